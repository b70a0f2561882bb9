"""Nobody who knows the rule can tell a hidden part to within five values: counted over every small table.

The reader here is no part of the product: he tries every table there can be, keeps those that are shown in the same
way, and looks how many numbers a part still can have.
"""

from __future__ import annotations

import itertools
from collections import defaultdict

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from protection import OTHER, REST, SMALL, STEP, Split, protect, protect_table, with_rest

ENOUGH = 5
Shown = tuple[tuple[tuple[str, ...], int], ...]


def named(counts: tuple[int, ...], letter: str = "a") -> dict[str, int]:
    return {f"{letter}{at}": count for at, count in enumerate(counts)}


def form_of(split: Split) -> Shown:
    """What leaves of a split: all that a reader sees."""
    return tuple((cell.parts, cell.count) for cell in split.cells)


def hidden_in(split: Split, length: int) -> tuple[int, ...]:
    """At which places the hidden parts stand; all of them when nothing leaves."""
    return tuple(int(name[1:]) for name in split.hidden) if split.cells else tuple(range(length))


def count_thin(length: int, most: int, further: int) -> tuple[int, int]:
    """Give (hidden parts, hidden parts that can have fewer than five values) over every table up to `most`.

    The reader looks at tables up to `further`, so that the edge is no help to him.
    """
    possible: dict[Shown, list[set[int]]] = defaultdict(lambda: [set() for _ in range(length)])
    asked: dict[Shown, tuple[int, ...]] = {}
    for counts in itertools.product(range(further + 1), repeat=length):
        if min(counts) >= SMALL:
            continue
        split = protect(named(counts))
        form, places = form_of(split), hidden_in(split, length)
        for at in places:
            possible[form][at].add(counts[at])
        if max(counts) <= most:
            asked[form] = places
    left = [len(possible[form][at]) for form, places in asked.items() for at in places]
    return len(left), sum(values < ENOUGH for values in left)


@pytest.mark.parametrize(
    ("length", "most", "further", "expected"), [(2, 60, 64, 28), (3, 40, 44, 282), (4, 20, 24, 568)]
)
def test_no_hidden_part_has_fewer_than_five_values(length: int, most: int, further: int, expected: int) -> None:
    assert count_thin(length, most, further) == (expected, 0)


def by_whole(length: int, letter: str, most: int) -> dict[int, dict[tuple[Shown, bool], list[tuple[int, ...]]]]:
    """Every table of so many parts by its whole, then by how it is shown when rounded and whether a part is small."""
    found: dict[int, dict[tuple[Shown, bool], list[tuple[int, ...]]]] = defaultdict(lambda: defaultdict(list))
    for counts in itertools.product(range(most + 1), repeat=length):
        if SMALL <= sum(counts) <= most:
            form = form_of(protect(named(counts, letter), always=True))
            found[sum(counts)][form, min(counts) < SMALL].append(counts)
    return found


@pytest.mark.parametrize(("one", "two", "most", "further"), [(2, 3, 44, 56), (3, 2, 44, 56), (3, 3, 36, 46)])
def test_two_splits_of_one_whole_give_no_more_away(one: int, two: int, most: int, further: int) -> None:
    """The reader knows that both add up to one whole, and also when the second was held back."""
    possible: dict[object, list[set[int]]] = defaultdict(lambda: [set() for _ in range(one + two)])
    asked: dict[object, list[int]] = {}
    both = 0
    left, right = by_whole(one, "a", further), by_whole(two, "b", further)
    for whole in left.keys() & right.keys():
        for (_, first), (_, second) in itertools.product(left[whole].items(), right[whole].items()):
            splits = protect_table([named(first[0], "a"), named(second[0], "b")])
            a, b = splits
            assert a is not None
            if a.exact:
                continue
            form = (form_of(a), b and form_of(b))
            places = [int(name[1:]) for name in a.hidden] + [one + int(name[1:]) for name in (b.hidden if b else ())]
            for at in places:
                possible[form][at].update(
                    counts[at if at < one else at - one] for counts in (first if at < one else second)
                )
            if whole <= most:
                asked[form] = places
                both += b is not None
    assert both > 50
    values = [len(possible[form][at]) for form, places in asked.items() for at in places]
    assert len(values) > 400
    assert min(values) >= ENOUGH


