"""Rows in the making: one per canonical row, with the cells it came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from etl.importing.headers.header import HeaderRow
from etl.importing.headers.quarters import PART_ADVICE, in_year
from etl.importing.headers.two_rows import FIGURE
from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.options import Setting
from etl.importing.meaning.codes import Codes, Wrong
from etl.importing.meaning.table import Table
from etl.importing.numbers.moments import DECIMAL_YEARS, whole_year
from etl.importing.numbers.printed import plain_text
from etl.importing.numbers.wording import Notes, split_mark
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell, Row

_MARKED = frozenset({"label", "periode", "regio", "branche", "platform", "indicator", "keuze", "post"})
# what CBS prints behind a period that is not definitive, and says in the legend of every table
_CBS = {"*": "voorlopig", "**": "nader voorlopig"}
# the longer one first
_STATES = ("nader voorlopig", "voorlopig")
_DATES = frozenset({"datum", "moment", "tekst"})


@dataclass(slots=True)
class Draft:
    """One canonical row in the making.

    Attributes:
        place: The cell its figure comes from; the first cell of the row for kinds without figures.
        values: Canonical column -> text as the canonical file will hold it.
        figures: Measure column -> the cell to read it from.
        numbers: Measure column -> the number read.
        units: Measure column -> '%', '€' or '' as printed with it.
        printed: Measure column -> its printed text, where that is not the text of its cell.
        reasons: Why figures are missing, in order of column.
        cells: Column -> cell it was read from.
        wrong: Columns with a problem already told.
        marks: Footnote marks on its cells and headers.
        notes: Texts for its note.
    """

    place: Cell
    values: dict[str, str] = field(default_factory=dict)
    figures: dict[str, Cell] = field(default_factory=dict)
    numbers: dict[str, Decimal] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    printed: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    cells: dict[str, Cell] = field(default_factory=dict)
    wrong: set[str] = field(default_factory=set)
    marks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def get(self, column: str) -> str:
        """Give the value of a column, '' when it has none."""
        return self.values.get(column, "")

    def key(self, columns: tuple[str, ...]) -> tuple[str, ...]:
        """Give its values in these columns."""
        return tuple(self.get(column) for column in columns)

    def cell(self, column: str) -> Cell:
        """Give the cell a column was read from, the place of the row when it came from elsewhere."""
        return self.cells.get(column) or self.figures.get(column) or self.place

    def has_cbs_mark(self, mark: str) -> bool:
        """Tell whether a mark stands behind the period, where CBS puts that of a figure that is not definitive."""
        periods = (self.cells[name] for name in ("periode", "jaar") if name in self.cells)
        return any(split_mark(cell.text)[1] == mark for cell in periods)

    def canonical(self, sheet: str | None, description: Description) -> dict[str, str]:
        """Give the row as the canonical file holds it: every column, in order, one line of text each."""
        values = self.values | {name: plain_text(number) for name, number in self.numbers.items()}
        notes = [values.get("noot", ""), *self.notes]
        reason = values.get("reden_ontbreekt", "")
        if reason and "reden_ontbreekt" not in description.canonical and description.measures:
            notes.append(f"cijfer ontbreekt: {reason}")
        values["noot"] = "; ".join(dict.fromkeys(filter(None, notes)))
        row, column = self.place.row, self.place.column
        place = f"rij {row}, kolom {column}" if sheet is None else f"blad {sheet}, cel {self.place.address}"
        values["vindplaats"] = ", ".join(filter(None, [values.get("vindplaats"), place]))
        return {column: " ".join(values.get(column, "").split()) for column in description.canonical}

    def set_state(self, text: str) -> None:
        """Give it the status that a note, a comment or a header tells, when it has none."""
        state = next((state for state in _STATES if state in text.casefold()), "")
        if state and self.get("status") in ("", "onbekend"):
            self.values["status"] = state

    def refuse(self, column: str, wrong: Wrong, problems: Collector) -> None:
        """Tell what is wrong with a column of this row."""
        self.wrong.add(column)
        problems.cell(self.cell(column), wrong.verwacht, wrong.advies)


def build_drafts(table: Table, setting: Setting) -> list[Draft]:
    """Give the drafts, row by row; for a wide table one per row and period."""
    description, problems, header = setting.description, setting.problems, table.header
    codes = Codes(setting.definitions)
    fixed = _fixed(setting, codes)
    columns = [(description.column(name), at) for name, at in header.columns.items() if name not in header.homeless]
    drafts: list[Draft] = []
    for number, row in table.body.items():
        draft = Draft(next(iter(row.values())))
        for column, at in columns:
            cell = row.get(at) or Cell(number, at, "")
            if column.is_measure:
                draft.figures[column.naam] = cell
            else:
                _read(draft, column, cell if cell.text else table.sheet.whole(cell), codes, setting)
        if header.part:
            _read_part(draft, row.get(header.part) or Cell(number, header.part, ""), table, setting)
        for name, value in fixed.items():
            if name not in draft.wrong and draft.get(name) not in ("", value):
                advice = f"Laat --{name} weg of verbeter de cel."
                draft.refuse(name, Wrong(f"{value}, zoals --{name} zegt", advice), problems)
            elif name not in draft.wrong:
                draft.values[name] = value
        figures = (draft.figures.get(measure.naam) for measure in description.measures)
        draft.place = next(filter(None, figures), draft.place) if description.counts else draft.place
        if header.crossed:
            drafts.extend(_per_header(draft, row, header, description))
        else:
            drafts.extend(_per_period(draft, number, row, header, description) if header.wide else [draft])
    return drafts


def _fixed(setting: Setting, codes: Codes) -> dict[str, str]:
    """Give what the options say of every row; what cannot be read is collected."""
    fixed: dict[str, str] = {}
    for column in setting.description.kolommen:
        text = setting.options.waarden.get(column.naam, "")
        found = codes.read(column, text)
        if isinstance(found, Wrong):
            setting.problems.place(found.verwacht, found.advies, kolom=f"--{column.naam}", gelezen=text)
        elif found:
            fixed[column.naam] = found
    return fixed


def _read(draft: Draft, column: Field, cell: Cell, codes: Codes, setting: Setting) -> None:
    """Put what a cell says that is no figure into the draft."""
    draft.cells[column.naam] = cell
    if cell.kind in ("formule", "fout"):
        draft.wrong.add(column.naam)
        return
    found = codes.read(column, cell.text)
    if cell.kind == "datum" and column.soort not in _DATES:
        example = " bv. 2022, 2022KW04 of mei 2022," if column.soort == "periode" else ""
        found = Wrong(f"{column.naam}, geen datum", f"Schrijf de cel als tekst,{example} niet als datum.")
    if isinstance(found, Wrong):
        draft.refuse(column.naam, found, setting.problems)
        draft.wrong |= {known.naam for known in setting.description.kolommen} if found.hele_rij else set()
        return
    draft.values[column.naam] = found
    if column.soort in ("periode", "jaar", "kwartaal") and whole_year(cell.text) != cell.text:
        setting.tell(DECIMAL_YEARS)
    if column.soort in _MARKED and (mark := split_mark(cell.text)[1]):
        draft.marks.append(mark)


def _read_part(draft: Draft, cell: Cell, table: Table, setting: Setting) -> None:
    """Make the year of a draft the quarter or month of it that its own column says."""
    part, year = table.header.headers[cell.column].part, draft.get("periode")
    cell = cell if cell.text else table.sheet.whole(cell)
    if "periode" in draft.wrong or not year or cell.kind in ("formule", "fout"):
        draft.wrong.add("periode")
        return
    draft.cells["periode"] = cell
    if mark := split_mark(cell.text)[1]:
        draft.marks.append(mark)
    if found := in_year(year[:4], cell.text, part):
        draft.values["periode"] = found
    else:
        draft.refuse("periode", Wrong(f"een {part} van {year[:4]}", PART_ADVICE[part]), setting.problems)


def _per_period(base: Draft, number: int, row: Row, header: HeaderRow, description: Description) -> Iterator[Draft]:
    breed, main = description.breed or "", description.measures[0].naam
    made: dict[tuple[str | None, tuple[str, str] | None], Draft] = {}
    for at, found in header.periods.items():
        cell = row.get(at) or Cell(number, at, "")
        measure = found.says[1] if found.says and found.says[0] == FIGURE else main
        choice = found.says if found.says and found.says[0] != FIGURE else None
        if (found.period, choice) in made:
            made[found.period, choice].figures.setdefault(measure, cell)
            continue
        said = dict([choice]) if choice else {}
        made[found.period, choice] = Draft(
            place=cell,
            values={**base.values, breed: (found.period or "")[: 4 if breed == "jaar" else None], **said},
            figures={**base.figures, measure: cell},
            cells={**base.cells, breed: found.cell},
            wrong=set(base.wrong),
            marks=[*base.marks, *([found.mark] if found.mark else [])],
        )
    yield from made.values()


def _per_header(base: Draft, row: Row, header: HeaderRow, description: Description) -> Iterator[Draft]:
    """Give a draft for each header over figures: a row has its period, each header what its figures are about."""
    main = description.measures[0].naam
    for at, found in header.crossed.items():
        name, value = found.says or ("", "")
        cell = row.get(at) or Cell(base.place.row, at, "")
        yield Draft(
            place=cell,
            values={**base.values, name: value},
            figures={main: cell},
            cells={**base.cells, name: found.cell},
            wrong=set(base.wrong),
            marks=[*base.marks, *([found.mark] if found.mark else [])],
        )


def explain_marks(drafts: list[Draft], notes: Notes, problems: Collector) -> list[str]:
    """Add the explanation of its marks to every draft; give notices on marks without one."""
    for mark in sorted(notes.twice & {mark for draft in drafts for mark in draft.marks}):
        expected = f"één toelichting bij het teken {mark}"
        problems.place(expected, "Geef de voetnoten elk een eigen teken.", gelezen=notes.by_mark[mark])
    unknown: set[str] = set()
    known: dict[str, str] = {}
    for draft in drafts:
        for mark in dict.fromkeys(draft.marks):
            text = notes.by_mark.get(mark) or (_CBS.get(mark) if draft.has_cbs_mark(mark) else None)
            if text is None:
                unknown.add(mark)
                draft.notes.append(f"in het bestand gemerkt met {mark}, zonder toelichting")
                continue
            known |= {mark: text} if mark in notes.by_mark else {}
            draft.notes.append(text)
            draft.set_state(text)
    told = [f"Het teken {mark} betekent volgens het bestand: '{text}'." for mark, text in sorted(known.items())]
    return told + [f"Het teken {mark} heeft geen toelichting onder de tabel." for mark in sorted(unknown)]


def heed_states(drafts: list[Draft], table: Table) -> None:
    """Give every draft the status that its header tells, or a comment on its figure, its label or its header."""
    comments, headers = table.sheet.comments, table.header.headers
    for draft in drafts:
        head = headers.get(draft.place.column)
        if head and head.state and draft.get("status") in ("", "onbekend"):
            draft.values["status"] = head.state
        for cell in (draft.place, *draft.cells.values(), *([head.cell] if head else [])) if comments else ():
            draft.set_state(comments.get((cell.row, cell.column), ""))
