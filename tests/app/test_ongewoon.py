"""Is dat ongewoon?: every part on the shipped figures says what can be said, and on the demo shows its figures."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.app.pages import charts, html, open_page, sound

page = partial(open_page, "pages/regio/ongewoon.py")
TWENTE = {"regio": "RA0205", "branche": "VVT"}
PARTS = {"regios": 3, "gelijkenis": 1, "waardoor": 2}


@pytest.mark.parametrize("part", PARTS)
def test_every_part_on_the_shipped_figures(part: str) -> None:
    text = sound(page(**TWENTE, onderdeel=part))
    told = 0 if part == "regios" else PARTS[part]  # three figures of one rate are one line
    assert text.count('<h3 id="') == text.count('<p class="ds-zin">') == told
    assert text.count("niet te geven voor") == (part == "regios")


def test_what_moved_the_outflow_is_known_of_a_shipped_region() -> None:
    text = sound(page(regio="RA0206", branche="VVT", onderdeel="waardoor"))
    assert "van 3.950 een jaar eerder naar 4.250" in text
    assert "rekenkundig" in text


@pytest.mark.parametrize("part", PARTS)
def test_every_part_on_the_demo(part: str, demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    at = page(**TWENTE, onderdeel=part)
    sound(at)
    assert len(charts(at)) == PARTS[part]
    assert "Geen cijfers" not in html(at)
