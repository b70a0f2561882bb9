"""Regiokaart and Regio vergelijken: every filter value draws, refusals speak, and no region is ever zero."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from queries.run import run
from tests.app.pages import charts, open_page, sound
from ui.pieces.regions import clicked, open_clicked

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
    assert "Lochem ligt in de Stedendriehoek &amp; Noord-Veluwe" in text


def test_the_table_twin_has_28_regions_of_which_27_without_a_figure() -> None:
    text = sound(open_page(MAP))
    table = text.split("Eén regionaal cijfer voor alle regio", 1)[1].split("</table>")[0]
    assert table.count('<th scope="row">') == 28
    assert table.count("geen cijfer in de bronnen") == 27
    hatched = next(
        trace for trace in charts(open_page(MAP))[0]["data"] if str(trace.get("name")).startswith("geen cijfer")
    )
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


@pytest.fixture
def live_demo(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The demo, where every region has rates."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))


@pytest.mark.usefixtures("live_demo")
def test_the_map_opens_on_rates_and_counts_are_one_click_away() -> None:
    at = open_page(MAP, regio="RA0206")
    text = sound(at)
    assert (at.query_params["maat"], at.query_params["cijfer"]) == ("verhouding", "uitstroompercentage")
    assert "Zo is gerekend: 100 × Totale uitstroom uit de branche ÷ Werknemers, jaar eerder." in text
    assert [len(chart["data"]) > 0 for chart in charts(at)] == [True, True]
    bars = charts(at)[1]["data"][0]
    assert len(bars["customdata"]) == 28
    assert [shade for shade in bars["marker"]["line"]["width"] if shade] == [3]
    at.segmented_control(key="maat").set_value("aantal").run()
    assert "Dit zijn aantallen" in sound(at)
    assert at.query_params["cijfer"] == "uitstroom_totaal"
    at.segmented_control(key="maat").set_value("verhouding").run()
    assert at.query_params["cijfer"] == "uitstroompercentage"


@pytest.mark.usefixtures("live_demo")
def test_a_link_to_a_count_of_before_there_were_rates_still_opens_it() -> None:
    at = open_page(MAP, cijfer="werknemers")
    assert "Dit zijn aantallen" in sound(at)
    assert (at.query_params["maat"], at.query_params["cijfer"]) == ("aantal", "werknemers")


def test_without_a_stock_of_any_region_the_map_says_why_there_are_no_rates() -> None:
    at = open_page(MAP, cijfer="uitstroom_totaal")
    text = sound(at)
    assert at.query_params["maat"] == "aantal"
    assert "Percentages van regio’s kunnen nog niet." in text
    assert "Een percentage is hier niet te geven" in text


@pytest.mark.parametrize("figure", ["regiokaart", "regio-rangorde"])
def test_a_click_opens_the_region_with_the_branch_of_the_map(figure: str, monkeypatch: pytest.MonkeyPatch) -> None:
    chart = f"grafiek-{figure}"
    state: dict[str, Any] = {chart: {"selection": {"points": [{"customdata": "RA0207"}]}}}
    went: list[tuple[str, dict[str, str]]] = []
    monkeypatch.setattr(st, "session_state", state)
    monkeypatch.setattr(st, "switch_page", lambda page, query_params: went.append((page, query_params)))
    clicked(figure)()
    assert state["regio"] == "RA0207"
    open_clicked("GGZ")
    assert went == [("pages/regio/in_en_uitstroom.py", {"regio": "RA0207", "branche": "GGZ"})]
    state[chart] = {"selection": {"points": []}}
    clicked(figure)()
    open_clicked("GGZ")
    assert (len(went), state["regio"]) == (1, "RA0207")


@pytest.mark.parametrize("per", ["branche", "regio"])
def test_every_comparison_that_is_offered(per: str) -> None:
    supply = run("vergelijk_keuze", {"per": per}).frame
    for kind, offered in supply.groupby("maat"):
        at = open_page(COMPARE, per=per, soort=str(kind))
        for indicator in dict.fromkeys(offered["indicator_code"]):
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
    [
        (MAP, "cijfer", "loon"),
        (MAP, "gebied", "uwv"),
        (MAP, "maat", "loon"),
        (COMPARE, "leden", "XXX"),
        (COMPARE, "maat", "som"),
    ],
)
def test_an_unknown_value_gives_a_notice_and_the_default(script: str, key: str, value: str) -> None:
    at = open_page(script, **{key: value})
    assert not at.exception
    assert "maar die keuze is er niet" in "\n".join(element.proto.body for element in at.get("html"))
