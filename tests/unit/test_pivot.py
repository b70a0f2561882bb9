"""A pivot keeps every cell, its totals are those of CBS and its shares have both their numbers; rows of TESTDATA."""

from __future__ import annotations

from itertools import product
from typing import Any
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.pivot import Axis, Choice, Pivot, needs, pivot, topics_axis, wide

AXES = [
    topics_axis(),
    Axis("Geslacht", "Geslacht", "dimensies", 0, "Totaal mannen en vrouwen", "T001"),
    Axis("Branche", "Branche", "dimensies", 1, "Alle branches", "A0"),
    Axis("RegioS", "Regio's", "regio_code", 2, "Nederland", "NL01"),
    Axis("Perioden", "Perioden", "periode_code", 2),
]
WHOLE = "Totaal mannen en vrouwen"
Given = dict[str, Any]


def cell(sex: str, branch: str = "Alle branches", period: str = "2023KW01", **fields: Any) -> Given:
    return {
        "onderwerp": "Banen",
        "onderwerp_code": "Banen_1",
        "combinatie": crc32(f"{sex}/{branch}".encode()),
        "leden": [sex, branch],
        "regio": "Nederland",
        "regio_code": "NL01",
        "periode": f"{period[:4]} {period[-1]}e kwartaal",
        "periode_code": period,
        "waarde": 10.0,
        "afgerond_op": 0.0,
        "eenheid": "aantal",
        "decimalen": 0,
        "status": "definitief",
        "reden_ontbreekt": None,
    } | fields


def turn(rows: list[Given], whole: list[Given] | None = None, **choice: Any) -> Pivot:
    return pivot(rows, whole or [], AXES, Choice(**choice))


def shown(found: Pivot) -> list[tuple[tuple[str, ...], bool, list[float | str]]]:
    return [
        (own, total, [one.reden if one.waarde is None else one.waarde for one in cells])
        for own, total, cells in found.rijen
    ]


def test_periods_are_rows_and_what_differs_columns_until_the_reader_chooses() -> None:
    rows = [cell(sex, period=period) for sex in ("Mannen", "Vrouwen") for period in ("2023KW02", "2023KW01")]
    found = turn(rows)
    assert found.koppen == ("Perioden",)
    assert [own for own, *_ in found.rijen] == [("2023 1e kwartaal",), ("2023 2e kwartaal",)]
    assert [own for own, _ in found.kolommen] == [("Mannen",), ("Vrouwen",)]
    other = turn(rows, rijen=("Geslacht",))
    assert [own for own, *_ in other.rijen] == [("Mannen",), ("Vrouwen",)]
    assert [own for own, _ in other.kolommen] == [("2023 1e kwartaal",), ("2023 2e kwartaal",)]


def test_a_total_is_what_cbs_publishes_and_no_sum() -> None:
    rows = [cell("Mannen", waarde=3.0), cell("Vrouwen", waarde=None, reden_ontbreekt="geheim")]
    whole = [*rows, cell(WHOLE, waarde=11.0)]
    found = turn(rows, whole, rijen=("Geslacht",), totalen="rijen")
    assert shown(found) == [
        (("Mannen",), False, [3.0]),
        (("Vrouwen",), False, ["geheim"]),
        ((WHOLE,), True, [11.0]),
    ]
    assert needs(rows, AXES, Choice(rijen=("Geslacht",), totalen="rijen")) == [AXES[1]]
    assert needs(rows, AXES, Choice(rijen=("Geslacht",))) == []


def test_a_whole_that_was_chosen_too_stands_once() -> None:
    rows = [cell(WHOLE, waarde=11.0), cell("Mannen", waarde=3.0)]
    assert [own for own, *_ in turn(rows, rows, rijen=("Geslacht",), totalen="rijen").rijen] == [("Mannen",), (WHOLE,)]
    assert [own for own, *_ in turn(rows, rijen=("Geslacht",)).rijen] == [(WHOLE,), ("Mannen",)]
    alone = turn(rows[:1], rows[:1], rijen=("Geslacht",), totalen="rijen")
    assert [(own, total) for own, total, _ in alone.rijen] == [((WHOLE,), False)]


