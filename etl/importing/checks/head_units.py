"""Holds the units and sizes that titles, notes and headers of figures say to those that are given."""

from __future__ import annotations

from itertools import islice

from etl.importing.checks.quantities import has_shares, quantities
from etl.importing.checks.said import said_of
from etl.importing.checks.told import NAMES, Told
from etl.importing.layouts.options import Place, Setting
from etl.importing.meaning.table import Table
from etl.importing.numbers.currency import foreign
from etl.importing.numbers.scale import Scale, doubtful, no_count, scale_in
from etl.importing.numbers.wording import key

_PLAIN = frozenset({
    "aantal", "aantallen", "abs", "absoluut", "absolute aantallen", "in aantallen", "personen", "in personen", "n",
    "medewerkers", "werknemers", "mensen", "hele jaar", "heel jaar", "kalenderjaar", "euro", "euros", "eur", "€",
    "in €",
})  # fmt: skip
# rows in which units are looked for
_LOOKED_AT = 50
# figures that may be printed in thousands
_SCALED = frozenset({"aantal", "maat", "euro"})


def check_brackets(table: Table, told: Told) -> None:
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
        names = [name for name in NAMES if name in told.fixed]
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


def check_people(table: Table, titles: list[Place], told: Told) -> None:
    """Ask about a title or header in fte or hours over a key figure that counts people."""
    setting = told.setting
    indicator = setting.indicator(told.fixed.get("indicator", ""))
    if indicator is None or not setting.counts_people(indicator.eenheid):
        return
    heads = [Place.of(table.header.headers[at].cell) for at in sorted(table.header.figures)]
    sheets = [(place, False) for place in titles if place.rij is None]
    places = [(place, False) for place in heads] + sheets + [(place, True) for place in titles if place.rij]
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


def check_sheet(table: Table, sheets: list[Place], told: Told) -> None:
    """Ask about the name of a sheet with a size or unit that neither an option nor a header says: 'x 1.000', 'fte'."""
    setting, sorts = told.setting, [measure.soort for measure in told.setting.description.measures]
    heads = [head.unit for head in table.header.headers.values()]
    given = "eenheid" in setting.options.waarden or any(map(scale_in, heads))
    for place in sheets:
        scale = scale_in(place.gelezen)
        # a sheet with percentages is asked as another quantity
        percent = bool(scale and scale.percent and ("percentage" in key(place.gelezen) or has_shares(table, setting)))
        if scale and sorts[:1] and sorts[0] in _SCALED and not given and not percent:
            expected = "duidelijkheid of de cijfers aantallen, duizendtallen of procenten zijn"
            setting.ask(place, expected, "Geef --eenheid aantal, --eenheid 'x 1000' of --eenheid %.")
        elif "aantal" in sorts and (unit := no_count(place.gelezen)):
            setting.ask(place, f"aantallen personen, geen {unit}", "Neem het blad met personen.")
    if not sorts[:1] or sorts[0] not in _SCALED:
        check_unit(sheets, told, "blad")


def check_unit(places: list[Place], told: Told, what: str = "titel") -> None:
    """Ask about a title, sheet or note in percent or thousands where the option or the indicator says another unit."""
    setting = told.setting
    given, indicator = setting.options.waarden.get("eenheid", ""), setting.indicator(told.fixed.get("indicator", ""))
    mine, unit = scale_in(given) or Scale(), setting.definitions.unit(given) if given else None
    for place in places:
        # a sheet has no sentence for its name
        scale = scale_in(place.gelezen) if what == "blad" or doubtful([place.gelezen]) else None
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
