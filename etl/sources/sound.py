"""Whether rows are sound in themselves: no row twice, no character that cannot be, and the number that is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

import numpy as np

from etl.definitions import Definitions
from etl.held import Row
from etl.kinds import Kind, kinds
from etl.problems import Problem
from etl.sources.locked import fact
from etl.sources.printed import Figure, figures
from etl.texts import IMPOSSIBLE

ASK = 'Klopt het toch? Zeg waarom, met: --bevestig "reden"'


def double_problems(rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Give every row of a source that says again, or otherwise, what a row before it said."""
    for kind, found in rows.items():
        # a number for each fact: the texts of all would cost more than the rows, a set of numbers as much
        seen = np.fromiter((hash((row["bron_id"], fact(kind, row))) for row in found), dtype=np.int64)
        numbers, counts = np.unique(seen, return_counts=True)
        if twice := {int(number) for number in numbers[counts > 1]}:
            yield from _doubles(kind, found, twice)


def _doubles(kind: str, rows: Iterable[Row], twice: set[int]) -> Iterator[Problem]:
    seen: dict[tuple[str | None, str], Row] = {}
    for row in rows:
        what = row["bron_id"], fact(kind, row)
        if hash(what) in twice and (first := seen.setdefault(what, row)) is not row:
            yield _double(kind, first, row)


def _double(kind: str, first: Row, row: Row) -> Problem:
    other = [name for name in kinds()[kind].columns if first[name] != row[name] and name not in ("vindplaats", "noot")]
    where = f"rij {first['rij']}"
    if first["bestand"] != row["bestand"]:
        where += f" van {first['bestand']}"
    if not other:
        advice = f"Dezelfde rij staat al op {where}: haal er een weg."
        return problem_at(row, None, fact(kind, row), "elk feit één keer", advice)
    was = "; ".join(f"{name} = {first[name] or '(leeg)'}" for name in other)
    advice = f"{where[0].upper()}{where[1:]} zegt iets anders. Kijk in de bron welke klopt en haal de andere weg."
    read = "; ".join(f"{name} = {row[name] or '(leeg)'}" for name in other)
    return problem_at(row, ", ".join(other), f"{fact(kind, row)}: {read}", was, advice)


def character_problems(rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Give every cell with a character that no source prints: a text read in the wrong encoding most of all."""
    for kind, found in rows.items():
        for row in found:
            for name in kinds()[kind].columns:
                if (text := row[name]) and (wrong := IMPOSSIBLE.search(text)):
                    said = text[max(wrong.start() - 20, 0) : wrong.end() + 20]
                    advice = "De tekst is in een verkeerde codering gelezen. Typ haar over uit de bron."
                    yield problem_at(row, name, repr(said)[1:-1], "leesbare letters en tekens", advice)


def printed_problems(rows: Mapping[str, Iterable[Row]], own: set[str], definitions: Definitions) -> Iterator[Problem]:
    """Give every number that is not the one printed beside it.

    Args:
        rows: Kind -> rows.
        own: Ids of the sources people read in themselves: what they print is not always Dutch, nor always there.
        definitions: For what a unit is.
    """
    for kind, found in rows.items():
        for row in found:
            for column in kinds()[kind].printed:
                yield from _beside(kinds()[kind], row, column, definitions, own=row["bron_id"] in own)


def _beside(kind: Kind, row: Row, column: str, definitions: Definitions, *, own: bool) -> Iterator[Problem]:
    printed = kind.printed[column]
    value, text = row[column], row[printed]
    if value is None and (column not in _PRINTED or own or row.get("samengevoegd_in")):
        return
    unit, factor = _unit(row, column, definitions)
    said = _of_sort(figures(text or "", dutch=not own), unit, shared=column in _BESIDE)
    if value is None:
        if said and not _told_elsewhere(kind, row, printed, said):
            yield problem_at(
                row, column, _read(kind, row, "leeg", text), "het getal dat in de tekst staat", "Vul het getal in."
            )
    elif not text:
        if not own and kind.name in _PRINTED_ALWAYS and row.get("letterlijk") != "nee":
            advice = "Typ over wat de bron afdrukt, of zet letterlijk op nee."
            yield problem_at(row, printed, "", f"de tekst waar {value} in staat", advice)
    elif not said:
        if column not in _BESIDE:
            yield problem_at(
                row, column, _read(kind, row, value, text), f"een tekst met een getal ({unit or 'aantal'})", ASK
            )
    elif not any(_same(Decimal(value), factor, figure) for figure in said):
        yield _different(row, column, _read(kind, row, value, text), said, factor)


def _told_elsewhere(kind: Kind, row: Row, printed: str, said: list[Figure]) -> bool:
    """Tell whether another number of the row is the figure its text has."""
    others = [Decimal(value) for name, text in kind.printed.items() if text == printed and (value := row[name])]
    return any(_same(other, Decimal(1), figure) for other in others for figure in said)


def _read(kind: Kind, row: Row, value: str, text: str | None) -> str:
    return f"{fact(kind.name, row)}: {value} naast '{text}'"


def _different(row: Row, column: str, read: str, said: list[Figure], factor: Decimal) -> Problem:
    number = Decimal(row[column] or 0)
    if number < 0 and any(_same(-number, factor, figure) and not figure.signed for figure in said):
        return problem_at(row, column, read, "een teken dat ook in de tekst staat", ASK)
    expected = f"hetzelfde getal als in de tekst, in {row.get('eenheid') or 'die eenheid'}"
    return problem_at(row, column, read, expected, "Kijk in de bron welke van de twee klopt.")


# Columns that may stand beside another in the same text, and so need not be in it.
_BESIDE = ("aandeel", "groei", "bedrag_eur")
# Columns that have to be filled when their text has a figure of their sort.
_PRINTED = (*_BESIDE, "waarde", "aantal")
_PRINTED_ALWAYS = ("kerncijfer", "mobiliteit")


def _unit(row: Row, column: str, definitions: Definitions) -> tuple[str, Decimal]:
    if column.endswith("_eur"):
        return "euro", Decimal(1)
    if column in ("aandeel", "groei"):
        return "procent", Decimal(1)
    written = row.get("eenheid")
    found = definitions.unit(written) if written else None
    return (found[0], Decimal(str(found[1]))) if found else ("", Decimal(1))


def _of_sort(said: list[Figure], unit: str, *, shared: bool) -> list[Figure]:
    """Give the figures of a text that can be in this unit; of a text about more than one only those with its sign."""
    sort = {"procentpunt": "procent"}.get(unit, unit if unit in ("procent", "euro") else "")
    with_sign = [figure for figure in said if figure.sort == sort]
    return with_sign or ([] if shared else [figure for figure in said if not figure.sort])


def _same(number: Decimal, factor: Decimal, figure: Figure) -> bool:
    whole = number * factor
    return any(value * figure.scale == whole or (figure.scale == 1 and value == number) for value in figure.values)


def problem_at(row: Row, column: str | None, read: str, expected: str, advice: str) -> Problem:
    """Give what is wrong with a cell of a source; a question where the advice is `ASK`."""
    line = int(row["rij"] or 0) or None
    place = f"{row['bron_id']}/{row['bestand']}"
    return Problem(place, expected, advice, rij=line, kolom=column, gelezen=read, vraag=advice == ASK)
