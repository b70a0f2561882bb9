"""Builds with invented figures: for practice, told from real ones by their sources and by their name.

A source is invented when its title begins with `MARK`. A build has either invented sources only or none, and its
name says which, so everything that carries the name of a build (every link, every download) says it too.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from etl.problems import Problem, RefusedError

MARK = "Oefencijfers, verzonnen"
SUFFIX = "-oefencijfers-verzonnen"


def is_invented(title: str) -> bool:
    """Tell whether the source with this title holds invented figures."""
    return title.startswith(MARK)


def check_sources(titles: Iterable[tuple[str, str]], *, invented: bool) -> None:
    """Check that sources are all invented, or none of them.

    Args:
        titles: (id, title) of each source.
        invented: What the build is for.

    Raises:
        RefusedError: A source is of the other kind; every one of them.
    """
    expected = f"alleen bronnen met een titel die begint met '{MARK}'" if invented else "geen verzonnen cijfers"
    advice = "Verzonnen en echte cijfers gaan nooit samen in één bouw: haal deze bron weg."
    wrong = [
        Problem(source_id, expected, advice, kolom="titel", gelezen=title)
        for source_id, title in titles
        if is_invented(title) != invented
    ]
    if wrong:
        raise RefusedError(wrong)


def check_folder(folder: Path, build_ids: Iterable[str], *, invented: bool) -> None:
    """Check that a warehouse folder holds builds of one kind only.

    Args:
        folder: Where would be published.
        build_ids: The builds that are there.
        invented: What would be published.

    Raises:
        RefusedError: There is a build of the other kind.
    """
    other = next((name for name in build_ids if name.endswith(SUFFIX) != invented), None)
    if other is None:
        return
    expected = "een map met alleen oefencijfers" if invented else "een map zonder oefencijfers"
    raise RefusedError([Problem(str(folder), expected, "Kies een andere map voor deze bouw.", gelezen=other)])
