"""Capacity of a region: what is added up and what is refused, and what training places replace."""

from __future__ import annotations

from typing import Any

import pytest

from queries.catalogue import CatalogueError
from tests.tiny import tiny
from ui.figure import View, make_view
from ui.figures import FIGURES

HERE = "RA0206"
Rows = list[dict[str, object]]
OURS = "bol 100; duur 3; diploma 70; sector 80; fte 0,75"


def view(figure: str, **asked: str) -> View:
    return make_view(FIGURES[f"capaciteit-{figure}"], {"regio": HERE} | asked)


def rows(figure: str, **asked: str) -> list[dict[str, Any]]:
    return view(figure, **asked).frame.to_dict("records")


def flows(branche: str, periode: str, came: int | None, left: int | None, **more: object) -> Rows:
    place = {"regio": HERE, "branche": branche, "periode": periode, **more}
    sides = (("instroom", came), ("uitstroom", left))
    return [place | {"richting": side, "aantal": size} for side, size in sides if size is not None]


def stock(branche: str, periode: str, size: int) -> dict[str, object]:
    place = {"regio": HERE, "branche": branche, "periode": periode}
    return place | {"indicator": "werknemers", "eenheid": "werknemers", "waarde": size}


VVT = [row for year, came, left in ((2022, 100, 120), (2023, 90, 130), (2024, 95, 110)) for row in
       flows("VVT", f"{year}KW04", came, left)]  # fmt: skip
GGZ = [row for year in (2022, 2023, 2024) for row in flows("GGZ", f"{year}KW04", 60, 40)]
STOCKS = [stock("VVT", f"{year}KW04", 1000) for year in (2021, 2022, 2023)]


def test_outflow_stands_beside_inflow_with_the_year_before() -> None:
    with tiny(mobiliteit=[*VVT, *GGZ, *flows("GHZ", "2024KW04", None, 12)]):
        found = {row["branche_code"]: row for row in rows("verloop") if row["nieuwste"]}
        assert found["VVT"]["uit_per_100"] == pytest.approx(100 * 110 / 95)
        assert found["VVT"]["uitstroom_eerder"] == 130
        assert found["GHZ"]["uit_per_100"] != found["GHZ"]["uit_per_100"]  # one side alone is no ratio
        said = view("verloop").findings
        assert "VVT" not in said.titel  # of GHZ nobody knows, so no first is told
        assert "GGZ 67 en VVT 116" in said.zin


def test_years_that_join_are_added_up_and_no_quarter_is_counted_twice() -> None:
    between = [row for year in (2022, 2023, 2024) for row in flows("VVT", f"{year}KW02", 999, 999)]
    with tiny(mobiliteit=[*VVT, *between], kerncijfer=STOCKS):
        (row,) = rows("opgeteld")
        assert (row["jaren"], row["instroom"], row["uitstroom"], row["saldo"]) == (3, 285, 360, -75)
        assert (row["begin_aantal"], row["saldo_per_100"]) == (1000, -7.5)
        assert row["reden"] is None


def test_a_title_is_no_finer_than_its_rounding_bears() -> None:
    tens = [
        row
        for year in range(2020, 2025)
        for at in [10 * (year - 2020)]
        for branche, came, left in (("VVT", 110 + at, 140 + at - 10 * (year == 2020)), ("GGZ", 310 + at, 290 + at))
        for row in flows(branche, f"{year}KW04", came, left)
    ]  # ten different values, so that it shows that all are tens
    stocks = [stock(branche, "2019KW04", 1000) for branche in ("VVT", "GGZ")]
    with tiny(mobiliteit=tens, kerncijfer=stocks):
        said = view("opgeteld").findings  # ten counts in tens, added up, are known to a hundred
        assert said.titel == "Hoogste saldo over vijf jaar: GGZ (+100); laagste: VVT (ongeveer −100)"
        assert "VVT ongeveer −100" in said.zin


@pytest.mark.parametrize(
    ("flow", "stocks", "since", "why"),
    [
        (VVT[2:], STOCKS, "eerste", "minder dan drie jaren"),
        (VVT, STOCKS, "2023", "minder dan drie jaren"),
        (VVT[:2] + VVT[4:] + GGZ, STOCKS, "2022", "een jaar ontbreekt"),
        (VVT, [], "eerste", "geen aantal werknemers aan het begin"),
        (VVT, STOCKS[1:], "2022", "geen aantal werknemers aan het begin"),
    ],
    ids=["two years", "asked too late", "a hole", "no headcount", "headcount too late"],
)
def test_what_cannot_be_added_up_says_why_and_is_not_nought(flow: Rows, stocks: Rows, since: str, why: str) -> None:
    with tiny(mobiliteit=flow, kerncijfer=stocks):
        row = next(row for row in rows("opgeteld", sinds=since) if row["branche_code"] == "VVT")
        assert row["reden"] == why
        assert row["saldo"] != row["saldo"]
        said = view("opgeteld", sinds=since).findings
        assert f"VVT ({why})" in said.zin


