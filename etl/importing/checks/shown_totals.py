"""Judges totals that are shown and not loaded, and rows that hold a group of those under or above them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure import Measured
from etl.importing.meaning.measured import Figures
from etl.importing.meaning.table import Table
from etl.importing.meaning.totals import Sum, exact_unit, rounding_unit, slack
from etl.importing.numbers.printed import IMPOSSIBLE, Missing, Number, Reading, Unclear, dutch

# what may be added up: counts and euros, no percentages nor states
_ADDED = frozenset({"aantal", "maat", "euro"})
_ADVICE = "Controleer de delen en het totaal, of haal het totaal weg."
_SMALL, _FEWEST = 10, 2
# rows of one group: more would cost a large file much
_NEAR = 50


def check_shown(figures: Figures, table: Table, setting: Setting) -> None:
    """Collect every total that is not loaded and that its parts do not make; none over a part that is refused.

    More than its parts may be right: of members that are not in the table. A pivot table adds up what it shows.
    """
    for column in figures.columns:
        if not _is_added(column, setting):
            continue
        for ways in figures.sums.shown(column):
            found = [_judged(one, exact=table.is_pivot) for one in ways if one.parts]
            if not found or not all(found) or not (cell := ways[0].cell):
                continue
            summed, allowed, over = found[0] or (Decimal(0), Decimal(0), False)
            expected = f"het totaal van de delen: {dutch(summed)} (hooguit {dutch(allowed)} verschil door afronding)"
            if over or table.is_pivot:
                setting.problems.cell(cell, expected, _ADVICE)
            else:
                more = "Telt het totaal meer mee dan hier staat? Haal het dan weg."
                setting.ask(Place.of(cell), expected, f"Controleer de delen en het totaal. {more}")


def _is_added(column: list[Measured], setting: Setting) -> bool:
    if not column or column[0].column.soort in _ADDED:
        return bool(column)
    codes = {figure.draft.get("indicator") for figure in column}
    indicator = setting.indicator(next(iter(codes))) if len(codes) == 1 else None
    return column[0].column.soort == "waarde" and indicator is not None and setting.adds_up(indicator.eenheid)


def _judged(one: Sum, *, exact: bool) -> tuple[Decimal, Decimal, bool] | None:
    """Give what the parts are together, how far a total may be off, and whether they are more; None when it can be so.

    Nothing is said of scales that differ, or of a total that is no number.
    """
    if len({part.scale for part in one.parts}) > 1:
        return None
    known = [part.reading.value for part in one.parts if isinstance(part.reading, Number)]
    totals = _values(one.readings[0])
    if not known or not totals:
        return None
    empty = sum(isinstance(p.reading, Missing) and p.reading.reason == IMPOSSIBLE for p in one.parts)
    summed, whole = sum(known, Decimal(0)), len(known) + empty == len(one.parts)
    units = {total: rounding_unit([total, *known]) for total in totals}
    allowed = {total: slack(exact_unit(unit) if exact else unit, len(known)) for total, unit in units.items()}
    if any(summed - total <= allowed[total] and (not whole or total - summed <= allowed[total]) for total in totals):
        return None
    return summed, allowed[totals[0]], summed > totals[0]


def _values(reading: Reading) -> list[Decimal]:
    if isinstance(reading, Unclear):
        return [reading.komma, reading.punt]
    return [reading.value] if isinstance(reading, Number) else []


def check_groups(drafts: list[Draft], table: Table, setting: Setting) -> None:
    """Ask about an unknown category of which every figure is the sum of the rows next to it: it may be their group.

    A pivot table in its compact form puts a group and its parts in one column.
    """
    name = next((label for label in setting.description.labels if setting.description.column(label).opgeteld), "")
    if not name or not (table.header.wide or table.is_pivot):
        return
    rows = [(row, _numbers(row)) for row in _by_row(drafts)]
    for at, (row, numbers) in enumerate(rows):
        text = row[0].get(name)
        if not text or row[0].wrong or setting.description.choice(text) is not None or max(numbers, default=0) < _SMALL:
            continue
        parts = _parts([other for _, other in rows[at + 1 : at + 1 + _NEAR]], numbers) or _parts(
            [other for _, other in reversed(rows[max(at - _NEAR, 0) : at])], numbers
        )
        if parts >= _FEWEST or (parts and table.is_pivot and len(numbers) > 1):
            place, beside = Place.of(row[0].cell(name)), f"de {parts} rijen" if parts > 1 else "de rij"
            expected = f"een {name}, geen groep: de cijfers zijn samen die van {beside} ernaast"
            setting.ask(place, expected, "Haal de rij weg, of zet de groep in een eigen kolom (Tabelweergave).")
            for draft in row if not setting.options.bevestig else ():
                # a total counts it twice
                draft.wrong |= {name, *draft.numbers}


def _by_row(drafts: Iterable[Draft]) -> list[list[Draft]]:
    rows: dict[int, list[Draft]] = {}
    for draft in drafts:
        rows.setdefault(draft.place.row, []).append(draft)
    return list(rows.values())


def _numbers(row: list[Draft]) -> tuple[Decimal, ...]:
    """Give the figures of a row in order; an empty cell is nil, and with a symbol for one nothing adds up."""
    if any(draft.reasons and draft.reasons[0] != IMPOSSIBLE for draft in row):
        return ()
    return tuple(sum(draft.numbers.values(), Decimal(0)) for draft in row)


def _parts(others: list[tuple[Decimal, ...]], whole: tuple[Decimal, ...]) -> int:
    """Give how many of the rows make a row exactly, taken from the first; 0 when none do."""
    summed = tuple(Decimal(0) for _ in whole)
    for count, other in enumerate(others, start=1):
        if len(other) != len(whole):
            return 0
        summed = tuple(a + b for a, b in zip(summed, other, strict=True))
        if summed == whole:
            return count
        if any(a > b for a, b in zip(summed, whole, strict=True)):
            return 0
    return 0
