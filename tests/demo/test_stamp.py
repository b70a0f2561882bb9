"""A demo is made again when what it is made of is no longer the same."""

from __future__ import annotations

from pathlib import Path

import pytest

import demo.__main__ as making
from demo.stamp import Stamp, made_of, read_stamp, write_stamp
from etl.settings import PROJECT


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What looks like a demo, TESTDATA."""
    (tmp_path / "warehouse").mkdir()
    (tmp_path / "warehouse" / "current").write_text("TESTDATA")
    return tmp_path


def asked(folder: Path, monkeypatch: pytest.MonkeyPatch, *given: str) -> list[tuple[int, int]]:
    """Run `python -m demo` and give the seed and rows it would make a demo with."""
    made: list[tuple[int, int]] = []
    monkeypatch.setattr(making, "make", lambda _, seed, rows: made.append((seed, rows)))
    monkeypatch.setattr("sys.argv", ["demo", "--folder", str(folder), *given])
    assert making.main() == 0
    return made


@pytest.mark.parametrize(
    "changed", ["demo/tables.py", "data/definitions/columns.yml", "etl/models/mart/plan/actie.sql"]
)
def test_another_figure_column_or_definition_is_another_demo(tmp_path: Path, changed: str) -> None:
    (tmp_path / changed).parent.mkdir(parents=True)
    (tmp_path / changed).write_text("TESTDATA")
    before = made_of(tmp_path)
    assert made_of(tmp_path) == before
    (tmp_path / changed).write_text("TESTDATA anders")
    assert made_of(tmp_path) != before
    assert (PROJECT / changed).is_file()


def test_a_demo_of_today_is_not_made_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_stamp(folder, Stamp(made_of(), 0, 1))
    assert asked(folder, monkeypatch, "--als-nodig") == []
    assert asked(folder, monkeypatch, "--rows", "9") == [(1, 9)]


def test_an_older_one_is_made_again_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_stamp(folder, Stamp("ouder", 500, 7))
    assert asked(folder, monkeypatch, "--als-nodig") == [(7, 500)]


@pytest.mark.parametrize("text", [None, "", "kapot", "a b c"])
def test_one_without_a_stamp_is_older(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str | None) -> None:
    if text is not None:
        (folder / "gemaakt-van").write_text(text)
    assert asked(folder, monkeypatch, "--als-nodig") == [(1, 0)]
    (folder / "warehouse" / "current").unlink()
    assert read_stamp(folder) is None
    assert asked(folder, monkeypatch, "--als-nodig") == [(1, 0)]


def test_make_demo_asks_whether_it_is_needed() -> None:
    rule = (PROJECT / "Makefile").read_text(encoding="utf-8").partition("\ndemo:")[2].partition("\n\n")[0]
    assert "-m demo $(if $(ROWS),--rows $(ROWS),--als-nodig)" in rule