def test_each_group_ends_with_its_total_and_the_table_with_its_own() -> None:
    sexes, branches = ("Mannen", "Vrouwen"), ("VVT", "GHZ")
    rows = [cell(sex, branch) for sex, branch in product(sexes, branches)]
    whole = [cell(sex, branch) for sex, branch in product((*sexes, WHOLE), (*branches, "Alle branches"))]
    found = turn(rows, whole, rijen=("Geslacht", "Branche"), totalen="beide")
    assert [(own, total) for own, total, _ in found.rijen] == [
        (("Mannen", "VVT"), False),
        (("Mannen", "GHZ"), False),
        (("Mannen", "Alle branches"), True),
        (("Vrouwen", "VVT"), False),
        (("Vrouwen", "GHZ"), False),
        (("Vrouwen", "Alle branches"), True),
        ((WHOLE, "Alle branches"), True),
    ]


def test_periods_are_never_added_up() -> None:
    rows = [cell("Mannen", period=period) for period in ("2023KW01", "2023KW02")]
    found = turn(rows, totalen="rijen")
    assert not any(total for _, total, _ in found.rijen)
    assert found.noten == ("Geen totaal over ‘Perioden’: CBS geeft er geen, en optellen kan dubbel tellen.",)
    beside = turn([*rows, cell("Vrouwen")], rijen=("Geslacht",), als="rij")
    assert beside.noten == ("Geen aandelen: in de kolommen staat ‘Perioden’, en daarvan geeft CBS geen geheel.",)


def test_a_share_is_of_the_whole_that_is_published() -> None:
    rows = [cell("Mannen", waarde=1.0), cell("Vrouwen", waarde=3.0)]
    whole = [*rows, cell(WHOLE, waarde=8.0)]
    found = turn(rows, whole, rijen=("Geslacht",), als="kolom")
    assert [(one.waarde, one.eenheid) for *_, (one,) in found.rijen] == [(12.5, "procent"), (37.5, "procent")]
    assert found.noten == (f"Aandeel in procent van ‘{WHOLE}’, zoals CBS dat geeft.",)
    across = turn(rows, whole, kolommen=("Geslacht",), als="rij", totalen="kolommen")
    assert shown(across) == [(("2023 1e kwartaal",), False, [12.5, 37.5, 100.0])]


def test_without_the_whole_or_the_part_there_is_no_share() -> None:
    rows = [cell("Mannen"), cell("Vrouwen", waarde=None, reden_ontbreekt="geheim")]
    none = turn(rows, [*rows, cell(WHOLE, waarde=None, reden_ontbreekt="onbekend")], rijen=("Geslacht",), als="kolom")
    assert shown(none) == [
        (("Mannen",), False, ["geen cijfer van het geheel"]),
        (("Vrouwen",), False, ["geheim"]),
    ]


def test_a_share_is_no_finer_than_its_rounding() -> None:
    coarse = [cell("Mannen", waarde=20.0, afgerond_op=10.0), cell("Vrouwen", waarde=0.0, afgerond_op=10.0)]
    whole = [*coarse, cell(WHOLE, waarde=120.0, afgerond_op=10.0)]
    found = turn(coarse, whole, rijen=("Geslacht",), als="kolom")
    (first,), (second,) = found.rijen[0][2], found.rijen[1][2]
    assert (first.waarde, first.reden) == (None, "geen deel van het geheel, of te grof afgerond")
    assert second.waarde is None
    finer = turn(coarse, [*coarse, cell(WHOLE, waarde=300.0, afgerond_op=10.0)], rijen=("Geslacht",), als="kolom")
    assert (finer.rijen[0][2][0].waarde, finer.rijen[0][2][0].decimalen) == (7.0, 0)


