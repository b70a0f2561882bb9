"""The colours: readable on every page, and apart for colour-blind readers."""

from __future__ import annotations

import itertools
import math
import re
import tomllib
from pathlib import Path

import pytest
from streamlit import config

PROJECT = Path(__file__).resolve().parents[2]
CONFIG = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))
STYLE = (PROJECT / "static" / "doorstroom.css").read_text("utf-8")
MODES = ("light", "dark")
ENHANCED = 7
"""Contrast of text, WCAG 1.4.6 (AAA)."""
# Machado, Oliveira & Fernandes (2009), severity 1: how each kind of colour blindness sees linear RGB.
VISION = {
    "normaal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def linear(colour: str) -> list[float]:
    """Give linear RGB of '#rrggbb'."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def luminance(colour: str) -> float:
    """Give relative luminance as WCAG defines it."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Give the WCAG contrast ratio."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def oklab(colour: str, vision: str) -> tuple[float, float, float]:
    """Give the colour as seen, in OKLab times 100: a distance of 2 is just visible."""
    seen = [sum(m * c for m, c in zip(row, linear(colour), strict=True)) for row in VISION[vision]]
    r, g, b = (min(1.0, max(0.0, c)) for c in seen)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        100 * (0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short),
        100 * (1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short),
        100 * (0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short),
    )


def closest(colours: list[str]) -> float:
    """Give the smallest distance between two of the colours in any vision."""
    return min(
        math.dist(oklab(one, vision), oklab(other, vision))
        for one, other in itertools.combinations(colours, 2)
        for vision in VISION
    )


def tokens(mode: str) -> dict[str, str]:
    """Give the colours of the stylesheet for one mode."""
    found = re.findall(r"--ds-([a-z-]+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)
    return {name: light if mode == "light" else dark for name, light, dark in found}


@pytest.mark.parametrize("mode", MODES)
def test_ten_chart_colours_stand_out_and_apart(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    colours = theme["chartCategoricalColors"]
    assert len(set(colours)) == 10
    assert colours[0] == theme["primaryColor"]
    assert min(contrast(colour, theme["backgroundColor"]) for colour in colours) >= 3
    assert closest(colours[:6]) >= 8
    assert closest(colours) >= 7


@pytest.mark.parametrize("mode", MODES)
def test_scales_have_ten_steps_in_order(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    sequential = [luminance(colour) for colour in theme["chartSequentialColors"]]
    assert len(sequential) == 10
    assert sequential == sorted(sequential, reverse=mode == "light")
    diverging = [luminance(colour) for colour in theme["chartDivergingColors"]]
    assert len(diverging) == 10
    towards_middle = [*diverging[:5], *reversed(diverging[5:])]
    for half in (towards_middle[:5], towards_middle[5:]):
        assert half == sorted(half, reverse=mode == "dark")


@pytest.mark.parametrize("mode", MODES)
def test_theme_text_is_readable(mode: str) -> None:
    theme = CONFIG["theme"][mode]
    pages = [theme["backgroundColor"], theme["secondaryBackgroundColor"]]
    for text in (theme["textColor"], theme["linkColor"], theme["primaryColor"]):
        assert min(contrast(text, page) for page in pages) >= ENHANCED


@pytest.mark.parametrize("mode", MODES)
def test_style_is_readable(mode: str) -> None:
    colour = tokens(mode)
    assert len(colour) >= 14
    pages = [colour["papier"], colour["vlak"]]
    for text in ("inkt", "zacht", "accent", "rood", "groen", "amber"):
        assert min(contrast(colour[text], page) for page in pages) >= ENHANCED, text
    for box in ("amber-vlak", "rood-vlak", "info-vlak"):
        assert contrast(colour["inkt"], colour[box]) >= ENHANCED, box
    assert contrast(colour["amber"], colour["amber-vlak"]) >= ENHANCED
    assert contrast(colour["op-accent"], colour["accent"]) >= ENHANCED
    assert min(contrast(colour["rand"], page) for page in pages) >= 3


@pytest.mark.parametrize("mode", MODES)
def test_style_and_theme_agree(mode: str) -> None:
    colour, theme = tokens(mode), CONFIG["theme"][mode]
    assert (colour["papier"], colour["vlak"], colour["inkt"], colour["accent"]) == (
        theme["backgroundColor"],
        theme["secondaryBackgroundColor"],
        theme["textColor"],
        theme["primaryColor"],
    )


@pytest.mark.parametrize("kind", ["primary", "primaryFormSubmit"])
def test_a_button_on_the_accent_has_the_colour_that_is_readable_on_it(kind: str) -> None:
    """Streamlit sets white on it, in the dark too; axe cannot tell of a button of a form."""
    rule = re.search(r'button\[data-testid\^="([^"]+)"\] p \{ color: var\(--ds-op-accent\)', STYLE)
    assert rule is not None
    assert f"stBaseButton-{kind}".startswith(rule[1])


def test_every_setting_exists() -> None:
    """Streamlit ignores a setting it does not know, or warns only in the log."""
    known = set(config.get_config_options())
    for section, values in CONFIG.items():
        for name, value in values.items():
            if isinstance(value, dict):
                inner = value.get("sidebar", {})
                keys = [f"{section}.{name}.{key}" for key in value if key != "sidebar"]
                keys += [f"{section}.{name}.sidebar.{key}" for key in inner]
                assert set(keys) <= known
            else:
                assert f"{section}.{name}" in known


def test_settings_that_must_hold() -> None:
    client, runner, server = CONFIG["client"], CONFIG["runner"], CONFIG["server"]
    assert CONFIG["browser"] == {"gatherUsageStats": False}
    assert (client["showErrorDetails"], client["showErrorLinks"]) == ("none", False)
    assert (client["toolbarMode"], client["disableDataExport"]) == ("viewer", True)
    assert (client["showSidebarNavigation"], client["allowedOrigins"]) == (False, [])
    assert runner["postScriptGC"] is False
    assert server["allowedHosts"] == ["localhost", "127.0.0.1", "::1"]
    assert (server["enableCORS"], server["enableXsrfProtection"], server["enableAgentApi"]) == (True, True, False)
    assert server["maxUploadSize"] <= 10
    assert server["maxMessageSize"] <= 25


def test_fonts_are_on_disk_and_licensed() -> None:
    for face in CONFIG["theme"]["fontFaces"]:
        assert (PROJECT / face["url"].removeprefix("app/")).is_file()
    assert "SIL OPEN FONT LICENSE" in (PROJECT / "static" / "fonts" / "OFL.txt").read_text("utf-8")


def test_the_style_asks_for_nothing_by_an_address_of_its_own() -> None:
    """The app sends it inside the page too, where an address would be one of the page: fonts were asked for in vain."""
    assert re.findall(r"url\((?!['\"]?data:)[^)]*\)", STYLE) == []
