"""The questions on the experience of work against an oracle in plain Python over the shipped CSV files."""

from __future__ import annotations

import math
from itertools import product

import pytest

from queries.catalogue import CatalogueError
from queries.run import run

SourceRows = dict[str, list[dict[str, str]]]
Cell = tuple[str, str, str]
ASPECTS = ["werkdruk_te_hoog", "tevreden_met_werk", "autonomie", "waardering_leidinggevende", "voldoende_tijd"]
SECTORS = ["KO", "JZ", "SW"]
TEN = {"UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"}
EMPLOYERS = {"werkgevers_werkdruk_knelpunt", "werkgevers_verzuim_knelpunt", "hoog_verloop", "verlaat_zorg_en_welzijn"}
OTHER = {
    "stressvol_werk",
    "hoge_taakeisen",
    "lage_autonomie",
    "werk_inhoudelijk_leuk",
    "tevreden_organisatie",
    "fit_en_sterk",
    "werkdruk_goed",
    "extra_stap",
    "verbonden_organisatie",
    "ander_werk_gezocht",
    "agressie_meegemaakt",
}


@pytest.fixture(scope="module")
def national(source_rows: SourceRows) -> list[dict[str, str]]:
    """All national key figures that are not broken down."""
    return [row for row in source_rows["kerncijfer"] if row["regio"] == "NL00" and not row["uitsplitsing"]]


@pytest.fixture(scope="module")
def cells(national: list[dict[str, str]]) -> dict[Cell, dict[str, str]]:
    """One statement per cell: a value before none, primary before secondary, fine before coarse."""
    best: dict[Cell, dict[str, str]] = {}
    for row in national:
        key = (row["indicator"], row["branche"], row["periode"])
        if key not in best or _rank(row) < _rank(best[key]):
            best[key] = row
    return best


def _rank(row: dict[str, str]) -> tuple[bool, int, int]:
    soort = ("primair", "secundair", "derden").index(row["soort"])
    return (row["waarde"] == "", soort, -len(row["waarde"].partition(".")[2]))


def _value(cells: dict[Cell, dict[str, str]], *key: str) -> float | None:
    row = cells.get(key)  # type: ignore[call-overload]
    return float(row["waarde"]) if row and row["waarde"] else None


def _none(value: float) -> float | None:
    return None if value is None or math.isnan(value) else value


def test_the_fifteen_outcomes_and_their_changes_are_those_of_table_1(national: list[dict[str, str]]) -> None:
    stated = {
        (row["indicator"], row["branche"]): float(row["waarde"])
        for row in national
        if row["bron"] == "fcb-voortgangsverslag-2021-07" and row["periode"] == "2020KW04"
    }
    frame = run("werkbeleving_aspecten").frame
    found = {(r.aspect_code, r.sector_code): (r.nu, r.verandering, r.toen) for r in frame.itertuples()}
    expected = {}
    for key in product(ASPECTS, SECTORS):
        now, change = stated[key], stated[f"{key[0]}_verandering", key[1]]
        expected[key] = (now, change, now - change)
    assert found == expected
    assert found["werkdruk_te_hoog", "JZ"] == (43, -10, 53)
    assert found["voldoende_tijd", "KO"] == (69, 9, 60)
    assert set(frame["vergeleken_met"]) == {"2019"}


def test_lower_is_better_for_werkdruk_only() -> None:
    frame = run("werkbeleving_aspecten").frame
    for row in frame.itertuples():
        sign = -1 if row.aspect_code == "werkdruk_te_hoog" else 1
        change = sign * row.verandering
        assert row.oordeel == ("gunstiger" if change > 0 else "ongunstiger" if change < 0 else "gelijk")


def test_the_change_is_recomputed_with_both_waves_of_2019(cells: dict[Cell, dict[str, str]]) -> None:
    frame = run("werkbeleving_aspecten").frame
    known = frame.dropna(subset=["verschil_kw02", "verschil_kw04"])
    assert [(r.aspect_code, r.sector_code) for r in known.itertuples()] == [("werkdruk_te_hoog", "KO")]
    now = _value(cells, "werkdruk_te_hoog", "KO", "2020KW04")
    for column, wave, expected in (("verschil_kw02", "2019KW02", -0.2), ("verschil_kw04", "2019KW04", -9.2)):
        then = _value(cells, "werkdruk_te_hoog", "KO", wave)
        assert now is not None
        assert then is not None
        assert known[column].item() == pytest.approx(now - then) == pytest.approx(expected)
    assert list(known["bron_ids"].item()) == ["cbs-nieuws-2023-06", "fcb-voortgangsverslag-2021-07"]


def test_the_recomputed_changes_are_those_of_the_declared_discrepancies(warehouse: object) -> None:
    from queries.warehouse import current

    declared = current().query(
        "select tabel_waarde from meta.afwijking where onderwerp = 'werkbeleving' and uitspraak_waarde = 0"
    )
    row = run("werkbeleving_aspecten", {"sector": ["KO"], "aspecten": ["werkdruk_te_hoog"]}).frame.iloc[0]
    assert {row["verschil_kw02"], row["verschil_kw04"]} == set(declared["tabel_waarde"]) == {-0.2, -9.2}


