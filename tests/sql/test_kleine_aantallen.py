"""Counts on fewer than 10 persons from an imported file are not shown, and cannot be worked out from what is."""

from __future__ import annotations

import itertools
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.build import build
from etl.importing import prepare, write
from etl.settings import PROJECT, Settings
from etl.transform import models

MODEL = next(model for model in models() if model.name == "core.mobiliteit_veilig")
KEYS = "regio_code, branche_code, periode_code, richting, functiegroep"
SMALL = 10


def protect(parts: list[int], *, own: bool = True) -> tuple[list[int | None], int | None]:
    """Run the model on one table of parts with its total; give what it shows."""
    with duckdb.connect() as con:
        con.execute("create schema raw; create schema core")
        con.execute("create table raw.bron as select 'TESTDATA' as id, $1 as soort", ["eigen" if own else "primair"])
        con.execute(
            "create table core.mobiliteit (regio_code varchar, branche_code varchar, periode_code varchar,"
            " richting varchar, bereik varchar, categorie varchar, functiegroep varchar, aantal double, status varchar,"
            " reden_ontbreekt varchar, samengevoegd_in varchar, bron_id varchar, vindplaats varchar,"
            " waarde_tekst varchar, afgerond_op double, noot varchar)"
        )
        rows = [("extern", f"deel {index}", value) for index, value in enumerate(parts)]
        for reach, name, value in [*rows, ("totaal", "Totaal", sum(parts))]:
            con.execute(
                "insert into core.mobiliteit by name select 'RA0206' as regio_code, 'VVT' as branche_code,"
                " '2022JJ00' as periode_code, 'uitstroom' as richting, $1 as bereik, $2 as categorie,"
                " '' as functiegroep, $3 as aantal, 'onbekend' as status, 'TESTDATA' as bron_id, $4 as waarde_tekst",
                [reach, name, value, str(value)],
            )
        con.execute(MODEL.text)
        shown = con.execute(
            "select categorie, aantal, waarde_tekst, reden_ontbreekt from core.mobiliteit_veilig"
        ).fetchall()
    for _, value, text, reason in shown:
        assert (value is None) == (reason == "geheim") == (text is None)
    by_name = {name: value for name, value, _, _ in shown}
    return [by_name[f"deel {index}"] for index in range(len(parts))], by_name["Totaal"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.integers(0, 40), min_size=2, max_size=7))
def test_no_small_count_can_be_recovered(parts: list[int]) -> None:
    shown, total = protect(parts)
    hidden = [value for value, seen in zip(parts, shown, strict=True) if seen is None]
    assert all(seen is None for value, seen in zip(parts, shown, strict=True) if 1 <= value < SMALL)
    assert all(seen in (None, value) for value, seen in zip(parts, shown, strict=True))
    if total is None:
        return
    # The solver: everything a reader can do is subtract what is shown from the total.
    rest = total - sum(seen for seen in shown if seen is not None)
    if any(1 <= value < SMALL for value in parts):
        assert len(hidden) >= 2
        assert rest >= SMALL
        ways = [pair for pair in itertools.product(range(int(rest) + 1), repeat=2) if sum(pair) == rest]
        assert len(ways) > 1
    else:
        assert hidden == []


def test_published_tables_are_left_as_they_are() -> None:
    assert protect([3, 20, 40], own=False) == ([3, 20, 40], 63)


def test_an_imported_file_shows_no_small_count(tmp_path: Path) -> None:
    file = tmp_path / "eigen.csv"
    file.write_text(
        "Bestemming TESTDATA;2022\nAndere werkgever zelfde branche;40\nAndere branche binnen Zorg en Welzijn;20\n"
        "Pensioen;12\nOverige sectoren;3\nTotaal;75\n",
        encoding="utf-8",
    )
    found = Settings(data=PROJECT / "data", imports=tmp_path / "i", archive=tmp_path / "a", warehouse=tmp_path / "w")
    from etl.definitions import load_definitions

    options = {"regio": "Achterhoek", "branche": "VVT", "richting": "uitstroom"}
    write(prepare("mobiliteit", file, options, load_definitions(found.definitions)), found.imports)
    manifest = build(found).manifest
    with duckdb.connect(str(found.warehouse / f"{manifest.build_id}.duckdb"), read_only=True) as con:
        rows = con.execute(
            "select categorie, aantal, reden_ontbreekt, waarde_tekst from mart.mobiliteit where regio_code = 'RA0207'"
        ).fetchall()
    shown = {name: (value, reason) for name, value, reason, _ in rows if name != "Totaal"}
    assert shown["Overige sectoren"] == (None, "geheim")
    assert shown["Pensioen"] == (None, "geheim")
    assert shown["Andere werkgever zelfde branche"] == (40.0, None)
    assert all(value is None or value >= SMALL for _, value, _, _ in rows)
    assert "3" not in {text for _, _, _, text in rows}


@pytest.mark.parametrize("parts", [[3, 2], [1, 1, 1], [9, 0, 0]])
def test_when_hiding_parts_is_not_enough_the_total_goes_too(parts: list[int]) -> None:
    shown, total = protect(parts)
    assert total is None
    assert all(seen in (None, 0) for seen in shown)
