"""Declared corrections: a source's mistake mended in the open, and only as long as it is still there."""

from __future__ import annotations

import json
from pathlib import PurePath

import duckdb

from etl.definitions import Correction, Definitions
from etl.kinds import kinds
from etl.problems import Problem, RefusedError


def apply_corrections(con: duckdb.DuckDBPyConnection, definitions: Definitions) -> None:
    """Put the right value in the raw rows the corrections point at.

    Raises:
        RefusedError: A correction does not meet exactly one row with the expected wrong value; most
            likely the source repaired itself and the correction can go.
    """
    problems = [problem for item in definitions.corrections if (problem := _apply(con, item))]
    if problems:
        raise RefusedError(problems)


def _apply(con: duckdb.DuckDBPyConnection, item: Correction) -> Problem | None:
    kind = kinds().get(PurePath(item.bestand).stem)
    keys = dict(item.sleutel)
    if kind is None or item.kolom not in kind.columns or not keys.keys() <= set(kind.columns):
        return _problem(item, "een bestand en kolommen die bestaan")
    # Names come from the kind, checked above; values are bound.
    where = " and ".join(f"{column} = ${column}" for column in keys)
    bound = {**{column: str(value) for column, value in keys.items()}, "bron": item.bron, "fout": item.waarde_fout}
    rows = con.execute(
        f"select count(*) from raw.{kind.name} where bron_id = $bron and {item.kolom} = $fout and {where}",  # noqa: S608
        bound,
    ).fetchone()
    if rows is None or rows[0] != 1:
        return _problem(item, f"precies één rij met {item.kolom} = '{item.waarde_fout}'")
    con.execute(
        f"update raw.{kind.name} set {item.kolom} = $goed where bron_id = $bron and {item.kolom} = $fout and {where}",  # noqa: S608
        {**bound, "goed": item.waarde_goed},
    )
    return None


def _problem(item: Correction, expected: str) -> Problem:
    return Problem(
        bestand=f"corrections.yml: {item.code}",
        gelezen=json.dumps(dict(item.sleutel), ensure_ascii=False),
        verwacht=expected,
        advies="Heeft de bron de fout hersteld, haal de correctie dan weg.",
    )
