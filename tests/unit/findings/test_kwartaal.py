"""The five sentences of a quarter: the rule over rows of its own, ties and roundings respected, and what is said."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.claims import ends
from analysis.findings.kwartaal import nieuw, pensioen, zinnen
from analysis.findings.kwartaal.zinnen import MOST, REASONS, Sentence, choose, too_few
from queries.parameters import Parameters


def sentence(
    name: str, reden: str = "gewoon", *, eigen: bool = True, periode: str = "2025KW04", over: str = ""
) -> Sentence:
    return Sentence(name, over or name, f"TESTDATA {name}", reden, eigen, periode)  # type: ignore[arg-type]


def names(found: tuple[Sentence, ...]) -> list[str]:
    return [one.figuur for one in found]


def test_what_is_unusual_goes_first_then_the_ends_then_what_changed_then_the_rest() -> None:
    found = [
        sentence("rest"),
        sentence("veranderd", "veranderd"),
        sentence("eind", "uiterste"),
        sentence("vreemd", "bijzonder"),
    ]
    for order in permutations(found):
        assert names(choose(order)) == ["vreemd", "eind", "veranderd", "rest"]


def test_within_a_reason_the_region_goes_first_then_the_newest_then_the_order_of_the_page() -> None:
    found = [
        sentence("land", eigen=False, periode="2026KW01"),
        sentence("oud", periode="2022JJ00"),
        sentence("nieuw", periode="2025KW04"),
        sentence("jaar", periode="2025JJ00"),
    ]
    assert names(choose(found)) == ["nieuw", "jaar", "oud", "land"]
    assert names(choose([found[3], *found[:3]])) == ["jaar", "nieuw", "oud", "land"]


def test_of_one_subject_the_weightiest_sentence_is_told_and_of_a_tie_the_first() -> None:
    beside, among = sentence("gewoon", "bijzonder", over="uitstroom"), sentence("plaats", "uiterste", over="uitstroom")
    assert names(choose([among, beside])) == ["gewoon"]
    plain = [sentence("plaats", over="uitstroom"), sentence("gewoon", over="uitstroom")]
    assert names(choose(plain)) == ["plaats"]


def test_there_are_five_at_most_and_fewer_is_said() -> None:
    assert names(choose(sentence(str(number)) for number in range(9))) == ["0", "1", "2", "3", "4"]
    assert too_few(choose(sentence(str(number)) for number in range(9))) == ""
    assert too_few([sentence("a")] * 3) == "Drie zinnen in plaats van vijf: meer dragen de cijfers van deze keuze niet."
    assert too_few([sentence("a")]).startswith("Eén zin in plaats")
    assert too_few(()).startswith("Geen zin in plaats")


_SENTENCES = st.lists(
    st.builds(
        lambda name, reden, eigen, jaar, over: sentence(name, reden, eigen=eigen, periode=f"{jaar}KW04", over=over),
        st.text("abc", min_size=1, max_size=3), st.sampled_from(list(REASONS)), st.booleans(), st.integers(2019, 2026),
        st.sampled_from("uvwxyz"),
    ),
    max_size=12,
)  # fmt: skip


@given(_SENTENCES)
def test_the_rule_holds_for_any_sentences(found: list[Sentence]) -> None:
    told = choose(found)
    subjects = [one.onderwerp for one in told]
    assert len(told) == min(MOST, len({one.onderwerp for one in found}))
    assert len(set(subjects)) == len(subjects)
    assert choose(found) == told
    weights = [list(REASONS).index(one.reden) for one in told]
    assert weights == sorted(weights)
    for one in told:
        rivals = [other for other in found if other.onderwerp == one.onderwerp]
        assert min(list(REASONS).index(other.reden) for other in rivals) == list(REASONS).index(one.reden)


@pytest.mark.parametrize(
    ("code", "when"),
    [("2022KW02", 2022.5), ("2022KW04", 2023.0), ("2022JJ00", 2023.0), ("2022MM06", 2022.5), ("2022SJ00", 2023.58)],
)
def test_periods_of_several_kinds_sort_by_their_end(code: str, when: float) -> None:
    assert ends(code) == pytest.approx(when)


def among(own: float | None, others: list[float], step: float = 0.1) -> pd.DataFrame:
    values = [(True, own), *((False, value) for value in others)]
    return pd.DataFrame(
        [
            {"laatste": True, "regio_soort": "regioplus", "gekozen": mine, "waarde": value, "afgerond_op": step}
            for mine, value in values
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("own", "others", "told"),
    [
        (10.0, [1.0, 2.0, 3.0, 20.0], "uiterste"),  # above three of four
        (10.0, [1.0, 2.0, 20.0, 30.0], "gewoon"),
        (10.0, [1.0, 2.0, 9.95, 20.0], "gewoon"),  # rounding may have put the third on the other side
        (1.0, [2.0, 3.0, 4.0, 5.0], "uiterste"),
        (None, [2.0, 3.0], None),
    ],
)
def test_the_ends_of_all_regions_are_certain_or_not_said(
    own: float | None, others: list[float], told: str | None
) -> None:
    assert zinnen.among_regions(among(own, others)) == told


def past(*values: float, step: float = 0.1) -> pd.DataFrame:
    rows = [
        {"periode_code": f"{2010 + place}KW04", "waarde": value, "afgerond_op": step, "soort": "", "bodem": None}
        for place, value in enumerate(values)
    ]
    return pd.DataFrame(rows)


CALM = (10.0, 10.2, 10.0, 10.2, 10.0, 10.2, 10.0, 10.2)


def test_a_point_outside_its_own_past_is_unusual_and_one_on_the_edge_is_not() -> None:
    # mean 10,1, moving range 0,2: limits 9,568 to 10,632 (2,66 x 0,2 each side)
    assert zinnen.beside_past(past(*CALM, 12.0)) == "bijzonder"
    assert zinnen.beside_past(past(*CALM, 10.5)) == "gewoon"
    assert zinnen.beside_past(past(*CALM, 10.7)) == "gewoon"  # outside, but the rounding of the points can explain it
    assert zinnen.beside_past(past(*CALM[1:], 12.0)) is None  # seven years before it are too few


def moved(column: str, *pairs: tuple[float | None, float | None], step: float = 10.0) -> pd.DataFrame:
    rows = [
        {"toen": then, "nu": now, "toen_afgerond_op": step, "nu_afgerond_op": step, "geheel_toen": None,
         "geheel_nu": None, "geheel_toen_afgerond_op": None, "geheel_nu_afgerond_op": None, "periode_code": "2025KW04",
         "verschil": None if then is None or now is None else now - then, "verschil_afgerond_op": 2 * step}
        for then, now in pairs
    ]  # fmt: skip
    return pd.DataFrame(rows)


def test_a_change_that_rounding_can_explain_is_no_change() -> None:
    assert zinnen.destinations_moved(moved("toen", (100.0, 200.0), (50.0, 50.0))) == "veranderd"
    assert zinnen.destinations_moved(moved("toen", (100.0, 110.0), (50.0, 50.0))) == "gewoon"
    assert zinnen.destinations_moved(moved("toen", (100.0, None), (50.0, 50.0))) is None
    assert zinnen.employees_moved(moved("verschil", (100.0, 200.0))) == "veranderd"
    assert zinnen.employees_moved(moved("verschil", (200.0, 100.0))) == "veranderd"
    assert zinnen.employees_moved(moved("verschil", (100.0, 110.0))) == "gewoon"
    assert zinnen.employees_moved(moved("verschil", (None, 110.0))) is None


def test_a_figure_without_a_number_has_no_sentence() -> None:
    assert zinnen.plain(pd.DataFrame({"waarde": [None], "periode_code": ["2025KW04"]})) is None
    assert zinnen.plain(pd.DataFrame({"waarde": [1.0, None], "periode_code": ["2024KW04", "2025KW04"]})) == "gewoon"
    assert zinnen.newest(pd.DataFrame({"waarde": [1.0, None], "periode_code": ["2024KW04", "2025KW04"]})) == "2024KW04"


@pytest.mark.parametrize("column", ["gekozen", "getekend"])
def test_the_newest_period_is_of_the_choice_not_of_what_stands_beside_it(column: str) -> None:
    rows = {"waarde": [1.0, 2.0], "periode_code": ["2024KW04", "2025KW04"], column: [True, False]}
    assert zinnen.newest(pd.DataFrame(rows)) == "2024KW04"
    assert zinnen.newest(pd.DataFrame(rows | {column: [False, False]})) is None
    assert zinnen.newest(pd.DataFrame(rows | {column: [True, True]})) == "2025KW04"


def release(
    thema: str, periode: str, verwacht: str, late: str | None = None, bron: str | None = "TESTDATA bron."
) -> dict[str, Any]:
    return {
        "thema": thema,
        "periode": periode,
        "verwacht": verwacht,
        "te_laat_sinds": late,
        "ritme_bron": bron,
        "vanaf": "2026-11-01",
    }


def test_what_is_expected_first_and_next_is_told_and_what_is_late() -> None:
    frame = pd.DataFrame(
        [
            release("In- en uitstroom", "2e kwartaal 2026", "2026-11-30", "2026-08-31"),
            release("Werknemers en banen", "2e kwartaal 2026", "2026-11-30"),
            release("Ziekteverzuim", "3e kwartaal 2026", "2026-12-15", bron=None),
        ]
    )
    words = nieuw.to_come(frame, {})
    assert words.titel == (
        "Verwacht: in- en uitstroom en werknemers en banen over het 2e kwartaal van 2026, rond 30 november 2026"
    )
    assert words.zin == (
        "Gezien vanaf 1 november 2026, naar het vaste ritme van de bron; het is geen toezegging. Daarna: ziekteverzuim"
        " over het 3e kwartaal van 2026, rond 15 december 2026. Al verschenen volgens dat ritme, maar niet ingelezen:"
        " in- en uitstroom."
    )
    assert words.let_op == ("Het ritme van in- en uitstroom en werknemers en banen volgt uit: TESTDATA bron.",)
    assert nieuw.to_come(frame.iloc[:0], {}).titel == "Geen nieuwe cijfers te verwachten op een vaste dag"


HERE: Parameters = {"regio": "RA0206", "branche": "VVT"}


def test_what_was_looked_at_is_told_as_it_was_asked() -> None:
    cell = {"versie": "20260101T000000-a", "wat": "nieuw"}
    frame = pd.DataFrame([cell])
    asked: Parameters = {"regio": "alle", "branche": "alle", "sinds": "alle"}
    words = nieuw.since_visit(frame, asked)
    assert words.titel == "Sinds de eerste versie: 1 nieuw"
    assert words.zin.endswith("veranderden samen 1 cel. Het gaat om alle branches, in alle regio’s.")
    one = nieuw.since_visit(frame, HERE | {"sinds": "vorige"})
    assert one.titel == "Sinds de vorige versie: 1 nieuw"
    assert one.zin.endswith("Het gaat om deze branche, in deze regio en in Nederland.")
    assert "herzien is" not in one.zin
    assert "herzien is" in nieuw.since_visit(pd.DataFrame([cell | {"wat": "herzien"}]), HERE | asked).zin


def test_what_came_in_is_counted_over_the_themes() -> None:
    counts = [
        {"versie": "20260101T000000-a", "thema": "Vacatures", "nieuw": 8, "herzien": 1, "vervallen": 0,
         "andere_status": 3, "zonder_cijfer": 0, "perioden": "4e kwartaal 2025, 3e kwartaal 2025 en nog 3"},
        {"versie": "20260101T000000-a", "thema": "Ziekteverzuim", "nieuw": 2, "herzien": 0, "vervallen": 1,
         "andere_status": 0, "zonder_cijfer": 0, "perioden": None},
    ]  # fmt: skip
    words = nieuw.came_in(pd.DataFrame(counts), HERE)
    assert words.titel == "Versie van 1 januari 2026 om 01:00: 10 nieuw, 1 herzien en 1 vervallen"
    assert words.zin.startswith("Er kwamen perioden bij, tot en met: vacatures (4e kwartaal 2025).")
    assert "3 cellen" in words.zin
    assert nieuw.came_in(pd.DataFrame(counts[1:]), HERE).zin.startswith(
        "Er kwam geen periode bij die een thema nog niet had."
    )
    assert nieuw.came_in(pd.DataFrame(), {}).titel == "Niets nieuws voor deze regio en branche"


def test_what_changed_since_a_visit_names_that_visit() -> None:
    cell = {"versie": "20260101T000000-a", "wat": "herzien"}
    frame = pd.DataFrame([cell, cell, cell | {"wat": "nieuw"}, cell | {"wat": "andere status"}])
    words = nieuw.since_visit(frame, {**HERE, "sinds": "20251001T000000-b"})
    assert words.titel == ("Sinds de versie van 1 oktober 2025 om 02:00: 2 herzien, 1 nieuw en 1 met een andere status")
    assert "4 cellen" in words.zin
    nothing = nieuw.since_visit(frame.iloc[:0], HERE | {"sinds": "vorige"})
    assert nothing.titel == "Sinds de vorige versie is hier niets veranderd"


def test_pensions_to_come_are_told_where_ages_are_known_and_else_what_is_lacking() -> None:
    row = {"leeftijd": "55 of ouder", "aantal": 1500.0, "afgerond_op": 10.0, "samen": 6000.0, "samen_afgerond_op": 10.0,
           "regio": "Twente", "branche": "VVT", "periode": "4e kwartaal 2025", "periode_code": "2025KW04",
           "status": "definitief"}  # fmt: skip
    words = pensioen.ages(pd.DataFrame([row, row | {"leeftijd": "jonger dan 25", "aantal": 600.0}]), {})
    assert (
        words.titel == "1.500 werknemers (25,0%) van de branche VVT in Twente zijn 55 of ouder (4e kwartaal van 2025)"
    )
    assert pensioen.ages(pd.DataFrame(), {}).titel == "Niet te zeggen hoeveel mensen de komende jaren met pensioen gaan"
    far = row | {"regio": "Stedendriehoek & Noord-Veluwe"}
    assert pensioen.ages(pd.DataFrame([far]), {}).titel == (
        "1.500 werknemers (25,0%), VVT in Stedendriehoek & Noord-Veluwe, zijn 55 of ouder (4e kwartaal van 2025)"
    )
    alone = pensioen.ages(pd.DataFrame([row | {"samen": None}]), {}).titel
    assert alone == "1.500 werknemers van de branche VVT in Twente zijn 55 of ouder (4e kwartaal van 2025)"
