"""No link the product makes asks its page for what is not there: those of figures, quarters, search and on pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from queries.whole import COUNTRY, SECTOR
from tests.app.pages import html, open_page
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pages import PAGES
from ui.quarter.report import report
from ui.searching.answers import answer

_DAY = date(2026, 1, 2)
_SEARCHED = (
    "verzuim VVT",
    "vacatures",
    "uitstroom Apeldoorn",
    "Gelderland",
    "landsdeel",
    "platform",
    "prognose",
    "prijs",
)
# Of the whole sector the page gives the saldo of no total, though this figure has one of its branches.
_LEFT = "bereik=totaal#saldo-branches"
_SCRIPTS = {page.path: page.script for page in PAGES}
_TOLD = re.compile("De link [^<]*")


def _of_figures() -> Iterator[str]:
    for figure in FIGURES.values():
        view = make_view(figure, {})
        yield from filter(None, (view.page_path(), view.figure_path(), view.compare_path()))


def _of_quarters() -> Iterator[str]:
    for region, branch in ((COUNTRY, SECTOR), ("RA0206", "VVT")):
        found = report(region, branch, _DAY)
        yield from (found.pad(), *(one.adres for one in found.zinnen))
        yield from (view.page_path() for _, views in found.delen for view in views)


def _of_search() -> Iterator[str]:
    for question in (*_SEARCHED, *(page.titel for page in PAGES)):
        yield from (one.adres for _, results in answer(question).groepen for one in results)


def _kind(address: str) -> tuple[str, ...]:
    """Give what links that differ only in a code have in common."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query, keep_blank_values=True)
    words = [text for texts in asked.values() for text in texts if text in {"", "laatste", "alle"}]
    return (parts.path, *sorted(asked), *asked.get("onderdeel", []), *asked.get("id", []), *words)


def _of_each_kind(addresses: Iterable[str]) -> list[str]:
    return list({_kind(address): address for address in addresses}.values())


@cache
def _opened(address: str) -> tuple[tuple[str, ...], str]:
    """Give what a page says of the link it was opened by, and its markup."""
    parts = urlsplit(address)
    at = open_page(_SCRIPTS[parts.path.strip("/")], **parse_qs(parts.query, keep_blank_values=True))
    assert not at.exception, address
    return tuple(unescape(told) for told in _TOLD.findall(html(at))), html(at)


def _told(addresses: Iterable[str]) -> dict[str, tuple[str, ...]]:
    ours = (address for address in addresses if not address.endswith(_LEFT))
    return {address: told for address in ours if (told := _opened(address)[0])}


@pytest.mark.parametrize("made", [_of_figures, _of_quarters, _of_search])
def test_no_link_of_ours_is_unknown_to_its_page(made: Callable[[], Iterator[str]]) -> None:
    addresses = _of_each_kind(made())
    assert addresses
    assert _told(addresses) == {}


def test_no_link_on_a_page_is_unknown_to_the_next() -> None:
    pages = [f"/{page.path}{choice}" for page in PAGES for choice in ("", "?regio=RA0206&branche=VVT")]
    pages += _of_each_kind(_of_figures())
    found = {unescape(link) for page in pages for link in re.findall(r'href="(/[^"]*)"', _opened(page)[1])}
    ours = [link for link in sorted(found) if urlsplit(link).path.strip("/") in _SCRIPTS]
    assert ours
    assert _told(_of_each_kind(ours)) == {}


def test_a_word_for_what_a_question_starts_with_opens_the_page_as_it_is() -> None:
    assert _told(["/in-en-uitstroom?onderdeel=bestemming&periode=laatste", "/mijn-kwartaal?regio=alle"]) == {}
    assert _told(["/in-en-uitstroom?onderdeel=bestemming&periode=nieuwste"])


def test_what_a_figure_always_has_may_stand_in_its_address() -> None:
    assert _told(["/figuur?id=plan-uitgangspunten&soort=uitgangspunt&plan="]) == {}
    assert _told(["/figuur?id=plan-uitgangspunten&plan=onzin"])


def test_a_part_without_figures_is_shown_when_a_link_asks_for_it() -> None:
    assert _told(["/regiokaart?onderdeel=landsdeel&cijfer=uitstroompercentage"]) == {}
    assert _told(["/regiokaart?onderdeel=werelddeel"])
