"""Reads the figures of a table into its drafts: value, unit, scale, reason when missing, footnotes.

What a text like 1.234 means is settled by the other numbers of its column, then of the file; what stays doubtful is
asked, once a column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from etl.importing.meaning.description import Field
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.headers import HeaderRow
from etl.importing.meaning.options import Setting
from etl.importing.meaning.table import Table
from etl.importing.numbers.printed import (
    Dash,
    Decimaal,
    Missing,
    Number,
    Reading,
    Unclear,
    Unreadable,
    plain_text,
    read,
)
from etl.importing.numbers.scale import Scale, doubtful, scale_in
from etl.importing.numbers.wording import Notes, Streepje, clean, split_mark
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell

_SCALED = frozenset({"aantal", "maat", "euro"})


@dataclass
class Measured:
    """A cell with a figure.

    Attributes:
        draft: The row it is for.
        column: The measure it stands under.
        cell: The cell.
        scale: In what it is told.
        reading: What it says.
        mark: Its footnote mark.
    """

    draft: Draft
    column: Field
    cell: Cell
    scale: Scale
    reading: Reading
    mark: str | None

    def refuse(self, problems: Collector, expected: str, advice: str) -> None:
        """Tell what is wrong with it; nothing is concluded from its absence."""
        self.draft.wrong.add(self.column.naam)
        problems.cell(self.cell, expected, advice)


def read_figures(drafts: list[Draft], table: Table, setting: Setting) -> None:
    """Fill `numbers`, `waarde_tekst`, `reden_ontbreekt` and notes of every draft."""
    measures, options = {measure.naam: measure for measure in setting.description.measures}, setting.options
    if not measures:
        return
    told = scale_in(options.waarden.get("eenheid", "")) or Scale()
    scales = {at: scale_in(header.unit) or told for at, header in table.header.headers.items()}
    by_column: dict[str, list[Measured]] = defaultdict(list)
    for draft in drafts:
        for name, cell in draft.figures.items():
            if cell.kind in ("formule", "fout"):
                draft.wrong.add(name)
                continue
            scale = scales[cell.column] if measures[name].soort in _SCALED else Scale()
            by_column[name].append(Measured(draft, measures[name], cell, scale, *_reading(cell, options.decimaal)))
    _ask_scale(table.header, table.notes, setting)
    of_file = _evidence(figure for column in by_column.values() for figure in column)
    for column in by_column.values():
        for figure in _settled(column, of_file, options.streepje or table.notes.dash, setting):
            _put(figure, table.notes, setting)
    for draft in drafts:
        _finish(draft)


def _reading(cell: Cell, decimaal: Decimaal | None) -> tuple[Reading, str | None]:
    """Give what a cell says, and its footnote mark."""
    if cell.kind == "datum":
        return Unreadable(), None
    if cell.number is not None:
        return Number(cell.number, "%" if cell.text.endswith("%") else ""), None
    body, mark = split_mark(cell.text)
    return Missing("onbekend") if mark and not body else read(body, decimaal), mark


def _ask_scale(header: HeaderRow, notes: Notes, setting: Setting) -> None:
    units = [found.unit for found in header.headers.values()]
    said = "eenheid" in setting.options.waarden or any(map(scale_in, units))
    text = doubtful((*notes.titles, *notes.loose))
    if text and not said and setting.description.measures[:1] and setting.description.measures[0].soort in _SCALED:
        expected = "duidelijkheid of de cijfers aantallen, duizendtallen of procenten zijn"
        advice = "Geef --eenheid aantal, --eenheid 'x 1000' of --eenheid %, of zet het in de kop."
        setting.problems.place(expected, advice, gelezen=text)


def _evidence(figures: Iterable[Measured]) -> dict[Decimaal, Measured]:
    """Give the decimal signs that figures prove, each with the first that does."""
    found: dict[Decimaal, Measured] = {}
    for figure in figures:
        if isinstance(figure.reading, Number) and figure.reading.evidence:
            found.setdefault(figure.reading.evidence, figure)
    return found


def _settled(
    column: list[Measured], of_file: dict[Decimaal, Measured], dash: Streepje | None, setting: Setting
) -> list[Measured]:
    """Give the figures of a column with every doubt taken away; what stays doubtful is asked, once."""
    own = _evidence(column)
    if len(own) > 1:
        comma, point = own["komma"], own["punt"]
        expected = f"één decimaalteken; '{comma.cell.text}' heeft een komma, '{point.cell.text}' een punt"
        later = max(comma, point, key=lambda figure: figure.cell.row)
        _leave(column, later.cell, expected, "Schrijf alle getallen op dezelfde manier.", setting.problems)
        return []
    seen = own or of_file
    sign = setting.options.decimaal or (next(iter(seen)) if len(seen) == 1 else None)
    settled: list[Measured] = []
    doubts: dict[type, list[Measured]] = {Unclear: [], Dash: []}
    for figure in column:
        if isinstance(figure.reading, Unclear) and sign:
            figure.reading = read(split_mark(figure.cell.text)[0], sign)
        elif isinstance(figure.reading, Dash) and dash:
            figure.reading = Number(Decimal(0)) if dash == "nul" else Missing("niet beschikbaar")
        doubts.get(type(figure.reading), settled).append(figure)
    for figures in filter(None, doubts.values()):
        more = f" (zo staan er {len(figures)} in de tabel)" if len(figures) > 1 else ""
        expected, advice = _question(figures[0].reading)
        _leave(figures, figures[0].cell, f"{expected}{more}", advice, setting.problems)
    return settled


def _question(reading: Reading) -> tuple[str, str]:
    """Give what a doubtful text had to be, and how to take the doubt away."""
    if isinstance(reading, Unclear):
        comma, point = (plain_text(value).replace(".", ",") for value in (reading.komma, reading.punt))
        advice = f"Is het {comma}? Geef --decimaal komma. Is het {point}? Geef --decimaal punt."
        return "een getal met één betekenis", advice
    advice = "Is het nul (niets) of ontbreekt het cijfer? Geef --streepje nul of --streepje ontbreekt."
    return "een duidelijk cijfer", advice


def _leave(figures: list[Measured], cell: Cell, expected: str, advice: str, problems: Collector) -> None:
    """Tell at one cell what is wrong with several, so that nothing is concluded from their absence."""
    for figure in figures:
        figure.draft.wrong.add(figure.column.naam)
    problems.cell(cell, expected, advice)


def _put(figure: Measured, notes: Notes, setting: Setting) -> None:
    """Put a figure in its draft, or tell what it should have been."""
    draft, mark, problems = figure.draft, figure.mark, setting.problems
    if mark:
        draft.marks.append(mark)
    if mark and figure.cell.text.strip().startswith(mark) and mark not in notes.by_mark:
        advice = "Zet onder de tabel wat het teken betekent, of gebruik NB, '.' of x."
        figure.refuse(problems, "een getal of een bekend teken", advice)
    elif isinstance(figure.reading, Number):
        _put_number(figure, figure.reading, setting)
    elif isinstance(figure.reading, Missing):
        draft.reasons.append(figure.reading.reason)
    elif figure.cell.kind == "datum":
        figure.refuse(problems, "een getal, geen datum", "Zet de celopmaak op getal of tekst.")
    else:
        sign = f" met een decimale {setting.options.decimaal}" if setting.options.decimaal else ""
        advice = "Schrijf alleen het getal, of NB, '.', x of een lege cel als het ontbreekt."
        figure.refuse(problems, f"een getal{sign}", advice)


def _put_number(figure: Measured, number: Number, setting: Setting) -> None:
    draft, column, scale, problems = figure.draft, figure.column, figure.scale, setting.problems
    percent = number.unit == "%" or scale.percent
    # a share under a header for counts has a column of its own
    target = (
        setting.description.share if percent and column.soort not in ("procent", "groei", "waarde", "maat") else column
    )
    value = number.value if percent else number.value * scale.factor
    if target is None or (number.unit == "€" and target.soort not in ("euro", "waarde")):
        figure.refuse(problems, f"{column.naam} zonder '{number.unit}'", "Verbeter de cel of de kop.")
    elif target.soort == "aantal" and value % 1:
        figure.refuse(problems, "een geheel aantal", "Klopt het decimaalteken? Geef anders --decimaal.")
    elif target.naam in draft.numbers:
        figure.refuse(problems, f"één cijfer voor {target.naam}", "Haal het dubbele cijfer weg.")
    else:
        draft.numbers[target.naam] = value
        draft.units[target.naam] = number.unit
        if scale.factor != 1 and not percent:
            draft.notes.append(f"in de bron in eenheden van {scale.factor}")


def _finish(draft: Draft) -> None:
    """Give the row its printed text and, when no figure is there, the reason."""
    main = next((name for name in draft.figures if name in draft.numbers), None)
    cell = draft.figures[main] if main else draft.place
    printed = draft.get("waarde_tekst")
    draft.values["waarde_tekst"] = printed or clean(cell.text)
    if draft.numbers or draft.get("reden_ontbreekt") or draft.wrong & set(draft.figures):
        return
    said = read(split_mark(printed)[0])
    reason = said.reason if printed and isinstance(said, Missing) else next(iter(draft.reasons), "")
    draft.values["reden_ontbreekt"] = reason
