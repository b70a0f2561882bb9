"""The page In- en uitstroom for every part, reach and period: what is drawn, and what is said when there is nothing."""

from __future__ import annotations

from functools import partial

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.pages import charts, html, open_page, sound
from ui.figures import FIGURES

SCRIPT = "pages/regio/in_en_uitstroom.py"
page = partial(open_page, SCRIPT)
STEDENVIERKANT = {"regio": "RA0206", "branche": "VVT"}


def drawn(at: AppTest) -> list[str]:
    text = html(at)
    return [
        name for name, figure in FIGURES.items() if figure.pagina == "in-en-uitstroom" and f'<h3 id="{name}"' in text
    ]


@pytest.mark.parametrize(
    ("part", "figures", "count"),
    [
        (
            "bestemming",
            ["uitstroom-bestemming", "uitstroom-verdeling", "uitstroom-stroom", "uitstroom-in-woorden"],
            3,
        ),
        ("jaren", ["in-en-uitstroom"], 1),
        ("herkomst", ["instroom-in-woorden"], 0),
        ("functies", ["functiegroepen"], 0),
    ],
)
def test_every_part_for_a_region(part: str, figures: list[str], count: int) -> None:
    at = page(**STEDENVIERKANT, onderdeel=part)
    sound(at)
    assert sorted(drawn(at)) == sorted(figures)
    assert len(charts(at)) == count


@pytest.mark.parametrize(
    ("part", "figures"),
    [
        ("bestemming", []),
        ("jaren", ["in-en-uitstroom", "saldo-branches", "saldo-leeftijd"]),
        ("herkomst", ["instroom-herkomst"]),
        ("functies", []),
    ],
)
def test_every_part_for_the_country(part: str, figures: list[str]) -> None:
    at = page(regio="NL00", branche="ZW", onderdeel=part)
    sound(at)
    assert sorted(drawn(at)) == sorted(figures)
    assert len(charts(at)) <= 6


@pytest.mark.parametrize(
    ("reach", "growth"),
    [("totaal", "3.440 naar 4.250"), ("extern", "1.600 naar 2.080"), ("intern", "1.840 naar 2.170")],
)
@pytest.mark.parametrize("period", ["2020JJ00", "2021JJ00", "2022JJ00"])
def test_every_reach_and_period(reach: str, growth: str, period: str) -> None:
    at = page(**STEDENVIERKANT, bereik=reach, periode=period)
    text = sound(at)
    assert growth in text
    assert f"In {period[:4]} vertrokken in" in text
    assert at.selectbox(key="periode").value == period
    assert f"periode={period}&amp;bereik={reach}" in text or f"bereik={reach}&amp;periode={period}" in text


@pytest.mark.parametrize("sector", ["KO", "JZ", "VVT", "ZWS"])
def test_national_branches(sector: str) -> None:
    at = page(regio="NL00", branche=sector, onderdeel="jaren")
    sound(at)
    assert ("in-en-uitstroom" in drawn(at)) == (sector != "ZWS")


def test_pension_in_twente_is_the_first_thing_there() -> None:
    at = page(regio="RA0205", branche="ZW")
    assert "538 met pensioen (8,3%)" in sound(at)
    assert drawn(at) == ["uitstroom-pensioen", "uitstroom-in-woorden"]


def test_empty_figures_become_one_line_with_links() -> None:
    at = page(regio="RA0511", branche="UMC", onderdeel="bestemming")
    text = sound(at)
    assert drawn(at) == []
    assert text.count('class="ds-elders"') == 1
    assert 'href="/in-en-uitstroom?regio=RA0206&amp;branche=VVT&amp;onderdeel=bestemming"' in text
    assert "(2020 tot en met 2022)" in text
    other = sound(page(regio="RA0205", branche="ZW", onderdeel="jaren"))
    assert "Bij deze keuze hoort wel: <a" in other


def test_part_and_reach_follow_the_data_until_the_reader_chooses() -> None:
    at = page()
    assert at.button_group(key="onderdeel").value == "jaren"
    assert at.button_group(key="bereik").value == "extern"
    at.selectbox(key="regio").set_value("RA0206")
    at.selectbox(key="branche").set_value("VVT").run()
    assert at.button_group(key="onderdeel").value == "bestemming"
    assert at.button_group(key="bereik").value == "totaal"
    at.button_group(key="onderdeel").set_value("functies").run()
    at.selectbox(key="regio").set_value("NL00").run()
    assert at.button_group(key="onderdeel").value == "functies"


def test_a_link_to_a_figure_opens_its_part() -> None:
    text = sound(page(regio="NL00", branche="ZW", onderdeel="herkomst"))
    assert (
        'data-ds-kopieer="/in-en-uitstroom?onderdeel=herkomst&amp;regio=NL00&amp;branche=ZW&amp;periode=2022JJ00'
        in text
    )
    words = sound(page(**STEDENVIERKANT, onderdeel="herkomst"))
    assert "onderwerp=" not in words.split("data-ds-kopieer=")[1].split("#")[0]


def test_an_unknown_period_is_said() -> None:
    at = page(**STEDENVIERKANT, periode="2019JJ00")
    assert "om &#39;2019JJ00&#39;, maar die keuze is er niet" in html(at)


def test_lines_stop_at_a_hole_and_the_balance_has_its_own_band() -> None:
    chart = charts(page(regio="NL00", branche="ZW", onderdeel="jaren"))[0]
    inflow = next(trace for trace in chart["data"] if trace.get("name") == "Instroom")
    points = list(zip([str(day)[:7] for day in inflow["x"]], inflow["y"], strict=True))
    assert points[16][0] == "2014-03"
    assert points[17][1] is None
    assert ("2020-03", 164000.0) in points
    assert points[points.index(("2020-03", 164000.0)) + 1][1] is None
    balance = next(trace for trace in chart["data"] if trace.get("yaxis") == "y2")
    assert min(balance["y"]) == -34400
    assert balance["marker"]["pattern"]["shape"][balance["y"].index(-34400)] == "/"
    assert any("losse cijfers" in note["text"] for note in chart["layout"]["annotations"])


def test_flow_diagram_names_every_point_with_number_and_share() -> None:
    chart = charts(page(**STEDENVIERKANT))[2]
    words = [note["text"].replace("<br>", " ") for note in chart["layout"]["annotations"]]
    assert "Binnen zorg en welzijn <b>2.170</b> (51,1%)" in words
    assert "Overige sectoren <b>860</b> (20,2%)" in words
    assert "VVT <b>4.250</b>" in words
    assert sum(chart["data"][0]["link"]["value"]) == 2 * 4250


def test_side_is_in_words_and_the_fastest_line_stands_out() -> None:
    lines, shares, _ = charts(page(**STEDENVIERKANT))
    labels = [note["text"] for note in shares["layout"]["annotations"]]
    assert "1.400 (32,9%), binnen" in labels
    assert "860 (20,2%), buiten" in labels
    bold = [note["text"] for note in lines["layout"]["annotations"] if note["text"].startswith("<b>")]
    assert bold == ["<b>510</b>", "<b>Overige sectoren 860</b>"]
