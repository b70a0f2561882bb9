"""The invented sources of the demo: accepted by the loader, the same for a seed, and enough for every query."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from demo.sources import write_sources
from etl.building.build import BuildReport, build
from etl.settings import PROJECT, Settings
from published.mark import MARK
from queries.catalogue import Parameter, Query, catalogue
from queries.warehouse import current

# A default that is something of the real sources, and values where a query has no default.
_VALUES = {
    "plan": "oefenplan-ra0206",
    "prognosejaar": "2034JJ00",
    "vergelijking": "2025KW04-2024KW04",
    "aspect": "stressvol_werk",
    "begrippen": ["instroom"],
    "bronnen": ["oefen-platforms"],
    "kolommen": ["waarde"],
    "keuze_platform_van_branche.branche": "KO",
    "regio_gewoon.graadmeter": "nieuwe_studenten",
    "regio_plaats.graadmeter": "nieuwe_studenten",
    "regio_reeks.graadmeter": "nieuwe_studenten",
    "stromen_functiegroep.branche": "VVT",
    "stromen_functiegroep.regio": "RA0206",
}
_FLOWS = "in- en uitstroom staat in de StatLine-tabellen van de demo"
_FIGURES = "dit kerncijfer staat in de StatLine-tabellen van de demo"
_TABLES = "gaat over de StatLine-tabellen zelf"
_ONE_BUILD = "vergelijkt twee versies, en deze test bouwt er één"
_NO_REMARKS = "de demo heeft geen correcties en geen uitspraken om na te rekenen"
_PEOPLE_IN_VVT = 452_860  # of the fourth quarter of 2025, as the invented table has them
_STAYS_EMPTY = {
    "instroom_herkomst": _FLOWS,
    "keuze_mobiliteit_bereik": _FLOWS,
    "keuze_mobiliteit_periode": _FLOWS,
    "regio_gelijkenis": _FIGURES,
    "stromen": _FLOWS,
    "verhouding_reeks": _FLOWS,
    "uitsplitsing": _FIGURES,
    "uitstroom_bestemming": _FLOWS,
    "uitstroom_stroom": _FLOWS,
    "uitstroom_verdeling": _FLOWS,
    "uitstroom_waardoor": _FLOWS,
    "vacatures_graad": _FIGURES,
    "vacatures_ontstaan": _FIGURES,
    "vergelijk_aanbod": _FIGURES,
    "vergelijk_reeksen": _FIGURES,
    "verzuim_branches": _FIGURES,
    "verzuim_keuze_kwartaal": _FIGURES,
    "verzuim_keuze_verandering": _FIGURES,
    "verzuim_verandering": _FIGURES,
    "werkgelegenheid_banen": _FIGURES,
    "werknemers_waardoor": _FIGURES,
    "capaciteit_keuze_sinds": _FLOWS,
    "capaciteit_opgeteld": _FLOWS,
    "capaciteit_plaatsen": _FLOWS,
    "capaciteit_verloop": _FLOWS,
    "eigen_regios": _FIGURES,
    "scenario_gevoeligheid": _FLOWS,
    "scenario_hefbomen": _FLOWS,
    "scenario_verloop": _FLOWS,
    "scenario_waaier": _FLOWS,
    "kwaliteit_opgaven": "de tweede opgave van een cel staat in de StatLine-tabellen van de demo",
    "keuze_verkenner_lid": _TABLES,
    "keuze_verkenner_leden": _TABLES,
    "keuze_verkenner_onderwerp": _TABLES,
    "keuze_verkenner_tabel": _TABLES,
    "verkenner": _TABLES,
    "verkenner_catalogus": _TABLES,
    "verkenner_dimensie": _TABLES,
    "verkenner_tabellen": _TABLES,
    "veranderd_cellen": _ONE_BUILD,
    "veranderd_themas": _ONE_BUILD,
    "wijzigingen": _ONE_BUILD,
    "kwaliteit_afwijkingen": _NO_REMARKS,
    "kwaliteit_correcties": _NO_REMARKS,
    "overzicht_afwijkingen": _NO_REMARKS,
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A data folder with the invented sources alone."""
    home = tmp_path_factory.mktemp("oefen")
    data = home / "data"
    write_sources(data / "sources")
    for name in ("definitions", "geo"):
        shutil.copytree(PROJECT / "data" / name, data / name)
    for name in ("corrections.yml", "discrepancies.yml"):
        (data / "definitions" / name).write_text("[]\n", encoding="utf-8")
    folders = {"imports": data / "imports", "archive": data / "archive", "warehouse": home / "warehouse"}
    return Settings(data=data, invented=True, **folders)


