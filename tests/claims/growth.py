"""Who grew most between two periods: the growth is in no column, so it is computed here for every member."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.claims.dutch import read_period
from tests.claims.rows import Row
from tests.claims.words import Text, fits

if TYPE_CHECKING:
    from tests.claims.numbers import Words

Bounds = tuple[float, float, float]
_GROWN = re.compile(r"groei|steeg|stijg|daal|kromp|krimp|verander")
_EQUAL = re.compile(r"binnen de afronding|even (?:hard|snel|veel)|gelijk|\b(?:beide|elk)\b")


def growth_fault(words: Words, text: Text, found: re.Match[str]) -> str | None:
    """Give what is wrong with 'A groeit het snelst: +350 (+68,6%)', '' when right, None when it is no growth.

    'Snelst' is in percent, 'grootste' in numbers. Rounding counts: another member whose growth may be as high must be
    told as equal. Of a member without one of both numbers nobody knows: then the words say among how many.
    """
    start, end = text.sentence(found.start())
    sentence = text.text[start:end]
    column = next((name for name in ("aantal", "waarde") if name in words.table.columns), None)
    grown = (
        re.search(r"groei|steeg|stijg|daal|kromp|krimp|verander", sentence) and "periode_code" in words.table.columns
    )
    if not grown or column is None or any(name in words.table.columns for name in ("verandering", "groei")):
        return None
    before, after = text.between(start, found.start(), "naam"), text.between(found.end(), end, "naam")
    names = [t for t in (before or after) if not {c for c, _ in t.names} <= words.constant]
    counted = _counted(text, found.end(), end)
    if not names and (not counted or "categorie" not in words.table.columns):
        return None
    label = next(c for c, _ in names[-1].names) if names else "categorie"
    since = re.search(r"\bsinds ", sentence)
    base = next((t.period for t in text.between(start, end, "periode")), "") if since else ""
    spans = _spans(words, column, label, base)
    numbers = [t.number for t in text.between(found.end(), end, "getal") if t.number and t.number.signed]
    relative = "snel" in sentence.lower() or (bool(numbers) and all(number.unit == "%" for number in numbers))
    sizes = {
        name: growth_of(words, (column, old), (column, new), relative=relative) for name, (old, new) in spans.items()
    }
    known = {name: size for name, size in sizes.items() if size is not None}
    told = {name for name, (_, new) in spans.items() if any(fits(new, token) for token in names)}
    if not names:
        first = first_of(known)
        return "" if len(first) == counted else f"het zijn er {len(first)}: {sorted(first)[:3]}"
    if not told & known.keys():
        return None
    if re.search(r"verandering|veranderde", sentence):
        known = {name: _size(size) for name, size in known.items()}
    members = {str(row.get(label)) for row in _rows(words)}
    if members - known.keys() and not re.search(r"met beide cijfers|met een cijfer|van \w+ bestemmingen", sentence):
        return f"zonder beide cijfers: {sorted(members - known.keys())[:3]}"
    return _compared(
        known, told & known.keys(), bool(_EQUAL.search(sentence) or re.search(r"\b(beide|elk)\b", sentence))
    )


def _rows(words: Words) -> list[Row]:
    return [row for row in words.table.rows if not ("getoond" in row and row.get("reden"))]


def _size(bounds: Bounds) -> Bounds:
    low, high = sorted((abs(bounds[1]), abs(bounds[2])))
    return abs(bounds[0]), 0.0 if bounds[1] < 0 < bounds[2] else low, high


def _spans(words: Words, column: str, label: str, base: str) -> dict[str, tuple[Row, Row]]:
    """Give the rows of each member in the first period, or the one that is told, and in the last."""
    rows = [row for row in _rows(words) if row.get(column) is not None]
    codes = sorted({row["periode_code"] for row in rows})
    begin = next((code for code in codes if base and read_period(code.replace("JJ00", "")) == base), codes[0])
    first = {str(row.get(label)): row for row in rows if row["periode_code"] == begin}
    last = {str(row.get(label)): row for row in rows if row["periode_code"] == codes[-1]}
    return {name: (row, last[name]) for name, row in first.items() if name in last}


def _counted(text: Text, start: int, end: int) -> int:
    """Give how many bestemmingen share the place: the count that says not among how many."""
    for token in text.between(start, end, "getal"):
        after = text.text[token.end :]
        among = re.search(r"\bvan $", text.text[: token.start])
        if token.number and not among and after.startswith(" bestemmingen"):
            return int(token.number.value)
    return 0


def first_of(known: dict[str, Bounds]) -> set[str]:
    """Give who grew most, or may have by rounding."""
    return {
        name
        for name, own in known.items()
        if not any(other[0] > own[0] + 1e-9 and other[1] >= own[2] - 1e-9 for other in known.values())
    }


def _compared(known: dict[str, Bounds], told: set[str], equal: bool) -> str:
    possible = first_of(known)
    if told - possible:
        return f"het snelst: {sorted(possible)}"
    if possible - told:
        return f"mogelijk even snel: {sorted(possible - told)[:3]}"
    if len(told) > 1 and not equal:
        return "zij groeien niet even snel"
    return ""


def growth_of(words: Words, then: tuple[str, Row], now: tuple[str, Row], *, relative: bool) -> Bounds | None:
    """Give the growth between two cells, each a column with its row, with the lowest and highest by rounding."""
    (a, s), (b, t) = ((float(row[column]), words.table.step(column, row) / 2) for column, row in (then, now))
    if not relative:
        return b - a, b - a - s - t, b - a + s + t
    if a <= 0:
        return None
    if a - s <= 0:
        return 100 * (b / a - 1), -100.0, float("inf")
    return 100 * (b / a - 1), 100 * ((b - t) / (a + s) - 1), 100 * ((b + t) / (a - s) - 1)
