"""Texts as plain comparable keys and as codes."""

from __future__ import annotations

import re
import unicodedata


def key(text: str) -> str:
    """Give the form in which two ways of writing a header or a choice are equal."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9€%]+", " ", plain.casefold()).split())


def slug(text: str, longest: int = 40) -> str:
    """Give a text as a kebab-case ascii code of at most `longest` characters; may be empty."""
    code = key(text).replace("€", "").replace("%", "").replace(" ", "-")
    return re.sub("-+", "-", code)[:longest].strip("-")
