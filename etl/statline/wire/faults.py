"""What can go wrong between StatLine and the archive, said in Dutch.

Whatever the fault, the archive keeps its current version: these errors end the fetch of one table.
"""

from __future__ import annotations

from etl.problems import Problem


class StatlineError(Exception):
    """A table could not be fetched; what is in the archive stays.

    Attributes:
        verwacht: What would have been right.
        advies: What the user can do.
        gelezen: What came instead.
        kolom: The column meant, None when it is the whole table.
    """

    def __init__(self, verwacht: str, advies: str, *, gelezen: str | None = None, kolom: str | None = None) -> None:
        self.verwacht = verwacht
        self.advies = advies
        self.gelezen = gelezen
        self.kolom = kolom
        super().__init__(verwacht)

    def problem(self, tabel: str) -> Problem:
        """Give the error as a problem of a StatLine table."""
        return Problem(
            bestand=f"StatLine {tabel}",
            verwacht=self.verwacht,
            advies=self.advies,
            kolom=self.kolom,
            gelezen=self.gelezen,
        )


class UnreachableError(StatlineError):
    """No answer in time, or an answer that says: not now."""

    def __init__(self, gelezen: str, *, retry_after: float | None = None, final: bool = False) -> None:
        super().__init__(
            "een antwoord van de server van CBS",
            "De vorige cijfers blijven staan. Probeer het later opnieuw.",
            gelezen=gelezen,
        )
        self.retry_after = retry_after
        self.final = final


class BadAnswerError(StatlineError):
    """An answer came, but not one that can be read: half, no JSON, too large."""

    def __init__(self, verwacht: str, gelezen: str | None = None) -> None:
        super().__init__(verwacht, "De vorige cijfers blijven staan. Probeer het later opnieuw.", gelezen=gelezen)


class WrongContentError(StatlineError):
    """The answer can be read, but is not what this table should be."""

    def __init__(self, verwacht: str, *, gelezen: str | None = None, kolom: str | None = None) -> None:
        super().__init__(
            verwacht,
            "De vorige cijfers blijven staan. Blijft dit zo, vraag het dan na bij CBS.",
            gelezen=gelezen,
            kolom=kolom,
        )


class SchemaChangedError(StatlineError):
    """A column or unit is not what it was; a person has to look at it."""

    def __init__(self, kolom: str, verwacht: str, gelezen: str) -> None:
        super().__init__(
            verwacht,
            "De vorige cijfers blijven staan. Klopt de nieuwe opzet, haal de tabel dan op met --accept-schema.",
            gelezen=gelezen,
            kolom=kolom,
        )


class UnknownTableError(StatlineError):
    """The catalogue has no such table."""

    def __init__(self, tabel: str, nearest: list[str]) -> None:
        near = f", bijvoorbeeld {'; '.join(nearest)}" if nearest else ""
        super().__init__(
            f"een tabel uit de catalogus{near}", "Kijk met 'catalogus' welke tabellen er zijn.", gelezen=tabel
        )
