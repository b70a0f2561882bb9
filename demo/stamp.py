"""What a demo was made of, so that one of an older version of the project is made again."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from etl.building.build import hash_of
from etl.settings import PROJECT

_STAMP = "gemaakt-van"
# all that says what stands in a demo: invented figures, the code that loads them, columns and definitions
_PARTS = ("demo", "etl", "protection", "published", "data/definitions", "tests/statline")


class Stamp(NamedTuple):
    """How a demo was made.

    Attributes:
        made_of: Hash over all it was made of.
        rows: Figures in its large table, 0 without one.
        seed: Which invented figures.
    """

    made_of: str
    rows: int
    seed: int


def made_of(project: Path = PROJECT) -> str:
    """Give one hash over everything a demo is made of."""
    return hash_of(project / part for part in _PARTS)


def read_stamp(folder: Path) -> Stamp | None:
    """Give how the demo in a folder was made; None when there is none, or not a whole one.

    A demo without a stamp is of a version that gave none, and so made of something else.
    """
    if not (folder / "warehouse" / "current").is_file():
        return None
    path = folder / _STAMP
    found = path.read_text(encoding="utf-8").split() if path.is_file() else []
    if len(found) == len(Stamp._fields) and found[1].isdigit() and found[2].isdigit():
        return Stamp(found[0], int(found[1]), int(found[2]))
    return Stamp("", 0, 1)


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Write it, once the demo is whole."""
    (folder / _STAMP).write_text(f"{stamp.made_of} {stamp.rows} {stamp.seed}\n", encoding="utf-8")