@pytest.mark.parametrize("fields", [{"eenheid": "%"}, {"waarde": -5.0}, {"eenheid": "per 1 000 banen"}])
def test_of_percentages_rates_and_balances_there_are_no_shares(fields: Given) -> None:
    rows = [cell("Mannen", **fields), cell("Vrouwen")]
    found = turn(rows, [*rows, cell(WHOLE, waarde=20.0)], rijen=("Geslacht",), als="kolom")
    assert [one.waarde for *_, (one,) in found.rijen] == [fields.get("waarde", 10.0), 10.0]
    assert found.noten[0].startswith("Geen aandelen: alleen van aantallen")


@pytest.mark.parametrize(("order", "wanted"), [("bron", "BAC"), ("hoog", "CBA"), ("laag", "BCA")])
def test_the_order_is_that_of_the_last_column_and_missing_is_last(order: str, wanted: str) -> None:
    rows = [cell("B", waarde=1.0), cell("A", waarde=None, reden_ontbreekt="geheim"), cell("C", waarde=2.0)]
    assert "".join(own[0] for own, *_ in turn(rows, rijen=("Geslacht",), volgorde=order).rijen) == wanted


def test_groups_are_ordered_by_their_total_and_keep_their_rows() -> None:
    worth = {("M", "VVT"): 1.0, ("M", "GHZ"): 2.0, ("V", "VVT"): 9.0, ("V", "GHZ"): 3.0}
    rows = [cell(sex, branch, waarde=value) for (sex, branch), value in worth.items()]
    whole = [*rows, cell("M", waarde=3.0), cell("V", waarde=12.0)]
    found = turn(rows, whole, rijen=("Geslacht", "Branche"), totalen="rijen", volgorde="hoog")
    assert [own for own, *_ in found.rijen][:4] == [("V", "VVT"), ("V", "GHZ"), ("V", "Alle branches"), ("M", "GHZ")]


def test_cells_with_the_same_titles_stay_apart() -> None:
    found = turn([cell("Mannen", combinatie=1), cell("Mannen", combinatie=2, waarde=6.0)])
    assert shown(found) == [(("2023 1e kwartaal",), False, [10.0, 6.0])]


def test_what_is_missing_stays_empty_in_a_file_and_says_why() -> None:
    rows = [cell("Mannen"), cell("Vrouwen", waarde=None, reden_ontbreekt="geheim", status="voorlopig")]
    found = wide(turn(rows), "Banen")
    assert list(found.frame.columns) == ["Perioden", "Mannen", "Vrouwen", "Status", "Waarom geen cijfer"]
    assert found.frame["Vrouwen"].isna().tolist() == [True]
    assert found.frame["Waarom geen cijfer"].tolist() == ["Vrouwen: geheim"]
    assert found.frame["Status"].tolist() == ["definitief, voorlopig"]
    assert found.cijfers == {"Mannen": ("aantal", 0), "Vrouwen": ("aantal", 0)}


def test_a_column_that_is_called_like_a_heading_gets_a_number() -> None:
    found = wide(turn([cell("Status"), cell("Perioden", combinatie=2)]), "Banen")
    assert list(found.frame.columns) == ["Perioden", "Status (2)", "Perioden (2)", "Status"]
    alone = wide(turn([cell("Mannen")]), "Banen")
    assert list(alone.frame.columns) == ["Perioden", "Banen", "Status"]


@given(
    st.lists(
        st.tuples(st.sampled_from("MV"), st.sampled_from("abc"), st.sampled_from("1234")), min_size=1, unique=True
    ),
    st.lists(st.sampled_from([axis.code for axis in AXES]), unique=True),
    st.lists(st.sampled_from([axis.code for axis in AXES]), unique=True),
    st.sampled_from(["bron", "hoog", "laag"]),
)
def test_every_cell_stands_once_however_it_is_turned(
    keys: list[tuple[str, str, str]], down: list[str], across: list[str], order: str
) -> None:
    rows = [cell(s, b, f"2023KW0{q}", waarde=float(at)) for at, (s, b, q) in enumerate(keys)]
    found = turn(rows, rijen=tuple(down), kolommen=tuple(across), volgorde=order)
    values = [one.waarde for *_, cells in found.rijen for one in cells if one.waarde is not None]
    assert sorted(values) == [row["waarde"] for row in rows]
