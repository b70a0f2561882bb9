"""Corrections as the head of corrections.yml documents them: they build, with and without what may be null."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
import yaml

from etl.building.build import build
from etl.texts import csv_rows
from tests.builds import few


@pytest.mark.parametrize("gemeld", [None, "1 november 2026"])
def test_a_correction_builds(tmp_path: Path, gemeld: str | None) -> None:
    found = few(tmp_path)
    (file,) = found.sources.rglob("kerncijfer.csv")
    head, *lines = (cells for _, cells in csv_rows(file.read_text(encoding="utf-8"), file.name))
    row = dict(zip(head, lines[0], strict=True))
    entry = {
        "code": "testdata", "bron": file.parent.name, "bestand": file.name,
        "sleutel": {name: row[name] for name in ("indicator", "branche", "regio", "periode")},
        "kolom": "noot", "waarde_fout": row["noot"], "waarde_goed": None,
        "reden": "TESTDATA", "gemeld": gemeld, "status": "open",
    }  # fmt: skip
    (found.definitions / "corrections.yml").write_text(yaml.safe_dump([entry]), encoding="utf-8")
    built = build(found).manifest
    with duckdb.connect(str(found.warehouse / f"{built.build_id}.duckdb"), read_only=True) as con:
        told = con.execute("select code, waarde_goed, gemeld from meta.correctie where code = 'testdata'").fetchall()
    assert told == [("testdata", None, gemeld)]
