"""What is wrong with input, said so that the sender can mend it.

Every refusal in the ETL carries a list of `Problem`: all problems of a file in one run, each with
where it is, what was read, what was expected and what to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass


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
    """

    bestand: str
    verwacht: str
    advies: str
    blad: str | None = None
    rij: int | None = None
    kolom: str | None = None
    gelezen: str | None = None
    vraag: bool = False

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
        return f"{', '.join(place)}:{read} Verwacht: {self.verwacht}. {self.advies}".rstrip()

    def as_dict(self) -> dict[str, str | int | bool | None]:
        """Give the problem as plain values, for `--json`."""
        return asdict(self)


class RefusedError(Exception):
    """The data was refused; nothing was loaded (exit status 1)."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(problem.text() for problem in self.problems))
