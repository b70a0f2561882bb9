"""Run the checks: each SQL file gives the rows that are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from etl.contract_checks import contract_checks
from etl.header import SqlFile, read_sql
from etl.problems import Problem

CHECKS = Path(__file__).parent / "checks"
SEVERITIES = ("fout", "waarschuwing")


@dataclass(frozen=True)
class CheckOutcome:
    """What one check found: how many rows are wrong, and the first of them as text.

    Attributes:
        place: File with the rule.
    """

    place: str
    name: str
    title: str
    severity: str
    rows: int
    example: str | None

    def problem(self) -> Problem:
        """Give the outcome as a problem for the sender."""
        return Problem(
            bestand=self.place,
            verwacht=self.title,
            gelezen=self.example,
            advies=f"{self.rows} rij(en) voldoen niet; herstel de bron of leg een correctie vast.",
        )


@cache
def checks(folder: Path = CHECKS) -> tuple[SqlFile, ...]:
    """Give all checks by name.

    Raises:
        ValueError: A header lacks `titel` or a known `ernst`.
    """
    found = tuple(read_sql(path, path.stem) for path in sorted(folder.glob("*.sql")))
    for check in found:
        if check.header.get("ernst") not in SEVERITIES or not check.header.get("titel"):
            raise ValueError(f"{check.path}: kop heeft titel en ernst (fout of waarschuwing) nodig")
    return found


def run_checks(con: duckdb.DuckDBPyConnection) -> list[CheckOutcome]:
    """Run every check on the built tables and record the outcome in `meta.controle`."""
    outcomes = []
    for check in (*checks(), *contract_checks(con)):
        rows, header = con.execute(check.text).fetchall(), check.header
        counted = "telt" in header  # a row then is a broken rule, with a sentence and how many rows break it
        example = ", ".join(str(value) for value in (rows[0][:1] if counted else rows[0])) if rows else None
        wrong = sum(row[1] for row in rows) if counted else len(rows)
        place = "/".join(check.path.parts[-3:])
        outcomes.append(CheckOutcome(place, check.name, header["titel"], header["ernst"], wrong, example))
    con.executemany(
        "insert into meta.controle values ($1, $2, $3, $4, $5)",
        [[item.name, item.severity, item.title, item.rows, item.example] for item in outcomes],
    )
    return outcomes
