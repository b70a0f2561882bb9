"""Where a scenario begins, and what its words, table and refusals say: rows of their own for each branch."""

from __future__ import annotations

from typing import Any

import pytest

from analysis.scenario.paths import fan
from queries.catalogue import CatalogueError
from tests.tiny import tiny
from ui.export import render
from ui.figure import View, make_view
from ui.figures import FIGURES

HERE = {"regio": "RA0206", "branche": "VVT"}
LEFT = HERE | {"richting": "uitstroom", "bereik": "totaal", "periode": "2024KW04", "aantal": 150}
CAME = LEFT | {"richting": "instroom", "aantal": 120}
STOCK = HERE | {"indicator": "werknemers", "eenheid": "werknemers"}
BEFORE, NOW = STOCK | {"periode": "2023KW04", "waarde": 1000}, STOCK | {"periode": "2024KW04", "waarde": 980}
SHORT = HERE | {
    "indicator": "personeelstekort_verwacht",
    "periode": "2024JJ00",
    "eenheid": "personen",
    "waarde": 50,
    "versie": "ABF 2024-12",
}


def view(figure: str = "scenario-verloop", **asked: str) -> View:
    return make_view(FIGURES[figure], HERE | asked)


def rows(figure: str = "scenario-verloop", **asked: str) -> list[dict[str, Any]]:
    return view(figure, **asked).frame.to_dict("records")


def test_it_begins_on_the_day_of_the_flow_with_the_rate_of_who_was_there_a_year_before() -> None:
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW, SHORT]):
        first, then = rows(krimp="0")[:2]
        assert (first["jaar"], first["werknemers"], first["te_weinig"], first["nodig"]) == ("2024", 980, 50, 1030)
        assert (then["uitstroom"], then["instroom"]) == (147, 120)  # 150 of 1000, of the 980 that are there
        assert (then["werknemers"], then["te_weinig"]) == (953, 77)
        said = view()
        assert "980 werknemers in het 4e kwartaal van 2024" in said.findings.zin
        assert "gingen er 150 uit en kwamen er 120 in" in said.findings.zin
        notes = " ".join(said.findings.let_op)
        assert "Het tekort van nu is dat van de prognose (50 in 2024, ABF 2024-12)." in notes
        assert "met −20; instroom min uitstroom is −30" in notes


def test_without_a_count_of_that_day_it_begins_a_year_before() -> None:
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE | {"waarde": 987}]):
        first = rows()[0]
        assert (first["begin_periode"], first["werknemers"]) == ("4e kwartaal 2023", 987)
        assert "Het tekort van nu is hier niet bekend: er is met nul gerekend." in view().findings.let_op[0]
        assert "Het tekort van nu is van u." in view(tekort="12").findings.let_op[0]
        assert rows(tekort="12")[0]["te_weinig"] == 12


@pytest.mark.parametrize(
    ("flows", "stocks"),
    [
        ([LEFT], [BEFORE, NOW]),
        ([LEFT, CAME], [NOW]),
        ([LEFT, CAME | {"periode": "2023KW04"}], [BEFORE, NOW]),
        ([LEFT, CAME | {"bereik": "extern"}], [BEFORE, NOW]),
        ([LEFT | {"periode": "2024JJ00"}, CAME | {"periode": "2024JJ00"}], [BEFORE, NOW]),
        ([LEFT, CAME], [BEFORE | {"branche": "ZW"}, NOW]),
    ],
    ids=["no inflow", "no count a year before", "other year", "other reach", "no day", "other branch"],
)
def test_nothing_is_reckoned_from_what_does_not_belong_together(
    flows: list[dict[str, object]], stocks: list[dict[str, object]]
) -> None:
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        said = view().findings
        assert said.titel == "Geen cijfers over een scenario voor deze keuze"
        assert "over dezelfde twaalf maanden" in said.zin


def test_of_a_branch_who_changes_branch_counts_when_it_is_known_and_is_told_when_not() -> None:
    outside = [row | {"bereik": "extern", "aantal": 90} for row in (LEFT, CAME)]
    told = "Wie van of naar een andere branche van zorg en welzijn gaat telt niet mee."
    with tiny(mobiliteit=outside, kerncijfer=[BEFORE, NOW]):
        assert told in view().findings.let_op
    with tiny(mobiliteit=[*outside, LEFT, CAME], kerncijfer=[BEFORE, NOW]):
        assert told not in view().findings.let_op
        assert rows()[0]["begin_uitstroom"] == 150
    sector = [row | {"branche": "ZW"} for row in (*outside, LEFT, CAME)]
    with tiny(mobiliteit=sector, kerncijfer=[row | {"branche": "ZW"} for row in (BEFORE, NOW)]):
        assert rows(branche="ZW")[0]["begin_uitstroom"] == 90
        assert told not in view(branche="ZW").findings.let_op


