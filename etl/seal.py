"""Seal source files: write rows and SHA-256 into their origin record."""

from __future__ import annotations

import csv
import hashlib
import re
from pathlib import Path

import yaml


def seal(folder: Path) -> list[str]:
    """Bring `rijen` and `sha256` of every file in an origin record up to date; give the files changed.

    Only those two lines change, so comments and order of the record stay.
    """
    record = folder / "origin.yml"
    text = record.read_text(encoding="utf-8")
    changed = []
    for entry in yaml.safe_load(text)["bestanden"]:
        data = (folder / entry["bestand"]).read_bytes()
        rows = sum(1 for _ in csv.reader(data.decode("utf-8").splitlines(keepends=True))) - 1
        digest = hashlib.sha256(data).hexdigest()
        if (rows, digest) == (entry["rijen"], entry["sha256"]):
            continue
        changed.append(f"{folder.name}/{entry['bestand']}")
        block = re.compile(rf"- bestand: {re.escape(entry['bestand'])}\n(?:(?!\s*- bestand:).*\n?)*")
        if found := block.search(text):
            text = text[: found.start()] + _with(found[0], rows, digest) + text[found.end() :]
    record.write_text(text, encoding="utf-8")
    return changed


def _with(block: str, rows: int, digest: str) -> str:
    block = re.sub(r"(\n\s*rijen:).*", rf"\1 {rows}", block, count=1)
    return re.sub(r"(\n\s*sha256:).*", rf"\1 {digest}", block, count=1)
