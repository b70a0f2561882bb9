"""Meetings, networks and initiatives as short lists per kind, with a link where the source gives one."""

from __future__ import annotations

from html import escape
from typing import Any

from analysis.formats import capital
from analysis.rows import records
from ui.figure import View

_KINDS = {
    "bijeenkomst": "Bijeenkomsten",
    "netwerk": "Netwerken",
    "programma": "Programma's",
    "initiatief": "Initiatieven",
    "platform": "Platforms",
}
_LINES = (("Deelnemers", "deelnemers_tekst"), ("Organisator", "organisator"), ("Noot", "noot"))


def agenda_list(view: View) -> str:
    """Give the rows of `initiatief_lijst` as one list per kind, in the order of the rows."""
    rows = records(view.frame)
    kinds = [kind for kind in _KINDS if any(row["soort"] == kind for row in rows)]
    kinds += sorted({row["soort"] for row in rows} - set(kinds))
    parts = []
    for kind in kinds:
        own = [row for row in rows if row["soort"] == kind]
        heading = f"{escape(_KINDS.get(kind, capital(kind)))} <span>{len(own)}</span>"
        parts.append(f"<section><h4>{heading}</h4><ul>{''.join(_item(row) for row in own)}</ul></section>")
    return f'<div class="ds-bord ds-lijsten ds-agenda">{"".join(parts)}</div>'


def _item(row: dict[str, Any]) -> str:
    facts = [row["datum"] or "datum niet in de bron", row["sector"], row["gebied"] or "regio niet in de bron"]
    lines = [" · ".join(str(fact) for fact in facts if fact)]
    lines += [f"{label}: {row[name]}" for label, name in _LINES if row[name]]
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    subject = f"<div>{escape(row['onderwerp'])}</div>" if row["onderwerp"] else ""
    return f"<li><strong>{_name(row)}</strong>{subject}{body}</li>"


def _name(row: dict[str, Any]) -> str:
    url = row["url"] or ""
    if not url.startswith(("https://", "http://")):
        return escape(row["naam"])
    return f'<a href="{escape(url, quote=True)}" target="_blank" rel="noopener">{escape(row["naam"])}</a>'
