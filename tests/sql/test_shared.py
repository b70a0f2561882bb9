"""What questions share stands in the build once: words for dates, and who is asked for them comes after."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.transform import models
from queries.warehouse import current


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
