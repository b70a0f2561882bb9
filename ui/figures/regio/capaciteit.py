"""Figures of the capacity of a region: flows side by side, added up, and what training places replace."""

from __future__ import annotations

import pandas as pd

from analysis.claims import roughly, value_of
from analysis.findings.capaciteit.plaatsen import replaced
from analysis.findings.capaciteit.stromen import added, beside, per_hundred
from analysis.formats import percent, signed
from analysis.rows import records
from analysis.scenario.capacity import place_rows
from queries.parameters import Parameters
from queries.rows import CapaciteitOpgeteld, CapaciteitPlaatsen, CapaciteitVerloop
from ui.charts.compared.bullets import Bullet, bullets
from ui.charts.compared.ranking import ranking
from ui.charts.time.multiples import Panel, multiples
from ui.figure import Figure
from ui.picture import Picture

_TERMS = ("instroom", "uitstroom", "twaalfmaands-stroom", "totale-mobiliteit", "externe-mobiliteit")
_RESIDENCE = "Regio is waar de werknemer woont. Alleen de hoofdbaan telt."
_WHOLE = 100.0


def _beside(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [row for row in records(frame, CapaciteitVerloop) if row["uit_per_100"] is not None]
    if not rows:
        return Picture()
    places = list(dict.fromkeys(row["periode_kort"] for row in rows))
    panels = []
    for branch in dict.fromkeys(row["branche"] for row in rows):
        own = [row for row in rows if row["branche"] == branch]
        hover = {row["periode_kort"]: f"{branch}, {row['periode']}: {per_hundred(row)}" for row in own}
        points = {row["periode_kort"]: row["uit_per_100"] for row in own}
        panels.append(Panel(branch, points, per_hundred(own[-1]), hover))
    head = (
        f"Vertrekkers per 100 nieuwkomers, {places[0]}–{places[-1]}, één schaal; stippellijn: evenveel eruit als erin"
    )
    return multiples(panels, places, dict.fromkeys(places, _WHOLE), head=head)


def _added(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [row for row in records(frame, CapaciteitOpgeteld) if row["saldo"] is not None]
    if not rows:
        return Picture()
    values = [value_of(row, "saldo", "afgerond_op") for row in rows]
    words = ["" if value is None else roughly(value, 0, signed) for value in values]
    drawn = frame[frame["saldo"].notna()].assign(tekst=words)
    built = ranking(drawn, row="branche", value="saldo", text="tekst", unit="instroom min uitstroom, werknemers")
    return built.update_axes("x", nticks=4, tickangle=0)


def _replaced(frame: pd.DataFrame, _: Parameters) -> Picture:
    bars = []
    for row in records(frame, CapaciteitPlaatsen):
        part, left = value_of(row, "vervangt", "vervangt_op"), value_of(row, "uitstroompercentage", "uitstroom_op")
        if part is not None and left is not None:
            text = f"{roughly(part, 0, percent)} van een uitstroom van {roughly(left, 1, percent)}"
            bars.append(Bullet(row["branche"], text, part.waarde, _WHOLE))
    if not bars:
        return Picture()
    return bullets(bars, limit=1.02 * max([_WHOLE, *(bar.value or 0.0 for bar in bars)]))


FIGURES = [
    Figure(
        "capaciteit-verloop",
        "capaciteit_verloop",
        beside,
        _beside,
        begrippen=_TERMS,
        toelichting=(
            "Elk kwartaal is een nieuwe meting over twaalf maanden: tel kwartalen nooit op. Boven de stippellijn gaan"
            " er meer mensen uit dan erin.",
            _RESIDENCE,
        ),
    ),
    Figure(
        "capaciteit-opgeteld",
        "capaciteit_opgeteld",
        added,
        _added,
        begrippen=_TERMS,
        toelichting=("Het saldo is niet de hele groei van een branche als alleen extern telt.", _RESIDENCE),
    ),
    Figure(
        "capaciteit-plaatsen",
        "capaciteit_plaatsen",
        replaced,
        _replaced,
        rekent=place_rows,
        begrippen=("uitstroom", "twaalfmaands-stroom"),
        toelichting=(
            "BBL-leerlingen zijn al werknemer: hun plaatsen maken er geen mensen bij. Zij houden wel mensen vast, en"
            " dat staat hier niet in.",
            "Duurt een opleiding drie jaar, dan is elk jaar een derde van de leerlingen klaar.",
            "Hoeveel van wie begint een diploma haalt, staat in geen enkele tabel hier: dat vult u zelf in. Welk deel"
            " van wie een mbo-diploma heeft in de sector werkt, staat op deze pagina bij ‘Na een mbo-diploma’.",
        ),
    ),
]
