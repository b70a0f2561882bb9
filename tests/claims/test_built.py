"""The words on tables of our own: ties, gaps, NB inside the sector, zeros; every choice that reaches them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.claims.built import MOBILITY
from tests.claims.surfaces import SURFACES
from tests.claims.sweep import patient_view, sweep
from ui.figures import FIGURES

_REGIONS = ("RA0205", "RA1222", "RA0102", "RA0207", "RA1428", "RA0103")
_PERIODS = ("2020JJ00", "2021JJ00", "2022JJ00", "laatste")


@pytest.fixture(autouse=True)
def live(own_warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(own_warehouse))


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


_PLACES = (
    ("saldo_extern", "NL00", "KW04"),
    ("saldo_totaal", "RA1428", "KW04"),
    ("vacatures_openstaand", "NL00", "KW02"),
)


@pytest.mark.parametrize("measure", ["absoluut", "verschil", "index"])
def test_bases_of_zero_and_less_beside_each_other(measure: str) -> None:
    picked = [
        {"per": "branche", "indicator": code, "plek": place, "reeks": series, "leden": leden, "maat": measure}
        | {"basis": f"2030{series}"}
        for code, place, series in _PLACES
        for leden in (["VVT", "GHZ", "GGZ", "JZ", "KO"], ["GGZ", "VVT"], ["GHZ", "JZ"], ["JZ", "KO", "VVT"])
    ]
    done = sweep(FIGURES["vergelijken"], 0, picked)
    assert done.right.total() > (10 if measure == "index" else 60)
    assert done.faults == {}


@pytest.mark.parametrize(
    "name", ["saldo-branches", "vacatures-ontstaan", "vacatures-openstaand", "overzicht-kerncijfers"]
)
def test_balances_and_changes_from_zero_and_less(name: str) -> None:
    asked = FIGURES[name].open_parameters()
    picked = [
        ({"regio": place} if "regio" in asked else {})
        | ({"branche": branch} if "branche" in asked else {})
        | ({"bereik": reach} if "bereik" in asked else {})
        for place, reach in (("NL00", "extern"), ("RA1428", "totaal"))
        for branch in (("VVT", "GHZ", "GGZ", "JZ", "KO") if "branche" in asked else ("",))
    ]
    done = sweep(FIGURES[name], 0, picked)
    assert done.right.total() > 20
    assert done.faults == {}


def test_tiles_and_what_stands_out_of_balances() -> None:
    for name in ("tegels-overzicht", "wat-valt-op"):
        for branch in ("VVT", "GHZ", "GGZ", "JZ", "KO"):
            claims = [
                c for place in ("NL00", "RA1428") for c in SURFACES[name].claims({"branche": branch, "regio": place})
            ]
            assert [claim for claim in claims if claim.wrong] == []
            assert len(claims) > 1
