"""The checks that ask: each finds its own kind of figure that looks wrong, and lets what is plausible through."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl.building.build import build
from etl.building.checking import checks
from etl.building.trying import refused_by_build
from etl.definitions import load_definitions
from etl.importing import prepare, write
from etl.problems import RefusedError
from etl.settings import Settings
from tests.builds import few
from tests.tiny import Given, tiny

TEN = [{"branche": branche, "waarde": 8.0} for branche in ("VVT", "GGZ", "GHZ")]


def asked(check: str, **rows: list[Given]) -> list[str]:
    with tiny(**rows) as small:
        return [doubt.gelezen or "" for doubt in small.checks[check].doubts]


@pytest.mark.parametrize(("value", "odd"), [(6.7, False), (0.067, True), (67, True), (-6.7, True)])
def test_a_figure_out_of_its_range(value: float, odd: bool) -> None:
    found = asked("plausibel_bereik", kerncijfer=[{"waarde": value}])
    assert found == ([f"verzuim_cbs · ZW · NL00 · 2024KW04 = {value:g}".replace(".", ",")] if odd else [])


@pytest.mark.parametrize(("value", "odd"), [(1_400_000, False), (140_000, True), (1_400, True)])
def test_a_figure_far_from_the_year_before(value: float, odd: bool) -> None:
    rows = [
        {"indicator": "werknemers", "eenheid": "werknemers", "waarde": old, "periode": period}
        for period, old in (("2022KW04", 1_390_000), ("2023KW04", 1_410_000), ("2024KW04", value))
    ]
    found = asked("plausibel_stap", kerncijfer=rows)
    assert ("2024KW04" in " ".join(found)) == odd


def test_the_same_cell_in_another_source_is_a_neighbour() -> None:
    rows = [{"waarde": 6.7}, {"waarde": 1.7, "bron_id": "testdata-2"}]
    assert len(asked("plausibel_stap", kerncijfer=rows)) == 2
    assert asked("plausibel_stap", kerncijfer=[rows[0], rows[1] | {"waarde": 6.5}]) == []


def test_a_branch_as_large_as_the_sector() -> None:
    rows = [
        {"indicator": "werknemers", "eenheid": "werknemers", "branche": branche, "waarde": value}
        for branche, value in (("ZW", 500_000), ("VVT", 444_000), ("JZ", 31_000))
    ]
    assert [text[:16] for text in asked("plausibel_deel", kerncijfer=rows)] == ["werknemers · VVT"]


@pytest.mark.parametrize(("value", "odd"), [(420, False), (4200, True), (0, True), (60, False)])
def test_a_flow_that_is_a_multiple_of_the_year_before(value: int, odd: bool) -> None:
    rows = [{"periode": "2023KW04", "aantal": 400, "categorie": "Pensioen"}, {"aantal": value, "categorie": "Pensioen"}]
    assert bool(asked("plausibel_stroom", mobiliteit=rows)) == odd


@pytest.mark.parametrize(
    ("row", "odd"),
    [
        ({"bedrag_eur": 630_000}, False), ({"bedrag_eur": 63}, True), ({"bedrag_eur": 9_000_000}, True),
        ({"aandeel": 77}, False), ({"aandeel": 0.77}, True), ({"aandeel": 486_564}, True),
    ],
)  # fmt: skip
def test_money_of_another_order_than_that_of_the_other_platforms(row: Given, odd: bool) -> None:
    others = [{"platform": code, "bedrag_eur": 500_000} for code in ("jeugdzorg-werkt", "sociaal-werk-werkt")]
    assert bool(asked("plausibel_platform", platformbudget=[*others, dict(row)])) == odd


@pytest.mark.parametrize(
    ("against", "odd"), [("2023KW04", False), ("2023", False), ("2022KW04", True), ("2023KW03", True)]
)
def test_a_change_is_against_a_year_before(against: str, odd: bool) -> None:
    row = {"indicator": "verzuim_cbs_verandering", "eenheid": "procentpunt", "waarde": 0.5, "vergeleken_met": against}
    assert bool(asked("plausibel_periode", kerncijfer=[row])) == odd


@pytest.mark.parametrize(
    ("kind", "row", "said"),
    [
        ("platformbudget", {"post": "besteed", "peildatum": "2025-05-31", "bedrag_eur": 9}, []),
        ("platformbudget", {"post": "besteed", "peildatum": "2024-05-31", "bedrag_eur": 9}, ["besteed: 2024-05-31"]),
        ("platformbudget", {"post": "besteed", "peildatum": "2999-05-31", "bedrag_eur": 9}, ["besteed: 2999-05-31"]),
        ("platformbudget", {"post": "besteed", "jaar": "2999", "bedrag_eur": 9}, ["besteed: 2999"]),
        ("platformbudget", {"post": "totaal", "jaar": "2999", "bedrag_eur": 9}, []),
        ("project", {"start": "2023-12", "eind": "2999"}, []),
        ("project", {"peildatum": "2999-01-01"}, ["p-1: 2999-01-01"]),
        ("actie", {"peildatum": "2999-01-01"}, ["1: 2999-01-01"]),
        ("publicatie", {"jaar": "2999"}, ["pub-1: 2999"]),
    ],
)  # fmt: skip
def test_a_day_that_has_yet_to_come(kind: str, row: Given, said: list[str]) -> None:
    found = asked("plausibel_datum", **{kind: [row]})
    assert [text.partition(" · ")[2].rpartition(" · ")[2] or text for text in found] == said


@pytest.mark.parametrize(
    ("spent", "whole", "odd"),
    [(486_564, 630_000, False), (630_000, 630_000, False), (630_001, 630_000, True), (630_001, None, True)],
)
def test_spent_is_no_more_than_there_was(spent: int, whole: int | None, odd: bool) -> None:
    rows: list[Given] = [{"post": "besteed", "bedrag_eur": spent}, {"post": "nieuw geld", "bedrag_eur": 600_000}]
    rows.append({"post": "doorlopende projecten", "bedrag_eur": 30_000})
    if whole is not None:
        rows.append({"post": "totaal", "bedrag_eur": whole})
    assert bool(asked("plausibel_budgetdeel", platformbudget=rows)) == odd


@pytest.mark.parametrize(("value", "odd"), [(31_000, True), (148_000, False), (444_000, False), (1_400_000, True)])
def test_a_figure_far_from_that_of_years_before(value: int, odd: bool) -> None:
    counts = {"indicator": "werknemers", "eenheid": "werknemers", "branche": "VVT"}
    rows = [{"periode": "2019KW04", "waarde": 444_000}, {"periode": "2024KW04", "waarde": value}]
    found = asked("plausibel_verder", kerncijfer=[counts | row for row in rows])
    assert found == ([f"werknemers · VVT · NL00 · {row['periode']} = {row['waarde']}" for row in rows] if odd else [])


@pytest.mark.parametrize(
    ("unit", "values", "odd"),
    [
        ("%", (7.5, 6.5, 7.1), []), ("%", (7.5, 6.5, 71), ["meetwaarde"]),
        ("%", (0, 6.5, 0.5), ["doelwaarde", "meetwaarde"]),
        ("%", (0.075, 0.065, 0.071), ["nulmeting", "doelwaarde", "meetwaarde"]), ("%", (90, 110, 95), ["doelwaarde"]),
        ("plaatsen", (1250, 1500, 1.32), ["doelwaarde", "meetwaarde"]), ("plaatsen", (0, 1500, 1320), []),
        ("euro", (0.2, 0.5, 0.4), []),
    ],
)  # fmt: skip
def test_the_numbers_of_an_action_are_of_one_scale(unit: str, values: tuple[float, ...], odd: list[str]) -> None:
    row: Given = {"indicator": "TESTDATA", "eenheid": unit, "peildatum": "2024-01-01"}
    row |= dict(zip(("nulmeting", "doelwaarde", "meetwaarde"), values, strict=True))
    found = asked("plausibel_actie", actie=[row])
    assert sorted(text.rpartition(": ")[2].partition(" ")[0] for text in found) == sorted(odd)


def test_a_destination_on_the_other_side_of_the_border() -> None:
    rows = [
        {"periode": period, "aantal": 400, "categorie": "Pensioen", "bereik": bereik}
        for period, bereik in (("2022KW04", "extern"), ("2023KW04", "extern"), ("2024KW04", "intern"))
    ]
    assert ["intern" in text for text in asked("plausibel_categorie", mobiliteit=rows)] == [True]


def test_a_hole_in_a_full_table() -> None:
    full = [dict(row) | {"periode": period} for period in ("2022KW04", "2023KW04", "2024KW04") for row in TEN]
    assert asked("dekking", kerncijfer=full) == []
    assert asked("dekking", kerncijfer=full[:-1]) == ["verzuim_cbs · GHZ · NL00 · 2024KW04: ontbreekt"]


@pytest.fixture
def small(tmp_path: Path) -> Settings:
    """Data of one source, for an import beside it."""
    return few(tmp_path, "primair/abf-2022-01")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("verzuim_cbs;VVT;2049;6,7;%", "een periode die voor .* voorbij is: toen is dit ingelezen"),
        (
            "werknemers;Zorg en welzijn (breed);2023;444000;werknemers\nwerknemers;VVT;2023;445000;werknemers",
            "minder dan driekwart van zorg en welzijn: 444000 werknemers",
        ),
    ],
)
def test_an_import_is_held_to_the_calendar_and_to_its_own_whole(small: Settings, rows: str, said: str) -> None:
    file = small.data.parent / "cijfers.csv"
    file.write_text(f"indicator;branche;periode;waarde;eenheid\n{rows}\n", encoding="utf-8")
    given = {"regio": "Nederland", "titel": "TESTDATA"}
    prepared = prepare("kerncijfer", file, given, load_definitions(small.definitions))
    assert [bool(re.search(said, problem.verwacht)) for problem in refused_by_build(prepared, small)] == [True]


def test_every_check_that_asks_is_here() -> None:
    asking = {check.name for check in checks() if check.header["ernst"] == "twijfel"}
    assert asking == {name for name in asking if f'asked("{name}"' in Path(__file__).read_text(encoding="utf-8")}


def test_an_import_that_looks_wrong_comes_in_once_confirmed(tmp_path: Path) -> None:
    found = few(tmp_path)
    file = tmp_path / "verzuim.csv"
    file.write_text("jaar;waarde\n2023;67,0\n2024;68,0\n", encoding="utf-8")
    given = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT", "titel": "TESTDATA", "eenheid": "%"}
    prepared = prepare("kerncijfer", file, given, load_definitions(found.definitions))
    write(prepared, found.imports)
    with pytest.raises(RefusedError, match=r"een waarde van 1,2 tot 14 procent .* --bevestig"):
        build(found)
    write(replace(prepared, bevestigd="TESTDATA reden"), found.imports)
    built = build(found).manifest
    with duckdb.connect(str(found.warehouse / f"{built.build_id}.duckdb"), read_only=True) as con:
        told = con.execute("select waarde_fout, reden from meta.correctie where bron_id like 'import-%'").fetchall()
    assert told == [("alles wat opviel", "TESTDATA reden")]


@pytest.mark.parametrize(
    ("money", "odd"),
    [
        ({"bedrag_eur": 12_500, "bestemd_eur": 12_000, "besteed_eur": 11_000}, []),
        ({"bedrag_eur": 12_500, "bestemd_eur": 12_000, "besteed_eur": 13_000}, []),
        ({"bedrag_eur": 12_500, "bestemd_eur": 12_000, "besteed_eur": 125_000}, ["besteed_eur"]),
        ({"bedrag_eur": 12_500, "besteed_eur": 125_000}, ["besteed_eur"]),
        ({"bedrag_eur": 12_500, "bestemd_eur": 120_000, "besteed_eur": 11_000}, ["bestemd_eur"]),
        ({"besteed_eur": 125_000}, []),
    ],
)
def test_much_more_than_there_was_for_a_project(money: Given, odd: list[str]) -> None:
    with tiny(project=[{"peildatum": "2024-06-30", **money}]) as small:
        assert [doubt.kolom for doubt in small.checks["plausibel_projectgeld"].doubts] == odd


NEW: list[Given] = [
    {"post": "nieuw geld", "bedrag_eur": 630_000},
    {"post": "doorlopende projecten", "bedrag_eur": 633_821},
]
BOTH = "nieuw geld + doorlopende projecten"
FOR: Given = {"post": "bestemd", "noemer": "nieuw geld"}
SPENT: Given = {"post": "besteed", "noemer": BOTH}


@pytest.mark.parametrize(
    ("rows", "odd"),
    [
        ([{"post": "bestemd", "bedrag_eur": 486_564, "aandeel": 77, "noemer": "nieuw geld"}], 0),
        ([{"post": "bestemd", "bedrag_eur": 486_564, "aandeel": 77.2, "noemer": "nieuw geld"}], 0),
        ([{"post": "bestemd", "bedrag_eur": 468_564, "aandeel": 77, "noemer": "nieuw geld"}], 1),
        ([{"post": "bestemd", "bedrag_eur": 486_564, "aandeel": 77, "noemer": BOTH}], 1),
        ([{"post": "bestemd", "bedrag_eur": 468_564, "aandeel": 77, "noemer": "niet bestemde middelen"}], 0),
        ([FOR | {"aandeel": 93}, SPENT | {"aandeel": 14}], 0), ([FOR | {"aandeel": 14}, SPENT | {"aandeel": 93}], 1),
    ],
)  # fmt: skip
def test_amount_and_share_of_a_budget_say_the_same(rows: list[Given], odd: int) -> None:
    assert len(asked("plausibel_budgetaandeel", platformbudget=[*NEW, *rows])) == odd


COMBINED = "Uitkering, zelfstandige of inactief"
INSIDE: Given = {"samengevoegd_in": COMBINED, "reden_ontbreekt": "samengevoegd", "aantal": None, "bereik": "extern"}


def test_what_is_in_a_combined_figure_has_none_of_its_own() -> None:
    whole: Given = {"categorie": COMBINED, "aantal": 840, "bereik": "extern"}
    rows = [whole, *(INSIDE | {"categorie": name} for name in ("Uitkering", "Zelfstandige", "Inactief"))]
    assert asked("plausibel_samengevoegd", mobiliteit=rows) == []
    double = [*rows[:3], {"categorie": "Inactief", "aantal": 840, "bereik": "extern"}]
    assert [text[-14:] for text in asked("plausibel_samengevoegd", mobiliteit=double)] == ["Inactief = 840"]


def test_a_category_is_held_to_the_reach_of_public_rows() -> None:
    rows: list[Given] = [
        {"categorie": "Overige sectoren", "bereik": "extern", "periode": f"{year}JJ00", "aantal": 10}
        for year in range(2018, 2022)
    ]
    rows.append({"categorie": "Overige sectoren", "bereik": "intern", "aantal": 10, "bron_id": "testdata-2"})
    assert [" · intern · " in text for text in asked("plausibel_categorie", mobiliteit=rows)] == [True]


@pytest.mark.parametrize(("grew", "odd"), [(10.5, 0), (10, 0), (11, 0), (50, 1), (0.105, 1), (-10.5, 1)])
def test_growth_is_that_between_the_numbers(grew: float, odd: int) -> None:
    then: Given = {"periode": "2022KW01", "aantal": 108_601}
    now: Given = {"periode": "2023KW01", "aantal": 120_000, "groei": grew, "vergeleken_met": "2022KW01"}
    assert len(asked("plausibel_groei", bereik=[then, now])) == odd


def test_money_of_a_project_is_not_below_nought() -> None:
    money: Given = {"peildatum": "2024-06-30", "bedrag_eur": 500, "besteed_eur": -300}
    assert [text[-4:] for text in asked("plausibel_projectgeld", project=[money])] == ["-300"]


@pytest.mark.parametrize(
    ("first", "later", "odd"),
    [
        (("2024-05-31", 21_000), ("2024-12-31", 11_000), 1),
        (("2024-05-31", 21_000), ("2024-12-31", 21_000), 0),
        (("2024-05-31", 11_000), ("2024-12-31", 21_000), 0),
        (("2023-12-31", 21_000), ("2024-12-31", 11_000), 0),
    ],
)
def test_what_is_spent_in_a_year_does_not_fall(first: tuple[str, int], later: tuple[str, int], odd: int) -> None:
    rows: list[Given] = [{"peildatum": day, "besteed_eur": money} for day, money in (later, first)]
    assert len(asked("plausibel_projectgeld", project=rows)) == odd
    others: list[Given] = [row | {"project": f"project-{at}"} for at, row in enumerate(rows)]
    assert not asked("plausibel_projectgeld", project=others)


@pytest.mark.parametrize(
    ("later", "odd"),
    [
        (("2024-09-30", 30_500), 1),
        (("2024-09-30", 320_500), 0),
        (("2024-09-30", 400_000), 0),
        (("2024-01-31", 30_500), 0),
    ],
)
def test_what_is_spent_of_a_budget_does_not_fall(later: tuple[str, int], odd: int) -> None:
    rows: list[Given] = [
        {"post": "besteed", "jaar": "2024", "peildatum": day, "bedrag_eur": money}
        for day, money in (later, ("2024-05-31", 320_500))
    ]
    whole: Given = {"post": "totaal", "jaar": "2024", "bedrag_eur": 900_000}
    assert len(asked("plausibel_budgetdeel", platformbudget=[*rows, whole])) == odd
    # of another year or post it says nothing
    others: list[Given] = [rows[0] | {"jaar": "2023"}, *rows[1:], whole]
    assert not asked("plausibel_budgetdeel", platformbudget=others)
    assert not asked("plausibel_budgetdeel", platformbudget=[row | {"post": "bestemd"} for row in rows] + [whole])
