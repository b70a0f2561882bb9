"""What most readers ask is drawn before they do."""

from __future__ import annotations

import logging
from unittest.mock import patch

import pytest

import serving.ahead
import ui.figure
from queries.warehouse import current
from serving.ahead import Ahead
from serving.settings import is_on
from tests.app.pages import open_page
from tests.tiny import tiny
from ui.drawing import tile
from ui.pages import page_of

ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "periode": "2025KW01", "waarde": waarde}
    for branche, waarde in (("ZW", 6.5), ("VVT", 7.0), ("GGZ", 6.0))
]
HERE = page_of("verzuim-en-vacatures")


@pytest.fixture
def one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all pages one is drawn."""
    monkeypatch.setattr(serving.ahead, "MENU", {HERE.groep: [HERE]})


@pytest.mark.usefixtures("one_page", "warehouse")
def test_who_opens_a_page_after_it_has_nothing_drawn_for_him() -> None:
    open_page()  # the first run of all draws the start page
    assert Ahead().draw(current().build_id) > 2
    with (
        patch.object(tile, "_made", wraps=tile._made) as tiles,
        patch.object(ui.figure, "_made", wraps=ui.figure._made) as views,
    ):
        assert not open_page(HERE.script).exception
        assert not open_page(HERE.script, branche="GGZ").exception
        assert (tiles.call_count, views.call_count) == (0, 0)


@pytest.mark.usefixtures("one_page")
def test_a_figure_that_breaks_leaves_the_others(caplog: pytest.LogCaptureFixture) -> None:
    with tiny(kerncijfer=ROWS), patch.object(serving.ahead, "first_sight", side_effect=[ValueError, None, None, None]):
        with caplog.at_level(logging.ERROR, "doorstroom"):
            drawn = Ahead().draw(current().build_id)
        assert drawn > 0
        assert "not drawn ahead: verzuim-en-vacatures {}" in caplog.text


@pytest.mark.usefixtures("one_page")
def test_nothing_is_drawn_of_a_build_that_is_no_longer_read() -> None:
    with tiny(kerncijfer=ROWS):
        assert Ahead().draw("een andere") == 0


@pytest.mark.usefixtures("one_page")
def test_it_ends_with_the_server() -> None:
    with tiny(kerncijfer=ROWS):
        ended = Ahead()
        ended.close()
        assert ended.draw(current().build_id) == 0
        ended._keep()  # ends at once


@pytest.mark.parametrize(
    ("said", "draws"), [({}, True), ({"DOORSTROOM_VOORAF": "ja"}, True), ({"DOORSTROOM_VOORAF": " nee "}, False)]
)
def test_a_setting_turns_it_off(said: dict[str, str], draws: bool) -> None:
    assert is_on("DOORSTROOM_VOORAF", said) is draws


def test_another_word_is_refused_in_dutch() -> None:
    with pytest.raises(SystemExit, match=r"DOORSTROOM_VOORAF is 'no'\. Kies ja of nee"):
        is_on("DOORSTROOM_VOORAF", {"DOORSTROOM_VOORAF": "no"})
