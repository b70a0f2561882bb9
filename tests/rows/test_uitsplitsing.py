"""One figure told apart: the newest period, no total beside its parts, and a part without a figure stays."""

from __future__ import annotations

from typing import Any

import pandas as pd

from tests.tiny import tiny
from ui.figure import Figure
from ui.figures import FIGURES

FIGURE = FIGURES["vacatures-onderwijsniveau"]
COMMUTE, YIELD = FIGURES["banen-naar-werkregio"], FIGURES["mbo-sectorrendement"]


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
    empty = pd.DataFrame(columns=["waarde", "uitsplitsing"])
    assert {figure.id: figure.findings(empty, {}).titel for figure in (FIGURE, COMMUTE, YIELD)} == {
        "vacatures-onderwijsniveau": "Geen cijfers over ontstane vacatures naar onderwijsniveau voor deze keuze",
        "banen-naar-werkregio": "Geen cijfers over banen naar woon- en werkregio voor deze keuze",
        "mbo-sectorrendement": "Geen cijfers over sectorrendement mbo naar leerweg voor deze keuze",
    }


def test_the_words_name_the_largest_and_who_has_no_figure() -> None:
    told = FIGURE.findings(pd.DataFrame(asked(*ROWS)), {"branche": "VVT"})
    assert told.titel == "VVT, ontstane vacatures in het 4e kwartaal van 2024: middelbaar 6.070 en hoog 4.400"
    assert told.zin == "Het hoogst van twee niveaus: middelbaar (6.070). Zonder cijfer: laag."
    assert told.alt == "Staafdiagram van ontstane vacatures: middelbaar 6.070 en hoog 4.400."


def test_one_part_is_no_ranking_and_a_tie_is_named() -> None:
    one = FIGURE.findings(pd.DataFrame(asked(cell("Hoog", "2024KW04", 10))), {})
    assert one.zin == "Het is het enige onderdeel met een cijfer."
    tie = FIGURE.findings(pd.DataFrame(asked(cell("Hoog", "2024KW04", 10), cell("Laag", "2024KW04", 10))), {})
    assert tie.zin == "Het hoogst van twee niveaus: hoog en laag (beide 10)."


def test_only_parts_with_a_figure_are_drawn() -> None:
    assert FIGURE.chart is not None
    drawn = FIGURE.chart(pd.DataFrame(asked(*ROWS)), {})
    assert sum(len(trace.x) for trace in drawn.data if trace.type == "bar") == 2


def jobs(work: str, value: float | None, **more: object) -> dict[str, object]:
    home = {"indicator": "banen_pendel", "branche": "ZW", "eenheid": "banen", "regio": "RA0205"}
    return cell(work, "2024JJ00", value, **(home | more))


def yields(way: str, value: float | None, **more: object) -> dict[str, object]:
    whole = {"indicator": "mbo_sectorrendement", "branche": "ZW", "eenheid": "procent"}
    return cell(way, "2023SJ00", value, **(whole | more))


def frame(figure: Figure, *rows: dict[str, object], regio: str = "NL00", branche: str = "ZW") -> pd.DataFrame:
    with tiny(kerncijfer=rows) as small:
        return pd.DataFrame(small.ask(figure.query, **{"branche": branche, "regio": regio} | dict(figure.vast)))


def test_commuting_is_of_the_region_of_home_and_keeps_the_names_of_regions() -> None:
    rows = [
        jobs("Achterhoek", 2000),
        jobs("Twente", 12_340),
        jobs("Drenthe", None),
        jobs("", 14_340),
        jobs("Twente", 10_000, periode="2023JJ00"),
        jobs("Twente", 99_000, regio="RA0206"),
        jobs("Twente", 98_000, regio="NL00"),
        jobs("Twente", 11_000, branche="ZWS"),
    ]
    found = frame(COMMUTE, *rows, regio="RA0205")
    shown = found[["uitsplitsing", "cijfer", "cijfer_eerder", "ontbreekt"]].astype(object).where(found.notna(), None)
    assert shown.to_numpy().tolist() == [
        ["Twente", "12.340", "10.000", None],
        ["Achterhoek", "2.000", None, None],
        ["Drenthe", None, None, "onbekend"],
    ]
    told = COMMUTE.findings(found, {})
    assert told.titel == (
        "Twente, zorg en welzijn (breed), banen naar werkregio in 2024: Twente 12.340 en Achterhoek 2.000"
    )
    assert told.zin == "Het hoogst van twee werkregio’s: Twente (12.340). Zonder cijfer: Drenthe."
    country = COMMUTE.findings(frame(COMMUTE, *rows), {})
    assert country.titel == "Zorg en welzijn (breed), banen naar werkregio in 2024: Twente 98.000"


def test_regions_of_work_that_only_rounding_parts_are_no_first_and_second() -> None:
    rows = [jobs(name, value) for name, value in (("Drenthe", 3400), ("Twente", 4000), ("Zeeland", 1000))]
    told = COMMUTE.findings(frame(COMMUTE, *rows, regio="RA0205").assign(afgerond_op=1000.0), {})
    assert told.zin == "Het hoogst van drie werkregio’s: Twente (4.000) en Drenthe (3.400), binnen de afronding gelijk."


def test_a_long_list_of_regions_stays_short_and_counts_those_without_a_figure() -> None:
    names = [f"Regio {place:02d} van zorg en welzijn" for place in range(28)]
    told = COMMUTE.findings(
        frame(COMMUTE, *[jobs(name, None) for name in names], jobs("Twente", 10), regio="RA0205"), {}
    )
    assert told.zin.startswith("Zonder cijfer: Regio 00 van zorg en welzijn, ")
    assert told.zin.endswith(" (zie de tabel).")
    assert len(told.zin) < 200


def test_the_yield_of_schools_has_its_decimal_and_is_always_of_the_whole_sector() -> None:
    rows = [
        yields("Bol", 72.04),
        yields("Bbl", 89),
        yields("", 80.5),
        yields("Bbl", 1, branche="VVT"),
    ]
    found = frame(YIELD, *rows, branche="VVT")
    assert list(found["cijfer"]) == ["89,0", "72,0"]
    told = YIELD.findings(found, {})
    assert told.titel == (
        "Zorg en welzijn (breed), sectorrendement mbo in het schooljaar 2023/'24: bbl 89,0% en bol 72,0%"
    )
    assert told.zin == "Het hoogst van twee leerwegen: bbl (89,0%)."
    assert YIELD.chart is not None
    assert {note.text for note in YIELD.chart(found, {}).layout.annotations} >= {"89,0%", "72,0%"}


def test_ways_through_school_that_are_equal_are_both_named() -> None:
    told = YIELD.findings(frame(YIELD, yields("Bol", 80.1), yields("Bbl", 80.1)), {})
    assert told.zin == "Het hoogst van twee leerwegen: bbl en bol (beide 80,1%)."
