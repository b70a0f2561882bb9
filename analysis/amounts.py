"""Amounts that a reader types: Dutch notation in, exact numbers or a Dutch sentence out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from analysis.formats import listing, number

# A euro sign, a percent or ',-' around it; white space elsewhere only between thousands: '1 5' is no fifteen.
_NOISE = re.compile(r"^\s*€?\s*|\s*(?:,-)?\s*[€%]?\s*$")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:\s[0-9]{3})+)(,[0-9]+)?")
_BETWEEN = re.compile(r"\s*(?:[-–]|tot)\s*")
_PLAIN = re.compile(r"[0-9]+([.,][0-9]+)?")
_MINUS = re.compile(r"\s*€?\s*[-−–]\s*€?\s*(?=[0-9])")
_PLUS = re.compile(r"\s*\+(?=[0-9])")
_CODED = re.compile(r"(?!tot\b)([^\W\d]\S*)\s*(.*)", re.DOTALL)
_QUOTED = 40
"""Characters of what was typed that a refusal says again."""


@dataclass(frozen=True)
class Range:
    """What a reader thinks of a number: between two ends, with what is likeliest when that was said."""

    low: Decimal
    high: Decimal
    likeliest: Decimal | None = None

    @property
    def middle(self) -> Decimal:
        """The likeliest, else halfway."""
        return (self.low + self.high) / 2 if self.likeliest is None else self.likeliest


class AmountError(ValueError):
    """What was typed is no amount that is allowed here; the text is a Dutch sentence for the reader."""


@dataclass(frozen=True)
class Field:
    """A number that is asked of a reader.

    Attributes:
        name: Its name in a sentence: 'Het aantal fte'.
        such_as: What may be typed, in its own unit; of a range first one number, then ranges. None of these is ever
            refused: a field with an example outside its bounds is not made.
        least: Lowest number allowed.
        most: Highest number allowed.
        whole: Whole numbers only.
        above_least: `least` itself is not allowed.
    """

    name: str
    such_as: tuple[str, ...]
    least: int = 0
    most: int = 1_000_000
    whole: bool = False
    above_least: bool = False

    def __post_init__(self) -> None:
        """Refuse an example that the field itself refuses.

        Raises:
            AmountError: It does.
        """
        for example in self.such_as:
            parts = [example] if self.least < 0 else _BETWEEN.split(example)
            if any(read_amount(part, self) is None for part in parts):
                raise AmountError(f"{self.name}: '{example}' is leeg.")


def read_amount(text: str, field: Field) -> Decimal | None:
    """Give what a reader typed as an exact number, None when the field is empty.

    '1.240' is a thousand two hundred and forty, as Dutch people write it; '240,5' and '240.5' are both 240½.

    Args:
        text: What was typed.
        field: What was asked.

    Raises:
        AmountError: No number, too low, too high, or a part where only whole numbers make sense.
    """
    if not text.strip():
        return None
    below = _MINUS.match(text)
    sign = below or (_PLUS.match(text) if field.least < 0 else None)
    cleaned, typed = _NOISE.sub("", text[sign.end() :] if sign else text), text.strip()[:_QUOTED]
    if _THOUSANDS.fullmatch(cleaned):
        value = Decimal(re.sub(r"[.\s]", "", cleaned).replace(",", "."))
    elif _PLAIN.fullmatch(cleaned):
        value = Decimal(cleaned.replace(",", "."))
    else:
        raise _unreadable(field, text)
    if below:
        value = 0 - value
    if value < 0 <= field.least:
        raise AmountError(f"{field.name} kan niet onder nul zijn. U vulde '{typed}' in.")
    if field.least < 0 and not field.least <= value <= field.most:
        bounds = f"minstens {number(field.least)} en hooguit {number(field.most)}"
        raise AmountError(f"{field.name} is {bounds}. U vulde '{typed}' in.")
    if value > field.most:
        raise AmountError(f"{field.name} kan hier hooguit {number(field.most)} zijn. U vulde '{typed}' in.")
    if value < field.least or (field.above_least and value == field.least):
        word = "meer dan" if field.above_least else "minstens"
        raise AmountError(f"{field.name} is {word} {number(field.least)}. U vulde '{typed}' in.")
    if field.whole and value != value.to_integral_value():
        raise AmountError(f"{field.name} is een heel getal. U vulde '{typed}' in.")
    return value


def read_range(text: str, field: Field) -> Range | None:
    """Give what a reader typed as one number, two ends or two ends with the likeliest between; None when it is empty.

    '15', '10-20', '10 tot 20', '0-10-30'.

    Args:
        text: What was typed.
        field: What was asked.

    Raises:
        AmountError: See `read_amount`; or more than three numbers, or not in rising order.
    """
    if not text.strip():
        return None
    cleaned, typed = text.replace(",-", "").strip(), text.strip()[:_QUOTED]
    below = _MINUS.match(cleaned)
    parts = _BETWEEN.split(cleaned[below.end() :] if below else cleaned)
    if not all(map(_is_number, parts)):
        raise _unreadable(field, text)
    if below:
        raise AmountError(f"{field.name} kan niet onder nul zijn. U vulde '{typed}' in.")
    numbers = [part for part in (read_amount(part, field) for part in parts) if part is not None]
    ranges = listing(list(field.such_as[1:]), "of")
    if len(numbers) > 3:
        raise AmountError(f"{field.name}: geef hooguit drie getallen, zoals {ranges}. U vulde '{typed}' in.")
    if numbers != sorted(numbers):
        how = "laagste, verwachte en hoogste" if len(numbers) > 2 else "laagste en hoogste"
        raise AmountError(f"{field.name}: geef het {how} getal in die volgorde, zoals {ranges}. U vulde '{typed}' in.")
    return Range(numbers[0], numbers[-1], numbers[1] if len(numbers) == 3 else None)


def _is_number(text: str) -> bool:
    cleaned = _NOISE.sub("", text)
    return bool(_THOUSANDS.fullmatch(cleaned) or _PLAIN.fullmatch(cleaned))


def _by_code(text: str) -> Iterator[tuple[str, str]]:
    """Give code and text of each part of 'code 5-20; code 0-10-30'; the code is empty where a part has none."""
    for part in filter(None, (part.strip() for part in text.split(";"))):
        coded = _CODED.fullmatch(part)
        yield (coded[1], coded[2]) if coded and part[0].isalpha() else ("", part)


def of_each(text: str, codes: Collection[str], *, shared: bool) -> tuple[dict[str, str], list[str]]:
    """Give what 'code 5-20; code 0-10-30' says of each code, and what of it goes to none.

    Args:
        text: Parts with a semicolon between them.
        codes: What may be named.
        shared: A part without a code is of every code that has none of its own; else it is of none.

    Returns:
        Code -> its part, for each that has one; and the end of a Dutch sentence for each part that is left.
    """
    own: dict[str, str] = {}
    wrong = []
    for code, rest in _by_code(text):
        named = f"'{code[:_QUOTED]}'" if code else "alles"
        if not code and not shared:
            wrong.append(f"geeft '{rest[:_QUOTED]}' zonder te zeggen waarvan; zet ervoor: {listing([*codes], 'of')}")
        elif code and code not in codes:
            wrong.append(f"noemt {named}; hier kan: {listing([*codes], 'of')}")
        elif code in own:
            wrong.append(f"noemt {named} meer dan één keer")
        elif not rest:
            wrong.append(f"geeft bij {named} geen getal")
        else:
            own[code] = rest
    return {code: own.get(code) or own[""] for code in codes if code in own or "" in own}, wrong


def _unreadable(field: Field, text: str) -> AmountError:
    such_as = listing(list(field.such_as), "of")
    return AmountError(f"{field.name} is niet te lezen: '{text.strip()[:_QUOTED]}'. Vul bijvoorbeeld {such_as} in.")


def plain(value: Decimal, decimals: int = 2) -> str:
    """Give an amount with only the decimals it needs, at most `decimals`: 36, 36,2 of 36,15."""
    rounded = round(value, decimals).normalize()
    exponent = rounded.as_tuple().exponent
    return number(rounded, max(0, -exponent) if isinstance(exponent, int) else 0)
