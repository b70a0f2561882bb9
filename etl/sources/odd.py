"""What stands out within a source or beside the other sources: a doubt to be answered, not a mistake for sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from etl.held import Row
from etl.kinds import Kind, kinds
from etl.problems import Problem
from etl.sources.locked import fact
from etl.sources.origins import Origin
from etl.sources.sound import ASK, problem_at

# So many rows it takes to say that all but one are alike, or all different; shorter texts are rather codes.
_ENOUGH, _TEXT = 4, 10
# What more rows have by nature: where they stand, what is said of them, whom they are about.
_SHARED = ("vindplaats", "noot", "groep", "doelgroep", "sector", "thema", "onderwerp")
_ALIKE = ("status", "letterlijk", "eenheid")
# What tells two stands of one project apart.
_STAND = "peildatum"
# What all rows of one place in a source have in common, and a figure with all of its unit there.
_OF_A_PLACE = ("regio", "platform", "plan")


def odd_problems(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Ask about rows of published sources that are not like the others."""
    for (kind, _, _), some in published_files(origins, rows).items():
        yield from _same_text(kinds()[kind], some)
        yield from _one_unlike(kinds()[kind], some)
        yield from _one_elsewhere(kinds()[kind], some)


def published_files(
    origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]
) -> dict[tuple[str, str, str], list[Row]]:
    """Give kind, source and file -> its rows, of the sources that are published."""
    names = {origin.id for origin in origins if origin.soort != "eigen"}
    files: dict[tuple[str, str, str], list[Row]] = {}
    for kind, found in rows.items():
        for row in found:
            if row["bron_id"] in names:
                files.setdefault((kind, row["bron_id"] or "", row["bestand"] or ""), []).append(row)
    return files


def _same_text(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one text that two rows share where every other row has its own: copied along by mistake."""
    for name in kind.columns:
        if name in (*_SHARED, *kind.codes, *kind.numbers, *kind.printed.values()):
            continue
        # a later stand of the same thing says the same of it
        own = {(tuple(row[key] for key in kind.key if key != _STAND), text): row for row in rows if (text := row[name])}
        texts = Counter(text for _, text in own)
        text = next((text for text, _ in texts.most_common(1)), "")
        if texts.total() >= _ENOUGH and len(texts) == texts.total() - 1 and len(text) >= _TEXT:
            second = [row for (_, said), row in own.items() if said == text][1]
            yield ask(second, name, f"{fact(kind.name, second)}: {text}", "een eigen tekst, zoals alle andere rijen")


def _one_unlike(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one row of a subject (first column of the key) with another status or unit than the rest."""
    for some in _groups(rows, lambda row: row[kind.key[0]]):
        for name in _ALIKE:
            yield from _one_in(some, name, kind)


def _one_elsewhere(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one row of a place in a source (a table, chapter) that is of another region, platform or figure."""
    places = _groups(rows, lambda row: (row["vindplaats"] or "").partition(",")[0])
    for name in (name for name in kind.columns if name in _OF_A_PLACE):
        # a small file is often of two regions
        whole = list(_one_in(rows, name, kind)) if len(rows) > _ENOUGH else []
        yield from whole or (problem for some in places for problem in _one_in(some, name, kind))
    if "indicator" in kind.key:
        for alike in (alike for some in places for alike in _groups(some, lambda row: row["eenheid"])):
            yield from _one_in(alike, "indicator", kind) if alike[0]["eenheid"] else ()


def _groups(rows: list[Row], what: Callable[[Row], str | None]) -> list[list[Row]]:
    found: dict[str | None, list[Row]] = {}
    for row in rows:
        found.setdefault(what(row), []).append(row)
    return list(found.values())


def _one_in(rows: list[Row], name: str, kind: Kind) -> Iterator[Problem]:
    """Ask about the one row of enough that has another text in a column than all others."""
    texts = Counter(row.get(name) for row in rows)
    if len(rows) >= _ENOUGH and len(texts) == 2 and min(texts.values()) == 1:
        (most, _), (one, _) = texts.most_common()
        row = next(row for row in rows if row.get(name) == one)
        expected = f"{most or 'leeg'}, zoals de {len(rows) - 1} andere"
        yield ask(row, name, f"{fact(kind.name, row)}: {one or 'leeg'}", expected)


def ask(row: Row, column: str, read: str, expected: str) -> Problem:
    """Give the question about a cell of a source."""
    return problem_at(row, column, read, expected, ASK)
