"""Rows of a frame as dictionaries: every cell as it was given, of its own type, and what is missing as None."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import duckdb
import numpy as np
import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analysis.rows import records

TYPES: dict[str, st.SearchStrategy[Any]] = {
    "varchar": st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=5),
    "double": st.floats(allow_nan=False),
    "integer": st.integers(-(2**31), 2**31 - 1),
    "bigint": st.integers(-(2**53), 2**53),
    "boolean": st.booleans(),
    "date": st.datetimes(datetime(1800, 1, 1), datetime(2200, 1, 1)).map(
        lambda day: day.replace(hour=0, minute=0, second=0, microsecond=0)
    ),
    "varchar[]": st.lists(st.text("ab", max_size=2), max_size=3),
    "struct(a integer)": st.fixed_dictionaries({"a": st.integers(0, 9)}),
}
CON = duckdb.connect()
ROWS = st.lists(st.fixed_dictionaries({kind: st.none() | values for kind, values in TYPES.items()}), max_size=5)


def _alike(found: Any, given: Any) -> bool:
    if given is None:
        return found is None
    # in a column with a missing number every number is one with a point
    whole = isinstance(given, int) and isinstance(found, float) and not isinstance(given, bool)
    return bool(found == given) and (whole or isinstance(found, type(given)))


@given(ROWS)
def test_every_cell_of_an_answer_is_as_it_was_given(rows: list[dict[str, Any]]) -> None:
    with CON.cursor() as con:
        con.execute("create or replace temp table t (" + ", ".join(f'"{kind}" {kind}' for kind in TYPES) + ")")
        for row in rows:
            con.execute("insert into t values (?, ?, ?, ?, ?, ?, ?, ?)", [row[kind] for kind in TYPES])
        found = records(con.execute("from t").df())
    assert len(found) == len(rows)
    for row, given_row in zip(found, rows, strict=True):
        assert list(row) == list(TYPES)
        assert all(_alike(row[kind], given_row[kind]) for kind in TYPES), (row, given_row)


def test_whatever_stands_for_a_missing_value_is_none() -> None:
    frame = pd.DataFrame(
        {
            "nan": [1.5, np.nan],
            "na": pd.array([1, pd.NA], dtype="Int64"),
            "nat": pd.to_datetime(["2024-01-01", None]),
            "text": ["a", None],
            "object": pd.Series([np.int64(3), pd.NaT], dtype=object),
            "list": pd.Series([np.array(["a", "b"]), []], dtype=object),
        }
    )
    first, second = records(frame)
    assert first == {
        "nan": 1.5, "na": 1, "nat": pd.Timestamp("2024-01-01"), "text": "a", "object": 3, "list": ["a", "b"],
    }  # fmt: skip
    assert [type(first[name]) for name in ("nan", "na", "text", "object")] == [float, int, str, int]
    assert second == {**dict.fromkeys(first), "list": []}


def test_a_frame_without_rows_gives_none() -> None:
    assert records(pd.DataFrame({"a": [], "b": []})) == []
