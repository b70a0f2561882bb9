"""Small JSON answers: the catalogue, the properties of a table, the members of a dimension."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from etl.statline.wire.faults import BadAnswerError, WrongContentError
from etl.statline.wire.web import Web

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Raw:
    """An answer as it came, for the archive.

    Attributes:
        name: What it holds, unique within a table ('Perioden', 'Perioden-2').
    """

    name: str
    url: str
    body: bytes


def parse(body: bytes) -> Mapping[str, Any]:
    """Give the JSON object in a body.

    Raises:
        BadAnswerError: It is no JSON object in UTF-8: half an answer, a web page, an error text.
    """
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        raise BadAnswerError("een antwoord in JSON", snippet(body)) from None
    if not isinstance(document, dict):
        raise BadAnswerError("een JSON-object", snippet(body))
    return document


def snippet(body: bytes) -> str:
    """Give the start of a body, fit for a message."""
    return " ".join(body[:200].decode("utf-8", "replace").split())[:80]


def next_link(document: Mapping[str, Any]) -> str | None:
    """Give the address of the next page, None on the last; v3 and v4 write it differently.

    Raises:
        BadAnswerError: There is something else than text in its place.
    """
    link = document.get("odata.nextLink", document.get("@odata.nextLink"))
    if link is not None and not isinstance(link, str):
        raise BadAnswerError("een verwijzing naar de volgende pagina", str(link)[:80])
    return link


def items(document: Mapping[str, Any]) -> list[Item]:
    """Give the list an answer holds.

    Raises:
        BadAnswerError: There is none, or it holds something else than objects.
    """
    value = document.get("value")
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise BadAnswerError("een lijst onder 'value'", str(document)[:80])
    return value


def read_list(web: Web, url: str, name: str) -> tuple[list[Item], list[Raw]]:
    """Get a whole list, page by page, with the answers it came in.

    Raises:
        StatlineError: It cannot be had; the links go round or to another host.
    """
    found: list[Item] = []
    raws: list[Raw] = []
    seen: set[str] = set()
    link: str | None = url
    while link is not None:
        if link in seen:
            raise WrongContentError("een verwijzing naar een nieuwe pagina", gelezen=f"{name} verwijst in een kring")
        seen.add(link)
        raw, document = _get(web, link, name if not raws else f"{name}-{len(raws) + 1}")
        found += items(document)
        raws.append(raw)
        link = next_link(document)
    return found, raws


def read_one(web: Web, url: str, name: str) -> tuple[Item, Raw]:
    """Get a single object."""
    raw, document = _get(web, url, name)
    return document, raw


def text(item: Item, key: str) -> str:
    """Give a text field without blanks around it, '' when it is absent or null."""
    value = item.get(key)
    return "" if value is None else str(value).strip()


def number(item: Item, key: str) -> int | None:
    """Give a whole number, None when it is absent or something else."""
    value = item.get(key)
    try:
        return None if value is None or isinstance(value, bool) else int(value)
    except (TypeError, ValueError):
        return None


def _get(web: Web, url: str, name: str) -> tuple[Raw, Item]:
    def read(body: bytes) -> tuple[Raw, Item]:
        document = parse(body)
        if "value" in document:
            items(document)
        return Raw(name, url, body), document

    return web.get(url, web.limits.meta_bytes, read)
