"""What a number format says of the size of a number: a percentage, thousands left out, a word behind it."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from etl.importing.numbers.currency import foreign
from etl.importing.numbers.printed import Decimaal, Number, read
from etl.importing.numbers.scale import no_count

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|(?P<blank>[_*].)|\[\$(?P<sign>[^\]-]*)[^\]]*\]|\[(?P<bracket>[^\]]*)\]'
    r"|(?P<general>(?i:general|standaard))|(?P<end>;)|(?P<exponent>[Ee][+-])|(?P<digits>[0#?.,]+)|(?P<percent>%)|(?P<loose>.)",
    re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?\d+(?:[.,]\d+)?)")
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge, "=": operator.eq, "<>": operator.ne,
}  # fmt: skip
# a word for a size, and the thousands it may stand for: 'm' is a million here and a thousand there
_BY = r"[x×*]\s*(?:€\s*)?1"
_WORDS: tuple[tuple[re.Pattern[str], frozenset[int]], ...] = tuple(
    (re.compile(words, flags), frozenset(powers))
    for words, flags, powers in (
        (r"\b(?:mrd|mld|miljarden?|bn)\b", re.IGNORECASE, {3}),
        (rf"{_BY}[ .]?000[ .]000|{_BY}000000|\b(?:mln|mio|miljoen(?:en)?|million)\b|\bm€", re.IGNORECASE, {2}),
        (rf"{_BY}[ .]?000\b|\b(?:dzd|duizend(?:en|tallen)?|tsd)\b|\bk€", re.IGNORECASE, {1}),
        (r"‰|\b(?:promille)\b", re.IGNORECASE, set()),
        (r"(?:%|\bprocent(?:en)?\b)", re.IGNORECASE, set()),
        (r"(?:€|eur|euro)?\s*M\.?\s*(?:€|eur|euro)?", 0, {2}),
        (r"(?:€|eur|euro)?\s*m\.?\s*(?:€|eur|euro)?", 0, {1, 2}),
        (r"(?:€|eur|euro)?\s*[kK]\.?\s*(?:€|eur|euro)?", 0, {1}),
    )
)
_PRINTED = re.compile(r"(?P<before>\D*?)[-(]?(?P<body>\d(?:[\d.,' \u00a0\u202f]*\d)?)\)?(?P<after>.*)", re.DOTALL)
_EXPONENT = re.compile(r"[Ee][+-]?\d+")
_PERCENT = re.compile(r"%|procent", re.IGNORECASE)
_MINUS = ("-", "\u2212", "(")
# signs that say nothing of a number, or explain it below the table; and words for what is counted
_BESIDE = re.compile(r"[^\s()/:'.,*\u20ac+\-\u2013\u2212\u00b9\u00b2\u00b3\u2020\u2021%\u2030]+")
_PLAIN = frozenset({
    "personen", "persoon", "pers", "mw", "medewerkers", "medewerker", "werknemers", "werknemer", "mensen", "stuks",
    "banen", "jaar", "euro", "eur", "vacatures", "bezoekers", "volgers", "weergaven", "organisaties",
})  # fmt: skip
# single letters are a size only when nothing else stands there
_LETTERS = 3


class Size(NamedTuple):
    """What a section of a format makes of the size of a number.

    Attributes:
        percent: It is shown times a hundred.
        thousands: How many times three digits are left out.
        words: Text for a size that is printed with it, '' when none is.
        minus: A number above nought is printed as one below.
        instead: Words that are printed in place of the number: 'n.b.' for nought.
        around: Words or digits that nobody knows, before and behind the number: ('<', '').
    """

    percent: bool = False
    thousands: int = 0
    words: str = ""
    minus: bool = False
    instead: str = ""
    around: tuple[str, str] = ("", "")

    @property
    def holds(self) -> bool:
        """Whether what is printed is the value: no word for a size, or the one for the thousands left out."""
        return not self.words or self.thousands in (powers_of(self.words) or ())


class Section(NamedTuple):
    """One part of a format: for which numbers it is (None when its place says so), and what it does."""

    condition: tuple[str, Decimal] | None
    size: Size


def powers_of(words: str) -> frozenset[int] | None:
    """Give how many thousands, one upon another, a text may stand for; None when it tells no size."""
    text = words.strip()
    for at, (pattern, powers) in enumerate(_WORDS):
        whole = at >= len(_WORDS) - _LETTERS
        if pattern.fullmatch(text) if whole else pattern.search(text):
            return powers
    return None


def words_of(before: str, after: str) -> str:
    """Give what tells a size of the texts before and behind a number; a letter before it ('K3') is a code."""
    texts = (before.strip() if before.strip() not in ("m", "M", "k", "K") else "", after.strip())
    return " ".join(text for text in texts if text and powers_of(text) is not None)


def is_strange(text: str) -> bool:
    """Tell whether words or digits beside a number are none that are known: no unit, size, money or footnote mark."""
    words = _BESIDE.findall(text)
    return powers_of(text) is None and any(
        word.casefold() not in _PLAIN and powers_of(word) is None and not no_count(word) and not foreign(word)
        for word in words
    )


@lru_cache(maxsize=4096)
def sections(code: str) -> tuple[Section, ...]:
    """Give the sections of a number format that are for numbers, in order."""
    found: list[Section] = []
    condition, size, digits, before, after, text = None, Size(), "", "", "", False
    for match in [*_PART.finditer(code), None]:
        kind = match.lastgroup if match else "end"
        part = match[kind] or "" if match and kind else ""
        if kind == "end":
            told = words_of(before, after)
            if not text:
                minus = bool(digits) and not found and condition is None and _below(before, after)
                around = (before, after) if digits and not told and is_strange(f"{before} {after}") else ("", "")
                instead = "" if digits or not any(char.isalnum() or char in "<>" for char in before) else before.strip()
                left_out = _left_out(digits)
                found.append(
                    Section(condition, Size(size.percent, left_out, told if digits else "", minus, instead, around))
                )
            condition, size, digits, before, after, text = None, Size(), "", "", "", False
        elif kind == "bracket" and (told_by := _CONDITION.fullmatch(part.strip())):
            condition = (told_by[1], Decimal(told_by[2].replace(",", ".")))
        elif kind == "percent":
            size = Size(percent=True)
        elif kind in ("digits", "general"):
            digits += part if kind == "digits" else "0"
        elif part == "@" and kind == "loose":
            text = True
        elif kind in ("quoted", "escaped", "sign", "loose", "blank"):
            seen = " " if kind == "blank" else part
            before, after = (before, after + seen) if digits else (before + seen, after)
    return tuple(found)


def _below(before: str, after: str) -> bool:
    """Tell a minus, or brackets, around a number."""
    return before.replace("€", "").strip() in _MINUS or after.replace("€", "").strip() == "-"


def _left_out(digits: str) -> int:
    """Give how many times three digits are left out: a comma behind the last digit, before the point or at the end."""
    whole, _, part = digits.partition(".")
    return len(whole) - len(whole.rstrip(",")) + len(part) - len(part.rstrip(","))


def size_of(code: str, value: Decimal) -> Size | None:
    """Give what a format makes of a number; None when that cannot be told."""
    known = sections(code)
    sizes = {section.size for section in known}
    if len(sizes) <= 1:
        return next(iter(sizes), Size())
    if not any(section.condition for section in known):
        at = 2 if value == 0 else 1 if value < 0 else 0
        return known[at if at < len(known) else 0].size
    for at, section in enumerate(known):
        if section.condition is None:
            # which of several without a condition is for this number, programs do not agree on
            rest = {later.size for later in known[at:] if later.condition is None}
            return rest.pop() if len(rest) == 1 else None
        sign, bound = section.condition
        if _COMPARE[sign](value, bound):
            return section.size
    return None


def size_printed(text: str, value: Decimal) -> Size | None:
    """Give what a printed number ('0,63 mln') makes of the size of its value; None when that cannot be told."""
    if value > 0 and text.strip().startswith(_MINUS):
        return Size(minus=True)
    match = _PRINTED.fullmatch(text.strip())
    words = words_of(match["before"], match["after"]) if match else ""
    if match is None:
        return Size(instead=text.strip()) if re.search(r"[^\W\d_]", text) else Size()
    if not words:
        return _unlike(match, value)
    fits = {at for at in range(4) for seen in _seen(match["body"]) if _is_as(value.scaleb(-3 * at), *seen)}
    if _PERCENT.fullmatch(words) and any(_is_as(value * 100, *seen) for seen in _seen(match["body"])):
        return Size(percent=True)
    held = fits & (powers_of(words) or set())
    if held or not fits:
        return Size(thousands=held.pop(), words=words) if held else None
    return Size(thousands=min(fits), words=words)


def _unlike(match: re.Match[str], value: Decimal) -> Size:
    """Give what is printed around a number that says something else than its value: words, or more digits."""
    before, after = match["before"], match["after"]
    if _EXPONENT.fullmatch(after.strip()):
        return Size()
    if is_strange(f"{before} {after}"):
        return Size(around=(before, after))
    shown = list(_seen(match["body"]))
    if shown and not any(_is_as(value.scaleb(-3 * at), *seen) for at in range(4) for seen in shown):
        return Size(around=("", f" (getoond als {match[0].strip()})"))
    return Size()


def _seen(body: str) -> Iterator[tuple[Decimal, int]]:
    """Give a printed number with its decimals, by either decimal sign."""
    signs: tuple[tuple[str, Decimaal], ...] = ((",", "komma"), (".", "punt"))
    for sign, name in signs:
        found = read(body, name)
        if isinstance(found, Number):
            yield abs(found.value), len(body.partition(sign)[2])


def _is_as(value: Decimal, seen: Decimal, decimals: int) -> bool:
    """Tell whether a number is printed so, when rounded."""
    return abs(abs(value) - seen) * 2 <= Decimal(1).scaleb(-decimals)
