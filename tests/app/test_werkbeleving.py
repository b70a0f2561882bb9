"""Every filter value of the page Werkbeleving draws without a fault, and its charts keep gaps and breaks."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from queries.run import run
from tests.app.pages import charts, html, open_page, sound

SCRIPT = "pages/sector/werkbeleving.py"
ASPECTS = ["werkdruk_te_hoog", "tevreden_met_werk", "autonomie", "waardering_leidinggevende", "voldoende_tijd"]


page = partial(open_page, SCRIPT)


def series_chart(at: AppTest) -> dict[str, Any]:
    return charts(at)[1]


def annotations(chart: dict[str, Any]) -> list[str]:
    return [item["text"] for item in chart["layout"].get("annotations", [])]


@pytest.mark.parametrize("sectors", ["KO", "JZ", "SW", "KO,SW", "KO,JZ,SW"])
def test_every_choice_of_sectors(sectors: str) -> None:
    at = page(sector=sectors)
    text = sound(at)
    assert at.multiselect(key="sector").value == sectors.split(",")
    assert ("Jeugdzorg: 25% van de werkgevers" in text) == ("JZ" in sectors)
    first = charts(at)[0]
    assert len(first["layout"]["yaxis"]["tickvals"]) == 5 * len(sectors.split(","))


@pytest.mark.parametrize("aspects", [*ASPECTS, ",".join(ASPECTS[:2])])
def test_every_choice_of_aspects(aspects: str) -> None:
    at = page(aspecten=aspects)
    sound(at)
    headings = [text for text in annotations(charts(at)[0]) if text.startswith("<b>")]
    assert len(headings) == len(aspects.split(","))
    assert any("(lager is beter)" in text for text in headings) == ("werkdruk" in aspects)


def test_every_aspect_with_every_wave_it_offers() -> None:
    at = page()
    for aspect in run("keuze_werkbeleving_aspect").frame["code"]:
        at.selectbox(key="aspect").set_value(aspect).run()
        sound(at)
        for wave in run("keuze_werkbeleving_meting", {"aspect": aspect}).frame["code"]:
            at.selectbox(key="meting").set_value(wave).run()
            sound(at)
            assert at.query_params["meting"] == wave


def test_the_series_stands_on_the_grid_of_waves_with_gap_and_break() -> None:
    chart = series_chart(page())
    grid = chart["layout"]["xaxis"]["categoryarray"]
    waves = [code for code in grid if "KW" in code]
    assert waves == [f"{year}KW0{q}" for year in (2019, 2020, 2021, 2022) for q in (2, 4)]
    assert grid[:2] == ["2017JJ00", " "]
    assert {"niet gemeten", "CBS, vanaf 2019"} <= set(annotations(chart))
    lines = {trace["name"]: trace for trace in chart["data"] if "lines" in trace["mode"]}
    care = dict(zip(lines["Kinderopvang"]["x"], lines["Kinderopvang"]["y"], strict=True))
    assert care["2020KW02"] is None
    assert (care["2019KW02"], care["2022KW02"]) == (43.0, 61.0)
    assert not any(trace.get("connectgaps") for trace in chart["data"])


def test_the_earlier_survey_is_hollow_and_joined_to_nothing() -> None:
    chart = series_chart(page(aspect="tevreden_met_werk"))
    loose = [trace for trace in chart["data"] if trace["mode"] == "markers"]
    assert {x for trace in loose for x in trace["x"]} == {"2015JJ00", "2017JJ00"}
    assert all(trace["marker"]["symbol"].endswith("-open") for trace in loose)
    assert not any(x[:4] < "2019" for trace in chart["data"] if "lines" in trace["mode"] for x in trace["x"])


def test_the_sentences_say_what_the_comparison_is() -> None:
    text = sound(page())
    assert "Jeugdzorg: 51% heeft genoeg tijd voor goede zorg (december 2020), +14 procentpunt t.o.v. 2019" in text
    assert "de verandering 0 klopt met het 2e kwartaal van 2019" in text
    assert "verschil −9,2 procentpunt" in text


@pytest.mark.parametrize(("key", "value"), [("sector", "VVT"), ("aspecten", "loon"), ("meting", "1999KW02")])
def test_an_unknown_value_gives_a_notice_and_the_default(key: str, value: str) -> None:
    at = page(**{key: value})
    assert not at.exception
    assert f"om &#39;{value}&#39;, maar die keuze is er niet" in html(at)
    assert "Kinderopvang: 61,0% vindt de werkdruk (veel) te hoog" in html(at)


def test_every_chart_has_an_alternative_text_from_the_data() -> None:
    alts = [element.proto.alt for element in page().get("plotly_chart")]
    assert len(alts) == 4
    for alt, fact in zip(alts, ["43% (−10)", "61,0%", "Jeugdzorg 55%", "stressvol werk 35%"], strict=True):
        assert fact in alt
