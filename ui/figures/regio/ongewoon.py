"""Figures that say whether something of a region is unusual: among all, beside its past and likes, what moved it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import usual, value_of
from analysis.findings.ongewoon import gelijkenis, gewoon, plaats, waardoor
from analysis.formats import from_to, number, signed, unit_label, with_unit
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import RegioGelijkenis, RegioPlaats, RegioReeks, UitstroomWaardoor, WerknemersWaardoor
from ui.charts.compared.ranking import ranking
from ui.charts.compared.strip import Dot, strip
from ui.charts.time.expectation import Band, expectation
from ui.charts.time.multiples import Panel, multiples
from ui.figure import Figure
from ui.picture import Picture

_SHOWN = 10
_RATES = (
    "Vergelijkt verhoudingen, geen aantallen: een aantal zegt vooral hoe groot een regio is. Hoger of lager zeggen wij"
    " alleen als afronding het niet kan verklaren."
)


def _short(value: float, row: Mapping[str, Any]) -> str:
    """Give a number as a chart has room for: '8,4%', and without its unit, which stands on the axis, '2,4'."""
    return with_unit(value, "procent" if row["eenheid"] == "procent" else None, 1)


def _strip(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = [row for row in records(frame, RegioPlaats) if row["waarde"] is not None]
    regions = [row for row in rows if row["laatste"] and row["regio_soort"] == "regioplus"]
    dots = {row["regio_code"]: _dot(row) for row in regions}
    named = [dots[row["regio_code"]] for row in regions if row["wgv"] or row["gekozen"]]
    past = [row for row in rows if not row["laatste"]]
    earlier = [Dot(row["periode"], row["waarde"], _short(row["waarde"], row), marked=True) for row in past]
    land = [(row["waarde"], f"Nederland {_short(row['waarde'], row)}") for row in rows if row["regio_soort"] == "land"]
    own = next((row["regio"] for row in past), "")
    chosen = any(row["gekozen"] for row in regions)
    heading = f"{'De gekozen regio en h' if chosen else 'H'}et werkgebied van WGV"
    return strip(
        list(dots.values()),
        [(heading, named), (f"{own}, eerder", earlier)],
        title=f"{len(regions)} regio’s, {rows[0]['periode']}" if rows else "",
        unit=unit_label(rows[0]["eenheid"]) if rows else "",
        references=[*land[:1], (rows[0]["mediaan"], f"middelste {_short(rows[0]['mediaan'], rows[0])}")]
        if rows
        else [],
    )


def _dot(row: RegioPlaats) -> Dot:
    return Dot(row["regio"], row["waarde"], _short(row["waarde"], row), row["gekozen"], row["wgv"])


def _multiples(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, RegioReeks)
    places = sorted({row["periode_code"] for row in rows})
    behind = {row["periode_code"]: row["waarde"] for row in rows if row["regio_soort"] == "land"}
    names = list(dict.fromkeys(row["regio"] for row in rows if row["regio_soort"] == "regioplus"))
    panels = [_panel([row for row in rows if row["regio"] == name]) for name in names]
    head = f"{from_to(places[0][:4], places[-1][:4])}; gestippeld: Nederland" if places else ""
    return multiples(panels, places, behind, head=head)


def _panel(own: Sequence[RegioReeks]) -> Panel:
    last = own[-1]
    return Panel(
        last["regio"],
        {row["periode_code"]: row["waarde"] for row in own},
        _short(last["waarde"], last),
        {row["periode_code"]: f"{row['regio']}, {row['periode']}: {_short(row['waarde'], row)}" for row in own},
        chosen=bool(last["gekozen"]),
    )


def _expected(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows, known = gewoon.points(frame)
    values = [value for row in rows if (value := value_of(row)) is not None]
    band, outside = None, False
    if known is not None:
        ends = [_short(end.waarde, rows[-1]) for end in (known.boven, known.onder)]
        band = Band(known.onder.waarde, known.gemiddelde.waarde, known.boven.waarde, *ends)
        outside = usual(values[-1], values[:-1]) in {"hoger", "lager"}
    points = [(row["periode_code"][:4], row["waarde"], _short(row["waarde"], row)) for row in rows]
    return expectation(points, band, unit=unit_label(rows[-1]["eenheid"]) if rows else "", outside=outside)


def _alike(frame: pd.DataFrame, _: Parameters) -> Picture:
    near = [row["regio"] for row in gelijkenis.alike(frame)]
    rows = records(frame, RegioGelijkenis)[1 : _SHOWN + 1]
    shown = pd.DataFrame(rows).assign(
        tekst=[number(row["afstand"], 2) for row in rows], dichtbij=[row["regio"] in near for row in rows]
    )
    return ranking(shown, row="regio", value="afstand", text="tekst", unit="afstand in opbouw", chosen="dichtbij")


def _destinations(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, UitstroomWaardoor)
    if any(row["verschil"] is None for row in rows):
        return Picture()
    texts = [signed(row["verschil"]) for row in rows]
    return ranking(frame.assign(tekst=texts), row="categorie", value="verschil", text="tekst", unit="werknemers")


def _employees(frame: pd.DataFrame, _: Parameters) -> Picture:
    rows = records(frame, WerknemersWaardoor)
    if not rows or any(row["eigen"] is None for row in rows):
        return Picture()
    names = {"landelijk": "Landelijk", "branchemix": "Branchemix", "eigen": "Eigen", "verschil": "Samen"}
    parts = waardoor.as_whole(rows)
    texts = [signed(size) for size in (*parts, sum(parts))] + [signed(row["eigen"]) for row in rows]
    whole = [("De verandering", name, frame[column].sum()) for column, name in names.items()]
    own = [("Het eigen deel per branche", row["branche_kort"], row["eigen"]) for row in rows]
    shown = pd.DataFrame([*whole, *own], columns=["groep", "naam", "waarde"])
    shown = shown.assign(tekst=texts)
    most = float(shown["waarde"].abs().max()) or 1.0
    return ranking(shown, row="naam", value="waarde", text="tekst", group="groep", whole=most)


FIGURES = [
    Figure(
        "regio-plaats",
        "regio_plaats",
        plaats.among_all,
        _strip,
        vergelijkt=("{graadmeter}",),
        begrippen=("middelste-regio", "afronding"),
        toelichting=(_RATES,),
    ),
    Figure(
        "regio-gewoon",
        "regio_gewoon",
        gewoon.usual_or_not,
        _expected,
        vergelijkt=("{graadmeter}",),
        begrippen=("gewoon-of-bijzonder", "twaalfmaands-stroom", "afronding"),
    ),
    Figure(
        "regio-reeks",
        "regio_reeks",
        plaats.through_years,
        _multiples,
        vergelijkt=("{graadmeter}",),
        begrippen=("gewoon-of-bijzonder", "opbouw"),
        toelichting=("Elke regio heeft dezelfde schaal; de stippellijn is Nederland. Eén punt per jaar.", _RATES),
    ),
    Figure(
        "regio-gelijkenis",
        "regio_gelijkenis",
        gelijkenis.like_mine,
        _alike,
        vergelijkt=("werknemers",),
        begrippen=("opbouw",),
        toelichting=(
            "Het gaat om opbouw. Welke regio’s in uitkomst dicht bij elkaar liggen, staat bij ‘Tussen alle regio’s’.",
        ),
    ),
    Figure(
        "uitstroom-waardoor",
        "uitstroom_waardoor",
        waardoor.destinations,
        _destinations,
        vergelijkt=("uitstroom_{bereik}",),
        begrippen=("uitstroom", "bestemming", "geharmoniseerd"),
    ),
    Figure(
        "werknemers-waardoor",
        "werknemers_waardoor",
        waardoor.employees,
        _employees,
        vergelijkt=("werknemers",),
        begrippen=("ontleding", "woonregio"),
        toelichting=(
            "De drie delen zijn zo op hele werknemers afgerond dat zij samen de verandering zijn. Gaat dat niet"
            " vanzelf, dan gaat het deel dat het dichtst bij de helft ligt de andere kant op.",
        ),
    ),
]