@pytest.fixture(scope="module")
def demo_build(demo: Settings) -> BuildReport:
    return build(demo)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _value(query: str, name: str, parameter: Parameter) -> object:
    name = f"{query}.{name}" if f"{query}.{name}" in _VALUES else name
    if name in _VALUES:
        return _VALUES[name]
    if parameter.standaard is not None:
        return parameter.standaard
    first = parameter.waarden[0] if parameter.waarden else "NL00"
    return [first] if parameter.type == "codelijst" else first


def test_the_loader_takes_every_source_and_every_check_passes(demo_build: BuildReport) -> None:
    assert demo_build.published
    written = {path.stem for path in (PROJECT / "etl" / "checks").rglob("*.sql")}
    assert {check.name for check in demo_build.checks} == written | {"sleutel", "gevuld", "verwijzing"}
    assert {check.name: check.rows for check in demo_build.checks if check.rows} == {}
    assert demo_build.manifest.tabellen["mart.kerncijfer"] > 5000


def test_the_same_seed_gives_the_same_bytes_and_another_seed_other_figures(demo: Settings, tmp_path: Path) -> None:
    write_sources(tmp_path / "again")
    write_sources(tmp_path / "other", seed=2)
    again, other = _files(tmp_path / "again"), _files(tmp_path / "other")
    assert again == _files(demo.sources)
    assert other.keys() == again.keys()
    assert other["primair/oefen-prognose/kerncijfer.csv"] != again["primair/oefen-prognose/kerncijfer.csv"]


def test_every_source_says_that_it_is_invented(demo: Settings) -> None:
    records = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in demo.sources.rglob("origin.yml")]
    assert len(records) > 10
    for record in records:
        assert record["titel"].startswith(f"{MARK}: ")
        assert (record["uitgever"], record["licentie"]) == ("Doorstroom (oefencijfers, verzonnen)", MARK)
        assert record["url"] is None


def test_figures_follow_the_statline_tables_and_small_counts_stay_hidden(
    demo_build: BuildReport, demo: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo.warehouse))
    figures = current().query("select * from mart.kerncijfer")
    ages = figures[(figures["regio_code"] == "NL00") & (figures["uitsplitsing"] == "leeftijd: 55 of ouder")]
    flow = ages[ages["branche_code"] == "VVT"].set_index("indicator_code")["waarde"]
    assert flow["instroom_extern"] - flow["uitstroom_extern"] == flow["saldo_extern"] < 0
    aged = figures[(figures["indicator_code"] == "werknemers") & figures["uitsplitsing"].str.startswith("leeftijd: ")]
    people = aged.groupby(["branche_code", "regio_code"])["waarde"].sum()
    assert people["ZW", "NL00"] - people["ZWS", "NL00"] == people["KO", "NL00"] > 0
    assert people["VVT"].drop("NL00").sum() == people["VVT", "NL00"] == _PEOPLE_IN_VVT
    outcomes = figures[figures["indicator_code"] == "matchtafel_uitkomst"]
    assert outcomes["waarde"].min() >= 10
    assert (outcomes["reden_ontbreekt"] == "geheim").any()
    assert {"voorlopig", "definitief"} <= set(figures["status"])
    assert {"onbekend", "geheim"} <= set(figures["reden_ontbreekt"].dropna())


@pytest.mark.parametrize("query", sorted(catalogue().values(), key=lambda one: one.naam), ids=lambda one: one.naam)
def test_every_query_has_something_to_show(
    query: Query, demo_build: BuildReport, demo: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo.warehouse))
    given = {name: _value(query.naam, name, parameter) for name, parameter in query.parameters.items()}
    rows = len(current().query(query.sql, query.complete(given)))
    assert (rows == 0) == (query.naam in _STAYS_EMPTY), _STAYS_EMPTY.get(query.naam, "geen rijen")
