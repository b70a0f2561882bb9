"""Scenario's: what a reader fills in goes to every figure of the page, and what is wrong is told once."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from tests.app.pages import html, open_page

PAGE = "pages/regio/scenarios.py"


def test_what_is_filled_in_goes_to_every_figure() -> None:
    at = open_page(PAGE)
    assert not at.exception
    assert "als u niets doet" in html(at)
    at.text_input(key="hefbomen_behoud").set_value("10").run()
    assert not at.exception
    text = html(at)
    assert "Zonder wat u doet zijn er in 2027" in text
    assert "Behoud (10 van de 100 vertrekken minder) scheelt" in text.replace("behoud (10", "Behoud (10")
    at.text_input(key="groei").set_value("2,5").run()
    assert "bij groei van 2,5% per jaar" in html(at)


def test_what_is_wrong_is_told_and_nothing_is_reckoned_with_it() -> None:
    at = open_page(PAGE, krimp="veel")
    assert not at.exception
    text = html(at)
    assert "De groei bij krimp is niet te lezen" in text
    assert 'id="scenario-verloop"' not in text
    assert "wint een eenvoudige verwachting" in text  # what asks nothing of the reader stays


def test_places_ask_what_they_take() -> None:
    at = open_page(PAGE)
    at.text_input(key="hefbomen_plaatsen").set_value("3000").run()
    assert "Voor opleidingsplaatsen is ook nodig" in html(at)
    for field, value in {"duur": "3", "diploma": "70", "sector": "80", "fte": "0,75"}.items():
        at.text_input(key=f"opleiding_{field}").set_value(value)
    at.run()
    assert not at.exception
    assert "Voor opleidingsplaatsen is ook nodig" not in html(at)
    assert "opleidingsplaatsen (3.000 fte aan plaatsen meer)" in html(at)


def test_a_number_without_a_lever_is_of_none_and_what_goes_with_places_is_told() -> None:
    at = open_page(PAGE, hefbomen="5")
    assert [at.text_input(key=f"hefbomen_{code}").value for code in ("behoud", "uren")] == ["", ""]
    assert "de keuze van hefbomen geeft &#39;5&#39; zonder te zeggen waarvan; zet ervoor: behoud" in html(at)
    at = open_page(PAGE, opleiding="duur 3")
    told = "De link noemt &#39;opleiding&#39;, maar dat telt alleen samen met &#39;plaatsen&#39; bij hefbomen."
    assert told in html(at)
    assert "deze pagina niet kent" not in html(at)
    assert "De link" not in html(open_page(PAGE, opleiding=""))


def test_what_cannot_be_where_it_begins_is_told_beside_the_fields() -> None:
    at = open_page(PAGE, hefbomen="verzuim 1")
    assert not at.exception
    text = html(at)
    assert text.count("geen verzuim over het jaar van het begin bekend") == 1
    assert "kon niet worden getekend" not in text
    assert "wint een eenvoudige verwachting" in text


def test_the_solutions_stand_beside_the_scenarios_and_the_editions_beside_the_score() -> None:
    text = html(open_page(PAGE))
    places = [text.index(f'id="{one}"') for one in
              ("scenario-verloop", "scenario-oplossingen-naast", "scenario-hefbomen", "scenario-score",
               "scenario-edities", "scenario-waaier")]  # fmt: skip
    assert places == sorted(places)
    assert all(f"<summary>{name} ({count})</summary>" in text for name, count in
               (("Krimp", 5), ("Stabiel", 7), ("Groei", 7)))  # fmt: skip
    assert "Voor 2032 verwacht de editie van december 2023" in text


def test_on_a_telephone_levers_and_the_table_of_scores_are_one_touch_away_until_they_are_used() -> None:
    def opened(**query: str) -> AppTest:
        return open_page(PAGE, **query).checkbox(key="smal-scherm").set_value(True).run()

    def boxes(at: AppTest) -> dict[str, bool]:
        return {one.label: bool(one.proto.expanded) for one in at.expander}

    levers, assumed = "Wat doet u?", "Wat neemt u aan?"
    at = opened()
    assert boxes(at) == {levers: False, assumed: False}
    text = html(at)
    assert "<details open>" not in text[text.index('id="scenario-score"') : text.index('id="scenario-edities"')]
    assert boxes(opened(hefbomen="behoud 10")) == {levers: True, assumed: False}
    assert boxes(opened(groei="2")) == {levers: False, assumed: True}
    assert boxes(open_page(PAGE)) == {levers: True}


def test_a_box_that_was_used_stays_open_when_its_last_field_is_emptied() -> None:
    at = open_page(PAGE).checkbox(key="smal-scherm").set_value(True).run()
    for text in ("10", ""):
        at.text_input(key="hefbomen_behoud").set_value(text).run()
    (levers,) = [one for one in at.expander if one.label == "Wat doet u?"]
    assert levers.proto.expanded
