"""Holds what a file says of itself (titles, filters of a pivot table, names of sheet and file) to the options."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from etl.definitions import Definitions
from etl.importing.checks.quantities import check_quantities, quantities
from etl.importing.checks.said import filtered, other_period, said_of
from etl.importing.layouts.description import NAMED, Description, Field
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.codes import Codes, Wrong
from etl.importing.meaning.table import Table
from etl.importing.numbers.currency import foreign
from etl.importing.numbers.scale import Scale, doubtful, no_count, scale_in
from etl.importing.numbers.summing import function_of
from etl.importing.numbers.wording import clean, is_note, key
from etl.importing.reading.sheet import Cell, Row

# what a pivot table shows for a filter that is not set to one value
_ALL = frozenset({"alle", "all", "alles"})
_SEVERAL = frozenset({"meerdere items", "multiple items", "meerdere", "meervoudig", "multiple", "meerdere waarden"})
_SYMBOLIC = re.compile(r"\s*(?:\(.*\)|-.*-)\s*")
_LABELLED = re.compile(r"\s*(?P<name>[^:=]{2,40}?)\s*[:=]\s*(?P<value>\S.*)")
# names beside a table that are no filter
_ABOUT = frozenset({
    "bron", "bronnen", "datum", "auteur", "versie", "titel", "opgesteld", "opgesteld door", "contact", "peildatum",
    "naam", "gemaakt door", "gemaakt op", "bestand", "toelichting", "opmerking", "status", "filter", "uitgever",
})  # fmt: skip
_LONG_WORD = 6
_NAMES = ("regio", "branche", "platform", "indicator", "richting", "bereik")
_PERIODS = ("periode", "jaar")
_ONE_BRANCH = ("branche", "subbranche")
_PLAIN = frozenset({
    "aantal", "aantallen", "abs", "absoluut", "absolute aantallen", "in aantallen", "personen", "in personen", "n",
    "medewerkers", "werknemers", "mensen", "hele jaar", "heel jaar", "kalenderjaar", "euro", "euros", "eur", "€",
    "in €",
})  # fmt: skip
# rows in which units are looked for
_LOOKED_AT = 50
_SUMMED = "Kies in de draaitabel bij de waarden voor Som."
_COUNTED = f"{_SUMMED} Is elke rij van de bron één mens of één bedrag, dan kan dit kloppen."


@dataclass(frozen=True)
class _Told:
    """What a file is held to.

    Attributes:
        setting: What it is read with.
        fixed: Column -> code or value an option gives for every row.
    """

    setting: Setting
    fixed: Mapping[str, str]

    def unlike(self, name: str, texts: list[str]) -> list[int]:
        """Give which texts say something else of a column than its option, when none of them says that too."""
        wanted = self.fixed[name]
        if name in _PERIODS:
            return [at for at, text in enumerate(texts) if other_period(text, wanted, self.setting.definitions)]
        said = [said_of(name, text, self.setting.definitions) for text in texts]
        if any(self._fits(name, wanted, found, text) for found, text in zip(said, texts, strict=True)):
            return []
        return [at for at, found in enumerate(said) if found]

    def _fits(self, name: str, wanted: str, found: frozenset[str], text: str) -> bool:
        if wanted in found or (name == "bereik" and wanted == "totaal"):
            return True
        if name == "branche" and len(found) > 1:
            # several branches beside each other may be the parts of the one
            branches = self.setting.definitions.branches
            parts = {branch.code for branch in branches if branch.bovenliggend == wanted}
            return found <= parts or any(b.code == wanted and b.niveau not in _ONE_BRANCH for b in branches)
        if name == "indicator" and (indicator := self.setting.indicator(wanted)):
            names = (indicator.code, indicator.label, *indicator.aliassen)
            words = {word[:_LONG_WORD] for told in names for word in key(told).split() if len(word) >= _LONG_WORD}
            return any(word in key(text) for word in words)
        return False

    def option(self, name: str) -> str:
        """Give an option as the user gave it."""
        return f"--{name} {self.setting.options.waarden.get(name, self.fixed[name])}"


def check_contradictions(table: Table, setting: Setting, bestand: str) -> None:
    """Collect what a file says of itself that is not what the options say, and how a pivot table sums up.

    Args:
        table: The table with what stands above it.
        setting: What the file is read with.
        bestand: Its name without the extension; what that says is told, never asked.
    """
    told = _Told(setting, _fixed(setting))
    _check_functions(table, told)
    filters = list(_filters(table, setting.description))
    for name, value in filters:
        _check_filter(name, value, table, told)
    seen = {cell.row for _, cell in filters}
    titles = [_title(row) for row in table.above if next(iter(row.values())).row not in seen]
    titles = [place for place in titles if not is_note(place.gelezen) and function_of(place.gelezen) is None]
    _check_titles([*titles, *_heads(table)], told)
    _check_unit(titles, told)
    sheets = [Place(clean(table.sheet.name), kolom="naam van het blad")] if table.sheet.name else []
    _check_titles(sheets, told)
    if "indicator" in told.fixed:
        _check_unit([remark.place for remark in table.remarks], told, "noot")
    check_quantities(table, setting, [*titles, *_heads(table), *sheets], told.fixed.get("indicator", ""))
    _check_brackets(table, told)
    _check_people(table, titles, told)
    _check_notes(table, told)
    for name in _NAMES:
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


def _check_titles(places: list[Place], told: _Told) -> None:
    texts = [place.gelezen for place in places]
    for name in (name for name in (*_NAMES, *_PERIODS) if name in told.fixed):
        for at in told.unlike(name, texts):
            what = "titel" if places[at].rij else "blad"
            advice = f"Geef een andere --{name} of kies {'het goede bestand' if places[at].rij else 'het goede blad'}."
            told.setting.ask(places[at], f"een {what} bij {told.option(name)}", advice)


def _check_brackets(table: Table, told: _Told) -> None:
    """Ask about words behind a period or the name of a figure that nobody knows: '2022 (t/m juni)', '2020 (2018=100)'.

    Of a key figure they are its unit, unless that is given: then they have to say the same.
    """
    setting, seen = told.setting, set[str]()
    figure = setting.description.naam == "kerncijfer"
    given = _units_given(table, setting) if figure else frozenset()
    heads = (table.header.headers[at] for at in sorted(table.header.figures))
    for head in heads if given or not figure else ():
        text = key(head.unit)
        known = _is_unit(head.unit, given, setting) if figure else _is_size(head.unit, setting)
        if not head.unit or text in seen or known:
            continue
        seen.add(text)
        names = [name for name in _NAMES if name in told.fixed]
        if any(said_of(name, f"({head.unit})", setting.definitions) == {told.fixed[name]} for name in names):
            continue
        ours = (quantity for quantity in quantities() if setting.description.naam in quantity.soorten)
        if not figure and any(quantity.is_in(head.cell.text) for quantity in ours):
            # asked as such, where it is not what is imported
            continue
        expected = f"een kop met een periode, eenheid of status; '{head.unit}' is geen van die"
        if figure:
            expected = f"in de kop dezelfde eenheid als gegeven is; daar staat '{head.unit}'"
        advice = "Zet in de kop alleen wat bekend is; hoort dit bij een andere tabel, kies dan de goede kolom."
        setting.ask(Place.of(head.cell), expected, advice)


def _units_given(table: Table, setting: Setting) -> frozenset[tuple[str, float]]:
    """Give the units of key figures that an option or a column says, with how many of the unit one of them is."""
    at = table.header.columns.get("eenheid", 0)
    cells = (row[at].text for row in islice(table.body.values(), _LOOKED_AT) if at in row)
    texts = {setting.options.waarden.get("eenheid", ""), *cells} - {""}
    found = (setting.definitions.unit(text) or _of_scale(text) for text in texts)
    return frozenset(unit for unit in found if unit)


def _of_scale(text: str) -> tuple[str, float] | None:
    scale = scale_in(text)
    return ("", float(scale.factor)) if scale else None


def _is_unit(text: str, given: frozenset[tuple[str, float]], setting: Setting) -> bool:
    """Tell whether words behind a header say the unit that is given, or a size that it has."""
    scale = scale_in(text)
    if unit := setting.definitions.unit(text):
        return given == {unit} or (unit[0] == "aantal" and {factor for _, factor in given} == {unit[1]})
    if scale and scale.percent:
        return all(setting.is_share(code) for code, _ in given)
    return bool(scale) and {factor for _, factor in given} == {float(scale.factor if scale else 0)}


def _check_people(table: Table, titles: list[Place], told: _Told) -> None:
    """Ask about a title or header in fte or hours over a key figure that counts people."""
    setting = told.setting
    indicator = setting.indicator(told.fixed.get("indicator", ""))
    if indicator is None or not setting.counts_people(indicator.eenheid):
        return
    heads = [Place.of(table.header.headers[at].cell) for at in sorted(table.header.figures)]
    places = [(place, False) for place in heads] + [(place, True) for place in titles]
    places += [(remark.place, True) for remark in table.remarks]
    if wrong := next((place for place, title in places if no_count(place.gelezen, title=title)), None):
        expected = f"{indicator.eenheid}, geen {no_count(wrong.gelezen)}"
        setting.ask(wrong, expected, "Neem de cijfers van mensen. Zijn ze dat toch? Haal het woord weg.")


def _is_size(text: str, setting: Setting) -> bool:
    """Tell whether words behind a header are a unit or a size, or say no more than that numbers stand under it."""
    sorts = {measure.soort for measure in setting.description.measures}
    unit = (setting.definitions.unit(text) or ("",))[0]
    known = bool(unit) and (
        "maat" in sorts or setting.is_share(unit) or ("aantal" in sorts and setting.counts_people(unit))
    )
    # of people fte and euros are refused, and of amounts dollars, where figures are read
    sized = scale_in(text) or foreign(text) or ("aantal" in sorts and no_count(text))
    return known or bool(sized) or key(text) in _PLAIN or key(text).startswith("afgerond")


def _check_notes(table: Table, told: _Told) -> None:
    """Ask about a note with another filter ('Regio is Twente') than the options, and a comment that says otherwise.

    Of other words in a note it is told.
    """
    for remark in table.remarks:
        place, named = remark.place, filtered(remark.place.gelezen)
        for name in (name for name in (*_NAMES, *_PERIODS) if name in told.fixed):
            # who made a table ('Bron: CBS, Nederland') and when says nothing of what it holds
            passed = name in _PERIODS or (name in NAMED and is_note(place.gelezen))
            if (passed and name not in named) or not told.unlike(name, [place.gelezen]):
                continue
            if name in named or remark.on_cell:
                told.setting.ask(place, f"een {remark.what} bij {told.option(name)}", f"Geef een andere --{name}.")
            else:
                said = f"zegt iets anders dan {told.option(name)}"
                told.setting.tell(f"De noot '{place.gelezen}' {said}. Kijk na wat klopt.")


def _check_unit(places: list[Place], told: _Told, what: str = "titel") -> None:
    """Ask about a title or note in percent or thousands where the option or the indicator says another unit."""
    setting = told.setting
    given, indicator = setting.options.waarden.get("eenheid", ""), setting.indicator(told.fixed.get("indicator", ""))
    mine, unit = scale_in(given) or Scale(), setting.definitions.unit(given) if given else None
    for place in places:
        scale = scale_in(place.gelezen) if doubtful([place.gelezen]) else None
        if scale is None:
            continue
        if indicator and not given:
            wrong = scale.percent != (setting.is_share(indicator.eenheid))
            option = f"{told.option('indicator')}, dat is in {indicator.eenheid}"
        else:
            option, wrong = f"--eenheid {given}", bool(given) and mine != scale
            if indicator and unit:
                percent = setting.is_share(unit[0])
                wrong = scale.percent != percent or (not percent and float(scale.factor) != unit[1])
        if wrong:
            setting.ask(place, f"een {what} bij {option}", "Geef een andere --eenheid of kies het goede bestand.")


def _filters(table: Table, description: Description) -> Iterator[tuple[Field | str, Cell]]:
    """Give the filters above a table: what is filtered, a column of the kind when it is one, and where its value is."""
    names = description.by_header()
    for row in table.above:
        cells = list(row.values())
        if len(cells) == 1 and (match := _LABELLED.fullmatch(cells[0].text)):
            if column := names.get(key(match["name"])):
                yield column, cells[0]._replace(text=match["value"])
        elif len(cells) == 2 and not any(function_of(cell.text) for cell in cells):
            first, second = (key(cell.text) for cell in cells)
            column = names.get(first)
            if second in names or second.endswith(("labels", "label")):
                continue
            if column and not column.is_measure:
                yield column, cells[1]
            elif table.is_pivot and not column and first not in _ABOUT:
                yield clean(cells[0].text), cells[1]


def _check_filter(name: Field | str, value: Cell, table: Table, told: _Told) -> None:
    """Ask about a filter that is not what the options say; one they do not speak of leaves a part of the figures."""
    setting, place = told.setting, Place.above(value)
    symbol = key(value.text) if _SYMBOLIC.fullmatch(value.text) else ""
    if isinstance(name, str):
        if symbol not in _ALL:
            expected = f"cijfers over alles; deze zijn gefilterd op {name}"
            setting.ask(place, expected, "Zet het filter in de draaitabel op (Alle).")
        return
    wanted = told.fixed.get(name.naam)
    if wanted is None:
        given = name.naam in table.header.columns or name.naam in table.header.said or name.verplicht
        if not given and table.is_pivot and symbol not in _ALL:
            advice = f"Geef --{name.naam} mee, of zet het filter op (Alle)."
            setting.ask(place, f"cijfers over elke {name.naam}", advice)
        return
    found = None if symbol in _ALL | _SEVERAL else Codes(setting.definitions).read(name, value.text)
    if found == wanted or (symbol in _ALL and _is_all(name.naam, wanted, setting.definitions)):
        return
    if isinstance(found, Wrong) and name.naam in _PERIODS and not other_period(value.text, wanted, setting.definitions):
        return
    why = " Deze naam is niet bekend." if isinstance(found, Wrong) else ""
    if symbol in _SEVERAL:
        why = " De draaitabel telt er meer dan één op."
    elif symbol in _ALL:
        why = " De draaitabel telt op wat er in de bron staat: staat daar niets anders in, dan klopt het."
    advice = f"Zet het filter goed of geef een andere --{name.naam}.{why}"
    setting.ask(place, f"een filter bij {told.option(name.naam)}", advice)


def _is_all(name: str, wanted: str, definitions: Definitions) -> bool:
    """Tell whether an option says all there is, as '(Alle)' does."""
    if name == "branche":
        return any(branch.code == wanted and branch.niveau == "sector" for branch in definitions.branches)
    return wanted in ("NL00", "totaal")


def _check_functions(table: Table, told: _Told) -> None:
    """Collect a pivot table that does not add up: a mean, a maximum or a count of rows is no number of people."""
    setting = told.setting
    heads = (found.cell for found in table.header.headers.values())
    indicator = setting.indicator(told.fixed.get("indicator", ""))
    share = indicator is not None and setting.is_share(indicator.eenheid)
    for cell in (*(cell for row in table.above for cell in row.values()), *heads):
        how, place = function_of(cell.text), Place.above(cell)
        if how == "aantal":
            setting.ask(place, "sommen (Som van); dit is hoeveel rijen de bron heeft, geen som", _COUNTED)
        elif how == "gemiddelde" and share:
            advice = "Had elke cel in de bron één cijfer, dan kan dit kloppen."
            setting.ask(place, "cijfers zoals de bron ze geeft, geen gemiddelde ervan", advice)
        elif how not in (None, "som"):
            expected = f"sommen (Som van), geen {how}"
            setting.problems.place(expected, _SUMMED, rij=place.rij, kolom=place.kolom, gelezen=place.gelezen)
