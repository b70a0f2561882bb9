"""What several sources give for one cell: cells of other regions and parts are other cells."""

from __future__ import annotations

from typing import Any

from analysis.findings.analyse.kwaliteit import several_sources
from queries.run import run
from tests.tiny import tiny


def figure(source: str, value: float, **more: object) -> dict[str, Any]:
    return {
        "bron_id": source,
        "indicator": "verzuim_cbs",
        "branche": "VVT",
        "waarde": value,
        "eenheid": "procent",
        **more,
    }


def said(*rows: dict[str, Any]) -> tuple[str, str]:
    with tiny(kerncijfer=list(rows)):
        found = several_sources(run("kwaliteit_opgaven", {}).frame, {})
    return found.titel, found.zin.partition(". ")[0]


def test_cells_of_two_regions_are_two_figures() -> None:
    rows = [figure(source, 5, regio=region) for region in ("NL00", "RA0206") for source in ("een", "twee")]
    assert said(*rows) == ("Twee cijfers komen uit meer dan één bron", "Alle opgaven zijn binnen de afronding gelijk")


def test_what_is_not_shown_and_differs_is_counted() -> None:
    same = [figure(source, 6, periode="2023KW04") for source in ("een", "twee")]
    titel, zin = said(figure("een", 5), figure("twee", 7), *same)
    assert titel == "Twee cijfers komen uit meer dan één bron"
    assert zin == "Eén opgave wijkt verder dan de afronding af van wat getoond wordt"


def test_a_coarse_figure_beside_a_fine_one_does_not_differ() -> None:
    fine = [figure("een", value, periode=f"{year}KW04") for year, value in ((2021, 42.8), (2022, 42.8), (2023, 41.1))]
    coarse = [figure("twee", 43, periode=f"{year}KW04") for year in (2022, 2023)]
    with tiny(kerncijfer=[*fine, *coarse]) as small:
        rows = small.ask("kwaliteit_opgaven")
    assert {row["afgerond_op"] for row in rows} == {0.1, 1.0}
    assert {(row["periode"], row["wijkt_af"]) for row in rows if not row["getoond"]} == {
        ("4e kwartaal 2022", False), ("4e kwartaal 2023", True),
    }  # fmt: skip


def test_one_source_a_cell_is_nothing_to_compare() -> None:
    assert said(figure("een", 5))[0] == "Geen cijfer komt uit meer dan één bron"
