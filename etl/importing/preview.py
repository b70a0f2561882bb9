"""What an import read and what it will change, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import islice
from typing import Any

from etl import periods
from etl.definitions import Definitions
from etl.importing.accepted import Prepared
from etl.importing.known import Key, Known, key_of, known_figures, values_of
from etl.importing.leaps import Series, is_leap
from etl.importing.meaning.description import Description
from etl.importing.meaning.descriptions import DESCRIPTIONS
from etl.importing.numbers.printed import dutch, plain_text
from etl.settings import Settings

_SHOWN = 8
_ALMOST = 1e-9


@dataclass(frozen=True)
class Change:
    """A figure that is known with another value.

    Attributes:
        plek: What tells its row from others: region, branch, period …
        kolom: The measure.
        van: The value it has now.
        naar: The value in the file.
        bron: Source the present value is from.
    """

    plek: str
    kolom: str
    van: float
    naar: float
    bron: str


@dataclass(frozen=True)
class Preview:
    """What is told before an import; the attributes are those of `--json`.

    Attributes:
        bestand: Name of the file.
        blad: Sheet that was read, None of a CSV.
        koppen: Row that was taken for the headers.
        kolommen: Header as printed -> what it was read as.
        rijen: Number of rows.
        zonder_cijfer: How many of them have no figure.
        perioden: Labels of the periods, in order.
        getallen: Printed text -> value, where the two differ: the first of each column of figures.
        opmerkingen: What was passed over or read in a special way.
        opvallend: Dutch sentences on what looks odd.
        nieuw: Figures that were not there.
        gelijk: Figures that stay as they are.
        wijzigt: Figures that get another value.
    """

    bestand: str
    blad: str | None
    koppen: int | None
    kolommen: Mapping[str, str]
    rijen: int
    zonder_cijfer: int
    perioden: tuple[str, ...]
    getallen: Mapping[str, float]
    opmerkingen: tuple[str, ...]
    opvallend: tuple[str, ...]
    nieuw: int
    gelijk: int
    wijzigt: tuple[Change, ...]

    def as_dict(self) -> dict[str, Any]:
        """Give the preview as plain values."""
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """Give the preview as Dutch lines."""
        place = f", blad '{self.blad}'" if self.blad else ""
        header = f" (koppen in rij {self.koppen})" if self.koppen else ""
        missing = f", waarvan {self.zonder_cijfer} zonder cijfer" if self.zonder_cijfer else ""
        yield f"Gelezen: {self.bestand}{place}{header}: {_count(self.rijen, 'rij', 'rijen')}{missing}."
        if self.kolommen:
            yield f"Kolommen: {_some(f'{head!r} als {name}' for head, name in self.kolommen.items())}."
        if self.perioden:
            yield f"Perioden: {_some(self.perioden)}."
        if self.getallen:
            yield f"Getallen: {_some(f'{text} gelezen als {_dutch(value)}' for text, value in self.getallen.items())}."
        yield from (f"Let op: {remark}" for remark in self.opmerkingen)
        yield from (f"Opvallend: {remark}" for remark in self.opvallend)
        yield f"Nieuw: {self.nieuw}. Blijft gelijk: {self.gelijk}. Verandert: {len(self.wijzigt)}."
        for change in self.wijzigt:
            values = f"{_dutch(change.van)} -> {_dutch(change.naar)}"
            yield f"  {change.plek}: {change.kolom} {values} (nu uit {change.bron})"


def preview(prepared: Prepared, settings: Settings, definitions: Definitions) -> Preview:
    """Tell what an accepted import read, and hold it against what is live and what was imported before."""
    description = DESCRIPTIONS[prepared.kind]
    measures = [measure.naam for measure in description.measures if measure.naam in description.canonical]
    beside = _Beside(description, known_figures(prepared.kind, settings, definitions))
    for number, row in enumerate(prepared.rijen):
        beside.hold(number, row, values_of(row, measures, definitions))
    spread = {row[name] for row in prepared.rijen for name in ("periode", "jaar") if row.get(name)}
    return Preview(
        bestand=prepared.bestand,
        blad=prepared.blad,
        koppen=prepared.koppen,
        kolommen=prepared.kolommen,
        rijen=len(prepared.rijen),
        zonder_cijfer=beside.empty if description.counts else 0,
        perioden=tuple(periods.label_nl(code) if len(code) > 4 else code for code in sorted(spread)),
        getallen=_readings(prepared.rijen, measures, definitions),
        opmerkingen=prepared.notices,
        opvallend=tuple(beside.odd(prepared.rijen)) + tuple(_leaps(beside.changes)),
        nieuw=beside.new,
        gelijk=beside.equal,
        wijzigt=tuple(beside.changes),
    )


class _Beside:
    """The rows of an import beside what is known, one at a time.

    Attributes:
        changes: Figures that get another value.
        new: Figures that were not there; rows of a kind that does not count.
        equal: Figures that stay as they are; rows of a kind that does not count.
        empty: Rows without a figure.
    """

    def __init__(self, description: Description, known: Known) -> None:
        self._description, self._known, self._series = description, known, Series()
        self._period = next((n for n, name in enumerate(description.keys) if name in ("periode", "jaar")), None)
        self.changes: list[Change] = []
        self.new = self.equal = self.empty = 0

    def hold(self, number: int, row: Mapping[str, str], values: Mapping[str, float]) -> None:
        """Hold row `number` with its figures against what is known of it."""
        key = key_of(row, self._description)
        before = self._known.get(key)
        self.empty += not values
        if not self._description.counts:
            self.new += before is None
            self.equal += before is not None
        known, source = before or ({}, "")
        for name, value in values.items():
            old = known.get(name)
            same = old is not None and abs(old - value) <= _ALMOST * max(abs(old), 1)
            if self._description.counts:
                self.new += old is None
                self.equal += same
            if old is not None and not same:
                self.changes.append(Change(_shown(key), name, old, value, source))
        if self._period is not None:
            self._series.add(number, self._place(key), key[self._period], values)

    def odd(self, rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
        """Tell of figures ten times as large, or as small, as the one of the period before."""
        found = list(self._series.leaps())
        wanted = {leap.rij for leap in found}
        keys = {n: key_of(row, self._description) for n, row in enumerate(rows) if n in wanted} if wanted else {}
        for leap in found:
            place = _shown(self._place(keys[leap.rij]))
            yield f"{place}: {leap.naam} {_dutch(leap.van)} in {leap.toen} en {_dutch(leap.naar)} in {leap.nu}."

    def _place(self, key: Key) -> Key:
        """Give a key without its period."""
        at = self._period
        return key if at is None else (*key[:at], *key[at + 1 :])


def _readings(rows: Iterable[Mapping[str, str]], measures: list[str], definitions: Definitions) -> dict[str, float]:
    """Give how the first number of each way of printing was read, where text and value differ."""
    found: dict[str, float] = {}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        # the printed text is that of the first figure of a row
        for name, value in islice(values_of(row, measures, definitions).items(), 1):
            text = row.get("waarde_tekst", "")
            way = (name, "".join("9" if char.isdigit() else char for char in text))
            differs = text.removesuffix("%") not in ("", _dutch(value), plain_text(_exact(value)))
            if differs and way not in seen and len(found) < _SHOWN:
                seen.add(way)
                found[text] = value
    return found


def _leaps(changes: Iterable[Change]) -> Iterator[str]:
    for change in changes:
        if is_leap(change.van, change.naar):
            yield f"{change.plek}: {change.kolom} verandert van {_dutch(change.van)} in {_dutch(change.naar)}."


def _shown(key: Key) -> str:
    return ", ".join(part for part in key if part)


def _some(texts: Iterable[str]) -> str:
    """Give the first texts, and how many more there are."""
    found = list(texts)
    more = f" en nog {len(found) - _SHOWN}" if len(found) > _SHOWN else ""
    return "; ".join(found[:_SHOWN]) + more


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _exact(value: float) -> Decimal:
    return Decimal(f"{value:.12g}")


def _dutch(value: float) -> str:
    return dutch(_exact(value))
