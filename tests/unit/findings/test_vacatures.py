"""What the figures on vacancies and the poll say: golden sentences from the shipped data."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.vacatures import bedrijfstak
from analysis.findings.vacatures.bedrijfstak import industry, provinces
from analysis.findings.vacatures.branches import new_vacancies, rate, rate_told
from analysis.findings.vacatures.openstaand import open_vacancies
from analysis.findings.vacatures.peiling import shortage, year_before
from ui.figure import make_view
from ui.figures import FIGURES


def said(figure: str, **choice: str) -> Findings:
    return make_view(FIGURES[figure], choice).findings


def test_open_vacancies_of_kinderopvang() -> None:
    found = said("vacatures-openstaand", branche="KO")
    assert found.titel == "Kinderopvang: 5.200 openstaande vacatures in het 3e kwartaal van 2023, −21% in een jaar"
    assert "-22%" in found.let_op[0]
    assert "geen aantal gepubliceerd" not in found.zin


def test_open_vacancies_of_another_branch_say_that_there_is_none() -> None:
    found = said("vacatures-openstaand", branche="ZWS")
    assert found.titel == (
        "Geen cijfer voor Z&W smal. Wel voor kinderopvang: 5.200 openstaande vacatures in het 3e kwartaal van 2023"
    )
    assert "Ook getekend: geestelijke gezondheidszorg 9.800 (2e kwartaal 2024)." in found.zin


def test_the_other_branches_that_are_drawn_are_named_with_their_newest_count() -> None:
    frame = make_view(FIGURES["vacatures-openstaand"], {"branche": "ZWS"}).frame
    frame = frame[frame["branche"] == "Kinderopvang"]
    assert "Ook getekend" not in open_vacancies(frame, {}).zin
    older = frame.head(2).assign(branche="Jeugdzorg", waarde=[100.0, 200.0])
    found = open_vacancies(pd.concat([older, frame]), {})
    assert f"Ook getekend: jeugdzorg 200 ({older['periode'].iloc[1]})." in found.zin


def test_open_vacancies_of_the_sector_are_those_of_sbi_q_and_say_so() -> None:
    found = said("vacatures-openstaand", branche="ZW")
    assert found.titel.startswith("Zorg en welzijn (breed): 67.000 openstaande vacatures in het 3e kwartaal van 2022")
    assert "cijfer van bedrijfstak Q; volgens CBS gelijk aan zorg en welzijn breed" in " ".join(found.let_op)


def test_new_vacancies_follow_the_chosen_branch_and_name_ties() -> None:
    found = said("vacatures-ontstaan", branche="KO")
    assert found.titel == "Kinderopvang: +59% ontstane vacatures in het 1e kwartaal van 2022"
    assert "De grootste stijging van de vier branches met een cijfer: sociaal werk (+65%)." in found.zin
    assert "De kleinste stijging: geestelijke gezondheidszorg en jeugdzorg (beide +7%)." in found.zin
    assert "Zorg en welzijn (breed): +27%, 54.100 ontstane vacatures." in found.zin
    assert "Tel hem niet op bij openstaande vacatures" in found.let_op[0]
    assert said("vacatures-ontstaan", branche="VVT").titel == (
        "Geen cijfer voor VVT. Wel voor zorg en welzijn (breed): +27% ontstane vacatures in het 1e kwartaal van 2022"
    )


def test_no_change_of_new_vacancies_is_told_as_such() -> None:
    view = make_view(FIGURES["vacatures-ontstaan"], {"branche": "KO"})
    frame = view.frame[view.frame["niveau"] == "branche"].copy()
    frame["verandering"], frame["eerder"], frame["waarde"] = -7.0, None, None
    frame.loc[frame["gekozen"], "verandering"] = 0.0
    found = new_vacancies(frame, {})
    assert (
        found.titel
        == "Kinderopvang: ongeveer evenveel ontstane vacatures in het 1e kwartaal van 2022 als een jaar eerder"
    )
    assert "Van de vier branches met een cijfer steeg er geen; gelijk bleef: kinderopvang (0%)." in found.zin
    frame.loc[frame["gekozen"], ["eerder", "waarde"]] = 200.0
    assert new_vacancies(frame, {}).titel.startswith("Kinderopvang: evenveel ontstane vacatures")


def test_rate_is_per_thousand() -> None:
    assert said("vacaturegraad", branche="KO").titel == (
        "Kinderopvang: 55 vacatures per 1.000 banen in het 2e kwartaal van 2022"
    )
    assert said("vacaturegraad", branche="ZW").titel == (
        "Zorg en welzijn (breed): 44 vacatures per 1.000 banen in het 2e kwartaal van 2024"
    )
    assert said("vacaturegraad", branche="JZ").titel.startswith("Geen cijfer voor jeugdzorg. Wel voor GGZ: 74")


def test_provinces_add_up_within_rounding_and_are_not_azw() -> None:
    found = said("vacatures-provincies", vanaf="2017KW03")
    assert found.titel == (
        "Meeste openstaande vacatures per provincie: Zuid-Holland (16.600) in het 3e kwartaal van 2022"
    )
    # 400 to 1.800 in hundreds is anything from +289 to +429%, and others lie within that
    assert (
        "is de snelste groei door het afronden niet aan één provincie te geven. In heel Nederland: +149%." in found.zin
    )
    not_azw, sums = found.let_op
    assert not_azw.startswith("Cijfer van bedrijfstak Q; volgens CBS gelijk aan zorg en welzijn breed.")
    assert sums.startswith("De 12 provincies zijn samen 66.900, landelijk noemt de bron 67.000: een verschil van 100")


def test_industry_over_the_years() -> None:
    found = said("vacatures-bedrijfstak")
    assert found.titel == (
        "67.000 openstaande vacatures in bedrijfstak Q in het 3e kwartaal van 2022, +31,9% in een jaar"
    )
    assert "alleen in het 3e kwartaal van 2020 (van 37.700 naar 36.800)" in found.zin


def test_poll_counts_organisations() -> None:
    found = said("peiling-tekort")
    assert found.titel == "Organisaties met een tekort in het 4e kwartaal van 2025: bso 36% en peuteropvang 16%"
    assert found.zin.startswith("Voor dagopvang geeft de bron geen percentage, dus een volgorde is er niet.")
    assert found.let_op[0].startswith("Het gaat om organisaties, niet om mensen.")
    assert "'bijna een kwart'" in found.let_op[1]


def test_the_highest_in_the_poll_says_of_what() -> None:
    rows = [
        {"soort": kind, "periode": "mei 2025", "waarde": share, "aard": "meting", "midden": 1, "noot": None}
        for kind, share in (("bso", 37.0), ("dagopvang", 20.0))
    ]
    assert shortage(pd.DataFrame(rows), {}).titel == (
        "Het vaakst een tekort: bso (37% van de organisaties) in mei 2025"
    )


@pytest.mark.parametrize(
    ("size", "step", "told"),
    [
        (55.0, 1.0, "55 vacatures per 1.000 banen"),
        (34.1, 0.1, "34,1 vacatures per 1.000 banen"),
        (1.0, 1.0, "1 vacature per 1.000 banen"),
    ],
)
def test_a_rate_is_as_fine_as_its_source(size: float, step: float, told: str) -> None:
    assert rate_told({"waarde": size, "afgerond_op": step}) == told


def test_a_growth_that_rounding_hides_is_not_told_in_the_chart_either() -> None:
    view = make_view(FIGURES["vacatures-provincies"], {"vanaf": "2017KW03"})
    drawn = view.drawn()
    assert drawn is not None
    told = {row["regio"]: bedrijfstak.grown(row) for row in view.frame.to_dict("records")}
    labels = " ".join(str(trace.text) for trace in drawn.data)
    assert any(step is not None and step.tekst is None for step in told.values())
    assert labels.count("%") == sum(
        step is not None and step.tekst is not None for place, step in told.items() if place != "Nederland"
    )


def test_poll_compares_the_same_month() -> None:
    found = said("peiling-jaar-eerder")
    assert found.titel == (
        "Bij elke soort opvang met een cijfer minder organisaties met een tekort in mei 2025 dan in mei 2024"
    )
    assert "peuteropvang van 20% naar 14% (−6 procentpunt)" in found.zin


def test_a_branch_with_changes_only_has_no_number_to_tell() -> None:
    frame = make_view(FIGURES["vacatures-openstaand"], {"branche": "KO"}).frame
    assert open_vacancies(frame.assign(waarde=None), {}).titel.startswith("Geen cijfers over het aantal openstaande")


def test_the_highest_poll_of_the_first_kind_of_care_is_told_only_where_there_is_a_first() -> None:
    frame = make_view(FIGURES["peiling-tekort"], {}).frame
    assert "hoogst" not in shortage(frame, {}).zin  # of dagopvang the last one is told in words only
    told = shortage(frame[frame["waarde"].notna()], {}).zin
    assert "Het hoogst van vijf peilingen bij bso: 2e kwartaal 2022 (73%)." in told


@pytest.mark.parametrize("function", [open_vacancies, new_vacancies, rate, provinces, industry, shortage, year_before])
def test_no_rows_give_plain_words(function: object) -> None:
    empty = pd.DataFrame(columns=["waarde", "verandering", "regio_soort", "aard", "midden"])
    assert function(empty, {}).titel.startswith("Geen cijfers over")  # type: ignore[operator]
