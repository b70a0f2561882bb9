"""Sums with the reader's own numbers: exact, Dutch notation in and out, refused in Dutch."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.amounts import AmountError, Field, Range, of_each, plain, read_amount, read_range
from analysis.findings.regioplan.acties import training_sentence
from analysis.places import training_places

NUMBER = Field("Het getal", ("240", "240,5"))
PART = Field("Het getal", ("15", "10-20", "0-10-30"), most=100)
SIGNED = Field("Het getal", ("-1", "1,5"), least=-10, most=10)
NO_NUMBERS = [
    *("abc", "1,2,3", "€", "1e9", "1e3", "1E3", "1 5", "１２", "١", "½", "²", "0x10", "0b1", "nan", "NaN", "inf"),
    *(
        "-inf",
        "--1",
        "+-1",
        "-+1",
        "−−1",
        "-",
        "+",
        ".5",
        "5.",
        "1_000",
        "1.2.3",
        "1,000.5",
        "€ € 5",
        "5 %%",
        "１.２４０",
    ),
]


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
    assert read_amount(text, NUMBER) == Decimal(amount)


def test_an_empty_field_is_no_amount() -> None:
    assert read_amount("", NUMBER) is None
    assert read_amount("   ", NUMBER) is None


@pytest.mark.parametrize("text", NO_NUMBERS)
@pytest.mark.parametrize("field", [NUMBER, PART, SIGNED], ids=["number", "part", "signed"])
def test_what_is_no_number_is_called_that_and_never_below_nought(text: str, field: Field) -> None:
    such_as = {2: f"{field.such_as[0]} of {field.such_as[1]}", 3: "15, 10-20 of 0-10-30"}[len(field.such_as)]
    with pytest.raises(AmountError) as refused:
        read_amount(text, field)
    assert str(refused.value) == f"Het getal is niet te lezen: '{text}'. Vul bijvoorbeeld {such_as} in."


@pytest.mark.parametrize(
    ("text", "field", "sentence"),
    [
        ("-5", NUMBER, "Het getal kan niet onder nul zijn. U vulde '-5' in."),
        ("€ -5", NUMBER, "Het getal kan niet onder nul zijn. U vulde '€ -5' in."),
        ("-€ 5", NUMBER, "Het getal kan niet onder nul zijn. U vulde '-€ 5' in."),
        ("+5", NUMBER, "Het getal is niet te lezen: '+5'. Vul bijvoorbeeld 240 of 240,5 in."),
        ("0", Field("Het getal", ("1",), above_least=True), "Het getal is meer dan 0. U vulde '0' in."),
        ("0", Field("Het getal", ("1",), least=1), "Het getal is minstens 1. U vulde '0' in."),
        ("1000001", NUMBER, "Het getal kan hier hooguit 1.000.000 zijn. U vulde '1000001' in."),
        ("2,5", Field("Het getal", ("2",), whole=True), "Het getal is een heel getal. U vulde '2,5' in."),
        ("-11", SIGNED, "Het getal is minstens −10 en hooguit 10. U vulde '-11' in."),
        ("10,5", SIGNED, "Het getal is minstens −10 en hooguit 10. U vulde '10,5' in."),
        ("x" * 99, NUMBER, f"Het getal is niet te lezen: '{'x' * 40}'. Vul bijvoorbeeld 240 of 240,5 in."),
    ],
)
def test_what_is_not_allowed_is_said_in_dutch(text: str, field: Field, sentence: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_amount(text, field)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(("text", "amount"), [("-1", "-1"), ("−1,5", "-1.5"), ("+2", "2"), ("0", "0"), ("-0", "0")])
def test_where_it_may_be_below_nought_a_sign_is_read(text: str, amount: str) -> None:
    assert str(read_amount(text, SIGNED)) == amount


@pytest.mark.parametrize(
    ("such_as", "rules"),
    [(("240",), {"most": 100}), (("2,5",), {"whole": True}), (("10-200",), {"most": 100}), (("",), {}), (("x",), {})],
)
def test_no_field_is_made_with_an_example_that_it_refuses(such_as: tuple[str, ...], rules: dict[str, Any]) -> None:
    with pytest.raises(AmountError):
        Field("Het getal", such_as, **rules)


@given(st.text(max_size=20))
def test_any_text_is_an_amount_in_range_or_a_sentence(text: str) -> None:
    try:
        value = read_amount(text, NUMBER)
    except AmountError as error:
        assert str(error).startswith("Het getal ")
    else:
        assert value is None or 0 <= value <= 1_000_000


@given(st.decimals(min_value=0, max_value=999_999, places=2))
def test_what_is_written_is_read_back(value: Decimal) -> None:
    assert read_amount(plain(value), NUMBER) == value


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
    amounts = [None if text is None else read_amount(text, NUMBER) for text in (fte, norm, places)]
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
    assert read_range(text, replace(PART, most=100_000)) == Range(low, high, likeliest)
    assert read_range("  ", PART) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("20-10", "Het getal: geef het laagste en hoogste getal in die volgorde, zoals 10-20 of 0-10-30."),
        ("1-2-3-4", "Het getal: geef hooguit drie getallen, zoals 10-20 of 0-10-30. U vulde '1-2-3-4' in."),
        ("0-40-30", "Het getal: geef het laagste, verwachte en hoogste getal in die volgorde"),
        ("5 -", "Het getal is niet te lezen: '5 -'."),
        ("10 tot", "Het getal is niet te lezen: '10 tot'. Vul bijvoorbeeld 15, 10-20 of 0-10-30 in."),
        ("tot 20", "Het getal is niet te lezen: 'tot 20'."),
        ("5--10", "Het getal is niet te lezen: '5--10'."),
        ("1 5", "Het getal is niet te lezen: '1 5'."),
        ("10-1 5", "Het getal is niet te lezen: '10-1 5'."),
        ("veel", "Het getal is niet te lezen: 'veel'. Vul bijvoorbeeld 15, 10-20 of 0-10-30 in."),
        ("veel-te veel", "Het getal is niet te lezen: 'veel-te veel'."),
        ("-5", "Het getal kan niet onder nul zijn."),
        ("-5-10", "Het getal kan niet onder nul zijn."),
        ("--5", "Het getal is niet te lezen: '--5'."),
        ("-veel", "Het getal is niet te lezen: '-veel'."),
        (",-", "Het getal is niet te lezen: ',-'."),
        ("10-101", "Het getal kan hier hooguit 100 zijn."),
    ],
)
def test_what_is_no_range_is_said_in_dutch(text: str, sentence: str) -> None:
    with pytest.raises(AmountError) as refused:
        read_range(text, PART)
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
        ("½", {"a": "½", "b": "½"}, []),
        ("-5", {"a": "-5", "b": "-5"}, []),
        ("a 5; a 10", {"a": "5"}, ["noemt 'a' meer dan één keer"]),
        ("5; 10", {"a": "5", "b": "5"}, ["noemt alles meer dan één keer"]),
        ("c 5; b 1", {"b": "1"}, ["noemt 'c'; hier kan: a of b"]),
        ("a; b 1", {"b": "1"}, ["geeft bij 'a' geen getal"]),
    ],
)
def test_each_part_goes_to_its_code_or_is_told(text: str, found: dict[str, str], wrong: list[str]) -> None:
    assert of_each(text, ["a", "b"], shared=True) == (found, wrong)


def test_where_every_number_has_its_own_meaning_one_without_a_code_goes_to_none() -> None:
    told = ["geeft '5' zonder te zeggen waarvan; zet ervoor: a of b"]
    assert of_each("5", ["a", "b"], shared=False) == ({}, told)
    assert of_each("b 1; 5", ["a", "b"], shared=False) == ({"b": "1"}, told)
