"""The question about events against their file, read in plain Python."""

from __future__ import annotations

from pathlib import Path

import yaml

from analysis.rows import records
from queries.run import run

FILE = Path(__file__).parents[2] / "data" / "definitions" / "events.yml"
LISTS = ("themas", "branches", "regios", "indicatoren")


def test_every_event_is_given_with_its_source_as_its_file_has_it() -> None:
    written = yaml.load(FILE.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - every value as text, no objects
    expected = {
        entry["code"]: (entry["van"], entry["tot"].replace("null", ""), *(entry[name] for name in LISTS), entry["bron"])
        for entry in written
    }
    got = records(run("gebeurtenissen").frame)
    assert [row["van"] for row in got] == sorted(row["van"] for row in got)
    assert expected == {
        row["gebeurtenis_code"]: (row["van"], row["tot"] or "", *(list(row[name]) for name in LISTS), row["bron"])
        for row in got
    }
    assert all(row["vindplaats"] for row in got)
