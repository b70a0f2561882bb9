"""Every figure, for a fixed sample of its choices: what its words claim follows from its rows.

`python -m tests.claims` checks every choice; here a part of them, on the shipped figures and on the demo.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.claims.surfaces import PLACES, SURFACES, check
from tests.claims.sweep import Outcome, sweep
from tests.claims.whole import DOCUMENT, KINDS, told
from ui.figure import Figure
from ui.figures import FIGURES

_SHIPPED, _DEMO = 4, 2
# Figures whose question reads everything: a few choices are enough here; the Verkenner has its own in seen.yml.
_SLOW = {"verkenner": 0, "wijzigingen": 1, "overzicht-kerncijfers": 3, "vacatures-openstaand": 3}
_SEEN: dict[str, list[dict[str, str]]] = yaml.safe_load((Path(__file__).parent / "seen.yml").read_text("utf-8"))
_OPEN: dict[str, list[str]] = yaml.safe_load((Path(__file__).parent / "open.yml").read_text(encoding="utf-8")) or {}


def _told(done: Outcome, figure: Figure) -> list[str]:
    """Give the wrong claims, but for the kinds of this figure that are still to be mended."""
    return [
        f"{kind} in {part}: {why}\n  {said}\n  {choice}"
        for (kind, part), found in done.faults.items()
        if kind not in _OPEN.get(figure.id, [])
        for why, said, choice in found[:3]
    ]


def test_the_document_is_of_these_figures_and_kinds() -> None:
    assert told(DOCUMENT.read_text(encoding="utf-8")) == (set(KINDS), set(PLACES))


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_what_the_shipped_figures_say_follows_from_their_rows(figure: Figure) -> None:
    wrong = _told(sweep(figure, _SLOW.get(figure.id, _SHIPPED)), figure)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_what_the_demo_says_follows_from_its_rows(
    figure: Figure, demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    wrong = _told(sweep(figure, _SLOW.get(figure.id, _DEMO)), figure)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", _SEEN)
def test_what_was_once_wrong(name: str, demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    done = sweep(FIGURES[name], 0, _SEEN[name])
    assert done.right.total() > 2
    assert done.faults == {}


@pytest.mark.parametrize("name", SURFACES)
def test_words_outside_figures(name: str, demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shipped = check(name, 3)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    shipped.add(check(name, 1))
    assert shipped.right.total() > 15
    assert shipped.faults == {}
