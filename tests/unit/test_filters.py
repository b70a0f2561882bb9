"""A default that moves with another filter goes along until the reader chooses, and never after."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Two filters of which the second one starts where the first one stands."""
    from ui.choosing import filters

    filters.begin()
    options = {"a": "A", "b": "B", "c": "C"}
    first = filters.choose("eerst", "Eerst", options, "a")
    filters.choose("dan", "Dan", options, first)
    filters.finish()


def opened(**link: str) -> AppTest:
    at = AppTest.from_function(page)
    for key, value in link.items():
        at.query_params[key] = value
    return at.run()


def second(at: AppTest) -> str:
    assert not at.exception
    return str(at.selectbox(key="dan").value)


def test_a_default_goes_along_while_the_reader_did_not_choose() -> None:
    at = opened()
    assert second(at) == "a"
    assert second(at.selectbox(key="eerst").select("b").run()) == "b"
    assert second(at.selectbox(key="eerst").select("c").run()) == "c"


def test_a_default_never_goes_over_what_the_reader_chose() -> None:
    at = opened()
    at.selectbox(key="dan").select("c").run()
    assert second(at.selectbox(key="eerst").select("b").run()) == "c"


def test_a_choice_stays_also_where_it_was_the_default_of_before() -> None:
    at = opened()
    at.selectbox(key="dan").select("c").run()
    at.selectbox(key="dan").select("a").run()
    assert second(at.selectbox(key="eerst").select("b").run()) == "a"


def test_what_a_link_asks_is_a_choice() -> None:
    at = opened(eerst="a", dan="a")
    assert second(at.selectbox(key="eerst").select("b").run()) == "a"
