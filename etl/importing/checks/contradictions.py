"""Holds what a file says of itself (titles, filters of a pivot table, names of sheet and file) to the options."""

from __future__ import annotations

from collections.abc import Iterator

from etl.importing.checks.head_units import check_brackets, check_people, check_sheet, check_unit
from etl.importing.checks.part_years import check_part_years
from etl.importing.checks.pivot_filters import check_filter, check_functions, check_parts, filters_above
from etl.importing.checks.quantities import check_quantities
from etl.importing.checks.said import filtered
from etl.importing.checks.told import NAMES, PERIODS, Told
from etl.importing.layouts.description import NAMED
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.codes import Codes
from etl.importing.meaning.table import Table
from etl.importing.numbers.summing import function_of
from etl.importing.numbers.wording import clean, is_note, key
from etl.importing.reading.sheet import Row


def check_contradictions(table: Table, setting: Setting, bestand: str) -> None:
    """Collect what a file says of itself that is not what the options say, and how a pivot table sums up.

    Args:
        table: The table with what stands above it.
        setting: What the file is read with.
        bestand: Its name without the extension; what that says is told, never asked.
    """
    told = Told(setting, _fixed(setting))
    check_functions(table, told)
    filters = list(filters_above(table, setting.description))
    for name, value in filters:
        check_filter(name, value, table, told)
    check_parts(table, told)
    seen = {cell.row for _, cell in filters}
    titles = [_title(row) for row in table.above if next(iter(row.values())).row not in seen]
    titles = [place for place in titles if not is_note(place.gelezen) and function_of(place.gelezen) is None]
    _check_titles([*titles, *_heads(table)], told)
    check_unit(titles, told)
    sheets = [Place(clean(table.sheet.name), kolom="naam van het blad")] if table.sheet.name else []
    _check_titles(sheets, told)
    check_sheet(table, sheets, told)
    if "indicator" in told.fixed:
        check_unit([remark.place for remark in table.remarks], told, "noot")
    check_quantities(table, setting, [*titles, *_heads(table), *sheets], told.fixed.get("indicator", ""))
    check_part_years(table, [*titles, *sheets], told)
    _check_makers(table, [*titles, *sheets], told)
    check_brackets(table, told)
    check_people(table, [*titles, *sheets], told)
    _check_notes(table, told)
    for name in NAMES:
        if name in told.fixed and told.unlike(name, [bestand.replace("_", " ")]):
            setting.tell(f"De naam van het bestand zegt iets anders dan {told.option(name)}. Kijk na wat klopt.")


def _fixed(setting: Setting) -> dict[str, str]:
    """Give what options say of every row; what cannot be read is collected where rows are made."""
    codes, given = Codes(setting.definitions), setting.options.waarden
    columns = (column for column in setting.description.kolommen if given.get(column.naam))
    found = {column.naam: codes.read(column, given[column.naam]) for column in columns}
    return {name: value for name, value in found.items() if isinstance(value, str) and value}


def _title(row: Row) -> Place:
    return Place.above(next(iter(row.values())), " ".join(cell.text for cell in row.values()))


def _heads(table: Table) -> Iterator[Place]:
    """Give the headers of what the figures are about: the title may stand there, and 'Herkomst' says a direction."""
    for found in table.header.headers.values():
        if found.column and not found.column.is_measure and function_of(found.cell.text) is None:
            yield Place.of(found.cell)


def _check_titles(places: list[Place], told: Told) -> None:
    texts = [place.gelezen for place in places]
    for name in (name for name in (*NAMES, *PERIODS) if name in told.fixed):
        for at in told.unlike(name, texts):
            what = "titel" if places[at].rij else "blad"
            advice = f"Geef een andere --{name} of kies {'het goede bestand' if places[at].rij else 'het goede blad'}."
            told.setting.ask(places[at], f"een {what} bij {told.option(name)}", advice)


def _check_makers(table: Table, titles: list[Place], told: Told) -> None:
    """Ask about a title or source that is another maker's of the same figure: Vernet with 'Ziekteverzuim (CBS)'."""
    mine = told.setting.indicator(told.fixed.get("indicator", ""))
    if mine is None:
        return
    name, maker = _made_by(mine.label)
    others = {
        made for one in told.setting.definitions.indicators for known, made in [_made_by(one.label)] if known == name
    }
    # who made a figure of which the kind is not known may stand under it
    notes = [remark.place for remark in table.remarks] if maker else []
    for place in (*titles, *notes):
        words = set(key(place.gelezen).split())
        if maker not in words and (others - {maker, ""}) & words:
            told.setting.ask(
                place, f"cijfers bij {told.option('indicator')}: {mine.label}", "Geef een andere --indicator."
            )


def _made_by(label: str) -> tuple[str, str]:
    """Give name and maker of a figure, '' when its label names none: 'Ziekteverzuim (CBS)'."""
    name, _, behind = label.partition(" (")
    maker = key(behind)
    return name, maker if behind.endswith(")") and len(maker.split()) == 1 else ""


def _check_notes(table: Table, told: Told) -> None:
    """Ask about a note with another filter ('Regio is Twente') than the options, and a comment that says otherwise.

    Of other words in a note it is told.
    """
    for remark in table.remarks:
        place, named = remark.place, filtered(remark.place.gelezen)
        for name in (name for name in (*NAMES, *PERIODS) if name in told.fixed):
            # who made a table ('Bron: CBS, Nederland') and when says nothing of what it holds
            passed = name in PERIODS or (name in NAMED and is_note(place.gelezen))
            if (passed and name not in named) or not told.unlike(name, [place.gelezen]):
                continue
            if name in named or remark.on_cell:
                told.setting.ask(place, f"een {remark.what} bij {told.option(name)}", f"Geef een andere --{name}.")
            else:
                said = f"zegt iets anders dan {told.option(name)}"
                told.setting.tell(f"De noot '{place.gelezen}' {said}. Kijk na wat klopt.")
