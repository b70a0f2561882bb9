"""Say in the open that a published fact changed, or that a figure that looks wrong is right: `etl zegel`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import yaml

from etl.building.build import fill
from etl.building.checking import run_checks
from etl.building.transform import run_models
from etl.definitions import load_definitions
from etl.frugal import in_memory
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from etl.sources.examine import examine
from etl.sources.locked import NAME, changes, lock_text, read_lock, said
from etl.sources.reread import reread_problems
from etl.sources.tally import tally_problems, uncounted_problems
from etl.sources.tidy import read_sources, source_folders


def lock_facts(settings: Settings, reason: str | None, today: date) -> tuple[int, int]:
    """Bring the lock up to date; give how many facts are new and how many changed.

    Raises:
        RefusedError: A published fact changed and there is no reason, a file is not as its author counted the source,
            a record not as it was read again, or a new one was not counted or read again; all of it at once.
    """
    folders = source_folders(settings.sources)
    origins, rows = read_sources(folders)
    before = read_lock(settings.sources)
    found = changes(before, origins, rows)
    wrong = [change.problem() for change in found] if reason is None else []
    wrong += [*tally_problems(origins, rows), *uncounted_problems(before, origins, rows)]
    wrong += reread_problems(before, origins)
    if wrong:
        raise RefusedError(wrong)
    homes = {folder.name: folder for folder in folders}
    for source in sorted({change.bron for change in found} & homes.keys()):
        mine = [change for change in found if change.bron == source]
        entries = [
            {"bestand": change.bestand, "feit": change.feit or None, "was": said(change.was),
             "nu": said(change.nu) or None, "reden": reason, "op": today}
            for change in mine
        ]  # fmt: skip
        _write(homes[source] / "origin.yml", "wijzigingen", entries)
    (settings.sources / NAME).write_text(lock_text(origins, rows), encoding="utf-8")
    return len(read_lock(settings.sources).keys() - before.keys()), len(found)


def confirm(settings: Settings, reason: str, today: date) -> int:
    """Write the reason beside every figure of the shipped sources that looks wrong; give how many.

    Raises:
        RefusedError: Something is wrong that no reason makes right.
    """
    doubts = _doubts(settings)
    for source in sorted({problem.bestand.partition("/")[0] for problem in doubts}):
        (record,) = settings.sources.glob(f"*/{source}/origin.yml")
        entries = [
            {"bestand": problem.bestand.partition("/")[2], "kolom": problem.kolom, "gelezen": problem.gelezen,
             "reden": reason, "op": today}
            for problem in doubts if problem.bestand.startswith(f"{source}/")
        ]  # fmt: skip
        _write(record, "bevestigingen", entries)
    return len(doubts)


def _doubts(settings: Settings) -> list[Problem]:
    definitions = load_definitions(settings.definitions)
    origins, rows = read_sources(source_folders(settings.sources))
    found = examine(read_lock(settings.sources), definitions, origins, rows)
    if wrong := [problem for problem in found if not problem.vraag]:
        raise RefusedError(wrong)
    with in_memory() as con:
        fill(con, settings, definitions, (origins, rows))
        run_models(con, lambda _: None)
        return [*found, *(doubt for outcome in run_checks(con) for doubt in outcome.doubts)]


def _write(record: Path, name: str, entries: Sequence[Mapping[str, object]]) -> None:
    """Put entries first in a list of a record; the rest of its text stays as it is."""
    text = record.read_text(encoding="utf-8")
    added = yaml.safe_dump(list(entries), allow_unicode=True, sort_keys=False, width=1000)
    block = f"{name}:\n" + "".join(f"  {line}\n" for line in added.splitlines())
    head = f"\n{name}:\n"
    text = text.replace(head, f"\n{block}", 1) if head in text else f"{text.rstrip()}\n{block}"
    record.write_text(text, encoding="utf-8")
