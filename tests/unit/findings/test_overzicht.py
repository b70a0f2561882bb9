"""Golden cards and sentences of the overview, from the shipped figures."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from analysis.changes import decimals_of
from analysis.findings.overzicht.opvallend import highlights
from analysis.findings.overzicht.opvallend_bronnen import behind
from analysis.findings.overzicht.stand import freshness, overview
from analysis.keyfigures import KeyFigure, key_figures, without_figure
from queries.run import run


def frame(branch: str, region: str = "NL00") -> pd.DataFrame:
    return run("overzicht_kerncijfers", {"branche": branch, "regio": region}).frame


def card(plek: str, branch: str, region: str = "NL00") -> KeyFigure:
    return {found.plek: found for found in key_figures(frame(branch, region))}[plek]


def standing_out(branch: str, region: str = "NL00") -> list[str]:
    claims = run("overzicht_afwijkingen", {"branche": branch, "regio": region}).frame
    return [found.tekst for found in highlights(frame(branch, region), claims, run("overzicht_actualiteit").frame)]


def test_werkdruk_kinderopvang_is_compared_with_the_same_wave_a_year_earlier() -> None:
    found = card("werkdruk", "KO")
    assert (found.tekst, found.periode) == ("61,0%", "2e kwartaal 2022")
    assert found.change is not None
    assert (found.change.tekst, found.change.oordeel) == ("+13,5 procentpunt", "ongunstig")
    assert (found.change.tegen, found.change.vorige) == (
        "hetzelfde kwartaal een jaar eerder (2e kwartaal 2021)",
        "47,5%",
    )
    assert [point.tekst for point in found.reeks] == ["43,0%", "52,0%", "42,8%", "47,5%", "57,0%", "61,0%"]
    assert found.beside is not None
    assert (found.beside.breed, found.beside.verschil) == ("49,5%", "+11,5 procentpunt")


def test_saldo_of_the_sector_wears_its_sign_and_is_compared_with_nothing() -> None:
    found = card("saldo", "ZW")
    assert (found.tekst, found.periode, found.change) == ("+20.650", "12 maanden t/m 3e kwartaal 2023", None)
    assert found.reeks[0].periode == "2e kwartaal 2019"


def test_verzuim_of_the_sector_is_compared_with_the_same_quarter() -> None:
    found = card("verzuim", "ZW")
    assert (found.tekst, found.merken) == ("7,0%", ())
    assert found.change is not None
    assert (found.change.tekst, found.change.vorige) == ("+0,1 procentpunt", "6,9%")
    assert found.change.tegen == "hetzelfde kwartaal een jaar eerder (3e kwartaal 2024)"
    assert [point.periode for point in found.reeks] == [f"3e kwartaal {year}" for year in range(2009, 2026)]


def test_a_share_has_the_decimals_of_its_source() -> None:
    assert card("werkdruk", "JZ").tekst == "50%"
    change = card("tevredenheid", "KO").change
    assert change is not None
    assert (change.tekst, change.oordeel) == ("−7 procentpunt", "ongunstig")
    assert change.tegen.startswith("de meting van het 4e kwartaal van 2020")


@pytest.mark.parametrize(
    ("unit", "steps", "decimals"),
    [
        ("vacatures per 1 000 banen", [0.1, 0.1], 1),
        ("vacatures per 1 000 banen", [1.0, 1.0], 0),
        ("werknemers", [None, 10.0], 0),
        ("procent", [None], 1),
        ("procentpunt", [1.0, 0.1], 1),
    ],
)
def test_a_figure_is_as_fine_as_its_source(unit: str, steps: list[float | None], decimals: int) -> None:
    assert decimals_of(unit, *steps) == decimals


def test_a_source_that_does_not_name_its_wave_is_not_given_one() -> None:
    change = card("werkdruk", "SW").change
    assert change is not None
    assert change.tegen == "2019, volgens de bron, die de meting niet noemt"
    assert change.vorige is None


def test_marks_tell_version_and_rounding() -> None:
    assert card("personeelstekort", "ZWS").merken == ("prognose ABF 2023-12", "afgerond op 1.000")
    assert card("personeelstekort", "KO").periode == "verwacht voor 2026"
    assert card("werknemers", "VVT").merken == ("afgerond op 1.000",)


def test_title_and_sentence_of_kinderopvang() -> None:
    found = overview(frame("KO"), {"regio": "NL00"})
    assert found.titel == "Kinderopvang: werkdruk (veel) te hoog van 47,5% naar 61,0% (2e kwartaal 2022)"
    assert found.zin == (
        "Dat is +13,5 procentpunt, ongunstig: 2e kwartaal 2022, vergeleken met hetzelfde kwartaal een jaar eerder"
        " (2e kwartaal 2021). 12 kerncijfers. Geen cijfer voor: ontstane vacatures."
    )
    assert found.alt.startswith("Kerncijfers van Kinderopvang: werknemers 110.900 (4e kwartaal 2020); ")


def test_a_region_says_which_figures_are_its_own() -> None:
    own = overview(frame("VVT", "RA0206"), {"regio": "RA0206"})
    assert (
        own.titel == "VVT: totale uitstroom uit de branche van 3.950 naar 4.250 (Stedendriehoek & Noord-Veluwe, 2022)"
    )
    assert "Van Stedendriehoek & Noord-Veluwe zelf: totale uitstroom uit de branche. De rest is landelijk." in own.zin
    none = overview(frame("GHZ", "RA0207"), {"regio": "RA0207"})
    assert none.titel == "Gehandicaptenzorg: ziekteverzuim (CBS) van 7,7% naar 7,3% (landelijk, 3e kwartaal 2023)"
    assert "Voor de gekozen regio zijn er geen eigen cijfers: alles hieronder is landelijk." in none.zin


def test_without_a_change_the_title_counts() -> None:
    found = overview(frame("ZWS"), {"regio": "NL00"})
    assert found.titel == "Zorg en welzijn (smal): 2 kerncijfers, het nieuwste over het 3e kwartaal van 2023"
    assert "werknemers, instroom, uitstroom, saldo, werkdruk, tevredenheid" in found.zin
    assert without_figure(frame("KO")) == ["ontstane vacatures"]


def test_no_rows_is_said_and_not_filled_in() -> None:
    found = overview(frame("KO").iloc[:0], {"regio": "NL00"})
    assert found.titel.startswith("Geen cijfers")
    assert highlights(frame("KO").iloc[:0], pd.DataFrame(), run("overzicht_actualiteit").frame) == []


def test_what_stands_out_in_kinderopvang() -> None:
    assert standing_out("KO") == [
        "Stijging: werkdruk (veel) te hoog van 47,5% naar 61,0%, +13,5 procentpunt, ongunstig."
        " Periode: 2e kwartaal 2022, vergeleken met hetzelfde kwartaal een jaar eerder (2e kwartaal 2021).",
        "Daling: openstaande vacatures van 6.600 naar 5.200, −1.400 (−21%)."
        " Periode: 3e kwartaal 2023, vergeleken met hetzelfde kwartaal een jaar eerder (3e kwartaal 2022).",
        "Anders dan zorg en welzijn breed: vacaturegraad is 55, hoger dan de 44 van de hele sector"
        " (+11 vacatures per 1.000 banen, 2e kwartaal 2022).",
        "Let op bij ‘Voortgangsverslag juli 2021’. De tekst zegt: verandering 0 sinds 2019, gelezen als de meting van"
        " het vierde kwartaal 2019. Wijkt af: tegen de meting van het 4e kwartaal van 2019 (52,0) daalde de werkdruk"
        " 9,2 procentpunt."
        " Uit de cijfers volgt −9,2 procentpunt.",
        "Hoogste van 6 vergelijkbare cijfers sinds 2e kwartaal 2019: werkdruk (veel) te hoog, 61,0%"
        " (2e kwartaal 2022).",
    ]


def test_what_stands_out_in_the_sector_and_in_a_region() -> None:
    sector = standing_out("ZW")
    assert (
        "Instroom 172.160 tegen uitstroom 151.510 werknemers (12 maanden t/m 3e kwartaal 2023):"
        " 20.650 meer erin dan eruit." in sector
    )
    region = standing_out("VVT", "RA0206")
    assert region[0] == (
        "Stijging: totale uitstroom uit de branche van 3.950 naar 4.250, +300 (+7,6%)."
        " Periode: 2022, vergeleken met 2021."
    )
    assert "Uit de cijfers volgt 23,5%." in region[2]


def test_flows_of_another_kind_or_region_are_not_taken_from_each_other() -> None:
    assert not any(sentence.startswith("Instroom") for sentence in standing_out("ZW", "RA0205"))


def test_little_is_said_where_little_is_known() -> None:
    assert standing_out("ZWS") == [
        "Verwacht personeelstekort: van 173.000 in 2032 naar 195.000 personen in 2033 (prognose ABF 2023-12).",
        "Ouder cijfer: ziekteverzuim (CBS), 3e kwartaal 2023. Elders gaan de cijfers over ziekteverzuim t/m 3e kwartaal"
        " 2025.",
    ]


def test_freshness_is_judged_by_the_day_it_is_asked() -> None:
    rows = run("overzicht_actualiteit").frame
    late = freshness(rows, date(2025, 4, 1))
    assert late.titel == "Drie van de negen thema's lopen achter op hun bron"
    assert late.zin.startswith(
        "Het langst wachten wij op in- en uitstroom: de cijfers gaan t/m het 3e kwartaal van 2023."
    )
    fresh = freshness(rows, date(2024, 5, 30))
    assert fresh.titel == "Geen thema loopt achter op het ritme van zijn bron"
    assert "In- en uitstroom t/m 3e kwartaal 2023, op tijd" in fresh.alt


def made(newest: float, before: float) -> pd.DataFrame:
    """One balance over four years, the newest in tens and the year before in thousands."""
    rows = frame("ZW")
    base = rows[rows["plek"] == "saldo"].iloc[0].to_dict()
    values = {2023: (newest, 10), 2022: (before, 1000), 2021: (30_000, 10), 2020: (40_000, 10)}
    return pd.DataFrame(
        [
            base
            | {
                "periode_code": f"{year}JJ00",
                "periode": str(year),
                "eind": f"{year}-12-31",
                "waarde": value,
                "stap": step,
            }
            for year, (value, step) in values.items()
        ]
    )


def records_told(figures: pd.DataFrame) -> list[str]:
    found = highlights(figures, pd.DataFrame(), run("overzicht_actualiteit").frame)
    return [highlight.tekst for highlight in found if "vergelijkbare cijfers" in highlight.tekst]


def test_no_record_that_rounding_can_undo() -> None:
    """Seen: 'Laagste van 5: +20.650', where one of the five is 21.000 in thousands."""
    assert records_told(made(20_650, 21_000)) == []
    assert records_told(made(21_000, 21_000)) == []
    assert records_told(made(20_450, 21_000))[0].startswith("Laagste van 4 vergelijkbare cijfers sinds 2020")


def test_of_a_forecast_and_of_a_theme_without_a_newest_figure_nothing_is_called_old() -> None:
    old = {"thema_code": "verzuim", "periode_code": "2015KW04", "periode": "4e kwartaal 2015", "soort": "kerncijfer"}
    newest = {"thema_code": "verzuim", "periode_code": "2025KW04", "thema": "Ziekteverzuim", "laatste_periode": "2025"}
    cards: Any = [SimpleNamespace(rij=old, naam="Verzuim", plek="verzuim")]
    assert [found.tekst for found in behind(cards, [newest])] == [
        "Ouder cijfer: verzuim, 4e kwartaal 2015. Elders gaan de cijfers over ziekteverzuim t/m 2025."
    ]
    assert list(behind(cards, [])) == []
    cards[0].rij = old | {"soort": "prognose"}
    assert list(behind(cards, [newest])) == []
    cards[0].rij = old | {"periode_code": "2025KW03"}
    assert list(behind(cards, [newest])) == []