def test_levers_stand_beside_each_other_and_together() -> None:
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW]):
        found = {row["hefboom_code"]: row for row in rows("scenario-hefbomen", hefbomen="behoud 20; uren 5", jaren="3")}
        assert {code for code, row in found.items() if row["minder"] == row["minder"]} == {"behoud", "uren", "samen"}
        assert found["samen"]["te_weinig_zonder"] - found["samen"]["te_weinig"] == found["samen"]["minder"]
        assert found["samen"]["minder"] > found["behoud"]["minder"] > found["uren"]["minder"] > 0
        title = view("scenario-hefbomen", hefbomen="behoud 20; uren 5", jaren="3").findings.titel
        assert title.startswith("Behoud scheelt in 2027 het meest")
        alone = {row["hefboom_code"]: row["minder"] for row in rows("scenario-hefbomen", hefbomen="behoud 20")}
        assert alone["samen"] != alone["samen"]  # one lever is not together
        assert "als u niets doet" in view("scenario-hefbomen").findings.titel
        assert view("scenario-hefbomen").drawn() is None


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"hefbomen": "verzuim 1"}, "geen verzuim over het jaar van het begin bekend"),
        ({"hefbomen": "plaatsen 10"}, "Voor opleidingsplaatsen is ook nodig: de duur van de opleiding"),
        ({"hefbomen": "behoud 101"}, "Behoud kan hier hooguit 100 zijn"),
        ({"hefbomen": "behoud 1; behoud 2"}, "noemt 'behoud' meer dan één keer"),
        ({"hefbomen": "geluk 1"}, "De keuze van hefbomen noemt 'geluk'; hier kan: behoud, zij_instroom"),
        ({"hefbomen": "5"}, "De keuze van hefbomen geeft '5' zonder te zeggen waarvan; zet ervoor: behoud"),
        ({"hefbomen": "behoud 10; 5"}, "geeft '5' zonder te zeggen waarvan"),
        ({"hefbomen": "behoud 10, uren 2"}, "Behoud is niet te lezen: '10, uren 2'. Vul bijvoorbeeld 10 of 7,5 in."),
        ({"hefbomen": "behoud"}, "geeft bij 'behoud' geen getal"),
        ({"hefbomen": "behoud 5-20"}, "Behoud is niet te lezen: '5-20'"),
        ({"opleiding": "duur 3"}, "De keuze van opleiding telt alleen samen met 'plaatsen' bij hefbomen"),
        ({"hefbomen": "plaatsen 10", "opleiding": "duur 0; diploma 70; sector 80; fte 1"}, "opleiding is meer dan 0"),
        ({"krimp": "--1"}, "De groei bij krimp is niet te lezen: '--1'. Vul bijvoorbeeld -1 of 1,5 in."),
        (
            {"hefbomen": "plaatsen 10", "opleiding": "duur 2,5; diploma 70; sector 80; fte 0,75"},
            "opleiding is een heel getal",
        ),
        ({"groei": ""}, "De groei bij groei is leeg"),
        ({"krimp": "-11"}, "De groei bij krimp is minstens −10 en hooguit 10. U vulde '-11' in."),
        ({"tekort": "-5"}, "Het tekort nu kan niet onder nul zijn"),
    ],
)
def test_what_cannot_be_reckoned_with_is_refused(asked: dict[str, str], says: str) -> None:
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW]), pytest.raises(CatalogueError, match=says):
        view("scenario-hefbomen", **asked)


HUGE = "plaatsen 1.000.000; zij_instroom 121; behoud 100; uren 50"
TRAINED = "duur 3; diploma 70; sector 80; fte 0,5"


@pytest.mark.parametrize("figure", ["scenario-verloop", "scenario-hefbomen", "scenario-gevoeligheid"])
def test_what_is_hardly_meant_is_reckoned_and_told_first(figure: str) -> None:
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW]):
        told = view(figure, hefbomen=HUGE, opleiding=TRAINED, tekort="981").findings.let_op
        usual = view(
            figure, hefbomen="plaatsen 30; zij_instroom 120; uren 49", opleiding=TRAINED, tekort="980"
        ).findings.let_op
    assert told[0] == (
        "Klopt wat u invulde? Het is niet aannemelijk: elk jaar 121 mensen erbij is meer dan er nu in een jaar"
        " komen (120); 1.000.000 fte aan opleidingsplaatsen zijn 2.000.000 leerlingen bij de 980 werknemers van het"
        " begin; een tekort van 981 mensen is meer dan de 980 werknemers van het begin; bij dit behoud vertrekt niemand"
        " meer; iedereen werkt gemiddeld 50% meer uren."
    )
    assert told[1:] == usual
    assert usual[0].startswith("Dit volgt uit aannames")


