"""Run the checks: each SQL file gives the rows that are wrong."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import duckdb

from etl.building.contract_checks import contract_checks
from etl.building.header import SqlFile, named, read_sql
from etl.frugal import Sparing
from etl.problems import Problem, RefusedError
from etl.settings import PROJECT
from etl.sources.examine import unconfirmed
from etl.sources.origins import Confirmed
from etl.sources.sound import ASK

CHECKS = Path(__file__).parents[1] / "checks"
# What a check with doubts gives of each row: where it is and what is odd. Somebody can confirm it (`--bevestig`).
_DOUBT = ("bron_id", "bestand", "rij", "kolom", "gelezen", "verwacht")
SEVERITIES = ("fout", "twijfel", "waarschuwing")


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
    doubts: tuple[Problem, ...] = ()

    def problems(self) -> list[Problem]:
        """Give what has to be answered before this may be published."""
        return list(self.doubts) if self.severity == "twijfel" else [self.problem()]

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
        ValueError: A header lacks `titel` or a known `ernst`, or two checks have one name.
    """
    found = tuple(read_sql(path, name) for name, path in named(folder).items())
    for check in found:
        if check.header.get("ernst") not in SEVERITIES or not check.header.get("titel"):
            raise ValueError(f"{check.path}: kop heeft titel en ernst ({' of '.join(SEVERITIES)}) nodig")
    return found


def run_checks(con: duckdb.DuckDBPyConnection) -> list[CheckOutcome]:
    """Run every check on the built tables and record the outcome in `meta.controle`."""
    confirmed = _confirmed(con)
    with Sparing(con) as sparing:
        outcomes = [_outcome(check, sparing, confirmed) for check in (*checks(), *contract_checks(con))]
    con.executemany(
        "insert into meta.controle values ($1, $2, $3, $4, $5)",
        [[item.name, item.severity, item.title, item.rows, item.example] for item in outcomes],
    )
    return outcomes


def _outcome(check: SqlFile, sparing: Sparing, confirmed: dict[str, list[Confirmed]]) -> CheckOutcome:
    header = check.header
    if "regels" in header:
        rows = sorted(row for rule in header["regels"] for row in sparing.fetch(rule))
    else:
        rows = sparing.fetch(check.text)
    counted = "telt" in header  # a row then is a broken rule, with a sentence and how many rows break it
    example = ", ".join(str(value) for value in (rows[0][:1] if counted else rows[0])) if rows else None
    wrong = sum(row[1] for row in rows) if counted else len(rows)
    place = check.path.relative_to(PROJECT).as_posix()
    doubts: tuple[Problem, ...] = ()
    if header["ernst"] == "twijfel":
        doubts = tuple(unconfirmed((_doubt(row) for row in rows), confirmed))
        wrong, example = len(doubts), doubts[0].gelezen if doubts else None
    return CheckOutcome(place, check.name, header["titel"], header["ernst"], wrong, example, doubts)


def refuse_wrong(outcomes: list[CheckOutcome]) -> None:
    """Let through what may be published.

    Raises:
        RefusedError: A check found a mistake, or something that looks like one and that nobody confirmed.
    """
    found = [outcome for outcome in outcomes if outcome.severity != "waarschuwing" and outcome.rows]
    if found:
        raise RefusedError([problem for outcome in found for problem in outcome.problems()])


def _doubt(row: tuple[Any, ...]) -> Problem:
    found = dict(zip(_DOUBT, row, strict=True))
    return Problem(
        bestand=f"{found['bron_id']}/{found['bestand']}",
        verwacht=found["verwacht"],
        advies=ASK,
        rij=found["rij"],
        kolom=found["kolom"],
        gelezen=found["gelezen"],
        vraag=True,
    )


def _confirmed(con: duckdb.DuckDBPyConnection) -> dict[str, list[Confirmed]]:
    found: dict[str, list[Confirmed]] = {}
    for source, *cells in con.table("raw.bevestiging").fetchall():
        fields = dict(zip(Confirmed.model_fields, cells, strict=True))
        found.setdefault(source, []).append(Confirmed.model_validate(fields))
    return found
