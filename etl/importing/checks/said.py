"""What words say of a table: which region or branch, in or out, inside or outside the sector, which period."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from etl.definitions import Definitions
from etl.importing.layouts.description import NAMED
from etl.importing.numbers.wording import clean

_BOTH = re.compile(r"\b(?:in|uit) ?-? ?(?:en|of|/|&|\+) ?-?(?:in|uit)stroo?m", re.IGNORECASE)
_DIRECTIONS = {
    "instroom": r"(?<!zij)(?<!zij[- ])(?:instro(?:om|mer|men)|ingestroom)|\binflow\b|\bherkomst(?:en)?\b",
    "uitstroom": r"uitstro(?:om|mer|men)|uitgestroom|\boutflow\b|\bbestemming(?:en)?\b",
}
_FLOW = r"\S*(?:stroom|mobiliteit|verloop|vertrek|bewegingen|bereik)\S*"
_SCOPE = re.compile(
    rf"\b(?P<before>intern|extern)(?:e|al)?(?: (?:arbeids|personeels)\S*)?[ -]{_FLOW}"
    rf"|{_FLOW}[ :,(-]+(?P<behind>intern|extern)e?\b|\((?P<alone>intern|extern)e?\)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d]|[.,]\d)")
_SPAN = re.compile(r"((?:19|20)\d\d) ?(?:-|/|tot en met|t/m|tot|en) ?((?:19|20)\d\d)")
# what makes a year in a title one of the publication, not of the figures
_MADE = re.compile(
    r"bijgewerkt|stand|versie|gemaakt|gepubliceerd|publicatie|rapport|verslag|datum|uitgave|editie|download|export|print"
    r"|geldig|opgehaald|geraadpleegd|plan\b|beleid|©|copyright",
    re.IGNORECASE,
)
# who made a table may be called after a region: Hogeschool Utrecht
_MAKERS = re.compile(
    r"\b(?:hogeschool|universiteit|uwv|ministerie|stichting|vereniging|roc|bureau)\s+"
    r"(?:van\s+)?[\w-]+",
    re.IGNORECASE,
)
# a filter as Power BI and people write it under a table: 'Regio is Twente', 'Branche: GHZ'
_FILTER = re.compile(
    r"\b(regio|branche|platform|indicator|richting|bereik|periode|jaar)\s*(?:[:=]|is\b)", re.IGNORECASE
)


def said_of(name: str, text: str, definitions: Definitions) -> frozenset[str]:
    """Give what a text says of a column, as codes or values; nothing when it says nothing."""
    if reader := _READERS.get(name):
        return reader(text)
    plain = _MAKERS.sub(" ", text)
    found = definitions.named_in(name, plain) if name in NAMED else []
    return frozenset(code for codes in found for code in codes if code != "ALLE")


def filtered(text: str) -> frozenset[str]:
    """Give the columns a text names as a filter: 'Regio is Twente', 'Branche: GHZ'."""
    return frozenset(match.casefold() for match in _FILTER.findall(text))


def _direction(text: str) -> frozenset[str]:
    if _BOTH.search(text):
        return frozenset(_DIRECTIONS)
    return frozenset(name for name, words in _DIRECTIONS.items() if re.search(words, text, re.IGNORECASE))


def _scope(text: str) -> frozenset[str]:
    found = (match.group("before", "behind", "alone") for match in _SCOPE.finditer(text))
    return frozenset(next(filter(None, words)).casefold() for words in found)


_READERS: dict[str, Callable[[str], frozenset[str]]] = {"richting": _direction, "bereik": _scope}


def is_of_making(text: str) -> bool:
    """Tell whether a moment in a text may be that of its making: 'Stand per 1 juli 2023'."""
    return _MADE.search(text) is not None


def other_period(text: str, wanted: str, definitions: Definitions) -> bool:
    """Tell whether a text is of another period than the one for every row; one of its making says nothing."""
    years = set() if is_of_making(text) else set(_YEAR.findall(text))
    spans = [range(int(first), int(last) + 1) for first, last in _SPAN.findall(text)]
    if years and wanted[:4] not in years and not any(int(wanted[:4]) in span for span in spans):
        return True
    parts = {code for code in _periods(text, definitions) if code[4:] != "JJ00"}
    return len(years) == len(parts) == 1 and len(wanted) > len("2022") and wanted not in parts


def _periods(text: str, definitions: Definitions) -> Iterator[str]:
    words = clean(text).split()
    for size in (1, 2, 3):
        for at in range(len(words) - size + 1):
            if code := definitions.period(" ".join(words[at : at + size]).strip("().,;:")):
                yield code
