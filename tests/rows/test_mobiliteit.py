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


def test_one_branch_with_both_directions_is_told_and_two_in_an_older_period_go_before_it() -> None:
    alone = both(90, 120)
    with tiny(mobiliteit=alone) as small:
        (row,) = small.ask("saldo_branches", regio="RA1428")
    assert (row["branche_code"], row["saldo"], row["gekozen"]) == ("VVT", -30, True)
    older = both(80, 70, periode="2023KW04") + both(9, 4, periode="2023KW04", branche="GHZ")
    with tiny(mobiliteit=alone + older) as small:
        got = {(row["branche_code"], row["periode_code"]) for row in small.ask("saldo_branches", regio="RA1428")
               if row["gekozen"]}  # fmt: skip
    assert got == {("VVT", "2023KW04"), ("GHZ", "2023KW04")}
    with tiny(mobiliteit=[{"richting": "uitstroom", "aantal": 120}]) as small:
        assert small.ask("saldo_branches", regio="RA1428") == []


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


REACHES: list[dict[str, object]] = [
    {"bereik": "totaal", "aantal": 300},
    {"bereik": "intern", "aantal": 180},
    {"bereik": "extern", "aantal": 120},
    {"bereik": "intern", "categorie": "Andere werkgever zelfde branche", "aantal": 180},
    {"bereik": "extern", "categorie": "Pensioen", "aantal": 80},
    {"bereik": "extern", "categorie": "Onderwijs", "aantal": 40},
]
ASKED = {"regio": "RA1428", "branche": "VVT"}


def test_over_the_years_each_reach_has_its_own_whole() -> None:
    with tiny(mobiliteit=REACHES) as small:
        got = {
            reach: {
                (row["samen"], row["categorie"]) for row in small.ask("uitstroom_bestemming", bereik=reach, **ASKED)
            }
            for reach in ("totaal", "intern", "extern")
        }
    inside, outside = "Andere werkgever zelfde branche", ("Onderwijs", "Pensioen")
    assert got == {
        "totaal": {(300, inside), *((300, name) for name in outside)},
        "intern": {(180, inside)},
        "extern": {(120, name) for name in outside},
    }


def test_the_step_of_a_whole_is_that_of_its_own_reach() -> None:
    rows = [row | ({"bron_id": "grof"} if row["bereik"] == "totaal" else {}) for row in REACHES]
    beside = [  # a source shows how it rounds by ten figures or more
        {"branche": "GHZ", "periode": f"{2010 + number}KW04", "aantal": step * number, "bron_id": source}
        for source, step in (("grof", 100), ("testdata", 1))
        for number in range(1, 12)
    ]
    with tiny(mobiliteit=[*rows, *beside]) as small:
        steps = {
            (question, reach): {row["samen_afgerond_op"] for row in small.ask(question, bereik=reach, **ASKED)}
            for question in ("uitstroom_verdeling", "uitstroom_bestemming")
            for reach in ("totaal", "extern")
        }
        own = {
            row["bereik"]: row["afgerond_op"] for row in small.rows("mart.mobiliteit") if row["branche_code"] == "VVT"
        }
    assert own["totaal"] != own["extern"], "the rows do not tell the two apart"
    assert steps == {(question, reach): {own[reach]} for question, reach in steps}


def test_a_flow_diagram_is_of_the_total_flow() -> None:
    with tiny(mobiliteit=REACHES) as small:
        got = small.ask("uitstroom_stroom", **ASKED)
    assert {row["totaal"] for row in got} == {300}
    assert [(row["naar"], row["aantal"], row["aandeel"]) for row in got if row["stap"] == 1] == [
        ("Binnen zorg en welzijn", 180, 60),
        ("Buiten zorg en welzijn", 120, 40),
    ]


ORIGIN: dict[str, object] = {"richting": "instroom", "categorie": "Onderwijs", "aantal": 60}


def test_an_origin_is_a_part_of_all_inflow() -> None:
    rows = [
        {"richting": "instroom", "bereik": reach, "aantal": size} for reach, size in (("totaal", 300), ("extern", 400))
    ]
    with tiny(mobiliteit=[ORIGIN, *rows]) as small:
        got = small.ask("instroom_herkomst", **ASKED)
    assert [(row["categorie"], row["totaal"], row["aandeel"]) for row in got] == [("Onderwijs", 300, 20)]


def test_an_origin_of_inflow_that_is_known_in_part_is_a_part_of_nothing() -> None:
    inside = {"richting": "instroom", "bereik": "intern"}
    unknown = {**inside, "reden_ontbreekt": "onbekend", "waarde_tekst": "."}
    rows = [ORIGIN, {"richting": "instroom", "aantal": 120}, unknown, {**inside, "categorie": "Zorg", "aantal": 9}]
    with tiny(mobiliteit=rows) as small:
        got = small.ask("instroom_herkomst", **ASKED)
    assert {(row["totaal"], row["aandeel"]) for row in got} == {(None, None)}


