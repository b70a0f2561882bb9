"""Numbers as people print them: the right number or a question, never another number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.importing.footnotes import notes_of, split_mark
from etl.importing.moments import read_date, read_moment
from etl.importing.numbers import Dash, Missing, Number, Unclear, Unreadable, plain_text, read

READ = {
    "1270": ("1270", "", None),
    "0": ("0", "", None),
    "1.234,5": ("1234.5", "", "komma"),
    "1,234.5": ("1234.5", "", "punt"),
    "1234.5": ("1234.5", "", "punt"),
    "1234,5": ("1234.5", "", "komma"),
    "1.234.567": ("1234567", "", "komma"),
    "1,234,567": ("1234567", "", "punt"),
    "0,234": ("0.234", "", "komma"),
    "0.234": ("0.234", "", "punt"),
    ",5": ("0.5", "", "komma"),
    "12,50": ("12.5", "", "komma"),
    "€ 630.000,-": ("630000", "€", "komma"),
    "€ 1.308.907,-": ("1308907", "€", "komma"),
    "€1000,-": ("1000", "€", "komma"),
    "€ 486.564,50": ("486564.5", "€", "komma"),
    "-€ 5": ("-5", "€", None),
    "€ -5": ("-5", "€", None),
    "5 euro": ("5", "€", None),
    "EUR 12,5": ("12.5", "€", "komma"),
    "23%": ("23", "%", None),
    "23,5 %": ("23.5", "%", "komma"),
    "+ 10%": ("10", "%", None),
    "77 procent": ("77", "%", None),
    "- 10": ("-10", "", None),
    "-10": ("-10", "", None),
    "10-": ("-10", "", None),
    "\u2212340": ("-340", "", None),
    "\u201310": ("-10", "", None),
    "(340)": ("-340", "", None),
    "1\u00a0270": ("1270", "", None),
    "172\u2009160": ("172160", "", None),
    "1\u202f234,5": ("1234.5", "", "komma"),
    "1'270": ("1270", "", None),
}


@pytest.mark.parametrize("text", READ)
def test_a_number_with_one_meaning(text: str) -> None:
    value, unit, evidence = READ[text]
    found = read(text)
    assert isinstance(found, Number)
    assert (plain_text(found.value), found.unit, found.evidence) == (value, unit, evidence)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "niet van toepassing"),
        ("\u00a0", "niet van toepassing"),
        ("NB", "niet beschikbaar"),
        ("n.b.", "niet beschikbaar"),
        (".", "onbekend"),
        ("x", "geheim"),
        ("X", "geheim"),
        ("n.v.t.", "niet van toepassing"),
    ],
)
def test_a_symbol_has_its_reason(text: str, reason: str) -> None:
    assert read(text) == Missing(reason)


@pytest.mark.parametrize("text", ["-", "\u2013", "--"])
def test_a_dash_is_a_question(text: str) -> None:
    assert read(text) == Dash()


@pytest.mark.parametrize(
    ("text", "comma", "point"),
    [("1.234", "1234", "1.234"), ("1,234", "1.234", "1234"), ("-630.000", "-630000", "-630"), ("1.000", "1000", "1")],
)
def test_two_meanings_stay_two_until_told(text: str, comma: str, point: str) -> None:
    found = read(text)
    assert isinstance(found, Unclear)
    assert (plain_text(found.komma), plain_text(found.punt)) == (comma, point)
    assert read(text, "komma") == Number(Decimal(comma))
    assert read(text, "punt") == Number(Decimal(point))


@pytest.mark.parametrize(
    "text",
    [
        "ca. 1200",
        "<10",
        "12 34",
        "1.23.456",
        "1.2345,6",
        "1,2,3",
        "--5",
        "-5-",
        "(-5)",
        "€ 5%",
        "1e3",
        "007",
        "012.345",
        "5.",
        "½",
        "٣",
        "#DEEL/0!",
        "2021-05-31",
        "9" * 40,
        "1.234,50,-",
    ],
)
def test_what_is_no_number_is_not_read_as_one(text: str) -> None:
    assert read(text) == Unreadable()


def test_a_declared_sign_refuses_what_goes_against_it() -> None:
    assert read("12.5", "komma") == Unreadable()
    assert read("12,5", "punt") == Unreadable()
    assert read("€ 630.000,-", "punt") == Unreadable()
    assert read("1270", "punt") == Number(Decimal(1270))


def _grouped(digits: str, sign: str) -> str:
    parts = [digits[max(0, end - 3) : end] for end in range(len(digits), 0, -3)]
    return sign.join(reversed(parts))


def _formats(number: Decimal) -> list[str]:
    """Six ways to write a number: plain and grouped, Dutch, international and with spaces."""
    sign = "-" if number < 0 else ""
    whole, _, part = format(abs(number), "f").partition(".")
    return [
        sign + whole + (f",{part}" if part else ""),
        sign + whole + (f".{part}" if part else ""),
        sign + _grouped(whole, ".") + (f",{part}" if part else ""),
        sign + _grouped(whole, ",") + (f".{part}" if part else ""),
        sign + _grouped(whole, " ") + (f",{part}" if part else ""),
        f"€ {sign}{_grouped(whole, '.')}{f',{part}' if part else ',-'}",
    ]


numbers = (
    st.decimals(min_value=-(10**12), max_value=10**12, places=0)
    | st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=3)
    | st.decimals(min_value=-100, max_value=100, allow_nan=False, allow_infinity=False, places=1)
)


@settings(max_examples=2000, deadline=None)
@given(numbers, st.integers(0, 5))
def test_every_format_gives_the_number_or_a_question(number: Decimal, chosen: int) -> None:
    text = _formats(number)[chosen]
    found = read(text)
    if isinstance(found, Unclear):
        assert number in (found.komma, found.punt)
    else:
        assert isinstance(found, Number), text
        assert found.value == number


@settings(max_examples=2000, deadline=None)
@given(numbers, st.integers(0, 5))
def test_with_its_own_sign_told_every_format_gives_the_number(number: Decimal, chosen: int) -> None:
    found = read(_formats(number)[chosen], "punt" if chosen in (1, 3) else "komma")
    assert isinstance(found, Number)
    assert found.value == number


@settings(max_examples=1000, deadline=None)
@given(numbers, st.integers(0, 5))
def test_with_the_wrong_sign_told_a_proof_is_refused(number: Decimal, chosen: int) -> None:
    text = _formats(number)[chosen]
    first = read(text)
    found = read(text, "komma" if chosen in (1, 3) else "punt")
    if isinstance(first, Number) and first.evidence:
        assert found == Unreadable()


@settings(max_examples=2000, deadline=None)
@given(st.text(alphabet="0123456789.,-€% '()+xNB*", max_size=12) | st.text(max_size=20))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    found = read(text)
    if isinstance(found, Number):
        assert Decimal(plain_text(found.value)) == found.value


@pytest.mark.parametrize(
    ("text", "body", "mark"),
    [
        ("840*", "840", "*"),
        ("840 **", "840", "**"),
        ("840¹", "840", "1"),
        ("840 1)", "840", "1"),
        ("NB*", "NB", "*"),
        ("*", "", "*"),
        ("840", "840", None),
        ("(340)", "(340)", None),
        ("8401", "8401", None),
    ],
)
def test_marks_come_off_values(text: str, body: str, mark: str | None) -> None:
    assert split_mark(text) == (body, mark)


def test_notes_are_found_by_their_mark() -> None:
    notes = notes_of(
        ["Titel"], ["\\*: betreft het totaal", "¹) voorlopig", "2) afgerond", "- = nihil", "Bron: TESTDATA"]
    )
    assert notes.by_mark == {"*": "betreft het totaal", "1": "voorlopig", "2": "afgerond", "-": "nihil"}
    assert notes.loose == ("Bron: TESTDATA",)
    assert notes.dash == "nul"
    assert notes_of([], ["-: geen gegevens"]).dash == "ontbreekt"
    assert notes_of([], ["-: zie pagina 3"]).dash is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2021-05-31", "2021-05-31"),
        ("31-5-2021", "2021-05-31"),
        ("31 mei 2021", "2021-05-31"),
        ("1 okt. 2021", "2021-10-01"),
        ("31/05/2021", "2021-05-31"),
        ("3-4-2021", "2021-04-03"),
        ("3/4/2021", None),
        ("31-02-2021", None),
        ("mei 2021", None),
        ("5-31-2021", None),
    ],
)
def test_a_day_is_read_only_when_it_is_one_day(text: str, day: str | None) -> None:
    assert read_date(text) == day


def test_a_moment_may_be_a_year_or_month() -> None:
    assert [read_moment(text) for text in ("2021", "mei 2021", "2021-05", "31-5-2021", "najaar")] == [
        "2021",
        "2021-05",
        "2021-05",
        "2021-05-31",
        None,
    ]
