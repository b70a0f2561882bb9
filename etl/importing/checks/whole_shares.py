"""Asks about numbers of people that add up to 100 in every column: whole percentages without their sign."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from etl.importing.layouts.description import TotalRule
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.totals import without_combined

_HUNDRED = Decimal(100)
# by how much parts that were each rounded may be off
_OFF = Decimal(1)
# in one column people may be a hundred by chance
_COLUMNS = 2
_EXPECTED = "aantallen; elke kolom telt op tot 100, zoals percentages doen"
_ADVICE = "Zijn het percentages? Geef --eenheid %, of zet % in de kop."


def check_whole_shares(drafts: list[Draft], setting: Setting) -> None:
    """Ask about the first figure of a table of which every group of parts is a hundred together.

    Args:
        drafts: Its rows, or the next ones of a large table.
        setting: What it is read with.
    """
    measure, description = next(iter(setting.description.measures), None), setting.description
    if measure is None or measure.soort not in ("aantal", "waarde"):
        return
    if measure.soort == "aantal" and "eenheid" in setting.options.waarden:
        return
    counted = [draft for draft in drafts if measure.naam in draft.numbers and _counts_people(draft, setting)]
    for rule in filter(None, (description.totaal, description.ook, description.bewijs)):
        group = tuple(name for name in description.keys if name not in (rule.kolom, rule.bereik))
        groups: dict[tuple[str, ...], list[Draft]] = defaultdict(list)
        for draft in counted:
            groups[draft.key(group)].append(draft)
        if len(groups) >= _COLUMNS and all(_is_hundred(rows, rule, measure.naam) for rows in groups.values()):
            setting.ask(Place.of(counted[0].cell(measure.naam)), _EXPECTED, _ADVICE)
            return


def _counts_people(draft: Draft, setting: Setting) -> bool:
    if setting.description.personen:
        return True
    unit = setting.definitions.unit(draft.get("eenheid"))
    return unit is not None and setting.counts_people(unit[0]) and unit[1] == 1


def _is_hundred(rows: list[Draft], rule: TotalRule, measure: str) -> bool:
    """Tell whether parts, at least two, are a hundred together, and so is their total where it stands."""
    counted = {id(row) for row in rows}
    totals = [row.numbers[measure] for row in rows if rule.is_total(row.get(rule.kolom))]
    parts = [row for row in without_combined(rows, rule, counted) if not rule.is_total(row.get(rule.kolom))]
    summed = sum((part.numbers[measure] for part in parts), Decimal(0))
    return len(parts) > 1 and abs(summed - _HUNDRED) <= _OFF and (not totals or max(totals) == _HUNDRED)
