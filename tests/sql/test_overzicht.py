"""The questions of the overview against an oracle in plain Python over the shipped CSV files."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest

from analysis.rows import records
from queries.run import run
from tests.sql.oracle_kerncijfer import factor

SourceRows = dict[str, list[dict[str, str]]]
Point = tuple[str, float]
BRANCHES = ["ZW", "ZWS", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]
SERIES = {
    "werknemers": "werknemers",
    "saldo": "saldo_extern",
    "werkdruk": "werkdruk_te_hoog",
    "tevredenheid": "tevreden_met_werk",
    "verzuim": "verzuim_cbs",
    "openstaande_vacatures": "vacatures_openstaand",
    "vacaturegraad": "vacaturegraad",
    "ontstane_vacatures": "vacatures_ontstaan",
}
SINCE_2019 = {"saldo", "werkdruk", "tevredenheid"}
ENDS = {"KW01": "1", "KW02": "2", "KW03": "3", "KW04": "4", "JJ00": "4"}


def asked(branch: str, region: str = "NL00") -> list[dict[str, Any]]:
    return records(run("overzicht_kerncijfers", {"branche": branch, "regio": region}).frame)


def place(rows: list[dict[str, Any]], plek: str) -> list[dict[str, Any]]:
    return [row for row in rows if row["plek"] == plek and row["waarde"] is not None]


def _number(row: dict[str, str]) -> float:
    return float(row["waarde"]) * factor(row["eenheid"])


def oracle(rows: list[dict[str, str]], plek: str, branch: str) -> list[Point]:
    """Give the series a card stands on, the newest first: one kind of source and period, no break crossed."""
    best: dict[str, tuple[tuple[int, bool, int, int], float]] = {}
    own = {
        row["periode"]
        for row in rows
        if (row["indicator"], row["branche"], row["uitsplitsing"]) == (SERIES[plek], branch, "")
    }
    for row in rows:
        # CBS says that SBI Q and the broad sector have the same absence and open vacancies
        equal = branch == "ZW" and row["branche"] == "SBIQ" and row["periode"] not in own
        if row["indicator"] != SERIES[plek] or not (row["branche"] == branch or equal) or row["regio"] != "NL00":
            continue
        if row["uitsplitsing"] or row["versie"] or not row["waarde"] or row["soort"] == "derden":
            continue
        day = int(row["gepubliceerd"].replace("-", "").ljust(8, "0") or 0)
        rank = (("primair", "secundair").index(row["soort"]), row["letterlijk"] != "ja", -len(row["waarde"]), -day)
        if row["periode"] not in best or rank < best[row["periode"]][0]:
            best[row["periode"]] = (rank, _number(row))
    if not best:
        return []
    newest = max(best, key=lambda code: (code[:4] + ENDS[code[4:]], code[4:].startswith("KW")))
    era = plek in SINCE_2019 and newest >= "2019"
    alike = {code for code in best if code[4:6] == newest[4:6] and (not era or code >= "2019")}
    return [(code, best[code][1]) for code in sorted(alike, reverse=True)]


@pytest.mark.parametrize("plek", SERIES)
def test_every_series_of_every_branch_is_that_of_the_sources(plek: str, source_rows: SourceRows) -> None:
    found = 0
    for branch in BRANCHES:
        expected = oracle(source_rows["kerncijfer"], plek, branch)
        rows = place(asked(branch), plek)
        assert [row["periode_code"] for row in rows] == [code for code, _ in expected], branch
        assert [row["waarde"] for row in rows] == pytest.approx([value for _, value in expected]), branch
        found += bool(rows)
    assert found > 0


def test_a_change_is_with_the_period_its_rule_names(source_rows: SourceRows) -> None:
    compared = 0
    for branch in BRANCHES:
        for plek in ("werkdruk", "tevredenheid", "verzuim", "openstaande_vacatures"):
            series = oracle(source_rows["kerncijfer"], plek, branch)
            values = dict(series)
            for row in place(asked(branch), plek):
                earlier = [code for code in values if code < row["periode_code"]]
                year = str(int(row["periode_code"][:4]) - 1) + row["periode_code"][4:]
                wave = plek in {"werkdruk", "tevredenheid"}
                alike = [code for code in earlier if code[4:] == year[4:]] or earlier
                then = year if year in values else max(alike, default=None) if wave else None
                if then is None:
                    assert row["vorige"] is None
                    continue
                compared += 1
                assert row["vorige"] == values[then]
                assert row["verschil"] == pytest.approx(row["waarde"] - values[then])
    assert compared > 20


def test_the_sector_beside_a_branch_is_breed_in_the_same_period(source_rows: SourceRows) -> None:
    breed = {plek: dict(oracle(source_rows["kerncijfer"], plek, "ZW")) for plek in SERIES}
    beside = 0
    for branch in BRANCHES[2:]:
        for row in asked(branch):
            if row["breed"] is not None:
                assert row["breed"] == breed[row["plek"]][row["periode_code"]]
                beside += 1
    assert beside > 10
    assert all(row["breed"] is None for row in asked("ZW") + asked("ZWS"))


def test_a_region_gets_its_own_figure_and_the_country_where_there_is_none() -> None:
    rows = asked("VVT", "RA0206")
    flow = place(rows, "uitstroom")
    assert [(row["periode_code"], row["waarde"], row["verschil"]) for row in flow] == [
        ("2022JJ00", 4250, 300),
        ("2021JJ00", 3950, 510),
        ("2020JJ00", 3440, None),
    ]
    assert {row["indicator_code"] for row in flow} == {"uitstroom_totaal"}
    assert {row["gebied"] for row in flow} == {"Stedendriehoek & Noord-Veluwe"}
    assert {row["gebied"] for row in rows if row["waarde"] is not None and row["plek"] != "uitstroom"} == {"Nederland"}
    assert place(asked("VVT"), "uitstroom") == []
    assert [row["waarde"] for row in place(asked("ZW", "RA0205"), "uitstroom")] == [6500]


def test_a_change_without_its_level_has_a_place_until_the_level_is_as_new() -> None:
    alone = place(asked("KO"), "werknemers_verandering")
    assert [(row["periode_code"], row["waarde"], row["vergeleken_met"]) for row in alone] == [
        ("2023KW03", 6100, "3e kwartaal 2022")
    ]
    # huisartsen: the level of 2024KW03 is newer than the change a source gives for 2024KW02
    assert place(asked("HUI"), "verzuim")[0]["periode_code"] == "2024KW03"
    assert place(asked("HUI"), "verzuim_verandering") == []


def test_a_change_the_source_gives_is_marked_as_its_own() -> None:
    (row,) = place(asked("SW"), "werkdruk")
    assert (row["waarde"], row["verschil"], row["vergeleken_met"], row["volgens_bron"]) == (30, -6, "2019", True)
    assert row["verschil_eenheid"] == "procentpunt"


def test_a_forecast_is_of_the_newest_edition_and_one_scenario() -> None:
    rows = place(asked("ZWS"), "personeelstekort")
    assert [(row["periode_code"], row["waarde"], row["versie"]) for row in rows] == [
        ("2033JJ00", 195000, "ABF 2023-12"),
        ("2032JJ00", 173000, "ABF 2023-12"),
    ]
    assert all(row["verschil"] is None for row in rows)


def test_third_parties_never_replace_or_lengthen_a_series() -> None:
    rows = place(asked("HUI"), "verzuim")
    assert rows[0]["periode_code"] == "2024KW03"
    assert {row["bron_soort"] for row in rows} <= {"primair", "secundair"}


@pytest.mark.parametrize("branch", BRANCHES)
def test_every_subject_has_a_row_and_every_value_a_source(branch: str) -> None:
    rows = asked(branch)
    assert {row["plek"] for row in rows} >= {*SERIES, "instroom", "uitstroom", "personeelstekort"}
    keys = [(row["plek"], row["periode_code"]) for row in rows]
    assert len(keys) == len(set(keys))
    for row in rows:
        assert (row["waarde"] is None) == (row["bron_ids"] == [])
        assert row["waarde"] is None or (row["vindplaats"] and row["bron_id"] in row["bron_ids"])


def test_claims_about_a_region_stand_only_there_and_none_of_them_holds() -> None:
    assert run("overzicht_afwijkingen", {"branche": "VVT", "regio": "NL00"}).frame.empty
    regional = run("overzicht_afwijkingen", {"branche": "VVT", "regio": "RA0206"}).frame
    assert regional["code"].tolist() == ["mobiliteit-bijna-20-procent", "overige-sectoren-14-procent"]
    ko = run("overzicht_afwijkingen", {"branche": "KO"}).frame
    assert ko["code"].tolist()[0] == "werkdruk-kinderopvang-verandering-0-kw04"
    assert "werkdruk-kinderopvang-verandering-0" not in set(ko["code"])
    known = {claim for branch in BRANCHES for claim in run("overzicht_afwijkingen", {"branche": branch}).frame["code"]}
    assert len(known) == 6


def test_freshness_has_a_day_only_where_the_source_has_a_rhythm() -> None:
    frame: pd.DataFrame = run("overzicht_actualiteit").frame
    rows = {row["thema_code"]: row for row in records(frame)}
    assert rows["verzuim"]["laatste_periode"] == "3e kwartaal 2025"
    assert rows["verzuim"]["volgende_verwacht"] == "2026-03-15"
    assert rows["werkbeleving"]["volgende_verwacht"] is None
    assert all(row["bron_ids"] and not math.isnan(row["waarden"]) for row in rows.values())


def test_flows_by_destination_count_for_how_fresh_mobility_is(source_rows: SourceRows) -> None:
    rows = {row["thema_code"]: row for row in records(run("overzicht_actualiteit").frame)}
    stated = sum(1 for row in source_rows["mobiliteit"] if row["aantal"])
    assert stated > 0
    assert rows["mobiliteit"]["waarden"] >= stated + len(rows["mobiliteit"]["bron_ids"])
