"""Printed texts: plain, comparable, as a code; their footnote marks, and the notes that explain those."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

Streepje = Literal["nul", "ontbreekt"]
_DASHES = re.compile(r"[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
_SPACES = re.compile(r"[\s\u00a0\u2000-\u200b\u202f\u205f\u2060\ufeff]+")
_RAISED = "¹²³⁴⁵⁶⁷⁸⁹"
_MARK = rf"\*{{1,3}}|[{_RAISED}]+|[†‡]|\(?[0-9]\)"
_BEHIND = re.compile(rf"(?P<body>.*?)(?P<mark>\s*(?:\*{{1,3}}|[{_RAISED}]+|[†‡])|\s+\(?[0-9]\))", re.DOTALL)
_SYMBOL = r"[.x-]|nb|n\.b\."
_NOTE = re.compile(
    rf"(?:\\?(?P<mark>{_MARK})\)?\s*[:=.-]?|(?P<symbol>{_SYMBOL})\s*[:=])\s*(?P<text>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_REMARK = re.compile(r"(?:bron(?:nen)?|noot|let op|toelichting|opmerking|voetnoot)\s*:", re.IGNORECASE)
_TITLE = 120
_NIL = re.compile(r"\b(?:nihil|nul|geen|0)\b", re.IGNORECASE)
_ABSENT = re.compile(r"ontbre|niet beschikbaar|onbekend|geen gegevens|geen cijfers", re.IGNORECASE)


@dataclass(frozen=True)
class Notes:
    """The notes of a table.

    Attributes:
        titles: Texts above the table, top to bottom.
        below: Texts under or in the table, in order.
        by_mark: Mark or symbol -> its explanation.
        twice: Marks that two notes explain differently.
    """

    titles: tuple[str, ...] = ()
    below: tuple[str, ...] = ()
    by_mark: Mapping[str, str] = field(default_factory=dict)
    twice: frozenset[str] = frozenset()

    @property
    def dash(self) -> Streepje | None:
        """What a note says '-' means, None when none does or it is not clear."""
        text = self.by_mark.get("-", "")
        if _ABSENT.search(text):
            return "ontbreekt"
        return "nul" if _NIL.search(text) else None

    @property
    def title(self) -> str | None:
        """The first text above the table that is short enough to be its title."""
        return next((text for text in self.titles if len(text) <= _TITLE), None)

    @property
    def general(self) -> tuple[str, ...]:
        """Every text that holds for the table as a whole, beside its title."""
        return (*(text for text in self.titles if text != self.title), *self.loose)

    @property
    def loose(self) -> tuple[str, ...]:
        """The notes under the table that explain no mark."""
        return tuple(text for text in self.below if _mark_of(text) is None)


def clean(text: str) -> str:
    """Give a text with plain single spaces and plain dashes."""
    if text.isascii():
        return " ".join(text.split())
    return _DASHES.sub("-", _SPACES.sub(" ", text)).strip()


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Give the form in which two ways of writing a header or a choice are equal."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9€%]+", " ", plain.casefold()).split())


def slug(text: str, longest: int = 40) -> str:
    """Give a text as a kebab-case ascii code of at most `longest` characters; may be empty."""
    code = key(text).replace("€", "").replace("%", "").replace(" ", "-")
    return re.sub("-+", "-", code)[:longest].strip("-")


def notes_of(titles: Iterable[str], below: Iterable[str]) -> Notes:
    """Sort notes by the mark they explain."""
    texts = tuple(clean(text) for text in below)
    found = [explained for text in texts if (explained := _mark_of(text))]
    by_mark = dict(found)
    twice = frozenset(mark for mark, text in found if text != by_mark[mark])
    return Notes(tuple(clean(title) for title in titles), texts, by_mark, twice)


def split_mark(text: str) -> tuple[str, str | None]:
    """Split '840*' in '840' and '*'; the mark is None when there is none."""
    match = _BEHIND.fullmatch(text.strip())
    if match is None:
        return text.strip(), None
    return match["body"].strip(), _plain_mark(match["mark"])


def is_note(text: str) -> bool:
    """Tell whether a row starting with this text is a note rather than data."""
    plain = clean(text)
    return _mark_of(plain) is not None or _REMARK.match(plain) is not None


def is_mark(text: str) -> bool:
    """Tell whether a text is a footnote mark alone: its explanation stands in the next cell."""
    return re.fullmatch(_MARK, text.strip()) is not None


def _mark_of(text: str) -> tuple[str, str] | None:
    match = _NOTE.fullmatch(text)
    if match is None:
        return None
    mark = match["symbol"].casefold() if match["symbol"] else _plain_mark(match["mark"])
    return mark, match["text"]


def _plain_mark(mark: str) -> str:
    """Give one form for '1)', '(1)' and '¹'."""
    raised = "".join(str(_RAISED.index(char) + 1) if char in _RAISED else char for char in mark.strip())
    return raised.strip("()")
