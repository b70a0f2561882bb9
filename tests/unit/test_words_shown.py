"""What readers see of every figure: no code of a period, and regions with their article."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from analysis.findings import Findings
from tests.claims.choices import choices
from tests.claims.sweep import patient_view
from tests.tiny import tiny
from ui.articles import with_articles
from ui.figure import View, make_view
from ui.figures import FIGURES

CODE = re.compile(r"\d{4}(?:KW|JJ|MM|SJ)\d\d")
TEXTS = ("noot", "let_op", "toelichting", "berekening", "tekst")
_CHOICES = 6


def shown(view: View) -> Iterator[str]:
    """Give every text of a figure: its words, its explanation, and the notes in its rows."""
    words = view.findings
    yield from (words.titel, words.zin, words.alt, *words.noten, *view.explained())
    for column in set(TEXTS) & set(view.frame.columns):
        yield from view.frame[column].dropna().astype(str)


@pytest.mark.parametrize("figure", FIGURES)
def test_no_code_of_a_period_is_shown(figure: str) -> None:
    views = [patient_view(FIGURES[figure], choice) for choice in choices(FIGURES[figure], _CHOICES)]
    assert [text for view in views for text in shown(view) if CODE.search(text)] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Uitstroom in Achterhoek daalde", "Uitstroom in de Achterhoek daalde"),
        ("Achterhoek heeft 11,4%: plaats 5. Achterhoek 8", "De Achterhoek heeft 11,4%: plaats 5. Achterhoek 8"),
        ("Twente en Gooi- en Vechtstreek, beide 140", "Twente en de Gooi- en Vechtstreek, beide 140"),
        ("voor Stedendriehoek & Noord-Veluwe.", "voor de Stedendriehoek & Noord-Veluwe."),
        ("Achterhoek: 140; Zaanstreek en Waterland 3", "Achterhoek: 140; Zaanstreek en Waterland 3"),
        ("in de Achterhoek, voor de regio Achterhoek", "in de Achterhoek, voor de regio Achterhoek"),
        ("in Twente, in Regio Zwolle, in Rijnmond, in Utrecht", "in Twente, in Regio Zwolle, in Rijnmond, in Utrecht"),
    ],
)
def test_a_region_has_its_article_in_a_sentence(text: str, told: str) -> None:
    assert with_articles(text) == told


def _map(chosen: str) -> Findings:
    places = enumerate(("RA0205", "RA0206"))
    rows = [{"branche": "VVT", "regio": code, "periode": "2024KW01", "waarde": 5.0 + n} for n, code in places]
    asked = {"regio": chosen, "cijfer": "verzuim_cbs", "cijferbranche": "VVT", "cijferperiode": "2024KW01"}
    with tiny(kerncijfer=rows):
        return make_view(FIGURES["regiokaart"], asked).findings


def test_a_chosen_region_without_a_figure_is_named_in_title_sentence_and_alt_text() -> None:
    found = _map("RA0207")
    assert found.titel.startswith("Geen cijfer voor de Achterhoek. ")
    assert "Voor de Achterhoek is er geen cijfer" in found.zin
    assert found.alt.startswith("Geen cijfer voor de Achterhoek. Kaart van 28 regio’s")
