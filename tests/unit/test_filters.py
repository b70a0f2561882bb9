"""A default that moves with another filter goes along until the reader chooses, and never after."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def page() -> None:
    """Two filters of which the second one starts where the first one stands."""
    from ui.choosing import filters, state

    state.begin()
    options = {"a": "A", "b": "B", "c": "C"}
    first = filters.choose("eerst", "Eerst", options, "a")
    filters.choose("dan", "Dan", options, first)
    filters.choose("vast", "Vast", {key: key for key in (first, "x")}, first, stay=True)
    filters.choose_many("meer", "Meer", {key: key for key in (first, "x", "y")}, [first, "x"])
    state.finish()


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


def test_a_list_shows_its_default_also_where_none_of_what_was_chosen_is_left() -> None:
    at = opened()
    assert at.multiselect(key="meer").value == ["a", "x"]
    at.selectbox(key="eerst").select("b").run()
    assert at.multiselect(key="meer").value == ["b", "x"]
    assert at.query_params["meer"] == "b,x"
    at.multiselect(key="meer").set_value(["b"]).run()
    at.selectbox(key="eerst").select("c").run()
    assert at.multiselect(key="meer").value == ["c", "x"]
    assert at.multiselect(key="meer").set_value([]).run().multiselect(key="meer").value == ["c", "x"]


def test_a_list_that_was_chosen_from_keeps_what_is_left() -> None:
    at = opened(meer="y")
    assert at.multiselect(key="meer").value == ["y"]
    at.selectbox(key="eerst").select("b").run()
    assert at.multiselect(key="meer").value == ["y"]


def test_what_is_shown_stays_as_long_as_it_is_offered() -> None:
    at = opened()
    at.selectbox(key="vast").select("x").run()
    at.selectbox(key="eerst").select("b").run()
    assert at.selectbox(key="vast").value == "x"
    at.selectbox(key="vast").select("b").run()
    at.selectbox(key="eerst").select("c").run()
    assert at.selectbox(key="vast").value == "c"
