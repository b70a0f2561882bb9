"""Addresses of the API as its description gives them, with codes filled in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def filled(path: str, operation: dict[str, Any], **first: str) -> Iterator[str]:
    """Give an address for every value of its last code; of a code before that the first value, or the one given.

    Args:
        path: The path, with names between braces.
        operation: What is described of it.
        first: Name of a code -> its value where it is not the last.
    """
    codes = {one["name"]: one["schema"]["enum"] for one in operation["parameters"] if one["in"] == "path"}
    begin = {name: first.get(name, values[0]) for name, values in codes.items()}
    for value in codes[list(codes)[-1]] if codes else [""]:
        yield path.format_map(begin | ({list(codes)[-1]: value} if codes else {}))


def required(operation: dict[str, Any]) -> dict[str, str]:
    """Give the example of each thing that has to be asked at an address."""
    asked = [one for one in operation["parameters"] if one["required"] and one["in"] == "query"]
    return {one["name"]: one["schema"]["examples"][0] for one in asked}
