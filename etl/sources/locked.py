"""The lock on published facts (`data/sources/feiten.lock`): one line a fact, so that none changes without a word.

A line has tabs between: source and file, key, then every filled cell as `column=text`, a long text cut and marked. A
source's own record (title, publisher, date …) is a line without a key; of a source that was taken away in the open it
says when and why. A file that its author counted (`etl.sources.tally`) has such a line too: it is not cut without a
word. What the lock does not name is new and may come. `etl.sources.slot` knows whether it is whole itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.held import Row
from etl.kinds import kinds
from etl.problems import Problem, RefusedError
from etl.sources.origins import Origin
from etl.texts import read_text

NAME = "feiten.lock"
_RECORD = "origin.yml"
# in the line of a source that is gone: when and why
GONE = "vervallen"
# in the line of a file with a count
COUNTED = "geteld"
# What a record says of its source.
OF_SOURCE = ("titel", "uitgever", "url", "document", "licentie", "gepubliceerd", "opgehaald")
# What it says with every figure; a lock from before it was held has none.
_SHOWN_WITH = "toelichting"
_LONGEST = 40
_ADVICE = 'Zet terug wat er stond. Klopt het zo? Leg het vast: python -m etl zegel --wijziging "waarom"'
RESTORE = f"Zet data/sources/{NAME} terug zoals het was (git checkout data/sources/{NAME})."

Place = tuple[str, str]
Cells = Mapping[str, str]
Lock = Mapping[Place, Cells]


@dataclass(frozen=True)
class Change:
    """A published fact that is not as it was.

    Attributes:
        bron: Id of its source.
        bestand: Its file.
        rij: Line of the file, None when it is gone.
        feit: What identifies it.
        was: Cells that were otherwise, as published.
        nu: The same cells now; empty when the fact is gone.
    """

    bron: str
    bestand: str
    rij: int | None
    feit: str
    was: Cells
    nu: Cells

    def problem(self) -> Problem:
        """Give the change as a refusal."""
        was = said(self.was)
        read = f"{self.feit}: {said(self.nu)}" if self.nu else None
        expected = f"het gepubliceerde feit {self.feit}: {was}" if self.feit else f"de gepubliceerde herkomst: {was}"
        kolom = ", ".join(self.was) if self.nu else None
        advice = _ADVICE if self.nu else f"Dit feit is weg. {_ADVICE}"
        if COUNTED in self.was:
            expected, advice = "de telling die in origin.yml stond", f"De telling is weg. {_ADVICE}"
        return Problem(f"{self.bron}/{self.bestand}", expected, advice, rij=self.rij, kolom=kolom, gelezen=read)


def said(cells: Cells) -> str:
    """Give cells as words."""
    return "; ".join(f"{column} = {text or '(leeg)'}" for column, text in cells.items())


def changes(lock: Lock, origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> list[Change]:
    """Give every fact of the lock that is gone or has other cells, in the order of the lock."""
    now = {place: (line, cells) for place, line, cells in _facts(origins, rows)}
    held = ((place, was) for place, was in lock.items() if GONE not in was)
    return [change for place, was in held if (change := _change(place, was, now.get(place)))]


def _change(place: Place, was: Cells, found: tuple[int | None, Cells] | None) -> Change | None:
    (source, _, file), feit = place[0].partition("/"), place[1]
    if found is None:
        return Change(source, file, None, feit, was, {})
    line, cells = found
    held = cells if feit or _SHOWN_WITH in was else {name: text for name, text in cells.items() if name != _SHOWN_WITH}
    other = [column for column in {**was, **held} if was.get(column) != held.get(column)]
    if not other:
        return None
    before, after = ({column: which.get(column, "") for column in other} for which in (was, cells))
    return Change(source, file, line, feit, before, after)


def read_lock(sources: Path) -> Lock:
    """Give the facts of the lock in a folder of sources; none when it has no lock.

    Raises:
        RefusedError: It is no readable text, or has lines that are none of a lock or come twice.
    """
    path = sources / NAME
    return parsed(read_text(path, NAME)) if path.is_file() else {}


def parsed(text: str) -> Lock:
    """Give the facts in the text of a lock.

    Raises:
        RefusedError: A line is none of a lock, or comes twice: what a merge leaves, or a file that was cut off.
    """
    found: dict[Place, Cells] = {}
    problems = []
    for number, line in enumerate(text.splitlines(), start=1):
        file, *rest = line.split("\t")
        key, *cells = rest or [""]
        if not cells or not all("=" in cell for cell in cells) or (file, key) in found:
            expected = "één keer een bron met bestand, een feit en zijn cellen, met tabs ertussen"
            problems.append(Problem(NAME, expected, RESTORE, rij=number, gelezen=line[:_LONGEST]))
            continue
        found[file, key] = dict(_cell(cell) for cell in cells)
    if problems:
        raise RefusedError(problems)
    return found


def facts_of(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Lock:
    """Give what a lock on these facts holds."""
    return {place: cells for place, _, cells in _facts(origins, rows)}


def lock_text(lock: Lock) -> str:
    """Give a lock as it is written."""
    lines = sorted((*place, *(f"{name}={text}" for name, text in cells.items())) for place, cells in lock.items())
    return "".join("\t".join(line) + "\n" for line in lines)


def _facts(
    origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]
) -> Iterator[tuple[Place, int | None, dict[str, str]]]:
    locked = {origin.id: origin for origin in origins if origin.soort != "eigen"}
    for source, origin in locked.items():
        cells = {
            name: _short(str(value))
            for name in (*OF_SOURCE, "soort", _SHOWN_WITH)
            if (value := getattr(origin, name)) is not None
        }
        yield (f"{source}/{_RECORD}", ""), None, cells
        for entry in (entry for entry in origin.bestanden if entry.telling is not None):
            yield (f"{source}/{entry.bestand}", ""), None, {COUNTED: "ja"}
    for kind, found in rows.items():
        columns, key = kinds()[kind].columns, kinds()[kind].key
        for row in found:
            if row["bron_id"] in locked:
                cells = {name: _short(text) for name in columns if name not in key and (text := row[name])}
                yield (f"{row['bron_id']}/{row['bestand']}", fact(kind, row)), int(row["rij"] or 0), cells


def fact(kind: str, row: Row) -> str:
    """Give what identifies a row, as words."""
    return " · ".join(" ".join((row[name] or "").split()) for name in kinds()[kind].key).rstrip(" ·")


def _short(text: str) -> str:
    """Give a text on one line; of a long one the begin, and a mark that differs when any of it does."""
    plain = " ".join(text.split())
    if len(plain) <= _LONGEST:
        return plain
    return f"{plain[:_LONGEST].rstrip()}… #{hashlib.sha256(plain.encode()).hexdigest()[:8]}"


def _cell(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value
