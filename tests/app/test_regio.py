"""Regiokaart and Regio vergelijken: every filter value draws, refusals speak, and no region is ever zero."""

from __future__ import annotations

from typing import Any

import pytest
import streamlit as st

from queries.run import run
from tests.app.pages import charts, open_page, sound
from ui.pieces.regions import choose_from_map

MAP, COMPARE = "pages/regio/regiokaart.py", "pages/regio/vergelijken.py"


def test_every_figure_branch_and_period_the_map_offers() -> None:
    at = open_page(MAP)
    for row in run("kaart_aanbod").frame.itertuples():
        if row.soort != "regioplus":
            continue
        at.selectbox(key="cijfer").set_value(row.indicator_code).run()
        at.selectbox(key="cijferbranche").set_value(row.branche_code).run()
        at.selectbox(key="cijferperiode").set_value(row.periode_code).run()
        sound(at)
        assert at.query_params["cijferperiode"] == row.periode_code


@pytest.mark.parametrize("area", ["alle", "wgv"])
@pytest.mark.parametrize("region", ["NL00", "RA0206", "RA0205", "RA0512"])
def test_every_area_and_kind_of_region(area: str, region: str) -> None:
    at = open_page(MAP, gebied=area, regio=region)
    text = sound(at)
    names = [trace.get("name") for trace in charts(at)[0]["data"]]
    assert ("werkgebied WGV" in names) == (area == "wgv")
    assert ("gekozen regio" in names) == (region != "NL00")
    assert ("Grenst aan" in text) == (region != "NL00")
    assert "Lochem ligt in Stedendriehoek &amp; Noord-Veluwe" in text


def test_the_table_twin_has_28_regions_of_which_27_without_a_figure() -> None:
    text = sound(open_page(MAP))
    table = text.split("Eén regionaal cijfer voor alle regio", 1)[1].split("</table>")[0]
    assert table.count('<th scope="row">') == 28
    assert table.count("geen cijfer in de bronnen") == 27
    hatched = next(trace for trace in charts(open_page(MAP))[0]["data"] if trace.get("name") == "geen cijfer")
    assert hatched["fillpattern"]["shape"] == "/"


def test_provinces_are_bars_and_say_why_there_is_no_map() -> None:
    at = open_page(MAP, onderdeel="provincie")
    text = sound(at)
    assert "hoogst van twaalf provincies: Zuid-Holland" in text
    assert "het kaartbestand heeft alleen de grenzen van RegioPlus" in text
    assert charts(at)[0]["data"][0]["type"] == "bar"


def test_another_municipality_gives_its_own_region() -> None:
    at = open_page(MAP)
    at.selectbox(key="gemeente").set_value("GM0153").run()
    assert "Enschede ligt in Twente" in sound(at)


def test_a_click_on_the_map_chooses_the_region(monkeypatch: pytest.MonkeyPatch) -> None:
    state: dict[str, Any] = {"grafiek-regiokaart": {"selection": {"points": [{"customdata": "RA0207"}]}}}
    monkeypatch.setattr(st, "session_state", state)
    choose_from_map()
    assert state["regio"] == "RA0207"
    state["grafiek-regiokaart"] = {"selection": {"points": []}}
    choose_from_map()
    assert state["regio"] == "RA0207"


@pytest.mark.parametrize("per", ["branche", "regio"])
def test_every_comparison_that_is_offered(per: str) -> None:
    at = open_page(COMPARE, per=per)
    supply = run("vergelijk_keuze", {"per": per}).frame
    for indicator in dict.fromkeys(supply["indicator_code"]):
        at.selectbox(key="indicator").set_value(indicator).run()
        sound(at)
        assert at.query_params["indicator"] == indicator


@pytest.mark.parametrize("measure", ["absoluut", "index", "verschil"])
@pytest.mark.parametrize("per", ["branche", "regio"])
def test_every_measure(per: str, measure: str) -> None:
    at = open_page(COMPARE, per=per, maat=measure)
    text = sound(at)
    assert ("Twee van de RegioPlus-regio’s hebben een cijfer" in text) == (per == "regio")
    lines = [trace for trace in charts(at)[0]["data"] if trace.get("mode") == "lines+markers"]
    assert len(lines) >= 2
    if measure == "index":
        assert all(100.0 in trace["y"] for trace in lines)


def test_a_refusal_draws_nothing_and_names_what_can_be_compared() -> None:
    at = open_page(COMPARE, leden="ZW,ZWS", reeks="KW03")
    text = sound(at)
    assert not at.get("plotly_chart")
    assert "Niet te vergelijken" in text
    assert "Wel te vergelijken:" in text
    assert "breed is met kinderopvang en smal zonder" in text


@pytest.mark.parametrize(
    ("script", "key", "value"),
    [(MAP, "cijfer", "loon"), (MAP, "gebied", "uwv"), (COMPARE, "leden", "XXX"), (COMPARE, "maat", "som")],
)
def test_an_unknown_value_gives_a_notice_and_the_default(script: str, key: str, value: str) -> None:
    at = open_page(script, **{key: value})
    assert not at.exception
    assert "maar die keuze is er niet" in "\n".join(element.proto.body for element in at.get("html"))
