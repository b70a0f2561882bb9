"""Questions of readers find what they ask for, with the choice filled in; what nobody knows is said to be unknown."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from analysis.search.words import stems
from queries.catalogue import catalogue
from queries.run import run
from tests.search.score import questions, score
from ui.figures import FIGURES
from ui.pages import PAGES
from ui.searching.answers import KINDS, answer
from ui.searching.documents import index
from ui.searching.vocabulary import words

FILE, KEPT_BACK = "questions.yml", "kept_back.yml"
# What is held; the second file is of questions that words and weights were not set by.
FIRST, THREE = {FILE: 0.80, KEPT_BACK: 0.72}, {FILE: 0.88, KEPT_BACK: 0.84}


@pytest.mark.parametrize("name", [FILE, KEPT_BACK])
def test_questions_find_what_they_ask_for(name: str) -> None:
    made = score(name)
    told = "\n".join(made.wrong)
    assert made.asked >= (80 if name == FILE else 40)
    assert made.first / made.asked >= FIRST[name], told
    assert made.three / made.asked >= THREE[name], told


def test_no_question_stands_in_both_files() -> None:
    asked = [question["vraag"] for name in (FILE, KEPT_BACK) for question in questions(name)]
    assert len(asked) == len(set(asked))


def test_what_the_issue_asks_for_is_first() -> None:
    for asked, code in (("herintreders", "herintreder"), ("zij-instroom", "zij-instromer"), ("Apeldoorn", "GM0200")):
        assert answer(asked).results[0].code == code
    first = answer("hoeveel mensen gingen met pensioen in Twente?").results[0]
    assert first.code == "uitstroom-pensioen"
    assert parse_qs(urlsplit(first.adres).query)["regio"] == ["RA0205"]
    assert first.noot == ""


def test_a_region_without_the_figure_is_told_and_the_link_shows_one_that_has_it() -> None:
    first = answer("hoeveel mensen gingen met pensioen in de Achterhoek?").results[0]
    assert first.noot == "Niet voor Achterhoek. Wel voor Twente."
    assert parse_qs(urlsplit(first.adres).query)["regio"] == ["RA0205"]


def test_a_municipality_is_its_region_and_a_branch_part_is_its_branch() -> None:
    found = answer("waarheen vertrekken mensen uit de thuiszorg in Apeldoorn")
    assert found.keuze == ("Stedendriehoek & Noord-Veluwe", "Thuiszorg")
    asked = parse_qs(urlsplit(found.results[0].adres).query)
    assert (asked["regio"], asked["branche"]) == (["RA0206"], ["VVT"])


@pytest.mark.parametrize("asked", ["hoofdstad van frankrijk", "xqzt", "?!", "de het een"])
def test_what_nobody_knows_is_said(asked: str) -> None:
    found = answer(asked)
    assert not found.bekend
    assert found.zin.startswith("Dat weten we niet.")


def test_what_nobody_knows_of_a_region_shows_the_region() -> None:
    found = answer("honden in Twente")
    assert found.zin.startswith("Dat weten we niet.")
    assert ("regio", "RA0205") in {(one.soort, one.code) for one in found.results}


def test_nothing_asked_is_no_answer() -> None:
    assert answer("  ").results == []


def test_every_link_opens_a_page_with_choices_it_knows() -> None:
    """Read from the definition of the page, not from what made the link."""
    pages = {page.path: page for page in PAGES}
    regions = set(run("keuze_regio").frame["code"])
    branches = set(run("keuze_branche").frame["code"])
    for question in [*questions(FILE), *questions(KEPT_BACK)]:
        for one in answer(question["vraag"]).results:
            address = urlsplit(one.adres)
            page, asked = pages[address.path.lstrip("/")], parse_qs(address.query)
            unknown = asked.keys() - page.filters() - set(page.toont) - {"onderdeel"}
            assert not unknown, (one.adres, unknown)
            assert set(asked.get("regio", [])) <= regions, one.adres
            assert set(asked.get("branche", [])) <= branches, one.adres
            if "onderdeel" in asked:
                assert asked["onderdeel"][0] in {part.code for part in page.onderdelen}, one.adres
            if address.fragment:
                assert address.fragment in page.figures(), one.adres


def test_a_link_without_a_note_has_figures_for_the_region_it_names() -> None:
    """The rows themselves, asked as the address says."""
    for place, code in (("Twente", "RA0205"), ("Stedendriehoek", "RA0206")):
        for subject in ("pensioen", "uitstroom", "instroom herkomst", "saldo", "werknemers naar leeftijd"):
            for one in answer(f"{subject} {place}").results:
                if one.soort != "figuur" or one.noot:
                    continue
                figure, asked = FIGURES[one.code], parse_qs(urlsplit(one.adres).query)
                known = catalogue()[figure.query].parameters
                given = {
                    name: text[0].split(",") if known[name].type == "codelijst" else text[0]
                    for name, text in asked.items()
                    if name in known
                }
                assert asked.get("regio") == [code] or place in str(run(figure.query, dict(figure.vast)).frame.values)
                assert len(run(figure.query, given | dict(figure.vast)).frame), one.adres


def test_every_figure_and_page_can_be_found() -> None:
    there = {(one.soort, one.code) for one in index().documents}
    assert {("figuur", name) for name in FIGURES} <= there
    assert {("pagina", page.path) for page in PAGES if not page.verborgen} <= there
    assert {kind for kind, _ in there} == set(KINDS)


def test_words_of_the_search_name_figures_that_are_there_and_words_that_are_used() -> None:
    assert words().figuren.keys() <= FIGURES.keys()
    vocabulary = {word for one in index().documents for text in (one.naam, one.ook, one.tekst) for word in stems(text)}
    for synonym in words().synoniemen:
        assert any(word in vocabulary for name in synonym.is_ for word in stems(name)), synonym


def test_no_two_figures_of_one_page_are_called_the_same() -> None:
    named = [(FIGURES[one.code].pagina, one.naam) for one in index().documents if one.soort == "figuur"]
    assert len(named) == len(set(named))


def test_a_default_of_a_figure_is_no_choice_of_the_reader() -> None:
    for one in answer("verzuim").results:
        if one.soort == "figuur":
            assert not {"regio", "branche"} & parse_qs(urlsplit(one.adres).query).keys(), one.adres
