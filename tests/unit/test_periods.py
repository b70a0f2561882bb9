"""Periods: what people write, what CBS writes, and back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl import periods

years = st.integers(1900, 2099)
codes = st.one_of(
    years.map(lambda year: f"{year}JJ00"),
    years.map(lambda year: f"{year}SJ00"),
    st.tuples(years, st.integers(1, 4)).map(lambda p: f"{p[0]}KW{p[1]:02d}"),
    st.tuples(years, st.integers(1, 12)).map(lambda p: f"{p[0]}MM{p[1]:02d}"),
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2022", "2022JJ00"),
        (" jaar 2022 ", "2022JJ00"),
        ("2022jj00", "2022JJ00"),
        ("4e kwartaal 2022", "2022KW04"),
        ("2022 4e kwartaal", "2022KW04"),
        ("vierde kwartaal van 2022", "2022KW04"),
        ("4de kw. 2022", "2022KW04"),
        ("2022 Q4", "2022KW04"),
        ("Q4\u00a02022", "2022KW04"),
        ("2022-K4", "2022KW04"),
        ("2022\u2013K4", "2022KW04"),
        ("KW04 2022", "2022KW04"),
        ("Q4-22", "2022KW04"),
        ("4e kw '22", "2022KW04"),
        ("jan-22", "2022MM01"),
        ("december 2020", "2020MM12"),
        ("Dec. 2020", "2020MM12"),
        ("2020 december", "2020MM12"),
        ("mrt 2021", "2021MM03"),
        ("2020-12", "2020MM12"),
        ("12-2020", "2020MM12"),
        ("5/2022", "2022MM05"),
        ("2022/23", "2022SJ00"),
        ("2022/'23", "2022SJ00"),
        ("2022/\u201923", "2022SJ00"),
        ("2022/2023", "2022SJ00"),
        ("1999/00", "1999SJ00"),
        ("schooljaar 2022-2023", "2022SJ00"),
        ("studiejaar 2022/23", "2022SJ00"),
        ("2022W152", "2022W152"),
        ("2022X000", "2022X000"),
    ],
)
def test_a_written_period_gives_its_code(text: str, code: str) -> None:
    assert periods.parse(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2022*",
        "2020-2022",
        "2022-23",
        "2022/24",
        "2020/12",
        "2022KW05",
        "2022KW00",
        "2022MM13",
        "2022JJ01",
        "20221231",
        "6500",
        "13-2022",
        "5e kwartaal 2022",
        "2021 t/m mei",
        "\u0662\u0660\u0662\u0662",
    ],
)
def test_an_unclear_period_is_not_guessed(text: str) -> None:
    assert periods.parse(text) is None


@given(codes)
def test_code_and_labels_are_read_back(code: str) -> None:
    assert periods.parse(code) == code
    assert periods.parse(periods.label_nl(code)) == code
    assert periods.parse(periods.label_short(code)) == code


@given(codes)
def test_a_period_lasts_as_long_as_its_kind(code: str) -> None:
    found = periods.bounds(code)
    assert found is not None
    begin, end = found
    days = {"jaar": (365, 366), "schooljaar": (365, 366), "kwartaal": (90, 92), "maand": (28, 31)}
    least, most = days[periods.kind(code)]
    assert least <= (end - begin).days + 1 <= most
    assert begin.day == 1
    assert (end + timedelta(days=1)).day == 1


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    code = periods.parse(text)
    assert code is None or periods.rows([code])[0]["periode_code"] == code


def test_rows_are_unique_in_order_and_complete() -> None:
    rows = periods.rows(["2022KW04", "2020MM12", "2022KW04", "2022W152"])
    assert [row["periode_code"] for row in rows] == ["2020MM12", "2022KW04", "2022W152"]
    assert rows[1] == {
        "periode_code": "2022KW04",
        "soort": "kwartaal",
        "jaar": 2022,
        "volgnummer": 4,
        "label": "4e kwartaal 2022",
        "label_kort": "2022 K4",
        "begin": date(2022, 10, 1),
        "eind": date(2022, 12, 31),
    }
    assert (rows[2]["soort"], rows[2]["begin"], rows[2]["label"]) == ("overig", None, "2022W152")


def test_a_school_year_runs_from_august() -> None:
    assert periods.bounds("2022SJ00") == (date(2022, 8, 1), date(2023, 7, 31))
    assert periods.label_nl("2022SJ00") == "schooljaar 2022/'23"


def test_no_code_no_label() -> None:
    with pytest.raises(ValueError, match="2022KW09"):
        periods.label_nl("2022KW09")
