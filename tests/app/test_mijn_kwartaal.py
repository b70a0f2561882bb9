"""Mijn kwartaal: 'what is new since last quarter', on the shipped figures and on the demo."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from analysis.findings.kwartaal.zinnen import RULE
from queries.run import run
from queries.warehouse import current
from tests.app.pages import charts, html, open_page, sound
from tests.claims.dutch import periods_in
from ui.choosing.choices import labels
from ui.quarter.report import sentences

page = partial(open_page, "pages/start/mijn_kwartaal.py")
VVT = {"regio": "RA0206", "branche": "VVT"}


@pytest.fixture
def demo(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))


def test_the_shipped_figures_say_what_they_can_and_what_is_lacking() -> None:
    text = sound(page(**VVT))
    assert text.count("<li>") >= 3
    assert "Uitstroom, VVT in de Stedendriehoek" in text
    assert "Drie zinnen in plaats van vijf" in text
    assert all(line in text for line in RULE)
    assert "Niet te zeggen hoeveel mensen de komende jaren met pensioen gaan" in text
    assert text.count('class="ds-elders"') == 3  # four figures of rates are one line, the two others one each
    assert text.count("niet te geven voor") == 1
    assert "Dat aantal is niet ingelezen; het komt van StatLine." in text
    assert "Wel te zien bij In- en uitstroom: <a" in text


@pytest.mark.parametrize("region", ["NL00", "RA0205"])
def test_a_sentence_is_as_old_as_the_period_it_tells(region: str) -> None:
    found = [one for branch in labels("keuze_branche") for one in sentences(region, branch) if periods_in(one.tekst)]
    wrong = [one for one in found if one.periode_code.removesuffix("JJ00") not in periods_in(one.tekst)]
    assert len(found) > 10
    assert wrong == []


def test_the_demo_shows_rates_among_all_and_beside_the_past_and_what_moved_them(demo: None) -> None:
    at = page(**VVT)
    text = html(at)
    assert not at.exception
    assert len(charts(at)) == 6
    assert "in plaats van vijf" not in text
    for name in ("uitstroom-plaats", "uitstroom-gewoon", "instroom-plaats", "instroom-gewoon", "kwartaal-bestemmingen"):
        assert f'<h3 id="{name}">' in text
    assert 'class="ds-elders"' not in text
    assert "tot en met: " in text
    assert "in- en uitstroom (4e kwartaal 2025)" in text


def test_without_a_region_the_page_asks_for_one_and_shows_the_country() -> None:
    at = page()
    text = sound(at)
    assert "Over welke regio gaat uw kwartaal?" in text
    assert "/mijn-kwartaal?regio=RA0206&amp;branche=VVT" in text
    assert "Zorg en welzijn (breed) in Nederland" in text


def test_a_link_of_a_visit_before_shows_what_changed_since(demo: None) -> None:
    first = run("versies").frame["build_id"].iloc[-1]
    assert first != current().build_id
    text = html(page(**VVT, build=first))
    changed = run("veranderd_cellen", {"soort": "alle", "regio": "RA0206", "branche": "VVT", "sinds": first}).frame
    assert len(changed) > 0
    assert f"In één versie veranderden samen {len(changed)} cellen" in text
    assert '<h3 id="kwartaal-sinds">' in text


def test_without_or_with_an_unknown_visit_the_page_says_how_it_works() -> None:
    assert "Bewaar de link onder ‘Neem mee’" in html(page(**VVT))
    gone = html(page(**VVT, build="20200101T000000-00000000"))
    assert "is hier niet bewaard" in gone
    assert '<h3 id="kwartaal-sinds">' not in gone


def test_every_way_to_take_it_along_is_on_the_page() -> None:
    text = html(page(**VVT))
    for kind in ("pdf", "eml", "ics", "atom", "json"):
        assert f'href="/api/v1/kwartaal/RA0206/VVT.{kind}"' in text
    assert f"build={current().build_id}" in text


def test_an_unknown_region_in_a_link_is_refused_in_dutch() -> None:
    text = html(page(regio="RA9999", branche="VVT"))
    assert '<div class="ds-melding' in text
    assert "RA9999" in text
