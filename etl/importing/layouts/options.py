"""What the user says beside the file, on the command line or in a form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, NamedTuple, cast, get_args

from etl.definitions import Definitions, Indicator, Unit
from etl.importing.layouts.description import Description
from etl.importing.numbers.printed import Decimaal
from etl.importing.numbers.wording import Streepje, clean
from etl.importing.reading.collector import Collector
from etl.importing.reading.sheet import Cell, letter

_CHOICES = frozenset({
    "blad", "decimaal", "streepje", "breuken", "verborgen", "titel", "uitgever", "gepubliceerd", "bevestig",
})  # fmt: skip
JaNee = Literal["ja", "nee"]
Verborgen = Literal["meenemen", "overslaan"]
_SHORT = {"mee": "meenemen", "weg": "overslaan"}
_ALLOWED = {
    "decimaal": get_args(Decimaal),
    "streepje": get_args(Streepje),
    "breuken": get_args(JaNee),
    "verborgen": get_args(Verborgen),
}
_ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s/]+(?:/\S*)?")
# columns that an option of the command line gives for all rows
FOR_ALL = frozenset({
    "regio", "branche", "richting", "bereik", "categorie", "functiegroep", "indicator", "platform", "noemer", "kanaal",
    "maat", "plan", "jaar", "periode", "peildatum", "eenheid",
})  # fmt: skip


@dataclass(frozen=True)
class Options:
    """Choices and dimensions a file does not hold itself.

    Attributes:
        blad: Sheet to read, when several hold a table.
        decimaal: Decimal sign of the file, when its numbers do not settle it.
        streepje: What '-' in a cell means.
        breuken: Whether percentages without their sign are fractions, so that 0.0912 is 9.12%.
        verborgen: What to do with hidden rows and columns.
        titel: Title of the source; else the title above the table or the name of the file.
        uitgever: Who made the figures.
        gepubliceerd: Web address the figures are public at, so that they are shown unchanged.
        bevestig: Why what looks wrong in the file is right.
        waarden: Column -> name or code for every row of the file: {'regio': 'Achterhoek'}. 'eenheid'
            also tells that counts or amounts are 'x 1000' or '%'.
    """

    blad: str | None = None
    decimaal: Decimaal | None = None
    streepje: Streepje | None = None
    breuken: JaNee | None = None
    verborgen: Verborgen | None = None
    titel: str | None = None
    uitgever: str | None = None
    gepubliceerd: str | None = None
    bevestig: str | None = None
    waarden: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Options:
        """Make the options of what was given, name -> text; every name that is no choice is a column.

        Raises:
            RefusedError: A choice has a value it cannot have.
        """
        values = {name: text for name, text in given.items() if name not in _CHOICES}
        chosen = {name: text.strip() for name, text in given.items() if name in _CHOICES and text.strip()}
        if "verborgen" in chosen:
            chosen["verborgen"] = _SHORT.get(chosen["verborgen"], chosen["verborgen"])
        problems = Collector("opties")
        for name, allowed in _ALLOWED.items():
            if chosen.get(name, allowed[0]) not in allowed:
                expected = " of ".join(allowed)
                problems.place(expected, "Kies een van beide.", kolom=f"--{name}", gelezen=chosen[name])
        if not _ADDRESS.fullmatch(chosen.get("gepubliceerd", "https://voorbeeld.nl")):
            advice = "Zijn de cijfers niet openbaar? Laat --gepubliceerd dan weg."
            read = chosen["gepubliceerd"]
            problems.place("een webadres dat met https:// begint", advice, kolom="--gepubliceerd", gelezen=read)
        problems.stop_if_any()
        return cls(
            blad=chosen.get("blad"),
            decimaal=cast("Decimaal | None", chosen.get("decimaal")),
            streepje=cast("Streepje | None", chosen.get("streepje")),
            breuken=cast("JaNee | None", chosen.get("breuken")),
            verborgen=cast("Verborgen | None", chosen.get("verborgen")),
            titel=chosen.get("titel"),
            uitgever=chosen.get("uitgever"),
            gepubliceerd=chosen.get("gepubliceerd"),
            bevestig=chosen.get("bevestig"),
            waarden=values,
        )


class Place(NamedTuple):
    """Where something was read.

    Attributes:
        gelezen: The text as read.
        rij: Its row, None when it is of the whole sheet or file.
        kolom: Its column: a number, or a name.
    """

    gelezen: str
    rij: int | None = None
    kolom: int | str | None = None

    @classmethod
    def of(cls, cell: Cell) -> Place:
        """Give the place of a cell under the headers."""
        return cls(cell.text.replace(".", ",") if cell.kind == "getal" else clean(cell.text), cell.row, cell.column)

    @classmethod
    def above(cls, cell: Cell, text: str = "") -> Place:
        """Give the place of a cell above the headers, where a column has no name yet."""
        return cls(clean(text or cell.text), cell.row, letter(cell.column))

    @property
    def where(self) -> str:
        """Its row as messages say it, '' without one."""
        return f" in rij {self.rij}" if self.rij else ""


@dataclass(frozen=True)
class Setting:
    """What one file is read with.

    Attributes:
        description: Its kind.
        options: What the user says beside it.
        definitions: Names into codes.
        problems: Where problems go.
        notices: Where remarks for the user go on what was read in a special way.
    """

    description: Description
    options: Options
    definitions: Definitions
    problems: Collector
    notices: list[str] = field(default_factory=list)

    @cached_property
    def _indicators(self) -> dict[str, Indicator]:
        return {indicator.code: indicator for indicator in self.definitions.indicators}

    def indicator(self, code: str) -> Indicator | None:
        """Give an indicator by its code, None when there is none."""
        return self._indicators.get(code)

    @cached_property
    def _units(self) -> dict[str, Unit]:
        return {unit.code: unit for unit in self.definitions.units}

    def is_share(self, unit: str) -> bool:
        """Tell whether a unit, by its code, is that of shares."""
        return unit in self._units and self._units[unit].aandeel

    def counts_people(self, unit: str) -> bool:
        """Tell whether one of a unit, by its code, is one person."""
        return unit in self._units and self._units[unit].mensen

    def adds_up(self, unit: str) -> bool:
        """Tell whether figures in a unit, by its code, add up to a total."""
        return unit not in self._units or self._units[unit].optellen

    def scaled(self, unit: str) -> bool:
        """Tell whether sources also print a unit in thousands, so that a bare figure may mean two things."""
        aliases = (alias for known in self.definitions.units if known.code == unit for alias in known.aliassen)
        return any(alias.factor != 1 for alias in aliases)

    def ask(self, place: Place, expected: str, advice: str) -> None:
        """Collect what may be right after all, unless the user said why it is."""
        if self.options.bevestig:
            self.tell(f"Bevestigd: '{place.gelezen}'{place.where}. Verwacht was {expected}.")
        else:
            whole = f'{advice} Klopt het toch? Geef --bevestig "reden".'
            self.problems.place(expected, whole, rij=place.rij, kolom=place.kolom, gelezen=place.gelezen, vraag=True)

    def tell(self, remark: str) -> None:
        """Add a remark for the user, once."""
        if remark not in self.notices:
            self.notices.append(remark)


def for_kind(options: Options, description: Description, problems: Collector) -> Options:
    """Give the options with the columns of a kind: 'jaar' is the periode of kinds without years.

    Options the kind has no column for are collected as problems; empty ones are left out.
    """
    names = {column.naam for column in description.kolommen if not column.is_measure}
    also = {"jaar": "periode", "periode": "jaar"}
    values: dict[str, str] = {}
    for name, text in options.waarden.items():
        target = name if name in names else also.get(name, name)
        if not text.strip():
            continue
        if target not in names and not (name == "eenheid" and description.measures):
            expected = f"een optie die bij {description.naam} hoort"
            problems.place(expected, "Laat de optie weg.", kolom=f"--{name}", gelezen=text)
        elif values.get(target, text) != text:
            expected = f"één waarde voor {target}"
            problems.place(expected, "Geef één van beide opties.", kolom=f"--{name}", gelezen=text)
        else:
            values[target] = text
    return replace(options, waarden=values)
