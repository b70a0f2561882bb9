"""Every option of `etl import` reaches the importer under its own name."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

import etl.importing
from etl.__main__ import app

# `vervangt` names an import that must be there: see test_contradiction.py.
OTHER = {"help", "json", "no_build", "ja", "bevestig", "vervangt"}


class Reached(Exception):  # noqa: N818 - no error: the importer was reached
    """The importer was asked for something."""


def test_every_option_reaches_the_importer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: dict[str, str] = {}

    def prepare(_kind: str, _file: Path, options: dict[str, str], _definitions: object) -> None:
        asked.update(options)
        raise Reached

    monkeypatch.setattr(etl.importing, "prepare", prepare)
    command = typer.main.get_command(app).commands["import"]
    names = [param.name for param in command.params if param.param_type_name == "option" and param.name not in OTHER]
    given = [word for name in names for word in (f"--{name}", f"TESTDATA {name}")]
    (tmp_path / "x.csv").write_text("TESTDATA", "utf-8")
    found = CliRunner().invoke(app, ["import", "mobiliteit", str(tmp_path / "x.csv"), *given])
    assert isinstance(found.exception, Reached), found.output
    assert len(names) >= 20
    assert asked == {name: f"TESTDATA {name}" for name in names}
