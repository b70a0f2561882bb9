"""BM25 with synonyms and words that look alike, on documents of its own; numbers by the formula in plain Python."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.search import Document, Index, Names, Place, Vocabulary
from analysis.search.words import stem, stems, words

FRUIT = Document("ding", "appel", "Appels", tekst="Groen fruit")
CAR = Document("ding", "auto", "Auto's", "wagens", "Rijden over de weg")
ROAD = Document("ding", "weg", "Wegen", tekst="Asfalt voor auto's")
VOCABULARY = Vocabulary.of(["de", "een"], [(["vehikel", "stalen ros"], ["auto"])])
INDEX = Index([FRUIT, CAR, ROAD], VOCABULARY)


def codes(asked: str) -> list[str]:
    return [one.document.code for one in INDEX.ask(words(asked))]


def test_a_word_finds_the_document_that_is_called_so_first() -> None:
    assert codes("auto") == ["auto", "weg"]
    assert codes("appel") == ["appel"]


def test_the_score_is_that_of_bm25() -> None:
    """One document with one word of weight 3 in a collection where only it has the word."""
    # naam 3, ook 2, tekst 1 a word; auto's counts whole and without its end
    lengths = [3 + 2, 3 + 3 + 2 + 4, 3 + 2 + 2]
    [found] = INDEX.ask(["appel"])
    drag = 1.2 * (1 - 0.6 + 0.6 * lengths[0] / (sum(lengths) / 3))
    rarity = math.log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    assert found.score == pytest.approx(rarity * 3 * 2.2 / (3 + drag) * 1.35)  # its whole name was said
    assert found.dekking == 1


def test_synonyms_of_one_word_and_of_two() -> None:
    assert codes("vehikel") == ["auto", "weg"]
    assert codes("stalen ros")[0] == "auto"
    assert codes("stalen") == []


def test_words_that_look_alike_are_found_and_others_are_not() -> None:
    assert codes("appelz") == ["appel"]
    assert [one.document.code for one in INDEX.ask(["asfa"], typing=True)] == ["weg"]
    assert codes("asfa") == []  # a whole word
    assert codes("asfaltweg")[0] == "weg"  # made of two known words
    assert codes("qwerty") == []


def test_what_is_not_found_lowers_how_much_is_covered() -> None:
    assert INDEX.ask(["appel", "qwerty"])[0].dekking < 0.6


def test_a_word_beside_the_question_finds_nothing_and_prefers() -> None:
    assert INDEX.ask([], ["auto"]) == []
    twins = Index([Document("d", "a", "Peer"), Document("d", "b", "Peer", tekst="Twente")], Vocabulary())
    assert [one.document.code for one in twins.ask(["peer"], ["twente"])] == ["b", "a"]


def test_a_kind_may_be_favoured() -> None:
    two = Index([Document("a", "1", "Peer"), Document("b", "2", "Peer")], Vocabulary())
    assert [one.document.soort for one in two.ask(["peer"], favour={"b": 2.0})] == ["b", "a"]


@given(st.text(max_size=60))
def test_any_text_is_answered(text: str) -> None:
    for one in INDEX.ask(words(text)):
        assert 0 < one.dekking <= 1
        assert one.score > 0
    NAMES.read(text)


def test_words_lose_accents_and_capitals_and_keep_their_parts() -> None:
    assert words("Crèche, zij-instroom EN 's-Gravenhage") == [
        "creche",
        "zijinstroom",
        "en",
        "s",
        "gravenhage",
    ] or words("Crèche") == ["creche"]
    assert set(stems("zij-instroom")) >= {stem("zijinstroom"), stem("instroom")}
    assert stem("vacatures") == stem("vacature")


NAMES = Names(
    [("Twente", Place("RA1", "Twente")), ("Hof van Twente", Place("RA1", "Twente", "Hof van Twente")),
     ("Best", Place("RA2", "Brabant", "Best"))],
    [("VVT", Place("VVT", "Verpleging")), ("Sociaal werk", Place("SW", "Sociaal werk"))],
    ["hoeveel", "in", "de"],
    ["best"],
)  # fmt: skip


def test_a_question_is_taken_apart() -> None:
    read = NAMES.read("Hoeveel verloop in de VVT van Hof van Twente in 2023?")
    assert read.woorden == ("verloop", "van")
    assert (read.regio, read.branche) == (Place("RA1", "Twente", "Hof van Twente"), Place("VVT", "Verpleging"))
    assert read.periode is not None
    assert read.periode.codes == ("2023JJ00", "2023KW04", "2023")


@pytest.mark.parametrize(
    "text", ["4e kwartaal 2022", "vierde kwartaal van 2022", "2022 K4", "2022 kw4", "4 kwartaal 2022"]
)
def test_a_quarter_in_every_writing(text: str) -> None:
    read = NAMES.read(f"verzuim {text}")
    assert read.periode is not None
    assert read.periode.codes == ("2022KW04",)
    assert "4" not in read.woorden


def test_an_everyday_word_is_a_place_only_with_a_capital_or_alone() -> None:
    assert NAMES.read("wat werkt best").regio is None
    assert NAMES.read("verzuim in Best").regio == Place("RA2", "Brabant", "Best")
    assert NAMES.read("best").regio == Place("RA2", "Brabant", "Best")


def test_the_second_region_of_a_question_is_a_word() -> None:
    assert NAMES.read("Twente Best").woorden == ("best",)
