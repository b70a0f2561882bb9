"""From a StatLine server to the words under a figure: to when its table goes, and that the last fetch failed."""

from __future__ import annotations

from datetime import date

from etl.building.build import build
from etl.settings import Settings
from etl.statline.fetch import fetch_tables
from tests.app.pages import html, open_page
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.azw import ABSENCE
from tests.statline.replay import Fault, Replay
from ui.drawing.freshness import freshness_lines
from ui.figure import make_view
from ui.figures import FIGURES


def test_a_figure_from_a_table_tells_how_fresh_the_table_is(live: Settings) -> None:
    view = make_view(FIGURES["verkenner"], {"tabel": ABSENCE.id, "onderwerpen": [ABSENCE.topics[0].name]})
    assert not view.frame.empty
    (table,) = view.freshness
    assert (table.naam, table.laatste_periode) == (f"Tabel {ABSENCE.id}", "2023 4e kwartaal")
    assert (table.verwacht, table.mislukt) == ("2024-06-15", None)
    assert "⚠" not in freshness_lines(view.freshness, date(2024, 6, 15))
    assert "⚠</span> te laat" in freshness_lines(view.freshness, date(2024, 6, 16))
    assert f"Tabel {ABSENCE.id}" in [
        item.naam for item in make_view(FIGURES["verzuim-seizoen"], {"branche": "VVT"}).freshness
    ]


def test_a_failed_fetch_stands_under_the_figure_until_one_succeeds(live: Settings, replay: Replay) -> None:
    down = Fault("weg", lambda request: request.set == "TableInfos", b.status(503))
    replay.faults.append(down)
    assert fetch_tables(live, [ABSENCE.id], base_url=replay.url, limits=kit.QUICK).exit_status == 3
    assert down.fired
    build(live)
    at = open_page("pages/analyse/verkenner.py", tabel=ABSENCE.id)
    assert not at.exception
    note = next(body for body in html(at).split('<li class="ds-versheid">') if body.startswith(f"Tabel {ABSENCE.id}: "))
    assert "cijfers t/m 2023 4e kwartaal" in note
    assert "volgende publicatie verwacht juni 2024" in note
    assert "ophalen mislukt</span> op " in note
    replay.faults.clear()
    assert fetch_tables(live, [ABSENCE.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    build(live)
    mended = open_page("pages/analyse/verkenner.py", tabel=ABSENCE.id)
    assert "ophalen mislukt" not in html(mended)
    assert "te laat" in html(mended)
