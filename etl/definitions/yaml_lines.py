"""YAML read together with the line every value stands on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from etl.problems import Problem, RefusedError
from etl.texts import read_text
from published.yaml_text import LOADER

Loc = tuple[str | int, ...]

_ADVICE = "Herstel het bestand."


@dataclass(frozen=True)
class YamlFile:
    """A parsed YAML file.

    Attributes:
        name: File name for messages.
        value: The parsed content; shared by all who read the same text, so nobody changes it.
        lines: 1-based line per place in the content.
    """

    name: str
    value: Any
    lines: Mapping[Loc, int]

    def line(self, loc: Sequence[str | int] = ()) -> int:
        """Give the line of a place, or of the nearest thing around it that exists."""
        place = tuple(loc)
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read one YAML file.

    Args:
        path: Where it is.
        name: What messages call it.

    Raises:
        RefusedError: The file is absent, no UTF-8, no YAML, empty, or has a key twice.
    """
    return _read(read_text(path, name), name)


# A process that builds again (a refresh, a test) reads mostly what it read before: a fifth of a build.
@lru_cache(maxsize=256)
def _read(text: str, name: str) -> YamlFile:
    try:
        value, node = _parse(text)
    except (yaml.YAMLError, ValueError) as error:  # ValueError: a date that does not exist
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else None
        read = str(getattr(error, "problem", None) or error)
        raise RefusedError([Problem(name, "geldige YAML", _ADVICE, rij=line, gelezen=read)]) from error
    if node is None:
        raise RefusedError([Problem(name, "inhoud", "Het bestand is leeg. Vul het.")])
    doubles = [
        Problem(name, "elke sleutel één keer", "Haal er een weg.", rij=line, kolom=key)
        for key, line in _double_keys(node)
    ]
    if doubles:
        raise RefusedError(doubles)
    return YamlFile(name, value, dict(_lines(node, ())))


def _parse(text: str) -> tuple[Any, yaml.Node | None]:
    loader = LOADER(text)
    try:
        node = loader.get_single_node()
        return (None if node is None else loader.construct_document(node)), node
    finally:
        loader.dispose()


def _lines(node: yaml.Node, loc: Loc) -> Iterator[tuple[Loc, int]]:
    yield loc, node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            place = (*loc, key.value)
            yield from _lines(value, place)
            yield place, key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _lines(value, (*loc, index))


def _double_keys(node: yaml.Node) -> Iterator[tuple[str, int]]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield key.value, key.start_mark.line + 1
            seen.add(key.value)
            yield from _double_keys(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _double_keys(value)
