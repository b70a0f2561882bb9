"""Figures about regions: the map, provinces ranked, municipalities and names."""

from __future__ import annotations

import pandas as pd

from analysis.findings.regiokaart import kaart as findings
from analysis.findings.regiokaart.titel import amount
from analysis.formats import unit_label
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import KaartRegio
from queries.whole import COUNTRY
from ui.charts.base import figure
from ui.charts.compared.ranking import ranking
from ui.charts.map import kinds, region_map
from ui.colours import OWN, QUIET
from ui.figure import Figure
from ui.picture import Picture

_TERMS = ("regioplus", "woonregio", "ontbrekend")


def _map(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, KaartRegio)
    words = {
        row["regio_code"]: f"<b>{row['regio']}</b><br>"
        + (amount(row) if row["waarde"] is not None else f"geen cijfer ({row['ontbreekt']})")
        for row in rows
    }
    return region_map(
        rows,
        words=words,
        unit=unit_label(rows[0]["eenheid"]),
        decimals=int(rows[0]["decimalen"]),
        zoom=tuple(row["regio_code"] for row in rows if row["wgv"]),
    )


def _ranked(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, KaartRegio)
    named = frame.assign(tekst=[row["cijfer"] or "geen cijfer" for row in rows])
    return ranking(
        named, row="regio", value="waarde", text="tekst", unit=unit_label(rows[0]["eenheid"]), chosen="gekozen"
    )  # fmt: skip


def _listed(frame: pd.DataFrame, parameters: Parameters) -> Picture:
    """Draw the bars from high to low in the shades of the map, the chosen region with an edge; a click is a region."""
    rows = frame[frame["waarde"].notna()].sort_values("waarde", ascending=False, kind="stable")
    if rows.empty:
        return figure()
    built = _ranked(rows, parameters)
    shade = {
        code: kind.shade
        for kind in kinds(records(rows, KaartRegio), "", int(rows["decimalen"].iloc[0]))
        for code in kind.codes
    }
    codes, chosen = list(rows["regio_code"]), list(rows["gekozen"])
    edge = {"color": [OWN if one else QUIET for one in chosen], "width": [3 if one else 0 for one in chosen]}
    return built.update_traces(marker={"color": [shade[code] for code in codes], "line": edge}, customdata=codes)


FIGURES = [
    Figure(
        "regiokaart",
        "kaart_regio",
        findings.regions,
        _map,
        vast=(("soort", "regioplus"),),
        vergelijkt=("{cijfer}",),
        begrippen=_TERMS,
        toelichting=(
            "Een donkerder vlak is een hoger cijfer. Een gearceerd grijs vlak heeft geen cijfer. Klik op een regio voor"
            " haar in- en uitstroom.",
            "De grenzen zijn vereenvoudigd: goed voor een overzicht, niet om oppervlakten te meten.",
        ),
    ),
    Figure(
        "regio-rangorde",
        "kaart_regio",
        findings.order,
        _listed,
        vast=(("soort", "regioplus"), ("gebied", "alle")),
        begrippen=_TERMS,
        toelichting=(
            "De kleuren zijn die van de kaart. Regio’s die de afronding niet uit elkaar houdt, delen hun plaatsen.",
        ),
    ),
    Figure(
        "provincies",
        "kaart_regio",
        findings.regions,
        _ranked,
        vast=(("soort", "provincie"), ("gebied", "alle"), ("regio", COUNTRY)),
        vergelijkt=("{cijfer}",),
        begrippen=("woonregio", "ontbrekend"),
    ),
    Figure(
        "landsdelen",
        "kaart_regio",
        findings.regions,
        _ranked,
        vast=(("soort", "landsdeel"), ("gebied", "alle"), ("regio", COUNTRY)),
        vergelijkt=("{cijfer}",),
        begrippen=("woonregio", "ontbrekend"),
    ),
    Figure(
        "gemeente-in-regio",
        "kaart_gemeente",
        findings.municipality,
        begrippen=("regioplus", "woonregio"),
        toelichting=("Een gemeente hoort bij de regio waar het grootste deel van haar oppervlak in ligt.",),
    ),
    Figure("regionamen", "kaart_namen", findings.earlier_names, begrippen=("regioplus",)),
]
