"""Why a cell has no figure survives being kept as a whole number, just as it does in a double."""

# ruff: noqa: S608 - the words of the product itself.

from __future__ import annotations

import duckdb
import pytest

from etl.statline.cells.symbols import OTHER, SECRET, UNKNOWN, reason_sql, value_sql, whole_sql

REASONS = [
    (12.0, 12.0, None),
    (-7.0, -7.0, None),
    (0.0, 0.0, None),
    (None, None, "niet van toepassing"),
    (UNKNOWN, None, "onbekend"),
    (SECRET, None, "geheim"),
    (OTHER, None, "niet beschikbaar"),
]


@pytest.mark.parametrize(("kept", "value", "reason"), REASONS, ids=[str(case[2] or case[1]) for case in REASONS])
def test_a_reason_is_the_same_in_a_double_and_in_a_whole_number(
    kept: float | None, value: float | None, reason: str | None
) -> None:
    lowest = -7
    with duckdb.connect() as con:
        con.execute("create table cel (figure double)")
        con.execute("insert into cel values ($1)", [kept])
        con.execute(f"create table heel as select {whole_sql('figure', lowest)} as figure from cel")
        double = con.execute(f"select {value_sql('figure')}, {reason_sql('figure')} from cel").fetchone()
        whole = con.execute(
            f"select {value_sql('figure', lowest)}, {reason_sql('figure', lowest)} from heel"
        ).fetchone()
    assert double == whole == (value, reason)
