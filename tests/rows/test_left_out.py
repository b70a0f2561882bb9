"""What stays out of an answer: groups of functions, editions of a forecast and third parties.

Each test asks twice: of the rows alone, and of those with rows beside them that have to stay out.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.rows.test_mobiliteit import both
from tests.tiny import tiny

HERE: dict[str, Any] = {"regio": "RA1428", "branche": "VVT"}
LATER = "2025KW04"
Rows = list[dict[str, object]]


def flows(branche: str, periode: str, size: int, **more: object) -> Rows:
    """A whole and its parts, in and out, of one branch and period."""
    place = {"branche": branche, "periode": periode, **more}
    parts = [
        {"richting": "uitstroom", "categorie": "Pensioen", "aantal": size // 2},
        {"richting": "uitstroom", "categorie": "Andere werkgever zelfde branche", "bereik": "intern", "aantal": size},
        {"richting": "uitstroom", "bereik": "intern", "aantal": size},
        {"richting": "instroom", "categorie": "Onderwijs", "aantal": size // 3},
        {"richting": "instroom", "bereik": "totaal", "aantal": 3 * size},
        {"richting": "uitstroom", "bereik": "totaal", "aantal": 3 * size},
    ]
    return [*both(size, 2 * size, **place), *({**part, **place} for part in parts)]


def answers(question: str, asked: dict[str, Any], rows: dict[str, Rows], beside: dict[str, Rows]) -> list[Any]:
    """The answers without and with the rows beside them."""
    found = []
    for extra in ({}, beside):
        soort = {"derde-partij": "derden"}
        with tiny(soort=soort, **{kind: given + extra.get(kind, []) for kind, given in rows.items()}) as small:
            found.append(small.ask(question, **asked))
    return found


def assert_left_out(question: str, asked: dict[str, Any], rows: dict[str, Rows], beside: dict[str, Rows]) -> None:
    alone, together = answers(question, asked, rows, beside)
    assert alone, "nothing was asked: the test sees no difference"
    assert together == alone


def on_map(branche: str) -> dict[str, Any]:
    return {"cijfer": "uitstroom_extern", "cijferbranche": branche, "cijferperiode": "2024KW04"}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("saldo_branches", {"regio": "RA1428"}),
        ("stromen", HERE),
        ("uitstroom_bestemming", HERE),
        ("uitstroom_verdeling", HERE),
        ("uitstroom_stroom", HERE),
        ("instroom_herkomst", HERE),
        ("kaart_regio", on_map("VVT")),
        ("kaart_regio", on_map("GHZ")),
        ("kaart_aanbod", {}),
        ("vergelijk_reeksen", {
            "indicator": "uitstroom_extern", "plek": "RA1428", "reeks": "KW04", "leden": ["VVT", "GGZ", "GHZ"]}),
        ("vergelijk_keuze", {}),
        ("vergelijk_aanbod", {"indicator": "uitstroom_extern", "plek": "RA1428", "reeks": "KW"}),
        ("overzicht_kerncijfers", HERE),
        ("keuze_mobiliteit_bereik", HERE),
        ("keuze_mobiliteit_periode", HERE),
        ("keuze_mobiliteit_periode", HERE | {"richting": "instroom"}),
    ],
)  # fmt: skip
def test_a_group_of_functions_stands_in_no_answer_about_all_functions(question: str, asked: dict[str, Any]) -> None:
    rows = flows("VVT", "2024KW04", 60) + flows("GGZ", "2024KW04", 90)
    groups = [
        flow
        for branche, periode in (("VVT", "2024KW04"), ("VVT", LATER), ("GHZ", "2024KW04"))
        # of another source, for rounding is a matter of a whole source
        for flow in flows(branche, periode, 600, functiegroep="Helpende", bron_id="functies")
    ]
    assert_left_out(question, asked, {"mobiliteit": rows}, {"mobiliteit": groups})


def test_groups_of_functions_are_a_topic_of_their_own_in_what_there_is() -> None:
    rows = flows("VVT", "2024KW04", 60)
    groups = flows("VVT", LATER, 600, functiegroep="Helpende", bron_id="functies")
    alone, together = answers("mobiliteit_beschikbaar", HERE, {"mobiliteit": rows}, {"mobiliteit": groups})
    assert [row for row in together if row["onderwerp"] != "functiegroepen"] == alone
    assert {row["branche_code"] for row in together if row["onderwerp"] == "functiegroepen"} == {"VVT"}


def test_a_reach_that_only_a_group_of_functions_has_is_no_choice() -> None:
    rows = both(60, 90)
    beside = [{"bereik": "intern", "aantal": 5, "functiegroep": "Helpende"}]
    assert_left_out("keuze_mobiliteit_bereik", HERE, {"mobiliteit": rows}, {"mobiliteit": beside})


def absence(branche: str, periode: str, waarde: float, **more: object) -> dict[str, object]:
    return {"branche": branche, "periode": periode, "waarde": waarde, **more}


OPEN = {"indicator": "vacatures_openstaand", "regio": "RA1428", "periode": "2024JJ00", "eenheid": "aantal"}


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("kaart_regio", {"cijfer": "vacatures_openstaand", "cijferbranche": "VVT", "cijferperiode": "2024JJ00"}),
        ("kaart_regio", {"cijfer": "vacatures_openstaand", "cijferbranche": "GHZ", "cijferperiode": "2024JJ00"}),
        ("kaart_aanbod", {}),
        ("vergelijk_keuze", {}),
        ("vergelijk_aanbod", {"indicator": "vacatures_openstaand", "plek": "RA1428", "reeks": "JJ"}),
        ("vergelijk_reeksen", {
            "indicator": "vacatures_openstaand", "plek": "RA1428", "reeks": "JJ", "leden": ["VVT", "GGZ", "GHZ"]}),
    ],
)  # fmt: skip
def test_an_edition_stands_in_no_answer_about_what_was_measured(question: str, asked: dict[str, Any]) -> None:
    rows: Rows = [{**OPEN, "branche": "VVT", "waarde": 50}, {**OPEN, "branche": "GGZ", "waarde": 70}]
    beside: Rows = [
        {**OPEN, "branche": "VVT", "waarde": 500, "versie": "2023"},
        {**OPEN, "branche": "GHZ", "waarde": 600, "versie": "2023"},
    ]
    assert_left_out(question, asked, {"kerncijfer": rows}, {"kerncijfer": beside})


THIRD = {"bron_id": "derde-partij"}
MEASURED = [
    absence(branche, periode, waarde)
    for branche, size in (("VVT", 8.0), ("GGZ", 6.0))
    for periode, waarde in (("2023KW01", size), ("2024KW01", size + 0.5))
]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("verzuim_branches", {"kwartaal": "2024KW01"}),
        ("verzuim_seizoen", {"branche": "VVT"}),
        ("verzuim_verandering", {"verschilkwartaal": "2024KW01"}),
        ("verzuim_keuze_kwartaal", {}),
        ("verzuim_keuze_verandering", {}),
        ("vergelijk_keuze", {}),
        ("vergelijk_aanbod", {}),
        ("overzicht_actualiteit", {}),
    ],
)
def test_a_third_party_changes_no_answer_of_cbs(question: str, asked: dict[str, Any]) -> None:
    beside = [
        absence("VVT", "2024KW04", 3.3, **THIRD),
        absence("VVT", "2023KW04", 2.2, **THIRD),
        absence("HUI", "2023KW01", 3.3, **THIRD),
        absence("HUI", "2024KW01", 2.3, **THIRD),
        absence("HUI", "2024KW04", 2.3, **THIRD),
        absence("HUI", "2023KW04", 2.3, **THIRD),
    ]
    assert_left_out(question, asked, {"kerncijfer": MEASURED}, {"kerncijfer": beside})


def test_no_change_is_reckoned_from_a_third_party_to_cbs() -> None:
    rows = [*MEASURED, absence("HUI", "2024KW01", 4.0)]
    beside = [absence("HUI", "2023KW01", 3.3, **THIRD)]
    asked = {"verschilkwartaal": "2024KW01"}
    assert_left_out("verzuim_verandering", asked, {"kerncijfer": rows}, {"kerncijfer": beside})


def test_flows_of_a_third_party_are_not_offered_and_say_nothing_of_how_fresh_a_theme_is() -> None:
    rows = flows("VVT", "2024KW04", 60) + flows("GGZ", "2024KW04", 90)
    beside = flows("VVT", LATER, 30, **THIRD) + flows("GHZ", LATER, 30, **THIRD)
    compared = {"indicator": "uitstroom_extern", "plek": "RA1428", "reeks": "KW"}
    for question, asked in (("vergelijk_keuze", {}), ("vergelijk_aanbod", compared), ("overzicht_actualiteit", {})):
        assert_left_out(question, asked, {"mobiliteit": rows}, {"mobiliteit": beside})


def test_a_third_party_is_named_as_such_where_it_may_not_stand() -> None:
    rows = [*MEASURED, absence("HUI", "2024KW01", 2.3, **THIRD)]
    with tiny(kerncijfer=rows, soort={"derde-partij": "derden"}) as small:
        got = small.ask("vergelijk_reeksen", indicator="verzuim_cbs", plek="NL00", reeks="KW01", leden=["VVT", "HUI"])
    told = {(row["lid_code"], row["periode_code"]): (row["getoond"], row["reden"]) for row in got}
    assert told["HUI", "2024KW01"] == (None, "derden")
    assert told["VVT", "2024KW01"] == (None, "staat alleen")


def test_a_third_party_stands_in_no_series_of_cbs_on_a_tile() -> None:
    third = [absence("HUI", f"{year}KW01", float(year - 2015), **THIRD) for year in (2019, 2020)]
    own = [absence("HUI", f"{year}KW01", float(year - 2015)) for year in (2021, 2022)]
    assert_left_out("overzicht_kerncijfers", {"branche": "HUI"}, {"kerncijfer": own}, {"kerncijfer": third})


def test_a_change_at_work_is_not_reckoned_from_a_third_party() -> None:
    rows: Rows = [
        {"indicator": "werkdruk_te_hoog", "branche": "KO", "periode": periode, "waarde": waarde}
        for periode, waarde in (("2023KW02", 40), ("2024KW02", 42))
    ]
    beside: Rows = [row | {"branche": "JZ"} | THIRD for row in rows]
    assert_left_out("werkbeleving_aspecten", {}, {"kerncijfer": rows}, {"kerncijfer": beside})
