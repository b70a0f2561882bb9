"""Comments on the cells of an XLSX: the notes of old and the conversations of now."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from xml.parsers import expat

from etl.importing.reading.sheet_facts import Place

MOST, LONGEST = 1_000, 1_000
"""Comments that are read, and letters of each: what more there is says nothing new."""
_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_KINDS = ("comments", "threadedComment")
# what Excel writes in the note it makes beside a conversation, for programs that know no conversations
_STAND_IN = re.compile(r"^\s*\[[^\]]+\]\s.*?https?://\S+\s+\w+:\s+", re.DOTALL)


def comments_of(parts: Mapping[str, bytes], sheet: str) -> dict[Place, str]:
    """Give the comments on the cells of the sheet in a part, by row and column.

    Raises:
        expat.ExpatError: No well-formed XML.
    """
    folder, name = posixpath.split(sheet)
    relations = parts.get(f"{folder}/_rels/{name}.rels")
    targets: list[str] = []

    def start(tag: str, own: dict[str, str]) -> None:
        if tag.endswith("Relationship") and own.get("Type", "").rpartition("/")[2] in _KINDS:
            target = posixpath.normpath(posixpath.join(f"/{folder}", own.get("Target", "")))
            targets.append(target.lstrip("/"))

    if relations is not None:
        parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler = start
        parser.Parse(relations, True)
    found: dict[Place, str] = {}
    # a conversation after the note that stands in for it
    for target in sorted(targets, key=lambda target: "threaded" in target):
        found.update(_texts(parts.get(target, b"<none/>")))
    return found


def _texts(content: bytes) -> dict[Place, str]:
    """Give the text of each comment in a part; what people answer to one is joined to it."""
    found: dict[Place, str] = {}
    place: Place | None = None
    open_tags: list[str] = []
    text: list[str] = []

    def start(name: str, own: dict[str, str]) -> None:
        nonlocal place
        tag = name.rpartition("}")[2]
        open_tags.append(tag)
        if tag in ("comment", "threadedComment"):
            place = _place(own.get("ref", ""))
            text.clear()

    def end(_: str) -> None:
        if open_tags.pop() in ("comment", "threadedComment") and place and len(found) < MOST:
            said = _STAND_IN.sub("", "".join(text))
            whole = " ".join(f"{found.get(place, '')} {said}".split())
            if whole:
                found[place] = whole[:LONGEST]

    def characters(data: str) -> None:
        if {"t", "text"} & set(open_tags) and "rPh" not in open_tags:
            text.append(data)

    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, characters
    parser.Parse(content, True)
    return found


def _place(reference: str) -> Place | None:
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        return None
    column = 0
    for char in match[1]:
        column = column * 26 + ord(char) - ord("A") + 1
    return int(match[2]), column
