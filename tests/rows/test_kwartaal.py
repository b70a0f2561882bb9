"""The questions of a quarter, each with rows of its own and an oracle in plain Python."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
import yaml

from etl.settings import PROJECT
from tests.tiny import BUILT, tiny
from ui.figure import make_view
from ui.figures import FIGURES

TWENTE = "RA0205"
_THEMES = yaml.safe_load((PROJECT / "data" / "definitions" / "themes.yml").read_text("utf-8"))
RHYTHMS = {theme["label"]: theme["ritme"] for theme in _THEMES if theme["ritme"]}


def expected(last: tuple[int, int], rhythm: float, since: date) -> list[date]:
    """Give the days in a year and a half on which quarters after (year, quarter) come out, otherwise than the model."""
    found, (year, quarter) = [], last
    for _ in range(80):
        year, quarter = (year + 1, 1) if quarter == 4 else (year, quarter + 1)
        months = year * 12 + 3 * quarter - 1 + int(rhythm)
        day = date(months // 12, months % 12 + 1, calendar.monthrange(months // 12, months % 12 + 1)[1])
        found.append(day + timedelta(days=15 if rhythm % 1 else 0))
    return [day for day in found if since <= day < date(since.year + 1, 7, 31)]


def test_expected_days_are_the_end_of_a_quarter_plus_the_rhythm_of_the_theme() -> None:
    verzuim = [{"periode": "2025KW03", "waarde": 7.0}, {"periode": "2025KW01", "waarde": 8.0}]
    mobility = [{"periode": "2024KW02", "aantal": 100}]
    since = BUILT.date()
    with tiny(kerncijfer=verzuim, mobiliteit=mobility) as small:
        got = small.ask("kwartaal_agenda")
    days = {
        name: [date.fromisoformat(row["verwacht"]) for row in got if row["thema"] == name]
        for name in ("Ziekteverzuim", "In- en uitstroom")
    }
    assert days["Ziekteverzuim"] == expected((2025, 3), RHYTHMS["Ziekteverzuim"], since)
    assert days["In- en uitstroom"] == expected((2024, 2), RHYTHMS["In- en uitstroom"], since)
    assert [len(found) for found in days.values()] == [6, 6]
    assert {row["thema"]: row["te_laat_sinds"] for row in got} == {
        "Ziekteverzuim": None,
        "In- en uitstroom": "2025-02-28",
    }
    assert all(row["ritme_bron"] for row in got)
    first = next(row for row in got if row["thema"] == "Ziekteverzuim")
    assert (first["periode"], first["verwacht_rond"]) == ("4e kwartaal 2025", "15 maart 2026")


def test_a_theme_without_rhythm_or_figures_is_not_expected() -> None:
    with tiny(kerncijfer=[{"indicator": "werkdruk_te_hoog", "waarde": 40.0}]) as small:
        assert small.ask("kwartaal_agenda") == []


@pytest.fixture
def revised() -> object:
    return [
        ("mart.kerncijfer", "verzuim_cbs|VVT|NL00|2025KW04||", "nieuw", "waarde", None, "7", "a", "b"),
        ("mart.kerncijfer", "werknemers|VVT|RA0205|2025KW04||", "gewijzigd", "waarde", "10", "20", "a", "b"),
        ("mart.kerncijfer", "werknemers|VVT|RA0102|2025KW04||", "nieuw", "waarde", None, "9", "a", "b"),
        ("mart.kerncijfer", "werknemers|KO|RA0205|2025KW04||", "nieuw", "waarde", None, "9", "a", "b"),
        ("mart.mobiliteit", "RA0205|VVT|2025KW04|uitstroom|extern|Totaal|", "vervallen", "aantal", "5", None, "a", "b"),
        ("mart.platformbudget", "kinderopvang-werkt|2025|totaal|", "nieuw", "bedrag_eur", None, "5", "a", "b"),
        ("mart.kerncijfer", "werknemers|VVT|RA0205|2024KW04||", "nieuw", "waarde", None, "10", "0", "a"),
    ]


def test_what_changed_is_of_the_region_or_the_country_and_of_the_branch(revised: list[tuple[str, ...]]) -> None:
    with tiny(kerncijfer=[{"waarde": 7.0}]) as small:
        small.con.executemany("insert into meta.revisie values (?, ?, ?, ?, ?, ?, ?, ?)", revised)
        place = {"regio": TWENTE, "branche": "VVT"}
        latest = small.ask("veranderd_themas", **place, sinds="vorige")
        cells = {
            since: small.ask("veranderd_cellen", soort="alle", **place, sinds=since)
            for since in ("vorige", "a", "0", "alle")
        }
        whole = small.ask("veranderd_cellen", soort="alle")
        country = small.ask("veranderd_themas", regio="NL00", branche="VVT", sinds="vorige")
    told = {row["thema"]: (row["nieuw"], row["herzien"], row["vervallen"]) for row in latest}
    assert told == {"Ziekteverzuim": (1, 0, 0), "Werknemers en banen": (0, 1, 0), "In- en uitstroom": (0, 0, 1)}
    assert {since: len(rows) for since, rows in cells.items()} == {"vorige": 3, "a": 3, "0": 4, "alle": 4}
    assert len(whole) == len(revised)
    assert [row["thema"] for row in country] == ["Ziekteverzuim"]


def test_employees_of_an_age_are_of_the_last_day_that_has_ages() -> None:
    def workers(waarde: float, leeftijd: str = "", periode: str = "2025KW04") -> dict[str, object]:
        split = f"leeftijd: {leeftijd}" if leeftijd else ""
        return {"indicator": "werknemers", "eenheid": "werknemers", "branche": "VVT", "regio": TWENTE,
                "periode": periode, "waarde": waarde, "uitsplitsing": split}  # fmt: skip

    rows = [
        workers(6000), workers(1500, "55 of ouder"), workers(600, "jonger dan 25"), workers(6100, periode="2026KW01"),
        workers(1400, "55 of ouder", "2024KW04"),
    ]  # fmt: skip
    with tiny(kerncijfer=rows) as small:
        got = small.ask("kwartaal_leeftijd", regio=TWENTE, branche="VVT")
        words = make_view(FIGURES["kwartaal-leeftijd"], {"regio": TWENTE, "branche": "VVT"}).findings
        nowhere = small.ask("kwartaal_leeftijd", regio="RA0102", branche="VVT")
    assert {(row["leeftijd"], row["aantal"], row["samen"]) for row in got} == {
        ("55 of ouder", 1500, 6000),
        ("jonger dan 25", 600, 6000),
    }
    assert words.titel == "1.500 werknemers (25%) van de branche VVT in Twente zijn 55 of ouder (4e kwartaal van 2025)"
    assert nowhere == []
