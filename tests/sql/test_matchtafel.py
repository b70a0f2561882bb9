"""Counts of the matchtafel come from an imported file, and small ones stay together."""

from __future__ import annotations

from pathlib import Path

import pytest

from etl.building.build import build
from etl.definitions import load_definitions
from etl.importing import prepare, write
from etl.settings import PROJECT, Settings
from ui.figure import make_view
from ui.figures import FIGURES


def test_imported_counts_fill_the_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "matchtafel.csv"
    file.write_text(
        "Regio;Periode;Uitsplitsing;Waarde;Eenheid\nTwente;2023;Meeloopdag;24;personen\n"
        "Twente;2023;Detachering;4;personen\nTwente;2023;TESTDATA iets anders;12;personen\n",
        encoding="utf-8",
    )
    found = Settings(data=PROJECT / "data", imports=tmp_path / "i", archive=tmp_path / "a", warehouse=tmp_path / "w")
    options = {"indicator": "matchtafel_uitkomst", "branche": "ZW"}
    write(prepare("kerncijfer", file, options, load_definitions(found.definitions)), found.imports)
    build(found)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.warehouse))
    view = make_view(FIGURES["matchtafel-uitkomsten"], {})
    rows = {row["uitkomst"]: (row["aantal"], row["reden_ontbreekt"]) for row in view.frame.to_dict("records")}
    # 4 is small and 12 joins it; all that is shown is rounded to five
    assert rows["Meeloopdag"][0] == 25
    assert rows["Overige"][0] == 15
    assert rows["Detachering"][1] == rows["TESTDATA iets anders"][1] == "geheim"
    assert rows["Netwerkgesprek"][1] == "nog geen aantallen ingelezen"
    assert len(rows) == 8
    assert view.findings.titel == "Hoogste aantal kandidaten in 2023: Meeloopdag (25)"
