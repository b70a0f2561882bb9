"""What the flow figures say, from the shipped data: golden sentences."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.mobiliteit.groei import fastest
from analysis.findings.mobiliteit.woorden import branch, during
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
            "De uitstroom naar buiten zorg en welzijn steeg van 1.600 naar 2.080 tussen 2020 en 2022",
            "van 1.600 naar 2.080 werknemers.",
        ),
        (
            "intern",
            "De uitstroom binnen zorg en welzijn steeg met 18% tussen 2020 en 2022",
            "van 1.840 naar 2.170 werknemers (+18%)",
        ),
    ],
)
def test_growth_of_the_outflow(reach: str, title: str, sums: str) -> None:
    found = said("uitstroom-bestemming", **STEDENVIERKANT, bereik=reach)
    assert found.titel == title
    assert sums in found.zin
    assert "In de Stedendriehoek & Noord-Veluwe ging de uitstroom" in found.zin


def test_the_fastest_destination_and_its_share() -> None:
    found = said("uitstroom-bestemming", **STEDENVIERKANT, bereik="totaal")
    assert found.zin.endswith(
        "Snelste groei: overige sectoren (+350, van 510 naar 860; van 14,8% naar 20,2% van de uitstroom)."
    )
    assert "overige sectoren van 510 naar 860" in found.alt
    outside = said("uitstroom-bestemming", **STEDENVIERKANT, bereik="extern")
    assert "van 32% naar 41% van de uitstroom naar buiten zorg en welzijn" in outside.zin


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
    assert found.titel == "51,1% van de vertrekkers in 2022 bleef binnen zorg en welzijn"
    assert found.zin == (
        "In 2022 vertrokken in de Stedendriehoek & Noord-Veluwe 4.250 werknemers uit de branche VVT. Binnen zorg en"
        " welzijn bleven er 2.170 (51,1%); eruit gingen er 2.080 (48,9%). De grootste groep ging naar: andere werkgever"
        " zelfde branche (1.400 werknemers, 32,9%)."
    )
    assert found.let_op == (
        "De bron drukt af: Inactief 840*, Uitkering NB, Zelfstandige NB. De drie groepen staan daar samen: 840.",
    )
    assert said("uitstroom-verdeling", **STEDENVIERKANT, periode="2020JJ00").let_op == ()


@pytest.mark.parametrize(
    ("reach", "title", "sentence"),
    [
        (
            "extern",
            "Grootste groep vertrekkers naar buiten zorg en welzijn in 2022 naar: overige sectoren (860 werknemers,"
            " 41,3%)",
            "De grootste groep ging naar: overige sectoren (860 werknemers, 41,3%).",
        ),
        (
            "intern",
            "Meeste vertrekkers binnen zorg en welzijn in 2022 naar: andere werkgever zelfde branche",
            "De meesten gingen naar: andere werkgever zelfde branche (1.400 werknemers, 64,5%).",
        ),
    ],
)
def test_shares_are_of_what_is_shown(reach: str, title: str, sentence: str) -> None:
    view = make_view(FIGURES["uitstroom-verdeling"], STEDENVIERKANT | {"bereik": reach})
    assert view.findings.titel == title
    assert view.findings.zin.endswith(sentence)
    chart = view.drawn()
    assert chart is not None
    assert str(chart.layout.xaxis.title.text) == "werknemers (% van wat hier staat)"
    drawn = " ".join(str(text) for trace in chart.data for text in (trace.text if trace.text is not None else ()))
    assert ("860 (41,3%), buiten" if reach == "extern" else "1.400 (64,5%), binnen") in drawn


def test_routes_of_the_flow_diagram() -> None:
    found = said("uitstroom-stroom", **STEDENVIERKANT, periode="2022JJ00")
    assert found.titel == (
        "Grootste groep vertrekkers in 2022 naar: andere werkgever zelfde branche (1.400 werknemers, 32,9%)"
    )
    assert "2.170 binnen zorg en welzijn en 2.080 naar buiten zorg en welzijn" in found.zin
    assert found.zin.endswith("Naar buiten: de grootste groep ging naar overige sectoren (860 werknemers, 41,3%).")


def test_national_balance_names_twelve_months_holes_and_rounding() -> None:
    found = said("in-en-uitstroom", **NATIONAL, bereik="extern")
    assert found.titel == (
        "Er kwamen 20.650 werknemers meer binnen dan er vertrokken in het jaar tot en met het 3e kwartaal van 2023"
    )
    assert found.zin.startswith("In de twaalf maanden tot en met het 3e kwartaal van 2023 kwamen er")
    assert "172.160 werknemers bij en vertrokken er 151.510: een saldo van +20.650" in found.zin
    assert "Hoogste saldo hier: 2e kwartaal van 2010 (+74.300); laagste: 1e kwartaal van 2014 (−34.400)." in found.zin
    holes, rounded = found.let_op
    assert "tussen het 1e kwartaal van 2014 en het 2e kwartaal van 2019" in holes
    assert "niet verbonden" in holes
    assert rounded.startswith("Door de bron afgerond op 1.000: 2e kwartaal van 2019")


def test_one_side_is_said_plainly_with_the_words_of_the_source() -> None:
    found = said("in-en-uitstroom", **STEDENVIERKANT, bereik="totaal")
    assert found.titel == "Alleen de uitstroom is bekend: 4.250 werknemers in 2022"
    assert (
        "dus een saldo van alle in- en uitstroom is er niet. Wel in woorden:"
        " In het Stedenvierkant komen per saldo nog iets meer" in found.zin
    )
    assert "Wel in woorden" not in said("in-en-uitstroom", **STEDENVIERKANT, bereik="extern").zin


@pytest.mark.parametrize(
    ("sector", "reach", "title"),
    [
        ("KO", "totaal", "Er kwamen 7.600 werknemers meer binnen dan er vertrokken in het jaar tot en met"),
        ("KO", "extern", "Er kwamen 4.980 werknemers meer binnen dan er vertrokken in het jaar tot en met"),
        ("JZ", "totaal", "Er vertrokken 400 werknemers meer dan er binnenkwamen in het jaar tot en met"),
    ],
)
def test_balance_of_a_branch(sector: str, reach: str, title: str) -> None:
    assert said("in-en-uitstroom", regio="NL00", branche=sector, bereik=reach).titel.startswith(title)


def test_branches_compare_only_within_one_period_and_reach() -> None:
    found = said("saldo-branches", regio="NL00", bereik="extern")
    assert "+8.120" in found.titel
    assert "VVT +8.120, kinderopvang +4.980 en jeugdzorg −340" in found.zin
    assert "Zonder saldo in deze periode: UMC's, ziekenhuizen, GGZ" in found.zin
    assert "Voor één branche is dit niet de hele groei" in found.let_op[0]
    assert "Wij lezen het als extern" in found.let_op[1]
    assert said("saldo-branches", regio="NL00", bereik="totaal").titel == (
        "Hoogste saldo van twee branches met een cijfer (3e kwartaal van 2020): kinderopvang (+7.600)"
    )


def test_ages_call_a_balance_a_balance() -> None:
    found = said("saldo-leeftijd", **NATIONAL)
    assert found.titel == (
        "Hoogste saldo (3e kwartaal van 2023): jonger dan 25 (+37.090); laagste: 55 of ouder (−23.130)"
    )
    assert "25 tot 55 +6.690" in found.zin
    assert found.let_op == ("De bron noemt jonger dan 25 'nieuwe instromers'. Het is een saldo.",)


def test_origin_of_the_inflow() -> None:
    found = said("instroom-herkomst", **NATIONAL)
    assert found.titel == "Grootste herkomst in 2022: overig, vooral vanuit opleiding (50%)"
    assert "88.000 (50%), zij-instromers 44.000 (25%) en herintreders 43.000 (25%)" in found.zin
    assert "tot ongeveer 0,4 procentpunt" in found.let_op[0]


def test_function_groups_and_words_without_numbers() -> None:
    found = said("functiegroepen", **STEDENVIERKANT)
    assert found.titel == (
        "Meer uitstroom dan instroom bij: verpleegkundige en verzorgende (2020 tot en met 1e kwartaal van 2023)"
    )
    assert "Sinds 2020 verlaten meer verpleegkundigen en verzorgenden de sector" in found.zin
    words = said("instroom-in-woorden", **STEDENVIERKANT)
    assert words.titel == "De meeste instroom komt van een andere werkgever in dezelfde branche"
    assert "vijf bevindingen zonder getallen" in words.zin


def test_pension_in_twente() -> None:
    found = said("uitstroom-pensioen", regio="RA0205", branche="ZW")
    assert found.titel == "8,3% van wie in 2016 de sector verliet, ging met pensioen"
    assert "ongeveer 6.500 medewerkers" in found.zin
    assert "538 met pensioen (8,3%), de anderen om een andere reden." in found.zin
    assert "De bron noemt geen breed of smal. Wij lezen het als zorg en welzijn breed." in found.let_op


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
        {
            "categorie": ["a", "a"],
            "periode_code": ["2020JJ00", "2021JJ00"],
            "aantal": [20.0, 10.0],
            "afgerond_op": [1.0, 1.0],
            "samen": [20.0, 10.0],
        },
    )
    assert fastest(frame) is None
    assert fastest(frame.iloc[:1]) is None


def test_periods_and_branches_as_people_say_them() -> None:
    assert during("2022JJ00", "2022") == "In 2022"
    assert during("2023KW03", "3e kwartaal 2023") == "In de twaalf maanden tot en met het 3e kwartaal van 2023"
    assert spoken("2022") == "2022"
    assert branch(pd.DataFrame({"branche": ["UMC's"]})) == "de branche UMC's"
    assert branch(pd.DataFrame({"branche": ["Zorg en welzijn (smal)"]})) == "zorg en welzijn (smal)"
