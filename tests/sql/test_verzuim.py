"""Sickness absence against an oracle: same quarter only, CBS, Vernet and third parties apart."""

from __future__ import annotations

import math

import pytest

from queries.run import run
from tests.sql.oracle_kerncijfer import Figure, SourceRows, one_per_cell, read, year_before

TEN = ["UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]


@pytest.fixture(scope="module")
def figures(source_rows: SourceRows) -> list[Figure]:
    return [figure for figure in read(source_rows) if figure.regio == "NL00" and figure.indicator.startswith("verzuim")]


@pytest.fixture(scope="module")
def quarters(figures: list[Figure]) -> dict[tuple[str, str], float]:
    """CBS absence per branch and quarter; third parties, other industries and sizes left out."""
    cells = one_per_cell([f for f in figures if f.indicator == "verzuim_cbs" and f.soort != "derden"])
    shown = {*TEN, "ZW", "ZWS"}
    whole = [f for f in cells.values() if "KW" in f.periode and not f.uitsplitsing and f.branche in shown]
    return {(f.branche, f.periode): f.waarde for f in whole}


@pytest.mark.parametrize("branch", [*TEN, "ZW", "ZWS"])
def test_season_of_every_branch(quarters: dict[tuple[str, str], float], branch: str) -> None:
    own = {period: value for (code, period), value in quarters.items() if code == branch}
    expected = own
    frame = run("verzuim_seizoen", {"branche": branch}).frame
    drawn = frame[frame["getekend"]] if len(frame) else frame
    assert dict(zip(drawn["periode_code"], drawn["waarde"], strict=True)) == expected
    for row in drawn.itertuples():
        before = own.get(year_before(row.periode_code))
        if before is None:
            assert math.isnan(row.verandering)
        else:
            assert math.isclose(row.verandering, row.waarde - before, abs_tol=0.006)


def test_the_sector_has_every_quarter_since_2009(quarters: dict[tuple[str, str], float]) -> None:
    frame = run("verzuim_seizoen", {"branche": "ZW"}).frame.set_index("periode_code")
    every = [f"{year}KW0{number}" for year in range(2009, 2026) for number in range(1, 5)][:-1]
    assert list(frame.index) == ["2000KW04", *every]
    own = {period for (branch, period) in quarters if branch == "ZW"}
    assert own == set(frame.index)
    assert frame.loc["2020KW02", "waarde"] == 6.1, "the first figure was 6.2"
    assert frame.loc["2009KW01", "afgeleid_van"] == "SBI Q"
    assert frame["afgeleid_van"].isna().sum() == 8


def test_absence_of_an_unknown_kind_is_in_the_table_and_not_drawn() -> None:
    frame = run("verzuim_seizoen", {"branche": "JZ"}).frame
    assert dict(zip(frame["periode_code"], frame["getekend"], strict=True)) == {"2019KW01": True, "2020JJ00": False}


def test_third_parties_never_reach_the_figures_of_cbs(figures: list[Figure]) -> None:
    third = {(f.periode, f.waarde) for f in figures if f.soort == "derden"}
    assert len(third) == 16
    frame = run("verzuim_derden").frame
    assert set(zip(frame["periode_code"], frame["waarde"], strict=True)) == third
    for question in ("verzuim_seizoen", "verzuim_branches", "verzuim_verandering"):
        sources = {item for items in run(question, {"branche": "HUI"}).frame["bron_ids"] for item in items}
        assert not any("derden" in source for source in sources)


def test_quarters_to_choose_come_with_their_number_of_branches(quarters: dict[tuple[str, str], float]) -> None:
    counts: dict[str, int] = {}
    for code, period in quarters:
        counts[period] = counts.get(period, 0) + (code in TEN)
    expected = sorted((period for period, count in counts.items() if count > 1), key=lambda p: (counts[p], p))
    frame = run("verzuim_keuze_kwartaal").frame
    assert list(frame["code"]) == expected[::-1]
    assert frame["label"].iloc[0] == "1e kwartaal 2019 (9 branches)"


@pytest.mark.parametrize(
    "quarter", ["2019KW01", "2021KW01", "2022KW01", "2022KW03", "2022KW04", "2023KW01", "2023KW03"]
)
def test_ranking_keeps_branches_without_a_figure(quarters: dict[tuple[str, str], float], quarter: str) -> None:
    frame = run("verzuim_branches", {"kwartaal": quarter}).frame
    assert set(frame["branche_code"]) == {*TEN, "ZW", "ZWS"}
    for row in frame.itertuples():
        value = quarters.get((row.branche_code, quarter))
        assert (
            (math.isnan(row.waarde) and row.ontbreekt == "geen cijfer in de bronnen")
            if value is None
            else (row.waarde == value)
        )
    ranked = frame.loc[(frame["niveau"] == "branche") & frame["waarde"].notna(), "waarde"]
    assert list(ranked) == sorted(ranked, reverse=True)


def test_the_first_quarter_of_2019_is_nine_branches_and_both_totals() -> None:
    frame = run("verzuim_branches", {"kwartaal": "2019KW01"}).frame.set_index("branche_code")["waarde"]
    assert frame.notna().sum() == 11
    assert (frame["ZWS"], frame["ZW"]) == (6.1, 6.1)
    assert math.isnan(frame["KO"])


def test_change_is_against_the_same_quarter_or_as_published(
    figures: list[Figure], quarters: dict[tuple[str, str], float]
) -> None:
    published = {(f.branche, f.periode): f.waarde for f in figures if f.indicator == "verzuim_cbs_verandering"}
    for code in run("verzuim_keuze_verandering").frame["code"]:
        computed = {
            branch: value - quarters[(branch, year_before(period))]
            for (branch, period), value in quarters.items()
            if period == code and (branch, year_before(period)) in quarters
        }
        expected = {branch: value for (branch, period), value in published.items() if period == code} | computed
        frame = run("verzuim_verandering", {"verschilkwartaal": code}).frame
        got = dict(zip(frame["branche_code"], frame["verandering"], strict=True))
        assert got.keys() == expected.keys()
        assert all(math.isclose(got[branch], expected[branch], abs_tol=0.006) for branch in got)
        assert set(frame.loc[frame["herkomst"] == "berekend", "branche_code"]) == computed.keys()


def test_vernet_compares_within_its_own_measure(figures: list[Figure]) -> None:
    expected = {
        (f.uitsplitsing or "alle verzuim", f.periode): f.waarde for f in figures if f.indicator == "verzuim_vernet"
    }
    frame = run("verzuim_vernet").frame
    assert {(r.maat, r.periode_code): r.waarde for r in frame.itertuples()} == expected
    changes = {(r.maat, r.periode_code): r.verandering for r in frame.itertuples() if not math.isnan(r.verandering)}
    assert changes == {
        ("alle verzuim", "2022KW02"): 0.82,
        ("duurklasse 1 t/m 14 dagen", "2022KW02"): 0.53,
        ("voortschrijdend 4 kwartalen", "2022KW02"): 1.08,
    }
