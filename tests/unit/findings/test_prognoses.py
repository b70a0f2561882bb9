"""What forecasts say: the published figures, each with its edition and scenario, compared only like with like."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.prognoses.branches import branches, demand_and_supply
from analysis.findings.prognoses.editie import edition
from analysis.findings.prognoses.sector import editions, scenarios, shortage
from queries.run import run


def said(findings, query: str, **parameters: list[str] | str) -> Findings:
    answer = run(query, parameters)
    return findings(answer.frame, answer.parameters)


@pytest.mark.parametrize(
    ("version", "words"),
    [
        ("ABF 2022-01", "januari 2022"),
        ("ABF 2022/23", "winter 2022/23"),
        ("ABF 2023-12", "december 2023"),
        ("ABF 2023", "2023"),
        ("ABF 2023-13", "2023-13"),
    ],
)
def test_an_edition_in_words(version: str, words: str) -> None:
    assert edition(version) == words


def test_the_same_year_in_two_editions() -> None:
    found = said(editions, "prognose_edities")
    assert found.titel == (
        "Voor 2032 verwacht de editie van december 2023 een tekort van 173.000: 18.000 meer dan die van winter 2022/23"
    )
    assert found.zin == (
        "Zelfde jaar, zelfde scenario (referentiescenario): van 155.000 naar 173.000 (+12%). Ook gepubliceerd:"
        " 137.000 (winter 2022/23, met kabinetsmaatregelen). Het gaat om zorg en welzijn (smal), zonder kinderopvang."
    )
    assert any("geen breed of smal" in text for text in found.let_op)
    assert "Dit is een verwachting, geen meting." in found.let_op[0]


def test_a_year_in_one_edition_is_not_compared() -> None:
    found = said(editions, "prognose_edities", prognosejaar="2031JJ00")
    assert found.titel == "Voor 2031: een verwacht tekort van 135.000 mensen volgens de editie van januari 2022"
    assert "Vergelijken met een andere editie kan dus niet." in found.zin
    assert "195.000" in said(editions, "prognose_edities", prognosejaar="2033JJ00").titel


def test_editions_with_other_scenarios_are_not_compared() -> None:
    rows = pd.DataFrame(
        {
            "versie": ["TESTDATA 2020-01", "TESTDATA 2021-01"],
            "scenario": ["laag", "hoog"],
            "waarde": [10.0, 20.0],
            "verschil": [None, None],
            "vorige": [None, None],
            "vorige_versie": [None, None],
            "waarde_tekst": ["10", "20"],
            "afbakening": ["Zorg en welzijn (breed)"] * 2,
            "noot": [None, None],
            "periode": ["2030"] * 2,
        }
    )
    found = editions(rows, {})
    assert "De edities gebruiken andere scenario's. Vergelijken kan dus niet." in found.zin
    assert found.zin.endswith("Het gaat om zorg en welzijn (breed).")


def test_the_newest_edition_and_the_older_ones() -> None:
    found = said(shortage, "prognose_tekort")
    assert found.titel == "De nieuwste editie (december 2023) rekent op een tekort van 195.000 mensen in 2033"
    assert "135.000 in 2031 (januari 2022, scenario niet genoemd)" in found.zin
    assert "155.000 in 2032 (winter 2022/23, referentiescenario)" in found.zin


def test_scenarios_stay_within_their_edition() -> None:
    found = said(scenarios, "prognose_scenarios")
    assert found.titel == (
        "December 2023, scenario Nieuw Beleid: tekort 5.000 kleiner in 2033 (bijna 190.000 in plaats van circa 195.000)"
    )
    assert (
        "met kabinetsmaatregelen: zo'n 137.000 tegen meer dan 155.000 (−18.000; 2032, editie van winter 2022/23)"
        in found.zin
    )
    assert (
        "Scenario Nieuw Beleid: bijna 190.000 tegen circa 195.000 (−5.000; 2033, editie van december 2023)" in found.zin
    )


def test_branches_are_never_added_up() -> None:
    found = said(branches, "prognose_branches")
    assert found.titel == "Het verwachte tekort in verpleging en verzorging groeit naar 51.900 mensen in 2033"
    assert "thuiszorg: van 5.600 in 2024 naar 27.400 in 2033 (editie van december 2023)" in found.zin
    assert "kinderopvang: van 5.700 in 2022 naar 5.900 in 2023 en 7.100 in 2026 (editie van 2023)" in found.zin
    assert any("tel ze niet op" in text for text in found.let_op)
    assert any(text.startswith("Kinderopvang valt buiten zorg en welzijn smal") for text in found.let_op)


def test_demand_against_supply() -> None:
    found = said(demand_and_supply, "prognose_vraag_aanbod")
    assert found.titel == (
        "Vraag groeit sneller dan aanbod, het meest in verpleging en verzorging: 41.700 tussen 2023 en 2033"
    )
    assert "Verpleging en verzorging: vraag +68.700, aanbod +27.000 (2023–2033" in found.zin
    assert "Thuiszorg: vraag +101.400, aanbod +78.600 (2023–2033" in found.zin


@pytest.mark.parametrize(
    ("function", "query", "parameters"),
    [
        (editions, "prognose_edities", {"prognosejaar": "1999JJ00"}),
        (shortage, "prognose_tekort", {"branche": "ZW"}),
        (scenarios, "prognose_scenarios", {"branche": "ZW"}),
        (branches, "prognose_branches", {"prognosebranches": ["UMC"]}),
        (demand_and_supply, "prognose_vraag_aanbod", {"prognosebranches": ["KO"]}),
    ],
)
def test_no_figure_is_said(function, query: str, parameters: dict) -> None:
    assert said(function, query, **parameters).titel.startswith("Geen cijfers over")
