"""The Dutch helpers, each with the sentences that went wrong."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from analysis import formats
from analysis.formats import from_to

ROOT = Path(__file__).resolve().parents[2]


@given(
    st.floats(-1e12, 1e12) | st.integers(-(10**12), 10**12) | st.sampled_from([-0.0, -0.4, 0.5, 999.95]),
    st.integers(0, 3),
)
def test_a_number_is_written_as_the_locale_has_it(value: float, decimals: int) -> None:
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    rounded = round(float(value), decimals) + 0.0
    locale = format_decimal(rounded, format=pattern, locale=formats.LOCALE)
    assert formats.number(value, decimals) == locale.replace("-", formats.MINUS)


@pytest.mark.parametrize(
    ("label", "article", "when"),
    [
        ("1e kwartaal 2010", "het 1e kwartaal van 2010", "in het 1e kwartaal van 2010"),
        ("1e kwartaal van 2010", "het 1e kwartaal van 2010", "in het 1e kwartaal van 2010"),
        ("2022", "2022", "in 2022"),
        ("november 2020", "november 2020", "in november 2020"),
        ("schooljaar 2020/'21", "het schooljaar 2020/'21", "in het schooljaar 2020/'21"),
    ],
)
def test_periods(label: str, article: str, when: str) -> None:
    assert (formats.spoken(label), formats.in_period(label)) == (article, when)


@pytest.mark.parametrize(
    ("count", "some", "everything", "shared"),
    [
        (1, "één platform", "één platform", "elk"),
        (2, "twee platforms", "beide platforms", "beide"),
        (3, "drie platforms", "alle drie de platforms", "elk"),
        (13, "13 platforms", "alle 13 platforms", "elk"),
    ],
)
def test_counts(count: int, some: str, everything: str, shared: str) -> None:
    assert formats.counted(count, "platform", "platforms") == some
    assert formats.all_of(count, "platform", "platforms") == everything
    assert formats.each(count) == shared


@pytest.mark.parametrize(
    ("count", "whole", "told"),
    [
        (0, 4, "geen van de vier regio’s"),
        (1, 4, "één van de vier regio’s"),
        (3, 4, "drie van de vier regio’s"),
        (4, 4, "alle vier de regio’s"),
        (2, 2, "beide regio’s"),
        (1, 1, "één regio"),
        (13, 13, "alle 13 regio’s"),
        (13, 20, "13 van de 20 regio’s"),
    ],
)
def test_some_of_a_whole(count: int, whole: int, told: str) -> None:
    assert formats.some_of(count, whole, "regio", "regio’s") == told


def test_counts_in_figures() -> None:
    told = [formats.numbered(count, "bron", "bronnen") for count in (0, 1, 2, 1184)]
    assert told == ["0 bronnen", "1 bron", "2 bronnen", "1.184 bronnen"]


def test_agreement() -> None:
    assert [formats.agree(count, "is", "zijn") for count in (0, 1, 2)] == ["zijn", "is", "zijn"]


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Jeugdzorg", "jeugdzorg"),
        ("VVT", "VVT"),
        ("UMC's", "UMC's"),
        ("GGZ", "GGZ"),
        ("Z&W breed", "Z&W breed"),
        ("U kiest GGZ", "u kiest GGZ"),
    ],
)
def test_names_in_a_sentence(name: str, inside: str) -> None:
    assert formats.in_prose(name) == formats.lower_first(name) == inside


def test_sentences_end_once() -> None:
    assert [formats.full_stop(text) for text in ("Ja", "Ja.", "Ja?")] == ["Ja.", "Ja.", "Ja?"]


@pytest.mark.parametrize(
    ("value", "unit", "told"),
    [
        (1, "vacatures per 1 000 banen", "1 vacature per 1.000 banen"),
        (40.6, "vacatures per 1 000 banen", "41 vacatures per 1.000 banen"),
        (1, "werknemers", "1 werknemer"),
        (-1, "personen", "−1 persoon"),
        (0, "banen", "0 banen"),
        (1, "procent", "1%"),
        (1, "euro", "€ 1"),
        (1, None, "1"),
    ],
)
def test_one_of_a_unit_is_one(value: float, unit: str | None, told: str) -> None:
    assert formats.with_unit(value, unit) == told


def test_from_when_to_when_is_told_by_one_helper() -> None:
    assert from_to("1e kwartaal 2023", "4e kwartaal 2024") == (
        "het 1e kwartaal van 2023 tot en met het 4e kwartaal van 2024"
    )
    assert from_to("2023", "2023") == "2023"
    assert from_to("2019", "2023", str) == "2019 tot en met 2023"


# What is no span of periods: places, numbers of rows, a campaign up to a month.
_OTHER_ENDS = {
    "analysis/claims/words.py",
    "analysis/findings/platform/campagne.py",
    "analysis/formats.py",
    "ui/part.py",
}


def test_no_sentence_makes_a_span_or_a_count_of_a_whole_itself() -> None:
    """`from_to` tells of spans and `some_of` of some of a whole: nobody else writes both ends."""
    span = re.compile(r"\}[^{}\"']*tot en met[^{}\"']*\{")
    some = re.compile(r"\{(?:count_word|number)\(len\([^}]*\} van de \{|\{count\} van de \{len")
    texts = {
        path: path.read_text(encoding="utf-8")
        for folder in ("analysis", "ui")
        for path in (ROOT / folder).rglob("*.py")
    }
    found = {
        str(path.relative_to(ROOT)) for path, text in texts.items() if span.search(text) or some.search(text)
    } - _OTHER_ENDS
    assert found == set()
    assert len(texts) > 100


@pytest.mark.parametrize(
    ("text", "shown", "month"),
    [
        ("2026-11-21", "21-11-2026", "21-11-2026"),
        ("2024-01-05", "5-1-2024", "5-1-2024"),
        ("2024-12", "2024-12", "december 2024"),
        ("2024", "2024", "2024"),
        ("2024-13", "2024-13", "2024-13"),
        ("2024-02-30", "2024-02-30", "2024-02-30"),
        ("op 2024-01-05", "op 2024-01-05", "op 2024-01-05"),
        ("5678-01-02", "5678-01-02", "5678-01-02"),
    ],
)
def test_a_day_in_a_table_is_written_as_readers_write_it(text: str, shown: str, month: str) -> None:
    assert formats.short_day(text) == shown
    assert formats.short_day(text, months=True) == month
