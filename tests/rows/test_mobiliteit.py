"""In- and outflow: balances, groups of functions, reaches and periods that may not be mixed."""

from __future__ import annotations

import pytest

from tests.tiny import tiny

KW = "2024KW04"


def both(instroom: int, uitstroom: int, **more: object) -> list[dict[str, object]]:
    return [
        {"richting": "instroom", "aantal": instroom, **more},
        {"richting": "uitstroom", "aantal": uitstroom, **more},
    ]


def test_a_balance_is_computed_only_when_the_source_gives_none() -> None:
    published = {"indicator": "saldo_extern", "branche": "GHZ", "regio": "RA1428", "eenheid": "aantal", "waarde": 7}
    rows = both(90, 120) + both(50, 40, branche="GHZ")
    with tiny(mobiliteit=rows, kerncijfer=[published]) as small:
        got = {row["branche_code"]: row for row in small.ask("saldo_branches", regio="RA1428")}
    assert (got["VVT"]["saldo"], got["VVT"]["saldo_berekend"]) == (-30, True)
    assert (got["GHZ"]["saldo"], got["GHZ"]["saldo_berekend"]) == (7, False)
    assert all(row["gekozen"] for row in got.values())


def test_a_balance_with_one_side_stays_empty() -> None:
    with tiny(mobiliteit=[*both(90, 120), {"branche": "GHZ", "aantal": 40}, *both(5, 9, branche="GGZ")]) as small:
        got = {row["branche_code"]: row["saldo"] for row in small.ask("saldo_branches", regio="RA1428")}
    assert got == {"VVT": -30, "GGZ": -4, "GHZ": None}


@pytest.mark.parametrize("question", ["stromen", "saldo_branches"])
def test_a_group_of_functions_is_not_the_whole(question: str) -> None:
    rows = both(90, 120) + both(30, 10, functiegroep="Helpende") + both(8, 6, branche="GHZ")
    given = {"regio": "RA1428"} | ({"branche": "VVT"} if question == "stromen" else {})
    with tiny(mobiliteit=rows) as small:
        got = small.ask(question, **given)
    assert {(row["instroom"], row["uitstroom"], row["saldo"]) for row in got} == (
        {(90, 120, -30)} if question == "stromen" else {(90, 120, -30), (8, 6, 2)}
    )


def test_each_reach_has_its_own_whole() -> None:
    rows: list[dict[str, object]] = [
        {"bereik": "totaal", "aantal": 300},
        {"bereik": "intern", "aantal": 180},
        {"bereik": "extern", "aantal": 120},
        {"bereik": "intern", "categorie": "Andere werkgever zelfde branche", "aantal": 180},
        {"bereik": "extern", "categorie": "Pensioen", "aantal": 120},
    ]
    with tiny(mobiliteit=rows) as small:
        asked = {"regio": "RA1428", "branche": "VVT"}
        whole = {
            reach: {row["samen"] for row in small.ask("uitstroom_verdeling", bereik=reach, **asked)}
            for reach in ("totaal", "intern", "extern")
        }
        row = small.ask("uitstroom_verdeling", bereik="extern", **asked)[0]
    assert whole == {"totaal": {300}, "intern": {180}, "extern": {120}}
    assert (row["totaal"], row["binnen"], row["buiten"], row["categorie"]) == (300, 180, 120, "Pensioen")
    assert row["aandeel"] == pytest.approx(40)


def test_a_year_and_its_fourth_quarter_are_one_window() -> None:
    rows = both(90, 120) + both(90, 120, periode="2024JJ00") + both(70, 60, periode="2023JJ00")
    with tiny(mobiliteit=rows) as small:
        got = small.ask("stromen", regio="RA1428", branche="VVT")
    assert [(row["periode_code"], row["saldo"]) for row in got] == [("2023JJ00", 10), (KW, -30)]


def test_the_last_period_is_the_last_one_with_a_number() -> None:
    rows: list[dict[str, object]] = [
        {"categorie": "Pensioen", "aantal": 30, "periode": "2023KW04"},
        {"aantal": 30, "periode": "2023KW04"},
        {"categorie": "Pensioen", "reden_ontbreekt": "onbekend", "waarde_tekst": "."},
        {"reden_ontbreekt": "onbekend", "waarde_tekst": "."},
    ]
    with tiny(mobiliteit=rows) as small:
        got = small.ask("uitstroom_verdeling", regio="RA1428", branche="VVT")
    assert [(row["periode_code"], row["aantal"]) for row in got] == [("2023KW04", 30)]
