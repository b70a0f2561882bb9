"""The page of a selection: its figures in their order, what can be done with them, and what a link asked in vain."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qs

from tests.app.pages import html, open_page

PAGE = "pages/analyse/selectie.py"
_FIRST, _SECOND = "id=uitstroom-bestemming&regio=RA0206&branche=VVT", "id=verzuim-branches"


def moves(text: str) -> list[tuple[str, list[str]]]:
    """Give what can be done with each figure and the list after it, from the links of the page."""
    found = re.findall(r'<a class="ds-knop" href="/selectie([^"]*)" target="_self"[^>]*>([^<]*)</a>', text)
    return [(name, parse_qs(unescape(address)[1:]).get("figuren", [""])[0].split("|")) for address, name in found]


def test_figures_stand_in_their_order_with_what_can_be_done() -> None:
    at = open_page(PAGE, figuren=f"{_FIRST}|{_SECOND}")
    assert not at.exception
    text = html(at)
    assert text.index('id="uitstroom-bestemming"') < text.index('id="verzuim-branches"')
    assert "Stedendriehoek &amp; Noord-Veluwe, " in text
    assert moves(text) == [
        ("Haal weg", [_SECOND]),
        ("Naar beneden", [_SECOND, _FIRST]),
        ("Haal weg", [_FIRST]),
        ("Naar boven", [_SECOND, _FIRST]),
    ]
    for kind in ("pdf", "pptx", "zip"):
        assert f"/api/v1/selectie.{kind}?figuren=id%3Duitstroom-bestemming" in text
    assert at.query_params["figuren"] == f"{_FIRST}|{_SECOND}"


def test_what_is_not_there_is_told_and_the_rest_is_drawn() -> None:
    text = html(open_page(PAGE, figuren=f"id=onzin|{_SECOND}"))
    assert "De link klopt niet: er is geen figuur &#39;onzin&#39;. U ziet de andere figuren." in text
    assert 'id="verzuim-branches"' in text


def test_an_empty_one_says_how_to_fill_it() -> None:
    at = open_page(PAGE)
    assert not at.exception
    assert "Uw selectie is leeg" in html(at)
    assert "hoogstens tien figuren; gelezen: 11" in html(
        open_page(PAGE, figuren="|".join(f"id={n}" for n in range(11)))
    )
