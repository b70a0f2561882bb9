"""How the last attempt to fetch a table went, kept beside the table.

A failure is a .yml file, an input of the build: figures then say that the last fetch failed. The same failure again
leaves it as it was: days without a server are one new build, not one a night that push the older builds out. A success
leaves only the moment it was checked, which changes no figure and so asks for no new build.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import yaml

from etl.problems import Problem
from etl.statline.archive.notes import remove_note, write_note
from etl.statline.archive.store import table_folder
from published.yaml_text import load

_FAILED = "mislukt.yml"
_CHECKED = "gecontroleerd.txt"


@dataclass(frozen=True)
class Attempt:
    """The last attempt.

    Attributes:
        gecontroleerd: When CBS last answered for this table, None when never.
        mislukt: When it first failed in the way of the last attempt; None when that went well.
        melding: Why it failed (Dutch).
    """

    gecontroleerd: datetime | None
    mislukt: datetime | None
    melding: str | None


def note_success(archive: Path, table_id: str, moment: datetime) -> None:
    """Note that CBS answered for a table that is in the archive."""
    folder = table_folder(archive, table_id)
    write_note(folder / _CHECKED, moment.isoformat())
    remove_note(folder / _FAILED)


def note_failure(archive: Path, table_id: str, moment: datetime, problems: list[Problem]) -> None:
    """Note that a table could not be fetched; a table that was never fetched has nothing to note it beside."""
    folder = table_folder(archive, table_id)
    text = " ".join(problem.text() for problem in problems)
    if (folder / "current").is_file() and last_attempt(archive, table_id).melding != text:
        note = {"mislukt": moment.isoformat(), "melding": text}
        write_note(folder / _FAILED, yaml.safe_dump(note, allow_unicode=True))


def last_attempt(archive: Path, table_id: str) -> Attempt:
    """Give how the last attempt went; a note that cannot be read counts as a failure that says so."""
    folder = table_folder(archive, table_id)
    checked: datetime | None = None
    failed: tuple[datetime | None, str | None] = (None, None)
    path = folder / _CHECKED
    try:
        checked = _moment(path.read_text(encoding="utf-8")) if path.exists() else None
        path = folder / _FAILED
        if path.exists():
            note = load(path.read_text(encoding="utf-8"))
            failed = _moment(note["mislukt"]), str(note["melding"])
    except (OSError, ValueError, TypeError, KeyError, yaml.YAMLError):
        advice = f"Haal de tabel opnieuw op: python -m etl fetch azw {table_id}."
        failed = datetime.fromtimestamp(path.stat().st_mtime, UTC), f"{path.name} is niet te lezen. {advice}"
    return Attempt(checked, *failed)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
