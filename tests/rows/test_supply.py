"""What there is to choose from: read once per build, of each build anew."""

from __future__ import annotations

from tests.tiny import tiny
from ui.choosing.choices import Supply
from ui.pieces.regions import with_figures

ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "regio": "NL00", "periode": "2025KW01", "waarde": 7.0}
    for branche in ("VVT", "GGZ", "KO")
]
ASKED = {"per": "branche", "indicator": "verzuim_cbs", "plek": "NL00", "reeks": "KW01"}


def test_rows_are_read_once_per_build_and_given_to_each_as_a_list_of_its_own() -> None:
    with tiny(kerncijfer=ROWS):
        one, other = Supply("vergelijk_aanbod", ASKED), Supply("vergelijk_aanbod", dict(reversed(ASKED.items())))
        assert one.rows[0] is other.rows[0]
        one.rows.clear()
        assert len(other.rows) == len(Supply("vergelijk_aanbod", ASKED).rows) == 3
    with tiny(kerncijfer=ROWS[:2]):
        assert len(Supply("vergelijk_aanbod", ASKED).rows) == 2


def test_a_choice_of_several_is_a_parameter_too() -> None:
    with tiny(kerncijfer=ROWS):
        found = Supply("vergelijk_reeksen", ASKED | {"leden": ["VVT", "GGZ"], "basis": "2025KW01"})
    assert [row["lid_code"] for row in found.rows] == ["VVT", "GGZ"]


def test_which_regions_have_figures_is_said_of_each_build_anew() -> None:
    rows = [row | {"regio": region} for row in ROWS for region in ("RA0205", "RA0206")]
    with tiny(kerncijfer=rows):
        both = with_figures()
        assert with_figures() is both
    with tiny(kerncijfer=rows[:1]):
        one = with_figures()
    assert both.startswith("Twee van de RegioPlus-regio’s hebben een cijfer: ")
    assert one.startswith("Eén van de RegioPlus-regio’s heeft een cijfer: Twente ")
