"""The manual on operations names every setting there is, and none that is not."""

from __future__ import annotations

import configparser
import re

from etl.settings import PROJECT
from tests.docs import reading

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


def test_the_timer_runs_what_there_is() -> None:
    service, timer = (configparser.ConfigParser(interpolation=None) for _ in range(2))
    for parser, text in zip((service, timer), reading.blocks(MANUAL, "ini"), strict=True):
        parser.read_string(text)
    assert service["Service"]["ExecStart"].endswith("python -m etl fetch azw --all")
    assert timer["Timer"]["OnCalendar"] == "*-*-* 05:30 Europe/Amsterdam"
