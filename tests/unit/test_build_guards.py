"""What guards a build: it is read back before it goes live, and every file it depends on is in its hash."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from etl.building import build as building
from etl.settings import PROJECT, Settings
from published.live import read_pointer


def test_a_file_that_reads_back_otherwise_never_goes_live(
    tmp_path: Path, warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = shutil.copytree(warehouse, tmp_path / "warehouse")
    before, fired = read_pointer(home), []

    def damage(point: str) -> None:
        """A disk that loses a row after the file was closed."""
        if point == "after_close":
            staged = next(home.glob(".bouw-*.duckdb"))
            with duckdb.connect(str(staged)) as con:
                fired.append(con.execute("delete from mart.kerncijfer where periode_code = '2022KW03'").fetchone())

    monkeypatch.setattr(building.failpoints, "reach", damage)
    with pytest.raises(OSError, match="teruggelezen inhoud verschilt"):
        building.build(Settings(warehouse=home), force=True)
    assert fired
    assert fired[0][0] > 0, "the fault did not fire"
    assert read_pointer(home) == before


@pytest.mark.parametrize(
    "damage",
    [
        "update mart.een set waarde = waarde + 0.001 where code = 'a'",
        "update mart.een set waarde = 3 - waarde where code in ('a', 'b')",  # of two rows exchanged
        "update mart.een set code = noot, noot = code where code = 'b'",  # of two columns
        "update mart.een set noot = '' where noot is null",
        "insert into mart.een values ('b', 2, 'x')",
        "delete from mart.een where code = 'c'",  # two rows that are the same
        "alter table mart.een rename to twee",
    ],
)
def test_the_content_has_one_hash_in_any_order_and_another_when_anything_is_another(damage: str) -> None:
    with duckdb.connect() as con:
        con.execute("create schema mart; create table mart.een (code varchar, waarde double, noot varchar)")
        con.execute(
            "insert into mart.een values ('a', 1, null), ('b', 2, 'x'), ('c', 0, ''), ('c', 0, ''), ('d', 1, null)"
        )
        first = building.content_hash(con)
        con.execute("create table mart.ander as from mart.een order by waarde desc; drop table mart.een")
        con.execute("alter table mart.ander rename to een")
        assert building.content_hash(con) == first
        con.execute(damage)
        assert building.content_hash(con) != first


@pytest.mark.parametrize("part", ["sources", "definitions", "imports", "archive"])
@pytest.mark.parametrize("name", ["x.csv", "diep/x.yml", "x.json"])
def test_every_folder_of_data_is_in_the_input_hash(tmp_path: Path, part: str, name: str) -> None:
    places = {folder: tmp_path / folder for folder in ("imports", "archive", "warehouse")}
    data = tmp_path / "data"
    for folder in ("sources", "definitions"):
        (data / folder).mkdir(parents=True)
    settings = Settings(data=data, **places)
    before = building.input_hash(settings)
    file = {"sources": data / "sources", "definitions": data / "definitions", **places}[part] / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("a")
    added = building.input_hash(settings)
    file.write_text("b")
    assert len({before, added, building.input_hash(settings)}) == 3


def test_the_code_and_sql_of_the_build_are_in_the_input_hash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder in ("etl", "protection", "published"):
        shutil.copytree(PROJECT / folder, tmp_path / folder)
    monkeypatch.setattr(building, "PROJECT", tmp_path)
    settings = Settings(**{name: tmp_path / name for name in ("imports", "archive", "warehouse")})
    hashes = {building.input_hash(settings)}
    changed = [
        "etl/models/mart/cijfers/kerncijfer.sql",
        "etl/periods.py",
        "protection/__init__.py",
        "published/__init__.py",
    ]
    for name in changed:
        with (tmp_path / name).open("a") as file:
            file.write("\n")
        hashes.add(building.input_hash(settings))
    assert len(hashes) == len(changed) + 1
