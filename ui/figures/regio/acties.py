"""Figures about the actions of a regional plan."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from analysis.findings.regioplan import acties as findings
from analysis.rows import records
from queries.parameters import Parameters
from ui.charts.grid import grid
from ui.figure import Figure

_IMPORT = (
    "Status, eigenaar en notitie komen uit een ingelezen bestand: python -m etl import actie BESTAND. Het bord toont"
    " per actie de stand van de laatste peildatum; alle eerdere staan in de geschiedenis."
)


def _lines(frame: pd.DataFrame, _: Parameters) -> go.Figure:
    rows = [
        (f"{row['actielijn']}. {row['titel']}", (row["kort"], row["middellang"], row["lang"])) for row in records(frame)
    ]
    return grid(rows, ("Kort", "Middellang", "Lang"))


FIGURES = [
    Figure(
        id="acties-lijnen",
        query="actie_lijnen",
        findings=findings.lines,
        chart=_lines,
        begrippen=("actietermijn",),
    ),
    Figure(
        id="acties-bord",
        query="actie_lijst",
        findings=findings.board,
        chart=None,
        begrippen=("actietermijn",),
        toelichting=(_IMPORT,),
    ),
    Figure(
        id="acties-geschiedenis",
        query="actie_geschiedenis",
        findings=findings.history,
        chart=None,
        toelichting=(_IMPORT,),
    ),
    Figure(
        id="opleidingsquote-norm",
        query="actie_opleidingsquote",
        findings=findings.norm,
        chart=None,
        begrippen=("opleidingsquote",),
        toelichting=("De rekenhulp rekent met deze norm, tenzij u zelf een andere invult.",),
    ),
]
