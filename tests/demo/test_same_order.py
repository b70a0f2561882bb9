"""One rate and one box: whatever ranks the regions of the demo, the order words agree, and so does plain Python."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from analysis.claims import beside, place, standing
from analysis.findings.ongewoon import gewoon
from analysis.rows import records
from queries.run import run
from queries.warehouse import current
from ui.figure import make_view
from ui.figures import FIGURES

Row = dict[str, Any]
_RATES = ("uitstroompercentage", "uitstroompercentage_extern", "instroompercentage_extern", "saldo_per_100")
_SLACK = Fraction(1, 10**9)


@pytest.fixture
def demo(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))


def asked(question: str, **chosen: Any) -> list[Row]:
    return [dict(row) for row in records(run(question, chosen).frame)]


def branches(code: str) -> list[str]:
    found = current().query(
        "select distinct branche from core.regiomaat where graadmeter = $code order by branche", {"code": code}
    )
    return list(found["branche"])


def stand(rows: list[Row], own: Row) -> tuple[int, int]:
    """Count in fractions how many are certainly above and certainly below one region."""
    above = below = 0
    for row in rows:
        gap = Fraction(row["waarde"]) - Fraction(own["waarde"])
        room = (Fraction(row["afgerond_op"]) + Fraction(own["afgerond_op"])) / 2
        above += gap > _SLACK and gap >= room - _SLACK
        below += -gap > _SLACK and -gap >= room - _SLACK
    return above, below


@pytest.mark.parametrize("code", _RATES)
@pytest.mark.usefixtures("demo")
def test_map_list_place_and_comparison_say_the_same_of_every_region_and_branch(code: str) -> None:
    told = 0
    for branche in branches(code):
        found = asked("regio_plaats", regio="NL00", branche=branche, graadmeter=code)
        rows = [
            row for row in found if row["laatste"] and row["regio_soort"] == "regioplus" and row["waarde"] is not None
        ]
        period = rows[0]["periode_code"]
        mapped = asked("kaart_regio", soort="regioplus", cijfer=code, cijferbranche=branche, cijferperiode=period)
        drawn = {row["regio_code"]: row for row in mapped if row["waarde"] is not None}
        through = asked("regio_reeks", regio="NL00", branche=branche, graadmeter=code)
        years = {row["regio_code"]: row for row in through if row["periode_code"] == period}
        six = [row["regio_code"] for row in rows[:6]]
        compared = asked(
            "vergelijk_reeksen", per="regio", indicator=code, plek=branche, reeks=period[4:], leden=six, basis=period
        )
        beside_each = {row["lid_code"]: row for row in compared if row["periode_code"] == period}
        assert set(drawn) == {row["regio_code"] for row in rows}
        assert set(beside_each) == set(six)
        for row in rows:
            above, below = stand(rows, row)
            one = drawn[row["regio_code"]]
            for other in (one, years[row["regio_code"]], beside_each.get(row["regio_code"], one)):
                assert (other["waarde"], other["afgerond_op"]) == (row["waarde"], row["afgerond_op"])
            assert (one["plaats"], one["plaats_tot"]) == (above + 1, len(rows) - below)
            listed, among = place(one, list(drawn.values())), standing(row, rows)
            assert listed is not None
            assert among is not None
            assert (listed.van, listed.tot) == (above + 1, len(rows) - below)
            assert (among.hoger_dan, among.lager_dan) == (below, above)
            told += 1
    assert told > 250


@pytest.mark.usefixtures("demo")
def test_the_strip_under_a_figure_says_what_the_list_beside_the_map_says() -> None:
    for region in ("RA0206", "RA0511", "RA0818", "RA1222"):
        for branche in ("ZW", "VVT", "KO"):
            chosen = {"regio": region, "branche": branche, "graadmeter": "uitstroompercentage"}
            strip = make_view(FIGURES["regio-plaats"], chosen)
            rows = [row for row in records(strip.frame) if row["laatste"] and row["regio_soort"] == "regioplus"]
            own = next(row for row in rows if row["gekozen"])
            among = standing(own, rows)
            assert among is not None
            words = f"{strip.findings.titel} {strip.findings.zin}".lower()
            assert beside(among, "regio’s") in words
            listed = make_view(
                FIGURES["regio-rangorde"],
                {"regio": region, "cijfer": "uitstroompercentage", "cijferbranche": branche,
                 "cijferperiode": own["periode_code"], "soort": "regioplus"},
            )  # fmt: skip
            first, last = among.lager_dan + 1, among.anderen + 1 - among.hoger_dan
            rank = f"plaats {first}" if first == last else f"gedeeld plaats {first} tot en met {last}"
            alone = among.gelijk == among.anderen
            assert (f"{rank} van {among.anderen + 1}" in listed.findings.titel) is not alone


@pytest.mark.usefixtures("demo")
def test_usual_or_not_is_what_exact_fractions_of_the_counts_say() -> None:
    """Limits and verdict of every region from flow over stock in fractions, read from the parts and not the rate."""
    parts = current().query(
        "select indicator_code, regio_code, teller_aantal, noemer_aantal, afgerond_op from mart.verhouding"
        " where indicator_code in ('saldo_per_100', 'uitstroompercentage_extern') and branche_code = 'ZW'"
        " and periode_code like '____KW04' and waarde is not null and regio_code like 'RA%'"
        " order by indicator_code, regio_code, periode_code"
    )
    verdicts = set()
    for (code, region), own in parts.groupby(["indicator_code", "regio_code"]):
        over = zip(own.teller_aantal, own.noemer_aantal, strict=True)
        exact = [100 * Fraction(top) / Fraction(under) for top, under in over]
        half = [Fraction(step) / 2 for step in own.afgerond_op]
        low, high, room = band(exact[:-1], half[:-1])
        out = max(exact[-1] - high, low - exact[-1])
        word = "Gewoon" if out <= 0 else "Op de grens" if out < half[-1] + room else "Bijzonder"
        view = make_view(FIGURES["regio-gewoon"], {"regio": str(region), "branche": "ZW", "graadmeter": str(code)})
        _, known = gewoon.points(view.frame)
        assert known is not None
        assert (known.onder.waarde, known.boven.waarde) == pytest.approx((float(low), float(high)))
        assert word in view.findings.titel
        verdicts.add(word)
    assert len(verdicts) > 1


def band(points: list[Fraction], half: list[Fraction]) -> tuple[Fraction, Fraction, Fraction]:
    """Give both limits of points before the last, and how far their rounding may move those."""
    mean, reach = sum(points) / len(points), Fraction("2.66") / (len(points) - 1)
    width = reach * sum(abs(after - before) for before, after in pairwise(points))
    room = sum(half) / len(half) + reach * sum(before + after for before, after in pairwise(half))
    return mean - width, mean + width, room
