"""The SQL page: rows, and every refusal as a sentence on the page."""

from __future__ import annotations

import pytest

from queries.desk import pool as deskpool
from tests.app.pages import html, open_page, sound

PAGE = "pages/analyse/sql.py"


def test_a_question_in_the_address_is_answered() -> None:
    text = sound(open_page(PAGE, q="select count(*) as n from mart.regio"))
    assert "1 rij" in text
    assert ">49<" in text


def test_a_name_stands_beside_each_code_of_the_answer() -> None:
    ask = "select unnest(['VVT', 'ONZIN']) as branche_code, 7 as regio_code order by 1 desc"
    text = sound(open_page(PAGE, q=ask))
    assert "Branchecode" in text
    assert ">Verpleging, verzorging en thuiszorg<" in text  # of a code without a name the row has none
    assert ">ONZIN<" in text
    assert '<th scope="col">Regio<' not in text


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("select unnest(range(0, 1000000000))", "te veel geheugen nodig"),
        ("select levenshtein(repeat('a', 100000), repeat('b', 100000))", "langer dan 1 seconden en is gestopt"),
        ("select labl from mart.thema", "De kolom &#39;labl&#39; is er niet"),
        ("select repeat('x', 9000000)", "groter dan 4 MB"),
    ],
)
def test_a_refusal_is_a_sentence_on_the_page(sql: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "SECONDS", 1.0 if "1 seconden" in says else 60.0)
    at = open_page(PAGE, q=sql)
    assert not at.exception
    assert says in html(at)
    assert "Tabellen" in [header.value for header in at.header]


def test_a_busy_desk_says_the_same_words_as_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deskpool, "PLACES", 0)
    monkeypatch.setattr(deskpool, "WAIT_SECONDS", 0.1)
    at = open_page(PAGE, q="select 1")
    assert not at.exception
    assert deskpool.BUSY in html(at)
