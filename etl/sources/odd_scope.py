"""Whether published figures are of the wide or narrow scope of the sector: a source has one, and so has a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from etl.definitions import Definitions
from etl.held import Row
from etl.problems import Problem
from etl.sources.locked import fact
from etl.sources.odd import ask, published_files
from etl.sources.origins import Origin

# scope -> the rows that have it, each as its question names it
_Told = dict[str, list[tuple[str, Row]]]


def scope_problems(
    origins: Iterable[Origin], rows: Mapping[str, Iterable[Row]], definitions: Definitions
) -> Iterator[Problem]:
    """Ask where one source has both, and where one source of a figure has the other than all others that have it."""
    names = {item.code: item.label for item in definitions.branches if item.niveau == "sector"}
    sources, figures = dict[str, _Told](), dict[str, dict[str, _Told]]()
    for (kind, source, _), some in published_files(origins, rows).items():
        for row in some:
            scope = row.get("branche") or ""
            if scope in names:
                told = fact(kind, row), row
                sources.setdefault(source, {}).setdefault(scope, []).append(told)
                if figure := row.get("indicator"):
                    figures.setdefault(figure, {}).setdefault(source, {}).setdefault(scope, []).append(told)
    for found in sources.values():
        if len(found) > 1:
            rare, usual = sorted(found, key=lambda scope: len(found[scope]))
            yield _asked(found[rare], names[rare], f"{names[usual]}, zoals elders in deze bron")
    for figure, by_source in figures.items():
        one_each = {source: next(iter(told)) for source, told in by_source.items() if len(told) == 1}
        counts = Counter(one_each.values())
        if len(counts) > 1 and counts.total() - max(counts.values()) == 1 and counts.total() > 2:
            (usual, _), (rare, _) = counts.most_common()
            source = next(source for source, scope in one_each.items() if scope == rare)
            yield _asked(by_source[source][rare], names[rare], f"{names[usual]}, zoals elke andere bron van {figure}")


def _asked(told: list[tuple[str, Row]], name: str, expected: str) -> Problem:
    what, row = told[0]
    return ask(row, "branche", f"{what}: {name}", expected)
