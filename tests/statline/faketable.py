"""TESTDATA: made-up StatLine tables with real codes, and what a server would say about them.

Every figure follows from its place in the cube and the seed of the table, so a test knows what to expect
without asking the code under test.
"""

from __future__ import annotations

import csv
import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

CODES = Path(__file__).parent / "codelijsten_24103ned.csv"
STATUS = {"V": "Voorlopig", "NV": "NaderVoorlopig", "D": "Definitief"}


# v4 names why a cell has no figure.
_WITHOUT = ("Unknown", "Secret", "Missing", "Confidential", "Unreliable", "NotAvailable")


@dataclass(frozen=True)
class FakeDimension:
    """A dimension: `members` are (key, title), keys without padding; without a `title` it says it is a test."""

    name: str
    kind: str
    members: tuple[tuple[str, str], ...]
    pad: int = 0
    statuses: tuple[str, ...] = ()
    title: str = ""

    def key(self, place: int) -> str:
        return self.members[place][0].ljust(self.pad)


@dataclass(frozen=True)
class FakeTopic:
    name: str
    title: str
    unit: str = "aantal"
    decimals: int = 0
    datatype: str = "Long"


@dataclass(frozen=True)
class FakeTable:
    """A table; `seed` decides its figures, `missing` the share of cells without one.

    `state`, `frequency` and `period` are as CBS writes them. `mark` stands in every text around the figures, so that
    nobody takes them for real.
    """

    id: str
    title: str
    dimensions: tuple[FakeDimension, ...]
    topics: tuple[FakeTopic, ...]
    modified: str = "2024-09-13T02:00:00"
    seed: int = 1
    missing: float = 0.1
    catalog: str = "AZW"
    record_count: int | None = field(default=None)
    mark: str = "TESTDATA"
    state: str = "Regulier"
    frequency: str = "Perkwartaal"
    period: str = ""

    @property
    def size(self) -> int:
        return math.prod(len(dimension.members) for dimension in self.dimensions)

    @cached_property
    def _strides(self) -> list[int]:
        sizes = [len(dimension.members) for dimension in self.dimensions]
        return [math.prod(sizes[place + 1 :]) for place in range(len(sizes))]

    def changed(self, **fields: Any) -> FakeTable:
        return replace(self, **fields)

    def places(self, row: int) -> list[int]:
        return [row // step % len(d.members) for step, d in zip(self._strides, self.dimensions, strict=True)]

    def columns(self, start: int, stop: int) -> list[list[str]]:
        """The texts of rows `start` to `stop`, a list a topic: figures, '.' and blanks, padded as CBS does."""
        rows = np.arange(start, stop, dtype=np.uint64)
        return [self._texts(rows, place, topic) for place, topic in enumerate(self.topics)]

    def _texts(self, rows: np.ndarray[Any, Any], place: int, topic: FakeTopic) -> list[str]:
        noise = _mix(rows * np.uint64(len(self.topics)) + np.uint64(place), self.seed)
        values = (noise % np.uint64(100_000)).astype(np.int64)
        lot = ((noise >> np.uint64(32)) % np.uint64(1000)).astype(np.float64) / 1000
        scale = 10**topic.decimals
        if topic.datatype == "String":
            return [f"TESTDATA {value}".ljust(20) for value in values.tolist()]
        texts = values.tolist() if not topic.decimals else [f"{v / scale:.{topic.decimals}f}" for v in values.tolist()]
        half, whole = self.missing / 2, self.missing
        signs = np.where(lot < half, 1, np.where(lot < whole, 2, 0)).tolist()
        return [
            ("." if sign == 1 else "" if sign == 2 else f"{t}").rjust(8) for t, sign in zip(texts, signs, strict=True)
        ]

    def rows(self, start: int, stop: int, *, typed: bool = False) -> Iterator[str]:
        """Rows of the cube in v3 JSON, without commas between them."""
        heads = [
            ",".join(f'"{d.name}":"{d.key(p)}"' for d, p in zip(self.dimensions, self.places(row), strict=True))
            for row in range(start, stop)
        ]
        texts = self.columns(start, stop)
        if typed:
            texts = [["null" if text.strip() in ("", ".") else text.strip() for text in column] for column in texts]
        form = '"{}":{}' if typed else '"{}":"{}"'
        for offset, head in enumerate(heads):
            body = ",".join(
                form.format(topic.name, column[offset]) for topic, column in zip(self.topics, texts, strict=True)
            )
            yield f'{{\r\n      "ID":{start + offset},{head},{body}\r\n    }}'

    def observations(self) -> Iterator[dict[str, Any]]:
        """Cells as v4 gives them: '.' is one of six attributes, a blank is left out or is 'Impossible'."""
        columns = self.columns(0, self.size)
        number = 0
        for (place, topic), row in itertools.product(enumerate(self.topics), range(self.size)):
            text = columns[place][row].strip()
            if text == "" and row % 2:
                continue
            keys = {d.name: d.members[p][0] for d, p in zip(self.dimensions, self.places(row), strict=True)}
            attribute = {"": "Impossible", ".": _WITHOUT[row % len(_WITHOUT)]}.get(text, "None")
            words = text if topic.datatype == "String" else None
            value = float(text) if attribute == "None" and not words else None
            yield (
                {"Id": number, "Measure": topic.name, "ValueAttribute": attribute, "Value": value}
                | keys
                | ({"StringValue": words} if words else {})
            )
            number += 1

    def expected(self) -> set[tuple[Any, ...]]:
        """Long rows as `core.statline` should have them: topic, keys in order, figure, reason."""
        found = set()
        for place, column in enumerate(self.columns(0, self.size)):
            if self.topics[place].datatype == "String":
                continue
            for row, text in enumerate(column):
                keys = tuple(d.members[p][0] for d, p in zip(self.dimensions, self.places(row), strict=True))
                plain = text.strip()
                reason = {"": "niet van toepassing", ".": "onbekend"}.get(plain)
                found.add((self.topics[place].name, *keys, None if reason else float(plain), reason))
        return found


def _mix(numbers: np.ndarray[Any, Any], seed: int) -> np.ndarray[Any, Any]:
    """Scramble numbers (splitmix64): looks random, is the same on every machine."""
    with np.errstate(over="ignore"):
        mixed = numbers + np.uint64(seed) * np.uint64(0x9E3779B97F4A7C15)
        mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def real_codes(codelist: str, prefix: str = "") -> tuple[tuple[str, str], ...]:
    """(code, label) of a real code list of 24103NED; groups, which are no members, left out."""
    with CODES.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["codelijst"] == codelist and row["code"].startswith(prefix)]
    groups = {row["parent"] for row in rows}
    return tuple((row["code"], row["label_nl"]) for row in rows if row["code"] not in groups)


def quarters(first: int, last: int) -> tuple[tuple[str, str], ...]:
    years = range(first, last + 1)
    return tuple((f"{year}KW{q:02d}", f"{year} {q}e kwartaal") for year in years for q in (1, 2, 3, 4))


def dimension(name: str, kind: str, members: Sequence[tuple[str, str]], pad: int = 0) -> FakeDimension:
    statuses: tuple[str, ...] = ()
    if kind == "TimeDimension":
        last = len(members) - 1
        statuses = tuple(
            "Voorlopig" if p == last else "NaderVoorlopig" if p == last - 1 else "Definitief" for p in range(last + 1)
        )
    return FakeDimension(name, kind, tuple(members), pad, statuses)
