"""Stacked bars: every part has a colour of its own, and what has none stands together."""

from __future__ import annotations

import pandas as pd
import pytest

from ui.charts.compared.stacked import PARTS, few_parts, stacked


def parts(count: int, *, missing: int | None = None) -> pd.DataFrame:
    rows = [("TESTDATA", f"deel {number}", None if number == missing else float(number)) for number in range(count)]
    return pd.DataFrame(rows, columns=["staaf", "deel", "aantal"])


def drawn(frame: pd.DataFrame) -> list[str]:
    built = stacked(frame, row="staaf", part="deel", value="aantal", totals={}, show=str)
    return [bar.marker.color for bar in built.data]


def test_every_part_has_a_colour_of_its_own() -> None:
    assert len(set(drawn(parts(len(PARTS))))) == len(PARTS)


def test_more_parts_than_colours_are_refused() -> None:
    with pytest.raises(ValueError, match="hooguit 4 delen, hier 5: deel 0, deel 1, deel 2, deel 3, deel 4"):
        drawn(parts(len(PARTS) + 1))


def test_what_has_no_colour_stands_together() -> None:
    few = few_parts(parts(6), row="staaf", part="deel", value="aantal")
    assert few[["deel", "aantal"]].to_numpy().tolist() == [
        ["deel 0", 0.0], ["deel 1", 1.0], ["deel 2", 2.0], ["overig", 12.0]
    ]  # fmt: skip
    assert len(drawn(few)) == len(PARTS)
    assert few_parts(parts(6, missing=4), row="staaf", part="deel", value="aantal")["aantal"].isna().tolist()[-1]
    four = parts(4)
    assert few_parts(four, row="staaf", part="deel", value="aantal") is four
