"""A hundred sessions with counts of their own: none sees another's, and after wiping none is left in the process.

What is looked at is all that Python can reach: texts, bytes, numbers in containers, rows of pandas. Memory that was
let go of may keep its bytes until it is used again; that is not looked at.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import Any

import pandas as pd
import pytest

from queries.keeping import Kept
from ui.eigen.reading import Read, read_file
from ui.eigen.store import Store
from ui.eigen.view import files_of, own_view
from ui.export import render
from ui.figures import FIGURES

SESSIONS = 100
_NUMBER = re.compile(r"(?<![\d.,])(?:\d{5}|\d{2}\.\d{3})(?!\d)")
PLACE = {"regio": "RA0206", "branche": "VVT"}
OWN = ("eigen-verloop", "eigen-bestemming", "eigen-herkomst")
HEAD = "periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind;zelfde_branche;andere_branche_zw;buiten_zw"


def rounded(counts: Iterable[int]) -> set[int]:
    """Give what protection makes of large counts."""
    return {5 * round(count / 5) for count in counts}


def chosen(taken: Set[int]) -> list[list[int]]:
    """Give counts for each session: no multiples of five, and no large one that another has or is `taken`, rounded too.

    Tests before this one leave numbers of their own in the process: half of all of five figures were seen.
    """
    free = [number for number in range(11_000, 90_000) if number % 5 and not {number, *rounded([number])} & taken]
    begins, lefts, joins = ([at for at in free if low <= at < low + 12_000] for low in (71_000, 31_000, 11_000))
    found, used = list[list[int]](), set(taken)
    for shift in range(1_000):  # the lists side by side, and a step further along each time
        for begin, left, joined in zip(begins, lefts[shift:], joins[2 * shift :], strict=False):
            mine = [begin, left, joined, begin - left + joined, left - 200]
            if all(count % 5 for count in mine) and used.isdisjoint({*mine, *rounded(mine)}):
                found.append([*mine, 101, 99])
                used |= {*mine, *rounded(mine)}
            if len(found) == SESSIONS:
                return found
    raise AssertionError("no numbers are free")


def sent(counts: Sequence[int]) -> Read:
    """Give what is kept of a file with them."""
    return read_file(f"{HEAD}\n2022;{';'.join(map(str, counts))}\n".encode())


def leaves() -> Iterator[Any]:
    """Give every text, and every number in a container, that Python can reach."""
    for held in gc.get_objects():
        if isinstance(held, pd.DataFrame):
            yield held.astype(str).to_csv()
        elif not isinstance(held, frozenset):  # what is looked for stands in those
            for item in gc.get_referents(held):  # attributes too, which are in no dictionary
                if isinstance(item, str | bytes | bytearray | int | float) and not isinstance(item, bool):
                    yield item


def found() -> set[int]:
    """Give every number of five figures, whole or with a dot, that stands anywhere."""
    seen = set[int]()
    for item in list(leaves()):
        if isinstance(item, int | float):
            # a count is whole, also as a float; the clock of the machine is not
            seen |= {int(item)} if 10_000 < item < 100_000 and item == int(item) else set()
        else:
            said = item if isinstance(item, str) else bytes(item).decode("latin-1")
            seen |= {int(number.replace(".", "")) for number in _NUMBER.findall(said)}
    return seen


def shown(store: Store, session: int) -> str:
    """Draw everything of a session and give what a reader would get."""
    (cells,) = store.kept(f"sessie {session}").values()
    said = []
    for name in OWN:
        view = own_view(FIGURES[name], PLACE, cells)
        said += [str(view.findings), render(view, "nl.csv").decode("utf-8")]
        said += [file.bytes for file in files_of(view)]
    return "\n".join(said)


@pytest.fixture(autouse=True)
def nothing_before() -> None:
    """Let go of what was kept for tests before these: after thousands of them every number stands somewhere."""
    for held in gc.get_objects():
        if isinstance(held, Kept):
            held._known.clear()
    gc.collect()


def test_the_search_finds_what_is_kept() -> None:
    one, two, three = chosen(found())[:3]
    kept = [{"rooster": one[0]}, f"7;{two[1]};3", pd.DataFrame({"x": [float(three[2])]})]
    assert {one[0], two[1], three[2]} <= found()
    assert len(kept) == 3


def test_a_hundred_sessions_leave_nothing_and_see_nothing_of_each_other() -> None:
    own_view(FIGURES[OWN[0]], PLACE, None)  # what the region's figures themselves bring along
    gc.collect()
    before, store = found(), Store()
    # below nought: the plan itself is not what is looked for
    plan = [tuple(-count for count in counts) for counts in chosen(before)]
    wanted = frozenset(-count for counts in plan for count in counts if count < -10_000)
    assert len(wanted) > 3 * SESSIONS
    for session, counts in enumerate(plan):
        read = sent([-count for count in counts])
        assert read.fouten == (), read.fouten
        store.keep(f"sessie {session}", read.cellen)
    del read
    for session in (0, 41, SESSIONS - 1):
        said = {int(number.replace(".", "")) for number in _NUMBER.findall(shown(store, session))}
        foreign = wanted - {-count for count in plan[session]}
        assert said & {*foreign, *rounded(foreign)} <= before
    del said, foreign
    gc.collect()
    cells = frozenset(rounded(wanted)) - before
    kept = found()
    assert kept & wanted == set()  # of what was sent only what protection made of it is there
    assert len(kept & cells) > SESSIONS
    del kept
    for session in range(SESSIONS):
        store.wipe(f"sessie {session}")
    gc.collect()
    assert found() & (wanted | cells) == set()
