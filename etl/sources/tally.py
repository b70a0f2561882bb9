"""The count an author takes from the source itself (`telling` in an origin record), held against the rows typed over.

Counted apart from the CSV it is a second reading: a row lost, doubled or changed no longer adds up. Under each file:

    telling:
      rijen: 8
      regio: NL00                      # every row has it
      branche: {VVT: 4, GHZ: 4}        # how many rows have each
      noot: {gevuld: 5, verschillend: 3}
      waarde per branche: {VVT: 30.1, GHZ: 38.3}
      som van aandeel: 100

Every filled column stands in it, but for texts that are checked against their number. Nothing writes it but people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation

from etl.held import Row
from etl.kinds import Kind, kinds
from etl.problems import Problem
from etl.sources.locked import Lock, fact
from etl.sources.origins import Origin, OriginFile

_ROWS, _FILLED, _DIFFERENT = "rijen", "gevuld", "verschillend"
_SUM, _PER, _EMPTY = "som van ", " per ", "(leeg)"
_ADVICE = "Tel na in de bron, niet in het bestand: klopt de rij, of de telling in origin.yml?"

Told = Mapping[str, str | Mapping[str, str]]
Counts = Mapping[str, Decimal]
Files = Mapping[tuple[str, str], list[Row]]


def tally_problems(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Give every column of which the rows are not as the source was counted."""
    counted = [origin for origin in origins if any(entry.telling is not None for entry in origin.bestanden)]
    files = _by_file(rows, counted)
    for origin in counted:
        for entry in origin.bestanden:
            if entry.telling is not None:
                place = f"{origin.id}/{entry.bestand}"
                yield from _held(entry, entry.telling, files.get((origin.id, entry.bestand), []), place)


def uncounted_problems(lock: Lock, origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Give every uncounted file with a fact that was not published before; none where nothing is locked yet."""
    uncounted = [
        origin for origin in origins
        if lock and origin.soort != "eigen" and any(entry.telling is None for entry in origin.bestanden)
    ]  # fmt: skip
    files = _by_file(rows, uncounted)
    for origin in uncounted:
        for entry in (entry for entry in origin.bestanden if entry.telling is None):
            name, some = f"{origin.id}/{entry.bestand}", files.get((origin.id, entry.bestand), [])
            if all((name, fact(entry.inhoud, row)) in lock for row in some):
                continue
            columns = _to_count(kinds()[entry.inhoud], entry, some)
            yield Problem(
                name,
                f"een telling in origin.yml, in de bron geteld: rijen, {', '.join(columns)}",
                "Zet haar onder het bestand (zie README). Zonder telling komt een nieuw feit niet binnen.",
                kolom="telling",
                gelezen="geen telling",
            )


def _by_file(rows: Mapping[str, Iterable[Row]], origins: Iterable[Origin]) -> Files:
    files: dict[tuple[str, str], list[Row]] = {}
    wanted = {origin.id for origin in origins}
    for found in rows.values():
        for row in (row for row in found if row["bron_id"] in wanted):
            files.setdefault((row["bron_id"] or "", row["bestand"] or ""), []).append(row)
    return files


def _to_count(kind: Kind, entry: OriginFile, rows: list[Row]) -> list[str]:
    """Give what a count of these rows names: filled columns, of a number its sum."""
    texts = {*kind.printed.values()}
    filled = [name for name in kind.columns if name not in texts and any(row[name] for row in rows)]
    if all(row["vindplaats"] == entry.vindplaats for row in rows):
        filled = [name for name in filled if name != "vindplaats"]
    return [f"{_SUM}{name}" if name in kind.printed else name for name in filled]


def _held(entry: OriginFile, told: Told, rows: list[Row], place: str) -> Iterator[Problem]:
    kind = kinds()[entry.inhoud]
    if told.get(_ROWS) != str(len(rows)):
        yield _problem(place, _ROWS, f"{len(rows)} rijen", f"{told.get(_ROWS, 'een aantal')} rijen volgens de telling")
    for name, expected in told.items():
        if name != _ROWS:
            yield from _differences(kind, name, expected, rows, place)
    named = {name.removeprefix(_SUM).partition(_PER)[0] for name in told}
    for name in _to_count(kind, entry, rows):
        if name.removeprefix(_SUM) not in named:
            yield _problem(place, name, "niet geteld", "elke gevulde kolom in de telling")


def _differences(
    kind: Kind, name: str, expected: str | Mapping[str, str], rows: list[Row], place: str
) -> Iterator[Problem]:
    column, _, per = name.removeprefix(_SUM).partition(_PER)
    if column not in kind.columns or (per and per not in kind.columns):
        yield _problem(place, name, name, f"een kolom van {kind.name}, of '{_SUM}<kolom>' of '<kolom>{_PER}<kolom>'")
        return
    found = _sums(rows, column, per) if per else _counts(rows, column)
    if isinstance(expected, str):  # one sum, or what every row has
        found = {"som": _sum(rows, column)} if name.startswith(_SUM) else found
        expected = {"som": expected} if name.startswith(_SUM) else {expected: str(len(rows))}
    elif expected.keys() <= {_FILLED, _DIFFERENT}:
        expected = {_FILLED: str(len(rows)), **expected}
        found = {_FILLED: sum(found.values(), Decimal(0)), _DIFFERENT: Decimal(len(found))}
    try:
        wanted = {key: Decimal(value) for key, value in expected.items()}
    except InvalidOperation:
        yield _problem(place, name, "; ".join(expected.values()), "per waarde een getal")
        return
    if other := [key for key in {**wanted, **found} if wanted.get(key) != found.get(key)]:
        yield _problem(place, name, _said(found, other), f"volgens de telling {_said(wanted, other)}")


def _counts(rows: list[Row], column: str) -> Counts:
    return {text: Decimal(count) for text, count in Counter(row[column] for row in rows).items() if text}


def _sums(rows: list[Row], column: str, per: str) -> Counts:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row[column]:
            groups.setdefault(row[per] or _EMPTY, []).append(row)
    return {group: _sum(some, column) for group, some in groups.items()}


def _sum(rows: list[Row], column: str) -> Decimal:
    return sum((Decimal(row[column] or 0) for row in rows), Decimal(0))


def _said(counts: Counts, keys: list[str]) -> str:
    return "; ".join(f"{key}: {f'{counts[key].normalize():f}' if key in counts else 'geen'}" for key in keys)


def _problem(place: str, column: str, read: str, expected: str) -> Problem:
    return Problem(place, expected, _ADVICE, kolom=column, gelezen=read)
