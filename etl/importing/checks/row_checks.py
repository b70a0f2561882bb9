"""Judges finished drafts: what must be there, what must be unique, what a figure can be."""

from __future__ import annotations

from decimal import Decimal

from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.lookups import IndicatorFacts, Lookups
from etl.importing.numbers.printed import plain_text
from etl.importing.reading.collector import Collector

_HUNDRED = Decimal(100)


def check_drafts(drafts: list[Draft], description: Description, lookups: Lookups, problems: Collector) -> None:
    """Collect every row that lacks something, is double or has an impossible figure."""
    facts = {indicator.code: indicator for indicator in lookups.indicators}
    told: set[tuple[int, str]] = set()
    for draft in drafts:
        for column in description.kolommen:
            if column.verplicht and _is_missing(draft, column):
                _tell_missing(draft, column, told, problems)
        for measure in description.measures:
            if measure.naam in draft.numbers and measure.naam not in draft.wrong:
                _check_figure(draft, measure, facts.get(draft.get("indicator")), lookups, problems)
        if draft.numbers and draft.get("reden_ontbreekt"):
            advice = "Laat reden_ontbreekt leeg als er een cijfer is."
            problems.cell(draft.cell("reden_ontbreekt"), "geen reden naast een cijfer", advice)
    _check_doubles(drafts, description, problems)


def _tell_missing(draft: Draft, column: Field, told: set[tuple[int, str]], problems: Collector) -> None:
    """Tell a missing value once a row, or once when the file has no such column."""
    cell = draft.cells.get(column.naam)
    place = (cell.row if cell else 0, column.naam)
    if place in told:
        return
    told.add(place)
    advice = f"Vul de cel of geef --{column.naam} mee."
    if cell:
        problems.cell(cell, f"een waarde voor {column.naam}", advice)
    else:
        problems.place(f"een kolom '{column.naam}'", advice, kolom=column.naam)


def _is_missing(draft: Draft, column: Field) -> bool:
    in_file_or_derived = column.naam in draft.cells or column.afgeleid_van is not None
    return in_file_or_derived and not draft.get(column.naam) and column.naam not in draft.wrong


def _check_doubles(drafts: list[Draft], description: Description, problems: Collector) -> None:
    seen: dict[tuple[str, ...], Draft] = {}
    for draft in drafts:
        if draft.wrong & set(description.keys):
            continue
        first = seen.setdefault(draft.key(description.keys), draft)
        if first is not draft:
            shown = ", ".join(part for part in draft.key(description.keys) if part)
            expected = f"elke combinatie één keer; deze staat ook in {first.place.address}"
            problems.cell(draft.place, expected, "Haal een van beide weg.", gelezen=shown)


def _check_figure(
    draft: Draft, measure: Field, facts: IndicatorFacts | None, lookups: Lookups, problems: Collector
) -> None:
    value = draft.numbers[measure.naam]
    expected = ""
    if measure.soort in ("aantal", "maat") and value < 0:
        expected = "een aantal van 0 of meer"
    elif measure.soort == "procent" and not 0 <= value <= _HUNDRED:
        expected = "een percentage van 0 tot en met 100"
    elif measure.soort == "waarde":
        expected = _key_figure_limit(draft, value, facts, lookups)
    if expected:
        problems.cell(draft.cell(measure.naam), expected, "Klopt het getal, de eenheid en het decimaalteken?")


def _key_figure_limit(draft: Draft, value: Decimal, facts: IndicatorFacts | None, lookups: Lookups) -> str:
    """Give what the figure had to be, '' when it can be right."""
    unit = lookups.unit(draft.get("eenheid"))
    if unit is None or facts is None:
        return ""
    code, factor = unit
    if code != facts.eenheid:
        return f"een cijfer in {facts.eenheid}, de eenheid van {facts.code}"
    low, high = _limits(facts, code)
    real = value * Decimal(str(factor))
    if low is not None and real < low:
        return f"een waarde van {plain_text(low)} of meer"
    return f"een waarde van {plain_text(high)} of minder" if high is not None and real > high else ""


def _limits(facts: IndicatorFacts, unit: str) -> tuple[Decimal | None, Decimal | None]:
    low = None if facts.minimum is None else Decimal(str(facts.minimum))
    high = None if facts.maximum is None else Decimal(str(facts.maximum))
    if facts.soort != "verandering" and unit == "procent":
        return low if low is not None else Decimal(0), high if high is not None else _HUNDRED
    return low, high
