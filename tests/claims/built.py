"""Tables of our own, TESTDATA, read in by the production import: ties, gaps, NB inside the sector, zero and less."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from etl.building.build import build
from etl.definitions import load_definitions
from etl.importing import prepare, write
from etl.importing.accepted import Prepared
from etl.settings import Settings

Cells = list[list[object]]
_INSIDE = ("Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn")
# NB inside the sector: nobody knows how many stayed, and how many left follows from the two others.
NB_INSIDE: Cells = [
    ["Uitstroom", 2020, 2021, 2022],
    [_INSIDE[0], 900, 950, 1010],
    [_INSIDE[1], 400, "NB", 520],
    ["Pensioen", 200, 210, 230],
    ["Overige sectoren", 300, 360, 420],
    ["Totaal", 1800, 1930, 2180],
]
# The same NB in the last year, which is the one that a page opens with.
NB_LAST: Cells = [[row[0], *row[:0:-1]] if row[0] != "Uitstroom" else row for row in NB_INSIDE]
SMALL: Cells = [
    ["Uitstroom", 2021, 2022],
    [_INSIDE[0], 95, 101],
    [_INSIDE[1], 5, 52],
    ["Pensioen", 21, 4],
    ["Overige sectoren", 36, 42],
    ["Totaal", 157, 199],
]
TIES: Cells = [
    ["Uitstroom", 2021, 2022],
    [_INSIDE[0], 140, 140],
    [_INSIDE[1], 90, 140],
    ["Pensioen", 90, 90],
    ["Overige sectoren", 140, 140],
    ["Totaal", 460, 510],
]
ZERO: Cells = [
    ["Uitstroom", 2021, 2022],
    [_INSIDE[0], 0, 40],
    [_INSIDE[1], 20, 30],
    ["Pensioen", 10, 20],
    ["Overige sectoren", 0, 0],
    ["Totaal", 30, 90],
]
MOBILITY = (
    ("Twente", "VVT", NB_INSIDE),
    ("RA1222", "VVT", NB_LAST),
    ("RA0102", "VVT", NB_LAST),
    ("Achterhoek", "GHZ", SMALL),
    ("RA1428", "GGZ", TIES),
    ("RA0103", "JZ", ZERO),
)
ABSENCE: Cells = [
    ["branche", "periode", "waarde", "eenheid"],
    *(
        [name, period, value, "procent"]
        for period, values in (("2030KW01", (8.1, 8.1, 6.0, 6.0, 7.2)), ("2031KW01", (7.0, 8.1, 6.0, "NB", 8.1)))
        for name, value in zip(("VVT", "GHZ", "GGZ", "JZ", "KO"), values, strict=True)
    ),
]
_FIVE = ("VVT", "GHZ", "GGZ", "JZ", "KO")
# Below zero, zero and above, in two years, at home and in one region: from less to more and back, and no change at all.
BALANCES: Cells = [
    ["indicator", "regio", "branche", "periode", "waarde", "eenheid"],
    *(
        [code, place, name, period, value, "vacatures" if code.startswith("vac") else "werknemers"]
        for code, place, period, values in (
            ("saldo_extern", "Nederland", "2030KW04", (-40, -40, 0, 30, -10)),
            ("saldo_extern", "Nederland", "2031KW04", (20, -40, 10, -30, "NB")),
            ("saldo_totaal", "RA1428", "2030KW04", (-60, 0, -60, -10, -20)),
            ("saldo_totaal", "RA1428", "2031KW04", (0, 0, -90, -10, -80)),
            ("vacatures_ontstaan", "Nederland", "2030KW02", (0, 100, 0, 300, 200)),
            ("vacatures_ontstaan", "Nederland", "2031KW02", (200, 100, 0, 0, "NB")),
            ("vacatures_openstaand", "Nederland", "2030KW02", (0, 100, 0, 300, 200)),
            ("vacatures_openstaand", "Nederland", "2031KW02", (200, 100, 0, 0, "NB")),
        )
        for name, value in zip(_FIVE, values, strict=True)
    ),
]


def build_own(folder: Path) -> Path:
    """Read these tables in beside the shipped figures, build, and give the folder of the warehouse."""
    settings = Settings(imports=folder / "imports", warehouse=folder / "warehouse")
    definitions = load_definitions(settings.definitions)
    for number, (region, branch, cells) in enumerate(MOBILITY):
        path = _file(folder, f"TESTDATA uitstroom {number}.csv", cells)
        given = {"regio": region, "branche": branch, "richting": "uitstroom"}
        write(_confirmed(prepare("mobiliteit", path, given, definitions)), settings.imports)
    for name, cells, same in (
        ("verzuim", ABSENCE, {"indicator": "verzuim_cbs", "regio": "Nederland"}),
        ("saldo", BALANCES, {}),
    ):
        path = _file(folder, f"TESTDATA {name}.csv", cells)
        write(_confirmed(prepare("kerncijfer", path, same, definitions)), settings.imports)
    build(settings)
    return settings.warehouse


def _file(folder: Path, name: str, cells: Cells) -> Path:
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as target:
        csv.writer(target, delimiter=";").writerows(cells)
    return path


def _confirmed(prepared: Prepared) -> Prepared:
    """Give an import whose figures may look wrong."""
    return replace(prepared, bevestigd="TESTDATA")
