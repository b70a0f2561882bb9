"""The real gate, for one spoiled file at a time: production code reads it, models it and checks it, in memory.

What did not change is read once. Three questions of each fault: would it get in as a change of a published fact, as
part of a new source that its author counted and read again (`telling`, `nagelezen`: before the fault), and of one of
which he counted his own file, fault and all? (One not counted at all does not get in.) A fourth of faults in the
newest period of a series: would they get in with the rows that are added to it, of which the lock knows nothing yet?
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import duckdb

from etl.building.build import fill
from etl.building.checking import refuse_wrong, run_checks
from etl.building.transform import run_models
from etl.definitions import Definitions
from etl.frugal import in_memory
from etl.held import Row
from etl.kinds import kinds
from etl.problems import RefusedError
from etl.settings import Settings
from etl.sources.examine import examine
from etl.sources.locked import Lock, fact, read_lock
from etl.sources.origins import Origin
from etl.sources.reread import told
from etl.sources.seal import seal
from etl.sources.tidy import read_sources, source_folders
from tests.poort.faults import SERIES, Fault

REFUSED, ASKED, WARNED, UNSEEN = "geweigerd", "gevraagd", "gewaarschuwd", "niet gezien"
KNOWN, COUNTED, RECOUNTED, ADDED = WAYS = (
    "gewijzigd", "nieuw, bron geteld", "nieuw, bestand geteld", "nieuwste periode erbij, bestand geteld",
)  # fmt: skip
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
        return self._judge(self._read, self._lock)

    def judge(self, fault: Fault, way: str) -> Verdict:
        """Judge one fault, come in one of the `WAYS`."""
        folder = fault.table.folder
        spoiled = self._aside / folder.parent.name / folder.name
        shutil.rmtree(spoiled, ignore_errors=True)
        shutil.copytree(folder, spoiled)
        (spoiled / fault.table.name).write_text(fault.table.text(), encoding="utf-8")
        (spoiled / "origin.yml").write_text(fault.table.origin[0], encoding="utf-8")
        try:
            seal(spoiled)
            (origin,), rows = read_sources([spoiled])
            own_count = way in (RECOUNTED, ADDED)
            counted = _recounted(origin, rows) if own_count else _reread(origin, self._read[folder][0][0])
            read = {**self._read, folder: ([counted], rows)}
            return self._judge(read, self._known(fault, way))
        except RefusedError as refused:
            return _refusal(refused)

    def _known(self, fault: Fault, way: str) -> Lock:
        """Give the facts that were published before a fault came in."""
        name = fault.table.folder.name
        if way == KNOWN:
            return self._lock
        if way != ADDED:
            return {place: cells for place, cells in self._lock.items() if not place[0].startswith(f"{name}/")}
        _, rows = self._read[fault.table.folder]
        new = {
            (fault.where(), fact(fault.table.kind, row))
            for row in rows[fault.table.kind]
            if row["bestand"] == fault.table.name and row[SERIES[fault.table.kind]] == fault.newest
        }
        return {place: cells for place, cells in self._lock.items() if place not in new}

    def _judge(self, read: dict[Path, tuple[list[Origin], dict[str, list[Row]]]], lock: Lock) -> Verdict:
        origins = [origin for found, _ in read.values() for origin in found]
        rows: dict[str, list[Row]] = {}
        for _, found in read.values():
            for kind, some in found.items():
                rows.setdefault(kind, []).extend(dict(row) for row in some)
        if problems := examine(lock, self._definitions, origins, rows):
            return _refusal(RefusedError(problems))
        with in_memory(threads=1) as con:
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


def _recounted(origin: Origin, rows: dict[str, list[Row]]) -> Origin:
    """Give the record with a count of the file as it is now: what is left are the rules."""
    files = []
    for entry in origin.bestanden:
        kind = kinds()[entry.inhoud]
        mine = [row for row in rows.get(kind.name, []) if row["bestand"] == entry.bestand]
        told: dict[str, str | dict[str, str]] = {"rijen": str(len(mine))}
        for name in kind.columns:
            filled = [text for row in mine if (text := row[name])]
            if name in kind.printed:
                told[f"som van {name}"] = f"{sum(map(Decimal, filled), Decimal(0)):f}"
            elif filled:
                told[name] = {"gevuld": str(len(filled)), "verschillend": str(len(set(filled)))}
        files.append(entry.model_copy(update={"telling": told}))
    return _reread(origin.model_copy(update={"bestanden": tuple(files)}), origin)


def _reread(origin: Origin, source: Origin) -> Origin:
    """Give the record with what was read the second time; the shipped ones were read once, and are locked."""
    return origin.model_copy(update={"nagelezen": dict(told(source))})


def _refusal(refused: RefusedError) -> Verdict:
    asked = all(problem.vraag for problem in refused.problems)
    return Verdict(ASKED if asked else REFUSED, refused.problems[0].text())
