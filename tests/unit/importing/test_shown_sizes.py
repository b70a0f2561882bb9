"""Numbers of a workbook that are shown in another size than their value: read as they are seen, or asked."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter

from etl.importing.numbers.number_format import Size, size_of, size_printed
from tests.unit.importing.kit import OPTIONS, accepted, csv_file, facts, refused, the_one
from tests.unit.importing.test_shown_as import BUDGET, VERZUIM, book
from tests.unit.importing.workbooks import ods_file, ods_table

_CELL = '<table:table-cell office:value-type="float" office:value="{}"><text:p>{}</text:p></table:table-cell>'


def budget(folder: Path, cells: dict[object, str], head: object = 2022) -> Path:
    """Write amounts below each other, each with its number format."""
    rows = [
        ["post", head],
        *([post, value] for post, value in zip(("Nieuw geld", "Doorlopende projecten"), cells, strict=False)),
    ]
    formats = {(at, 1): {"num_format": code} for at, code in enumerate(cells.values(), start=1)}
    return book(folder, rows, formats)


@pytest.mark.parametrize(
    ("code", "value", "size"),
    [
        ('0.00" mln"', "0.63", Size(words="mln")), ("0.0\\ \\m\\l\\n", "1", Size(words="mln")),
        ('[$\u20ac-413] 0.0" k"', "1", Size(words="k")), ("0.0 [$mln]", "1", Size(words="mln")),
        ('"mln "0.0', "1", Size(words="mln")), ('0.0" x 1.000"', "1", Size(words="x 1.000")),
        ("0.0\u2030", "1", Size(words="\u2030")),
        ('0.0"%"', "9.1", Size(words="%")), ("0.0\\%", "9.1", Size(words="%")),
        ("0.0%", "0.091", Size(percent=True)), ("#,##0,", "630000", Size(thousands=1)),
        ("0.0,,", "1", Size(thousands=2)),
        ('0.0,,"M"', "1", Size(thousands=2, words="M")), ('#,##0," k"', "1", Size(thousands=1, words="k")),
        ("General", "1", Size()), ("#,##0.00", "1", Size()), ("0,000", "1", Size()), ("# ?/?", "1", Size()),
        ("_ \u20ac * #,##0.00_ ;_ \u20ac * -#,##0.00_ ", "1", Size()),
        ('0" per 1.000"', "1", Size(around=("", " per 1.000"))), ('0 "fte"', "1", Size()),
        ('"K"0', "3", Size()), ("0.00E+00", "1", Size()), ('0" m2"', "1", Size(around=("", " m2"))),
        ("#,##0;-#,##0;;@", "0", Size()),
        ('[<1000]0;[>=1000]0.0,"k"', "999", Size()), ('[<1000]0;[>=1000]0.0,"k"', "1000", Size(thousands=1, words="k")),
        ('[<1]0.0%;0.0"%"', "0.5", Size(percent=True)), ('[<1]0.0%;0.0"%"', "5", Size(words="%")),
        ('[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', "-5000", Size()), ('0;-0" k"', "-3", Size(words="k")),
        ('0;-0;0" k"', "0", Size(words="k")), ('0" k";-0', "0", Size(words="k")), ('0;-0;0;@" mln"', "1", Size()),
        ('[>9]0;0" k";0" mln"', "1", None), ('[<0]0" k";[>5]0" mln"', "3", None),
    ],
)  # fmt: skip
def test_what_a_format_makes_of_the_size_of_a_number(code: str, value: str, size: Size | None) -> None:
    assert size_of(code, Decimal(value)) == size


@pytest.mark.parametrize(
    ("text", "value", "size"),
    [
        ("0,63 mln", "0.63", Size(words="mln")), ("0.63 mln", "0.6312", Size(words="mln")),
        ("0,6 mln", "630000", Size(thousands=2, words="mln")), ("\u20ac 630 k", "630000", Size(thousands=1, words="k")),
        ("0,6 mln", "630", Size(thousands=1, words="mln")), ("5 mln", "7", None),
        ("9,1%", "9.1", Size(words="%")), ("9,1%", "0.091", Size(percent=True)), ("-2 dzd", "-2", Size(words="dzd")),
        ("1.810", "1810", Size()), ("630", "630000", Size()), ("1810 fte", "1810", Size()), ("", "5", Size()),
    ],
)  # fmt: skip
def test_what_a_printed_number_makes_of_the_size_of_its_value(text: str, value: str, size: Size | None) -> None:
    assert size_printed(text, Decimal(value)) == size


@pytest.mark.parametrize(
    ("code", "value", "text", "amount"),
    [
        ('0.00" mln"', 0.63, "0,63 mln", "630000"), ('[$\u20ac-413] 0.0" miljoen"', 1.2, "1,2 miljoen", "1200000"),
        ('0.0"M"', -3, "-3 M", "-3000000"), ('0" k"', 410, "410k", "410000"), ('0.0" dzd"', 1.234, "1,234 dzd", "1234"),
        ('0.0" mln."', 2, "2 mln.", "2000000"), ('[<1000]0" mln";[>=1000]0', 2, "2 mln", "2000000"),
    ],
)  # fmt: skip
def test_an_amount_with_a_word_is_read_as_it_is_seen(
    tmp_path: Path, code: str, value: float, text: str, amount: str
) -> None:
    found = accepted("platformbudget", budget(tmp_path, {value: code}), **BUDGET)
    assert facts(found, "bedrag_eur") == [(amount,)]
    assert any(f"in B2 is gelezen als {amount}: zo toont de celopmaak het" in notice for notice in found.notices)
    as_text = accepted(
        "platformbudget", csv_file(tmp_path, [["post", "2022"], ["Nieuw geld", text]]), decimaal="komma", **BUDGET
    )
    assert facts(as_text, "bedrag_eur") == [(amount,)]


@pytest.mark.parametrize(
    ("code", "value", "read"),
    [
        ('0.0" m"', 1.2, "1,2 m"), ("0.0\u2030", 9.9, "9,9 \u2030"), ('0" x 1.000"', 630, "630 x 1.000"),
        ('0.0" mrd"', 1.2, "1,2 mrd"), ('0.0," mln"', 630, "0,63 mln (in de cel 630)"),
        ('[>9]0;0" k";0" mln"', 3, "3 (in een celopmaak met voorwaarden)"),
    ],
)  # fmt: skip
def test_a_size_that_is_not_certain_is_asked(tmp_path: Path, code: str, value: float, read: str) -> None:
    problem = the_one(refused("platformbudget", budget(tmp_path, {value: code}), **BUDGET))
    assert (problem.rij, problem.kolom, problem.gelezen) == (2, "B (2022)", read)


@pytest.mark.parametrize("code", ['0.0,,"M"', '#,##0," k"', "#,##0,", '0.0,,"m"', '[<1000]0" mln";0', "#,##0"])
def test_a_value_that_is_what_is_seen_holds_without_a_word(tmp_path: Path, code: str) -> None:
    found = accepted("platformbudget", budget(tmp_path, {630000: code, 75500: code}), **BUDGET)
    assert facts(found, "bedrag_eur") == [("630000",), ("75500",)]
    assert found.notices == ()


def test_thousands_left_out_of_some_are_told(tmp_path: Path) -> None:
    found = accepted("platformbudget", budget(tmp_path, {630000: "#,##0,", 75500: "#,##0"}), **BUDGET)
    assert facts(found, "bedrag_eur") == [("630000",), ("75500",)]
    expected = "630 in B2 is gelezen als 630000, de waarde in de cel; de celopmaak laat duizendtallen weg."
    assert found.notices == (expected,)


def test_thousands_left_out_under_a_header_that_says_so_count_once(tmp_path: Path) -> None:
    path = budget(tmp_path, {630000: "#,##0,", 75: "0"}, "2022 (x 1.000)")
    assert facts(accepted("platformbudget", path, **BUDGET), "bedrag_eur") == [("630000",), ("75000",)]


@pytest.mark.parametrize("code", ['#,##0," k"', "0.0,,", '0.0" mln"'])
def test_two_sizes_for_one_number_are_refused(tmp_path: Path, code: str) -> None:
    path = budget(tmp_path, {630000: code}, "2022 (x 1.000)")
    assert (
        the_one(refused("platformbudget", path, **BUDGET)).verwacht
        == "een cijfer met één eenheid, in de cel of in de kop"
    )


@pytest.mark.parametrize("code", ['0.0"%"', "0.0\\%", '0.0" %"', '0.0" procent"'])
def test_a_percent_sign_that_is_text_leaves_the_value(tmp_path: Path, code: str) -> None:
    path = book(tmp_path, [["branche", "2022KW01"], ["VVT", 9.1], ["KO", 0.7]], {
        (1, 1): {"num_format": code}, (2, 1): {"num_format": code},
    })  # fmt: skip
    assert facts(accepted("kerncijfer", path, **VERZUIM), "waarde", "waarde_tekst") == [
        ("0.7", "0.7%"),
        ("9.1", "9.1%"),
    ]


def test_a_percent_sign_that_is_text_is_no_number_of_persons(tmp_path: Path) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 40]], {(1, 1): {"num_format": '0"%"'}})
    assert facts(accepted("mobiliteit", path, **OPTIONS), "aantal", "aandeel") == [("", "40")]


@pytest.mark.parametrize(
    ("value", "text", "amount"),
    [
        ("0.63", "0,63 mln", "630000"), ("630000", "0,63 mln", "630000"), ("410", "\u20ac 410 k", "410000"),
        ("630000", "630 k", "630000"), ("630000", "630.000", "630000"),
    ],
)  # fmt: skip
def test_an_amount_of_an_ods_is_what_it_prints(tmp_path: Path, value: str, text: str, amount: str) -> None:
    path = ods_file(tmp_path, ods_table([["post", "2022"], ["Nieuw geld", _CELL.format(value, text)]]))
    assert facts(accepted("platformbudget", path, **BUDGET), "bedrag_eur") == [(amount,)]


@pytest.mark.parametrize(("value", "text"), [("1.2", "1,2 m"), ("5", "9 mln"), ("99", "99\u2030"), ("630", "0,63 mln")])
def test_an_amount_of_an_ods_that_is_not_certain_is_asked(tmp_path: Path, value: str, text: str) -> None:
    path = ods_file(tmp_path, ods_table([["post", "2022"], ["Nieuw geld", _CELL.format(value, text)]]))
    assert the_one(refused("platformbudget", path, **BUDGET)).rij == 2


def test_a_percent_sign_of_an_ods_that_is_text_leaves_the_value(tmp_path: Path) -> None:
    path = ods_file(tmp_path, ods_table([["branche", "2022KW01"], ["VVT", _CELL.format("0.7", "0,7%")]]))
    assert facts(accepted("kerncijfer", path, **VERZUIM), "waarde") == [("0.7",)]


def test_thousands_left_out_of_some_of_an_ods_are_told(tmp_path: Path) -> None:
    spaces = (
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
        ' xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"'
    )
    style = (
        f'<number:number-style {spaces} style:name="N1">'
        '<number:number number:display-factor="1000"/></number:number-style>'
        f'<style:style {spaces} style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>'
    )
    short = _CELL.format(630000, 630).replace("<table:table-cell", '<table:table-cell table:style-name="ce1"')
    rows = [["post", "2022"], ["Nieuw geld", short], ["Doorlopende projecten", 75500]]
    found = accepted("platformbudget", ods_file(tmp_path, style + ods_table(rows)), **BUDGET)
    assert facts(found, "bedrag_eur") == [("630000",), ("75500",)]
    assert any("630 in B2 is gelezen als 630000, de waarde in de cel" in notice for notice in found.notices)


@pytest.mark.parametrize(
    ("code", "unit"),
    [
        ('0" fte"', "fte"), ('#,##0\\ "FTE"', "FTE"), ('0" uur"', "uur"), ("[$\u20ac-413] #,##0", "\u20ac"),
        ('"\u20ac "#,##0', "\u20ac"), ("_ \u20ac * #,##0.00_ ;_ \u20ac * -#,##0.00_ ", "\u20ac"),
    ],
)  # fmt: skip
def test_a_format_in_another_unit_shows_no_persons(tmp_path: Path, code: str, unit: str) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 1210]], {(1, 1): {"num_format": code}})
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert (problem.rij, problem.gelezen) == (2, f"1210 {unit}")
    assert problem.verwacht == f"aantallen personen, geen {unit}"


@pytest.mark.parametrize(
    "code", ['0" personen"', '#,##0" mw"', "[$-413]0", '0" pers."', '0"*"', "_-* #,##0_-;-* #,##0_-"]
)
def test_a_format_with_another_word_shows_persons(tmp_path: Path, code: str) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 1210]], {(1, 1): {"num_format": code}})
    assert facts(accepted("mobiliteit", path, **OPTIONS), "aantal") == [("1210",)]


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ('0"0"', 24, "240 (in de cel 24)"), ('"<"0', 290, "<290 (in de cel 290)"), ('[<300]"<300";0', 290, "<300"),
        ('"ca. "0', 290, "ca.290 (in de cel 290)"), ('0" uurtjes"', 290, "290 uurtjes (in de cel 290)"),
    ],
)  # fmt: skip
def test_what_a_format_adds_to_a_number_and_nobody_knows_is_refused(
    tmp_path: Path, code: str, value: int, shown: str
) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", value]], {(1, 1): {"num_format": code}})
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == shown


def test_what_a_format_shows_in_place_of_nought_is_what_is_read(tmp_path: Path) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 0]], {(1, 1): {"num_format": '0;-0;"n.b."'}})
    assert facts(accepted("mobiliteit", path, **OPTIONS), "aantal", "reden_ontbreekt") == [("", "niet beschikbaar")]


@pytest.mark.parametrize("shown", ["2.100", "&lt;210", "ca. 210", "210 m2"])
def test_an_ods_that_shows_something_else_than_its_value_is_refused(tmp_path: Path, shown: str) -> None:
    path = ods_file(tmp_path, ods_table([["categorie", "2021"], ["Pensioen", _CELL.format(210, shown)]]))
    assert "in de cel 210" in str(the_one(refused("mobiliteit", path, **OPTIONS)).gelezen)


@pytest.mark.parametrize("shown", ["210", "210,0", "2,1E+02", "210 personen", "210*", "\u20ac 210"])
def test_an_ods_that_shows_its_value_is_not(tmp_path: Path, shown: str) -> None:
    kind, given = ("platformbudget", BUDGET) if "\u20ac" in shown else ("mobiliteit", OPTIONS)
    head, label = (["post", "2021"], "Nieuw geld") if "\u20ac" in shown else (["categorie", "2021"], "Pensioen")
    path = ods_file(tmp_path, ods_table([head, [label, _CELL.format(210, shown)]]))
    assert len(accepted(kind, path, **given).rijen) == 1


def test_an_ods_in_another_unit_shows_no_persons(tmp_path: Path) -> None:
    path = ods_file(tmp_path, ods_table([["categorie", "2021"], ["Pensioen", _CELL.format(1210, "1.210 fte")]]))
    assert the_one(refused("mobiliteit", path, **OPTIONS)).verwacht == "aantallen personen, geen fte"


@pytest.mark.parametrize("code", ['"-"0', "\\-#,##0", "(0)", "0-", '"-"0;0'])
def test_a_minus_that_only_the_format_has_is_asked(tmp_path: Path, code: str) -> None:
    path = budget(tmp_path, {1210: code})
    assert the_one(refused("platformbudget", path, **BUDGET)).gelezen == "-1210 (in de cel 1210)"


def test_a_minus_of_a_number_below_nought_is_its_own(tmp_path: Path) -> None:
    path = budget(tmp_path, {-1210: "0;-0", -75: "#,##0_);(#,##0)"})
    assert facts(accepted("platformbudget", path, **BUDGET), "bedrag_eur") == [("-1210",), ("-75",)]


@pytest.mark.parametrize("style", [{"num_format": ";;;"}, {"font_color": "#FFFFFF"}])
def test_a_number_that_is_not_to_be_seen_is_told(tmp_path: Path, style: dict[str, str]) -> None:
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 1210], ["Inactief", 50]], {(2, 1): style})
    problem = the_one(refused("mobiliteit", path, **OPTIONS))
    assert problem.gelezen == "niet te zien door de celopmaak in rij 3 (Inactief)"
    assert facts(accepted("mobiliteit", path, **OPTIONS, verborgen="meenemen"), "aantal") == [("1210",), ("50",)]
    left = accepted("mobiliteit", path, **OPTIONS, verborgen="overslaan")
    assert facts(left, "categorie", "aantal") == [("Inactief", ""), ("Pensioen", "1210")]


def test_white_letters_on_a_colour_and_noughts_left_out_are_no_secret(tmp_path: Path) -> None:
    styles = {
        (0, 1): {"font_color": "#FFFFFF", "bg_color": "#123456"},
        (1, 1): {"font_color": "#FFFFFF", "bg_color": "#123456"},
        (2, 1): {"num_format": "#,##0;-#,##0;;@"},
    }
    path = book(tmp_path, [["categorie", 2021], ["Pensioen", 1210], ["Inactief", 50]], styles)
    assert len(accepted("mobiliteit", path, **OPTIONS).rijen) == 2


def test_a_column_too_narrow_to_be_seen_is_hidden(tmp_path: Path) -> None:
    path = tmp_path / "testdata.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet()
        for at, row in enumerate((["categorie", 2021, 2022], ["Pensioen", 210, 430])):
            sheet.write_row(at, 0, row)
        sheet.set_column(2, 2, 0.05)
    assert the_one(refused("mobiliteit", path, **OPTIONS)).gelezen == "verborgen kolom C (2022)"
