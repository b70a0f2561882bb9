"""What the documents say, taken out of their text: code blocks, addresses, commands, links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from etl.settings import PROJECT

DOCUMENTS = (PROJECT / "README.md", *sorted((PROJECT / "docs").glob("*.md")))
_FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"python -m etl ([a-z]+)([^`\n#|&]*)")
_ADDRESS = re.compile(r"/api/v1/[^\s`\"'<>{)]*")
_PAGE = re.compile(r"`(/[a-z][a-z0-9-]*)(?:\?[^`]*)?`")
_LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")


@dataclass(frozen=True)
class Command:
    """One use of the command line: the words up to the first option, and the options."""

    words: tuple[str, ...]
    options: tuple[str, ...]


def blocks(path: Path, language: str) -> list[str]:
    """Give the text of every code block in a language."""
    return [text for kind, text in _FENCE.findall(path.read_text("utf-8")) if kind == language]


def commands(path: Path) -> list[Command]:
    """Give every use of `python -m etl`."""
    found = _COMMAND.findall(path.read_text("utf-8"))
    return [
        Command((name, *rest.partition(" --")[0].split()), tuple(re.findall(r"(?<!\S)--[a-z-]+", rest)))
        for name, rest in found
    ]


def addresses(path: Path) -> list[str]:
    """Give every address of the API, as it is written."""
    return [text.rstrip(".,;:") for text in _ADDRESS.findall(path.read_text("utf-8")) if "…" not in text]


def pages(path: Path) -> list[str]:
    """Give the page paths that are written as code, such as `/werkbeleving`."""
    return _PAGE.findall(path.read_text("utf-8"))


def links(path: Path) -> list[Path]:
    """Give the files that links in a document point at."""
    found = _LINK.findall(path.read_text("utf-8"))
    return [path.parent / target for target in found if "://" not in target]
