"""What changed in a table of figures: one row a cell, with the key in the order of its definition."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.building.header import named, read_sql
from etl.building.revisions import record_revisions
from etl.building.transform import models
from etl.settings import PROJECT
from etl.status import leaps_of

# The day stands before the post in the table, after it in a key.
TABLE = """
create schema mart;
create schema meta;
create table meta.revisie (
    tabel varchar, sleutel varchar, soort varchar, kolom varchar, oud varchar, nieuw varchar,
    build_van varchar, build_naar varchar
);
create table mart.platformbudget (
    platform_code varchar, jaar integer, peildatum date, post varchar, bedrag_eur double, status varchar
);
"""
BEFORE = """
insert into mart.platformbudget values
('gelijk', 2025, null, 'totaal', 1, 'definitief'),
('bedrag', 2025, date '2025-03-05', 'besteed', 10, 'voorlopig'),
('status', 2025, null, 'totaal', 20, 'voorlopig'),
('leeg', 2025, null, 'totaal', 30, 'definitief'),
('bits', 2025, null, 'totaal', 7.475849772802703, 'definitief'),
('bijna', 2025, null, 'totaal', 7.4758497, 'definitief'),
('weg', 2025, null, 'totaal', 40, 'definitief')
"""
AFTER = """
insert into mart.platformbudget values
('gelijk', 2025, null, 'totaal', 1, 'definitief'),
('bedrag', 2025, date '2025-03-05', 'besteed', 11, 'definitief'),
('status', 2025, null, 'totaal', 20, 'definitief'),
('leeg', 2025, null, 'totaal', null, 'definitief'),
('bits', 2025, null, 'totaal', 7.475849772802704, 'definitief'),
('bijna', 2025, null, 'totaal', 7.4758498, 'definitief'),
('nieuw', 2026, null, 'totaal', 50, 'definitief')
"""


def test_a_cell_that_changed_is_told_once(tmp_path: Path) -> None:
    previous = tmp_path / "vorig.duckdb"
    with duckdb.connect(str(previous)) as con:
        con.execute(TABLE + BEFORE)
    with duckdb.connect() as con:
        con.execute(TABLE + AFTER)
        record_revisions(con, previous, "a", "b")
        found = con.execute("select * from meta.revisie order by sleutel").fetchall()
    assert found == [
        ("mart.platformbudget", key, kind, column, old, new, "a", "b")
        for key, kind, column, old, new in (
            ("bedrag|2025|besteed|2025-03-05", "gewijzigd", "bedrag_eur", "10.0", "11.0"),
            ("bijna|2025|totaal", "gewijzigd", "bedrag_eur", "7.4758497", "7.4758498"),
            ("leeg|2025|totaal", "gewijzigd", "bedrag_eur", "30.0", None),
            ("nieuw|2026|totaal", "nieuw", "bedrag_eur", None, "50.0"),
            ("status|2025|totaal", "gewijzigd", "status", "voorlopig", "definitief"),
            ("weg|2025|totaal", "vervallen", "bedrag_eur", "40.0", None),
        )
    ]


def leaps(*pairs: tuple[float | None, float | None]) -> list[tuple[str, str | None]]:
    """Give old and new of the figures that are odd, of cells that had `was` and have `werd`; None: not there."""
    model = next(model for model in models() if model.name == "core.sprong")
    with duckdb.connect() as con:
        con.execute(TABLE + "create schema core")
        for number, (was, werd) in enumerate(pairs):
            kind = "nieuw" if was is None else "vervallen" if werd is None else "gewijzigd"
            texts = [None if value is None else str(value) for value in (was, werd)]
            con.execute(
                "insert into meta.revisie values ('mart.kerncijfer', $1, $2, 'waarde', $3, $4, 'a', 'b')",
                [str(number), kind, *texts],
            )
        con.execute(
            "insert into meta.revisie values"
            " ('mart.kerncijfer', 'status', 'gewijzigd', 'status', '1', '9', 'a', 'b'),"
            " ('core.statline', 'cel', 'gewijzigd', 'waarde', '1', '9', 'a', 'b')"
        )
        con.execute(model.text)
        return [(row["oud"], row["nieuw"]) for row in leaps_of(con, "b")] if not leaps_of(con, "a") else []


def test_a_figure_that_is_gone_or_twice_as_large_or_small_is_odd() -> None:
    odd = [(10.0, None), (10.0, 20.5), (10.0, 4.9), (10.0, -1.0), (-10.0, 10.0), (0.0, 3.0), (10.0, 100.0)]
    assert leaps(*odd) == [(str(was), None if werd is None else str(werd)) for was, werd in odd]


def test_a_revision_and_a_new_figure_are_not_odd() -> None:
    assert leaps((10.0, 19.9), (10.0, 5.1), (None, 7.0), (-10.0, -6.0), (10.0, 10.1)) == []


def test_a_build_of_before_this_was_looked_at_has_no_odd_figures() -> None:
    with duckdb.connect() as con:
        con.execute(TABLE)
        assert leaps_of(con, "b") == []


def test_a_key_is_made_the_same_when_it_is_recorded_and_when_it_is_asked() -> None:
    recorded = read_sql(named(PROJECT / "etl" / "revisie")["cijfers"], "cijfers").header["tabellen"]
    keys = {table["tabel"]: table["sleutel"] for table in recorded}
    made = {model.name: model.text for model in models()}
    for table, macro in (("mart.kerncijfer", "core.cijfersleutel"), ("mart.mobiliteit", "core.stroomsleutel")):
        assert made[macro].count(", ".join(keys[table])) == 2, macro  # its parameters, and what it makes of them
