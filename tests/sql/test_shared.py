"""What questions share stands in the build once: words for dates, and who is asked for them comes after."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.building.transform import models
from queries.warehouse import current
from tests.tiny import SOURCE, tiny


def asked(expression: str) -> object:
    return current().query(f"select {expression} as gevonden").iloc[0, 0]


@pytest.mark.parametrize(
    ("day", "words"),
    [("2025-03-05", "5 maart 2025"), ("2025-12", "december 2025"), ("2025", "2025")],
)
def test_a_date_is_told_as_precisely_as_it_is_known(day: str, words: str) -> None:
    assert asked(f"core.datum_label('{day}')") == words
    assert asked("core.datum_label(null) is null")


@pytest.mark.parametrize(
    ("number", "words"), [("1.2", "1,2"), ("1000", "1000"), ("-0.5::double", "-0,5"), ("1e6::double", "1000000")]
)
def test_a_number_is_written_with_a_comma(number: str, words: str) -> None:
    assert asked(f"core.getal_label({number})") == words
    assert asked("core.getal_label(null) is null")


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ("'2025-01', '2026'", "januari 2025 tot 2026"),
        ("'2025', '2025'", "2025"),
        ("null, '2025'", "tot 2025"),
        ("'2025', null", "vanaf 2025"),
    ],
)
def test_a_span_has_words_for_what_is_open(span: str, words: str) -> None:
    assert asked(f"core.looptijd_label({span})") == words
    assert asked("core.looptijd_label(null, null) is null")


def test_a_model_comes_after_the_macros_it_calls(tmp_path: Path) -> None:
    (tmp_path / "core").mkdir()
    for name, text in {
        "a_gevraagd": "create view core.a_gevraagd as select core.b_macro(1) as x",
        "b_macro": "create macro core.b_macro(x) as x + core.c_macro(x)",
        "c_macro": "create macro core.c_macro(x) as x",
    }.items():
        (tmp_path / "core" / f"{name}.sql").write_text(f"/*\ntitel: TESTDATA\n*/\n{text}\n", encoding="utf-8")
    assert [model.name for model in models(tmp_path)] == ["core.c_macro", "core.b_macro", "core.a_gevraagd"]


def test_growth_and_how_far_rounding_leaves_it_open() -> None:
    assert asked("core.jaar_terug('2024KW02')") == "2023KW02"
    assert asked("core.groei(110, 100)") == 10
    # 110 and 100 in tens: half of the step both ways, as the header of a query asks
    assert asked("core.groei_op(110, 10, 100, 10)") == 21
    for then in (0, -100):
        assert asked(f"core.groei(110, {then}) is null and core.groei_op(110, 10, {then}, 10) is null")


def test_a_figure_stands_beside_that_of_a_year_earlier() -> None:
    given = [
        {"periode": "2024KW04", "waarde": "7.5"},
        {"periode": "2023KW04", "waarde": "7.0"},
        {"periode": "2023KW03", "waarde": "1.0"},
        {"periode": "2023KW04", "waarde": "2.0", "branche": "VVT"},
        {"periode": "2022KW04", "waarde": None, "reden_ontbreekt": "geheim"},
    ]
    with tiny(kerncijfer=given):
        rows = current().query(
            "select periode_code, waarde, eerder, verandering, groei, eerder_periode, beide_bron_ids"
            " from core.jaar_eerder where branche_code = 'ZW' and periode_code like '%KW04' order by periode_code desc"
        )
    new, older, _ = rows.to_dict("records")
    assert (new["eerder"], new["verandering"], new["eerder_periode"]) == (7.0, 0.5, "4e kwartaal 2023")
    assert new["groei"] == pytest.approx(100 * 0.5 / 7)
    # A year earlier there is no figure, only the reason why.
    assert rows["eerder"].isna().tolist() == [False, True, True]
    assert list(older["beide_bron_ids"]) == [SOURCE]


def test_the_newest_flow_is_that_with_a_destination() -> None:
    given = [
        {"periode": "2023KW04", "categorie": "VVT", "bereik": "intern", "aantal": 10},
        {"periode": "2024KW04", "categorie": "Totaal", "bereik": "extern", "aantal": 90},
        {"periode": "2024KW02", "categorie": "VVT", "bereik": "totaal", "aantal": 20},
    ]
    with tiny(mobiliteit=given):
        found = {
            (period, parts): sorted(
                current()
                .query(
                    "select periode_code from core.stroom('uitstroom', 'RA1428', 'VVT', $periode, $delen)",
                    {"periode": period, "delen": parts},
                )["periode_code"]
                .unique()
            )
            for period, parts in (("laatste", False), ("laatste", True), ("2024KW04", True))
        }
    assert found[("laatste", False)] == ["2024KW02"]
    assert found[("laatste", True)] == ["2023KW04"]
    assert found[("2024KW04", True)] == ["2024KW04"]


def test_the_budget_is_the_last_stand_of_a_year() -> None:
    given = [
        {"jaar": "2024", "bedrag_eur": 1},
        {"jaar": "2025", "peildatum": "2025-03-31", "bedrag_eur": 2},
        {"jaar": "2025", "peildatum": "2025-06-30", "bedrag_eur": 3},
    ]
    with tiny(platformbudget=given):
        for year, amounts in (("laatste", [3.0]), ("2024", [1.0]), ("2023", []), ("onzin", [])):
            found = current().query(
                "select bedrag_eur from core.begroting($platforms, $jaar)", {"platforms": [], "jaar": year}
            )
            assert list(found["bedrag_eur"]) == amounts
