"""The dashboard under a path of its host, and what in a text would lead beside that path."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from ui.pages import PAGES

PATH = "/onder/dit"
_OURS = "|".join(["api/v1", "app/static", "media", "_stcore", *(re.escape(page.path) for page in PAGES if page.path)])
_IN_WORDS = re.compile(rf"(?<![\w./-])/(?:{_OURS})(?![\w-])")
_IN_HTML = re.compile(r"""(?:href|src|action|data-[a-z-]+)=["']/(?!/)[^"']*""")


def hold_under(warehouse: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the path, with a build of which nothing is kept that was made without."""
    shutil.copytree(warehouse, folder / "magazijn", copy_function=os.link)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(folder / "magazijn"))
    monkeypatch.setenv("DOORSTROOM_PAD", PATH)


def beside(text: str, host: str = "") -> list[str]:
    """Give the addresses of ours in a text that are not under the path: whole ones, in HTML and in words."""
    whole = re.findall(rf"{re.escape(host)}(?!{PATH}[/\"])[^\s\"'<>]*", text) if host else []
    marked = [found for found in _IN_HTML.findall(text) if f"/{found.partition('/')[2]}".partition(PATH + "/")[0]]
    return [*whole, *marked, *_IN_WORDS.findall(text)]
