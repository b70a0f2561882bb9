"""What is said about reach: the report's figures, nothing added up, an unknown sign left unknown."""

from __future__ import annotations

import pytest

from analysis.findings import Findings
from analysis.findings.platform.bereik import followers, newsletter, other_results, website
from analysis.findings.platform.campagne import campaign
from queries.run import run

JZ, KO, SW = "jeugdzorg-werkt", "kinderopvang-werkt", "sociaal-werk-werkt"


def said(findings, query: str, *platforms: str) -> Findings:
    answer = run(query, {"platforms": list(platforms)})
    return findings(answer.frame, answer.parameters)


def test_visitors_with_growth() -> None:
    found = said(website, "bereik_website")
    assert found.titel == ("Meeste bezoekers van de website: Kinderopvang werkt!, 108.601 in het 1e kwartaal van 2021")
    assert found.zin == (
        "In het 1e kwartaal van 2021: Kinderopvang werkt! 108.601 (+13%), Sociaal werk werkt! 74.457 (+32%)"
        " en Jeugdzorg werkt! 66.281 (+50%). Groei tegenover het 1e kwartaal van 2020."
    )
    assert said(website, "bereik_website", SW).titel == (
        "Sociaal werk werkt!: 74.457 bezoekers van de website in het 1e kwartaal van 2021"
    )


def test_a_growth_without_sign_is_not_called_growth() -> None:
    found = said(followers, "bereik_volgers")
    assert "Op dat kanaal: Jeugdzorg werkt! 11.486 (+14%)" in found.zin
    assert (
        found.titel
        == "Alle drie de platforms hebben de meeste volgers op LinkedIn (geteld rond het 2e kwartaal van 2021)"
    )
    assert "Twitter, Jeugdzorg werkt!: 573 (2%, plus of min niet vermeld)" in found.alt
    assert "Instagram, Kinderopvang werkt!: 885 (+2,5%)" in found.alt
    assert any("'573 2%', zonder plus of min" in text for text in found.let_op)
    assert any("'tot 12.000'; het overzicht geeft 11.406" in text for text in found.let_op)


def test_nothing_is_added_up() -> None:
    words = " ".join(str(said(f, q)) for f, q in [(website, "bereik_website"), (followers, "bereik_volgers")])
    for total in (108601 + 74457 + 66281, 11486 + 573 + 333, 6632 + 1852 + 1572 + 885, 11486 + 11406 + 6632):
        assert f"{total:,}".replace(",", ".") not in words


def test_subscribers() -> None:
    found = said(newsletter, "bereik_nieuwsbrief")
    assert found.titel == "Meeste abonnees op de nieuwsbrief: Kinderopvang werkt!, 2.672 in mei 2021"
    assert found.zin.startswith("Stand van mei 2021: Kinderopvang werkt! 2.672, Sociaal werk werkt! 2.151")


def test_paid_against_organic() -> None:
    found = said(campaign, "bereik_campagne")
    assert found.titel == ("Jeugdzorg werkt!: 56,6% van de weergaven op LinkedIn organisch, tot en met april 2021")
    assert "organisch 120.948 (56,6%) en betaald 92.622 (43,4%), samen 213.570 weergaven" in found.zin
    assert "Dat klopt met het totaal in de bron." in found.zin


def test_a_wrong_total_is_said() -> None:
    answer = run("bereik_campagne")
    wrong = answer.frame.assign(totaal=213_571.0)
    assert "De bron noemt een ander totaal dan de som." in campaign(wrong, answer.parameters).zin


@pytest.mark.parametrize(("function", "query"), [(campaign, "bereik_campagne")])
def test_a_platform_without_figures(function, query: str) -> None:
    assert said(function, query, KO).titel.startswith("Geen cijfers over")


def test_other_results_stand_apart() -> None:
    assert said(other_results, "bereik_overig").titel == "Negen resultaten met een eigen maat"
    assert said(other_results, "bereik_overig", JZ).titel == "Drie resultaten met een eigen maat"
