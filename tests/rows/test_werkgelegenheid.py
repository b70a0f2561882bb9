"""Jobs and persons: a difference between two sources is not a change."""

from __future__ import annotations

import pytest

from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

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


def test_nobody_grows_where_the_highest_change_is_nought() -> None:
    rows = [
        {"indicator": "werknemers_verandering", "branche": branch, "periode": "2023KW03", "vergeleken_met": "2022KW03",
         "eenheid": "werknemers", "waarde": value}
        for branch, value in (("VVT", 0), ("GHZ", -900))
    ]  # fmt: skip
    with tiny(kerncijfer=rows):
        found = make_view(FIGURES["werknemers-verandering"], {"vergelijking": "2023KW03-2022KW03"}).findings
    assert "krimp" not in found.titel.lower()
    assert found.titel.startswith("Nergens groei; het hoogst van twee branches met een cijfer: ")
