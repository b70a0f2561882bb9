"""The platform questions against the source rows, worked out in plain Python."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from analysis.rows import records
from queries.run import run

LABELS = {
    "kinderopvang-werkt": "Kinderopvang werkt!",
    "jeugdzorg-werkt": "Jeugdzorg werkt!",
    "sociaal-werk-werkt": "Sociaal werk werkt!",
    "fcb": "FCB",
}
CHOICES = [[], ["kinderopvang-werkt"], ["jeugdzorg-werkt", "sociaal-werk-werkt"], ["fcb"], list(LABELS)]
Rows = list[dict[str, str]]


def chosen(rows: Rows, platforms: list[str]) -> Rows:
    return [row for row in rows if not platforms or row["platform"] in platforms]


def denominator(rows: Rows, row: dict[str, str]) -> int:
    posts = [post.strip() for post in row["noemer"].split("+")]
    return sum(int(r["bedrag_eur"]) for r in rows if r["platform"] == row["platform"] and r["post"] in posts)


def amount(rows: Rows, row: dict[str, str]) -> int:
    return int(row["bedrag_eur"] or round(int(row["aandeel"]) * denominator(rows, row) / 100))


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
def test_budget(source_rows: dict[str, Rows], platforms: list[str]) -> None:
    rows = [
        row for row in chosen(source_rows["platformbudget"], platforms) if row["post"] not in {"bestemd", "besteed"}
    ]
    expected = {(LABELS[row["platform"]], row["post"]): int(row["bedrag_eur"]) for row in rows}
    if len({row["platform"] for row in rows}) > 1:
        for row in rows:
            key = ("Samen", row["post"])
            expected[key] = expected.get(key, 0) + int(row["bedrag_eur"])
    got = records(run("platform_begroting", {"platforms": platforms}).frame)
    assert {(row["platform"], row["post"]): row["bedrag_eur"] for row in got} == expected
    assert len(got) == len(expected)
    for row in got:
        total = expected[(row["platform"], "totaal")]
        assert row["aandeel"] == pytest.approx(100 * row["bedrag_eur"] / total)
        assert row["bron_ids"] == ["fcb-voortgangsverslag-2021-07"]
        assert row["vindplaats"]


def test_the_parts_of_every_budget_are_its_total() -> None:
    got = records(run("platform_begroting").frame)
    for platform in {row["platform"] for row in got}:
        own = [row for row in got if row["platform"] == platform]
        parts = sum(row["bedrag_eur"] for row in own if row["post"] != "totaal")
        assert parts == next(row["bedrag_eur"] for row in own if row["post"] == "totaal")


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
def test_bestemd_and_besteed(source_rows: dict[str, Rows], platforms: list[str]) -> None:
    rows = chosen(source_rows["platformbudget"], platforms)
    shares = [row for row in rows if row["post"] in {"bestemd", "besteed"}]
    got = {(r["platform"], r["post"]): r for r in records(run("platform_besteding", {"platforms": platforms}).frame)}
    together = ["bestemd", "besteed"] if len({row["platform"] for row in shares}) > 1 else []
    assert set(got) == {(LABELS[r["platform"]], r["post"]) for r in shares} | {("Samen", post) for post in together}
    for row in shares:
        answer = got[LABELS[row["platform"]], row["post"]]
        whole = denominator(rows, row)
        assert answer["bedrag_eur"] == amount(rows, row)
        assert answer["noemer_eur"] == whole
        assert answer["noemer"] == row["noemer"]
        assert answer["afgeleid"] is (row["bedrag_eur"] == "")
        assert bool(answer["formule"]) is answer["afgeleid"]
        exact = 100 * int(row["bedrag_eur"]) / whole if row["bedrag_eur"] else int(row["aandeel"])
        assert answer["aandeel"] == pytest.approx(exact)
        assert answer["marge_eur"] == (None if row["bedrag_eur"] else pytest.approx(0.005 * whole))
        assert answer["peildatum"] == row["peildatum"]
    for post in together:
        parts = [row for row in shares if row["post"] == post]
        answer = got["Samen", post]
        assert answer["bedrag_eur"] == sum(amount(rows, row) for row in parts)
        assert answer["noemer_eur"] == sum(denominator(rows, row) for row in parts)
        assert answer["aandeel"] == pytest.approx(100 * answer["bedrag_eur"] / answer["noemer_eur"])


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
def test_pace(source_rows: dict[str, Rows], platforms: list[str]) -> None:
    rows = chosen(source_rows["platformbudget"], platforms)
    spent = {LABELS[row["platform"]]: row for row in rows if row["post"] == "besteed"}
    got = {row["platform"]: row for row in records(run("platform_tempo", {"platforms": platforms}).frame)}
    assert set(got) == set(spent) | ({"Samen"} if len(spent) > 1 else set())
    for name, row in spent.items():
        day = date.fromisoformat(row["peildatum"])
        days = day.timetuple().tm_yday
        length = date(day.year, 12, 31).timetuple().tm_yday
        assert (got[name]["dagen"], got[name]["dagen_in_jaar"]) == (days, length)
        assert got[name]["besteed"] == int(row["aandeel"])
        assert got[name]["jaar_om"] == pytest.approx(100 * days / length)
        # the source prints whole percents: no tenth of a difference is known
        assert got[name]["verschil"] == round(int(row["aandeel"]) - 100 * days / length)
        assert got[name]["stand_op"] == "31 mei 2021"
    if "Samen" in got:
        parts = sum(amount(rows, row) for row in spent.values())
        whole = sum(denominator(rows, row) for row in spent.values())
        assert got["Samen"]["besteed"] == pytest.approx(100 * parts / whole)


def test_projects_by_every_choice(source_rows: dict[str, Rows]) -> None:
    rows = source_rows["project"]
    themes = [[], *[[theme] for theme in sorted({row["thema"] for row in rows})]]
    statuses = [[], *[[status] for status in sorted({row["status"] for row in rows})]]
    for platforms, theme, status in product(CHOICES, themes, statuses):
        given = {"platforms": platforms, "themas": theme, "statussen": status}
        expected = {
            (LABELS[row["platform"]], row["titel"], row["thema"], row["status"])
            for row in chosen(rows, platforms)
            if (not theme or row["thema"] in theme) and (not status or row["status"] in status)
        }
        got = records(run("platform_projecten", given).frame)
        assert {(r["platform"], r["titel"], r["thema"], r["projectstatus"]) for r in got} == expected
        assert len(got) == len(expected)


def test_project_periods_are_dutch_dates() -> None:
    periods = {row["project"]: row["looptijd"] for row in records(run("platform_projecten").frame)}
    assert periods["zie-je-mij"] == "26 mei 2021 tot maart 2022"
    assert periods["kinderopvang-dankzij-jou"] == "vanaf januari 2020"
    assert periods["onderzoeksprogramma-azw"] == "tot 31 december 2022"
    assert periods["werkplezier-2021"] == "2021"
    assert periods["rapportage-app"] is None


@pytest.mark.parametrize("platforms", CHOICES, ids=str)
def test_subsidies(source_rows: dict[str, Rows], platforms: list[str]) -> None:
    expected = {
        (row["naam"], row["status"], LABELS[row["platform"]], row["verstrekker"] or None)
        for row in chosen(source_rows["subsidie"], platforms)
    }
    got = records(run("platform_subsidies", {"platforms": platforms}).frame)
    assert {(r["naam"], r["subsidiestatus"], r["platform"], r["verstrekker"]) for r in got} == expected


@pytest.mark.parametrize("query", ["platform_begroting", "platform_besteding", "platform_tempo"])
def test_the_year_is_the_latest_or_the_one_asked(query: str) -> None:
    assert run(query).frame.equals(run(query, {"jaar": "2021"}).frame)
    assert run(query, {"jaar": "1999"}).frame.empty
    assert run(query, {"jaar": "onzin"}).frame.empty


def test_choices_are_what_the_sources_hold(source_rows: dict[str, Rows]) -> None:
    platforms = run("keuze_platform").frame
    assert dict(zip(platforms["code"], platforms["label"], strict=True)) == LABELS
    assert list(platforms["code"])[-1] == "fcb"
    assert set(run("keuze_projectthema").frame["code"]) == {row["thema"] for row in source_rows["project"]}
    assert set(run("keuze_projectstatus").frame["code"]) == {row["status"] for row in source_rows["project"]}
    assert list(run("keuze_budgetjaar").frame["code"]) == ["2021"]