SMALL_GROUPS: list[dict[str, object]] = [
    {"categorie": name, "aantal": size} for name, size in (("Uitkering", 10), ("Zelfstandige", 20), ("Inactief", 30))
]
TOGETHER = "Uitkering, zelfstandige of inactief"


@pytest.mark.parametrize("question", ["uitstroom_verdeling", "uitstroom_bestemming", "uitstroom_stroom"])
def test_what_stands_together_does_not_stand_apart_too(question: str) -> None:
    rows = [*SMALL_GROUPS, {"categorie": "Pensioen", "aantal": 40}]
    with tiny(mobiliteit=rows) as small:
        got = small.ask(question, **ASKED)
        whole = [row["aantal"] for row in small.rows("mart.mobiliteit") if row["categorie"] == "Totaal"]
    name = "naar" if question == "uitstroom_stroom" else "categorie"
    parts = {row[name]: row["aantal"] for row in got if row.get("stap", 2) == 2}
    assert parts == {TOGETHER: 60, "Pensioen": 40}
    assert whole == [100]


@pytest.mark.parametrize("question", ["uitstroom_verdeling", "uitstroom_bestemming", "uitstroom_stroom"])
def test_three_groups_stand_together_only_when_all_three_are_known(question: str) -> None:
    unknown = {"categorie": "Inactief", "reden_ontbreekt": "geheim", "waarde_tekst": "x"}
    rows = [*SMALL_GROUPS[:2], unknown, {"categorie": "Pensioen", "aantal": 40}]
    with tiny(mobiliteit=rows) as small:
        got = small.ask(question, **ASKED)
    name = "naar" if question == "uitstroom_stroom" else "categorie"
    assert {row[name]: row["aantal"] for row in got if row.get("stap", 2) == 2} == {
        "Uitkering": 10, "Zelfstandige": 20, "Inactief": None, "Pensioen": 40,
    }  # fmt: skip


def test_a_group_together_beside_its_parts_counts_once_for_the_total() -> None:
    rows = [
        {"bereik": "totaal", "aantal": 100},
        {"categorie": TOGETHER, "aantal": 60},
        {"categorie": "Pensioen", "aantal": 40},
    ]
    with tiny(mobiliteit=[*rows, *SMALL_GROUPS]) as small:
        assert not small.checks["mobiliteit_telt_op"].rows
    with tiny(mobiliteit=[rows[0] | {"aantal": 400}, *rows[1:]]) as small:
        assert small.checks["mobiliteit_telt_op"].rows


def test_a_share_is_of_the_total_flow_or_of_the_only_reach() -> None:
    lone = [row for row in REACHES if row["bereik"] == "extern"]
    inside = {"bereik": "intern", "categorie": "Andere werkgever zelfde branche", "aantal": None}
    inside |= {"reden_ontbreekt": "geheim", "waarde_tekst": "x"}
    for rows, share in ((REACHES, 80 / 3), (lone, 200 / 3), ([*lone, inside], None)):
        with tiny(mobiliteit=rows) as small:
            got = {row["categorie"]: row["aandeel"] for row in small.rows("mart.mobiliteit")}
        assert got["Pensioen"] == (None if share is None else pytest.approx(share, abs=0.001))


def test_the_newest_period_is_one_with_parts_or_where_the_parts_are_shown_with_those() -> None:
    def to(categorie: str, aantal: int | None, periode: str, bereik: str = "totaal") -> dict[str, object]:
        return {"categorie": categorie, "aantal": aantal, "periode": periode, "bereik": bereik}

    rows = [
        to("Onderwijs", 40, "2022KW04", "extern"), to("Handel", 10, "2022KW04", "extern"), to("Totaal", 50, "2022KW04"),
        to("Onderwijs", 60, "2023KW04"), to("Totaal", 70, "2023KW04"),  # of another reach than its parts
        to("Onderwijs", None, "2024KW04"), to("Totaal", 90, "2024KW04"),  # a whole alone
    ]  # fmt: skip
    with tiny(mobiliteit=rows) as small:
        newest = {
            name: {row["periode_code"] for row in small.ask(name, regio="RA1428", branche="VVT", periode="laatste")}
            for name in ("uitstroom_verdeling", "uitstroom_stroom")
        }
    assert newest == {"uitstroom_verdeling": {"2023KW04"}, "uitstroom_stroom": {"2022KW04"}}
