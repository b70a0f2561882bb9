"""The platform figures say what the report of July 2021 says, to the euro, and mark what was worked out."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.findings import Findings
from analysis.findings.platform.budget import budget, spending
from analysis.findings.platform.projecten import projects, subsidies
from analysis.findings.platform.tempo import pace
from analysis.formats import count_word, exact_percent
from analysis.tempo import Pace
from queries.run import run

KO, JZ, SW, FCB = "kinderopvang-werkt", "jeugdzorg-werkt", "sociaal-werk-werkt", "fcb"


def said(findings, query: str, **parameters: list[str] | str) -> Findings:
    answer = run(query, parameters)
    return findings(answer.frame, answer.parameters)


def test_budget_of_all_platforms() -> None:
    found = said(budget, "platform_begroting")
    assert found.titel == "Drie platforms hebben in 2021 samen € 3.128.884"
    assert found.zin == (
        "Kinderopvang werkt! heeft € 1.308.907, Sociaal werk werkt! € 1.067.915 en Jeugdzorg werkt! € 752.062."
        " Van het geheel is € 1.500.000 nieuw geld (47,9%), € 1.583.798 voor doorlopende projecten (50,6%)"
        " en € 45.086 zonder bestemming (1,4%)."
    )
    assert found.let_op == (
        "Alleen Kinderopvang werkt! noemt niet bestemde middelen. De andere begrotingen kennen die post niet.",
    )


def test_budget_of_one_platform() -> None:
    found = said(budget, "platform_begroting", platforms=[JZ])
    assert found.titel == "Jeugdzorg werkt! heeft in 2021 € 752.062"
    assert found.zin == "Daarvan is € 345.000 nieuw geld (45,9%) en € 407.062 voor doorlopende projecten (54,1%)."
    assert found.let_op == ()


@pytest.mark.parametrize("function", [budget, spending, pace])
def test_a_platform_without_figures_gives_no_figures(function) -> None:
    query = {budget: "platform_begroting", spending: "platform_besteding", pace: "platform_tempo"}[function]
    found = said(function, query, platforms=[FCB])
    assert found.titel.startswith("Geen cijfers over")


@pytest.mark.parametrize(
    ("code", "title", "sentence"),
    [
        (
            KO,
            "Kinderopvang werkt! heeft 77,2% bestemd en 23% besteed, elk van een ander bedrag (31 mei 2021)",
            "Bestemd is € 486.564: 77,2% van € 630.000 (nieuw geld). Besteed is 23% van € 1.263.821"
            " (nieuw geld + doorlopende projecten); dat is ongeveer € 290.000 (afgeleid).",
        ),
        (
            JZ,
            "Jeugdzorg werkt! heeft 93% bestemd en 14% besteed, elk van een ander bedrag (31 mei 2021)",
            "Bestemd is 93% van € 345.000 (nieuw geld); dat is ongeveer € 321.000 (afgeleid). Besteed is 14% van"
            " € 752.062 (nieuw geld + doorlopende projecten); dat is ongeveer € 105.000 (afgeleid).",
        ),
        (
            SW,
            "Sociaal werk werkt! heeft 62% bestemd en 33% besteed, elk van een ander bedrag (31 mei 2021)",
            "Bestemd is 62% van € 525.000 (nieuw geld); dat is ongeveer € 326.000 (afgeleid). Besteed is 33% van"
            " € 1.067.915 (nieuw geld + doorlopende projecten); dat is ongeveer € 350.000 (afgeleid).",
        ),
    ],
)
def test_bestemd_and_besteed_of_one_platform(code: str, title: str, sentence: str) -> None:
    found = said(spending, "platform_besteding", platforms=[code])
    assert found.titel == title
    assert found.zin == sentence


def test_bestemd_and_besteed_together_name_both_denominators() -> None:
    found = said(spending, "platform_besteding")
    assert found.titel == (
        "Samen hebben de platforms 76% bestemd en 24% besteed, elk van een ander bedrag (31 mei 2021)"
    )
    assert found.zin == (
        "Bestemd is ongeveer € 1.133.000 (afgeleid): 76% van € 1.500.000 (nieuw geld). Besteed is ongeveer"
        " € 750.000 (afgeleid): 24% van € 3.083.798 (nieuw geld + doorlopende projecten). Het grootste deel"
        " bestemde: Jeugdzorg werkt! (93%); besteedde: Sociaal werk werkt! (33%)."
    )
    assert found.let_op == (
        "De noemers verschillen: bestemd is een deel van nieuw geld en besteed is een deel van nieuw geld +"
        " doorlopende projecten. Trek de percentages niet van elkaar af.",
        "Bij vijf van de zes bedragen geeft de bron alleen een afgerond percentage. Het bedrag is daaruit berekend"
        " (afgeleid) en kan tot € 6.319 hoger of lager zijn, een totaal tot € 15.419.",
    )


def test_pace_of_all_platforms() -> None:
    found = said(pace, "platform_tempo")
    assert found.titel == "Alle drie de platforms besteden in 2021 langzamer dan het jaar verstrijkt"
    assert found.zin == (
        "Op 31 mei 2021 is 41,4% van het jaar om (151 van 365 dagen). Sociaal werk werkt! heeft 33% besteed"
        " (ongeveer −8 procentpunt) en Jeugdzorg werkt! heeft 14% besteed (ongeveer −27 procentpunt). Om alles dit jaar"
        " te besteden moet het tempo in de rest van het jaar 1,4 tot 4,5 keer zo hoog zijn."
    )
    assert "doorlopende projecten uit eerdere jaren" in found.let_op[0]
    assert found.let_op[1] == (
        "Elk percentage heeft een eigen noemer: Sociaal werk werkt! € 1.067.915, Kinderopvang werkt! € 1.263.821 en"
        " Jeugdzorg werkt! € 752.062. Bij Kinderopvang werkt! telt € 45.086 van de begroting niet mee."
    )


def test_pace_of_one_platform() -> None:
    found = said(pace, "platform_tempo", platforms=[KO])
    assert found.titel == "Kinderopvang werkt! heeft 23% besteed terwijl 41,4% van het jaar om is (31 mei 2021)"
    assert "2,3 tot 2,4 keer zo hoog" in found.zin
    assert found.let_op[1] == (
        "Het percentage is een deel van € 1.263.821. Bij Kinderopvang werkt! telt € 45.086 van de begroting niet mee."
    )


def _pace_rows(*shares: float) -> pd.DataFrame:
    row = {
        "platform": "TESTDATA", "jaar_om": 50.0, "marge": 0.5, "dagen": 183, "dagen_in_jaar": 366,
        "stand_op": "1 juli 2024", "jaar": "2024", "noemer_eur": 100.0, "totaal_eur": 100.0, "samen": False,
    }  # fmt: skip
    return pd.DataFrame([row | {"besteed": share} for share in shares])


@pytest.mark.parametrize(
    ("shares", "title"),
    [
        ((60.0, 40.0), "Eén van de twee platforms besteedt in 2024 langzamer dan het jaar"),
        ((60.0, 50.4), "Geen van de twee platforms besteedt in 2024 langzamer dan het jaar verstrijkt"),
        ((60.0, 40.0, 30.0), "Twee van de drie platforms besteden in 2024 langzamer dan het jaar"),
    ],
)
def test_pace_says_how_many_are_behind(shares: tuple[float, ...], title: str) -> None:
    assert pace(_pace_rows(*shares), {}).titel == title


def test_projects_and_their_counts() -> None:
    found = said(projects, "platform_projecten")
    assert found.titel == "Opleiding en kwalificatie is het grootste thema: 7 van de 38 projecten"
    assert "33 lopend, 2 in voorbereiding" in found.zin
    assert "Kinderopvang werkt! 14, FCB 11, Jeugdzorg werkt! 8 en Sociaal werk werkt! 5" in found.zin


def test_themes_of_the_same_size_are_named_together() -> None:
    frame = run("platform_projecten", {}).frame
    themes = ["cao", "cao", "rendement", "rendement", "loopbaan"]
    found = projects(frame.head(5).assign(thema=themes), {})
    assert found.titel == "Cao en rendement zijn de grootste thema's: elk 2 van de 5 projecten"


def test_projects_of_one_choice() -> None:
    assert said(projects, "platform_projecten", statussen=["gestopt"]).titel == (
        "Eén project, over agressie en veilig werken"
    )
    assert said(projects, "platform_projecten", platforms=[KO], themas=["rendement"]).titel == (
        "Geen projecten voor deze keuze"
    )
    assert said(projects, "platform_projecten", platforms=[KO], themas=["cao"]).titel == (
        "Alle drie de projecten gaan over cao"
    )
    assert said(projects, "platform_projecten", platforms=[KO]).zin == "Status: 14 lopend."


def test_subsidies() -> None:
    found = said(subsidies, "platform_subsidies")
    assert found.titel == "Vier subsidies lopen en twee zijn in voorbereiding"
    assert found.zin.startswith("Lopend: AZW, Arbeidsmarkttafel Jeugd, EVC-loket jeugdhulp (brede jeugdzorg) en ")
    assert said(subsidies, "platform_subsidies", platforms=[KO]).titel == "Eén subsidie loopt"
    assert said(subsidies, "platform_subsidies", platforms=[SW]).titel == "Geen subsidies voor deze keuze"


def test_words_and_shares() -> None:
    assert [count_word(n) for n in (0, 1, 12, 13)] == ["nul", "één", "twaalf", "13"]
    assert [exact_percent(n) for n in (23.0, 77.232, 23.5, None)] == ["23%", "77,2%", "23,5%", "–"]


@given(spent=st.floats(0.1, 100), elapsed=st.floats(0.1, 99.9))
def test_needed_factor_brings_the_year_to_exactly_all(spent: float, elapsed: float) -> None:
    needed = Pace(spent, elapsed).needed
    assert needed is not None
    factor = needed[0]
    assert needed == (factor, factor), "nothing is rounded"
    assert spent + factor * (spent / elapsed) * (100 - elapsed) == pytest.approx(100)


@pytest.mark.parametrize(
    ("spent", "elapsed", "verdict"), [(50, 50, "gelijk"), (50.5, 50, "gelijk"), (51, 50, "voor"), (49, 50, "achter")]
)
def test_verdict_minds_the_rounding(spent: float, elapsed: float, verdict: str) -> None:
    assert Pace(spent, elapsed, margin=0.5).verdict == verdict


def test_no_factor_without_a_pace() -> None:
    assert Pace(0, 40).needed is None
    assert Pace(0.5, 40, margin=0.5).needed is None, "perhaps nothing is spent"
    assert Pace(40, 100).needed is None


def test_the_pace_of_whole_percents_is_told_as_far_as_it_is_known() -> None:
    assert Pace(14, 41.37, margin=0.5).needed == pytest.approx((4.161, 4.521), abs=1e-3)
    found = pace(_pace_rows(41.0, 14.0), {})
    assert "(ongeveer −9 procentpunt)" not in found.zin
    assert "heeft 14% besteed (−36 procentpunt)" in found.zin
