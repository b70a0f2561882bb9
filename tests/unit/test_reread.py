"""What an author read twice of a source, held against its record; only a new source has to be."""

from __future__ import annotations

from typing import Any

import pytest

from etl.sources.reread import reread_problems
from tests.unit.test_odd import origin

AGAIN = {
    "titel": "Titel van testdata",
    "uitgever": "Uitgever van testdata",
    "document": "testdata",
    "licentie": "TESTDATA",
    "opgehaald": "2026-11-27",
}
LOCK = {("ander/kerncijfer.csv", "feit"): {"waarde": "1"}}


def said(again: dict[str, Any] | None, **more: Any) -> list[str]:
    return [f"{p.kolom}: {p.gelezen} | {p.verwacht}" for p in reread_problems(LOCK, [origin(nagelezen=again, **more)])]


def test_what_is_read_twice_alike_passes() -> None:
    assert said(AGAIN) == []


@pytest.mark.parametrize("column", ["titel", "uitgever", "url", "document", "licentie", "gepubliceerd", "opgehaald"])
def test_whatever_a_record_says_otherwise_is_seen(column: str) -> None:
    other = "2026-11-26" if column in ("gepubliceerd", "opgehaald") else "TESTDATA anders"
    (found,) = said(AGAIN, **{column: other})
    assert found == f"{column}: {other} | {AGAIN.get(column, 'niets')}, zoals nagelezen"


def test_a_second_reading_names_all_of_the_record_and_nothing_else() -> None:
    less = {column: text for column, text in AGAIN.items() if column != "opgehaald"}
    assert said(less) == ["opgehaald: 2026-11-27 | niets, zoals nagelezen"]
    assert said({**AGAIN, "titl": "TESTDATA"}) == ["titl: titl | een veld van de bron"]


def test_only_a_new_source_has_to_be_read_again() -> None:
    assert said(None) == [
        "nagelezen: niet nagelezen | wat bij een tweede lezing in de bron staat: "
        "titel, uitgever, document, licentie, opgehaald"
    ]
    assert said(None, soort="eigen") == []
    assert list(reread_problems({}, [origin()])) == []
    assert list(reread_problems({("testdata/kerncijfer.csv", "feit"): {}}, [origin()])) == []
