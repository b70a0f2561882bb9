"""What stayed and what left: exact where every part of that side, or of the other, has a number; else at least."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.claims.dutch import NUMBER, read_number
from tests.claims.numbers import Claim, Words
from tests.claims.rows import Row

_SIZE = r"(?P<least>minstens )?(?P<size>\d+(?:\.\d{3})*)"
_SIDES = (
    ("intern", re.compile(rf"\bbleven er {_SIZE}")),
    ("extern", re.compile(rf"\beruit gingen er {_SIZE}")),
    ("intern", re.compile(rf"{_SIZE} binnen zorg en welzijn")),
    ("extern", re.compile(rf"{_SIZE} naar buiten zorg en welzijn")),
)


def rest_claims(words: Words) -> Iterator[Claim]:
    """Check how many are said to have stayed in the sector and to have left it."""
    if not {"bereik", "aantal", "totaal"} <= set(words.table.columns):
        return
    for text in words.texts:
        for side, pattern in _SIDES if text.part == "zin" else ():
            for found in pattern.finditer(text.text):
                yield Claim("rest", text.part, found.group(), _fault(words.table.rows, side, found))


def _fault(rows: list[Row], side: str, found: re.Match[str]) -> str | None:
    parts = [row for row in rows if row.get("stap", 2) == 2]
    own, other = ([row["aantal"] for row in parts if (row["bereik"] == side) == ours] for ours in (True, False))
    both = any(row["bereik"] == "totaal" for row in parts)
    unknown = None in own or both
    size = sum(value for value in own if value is not None)
    told = read_number(NUMBER.fullmatch(found["size"]))  # type: ignore[arg-type]
    if told.value == size and bool(found["least"]) == unknown:
        return None
    if not found["least"] and not both and None not in other and told.value == parts[0]["totaal"] - sum(other):
        return None
    return f"het zijn er {'minstens ' if unknown else ''}{size:g}"
