"""The map: places that ties and rounding share, rates with their parts, and which rate belongs to which count."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from analysis.findings.regiokaart.kaart import order, regions
from queries.run import run
from tests.tiny import Given, tiny
from ui.charts.map import kinds

KW, BEFORE = "2024KW04", "2023KW04"
CODES = ("RA0204", "RA0205", "RA0206", "RA0207", "RA0308")
ASKED = {"cijfer": "uitstroompercentage", "cijferbranche": "VVT", "cijferperiode": KW}


def rates(*parts: tuple[int, int], hundreds: bool = False) -> tuple[list[Given], list[Given]]:
    """Give an outflow and a stock of a year earlier for one region after another."""
    flows = [
        {"regio": code, "bereik": "totaal", "aantal": left, "periode": KW}
        for code, (left, _) in zip(CODES, parts, strict=False)
    ]
    stocks = [
        {"regio": code, "indicator": "werknemers", "branche": "VVT", "eenheid": "werknemers", "periode": BEFORE}
        | {"waarde": there, "bron_id": "stand", "noot": "afgerond op honderdtallen" if hundreds else None}
        for code, (_, there) in zip(CODES, parts, strict=False)
    ]
    return flows, stocks


def asked(*parts: tuple[int, int], hundreds: bool = False) -> dict[str, dict[str, Any]]:
    flows, stocks = rates(*parts, hundreds=hundreds)
    with tiny(mobiliteit=flows, kerncijfer=stocks) as small:
        return {row["regio_code"]: row for row in small.ask("kaart_regio", **ASKED)}


def places(rows: dict[str, dict[str, Any]]) -> list[tuple[int, int]]:
    return [(row["plaats"], row["plaats_tot"]) for row in rows.values() if row["waarde"] is not None]


def test_equal_regions_share_a_place() -> None:
    rows = asked((126, 1050), (63, 525), (110, 1000))  # nothing but hundreds would be rounded
    assert places(rows) == [(1, 2), (1, 2), (3, 3)]


def test_regions_that_rounding_cannot_tell_apart_share_a_place() -> None:
    """Stocks in hundreds: 12,0% of 950 to 1.050 and 12,5% of as many may be the same, 20% is not."""
    rows = asked((120, 1000), (125, 1000), (200, 1000), hundreds=True)
    assert places(rows) == [(1, 1), (2, 3), (2, 3)]


def test_a_rate_has_its_parts_and_both_sources_and_a_count_has_none() -> None:
    flows, stocks = rates((120, 1000))
    with tiny(mobiliteit=flows, kerncijfer=stocks) as small:
        rate = next(row for row in small.ask("kaart_regio", **ASKED) if row["waarde"] is not None)
        count = next(
            row for row in small.ask("kaart_regio", **(ASKED | {"cijfer": "uitstroom_totaal"})) if row["waarde"]
        )
    assert (rate["teller_aantal"], rate["noemer_aantal"]) == (120, 1000)
    assert sorted(rate["bron_ids"]) == ["stand", "testdata"]
    assert rate["formule"].startswith("100 × ")
    assert (count["teller_aantal"], count["noemer_aantal"], count["formule"], count["te_delen"]) == (
        None,
        None,
        None,
        1,
    )


def test_a_region_without_a_stock_says_so() -> None:
    flows, stocks = rates((120, 1000), (90, 1000))
    with tiny(mobiliteit=flows, kerncijfer=stocks[:1]) as small:
        rows = {row["regio_code"]: row for row in small.ask("kaart_regio", **ASKED)}
    assert (rows["RA0205"]["waarde"], rows["RA0205"]["ontbreekt"]) == (None, "geen noemer")
    assert rows["RA0308"]["ontbreekt"] == "geen cijfer in de bronnen"


def test_a_rate_and_its_count_know_each_other_and_rates_come_first() -> None:
    flows: list[Given] = [
        {"bereik": reach, "richting": side, "aantal": 100, "periode": KW}
        for reach in ("extern", "totaal")
        for side in ("instroom", "uitstroom")
    ]
    stocks: Sequence[Given] = [
        {"indicator": "werknemers", "branche": "VVT", "regio": "RA1428", "eenheid": "werknemers", "waarde": 1000}
        | {"periode": moment}
        for moment in (KW, BEFORE)
    ]
    with tiny(mobiliteit=flows, kerncijfer=stocks) as small:
        rows = [row for row in small.ask("kaart_aanbod") if row["soort"] == "regioplus"]
    found = {row["indicator_code"]: (row["maat"], row["tegenhanger_code"]) for row in rows}
    assert rows[0]["indicator_code"] == "uitstroompercentage"
    assert found["uitstroompercentage"] == ("verhouding", "uitstroom_totaal")
    assert found["saldo_per_100"] == ("verhouding", "saldo_extern")
    assert found["instroom_extern"] == ("aantal", "instroompercentage_extern")
    assert found["uitstroom_extern"] == ("aantal", "uitstroompercentage_extern")
    assert found["werknemers"] == ("aantal", None)
    maten = [row["maat"] for row in rows]
    assert maten == sorted(maten, reverse=True)


def test_words_and_legend_of_rates_that_print_alike() -> None:
    flows, stocks = rates((12_020, 100_001), (11_980, 100_001), (11_900, 100_001))
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        frame = run("kaart_regio", ASKED | {"regio": "RA0205"}).frame
    assert "Regio Zwolle (12,0%)" in regions(frame, {"soort": "regioplus"}).titel
    listed = order(frame, {"soort": "regioplus"})
    assert listed.titel == "Twente, 12,0% in het 4e kwartaal van 2024: plaats 2 van 3"
    assert listed.let_op == ("25 regio’s zonder cijfer staan er niet bij.",)
    names = [kind.name for kind in kinds(frame.astype(object).where(frame.notna(), None).to_dict("records"), "%", 1)]
    assert names == ["11,9 % (één regio)", "12,0 % (twee regio’s)", "geen cijfer (25 regio’s)"]


def test_many_at_an_end_that_rounding_keeps_together_have_no_number() -> None:
    flows, stocks = rates((121, 1000), (122, 1000), (123, 1000), (124, 1000), (50, 1000), hundreds=True)
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        told = regions(run("kaart_regio", ASKED).frame, {"soort": "regioplus"}).titel
    assert "vier regio’s (binnen de afronding gelijk)" in told
    assert "12," not in told
