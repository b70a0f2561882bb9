"""A question of the catalogue by its header alone: what it is asked with, and what a wrong header is told."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from queries.catalogue import CatalogueError, Query, read_query

HEAD = "titel: x\nomschrijving: x\nkorrel: x\nbronnen: []\n"


def made(folder: Path, head: str, sql: str) -> Query:
    path = folder / "vraag.sql"
    path.write_text(f"/*\n{HEAD}{head}*/\n{sql}\n", encoding="utf-8")
    return read_query(path)


def refused(folder: Path, head: str, sql: str = "select 1 as code") -> str:
    with pytest.raises(CatalogueError) as error:
        made(folder, head, sql)
    return str(error.value)


@pytest.fixture
def query(tmp_path: Path) -> Query:
    head = (
        "parameters:\n"
        "  regio: {type: code}\n"
        "  branche: {type: code, standaard: ZW}\n"
        "  maat: {type: keuze, waarden: [a, b], standaard: a}\n"
        "  leden: {type: codelijst, standaard: []}\n"
        "  delen: {type: codelijst, waarden: [x, y], standaard: [x]}\n"
        "  top: {type: getal, minst: 0, hooguit: 10, standaard: 0}\n"
    )
    return made(tmp_path, head, "select concat($regio, $branche, $maat, $leden, $delen, $top) as code")


def test_defaults_are_filled_in_and_what_is_given_goes_before_them(query: Query) -> None:
    assert query.complete({"regio": "R"}) == {
        "regio": "R", "branche": "ZW", "maat": "a", "leden": [], "delen": ["x"], "top": 0,
    }  # fmt: skip
    given: Any = {"regio": "R", "branche": "KO", "maat": "b", "leden": ["p", "q"], "delen": ["y"], "top": 2}
    assert query.complete(given) == given
    assert query.complete({"regio": "R", "leden": "p"})["leden"] == ["p"]
    assert query.complete({"regio": "R", "leden": ""})["leden"] == []
    assert query.complete({"regio": "R", "leden": ("p",)})["leden"] == ["p"]  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "vraag: parameter regio ontbreekt"),
        ({"regio": 1}, "vraag: regio is een tekst"),
        ({"regio": ["R"]}, "vraag: regio is een tekst"),
        ({"regio": "R", "maat": "c"}, "vraag: maat kent geen c; wel a, b"),
        ({"regio": "R", "delen": ["x", "z", "w"]}, "vraag: delen kent geen z, w; wel x, y"),
        ({"regio": "R", "leden": [1]}, "vraag: leden is een lijst van codes"),
        ({"regio": "R", "top": "1"}, "vraag: top is een heel getal, minstens 0 en hooguit 10"),
        ({"regio": "R", "top": True}, "vraag: top is een heel getal, minstens 0 en hooguit 10"),
        ({"regio": "R", "regios": "x", "qqq": "y"}, "vraag: onbekende parameter qqq, regios; lijkt op regio"),
        ({"regio": "R", "zzz": "y"}, "vraag: onbekende parameter zzz"),
    ],
)
def test_what_is_not_asked_so_is_refused(query: Query, given: dict[str, Any], says: str) -> None:
    with pytest.raises(CatalogueError) as error:
        query.complete(given)
    assert str(error.value) == says


def test_the_header_and_the_question_name_the_same_parameters(tmp_path: Path) -> None:
    head = "parameters: {regio: {type: code}, jaar: {type: code}}\n"
    assert refused(tmp_path, head, "select $regios as code") == (
        "vraag: de kop noemt ['jaar', 'regio'], de vraag gebruikt ['regios']; lijkt op regio"
    )
    assert refused(tmp_path, head, "select $regio as code").endswith("de vraag gebruikt ['regio']")
    opened = f"{head}opening: select $plek as regio\n"
    assert "opening gebruikt ['plek'], en die parameter is er niet" in refused(
        tmp_path, opened, "select $regio || $jaar as code"
    )
    assert made(tmp_path, f"{head}opening: select $jaar as regio\n", "select $regio || $jaar as code").opening


def test_a_column_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    assert refused(tmp_path, "kolommen: {titels: {tonen: false}}\n", "select 1 as titel, 2 as code") == (
        "vraag: de kop noemt ['titels'], en de vraag geeft ['titel', 'code']; lijkt op titel"
    )
    told = refused(tmp_path, "", "select 1 as branchee")
    assert "['branchee'] staat niet in columns.yml en niet bij de kolommen in de kop; lijkt op branche" in told


def test_a_limit_is_one_more_than_the_header_says_and_one_row_to_reason_with_is_none(tmp_path: Path) -> None:
    assert made(tmp_path, "hoogstens: 4\n", "select 1 as code\nlimit 5").hoogstens == 4
    assert made(tmp_path, "", "select (select 1 limit 1) as code").hoogstens is None
    assert re.search(r"limit \[5\], de kop noemt hoogstens None", refused(tmp_path, "", "select 1 as code\nlimit 5"))


def test_a_union_is_called_after_its_first_question(tmp_path: Path) -> None:
    union = made(tmp_path, "", "select 1 as code, 2 as titel\nunion all\nselect 3, 4\nunion all\nselect 5, 6")
    assert list(union.kolommen) == ["code", "titel"]
