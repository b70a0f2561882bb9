"""Amounts that a reader types: Dutch notation in, exact numbers or a Dutch sentence out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from analysis.formats import number

_NOISE = re.compile(r"[\s€%]|,-$")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
_BETWEEN = re.compile(r"(?<=[\d%])\s*(?:-(?=\s*[€\d])|–|tot)\s*")
_PLAIN = re.compile(r"\d+([.,]\d+)?")


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
        value = Decimal(cleaned.replace(".", "").replace(",", "."))
    elif _PLAIN.fullmatch(cleaned) and cleaned.isascii():
        value = Decimal(cleaned.replace(",", "."))
    elif cleaned.startswith(("-", "−")) and _PLAIN.fullmatch(cleaned[1:]):
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
    parts = [read_amount(part, name, most=most) for part in _BETWEEN.split(text.replace(",-", ""))]
    numbers = [part for part in parts if part is not None]
    if not numbers:
        return None
    if len(numbers) > 3 or numbers != sorted(numbers):
        how = "laagste, verwachte en hoogste" if len(numbers) > 2 else "laagste en hoogste"
        raise AmountError(f"{name}: geef het {how} getal in die volgorde, zoals 5-20 of 0-10-30. Gelezen: '{text}'.")
    return Range(numbers[0], numbers[-1], numbers[1] if len(numbers) == 3 else None)


def by_code(text: str) -> Iterator[tuple[str, str]]:
    """Give code and text of each part of 'code 5-20; code 0-10-30'; the code is empty where a part is only a number."""
    for part in filter(None, (part.strip() for part in text.split(";"))):
        code, _, rest = part.partition(" ")
        yield ("", part) if code[0].isdigit() else (code, rest)


def _no_number(name: str, text: str) -> str:
    return f"{name} is geen getal: '{text.strip()}'. Vul bijvoorbeeld 240 of 240,5 in."


def plain(value: Decimal, decimals: int = 2) -> str:
    """Give an amount with only the decimals it needs, at most `decimals`: 36, 36,2 of 36,15."""
    rounded = round(value, decimals).normalize()
    exponent = rounded.as_tuple().exponent
    return number(rounded, max(0, -exponent) if isinstance(exponent, int) else 0)
