"""The real gate, for one spoiled file at a time: production code reads it, models it and checks it, in memory.

What did not change is read once. Two questions of each fault: would it get in as a change of a published fact, and as
a new source that nobody has seen before?
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import duckdb

from etl.build import fill
from etl.checking import refuse_wrong, run_checks
from etl.definitions import Definitions
from etl.origins import Origin
from etl.problems import RefusedError
from etl.protecting.rows import Row
from etl.seal import seal
from etl.settings import Settings
from etl.sources.examine import examine
from etl.sources.locked import read_lock
from etl.sources.tidy import read_sources, source_folders
from etl.transform import run_models
from tests.poort.faults import Fault

REFUSED, ASKED, WARNED, UNSEEN = "geweigerd", "gevraagd", "gewaarschuwd", "niet gezien"
_NOWHERE = Path("/nergens")


@dataclass(frozen=True)
class Verdict:
    """What the gate said.

    Attributes:
        outcome: One of the four.
        words: The first thing it said.
    """

    outcome: str
    words: str = ""


class Gate:
    """The gate over the shipped sources, of which one file at a time is spoiled."""

    def __init__(self, settings: Settings, definitions: Definitions, aside: Path) -> None:
        self._settings = settings.model_copy(
            update={"imports": _NOWHERE, "archive": _NOWHERE, "warehouse": _NOWHERE},
        )
        self._definitions, self._aside = definitions, aside
        self._read = {folder: read_sources([folder]) for folder in source_folders(settings.sources)}
        self._lock = read_lock(settings.sources)
        self._usual: set[str] = set()
        clean = self.clean()
        if clean.outcome not in (UNSEEN, WARNED):
            raise AssertionError(f"the shipped sources are refused: {clean.words}")
        self._usual = {name.strip() for name in clean.words.split(";")} - {""}

    def clean(self) -> Verdict:
        """Judge the sources as they are shipped."""
        return self._judge(self._read, known=True)

    def judge(self, fault: Fault, *, known: bool) -> Verdict:
        """Judge one fault; `known` when the facts of its source were published before."""
        folder = fault.table.folder
        spoiled = self._aside / folder.parent.name / folder.name
        shutil.rmtree(spoiled, ignore_errors=True)
        shutil.copytree(folder, spoiled)
        (spoiled / fault.table.name).write_text(fault.table.text(), encoding="utf-8")
        (spoiled / "origin.yml").write_text(fault.table.origin[0], encoding="utf-8")
        try:
            seal(spoiled)
            return self._judge({**self._read, folder: read_sources([spoiled])}, known=known, new=folder.name)
        except RefusedError as refused:
            return _refusal(refused)

    def _judge(
        self, read: dict[Path, tuple[list[Origin], dict[str, list[Row]]]], *, known: bool, new: str = ""
    ) -> Verdict:
        origins = [origin for found, _ in read.values() for origin in found]
        rows: dict[str, list[Row]] = {}
        for _, found in read.values():
            for kind, some in found.items():
                rows.setdefault(kind, []).extend(dict(row) for row in some)
        lock = {place: cells for place, cells in self._lock.items() if known or not place[0].startswith(f"{new}/")}
        if problems := examine(lock, self._definitions, origins, rows):
            return _refusal(RefusedError(problems))
        with duckdb.connect(":memory:", config={"threads": 1}) as con:
            try:
                fill(con, self._settings, self._definitions, (origins, rows))
                run_models(con, lambda _: None)
                checks = run_checks(con)
                refuse_wrong(checks)
            except RefusedError as refused:
                return _refusal(refused)
            except duckdb.Error as error:
                return Verdict(REFUSED, str(error).splitlines()[0])
        warned = [check.name for check in checks if check.rows and check.name not in self._usual]
        return Verdict(WARNED, "; ".join(warned)) if warned else Verdict(UNSEEN)


def _refusal(refused: RefusedError) -> Verdict:
    asked = all(problem.vraag for problem in refused.problems)
    return Verdict(ASKED if asked else REFUSED, refused.problems[0].text())
