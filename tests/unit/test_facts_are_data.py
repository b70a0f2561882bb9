"""Facts are data: no code of a region, branch or platform and no year stands in a program; each stands in data/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from etl.definitions import load_definitions
from etl.settings import PROJECT
from queries.catalogue import Query, catalogue
from queries.choices import read_choices

FOLDERS = ("analysis", "ui", "pages", "queries")
# The country and the sector have a name in one place for Python; a question writes the code of the whole itself.
ONE_PLACE = {"queries/whole.py"}
WHOLE = {"NL00", "ZW", "ZWS"}
# What still stands in a program. These lists only get shorter.
CODES_LEFT = {
    "analysis/findings/verzuim/cbs.py": {"ZWS"},
    "analysis/findings/werkbeleving/branches.py": {"ZW"},
    "analysis/findings/werkbeleving/reeks.py": {"ZW"},
    # An example that a reader may change.
    "ui/asked/desk.py": {"RA0206", "VVT"},
    # The order and colours of the sectors of FCB.
    "ui/figures/sector/werkbeleving.py": {"KO", "JZ", "SW", "ZW"},
    "ui/pages/sector.py": {"KO", "JZ", "SW"},
    # Questions about one branch or industry by nature.
    "queries/keuzes.yml": {"SBIQ"},
    "queries/peiling_jaar.sql": {"KO"},
    "queries/peiling_tekort.sql": {"KO"},
    "queries/vacatures_bedrijfstak.sql": {"SBIQ"},
    "queries/vacatures_provincies.sql": {"SBIQ"},
    "queries/vergelijk_aanbod.sql": {"ALLE"},
    "queries/werkbeleving_aspecten.sql": {"KO", "JZ", "SW"},
}
# Years in words a reader gets: breaks in a series and what a source does not say. Number of texts a module still has.
YEARS_LEFT = {
    "analysis/comparable.py": 1,
    "analysis/findings/werkbeleving/reeks.py": 1,
    "ui/figures/regio/acties.py": 1,
    "ui/figures/regio/kaart.py": 1,
    "ui/figures/sector/profiel.py": 1,
    "ui/figures/sector/werkbeleving.py": 4,
    "ui/figures/sector/werkgelegenheid.py": 2,
}
LISTS = read_choices()
_YEAR = re.compile(r"(?<![\d.,€/-])(?:19|20)\d\d(?![\d%-]|[.,]\d)")
_SENTENCE = re.compile(r"[a-zë]{3,} ")


@cache
def codes() -> frozenset[str]:
    found = load_definitions(PROJECT / "data" / "definitions")
    return frozenset(item.code for items in (found.branches, found.regions, found.platforms) for item in items)


def texts(source: str) -> Iterator[str]:
    """Give every text in a module but its docstrings."""
    tree = ast.parse(source)
    owners = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def codes_in(text: str) -> set[str]:
    """Give the codes a text is, or has between quotes as SQL has them."""
    return ({text} | set(re.findall(r"'([A-Za-z0-9-]+)'", text))) & codes()


def years_in(source: str) -> list[str]:
    return [text for text in texts(source) if _YEAR.search(text) and _SENTENCE.search(text) and "<" not in text]


def modules() -> list[str]:
    found = (path for folder in FOLDERS for path in (PROJECT / folder).rglob("*.py"))
    return sorted(path.relative_to(PROJECT).as_posix() for path in found)


def _source(name: str) -> str:
    return (PROJECT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('place = "RA0205"', {"RA0205"}),
        ("sql = \"select 1 where branche_code = 'VVT'\"", {"VVT"}),
        ('platform = {"KO": "kinderopvang-werkt"}', {"KO", "kinderopvang-werkt"}),
        ('"""VVT"""\nlabel = "VVT en GGZ"', set()),
    ],
)
def test_a_code_is_seen(source: str, found: set[str]) -> None:
    assert {code for text in texts(source) for code in codes_in(text)} == found


def test_a_year_is_seen() -> None:
    assert years_in('note = f"In 2023 tijdelijk gestopt: {names}."')
    assert not years_in('"""Since 2023 no more."""\nwidth = "2000px"\nlabel = f"gestopt in {year}"')


@pytest.mark.parametrize("name", modules())
def test_no_code_stands_in_a_module(name: str) -> None:
    if name in ONE_PLACE:
        return
    assert {code for text in texts(_source(name)) for code in codes_in(text)} == CODES_LEFT.get(name, set())


@pytest.mark.parametrize("name", modules())
def test_no_year_is_told_by_a_module(name: str) -> None:
    assert len(years_in(_source(name))) == YEARS_LEFT.get(name, 0)


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.naam)
def test_no_code_stands_in_a_question(query: Query) -> None:
    name = f"queries/{query.naam}.sql"
    found = codes_in(query.sql) - WHOLE
    assert found == CODES_LEFT.get(name, set()) or query.naam in LISTS


def test_no_code_stands_in_a_list_to_choose_from() -> None:
    found = {code for name in LISTS for code in codes_in(catalogue()[name].sql)} - WHOLE
    assert found == CODES_LEFT["queries/keuzes.yml"]


def test_the_lists_name_files_that_exist() -> None:
    assert [name for name in (*CODES_LEFT, *YEARS_LEFT) if not Path(PROJECT / name).is_file()] == []
