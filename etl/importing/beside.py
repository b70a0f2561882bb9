"""The rows of an import beside what is known: what is new, what changes, and what looks odd."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from etl import periods
from etl.importing.known import Key, Known, key_of
from etl.importing.layouts.description import Description
from etl.importing.leaps import Leap, Series, is_leap
from etl.importing.numbers.printed import dutch

# figures that change, or look odd, that are told one by one
TOLD = 100
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


class Beside:
    """The rows of an import beside what is known, one at a time.

    Attributes:
        changes: Figures that get another value: the first of them.
        changed: How many get another value.
        leaps: Dutch sentences on the first of those that become ten times as large, or as small.
        leapt: How many do.
        new: Figures that were not there; rows of a kind that does not count.
        equal: Figures that stay as they are; rows of a kind that does not count.
        empty: Rows without a figure.
    """

    def __init__(self, description: Description, known: Known) -> None:
        self._description, self._known, self._series = description, known, Series()
        self._period = next((n for n, name in enumerate(description.keys) if name in ("periode", "jaar")), None)
        self.changes: list[Change] = []
        self.leaps: list[str] = []
        self.new = self.equal = self.empty = self.changed = self.leapt = 0

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
                self._change(Change(_shown(key), name, old, value, source))
        if self._period is not None:
            self._series.add(number, self._place(key), key[self._period], values)

    def _change(self, change: Change) -> None:
        self.changed += 1
        if len(self.changes) < TOLD:
            self.changes.append(change)
        if is_leap(change.van, change.naar):
            self.leapt += 1
            if len(self.leaps) < TOLD:
                values = f"van {in_dutch(change.van)} in {in_dutch(change.naar)}"
                self.leaps.append(f"{change.plek}: {change.kolom} verandert {values}.")

    def odd(self, rows: Iterable[Mapping[str, str]]) -> Iterator[str]:
        """Tell of figures ten times as large, or as small, as the one of the period before: the first of them."""
        leaps = self._series.leaps()
        found = list(islice(leaps, TOLD))
        wanted = {leap.rij for leap in found}
        keys = {n: key_of(row, self._description) for n, row in enumerate(rows) if n in wanted} if wanted else {}
        count = len(found) + sum(1 for _ in leaps)
        yield from told(self._sentences(found, keys), count, "stap van tien keer of meer tussen perioden")

    def _sentences(self, found: Iterable[Leap], keys: Mapping[int, Key]) -> Iterator[str]:
        for leap in found:
            place = _shown(self._place(keys[leap.rij]))
            then, now = (periods.label_nl(code) if len(code) > 4 else code for code in (leap.toen, leap.nu))
            yield f"{place}: {leap.naam} {in_dutch(leap.van)} in {then} en {in_dutch(leap.naar)} in {now}."

    def _place(self, key: Key) -> Key:
        """Give a key without its period."""
        at = self._period
        return key if at is None else (*key[:at], *key[at + 1 :])


def told(sentences: Iterable[str], count: int, what: str) -> Iterator[str]:
    """Give sentences, and how many more there are of what they are about."""
    yield from sentences
    if count > TOLD:
        yield f"En nog {count - TOLD} keer een {what}."


def in_dutch(value: float) -> str:
    """Give a figure as it is shown."""
    return dutch(exact(value))


def exact(value: float) -> Decimal:
    """Give the digits a figure has, without those a float adds."""
    return Decimal(f"{value:.12g}")


def _shown(key: Key) -> str:
    return ", ".join(part for part in key if part)
