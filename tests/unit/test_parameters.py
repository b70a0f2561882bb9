"""What a question is asked with has one of three kinds; asking for the wrong one is told, with the name."""

from __future__ import annotations

import pytest

from queries.parameters import Parameters, list_of, listed, text_of

ASKED: Parameters = {"branche": "KO", "sector": ["KO", "JZ"], "fte": 12.5}


def test_a_parameter_is_given_as_what_it_is() -> None:
    assert text_of(ASKED, "branche") == "KO"
    assert list_of(ASKED, "sector") == ["KO", "JZ"]
    assert listed(ASKED["branche"]) == ["KO"]
    assert listed(ASKED["sector"]) == ["KO", "JZ"]


def test_the_wrong_kind_is_told() -> None:
    with pytest.raises(TypeError, match="sector is geen tekst"):
        text_of(ASKED, "sector")
    with pytest.raises(TypeError, match="branche is geen lijst"):
        list_of(ASKED, "branche")
