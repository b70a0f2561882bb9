"""Tables that give small groups away when they stand side by side are refused, in one place for all kinds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from etl.definitions import Definitions
from etl.problems import Problem
from etl.protecting.collect import About, Table, Tables
from protection import SMALL

_TAKE_BACK = "Neem terug wat er al stond (python -m etl vergeet NAAM) of zet alles in één bestand."
_PUBLIC = "Staan de cijfers al openbaar, lees ze dan in met --gepubliceerd ADRES."


def overlaps(tables: Tables, definitions: Definitions) -> list[Problem]:
    """Give a problem for each two files that give a group under 10 away, or would if they came later."""
    words = _Words(definitions)
    found: dict[tuple[str, ...], Problem] = {}
    for about, table in [*tables.flows.items(), *tables.figures.items()]:
        if table.small and len(table.sources) > 1:
            problem = _problem(table, words.of(about), "één bestand voor deze tabel: twee naast elkaar verraden")
            found.setdefault((*table.sources, "bron"), problem)
        elif table.small and len(table.periods) > 1:
            expected = f"een van de perioden {' en '.join(table.periods)}: over dezelfde tijd verraden twee tabellen"
            found.setdefault((*table.sources, "periode"), _problem(table, words.of(about), expected))
    for one, other, why in _pairs(tables, definitions):
        first, second = _table(tables, one), _table(tables, other)
        if _gives_away(first, second):
            text = f"{words.of(one)} naast {words.of(other)}"
            found.setdefault((*first.sources, *second.sources, why), _problem(second, text, f"{why} verraden", first))
    return list(found.values())


def _problem(table: Table, text: str, expected: str, other: Table | None = None) -> Problem:
    sources = sorted({*table.sources, *(other.sources if other else [])})
    first = _TAKE_BACK if len(sources) > 1 else "Laat één van beide weg."
    return Problem(" en ".join(sources), f"{expected} groepen onder de {SMALL}", f"{first} {_PUBLIC}", gelezen=text)


def _pairs(tables: Tables, definitions: Definitions) -> Iterator[tuple[About, About, str]]:
    """Give every two tables of which one counts persons the other counts too."""
    parents = {
        **{region.code: region.bovenliggend for region in definitions.regions},
        **{branch.code: branch.bovenliggend for branch in definitions.branches},
    }
    for known in (tables.flows, tables.figures):
        for about in sorted(known):
            for branche in _up(about.branche, parents):
                for regio in _up(about.regio, parents):
                    above = About(about.what, branche, regio, about.moment)
                    if above != about and above in known:
                        yield about, above, "een deel of het geheel: samen"
    by_subject: dict[tuple[str, ...], list[About]] = {}
    for about in sorted([*tables.flows, *tables.figures]):
        subject = about.what.partition("_")[0]
        by_subject.setdefault((subject, about.branche, about.regio, about.moment), []).append(about)
    for group in by_subject.values():
        for one, other in combinations(group, 2):
            yield one, other, "één telling van dezelfde mensen: twee naast elkaar"


def _up(code: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    found: str | None = code
    while found is not None:
        yield found
        found = parents.get(found)


def _table(tables: Tables, about: About) -> Table:
    return tables.flows.get(about) or tables.figures[about]


def _gives_away(one: Table, other: Table) -> bool:
    if one.small or other.small:
        return True
    first, second = one.numbers, other.numbers
    return any(0 < abs(first[name] - second[name]) < SMALL for name in first.keys() & second.keys())


class _Words:
    def __init__(self, definitions: Definitions) -> None:
        self._labels = {
            **{region.code: region.label for region in definitions.regions},
            **{branch.code: branch.label_kort for branch in definitions.branches},
            **{indicator.code: indicator.label for indicator in definitions.indicators},
        }

    def of(self, about: About) -> str:
        """Say what a table is about."""
        what = self._labels.get(about.what, about.what)
        return f"{what}, {self._labels[about.branche]}, {self._labels[about.regio]}, {about.moment}"
