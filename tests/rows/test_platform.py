"""Money of platforms: what may be added up, what is derived from a share, which statement is the last one."""

from __future__ import annotations

import pytest

from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

KO, JZ = "kinderopvang-werkt", "jeugdzorg-werkt"


def post(platform: str, name: str, **more: object) -> dict[str, object]:
    return {"platform": platform, "jaar": 2025, "post": name, "peildatum": "2025-06-30", **more}


def both(**other: object) -> list[dict[str, object]]:
    """Two platforms that spent; the second one with `other` in its row."""
    rows = [post(platform, name, bedrag_eur=amount) for platform in (KO, JZ) for name, amount in
            (("totaal", 1000), ("projecten", 400))]  # fmt: skip
    spent = post(KO, "besteed", bedrag_eur=100, noemer="totaal")
    return [*rows, spent, post(JZ, "besteed", bedrag_eur=50, noemer="totaal") | other]


def together(rows: list[dict[str, object]]) -> list[float]:
    with tiny(platformbudget=rows) as small:
        got = small.ask("platform_besteding", platforms=[KO, JZ])
    assert len([row for row in got if not row["samen"]]) == 2
    return [row["bedrag_eur"] for row in got if row["samen"]]


def test_platforms_are_added_up_when_all_is_the_same() -> None:
    assert together(both()) == [150]


@pytest.mark.parametrize(
    "other",
    [{"noemer": "projecten"}, {"peildatum": "2025-03-31"}, {"bedrag_eur": None, "waarde_tekst": "onbekend"}],
    ids=["another whole", "another day", "no amount"],
)
def test_platforms_that_say_different_things_are_not_added_up(other: dict[str, object]) -> None:
    assert together(both(**other)) == []


@pytest.mark.parametrize(
    "other",
    [{}, {"noemer": "projecten"}, {"peildatum": "2025-03-31"}, {"bedrag_eur": None, "waarde_tekst": "onbekend"}],
    ids=["the same", "another whole", "another day", "no amount"],
)
def test_a_pace_together_is_of_the_same_whole_on_the_same_day(other: dict[str, object]) -> None:
    with tiny(platformbudget=both(**other)) as small:
        got = small.ask("platform_tempo", platforms=[KO, JZ])
    together = [(row["besteed"], row["noemer_eur"], row["totaal_eur"]) for row in got if row["samen"]]
    assert together == ([] if other else [(7.5, 2000, 2000)])


def test_a_whole_that_one_platform_does_not_state_is_no_whole_together() -> None:
    rows = [row for row in both(noemer="projecten") if row["platform"] == KO or row["post"] != "totaal"]
    rows = [row | {"noemer": "projecten"} if row["post"] == "besteed" else row for row in rows]
    with tiny(platformbudget=rows) as small:
        got = small.ask("platform_tempo", platforms=[KO, JZ])
    assert [(row["besteed"], row["totaal_eur"]) for row in got if row["samen"]] == [(18.75, None)]


def test_a_share_of_an_unknown_whole_is_not_added_up() -> None:
    rows = [row for row in both() if (row["platform"], row["post"]) != (JZ, "totaal")]
    assert together(rows) == []


def test_a_post_without_an_amount_leaves_the_sum_unknown() -> None:
    rows = [post(KO, "nieuw geld", bedrag_eur=100), post(JZ, "nieuw geld", waarde_tekst="onbekend")]
    rows += [post(platform, "totaal", bedrag_eur=amount) for platform, amount in ((KO, 500), (JZ, 700))]
    with tiny(platformbudget=rows) as small:
        got = small.ask("platform_begroting", platforms=[KO, JZ])
    assert {row["post"]: row["bedrag_eur"] for row in got if row["samen"]} == {"nieuw geld": None, "totaal": 1200}


def test_an_amount_from_a_share_says_how_far_it_may_be_off() -> None:
    rows = [post(KO, "totaal", bedrag_eur=1000), post(KO, "besteed", aandeel=40, noemer="totaal")]
    with tiny(platformbudget=rows) as small:
        row = small.ask("platform_besteding", platforms=[KO])[0]
    assert (row["bedrag_eur"], row["marge_eur"], row["afgeleid"], row["aandeel"]) == (400, 5, True, 40)


def test_an_amount_from_a_share_is_told_as_rounded_as_it_is() -> None:
    rows = [post(KO, "totaal", bedrag_eur=1_234_567), post(KO, "besteed", aandeel=41, noemer="totaal")]
    with tiny(platformbudget=rows):
        found = make_view(FIGURES["platform-besteding"], {}).findings
    assert "dat is ongeveer € 510.000 (afgeleid)" in found.zin
    assert "€ 506.172" not in f"{found}"


def test_a_difference_in_pace_is_no_finer_than_the_shares() -> None:
    rows = [post(name, "totaal", bedrag_eur=1000) for name in (KO, JZ)]
    rows += [post(KO, "besteed", bedrag_eur=405, noemer="totaal"), post(JZ, "besteed", aandeel=40, noemer="totaal")]
    with tiny(platformbudget=rows) as small:
        told = {
            row["platform_code"]: row for row in small.ask("platform_tempo", platforms=[KO, JZ]) if not row["samen"]
        }
    assert (told[KO]["verschil"], told[KO]["verschil_afgerond_op"]) == (-9.1, 0)  # 40,5 - 49,589
    assert (told[JZ]["verschil"], told[JZ]["verschil_afgerond_op"]) == (-10, 1)


def test_a_share_with_a_decimal_is_ten_times_as_sure() -> None:
    rows = [post(KO, "totaal", bedrag_eur=1000), post(KO, "besteed", aandeel=40.5, noemer="totaal")]
    with tiny(platformbudget=rows) as small:
        row = small.ask("platform_besteding", platforms=[KO])[0]
    assert (row["bedrag_eur"], row["marge_eur"]) == (405, 0.5)


def test_the_last_statement_of_a_year_counts_and_only_that_year() -> None:
    rows = [
        post(KO, "besteed", bedrag_eur=10, peildatum="2025-03-31"),
        post(KO, "besteed", bedrag_eur=30),
        post(KO, "besteed", bedrag_eur=99, jaar=2024, peildatum="2024-12-31"),
    ]
    with tiny(platformbudget=rows) as small:
        last = small.ask("platform_besteding", platforms=[])
        earlier = small.ask("platform_besteding", platforms=[], jaar="2024")
    assert [row["bedrag_eur"] for row in last] == [30]
    assert [row["bedrag_eur"] for row in earlier] == [99]
