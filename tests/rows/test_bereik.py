"""Reach of platforms on rows of its own: what stands in a title is about all platforms that are drawn."""

from __future__ import annotations

import pytest

from analysis.findings import Findings
from tests.tiny import tiny
from ui.figure import View, make_view
from ui.figures import FIGURES

KO, JZ, SW = "kinderopvang-werkt", "jeugdzorg-werkt", "sociaal-werk-werkt"


def views(platform: str, paid: int | None, organic: int, whole: int | None, **more: object) -> list[dict[str, object]]:
    """One campaign: its views by kind; None leaves a row out."""
    kinds = {"betaald": paid, "organisch": organic, "totaal": whole}
    fixed = {"platform": platform, "kanaal": "LinkedIn", "maat": "weergaven", "periode": "2024MM04"}
    return [fixed | {"soort": kind, "aantal": count} | more for kind, count in kinds.items() if count is not None]


def said(figure: str, rows: list[dict[str, object]]) -> Findings:
    with tiny(bereik=rows):
        return make_view(FIGURES[figure], {}).findings


def test_a_title_about_campaigns_is_about_every_campaign() -> None:
    found = said("bereik-campagne", views(JZ, 10, 90, 100) + views(KO, 30, 70, 100) + views(SW, 20, 80, 100))
    assert (
        found.titel == "Grootste deel betaalde weergaven van drie campagnes: Kinderopvang werkt!, 30,0%, t/m april 2024"
    )
    for platform, share in (("Jeugdzorg werkt!", "10,0%"), ("Kinderopvang werkt!", "30,0%"), ("Sociaal werk", "20,0%")):
        for words in (found.zin, found.alt):
            assert platform in words
            assert f"({share})" in words


def test_campaigns_that_tie_are_both_named() -> None:
    found = said("bereik-campagne", views(JZ, 30, 70, 100) + views(KO, 30, 70, 100) + views(SW, 20, 80, 100))
    assert "Jeugdzorg werkt! en Kinderopvang werkt!, beide 30,0%" in found.titel
    assert said("bereik-campagne", views(JZ, 3, 7, 10) + views(KO, 30, 70, 100)).titel == (
        "Betaalde weergaven: Jeugdzorg werkt! en Kinderopvang werkt!, beide 30,0%, t/m april 2024"
    )


def test_a_campaign_without_paid_views_or_without_total_is_no_nought() -> None:
    rows = views(JZ, 10, 90, 100) + views(KO, 30, 70, 100) + views(SW, None, 100, 100)
    assert "van twee campagnes met een cijfer: Kinderopvang werkt!" in said("bereik-campagne", rows).titel
    found = said("bereik-campagne", views(JZ, 10, 90, 100) + views(KO, 30, 70, None))
    assert found.titel == "Jeugdzorg werkt!: 90,0% van de weergaven op LinkedIn organisch, tot en met april 2024"
    assert "Van Kinderopvang werkt! noemt de bron geen totaal. Daar is geen deel van te zeggen." in found.let_op


def test_campaigns_of_one_platform_are_told_apart_and_a_wrong_total_is_said_of_its_own() -> None:
    found = said("bereik-campagne", views(JZ, 10, 90, 100) + views(JZ, 30, 70, 101, kanaal="Instagram"))
    assert "Jeugdzorg werkt! op Instagram: organisch 70" in found.zin
    assert "De bron noemt een ander totaal dan de som bij Jeugdzorg werkt! op Instagram." in found.zin
    found = said("bereik-campagne", views(JZ, 10, 90, 100) + views(KO, 30, 70, 100, periode="2024MM05"))
    assert "Kinderopvang werkt! (t/m mei 2024)" in found.titel


def test_the_channel_of_each_platform_is_told_where_they_differ() -> None:
    rows = [
        {"platform": name, "kanaal": channel, "maat": "volgers", "aantal": count, "soort": "totaal"}
        for name, channel, count in ((JZ, "LinkedIn", 90), (KO, "Instagram", 50), (KO, "LinkedIn", 20))
    ]
    found = said("bereik-volgers", rows)
    assert found.titel == "De meeste volgers in 2024: Jeugdzorg werkt! op LinkedIn en Kinderopvang werkt! op Instagram"
    assert "Jeugdzorg werkt! LinkedIn 90" in found.zin


