"""Numbers and symbols as people and CBS print them; what could mean two things is never guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from etl.importing.numbers.wording import clean

Decimaal = Literal["komma", "punt"]
UNKNOWN, SECRET, UNAVAILABLE, IMPOSSIBLE = "onbekend", "geheim", "niet beschikbaar", "niet van toepassing"

_SYMBOLS = {
    "": IMPOSSIBLE,
    "nvt": IMPOSSIBLE,
    "n.v.t.": IMPOSSIBLE,
    "niet van toepassing": IMPOSSIBLE,
    "nb": UNAVAILABLE,
    "n.b.": UNAVAILABLE,
    "n.b": UNAVAILABLE,
    "niet beschikbaar": UNAVAILABLE,
    ".": UNKNOWN,
    "onbekend": UNKNOWN,
    "x": SECRET,
    "geheim": SECRET,
}
_MONEY = r"(?:€|eur(?:o)?(?![a-z]))"
_NUMBER = re.compile(
    rf"(?P<sign>[-+]?) ?(?P<euro>{_MONEY})? ?(?P<inner>[-+]?) ?(?P<body>[0-9.,' ]*[0-9])"
    rf"(?P<whole>[.,]-{{1,2}})?(?P<after> ?-)? ?(?P<money>{_MONEY})? ?(?P<percent>%|procent)?",
    re.IGNORECASE,
)
# what Excel shows for nil in its accounting format
_NIL = re.compile(rf"{_MONEY} ?--?|--? ?{_MONEY}", re.IGNORECASE)
_ACCOUNTED = re.compile(rf"(?P<money>{_MONEY}) ?\((?P<body>[^()]+)\)", re.IGNORECASE)
# more digits than any figure has, and fewer than decimal arithmetic would round
_LONGEST = 24
_BY_SIGN: dict[str, Decimaal] = {",": "komma", ".": "punt"}
_OTHER = {",": ".", ".": ","}


@dataclass(frozen=True)
class Number:
    """A text with one meaning.

    Attributes:
        value: The number; 23 for '23%'.
        unit: '%', '€' or ''.
        evidence: Decimal sign this text proves the file to use, None when it proves nothing.
    """

    value: Decimal
    unit: str = ""
    evidence: Decimaal | None = None


@dataclass(frozen=True)
class Missing:
    """A symbol for a value that is not there, with the reason it stands for."""

    reason: str


@dataclass(frozen=True)
class Dash:
    """'-': nil in one source, missing in another."""


@dataclass(frozen=True)
class Unclear:
    """A text like '1.234' or '1,234' that means two things; `read` it again with a decimal sign."""

    komma: Decimal
    punt: Decimal


@dataclass(frozen=True)
class Unreadable:
    """No number, or one that goes against the decimal sign given."""


Reading = Number | Missing | Dash | Unclear | Unreadable


@lru_cache(maxsize=4096)
def read(text: str, decimaal: Decimaal | None = None) -> Reading:
    """Read the text of a cell without its footnote mark.

    Args:
        text: As printed.
        decimaal: Decimal sign of the file when known.
    """
    plain = clean(text)
    reason = _SYMBOLS.get(plain.casefold())
    if reason is not None:
        return Missing(reason)
    if plain in {"-", "--"}:
        return Dash()
    if _NIL.fullmatch(plain):
        return Number(Decimal(0), "€")
    plain = _ACCOUNTED.sub(r"(\g<money> \g<body>)", plain)
    negative = len(plain) > 2 and plain[0] == "(" and plain[-1] == ")"
    match = _NUMBER.fullmatch(plain[1:-1].strip() if negative else plain)
    if match is None or len(match["body"]) > _LONGEST:
        return Unreadable()
    signs = [sign for sign in (match["sign"], match["inner"], (match["after"] or "").strip()) if sign]
    if len(signs) + negative > 1 or bool(match["euro"]) + bool(match["money"]) + bool(match["percent"]) > 1:
        return Unreadable()
    return _signed(_amount(match, decimaal), negative or signs == ["-"], _unit(match))


def plain_text(value: Decimal) -> str:
    """Give a number as canonical files hold it: decimal point, no exponent, no trailing zeros."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in {"-0", ""} else text


def dutch(value: Decimal) -> str:
    """Give a number as messages say it: decimal comma, nothing between thousands, since that is what is in doubt."""
    return plain_text(value).replace(".", ",")


def _unit(match: re.Match[str]) -> str:
    if match["percent"]:
        return "%"
    return "€" if match["euro"] or match["money"] or match["whole"] else ""


def _amount(match: re.Match[str], decimaal: Decimaal | None) -> Reading:
    if not match["whole"]:
        return _body(match["body"].strip(), decimaal)
    # '630.000,-': the sign before the dash is the decimal sign, so the other one groups
    evidence = _BY_SIGN[match["whole"][0]]
    found = _body(match["body"].strip(), evidence)
    if decimaal not in (None, evidence) or not isinstance(found, Number) or found.value % 1:
        return Unreadable()
    return Number(found.value, "€", evidence)


def _signed(reading: Reading, negative: bool, unit: str) -> Reading:
    if isinstance(reading, Number):
        return Number(-reading.value if negative else reading.value, unit, reading.evidence)
    if isinstance(reading, Unclear) and negative:
        return Unclear(-reading.komma, -reading.punt)
    return reading


def _body(body: str, decimaal: Decimaal | None) -> Reading:
    """Read digits with their grouping and decimal signs."""
    if re.fullmatch(r"0|[1-9][0-9]*", body):
        return Number(Decimal(body))
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:( |')[0-9]{3})(?:\1[0-9]{3})*(?:[.,][0-9]+)?", body):
        return _decimal(re.sub("[ ']", "", body), decimaal)
    for sign, grouping in _OTHER.items():
        group = re.escape(grouping)
        grouped = rf"[1-9][0-9]{{0,2}}(?:{group}[0-9]{{3}})"
        if re.fullmatch(rf"{grouped}+{re.escape(sign)}[0-9]+|{grouped}{{2,}}", body):
            return _proof(Decimal(body.replace(grouping, "").replace(sign, ".")), sign, decimaal)
    if re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", body):
        unclear = _both(body)
        return Number(getattr(unclear, decimaal)) if decimaal else unclear
    return _decimal(body, decimaal)


def _both(body: str) -> Unclear:
    whole, part = Decimal(re.sub("[.,]", "", body)), Decimal(body.replace(",", "."))
    return Unclear(komma=part, punt=whole) if "," in body else Unclear(komma=whole, punt=part)


def _decimal(body: str, decimaal: Decimaal | None) -> Reading:
    match = re.fullmatch(r"(0|[1-9][0-9]*)?(?:([.,])([0-9]+))?", body)
    if match is None:
        return Unreadable()
    if match[2] is None:
        return Number(Decimal(body))
    return _proof(Decimal(f"{match[1] or 0}.{match[3]}"), match[2], decimaal)


def _proof(value: Decimal, sign: str, decimaal: Decimaal | None) -> Reading:
    evidence = _BY_SIGN[sign]
    return Unreadable() if decimaal not in (None, evidence) else Number(value, "", evidence)