def test_there_is_no_more_absence_to_win_than_there_is() -> None:
    absence = [
        {"indicator": "verzuim_cbs", "branche": "VVT", "periode": f"2024KW0{at}", "waarde": 7 + at / 100}
        for at in (1, 2, 3, 4)
    ]
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW, *absence]):
        with pytest.raises(CatalogueError, match="Minder verzuim kan hier hooguit 7,0 zijn: meer verzuim is er niet"):
            view(hefbomen="verzuim 50")
        assert "niemand verzuimt meer" not in view(hefbomen="verzuim 7").findings.let_op[0]
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW, *(row | {"waarde": 7} for row in absence)]):
        assert "niet aannemelijk: niemand verzuimt meer." in view(hefbomen="verzuim 7").findings.let_op[0]


def test_less_absence_counts_when_every_quarter_of_the_year_is_known() -> None:
    absence = [
        {"indicator": "verzuim_cbs", "branche": "VVT", "periode": f"2024KW0{at}", "waarde": 8} for at in (1, 2, 3, 4)
    ]
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW, *absence]):
        found = rows("scenario-hefbomen", hefbomen="verzuim 1", jaren="1")
        assert next(row["minder"] for row in found if row["hefboom_code"] == "verzuim") == pytest.approx(
            953 / 92, abs=1
        )
    with tiny(mobiliteit=[LEFT, CAME], kerncijfer=[BEFORE, NOW, *absence[1:]]), pytest.raises(CatalogueError):
        view("scenario-hefbomen", hefbomen="verzuim 1")


def test_a_forecast_is_tried_on_years_that_follow_each_other() -> None:
    series = [STOCK | {"periode": f"{2010 + at}KW04", "waarde": 1000 + 37 * at % 150} for at in range(11)]
    with tiny(kerncijfer=series):
        found = rows("scenario-score")
        assert {row["vooruit"] for row in found} == {1}
        assert {row["keren"] for row in found} == {2}
        assert (found[0]["van_jaar"], found[0]["tot_jaar"]) == ("2010", "2020")
    with tiny(kerncijfer=[row | {"waarde": 1000} for row in series]):
        assert rows("scenario-score") == []
    with tiny(kerncijfer=[row for row in series if row["periode"] != "2015KW04"]):
        assert rows("scenario-score") == []
        assert "te weinig jaren achter elkaar" in view("scenario-score").findings.zin


