"""What the quality figures say of one, and of more."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.findings.analyse import kwaliteit


@pytest.mark.parametrize(
    ("rows", "title", "alt"),
    [
        ([1], "Eén bron, 1 rij", "Een tabel met 1 bron, met licentie en data."),
        ([20], "Eén bron, 20 rijen", "Een tabel met 1 bron, met licentie en data."),
        ([1, 1183], "Twee bronnen, samen 1.184 rijen", "Een tabel met 2 bronnen, met licentie en data."),
    ],
)
def test_sources(rows: list[int], title: str, alt: str) -> None:
    words = kwaliteit.sources(pd.DataFrame({"soort": "eigen", "rijen": rows}), {"soort": "alle"})
    assert (words.titel, words.alt) == (title, alt)


def test_sources_are_counted_by_kind() -> None:
    words = kwaliteit.sources(pd.DataFrame({"soort": ["derden", "eigen", "eigen"], "rijen": 1}), {"soort": "alle"})
    assert words.zin.startswith("Naar soort: 2 eigen en 1 van derden.")


def test_one_statement_differs() -> None:
    words = kwaliteit.contradictions(pd.DataFrame({"oordeel": ["wijkt af", "klopt", "klopt"]}), {"oordeel": "alle"})
    assert words.titel == "Eén van de drie uitspraken wijkt af van de cijfers"
    assert words.zin.endswith("Het oordeel: 2 keer klopt en 1 keer wijkt af.")


def test_one_cell_is_missing() -> None:
    words = kwaliteit.missing(pd.DataFrame({"reden": ["geheim"], "cellen": [1]}), {})
    assert words.titel == "Eén cel zonder cijfer, met een reden"


@pytest.mark.parametrize(
    ("count", "title"),
    [
        (1, "Eén gegeven van een bron is openlijk verbeterd, gewijzigd of bevestigd"),
        (2, "Twee gegevens van bronnen zijn openlijk verbeterd, gewijzigd of bevestigd"),
    ],
)
def test_one_figure_is_of_one_source(count: int, title: str) -> None:
    assert kwaliteit.corrections(pd.DataFrame({"bron": ["TESTDATA"] * count}), {}).titel == title
