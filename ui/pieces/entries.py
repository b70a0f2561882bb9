"""Rows of words as a list people read: a heading, where it belongs, the text and what goes with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Entry:
    """One entry; everything is plain text and escaped when drawn.

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


def entry_list(entries: Sequence[Entry]) -> str:
    """Give the entries as safe HTML: one list, or one under each group heading."""
    parts: list[str] = []
    for group in dict.fromkeys(entry.groep for entry in entries):
        own = [entry for entry in entries if entry.groep == group]
        heading = f'<h4 class="ds-lijst-groep">{escape(group)}</h4>' if group else ""
        parts.append(f'{heading}<ul class="ds-lijst">{"".join(_item(entry, 5 if group else 4) for entry in own)}</ul>')
    return f'<div class="ds-figuur">{"".join(parts)}</div>'


def _item(entry: Entry, level: int) -> str:
    anchor = f' id="{escape(entry.anker, quote=True)}"' if entry.anker else ""
    title = f"<h{level}>{escape(entry.titel)}</h{level}>" if entry.titel else ""
    marks = [escape(mark) for mark in entry.kenmerken if mark]
    about = f'<p class="ds-lijst-kenmerken">{" · ".join(marks)}</p>' if marks else ""
    points = "".join(f"<li>{escape(point)}</li>" for point in entry.punten)
    links = [
        f'<a href="{escape(address, quote=True)}" target="_self">{escape(words)}</a>'
        for address, words in entry.links
        if address.startswith(("https://", "http://", "/", "#"))
    ]
    more = f'<p class="ds-lijst-links">{escape(entry.verwijzing)}{" · ".join(links)}</p>' if links else ""
    body = f"<p>{escape(entry.tekst)}</p>" if entry.tekst else ""
    return f"<li{anchor}>{title}{body}{f'<ul>{points}</ul>' if points else ''}{about}{more}</li>"
