"""In what the figures are told: ones, thousands or percent, as headers, options and titles say."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from etl.importing.numbers.wording import split_mark

# 'x 1000', '× € 1.000', 'in € 1.000', 'k€', 'duizenden'; not 'per 1.000 banen'
_BY = r"(?:[x×*]|\bin)\s*(?:€|\beuro?\b)?\s*1"
# '(€ 1.000)' over figures; in a title that is an amount, so `doubtful` does not know it
_EACH = r"(?:€|\beuro?\b)\s*1{0}\b(?![ .]?0)|\b1{0}\s*(?:€|euro?\b)"
_MILLION = re.compile(
    rf"{_BY}[ .]?000[ .]?000|{_EACH.format('[ .]?000[ .]?000')}"
    r"|\b(?:mln|mio)\b|\bmiljoen|\bm ?(?:€|euro?\b)|€ ?m(?:ln)?\b",
    re.IGNORECASE,
)
_THOUSAND = re.compile(
    rf"{_BY}[ .]?000\b|{_EACH.format('[ .]?000')}|\bduizend(?:en|tallen)?\b|\bdzd\b|\bk ?€|€ ?k\b|\bk ?euro?\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"%|\bprocent(?:en)?\b|\bpercentages?\b", re.IGNORECASE)
# what in a title or note makes the figures themselves doubtful; '20% gestegen' does not
_TELLING = re.compile(
    rf"{_BY}[ .]?000\b|\bin (?:duizend|miljoen)(?:en|tallen)?\b|\(%\)|\bin (?:%|procent(?:en)?\b)|\bpercentages\b",
    re.IGNORECASE,
)
# the same at the end of a header without brackets: 'bedrag in mln', 'bedrag, x € 1.000', '2022 in k€'
_COIN = r"(?:€|euro?(?:'?s)?\b)"
_SIZES = r"(?:1\s*)?(?:mln\b\.?|mio\b|miljoen(?:en)?\b|duizend(?:en|tallen)?\b|dzd\b\.?)"
_HEAD = re.compile(
    rf"(?P<name>.*?)(?:(?:\s*[,:\u2013-]\s*|\s+)(?P<words>(?:(?:in|[x×*])\s*)?(?:{_COIN}\s*)?{_SIZES}(?:\s*{_COIN})?"
    rf"|in\s*(?:(?:{_COIN}\s*)?1[ .]?000(?:[ .]?000)?(?:\s*{_COIN})?|[mk] ?(?:€|euro?\b)|€ ?[mk]\b))"
    rf"|\s*,?\s*(?P<sign>[x×*]\s*(?:{_COIN}\s*)?1[ .]?000.*|%|procent))",
    re.IGNORECASE | re.DOTALL,
)
# what is measured where persons are not counted; a title may speak of it otherwise than '(fte)' or 'in fte'
_WORDS = r"(?:fte|vte|voltijds?(?:banen|equivalenten)|arbeidsjaren|uren|uur|euro)\b"
_NO_COUNT = re.compile(rf"\b{_WORDS}|\u20ac", re.IGNORECASE)
_NO_COUNT_TITLE = re.compile(
    rf"(?:\(|\bin |\baantal(?:len)? |[,:;-] ?){_WORDS}|(?<!\d )(?<!nul )\b{_WORDS}$", re.IGNORECASE
)


# behind one number: '0,41 mln', '3,4 dzd', '1,2M', '630k'; 'm' is a million here and a thousand there, so it is asked
_BEHIND = re.compile(r"(?P<body>.*\d)\s*(?:(?P<million>(?i:mln\.?|miljoen)|M)|(?i:dzd\.?|duizend|k))")
_UNCLEAR = re.compile(r".*\d\s*m")


@dataclass(frozen=True)
class Scale:
    """One printed unit is `factor` real ones; `percent` when the figures are shares."""

    factor: Decimal = Decimal(1)
    percent: bool = False


def scale_in(text: str) -> Scale | None:
    """Give the scale a header or option tells, None when it tells none."""
    if _MILLION.search(text):
        return Scale(Decimal(1_000_000))
    if _THOUSAND.search(text):
        return Scale(Decimal(1_000))
    return Scale(percent=True) if _PERCENT.search(text) else None


def split_head(text: str) -> tuple[str, str]:
    """Split a header that ends with its scale without brackets, 'bedrag in mln', in its name and that; '' for none."""
    match = _HEAD.fullmatch(text.strip())
    return (match["name"], match["words"] or match["sign"]) if match and match["name"] else (text, "")


def split_scale(text: str) -> tuple[str, Scale]:
    """Split '0,41 mln' in '0,41' and millions; a text without such a word stays whole, in ones."""
    match = _BEHIND.fullmatch(text.strip())
    if match is None:
        return text, Scale()
    return match["body"], Scale(Decimal(1_000_000 if match["million"] else 1_000))


def unclear(text: str) -> bool:
    """Tell whether a number has a letter behind it that may be thousands or millions: '1,2m'."""
    return _UNCLEAR.fullmatch(split_mark(text)[0]) is not None


def split_printed(text: str) -> tuple[str, Scale]:
    """Split a printed number, without its footnote mark, in what it is and its scale; see `split_scale`."""
    return split_scale(split_mark(text)[0])


def no_count(text: str, *, title: bool = False) -> str:
    """Give the word by which a header or title says that its figures are no numbers of persons, '' when none does."""
    found = (_NO_COUNT_TITLE if title else _NO_COUNT).search(text)
    return found[0].strip("(,:;- ") if found else ""


def telling(text: str) -> str:
    """Give the words by which a text tells its scale ('in procenten'), '' when it tells none."""
    found = _TELLING.search(text)
    return found[0].strip("()") if found else ""


def doubtful(texts: Iterable[str]) -> str | None:
    """Give the first title or note that makes the scale doubtful, None when none does."""
    return next((text for text in texts if _TELLING.search(text)), None)
