"""Meetings, networks and initiatives as short lists per kind, with a link where the source gives one."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from analysis.formats import capital
from analysis.rows import records
from ui.figure import View
from ui.markup import render

_KINDS = {
    "bijeenkomst": "Bijeenkomsten",
    "netwerk": "Netwerken",
    "programma": "Programma's",
    "initiatief": "Initiatieven",
    "platform": "Platforms",
}
_LINES = (("Deelnemers", "deelnemers_tekst"), ("Organisator", "organisator"), ("Noot", "noot"))


def agenda_list(view: View) -> Markup:
    """Give the rows of `initiatief_lijst` as one list per kind, in the order of the rows."""
    rows = records(view.frame)
    kinds = [kind for kind in _KINDS if any(row["soort"] == kind for row in rows)]
    kinds += sorted({row["soort"] for row in rows} - set(kinds))
    parts = [(_KINDS.get(kind, capital(kind)), [_item(row) for row in rows if row["soort"] == kind]) for kind in kinds]
    return render("agendalist.agenda", parts=parts)


def _item(row: dict[str, Any]) -> dict[str, Any]:
    facts = [row["datum"] or "datum niet in de bron", row["sector"], row["gebied"] or "regio niet in de bron"]
    lines = [" · ".join(str(fact) for fact in facts if fact)]
    lines += [f"{label}: {row[name]}" for label, name in _LINES if row[name]]
    return {"name": row["naam"], "url": row["url"], "subject": row["onderwerp"], "lines": lines}
