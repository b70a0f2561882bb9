"""Sums with the reader's own numbers: exact, Dutch notation in and out, refused in Dutch."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.amounts import AmountError, plain, read_amount
from analysis.findings.regioplan.acties import training_sentence
from analysis.findings.regioplan.instrumenten import cost_sentence, price
from analysis.scenarios import Instrument, cost_each, cost_sum, costs, training_places

CAREER = Instrument("Loopbaantraject", Decimal(395), Decimal(120), 6, 8)
FREE = Instrument("Sterk in je werk", Decimal(0), Decimal(0), 2, 2)
OUTPLACEMENT = Instrument("Outplacement", Decimal(2295))
UNKNOWN = Instrument("TESTDATA zonder prijs", None)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("240", "240"),
        (" 240,5 ", "240.5"),
        ("240.5", "240.5"),
        ("1.240", "1240"),
        ("1.240,75", "1240.75"),
        ("€ 15.000,-", "15000"),
        ("15%", "15"),
        ("0", "0"),
    ],
)
def test_dutch_amounts_are_read(text: str, amount: str) -> None:
    assert read_amount(text, "Het getal") == Decimal(amount)


def test_an_empty_field_is_no_amount() -> None:
    assert read_amount("", "Het getal") is None
    assert read_amount("   ", "Het getal") is None


@pytest.mark.parametrize(
    ("text", "rules", "sentence"),
    [
        ("abc", {}, "Het getal is geen getal: 'abc'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("1,2,3", {}, "Het getal is geen getal: '1,2,3'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("€", {}, "Het getal is geen getal: '€'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("1e9", {}, "Het getal is geen getal: '1e9'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("-5", {}, "Het getal kan niet onder nul zijn. U vulde '-5' in."),
        ("0", {"above_least": True}, "Het getal is meer dan 0."),
        ("0", {"least": 1}, "Het getal is minstens 1."),
        ("1000001", {}, "Het getal kan hier hooguit 1.000.000 zijn."),
        ("2,5", {"whole": True}, "Het getal is een heel getal. U vulde '2,5' in."),
    ],
)
def test_what_is_no_amount_is_said_in_dutch(text: str, rules: dict[str, bool | int], sentence: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_amount(text, "Het getal", **rules)
    assert str(refused.value) == sentence


@given(st.text(max_size=20))
def test_any_text_is_an_amount_in_range_or_a_sentence(text: str) -> None:
    try:
        value = read_amount(text, "Het getal")
    except AmountError as error:
        assert str(error).startswith("Het getal ")
    else:
        assert value is None or 0 <= value <= 1_000_000


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_what_is_written_is_read_back(value: Decimal) -> None:
    assert read_amount(plain(value), "Het getal") == value


@pytest.mark.parametrize(
    ("fte", "norm", "places", "sentence"),
    [
        ("240", "15", "28", "Bij 240 fte horen 36 plaatsen; u heeft er 28: 8 te weinig. Uw opleidingsquote is 11,7%."),
        (
            "240",
            "15",
            "36",
            "Bij 240 fte horen 36 plaatsen; u heeft er 36: precies de norm. Uw opleidingsquote is 15,0%.",
        ),
        (
            "240,5",
            "15",
            "40",
            "Bij 240,5 fte horen 36,08 plaatsen; u heeft er 40: 3,92 meer dan de norm. Uw opleidingsquote is 16,6%.",
        ),
        ("240", "10", None, "Bij 240 fte horen 24 plaatsen."),
        ("10", "10", "0", "Bij 10 fte hoort 1 plaats; u heeft er 0: 1 te weinig. Uw opleidingsquote is 0,0%."),
    ],
)
def test_the_opleidingsquote_in_words(fte: str, norm: str, places: str | None, sentence: str) -> None:
    amounts = [None if text is None else read_amount(text, "x") for text in (fte, norm, places)]
    assert amounts[0] is not None
    assert amounts[1] is not None
    assert training_sentence(training_places(amounts[0], amounts[1], amounts[2])) == sentence


def test_no_fte_is_no_quota() -> None:
    with pytest.raises(ValueError, match="above zero"):
        training_places(Decimal(0), Decimal(15))


def test_a_career_track_costs_a_range_or_an_amount() -> None:
    assert cost_each(CAREER) == (Decimal(1115), Decimal(1355))
    assert cost_each(CAREER, 7) == (Decimal(1235), Decimal(1235))
    assert cost_each(OUTPLACEMENT, 7) == (Decimal(2295), Decimal(2295))
    assert cost_each(FREE, 7) == (Decimal(0), Decimal(0))
    assert cost_each(UNKNOWN) is None


@pytest.mark.parametrize("count", [5, 9])
def test_conversations_outside_the_source_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="Loopbaantraject: 6 tot 8 gesprekken"):
        cost_each(CAREER, count)


def test_the_sum_is_that_of_its_lines() -> None:
    lines = costs([CAREER, OUTPLACEMENT, FREE, UNKNOWN], 10)
    assert cost_sum(lines) == (Decimal(34_100), Decimal(36_500))
    assert [line.total for line in lines][-1] is None


@pytest.mark.parametrize(
    ("chosen", "people", "leaver", "sentence"),
    [
        ([CAREER], 1, None, "Loopbaantraject kost voor één medewerker € 1.115 tot € 1.355."),
        (
            [CAREER, OUTPLACEMENT],
            10,
            Decimal(15000),
            "Loopbaantraject en Outplacement kosten voor tien medewerkers € 34.100 tot € 36.500 samen."
            " Tien vertrekkers kosten met uw eigen bedrag € 150.000.",
        ),
        ([FREE], 3, None, "Sterk in je werk voor drie medewerkers: gratis."),
        ([UNKNOWN], 3, None, "Van TESTDATA zonder prijs is geen prijs bekend."),
        (
            [OUTPLACEMENT, UNKNOWN],
            1,
            Decimal(100),
            "Outplacement kost voor één medewerker € 2.295. TESTDATA zonder prijs telt niet mee: geen prijs bekend."
            " Eén vertrekker kost met uw eigen bedrag € 100.",
        ),
    ],
)
def test_costs_in_words(chosen: list[Instrument], people: int, leaver: Decimal | None, sentence: str) -> None:
    assert cost_sentence(costs(chosen, people), people, leaver) == sentence


def test_free_and_unknown_are_never_a_bare_zero() -> None:
    assert price(0, 0) == "gratis"
    assert price(None, None) == "prijs niet bekend"
    assert price(2295, 2295) == "€ 2.295"
