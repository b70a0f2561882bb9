"""What the figures on who works where say: golden sentences from the shipped data."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.wie_werken_er.profiel import decimals, size, traits
from analysis.findings.wie_werken_er.werkgelegenheid import jobs, people
from analysis.findings.wie_werken_er.werknemers_per_branche import branches, change
from ui.figure import make_view
from ui.figures import FIGURES


def said(figure: str, **choice: str) -> Findings:
    return make_view(FIGURES[figure], choice).findings


def test_size_names_the_largest_and_says_what_is_absent() -> None:
    found = said("profiel-omvang", branche="KO")
    assert found.titel == "Kinderopvang: 110.900 werknemers in het 4e kwartaal van 2020"
    assert found.zin == (
        "Werknemers: kinderopvang 110.900 (4e kwartaal 2020), sociaal werk 53.300 (4e kwartaal 2020) en jeugdzorg"
        " 32.000 (4e kwartaal 2020)."
        " Organisaties: sociaal werk 2.050 (2020) en kinderopvang 2.850 (2020)."
    )
    assert found.let_op[0] == "Voor jeugdzorg noemt het profiel geen aantal organisaties. Dat is niet nul."
    assert said("profiel-omvang", branche="JZ").titel == (
        "Jeugdzorg: 32.000 werknemers in het 4e kwartaal van 2020, 78.900 minder dan kinderopvang"
    )


def test_a_branch_without_profile_is_told_so() -> None:
    for branch in ("ZW", "ZWS", "VVT"):
        assert (
            said("profiel-omvang", branche=branch)
            .let_op[-1]
            .startswith("Er zijn alleen profielen van jeugdzorg, sociaal werk en kinderopvang, niet van breed of smal.")
        )


@pytest.mark.parametrize(
    ("figure", "branch", "title"),
    [
        ("profiel-aandelen", "ZW", "Vrouwen in 2020: kinderopvang 95% en sociaal werk 75%"),
        ("profiel-aandelen", "KO", "Kinderopvang, vrouwen: 95% in 2020"),
        ("profiel-gemiddelden", "ZW", "Gemiddelde leeftijd in 2020: sociaal werk 44 jaar en kinderopvang 37 jaar"),
        ("profiel-gemiddelden", "KO", "Kinderopvang, gemiddelde leeftijd: 37 jaar in 2020"),
    ],
)
def test_traits_begin_with_a_large_difference_and_its_year(figure: str, branch: str, title: str) -> None:
    assert said(figure, branche=branch).titel == title


def test_traits_say_what_is_equal_and_what_only_one_sector_has() -> None:
    found = said("profiel-aandelen", branche="SW")
    assert "Gelijk in alle sectoren: vast aantal uren (95%)." in found.zin
    assert "Werkt in een wijkteam: 10%, alleen bekend van jeugdzorg." in found.zin
    assert "meer dan één baan sociaal werk 8,3%" in found.alt


def test_decimals_are_those_of_the_source() -> None:
    assert [decimals({"afgerond_op": step}) for step in (1.0, 0.1, 100.0, None)] == [0, 1, 0, 0]


def test_jobs_tell_year_top_and_low() -> None:
    found = said("banen-per-kwartaal")
    assert found.titel == "1.364.400 banen in het 4e kwartaal van 2018, 2,6% meer dan een jaar eerder"
    assert found.zin == (
        "Het hoogst van 36 kwartalen: het 4e kwartaal van 2012 (1.367.400)."
        " Het laagst van 36 kwartalen: het 1e kwartaal van 2016 (1.279.700)."
    )
    assert "hoofdbanen" in found.let_op[0]


@pytest.mark.parametrize("figure", ["banen-per-kwartaal", "werkzame-personen"])
def test_smal_is_said_to_be_absent(figure: str) -> None:
    found = said(figure, afbakening="ZWS")
    assert found.titel.startswith("Geen cijfers over ")
    assert found.titel.endswith("voor zorg en welzijn smal")
    assert "alleen gevonden voor zorg en welzijn breed" in found.zin


def test_people_tell_both_groups_and_the_provisional_years() -> None:
    found = said("werkzame-personen")
    assert found.titel == "Het aantal zelfstandigen groeide het snelst: +73% tussen 2000 en 2022"
    assert "werknemers van 864.000 (2000) naar 1.370.000 (2022), +58,6%" in found.zin
    assert found.let_op[1].startswith("De cijfers over 2021 en 2022 zijn voorlopig")


@pytest.mark.parametrize(
    ("newest", "title"),
    [
        ((900.0, 800.0), "Het aantal werknemers kromp het minst: −10,0% tussen 2020 en 2021"),
        ((1006.0, 800.0), "Het aantal werknemers groeide het snelst: +0,6% tussen 2020 en 2021"),
        ((1000.0, 1000.0), "1.000 werknemers in 2021; 1.000 zelfstandigen in 2021"),
    ],
)
def test_the_group_that_stands_out_grew_or_shrank(newest: tuple[float, float], title: str) -> None:
    rows = [
        {"groep": group, "periode": year, "periode_code": f"{year}JJ00", "waarde": value, "voorlopig": False,
         "afgerond_op": None}
        for group, last in zip(("werknemers", "zelfstandigen"), newest, strict=True)
        for year, value in (("2020", 1000.0), ("2021", last))
    ]  # fmt: skip
    assert people(pd.DataFrame(rows), {}).titel == title


def test_traits_begin_where_the_chosen_sector_and_another_are_furthest_apart() -> None:
    frame = make_view(FIGURES["profiel-aandelen"], {"branche": "KO"}).frame
    begun = []
    for trait in ("Vrouwen", "Geeft leiding"):
        given = frame[frame["kenmerk"].isin(["Vrouwen", "Geeft leiding"])].copy()
        given["waarde"] = [90.0 if name == trait and not own else 10.0
                           for name, own in zip(given["kenmerk"], given["gekozen"], strict=True)]  # fmt: skip
        begun.append(traits(given, {"branche": "KO", "soort": "aandeel"}).titel.split(":")[0])
    assert begun == ["Kinderopvang, vrouwen", "Kinderopvang, geeft leiding"]


def test_branch_counts_are_no_series() -> None:
    found = said("werknemers-per-branche", branche="JZ")
    assert found.titel == "Jeugdzorg, werknemers: 31.400 (3e kwartaal 2020), 32.000 (4e kwartaal 2020) en 32.400 (2021)"
    assert found.let_op[0].startswith("Dit is geen reeks")
    assert said("werknemers-per-branche", branche="HUI").titel == (
        "Geen cijfer voor huisartsen. Voor vijf branches is een aantal werknemers gevonden, niet voor de keuze"
    )


def test_one_number_is_not_taken_from_another() -> None:
    rows = [
        {
            "branche": name,
            "periode": "2021",
            "waarde": 100.0,
            "soort_getal": "cijfer",
            "gekozen": name == "Ziekenhuizen",
        }
        for name in ("Ziekenhuizen", "Jeugdzorg")
    ]
    assert branches(pd.DataFrame(rows), {}).zin == "Het is het enige aantal."
    assert branches(pd.DataFrame(rows).assign(gekozen=True), {}).zin.endswith("Trek ze niet van elkaar af.")


def test_open_bars_are_told_of_where_there_are_any() -> None:
    row = {"branche": "Jeugdzorg", "periode": "2021", "waarde": 100.0, "soort_getal": "cijfer", "gekozen": True}
    told = [
        branches(pd.DataFrame([row | {"soort_getal": kind}]), {}).let_op
        for kind in ("cijfer", "rond getal in de tekst")
    ]
    assert ["Open staven" in note for (note,) in told] == [False, True]


def test_traits_that_are_alike_have_each_their_own_number() -> None:
    rows = [
        {"kenmerk": trait, "branche": branch, "waarde": size, "eenheid": "procent", "afgerond_op": 1.0,
         "gekozen": False, "periode": "2020", "spreiding": 10.0 if trait == "Vrouwen" else 0.0, "verschil": None}
        for trait, sizes in (("Vrouwen", (80.0, 70.0)), ("Vast aantal uren", (95.0, 95.0)), ("Jong", (20.0, 20.0)))
        for branch, size in zip(("Jeugdzorg", "Sociaal werk"), sizes, strict=True)
    ]  # fmt: skip
    found = traits(pd.DataFrame(rows), {"soort": "aandeel"})
    assert "Gelijk in alle sectoren: vast aantal uren (95%) en jong (20%)." in found.zin


def test_change_names_its_two_moments() -> None:
    found = said("werknemers-verandering", vergelijking="2023KW03-2022KW03")
    assert found.titel == (
        "Grootste groei van vijf branches met een cijfer: kinderopvang, +6.100 werknemers in het 3e kwartaal van 2023"
    )
    assert "Vergeleken is het 3e kwartaal van 2023 met het 3e kwartaal van 2022." in found.zin
    assert "Minder werknemers: universitair medische centra −1.700." in found.zin
    alone = said("werknemers-verandering", vergelijking="2020KW02-2019KW04")
    assert alone.titel == (
        "Geen cijfer voor Z&W breed. Wel voor sociaal werk: −2.500 werknemers in het 2e kwartaal van 2020"
    )
    assert "zonder minteken" in alone.let_op[1]
    assert len(found.let_op) == 1
    row = {"branche": "GGZ", "branche_kort": "GGZ", "gekozen_naam": "GGZ", "gekozen": True, "waarde": 0.0, "noot": None}
    moments = {"afgerond_op": 10.0, "periode": "2e kwartaal 2020", "vergeleken_met": "4e kwartaal 2019"}
    assert change(pd.DataFrame([row | moments]), {}).titel == (
        "GGZ: evenveel werknemers in het 2e kwartaal van 2020 als in het 4e kwartaal van 2019"
    )


@pytest.mark.parametrize("function", [size, change])
def test_no_rows_give_plain_words(function: object) -> None:
    empty = pd.DataFrame(columns=["eenheid", "waarde", "branche", "kenmerk", "gekozen"])
    found = function(empty, {})  # type: ignore[operator]
    assert found.titel.startswith("Geen cijfers over")


def test_no_traits_and_no_jobs_give_plain_words() -> None:
    assert traits(pd.DataFrame(), {"soort": "aandeel"}).titel.startswith("Geen cijfers over")
    assert jobs(pd.DataFrame(columns=["waarde"]), {"afbakening": "ZW"}).titel.endswith("zorg en welzijn breed")


def test_what_there_is_to_know_of_a_source_stands_where_its_rows_are_shown() -> None:
    told = " ".join(make_view(FIGURES["profiel-omvang"], {}).explained())
    assert "De profielen zijn van juni 2021" in told
    assert "De profielen zijn van juni 2021" not in " ".join(make_view(FIGURES["verzuim-branches"], {}).explained())
