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
    assert said(*rows) == ("Twee cijfers komen uit meer dan één bron", "Alle opgaven zijn gelijk")


def test_what_is_not_shown_and_differs_is_counted() -> None:
    rows = [
        figure("een", 5),
        figure("twee", 5.4),
        figure("een", 6, periode="2023KW04"),
        figure("twee", 6, periode="2023KW04"),
    ]
    assert said(*rows) == ("Twee cijfers komen uit meer dan één bron", "Eén opgave wijkt af van wat getoond wordt")


def test_one_source_a_cell_is_nothing_to_compare() -> None:
    assert said(figure("een", 5))[0] == "Geen cijfer komt uit meer dan één bron"
