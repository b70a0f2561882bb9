"""How the tests open a page and read what it shows."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape
from typing import Any

from streamlit.testing.v1 import AppTest

from etl.settings import PROJECT

APP = str(PROJECT / "app.py")
START = "pages/start/overzicht.py"


def open_page(script: str = START, **query: str | list[str]) -> AppTest:
    """Open a page by a link with these choices."""
    at, first = AppTest.from_file(APP, default_timeout=60), _first()
    at._registered_pages, at._bidi_component_manager = first._registered_pages, first._bidi_component_manager
    at.switch_page(script)
    for key, value in query.items():
        at.query_params[key] = value
    return at.run()


@cache
def _first() -> AppTest:
    """Make the first run, which learns the addresses of the pages and looks through all packages for components."""
    return AppTest.from_file(APP, default_timeout=60).run()


def html(at: AppTest) -> str:
    """Give all markup of our own on the page."""
    return "\n".join(element.proto.body for element in at.get("html"))


def sound(at: AppTest) -> str:
    """Give the markup of a page that works and has nothing to complain about."""
    assert not at.exception
    text = html(at)
    assert '<div class="ds-melding' not in text
    return text


def charts(at: AppTest) -> list[dict[str, Any]]:
    """Give every chart on the page as Plotly gets it."""
    return [json.loads(element.proto.spec) for element in at.get("plotly_chart")]


def plain(text: str) -> str:
    """Give a text without what only holds its words together, and as it is read in HTML."""
    return re.sub(r"[\s\u00ad\u2060]+", "", unescape(text))
