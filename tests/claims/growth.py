"""Who grew most between two periods: the growth is in no column, so it is computed here for every member."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.claims.rows import Row
from tests.claims.words import Text, fits

if TYPE_CHECKING:
    from tests.claims.numbers import Words

_EQUAL = re.compile(r"binnen de afronding|even (?:hard|snel|veel)|gelijk")


def growth_fault(words: Words, text: Text, found: re.Match[str]) -> str | None:
    """Give what is wrong with 'A groeit het snelst: +350 (+68,6%)', '' when right, None when it is no growth.

    Rounding counts: another member whose growth may be as high must be told as equal.
    """
    start, end = text.sentence(found.start())
    sentence = text.text[start:end]
    numbers = [t.number for t in text.between(found.end(), end, "getal") if t.number and t.number.signed]
    names = text.between(start, found.start(), "naam") or text.between(found.end(), end, "naam")
    column = next((name for name in ("aantal", "waarde") if name in words.table.columns), None)
    grown = re.search(r"groei|steeg|stijg|daal|kromp|krimp", sentence) and "periode_code" in words.table.columns
    if not grown or not names or not numbers or column is None:
        return None
    spans = _spans(words, column, next((c for c, _ in names[-1].names), ""))
    relative = any(number.unit == "%" for number in numbers)
    sizes = {name: _growth(words, column, old, new, relative) for name, (old, new) in spans.items()}
    known = {name: size for name, size in sizes.items() if size is not None}
    told = {name for name, (_, new) in spans.items() if any(fits(new, token) for token in names)}
    return _compared(known, told, bool(_EQUAL.search(sentence))) if told & known.keys() else None


def _spans(words: Words, column: str, label: str) -> dict[str, tuple[Row, Row]]:
    """Give the rows of each member in the first and in the last period."""
    rows = [row for row in words.table.rows if row.get(column) is not None]
    codes = sorted({row["periode_code"] for row in rows})
    first = {str(row.get(label)): row for row in rows if row["periode_code"] == codes[0]}
    last = {str(row.get(label)): row for row in rows if row["periode_code"] == codes[-1]}
    return {name: (row, last[name]) for name, row in first.items() if name in last}


def _compared(known: dict[str, tuple[float, float, float]], told: set[str], equal: bool) -> str:
    best = max(size for size, _, _ in known.values())
    first = {name for name, (size, _, _) in known.items() if abs(size - best) < 1e-9}
    if not told & first:
        return f"het snelst: {sorted(first)}"
    if first - told and not equal:
        return f"even snel: {sorted(first - told)}"
    low = min(known[name][1] for name in first)
    close = {name for name, (_, _, high) in known.items() if high > low + 1e-9 and name not in told}
    return f"binnen de afronding: {sorted(close)[:3]}" if close and not equal else ""


def _growth(words: Words, column: str, old: Row, new: Row, relative: bool) -> tuple[float, float, float] | None:
    """Give the growth with the lowest and highest that rounding leaves open."""
    a, b = float(old[column]), float(new[column])
    s, t = words.table.step(column, old) / 2, words.table.step(column, new) / 2
    if not relative:
        return b - a, b - a - s - t, b - a + s + t
    if a <= 0 or a - s <= 0:
        return None
    return 100 * (b / a - 1), 100 * ((b - t) / (a + s) - 1), 100 * ((b + t) / (a - s) - 1)
