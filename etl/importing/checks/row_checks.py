"""Judges finished drafts: what must be there, must be unique, what a figure can be, and parts with their totals."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from etl.definitions import Definitions, Indicator
from etl.importing.checks.share_checks import check_shares
from etl.importing.layouts.description import Description, Field, TotalRule
from etl.importing.layouts.options import FOR_ALL, Place, Setting
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.totals import absent, exact_unit, rounding_unit, slack, totals_of, without_combined
from etl.importing.numbers.printed import dutch
from etl.importing.reading.sheet import letter

_HUNDRED = Decimal(100)
_IN_UNIT = "een cijfer in"
# more than a sheet has
_COLUMNS = 100_000
_NOTHING = "niet van toepassing"
_Strays = dict[tuple[str, ...], set[tuple[str, ...]]]


class RowChecks:
    """Judges the rows of one file, a block of them at a time.

    Args:
        setting: What the file is read with.
        exact: True when a program made the totals, so that nothing but what it shows was rounded.
    """

    def __init__(self, setting: Setting, *, exact: bool = False) -> None:
        self._setting, self._exact = setting, exact
        self._told: set[tuple[int, str]] = set()
        # the last value of a column of which a row lacks one
        self._above: dict[str, str] = {}
        self._before: Draft | None = None
        # the hash of what makes a row unique -> row and column in one number: texts would be most of what a file costs
        self._seen: dict[int, int] = {}

    def check(self, drafts: list[Draft]) -> None:
        """Collect every row that lacks something, is double or has an impossible figure."""
        description, problems = self._setting.description, self._setting.problems
        for draft in drafts:
            self._check_filled(draft)
            self._check_figures(draft)
            if draft.numbers and draft.get("reden_ontbreekt"):
                advice = "Laat reden_ontbreekt leeg als er een cijfer is."
                problems.cell(draft.cell("reden_ontbreekt"), "geen reden naast een cijfer", advice)
            self._check_double(draft)
        check_shares(drafts, description, problems)
        for rule in filter(None, (description.totaal, description.ook)):
            _check_totals(drafts, rule, self._setting, exact=self._exact)

    def _check_filled(self, draft: Draft) -> None:
        description = self._setting.description
        for column in description.kolommen:
            origin = description.origin(column)
            follows = origin and not origin.is_measure and not draft.get(origin.naam)
            if column.verplicht and not follows and _is_missing(draft, column):
                self._tell_missing(draft, column)
                # what is not known of a row makes it no double and no part
                draft.wrong.add(column.naam)
        self._before = draft

    def _tell_missing(self, draft: Draft, column: Field) -> None:
        """Tell a missing value once a row, or once when the file has no such column; what stands above may go on."""
        cell, problems = draft.cells.get(column.naam), self._setting.problems
        above = (self._before.get(column.naam) if self._before else "") or self._above.get(column.naam, "")
        self._above[column.naam] = above
        place = (cell.row if cell else 0, column.naam)
        if place in self._told:
            return
        self._told.add(place)
        advice = f"Vul de cel of geef --{column.naam} mee." if column.naam in FOR_ALL else "Vul de cel."
        missed, facts = f"een kolom '{column.naam}'", self._setting.indicator(draft.get("indicator"))
        if column.soort == "eenheid" and facts and self._setting.scaled(facts.eenheid):
            missed += f", want {facts.eenheid} staan ook wel in duizendtallen"
            advice = f"Geef --eenheid {facts.eenheid}. Zijn het duizendtallen? Geef --eenheid 'x 1000'."
        if cell and above:
            advice = f"Is dit ook {above}, zoals erboven? Vul het in elke rij in (draaitabel: itemlabels herhalen)."
        if cell:
            problems.cell(cell, f"een waarde voor {column.naam}", advice)
        elif not problems.tells_of(column.naam):
            problems.place(missed, advice, kolom=column.naam)

    def _check_figures(self, draft: Draft) -> None:
        setting = self._setting
        for measure in setting.description.measures:
            if measure.naam in draft.numbers and measure.naam not in draft.wrong:
                facts = setting.indicator(draft.get("indicator"))
                expected = _figure_limit(draft, measure, facts, setting.definitions)
                # one wrong unit is one problem, however many figures have it
                place = (draft.place.column, expected) if expected.startswith(_IN_UNIT) else None
                draft.wrong |= {measure.naam} if expected else set()
                if expected and place not in self._told:
                    advice = "Klopt het getal, de eenheid en het decimaalteken?"
                    setting.problems.cell(draft.cell(measure.naam), expected, advice)
                self._told |= {place} if place else set()

    def _check_double(self, draft: Draft) -> None:
        description = self._setting.description
        # rows of which a column is missed may differ in it
        unknown = (name for name in description.keys if not draft.get(name) and description.column(name).verplicht)
        if draft.wrong & set(description.keys) or any(unknown):
            return
        unique = draft.key(description.keys)
        mine = draft.place.row * _COLUMNS + draft.place.column
        first = self._seen.setdefault(hash(unique), mine)
        if first != mine:
            row, column = divmod(first, _COLUMNS)
            shown = ", ".join(part for part in unique if part)
            expected = f"elke combinatie één keer; deze staat ook in {letter(column)}{row}"
            self._setting.problems.cell(draft.place, expected, "Haal een van beide weg.", gelezen=shown)
            # its total counts it twice, or is a second one
            draft.wrong |= {measure.naam for measure in description.measures}


def _is_missing(draft: Draft, column: Field) -> bool:
    in_file_or_derived = column.naam in draft.cells or column.afgeleid_van is not None
    wrong = draft.wrong & {column.naam, column.afgeleid_van}
    return in_file_or_derived and not draft.get(column.naam) and not wrong


def _figure_limit(draft: Draft, measure: Field, facts: Indicator | None, definitions: Definitions) -> str:
    """Give what the figure had to be, '' when it can be right."""
    value = draft.numbers[measure.naam]
    if measure.soort in ("aantal", "maat") and value < 0:
        return "een aantal van 0 of meer"
    if measure.soort == "procent" and not 0 <= value <= _HUNDRED:
        return "een percentage van 0 tot en met 100"
    return _key_figure_limit(draft, value, facts, definitions) if measure.soort == "waarde" else ""


def _key_figure_limit(draft: Draft, value: Decimal, facts: Indicator | None, definitions: Definitions) -> str:
    """Give what the figure had to be, '' when it can be right."""
    unit = definitions.unit(draft.get("eenheid"))
    if unit is None or facts is None:
        return ""
    code, factor = unit
    if code != facts.eenheid:
        return f"{_IN_UNIT} {facts.eenheid}, de eenheid van {facts.code}, niet in {draft.get('eenheid')}"
    low, high = _limits(facts, code)
    real = value * Decimal(str(factor))
    if low is not None and real < low:
        return f"een waarde van {dutch(low)} of meer"
    return f"een waarde van {dutch(high)} of minder" if high is not None and real > high else ""


def _limits(facts: Indicator, unit: str) -> tuple[Decimal | None, Decimal | None]:
    low = None if facts.minimum is None else Decimal(str(facts.minimum))
    high = None if facts.maximum is None else Decimal(str(facts.maximum))
    if facts.soort != "verandering" and unit == "procent":
        return low if low is not None else Decimal(0), high if high is not None else _HUNDRED
    return low, high


def _check_totals(drafts: list[Draft], rule: TotalRule, setting: Setting, *, exact: bool) -> None:
    """Collect every total that its parts do not add up to; ask of one that is more while there are other parts.

    Each of the n figures (parts and total) may be off by half a rounding unit, so n/2 units are
    allowed. A missing part that is in no combined cell leaves only: the parts are not more than the total.
    """
    description, problems = setting.description, setting.problems
    group = tuple(name for name in description.keys if name not in (rule.kolom, rule.bereik))
    strays = _strays(drafts, group, {*group, rule.kolom, rule.bereik})
    units, counted = _units(drafts, description), _counted(drafts, description)
    units = {name: exact_unit(unit) for name, unit in units.items()} if exact else units
    for total, rows in totals_of(drafts, description.keys, rule):
        for measure in description.measures:
            if measure.naam in total.numbers and measure.naam not in total.wrong and _adds_up(total, measure):
                parts = without_combined(rows, rule, counted[measure.naam])
                together = rule.alle and set(rule.samen) <= {part.get(rule.kolom) for part in parts}
                expected = _mismatch(total, parts, measure.naam, units[measure.naam], together)
                if not expected or _has_stray(total, strays):
                    continue
                cell, lacks = total.cell(measure.naam), [] if exact else absent(total, rows, rule)
                if lacks and total.numbers[measure.naam] > sum(part.numbers.get(measure.naam, 0) for part in parts):
                    advice = (
                        f"Er kunnen delen zijn die er niet staan, zoals {lacks[0]}. Controleer de delen en het totaal."
                    )
                    setting.ask(Place.of(cell), expected, advice)
                elif rule.vraag:
                    setting.ask(Place.of(cell), expected, "Controleer de delen en het totaal.")
                else:
                    problems.cell(cell, expected, "Controleer de delen en het totaal.")


def _adds_up(total: Draft, measure: Field) -> bool:
    """Tell whether figures like a total may be added: a growth, a rate or a mean may not."""
    counted = measure.soort != "maat" or not (total.get("eenheid") == "procent" or total.numbers[measure.naam] % 1)
    return measure.soort != "groei" and counted


def _units(drafts: list[Draft], description: Description) -> dict[str, Decimal]:
    """Give measure -> step its figures are rounded to."""
    names = [measure.naam for measure in description.measures]
    return {name: rounding_unit(draft.numbers[name] for draft in drafts if name in draft.numbers) for name in names}


def _counted(drafts: list[Draft], description: Description) -> dict[str, set[int]]:
    """Give measure -> ids of the rows with a figure for it that may be a combined one."""
    names = [measure.naam for measure in description.measures]
    return {name: {id(draft) for draft in drafts if name in draft.numbers} for name in names}


def _strays(drafts: list[Draft], group: tuple[str, ...], placing: set[str | None]) -> _Strays:
    """Give the rows that could not be placed, as what is known of their place: columns -> their values."""
    found: _Strays = defaultdict(set)
    for draft in drafts:
        if draft.wrong & placing:
            known = tuple(name for name in group if name not in draft.wrong)
            found[known].add(draft.key(known))
    return found


def _has_stray(total: Draft, strays: _Strays) -> bool:
    """Tell whether a row that could not be placed may be a part of a total, so that nothing can be said of it."""
    return any(total.key(known) in values for known, values in strays.items())


def _mismatch(total: Draft, parts: list[Draft], measure: str, unit: Decimal, together: bool) -> str:
    """Give what the total had to be, '' when its parts can make it."""
    known = [part.numbers[measure] for part in parts if measure in part.numbers]
    if not known or any(measure in row.wrong for row in (total, *parts)):
        return ""
    complete = together and all(measure in part.numbers or _is_accounted_for(part) for part in parts)
    summed, allowed = sum(known, Decimal(0)), slack(unit, len(known))
    difference = summed - total.numbers[measure]
    if difference <= allowed and (not complete or -difference <= allowed):
        return ""
    return f"het totaal van de delen: {dutch(summed)} (hooguit {dutch(allowed)} verschil door afronding)"


def _is_accounted_for(part: Draft) -> bool:
    return bool(part.get("samengevoegd_in")) or part.get("reden_ontbreekt") == _NOTHING
