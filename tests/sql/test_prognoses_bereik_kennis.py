"""Forecasts, reach and library against the source rows, worked out in plain Python."""

from __future__ import annotations

import pytest

from analysis.rows import records
from queries.run import run

Rows = list[dict[str, str]]
LABELS = {
    "kinderopvang-werkt": "Kinderopvang werkt!",
    "jeugdzorg-werkt": "Jeugdzorg werkt!",
    "sociaal-werk-werkt": "Sociaal werk werkt!",
}
CHOICES = [[], *[[code] for code in LABELS], list(LABELS)]


def expected_shortage(rows: Rows, branch: str) -> dict[tuple[str, str, str], float]:
    return {
        (row["versie"], row["periode"][:4], row["uitsplitsing"] or "niet genoemd"): float(row["waarde"]) * factor(row)
        for row in rows
        if row["indicator"] == "personeelstekort_verwacht" and row["branche"] == branch
    }


def factor(row: dict[str, str]) -> int:
    return 1000 if "1 000" in row["eenheid"] or "duizend" in row["eenheid"] else 1


def test_every_edition_and_scenario_stays(source_rows: dict[str, Rows]) -> None:
    got = records(run("prognose_tekort").frame)
    found = {(row["versie"], row["periode"], row["scenario"]): row["waarde"] for row in got}
    assert found == expected_shortage(source_rows["kerncijfer"], "ZWS")
    assert len(found) == len(got) == 8
    assert all(row["bron_ids"] and row["afbakening"] == "Zorg en welzijn (smal)" for row in got)
    assert found["ABF 2022/23", "2032", "referentiescenario"] == 155_000
    assert found["ABF 2023-12", "2032", "referentiescenario"] == 173_000


def test_each_year_over_editions(source_rows: dict[str, Rows]) -> None:
    everything = expected_shortage(source_rows["kerncijfer"], "ZWS")
    years = list(run("prognose_keuze_jaar").frame["code"])
    assert years[0] == "2032JJ00"
    assert {code[:4] for code in years} == {key[1] for key in everything}
    for code in years:
        rows = records(run("prognose_edities", {"prognosejaar": code}).frame)
        assert {(r["versie"], code[:4], r["scenario"]): r["waarde"] for r in rows} == {
            key: value for key, value in everything.items() if key[1] == code[:4]
        }
        for row in rows:
            same = [key for key in everything if key[1:] == (code[:4], row["scenario"]) and key[0] < row["versie"]]
            before = everything[max(same)] if same else None
            assert row["verschil"] == (None if before is None else row["waarde"] - before)


def test_scenarios_against_their_reference() -> None:
    gaps = {(r["versie"], r["periode"], r["scenario"]): r["verschil"] for r in records(run("prognose_scenarios").frame)}
    assert gaps == {
        ("ABF 2022/23", "2032", "referentiescenario"): None,
        ("ABF 2022/23", "2032", "met kabinetsmaatregelen"): -18_000,
        ("ABF 2023-12", "2033", "referentiescenario"): None,
        ("ABF 2023-12", "2033", "scenario Nieuw Beleid"): -5_000,
    }


@pytest.mark.parametrize("branches", [[], ["VV"], ["TZ"], ["KO"], ["VV", "KO"]], ids=str)
def test_branches(source_rows: dict[str, Rows], branches: list[str]) -> None:
    names = {"VV": "Verpleging en verzorging", "TZ": "Thuiszorg", "KO": "Kinderopvang"}
    wanted = branches or list(names)
    expected = {
        (names[code], *key[:2]): value
        for code in wanted
        for key, value in expected_shortage(source_rows["kerncijfer"], code).items()
    }
    got = records(run("prognose_branches", {"prognosebranches": branches}).frame)
    assert {(r["branche"], r["versie"], r["periode"]): r["waarde"] for r in got} == expected
    changes = records(run("prognose_vraag_aanbod", {"prognosebranches": branches}).frame)
    known = {"Verpleging en verzorging": (68_700, 27_000), "Thuiszorg": (101_400, 78_600)}
    assert {r["branche"]: (r["vraag"], r["aanbod"]) for r in changes} == {
        names[code]: known[names[code]] for code in wanted if names[code] in known
    }
    assert all(r["verschil"] == r["vraag"] - r["aanbod"] and r["vergeleken_met"] == "2023" for r in changes)


