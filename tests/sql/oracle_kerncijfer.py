"""Key figures as an oracle reads them: plain Python over the shipped CSV files, no SQL."""

from __future__ import annotations

from dataclasses import dataclass, replace

SourceRows = dict[str, list[dict[str, str]]]
SOORTEN = ("statline", "eigen", "primair", "secundair", "derden")


@dataclass(frozen=True)
class Figure:
    """One published figure in the unit of its indicator."""

    indicator: str
    branche: str
    regio: str
    periode: str
    uitsplitsing: str
    waarde: float
    bron: str
    soort: str
    status: str
    vergeleken_met: str
    letterlijk: bool
    tekst: str
    gepubliceerd: str


def read(source_rows: SourceRows) -> list[Figure]:
    """Every key figure with a value; 'x 1 000' in the unit is worked out. SBI Q stands in where CBS says it may."""
    found = [
        Figure(
            row["indicator"],
            row["branche"],
            row["regio"],
            row["periode"],
            row["uitsplitsing"],
            float(row["waarde"]) * factor(row["eenheid"]),
            row["bron"],
            row["soort"],
            row["status"],
            row["vergeleken_met"],
            row["letterlijk"] == "ja",
            row["waarde_tekst"],
            row["gepubliceerd"],
        )
        for row in source_rows["kerncijfer"]
        if row["waarde"]
    ]
    return found + _equal(found)


def factor(unit: str) -> int:
    """How many one of the written unit is."""
    return 1_000_000 if unit.startswith("miljoen ") else 1000 if unit.startswith("x 1 000") else 1


def _equal(figures: list[Figure]) -> list[Figure]:
    """What SBI Q says of absence and open vacancies in the country, for zorg en welzijn breed where it says nothing."""
    own = {(f.indicator, f.periode, f.uitsplitsing) for f in figures if f.branche == "ZW" and f.regio == "NL00"}
    return [
        replace(f, branche="ZW")
        for f in figures
        if f.branche == "SBIQ" and f.regio == "NL00" and f.indicator in {"verzuim_cbs", "vacatures_openstaand"}
        if (f.indicator, f.periode, f.uitsplitsing) not in own
    ]


def one_per_cell(figures: list[Figure]) -> dict[tuple[str, str, str, str, str], Figure]:
    """The figure that goes first where sources state the same cell: nearest source, print before prose, newest."""
    best: dict[tuple[str, str, str, str, str], Figure] = {}
    for figure in figures:
        key = (figure.indicator, figure.branche, figure.regio, figure.periode, figure.uitsplitsing)
        if key not in best or _rank(figure) < _rank(best[key]):
            best[key] = figure
    return best


def _rank(figure: Figure) -> tuple[int, bool, int]:
    day = int(figure.gepubliceerd.replace("-", "").ljust(8, "0") or 0)
    return (SOORTEN.index(figure.soort), not figure.letterlijk, -day)


def year_before(period: str) -> str:
    """The same part of the year before: 2023KW03 -> 2022KW03."""
    return f"{int(period[:4]) - 1}{period[4:]}"
