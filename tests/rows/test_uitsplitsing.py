"""One figure told apart: the newest period, no total beside its parts, and a part without a figure stays."""

from __future__ import annotations

from typing import Any

import pandas as pd

from tests.tiny import tiny
from ui.figures.sector.vacatures import FIGURES

FIGURE = next(figure for figure in FIGURES if figure.id == "vacatures-onderwijsniveau")


def cell(level: str, period: str, value: float | None, **more: object) -> dict[str, object]:
    row: dict[str, object] = {
        "indicator": "vacatures_ontstaan", "branche": "VVT", "eenheid": "vacatures", "uitsplitsing": level,
        "periode": period,
    }  # fmt: skip
    row |= {"reden_ontbreekt": "onbekend", "waarde_tekst": "."} if value is None else {"waarde": value}
    return row | more


ROWS = [
    cell("Middelbaar", "2023KW04", 5000),
    cell("Middelbaar", "2024KW04", 6070),
    cell("Hoog", "2024KW04", 4400),
    cell("Laag", "2024KW04", None),
    cell("", "2024KW04", 12_000),
    cell("Hoog", "2025KW01", None),
    cell("Hoog", "2024KW04", 900, branche="GHZ"),
    cell("Hoog", "2024KW04", 800, regio="RA0205"),
    cell("Laag", "2024KW04", 700, indicator="vacatures_openstaand"),
]


def asked(*rows: dict[str, object]) -> list[dict[str, Any]]:
    with tiny(kerncijfer=rows) as small:
        return small.ask("uitsplitsing", indicator="vacatures_ontstaan", branche="VVT")


def test_the_parts_of_the_newest_period_with_a_figure() -> None:
    got = asked(*ROWS)
    assert [(r["uitsplitsing"], r["periode_code"], r["waarde"], r["eerder"], r["ontbreekt"]) for r in got] == [
        ("Middelbaar", "2024KW04", 6070, 5000, None),
        ("Hoog", "2024KW04", 4400, None, None),
        ("Laag", "2024KW04", None, None, "onbekend"),
    ]


def test_without_parts_there_is_nothing() -> None:
    assert asked(cell("", "2024KW04", 12_000)) == []
    assert FIGURE.findings(pd.DataFrame(columns=["waarde", "uitsplitsing"]), {}).titel.startswith(
        "Geen cijfers over ontstane vacatures"
    )


def test_the_words_name_the_largest_and_who_has_no_figure() -> None:
    told = FIGURE.findings(pd.DataFrame(asked(*ROWS)), {"branche": "VVT"})
    assert told.titel == "VVT, ontstane vacatures in het 4e kwartaal van 2024: middelbaar 6.070 en hoog 4.400"
    assert told.zin == "Het hoogst van 2 niveaus: middelbaar (6.070). Zonder cijfer: laag."
    assert told.alt == "Staafdiagram van ontstane vacatures: middelbaar 6.070 en hoog 4.400."


def test_one_part_is_no_ranking_and_a_tie_is_named() -> None:
    one = FIGURE.findings(pd.DataFrame(asked(cell("Hoog", "2024KW04", 10))), {})
    assert one.zin == "Het is het enige onderdeel met een cijfer."
    tie = FIGURE.findings(pd.DataFrame(asked(cell("Hoog", "2024KW04", 10), cell("Laag", "2024KW04", 10))), {})
    assert tie.zin == "Het hoogst van 2 niveaus: hoog en laag (beide 10)."


def test_only_parts_with_a_figure_are_drawn() -> None:
    assert FIGURE.chart is not None
    drawn = FIGURE.chart(pd.DataFrame(asked(*ROWS)), {})
    assert sum(len(trace.x) for trace in drawn.data if trace.type == "bar") == 2
