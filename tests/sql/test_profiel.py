"""Who works where: sector profiles, jobs, people and employees against an oracle in plain Python."""

from __future__ import annotations

import math

import pytest

from queries.run import run
from tests.sql.oracle_kerncijfer import Figure, SourceRows, one_per_cell, read, year_before

AVERAGES = {"uren_per_week", "leeftijd_gemiddeld", "jaren_bij_werkgever"}
SHARES = {"vrouw", "leidinggevend", "meerdere_werkkringen", "vaste_uren", "ontwikkelpunten", "wijkteam"}
FCB = "fcb-voortgangsverslag-2021-07"


@pytest.fixture(scope="module")
def figures(source_rows: SourceRows) -> list[Figure]:
    return [figure for figure in read(source_rows) if figure.regio == "NL00"]


@pytest.mark.parametrize(("kind", "traits"), [("gemiddelde", AVERAGES), ("aandeel", SHARES)])
@pytest.mark.parametrize("branch", ["ZW", "KO", "JZ", "SW"])
def test_traits_are_those_of_the_source(figures: list[Figure], kind: str, traits: set[str], branch: str) -> None:
    expected = {(f.indicator, f.branche): f.waarde for f in figures if f.indicator in traits}
    frame = run("profiel_kenmerken", {"soort": kind, "branche": branch}).frame
    got = frame.groupby("kenmerk")["waarde"].apply(sorted).to_dict()
    by_trait: dict[str, list[float]] = {}
    for (trait, _), value in expected.items():
        by_trait.setdefault(trait, []).append(value)
    assert sorted(got.values()) == sorted(sorted(values) for values in by_trait.values())
    assert len(frame) == len(expected)
    for row in frame.itertuples():
        own = [value for value in frame[frame["kenmerk"] == row.kenmerk].itertuples() if value.branche_code == branch]
        if own:
            assert math.isclose(row.verschil, row.waarde - own[0].waarde, abs_tol=0.011)
        else:
            assert math.isnan(row.verschil)


def test_the_trait_with_the_largest_spread_comes_first() -> None:
    frame = run("profiel_kenmerken", {"soort": "aandeel"}).frame
    spreads = list(dict.fromkeys(zip(frame["kenmerk"], frame["spreiding"], strict=True)))
    assert spreads[0] == ("Vrouwen", 20.0)
    assert [spread for _, spread in spreads] == sorted((spread for _, spread in spreads), reverse=True)


def test_size_is_of_one_document_and_an_absent_number_is_not_zero(figures: list[Figure]) -> None:
    frame = run("profiel_omvang", {"branche": "JZ"}).frame.set_index(["kenmerk", "branche_code"])
    expected = {
        f.branche: f.waarde for f in figures if f.indicator == "werknemers" and f.bron == FCB and not f.uitsplitsing
    }
    for code in ("KO", "JZ", "SW"):
        assert frame.loc[("Werknemers", code), "waarde"] == expected[code]
    assert frame.loc[("Werknemers", "KO"), "verschil"] == expected["KO"] - expected["JZ"]
    absent = frame.loc[("Organisaties", "JZ")]
    assert math.isnan(absent["waarde"])
    assert absent["ontbreekt"] == "niet genoemd in de bron"
    assert len(frame) == 6


def test_jobs_per_quarter_and_the_same_quarter_a_year_earlier(figures: list[Figure]) -> None:
    expected = {f.periode: f.waarde for f in figures if f.indicator == "banen" and f.branche == "ZW"}
    frame = run("werkgelegenheid_banen").frame
    assert len(frame) == len(expected) == 36
    assert list(frame["periode_code"]) == sorted(expected)
    for row in frame.itertuples():
        assert row.waarde == expected[row.periode_code]
        before = expected.get(year_before(row.periode_code))
        if before is None:
            assert math.isnan(row.verandering)
        else:
            assert row.verandering == row.waarde - before
            assert math.isclose(row.verandering_procent, 100 * (row.waarde - before) / before, abs_tol=0.006)


@pytest.mark.parametrize("question", ["werkgelegenheid_banen", "werkgelegenheid_personen"])
def test_smal_has_no_figures_and_breed_never_stands_in(question: str) -> None:
    assert run(question, {"afbakening": "ZWS"}).frame.empty
    assert set(run(question, {"afbakening": "ZW"}).frame["afbakening"]) == {"Zorg en welzijn (breed)"}


def test_people_at_work(figures: list[Figure]) -> None:
    expected = {(f.uitsplitsing, f.periode): f for f in figures if f.indicator == "werkzame_personen"}
    frame = run("werkgelegenheid_personen").frame
    assert len(frame) == len(expected) == 46
    for row in frame.itertuples():
        figure = expected[(row.groep, row.periode_code)]
        assert (row.waarde, row.voorlopig) == (figure.waarde, figure.status == "voorlopig")


def test_employees_per_branch_keep_date_and_source_apart(figures: list[Figure]) -> None:
    branches = {"KO", "JZ", "SW", "VVT", "GGZ"}
    expected = {
        (f.branche, f.periode, f.bron): f.waarde
        for f in figures
        if f.indicator == "werknemers" and f.branche in branches
    }
    frame = run("werkgelegenheid_branches", {"branche": "KO"}).frame
    got = {(r.branche_code, r.periode_code, r.bron_ids[0]): r.waarde for r in frame.itertuples()}
    assert got == expected
    assert set(frame.loc[frame["gekozen"], "branche_code"]) == {"KO"}
    rough = set(frame.loc[frame["soort_getal"] != "cijfer", "waarde_tekst"])
    assert rough == {"bijna 108.000", "ruim 444 duizend", "110.000", "103.000", "meer dan 50.000"}


def test_changes_compare_one_period_with_one_other(figures: list[Figure]) -> None:
    cells = [f for f in figures if f.indicator == "werknemers_verandering"]
    choices = run("werkgelegenheid_keuze_vergelijking").frame
    assert set(choices["code"]) == {f"{f.periode}-{f.vergeleken_met}" for f in cells}
    assert choices["code"].iloc[0] == "2023KW03-2022KW03"
    for code in choices["code"]:
        expected = {f.branche: f.waarde for f in cells if f"{f.periode}-{f.vergeleken_met}" == code}
        frame = run("werkgelegenheid_verandering", {"vergelijking": code}).frame
        assert dict(zip(frame["branche_code"], frame["waarde"], strict=True)) == expected
        assert list(frame["waarde"]) == sorted(expected.values(), reverse=True)


def test_the_oracle_knows_what_goes_first(figures: list[Figure]) -> None:
    both = [f for f in figures if (f.indicator, f.branche, f.periode) == ("verzuim_cbs", "ZW", "2023KW03")]
    assert {f.soort for f in both} == {"primair", "secundair"}
    assert one_per_cell(both).popitem()[1].soort == "primair"
