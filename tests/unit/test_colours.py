"""Colours have one home: no other file names one, and what must write them for itself writes the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from ui.colours import PAGE, SHEET

PROJECT = Path(__file__).resolve().parents[2]
HOME = "ui/colours.py"
STYLE = "static/doorstroom.css"
_NAMED = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"';\s)])|\brgba?\([\d\s.,]+\)|RGBColor\(0x")
_FOLDERS = {
    "ui": ("py", "html", "typ"),
    "static": ("js", "css"),
    "pages": ("py",),
    "analysis": ("py",),
    "serving": ("py", "html"),
}


def named(path: Path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    if path.relative_to(PROJECT).as_posix() == STYLE:
        text = text.replace(root(), "")
    return _NAMED.findall(text)


def root() -> str:
    found = re.search(r":root {.*?}", (PROJECT / STYLE).read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[0]


def test_no_other_file_names_a_colour() -> None:
    files = [
        path
        for folder, kinds in _FOLDERS.items()
        for kind in kinds
        for path in (PROJECT / folder).rglob(f"*.{kind}")
        if path.relative_to(PROJECT).as_posix() != HOME
    ]
    assert len(files) > 200
    assert {path.relative_to(PROJECT).as_posix(): found for path in files if (found := named(path))} == {}
    assert named(PROJECT / HOME)  # the search finds what is there


def test_the_style_of_pages_has_the_same_colours() -> None:
    found = dict(re.findall(r"--ds-([a-z-]+): light-dark\(([^)]+)\);", root()))
    assert found == {name: ", ".join(pair) for name, pair in PAGE.items()}
    assert f"--ds-druk: {SHEET['inkt']};" in root()


def test_the_theme_has_the_same_colours() -> None:
    theme = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))["theme"]
    for mode, at in (("light", 0), ("dark", 1)):
        own = theme | theme.get(mode, {})
        names = {"primaryColor": "accent", "backgroundColor": "papier", "textColor": "inkt"}
        assert {name: own[name] for name in names} == {name: PAGE[role][at] for name, role in names.items()}, mode


def test_there_is_one_accent() -> None:
    assert SHEET["accent"] == PAGE["accent"][0]
    assert PAGE["accent"][0] in (PROJECT / "static/doorstroom.svg").read_text(encoding="utf-8")
