"""Facts are data: no code or name of a region, branch or platform, no year and no other number that is a fact stands in
a program; each stands in data/."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache

import pytest

from etl.definitions import load_definitions
from etl.settings import PROJECT
from queries.catalogue import Query, catalogue
from queries.choices import read_choices

FOLDERS = ("analysis", "ui", "pages", "queries")
# The country and the sector have a name in one place for Python; a question writes the code of the whole itself. In
# the division of CBS that whole is bedrijfstak Q.
ONE_PLACE = {"queries/whole.py"}
WHOLE = {"NL00", "ZW", "ZWS", "SBIQ"}
# Digits that are no fact about the world: scales, units, ordinals, licences, places in a pattern, an example to type.
NO_FACT = re.compile(
    r"\\\d|0 (?:tot|en) 100\b|per 1[ .]000 banen|per 100 fte|\b[1-4]e\b|\bK[24]\b|12 maanden|CC BY 4\.0|/api/v1"
    r"|per 100 nieuwkomers|bijvoorbeeld 240 of 240,5|\b0MB|limit 1\b|\bvan de 100\b|100 vertrekken\b"
    r"|zoals [\d.]+(?:-[\d.]+)+(?: of [\d-]+)?"
)
# Words that are names of a branch or region too, and belong to how this product speaks: what breed and smal mean, what
# stands beside the AZW branches, a poll of one branch, the whole country.
PLAIN = {
    "kinderopvang", "bedrijfstak q", "nederland", "heel nederland", "landelijk", "zorg en welzijn breed", "opvang",
    "welzijn breed", "z&w breed", "alle branches", "overig", "fcb",
}  # fmt: skip
LISTS = read_choices()
_YEAR = re.compile(r"(?<![\d.,€/-])(?:19|20)\d\d(?![\d%-]|[.,]\d)")
_SENTENCE = re.compile(r"[a-zë]{3,} ")


@cache
def codes() -> frozenset[str]:
    found = load_definitions(PROJECT / "data" / "definitions")
    return frozenset(item.code for items in (found.branches, found.regions, found.platforms) for item in items)


def texts(source: str) -> Iterator[str]:
    """Give every text in a module but its docstrings, those of attributes too."""
    tree = ast.parse(source)
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def codes_in(text: str) -> set[str]:
    """Give the codes a text is, or has between quotes as SQL has them."""
    return ({text} | set(re.findall(r"'([A-Za-z0-9-]+)'", text))) & codes()


def facts_in(source: str) -> list[str]:
    """Give the sentences with a number in them, other than of `NO_FACT`; a year is one anywhere."""
    found = [text for text in texts(source) if _SENTENCE.search(text) and not re.search("<|^select", text)]
    return [text for text in found if _YEAR.search(text) or re.search(r"\d", NO_FACT.sub("", text))]


@cache
def names() -> re.Pattern[str]:
    found = load_definitions(PROJECT / "data" / "definitions")
    called = {
        name.casefold()
        for items in (found.branches, found.regions, found.platforms)
        for item in items
        for name in (item.label, getattr(item, "label_kort", item.label), *item.aliassen)
    }
    longest = sorted((name for name in called - PLAIN if len(name) > 2), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)


def names_in(source: str) -> set[str]:
    """Give the names in what a reader gets: texts with a space or a capital, no keys and no SQL."""
    said = [text for text in texts(source) if (" " in text or text[:1].isupper()) and "select" not in text]
    return {name for text in said for name in names().findall(text)}


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


def test_a_fact_is_seen() -> None:
    assert facts_in('note = f"In 2023 tijdelijk gestopt: {names}."')
    assert facts_in('note = "het telt 40 acties"')
    assert facts_in('note = "kost € 395 per gesprek"')
    assert not facts_in('"""Since 2023 no more."""\nwidth = "2000px"\nlabel = f"gestopt in {year}"')
    assert not facts_in('label = "vacatures per 1.000 banen"\nscale = "van 0 tot 100% van de werknemers"')


def test_a_name_is_seen() -> None:
    assert names_in('label = "het plan van Twente"\nname = "Huisartsen, volgens een derde"') == {"Twente", "Huisartsen"}
    assert names_in('name = "Kinderopvang werkt!"') == {"Kinderopvang werkt!"}
    assert names_in('label = "breed is met kinderopvang"\nkey = "jeugdzorg"') == set()


@pytest.mark.parametrize("name", modules())
def test_no_code_stands_in_a_module(name: str) -> None:
    if name in ONE_PLACE:
        return
    assert {code for text in texts(_source(name)) for code in codes_in(text)} == set()


@pytest.mark.parametrize("name", modules())
def test_no_fact_is_told_by_a_module(name: str) -> None:
    assert (facts_in(_source(name)), names_in(_source(name))) == ([], set())


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.naam)
def test_no_code_stands_in_a_question(query: Query) -> None:
    found = codes_in(query.sql) - WHOLE
    assert found == set() or query.naam in LISTS


def test_no_code_stands_in_a_list_to_choose_from() -> None:
    found = {code for name in LISTS for code in codes_in(catalogue()[name].sql)} - WHOLE
    assert found == set()


@pytest.mark.parametrize("query", catalogue().values(), ids=lambda query: query.naam)
def test_no_year_stands_in_a_question(query: Query) -> None:
    asked = re.sub(r"/\*.*?\*/|--[^\n]*", "", query.sql, flags=re.DOTALL)
    assert re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", asked) == []
