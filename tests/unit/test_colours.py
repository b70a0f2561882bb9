"""Colours have one home: no other file names one, and what must write them for itself writes the same."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from ui.colours import ACCENT, BELOW, FAVOURABLE, OUTSIDE, OWN, PAGE, QUIET, SERIES, SHADES, SHEET, UNFAVOURABLE

PROJECT = Path(__file__).resolve().parents[2]
HOME = "ui/colours.py"
STYLE = "static/doorstroom.css"
_NAMED = re.compile(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?=[\"';\s)])|\brgba?\([\d\s.,]+\)|RGBColor\(0x")
ROLES = {"FAVOURABLE": FAVOURABLE, "UNFAVOURABLE": UNFAVOURABLE, "OWN": OWN, "OUTSIDE": OUTSIDE, "BELOW": BELOW}
# Machado, Oliveira and Fernandes (2009), severity 1: what linear RGB becomes to who lacks one kind of cone.
SIGHT = {
    "normal": np.eye(3),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
}
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = np.array([0.95047, 1.0, 1.08883])
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


def linear(colour: str) -> npt.NDArray[np.float64]:
    parts = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    low, high = sorted(float((_XYZ @ linear(colour))[1]) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def apart(one: str, other: str, sight: str = "normal") -> float:
    """Give how far two colours are apart (CIE 1976), as who sees so sees them; about 2 can just be told apart."""
    places = []
    for colour in (one, other):
        part = _XYZ @ np.clip(SIGHT[sight] @ linear(colour), 0, 1) / _WHITE
        f = np.where(part > 216 / 24389, np.cbrt(part), (24389 / 27 * part + 16) / 116)
        places.append(np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]))
    return float(np.linalg.norm(places[0] - places[1]))


def test_the_measures_of_colour_are_those_of_their_makers() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert apart("#000000", "#ffffff") == pytest.approx(100, abs=0.01)
    # red and green of one lightness: far apart, but not to who has two kinds of cones
    assert apart("#b35c5c", "#5c8a3f") > 50
    assert apart("#b35c5c", "#5c8a3f", "deuteranopia") < 25


def test_one_colour_has_one_meaning() -> None:
    everything = [*ROLES.values(), *SERIES, QUIET]
    assert len(everything) == len(set(everything))
    for at, one in enumerate(everything):
        for other in everything[at + 1 :]:
            assert apart(one, other) > 15, (one, other)


def test_what_stands_in_one_chart_is_apart_to_colour_blind_readers() -> None:
    beside = [
        (FAVOURABLE, UNFAVOURABLE), (FAVOURABLE, QUIET), (UNFAVOURABLE, QUIET), (OWN, ACCENT), (OWN, QUIET),
        (OUTSIDE, ACCENT), (OUTSIDE, QUIET), (BELOW, ACCENT), (BELOW, QUIET), *((OWN, shade) for shade in SHADES),
    ]  # fmt: skip
    for sight in SIGHT:
        for one, other in beside:
            assert apart(one, other, sight) > 30, (one, other, sight)
        for at, one in enumerate(SERIES):
            for place, other in enumerate(SERIES[:at]):
                assert apart(one, other, sight) > (15 if max(at, place) < 6 else 12), (one, other, sight)


def test_every_colour_of_a_chart_reads_on_light_and_on_dark() -> None:
    for colour in (*ROLES.values(), *SERIES, QUIET, ACCENT):
        for paper in PAGE["papier"]:
            assert contrast(colour, paper) >= 3, (colour, paper)