def options(split: Split, name: str) -> set[int]:
    """Every number a hidden part can have, worked out from what is shown instead of tried; for long splits."""
    others = len(split.hidden) - 1
    found: set[int] = set()
    (together,) = [cell.count for cell in split.cells if len(cell.parts) > 1]
    # the part that joined is the smallest other one: of equals the first by name
    alone = [(cell.count + STEP // 2, cell.parts[0]) for cell in split.cells if len(cell.parts) == 1]
    for total in range(max(SMALL, together - STEP // 2), together + STEP // 2 + 1):
        found |= {v for v in range(SMALL) if 0 <= total - v <= 9 * others}
        # this one joined the small ones, which are under 10 together
        found |= {v for v in range(SMALL, total + 1) if total - v <= min(9, 9 * others) and fits(v, name, alone)}
        # another one joined: it holds what this one and the other small ones leave
        for joined in set(split.hidden) - {name}:
            rests = range(SMALL, total + 1)
            found |= {
                v
                for v in range(SMALL)
                for j in rests
                if 0 <= total - v - j <= (9 if others > 1 else 0) and total - j < SMALL and fits(j, joined, alone)
            }
    return found


def fits(joined: int, name: str, alone: list[tuple[int, str]]) -> bool:
    return all((joined, name) <= (most, other) for most, other in alone)


def leaves_enough(counts: tuple[int, ...]) -> bool:
    """Hold every hidden part of a table to five values; False when there is none."""
    split = protect(named(counts))
    # of a table shown as one number a reader knows less than of any other with that whole
    if split.exact or len(split.cells) < 2:
        return False
    for name in split.hidden:
        found = options(split, name)
        assert counts[int(name[1:])] in found
        assert len(found) >= ENOUGH
    return True


@settings(max_examples=300)
@given(counts=st.lists(st.integers(0, 13) | st.integers(0, 60), min_size=2, max_size=12).map(tuple))
@example(counts=(6, 9, 9, 9, 10))
@example(counts=(9,) * 7 + (12, 12))
def test_longer_splits_leave_five_values_too(counts: tuple[int, ...]) -> None:
    leaves_enough(counts)


@pytest.mark.parametrize("length", [5, 6, 7])
def test_longer_splits_of_nearly_large_parts_leave_five_values_too(length: int) -> None:
    tables = itertools.combinations_with_replacement(range(7, 14), length)
    assert sum(leaves_enough(counts) for counts in tables) > 100


def test_a_split_that_would_tell_too_much_is_not_shown() -> None:
    assert form_of(protect(named((6, 9, 9, 9, 10)))) == ((("a0", "a1", "a2", "a3", "a4"), 45),)
    assert len(protect(named((6, 9, 9, 9, 40))).cells) == 2


def test_what_is_worked_out_for_long_splits_is_what_trying_gives() -> None:
    possible: dict[Shown, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    splits: dict[Shown, Split] = {}
    for counts in itertools.product(range(31), repeat=3):
        split = protect(named(counts))
        if split.exact or not split.cells:
            continue
        for name in split.hidden:
            possible[form_of(split)][name].add(counts[int(name[1:])])
        if max(counts) <= 24:
            splits[form_of(split)] = split
    for form, split in splits.items():
        if max(cell.count for cell in split.cells) <= 25:
            assert {name: options(split, name) for name in split.hidden} == possible[form]


@given(counts=st.lists(st.integers(0, 500), min_size=1, max_size=9).map(tuple))
def test_what_leaves_is_whole_and_says_no_more_than_the_rule(counts: tuple[int, ...]) -> None:
    parts = named(counts)
    split = protect(parts)
    assert split == protect(dict(reversed(parts.items())))
    if min(counts) >= SMALL:
        assert split == Split(split.cells, exact=True)
        assert {cell.parts[0]: cell.count for cell in split.cells} == parts
        return
    if sum(counts) < SMALL:
        assert (split.cells, split.total, split.exact) == ((), None, False)
        return
    assert sorted(name for cell in split.cells for name in cell.parts) == sorted(parts)
    assert sum(len(cell.parts) > 1 for cell in split.cells) <= 1
    for cell in split.cells:
        count = sum(parts[name] for name in cell.parts)
        assert count >= SMALL
        assert cell.count % STEP == 0
        assert abs(cell.count - count) <= STEP // 2
    assert split.total == sum(cell.count for cell in split.cells)


def test_the_table_of_the_leak() -> None:
    split = protect({"Andere branche": 10, "Pensioen": 9, "Overige sectoren": 9})
    assert form_of(split) == ((("Andere branche",), 10), (("Overige sectoren", "Pensioen"), 20))
    assert split.total == 30


def test_the_smallest_other_part_joins_and_of_equals_the_first_by_name() -> None:
    assert protect({"d": 3, "c": 12, "b": 12, "a": 30}).hidden == ("b", "d")
    assert protect({"a": 4, "b": 6, "c": 10}).hidden == ("a", "b")


def test_a_whole_without_parts_left_is_the_whole_alone() -> None:
    assert form_of(protect({"a": 9, "b": 9})) == ((("a", "b"), 20),)
    assert protect({"a": 4, "b": 5}).total is None
    assert protect({}).total is None


def test_what_the_whole_leaves_over_is_a_part() -> None:
    assert with_rest({"a": 40, "b": 20}, 63) == {"a": 40, "b": 20, REST: 3}
    assert with_rest({"a": 40, "b": 20}, 60) == {"a": 40, "b": 20}
    assert with_rest({"a": 40, "b": 20}, 60, missing=True) == {"a": 40, "b": 20, REST: 0}
    # a whole below its parts was rounded by who made it: nothing is left over
    assert with_rest({"a": 40, "b": 20}, 58, missing=True) == {"a": 40, "b": 20}
    assert with_rest({"a": 40}, None, missing=True) == {"a": 40}


def test_a_small_part_in_one_split_has_the_other_rounded_and_a_third_is_never_shown() -> None:
    large = named((14, 14, 14))
    assert [split and split.exact for split in protect_table([large, named((21, 21), "b")])] == [True, True]
    first, second, third = protect_table([large, named((39, 3), "b"), named((21, 21), "c")])
    assert first is not None
    assert first.total == 45
    assert third is None
    assert second is None or second.total == 40


def test_a_negative_count_is_no_part() -> None:
    with pytest.raises(ValueError, match="negative"):
        protect({"a": -1, "b": 40})
    assert OTHER not in protect({"a": 20, "b": 40}).hidden
