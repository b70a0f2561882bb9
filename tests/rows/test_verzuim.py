"""Absence: one quarter, one country, and no figure of a third party beside those of CBS."""

from __future__ import annotations

import pytest

from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

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


def test_the_years_of_the_lines_are_those_that_have_a_figure() -> None:
    rows = figures(*((("ZW"), f"{year}KW01", 5.0 + year / 10_000) for year in (2000, 2009, 2010, 2011, 2012)))
    with tiny(kerncijfer=rows):
        found = make_view(FIGURES["verzuim-seizoen"], {"branche": "ZW"}).findings
    assert "één lijn per jaar (2000 en 2009 tot en met 2012)" in found.alt
    assert (
        "Van 44 van de 49 kwartalen van het 1e kwartaal van 2000 tot en met het 1e kwartaal van 2012 is geen cijfer"
        " gevonden. Die plekken blijven leeg." in found.let_op
    )
    with tiny(kerncijfer=figures(("JZ", "2019KW01", 6.3))):
        found = make_view(FIGURES["verzuim-seizoen"], {"branche": "JZ"}).findings
    assert "één lijn per jaar (2019)" in found.alt
    assert found.let_op == ()


def test_a_series_of_a_third_party_is_told_per_branch_with_its_gaps() -> None:
    told = [("HUI", "2010", 3.3), ("HUI", "2012", 3.9), ("VVT", "2011", 8.0), ("VVT", "2012", 8.5)]
    rows = [{"branche": name, "periode": f"{year}JJ00", "waarde": value} | OTHERS for name, year, value in told]
    with tiny(kerncijfer=rows, soort={"derde-partij": "derden"}):
        found = make_view(FIGURES["verzuim-derden"], {}).findings
    care = "verzorging en thuiszorg van 8,0% in 2011 naar 8,5% in 2012"
    for line in (care, "huisartsen en gezondheidscentra van 3,3% in 2010 naar 3,9% in 2012"):
        assert line in f"{found.titel} {found.zin}".lower()
        assert line in found.alt.lower()
    gap = "Van 1 van de 3 jaren van 2010 tot en met 2012 is geen cijfer gevonden. Die plek blijft leeg."
    assert gap in found.let_op
