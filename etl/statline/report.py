"""What a fetch did, table by table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from etl.problems import Problem

State = Literal["fetched", "unchanged", "words", "failed"]
_UNREACHABLE, _USAGE = 3, 2
# Tables named in one line about all of them.
_NAMED = 3


@dataclass(frozen=True)
class Progress:
    """How far a table is.

    Attributes:
        total: Rows it should have.
        bytes: Bytes read so far, after decompression.
        left: Seconds left at this pace; None before the first page.
    """

    tabel: str
    rows: int
    total: int
    bytes: int
    seconds: float
    left: float | None


Callback = Callable[[Progress], None]


@dataclass(frozen=True)
class TableResult:
    """How the fetch of one table ended.

    Attributes:
        status: 'words' is a table without one topic of figures; it is kept out.
        rows: Rows in the archive's new version; 0 unless fetched.
        bytes: Bytes read, after decompression.
        problems: Why it failed; () unless failed. The version before is still current then.
        warnings: What is worth knowing all the same (Dutch).
    """

    tabel: str
    titel: str
    status: State
    rows: int
    bytes: int
    seconds: float
    problems: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class FetchReport:
    """How a fetch ended.

    Attributes:
        tables: One result a table that was asked for and exists.
        unknown: Ids the catalogue does not have, with the nearest that it has.
        warnings: Roles without a table or with several (Dutch).
    """

    tables: tuple[TableResult, ...]
    unknown: tuple[Problem, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def problems(self) -> list[Problem]:
        """Every problem of every table, and of ids that do not exist."""
        return [*self.unknown, *(problem for table in self.tables for problem in table.problems)]

    @property
    def exit_status(self) -> int:
        """0 all done, 3 at least one table failed (its previous figures stay), 2 an id does not exist."""
        if any(table.status == "failed" for table in self.tables):
            return _UNREACHABLE
        return _USAGE if self.unknown else 0

    @property
    def all_failed(self) -> bool:
        """Whether there were tables and none could be had."""
        return bool(self.tables) and all(table.status == "failed" for table in self.tables)

    def lines(self) -> list[str]:
        """Give every problem as one line (Dutch); a problem that several tables have is one line too."""
        tables: dict[Problem, list[str]] = {}
        for problem in self.problems:
            tables.setdefault(replace(problem, bestand=""), []).append(problem.bestand)
        return [replace(problem, bestand=_names(found)).text() for problem, found in tables.items()]

    def as_dict(self) -> dict[str, Any]:
        """Give the report as plain values, for `--json`."""
        return asdict(self) | {"exit_status": self.exit_status}


def failed(tabel: str, titel: str, problems: Sequence[Problem], seconds: float = 0.0, read: int = 0) -> TableResult:
    """Give the result of a table that failed."""
    return TableResult(tabel, titel, "failed", 0, read, seconds, tuple(problems))


def _names(found: Sequence[str]) -> str:
    names = list(dict.fromkeys(found))
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" en {more} andere" if more > 0 else "")