@pytest.mark.parametrize("aspect", [*ASPECTS, "stressvol_werk"])
def test_a_series_has_every_wave_once_and_the_value_of_the_sources(
    aspect: str, cells: dict[Cell, dict[str, str]]
) -> None:
    branches = [*SECTORS, "ZW"]
    filled = [
        p for (i, b, p), row in cells.items() if i == aspect and b in branches and p[4:6] == "KW" and row["waarde"]
    ]
    waves = [
        wave
        for year in range(int(min(filled)[:4]), int(max(filled)[:4]) + 1)
        for wave in (f"{year}KW02", f"{year}KW04")
        if min(filled) <= wave <= max(filled)
    ]
    expected = {(branch, wave): _value(cells, aspect, branch, wave) for branch in branches for wave in waves}
    old = {
        (b, p): float(row["waarde"])
        for (i, b, p), row in cells.items()
        if i == aspect and b in branches and p < "2019" and row["waarde"]
    }
    frame = run("werkbeleving_reeks", {"aspect": aspect}).frame
    found = {(r.branche_code, r.periode_code): _none(r.waarde) for r in frame.itertuples()}
    assert len(frame) == len(found)
    assert found == expected | old
    assert {(r.branche_code, r.periode_code) for r in frame.itertuples() if r.enquete == "eerdere enquête"} == set(old)


def test_the_wave_that_was_not_held_says_so_and_the_others_are_merely_absent() -> None:
    frame = run("werkbeleving_reeks", {"aspect": "tevreden_met_werk"}).frame
    reasons = {row.periode_code: row.ontbreekt for row in frame.itertuples() if row.branche_code == "KO"}
    assert reasons["2020KW02"] == "niet gemeten"
    assert reasons["2019KW04"] == "geen cijfer in de bronnen"
    assert frame[frame["waarde"].notna()]["ontbreekt"].isna().all()


def test_year_figures_of_the_cbs_period_stay_out_of_the_series() -> None:
    frame = run("werkbeleving_reeks", {"sector": ["JZ"]}).frame
    assert not {"2020JJ00"} & set(frame["periode_code"])
    assert set(frame[frame["branche_code"] == "JZ"]["periode_code"]) > {"2017JJ00", "2020KW04", "2022KW04"}


@pytest.mark.parametrize(
    ("aspect", "wave"),
    [("werkdruk_te_hoog", "2022KW02"), ("tevreden_met_werk", "2022KW04"), ("stressvol_werk", "2021KW04")],
)
def test_all_ten_branches_are_there_also_without_a_figure(
    aspect: str, wave: str, cells: dict[Cell, dict[str, str]]
) -> None:
    frame = run("werkbeleving_branches", {"aspect": aspect, "meting": wave}).frame
    found = {row.branche_code: _none(row.waarde) for row in frame.itertuples()}
    assert found == {branch: _value(cells, aspect, branch, wave) for branch in TEN | {"ZW"}}
    values = [value for value in found.values() if value is not None]
    assert values == sorted(values, reverse=True)
    broad = found["ZW"]
    for row in frame.itertuples():
        if row.branche_code != "ZW" and broad is not None and _none(row.waarde) is not None:
            assert row.verschil == pytest.approx(row.waarde - broad)
        else:
            assert math.isnan(row.verschil)
        assert (_none(row.waarde) is None) == (row.ontbreekt == "geen cijfer in de bronnen") == (len(row.bron_ids) == 0)


@pytest.mark.parametrize(("query", "codes"), [("werkbeleving_overig", OTHER), ("werkbeleving_werkgevers", EMPLOYERS)])
@pytest.mark.parametrize("sectors", [SECTORS, ["JZ"], ["SW", "KO"]])
def test_other_questions_are_those_of_the_sources(
    query: str, codes: set[str], sectors: list[str], cells: dict[Cell, dict[str, str]]
) -> None:
    expected = {
        (i, b, p): float(row["waarde"])
        for (i, b, p), row in cells.items()
        if i in codes and b in sectors and row["waarde"]
    }
    frame = run(query, {"sector": sectors}).frame
    assert {(r.vraag_code, r.sector_code, r.periode_code): r.waarde for r in frame.itertuples()} == expected
    assert list(dict.fromkeys(frame["sector_code"])) == [s for s in sectors if s in set(frame["sector_code"])]


def test_the_choices_have_something_to_compare(cells: dict[Cell, dict[str, str]]) -> None:
    aspects = list(run("keuze_werkbeleving_aspect").frame["code"])
    assert aspects[:5] == ASPECTS
    for aspect in aspects:
        options = list(run("keuze_werkbeleving_meting", {"aspect": aspect}).frame["code"])
        counts = {p: len({b for i, b, q in cells if i == aspect and q == p and b in TEN}) for p in options}
        assert options
        assert all(count > 1 for count in counts.values())
        assert options == sorted(options, key=lambda wave: (counts[wave], wave), reverse=True)


def test_an_unknown_sector_is_refused() -> None:
    with pytest.raises(CatalogueError, match="VVT"):
        run("werkbeleving_aspecten", {"sector": ["VVT"]})


@pytest.mark.parametrize("query", ["aspecten", "reeks", "branches", "overig", "werkgevers"])
def test_every_known_row_names_its_source_place_and_status(query: str) -> None:
    frame = run(f"werkbeleving_{query}").frame
    value = "nu" if query == "aspecten" else "waarde"
    known = frame[frame[value].notna()]
    assert not known.empty
    assert known["bron_ids"].map(len).min() > 0
    assert known["vindplaats"].notna().all()
    assert known["status"].notna().all()
