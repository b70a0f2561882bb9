"""Capaciteit: what places do is asked and goes along; what is divided over employers is in no address."""

from __future__ import annotations

from decimal import Decimal
from html import unescape

import pytest

from analysis.amounts import AmountError
from analysis.findings.capaciteit.verdelen import division_rows, division_sentence
from analysis.places import divide_places
from tests.app.pages import html, open_page
from ui.pieces.capacity import _read

PAGE = "pages/regio/capaciteit.py"
ROWS = [
    {"werkgever": "TESTDATA A", "fte": 400.0, "plaatsen": 40.0},
    {"werkgever": "TESTDATA B", "fte": 250.0, "plaatsen": 45.0},
    {"werkgever": None, "fte": 150.0, "plaatsen": 10.0},
    {"werkgever": None, "fte": None, "plaatsen": None},
]


def test_every_part_opens_and_says_what_is_lacking() -> None:
    at = open_page(PAGE, regio="RA0206")
    assert not at.exception
    text = html(at)
    assert "Hiervoor zijn van een branche in deze regio" in text
    at.text_input(key="plaatsen").set_value("15").run()
    assert "Voor opleidingsplaatsen is ook nodig: het deel van de plaatsen voor BOL of hbo" in html(at)
    for field, value in {"bol": "100", "duur": "3", "diploma": "70", "sector": "80", "fte": "0,75"}.items():
        at.text_input(key=f"opleiding_{field}").set_value(value)
    at.run()
    assert not at.exception
    assert "ook nodig" not in html(at)
    assert at.query_params["opleiding"] == "bol 100; duur 3; diploma 70; sector 80; fte 0,75"


def test_a_link_with_training_and_no_places_is_told_that_it_does_not_count() -> None:
    at = open_page(PAGE, regio="RA0206", opleiding="duur 3")
    assert not at.exception
    assert "De link noemt 'opleiding', maar dat telt alleen samen met 'plaatsen'" in unescape(html(at))
    assert "opleiding" not in at.query_params


def test_what_is_divided_is_in_no_address() -> None:
    at = open_page(PAGE)
    before = dict(at.query_params)
    at.text_input(key="verdelen_norm").set_value("15")
    at.text_input(key="verdelen_plaatsen").set_value("20")
    next(button for button in at.button if button.label == "Verdeel").click().run()
    assert "Vul de norm, het aantal plaatsen en minstens één werkgever in." in html(at)
    assert dict(at.query_params) == before


def test_places_are_divided_as_another_maker_did() -> None:
    norm, places, employers = _read("15", "20", ROWS)
    division = divide_places(employers, norm, places)
    assert [share.exact for share in division.shares] == [Decimal("12.31"), Decimal("0.00"), Decimal("7.69")]
    assert [row[1][-1][0] for row in division_rows(division)] == ["12", "0", "8"]
    assert [row[0] for row in division_rows(division)] == ["TESTDATA A", "TESTDATA B", "Werkgever 3"]
    assert "20 plaatsen zijn er 20 verdeeld; samen komen de werkgevers 32,5 tekort." in division_sentence(division, 20)


@pytest.mark.parametrize(
    ("norm", "places", "rows", "says"),
    [
        ("", "20", ROWS, "Vul de norm"),
        ("15", "2,5", ROWS, "een heel getal"),
        ("101", "20", ROWS, "hooguit 100"),
        ("15", "20", ROWS[3:], "minstens één werkgever"),
        ("15", "20", [ROWS[0] | {"fte": 0.0}], "Rij 1: vul het aantal fte in"),
        ("15", "20", [ROWS[0] | {"plaatsen": -1.0}], "Rij 1: plaatsen kunnen niet onder nul"),
        ("15", "20", [ROWS[0], ROWS[0]], "één keer in de lijst"),
        ("15", "20", [ROWS[0] | {"werkgever": str(at)} for at in range(51)], "hooguit 50 werkgevers"),
    ],
)
def test_what_cannot_be_divided_is_told(norm: str, places: str, rows: list[dict[str, object]], says: str) -> None:
    with pytest.raises(AmountError, match=says):
        _read(norm, places, rows)
