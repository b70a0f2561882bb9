"""Logic in SQL is said once: no four lines of it stand in two places, but for the few declared here."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from etl.settings import PROJECT

FOLDERS = ("queries", "etl")
LINES = 4
# What still stands in more than one place. This list only gets shorter: file -> lines told before elsewhere.
LEFT: dict[str, int] = {
    "etl/models/mart/cijfers/mobiliteit.sql": 10,
    "queries/bereik_website.sql": 4,
    "queries/platform_tempo.sql": 9,
    "queries/prognose_tekort.sql": 4,
    "queries/stromen.sql": 4,
    "queries/vacatures_openstaand.sql": 4,
    "queries/werkbeleving_werkgevers.sql": 4,
}
_HEADER = re.compile(r"\A\s*/\*.*?\*/", re.DOTALL)
_COMMENT = re.compile(r"--.*")
# A list of columns is no logic, nor is the frame around it.
_FRAME = re.compile(
    r"[(),;\s]*|[a-z_.]+( as [a-z_]+)?,?|(with )?[a-z_]+ as \(|union all( by name)?|select \*|from [a-z_.]+"
)


def logic(text: str) -> list[str]:
    """Give the lines of a statement that decide something."""
    lines = (" ".join(line.split()) for line in _COMMENT.sub("", _HEADER.sub("", text)).splitlines())
    return [line for line in lines if not _FRAME.fullmatch(line)]


def repeated(files: dict[str, list[str]]) -> dict[str, int]:
    """Give for each file how many of its lines are part of a block that stood before, there or in another file."""
    seen: set[tuple[str, ...]] = set()
    found: dict[str, set[int]] = defaultdict(set)
    for name, lines in sorted(files.items()):
        for place in range(len(lines) - LINES + 1):
            block = tuple(lines[place : place + LINES])
            if block in seen:
                found[name].update(range(place, place + LINES))
            seen.add(block)
    return {name: len(places) for name, places in found.items()}


def _read(path: Path) -> list[str]:
    return logic(path.read_text(encoding="utf-8"))


def test_a_block_told_twice_is_seen() -> None:
    block = ["a = 1", "b = 2", "c = 3", "d = 4"]
    assert repeated({"een": ["x = 0", *block], "twee": [*block, "y = 0"]}) == {"twee": 4}
    assert repeated({"een": [*block, *block]}) == {"een": 4}
    assert repeated({"een": block, "twee": block[:3]}) == {}
    assert logic("/*\ntitel: x = 1\n*/\nselect\n    a.b as c,\n    d  =  1, -- why\nfrom mart.x\n)") == ["d = 1,"]


def test_logic_stands_in_one_place() -> None:
    files = {
        path.relative_to(PROJECT).as_posix(): _read(path)
        for folder in FOLDERS
        for path in (PROJECT / folder).rglob("*.sql")
    }
    assert len(files) > 100
    assert repeated(files) == LEFT
