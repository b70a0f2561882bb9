"""Asks about words that say a part of a year ('4e kwartaal', 't/m september') over figures of whole years."""

from __future__ import annotations

import re
from itertools import islice

from etl.importing.checks.said import is_of_making
from etl.importing.checks.told import PERIODS, Told
from etl.importing.layouts.options import Place
from etl.importing.meaning.table import Table
from etl.importing.numbers.wording import clean
from etl.periods import MONTH_NAMES

_MONTH = rf"(?:{'|'.join(MONTH_NAMES)})\b\.?"
_NTH = r"(?:[1-4] ?(?:e|ste|de)?|eerste|tweede|derde|vierde|laatste|i{1,3}|iv)"
_UNTIL = r"\b(?:t/m|t\.e\.m\.|tot en met|tot)\s+(?:eind\s+)?"
_PART = re.compile(
    rf"\b{_NTH} (?:kwartaal|trimester|half ?jaar|jaarhelft|semester|helft)\b"
    r"|\bkwartaal ?[1-4]\b|\bq[1-4]\b|\bkw ?0?[1-4]\b"
    r"|\b(?:half ?jaar|kwartaal|maand)cijfers?\b|\bhalf ?jaar\b"
    r"|\beerste (?!12 |twaalf )\w+ maanden\b|\b(?:[1-9]|1[01]) maanden\b"
    rf"|\b(?:in|over|tijdens|maand) (?:de maand )?{_MONTH}|{_UNTIL}(?:\d{{1,2}} )?(?!dec){_MONTH}"
    rf"|{_UNTIL}\d{{1,2}}[-/](?!12)\d{{1,2}}\b|\bvanaf (?:\d{{1,2}} )?(?!jan){_MONTH}|\b{_MONTH} ?- ?{_MONTH}",
    re.IGNORECASE,
)
# one month of a year that the table has; '31 december 2022' is a day, 'vanaf januari 2021' a begin
_OF_YEAR = re.compile(
    rf"(?<!\d )(?<!vanaf )(?<!sinds )(?<!t/m )(?<!en met )\b{_MONTH} (?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
# from the first to the last part
_WHOLE = re.compile(
    r"(?:\b1e|eerste) kwartaal\b.*(?:\b4e|vierde) kwartaal\b|\bjan\w*\.?(?: (?:19|20)\d\d)? ?(?:t/m|tot en met|-) ?"
    r"(?:31 )?dec|\bkwartaal 1\b.*\bkwartaal 4\b|\bq1\b.*\bq4\b",
    re.IGNORECASE,
)
# an explanation of a source speaks of many things
_LONGEST = 120
# rows in which periods are looked for
_LOOKED_AT = 50


def check_part_years(table: Table, titles: list[Place], told: Told) -> None:
    """Ask about titles, sheets, comments and notes that say a part of a year where every period is a year.

    Args:
        table: The table.
        titles: What stands above it, and the name of its sheet.
        told: What options say.
    """
    years = _years(table, told)
    notes = [Place(text) for text in table.notes.by_mark.values()]
    notes += [said.place for said in table.remarks if not said.place.gelezen.casefold().startswith("bron")]
    given = [name for name in PERIODS if name in told.fixed]
    # those are asked as another period already
    titles = [place for place in titles if not any(told.unlike(name, [place.gelezen]) for name in given)]
    for place in (*titles, *notes) if years else ():
        if len(place.gelezen) <= _LONGEST and (part := part_of_year(place.gelezen, years)):
            expected = f"cijfers over hele jaren, zoals de tabel zegt; hier staat '{part}'"
            told.setting.ask(place, expected, "Zet de goede periode in de kop of geef --periode, bv. 2022KW04.")


def part_of_year(text: str, years: frozenset[str]) -> str:
    """Give the words by which a text says a part of one of these years, '' for none."""
    plain = clean(text)
    if is_of_making(plain) or _WHOLE.search(plain):
        return ""
    found = _PART.search(plain) or next((one for one in _OF_YEAR.finditer(plain) if one["year"] in years), None)
    return found[0] if found else ""


def _years(table: Table, told: Told) -> frozenset[str]:
    """Give the years of a table of a kind with periods; none when one of its periods is no year."""
    if all(column.naam != "periode" for column in told.setting.description.kolommen):
        return frozenset()
    header, period = table.header, told.setting.definitions.period
    at = header.columns.get("periode", 0)
    cells = [row[at].text for row in islice(table.body.values(), _LOOKED_AT) if at in row]
    found = {told.fixed[name] for name in PERIODS if name in told.fixed} | {period(text) or "" for text in cells}
    found |= {head.period or "" for head in header.periods.values()}
    if header.part or not all(code.endswith("JJ00") for code in found):
        return frozenset()
    return frozenset(code[:4] for code in found)
