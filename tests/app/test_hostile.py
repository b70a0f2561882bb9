"""Whatever a row says stays text: every page and every template, with markup in the words that rows bring along."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pandas as pd
import pytest

import queries.run
from tests.anew import make_anew
from tests.app.pages import html, open_page
from tests.unit.test_templates import asked, macros
from ui import markup
from ui.site.navigation import PAGES

HOSTILE = "<script>alert(1)</script>\"'&amp;"
# Columns with words of people; code decides nothing by what they say.
WORDS = re.compile(
    "actie|betekenis|branche|deelnemers_tekst|definitie|doel|doelgroep|herkomst|indicator|kenmerk|label|melding|naam"
    "|noot|notitie|omschrijving|opdracht|opdrachtgever|organisator|platform|prijs_tekst|regio|samenvatting"
    "|tekst|term|thema|titel|toelichting|uitgever|uitleg|uitvoerder"
)
CHOICE = {"regio": "RA0206", "branche": "VVT"}
H = HOSTILE
# Pieces that show on no page what a row says, or on no page of the shipped figures.
ALONE: dict[str, dict[str, Any]] = {
    "available.advice": {"text": H},
    "available.elsewhere": {"topics": [(H, [H]), (H, [])], "own": [H]},
    "board.lists": {"parts": [(H, [H])]},
    "calculator.outcome": {"sentence": H},
    "drawing.circle": {"x": 1, "y": 1, "radius": 1, "inside": H, "stroke": H},
    "drawing.document": {"width": 1, "height": 1, "font": H, "ink": H, "parts": [H]},
    "drawing.line": {"x0": 1, "y0": 1, "x1": 2, "y1": 2, "stroke": H, "width": H, "dash": H},
    "drawing.polyline": {"points": [(1, 1), (2, 2)], "stroke": H, "width": H, "dash": H, "seen": 0.5},
    "drawing.area": {"points": [(1, 1), (2, 2)], "fill": H},
    "drawing.rect": {"x": 1, "y": 1, "width": 1, "height": 1, "fill": H, "seen": 0.5, "stroke": H, "line": 1},
    "card.words": {"title": H, "alt": H},
    "drawing.sign": {"x": 1, "y": 1, "radius": 1, "inside": H, "stroke": H, "kind": "triangle"},
    "drawing.square": {"x": 1, "y": 1, "radius": 1, "inside": H, "stroke": H, "turned": True},
    "drawing.text": {"x": 1, "lines": [(1, [(H, True)])], "anchor": H, "size": 12, "fill": H, "halo": H},
    "explorertables.nothing_loaded": {"text": H, "commands": [H]},
    "explorertables.pivot": {"caption": H, "heads": [H], "columns": [H], "groups": [[([H], True, [(H, True)])]]},
    "frame.actions": {"link": H, "package": H, "slides": H, "without": H, "sheet": H, "sheet_of": H},
    "frame.footer": {"actions": H, "built": H, "build": H},
    "frame.introduction": {"text": H, "taken": True, "unheaded": True, "news": ""},
    "frame.news": {"build": H, "newest": H, "day": H},
    "frame.choice_bar": {"items": [(H, H)], "first": H, "figures": [(H, H)], "to_come": False},
    "frame.menu_heading": {"text": H},
    "frame.notice": {"sentence": H, "kind": H},
    "freshness.label": {"stand": H},
    "practice.banner": {"mark": H, "fixed": True, "colour": "H"},
    "practice.line": {"mark": H},
    "quarter.ask": {"example": H, "name": H},
    "links.framed": {"address": H, "title": H, "width": 1, "height": 1},
    "quarter.blocks": {"told": [{"kop": H, "genummerd": True, "regels": [(H, H), (H, "")]}], "base": H, "mark": H},
    "quarter.lines": {"told": [(H, H), (H, "")], "base": H},
    "quarter.mail": {"title": H, "body": H, "base": H, "link": H, "foot": H},
    "quarter.sentences": {"title": H, "told": [(H, H, H)], "short": H, "rule": [H]},
    "quarter.take": {"files": [(H, H, H)], "link": H},
    "quarter.unsaid": {"title": H, "sentence": H},
    "refreshes.history": {"headings": [(H, False)], "rows": [(H, [(H, False)])]},
    "refreshes.latest": {"lines": [H], "trouble": H},
    "refreshes.refused": {"lines": [H]},
    "refreshes.tables": {"tables": [H], "count": H},
    "feed.cells": {"cells": [{"cel": H, "was": H, "nu": H}], "more": H, "mark": H},
    "first.figure": {
        "title": H,
        "sentence": H,
        "mark": H,
        "picture": H,
        "alt": H,
        "caveats": [H],
        "table": H,
        "source": H,
    },
    "first.sight": {
        "here": H,
        "menu": {H: [{"path": H, "titel": H}]},
        "title": H,
        "text": H,
        "banner": H,
        "figure": H,
    },
    "shell.head": {"fonts": {"plex": ("Plex", 400)}, "soon": [H], "look": (H, H), "scripts": [(H, H)]},
    "shell.named": {
        "title": H,
        "description": H,
        "address": H,
        "picture": H,
        "size": (1, 1),
        "alt": H,
        "feed": H,
        "framed": H,
        "data": [{"name": H}],
    },
    "selection.empty": {"most": H},
    "selection.files": {"files": [(H, H)]},
    "selection.tools": {"moves": [(H, H, H)], "place": H, "title": H},
    "sparkline.drawing": {"width": H, "height": H, "path": H, "dots": [(H, H)], "colour": H},
    "sparkline.image": {"width": H, "height": H, "alt": H, "drawing": H},
    "spread.drawing": {
        "width": 1,
        "height": 1,
        "others": [1],
        "marked": [1],
        "chosen": [1],
        "country": [1],
        "middle": 1,
        "accent": H,
        "quiet": H,
    },
    "spread.strip": {"width": 1, "height": 1, "title": H, "alt": H, "drawing": "", "link": H},
    "tile.back": {"address": H},
    "tile.part": {"text": H},
    "tile.sentence": {"text": H},
}
# What goes into a script; the test at the end looks at it.
CODE_ONLY = {"refreshes.standing", "shell.first_state"}
# What is told yes or no, and shows no word of it.
WORDLESS = {"quarter.no_visit", "eigen.template"}


class Seen(HTMLParser):
    """What a browser makes of HTML: scripts of a stranger, names of attributes, and every text and value read once."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.scripts = 0
        self.names: set[str] = set()
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script" and not attrs
        self.names |= {name for name, _ in attrs}
        self.texts += [value for _, value in attrs if value]

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def escaped_once(text: str, name: str) -> bool:
    """Tell whether HTML holds the hostile words and each time as plain text."""
    seen = Seen(text)
    assert not seen.scripts, name
    assert all(re.fullmatch("[a-z0-9-]+", given) for given in seen.names), name
    twice = [told for told in seen.texts if re.search("&lt;|&#34;|&#39;|&amp;amp;", told)]
    assert not twice, f"{name}: {twice[0]}"
    return any(HOSTILE in told for told in seen.texts)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, str]]:
    """Add the words to every text that a row brings; gives the pieces drawn: name and HTML."""
    asked, made = queries.run._rows, markup.macro
    drawn = set[tuple[str, str]]()

    def rows(name: str, frozen: tuple[tuple[str, Any], ...]) -> pd.DataFrame:
        frame = asked(name, frozen).copy()
        for column in frame:
            if WORDS.fullmatch(column) and pd.api.types.is_string_dtype(frame[column]):
                frame[column] = frame[column] + HOSTILE
        return frame

    def recorded(piece: str) -> Any:
        def draw(**given: Any) -> str:
            text: str = made(piece)(**given)
            drawn.add((piece, text))
            return text

        return draw

    monkeypatch.setattr(queries.run, "_rows", rows)
    make_anew(monkeypatch)
    monkeypatch.setattr(markup, "macro", recorded)
    return drawn


def test_every_page_and_every_template_shows_words_of_rows_as_text(hostile: set[tuple[str, str]]) -> None:
    silent = []
    for entry in PAGES:
        if not entry.verborgen:
            uses = {"regio": entry.regio, "branche": entry.sector}
            at = open_page(entry.script, **{key: code for key, code in CHOICE.items() if uses[key]})
            assert '<div class="ds-melding ds-fout' not in html(at), entry.path
            silent += [] if escaped_once(html(at), entry.path) else [entry.path]
    assert silent == ["verkenner"], "no table of StatLine is shipped"
    for piece, given in ALONE.items():
        markup.render(piece, **given)
    shown = {piece for piece, text in hostile if escaped_once(text, piece)}
    assert {piece for _, piece, _ in asked() if macros()[piece].args} - shown == CODE_ONLY | WORDLESS


def test_what_goes_into_a_script_cannot_end_it() -> None:
    text = markup.render("shell.first_state", light={"bodyFont": "</script><b>"}, dark={})
    assert text.count("</script>") == 1
    assert text.endswith("</script>")
