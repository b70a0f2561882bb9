"""Which names look like one that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_NEAR = 3


def alike(name: str, known: Iterable[str]) -> str:
    """Give '; lijkt op …' with the nearest names that are known, in any case; empty when none is near."""
    written = {plain(each): each for each in sorted(known)}
    near = [written[each] for each in difflib.get_close_matches(plain(name), written, n=_NEAR, cutoff=0.5)]
    return f"; lijkt op {', '.join(near)}" if near else ""


def plain(text: str) -> str:
    """Give a name in small letters with single spaces."""
    return " ".join(text.casefold().split())
