"""Seal source files: write rows and SHA-256 into their origin record."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from etl.definitions.yaml_lines import read_yaml
from etl.problems import Problem, RefusedError
from etl.texts import csv_rows, decode, read_text


def seal_all(folders: Iterable[Path]) -> list[str]:
    """Seal every folder (`seal`), or none: a folder is written only when all can be.

    Raises:
        RefusedError: A record or file cannot be read; every problem of every folder.
    """
    problems: list[Problem] = []
    changed: list[str] = []
    texts: list[tuple[Path, str]] = []
    for folder in folders:
        try:
            names, text = _sealed(folder)
        except RefusedError as refused:
            problems += refused.problems
            continue
        changed += names
        texts += [(folder / "origin.yml", text)] if names else []
    if problems:
        raise RefusedError(problems)
    for record, text in texts:
        record.write_text(text, encoding="utf-8")
    return changed


def seal(folder: Path) -> list[str]:
    """Bring `rijen` and `sha256` of every file in an origin record up to date; give the files changed.

    Only those two lines change, so comments and order of the record stay.

    Raises:
        RefusedError: The record or a file cannot be read.
    """
    return seal_all([folder])


def _sealed(folder: Path) -> tuple[list[str], str]:
    """Give the files whose seal changed, and the record with the new seals."""
    record, name = folder / "origin.yml", f"{folder.name}/origin.yml"
    entries, text = _entries(record, name), read_text(record, name)
    changed = []
    for entry in entries:
        file = f"{folder.name}/{entry['bestand']}"
        data = _bytes(folder / entry["bestand"], file)
        rows = max(sum(1 for _ in csv_rows(decode(data, file), file)) - 1, 0)
        digest = hashlib.sha256(data).hexdigest()
        if (rows, digest) == (entry.get("rijen"), entry.get("sha256")):
            continue
        changed.append(file)
        block = re.compile(rf"- bestand: {re.escape(entry['bestand'])}\n(?:(?!\s*- bestand:).*\n?)*")
        if found := block.search(text):
            indent = " " * (found.start() - text.rfind("\n", 0, found.start()) + 1)
            text = text[: found.start()] + _with(found[0], indent, rows, digest) + text[found.end() :]
    return changed, text


def _entries(record: Path, name: str) -> list[dict[str, Any]]:
    file = read_yaml(record, name)
    entries = file.value.get("bestanden") if isinstance(file.value, dict) else None
    found = entries if isinstance(entries, list) else []
    if not found or not all(isinstance(entry, dict) and isinstance(entry.get("bestand"), str) for entry in found):
        expected, advice = "een lijst met per bestand een naam", "Schrijf '- bestand: kerncijfer.csv'."
        raise RefusedError([Problem(name, expected, advice, rij=file.line(("bestanden",)), kolom="bestanden")])
    return found


def _bytes(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        advice = "Zet het bestand terug of haal het uit origin.yml."
        raise RefusedError([Problem(name, "dat het bestand bestaat", advice)]) from None


def _with(block: str, indent: str, rows: int, digest: str) -> str:
    """Put the seal in the entry's own two lines: `rijen` of a `telling` under it is people's."""
    block = re.sub(rf"(\n{indent}rijen:).*", rf"\1 {rows}", block, count=1)
    return re.sub(rf"(\n{indent}sha256:).*", rf"\1 {digest}", block, count=1)
