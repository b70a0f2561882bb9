"""What may leave of own counts: combined, rounded, and nothing that is not a function of it (docs/adr/021).

Who was there and stayed, who left and who is new are three groups without a person in common, and no whole of them is
given apart. So each is protected on its own: those who left by destination and by functiegroep, those who are new by
origin and by functiegroep, those who stayed by functiegroep. No cross table: a functiegroep has no destinations.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from analysis.claims import Value
from analysis.eigen.counts import DESTINATIONS, ORIGINS, Counts, whole
from protection import REST, STEP, Split, protect_table, with_rest

ALL = "Alle functiegroepen"
_TENTHS = 10


@dataclass(frozen=True)
class Guarded:
    """The cells of one period; everything that is told, drawn or taken away is worked out of these.

    Attributes:
        periode: The period, as it was read.
        weg: Those who left: by destination, and by functiegroep where that may stand beside it.
        nieuw: Those who are new, in the same way, by origin.
        gebleven: Those who stayed, by functiegroep.
        woont: Part that lives in the region, in tenths; None when not given.
    """

    periode: str
    weg: tuple[Split | None, Split | None]
    nieuw: tuple[Split | None, Split | None]
    gebleven: Split
    woont: float | None

    @property
    def shares(self) -> tuple[float, ...]:
        """Shares living in the region that a verdict must hold for."""
        return (0.0, 1.0) if self.woont is None else (0.0, self.woont)

    def totals(self) -> dict[str, Value | None]:
        """Give who left, who is new and who stayed, None where that may not leave."""
        return {"weg": total(self.weg[0]), "nieuw": total(self.nieuw[0]), "gebleven": total(self.gebleven)}

    def of_function(self, name: str) -> dict[str, Value | None]:
        """Give the same for one functiegroep."""
        return {
            "weg": alone(self.weg[1], {name}),
            "nieuw": alone(self.nieuw[1], {name}),
            "gebleven": alone(self.gebleven, {name}),
        }

    def functions(self) -> list[str]:
        """Give the functiegroepen of which who stayed stands alone."""
        return [
            cell.parts[0] for cell in self.gebleven.cells if len(cell.parts) == 1 and cell.parts[0] not in (ALL, REST)
        ]


def guarded(rows: Sequence[Counts]) -> Guarded:
    """Give what may leave of the rows of one period, that have no faults."""
    one, groups = whole(rows), [row for row in rows if row.functiegroep]
    left, joined = one.weg or 0, one.nieuw or 0
    stayed = (one.begin or 0) - left
    by_left = {row.functiegroep: row.weg or 0 for row in groups}
    by_joined = {row.functiegroep: row.nieuw or 0 for row in groups}
    by_stayed = {row.functiegroep: (row.begin or 0) - (row.weg or 0) for row in groups}
    staying = with_rest(by_stayed, stayed) if groups else {ALL: stayed}
    (remained,) = protect_table([staying], always=True)
    return Guarded(
        one.periode,
        _both(_division(one.naar, DESTINATIONS, left), by_left, left),
        _both(_division(one.van, ORIGINS, joined), by_joined, joined),
        remained or Split((), exact=False),
        None if one.woont is None else round(one.woont * _TENTHS) / _TENTHS,
    )


def total(split: Split | None) -> Value | None:
    """Give all cells together, known as well as the rounding of each; None when nothing may leave."""
    values = [] if split is None else [_value(cell.count) for cell in split.cells]
    return sum(values[1:], values[0]) if values else None


def alone(split: Split | None, names: set[str]) -> Value | None:
    """Give what cells count of these parts together and of no other, None when no cells do."""
    cells = [] if split is None else [cell for cell in split.cells if names & set(cell.parts)]
    if not cells or {part for cell in cells for part in cell.parts} != names:
        return None
    values = [_value(cell.count) for cell in cells]
    return sum(values[1:], values[0])


def _value(count: int) -> Value:
    """Give a cell as a number with its rounding: two less or two more persons print alike."""
    return Value(count, 2 * (STEP // 2))


def _division(parts: Mapping[str, int], names: Mapping[str, str], persons: int) -> dict[str, int]:
    """Give a division that adds up: what nobody told the place of is a part too; without any parts there is one."""
    named = {names[code]: count for code, count in parts.items()}
    return with_rest(named, persons, missing=len(named) < len(names)) or {REST: persons}


def _both(first: Mapping[str, int], groups: Mapping[str, int], persons: int) -> tuple[Split | None, Split | None]:
    splits = [first, with_rest(groups, persons)] if groups else [first]
    found = protect_table(splits, always=True)
    return found[0], found[1] if len(found) > 1 else None
