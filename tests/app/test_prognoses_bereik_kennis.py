"""Prognoses, bereik, kennisbank and begrippen: every filter value draws, and links restore what was chosen."""

from __future__ import annotations

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from queries.run import run
from tests.app.pages import html, open_page

PROGNOSES = "pages/sector/prognoses.py"
BEREIK = "pages/sector/bereik.py"
KENNISBANK = "pages/analyse/kennisbank.py"
BEGRIPPEN = "pages/analyse/begrippen.py"


def whole(at: AppTest) -> str:
    text = html(at)
    assert not at.exception
    assert "ds-melding ds-fout" not in text
    return text


def charts(at: AppTest) -> list[dict]:
    return [json.loads(chart.proto.spec) for chart in at.get("plotly_chart")]


def test_forecasts_are_drawn_open_and_never_as_measured() -> None:
    at = open_page(PROGNOSES)
    text = whole(at)
    assert "18.000 meer dan die van winter 2022/23" in text
    assert "Verwachtingen, geen metingen." in text
    assert len(charts(at)) == 5
    for chart in charts(at):
        assert all(set(trace["marker"]["color"]) == {"rgba(0,0,0,0)"} for trace in chart["data"])


def test_every_year_and_branch_of_the_forecasts_draws() -> None:
    at = open_page(PROGNOSES)
    for code in run("prognose_keuze_jaar").frame["code"]:
        at.selectbox(key="prognosejaar").set_value(code).run()
        assert f"Voor {code[:4]}" in whole(at)
    for code in run("prognose_keuze_branche").frame["code"]:
        at.multiselect(key="prognosebranches").set_value([code]).run()
        whole(at)
    assert "Geen cijfers over de verwachte vraag en het verwachte aanbod" in html(at)


def test_reach_of_every_platform_draws() -> None:
    at = open_page(BEREIK)
    assert "108.601" in whole(at)
    assert "573 (2%, + of − onbekend)" in json.dumps(charts(at), ensure_ascii=False)
    for code in run("bereik_keuze_platform").frame["code"]:
        at.multiselect(key="platforms").set_value([code]).run()
        whole(at)


def test_a_link_to_reach_restores_the_platform() -> None:
    text = whole(open_page(BEREIK, platforms="jeugdzorg-werkt"))
    assert "Jeugdzorg werkt!: 66.281 bezoekers van de website in het 1e kwartaal van 2021" in text
    # the text on the source names every platform
    assert "Sociaal werk werkt!" not in re.sub(r"<p>Over ‘.*?</p>", "", text)


def test_search_over_the_library() -> None:
    at = open_page(KENNISBANK)
    assert "22 publicaties" in whole(at)
    at.text_input(key="zoektekst").set_value("verzuim").run()
    text = whole(at)
    assert "Twee publicaties met &#39;verzuim&#39;" in text
    assert "Samen beter. Ziekteverzuim binnen gemeentelijke organisaties." in text
    assert "Aan de slag voor de zorg" not in text
    at.text_input(key="zoektekst").set_value("<script>alert(1)</script>").run()
    assert "<script>" not in whole(at)


@pytest.mark.parametrize(
    ("key", "query"),
    [
        ("publicatiesectoren", "kennis_keuze_sector"),
        ("publicatiejaren", "kennis_keuze_jaar"),
        ("bevindingbranches", "kennis_keuze_branche"),
        ("bevindingonderwerpen", "kennis_keuze_onderwerp"),
        ("bevindingregios", "kennis_keuze_regio"),
    ],
)
def test_every_filter_of_the_library_draws(key: str, query: str) -> None:
    at = open_page(KENNISBANK)
    for code in run(query).frame["code"]:
        at.multiselect(key=key).set_value([code]).run()
        whole(at)


def test_a_link_restores_a_search() -> None:
    at = open_page(KENNISBANK, zoektekst="agressie", bevindingbranches="JZ")
    assert at.text_input(key="zoektekst").value == "agressie"
    assert "Eén bevinding in woorden met &#39;agressie&#39;" in whole(at)


def test_a_finding_without_branch_or_region_says_whom_it_is_about() -> None:
    at = open_page(KENNISBANK, bevindingregios="RA0205", zoektekst="banen")
    text = whole(at)
    assert ">Twente<" in text
    assert "geen AZW-afbakening" in text
    assert "Andere gebieden" in whole(open_page(KENNISBANK, zoektekst="wijkverpleging"))
    assert "None" not in text


def test_the_glossary_explains_words_and_signs() -> None:
    at = open_page(BEGRIPPEN)
    text = whole(at)
    assert 'id="begrip-saldo"' in text
    assert "Een ontbrekend cijfer is nooit een nul" in text
    assert "NB" in text
    assert "Heeft ermee te maken" not in text
    at.text_input(key="zoekbegrip").set_value("twaalf maanden").run()
    assert 'id="begrip-twaalfmaands-stroom"' in whole(at)
    assert 'id="begrip-vernet"' not in html(at)


def test_every_term_of_the_glossary_draws() -> None:
    at = open_page(BEGRIPPEN)
    for code in run("keuze_begrip").frame["code"]:
        at.selectbox(key="begrip").set_value(code).run()
        whole(at)
