"""Dutch numbers, changes, periods and names, the same in sentence, table, chart and factsheet."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from babel.dates import format_date

from published.layout import moment
from published.refreshes import TIME_ZONE

LOCALE = "nl_NL"
SHARES = ("procent", "procentpunt")
"""Units of a share and of a difference of shares."""
MISSING = "–"
MINUS = "−"
_DUTCH = str.maketrans({",": ".", ".": ",", "-": MINUS})
_COUNTS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
_SHORT_UNITS = {"procent": "%", "euro": "€"}
# A unit is many of something; of one only its first word changes.
_ONE = {"werknemers": "werknemer", "personen": "persoon", "banen": "baan", "vacatures": "vacature"} | {
    "organisaties": "organisatie", "studenten": "student", "leerlingen": "leerling", "gediplomeerden": "gediplomeerde",
}  # fmt: skip
_THOUSANDS = re.compile(r"(?<=\d) (?=\d{3})")
_DAY = re.compile(r"(?P<year>(?:19|20)\d{2})-(?P<month>\d{2})(?:-(?P<day>\d{2}))?")


def is_missing(value: Any) -> bool:
    """Tell whether a value is absent: None, NaN or pandas' NA."""
    if value is None:
        return True
    try:
        return bool(math.isnan(value))
    except TypeError:
        return type(value).__name__ in {"NAType", "NaTType"}


def number(value: Any, decimals: int = 0) -> str:
    """Give 1234.5 as '1.234,5'; a missing value as a dash, never as zero."""
    if is_missing(value):
        return MISSING
    # Python's own digits with Dutch signs: a page writes some thousand numbers, and Babel takes 30 times as long.
    return f"{round(float(value), decimals) + 0.0:,.{decimals}f}".translate(_DUTCH)


def signed(value: Any, decimals: int = 0) -> str:
    """Give a change with its sign: '+350', '−1,3', '0'."""
    if is_missing(value):
        return MISSING
    text = number(value, decimals)
    return f"+{text}" if round(float(value), decimals) > 0 else text


def percent(value: Any, decimals: int = 1) -> str:
    """Give 23.54 as '23,5%'."""
    return MISSING if is_missing(value) else f"{number(value, decimals)}%"


def exact_percent(value: Any) -> str:
    """Give a share as exactly as it is known: a printed 23 as '23%', a computed 77.23 as '77,2%'."""
    return percent(value, 0 if is_missing(value) or float(value).is_integer() else 1)


def signed_percent(value: Any, decimals: int = 1) -> str:
    """Give 23.54 as '+23,5%'."""
    return MISSING if is_missing(value) else f"{signed(value, decimals)}%"


def euro(value: Any) -> str:
    """Give 1308907 as '€ 1.308.907'."""
    return MISSING if is_missing(value) else f"€ {number(value)}"


def with_unit(value: Any, unit: str | None, decimals: int = 0) -> str:
    """Give a value as people write it in its unit: '43%', '€ 630.000', '1.270 werknemers'."""
    if is_missing(value):
        return MISSING
    if unit == "procent":
        return percent(value, decimals)
    if unit == "euro":
        return euro(value)
    text = number(value, decimals)
    if not unit:
        return text
    first, space, rest = unit_label(unit).partition(" ")
    return f"{text} {_ONE.get(first, first) if text.lstrip(MINUS) == '1' else first}{space}{rest}"


def unit_label(unit: str | None) -> str:
    """Give a unit as an axis or column names it: '%', '€', 'werknemers', 'vacatures per 1.000 banen'."""
    return _SHORT_UNITS.get(unit or "") or dutch_unit(unit or "")


def dutch_unit(unit: str) -> str:
    """Give the unit of a source with its thousands as Dutch writes them: 'x 1 000' as 'x 1.000'."""
    return _THOUSANDS.sub(".", unit)


def day(value: date | datetime | None) -> str:
    """Give a date as '21 november 2026'."""
    return MISSING if value is None else format_date(value, format="d MMMM y", locale=LOCALE)


def month(value: date) -> str:
    """Give a date as 'november 2026'."""
    return format_date(value, format="MMMM y", locale=LOCALE)


def short_day(text: str, *, months: bool = False) -> str:
    """Give a text that is a day and no more, '2026-11-21', as tables print it: '21-11-2026'; any other as it is.

    Args:
        text: What stands in a cell.
        months: Whether '2026-11' is a month too, 'november 2026', where it cannot be two years.
    """
    match = _DAY.fullmatch(text)
    if match is None or (match["day"] is None and not months):
        return text
    try:
        found = date(int(match["year"]), int(match["month"]), int(match["day"] or 1))
    except ValueError:
        return text
    return f"{found.day}-{found.month}-{found.year}" if match["day"] else month(found)