def test_years_before_the_break_are_not_in_it() -> None:
    before = [row for year in (2016, 2017, 2018) for row in flows("VVT", f"{year}KW04", 10, 10)]
    with tiny(mobiliteit=before, kerncijfer=[stock("VVT", "2015KW04", 100)]):
        assert rows("opgeteld") == []
        assert rows("verloop") == []


def test_third_parties_and_groups_of_functions_stay_out() -> None:
    beside = [
        *flows("VVT", "2025KW04", 5000, 5000, bron_id="derde-partij"),
        *flows("VVT", "2024KW04", 7000, 7000, functiegroep="verzorgenden"),
    ]
    with tiny(mobiliteit=[*VVT, *beside], kerncijfer=STOCKS, soort={"derde-partij": "derden"}):
        (row,) = rows("opgeteld")
        assert row["saldo"] == -75


def test_places_replace_the_part_that_another_maker_found() -> None:
    with tiny(mobiliteit=flows("VVT", "2024KW04", 95, 110), kerncijfer=[stock("VVT", "2023KW04", 1000)]):
        (row,) = rows("plaatsen", plaatsen="15", opleiding=OURS)
        assert row["uitstroompercentage"] == pytest.approx(11)
        assert row["mensen_erbij"] == pytest.approx(3.73, abs=0.005)
        assert row["fte_erbij"] == pytest.approx(2.8)
        assert row["vervangt"] == pytest.approx(100 * 2.8 / 11)
        said = view("plaatsen", plaatsen="15", opleiding=OURS)
        assert "2,8 fte erbij per 100 fte" in said.findings.zin
        assert "VVT ongeveer 30%" in said.findings.zin  # 25%, of counts that are rounded to tens
        (half,) = rows("plaatsen", plaatsen="15", opleiding=OURS.replace("bol 100", "bol 50"))
        assert half["vervangt"] == pytest.approx(row["vervangt"] / 2)  # who learns in a BBL place is there already


def test_no_yield_is_made_up() -> None:
    with tiny(mobiliteit=flows("VVT", "2024KW04", 95, 110), kerncijfer=[stock("VVT", "2023KW04", 1000)]):
        (row,) = rows("plaatsen")
        assert row["vervangt"] != row["vervangt"]
        assert view("plaatsen").drawn() is None
        for training, lacks in (("", "de duur"), (OURS.replace("bol 100; ", ""), "BOL of hbo")):
            with pytest.raises(CatalogueError, match=f"ook nodig: .*{lacks}"):
                view("plaatsen", plaatsen="15", opleiding=training)
        with pytest.raises(CatalogueError, match="hooguit 100"):
            view("plaatsen", plaatsen="101", opleiding=OURS)


def test_without_a_headcount_nothing_is_replaced() -> None:
    with tiny(mobiliteit=VVT):
        assert rows("plaatsen", plaatsen="15", opleiding=OURS) == []
        assert "het aantal werknemers een jaar eerder nodig" in view("plaatsen").findings.zin


def test_places_that_add_nobody_replace_nothing() -> None:
    with tiny(mobiliteit=[*VVT, *GGZ], kerncijfer=[*STOCKS, stock("GGZ", "2023KW04", 500)]):
        none = view("plaatsen", plaatsen="15", opleiding=OURS.replace("bol 100", "bol 0")).findings
        assert none.titel == "15 plaatsen per 100 fte vervangen niets van de uitstroom"
        assert "Wie een BBL-plaats heeft is al werknemer" in " ".join(none.let_op)
        few = view("plaatsen", plaatsen="0,1", opleiding=OURS).findings
        assert few.titel == "0,1 plaatsen per 100 fte vervangen bijna niets van de uitstroom"
        some = view("plaatsen", plaatsen="15", opleiding=OURS).findings
        assert "niets" not in some.titel
        assert "BBL" not in " ".join(some.let_op)


def test_what_is_said_of_places_without_places_is_refused() -> None:
    with tiny(mobiliteit=VVT, kerncijfer=STOCKS):
        with pytest.raises(CatalogueError, match="De keuze van opleiding telt alleen samen met 'plaatsen'"):
            view("plaatsen", opleiding="duur 3")
        assert view("plaatsen", plaatsen="0", opleiding="duur 3").findings.titel.startswith("Vul in hoeveel")
