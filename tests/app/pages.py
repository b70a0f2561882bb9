"""How the tests open a page and read what it shows."""

from __future__ import annotations

import json
from typing import Any

from streamlit.testing.v1 import AppTest

from etl.settings import PROJECT


def open_page(script: str, **query: str) -> AppTest:
    """Open a page by a link with these choices."""
    at = AppTest.from_file(str(PROJECT / "app.py"), default_timeout=60).run()
    at.switch_page(script)
    at.query_params.clear()  # a real link to a page carries none of the page before
    for key, value in query.items():
        at.query_params[key] = value
    return at.run()


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
