"""What is kept: the answers used last in a bounded room, each made once, also when many ask at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from queries.keeping import Kept


def counting(answers: list[str], answer: str) -> Callable[[], str]:
    def make() -> str:
        answers.append(answer)
        return answer

    return make


def test_an_answer_is_made_once() -> None:
    made: list[str] = []
    kept = Kept[str](10, len)
    assert [kept.get("a", counting(made, "ab")), kept.get("a", counting(made, "cd"))] == ["ab", "ab"]
    assert made == ["ab"]


def test_the_ones_used_longest_ago_go() -> None:
    made: list[str] = []
    kept = Kept[str](6, len)
    for key in ("a", "b", "a", "c", "a", "b"):  # three of two letters fit: b goes for c when the room is 4
        kept.get(key, counting(made, key * 2))
    assert (made, kept.weight) == (["aa", "bb", "cc"], 6)
    small, made = Kept[str](4, len), []
    for key in ("a", "b", "a", "c", "a", "b"):
        small.get(key, counting(made, key * 2))
    assert (made, small.weight, len(small)) == (["aa", "bb", "cc", "bb"], 4, 2)


def test_what_is_heavier_than_the_room_is_given_and_pushes_nothing_out() -> None:
    made: list[str] = []
    kept = Kept[str](4, len)
    kept.get("a", counting(made, "aa"))
    assert kept.get("b", counting(made, "bbbbb")) == "bbbbb"
    kept.get("a", counting(made, "xx"))
    kept.get("b", counting(made, "bbbbb"))
    assert made == ["aa", "bbbbb", "bbbbb"]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 12)), max_size=200))
def test_the_room_is_never_exceeded_and_the_weight_is_that_of_what_is_kept(asked: list[tuple[int, int]]) -> None:
    kept, sizes = Kept[str](20, len), dict[int, int]()
    for key, size in asked:
        answer = kept.get(key, lambda size=size: "x" * size)
        sizes[key] = len(answer)
        assert kept.weight <= 20
    assert kept.weight == sum(sizes[key] for key in kept._known)


def both_fail(kept: Kept[str], begun: threading.Event, go: threading.Event, make: Callable[[], str]) -> list[str]:
    """Let one ask and another wait for that one; give the errors that both get when the first may `go` on."""
    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(kept.get, "a", make)
        assert begun.wait(30)
        other = pool.submit(kept.get, "a", make)
        while not other.running():
            pass
        go.set()
        return [repr(one.exception(30)) for one in (first, other)]


def test_fifty_who_ask_at_once_wait_for_one() -> None:
    made, begun, go = list[str](), threading.Event(), threading.Event()
    kept = Kept[str](10, len)

    def slow() -> str:
        made.append("x")
        begun.set()
        assert go.wait(30)
        return "ab"

    with ThreadPoolExecutor(50) as pool:
        first = pool.submit(kept.get, "a", slow)
        assert begun.wait(30)
        others = [pool.submit(kept.get, "a", slow) for _ in range(49)]
        assert kept.get("b", lambda: "cd") == "cd"  # who asks for something else does not wait
        go.set()
        assert {one.result(30) for one in [first, *others]} == {"ab"}
    assert made == ["x"]


def test_an_error_is_given_to_who_waits_and_is_not_kept() -> None:
    made, begun, go = list[str](), threading.Event(), threading.Event()
    kept = Kept[str](10, len)

    def wrong() -> str:
        made.append("x")
        begun.set()
        assert go.wait(30)
        raise KeyError("weg")

    assert both_fail(kept, begun, go, wrong) == ["KeyError('weg')"] * 2
    assert kept.get("a", lambda: "ab") == "ab"


def test_who_asks_for_what_he_is_making_does_not_wait_for_himself() -> None:
    kept = Kept[str](10, len)
    assert kept.get("a", lambda: kept.get("a", lambda: "in") + "!") == "in!"


def test_an_answer_that_cannot_be_weighed_is_an_error_for_all_who_wait() -> None:
    begun, go = threading.Event(), threading.Event()

    def heavy(answer: str) -> int:
        assert go.wait(30)
        raise MemoryError(answer)

    kept = Kept[str](10, heavy)

    def make() -> str:
        begun.set()
        return "ab"

    assert both_fail(kept, begun, go, make) == ["MemoryError('ab')"] * 2
    assert len(kept) == 0


def test_who_comes_second_with_an_answer_gets_the_first() -> None:
    kept = Kept[str](10, len)
    assert (kept.put("a", "ab"), kept.put("a", "cd"), kept.peek("a")) == ("ab", "ab", "ab")
    assert kept.put("b", "x" * 11) == "x" * 11
    assert kept.peek("b") is None
