"""What the flow figures say, from the shipped data: golden sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.mobiliteit import fastest
from analysis.findings.mobiliteit_woorden import branch, during
from analysis.formats import spoken
from ui.figure import make_view
from ui.figures import FIGURES

STEDENVIERKANT = {"regio": "RA0206", "branche": "VVT"}
NATIONAL = {"regio": "NL00", "branche": "ZW"}


def said(figure: str, **choice: str) -> Findings:
    return make_view(FIGURES[figure], choice).findings


@pytest.mark.parametrize(
    ("reach", "title", "sums"),
    [
        ("totaal", "De uitstroom steeg met 23,5% tussen 2020 en 2022", "van 3.440 naar 4.250 werknemers (+23,5%)"),
        (
            "extern",
            "De uitstroom naar buiten zorg en welzijn steeg met 30,0% tussen 2020 en 2022",
            "van 1.600 naar 2.080 werknemers (+30,0%)",
        ),
        (
            "intern",
            "De uitstroom binnen zorg en welzijn steeg met 17,9% tussen 2020 en 2022",
            "van 1.840 naar 2.170 werknemers (+17,9%)",
        ),
    ],
)
def test_growth_of_the_outflow(reach: str, title: str, sums: str) -> None:
    found = said("uitstroom-bestemming", **STEDENVIERKANT, bereik=reach)
    assert found.titel == title
    assert sums in found.zin
    assert "In Stedendriehoek & Noord-Veluwe ging de uitstroom" in found.zin


def test_the_fastest_destination_and_its_share() -> None:
    found = said("uitstroom-bestemming", **STEDENVIERKANT, bereik="totaal")
    assert found.zin.endswith(
        "Overige sectoren groeit het snelst: +350 (+68,6%), van 14,8% naar 20,2% van de totale uitstroom."
    )
    assert "Overige sectoren van 510 naar 860" in found.alt


def test_harmonised_destination_and_contradiction_are_explained() -> None:
    merged, contradicted = said("uitstroom-bestemming", **STEDENVIERKANT, bereik="totaal").let_op
    assert merged == (
        "De bron geeft uitkering, zelfstandige en inactief alleen samen in 2022 (840*). Daarom staan zij hier in elk"
        " jaar samen: 770 in 2020, 880 in 2021 en 840 in 2022."
    )
    assert "bijna 20% gestegen (4.250 / 3.440 - 1 = 23,5%" in contradicted
    assert "overige sectoren 14% in 2020 (510 / 3.440 = 14,8%)" in contradicted


def test_shares_of_one_period() -> None:
    found = said("uitstroom-verdeling", **STEDENVIERKANT)
    assert found.titel == "51,1% van de vertrekkers bleef binnen zorg en welzijn"
    assert "4.250 werknemers uit de branche VVT. 2.170 van hen bleven" in found.zin
    assert "2.080 gingen eruit (48,9%)" in found.zin
    assert found.let_op == (
        "De bron drukt af: Inactief 840*, Uitkering NB, Zelfstandige NB. De drie groepen staan daar samen: 840.",
    )
    assert said("uitstroom-verdeling", **STEDENVIERKANT, periode="2020JJ00").let_op == ()


def test_routes_of_the_flow_diagram() -> None:
    found = said("uitstroom-stroom", **STEDENVIERKANT, periode="2022JJ00")
    assert found.titel == "De breedste stroom gaat naar: andere werkgever zelfde branche (1.400 van 4.250)"
    assert "2.170 binnen zorg en welzijn en 2.080 buiten zorg en welzijn" in found.zin
    assert "overige sectoren (860)" in found.zin


def test_national_balance_names_twelve_months_holes_and_rounding() -> None:
    found = said("in-en-uitstroom", **NATIONAL, bereik="extern")
    assert found.titel == "Er kwamen 20.650 werknemers meer binnen dan er vertrokken"
    assert found.zin.startswith("In de twaalf maanden tot en met het 3e kwartaal van 2023 kwamen er")
    assert "172.160 werknemers bij en vertrokken er 151.510: een saldo van +20.650" in found.zin
    assert (
        "hoogste saldo hier is +74.300 (2e kwartaal van 2010), het laagste −34.400 (1e kwartaal van 2014)" in found.zin
    )
    holes, rounded = found.let_op
    assert "Tussen het 1e kwartaal van 2014 en het 4e kwartaal van 2019" in holes
    assert "niet verbonden" in holes
    assert rounded.startswith("Door de bron afgerond op 1.000: 4e kwartaal van 2019")


def test_one_side_is_said_plainly_with_the_words_of_the_source() -> None:
    found = said("in-en-uitstroom", **STEDENVIERKANT, bereik="totaal")
    assert found.titel == "Alleen de uitstroom is bekend: 4.250 werknemers in 2022"
    assert "dus een saldo is er niet. Wel in woorden: In het Stedenvierkant komen per saldo nog iets meer" in found.zin
    assert "Wel in woorden" not in said("in-en-uitstroom", **STEDENVIERKANT, bereik="extern").zin


@pytest.mark.parametrize(
    ("sector", "reach", "title"),
    [
        ("KO", "totaal", "Er kwamen 7.600 werknemers meer binnen dan er vertrokken"),
        ("KO", "extern", "Er kwamen 4.980 werknemers meer binnen dan er vertrokken"),
        ("JZ", "totaal", "Er vertrokken 400 werknemers meer dan er binnenkwamen"),
    ],
)
def test_balance_of_a_branch(sector: str, reach: str, title: str) -> None:
    assert said("in-en-uitstroom", regio="NL00", branche=sector, bereik=reach).titel == title


def test_branches_compare_only_within_one_period_and_reach() -> None:
    found = said("saldo-branches", regio="NL00", bereik="extern")
    assert "+8.120" in found.titel
    assert "Kinderopvang +4.980 en Jeugdzorg −340" in found.zin
    assert "Voor één branche is dit niet de hele groei" in found.let_op[0]
    assert "Wij lezen het als extern" in found.let_op[1]
    assert said("saldo-branches", regio="NL00", bereik="totaal").titel == (
        "Kinderopvang heeft het hoogste saldo (+7.600), Jeugdzorg het laagste (−400)"
    )


def test_ages_call_a_balance_a_balance() -> None:
    found = said("saldo-leeftijd", **NATIONAL)
    assert found.titel == "Jonger dan 25: saldo +37.090; 55 of ouder: −23.130"
    assert "25 tot 55 +6.690" in found.zin
    assert found.let_op == ("De bron noemt jonger dan 25 'nieuwe instromers'. Het is een saldo.",)


def test_origin_of_the_inflow() -> None:
    found = said("instroom-herkomst", **NATIONAL)
    assert found.titel == "De grootste herkomst is met 50,3%: overig, vooral vanuit opleiding"
    assert "88.000 (50,3%), zij-instromers 44.000 (25,1%) en herintreders 43.000 (24,6%)" in found.zin
    assert "ongeveer 0,3 procentpunt" in found.let_op[0]


def test_function_groups_and_words_without_numbers() -> None:
    found = said("functiegroepen", **STEDENVIERKANT)
    assert found.titel == "Meer uitstroom dan instroom bij één van zes groepen: verpleegkundige en verzorgende"
    assert "Sinds 2020 verlaten meer verpleegkundigen en verzorgenden de sector" in found.zin
    words = said("instroom-in-woorden", **STEDENVIERKANT)
    assert words.titel == "De meeste instroom komt van een andere werkgever in dezelfde branche"
    assert "vijf bevindingen zonder getallen" in words.zin


def test_pension_in_twente() -> None:
    found = said("uitstroom-pensioen", regio="RA0205", branche="ZW")
    assert found.titel == "8,3% van wie in 2016 de sector verliet, ging met pensioen"
    assert "ongeveer 6.500 medewerkers" in found.zin
    assert "538 met pensioen (8,3%) en 5.962 om een andere reden" in found.zin


@pytest.mark.parametrize(
    "figure", sorted(name for name, figure in FIGURES.items() if figure.pagina == "in-en-uitstroom")
)
def test_a_choice_without_figures_is_said(figure: str) -> None:
    found = make_view(FIGURES[figure], FIGURES[figure].takes({"regio": "RA0511", "branche": "UMC"})).findings
    assert found.titel.startswith("Geen cijfers over")
    assert found.alt.startswith("Er is niets getekend")


def test_a_part_that_is_missing_never_counts_as_zero() -> None:
    frame = make_view(FIGURES["uitstroom-bestemming"], STEDENVIERKANT).frame.copy()
    frame["samen"] = None
    frame.loc[(frame["periode_code"] == "2022JJ00") & (frame["categorie"] == "Pensioen"), "aantal"] = None
    found = FIGURES["uitstroom-bestemming"].findings(frame, {"bereik": "totaal"})
    assert "is het totaal niet in elk jaar bekend" in found.zin
    assert found.titel == "Bestemmingen van de uitstroom tussen 2020 en 2022"


def test_no_destination_grew() -> None:
    frame = pd.DataFrame(
        {"categorie": ["a", "a"], "periode_code": ["2020JJ00", "2021JJ00"], "aantal": [20.0, 10.0]},
    )
    assert fastest(frame) is None
    assert fastest(frame.iloc[:1]) is None


def test_periods_and_branches_as_people_say_them() -> None:
    assert during("2022JJ00", "2022") == "In 2022"
    assert during("2023KW03", "3e kwartaal 2023") == "In de twaalf maanden tot en met het 3e kwartaal van 2023"
    assert spoken("2022") == "2022"
    assert branch(pd.DataFrame({"branche": ["UMC's"]})) == "de branche UMC's"
    assert branch(pd.DataFrame({"branche": ["Zorg en welzijn (smal)"]})) == "zorg en welzijn (smal)"
