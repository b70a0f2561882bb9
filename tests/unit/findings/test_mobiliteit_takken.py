"""TESTDATA: every branch of the words on flows: ties, missing members, rounding, unknown totals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd
import pytest

from analysis.findings import Findings
from analysis.findings.mobiliteit import bestemming as mobiliteit
from analysis.findings.mobiliteit import herkomst as mobiliteit_herkomst
from analysis.findings.mobiliteit import saldo as mobiliteit_saldo
from analysis.findings.mobiliteit import stromen as mobiliteit_stromen
from analysis.findings.mobiliteit.groei import fastest
from analysis.findings.mobiliteit.verdeling import routes, shares
from analysis.findings.mobiliteit.woorden import provisional

COMMON: dict[str, Any] = {
    "regio": "Twente",
    "branche": "VVT",
    "periode": "2022",
    "periode_code": "2022JJ00",
    "status": "definitief",
    "bron_soort": "primair",
    "noot": None,
    "formule": None,
    "afgerond_op": 10.0,
}


def test_many_provisional_periods_are_told_by_the_first_and_a_count() -> None:
    rows = pd.DataFrame({"periode": ["2018", "2019", "2020", "2021", "2022"], "status": "voorlopig"})
    assert provisional(rows.head(2)) == ("Nog voorlopig, kan veranderen: 2018 en 2019.",)
    assert provisional(rows) == ("Nog voorlopig, kan veranderen: 2018 en 4 andere perioden.",)


INTERN = {"Andere werkgever": "intern", "Andere branche binnen Zorg en Welzijn": "intern"}
Numbers = dict[str, float | None]


def side_of(name: str) -> str:
    return INTERN.get(name, "extern")


def table(numbers: Numbers, whole: float | None, **sides: float | None) -> pd.DataFrame:
    totals = {"samen": whole, "binnen": sides.get("binnen"), "buiten": sides.get("buiten")}
    steps = {f"{name}_afgerond_op": 10.0 for name in totals}
    rows = [
        COMMON | totals | steps | {"categorie": name, "bereik": side_of(name), "aantal": size, "samengevoegd_uit": None}
        for name, size in numbers.items()
    ]
    return pd.DataFrame(rows).astype({"aantal": float, "samen": float, "binnen": float, "buiten": float})


def split(numbers: Numbers, whole: float | None, reach: str = "totaal", **sides: float | None) -> Findings:
    return shares(table(numbers, whole, **sides), {"bereik": reach})


def test_a_tie_is_named() -> None:
    found = split({"Overige sectoren": 140, "Pensioen": 140, "Zelfstandige": 100}, 380, "extern")
    assert (
        found.titel
        == "Grootste groepen vertrekkers naar buiten zorg en welzijn in 2022 naar: overige sectoren en pensioen"
    )
    assert "De grootste groepen gingen naar: overige sectoren en pensioen (beide 140 werknemers)." in found.zin
    short = split({"Pensioen": 140, "Zelfstandige": 140}, 280)
    assert short.titel == "Grootste groepen vertrekkers in 2022 naar: pensioen en zelfstandige (beide 140 werknemers)"


def test_a_tie_of_many_is_counted() -> None:
    found = split(dict.fromkeys("ABCDE", 20.0), 100)
    assert "vijf bestemmingen (elk 20 werknemers)" in found.titel


def test_a_side_that_is_not_complete_is_at_least() -> None:
    numbers: Numbers = {
        "Andere werkgever": 950,
        "Andere branche binnen Zorg en Welzijn": None,
        "Overige sectoren": 360,
        "Pensioen": 210,
    }
    found = split(numbers, 1930, buiten=570)
    assert found.titel == "29,5% van de vertrekkers in 2022 verliet zorg en welzijn"
    assert "Binnen zorg en welzijn bleven er minstens 950; eruit gingen er 570 (29,5%)." in found.zin
    assert "van drie bestemmingen met een cijfer. Zonder cijfer: andere branche binnen zorg en welzijn." in found.zin
    assert "980" not in found.zin
    assert found.alt.endswith("Zonder cijfer: andere branche binnen zorg en welzijn.")


def test_a_side_of_which_nothing_is_known() -> None:
    numbers: Numbers = {"Andere werkgever": 101, "Overige sectoren": None, "Pensioen": None}
    found = split(numbers, 199, binnen=101)
    assert "Binnen zorg en welzijn bleven er 101; hoeveel er eruit gingen, is niet bekend." in found.zin
    assert "Van één bestemming is een cijfer bekend: andere werkgever (101 werknemers)" in found.zin


def test_without_a_total_nothing_is_a_share_of_it() -> None:
    numbers: Numbers = {"Andere werkgever": 95, "Andere branche binnen Zorg en Welzijn": None, "Overige sectoren": 36}
    found = split(numbers, None)
    assert "is niet bekend hoeveel werknemers in Twente samen uit de branche VVT vertrokken." in found.zin
    assert "%" not in found.titel + found.zin
    assert found.titel.endswith("andere werkgever (95 werknemers), van twee bestemmingen met een cijfer")


def test_parts_that_are_more_than_the_whole_give_no_rest_and_no_share() -> None:
    found = split({"Andere werkgever": 950, "Pensioen": 210}, 570, binnen=950, buiten=210)
    assert "bleven er 950; eruit gingen er 210 (37%)" in found.zin
    assert "166" not in found.zin


def test_the_smallest_tens_have_no_percentage() -> None:
    found = split({"Overige sectoren": 20, "Pensioen": 20}, 40, "extern")
    assert "%" not in found.titel + found.zin
    assert "(beide 20 werknemers)" in found.zin


def test_only_more_than_half_is_the_most() -> None:
    assert "De meesten gingen naar: A (600 werknemers" in split({"A": 600, "B": 400}, 1000).zin
    assert "De grootste groep ging naar: A (500 werknemers" in split({"A": 500, "B": 300, "C": 200}, 1000).zin


def flow(numbers: Numbers, whole: float | None, known_sides: dict[str, tuple[float, bool]]) -> pd.DataFrame:
    base = COMMON | {"totaal": whole, "totaal_afgerond_op": 10.0, "aandeel": None}
    names = {"intern": "Binnen zorg en welzijn", "extern": "Buiten zorg en welzijn"}
    first = [
        base | {"stap": 1, "van": "VVT", "naar": names[reach], "bereik": reach, "aantal": size, "compleet": complete}
        for reach, (size, complete) in known_sides.items()
    ]
    second = [
        base
        | {"stap": 2, "van": names[side_of(name)], "naar": name, "bereik": side_of(name), "aantal": size}
        | {"compleet": True}
        for name, size in numbers.items()
    ]
    return pd.DataFrame(first + second).astype({"aantal": float, "totaal": float})


def test_the_flow_diagram_says_what_is_not_known() -> None:
    numbers: Numbers = {"Andere werkgever": 95, "Andere branche binnen Zorg en Welzijn": None, "Pensioen": None}
    found = routes(flow(numbers, None, {"intern": (95, False)}), {})
    assert found.zin == (
        "In 2022 vertrokken in Twente werknemers uit de branche VVT: minstens 95 binnen zorg en welzijn en een onbekend"
        " aantal naar buiten zorg en welzijn. Zonder cijfer: andere branche binnen zorg en welzijn en pensioen."
    )
    assert found.titel == "Vertrekkers in 2022, alleen bekend: andere werkgever (95 werknemers)"
    assert "van 0" not in found.titel + found.zin + found.alt


def years(first: Numbers, last: Numbers, whole: tuple[float | None, float | None], step: float = 10) -> pd.DataFrame:
    rows = []
    for year, numbers, total in ((2020, first, whole[0]), (2022, last, whole[1])):
        rows += [
            COMMON
            | {"periode": str(year), "periode_code": f"{year}JJ00", "categorie": name, "aantal": size}
            | {"afgerond_op": step, "samen": total, "samen_afgerond_op": step, "geharmoniseerd": False}
            | {"tegenspraak": None, "waarde_tekst": None, "bereik": side_of(name)}
            for name, size in numbers.items()
        ]
    return pd.DataFrame(rows).astype({"aantal": float, "samen": float})


@pytest.mark.parametrize(
    ("first", "last", "title", "told"),
    [
        (
            {"A": 20, "B": 400},
            {"A": 30, "B": 400},
            "De uitstroom steeg met 2% tussen 2020 en 2022",
            "De verschillen per bestemming vallen binnen de afronding.",
        ),
        (
            {"A": 400, "B": 400},
            {"A": 800, "B": 420},
            "De uitstroom steeg met 52% tussen 2020 en 2022",
            "Snelste groei: A (+400, van 400 naar 800",
        ),
        (
            {"A": 100, "B": 100},
            {"A": 140, "B": 140},
            "De uitstroom steeg van 200 naar 280 tussen 2020 en 2022",
            "Grootste groei: A en B (beide +40)",
        ),
        ({"A": 100, "B": 100}, {"A": 100, "B": 90}, "De uitstroom daalde", "Geen enkele bestemming groeide."),
        (
            {"A": 100, "B": 100},
            {"A": 150, "B": None},
            "De uitstroom",
            "Van één bestemming zijn beide cijfers bekend: A (+50, van 100 naar 150",
        ),
    ],
)
def test_growth_is_told_as_far_as_rounding_lets_it(first: Numbers, last: Numbers, title: str, told: str) -> None:
    sums = tuple(float(sum(size or 0 for size in numbers.values())) for numbers in (first, last))
    found = mobiliteit.destinations(years(first, last, (sums[0], sums[1])), {"bereik": "totaal"})
    assert found.titel.startswith(title)
    assert told in found.zin


def test_the_accent_of_the_chart_is_the_one_that_stands_out() -> None:
    assert fastest(years({"A": 400, "B": 400}, {"A": 800, "B": 420}, (800, 1220))) == "A"
    assert fastest(years({"A": 20, "B": 20}, {"A": 30, "B": 40}, (40, 70))) is None
    assert fastest(years({"A": 400, "B": 400}, {"A": 800, "B": None}, (800, None))) is None


def test_a_destination_that_lacks_an_end_is_named() -> None:
    found = mobiliteit.destinations(
        years({"A": 100, "B": 100, "Pensioen": None}, {"A": 120, "B": 140, "Pensioen": 30}, (None, 290)),
        {"bereik": "totaal"},
    )
    assert "is het totaal niet in elk jaar bekend" in found.zin
    assert "van twee bestemmingen met beide cijfers" in found.zin
    assert found.alt.endswith("Niet in beide jaren een cijfer: pensioen.")


def quarter(
    code: str, came: float | None, went: float | None, balance: float | None, step: float = 10
) -> dict[str, Any]:
    year, number = int(code[:4]), int(code[6:])
    steps = {f"{name}_afgerond_op": step for name in ("instroom", "uitstroom", "saldo")}
    return (
        COMMON
        | steps
        | {
            "periode_code": code,
            "periode": f"{number}e kwartaal {year}",
            "begin": pd.Timestamp(date(year - 1, 1, 1)),
            "eind": pd.Timestamp(date(year, 3 * number, 28)),
            "instroom": came,
            "uitstroom": went,
            "saldo": balance,
            "in_woorden": None,
            "bron_ids": ["TESTDATA"],
        }
    )


def told(*rows: dict[str, Any]) -> Findings:
    return mobiliteit_stromen.flows(pd.DataFrame(list(rows)), {"bereik": "extern"})


def test_the_balance_is_compared_with_the_same_quarter() -> None:
    rows = [quarter("2021KW02", 100, 60, 40), quarter("2021KW04", 100, 90, 10), quarter("2022KW04", 100, 40, 60)]
    assert "Een jaar eerder was het saldo +10." in told(*rows).zin
    assert "Een cijfer van een jaar eerder is niet bekend." in told(rows[0], rows[2]).zin


def test_gaps_in_a_series_are_one_sentence() -> None:
    rows = [quarter(code, 100, 60, 40) for code in ("2014KW01", "2019KW04", "2024KW04")]
    assert (
        told(*rows)
        .let_op[0]
        .startswith("Er zijn geen cijfers ingelezen tussen het 1e kwartaal van 2014 en het 4e kwartaal van 2019 en")
    )


def test_a_balance_inside_the_rounding_is_no_balance() -> None:
    found = told(quarter("2022KW04", 21_000, 20_650, 350, step=1000))
    assert found.titel.startswith("Er kwamen binnen de afronding evenveel werknemers binnen als er vertrokken")
    assert told(quarter("2022KW04", 100, 100, 0)).titel.startswith("Er kwamen evenveel werknemers binnen")


def test_a_printed_balance_that_is_not_the_difference_is_said() -> None:
    assert (
        "een saldo van +30, volgens de bron en door afronding iets anders" in told(quarter("2022KW04", 100, 60, 30)).zin
    )
    assert "anders" not in told(quarter("2022KW04", 100, 60, 40)).zin


def test_extremes_of_a_long_series_tie_and_keep_to_the_rounding() -> None:
    codes = [f"{year}KW04" for year in range(2012, 2020)]
    sizes = [21_000, 20_650, 30_000, 40_000, 50_000, 60_000, 60_000, 25_000]
    rows = [
        quarter(code, None, None, size, step=1000 if place == 0 else 10)
        for place, (code, size) in enumerate(zip(codes, sizes, strict=True))
    ]
    zin = told(*rows).zin
    assert "Hoogste saldo hier: twee perioden (beide +60.000)" in zin
    assert "laagste: twee perioden (+21.000 en +20.650, binnen de afronding gelijk)" in zin
    assert "Hoogste saldo" not in told(*[quarter(code, None, None, 10) for code in codes]).zin


def test_both_sides_in_other_periods_are_no_balance() -> None:
    zin = told(quarter("2021KW04", 100, None, None), quarter("2022KW04", None, 60, None)).zin
    assert "De instroom is over dezelfde periode niet bekend, dus een saldo is er niet." in zin


def test_a_change_of_one_side_keeps_to_the_rounding() -> None:
    zin = told(quarter("2021KW04", None, 20, None), quarter("2022KW04", None, 30, None)).zin
    assert "30 werknemers, tegen 20 in het jaar tot en met het 4e kwartaal van 2021. De instroom geeft" in zin


def balances(numbers: Numbers, without: list[str]) -> Findings:
    rows = [
        COMMON | {"branche": name, "branche_kort": name, "saldo": size, "gekozen": True, "zonder_saldo": without}
        for name, size in numbers.items()
    ]
    return mobiliteit_saldo.branches(pd.DataFrame(rows).astype({"saldo": float}), {"bereik": "totaal"})


def test_balances_that_tie() -> None:
    found = balances({"VVT": 40, "Kinderopvang": 40, "GGZ": -10}, [])
    assert found.titel == "Hoogste saldo in 2022: VVT en kinderopvang (beide +40); laagste: GGZ (−10)"
    alike = balances({"VVT": 40, "Kinderopvang": 40}, ["GGZ"])
    assert alike.titel == "Saldo van twee branches met een cijfer in 2022: beide +40"
    assert alike.zin.endswith("Zonder saldo in deze periode: GGZ.")


def test_the_balance_of_one_branch_is_not_the_highest() -> None:
    found = balances({"VVT": -30}, ["GGZ"])
    assert found.titel == "Saldo van VVT in 2022: −30 werknemers"
    assert found.zin.endswith("ook wie binnen zorg en welzijn wisselt telt mee. Zonder saldo in deze periode: GGZ.")


def ages(numbers: Numbers, whole: float | None) -> Findings:
    rows = [
        COMMON | {"leeftijd": name, "saldo": size, "totaal": whole, "totaal_afgerond_op": 10.0}
        for name, size in numbers.items()
    ]
    return mobiliteit_saldo.ages(pd.DataFrame(rows).astype({"saldo": float, "totaal": float}), {})


def test_an_age_group_that_is_absent_is_named() -> None:
    found = ages({"jonger dan 25": 20, "25 tot 55": None, "55 of ouder": -30}, -20)
    assert found.zin.endswith(
        "−20: jonger dan 25 +20 en 55 of ouder −30; wisselen binnen zorg en welzijn telt niet mee."
        " Zonder cijfer: 25 tot 55. Daarom tellen de groepen niet op tot het"
        " hele saldo."
    )
    assert found.titel.startswith("Hoogste saldo van twee leeftijden met een cijfer in 2022: jonger dan 25 (+20)")
    adding_up = ages({"jonger dan 25": 20, "25 tot 55": None, "55 of ouder": -30}, -10).zin
    assert adding_up.endswith("Zonder cijfer: 25 tot 55.")
    assert "in totaal niet bekend: jonger dan 25 +20" in ages({"jonger dan 25": 20, "55 of ouder": -30}, None).zin


def origins(numbers: Numbers, whole: float | None, step: float = 10) -> Findings:
    rows = [
        COMMON | {"categorie": name, "aantal": size, "afgerond_op": step, "totaal": whole, "totaal_afgerond_op": step}
        for name, size in numbers.items()
    ]
    return mobiliteit_herkomst.origins(pd.DataFrame(rows).astype({"aantal": float, "totaal": float}), {})


def test_origins_that_tie_or_have_no_number() -> None:
    assert origins({"A": 400, "B": 400}, 800).titel == "Grootste herkomst in 2022: A en B (beide 400 werknemers)"
    some = origins({"A": 400, "B": 300, "C": None}, 900)
    assert some.titel == "Grootste herkomst van twee herkomsten met een cijfer in 2022: A (44%)"
    assert some.zin.endswith("A 400 (44%) en B 300 (33%). Zonder cijfer: C.")
    assert some.let_op == ()
    odd = origins({"A": 390, "B": 390, "C": 200}, 980)
    assert odd.zin.endswith("A 390 (40%), B 390 (40%) en C 200 (20%).")
    thirds = origins({"A": 394, "B": 394, "C": 212}, 1000)
    assert thirds.zin.endswith("A 394 (39%), B 394 (39%) en C 212 (21%).")
    assert thirds.let_op == ("Door afronden zijn de aandelen samen 99%.",)
    tens = origins({"A": 30, "B": 10}, 40)
    assert "%" not in tens.titel + tens.zin


def test_words_without_numbers_say_when() -> None:
    row = COMMON | {"groep": "A", "tekst": "Meer kwam dan ging.", "oordeel": "gelijk", "wanneer": "1e kwartaal 2023"}
    found = mobiliteit_herkomst.in_words(pd.DataFrame([row]), {"onderwerp": "functiegroep"})
    assert found.titel == "De bron noemt geen functiegroep met meer uitstroom dan instroom (1e kwartaal van 2023)"
    words = mobiliteit_herkomst.in_words(pd.DataFrame([row]), {"onderwerp": "uitstroom"})
    assert words.titel == "Meer kwam dan ging (1e kwartaal van 2023)"
    assert "één bevinding zonder getallen" in words.zin


def test_pension_of_few_people_has_no_percentage() -> None:
    rows = [
        COMMON | {"reden": "Met pensioen", "aantal": 20.0, "formule": None, "totaal": 40.0, "totaal_afgerond_op": 10.0},
        COMMON | {"reden": "Anders", "aantal": 20.0, "formule": "verschil", "totaal": 40.0, "totaal_afgerond_op": 10.0},
    ]
    frame = pd.DataFrame(rows).assign(in_woorden=None)
    found = mobiliteit_herkomst.pension(frame, {})
    assert found.titel == "Met pensioen van wie in 2022 de sector verliet: 20 van 40"
    assert "%" not in found.zin
    assert not any("breed" in note for note in found.let_op)
    assert "40 medewerkers van de branche VVT de sector: 20 met pensioen" in found.zin
