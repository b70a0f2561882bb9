"""Absence: one quarter, one country, and no figure of a third party beside those of CBS."""

from __future__ import annotations

import pytest

from tests.tiny import tiny

OTHERS = {"bron_id": "derde-partij"}


def figures(*rows: tuple[str, str, float]) -> list[dict[str, object]]:
    return [{"branche": branche, "periode": periode, "waarde": waarde} for branche, periode, waarde in rows]


@pytest.mark.parametrize("question", ["verzuim_branches", "verzuim_seizoen"])
def test_a_third_party_stands_in_no_chart_of_cbs(question: str) -> None:
    rows = [*figures(("VVT", "2024KW01", 8.1), ("GHZ", "2024KW01", 7.0)), {
        "branche": "HUI", "periode": "2024KW01", "waarde": 3.3} | OTHERS]  # fmt: skip
    asked = {"kwartaal": "2024KW01"} if question == "verzuim_branches" else {"branche": "HUI"}
    with tiny(kerncijfer=rows, soort={"derde-partij": "derden"}) as small:
        got = small.ask(question, **asked)
    assert 3.3 not in {row["waarde"] for row in got}


def test_a_third_party_stands_apart_with_its_name() -> None:
    rows = [
        {"branche": "HUI", "periode": "2024JJ00", "waarde": 3.3} | OTHERS,
        {"branche": "VVT", "periode": "2024JJ00", "waarde": 8.0},
    ]
    with tiny(kerncijfer=rows, soort={"derde-partij": "derden"}) as small:
        got = small.ask("verzuim_derden")
    assert [(row["branche_code"], row["waarde"], row["bron_ids"]) for row in got] == [("HUI", 3.3, ["derde-partij"])]


def test_a_quarter_without_a_number_of_that_quarter_is_empty() -> None:
    with tiny(kerncijfer=figures(("VVT", "2024KW01", 8.1))) as small:
        assert small.ask("verzuim_branches", kwartaal="2023KW01") == []
        got = small.ask("verzuim_branches", kwartaal="2024KW01", branche="VVT")
    assert [row["branche_code"] for row in got if row["waarde"] is not None] == ["VVT"]
    assert {row["branche_code"] for row in got if row["gekozen"]} == {"VVT"}
    assert all(row["ontbreekt"] == "geen cijfer in de bronnen" for row in got if row["waarde"] is None)


def test_a_zero_is_a_number_and_a_missing_one_says_why() -> None:
    rows = [*figures(("VVT", "2024KW01", 0)), {
        "branche": "GHZ", "periode": "2024KW01", "reden_ontbreekt": "geheim", "waarde_tekst": "."}]  # fmt: skip
    with tiny(kerncijfer=rows) as small:
        got = {row["branche_code"]: row for row in small.ask("verzuim_branches", kwartaal="2024KW01")}
    assert (got["VVT"]["waarde"], got["VVT"]["ontbreekt"]) == (0, None)
    assert (got["GHZ"]["waarde"], got["GHZ"]["ontbreekt"]) == (None, "geheim")
