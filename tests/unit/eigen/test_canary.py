"""A hundred sessions with counts of their own: none sees another's, and after wiping none is left in the process.

What is looked at is all that Python can reach: texts, bytes, numbers in containers, rows of pandas. Memory that was
let go of may keep its bytes until it is used again; that is not looked at.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd

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


def counts(session: int) -> list[int]:
    """Give counts of one session that no other has, and no multiples of five."""
    begin, left, joined = 71_002 + 105 * session, 31_003 + 105 * session, 11_001 + 105 * session
    return [begin, left, joined, begin - left + joined, left - 200, 101, 99]


def sent(session: int) -> Read:
    """Give what is kept of a file with them."""
    return read_file(f"{HEAD}\n2022;{';'.join(map(str, counts(session)))}\n".encode())


def canaries(session: int) -> set[int]:
    """Give the large ones."""
    return {count for count in counts(session) if count > 10_000}


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
            seen |= {int(item)} if 10_000 < item < 100_000 else set()
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


def test_the_search_finds_what_is_kept() -> None:
    kept = [{"rooster": counts(0)[0]}, f"7;{counts(1)[1]};3", pd.DataFrame({"x": [float(counts(2)[2])]})]
    assert {counts(0)[0], counts(1)[1], counts(2)[2]} <= found()
    assert len(kept) == 3


def test_a_hundred_sessions_leave_nothing_and_see_nothing_of_each_other() -> None:
    own_view(FIGURES[OWN[0]], PLACE, None)  # what the region's figures themselves bring along
    gc.collect()
    before, store = found(), Store()
    wanted = frozenset().union(*map(canaries, range(SESSIONS))) - before
    assert len(wanted) > SESSIONS  # tests before this one leave numbers of their own in the process
    for session in range(SESSIONS):
        read = sent(session)
        assert read.fouten == (), read.fouten
        store.keep(f"sessie {session}", read.cellen)
    del read
    for session in (0, 41, SESSIONS - 1):
        said = {int(number.replace(".", "")) for number in _NUMBER.findall(shown(store, session))}
        foreign = wanted - canaries(session)
        assert said & {*foreign, *(5 * round(count / 5) for count in foreign)} <= before
    del said, foreign
    gc.collect()
    cells = frozenset(5 * round(count / 5) for count in wanted) - before
    kept = found()
    assert kept & wanted == set()  # of what was sent only what protection made of it is there
    assert len(kept & cells) > len(wanted) / 4
    del kept
    for session in range(SESSIONS):
        store.wipe(f"sessie {session}")
    gc.collect()
    assert found() & (wanted | cells) == set()
