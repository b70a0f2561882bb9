"""The selection of a reader: figures to take along together, each with its choices, as one text in an address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from urllib.parse import parse_qsl

from analysis.formats import count_word
from queries.catalogue import CatalogueError
from ui.asked.address import given_in, one
from ui.asked.view import view_asked
from ui.figure import View
from ui.figures import FIGURES

NAME = "figuren"
"""Name in an address of the figures of a selection."""
MOST = 10
_BETWEEN = "|"


def written(entries: Iterable[str]) -> str:
    """Give a selection as one text."""
    return _BETWEEN.join(entries)


def entries_of(texts: Sequence[str]) -> list[str]:
    """Give the figures of a selection as they are written, each once.

    Raises:
        CatalogueError: There are more than a selection holds.
    """
    found = list(dict.fromkeys(entry for text in texts for entry in text.split(_BETWEEN) if entry))
    if len(found) > MOST:
        raise CatalogueError(f"een selectie heeft hoogstens {count_word(MOST)} figuren; gelezen: {len(found)}")
    return found


def view_of_entry(entry: str) -> View:
    """Give a figure of a selection.

    Raises:
        CatalogueError: There is no such figure, or a choice is none of its own; names the figure.
    """
    given = given_in(parse_qsl(entry, keep_blank_values=True))
    name = one("id", given.pop("id", [""]))[:40]
    if name not in FIGURES or FIGURES[name].adres:
        raise CatalogueError(f"er is geen figuur '{name}'")
    try:
        return view_asked(FIGURES[name], given)
    except CatalogueError as error:
        raise CatalogueError(f"figuur {name}: {error}") from error


def named_apart(views: Iterable[View]) -> list[View]:
    """Give figures of which one that stands there again has a name of its own: for files and places on a page."""
    seen = Counter[str]()
    found = []
    for view in views:
        seen[view.figure.id] += 1
        again = seen[view.figure.id]
        found.append(
            view if again == 1 else replace(view, figure=replace(view.figure, plek=f"{view.figure.id}-{again}"))
        )
    return found
