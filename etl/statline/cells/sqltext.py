"""Names and texts from CBS as parts of SQL, where no parameter can stand."""

from __future__ import annotations


def name(text: str) -> str:
    """Give `text` as a quoted identifier."""
    return '"' + text.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Give `text` as a quoted string."""
    return "'" + text.replace("'", "''") + "'"
