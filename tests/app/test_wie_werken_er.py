"""Every filter value of the page Wie werken er draws without a fault and says what it leaves out."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest

from queries.run import run
from tests.app.pages import charts, open_page, sound

SCRIPT = "pages/sector/wie_werken_er.py"
page = partial(open_page, SCRIPT)
BRANCHES = ["ZW", "ZWS", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]


def words(chart: dict[str, Any]) -> list[str]:
    return [item["text"] for item in chart["layout"].get("annotations", [])]


@pytest.mark.parametrize("branch", BRANCHES)
def test_profile_for_every_branch(branch: str) -> None:
    at = page(branche=branch)
    text = sound(at)
    assert len(charts(at)) == 3
    assert ("Er zijn alleen profielen van" in text) == (branch not in {"KO", "JZ", "SW"})
    assert "Voor jeugdzorg noemt het profiel geen aantal organisaties" in text
    assert "niet genoemd" in words(charts(at)[0])


def test_profile_marks_the_difference_with_the_chosen_sector() -> None:
    averages, shares = charts(page(branche="KO"))[1:]
    assert "<b>Gemiddelde werkweek</b>: verschil 3,6 uur" in words(averages)
    assert "29,4 uur (+3,6)" in words(averages)
    assert "94% (+18)" in words(shares)
    assert "75% (−20)" in words(shares)


def test_profile_without_a_chosen_sector_shows_no_differences() -> None:
    assert "29,4 uur" in words(charts(page(branche="ZW"))[1])


def test_breed_has_both_series_and_its_axis_says_where_it_begins() -> None:
    at = page(onderdeel="aantallen", afbakening="ZW")
    text = sound(at)
    assert "1.364.400 banen in het 4e kwartaal van 2018" in text
    jobs, people = charts(at)
    assert "as begint bij 1.200.000" in jobs["layout"]["yaxis"]["title"]["text"]
    assert {"werknemers 1.370.000", "zelfstandigen 246.000"} <= set(words(people))


def test_smal_draws_nothing_and_says_so() -> None:
    at = page(onderdeel="aantallen", afbakening="ZWS")
    text = sound(at)
    assert charts(at) == []
    assert "Geen cijfers over banen voor zorg en welzijn smal" in text
    assert "Geen cijfers over werkzame personen voor zorg en welzijn smal" in text


@pytest.mark.parametrize("branch", BRANCHES)
def test_employees_for_every_branch(branch: str) -> None:
    at = page(onderdeel="branches", branche=branch)
    text = sound(at)
    assert "Dit is geen reeks" in text
    assert len(charts(at)) == 2


def test_every_comparison_of_employees() -> None:
    for code in run("werkgelegenheid_keuze_vergelijking").frame["code"]:
        at = page(onderdeel="branches", vergelijking=code)
        sound(at)
        assert at.selectbox(key="vergelijking").value == code


def test_a_link_to_a_part_that_does_not_exist_is_answered() -> None:
    at = page(onderdeel="onzin")
    assert not at.exception
    assert "die keuze is er niet" in "\n".join(element.proto.body for element in at.get("html"))


def test_commuting_and_mbo_say_kindly_that_nothing_is_read_and_take_a_region() -> None:
    at = page(onderdeel="regio", regio="RA0205", branche="VVT")
    text = sound(at)
    assert charts(at) == []
    assert "Geen cijfers over banen naar woon- en werkregio voor deze keuze" in text
    assert "Geen cijfers over sectorrendement mbo naar leerweg voor deze keuze" in text
    assert next(box for box in at.selectbox if box.label == "Regio").value == "RA0205"
