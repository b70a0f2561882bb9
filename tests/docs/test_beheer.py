"""The manual on operations names every setting there is, and none that is not."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl.settings import PROJECT

MANUAL = PROJECT / "docs" / "beheer.md"
_SETTING = re.compile(r"DOORSTROOM(?:_[A-Z]+)+")
_READ = re.compile(r"environ(?:\.get\(|\[)\s*[\"']([A-Z_]+)[\"']")


def sources() -> dict[str, str]:
    """Give every file of code in the project: path -> text."""
    folders = [path for path in PROJECT.iterdir() if path.is_dir() and path.name[0] != "." and path.name != "data"]
    paths = [*PROJECT.glob("*.py"), PROJECT / "Makefile", *(path for home in folders for path in home.rglob("*"))]
    found = [path for path in paths if path.suffix in {".py", ".sh"} or path.name == "Makefile"]
    return {str(path.relative_to(PROJECT)): path.read_text("utf-8") for path in found}


def settings() -> set[str]:
    """Give every environment variable of ours that code names, and every one that the product reads."""
    found: set[str] = set()
    for path, text in sources().items():
        found |= set(_SETTING.findall(text))
        if not path.startswith(("tests/", "packaging/", "benchmarks/")):
            found |= set(_READ.findall(text))
    return found


def test_every_setting_is_in_the_manual_and_the_other_way_round() -> None:
    named = set(re.findall(r"`([A-Z][A-Z_]+)(?:=[^`]*)?`", MANUAL.read_text("utf-8")))
    assert {"DOORSTROOM_OPHALEN", "DOORSTROOM_VERVERS", "PORT"} <= settings()
    assert settings() - named == set()
    assert {name for name in named if name.startswith("DOORSTROOM_")} - settings() == set()


UNITS = sorted((PROJECT / "packaging").glob("doorstroom*.*"))


def unit(name: str) -> configparser.ConfigParser:
    """Give a unit of `packaging/`."""
    found = configparser.ConfigParser(interpolation=None, strict=False)  # a setting may stand in it more than once
    found.read_string((PROJECT / "packaging" / name).read_text("utf-8"))
    return found


def test_the_timer_runs_what_there_is() -> None:
    service, timer = unit("doorstroom-ververs.service"), unit("doorstroom-ververs.timer")
    assert service["Service"]["ExecStart"].endswith("python -m etl fetch azw --all")
    assert timer["Timer"]["OnCalendar"] == "*-*-* 05:30 Europe/Amsterdam"
    assert unit("doorstroom.service")["Service"]["ExecStart"].endswith("python server.py")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd here")
def test_systemd_knows_all_that_the_units_say(tmp_path: Path) -> None:
    for path in UNITS:  # what they start is not on this machine
        text = path.read_text("utf-8").replace("/srv/doorstroom/.venv/bin/python", sys.executable)
        (tmp_path / path.name).write_text(text, "utf-8")
    names = [str(tmp_path / path.name) for path in UNITS]
    done = subprocess.run(["systemd-analyze", "verify", *names], capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "doorstroom" in line] == []  # of other units it may complain
    assert done.returncode == 0
    assert len(names) == 3
