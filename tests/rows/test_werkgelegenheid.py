"""Jobs and persons: a difference between two sources is not a change."""

from __future__ import annotations

import pytest

from tests.tiny import tiny

CASES = [
    ("werkgelegenheid_banen", {"indicator": "banen", "eenheid": "banen"}, ("2023KW01", "2024KW01")),
    (
        "werkgelegenheid_personen",
        {"indicator": "werkzame_personen", "eenheid": "personen", "uitsplitsing": "werknemers"},
        ("2023JJ00", "2024JJ00"),
    ),
]


@pytest.mark.parametrize(("question", "figure", "periods"), CASES, ids=[case[0] for case in CASES])
@pytest.mark.parametrize(("source", "growth"), [("testdata", 10.0), ("andere-bron", None)])
def test_a_change_is_within_one_source(
    question: str, figure: dict[str, object], periods: tuple[str, str], source: str, growth: float | None
) -> None:
    earlier, now = periods
    rows = [
        {**figure, "periode": earlier, "waarde": 1000, "bron_id": source},
        {**figure, "periode": now, "waarde": 1100},
    ]
    with tiny(kerncijfer=rows) as small:
        got = small.ask(question)
    assert [(row["waarde"], row["verandering_procent"]) for row in got] == [(1000, None), (1100, growth)]
    assert (got[1]["verandering_procent_afgerond_op"] is None) == (growth is None)
    if question == "werkgelegenheid_banen":
        assert (got[1]["eerder"], got[1]["verandering"]) == ((1000, 100) if growth else (None, None))
