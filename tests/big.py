"""A published build with a very large table, made by SQL from the shipped one: all its extra rows are TESTDATA."""

# ruff: noqa: S608 - the statements are put together from the constants here.

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import duckdb

BUILD_ID = "20990101T000000-7e57da7a"
TABLE = "mart.mobiliteit"
ROWS = 310_000
# Texts that a format must keep as they are, or (a spreadsheet) may not run.
TEXTS = ("gewoon", 'met "haken"', "a;b, c", "=1+1", "twee\nregels", "Fryslân <&> _x0041_", "", "   ruimte ")
_TEXTS = ", ".join(f"'{text}'" for text in TEXTS)
_INSERT = f"""
insert into {TABLE} by name
select
    'TESTDATA' as regio_code,
    'VVT' as branche_code,
    '2099KW01' as periode_code,
    'uitstroom' as richting,
    'extern' as bereik,
    'TESTDATA ' || n as categorie,
    case when n % 7 <> 0 then n end as aantal,
    n / 8 as aandeel,
    [{_TEXTS}][1 + n % {len(TEXTS)}] as noot,
    n % 2 = 0 as afgeleid,
    'actieplan-van-werk-naar-werk' as bron_id
from range({ROWS}) as reeks(n)
order by n
"""
# A build takes rows away again: what DuckDB numbers them with then has holes.
_HOLES = (
    """
    insert into meta.revisie by name
    select 'mart.mobiliteit' as tabel, 'TESTDATA ' || n as sleutel, 'gewijzigd' as soort, 'aantal' as kolom,
        '1' as oud, '2' as nieuw, '20981231T000000-7e57da7a' as build_van, '20990101T000000-7e57da7a' as build_naar
    from range(5000) as reeks(n)
    order by n
    """,
    "delete from meta.revisie where sleutel like 'TESTDATA %7'",
)


def publish_big(shipped: Path, home: Path) -> Path:
    """Give a warehouse folder with one build: the live one of `shipped` with `ROWS` rows more in `TABLE`."""
    home.mkdir(parents=True, exist_ok=True)
    live = (shipped / "current").read_text(encoding="utf-8").strip()
    database = home / f"{BUILD_ID}.duckdb"
    shutil.copyfile(shipped / f"{live}.duckdb", database)
    with duckdb.connect(str(database)) as con:
        con.execute(_INSERT)
        for statement in _HOLES:
            con.execute(statement)
        for name in (TABLE, "meta.revisie"):
            con.execute(f"update meta.build set rijen = (select count(*) from {name}) where tabel = '{name}'")
        rows = dict(con.execute("select tabel, rijen from meta.build").fetchall())
    manifest = json.loads((shipped / f"{live}.json").read_text(encoding="utf-8"))
    manifest |= {
        "build_id": BUILD_ID,
        "sha256": hashlib.sha256(database.read_bytes()).hexdigest(),
        "tabellen": {name: rows.get(name, count) for name, count in manifest["tabellen"].items()},
    }
    (home / f"{BUILD_ID}.json").write_text(json.dumps(manifest), encoding="utf-8")
    (home / "current").write_text(BUILD_ID, encoding="utf-8")
    return home
