"""Every filter value of the page Verzuim en vacatures draws without a fault; what does not compare stays apart."""

from __future__ import annotations

from functools import partial

import pytest

from queries.run import run
from tests.app.pages import charts, open_page, sound

SCRIPT = "pages/sector/verzuim_en_vacatures.py"
page = partial(open_page, SCRIPT)
BRANCHES = ["ZW", "ZWS", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]


@pytest.mark.parametrize("branch", BRANCHES)
def test_absence_for_every_branch(branch: str) -> None:
    at = page(branche=branch)
    text = sound(at)
    assert len(charts(at)) == 5
    assert "Vernet telt anders dan CBS" in text
    assert "Cijfers van derden." in text


def test_events_without_a_mark_in_the_chart_are_listed_as_such() -> None:
    """A line a year has no place on its axis for a day; a chart of all years has."""
    absent = "Gebeurtenissen (1), niet in de grafiek"
    season, vacancies = sound(page(branche="HUI")), sound(page(branche="KO", onderdeel="vacatures"))
    assert absent in season
    assert "Gebeurtenissen (" in vacancies
    assert "niet in de grafiek" not in vacancies


def test_every_quarter_of_absence() -> None:
    for code in run("verzuim_keuze_kwartaal").frame["code"]:
        sound(page(kwartaal=code))
    for code in run("verzuim_keuze_verandering").frame["code"]:
        at = page(verschilkwartaal=code)
        sound(at)
        assert at.selectbox(key="verschilkwartaal").value == code


def test_season_has_quarters_on_its_axis_and_a_line_a_year() -> None:
    chart = charts(page(branche="HUI"))[0]
    assert chart["layout"]["xaxis"]["ticktext"] == ["K1", "K2", "K3", "K4"]
    assert [trace["name"] for trace in chart["data"]] == ["2024", "2023", "2022", "2021", "2019"]
    assert all(trace["connectgaps"] is False for trace in chart["data"])


@pytest.mark.parametrize("branch", BRANCHES)
def test_vacancies_for_every_branch(branch: str) -> None:
    at = page(onderdeel="vacatures", branche=branch)
    text = sound(at)
    assert len(charts(at)) == 5
    assert "Een stand: tel kwartalen niet op." in text
    assert "Een stroom: vier kwartalen zijn samen het jaar." in text
    assert ("Wel voor kinderopvang: 5.200 openstaande" in text) == (branch not in {"KO", "ZW", "GGZ"})


def test_provinces_since_every_year() -> None:
    for code in run("vacatures_keuze_vanaf").frame["code"]:
        at = page(onderdeel="vacatures", vanaf=code)
        text = sound(at)
        assert f"Sinds het 3e kwartaal van {code[:4]}" in text
        assert "volgens CBS gelijk aan zorg en welzijn breed" in text


def test_poll_shows_organisations_and_no_other_figures() -> None:
    at = page(onderdeel="peiling")
    text = sound(at)
    first, second = charts(at)
    assert first["layout"]["yaxis"]["title"]["text"] == "% van de organisaties"
    assert [trace["name"] for trace in first["data"]] == ["bso", "dagopvang", "peuteropvang", "verwachting vooraf"]
    assert "Het gaat om organisaties, niet om mensen." in text
    assert second["layout"]["xaxis"]["title"]["text"] == "% van de organisaties, mei 2025"


def test_poll_never_joins_an_expectation_or_a_missed_poll() -> None:
    bso = charts(page(onderdeel="peiling"))[0]["data"][0]
    assert bso["y"] == [72, 73, None, 44, None, 36, 36, None, 72]
