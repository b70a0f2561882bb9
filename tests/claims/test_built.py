"""The words on tables of our own: ties, gaps, NB inside the sector, zeros; every choice that reaches them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.claims.built import MOBILITY, build_own
from tests.claims.sweep import patient_view, sweep
from ui.figures import FIGURES

_REGIONS = ("RA0205", "RA1222", "RA0102", "RA0207", "RA1428", "RA0103")
_PERIODS = ("2020JJ00", "2021JJ00", "2022JJ00", "laatste")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse with those tables."""
    return build_own(tmp_path_factory.mktemp("eigen"))


@pytest.fixture(autouse=True)
def live(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(own))


@pytest.mark.parametrize("name", ["uitstroom-bestemming", "uitstroom-verdeling", "uitstroom-stroom", "in-en-uitstroom"])
def test_flows(name: str) -> None:
    asked = FIGURES[name].open_parameters()
    picked = [
        {"regio": code, "branche": branch}
        | ({"bereik": reach} if "bereik" in asked else {})
        | ({"periode": period} if "periode" in asked else {})
        for code, (_, branch, _) in zip(_REGIONS, MOBILITY, strict=True)
        for reach in (("totaal", "intern", "extern") if "bereik" in asked else ("",))
        for period in (_PERIODS if "periode" in asked else ("",))
    ]
    done = sweep(FIGURES[name], 0, picked)
    assert done.right.total() > 40
    assert done.faults == {}


@pytest.mark.parametrize("name", ["verzuim-branches", "verzuim-verandering", "verzuim-seizoen"])
def test_absence_with_ties_and_gaps(name: str) -> None:
    done = sweep(FIGURES[name], 30)
    assert done.right.total() > 100
    assert done.faults == {}


def test_what_left_is_told_and_what_stayed_only_at_least() -> None:
    asked = {"regio": "RA0205", "branche": "VVT", "periode": "2021JJ00", "bereik": "totaal"}
    said = patient_view(FIGURES["uitstroom-verdeling"], asked).findings
    assert "570" in said.zin
    assert "980" not in said.zin
