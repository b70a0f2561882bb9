"""Figures about the actions of a regional plan."""

from __future__ import annotations

import pandas as pd

from analysis.findings.regioplan import acties as findings
from analysis.findings.regioplan import voortgang
from analysis.findings.regioplan.planonderdelen import summed_up
from analysis.formats import percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import ActieLijnen, ActieVoortgang
from ui.charts.compared.bullets import Bullet, bullets
from ui.charts.grid import grid
from ui.figure import Figure
from ui.picture import Picture

_IMPORT = (
    "Status, eigenaar en notitie komen uit een ingelezen bestand: python -m etl import actie BESTAND. Het bord toont"
    " per actie de stand van de laatste peildatum; alle eerdere staan in de geschiedenis."
)


def _lines(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [
        (f"{row['actielijn']}. {row['titel']}", (row["kort"], row["middellang"], row["lang"]))
        for row in records(frame, ActieLijnen)
    ]
    return grid(rows, ("Kort", "Middellang", "Lang"))


def _progress(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, ActieVoortgang)
    whole = 100
    bars = [
        Bullet(
            f"{row['code']} {row['indicator'] or row['actie']}",
            "geen meting" if row["voortgang"] is None else percent(row["voortgang"], 0),
            None if row["voortgang"] is None else max(row["voortgang"], 0),
            whole,
        )
        for row in rows
    ]
    return bullets(bars, limit=max([whole, *(bar.value or 0 for bar in bars)]))


FIGURES = [
    Figure(
        "acties-taken",
        "plan_onderdelen",
        summed_up("taak", "taken", "van het regionale actiecentrum"),
        vast=(("soort", "taak"),),
    ),
    Figure(
        "acties-werkplek",
        "plan_onderdelen",
        summed_up("aspect", "aspecten", "van een aantrekkelijke werkomgeving"),
        vast=(("soort", "aspect"),),
    ),
    Figure("acties-lijnen", "actie_lijnen", findings.lines, _lines, begrippen=("actietermijn",)),
    Figure("acties-bord", "actie_lijst", findings.board, begrippen=("actietermijn",), toelichting=(_IMPORT,)),
    Figure(
        "acties-voortgang",
        "actie_voortgang",
        voortgang.progress,
        _progress,
        toelichting=(
            "Voortgang = (meting - nulmeting) / (doel - nulmeting). Ligt het doel lager, dan telt een daling.",
            "De grijze balk is de hele weg van nulmeting naar doel. Ging het de verkeerde kant op, dan is er geen balk."
            " De tekst zegt hoeveel.",
        ),
    ),
    Figure("acties-geschiedenis", "actie_geschiedenis", findings.history, toelichting=(_IMPORT,)),
    Figure(
        "opleidingsquote-norm",
        "actie_opleidingsquote",
        findings.norm,
        begrippen=("opleidingsquote",),
        toelichting=("De rekenhulp rekent met deze norm, tenzij u zelf een andere invult.",),
    ),
]
