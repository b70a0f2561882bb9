"""The mark that figures changed since the last visit of a reader; when that was, only his browser knows."""

from __future__ import annotations

from markupsafe import Markup

from analysis.formats import build_day
from queries.run import run
from queries.warehouse import current, once_per_build
from ui.markup import render


@once_per_build(1)
def news() -> Markup | str:
    """Give the mark for the script of ours, which shows it or not; empty when nothing ever changed."""
    changed = [str(build) for build in run("wijzigingen").frame["build_naar"]]
    if not changed:
        return ""
    newest = max(changed)  # their names begin with the time they were made
    return render("frame.news", build=current().build_id, newest=newest, day=build_day(newest))
