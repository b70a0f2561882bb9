"""A selection holds figures with their choices, and says what of a link it could not give."""

from __future__ import annotations

import re

import pytest

from queries.catalogue import CatalogueError
from tests.unit.factsheet.test_sheet import streams
from ui.asked.selection import MOST, entries_of, named_apart, view_of_entry, written
from ui.factsheet.selection import selection_sheet
from ui.factsheet.typesetting import page_count
from ui.figure import make_view
from ui.figures import FIGURES
from ui.site import links

_CHOICE = {"regio": "RA0206", "branche": "VVT"}


def test_a_figure_comes_back_with_every_choice_it_had() -> None:
    view = make_view(FIGURES["uitstroom-bestemming"], _CHOICE | {"bereik": "extern"}).without_events()
    again = view_of_entry(view.entry())
    assert again.answer.parameters == view.answer.parameters
    assert again.findings == view.findings
    assert again.hidden
    assert "build" not in view.entry()


def test_what_is_written_is_read_in_its_order_and_once() -> None:
    entries = ["id=a&regio=RA0206", "id=b", "id=a&regio=RA0207"]
    assert entries_of([written(entries)]) == entries
    assert entries_of([written(["id=a", "id=a"]), "id=b"]) == ["id=a", "id=b"]
    assert entries_of([]) == []


def test_a_selection_is_no_longer_than_it_may_be() -> None:
    assert len(entries_of([written(f"id={at}" for at in range(MOST))])) == MOST
    with pytest.raises(CatalogueError, match="hoogstens tien figuren; gelezen: 11"):
        entries_of([written(f"id={at}" for at in range(MOST + 1))])


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("id=onzin", "er is geen figuur 'onzin'"),
        ("regio=RA0206", "er is geen figuur ''"),
        ("id=verzuim-branches&kleur=rood", "figuur verzuim-branches: onbekende parameter kleur"),
        ("id=uitstroom-bestemming&regio=ONZIN", "figuur uitstroom-bestemming: "),
    ],
)
def test_what_cannot_be_given_is_told_with_its_figure(entry: str, told: str) -> None:
    with pytest.raises(CatalogueError, match=re.escape(told)):
        view_of_entry(entry)


def test_the_same_figure_of_two_regions_has_two_names() -> None:
    views = [make_view(FIGURES["uitstroom-bestemming"], _CHOICE | {"regio": code}) for code in ("RA0206", "RA0207")]
    assert [view.figure.naam for view in named_apart(views)] == ["uitstroom-bestemming", "uitstroom-bestemming-2"]
    assert {view.figure.id for view in named_apart(views)} == {"uitstroom-bestemming"}


def test_on_paper_it_is_two_tagged_pages_with_its_own_link() -> None:
    names = ("uitstroom-bestemming", "uitstroom-verdeling", "verzuim-branches", "werkbeleving-reeks", "landsdelen")
    views = [make_view(FIGURES[name], FIGURES[name].takes(_CHOICE)) for name in names]
    pdf = selection_sheet(views, "http://voorbeeld.test")
    assert page_count(pdf) <= 2
    text = pdf + streams(pdf)
    assert b"pdfuaid" in text
    assert b"http://voorbeeld.test/selectie?figuren=id%3Duitstroom-bestemming%26regio%3DRA0206" in text


def test_a_card_leads_to_the_first_page_on_its_theme() -> None:
    assert {theme: page.path for theme, (page, _) in links._OF_THEME.items()}["mobiliteit"] == "in-en-uitstroom"
