"""What a sentence counts adds up, and what it ranks is of one wave and cuts no tie."""

from __future__ import annotations

import pandas as pd

from analysis.findings.platform.projecten import projects
from analysis.findings.platform.projectgeld import spending, themes
from analysis.findings.regioplan.acties import UNREAD, board
from analysis.findings.regioplan.matchtafel import table_rules
from analysis.findings.werkbeleving.aspecten import _balance
from analysis.findings.werkbeleving.reeks import series
from analysis.findings.werkbeleving.vragen import other_questions
from queries.run import run
from tests.rows.test_zelfde_kwartaal import wave
from tests.tiny import tiny


def question(indicator: str, periode: str, waarde: int) -> dict[str, object]:
    return wave(periode, waarde) | {"indicator": indicator}


def test_answers_are_ranked_within_a_wave_and_a_tie_is_not_cut() -> None:
    rows = [
        question("werk_inhoudelijk_leuk", "2022KW04", 92),
        *(
            question(name, "2021KW04", size)
            for name, size in (
                ("extra_stap", 82), ("werkdruk_goed", 70), ("tevreden_organisatie", 67), ("verbonden_organisatie", 67),
                ("fit_en_sterk", 63),
            )
        ),
    ]  # fmt: skip
    with tiny(kerncijfer=rows):
        answer = run("werkbeleving_overig", {"sector": ["JZ"]})
    zin = other_questions(answer.frame, answer.parameters).zin
    first, second = sorted(zin.split("hoog naar laag. ")[1].split("; "))
    assert first.startswith("Jeugdzorg, 4e kwartaal van 2021: 82% ")
    assert first.count("67%") == 2
    assert "63%" not in zin
    assert second.startswith("Jeugdzorg, 4e kwartaal van 2022: 92% ")


def test_one_wave_is_told_of_the_sector_that_has_one() -> None:
    rows = [wave("2020KW04", 30, "SW"), wave("2021KW02", 44, "ZW"), wave("2022KW02", 49, "ZW")]
    with tiny(kerncijfer=rows):
        answer = run("werkbeleving_reeks", {"aspect": "werkdruk_te_hoog", "sector": ["SW"]})
    zin = series(answer.frame, answer.parameters).zin
    assert zin.startswith("Van Sociaal werk is er één meting met een cijfer")
    assert "Z&W breed van 44" in zin


def test_actions_without_a_stand_are_counted_with_the_others() -> None:
    stands = ["vertraagd", "vertraagd", "loopt", UNREAD]
    frame = pd.DataFrame({"code": range(4), "kort": True, "middellang": False, "lang": False, "stand": stands})
    frame["aard"] = "proces"
    assert board(frame, {"termijnen": []}).zin.endswith(
        "Stand: twee vertraagd en één loopt; van één is nog geen stand ingelezen."
    )


def theme(name: str, spent: float | None) -> dict[str, object]:
    return {
        "thema": name, "platform": "FCB", "projecten": 1, "besteed_eur": spent, "besteed": None, "noemer_eur": None,
        "bekend_eur": spent, "met_besteed": int(spent is not None), "stand_op": "30 september 2025",
    }  # fmt: skip


def test_the_highest_amount_has_the_name_of_its_theme() -> None:
    rows = [theme("Behoud en werkplezier", 273438.0), theme("Opleiding en kwalificatie", 2000.0), theme("Imago", None)]
    told = themes(pd.DataFrame(rows).astype(object).where(pd.DataFrame(rows).notna(), None), {}).titel
    assert "Behoud en werkplezier (FCB)" in told
    assert "met een cijfer" in told
    assert "30 september 2025" in told


def test_two_are_both_and_one_kind_is_told_once() -> None:
    frame = pd.DataFrame({"code": [1, 2], "kort": True, "middellang": [True, False], "lang": False, "stand": UNREAD})
    frame["aard"] = "proces"
    told = board(frame, {"termijnen": [], "plan": "a"})
    assert told.titel == "Twee acties: beide op korte en één op middellange termijn".replace(
        "korte en", "korte en"
    ) or (told.titel == "Twee acties: beide met effect op korte en één op middellange termijn")
    assert "meer dan twee." in told.zin
    row = {"oordeel": "gunstiger", "polariteit": "hoger is beter", "aspect": "Autonomie"}
    assert _balance([row, row], "2022", "2021") == "Beide uitkomsten in 2022 zijn gunstiger vergeleken met 2021."
    assert "één ongunstiger" in _balance([row, row | {"oordeel": "ongunstiger"}], "2022", "2021")


def test_a_part_of_the_matchtafel_without_its_goal_is_told() -> None:
    row = {"onderdeel": "spelregel", "nummer": 1, "tekst": "Iedereen is welkom", "stand": None, "tegenspraak": None}
    told = table_rules(pd.DataFrame([row]), {"onderdelen": ["spelregel"]})
    assert told.zin == "Dit zegt de bron van de matchtafel over: spelregel."
    assert told.alt == "Lijst van één regel van de matchtafel, over: spelregel."


def test_a_theme_of_one_project_is_no_largest_and_an_unknown_whole_is_not_told() -> None:
    frame = pd.DataFrame({"thema": ["Imago", None], "platform": "FCB", "projectstatus": "loopt"})
    assert projects(frame, {}).titel == "Twee projecten"
    row = {
        "titel": "Proef", "besteed_eur": 10.0, "over_eur": 0.0, "noemer_eur": None, "noemer": None,
        "stand_op": "1 mei 2025",
    }  # fmt: skip
    assert spending(pd.DataFrame([row]).astype(object), {}).zin == "Proef: € 0 over."
