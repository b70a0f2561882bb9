"""What the figure about actions with a goal in numbers says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import pandas as pd

from analysis.amounts import plain
from analysis.claims import one_day
from analysis.findings.base import ALT, Findings, enough
from analysis.formats import agree, capital, counted, percent, some_of
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import ActieVoortgang


def progress(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many actions with a goal reached it, and how far each is.

    Args:
        frame: One row per action with a goal: code, indicator, nulmeting, meetwaarde, doelwaarde, eenheid, voortgang,
            gehaald, stand_op.
    """
    rows = records(frame, ActieVoortgang)
    if not rows:
        return Findings(
            titel="Nog geen actie heeft een doel als getal",
            zin="Een doel, nulmeting en meting komen uit een ingelezen bestand, in de kolommen indicator, nulmeting,"
            " doelwaarde en meetwaarde.",
            alt="De lijst is leeg.",
        )
    known = [row for row in rows if row["gehaald"] is not None]
    reached = sum(bool(row["gehaald"]) for row in known)
    count = counted(len(rows), "actie met een doel als getal", "acties met een doel als getal")
    titel = f"{capital(count)}; van geen is bekend hoe ver zij is"
    if known:
        verb = agree(reached or 1, "haalde", "haalden")
        which = some_of(reached, len(known), "gemeten actie", "gemeten acties")
        titel = f"{capital(which)} {verb} het doel{_measured(known)}"
        if len(known) == 1:
            titel = f"Actie {known[0]['code']} haalde het doel {'wel' if reached else 'nog niet'}{_measured(known)}"
    unknown = sum(row["gehaald"] is None for row in rows)
    return Findings(
        titel=titel,
        zin=enough([_way(row) for row in rows], 380, " "),
        alt="Liggende staven van nulmeting tot doel. " + enough([_way(row) for row in rows], ALT - 50, " "),
        let_op=(f"Van {some_of(unknown, len(rows), 'actie', 'acties')} ontbreekt de nulmeting of de meting.",)
        if unknown
        else (),
    )


def _measured(rows: Sequence[Mapping[str, Any]]) -> str:
    day = one_day(rows)
    return f" ({day})" if day else ", elk op een eigen dag"


def _way(row: Mapping[str, Any]) -> str:
    """Give one action's way in words: 'Actie 1.2, leerplaatsen: van 40 naar 55, doel 60 (75%).'."""
    unit = f" {row['eenheid']}" if row["eenheid"] else ""
    start, now, goal = (_told(row[name]) for name in ("nulmeting", "meetwaarde", "doelwaarde"))
    told = f"Actie {row['code']}{', ' + row['indicator'] if row['indicator'] else ''}"
    if row["meetwaarde"] is None:
        return f"{told}: doel {goal}{unit}, nog niet gemeten."
    if row["voortgang"] is None:
        return f"{told}: {now}{unit}, doel {goal}."
    return f"{told}: van {start} naar {now}{unit}, doel {goal} ({percent(row['voortgang'], 0)} van de weg)."


def _told(value: float | None) -> str:
    return "onbekend" if value is None else plain(Decimal(str(value)), 1)
