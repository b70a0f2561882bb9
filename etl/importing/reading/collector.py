"""Collects every problem of a file, so that the sender can mend all of them at once."""

from __future__ import annotations

from etl.importing.reading.sheet import Cell, letter
from etl.problems import Grouped, Problem, RefusedError

_SHOWN = 200
_MANY = 2_000


class Collector:
    """The problems of one file so far.

    Attributes:
        bestand: Name of the file as the user knows it.
        blad: Sheet being read, None for a CSV.
        headers: Column number -> text of its header, to name columns by.
    """

    def __init__(self, bestand: str) -> None:
        self.bestand = bestand
        self.blad: str | None = None
        self.headers: dict[int, str] = {}
        self._found = Grouped()

    def cell(self, cell: Cell, verwacht: str, advies: str, *, gelezen: str | None = None) -> None:
        """Add a problem of one cell; `gelezen` replaces its text where that must not be repeated."""
        number = cell.text.replace(".", ",") if cell.kind == "getal" else cell.text
        read = number if gelezen is None else gelezen
        self.place(verwacht, advies, rij=cell.row, kolom=cell.column, gelezen=read)

    def place(
        self,
        verwacht: str,
        advies: str,
        *,
        rij: int | None = None,
        kolom: int | str | None = None,
        gelezen: str | None = None,
        vraag: bool = False,
    ) -> None:
        """Add a problem of a row, a column (number, or the name of an option) or the whole file.

        A `vraag` is one that may be right after all.
        """
        problem = Problem(
            bestand=self.bestand,
            blad=self.blad,
            rij=rij,
            kolom=self._column(kolom) if isinstance(kolom, int) else kolom,
            gelezen=gelezen if gelezen is None else gelezen[:_SHOWN],
            verwacht=verwacht,
            advies=advies,
            vraag=vraag,
        )
        order = kolom if isinstance(kolom, int) else 0
        self._found.add(problem, (rij or 0, order))

    def tells_of(self, kolom: str) -> bool:
        """Tell whether a problem was found of a column as a whole, by its name."""
        return self._found.tells_of(kolom)

    @property
    def are_many(self) -> bool:
        """Whether reading on would only give more of the same."""
        return len(self._found) >= _MANY

    def __bool__(self) -> bool:
        """Tell whether a problem was found."""
        return bool(self._found)

    def stop_if_any(self) -> None:
        """Refuse the file when a problem was found.

        Raises:
            RefusedError: With every kind of problem, in order of row and column.
        """
        if self._found:
            # a row of a wide table is read once a period, and has its fault once
            raise RefusedError(self._found.told())

    def _column(self, number: int) -> str:
        header = " ".join(self.headers.get(number, "").split())
        return f"{letter(number)} ({header})" if header else letter(number)


def refuse(bestand: str, verwacht: str, advies: str, *, rij: int | None = None, gelezen: str = "") -> RefusedError:
    """Make the refusal of a file that cannot be read any further."""
    return RefusedError([Problem(bestand, verwacht, advies, rij=rij, gelezen=gelezen or None)])
