"""What a workbook shows of a cell beside its value: other money, a month or a year of a day, a line through it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from etl.importing.numbers.currency import foreign_format
from etl.importing.reading.workbook_parts import style_of
from tests.unit.importing.kit import OPTIONS, accepted, csv_file, facts, refused, the_one
from tests.unit.importing.workbooks import ods_file, ods_table

BUDGET = {"platform": "fcb"}
VERZUIM = {"indicator": "verzuim_cbs", "regio": "Nederland"}
_MONEY = (
    '<table:table-cell office:value-type="currency" {} office:value="630000"><text:p>{}</text:p></table:table-cell>'
)
_DAY = '<table:table-cell office:value-type="date" office:date-value="{}"><text:p>{}</text:p></table:table-cell>'
_NAMESPACES = (
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def book(folder: Path, rows: list[list[Any]], format_of: dict[tuple[int, int], dict[str, Any]]) -> Path:
    """Write rows, with formats of xlsxwriter by (row, column)."""
    path = folder / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Blad1")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                made = workbook.add_format(format_of.get((at, column), {}))
                if isinstance(value, date):
                    sheet.write_datetime(at, column, value, made)
                else:
                    sheet.write(at, column, value, made)
    return path


@pytest.mark.parametrize(
    ("code", "sign"),
    [
        ("[$$-409]#,##0.00", "$"), ("[$\u00a3-809]#,##0", "\u00a3"), ('"$"#,##0', "$"), ("\\$#,##0", "$"),
        ('#,##0 "USD"', "USD"), ('#,##0\\ "kr"', "kr"), ("[$CHF] #,##0", "CHF"), ("#,##0 [$z\u0142-415]", "z\u0142"),
        ("[$\u00a5-411]#,##0", "\u00a5"), ("[$US$-409]#,##0", "US$"), ("_-[$\u00a3-809]* #,##0_-", "\u00a3"),
        ("0;[Red]-[$\u20ba-41F]0", "\u20ba"), ('#,##0 "dollar"', "dollar"),
        ("[$\u20ac-413] #,##0.00", ""), ("[$\u20ac-2] #,##0", ""), ("[$EUR] #,##0", ""), ("[$ \u20ac-413]0", ""),
        ("_ \u20ac * #,##0.00_ ;_ \u20ac * -#,##0.00_ ", ""), ('#,##0 "euro"', ""), ("#,##0", ""), ("[$-413]d mmm", ""),
        ('0.0,,"M"', ""), ("[Red]0%", ""), ("_-* #,##0_-", ""), ('0 "fte"', ""), ("General", ""),
    ],
)  # fmt: skip
def test_a_format_shows_other_money_or_none(code: str, sign: str) -> None:
    assert foreign_format(code) == sign


@pytest.mark.parametrize("code", ["[$$-409]#,##0", '#,##0 "USD"', "[$\u00a3-809]#,##0", '"kr" #,##0'])
def test_an_amount_in_other_money_is_refused_as_its_text_is(tmp_path: Path, code: str) -> None:
    path = book(tmp_path, [["post", 2022], ["Nieuw geld", 630000]], {(1, 1): {"num_format": code}})
    problem = the_one(refused("platformbudget", path, **BUDGET))
    assert (problem.blad, problem.rij, problem.kolom) == ("Blad1", 2, "B (2022)")
    assert problem.verwacht == f"een bedrag in euro's, niet in {foreign_format(code)}"
    assert problem.gelezen == f"{foreign_format(code)} 630000"
    plain = csv_file(tmp_path, [["post", "2022"], ["Nieuw geld", "$ 630.000"]])
    assert the_one(refused("platformbudget", plain, **BUDGET)).verwacht == "een bedrag in euro's, niet in $"


@pytest.mark.parametrize("code", ["[$\u20ac-413] #,##0.00", "[$EUR] #,##0", "_ \u20ac * #,##0.00_ ", "0", "General"])
def test_an_amount_in_euros_is_read(tmp_path: Path, code: str) -> None:
    path = book(tmp_path, [["post", 2022], ["Nieuw geld", 630000]], {(1, 1): {"num_format": code}})
    assert facts(accepted("platformbudget", path, **BUDGET), "bedrag_eur") == [("630000",)]


@pytest.mark.parametrize("head", ["2022 (USD)", "2022 ($)", "2022 (x 1.000 GBP)"])
def test_a_header_that_says_other_money_is_refused(tmp_path: Path, head: str) -> None:
    problems = refused("platformbudget", csv_file(tmp_path, [["post", head], ["Nieuw geld", "630"]]), **BUDGET)
    assert any("bedragen in euro's, niet in" in problem.verwacht for problem in problems)


@pytest.mark.parametrize(
    ("money", "text", "sign"),
    [
        ('office:currency="USD"', "630000", "USD"), ('office:currency="GBP"', "\u00a3 630.000", "\u00a3"),
        ('office:currency="EUR"', "\u20ac 630.000", ""), ("", "630.000", ""),
    ],
)  # fmt: skip
def test_money_of_an_ods(tmp_path: Path, money: str, text: str, sign: str) -> None:
    path = ods_file(tmp_path, ods_table([["post", "2022"], ["Nieuw geld", _MONEY.format(money, text)]]))
    if sign:
        assert the_one(refused("platformbudget", path, **BUDGET)).verwacht == f"een bedrag in euro's, niet in {sign}"
    else:
        assert facts(accepted("platformbudget", path, **BUDGET), "bedrag_eur") == [("630000",)]


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("mmm-yy", "maand"), ("mmmm yyyy", "maand"), ("[$-413]mmmm\\ yy", "maand"), ("mm-yy;@", "maand"),
        ("mmm", "maand"),
        ("yyyy", "jaar"), ("[$-413]yyyy", "jaar"), ('"jaar" yyyy', "jaar"), ("d-m-yyyy", None), ("yyyy-mm-dd", None),
        ("d mmm", None), ("mm:ss", "tijd"), ("[h]:mm", "tijd"), ("[mm]:ss", "minuten"),
        ("d-m-yyyy h:mm", None), ("h:mm;@", "tijd"), ("General", None), ('0.00" mln"', None), ("#,##0.0_m", None),
    ],
)  # fmt: skip
def test_what_a_format_shows_of_a_day(code: str, shown: str | None) -> None:
    assert style_of(code).shown == shown


@pytest.mark.parametrize("code", ["mmm-yy", "mmmm yyyy", "[$-413]mmmm\\ yy", "mm-yy"])
@pytest.mark.parametrize("later", [date(2022, 4, 1), date(2023, 1, 1)])
def test_a_day_shown_as_a_month_is_no_quarter_nor_year(tmp_path: Path, code: str, later: date) -> None:
    rows = [["branche", date(2022, 1, 1), later], ["VVT", 9.9, 8.1]]
    path = book(tmp_path, rows, {(0, at): {"num_format": code} for at in (1, 2)})
    problem = the_one(refused("kerncijfer", path, **VERZUIM))
    assert problem.verwacht.startswith("een maand, kwartaal of jaar als kop")
    assert "Is het een kwartaal? Schrijf 2022KW01. Is het een maand? Schrijf 2022MM01." in problem.advies
    same = csv_file(tmp_path, [["branche", "jan-22", "apr-22"], ["VVT", "9,9", "8,1"]])
    assert the_one(refused("kerncijfer", same, **VERZUIM)).verwacht == problem.verwacht


@pytest.mark.parametrize("days", [[date(2022, 4, 1)], [date(2022, 3, 31), date(2022, 6, 30)]])
def test_the_end_of_a_quarter_and_one_month_alone_are_asked_too(tmp_path: Path, days: list[date]) -> None:
    formats = {(0, at): {"num_format": "mmm yy"} for at in range(1, 3)}
    path = book(tmp_path, [["branche", *days], ["VVT", *(9 for _ in days)]], formats)
    assert "kwartaal of jaar als kop" in the_one(refused("kerncijfer", path, **VERZUIM)).verwacht


def test_months_after_each_other_are_months_and_a_code_leaves_no_doubt(tmp_path: Path) -> None:
    days = [date(2022, month, 1) for month in (1, 2, 3)]
    path = book(
        tmp_path, [["branche", *days], ["VVT", 9, 8, 7]], {(0, at): {"num_format": "mmm-yy"} for at in (1, 2, 3)}
    )
    found = accepted("kerncijfer", path, **VERZUIM)
    assert facts(found, "periode") == [("2022MM01",), ("2022MM02",), ("2022MM03",)]
    assert any("2022-01 als januari 2022" in notice for notice in found.notices)
    coded = csv_file(tmp_path, [["branche", "2022MM01", "2022MM04"], ["VVT", "9,9", "8,1"]])
    assert facts(accepted("kerncijfer", coded, **VERZUIM), "periode") == [("2022MM01",), ("2022MM04",)]


def test_a_day_shown_as_a_year_is_a_year_also_alone(tmp_path: Path) -> None:
    path = book(tmp_path, [["categorie", date(2021, 7, 1)], ["Pensioen", 210]], {(0, 1): {"num_format": "yyyy"}})
    assert facts(accepted("mobiliteit", path, **OPTIONS), "periode") == [("2021JJ00",)]


@pytest.mark.parametrize(("text", "code"), [("jan 22", "MM"), ("01-2022", "MM"), ("2022", "JJ"), ("1-1-2022", "KW")])
def test_a_day_of_an_ods_is_what_it_prints(tmp_path: Path, text: str, code: str) -> None:
    later = {"jan 22": "feb 22", "01-2022": "02-2022", "2022": "2023", "1-1-2022": "1-4-2022"}[text]
    day = {"jan 22": "2022-02-01", "01-2022": "2022-02-01", "2022": "2023-01-01", "1-1-2022": "2022-04-01"}[text]
    heads = [_DAY.format("2022-01-01", text), _DAY.format(day, later)]
    path = ods_file(tmp_path, ods_table([["branche", *heads], ["VVT", 9, 8]]))
    found = accepted("kerncijfer", path, **VERZUIM)
    assert {period[4:6] for (period,) in facts(found, "periode")} == {code}


def test_first_days_in_a_text_are_told_as_what_they_were_read(tmp_path: Path) -> None:
    found = accepted(
        "kerncijfer", csv_file(tmp_path, [["branche", "2022-01-01", "2022-04-01"], ["VVT", "9,9", "8,1"]]), **VERZUIM
    )
    assert any("2022-01-01 als 1e kwartaal 2022; " in f"{n}; ".replace(", ", "; ") for n in found.notices)


STRUCK = {(2, at): {"font_strikeout": True} for at in (0, 1, 2)}
TABLE = [["categorie", 2021, 2022], ["Overige sectoren", 1810, 2450], ["Pensioen", 210, 430]]


@pytest.mark.parametrize("cells", [STRUCK, {(2, 2): {"font_strikeout": True}}])
def test_what_is_struck_through_is_asked(tmp_path: Path, cells: dict[tuple[int, int], dict[str, Any]]) -> None:
    path = book(tmp_path, TABLE, cells)
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert problem.gelezen == "doorgehaald in rij 3 (Pensioen)"
    assert "--verborgen overslaan" in problem.advies
    kept = accepted("mobiliteit", path, verborgen="meenemen", **OPTIONS)
    assert len(facts(kept, "aantal")) == 4
    left = accepted("mobiliteit", path, verborgen="overslaan", **OPTIONS)
    numbers = {number for (number,) in facts(left, "aantal") if number}
    assert numbers == ({"1810", "2450"} if len(cells) == 3 else {"1810", "2450", "210"})
    assert any("doorgehaald in rij 3; overgeslagen" in notice for notice in left.notices)


def test_a_part_of_a_text_that_is_struck_through_is_asked(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Blad1")
        for at, row in enumerate(TABLE):
            sheet.write_row(at, 0, row)
        sheet.write_rich_string(2, 0, workbook.add_format({"font_strikeout": True}), "Pen", "sioen")
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == "doorgehaald in rij 3 (Pensioen)"


def test_what_an_ods_strikes_through_is_asked(tmp_path: Path) -> None:
    style = (
        f'<style:style {_NAMESPACES} style:name="weg" style:family="table-cell">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )
    cell = (
        '<table:table-cell table:style-name="weg" office:value-type="float" office:value="430">'
        "<text:p>430</text:p></table:table-cell>"
    )
    path = ods_file(tmp_path, style + ods_table([["categorie", "2021", "2022"], ["Pensioen", 210, cell]]))
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == "doorgehaald in rij 2 (Pensioen)"
