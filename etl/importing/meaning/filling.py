"""Puts the figures of a table into its drafts: value, unit, scale, reason when missing, footnotes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from etl.importing.meaning.description import Description, Field
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.options import Options
from etl.importing.meaning.settle import Figure, read_figure, settle
from etl.importing.meaning.table import Table
from etl.importing.numbers.footnotes import Notes, split_mark
from etl.importing.numbers.printed import Missing, Number, clean, read
from etl.importing.numbers.scale import Scale, doubtful, scale_in
from etl.importing.reading.collector import Collector

_SCALED = frozenset({"aantal", "maat", "euro"})


@dataclass(frozen=True)
class FigureReader:
    """Reads the figures of a table.

    Attributes:
        table: The table.
        description: Its kind.
        options: What the user says beside the file.
        problems: Where problems go.
    """

    table: Table
    description: Description
    options: Options
    problems: Collector

    def fill(self, drafts: list[Draft]) -> None:
        """Fill `numbers`, `waarde_tekst`, `reden_ontbreekt` and notes of every draft."""
        if not self.description.measures:
            return
        self._ask_scale()
        figures = settle(self._figures(drafts), self.table.notes, self.options, self.problems)
        for figure in figures:
            self._put(figure)
        for draft in drafts:
            self._finish(draft)

    def _figures(self, drafts: list[Draft]) -> Iterator[Figure]:
        for draft in drafts:
            for name, cell in draft.figures.items():
                figure = read_figure(draft, self.description.column(name), cell, self.options.decimaal)
                if figure is None:
                    draft.wrong.add(name)
                else:
                    yield figure

    def _put(self, figure: Figure) -> None:
        draft = figure.draft
        if figure.mark:
            draft.marks.append(figure.mark)
        if figure.mark and figure.cell.text.strip().startswith(figure.mark) and not self._explained(figure.mark):
            advice = "Zet onder de tabel wat het teken betekent, of gebruik NB, '.' of x."
            self._refuse(figure, "een getal of een bekend teken", advice)
        elif isinstance(figure.reading, Number):
            self._put_number(figure, figure.reading)
        elif isinstance(figure.reading, Missing):
            draft.reasons.append(figure.reading.reason)
        elif figure.cell.kind == "datum":
            self._refuse(figure, "een getal, geen datum", "Zet de celopmaak op getal of tekst.")
        else:
            sign = f" met een decimale {self.options.decimaal}" if self.options.decimaal else ""
            advice = "Schrijf alleen het getal, of NB, '.', x of een lege cel als het ontbreekt."
            self._refuse(figure, f"een getal{sign}", advice)

    def _put_number(self, figure: Figure, number: Number) -> None:
        scale = self._scale(figure)
        percent = number.unit == "%" or scale.percent
        target = self._target(figure.column, percent)
        if target is None or (number.unit == "€" and target.soort not in ("euro", "waarde")):
            self._refuse(figure, f"{figure.column.naam} zonder '{number.unit}'", "Verbeter de cel of de kop.")
            return
        value = number.value if percent else number.value * scale.factor
        if target.soort == "aantal" and value % 1:
            self._refuse(figure, "een geheel aantal", "Klopt het decimaalteken? Geef anders --decimaal.")
        elif target.naam in figure.draft.numbers:
            self._refuse(figure, f"één cijfer voor {target.naam}", "Haal het dubbele cijfer weg.")
        else:
            figure.draft.numbers[target.naam] = value
            figure.draft.units[target.naam] = number.unit
            if scale.factor != 1 and not percent:
                figure.draft.notes.append(f"in de bron in eenheden van {scale.factor}")

    def _target(self, column: Field, percent: bool) -> Field | None:
        """Give the column a figure belongs in: a share under a header for counts has its own."""
        if not percent or column.soort in ("procent", "groei", "waarde", "maat"):
            return column
        return next((found for found in self.description.measures if found.soort == "procent"), None)

    def _scale(self, figure: Figure) -> Scale:
        if figure.column.soort not in _SCALED:
            return Scale()
        header = self.table.header.headers.get(figure.cell.column)
        said = scale_in(header.unit) if header else None
        return said or scale_in(self.options.waarden.get("eenheid", "")) or Scale()

    def _ask_scale(self) -> None:
        headers = self.table.header.headers.values()
        said = "eenheid" in self.options.waarden or any(scale_in(header.unit) for header in headers)
        main = self.description.measures[0]
        text = doubtful((*self.table.notes.titles, *self.table.notes.loose))
        if text and not said and main.soort in _SCALED:
            advice = "Geef --eenheid aantal, --eenheid 'x 1000' of --eenheid %, of zet het in de kop."
            self.problems.place(
                "duidelijkheid of de cijfers aantallen, duizendtallen of procenten zijn", advice, gelezen=text
            )

    def _finish(self, draft: Draft) -> None:
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

    def _explained(self, mark: str) -> bool:
        return mark in self.table.notes.by_mark

    def _refuse(self, figure: Figure, expected: str, advice: str) -> None:
        figure.draft.wrong.add(figure.column.naam)
        self.problems.cell(figure.cell, expected, advice)


def explain_marks(drafts: list[Draft], notes: Notes, problems: Collector) -> list[str]:
    """Add the explanation of its marks to every draft; give notices on marks without one."""
    for mark in sorted(notes.twice & {mark for draft in drafts for mark in draft.marks}):
        expected = f"één toelichting bij het teken {mark}"
        problems.place(expected, "Geef de voetnoten elk een eigen teken.", gelezen=notes.by_mark[mark])
    unknown: set[str] = set()
    for draft in drafts:
        for mark in dict.fromkeys(draft.marks):
            text = notes.by_mark.get(mark)
            if text is None:
                unknown.add(mark)
                draft.notes.append(f"in het bestand gemerkt met {mark}, zonder toelichting")
                continue
            draft.notes.append(text)
            if draft.get("status") in ("", "onbekend") and "voorlopig" in text.casefold():
                nearly = "nader voorlopig" in text.casefold()
                draft.values["status"] = "nader voorlopig" if nearly else "voorlopig"
    return [f"Het teken {mark} heeft geen toelichting onder de tabel." for mark in sorted(unknown)]
