"""Events of a figure's own rows: only of its period, theme and branch; in chart, alt text, links and exports."""

from __future__ import annotations

from typing import Any

from tests.tiny import tiny
from ui.drawing.events import marked
from ui.export.rows import metadata
from ui.figure import View, make_view
from ui.figures import FIGURES

CAO, CORONA = "Cao Kinderopvang loopt", "Begin van de coronapandemie"


def flows(branche: str, *years: int) -> list[dict[str, Any]]:
    return [
        {"branche": branche, "periode": f"{year}KW0{quarter}", "richting": richting, "bereik": "extern", "aantal": 100}
        for year in years
        for quarter in (1, 4)
        for richting in ("instroom", "uitstroom")
    ]


def seen(branche: str, *years: int) -> View:
    with tiny(mobiliteit=flows(branche, *years)):
        return make_view(FIGURES["in-en-uitstroom"], {"regio": "RA1428", "branche": branche, "bereik": "extern"})


def named(view: View) -> list[str]:
    return [one.label for one in view.events]


def test_a_series_has_the_events_of_its_branch_and_its_years() -> None:
    assert named(seen("VVT", 2019, 2020, 2021)) == [CORONA]
    assert named(seen("KO", 2019, 2020, 2021))[:2] == [CAO, CORONA]
    assert named(seen("VVT", 2021, 2022)) == []


def test_events_are_drawn_and_named_without_changing_a_word_of_the_figure() -> None:
    view = seen("KO", 2019, 2020, 2021)
    plain = view.without_events()
    assert view.findings == plain.findings
    drawn, bare = view.drawn(), plain.drawn()
    assert drawn is not None
    assert bare is not None
    chart, alt = marked(view, drawn)
    assert [note.text for note in chart.layout.annotations if note.hovertext]
    assert alt.startswith(view.findings.alt)
    assert f"1 {CAO} (1 januari 2020 tot en met 30 juni 2021); 2 {CORONA}" in alt
    untouched, words = marked(plain, bare)
    assert (words, [note for note in untouched.layout.annotations if note.hovertext]) == (plain.findings.alt, [])


def test_hidden_events_stay_hidden_in_every_link_and_export() -> None:
    view = seen("KO", 2019, 2020, 2021)
    links = [view.page_path(), view.figure_path(), view.export_path("csv")]
    assert not [link for link in links if "gebeurtenissen" in link]
    plain = view.without_events()
    links = [plain.page_path(), plain.figure_path(), plain.export_path("csv")]
    assert all("gebeurtenissen=uit" in link for link in links)
    exported = metadata(view)["gebeurtenissen"]
    assert exported[0]["wat"] == CAO
    assert exported[0]["bron"].startswith("FCB, Voortgangsverslag juli 2021, ")
    assert metadata(plain)["gebeurtenissen"] == []
