"""Rates: a flow over the stock of the same day, region and branch, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from tests.tiny import Given, tiny
from ui.figure import make_view
from ui.figures import FIGURES

KW, BEFORE = "2024KW04", "2023KW04"
Rows = list[dict[str, Any]]


def flow(aantal: int | None = 120, **more: object) -> dict[str, object]:
    return {"bereik": "totaal", "aantal": aantal, "periode": KW, **more}


def stock(waarde: int | None = 1000, **more: object) -> dict[str, object]:
    known: dict[str, object] = {"indicator": "werknemers", "branche": "VVT", "regio": "RA1428", "eenheid": "werknemers"}
    return known | {"periode": BEFORE, "waarde": waarde} | more


def rates(
    flows: Sequence[Given],
    stocks: Sequence[Given],
    code: str = "uitstroompercentage",
    soort: Mapping[str, str] | None = None,
) -> Rows:
    with tiny(mobiliteit=flows, kerncijfer=stocks, soort=soort) as small:
        return [row for row in small.rows("mart.verhouding") if row["indicator_code"] == code]


def one(*given: Any, **more: Any) -> dict[str, Any]:
    (row,) = rates(*given, **more)
    return row


def test_the_outflow_is_over_those_of_a_year_earlier_and_the_inflow_over_those_of_now() -> None:
    stocks = [stock(1000), stock(1080, periode=KW)]
    flows = [flow(120), flow(200, richting="instroom")]
    out, into = one(flows, stocks), one(flows, stocks, "instroompercentage")
    assert (out["waarde"], out["noemer_aantal"], out["noemer_periode_code"]) == (12.0, 1000, BEFORE)
    assert (into["waarde"], into["noemer_aantal"], into["noemer_periode_code"]) == (100 * 200 / 1080, 1080, KW)


@pytest.mark.parametrize(
    ("reach", "code"), [("totaal", "uitstroompercentage"), ("extern", "uitstroompercentage_extern")]
)
def test_each_reach_is_a_rate_of_its_own(reach: str, code: str) -> None:
    flows = [flow(120), flow(50, bereik="extern")]
    assert one(flows, [stock()], code)["teller_aantal"] == {"totaal": 120, "extern": 50}[reach]


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"periode": KW},
        {"periode": "2023KW03"},
        {"periode": "2023JJ00"},
        {"regio": "RA0206"},
        {"branche": "GHZ"},
        {"uitsplitsing": "genoemd in de tekst"},
        {"versie": "2024"},
    ],
)
def test_a_stock_of_another_day_region_or_branch_divides_nothing(elsewhere: dict[str, str]) -> None:
    row = one([flow()], [stock(**elsewhere)])
    assert (row["waarde"], row["afgerond_op"], row["reden_ontbreekt"]) == (None, None, "geen noemer")
    assert (row["teller_aantal"], row["noemer_aantal"], row["noemer_bron_id"]) == (120, None, None)


@pytest.mark.parametrize(("flows_of", "stock_of"), [("ZW", "ZWS"), ("ZWS", "ZW")])
def test_breed_is_never_over_smal(flows_of: str, stock_of: str) -> None:
    both = [stock(1000, branche=stock_of), stock(2000, branche=flows_of)]
    assert one([flow(branche=flows_of)], both[:1])["reden_ontbreekt"] == "geen noemer"
    assert one([flow(branche=flows_of)], both)["noemer_aantal"] == 2000


def test_a_year_has_no_day_and_so_no_rate() -> None:
    row = one([flow(periode="2024JJ00")], [stock(), stock(periode="2023JJ00")])
    assert (row["waarde"], row["reden_ontbreekt"]) == (None, "geen peildatum")


def test_a_flow_that_is_missing_keeps_its_own_reason() -> None:
    row = one([flow(None, reden_ontbreekt="geheim", waarde_tekst="x")], [stock()])
    assert (row["waarde"], row["reden_ontbreekt"], row["noemer_aantal"]) == (None, "geheim", 1000)


@pytest.mark.parametrize("waarde", [0, None])
def test_a_stock_of_nought_or_none_divides_nothing(waarde: int | None) -> None:
    empty = {} if waarde is not None else {"reden_ontbreekt": "onbekend", "waarde_tekst": "."}
    row = one([flow()], [stock(waarde, **empty)])
    assert (row["waarde"], row["reden_ontbreekt"]) == (None, "geen noemer")


def test_nobody_who_left_is_a_rate_of_nought() -> None:
    assert one([flow(0)], [stock()])["waarde"] == 0


def test_a_stock_that_may_be_nought_by_its_rounding_divides_nothing() -> None:
    coarse = {"noot": "afgerond op duizendtallen"}
    assert one([flow()], [stock(1000, **coarse)])["waarde"] == 12
    assert one([flow()], [stock(500, **coarse)])["reden_ontbreekt"] == "geen noemer"


def test_more_leavers_than_there_were_people_is_no_rate() -> None:
    row = one([flow(1001)], [stock()])
    assert (row["waarde"], row["afgerond_op"], row["reden_ontbreekt"]) == (None, None, "past niet bij noemer")
    assert one([flow(1000)], [stock()])["waarde"] == 100


def test_the_step_holds_every_rate_the_rounding_leaves_open() -> None:
    """Tens over hundreds: from 115/1050 to 125/950; the step goes to the furthest of both ends."""
    many = [flow(aantal, branche=code) for aantal, code in zip(range(10, 110, 10), _BRANCHES, strict=True)]
    row = next(
        row
        for row in rates([flow(), *many], [stock(1000, noot="afgerond op honderdtallen")])
        if row["branche_code"] == "VVT"
    )
    assert (row["teller_afgerond_op"], row["noemer_afgerond_op"]) == (10, 100)
    assert row["afgerond_op"] == pytest.approx(2 * (100 * 125 / 950 - 12), abs=1e-4)
    assert row["waarde"] - row["afgerond_op"] / 2 < 100 * 115 / 1050
    assert row["waarde"] + row["afgerond_op"] / 2 >= 100 * 125 / 950


def test_a_step_that_is_not_known_leaves_what_the_other_leaves_open() -> None:
    row = one([flow(120)], [stock(1000, noot="afgerond op honderdtallen")])
    assert (row["teller_afgerond_op"], row["noemer_afgerond_op"]) == (None, 100)
    assert row["afgerond_op"] == pytest.approx(2 * (100 * 120 / 950 - 12), abs=1e-4)


_BRANCHES = ("UMC", "ZKH", "GGZ", "HUI", "OZW", "GHZ", "JZ", "SW", "KO", "ZW")


def test_the_balance_is_of_both_flows_and_keeps_both_steps() -> None:
    flows = [
        flow(90, bereik="extern", richting="instroom"),
        flow(120, bereik="extern", status="voorlopig"),
    ]
    row = one(flows, [stock()], "saldo_per_100")
    assert (row["waarde"], row["teller_aantal"], row["status"]) == (-3.0, -30, "voorlopig")
    assert one([flows[0], flow(60, bereik="extern")], [stock()], "saldo_per_100")["waarde"] == 3.0


@pytest.mark.parametrize("missing", [{}, {"bron_id": "een-ander"}])
def test_no_balance_of_one_flow_or_of_two_sources(missing: dict[str, str]) -> None:
    flows = [flow(90, bereik="extern", richting="instroom")]
    if missing:
        flows.append(flow(120, bereik="extern", **missing))
    assert rates(flows, [stock()], "saldo_per_100") == []


def years(*given: int, **more: object) -> tuple[Rows, Rows]:
    flows: Rows = [
        flow(aantal, bereik="extern", periode=f"{2024 - back}KW04") for back, aantal in enumerate(reversed(given))
    ]
    return flows, [stock(1000, periode=f"{year}KW04", **more) for year in range(2019, 2024)]


def test_the_net_outflow_is_the_mean_of_three_whole_years() -> None:
    found = rates(*years(100, 110, 150), code="netto_verloop")
    assert [(row["periode_code"], row["waarde"], row["reden_ontbreekt"]) for row in found] == [
        ("2022KW04", None, "te weinig jaren"),
        ("2023KW04", None, "te weinig jaren"),
        ("2024KW04", 12.0, None),
    ]
    assert found[-1]["teller_aantal"] is found[-1]["noemer_aantal"] is None


def test_three_rows_with_a_year_between_are_no_three_years() -> None:
    flows, stocks = years(100, 110, 120, 130)
    assert rates([flows[0], flows[1], flows[3]], stocks, "netto_verloop")[-1]["reden_ontbreekt"] == "te weinig jaren"


def test_years_of_two_sources_have_no_mean() -> None:
    flows, stocks = years(100, 110, 150)
    stocks[-1]["bron_id"] = "een-ander"
    assert {row["waarde"] for row in rates(flows, stocks, "netto_verloop")} == {None}


@pytest.mark.parametrize(("flow_of", "stock_of"), [("derden", "primair"), ("primair", "derden")])
def test_a_third_party_and_a_maker_are_not_divided(flow_of: str, stock_of: str) -> None:
    given = ([flow(bron_id="stroom")], [stock(bron_id="stand")])
    row = one(*given, soort={"stroom": flow_of, "stand": stock_of})
    assert row["reden_ontbreekt"] == "geen noemer"
    assert one(*given, soort={"stroom": "derden", "stand": "derden"})["waarde"] == 12


def test_a_rate_carries_both_sources_into_the_key_figures() -> None:
    flows = [flow(bron_id="stroom", vindplaats="tabel 1")]
    with tiny(mobiliteit=flows, kerncijfer=[stock(bron_id="stand", vindplaats="tabel 2")]) as small:
        row = next(row for row in small.rows("mart.kerncijfer") if row["indicator_code"] == "uitstroompercentage")
        told = next(row for row in small.rows("core.cijfer") if row["indicator_code"] == "uitstroompercentage")
    assert (row["waarde"], row["opgaven"], row["bron_id"], row["noemer_bron_id"]) == (12, 0, "stroom", "stand")
    assert row["vindplaats"] == "tabel 1; gedeeld door: tabel 2"
    assert sorted(told["bron_ids"]) == ["stand", "stroom"]


def test_what_a_source_gives_itself_goes_first() -> None:
    own = stock(15, indicator="uitstroompercentage", eenheid="procent", periode=KW, bron_id="zelf")
    with tiny(mobiliteit=[flow()], kerncijfer=[stock(), own]) as small:
        rows = [row for row in small.rows("mart.kerncijfer") if row["indicator_code"] == "uitstroompercentage"]
    assert [(row["waarde"], row["bron_id"], row["opgaven"]) for row in rows] == [(15, "zelf", 1)]


def test_vacancies_per_job_are_of_the_country_alone() -> None:
    made = [
        {"indicator": code, "branche": "VVT", "regio": place, "periode": KW, "eenheid": "aantal", "waarde": value}
        for place in ("NL00", "RA1428")
        for code, value in (("vacatures_ontstaan", 30), ("banen", 2000))
    ]
    (row,) = rates([], made, "vacatures_ontstaan_per_1000")
    assert (row["regio_code"], row["waarde"], row["eenheid"]) == ("NL00", 15, "vacatures per 1 000 banen")


def test_a_rate_says_how_it_is_computed() -> None:
    with tiny() as small:
        told = {row["indicator_code"]: row["formule"] for row in small.rows("mart.indicator") if row["formule"]}
    assert told["uitstroompercentage"] == "100 × Totale uitstroom uit de branche ÷ Werknemers, jaar eerder"
    assert told["netto_verloop"].startswith("gemiddelde van 3 jaren: 100 × ")
    assert " − " in told["saldo_per_100"]
    assert "werknemers" not in told


def test_side_by_side_a_rate_has_the_sources_of_both_parts_and_says_how_it_is_made() -> None:
    flows = [flow(regio=regio, bron_id="stroom") for regio in ("RA1428", "RA0206")]
    stocks = [stock(regio=regio, bron_id="stand") for regio in ("RA1428", "RA0206")]
    asked = {"per": "regio", "indicator": "uitstroompercentage", "plek": "VVT", "reeks": "KW04"}
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        told = make_view(FIGURES["vergelijken"], asked | {"leden": ["RA1428", "RA0206"], "basis": KW})
    assert {tuple(row["bron_ids"]) for row in told.frame.to_dict("records")} == {("stand", "stroom")}
    assert any(note.startswith("Zo is gerekend: 100 × Totale uitstroom") for note in told.findings.let_op)
    assert not any("publicaties" in note for note in told.findings.let_op)
