"""Reads the figures of a table into its drafts: value, unit, scale, reason when missing, footnotes.

What a text like 1.234 means is settled in `doubts`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from etl.importing.layouts.description import SHARES
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.doubts import evidence, settled
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.figure import Measured, reading_of
from etl.importing.meaning.sizes import tell_sizes, under_head
from etl.importing.meaning.table import Table
from etl.importing.meaning.totals import Sums
from etl.importing.numbers.currency import foreign
from etl.importing.numbers.printed import Missing, Number, read
from etl.importing.numbers.scale import Scale, doubtful, no_count, scale_in, split_printed, unclear
from etl.importing.numbers.wording import Notes, clean, split_mark

_PRINTED = {Decimal(1_000): "duizend", Decimal(1_000_000): "mln"}
# '<5' and '5-9': what is printed for a group that is too small to be seen
_LIMIT = re.compile(r"[<>\u2264\u2265]|\d+\s*(?:[-\u2013]|tot)\s*\d+$")
# what a spreadsheet makes of '1-9' and 'mrt 21'
_MONTH = "(?:jan|feb|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*[.]?"
_DAY = re.compile(rf"\d{{1,2}}[- ]{_MONTH}|{_MONTH}[- ]\d{{2,4}}", re.IGNORECASE)
# 12:30 and 1212:00
_TIME = re.compile(r"-?\d+:\d\d(?::\d\d)?(?: ?[AP]M)?", re.IGNORECASE)
_NO_TIME = "Hoort hier een getal? Zet de celopmaak op getal. Is het een duur? Die hoort hier niet."
_NO_SHARE = "Schrijf het getal zelf, zonder procentteken in de cel, de kop of de celopmaak."
ASK_DECIMAL = "Klopt het decimaalteken? Geef anders --decimaal."
_TOO_SMALL = "Is de groep te klein om te tonen? Schrijf x. Weet u het getal? Schrijf dat."
_ONE_SCALE = "een cijfer met één eenheid, in de cel of in de kop"
_ONE_PLACE = "Haal het woord weg uit de cel of de celopmaak, of de eenheid uit de kop."
_EURO = "Reken het om naar euro's. Zijn het al euro's? Zet dan de celopmaak op € of haal het teken weg."
_COUNT = "Neem de kolom met personen. Zijn het toch personen? Haal het woord weg."
_SCALED = frozenset({"aantal", "maat", "euro"})


class Figures(NamedTuple):
    """What was read of the figures of a table.

    Attributes:
        columns: The figures of each measure, refused ones too.
        sums: What adds up to what among them.
    """

    columns: tuple[list[Measured], ...]
    sums: Sums


def read_figures(drafts: list[Draft], table: Table, setting: Setting) -> Figures:
    """Fill `numbers`, `waarde_tekst`, `reden_ontbreekt` and notes of every draft; give what was read."""
    measures, options = {measure.naam: measure for measure in setting.description.measures}, setting.options
    sums = Sums(drafts, table, setting)
    if not measures:
        return Figures((), sums)
    told = scale_in(options.waarden.get("eenheid", "")) or Scale()
    headers, problems = table.header.headers, setting.problems
    scales = {at: scale_in(header.unit) or told for at, header in headers.items()}
    by_column: dict[str, list[Measured]] = defaultdict(list)
    for draft in drafts:
        for name, given in draft.figures.items():
            if given.kind in ("formule", "fout"):
                draft.wrong.add(name)
                continue
            scale = scales[given.column] if measures[name].soort in _SCALED else Scale()
            if given.unit and measures[name].soort == "aantal":
                draft.wrong.add(name)
                problems.cell(given, _persons(given.unit), _COUNT, gelezen=f"{given.text} {given.unit}")
                continue
            own, cell = split_printed(given.text)[1], under_head(given, scales[given.column])
            if cell is None or (own.factor != 1 and scale != Scale()):
                draft.wrong.add(name)
                problems.cell(given, _ONE_SCALE, _ONE_PLACE, gelezen=given.seen or None)
                continue
            draft.figures[name] = cell
            scale = scale if own.factor == 1 else own
            reading, mark = reading_of(cell, options.decimaal)
            unit = headers[cell.column].unit
            by_column[name].append(Measured(draft, measures[name], cell, scale, reading, mark, unit))
    _ask_scale(table, setting)
    _check_counts(table, setting)
    _check_money(table, setting)
    tell_sizes([figure for column in by_column.values() for figure in column], setting)
    of_file = evidence(figure for column in by_column.values() for figure in column)
    for column in by_column.values():
        figures = settled(column, of_file, options.streepje or table.notes.dash, sums)
        for figure in figures:
            _put(figure, table.notes, setting)
    for draft in drafts:
        _finish(draft, list(measures))
    return Figures(tuple(by_column.values()), sums)


def _ask_scale(table: Table, setting: Setting) -> None:
    units = [found.unit for found in table.header.headers.values()]
    said = "eenheid" in setting.options.waarden or any(map(scale_in, units))
    places = [*map(Place, table.notes.titles), *(remark.place for remark in table.remarks)]
    place = next((place for place in places if doubtful([place.gelezen])), None)
    if place and not said and setting.description.measures[:1] and setting.description.measures[0].soort in _SCALED:
        expected = "duidelijkheid of de cijfers aantallen, duizendtallen of procenten zijn"
        advice = "Geef --eenheid aantal, --eenheid 'x 1000' of --eenheid %, of zet het in de kop."
        setting.problems.place(expected, advice, kolom=place.kolom, gelezen=place.gelezen)


def _check_counts(table: Table, setting: Setting) -> None:
    """Refuse figures in fte, hours or euros where persons are counted; whole ones would look the same."""
    if not any(measure.soort == "aantal" for measure in setting.description.measures):
        return
    heads = (table.header.headers[at] for at in sorted(table.header.figures))
    if head := next((head for head in heads if no_count(head.unit)), None):
        setting.problems.cell(head.cell, _persons(head.unit), _COUNT)
    elif title := next((text for text in table.notes.titles if no_count(text, title=True)), None):
        setting.problems.place(_persons(title), _COUNT, gelezen=title)
    elif note := next((said.place for said in table.remarks if no_count(said.place.gelezen, title=True)), None):
        setting.ask(note, _persons(note.gelezen), _COUNT)


def _check_money(table: Table, setting: Setting) -> None:
    """Refuse amounts of which a header or title says that they are no euros."""
    if not any(measure.soort == "euro" for measure in setting.description.measures):
        return
    heads = (table.header.headers[at] for at in sorted(table.header.figures))
    signs = ((head.cell, sign) for head in heads if (sign := foreign(head.cell.text) or foreign(head.unit)))
    if found := next(signs, None):
        setting.problems.cell(found[0], f"bedragen in euro's, niet in {found[1]}", _EURO)
    elif title := next((text for text in (*table.notes.titles, *table.notes.loose) if foreign(text)), None):
        setting.problems.place(f"bedragen in euro's, niet in {foreign(title)}", _EURO, gelezen=title)
    elif note := next((said.place for said in table.beside if foreign(said.place.gelezen)), None):
        setting.ask(note, f"bedragen in euro's, niet in {foreign(note.gelezen)}", _EURO)


def _persons(said: str) -> str:
    return f"aantallen personen, geen {no_count(said)}"


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
    elif _TIME.fullmatch(figure.cell.text.strip()):
        figure.refuse(problems, "een getal, geen tijd of tijdsduur", _NO_TIME)
    elif figure.cell.kind == "datum" or _DAY.fullmatch(clean(figure.cell.text)):
        figure.refuse(problems, "een getal, geen datum", "Zet de celopmaak op getal of tekst.")
    elif sign := foreign(figure.cell.text):
        figure.refuse(problems, f"een bedrag in euro's, niet in {sign}", _EURO)
    elif unclear(figure.cell.text):
        expected, advice = (
            "een getal waarvan de schaal duidelijk is",
            "Is m miljoen? Schrijf mln. Is m duizend? Schrijf dzd.",
        )
        figure.refuse(problems, expected, advice)
    else:
        limit = _LIMIT.match(figure.cell.text.strip())
        if limit:
            figure.refuse(problems, "een getal, geen grens", _TOO_SMALL)
            return
        sign = f" met een decimale {setting.options.decimaal}" if setting.options.decimaal else ""
        advice = "Schrijf alleen het getal, of NB, '.', x of een lege cel als het ontbreekt."
        figure.refuse(problems, f"een getal{sign}", advice)


def _put_number(figure: Measured, number: Number, setting: Setting) -> None:
    draft, column, scale, problems = figure.draft, figure.column, figure.scale, setting.problems
    percent = number.unit == "%" or scale.percent
    # a share under a header for counts has a column of its own
    target = setting.description.share if percent and column.soort not in SHARES | {"waarde", "maat"} else column
    value = number.value if percent else number.value * scale.factor
    if target is None:
        what = "een bedrag" if column.soort == "euro" else "een aantal"
        figure.refuse(problems, f"{what}, geen percentage", _NO_SHARE)
    elif number.unit == "€" and target.soort not in ("euro", "waarde"):
        figure.refuse(problems, f"{column.naam} zonder '{number.unit}'", "Verbeter de cel of de kop.")
    elif target.soort == "euro" and figure.cell.number is None and scale.factor == 1 and value * 100 % 1:
        figure.refuse(problems, "een bedrag met hooguit twee decimalen", "Klopt het decimaalteken?")
    elif target.soort == "aantal" and value % 1:
        figure.refuse(problems, "een geheel aantal", ASK_DECIMAL)
    elif target.naam in draft.numbers:
        figure.refuse(problems, f"één cijfer voor {target.naam}", "Haal het dubbele cijfer weg.")
    else:
        draft.numbers[target.naam] = value
        draft.units[target.naam] = number.unit
        _print_whole(figure, number, Scale() if percent else scale)
        if scale.factor != 1 and not percent:
            draft.notes.append(f"in de bron in eenheden van {scale.factor}")


def _print_whole(figure: Measured, number: Number, scale: Scale) -> None:
    """Let the printed text say what the header does ('38 duizend') and have its minus in front, as its readers do."""
    body, mark = split_mark(figure.cell.text)
    text = figure.body
    if number.value < 0 and text.endswith(("-", ")")):
        text = f"-{re.sub(r'[()-]', '', text).strip()}"
    if scale.factor != 1:
        text = f"{text} {_PRINTED[scale.factor]}"
    if text != body:
        figure.draft.printed[figure.column.naam] = f"{text}{mark or ''}"


def _finish(draft: Draft, measures: list[str]) -> None:
    """Give the row its printed text, that of its main figure, and, when no figure is there, the reason."""
    main = next((name for name in measures if name in draft.figures and name in draft.numbers), None)
    cell = draft.figures[main] if main else draft.place
    printed = draft.get("waarde_tekst")
    draft.values["waarde_tekst"] = printed or draft.printed.get(main or "") or clean(cell.text)
    if draft.numbers or draft.get("reden_ontbreekt") or draft.wrong & set(draft.figures):
        return
    said = read(split_mark(printed)[0])
    reason = said.reason if printed and isinstance(said, Missing) else next(iter(draft.reasons), "")
    draft.values["reden_ontbreekt"] = reason
