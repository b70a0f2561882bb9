"""Forecasts: editions stay apart, the order of editions, differences within one edition only."""

from __future__ import annotations

from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES


def expected(versie: str, waarde: int, **more: object) -> dict[str, object]:
    return {
        "indicator": "personeelstekort_verwacht", "branche": "ZWS", "periode": "2032JJ00", "versie": versie,
        "eenheid": "werknemers", "waarde": waarde, "uitsplitsing": "referentiescenario", **more,
    }  # fmt: skip


ROWS = [
    expected("2022", 110_000),
    expected("2023", 130_000, uitsplitsing="laag"),
    expected("2023", 155_000),
    expected("2024", 137_000),
    expected("2024", 90_000, periode="2028JJ00"),
]


def test_a_difference_is_with_the_edition_before_for_the_same_scenario() -> None:
    with tiny(kerncijfer=ROWS) as small:
        got = small.ask("prognose_edities", branche="ZWS", prognosejaar="2032JJ00")
    assert [(row["versie"], row["scenario"], row["waarde"], row["verschil"], row["vorige_versie"]) for row in got] == [
        ("2022", "referentiescenario", 110_000, None, None),
        ("2023", "referentiescenario", 155_000, 45_000, "2022"),
        ("2023", "laag", 130_000, None, None),
        ("2024", "referentiescenario", 137_000, -18_000, "2023"),
    ]


def test_scenarios_stand_side_by_side_within_one_edition_only() -> None:
    with tiny(kerncijfer=ROWS) as small:
        got = small.ask("prognose_scenarios", branche="ZWS")
    assert [(row["versie"], row["scenario"], row["verschil"]) for row in got] == [
        ("2023", "referentiescenario", None),
        ("2023", "laag", -25_000),
    ]


def test_all_editions_in_order_oldest_first() -> None:
    with tiny(kerncijfer=ROWS[::-1]) as small:
        got = small.ask("prognose_tekort", branche="ZWS")
    assert [(row["versie"], row["scenario"]) for row in got] == [
        ("2022", "referentiescenario"),
        ("2023", "referentiescenario"),
        ("2023", "laag"),
        ("2024", "referentiescenario"),
        ("2024", "referentiescenario"),
    ]


def test_the_map_knows_no_edition() -> None:
    regional = {"branche": "VVT", "regio": "RA1428", "periode": "2024JJ00", "uitsplitsing": None}
    rows = [expected("2023", 500, **regional), expected("", 70, **regional)]
    with tiny(kerncijfer=rows) as small:
        got = small.ask(
            "kaart_regio", cijfer="personeelstekort_verwacht", cijferbranche="VVT", cijferperiode="2024JJ00"
        )
    known = {row["regio_code"]: row["waarde"] for row in got if row["waarde"] is not None}
    assert known == {"RA1428": 70}
    assert len(got) == 28


def test_demand_less_supply_is_the_gap() -> None:
    rows = [
        expected("2023", size, indicator=name, branche="VVT", vergeleken_met="2023", eenheid="personen")
        for name, size in (("arbeidsvraag_verandering", 900), ("personeelsaanbod_verandering", 400))
    ]
    with tiny(kerncijfer=rows) as small:
        got = small.ask("prognose_vraag_aanbod")
    assert [(row["vraag"], row["aanbod"], row["verschil"]) for row in got] == [(900, 400, 500)]


def test_a_reference_is_of_the_same_edition_and_the_same_year() -> None:
    rows = [expected("2023", 100), expected("2023", 80, uitsplitsing="laag"), expected("2024", 500)]
    rows += [expected("2024", 450, uitsplitsing="laag"), expected("2024", 900, periode="2033JJ00")]
    with tiny(kerncijfer=rows) as small:
        got = small.ask("prognose_scenarios", branche="ZWS")
    assert {(row["versie"], row["waarde"], row["verschil"]) for row in got if row["scenario"] == "laag"} == {
        ("2023", 80, -20),
        ("2024", 450, -50),
    }


def test_a_tile_takes_the_newest_edition_and_its_years_only() -> None:
    years = {("2022", "2031"): 10, ("2022", "2034"): 11, ("2023", "2031"): 20, ("2023", "2032"): 21}
    rows = [expected(versie, size, periode=f"{year}JJ00") for (versie, year), size in years.items()]
    with tiny(kerncijfer=rows) as small:
        got = [row for row in small.ask("overzicht_kerncijfers", branche="ZWS") if row["waarde"] is not None]
    assert [(row["versie"], row["waarde"]) for row in got] == [("2023", 21), ("2023", 20)]


def test_a_year_earlier_is_of_the_same_edition() -> None:
    rows = [expected("2022", 10, periode="2031JJ00"), expected("2023", 20), expected("2023", 15, periode="2031JJ00")]
    with tiny(kerncijfer=rows) as small:
        got = [(row["versie"], row["waarde"], row["eerder"]) for row in small.rows("core.jaar_eerder")]
        stated = {row["opgaven"] for row in small.rows("mart.kerncijfer")}
    assert sorted(got, key=str) == sorted([("2022", 10, None), ("2023", 15, None), ("2023", 20, 15)], key=str)
    assert stated == {1}


def test_demand_that_falls_less_than_supply_does_not_grow() -> None:
    def title(demand: int, supply: int) -> str:
        rows = [
            expected("2024", value, indicator=name, branche=branch, vergeleken_met="2023JJ00")
            for branch in ("TZ", "GHZ")
            for name, value in (("arbeidsvraag_verandering", demand), ("personeelsaanbod_verandering", supply))
        ]
        with tiny(kerncijfer=rows):
            return make_view(FIGURES["prognose-vraag-aanbod"], {}).findings.titel

    assert title(5_000, 1_000).startswith("Vraag groeit sneller dan aanbod in ")
    assert title(-1_000, -5_000).startswith("Vraag en aanbod lopen uiteen in ")


def test_the_newest_edition_leads_with_its_scenario_and_the_words_of_its_source() -> None:
    older = [expected("ABF 2023-01", 150_000), expected("ABF 2023-01", 90_000, uitsplitsing="laag")]
    newer = [
        expected("ABF 2024-02", 155_000, waarde_tekst="meer dan 155.000"),
        expected("ABF 2024-02", 137_000, uitsplitsing="met maatregelen", waarde_tekst="zo'n 137.000"),
    ]
    with tiny(kerncijfer=[*newer, *older]):
        found = make_view(FIGURES["prognose-scenarios"], {}).findings
    assert found.titel == (
        "Februari 2024, met maatregelen: tekort 18.000 kleiner in 2032 (zo'n 137.000 in plaats van meer dan 155.000)"
    )
    assert (
        "Met maatregelen: zo'n 137.000 tegen meer dan 155.000 (−18.000; 2032, editie van februari 2024); laag: 90"
        in (found.zin)
    )


def test_branches_that_share_the_largest_shortage_are_both_named() -> None:
    rows = [expected("2024", amount, branche=branch) for branch, amount in (("GGZ", 900), ("GHZ", 900), ("VVT", 700))]
    with tiny(kerncijfer=rows):
        tied = make_view(FIGURES["prognose-branches"], {}).findings.titel
    assert tied == ("Grootste verwachte tekort in 2032: geestelijke gezondheidszorg en gehandicaptenzorg (beide 900)")
    with tiny(kerncijfer=[*rows, expected("2024", 1000, branche="HUI")]):
        one = make_view(FIGURES["prognose-branches"], {}).findings.titel
    assert one == "In huisartsen en gezondheidscentra een verwacht tekort van 1.000 mensen in 2032"
