"""Rows of words as a list people read: a heading, where it belongs, the text and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ui.markup import render

_MANY, _FIRST = 12, 8
"""Entries a page shows at once; of a longer list without groups, those before the rest."""


@dataclass(frozen=True)
class Entry:
    """One entry; everything is plain text.

    Attributes:
        titel: Heading of the entry; empty for a text that speaks for itself.
        tekst: What it says.
        kenmerken: Where it belongs: year, sector, region; empty ones are left out.
        punten: Lines under the text.
        links: Address and words of each link; an address that is no web address or path is left out.
        verwijzing: Words before the links.
        anker: Name for links to this entry.
        groep: Heading above the first entry of its group.
    """

    titel: str
    tekst: str
    kenmerken: tuple[str | None, ...] = ()
    punten: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    verwijzing: str = ""
    anker: str = ""
    groep: str = ""


def entry_list(entries: Sequence[Entry]) -> Markup:
    """Give the entries as HTML: one list, or one under each group heading.

    Many groups are folded, each behind its name; of a long list without groups what comes after the first is.
    """
    groups: dict[str, list[tuple[Entry, list[str], list[tuple[str, str]]]]] = {}
    for entry in entries:
        marks = [mark for mark in entry.kenmerken if mark]
        links = [link for link in entry.links if link[0].startswith(("https://", "http://", "/", "#"))]
        groups.setdefault(entry.groep, []).append((entry, marks, links))
    many = len(entries) > _MANY
    return render("entries.entries", groups=list(groups.items()), folded=many, first=_FIRST if many else len(entries))