def past(years: range, *, quarter: str = "KW04") -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Give flows of each year that change, and the employees of each year and the one before the first."""
    flows = [
        row | {"periode": f"{year}{quarter}", "aantal": size + 7 * (year % 3)}
        for year in years
        for row, size in ((LEFT, 150), (CAME, 120))
    ]
    first = years[0] - 1
    return flows, [STOCK | {"periode": f"{year}KW04", "waarde": 1000 + 9 * (year % 4)} for year in (first, *years)]


def test_the_fan_is_drawn_from_years_and_is_no_forecast() -> None:
    flows, stocks = past(range(2013, 2025))
    flows = [row for row in flows if int(str(row["periode"])[:4]) >= 2019]
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        found = rows("scenario-waaier")
        assert {row["gebruikte_jaren"] for row in found} == {5}
        assert all(row["te_weinig_laag"] <= row["te_weinig"] <= row["te_weinig_hoog"] for row in found)
        assert [row["te_weinig"] for row in found] == [
            row["te_weinig"] for row in rows() if row["scenario"] == "groei"
        ]  # the middle is the course itself
        said = view("scenario-waaier").findings
        assert "Dit is geen voorspelling" in said.let_op[0]
        assert "vijf veranderingen van jaar op jaar" in said.zin
        first = found[0]  # nothing is drawn of the start
        assert first["te_weinig_laag"] == first["te_weinig"] == first["te_weinig_hoog"]
    with tiny(mobiliteit=flows, kerncijfer=stocks):  # a build of its own, so drawn anew
        assert repr(found) == repr(rows("scenario-waaier"))


@pytest.mark.parametrize("size", [1000, 4567, 98_765, 1_234_567])
def test_the_band_of_a_fan_holds_its_middle_in_every_year(size: int) -> None:
    flows, stocks = past(range(2013, 2025))
    large = [
        [row | {name: int(str(row[name])) * size // 1000} for row in of]
        for of, name in ((flows, "aantal"), (stocks, "waarde"))
    ]
    with tiny(mobiliteit=large[0], kerncijfer=large[1]):
        for short in (size // 23, 0):
            found = rows("scenario-waaier", tekort=str(short), jaren="3")
            assert all(row["te_weinig_laag"] <= row["te_weinig"] <= row["te_weinig_hoog"] for row in found)
            assert all(
                row["te_weinig_laag"] % row["band_op"] == 0 == row["te_weinig_hoog"] % row["band_op"] for row in found
            )


def test_a_branch_in_capitals_keeps_them() -> None:
    flows, stocks = past(range(2013, 2025))
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        for figure in ("scenario-verloop", "scenario-score"):
            assert ", VVT" in view(figure).findings.zin


def test_what_is_drawn_names_its_seed_in_every_file() -> None:
    flows, stocks = past(range(2013, 2025))
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        drawn = [("scenario-waaier", ("20264", "10000")), ("scenario-score", ("20263",))]
        for figure, told in drawn:
            assert rows(figure), figure
            for kind in ("csv", "nl.csv", "json"):
                text = render(view(figure), kind).decode()
                assert [one for one in told if one not in text] == [], (figure, kind)


def test_inflow_that_goes_along_with_the_employees_changes_only_by_what_it_did_beside_them() -> None:
    sizes = 6 * [1013, 2017]
    years = range(2012, 2024)
    stocks = [STOCK | {"periode": f"{year}KW04", "waarde": size} for year, size in zip(years, sizes, strict=True)]
    flows = [
        row | {"periode": f"{year + 1}KW04", "aantal": round(part * size / 100)}
        for year, size in zip(years, sizes, strict=True)
        for row, part in ((LEFT, 15), (CAME, 12))
    ]
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        number, share = (rows("scenario-waaier", instroom_als=how, jaren="1")[-1] for how in ("aantal", "aandeel"))
    widths = [one["te_weinig_hoog"] - one["te_weinig_laag"] for one in (number, share)]
    assert 0 < 3 * widths[1] < widths[0]


def test_what_is_reckoned_is_kept_by_build_and_choice(monkeypatch: pytest.MonkeyPatch) -> None:
    flows, stocks = past(range(2013, 2025))
    drawn = 0

    def counted(*given: Any, **named: Any) -> Any:
        nonlocal drawn
        drawn += 1
        return fan(*given, **named)

    monkeypatch.setattr("analysis.scenario.filled.fan", counted)
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        first = view("scenario-waaier")
        frame = first.frame
        frame.loc[:, "te_weinig"] = -1.0
        again = view("scenario-waaier", branche="VVT", jaren="5")
        assert drawn == 1
        assert -1.0 not in again.frame["te_weinig"].tolist()  # one reader changes nothing for another
        other = rows("scenario-waaier", hefbomen="behoud 50")
        assert drawn == 2
        assert other[-1]["te_weinig"] < again.frame["te_weinig"].iloc[-1]
    fewer = [row | {"aantal": 10} if row["richting"] == "instroom" else row for row in flows]
    with tiny(mobiliteit=fewer, kerncijfer=stocks):
        assert rows("scenario-waaier")[-1]["te_weinig"] > again.frame["te_weinig"].iloc[-1]
        assert drawn == 3


@pytest.mark.parametrize("kept", [range(2022, 2025), range(2020, 2025, 2)], ids=["two changes", "holes"])
def test_no_fan_of_too_few_changes(kept: range) -> None:
    flows, stocks = past(range(2013, 2025))
    flows = [row for row in flows if int(str(row["periode"])[:4]) in kept]
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        assert rows("scenario-waaier") == []
        assert "minstens drie veranderingen" in view("scenario-waaier").findings.zin
        assert rows() != []  # the levers are there all the same


def test_no_change_is_drawn_over_a_break_and_no_fan_without_a_forecast_that_was_tried() -> None:
    flows, stocks = past(range(2013, 2025))
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        assert {row["gebruikte_jaren"] for row in rows("scenario-waaier")} == {10}  # not the step from 2018 to 2019
    with tiny(mobiliteit=flows, kerncijfer=stocks[5:]):
        assert rows("scenario-waaier") == []
