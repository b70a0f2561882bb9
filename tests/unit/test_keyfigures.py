"""The rules of a key-figure card on made-up rows, and the small line beside it."""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from urllib.parse import unquote

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.changes import WITHIN_ROUNDING, change_of
from analysis.keyfigures import Point, key_figures
from ui.drawing.sparkline import HEIGHT, WIDTH, in_words, sparkline
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.keyfigures import cards, readable

ROW: dict[str, Any] = {
    "kerncijfer": "TESTDATA aandeel",
    "periode": "2e kwartaal 2022",
    "periode_code": "2022KW02",
    "eind": "2022-06-30",
    "waarde": 50.0,
    "eenheid": "procent",
    "verschil": None,
    "verschil_eenheid": None,
    "vergeleken_met": None,
    "vorige": None,
    "vorige_code": None,
    "volgens_bron": False,
    "stap": 0.1,
    "vergelijk_stap": None,
    "breed": None,
    "breed_stap": None,
    "gebied": "Nederland",
    "regio_code": "NL00",
    "versie": None,
    "status": "definitief",
    "bron_soort": "primair",
    "plek": "werkdruk",
    "thema_code": "werkbeleving",
    "soort": "aandeel",
    "polariteit": "lager is beter",
    "vergelijking": "vorige meting",
}


def row(**changed: Any) -> dict[str, Any]:
    return ROW | changed


def compared(value: float, then: float, **changed: Any) -> dict[str, Any]:
    return row(
        waarde=value,
        vorige=then,
        verschil=value - then,
        verschil_eenheid="procentpunt",
        vergelijk_stap=0.1,
        **{"vorige_code": "2021KW02", "vergeleken_met": "2e kwartaal 2021"} | changed,
    )


@pytest.mark.parametrize(
    ("polarity", "value", "direction", "verdict"),
    [
        ("lager is beter", 51.0, "hoger", "ongunstig"),
        ("lager is beter", 49.0, "lager", "gunstig"),
        ("hoger is beter", 51.0, "hoger", "gunstig"),
        ("hoger is beter", 49.0, "lager", "ongunstig"),
        ("neutraal", 51.0, "hoger", None),
        ("lager is beter", 50.0, "gelijk", None),
    ],
)
def test_only_a_polar_figure_is_judged(polarity: str, value: float, direction: str, verdict: str | None) -> None:
    change = change_of(compared(value, 50.0, polariteit=polarity))
    assert change is not None
    assert (change.richting, change.oordeel) == (direction, verdict)
    other = change_of(
        compared(value, 50.0, polariteit=polarity, vorige_code="2021KW04", vergeleken_met="4e kwartaal 2021")
    )
    assert other is not None
    assert (other.richting, other.oordeel) == (direction, None)
    assert other.tegen == "de meting van het 4e kwartaal van 2021, een ander kwartaal"


def test_nothing_to_compare_with_is_no_change() -> None:
    assert change_of(row()) is None
    assert change_of(row(soort="verandering", vergeleken_met=None)) is None


def test_a_difference_is_as_fine_as_the_finest_of_its_two_figures() -> None:
    change = change_of(compared(43.0, 42.8, stap=1.0))
    assert change is not None
    assert (change.tekst, change.vorige) == ("+0,2 procentpunt", "42,8%")
    # 43 in whole percents may be 42,8 too: that is no rise
    assert (change.richting, change.oordeel) == (WITHIN_ROUNDING, None)
    whole = change_of(compared(50.0, 55.0, stap=1.0) | {"vergelijk_stap": 1.0})
    assert whole is not None
    assert (whole.tekst, whole.vorige) == ("−5 procentpunt", "55%")


def test_a_balance_has_no_percentage_of_itself() -> None:
    flow = {"eenheid": "werknemers", "plek": "saldo", "polariteit": "neutraal", "vergelijking": "jaar eerder"}
    tens = {"verschil_eenheid": "werknemers", "stap": 10.0, "vergelijk_stap": 10.0}
    change = change_of(compared(-340.0, 200.0) | flow | tens)
    assert change is not None
    assert (change.tekst, change.vorige, change.relatief) == ("−540", "+200", None)


