"""The title of a figure as it can be read without the figure."""

from __future__ import annotations

from published.mark import MARK
from ui.figure import View


def alone(view: View) -> str:
    """Give the title of a figure without the mark, and with its indicator where the title had no room for that."""
    text = view.findings.titel.removeprefix(f"{MARK}: ")
    name = str(view.frame["indicator"].iloc[0]) if "indicator" in view.frame and len(view.frame) else ""
    known = not name or name.split()[0].lower() in text.lower()
    return text if known else f"{name}: {text}"
