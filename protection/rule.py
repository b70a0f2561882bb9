"""The rule for one split of a whole into parts: combine what is small, round what is left, derive the rest.

Why it holds against a reader who knows this text: docs/adr/016-small-groups.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SMALL = 10
STEP = 5
# how many numbers a hidden part must still be able to have, to somebody who knows this rule
ENOUGH = 5
OTHER = "Overige"


@dataclass(frozen=True)
class Cell:
    """A number that may leave.

    Attributes:
        parts: Names of the parts it counts; several when they were too small to stand alone.
        count: Persons, rounded to `STEP` unless the split is exact.
    """

    parts: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Split:
    """What may leave of one split of a whole into parts.

    Attributes:
        cells: One cell a part or group of parts, in order of name; none when the whole is too small. A
            single cell that counts every part is the whole without a split.
        exact: True when no part was small, so that the counts are those of the table.
    """

    cells: tuple[Cell, ...]
    exact: bool

    @property
    def total(self) -> int | None:
        """The whole: the sum of the cells and never the sum of the parts; None when nothing may leave."""
        return sum(cell.count for cell in self.cells) if self.cells else None

    @property
    def hidden(self) -> tuple[str, ...]:
        """Names of the parts without a cell of their own."""
        return next((cell.parts for cell in self.cells if len(cell.parts) > 1), ())


def is_small(count: int) -> bool:
    """Tell whether a part of so many persons is too small to be seen; nobody is a small part too."""
    return count < SMALL


def protect(parts: Mapping[str, int], *, always: bool = False) -> Split:
    """Give what may leave of one split.

    Parts under 10 become one cell; while that is under 10 the smallest other part joins it (of equals the
    first by name). Then every cell is rounded to 5. A split without a part under 10 stays as it is. Where so
    many parts together can hardly be so large and still each be small, the split is not shown: only the whole.

    Args:
        parts: Name -> persons; together the whole.
        always: Round a split without a small part too, because another split of the same whole has one.

    Raises:
        ValueError: A count is negative.
    """
    if any(count < 0 for count in parts.values()):
        raise ValueError("a part cannot be negative")
    names = sorted(parts)
    small = [name for name in names if is_small(parts[name])]
    if not small and not always:
        return Split(tuple(Cell((name,), parts[name]) for name in names), exact=True)
    if sum(parts.values()) < SMALL:
        return Split((), exact=False)
    together, count = set(small), sum(parts[name] for name in small)
    if small and count < SMALL:
        joins = min((name for name in names if name not in together), key=lambda name: (parts[name], name))
        together.add(joins)
        count += parts[joins]
    cells = [Cell((name,), rounded(parts[name])) for name in names if name not in together]
    if together:
        group = Cell(tuple(sorted(together)), rounded(count))
        if not _leaves_enough(group, cells):
            return Split((Cell(tuple(names), rounded(sum(parts.values()))),), exact=False)
        cells.append(group)
    return Split(tuple(sorted(cells, key=lambda cell: cell.parts)), exact=False)


def _leaves_enough(group: Cell, alone: list[Cell]) -> bool:
    """Tell whether each part of a combined cell can still have five numbers, by what is shown and nothing else.

    Either all parts are small, or one joined the small ones, and then it is no larger than any that stands alone.
    """
    if not alone:
        return True
    largest, half = SMALL - 1, STEP // 2
    least = group.count - half
    # one less, for of equals the name decides
    joined = min(min(cell.count for cell in alone) + half - 1, group.count + half)
    lowest = max(0, least - max(largest * (len(group.parts) - 1), joined))
    return max(0, SMALL - lowest) + max(0, joined + 1 - max(SMALL, least - largest)) >= ENOUGH


def rounded(count: int) -> int:
    """Give a count in fives, as every cell of a protected table is."""
    return STEP * ((count + STEP // 2) // STEP)
