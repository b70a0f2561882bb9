"""Whatever file under data/ cannot be read: no traceback, but Dutch words that name the file and say what to do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from etl.definitions import load_definitions
from etl.problems import Problem, RefusedError
from etl.settings import PROJECT, Settings
from etl.sources.tidy import read_sources, source_folders
from etl.statline.archive import attempts
from etl.statline.load import load_archive
from etl.statline.meaning import listing
from etl.statline.meaning.catalogue import Catalogue
from tests.statline import kit

TABLE = "99001NED"
NOTES = {"mislukt.yml", "gecontroleerd.txt"}


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HOWS: dict[str, Callable[[Path], object]] = {
    "bytes": lambda path: path.write_bytes(b"\x81\xfe{[: \x00TESTDATA\xff"),
    "leeg": lambda path: path.write_bytes(b""),
    "lijst": lambda path: path.write_text("[1, null]", encoding="utf-8"),
    "map": folder,
}


def told(problems: list[Problem], path: Path) -> None:
    assert any(path.name in problem.text() or path.parent.name in problem.text() for problem in problems), problems
    assert all(problem.advies for problem in problems)


@pytest.mark.parametrize("how", HOWS)
def test_every_file_of_the_archive(fetched: Settings, how: str) -> None:
    attempts.note_failure(fetched.archive, TABLE, datetime.now(UTC), [Problem("TESTDATA", "iets", "anders")])
    whole = fetched.archive.with_name("heel")
    shutil.copytree(fetched.archive, whole)
    went_on, refused = set(), set()
    for file in sorted(path.relative_to(whole) for path in whole.rglob("*") if path.is_file()):
        HOWS[how](fetched.archive / file)
        con = duckdb.connect()
        con.execute("create schema raw; create schema core")
        try:
            warnings = load_archive(con, fetched, kit.definitions()).warnings
            notes = [note for (note,) in con.execute("select melding from raw.statline_versheid").fetchall()]
        except RefusedError as error:
            told(error.problems, file)
            refused.add(file.name)
        else:
            went_on.add(file.name)
            if file.name in NOTES:
                assert file.name in notes[0] and f"fetch azw {TABLE}" in notes[0], notes
            if file.name == "catalogus.json":
                assert any(file.name in text and "fetch azw" in text for text in warnings), warnings
        shutil.rmtree(fetched.archive)
        shutil.copytree(whole, fetched.archive)
    assert went_on >= {*NOTES, "catalogus.json"}
    assert refused >= {"manifest.json"}


@pytest.mark.parametrize("how", HOWS)
def test_a_note_that_cannot_be_read_gives_way_to_the_next(fetched: Settings, how: str) -> None:
    attempts.note_failure(fetched.archive, TABLE, datetime.now(UTC), [Problem("TESTDATA", "iets", "anders")])
    for name in NOTES:
        HOWS[how](fetched.archive / TABLE / name)
    assert attempts.last_attempt(fetched.archive, TABLE).mislukt is not None
    moment = datetime(2031, 2, 3, tzinfo=UTC)
    attempts.note_success(fetched.archive, TABLE, moment)
    assert attempts.last_attempt(fetched.archive, TABLE) == attempts.Attempt(moment, None, None)
    catalogue = fetched.archive / "catalogus.json"
    HOWS[how](catalogue)
    listing.save(fetched.archive, Catalogue([], {}))
    assert catalogue.read_text(encoding="utf-8") == "[]"


# the tables to fetch are read by the fetch, the words of who searches and of portals by the dashboard, those of other
# quantities by an import
NOT_OF_THE_ETL = {"statline.yml", "search.yml", "quantities.yml", "opendata.yml"}


@pytest.mark.parametrize("how", HOWS)
def test_every_definition_and_a_source(tmp_path: Path, how: str) -> None:
    kept = tmp_path / "definitions"
    shutil.copytree(PROJECT / "data" / "definitions", kept)
    files = [path for path in sorted(kept.rglob("*")) if path.is_file() and path.name not in NOT_OF_THE_ETL]
    assert len(files) > 15
    for path in files:
        body = path.read_bytes()
        HOWS[how](path)
        try:
            load_definitions(kept)
        except RefusedError as error:
            told(error.problems, path)
        else:
            pytest.fail(f"{path.name} is not read")
        if path.is_dir():
            path.rmdir()
        path.write_bytes(body)
    source = PROJECT / "data" / "sources" / "primair" / "vernet-pggm-2020"
    for name in ("origin.yml", "kerncijfer.csv"):
        shutil.copytree(source, tmp_path / name / "primair" / source.name)
        HOWS[how](tmp_path / name / "primair" / source.name / name)
        with pytest.raises(RefusedError) as caught:
            read_sources(source_folders(tmp_path / name))
        told(caught.value.problems, Path(name))
