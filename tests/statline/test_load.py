"""What a load makes of the archive: every cell a row, reasons kept, offline, and no damage unseen."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl.problems import RefusedError
from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.cells.cubes import COLUMNS
from etl.statline.fetch import fetch_tables
from etl.statline.load import load_archive
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.faketable import dimension, quarters, real_codes
from tests.statline.replay import Fault, Replay

OLD = kit.small_table()


def test_an_empty_archive_gives_empty_tables(tmp_path: Path) -> None:
    con = kit.loaded(kit.settings(tmp_path))
    columns = {row[0]: row[1].lower() for row in con.execute("describe core.statline").fetchall()}
    assert columns == COLUMNS
    for name in ("core.statline", "core.statline_kerncijfer", "core.statline_mobiliteit", "raw.statline_revisie"):
        assert con.execute("select count(*) from query_table($1)", [name]).fetchone() == (0,)


def test_every_cell_is_a_row_with_its_figure_or_its_reason(fetched: Settings) -> None:
    con = kit.loaded(fetched)
    assert kit.long_rows(con, kit.names(OLD)) == OLD.expected()
    both = "select count(*) from core.statline where (waarde is null) = (reden_ontbreekt is null)"
    assert con.execute(both).fetchone() == (0,)
    assert con.execute("select count(*) from core.statline").fetchone() == (OLD.size * len(OLD.topics),)


def test_the_view_works_where_the_file_is_attached_under_another_name(fetched: Settings, tmp_path: Path) -> None:
    path = tmp_path / "bouw.duckdb"
    with duckdb.connect(str(path)) as con:
        con.execute("create schema raw; create schema core")
        load_archive(con, fetched, kit.definitions())
    with duckdb.connect() as reader:
        reader.execute(f"attach '{path}' as live (read_only)")
        assert reader.execute("select count(*) from live.core.statline").fetchone() == (120,)
        reader.execute("use live")
        assert kit.long_rows(reader, kit.names(OLD)) == OLD.expected()


def test_the_columns_are_made_again_from_the_pages(fetched: Settings) -> None:
    version = store.current(fetched.archive, OLD.id)
    assert version is not None
    (version.folder / store.COLUMNS_FILE).write_bytes(b"TESTDATA kapot")
    assert kit.long_rows(kit.loaded(fetched), kit.names(OLD)) == OLD.expected()


@pytest.mark.parametrize("damage", ["pagina", "manifest"])
def test_damage_is_refused_and_names_the_way_out(damage: str, fetched: Settings) -> None:
    version = store.current(fetched.archive, OLD.id)
    assert version is not None
    (version.folder / store.COLUMNS_FILE).unlink()
    path = version.folder / ("pages/00002.json.zst" if damage == "pagina" else "manifest.json")
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(RefusedError, match="fetch azw 99001NED --force"):
        kit.loaded(fetched)


def test_a_damaged_manifest_is_mended_by_fetching_again(fetched: Settings, replay: Replay) -> None:
    version = store.current(fetched.archive, OLD.id)
    assert version is not None
    (version.folder / "manifest.json").write_text("TESTDATA")
    report = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT)
    assert report.exit_status == 0
    assert kit.long_rows(kit.loaded(fetched), kit.names(OLD)) == OLD.expected()


def test_pages_out_of_order_are_loaded_in_the_order_of_the_cube(tmp_path: Path, replay: Replay) -> None:
    replay.faults.append(Fault("andersom", lambda request: request.is_page, b.rows(b.backwards)))
    settings = kit.settings(tmp_path)
    fetch_tables(settings, [OLD.id], base_url=replay.url, limits=kit.PATIENT)
    version = store.current(settings.archive, OLD.id)
    assert version is not None and not version.manifest.geordend
    con = kit.loaded(settings)
    rows = con.execute('select combinatie, regio, periode from raw."statline_cel_99001ned"').fetchall()
    assert rows == sorted(rows)
    assert kit.long_rows(con, kit.names(OLD)) == OLD.expected()


def test_signs_that_no_rule_knows_are_kept_and_told(tmp_path: Path, replay: Replay) -> None:
    edit = b.rows(b.first_of(r'"Werknemers_1":"[^"]*"', '"Werknemers_1":"       -"'))
    secret = b.rows(b.first_of(r'"Aandeel_2":"[^"]*"', '"Aandeel_2":"x"'))
    replay.faults += [
        Fault("streep", lambda q: q.is_page and q.skip == 12, edit),
        Fault("x", lambda q: q.is_page and q.skip == 24, secret),
    ]
    settings = kit.settings(tmp_path)
    report = fetch_tables(settings, [OLD.id], base_url=replay.url, limits=kit.PATIENT)
    assert [fault.fired for fault in replay.faults] == [1, 1]
    assert "'-'" in report.tables[0].warnings[0]
    query = (
        "select onderwerp, reden_ontbreekt, count(*) from core.statline"
        " where reden_ontbreekt in ('geheim', 'niet beschikbaar') group by all order by 1"
    )
    assert kit.loaded(settings).execute(query).fetchall() == [
        ("Aandeel_2", "geheim", 1),
        ("Werknemers_1", "niet beschikbaar", 1),
    ]


def test_dimensions_are_known_by_their_type(tmp_path: Path, replay: Replay) -> None:
    """Two regions, two times, none called RegioS or Perioden; kinds of periods nobody expected."""
    weeks = (("2023W101", "2023 week 1"), ("2023X000", "2023 deel"), ("2023ZZ01", "2023 anders"))
    table = OLD.changed(
        dimensions=(
            dimension("Woonregio", "GeoDimension", real_codes("RegioS", "RA")[:2], pad=10),
            dimension("Werkregio", "GeoDimension", real_codes("RegioS", "LD")[:2], pad=10),
            dimension("Meetmoment", "TimeDimension", weeks),
            dimension("Vorigmoment", "TimeDimension", quarters(2022, 2022)[:2]),
        )
    )
    replay.reset(table)
    settings = kit.settings(tmp_path)
    assert fetch_tables(settings, [table.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    con = duckdb.connect()
    con.execute("create schema raw; create schema core")
    report = load_archive(con, settings, kit.definitions())
    assert any("2023ZZ01" in warning for warning in report.warnings)
    row = con.execute(
        "select distinct regio_code, periode_code, dimensies from core.statline order by all limit 1"
    ).fetchone()
    assert row == ("RA0101", "2023W101", {"Werkregio": "LD01", "Vorigmoment": "2022KW01"})
    places = dict(con.execute("select dimensie, plaats from raw.statline_dimensie order by 1").fetchall())
    assert places == {
        "Woonregio": "regio_code",
        "Werkregio": "dimensies",
        "Meetmoment": "periode_code",
        "Vorigmoment": "dimensies",
    }


def test_a_table_of_one_dimension(tmp_path: Path, replay: Replay) -> None:
    table = OLD.changed(dimensions=OLD.dimensions[2:])
    replay.reset(table)
    settings = kit.settings(tmp_path)
    assert fetch_tables(settings, [table.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    con = kit.loaded(settings)
    assert kit.long_rows(con, kit.names(table)) == table.expected()
    assert con.execute("select distinct dimensies, regio_code from core.statline").fetchall() == [({}, None)]


def test_names_that_look_like_sql_are_names(tmp_path: Path, replay: Replay) -> None:
    title = "TESTDATA '; drop table raw.statline_tabel; --"
    topic = replace(OLD.topics[0], name="O'Neill_1", title=title, unit="'; drop schema core; --")
    members = (("A'1", title), ("B;--2", title))
    table = OLD.changed(topics=(topic,), dimensions=(dimension("Dim'ensie", "Dimension", members), *OLD.dimensions[2:]))
    replay.reset(table)
    settings = kit.settings(tmp_path)
    assert fetch_tables(settings, [table.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    con = kit.loaded(settings)
    assert kit.long_rows(con, kit.names(table)) == table.expected()
    assert con.execute("select distinct eenheid from core.statline").fetchall() == [(topic.unit,)]


def test_a_copied_archive_loads_elsewhere(fetched: Settings, tmp_path: Path) -> None:
    shutil.copytree(fetched.archive, tmp_path / "elders" / "archief")
    assert kit.long_rows(kit.loaded(kit.settings(tmp_path / "elders")), kit.names(OLD)) == OLD.expected()


@pytest.mark.parametrize("data", [b"\xff", b"", b"../elders", b"naam\x00"])
def test_an_unreadable_pointer_of_a_table_is_refused_by_name(fetched: Settings, data: bytes) -> None:
    (fetched.archive / OLD.id / "current").write_bytes(data)
    with pytest.raises(RefusedError, match=f"fetch azw {OLD.id} --force"):
        kit.loaded(fetched)
