"""Money of projects: the last stand of each, what may be added up, how far in its time, what comes at this pace."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.findings.platform import projectgeld as findings
from queries.run import run
from tests.tiny import tiny

KO, JZ = "kinderopvang-werkt", "jeugdzorg-werkt"


def project(code: str, platform: str = KO, **more: object) -> dict[str, object]:
    return {"platform": platform, "project": code, "titel": f"Project {code}", "thema": "imago", **more}


SPENT = {"bedrag_eur": 1000, "besteed_eur": 250, "peildatum": "2025-04-10"}


def asked(query: str, *rows: dict[str, object], **parameters: Any) -> list[dict[str, Any]]:
    with tiny(project=list(rows)) as small:
        return small.ask(query, **parameters)


def said(function: Any, query: str, *rows: dict[str, object], **parameters: Any) -> Any:
    with tiny(project=list(rows)):
        return function(run(query, parameters).frame, {})


def test_a_project_stands_at_its_last_day_and_keeps_its_words() -> None:
    plan = project("a", bedrag_eur=1000, status="in voorbereiding", omschrijving="Eerst gezegd.")
    later = {"platform": KO, "project": "a", "titel": "a", "status": "lopend"}
    rows = (
        plan,
        later | {"besteed_eur": 900, "peildatum": "2025-12-31"},
        later | {"besteed_eur": 300, "peildatum": "2025-06-30"},
    )
    (row,) = asked("platform_projectgeld", *rows)
    assert (row["titel"], row["bedrag_eur"], row["besteed_eur"], row["over_eur"]) == ("Project a", 1000, 900, 100)
    assert (row["stand_op"], row["besteed"]) == ("31 december 2025", 90)
    (listed,) = asked("platform_projecten", *rows)
    assert (listed["projectstatus"], listed["omschrijving"]) == ("lopend", "Eerst gezegd.")


@pytest.mark.parametrize(
    ("more", "noemer", "over"),
    [
        ({}, "bedrag", 750),
        ({"bestemd_eur": 600}, "bestemd", 350),
        ({"bestemd_eur": 600, "noemer": "bedrag"}, "bedrag", 750),
        ({"bestemd_eur": 100}, "bestemd", -150),
        ({"bedrag_eur": None}, None, None),
        ({"noemer": "bestemd"}, None, None),
    ],
)
def test_spent_is_a_part_of_what_the_source_says_else_of_what_is_allotted(
    more: dict[str, object], noemer: str | None, over: float | None
) -> None:
    (row,) = asked("platform_projectgeld", project("a", **SPENT | more))
    assert (row["noemer"], row["over_eur"]) == (noemer, over)


@pytest.mark.parametrize(
    ("start", "eind", "gone", "expected", "day"),
    [
        ("2025-01-01", "2025-12-31", 100 * 100 / 365, 900, "31 december 2025"),
        ("2025", "2025", 100 * 100 / 365, 900, "31 december 2025"),
        ("2025-01", "2025-06", 100 * 100 / 181, 500, "30 juni 2025"),
        ("2024-04-11", None, None, 400, "31 december 2025"),
        ("2025-01-12", "2025-12-31", 100 * 89 / 354, None, None),  # 89 days are too few
        ("2024-01-01", "2025-03", None, None, None),  # over before the day of the amount
        (None, "2025-12-31", None, None, None),
    ],
)
def test_time_gone_and_what_comes_at_the_same_pace(
    start: str | None, eind: str | None, gone: float | None, expected: float | None, day: str | None
) -> None:
    (row,) = asked("platform_projectgeld", project("a", start=start, eind=eind, **SPENT))
    assert row["looptijd_om"] == (gone if gone is None else pytest.approx(gone))
    assert row["verwacht_eur"] == (expected if expected is None else pytest.approx(expected))
    assert row["verwacht_op"] == day


def test_nothing_comes_of_nothing_spent() -> None:
    (row,) = asked("platform_projectgeld", project("a", start="2025", **SPENT | {"besteed_eur": 0}))
    assert (row["besteed_eur"], row["over_eur"], row["verwacht_eur"]) == (0, 1000, None)


@pytest.mark.parametrize(
    ("other", "spent", "whole"),
    [
        (SPENT, 500, 2000),
        (SPENT | {"peildatum": "2025-05-10"}, None, 2000),
        (SPENT | {"besteed_eur": None}, None, 2000),
        (SPENT | {"bedrag_eur": None}, 500, None),
        (SPENT | {"bestemd_eur": 800}, 500, None),  # one allotted, one budgeted: no sum
    ],
    ids=["all known", "another day", "not spent", "no amount", "another whole"],
)
def test_a_theme_is_added_up_when_every_project_is_known(
    other: dict[str, object], spent: float | None, whole: float | None
) -> None:
    known = project("c", thema="cao", **SPENT)
    rows = asked("platform_projectthemas", project("a", **SPENT), project("b", **other), known)
    (row,) = [row for row in rows if row["thema"] == "imago"]
    assert (row["projecten"], row["besteed_eur"], row["noemer_eur"]) == (2, spent, whole)
    assert row["besteed"] == (25 if spent and whole else None)


def test_themes_of_platforms_stay_apart() -> None:
    rows = asked(
        "platform_projectthemas", project("a", **SPENT), project("b", JZ, **SPENT), project("c", JZ, thema="cao")
    )
    assert {(row["platform_code"], row["thema"]): row["besteed_eur"] for row in rows} == {
        (KO, "imago"): 250, (JZ, "imago"): 250, (JZ, "cao"): None,
    }  # fmt: skip
    (row,) = asked("platform_projectthemas", project("a", **SPENT | {"thema": None}))
    assert row["thema"] == "zonder thema"


def test_spending_names_the_most_among_those_known() -> None:
    rows = (project("a", **SPENT), project("b", **SPENT | {"besteed_eur": 1100}), project("c"))
    found = said(findings.spending, "platform_projectgeld", *rows)
    assert (
        found.titel == "Op 10 april 2025 het meest besteed aan Project b (€ 1.100), van twee projecten met een cijfer"
    )
    assert found.zin == (
        "Aan deze 2 projecten samen is € 1.350 besteed."
        " Project b: € 100 meer dan er begroot is. Project a: € 750 over van € 1.000."
    )
    assert found.let_op == ("Van één van de drie projecten is niet bekend wat besteed is. Dat telt niet mee.",)


def test_amounts_of_different_days_are_not_ranked_nor_added() -> None:
    rows = (project("a", **SPENT), project("b", **SPENT | {"peildatum": "2025-05-10", "bedrag_eur": None}))
    found = said(findings.spending, "platform_projectgeld", *rows)
    assert found.titel == "Van twee projecten is bekend wat besteed is, elk op een eigen dag"
    assert found.zin == "Project a: € 750 over van € 1.000. Project b: waarvan dit een deel is, is niet bekend."


def test_equals_are_named_together() -> None:
    found = said(findings.spending, "platform_projectgeld", project("a", **SPENT), project("b", **SPENT))
    assert "Project a en Project b (beide € 250)" in found.titel


def test_projects_without_an_amount_say_so() -> None:
    found = said(findings.spending, "platform_projectgeld", project("a"), project("b", JZ, **SPENT), platforms=[KO])
    assert found.titel == "Van geen project in deze keuze is bekend wat het kost"


def test_pace_counts_who_is_behind_and_tells_what_comes() -> None:
    slow, fast = ({"start": "2025", "eind": "2025", **SPENT, "besteed_eur": spent} for spent in (250, 400))
    found = said(findings.pace, "platform_projectgeld", project("a", **slow), project("b", **fast))
    assert found.titel == "Eén van de twee projecten met een einddatum besteedt langzamer dan de tijd (10 april 2025)"
    assert found.zin == (
        "Project b: ongeveer € 1.500 op 31 december 2025, meer dan er begroot is (€ 1.000)."
        " Project a: ongeveer € 900 op 31 december 2025."
    )


def test_pace_of_one_project_and_of_none() -> None:
    one = said(findings.pace, "platform_projectgeld", project("a", start="2025", eind="2025", **SPENT))
    assert one.titel == "Project a besteedt langzamer dan de tijd (10 april 2025)"
    endless = said(findings.pace, "platform_projectgeld", project("a", start="2025", **SPENT))
    assert endless.titel == "Verwacht bij gelijk tempo, voor één project"
    none = said(findings.pace, "platform_projectgeld", project("a", **SPENT))
    assert none.titel == "Geen project waarvan geld en tijd bekend zijn"


def test_themes_say_which_are_not_added_up() -> None:
    rows = (
        project("a", **SPENT),
        project("b", thema="cao", **SPENT | {"besteed_eur": 300}),
        project("c", thema="leeg"),
    )
    found = said(findings.themes, "platform_projectthemas", *rows)
    assert found.titel == (
        "Meest besteed aan cao (Kinderopvang werkt!) (€ 300), van twee platformthema's met een cijfer (10 april 2025)"
    )
    assert found.let_op[0].startswith("Van één van de drie thema's is geen som te maken")
    alone = said(findings.themes, "platform_projectthemas", project("a"))
    assert alone.titel == "Geen thema waarvan van een project bekend is wat besteed is"


def test_a_part_of_a_theme_is_the_least_that_was_spent_on_it() -> None:
    found = said(findings.themes, "platform_projectthemas", project("a", **SPENT), project("b"))
    assert found.titel == "Van geen thema is van elk project bekend wat besteed is"
    assert found.zin == "Imago (Kinderopvang werkt!): minstens € 250 (1 van 2 projecten, 10 april 2025)."
    assert found.alt.endswith("imago (Kinderopvang werkt!): minstens € 250.")
    assert found.let_op[0].startswith("Van één thema is geen som te maken")


@pytest.mark.parametrize(
    ("least", "title"),
    [
        (
            299,
            "Meest besteed aan cao (Kinderopvang werkt!) (€ 300), van twee platformthema's met een cijfer"
            " (10 april 2025)",
        ),
        (300, "Van twee platformthema's is bekend wat besteed is (10 april 2025)"),
        (900, "Van twee platformthema's is bekend wat besteed is (10 april 2025)"),
    ],
)
def test_no_theme_is_most_where_a_part_of_another_is_as_much(least: int, title: str) -> None:
    rows = (
        project("a", **SPENT),
        project("b", thema="cao", **SPENT | {"besteed_eur": 300}),
        project("c", thema="deel", **SPENT | {"besteed_eur": least}),
        project("d", thema="deel"),
    )
    assert said(findings.themes, "platform_projectthemas", *rows).titel == title
    listed = asked("platform_projectthemas", *rows)
    assert [(row["thema"], row["besteed_eur"], row["bekend_eur"]) for row in listed] == [
        ("cao", 300, 300), ("imago", 250, 250), ("deel", None, least),
    ]  # fmt: skip
