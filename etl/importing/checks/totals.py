"""Holds the parts of a table to its totals, within what rounding can explain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from etl.importing.meaning.description import Description, Field, TotalRule
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure_kinds import COMBINED
from etl.importing.numbers.printed import plain_text
from etl.importing.reading.collector import Collector

_UNITS = (Decimal(100), Decimal(10), Decimal(5), Decimal(1))
_INSIDE_COMBINED = frozenset({"Uitkering", "Zelfstandige", "Inactief"})
_NOTHING = "niet van toepassing"


def check_totals(drafts: list[Draft], description: Description, problems: Collector) -> None:
    """Collect every total that its parts do not add up to.

    Each of the n figures (parts and total) may be off by half a rounding unit, so n/2 units are
    allowed. A missing part that is in no combined cell leaves only: the parts are not more than the total.
    """
    rule = description.totaal
    if rule is None:
        return
    group = tuple(name for name in description.keys if name not in (rule.kolom, rule.bereik))
    rows: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
    for draft in drafts:
        rows[draft.key(group)].append(draft)
    for measure in description.measures:
        unit = rounding_unit(draft.numbers[measure.naam] for draft in drafts if measure.naam in draft.numbers)
        for found in rows.values():
            for total in found:
                if total.get(rule.kolom) == rule.totaal and measure.naam in total.numbers:
                    parts = _parts(found, total, rule, measure)
                    together = set(rule.samen) <= {part.get(rule.kolom) for part in parts}
                    if expected := _mismatch(total, parts, measure.naam, unit, together):
                        problems.cell(total.cell(measure.naam), expected, "Controleer de delen en het totaal.")


def rounding_unit(numbers: Iterable[Decimal]) -> Decimal:
    """Give the step figures are rounded to: 100, 10, 5 or 1, or the last decimal they have."""
    found = [number for number in numbers if number]
    for unit in _UNITS:
        if all(number % unit == 0 for number in found):
            return unit
    return Decimal(1).scaleb(min(int(number.normalize().as_tuple().exponent) for number in found))


def _parts(rows: list[Draft], total: Draft, rule: TotalRule, measure: Field) -> list[Draft]:
    combined = any(row.get(rule.kolom) == COMBINED and measure.naam in row.numbers for row in rows)
    scope = total.get(rule.bereik) if rule.bereik else "totaal"
    return [
        row
        for row in rows
        if row.get(rule.kolom) != rule.totaal
        and (rule.delen is None or row.get(rule.kolom) in rule.delen)
        and (scope == "totaal" or row.get(rule.bereik or "") == scope)
        and not (combined and row.get(rule.kolom) in _INSIDE_COMBINED)
    ]


def _mismatch(total: Draft, parts: list[Draft], measure: str, unit: Decimal, together: bool) -> str:
    """Give what the total had to be, '' when its parts can make it."""
    known = [part.numbers[measure] for part in parts if measure in part.numbers]
    if not known or any(measure in row.wrong for row in (total, *parts)):
        return ""
    complete = together and all(measure in part.numbers or _is_accounted_for(part) for part in parts)
    summed, slack = sum(known, Decimal(0)), unit * (len(known) + 1) / 2
    difference = summed - total.numbers[measure]
    if difference <= slack and (not complete or -difference <= slack):
        return ""
    shown, allowed = plain_text(summed), plain_text(slack)
    return f"het totaal van de delen: {shown} (hooguit {allowed} verschil door afronding)"


def _is_accounted_for(part: Draft) -> bool:
    return bool(part.get("samengevoegd_in")) or part.get("reden_ontbreekt") == _NOTHING