def reach(platform: str, count: int | None, period: str, **more: object) -> dict[str, object]:
    """One number of one platform; None is a number nobody gave."""
    fixed = {"platform": platform, "soort": "totaal", "periode": period, "aantal": count}
    return fixed | ({} if count else {"waarde_tekst": "niet genoemd"}) | more


WEB = {"kanaal": "Website", "maat": "bezoekers"}
LETTER = {"kanaal": "Nieuwsbrief", "maat": "abonnees"}


def words_in(view: View) -> str:
    """Give all that a chart holds as text."""
    chart = view.drawn()
    assert chart is not None
    return str(chart.to_dict())


@pytest.mark.parametrize(("figure", "channel"), [("bereik-website", WEB), ("bereik-nieuwsbrief", LETTER)])
def test_a_platform_of_an_earlier_period_stays_with_its_own_and_is_ranked_with_nobody(
    figure: str, channel: dict[str, object]
) -> None:
    rows = [reach(KO, 70, "2024KW04"), reach(SW, 50, "2024KW04"), reach(JZ, 90, "2024KW03"), reach(JZ, 99, "2023KW03")]
    with tiny(bereik=[row | channel for row in rows]):
        view = make_view(FIGURES[figure], {})
        drawn = words_in(view)
    found = view.findings
    assert dict(zip(view.frame["platform"], view.frame["periode"], strict=True)) == {
        "Kinderopvang werkt!": "4e kwartaal 2024",
        "Sociaal werk werkt!": "4e kwartaal 2024",
        "Jeugdzorg werkt!": "3e kwartaal 2024",
    }
    assert "van twee platforms: Kinderopvang werkt!, 70 in het 4e kwartaal van 2024" in found.titel
    for words in (found.zin, found.alt):
        assert "Ouder: Jeugdzorg werkt! 90 in het 3e kwartaal van 2024." in words
    assert any("Jeugdzorg werkt! (3e kwartaal 2024)" in note for note in found.let_op)
    assert "3e kwartaal 2024" in drawn
    assert "99" not in f"{found}"


def test_a_platform_whose_number_nobody_gave_is_named() -> None:
    rows = [reach(KO, 70, "2024KW04"), reach(SW, 50, "2024KW04"), reach(JZ, None, "2024KW04")]
    found = said("bereik-website", [row | WEB for row in rows])
    assert "Geen cijfer van Jeugdzorg werkt!." in found.let_op
    assert found.titel == "Kinderopvang werkt!: 70 bezoekers van de website in het 4e kwartaal van 2024"
    found = said("bereik-nieuwsbrief", [row | LETTER for row in rows])
    assert found.titel == "Kinderopvang werkt!: 70 abonnees op de nieuwsbrief in het 4e kwartaal van 2024"
    assert "Stand van het 4e kwartaal van 2024" in found.zin


def test_channels_of_two_periods_of_one_platform_do_not_stand_beside_each_other() -> None:
    rows = [
        reach(KO, 70, "2024KW04", kanaal="LinkedIn"),
        reach(KO, 50, "2024KW04", kanaal="Facebook"),
        reach(JZ, 90, "2024KW03", kanaal="LinkedIn"),
        reach(JZ, 20, "2024KW04", kanaal="Facebook"),
    ]
    with tiny(bereik=[row | {"maat": "volgers"} for row in rows]):
        view = make_view(FIGURES["bereik-volgers"], {})
        drawn = words_in(view)
    found = view.findings
    assert found.titel == "Kinderopvang werkt!: de meeste volgers op LinkedIn, 70 in het 4e kwartaal van 2024"
    assert "Ouder: Jeugdzorg werkt! op LinkedIn 90 in het 3e kwartaal van 2024." in found.zin
    assert "Facebook, Jeugdzorg werkt!: 20" in found.alt
    assert "Jeugdzorg werkt!, 3e kwartaal 2024" in drawn
    found = said("bereik-volgers", [row | {"maat": "volgers"} for row in rows[2:]])
    assert found.titel == "Volgers per kanaal, van verschillende perioden"
