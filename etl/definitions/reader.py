"""Read the definition files into records, collecting every problem on the way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from etl.definitions.records import record_problems
from etl.definitions.yaml_lines import Loc, YamlFile, read_yaml
from etl.problems import Problem, RefusedError
from etl.texts import csv_rows, read_text

M = TypeVar("M", bound=BaseModel)
M_co = TypeVar("M_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True)
class Entry(Generic[M_co]):
    """A record and where it was read."""

    record: M_co
    file: YamlFile
    place: Loc

    def problem(self, loc: Sequence[str | int], read: str | None, expected: str, advice: str) -> Problem:
        """Give a problem at a place inside this record."""
        return Problem(
            bestand=self.file.name,
            rij=self.file.line([*self.place, *loc]),
            kolom=".".join(str(part) for part in loc) or None,
            gelezen=read,
            verwacht=expected,
            advies=advice,
        )


@dataclass
class Codes:
    """The codes of one kind that exist.

    Attributes:
        codes: Every code met, also of faulty records: a faulty record is one problem, not also one
            for everything that names it.
        complete: False when a file could not be read at all, so that a code may be missed.
    """

    codes: set[str] = field(default_factory=set)
    complete: bool = True


@dataclass
class Entries(Codes, Generic[M]):
    """All good records of one kind, in the order of the file."""

    found: list[Entry[M]] = field(default_factory=list)

    def records(self) -> tuple[M, ...]:
        """Give the records alone."""
        return tuple(entry.record for entry in self.found)


class Reader:
    """Reads definition files from one folder.

    Attributes:
        problems: What was wrong so far.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.problems: list[Problem] = []

    def entries(self, pattern: str, model: type[M], key: str = "code", section: str | None = None) -> Entries[M]:
        """Read the list of records in every file that matches `pattern` (a plain name or a glob), or in its section."""
        result: Entries[M] = Entries()
        for path in sorted(self._folder.glob(pattern)) or [self._folder / pattern]:
            file = self._file(path)
            if file is None:
                result.complete = False
                continue
            for place, raw in self._items(file, key, section):
                result.codes.add(str(raw.get(key)))
                result.found.extend(self._record(model, file, place, raw))
        return result

    def rows(self, name: str, model: type[M]) -> Entries[M]:
        """Read the records of a CSV file; nothing refers to them, so they have no codes."""
        path = self._folder / name
        try:
            (_, head), *found = [*csv_rows(read_text(path, self._name(path)), self._name(path))] or [(1, [])]
        except RefusedError as refused:
            self.problems.extend(refused.problems)
            return Entries(complete=False)
        result: Entries[M] = Entries()
        if not found:  # an empty file would pass for a list without records
            self.problems.append(Problem(self._name(path), "rijen onder een kop", "Vul het, of zet het terug."))
        rows = [(line, _named(head, cells)) for line, cells in found]
        lines: dict[Loc, int] = {(index,): line for index, (line, _) in enumerate(rows)}
        file = YamlFile(self._name(path), rows, lines)
        for index, (_, row) in enumerate(rows):
            result.found.extend(self._record(model, file, (index,), row))
        return result

    def _record(self, model: type[M], file: YamlFile, place: Loc, raw: Mapping[str, Any]) -> list[Entry[M]]:
        try:
            return [Entry(model.model_validate(raw), file, place)]
        except ValidationError as error:
            self.problems.extend(record_problems(error, file, place))
            return []

    def _items(self, file: YamlFile, key: str, section: str | None) -> Iterator[tuple[Loc, Mapping[str, Any]]]:
        """Give the raw records: a list, or a mapping whose keys are the value of `key`."""
        value, at = file.value, tuple[str | int, ...]()
        if section is not None:
            value, at = value.get(section) if isinstance(value, dict) else None, (section,)
        if isinstance(value, dict):
            items: list[tuple[Loc, Any]] = [
                ((*at, name), {key: name} | raw if isinstance(raw, dict) else raw) for name, raw in value.items()
            ]
        elif isinstance(value, list):
            items = [((*at, index), raw) for index, raw in enumerate(value)]
        else:
            items = [(at, value)]
        for place, raw in items:
            if isinstance(raw, dict):
                yield place, raw
            else:
                advice = "Schrijf '- code: ...' met de velden eronder."
                expected = "een lijst van definities"
                self.problems.append(Problem(file.name, expected, advice, rij=file.line(place), gelezen=str(raw)[:80]))

    def _file(self, path: Path) -> YamlFile | None:
        try:
            return read_yaml(path, self._name(path))
        except RefusedError as refused:
            self.problems.extend(refused.problems)
            return None

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder.parent).as_posix()


def _named(head: Sequence[str], cells: Sequence[str]) -> dict[str, Any]:
    """Give the cells of a row by column; a cell too many gets a name that no record has, a missing one is None."""
    row: dict[str, Any] = {name: cells[place] if place < len(cells) else None for place, name in enumerate(head)}
    return row | ({"te veel": list(cells[len(head) :])} if len(cells) > len(head) else {})
