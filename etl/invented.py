"""Invented figures and real ones never go together: not in one build, not in one folder (`published.mark`)."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from etl.problems import Problem, RefusedError
from published.layout import build_ids
from published.mark import MARK, is_invented, is_invented_source


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
        if is_invented_source(title) != invented
    ]
    if wrong:
        raise RefusedError(wrong)


def check_folder(folder: Path, *, invented: bool) -> None:
    """Check that a warehouse folder holds builds of one kind only.

    Args:
        folder: Where would be published.
        invented: What would be published.

    Raises:
        RefusedError: There is a build of the other kind.
    """
    other = next((name for name in build_ids(folder) if is_invented(name) != invented), None)
    if other is None:
        return
    expected = "een map met alleen oefencijfers" if invented else "een map zonder oefencijfers"
    raise RefusedError([Problem(str(folder), expected, "Kies een andere map voor deze bouw.", gelezen=other)])