def test_a_seasonal_series_keeps_one_quarter_and_a_short_one_is_no_series() -> None:
    seasonal = {"vergelijking": "zelfde kwartaal jaar eerder", "plek": "verzuim"}
    rows = [
        row(periode_code=f"{year}KW0{quarter}", eind=f"{year}-{3 * quarter:02d}-28", waarde=float(quarter), **seasonal)
        for year in (2023, 2022, 2021)
        for quarter in (3, 1)
    ]
    (card,) = key_figures(pd.DataFrame(rows))
    assert [point.waarde for point in card.reeks] == [3.0, 3.0, 3.0]
    (short,) = key_figures(pd.DataFrame(rows[:4]))
    assert short.reeks == ()


def test_third_party_and_provisional_figures_are_marked() -> None:
    (card,) = key_figures(pd.DataFrame([row(bron_soort="derden", status="nader voorlopig")]))
    assert card.merken == ("derden, niet nagekeken", "nader voorlopig")


def points(*values: tuple[str, float]) -> tuple[Point, ...]:
    return tuple(Point(date.fromisoformat(day), day, value, str(value)) for day, value in values)


def drawing(line: str) -> str:
    found = re.search(r'src="data:image/svg\+xml,([^"]*)"', line)
    assert found
    return unquote(found[1])


def test_a_missing_wave_is_a_gap_in_the_line() -> None:
    series = points(("2019-06-30", 43), ("2019-12-31", 52), ("2020-12-31", 42.8), ("2021-06-30", 47.5))
    path = re.search(r'd="([^"]*)"', drawing(sparkline(series)))
    assert path
    assert re.findall("[ML]", path[1]) == ["M", "L", "M", "L"]


def test_the_line_says_its_course_in_words() -> None:
    series = points(("2019-06-30", 43), ("2019-12-31", 52), ("2020-06-30", 47))
    assert in_words(series) == (
        "Verloop over 3 cijfers: van 43 (2019-06-30) naar 47 (2020-06-30); laagste: 2019-06-30 (43); hoogste:"
        " 2019-12-31 (52)."
    )


@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=40))
def test_every_point_lies_inside_the_drawing(values: list[float]) -> None:
    series = tuple(Point(date(2000 + index, 12, 31), str(index), value, "x") for index, value in enumerate(values))
    dots = re.findall(r'cx="([-\d.]+)" cy="([-\d.]+)"', drawing(sparkline(series)))
    assert len(dots) == len(values)
    assert all(0 <= float(x) <= WIDTH and 0 <= float(y) <= HEIGHT for x, y in dots)


def test_cards_are_one_description_list_with_source_on_demand() -> None:
    view = make_view(FIGURES["overzicht-kerncijfers"], {"branche": "KO", "regio": "RA0205"})
    markup = cards(view)
    assert markup.count("<dl") == 1
    assert markup.count("<dt") == markup.count('class="ds-kern"') == 12
    assert markup.count("landelijk") == 12
    assert 'aria-label="Bron van Werkdruk (veel) te hoog"' in markup
    assert "<svg" not in markup
    assert "landelijk" not in cards(make_view(FIGURES["overzicht-kerncijfers"], {"branche": "KO", "regio": "NL00"}))


def test_the_table_gives_each_number_its_own_unit_and_leaves_the_export_alone() -> None:
    view = make_view(FIGURES["overzicht-kerncijfers"], {"branche": "KO", "regio": "NL00"})
    shown = readable(view).frame
    first = {
        name: shown.loc[shown["plek"] == name].iloc[0] for name in ("werkdruk", "werknemers", "ontstane_vacatures")
    }
    assert (first["werkdruk"]["waarde"], first["werkdruk"]["verschil"]) == ("61,0%", "+13,5 procentpunt")
    assert first["werkdruk"]["breed"] == "49,5%"
    assert first["werknemers"]["waarde"] == "110.900 werknemers"
    assert first["ontstane_vacatures"]["waarde"] == "–"
    assert view.frame["waarde"].max() == 110900
