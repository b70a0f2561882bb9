"""Cut the words of a figure into tokens: names of its rows, periods, numbers; and into sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.claims.dutch import NUMBER, NUMBER_WORD, PERIOD, Number, read_number, read_period, read_word
from tests.claims.rows import Row, Table

# Numbers that are no claim about the rows: scales, definitions, names of measures.
_FIXED = re.compile(
    "|".join(
        (
            r"x 1[. ]000\b|schaal van 0 tot 100(?: procent|%)?|van 0 tot 100%|(?:op|per) 1[. ]000 banen|per 100 fte",
            r"per 100 nieuwkomers|acht van de tien berekeningen",
            r"(?:[1-4]e kwartaal van )?\d{4} = 100\b|1 t/m 14 dagen|RA\d{4}|OEF\d+NED|\d{5}NED|ISCO \d+|\d+ fte\b",
            r"28 regio’s van RegioPlus|RegioPlus heeft 28 regio’s|UWV heeft 35 andere|twee groepen|Gratis",
            r"(?:de )?(?:vier|twaalf|12) (?:kwartalen|maanden(?: t/m)?)|[a-zé]+ à [a-zé]+|één lijn per|één per kenmerk",
            r"één voor de (?:vraag|aanbod)|in één (?:scenario|periode|figuur|as)|één van deze|een eigen",
            r"nog \d+ (?:\(zie de tabel\)|andere?)|minstens twee|er twee naast elkaar|zijn twee |meer dan één",
            r"dezelfde|één kolom|van de tien branches|op twee kanalen|staat er twee keer in",
        )
    ),
    re.IGNORECASE,
)
PLACE = re.compile(r"plaats (?P<first>\d+)(?: tot en met (?P<last>\d+))? van (?P<all>\d+)")
SIDE = re.compile(r"naar buiten|naar binnen|de sector verlaat", re.IGNORECASE)
_QUOTED = re.compile(r"‘[^’]+’(?!\w)|(?<!\w)'[^']+'(?!\w)")
_MARK = re.compile(r"Oefencijfers, verzonnen(?:: |\. |\.|$)")
_UNIT = re.compile(r"\d (werknemers|vacatures|banen|personen|medewerkers|organisaties)")
_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÉ€0-9‘'(])|;\s+")


@dataclass(frozen=True)
class Token:
    """A piece of text that says something: kind is naam, periode, getal or citaat."""

    kind: str
    text: str
    start: int
    end: int
    names: frozenset[tuple[str, str]] = frozenset()
    period: str = ""
    number: Number | None = None


@dataclass(frozen=True)
class Text:
    """One text with its tokens and sentences.

    Attributes:
        part: titel, zin or alt.
        text: The text without the mark of a build for practice.
        tokens: In order.
        bounds: Start and end of each sentence; a semicolon ends one too.
    """

    part: str
    text: str
    tokens: tuple[Token, ...]
    bounds: tuple[tuple[int, int], ...] = field(default=())

    def sentence(self, at: int) -> tuple[int, int]:
        """Give start and end of the sentence that holds a place."""
        return next(((start, end) for start, end in self.bounds if start <= at < end), (0, len(self.text)))

    def between(self, start: int, end: int, kind: str = "") -> list[Token]:
        """Give the tokens in a stretch of text."""
        return [t for t in self.tokens if start <= t.start and t.end <= end and (not kind or t.kind == kind)]


def unmarked(text: str) -> str:
    """Take away the mark of a build for practice."""
    return _MARK.sub("", text).strip()


def read(part: str, text: str, table: Table, known: Sequence[re.Pattern[str]] = ()) -> Text:
    """Cut one text into tokens; what is `known` by a pattern of its own is checked there and left alone here."""
    text = unmarked(text)
    spans: list[Token] = []
    taken = [False] * (len(text) + 1)

    def take(token: Token) -> None:
        if not any(taken[token.start : token.end]):
            spans.append(token)
            taken[token.start : token.end] = [True] * (token.end - token.start)

    low = text.lower()
    for found in (match for pattern in known for match in pattern.finditer(text)):
        take(Token("vast", found.group(), *found.span()))
    for said in sorted((q for q in table.quotes if q in low and q not in table.names), key=len, reverse=True):
        for found in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", low):
            take(Token("citaat", said, *found.span()))
    for found in _FIXED.finditer(text):
        take(Token("vast", found.group(), *found.span()))
    for token in _named(text, low, table):
        if not _UNIT.match(text, token.start - 2):
            take(token)
    for found in PLACE.finditer(text):
        take(Token("plaats", found.group(), *found.span()))
    for found in _QUOTED.finditer(text):
        take(Token("citaat", found.group(), *found.span()))
    for found in PERIOD.finditer(text):
        if code := read_period(found.group()):
            take(Token("periode", found.group(), *found.span(), period=code))
    for found in NUMBER.finditer(text):
        take(Token("getal", found.group(), *found.span(), number=read_number(found)))
    for found in NUMBER_WORD.finditer(text):
        take(Token("getal", found.group(), *found.span(), number=read_word(found["word"])))
    return Text(part, text, tuple(sorted(spans, key=lambda token: token.start)), _sentences(text, spans))


def _named(text: str, low: str, table: Table) -> list[Token]:
    found = []
    for said, names in sorted(table.names.items(), key=lambda item: -len(item[0])):
        if said in low:
            pattern = rf"(?<![\w-]){re.escape(said)}(?![\w-])"
            found += [Token("naam", m.group(), *m.span(), names=frozenset(names)) for m in re.finditer(pattern, low)]
    return found


def _sentences(text: str, spans: list[Token]) -> tuple[tuple[int, int], ...]:
    inside = [(token.start, token.end) for token in spans if token.kind in {"naam", "citaat"}]
    inside += [found.span() for found in re.finditer(r"\([^()]*\)", text)]
    cuts = [
        found.end()
        for found in _END.finditer(text)
        if not any(start < found.start() <= end - (found.group()[0] == ";") for start, end in inside)
    ]
    return tuple(pairwise([0, *cuts, len(text)])) if text else ()


def fits(row: Row, token: Token) -> bool:
    """Tell whether a row is of the name a token says."""
    return any(row.get(column) == value for column, value in token.names)
