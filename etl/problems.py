"""What is wrong with input, said so that the sender can mend it.

Every refusal in the ETL carries a list of `Problem`: all problems of a file in one run, each with
where it is, what was read, what was expected and what to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from operator import itemgetter

_Kind = tuple[str, str, str, str]

# problems of one kind that are told with their place; how many more there are is told with the last of them
_TOLD = 25


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one place in a file.

    Attributes:
        bestand: File name as the user knows it.
        verwacht: What would have been right (Dutch).
        advies: What the user can do about it (Dutch).
        blad: Sheet of a workbook, None for a CSV.
        rij: 1-based row as a spreadsheet shows it, None when the whole file is meant.
        kolom: Column name or letter.
        gelezen: The text as read.
        vraag: Whether it may be right after all: it then comes in once somebody says why.
        meer: How many more of its kind there are, that are not told one by one.
    """

    bestand: str
    verwacht: str
    advies: str
    blad: str | None = None
    rij: int | None = None
    kolom: str | None = None
    gelezen: str | None = None
    vraag: bool = False
    meer: int = 0

    def text(self) -> str:
        """Give the problem as one Dutch line."""
        place = [self.bestand]
        if self.blad:
            place.append(f"blad '{self.blad}'")
        if self.rij is not None:
            place.append(f"rij {self.rij}")
        if self.kolom:
            place.append(f"kolom '{self.kolom}'")
        read = f" Gelezen: '{self.gelezen}'." if self.gelezen is not None else ""
        more = f" Zo {'is' if self.meer == 1 else 'zijn'} er nog {self.meer}." if self.meer else ""
        return f"{', '.join(place)}:{read} Verwacht: {self.verwacht}. {self.advies}".rstrip() + more

    def as_dict(self) -> dict[str, str | int | bool | None]:
        """Give the problem as plain values, for `--json`."""
        return asdict(self)

    @property
    def kind(self) -> _Kind:
        """What it has in common with others: file, sheet, column and what was expected, whatever the numbers in it."""
        return self.bestand, self.blad or "", self.kolom or "", re.sub(r"\d[\d.,]*", "9", self.verwacht)


@dataclass
class Grouped:
    """Problems as they are found, of each kind the first and how many more: a large file can be wrong in every row."""

    _first: dict[_Kind, list[tuple[tuple[int, int], Problem]]] = field(default_factory=dict)
    _seen: dict[_Kind, set[int]] = field(default_factory=dict)

    def add(self, problem: Problem, order: tuple[int, int]) -> None:
        """Add a problem with its place among the others; one that was added before counts once."""
        kind = problem.kind
        first, seen = self._first.setdefault(kind, []), self._seen.setdefault(kind, set())
        if (mine := hash(problem)) not in seen:
            seen.add(mine)
            if len(first) < _TOLD:
                first.append((order, problem))

    def __len__(self) -> int:
        """How many problems there are, told or not."""
        return sum(map(len, self._seen.values()))

    def tells_of(self, kolom: str) -> bool:
        """Tell whether there is a problem of a column, by its name."""
        return any(kind[2] == kolom for kind in self._first)

    def told(self) -> list[Problem]:
        """Give the problems to tell, in order; the last of a kind says how many more there are."""
        found = []
        for kind, first in self._first.items():
            *others, (order, last) = sorted(first, key=itemgetter(0))
            found += [*others, (order, replace(last, meer=last.meer + len(self._seen[kind]) - len(first)))]
        return [problem for _, problem in sorted(found, key=itemgetter(0))]


def grouped(problems: Iterable[Problem]) -> list[Problem]:
    """Give the first problems of each kind, the last of them with how many more there are; few stay as they are."""
    found = Grouped()
    for at, problem in enumerate(problems):
        found.add(problem, (at, 0))
    return found.told()


class RefusedError(Exception):
    """The data was refused; nothing was loaded (exit status 1)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(problem.text() for problem in self.problems))
