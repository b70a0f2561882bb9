"""Numbers and symbols as people print them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from etl.importing.numbers.printed import Dash, Missing, Number, Unclear, Unreadable, plain_text, read

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