def build_day(build_id: str) -> str:
    """Give the day of a build by the time its id begins with; an id without one as it is."""
    made = moment(build_id)
    return build_id if made is None else day(made)


def build_line(build_id: str) -> str:
    """Give the line of a sheet or mail that says of which build it is."""
    return f"Gegevens gebouwd op {build_day(build_id)}, versie {build_id}"


def build_moment(build_id: str) -> str:
    """Give the day and the time of a build, in the Netherlands: two of one day are two; an id without one as it is."""
    made = moment(build_id)
    if made is None:
        return build_id
    local = made.astimezone(TIME_ZONE)
    return f"{day(local)} om {local:%H:%M}"


def count_word(count: int) -> str:
    """Give 3 as 'drie' and 13 as '13'."""
    return _COUNTS[count] if 0 <= count < len(_COUNTS) else number(count)


def capital(text: str) -> str:
    """Start a sentence: 'twee' as 'Twee', 'één' as 'Eén' (a first capital drops its accent)."""
    return ("E" if text.startswith("é") else text[:1].upper()) + text[1:]


def listing(items: list[str], conjunction: str = "en") -> str:
    """Give 'a, b en c'."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


def counted(count: int, one: str, more: str) -> str:
    """Give 'één platform', 'drie platforms', '13 platforms'."""
    return f"{count_word(count)} {one if count == 1 else more}"


def numbered(count: int, one: str, more: str) -> str:
    """Give '1 bron', '3 bronnen', '1.184 rijen': for counts in figures."""
    return f"{number(count)} {one if count == 1 else more}"


def in_order(count: int, words: str, joint: str = " ") -> str:
    """Give the words for an order of what has one: ' van hoog naar laag' of two or more, of fewer nothing."""
    return f"{joint}{words}" if count > 1 else ""


def all_of(count: int, one: str, more: str) -> str:
    """Give all there are: 'één platform', 'beide platforms', 'alle drie de platforms', 'alle 13 platforms'."""
    if count == 1:
        return counted(count, one, more)
    if count == 2:
        return f"beide {more}"
    return f"alle {count_word(count)}{' de' if count < len(_COUNTS) else ''} {more}"


def some_of(count: int, whole: int, one: str, more: str) -> str:
    """Give some of a whole: 'geen van de vier regio’s', 'één van de vier regio’s'; all of them as `all_of` does."""
    if count == whole:
        return all_of(whole, one, more)
    return f"{count_word(count) if count else 'geen'} van de {count_word(whole)} {more}"


def each(count: int) -> str:
    """Give what stands before a number that several share: 'beide' of two, 'elk' of more."""
    return "beide" if count == 2 else "elk"


def agree(count: int, one: str, more: str) -> str:
    """Give the verb that goes with a number of things: `agree(1, "heeft", "hebben")`."""
    return one if count == 1 else more


def of_period(label: str) -> str:
    """Give a period without its article: '3e kwartaal van 2023'."""
    return label.replace("kwartaal ", "kwartaal van ", 1) if "kwartaal van" not in label else label


def spoken(label: str) -> str:
    """Give a period with its article: 'het 3e kwartaal van 2023', "het schooljaar 2020/'21", '2022', 'mei 2022'."""
    return f"het {of_period(label)}" if "kwartaal" in label or label.startswith("schooljaar") else label


def in_period(label: str) -> str:
    """Give when something was: 'in het 1e kwartaal van 2010', 'in 2022'."""
    return f"in {spoken(label)}"


def from_to(first: str, last: str, said: Callable[[str], str] = spoken) -> str:
    """Give from when to when, both included: 'het 1e kwartaal van 2023 tot en met het 4e kwartaal van 2024'; one once.

    Args:
        first: Label of the first period.
        last: Label of the last; the same as the first where there is one.
        said: How a label stands in the text.
    """
    return said(first) if first == last else f"{said(first)} tot en met {said(last)}"


def lower_first(text: str) -> str:
    """Give a label as it stands in the middle of a sentence: 'jeugdzorg'; what is written in capitals keeps them."""
    first, _, _ = text.partition(" ")
    return text if any(letter.isupper() for letter in first[1:]) else text[:1].lower() + text[1:]


def in_prose(name: str) -> str:
    """Give the name of a branch in the middle of a sentence: 'jeugdzorg', 'GGZ', "UMC's"."""
    return name if name.isupper() else lower_first(name)


def full_stop(text: str) -> str:
    """Give a text as a sentence."""
    return text if text.endswith((".", "?", "!")) else f"{text}."
