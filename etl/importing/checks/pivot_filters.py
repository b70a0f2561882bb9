"""Holds the filters and the sums of a pivot table to the options."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.definitions import Definitions
from etl.importing.checks.quantities import says_part
from etl.importing.checks.said import other_period
from etl.importing.checks.told import PERIODS, Told
from etl.importing.layouts.description import Description, Field
from etl.importing.layouts.options import Place
from etl.importing.meaning.codes import Codes, Wrong
from etl.importing.meaning.table import Table
from etl.importing.numbers.summing import function_of
from etl.importing.numbers.wording import clean, key
from etl.importing.reading.sheet import Cell

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
# by what people are parted that no kind has a column for
_PARTED = frozenset({
    "functie", "functiegroep", "functies", "functiegroepen", "geslacht", "leeftijd", "leeftijden", "leeftijdsgroep",
    "leeftijdsklasse", "leeftijdscategorie", "contract", "contracten", "contractvorm", "contractsoort", "contracttype",
    "soort contract", "dienstverband", "soort dienstverband", "opleiding", "opleidingsniveau", "kwalificatieniveau",
    "niveau", "beroep", "beroepsgroep", "afdeling", "team", "locatie", "gemeente", "provincie", "plaats", "werkgever",
    "subbranche", "deelsector", "deeltijd", "deeltijdfactor", "salarisschaal", "bedrijfsgrootte", "grootteklasse",
})  # fmt: skip
_SUMMED = "Kies in de draaitabel bij de waarden voor Som."
_COUNTED = f"{_SUMMED} Is elke rij van de bron één mens of één bedrag, dan kan dit kloppen."


def filters_above(table: Table, description: Description) -> Iterator[tuple[Field | str, Cell]]:
    """Give the filters above a table: what is filtered, a column of the kind when it is one, and where its value is."""
    names = description.by_header()
    for row in table.above:
        cells = list(row.values())
        if len(cells) == 1 and (match := _LABELLED.fullmatch(cells[0].text)):
            column, value = names.get(key(match["name"])), cells[0]._replace(text=match["value"])
            if column or (description.samen and key(match["name"]) in _PARTED):
                yield column or clean(match["name"]), value
        elif len(cells) == 2 and not any(function_of(cell.text) for cell in cells):
            first, second = (key(cell.text) for cell in cells)
            column = names.get(first)
            if second in names or second.endswith(("labels", "label")):
                continue
            if column and not column.is_measure:
                yield column, cells[1]
            elif not column and first not in _ABOUT and (table.is_pivot or (description.samen and first in _PARTED)):
                yield clean(cells[0].text), cells[1]


def check_parts(table: Table, told: Told) -> None:
    """Ask about a note that says of which part figures are ('Functiegroep: verzorgenden') where nothing else does."""
    names = told.setting.description.by_header()
    for remark in table.remarks:
        match = _LABELLED.fullmatch(remark.place.gelezen)
        if match and told.setting.description.samen and key(match["name"]) in _PARTED:
            _check_part(
                names.get(key(match["name"])) or clean(match["name"]), match["value"], remark.place, table, told
            )


def check_filter(name: Field | str, value: Cell, table: Table, told: Told) -> None:
    """Ask about a filter that is not what the options say; one they do not speak of leaves a part of the figures."""
    setting, place = told.setting, Place.above(value)
    symbol = key(value.text) if _SYMBOLIC.fullmatch(value.text) else ""
    wanted = None if isinstance(name, str) else told.fixed.get(name.naam)
    if isinstance(name, str) or wanted is None:
        _check_part(name, value.text, place, table, told)
        return
    found = None if symbol in _ALL | _SEVERAL else Codes(setting.definitions).read(name, value.text)
    if found == wanted or (symbol in _ALL and _is_all(name.naam, wanted, setting.definitions)):
        return
    if isinstance(found, Wrong) and name.naam in PERIODS and not other_period(value.text, wanted, setting.definitions):
        return
    why = " Deze naam is niet bekend." if isinstance(found, Wrong) else ""
    if symbol in _SEVERAL:
        why = " De draaitabel telt er meer dan één op."
    elif symbol in _ALL:
        why = " De draaitabel telt op wat er in de bron staat: staat daar niets anders in, dan klopt het."
    advice = f"Zet het filter goed of geef een andere --{name.naam}.{why}"
    setting.ask(place, f"een filter bij {told.option(name.naam)}", advice)


def _check_part(name: Field | str, text: str, place: Place, table: Table, told: Told) -> None:
    """Ask about a part that no option or column speaks of."""
    setting, header = told.setting, table.header
    if key(text) in _ALL:
        return
    if isinstance(name, str):
        if not says_part(table, setting):
            expected = f"cijfers over alles; deze zijn gefilterd op {name}"
            setting.ask(place, expected, "Zet het filter op (Alle), of neem de tabel over alles.")
        return
    given = name.verplicht or name.naam in {*header.columns, *header.said, *setting.options.waarden}
    parts = name.naam == "uitsplitsing" or (name.sleutel and (name.opgeteld or name.soort == "keuze"))
    if not given and (table.is_pivot or parts):
        setting.ask(place, f"cijfers over elke {name.naam}", f"Geef --{name.naam} mee, of zet het filter op (Alle).")


def _is_all(name: str, wanted: str, definitions: Definitions) -> bool:
    """Tell whether an option says all there is, as '(Alle)' does."""
    if name == "branche":
        return any(branch.code == wanted and branch.niveau == "sector" for branch in definitions.branches)
    return wanted in ("NL00", "totaal")


def check_functions(table: Table, told: Told) -> None:
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
