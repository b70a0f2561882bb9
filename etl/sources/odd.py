"""What stands out within a source or beside the other sources: a doubt to be answered, not a mistake for sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from etl.held import Row
from etl.kinds import Kind, kinds
from etl.problems import Problem
from etl.sources.locked import fact
from etl.sources.origins import Origin
from etl.sources.sound import ASK

# So many rows it takes to say that all but one are alike, or all different; shorter texts are rather codes.
_ENOUGH, _TEXT = 4, 10
# What more rows have by nature: where they stand, what is said of them, whom they are about.
_SHARED = ("vindplaats", "noot", "groep", "doelgroep", "sector", "thema", "onderwerp")
_ALIKE = ("status", "letterlijk", "eenheid")


def odd_problems(origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]]) -> Iterator[Problem]:
    """Ask about rows of published sources that are not like the others."""
    published = [origin for origin in origins if origin.soort != "eigen"]
    names = {origin.id for origin in published}
    for kind, found in rows.items():
        files: dict[tuple[str | None, str | None], list[Row]] = {}
        for row in found:
            if row["bron_id"] in names:
                files.setdefault((row["bron_id"], row["bestand"]), []).append(row)
        for some in files.values():
            yield from _same_text(kinds()[kind], some)
            yield from _one_unlike(kinds()[kind], some)


def _same_text(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one text that two rows share where every other row has its own: copied along by mistake."""
    for name in kind.columns:
        if name in (*_SHARED, *kind.codes, *kind.numbers, *kind.printed.values()):
            continue
        texts = Counter(text for row in rows if (text := row[name]))
        text = next((text for text, _ in texts.most_common(1)), "")
        if texts.total() >= _ENOUGH and len(texts) == texts.total() - 1 and len(text) >= _TEXT:
            second = [row for row in rows if row[name] == text][1]
            yield _ask(second, name, f"{fact(kind.name, second)}: {text}", "een eigen tekst, zoals alle andere rijen")


def _one_unlike(kind: Kind, rows: list[Row]) -> Iterator[Problem]:
    """Ask about the one row of a subject (first column of the key) with another status or unit than the rest."""
    groups: dict[str | None, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[kind.key[0]], []).append(row)
    for some in groups.values():
        for name in _ALIKE:
            texts = Counter(row.get(name) for row in some)
            if len(some) >= _ENOUGH and len(texts) == 2 and min(texts.values()) == 1:
                (most, _), (one, _) = texts.most_common()
                row = next(row for row in some if row.get(name) == one)
                expected = f"{most or 'leeg'}, zoals de {len(some) - 1} andere"
                yield _ask(row, name, f"{fact(kind.name, row)}: {one or 'leeg'}", expected)


def _ask(row: Row, column: str, read: str, expected: str) -> Problem:
    place = f"{row['bron_id']}/{row['bestand']}"
    return Problem(place, expected, ASK, rij=int(row["rij"] or 0) or None, kolom=column, gelezen=read, vraag=True)
