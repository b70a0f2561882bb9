"""Faults that were made once or must never be made: `named.yml` names each in every place it could be made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tests.mutate.mutants import Mutant
from tests.mutate.reach import ROOT

_LIST = Path(__file__).parent / "named.yml"


@dataclass(frozen=True)
class Named:
    """One fault in one place.

    Attributes:
        fout: What goes wrong, in words; several places share it.
        bestand: The file, relative to the project.
        woorden: Words that stand there exactly once.
        wordt: What they become.
        tests: What must notice it: files or tests, with spaces.
    """

    fout: str
    bestand: str
    woorden: str
    wordt: str
    tests: str

    def mutant(self) -> Mutant:
        """Give the change; raises ValueError when the words stand there not at all, or more than once."""
        text = (ROOT / self.bestand).read_text(encoding="utf-8")
        if (count := text.count(self.woorden)) != 1:
            raise ValueError(f"{self.bestand}: {count} keer '{self.woorden}', verwacht 1 keer ({self.fout})")
        line = text[: text.index(self.woorden)].count("\n") + 1
        changed = text.replace(self.woorden, self.wordt)
        return Mutant(Path(self.bestand), line, None, self.woorden, self.wordt, changed)


@cache
def named() -> list[Named]:
    """Give the whole list, in its order."""
    faults = yaml.safe_load(_LIST.read_text(encoding="utf-8"))
    return [
        Named(fault["fout"], place["bestand"], place["woorden"], place["wordt"], place.get("tests", fault.get("tests")))
        for fault in faults
        for place in fault["plaatsen"]
    ]
