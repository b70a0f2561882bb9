"""A list to choose from is a few fields; the one template makes the question of it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from pydantic import ValidationError

from queries.catalogue import CatalogueError, catalogue
from queries.choices import Choice, read_choices

LIST = """
vogels:
  wat: Vogel
  omschrijving: TESTDATA
  van: vogel
  code: naam
"""
ROWS = """
create table vogel as
from (values ('uil', 'nacht', 3), ('mees', 'dag', 2), ('mees', 'dag', 1), (null, 'dag', 9)) as v(naam, tijd, rang)
"""


def rows(extra: str, given: dict[str, object] | None = None, path: Path | None = None) -> list[tuple[object, ...]]:
    assert path is not None
    path.write_text(LIST + extra, encoding="utf-8")
    with duckdb.connect() as con:
        con.execute(ROWS)
        return con.execute(read_choices(path)["vogels"].question()["sql"], given or {}).fetchall()


@pytest.mark.parametrize(
    ("extra", "found"),
    [
        # Each code once, with a capital, by name; a row without a code is no choice.
        ("", [("mees", "Mees"), ("uil", "Uil")]),
        ("  volgorde: max(rang) desc", [("uil", "Uil"), ("mees", "Mees")]),
        ("  minstens: count(*) > 1", [("mees", "Mees")]),
        ("  waar: rang > 2 or rang = 1", [("mees", "Mees"), ("uil", "Uil")]),
        ("  waar: tijd = 'nacht'", [("uil", "Uil")]),
        ("  naam: any_value(tijd) || ' (' || count(*) || ')'", [("mees", "dag (2)"), ("uil", "nacht (1)")]),
    ],
)
def test_the_fields_say_which_codes_there_are(extra: str, found: list[tuple[str, str]], tmp_path: Path) -> None:
    assert rows(extra, path=tmp_path / "keuzes.yml") == found


def test_what_is_asked_comes_in_bound(tmp_path: Path) -> None:
    hostile = "dag'; drop table vogel; --"
    for asked, found in (("dag", [("mees", "Mees")]), (hostile, [])):
        assert rows("  waar: tijd = $tijd", {"tijd": asked}, tmp_path / "keuzes.yml") == found


@pytest.mark.parametrize("extra", ["  groep: naam", "  code:"])
def test_a_field_too_many_or_too_few_is_refused(extra: str, tmp_path: Path) -> None:
    with pytest.raises(ValidationError):
        rows(extra, path=tmp_path / "keuzes.yml")


def test_a_list_declares_its_parameters(monkeypatch: pytest.MonkeyPatch) -> None:
    undeclared = Choice(wat="Vogel", omschrijving="TESTDATA", van="vogel", code="naam", waar="tijd = $tijd")
    monkeypatch.setattr("queries.catalogue.read_choices", lambda: {"vogels": undeclared})
    with pytest.raises(CatalogueError, match=r"vogels: .*gebruikt \['tijd'\]"):
        catalogue.__wrapped__()


def test_a_list_says_which_tables_it_reads() -> None:
    assert catalogue()["kennis_keuze_branche"].bronnen == ("mart.bevinding", "mart.branche")
