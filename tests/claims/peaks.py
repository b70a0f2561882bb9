"""Superlatives without a name beside them: the highest amount of a day, the quarter of the sharpest fall."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.claims.growth import first_of, growth_of
from tests.claims.words import Text

if TYPE_CHECKING:
    from tests.claims.numbers import Words


def highest_amount(words: Words, text: Text, match: re.Match[str]) -> str:
    """An amount that is highest on a day: the amount, whose it is where that is said, the day and the count.

    'Op D is het hoogste bedrag dat besteed is € X, van N thema's met een cijfer'; 'Meest besteed aan T (€ X), van N
    met een cijfer (D)'.
    """
    rows = [row for row in words.table.rows if row["besteed_eur"] is not None]
    asked = match.groupdict()
    best = (min if asked.get("word", "").lower() == "minst" else max)(float(row["besteed_eur"]) for row in rows)
    owners = [str(cell) for row in rows if row["besteed_eur"] == best for cell in row.values() if isinstance(cell, str)]
    who = asked.get("who")
    if who is not None and not any(len(name) > len("van") and name.lower() in who.lower() for name in owners):
        return f"het is niet van {who}"
    money = [t.number for t in text.between(match.start(), match.end(), "getal") if t.number and t.number.unit == "€"]
    if not money or not money[0].is_(best):
        return f"het hoogste is {best}"
    day = next((t.period for t in text.between(*text.sentence(match.start()), "periode")), "")
    if any(day not in words.table.periods_of(row) for row in rows):
        return f"niet elk bedrag is van {day or 'één dag'}"
    counts = [
        t.number.value for t in text.between(match.start(), match.end(), "getal") if t.number and not t.number.unit
    ]
    return "" if counts == [len(rows)] else f"het zijn er {len(rows)} met een cijfer"


def sharpest_fall(words: Words, text: Text, match: re.Match[str]) -> str:
    """'In 23 kwartalen was het minder dan een jaar eerder, het sterkst in P (−25,3%)': P, ties complete, its size."""
    own = [row for row in words.table.rows if row["waarde"] is not None and row["eerder"]]
    sizes = {str(row["periode_code"]): growth_of(words, ("eerder", row), ("waarde", row), relative=True) for row in own}
    falls = {code: (-size[0], -size[2], -size[1]) for code, size in sizes.items() if size and size[0] < 0}
    if match["word"] == "minst":
        falls = {code: (-size[0], -size[2], -size[1]) for code, size in falls.items()}
    right = {code for row in own if row["periode_code"] in first_of(falls) for code in words.table.periods_of(row)}
    end = text.sentence(match.start())[1]
    told = {t.period for t in text.between(match.end(), end, "periode")}
    count = next(
        (t for t in text.between(match.end(), end, "getal") if text.text[t.end :].startswith(" kwartalen")), None
    )
    if count is not None and count.number is not None and not told:
        return "" if count.number.value == len(right) else f"het zijn er {len(right)}"
    size = next((t.number for t in text.between(match.end(), end, "getal") if t.number and t.number.unit == "%"), None)
    if told != right:
        return f"het sterkst in {sorted(right)}"
    return "" if size is None or any(size.is_(-abs(falls[code][0])) for code in first_of(falls)) else "niet die daling"
