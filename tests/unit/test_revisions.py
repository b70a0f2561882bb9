"""What changed in a table of figures: one row a cell, with the key in the order of its definition."""

from __future__ import annotations

from pathlib import Path

import duckdb

from etl.revisions import record_revisions

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
('weg', 2025, null, 'totaal', 40, 'definitief')
"""
AFTER = """
insert into mart.platformbudget values
('gelijk', 2025, null, 'totaal', 1, 'definitief'),
('bedrag', 2025, date '2025-03-05', 'besteed', 11, 'definitief'),
('status', 2025, null, 'totaal', 20, 'definitief'),
('leeg', 2025, null, 'totaal', null, 'definitief'),
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
            ("leeg|2025|totaal", "gewijzigd", "bedrag_eur", "30.0", None),
            ("nieuw|2026|totaal", "nieuw", "bedrag_eur", None, "50.0"),
            ("status|2025|totaal", "gewijzigd", "status", "voorlopig", "definitief"),
            ("weg|2025|totaal", "vervallen", "bedrag_eur", "40.0", None),
        )
    ]
