"""What the change of a key figure is called: its size, direction, verdict, and what it is compared with."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.changes import WITHIN_ROUNDING, Change, change_of, decimals_of, is_signed, value_text

ROW: dict[str, Any] = {
    "soort": "stand", "plek": "omvang", "indicator_code": "werknemers", "eenheid": "werknemers",
    "polariteit": "neutraal", "waarde": 1100.0, "stap": 1.0, "vorige": 1000.0, "vergelijk_stap": 1.0, "verschil": 100.0,
    "verschil_eenheid": "werknemers", "periode_code": "2025KW02", "vorige_code": "2024KW02",
    "vergeleken_met": "2e kwartaal van 2024", "vergelijking": "jaar eerder", "volgens_bron": False,
}  # fmt: skip
SHARE = {"eenheid": "procent", "verschil_eenheid": "procentpunt", "indicator_code": "verzuim_cbs", "stap": 0.1}
SHARE |= {"vergelijk_stap": 0.1, "waarde": 6.5, "vorige": 6.1, "verschil": 0.4}
OTHER = {"vergelijking": "vorige meting", "vorige_code": "2024KW04", "vergeleken_met": "4e kwartaal van 2024"}
THEN = "een jaar eerder (2e kwartaal van 2024)"


def of(**more: object) -> Change | None:
    return change_of(ROW | more)


def test_nothing_to_compare_with() -> None:
    assert of(verschil=None) is None
    assert of(soort="verandering", vergeleken_met=None) is None


@pytest.mark.parametrize(
    ("more", "text", "direction", "against"),
    [
        ({}, "+100 (+10,0%)", "hoger", THEN),
        ({"waarde": 900.0, "verschil": -100.0}, "−100 (−10,0%)", "lager", THEN),
        ({"waarde": 1000.0, "verschil": 0.0}, "0 (0,0%)", "gelijk", THEN),
        ({"vorige": None, "vorige_code": None}, "+100", "hoger", THEN),
        ({"vorige": None, "verschil": 2.6, "verschil_eenheid": "procent"}, "+3%", "hoger", THEN),
        ({"vergelijking": "zelfde"}, "+100 (+10,0%)", "hoger", f"hetzelfde kwartaal {THEN}"),
        (
            {"periode_code": "2025JJ00", "vorige_code": "2024JJ00", "vergeleken_met": "2024"},
            "+100 (+10,0%)", "hoger", "2024",
        ),
        (OTHER, "+100 (+10,0%)", "hoger", "de meting van het 4e kwartaal van 2024, een ander kwartaal"),
        (OTHER | {"vorige_code": "2023KW02"}, "+100 (+10,0%)", "hoger", "de meting van het 4e kwartaal van 2024"),
        (
            OTHER | {"vorige_code": "2024KW02"},
            "+100 (+10,0%)", "hoger", "hetzelfde kwartaal een jaar eerder (4e kwartaal van 2024)",
        ),
        ({"volgens_bron": True}, "+100 (+10,0%)", "hoger", "2e kwartaal van 2024, volgens de bron"),
        (
            {"volgens_bron": True, "vergelijking": "vorige meting", "vergeleken_met": "2024"},
            "+100 (+10,0%)", "hoger", "2024, volgens de bron, die de meting niet noemt",
        ),
        ({"volgens_bron": True, "vergeleken_met": "2024"}, "+100 (+10,0%)", "hoger", "2024, volgens de bron"),
        (SHARE, "+0,4 procentpunt", "hoger", THEN),
        ({"soort": "verandering", "waarde": 3.0, "vergeleken_met": "2024"}, "", "hoger", "2024"),
    ],
)  # fmt: skip
def test_size_direction_and_what_it_is_compared_with(
    more: dict[str, object], text: str, direction: str, against: str
) -> None:
    found = of(**more)
    assert found is not None
    assert (found.tekst, found.richting, found.tegen) == (text, direction, against)


@pytest.mark.parametrize(
    ("more", "verdict"),
    [
        ({}, None),
        ({"polariteit": "hoger is beter"}, "gunstig"),
        ({"polariteit": "lager is beter"}, "ongunstig"),
        ({"polariteit": "lager is beter", "waarde": 900.0, "verschil": -100.0}, "gunstig"),
        ({"polariteit": "hoger is beter", "waarde": 900.0, "verschil": -100.0}, "ongunstig"),
        ({"polariteit": "hoger is beter", "waarde": 1000.0, "verschil": 0.0}, None),
        (OTHER | {"polariteit": "hoger is beter"}, None),
        ({"polariteit": "hoger is beter", "vorige": None, "vorige_code": None}, "gunstig"),
    ],
)
def test_a_verdict_needs_a_direction_that_is_better_and_the_same_quarter(
    more: dict[str, object], verdict: str | None
) -> None:
    found = of(**more)
    assert found is not None
    assert found.oordeel == verdict


def test_a_change_inside_the_rounding_has_no_direction_and_names_the_value_before() -> None:
    found = of(stap=200.0, vergelijk_stap=200.0)
    assert found == Change("+100", WITHIN_ROUNDING, None, THEN, "1.000")


@pytest.mark.parametrize(
    ("unit", "steps", "decimals"),
    [
        ("procent", (None,), 1), ("procent", (1.0,), 0), ("procent", (1.0, 0.1), 1), ("werknemers", (None, 1.0), 0),
        ("werknemers", (0.5,), 1), ("procentpunt", (None, 1.0), 1),
    ],
)  # fmt: skip
def test_as_fine_as_the_finest_source(unit: str, steps: tuple[float | None, ...], decimals: int) -> None:
    assert decimals_of(unit, *steps) == decimals


def test_a_figure_on_both_sides_of_zero_wears_its_sign() -> None:
    balance, change = ROW | {"plek": "saldo"}, ROW | {"soort": "verandering"}
    assert [is_signed(row) for row in (ROW, balance, change)] == [False, True, True]
    share = {"eenheid": "procent"}
    assert [value_text(row, 20650.0, 1.0) for row in (ROW, balance)] == ["20.650", "+20.650"]
    assert [value_text(row | share, 61.0, 0.1) for row in (ROW, change)] == ["61,0%", "+61,0%"]
