"""Figures that can mean two things: settled by what their column holds, else asked once a column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from etl.importing.meaning.description import Field
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.options import Setting
from etl.importing.numbers.printed import Dash, Decimaal, Missing, Number, Reading, Unclear, dutch, read
from etl.importing.numbers.scale import Scale
from etl.importing.numbers.wording import Streepje, split_mark
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell

_OTHER: dict[Decimaal, Decimaal] = {"komma": "punt", "punt": "komma"}
_ADVICE = "Klopt het decimaalteken? Geef anders --decimaal."
_NO_PART = (("een geheel aantal", _ADVICE), ("een bedrag met hooguit twee decimalen", _ADVICE))
_WHOLE = frozenset({"aantal", "euro"})


@dataclass(slots=True, eq=False)
class Measured:
    """A cell with a figure; equal to itself only, so that a set of them asks nothing of what they hold.

    Attributes:
        draft: The row it is for.
        column: The measure it stands under.
        cell: The cell.
        scale: In what it is told.
        reading: What it says.
        mark: Its footnote mark.
        unit: What its header says of the unit, '' when nothing.
    """

    draft: Draft
    column: Field
    cell: Cell
    scale: Scale
    reading: Reading
    mark: str | None
    unit: str

    def refuse(self, problems: Collector, expected: str, advice: str) -> None:
        """Tell what is wrong with it; nothing is concluded from its absence."""
        self.draft.wrong.add(self.column.naam)
        problems.cell(self.cell, expected, advice)


def evidence(figures: Iterable[Measured]) -> dict[Decimaal, Measured]:
    """Give the decimal signs that figures prove, each with the first that does."""
    found: dict[Decimaal, Measured] = {}
    for figure in figures:
        if isinstance(figure.reading, Number) and figure.reading.evidence:
            found.setdefault(figure.reading.evidence, figure)
    return found


def settled(
    column: list[Measured], of_file: dict[Decimaal, Measured], dash: Streepje | None, setting: Setting
) -> list[Measured]:
    """Give the figures of a column with every doubt taken away; what stays doubtful is asked, once."""
    own = evidence(column)
    if len(own) > 1:
        comma, point = own["komma"], own["punt"]
        expected = f"één decimaalteken; '{comma.cell.text}' heeft een komma, '{point.cell.text}' een punt"
        later = max(comma, point, key=lambda figure: figure.cell.row)
        _leave(column, later.cell, expected, "Schrijf alle getallen op dezelfde manier.", setting.problems)
        return []
    seen = own or of_file
    sign = setting.options.decimaal or (next(iter(seen)) if len(seen) == 1 else None)
    if not sign:
        sign = _grouping(column, setting)
    certain: list[Measured] = []
    doubts: dict[type, list[Measured]] = {Unclear: [], Dash: []}
    for figure in column:
        if isinstance(figure.reading, Unclear) and sign:
            if sign == _apart(figure) and _is_whole(figure, setting):
                figure.refuse(setting.problems, *_NO_PART[figure.column.soort == "euro"])
                continue
            figure.reading = read(split_mark(figure.cell.text)[0], sign)
        elif isinstance(figure.reading, Dash) and dash:
            figure.reading = Number(Decimal(0)) if dash == "nul" else Missing("niet beschikbaar")
        doubts.get(type(figure.reading), certain).append(figure)
    for figures in filter(None, doubts.values()):
        expected, advice = _question(figures[0].reading)
        _leave(figures, figures[0].cell, f"{expected}{_more(figures)}", advice, setting.problems)
    return _without_fractions(certain, setting)


def _grouping(column: list[Measured], setting: Setting) -> Decimaal | None:
    """Give the decimal sign by which every doubtful number of a column of whole numbers is one; tell the user.

    1.810 persons are 1810, and an amount in euro has no three decimals.
    """
    doubtful = [figure for figure in column if isinstance(figure.reading, Unclear)]
    signs = {_OTHER[_apart(figure)] for figure in doubtful}
    if len(signs) != 1 or not all(_is_whole(figure, setting) for figure in doubtful):
        return None
    first = doubtful[0]
    value = first.reading.komma if signs == {"komma"} else first.reading.punt  # type: ignore[union-attr]
    why = "een bedrag heeft geen drie decimalen" if first.column.soort == "euro" else "dit zijn hele aantallen"
    setting.tell(f"{first.cell.text.strip()} is gelezen als {dutch(value)}, want {why}{_more(doubtful)}.")
    return next(iter(signs))


def _apart(figure: Measured) -> Decimaal:
    """Give the decimal sign that would make a doubtful number a broken one."""
    return "punt" if "." in figure.cell.text else "komma"


def _is_whole(figure: Measured, setting: Setting) -> bool:
    """Tell whether a figure can only be a whole number, or of euros one with cents."""
    if "%" in figure.cell.text or figure.scale.percent or figure.scale.factor != 1:
        return False
    if figure.column.soort != "waarde":
        return figure.column.soort in _WHOLE
    indicator = setting.indicator(figure.draft.get("indicator"))
    written = figure.draft.get("eenheid") or figure.unit
    unit = setting.definitions.unit(written) if written else None
    if indicator is None or indicator.decimalen or indicator.eenheid == "procent" or (written and unit is None):
        return False
    return unit is None or unit == (indicator.eenheid, 1.0)


def _without_fractions(column: list[Measured], setting: Setting) -> list[Measured]:
    """Give percentages as such: a whole column of 0.0912 may be fractions, which only the sender knows."""
    bare: dict[str, list[tuple[Measured, Decimal]]] = defaultdict(list)
    for figure in column:
        if isinstance(figure.reading, Number) and _is_bare_share(figure, figure.reading, setting):
            bare[figure.draft.get("indicator")].append((figure, figure.reading.value))
    asked = {figure for found in bare.values() for figure in _fractions(found, setting)}
    return [figure for figure in column if figure not in asked]


def _fractions(found: list[tuple[Measured, Decimal]], setting: Setting) -> list[Measured]:
    """Read percentages as the user says; give those to leave when nobody says and all of them may be fractions."""
    figures, answer = [figure for figure, _ in found], setting.options.breuken
    first, value = next((both for both in found if both[1] % 1), found[0])
    read_as = f"{dutch(value * 100)}%"
    if answer == "ja":
        for figure, share in found:
            figure.reading = Number(share * 100, "%")
            # printed text and figure must say the same; what stood there is in the note
            figure.draft.printed[figure.column.naam] = f"{dutch(share * 100)}%"
            figure.draft.notes.append(f"in het bestand als breuk: {dutch(share)}")
        setting.tell(f"{dutch(value)} is gelezen als {read_as}{_more(figures)}.")
    elif answer is None and value % 1 and all(abs(share) <= 1 for _, share in found):
        advice = f"Is het een breuk, dus {read_as}? Geef --breuken ja. Is het {dutch(value)}%? Geef --breuken nee."
        _leave(figures, first.cell, f"een percentage, geen breuk{_more(figures)}", advice, setting.problems)
        return figures
    return []


def _is_bare_share(figure: Measured, number: Number, setting: Setting) -> bool:
    """Tell whether a figure is a percentage that does not say so itself; of changes small ones are common."""
    if number.unit == "%":
        return False
    if figure.column.soort == "waarde":
        indicator = setting.indicator(figure.draft.get("indicator"))
        return indicator is not None and indicator.eenheid == "procent" and indicator.soort != "verandering"
    return figure.column.soort in ("procent", "groei") or figure.scale.percent


def _more(figures: list[Measured]) -> str:
    return f" (zo staan er {len(figures)} in de tabel)" if len(figures) > 1 else ""


def _question(reading: Reading) -> tuple[str, str]:
    """Give what a doubtful text had to be, and how to take the doubt away."""
    if isinstance(reading, Unclear):
        comma, point = dutch(reading.komma), dutch(reading.punt)
        advice = f"Is het {comma}? Geef --decimaal komma. Is het {point}? Geef --decimaal punt."
        return "een getal met één betekenis", advice
    advice = "Is het nul (niets) of ontbreekt het cijfer? Geef --streepje nul of --streepje ontbreekt."
    return "een duidelijk cijfer", advice


def _leave(figures: list[Measured], cell: Cell, expected: str, advice: str, problems: Collector) -> None:
    """Tell at one cell what is wrong with several, so that nothing is concluded from their absence."""
    for figure in figures:
        figure.draft.wrong.add(figure.column.naam)
    problems.cell(cell, expected, advice)
