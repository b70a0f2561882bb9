"""The Dutch helpers, each with the sentences that went wrong."""

from __future__ import annotations

import pytest

from analysis import formats


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
        (3, "drie platforms", "alle drie platforms", "elk"),
        (13, "13 platforms", "alle 13 platforms", "elk"),
    ],
)
def test_counts(count: int, some: str, everything: str, shared: str) -> None:
    assert formats.counted(count, "platform", "platforms") == some
    assert formats.all_of(count, "platform", "platforms") == everything
    assert formats.each(count) == shared


def test_counts_in_figures() -> None:
    told = [formats.numbered(count, "bron", "bronnen") for count in (0, 1, 2, 1184)]
    assert told == ["0 bronnen", "1 bron", "2 bronnen", "1.184 bronnen"]


def test_agreement() -> None:
    assert [formats.agree(count, "is", "zijn") for count in (0, 1, 2)] == ["zijn", "is", "zijn"]


@pytest.mark.parametrize(
    ("name", "inside"), [("Jeugdzorg", "jeugdzorg"), ("VVT", "VVT"), ("UMC's", "UMC's"), ("GGZ", "GGZ")]
)
def test_names_in_a_sentence(name: str, inside: str) -> None:
    assert formats.in_prose(name) == inside


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