def reach(rows: Rows, platforms: list[str], **asked: str) -> Rows:
    return [
        row
        for row in rows
        if (not platforms or row["platform"] in platforms) and all(row[key] == value for key, value in asked.items())
    ]


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("bereik_website", {"kanaal": "Website", "maat": "bezoekers"}),
        ("bereik_volgers", {"maat": "volgers"}),
        ("bereik_nieuwsbrief", {"maat": "abonnees"}),
        ("bereik_campagne", {"maat": "weergaven"}),
    ],
)
def test_reach(source_rows: dict[str, Rows], platforms: list[str], query: str, asked: dict[str, str]) -> None:
    rows = reach(source_rows["bereik"], platforms, **asked)
    got = records(run(query, {"platforms": platforms}).frame)
    assert sorted((LABELS[r["platform"]], float(r["aantal"]), r["waarde_tekst"]) for r in rows) == sorted(
        (r["platform"], r["aantal"], r["waarde_tekst"]) for r in got
    )
    assert all(r["bron_ids"] and r["vindplaats"] for r in got)


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
def test_all_reach_is_shown_once(source_rows: dict[str, Rows], platforms: list[str]) -> None:
    queries = ("bereik_website", "bereik_volgers", "bereik_nieuwsbrief", "bereik_campagne", "bereik_overig")
    shown = sum(len(run(query, {"platforms": platforms}).frame) for query in queries)
    assert shown == len(reach(source_rows["bereik"], platforms))


def test_a_growth_without_sign_has_no_growth() -> None:
    rows = records(run("bereik_volgers").frame)
    unsigned = [row for row in rows if row["groei"] is None]
    assert [(r["platform"], r["kanaal"], r["groei_zonder_teken"]) for r in unsigned] == [
        ("Jeugdzorg werkt!", "Twitter", 2.0)
    ]


@pytest.mark.parametrize("words", ["", "verzuim", "AGRESSIE jeugd", "woningcorporaties 85%", "qqq", "50%_'"])
def test_search_over_publications(source_rows: dict[str, Rows], words: str) -> None:
    fields = ("titel", "samenvatting", "onderwerp", "sector", "opdrachtgever", "uitvoerder", "jaar")
    figures: dict[str, str] = {}
    for row in source_rows["kerncijfer"]:
        figures[row["uitsplitsing"]] = f"{figures.get(row['uitsplitsing'], '')} {row['waarde_tekst']}".lower()
    expected = set()
    for row in source_rows["publicatie"]:
        text = " ".join(row[field] for field in fields).lower() + figures.get(row["publicatie"], "")
        if all(word in text for word in words.lower().split()):
            expected.add(row["publicatie"])
    assert set(run("kennis_publicaties", {"zoektekst": words}).frame["publicatie"]) == expected


def test_filters_of_the_library(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["publicatie"]
    for code in run("kennis_keuze_sector").frame["code"]:
        got = set(run("kennis_publicaties", {"publicatiesectoren": [code]}).frame["publicatie"])
        assert got == {row["publicatie"] for row in rows if row["sector"] == code}
    for code in run("kennis_keuze_jaar").frame["code"]:
        got = set(run("kennis_publicaties", {"publicatiejaren": [code]}).frame["publicatie"])
        assert got == {row["publicatie"] for row in rows if (row["jaar"] or "onbekend") == code}


def test_every_key_figure_has_its_publication(source_rows: dict[str, Rows]) -> None:
    codes = {row["publicatie"] for row in source_rows["publicatie"]}
    got = records(run("kennis_kerncijfers").frame)
    expected = {(r["indicator"], r["uitsplitsing"]) for r in source_rows["kerncijfer"] if r["uitsplitsing"] in codes}
    assert {(row["indicator_code"], row["publicatie"]) for row in got} == expected
    assert len(got) == len(expected) == 10


def test_findings_by_subject_and_branch(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["bevinding"]
    assert len(run("kennis_bevindingen").frame) == len(rows)
    for code in run("kennis_keuze_onderwerp").frame["code"]:
        got = run("kennis_bevindingen", {"bevindingonderwerpen": [code]}).frame
        assert set(got["bevinding"]) == {row["bevinding"] for row in rows if row["onderwerp"] == code}
    per_branch = [
        len(run("kennis_bevindingen", {"bevindingbranches": [code]}).frame)
        for code in run("kennis_keuze_branche").frame["code"]
    ]
    assert sum(per_branch) == sum(1 for row in rows if row["branche"])
    assert all(per_branch)
    for code in run("kennis_keuze_regio").frame["code"]:
        got = run("kennis_bevindingen", {"bevindingregios": [code]}).frame
        assert set(got["bevinding"]) == {row["bevinding"] for row in rows if row["regio"] == code} != set()
