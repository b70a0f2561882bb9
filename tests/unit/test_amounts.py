"""Sums with the reader's own numbers: exact, Dutch notation in and out, refused in Dutch."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.amounts import AmountError, Range, of_each, plain, read_amount, read_range
from analysis.findings.regioplan.acties import training_sentence
from analysis.places import training_places


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
        ("1 240", "1240"),
        ("0.125", "0.125"),
        ("15 %", "15"),
        ("15.000 €", "15000"),
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
        ("1 5", {}, "Het getal is geen getal: '1 5'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("１２", {}, "Het getal is geen getal: '１２'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("１.２４０", {}, "Het getal is geen getal: '１.２４０'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("-5", {}, "Het getal kan niet onder nul zijn. U vulde '-5' in."),
        ("€ -5", {}, "Het getal kan niet onder nul zijn. U vulde '€ -5' in."),
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


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("15", ("15", "15", None)),
        ("15%", ("15", "15", None)),
        ("10-20", ("10", "20", None)),
        ("10% tot 20%", ("10", "20", None)),
        ("2,5–7,5", ("2.5", "7.5", None)),
        ("0-10-30", ("0", "30", "10")),
        ("€ 10.000 - € 30.000", ("10000", "30000", None)),
        ("€ 10.000,- tot € 30.000,-", ("10000", "30000", None)),
    ],
)
def test_a_range_is_read(text: str, numbers: tuple[str, str, str | None]) -> None:
    low, high, likeliest = (None if part is None else Decimal(part) for part in numbers)
    assert low is not None
    assert high is not None
    assert read_range(text, "Het getal") == Range(low, high, likeliest)
    assert read_range("  ", "Het getal") is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("20-10", "Het getal: geef het laagste en hoogste getal in die volgorde, zoals 5-20 of 0-10-30."),
        ("1-2-3-4", "Het getal: geef hooguit drie getallen, zoals 5-20 of 0-10-30. Gelezen: '1-2-3-4'."),
        ("0-40-30", "Het getal: geef het laagste, verwachte en hoogste getal in die volgorde"),
        ("5 -", "Het getal is geen getal: '5 -'."),
        ("10 tot", "Het getal is geen getal: '10 tot'. Vul bijvoorbeeld 15, 10-20 of 0-10-30 in."),
        ("tot 20", "Het getal is geen getal: 'tot 20'."),
        ("5--10", "Het getal is geen getal: '5--10'."),
        ("1 5", "Het getal is geen getal: '1 5'."),
        ("10-1 5", "Het getal is geen getal: '10-1 5'."),
        ("veel", "Het getal is geen getal: 'veel'. Vul bijvoorbeeld 15, 10-20 of 0-10-30 in."),
        ("veel-te veel", "Het getal is geen getal: 'veel-te veel'."),
        ("-5", "Het getal kan niet onder nul zijn."),
        ("-5-10", "Het getal kan niet onder nul zijn."),
        ("10-101", "Het getal kan hier hooguit 100 zijn."),
    ],
)
def test_what_is_no_range_is_said_in_dutch(text: str, sentence: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_range(text, "Het getal", most=100)
    assert str(refused.value).startswith(sentence)


def test_the_middle_of_a_range_is_the_likeliest_else_halfway() -> None:
    assert Range(Decimal(0), Decimal(30), Decimal(10)).middle == 10
    assert Range(Decimal(0), Decimal(30)).middle == 15


@pytest.mark.parametrize(
    ("text", "found", "wrong"),
    [
        ("", {}, []),
        ("5-20", {"a": "5-20", "b": "5-20"}, []),
        ("a 5; b 0-10-30", {"a": "5", "b": "0-10-30"}, []),
        ("a 5; 10", {"a": "5", "b": "10"}, []),
        ("10; a 5", {"a": "5", "b": "10"}, []),
        ("tot 20", {"a": "tot 20", "b": "tot 20"}, []),
        ("-5", {"a": "-5", "b": "-5"}, []),
        ("a 5; a 10", {"a": "5"}, ["noemt 'a' meer dan één keer"]),
        ("5; 10", {"a": "5", "b": "5"}, ["noemt alles meer dan één keer"]),
        ("c 5; b 1", {"b": "1"}, ["noemt 'c', en dat is hier niet gekozen"]),
        ("a; b 1", {"b": "1"}, ["geeft bij 'a' geen getal"]),
    ],
)
def test_each_part_goes_to_its_code_or_is_told(text: str, found: dict[str, str], wrong: list[str]) -> None:
    assert of_each(text, ["a", "b"]) == (found, wrong)
