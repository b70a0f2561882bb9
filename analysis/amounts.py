"""Amounts that a reader types: Dutch notation in, exact numbers or a Dutch sentence out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal

from analysis.formats import number

# A euro sign, a percent or ',-' around it; white space elsewhere only between thousands: '1 5' is no fifteen.
_NOISE = re.compile(r"^\s*€?\s*|\s*(?:,-)?\s*[€%]?\s*$")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:\s[0-9]{3})+)(,[0-9]+)?")
_BETWEEN = re.compile(r"\s*(?:[-–]|tot)\s*")
_PLAIN = re.compile(r"[0-9]+([.,][0-9]+)?")
_BELOW = re.compile(r"[-−–]\s*€?\s*[0-9]")
_CODED = re.compile(r"(?!tot\b)([^\W\d]\S*)\s*(.*)", re.DOTALL)


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


def read_amount(
    text: str, name: str, *, least: int = 0, most: int = 1_000_000, whole: bool = False, above_least: bool = False
) -> Decimal | None:
    """Give what a reader typed as an exact number, None when the field is empty.

    '1.240' is a thousand two hundred and forty, as Dutch people write it; '240,5' and '240.5' are both 240½.

    Args:
        text: The field.
        name: The field's name in the sentence: 'Aantal fte'.
        least: Lowest number allowed.
        most: Highest number allowed.
        whole: Whole numbers only.
        above_least: `least` itself is not allowed.

    Raises:
        AmountError: No number, too low, too high, or a part where only whole numbers make sense.
    """
    cleaned = _NOISE.sub("", text)
    if not cleaned:
        if text.strip():
            raise AmountError(_no_number(name, text))
        return None
    if _THOUSANDS.fullmatch(cleaned):
        value = Decimal(re.sub(r"[.\s]", "", cleaned).replace(",", "."))
    elif _PLAIN.fullmatch(cleaned):
        value = Decimal(cleaned.replace(",", "."))
    elif _BELOW.match(cleaned):
        raise AmountError(f"{name} kan niet onder nul zijn. U vulde '{text.strip()}' in.")
    else:
        raise AmountError(_no_number(name, text))
    if value > most:
        raise AmountError(f"{name} kan hier hooguit {number(most)} zijn.")
    if value < least or (above_least and value == least):
        word = "meer dan" if above_least else "minstens"
        raise AmountError(f"{name} is {word} {number(least)}.")
    if whole and value != value.to_integral_value():
        raise AmountError(f"{name} is een heel getal. U vulde '{text.strip()}' in.")
    return value


def read_range(text: str, name: str, *, most: int = 1_000_000) -> Range | None:
    """Give what a reader typed as one number, two ends or two ends with the likeliest between; None when it is empty.

    '15', '10-20', '10 tot 20', '0-10-30'.

    Args:
        text: The field.
        name: The field's name in the sentence.
        most: Highest number allowed.

    Raises:
        AmountError: See `read_amount`; or more than three numbers, or not in rising order.
    """
    cleaned = text.replace(",-", "").strip()
    below = bool(_BELOW.match(cleaned))
    parts = [cleaned] if below else _BETWEEN.split(cleaned)
    if cleaned and not below and not all(map(_is_number, parts)):
        raise AmountError(_no_number(name, text, "15, 10-20 of 0-10-30"))
    numbers = [part for part in (read_amount(part, name, most=most) for part in parts) if part is not None]
    if not numbers:
        return None
    if len(numbers) > 3:
        raise AmountError(f"{name}: geef hooguit drie getallen, zoals 5-20 of 0-10-30. Gelezen: '{text.strip()}'.")
    if numbers != sorted(numbers):
        how = "laagste, verwachte en hoogste" if len(numbers) > 2 else "laagste en hoogste"
        raise AmountError(
            f"{name}: geef het {how} getal in die volgorde, zoals 5-20 of 0-10-30. Gelezen: '{text.strip()}'."
        )
    return Range(numbers[0], numbers[-1], numbers[1] if len(numbers) == 3 else None)


def _is_number(text: str) -> bool:
    cleaned = _NOISE.sub("", text)
    return bool(_THOUSANDS.fullmatch(cleaned) or _PLAIN.fullmatch(cleaned))


def by_code(text: str) -> Iterator[tuple[str, str]]:
    """Give code and text of each part of 'code 5-20; code 0-10-30'; the code is empty where a part has none."""
    for part in filter(None, (part.strip() for part in text.split(";"))):
        coded = _CODED.fullmatch(part)
        yield (coded[1], coded[2]) if coded else ("", part)


def of_each(text: str, codes: Collection[str]) -> tuple[dict[str, str], list[str]]:
    """Give what 'code 5-20; code 0-10-30' says of each code, and what of it goes to none.

    A part without a code is of every code that has none of its own.

    Args:
        text: Parts with a semicolon between them.
        codes: What may be named.

    Returns:
        Code -> its part, for each that has one; and the end of a Dutch sentence for each part that is left.
    """
    own: dict[str, str] = {}
    wrong = []
    for code, rest in by_code(text):
        named = f"'{code[:40]}'" if code else "alles"
        if code and code not in codes:
            wrong.append(f"noemt {named}, en dat is hier niet gekozen")
        elif code in own:
            wrong.append(f"noemt {named} meer dan één keer")
        elif not rest:
            wrong.append(f"geeft bij {named} geen getal")
        else:
            own[code] = rest
    return {code: own.get(code) or own[""] for code in codes if code in own or "" in own}, wrong


def _no_number(name: str, text: str, such_as: str = "240 of 240,5") -> str:
    return f"{name} is geen getal: '{text.strip()}'. Vul bijvoorbeeld {such_as} in."


def plain(value: Decimal, decimals: int = 2) -> str:
    """Give an amount with only the decimals it needs, at most `decimals`: 36, 36,2 of 36,15."""
    rounded = round(value, decimals).normalize()
    exponent = rounded.as_tuple().exponent
    return number(rounded, max(0, -exponent) if isinstance(exponent, int) else 0)
