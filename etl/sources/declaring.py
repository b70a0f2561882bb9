"""Say in the open that a published fact changed, or that a figure that looks wrong is right: `etl zegel`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
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
from etl.sources.locked import COUNTED, GONE, NAME, Change, Lock, changes, facts_of, lock_text, read_lock, said
from etl.sources.origins import Slot
from etl.sources.reread import reread_problems
from etl.sources.slot import broken, known_before, published_facts, slot_problems, slots
from etl.sources.tally import tally_problems, uncounted_problems
from etl.sources.tidy import read_sources, source_folders
from published.live import find_live

_SLOT = re.compile(r"^slot:[^\n]*\n(?:[ \t][^\n]*\n?)*", re.MULTILINE)


def lock_facts(settings: Settings, reason: str | None, today: date) -> tuple[int, int]:
    """Bring the lock up to date; give how many facts are new and how many changed.

    Raises:
        RefusedError: A published fact changed and there is no reason, a file is not as its author counted the source,
            a record not as it was read again, or a new one was not counted or read again; all of it at once.
    """
    folders = source_folders(settings.sources)
    origins, rows = read_sources(folders)
    lock, published = (
        read_lock(settings.sources),
        published_facts(settings.warehouse, find_live(settings.warehouse).manifest),
    )
    before = known_before(lock, published, origins, rows)
    found = changes(before, origins, rows)
    wrong = slot_problems(lock, published, origins, rows) if reason is None else []
    if not wrong:
        # of a source that fell out of the lock it cannot be said that it is new
        wrong = [change.problem() for change in found] if reason is None else []
        wrong += [*uncounted_problems(before, origins, rows), *reread_problems(before, origins)]
    wrong += tally_problems(origins, rows)
    if wrong:
        raise RefusedError(wrong)
    homes = {folder.name: folder for folder in folders}
    if reason is not None:
        without = broken(lock, published, origins)
        _declare(homes, [*found, *(_of_lock(source, *counts) for source, counts in without.items())], reason, today)
    away = {item.bron for item in found} - homes.keys()
    after = {**facts_of(origins, rows), **_gone(lock, away, f"{today} {reason}", homes)}
    (settings.sources / NAME).write_text(lock_text(after), encoding="utf-8")
    held = slots(after)
    for name, folder in homes.items():
        _put_slot(folder / "origin.yml", held.get(name))
    return len({place for place in after if not {GONE, COUNTED} & after[place].keys()} - before.keys()), len(found)


def _declare(homes: Mapping[str, Path], found: Sequence[Change], reason: str, today: date) -> None:
    """Write what was, what is and why in the record of each source that is still there."""
    for source in sorted({change.bron for change in found} & homes.keys()):
        mine = [change for change in found if change.bron == source]
        entries = [
            {"bestand": change.bestand, "feit": change.feit or None, "was": said(change.was),
             "nu": said(change.nu) or None, "reden": reason, "op": today}
            for change in mine
        ]  # fmt: skip
        _write(homes[source] / "origin.yml", "wijzigingen", entries)


def _of_lock(source: str, was: str, now: str) -> Change:
    """Give a lock that was not whole as a change of the source: what it held first cannot always be known."""
    return Change(source, NAME, None, "", {"slot": was}, {"slot": now})


def _gone(lock: Lock, away: Iterable[str], said_so: str, homes: Mapping[str, Path]) -> Lock:
    """Give the lines of sources that were taken away, now or before, without those that came back."""
    before = {place: cells for place, cells in lock.items() if GONE in cells}
    now = {(f"{name}/origin.yml", ""): {GONE: " ".join(said_so.split())} for name in away}
    return {place: cells for place, cells in {**before, **now}.items() if place[0].partition("/")[0] not in homes}


def _put_slot(record: Path, slot: Slot | None) -> None:
    """Put in a record what the lock holds of its source; the rest of its text stays as it is."""
    text = record.read_text(encoding="utf-8")
    block = f"slot:\n  feiten: {slot.feiten}\n  sha256: {slot.sha256}\n" if slot else ""
    changed = _SLOT.sub(block, text, count=1) if _SLOT.search(text) else f"{text.rstrip()}\n{block}"
    if changed != text:
        record.write_text(changed, encoding="utf-8")


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


def check_doubts(settings: Settings) -> None:
    """Hold the sources against what the build will ask, so that no lock has a fact that nobody answered for.

    Raises:
        RefusedError: Something is wrong, or looks wrong and is not confirmed.
    """
    if doubts := _doubts(settings):
        raise RefusedError(doubts)


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
