"""What stands out in the series of a published source is asked about: holes, what stops, numbers, scopes, places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from etl.held import Row
from etl.kinds import kinds
from etl.problems import Problem
from etl.sources.odd import odd_problems
from etl.sources.odd_scope import scope_problems
from etl.sources.odd_series import series_problems
from etl.sources.origins import Origin
from tests.unit.importing.kit import definitions
from tests.unit.test_odd import origin

Cells = Mapping[str, str]


def held(kind: str, cells: Iterable[Cells], source: str = "testdata") -> list[Row]:
    empty = dict.fromkeys(kinds()[kind].columns) | {"bron_id": source, "bestand": "x.csv"}
    return [empty | {"rij": str(at)} | dict(cell) for at, cell in enumerate(cells, 2)]


def said(problems: Iterable[Problem]) -> list[str]:
    found = list(problems)
    assert all(problem.vraag for problem in found)
    return [f"{problem.rij} {problem.kolom}: {problem.gelezen} | {problem.verwacht}" for problem in found]


def series(kind: str, *cells: Cells, of: Origin | None = None) -> list[str]:
    return said(series_problems([of or origin()], {kind: held(kind, cells)}))


def years(*given: int, branche: str = "VVT") -> list[Cells]:
    return [{"indicator": "verzuim_cbs", "branche": branche, "periode": f"{year}JJ00"} for year in given]


def quarters(*given: str) -> list[Cells]:
    return [{"indicator": "verzuim_cbs", "branche": "VVT", "periode": text} for text in given]


HOLE = "5 periode: 2015JJ00, verzuim_cbs · VVT: 2 perioden na die ervoor | elke 1e periode een rij"


def test_a_hole_in_a_regular_series_is_asked_about() -> None:
    assert series("kerncijfer", *years(2011, 2012, 2013, 2015, 2016)) == [HOLE]
    every_other = series("kerncijfer", *quarters("2020KW02", "2020KW04", "2021KW02", "2022KW02", "2022KW04"))
    assert every_other == ["5 periode: 2022KW02, verzuim_cbs · VVT: 4 perioden na die ervoor | elke 2e periode een rij"]


@pytest.mark.parametrize(
    "given",
    [
        years(2011, 2012, 2013, 2014, 2015),
        years(2011, 2012, 2014, 2015),  # too few to be regular
        years(2011, 2014, 2015, 2018, 2019, 2022),  # never was
        quarters("2020KW01", "2020JJ00", "2021KW01", "2021JJ00", "2022KW01", "2022JJ00"),  # quarters and years apart
    ],
)
def test_a_series_that_is_whole_or_has_no_rule_passes(given: list[Cells]) -> None:
    assert series("kerncijfer", *given) == []


def test_figures_that_people_read_in_are_not_asked_about() -> None:
    assert series("kerncijfer", *years(2011, 2012, 2013, 2015, 2016), of=origin(soort="eigen")) == []


def test_what_two_periods_had_and_the_newest_has_not_is_asked_about() -> None:
    table = [*years(2020, 2021, 2022), *years(2020, 2021, branche="GHZ")]
    assert series("kerncijfer", *table) == [
        "6 periode: verzuim_cbs · GHZ: niet in 2022JJ00 | ook een rij voor 2022JJ00, zoals in de 2 perioden ervoor"
    ]
    assert series("kerncijfer", *table, *years(2022, branche="GHZ")) == []
    more = [*table, *years(2020, branche="GGZ"), *years(2022, branche="KO")]
    assert len(series("kerncijfer", *more)) == 1, "one that came or went before is no reason to be silent"
    assert series("kerncijfer", *years(2020, 2021, 2022), *years(2021, branche="GHZ")) == [], "never was a table"
    other = [*years(2020, 2021), *years(2022, branche="GHZ")]
    assert series("kerncijfer", *other) == [], "a period of other things is no period of this table"


def test_a_number_that_a_list_passes_over_is_asked_about() -> None:
    listed = [{"plan": "TESTDATA", "actielijn": "1", "nummer": text} for text in ("1", "2", "4")]
    assert series("actie", *listed) == ["4 nummer: TESTDATA · 1: 4 na 2 | nummer 3"]
    assert series("actie", *listed[1:2]) == ["2 nummer: TESTDATA · 1: 2 na niets | nummer 1"]
    assert series("actie", *listed[:2], {**listed[0], "actielijn": "2"}) == []


def scopes(**sources: list[Cells]) -> list[str]:
    rows = [row for name, cells in sources.items() for row in held("kerncijfer", cells, name)]
    return said(scope_problems([origin(name) for name in sources], {"kerncijfer": rows}, definitions()))


def wide(*codes: str, indicator: str = "verzuim_cbs") -> list[Cells]:
    return [{"indicator": indicator, "branche": code, "regio": "NL00"} for code in codes]


def test_a_source_with_both_scopes_is_asked_about() -> None:
    assert scopes(een=[*wide("ZW", "VVT", "ZW", "ZWS")]) == [
        "5 branche: verzuim_cbs · ZWS · NL00: Zorg en welzijn (smal) | Zorg en welzijn (breed),"
        " zoals elders in deze bron"
    ]
    assert scopes(een=wide("ZW", "ZW", "VVT")) == scopes(een=wide("ZWS", "VVT")) == []


def test_a_source_with_another_scope_than_all_others_of_its_figure_is_asked_about() -> None:
    others = {"een": wide("ZW"), "twee": wide("ZW")}
    assert scopes(**others, drie=wide("ZWS")) == [
        "2 branche: verzuim_cbs · ZWS · NL00: Zorg en welzijn (smal) | Zorg en welzijn (breed),"
        " zoals elke andere bron van verzuim_cbs"
    ]
    assert scopes(**others, drie=wide("ZWS", indicator="vrouw")) == []
    assert scopes(**others, drie=wide("ZWS"), vier=wide("ZWS")) == []
    assert scopes(een=wide("ZW"), twee=wide("ZWS")) == []


def elsewhere(*cells: Cells) -> list[str]:
    found = said(odd_problems([origin()], {"kerncijfer": held("kerncijfer", cells)}))
    return [text for text in found if " regio" in text or " indicator" in text]


def table(regions: str, indicator: str = "verzuim_cbs", place: str = "tabel 1, blz. 2") -> list[Cells]:
    return [
        {"indicator": indicator, "regio": text, "eenheid": "%", "vindplaats": place, "periode": f"20{at}JJ00"}
        for at, text in enumerate(regions.split(), 10)
    ]


def test_the_one_row_of_a_place_in_a_source_that_is_of_another_region_is_asked_about() -> None:
    first = table("RA1 RA1 RA1 RA2")
    assert elsewhere(*first, *table("RA3 RA4", place="tabel 2")) == [
        "5 regio: verzuim_cbs ·  · RA2 · 2013JJ00: RA2 | RA1, zoals de 3 andere"
    ]
    assert len(elsewhere(*table("RA1 RA1 RA2"), *table("RA1 RA1", place="tabel 2"))) == 1, "of the whole file"
    assert elsewhere(*table("RA1 RA1 RA2")) == elsewhere(*table("RA1 RA1 RA2 RA2")) == []


def test_the_one_row_of_a_place_that_is_of_another_figure_of_one_unit_is_asked_about() -> None:
    rows = [*table("RA1 RA1 RA1"), *table("RA1", indicator="vrouw")]
    assert elsewhere(*rows) == ["5 indicator: vrouw ·  · RA1 · 2010JJ00: vrouw | verzuim_cbs, zoals de 3 andere"]
    assert elsewhere(*rows[:-1], {**rows[-1], "eenheid": "uur"}) == []
    assert elsewhere(*rows, *table("RA1", indicator="uren_per_week")) == []
