"""The page Verkenner draws every shape of every loaded table, and says plainly when there is none."""

from __future__ import annotations

from functools import partial

import pytest

from tests.app.pages import charts, open_page, sound
from tests.sql.test_verkenner import FIRST, SECOND, fetched, live  # noqa: F401 - fixtures
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces import explorertables

SCRIPT = "pages/analyse/verkenner.py"
page = partial(open_page, SCRIPT)


def test_without_tables_the_page_says_what_to_run() -> None:
    text = sound(page())
    assert "Er is nog geen tabel van StatLine ingelezen." in text
    assert "<code>python -m etl catalogus</code>" in text
    assert "<code>python -m etl fetch azw</code>" in text
    assert "De catalogus is nog niet opgehaald" in text


@pytest.mark.usefixtures("live")
@pytest.mark.parametrize("table", [FIRST.id, SECOND.id])
@pytest.mark.parametrize("shape", ["lijn", "staaf", "tabel", "draaitabel"])
def test_every_shape_of_every_table(table: str, shape: str) -> None:
    at = page(tabel=table, vorm=shape)
    text = sound(at)
    assert "TESTDATA" in text
    assert len(at.get("plotly_chart")) == (shape in {"lijn", "staaf"})
    assert "python -m etl fetch azw 99001NED" in text
    assert "te laat" in text or "geen vast ritme" in text


@pytest.mark.usefixtures("live")
def test_start_with_the_total_and_all_periods() -> None:
    at = page(tabel=SECOND.id)
    assert at.multiselect(key="d_Geslacht").value == ["T001038"]
    assert at.multiselect(key="perioden").value == []
    assert at.query_params["d_AZWBranche"] == "A050000"
    drawn = charts(at)[0]["data"][0]
    assert len(drawn["y"]) == 8
    assert drawn["connectgaps"] is False


@pytest.mark.usefixtures("live")
def test_provisional_points_are_open_and_missing_ones_gaps() -> None:
    lines = charts(page(tabel=SECOND.id, d_AZWBranche="A050000,A050001,A050002"))[0]["data"]
    shapes = [trace["marker"]["symbol"] for trace in lines[:3]]
    assert all(found[-1].endswith("-open") and found[-2].endswith("-open") for found in shapes)
    assert not any(found[0].endswith("-open") for found in shapes)
    assert None in [value for trace in lines[:3] for value in trace["y"]]


@pytest.mark.usefixtures("live")
def test_provisional_bars_are_open_and_named() -> None:
    bars = charts(page(tabel=FIRST.id, vorm="staaf"))[0]["data"]
    assert [trace["name"] for trace in bars] == ["Werknemers", "voorlopig"]
    assert [shade == "rgba(0,0,0,0)" for shade in bars[0]["marker"]["color"]] == [False, False, True, True]


@pytest.mark.usefixtures("live")
def test_another_table_starts_with_its_own_choices() -> None:
    at = page(tabel=FIRST.id, onderwerpen="Aandeel_2")
    at.selectbox(key="tabel").set_value(SECOND.id).run()
    sound(at)
    assert at.multiselect(key="onderwerpen").value == ["Banen_1"]


@pytest.mark.usefixtures("live")
def test_the_link_of_the_figure_makes_the_same_choice() -> None:
    choice = {"tabel": SECOND.id, "onderwerpen": ["Banen_1"], "leden": ["Geslacht=3000", "AZWBranche=A050001"]}
    path = make_view(FIGURES["verkenner"], choice).page_path()
    assert "leden=Geslacht%3D3000" in path
    at = page(tabel=SECOND.id, onderwerpen="Banen_1", leden="Geslacht=3000,AZWBranche=A050001")
    sound(at)
    assert at.multiselect(key="d_Geslacht").value == ["3000"]
    assert at.multiselect(key="d_AZWBranche").value == ["A050001"]


@pytest.mark.usefixtures("live")
def test_the_pivot_is_turned_by_its_filters_and_keeps_them_in_the_link() -> None:
    at = page(
        tabel=SECOND.id, vorm="draaitabel", d_Geslacht="3000,4000", rijen="Geslacht", totalen="rijen", als="kolom"
    )
    text = sound(at)
    assert '<th scope="row">Vrouwen</th>' in text
    assert '<tr class="totaal"><th scope="row">Totaal mannen en vrouwen</th>' in text
    assert "Aandeel in procent van ‘Totaal mannen en vrouwen’" in text
    assert "rijen=Geslacht" in text
    assert at.query_params["als"] == "kolom"
    at.multiselect(key="rijen").set_value(["AZWBranche"]).run()
    assert '<th scope="row">Zorg en welzijn (breed)</th>' in sound(at)


@pytest.mark.usefixtures("live")
def test_search_and_pivot_show_what_was_asked() -> None:
    text = sound(page(tabel=SECOND.id, vorm="draaitabel", d_Geslacht="3000,4000", zoek="banen"))
    assert '<th scope="col">Vrouwen</th>' in text or '<th scope="col" class="getal">Vrouwen</th>' in text
    assert "Eén tabel in de catalogus met &#39;banen&#39;" in text


@pytest.mark.usefixtures("live")
def test_a_pivot_of_many_cells_shows_what_a_browser_bears_and_says_where_the_rest_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = {"tabel": SECOND.id, "vorm": "draaitabel", "d_Geslacht": "4000,3000", "rijen": "Geslacht"}

    def shown(most: int, **more: str) -> str:
        monkeypatch.setattr(explorertables, "MAX_CELLS", most)
        found = sound(page(**asked, kolommen="Perioden", **more))
        return found.partition('<div class="ds-draaitabel">')[2].partition("</table>")[0]

    assert shown(16).count('<th scope="row">') == 2
    less = shown(15, als="rij")
    assert less.count('<th scope="row">') == 1
    assert "de eerste 1 van 2 rijen; alles staat in de download" in less
