"""From the texts of an address to the parameters of a question; one reading for pages and API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from queries.catalogue import CatalogueError, Parameter, catalogue

# Said in links, but no parameter of a question: the build the reader saw, and how a page is shown.
IGNORED = frozenset({"build", "id", "embed", "embed_options", "onderdeel"})


def read_parameters(query: str, given: Mapping[str, str]) -> dict[str, Any]:
    """Give the parameters of a question from an address.

    Raises:
        CatalogueError: A parameter is unknown, or a number is no number.
    """
    known = catalogue()[query].parameters
    if unknown := given.keys() - known.keys() - IGNORED:
        names = ", ".join(known) or "geen"
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; wel {names}")
    return {key: _value(key, known[key], text) for key, text in given.items() if key in known}


def _value(key: str, parameter: Parameter, text: str) -> Any:
    if parameter.type == "codelijst":
        return [part for part in text.split(",") if part]
    if parameter.type == "getal":
        try:
            return float(text)
        except ValueError as error:
            raise CatalogueError(f"{key} is een getal, gelezen: {text}") from error
    return text
