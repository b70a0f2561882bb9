"""One table: at most two one-way splits of the same whole, never a cross of the two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from protection.rule import SMALL, STEP, Split, is_small, protect

REST = "(niet genoemd)"


def with_rest(parts: Mapping[str, int], whole: int | None, *, missing: bool = False) -> dict[str, int]:
    """Give the parts, and as one more part what the whole leaves over: who has both can subtract.

    Args:
        parts: Name -> persons, without the parts nobody gave.
        whole: Persons altogether, None when not given.
        missing: True when a part is named without a number; then a rest of nobody is a part too.
    """
    rest = 0 if whole is None else whole - sum(parts.values())
    known = whole is not None and (rest > 0 or (rest == 0 and missing))
    return {**parts, REST: rest} if known else dict(parts)


def protect_table(splits: Sequence[Mapping[str, int]], *, always: bool = False) -> list[Split | None]:
    """Give what may leave of each split of one whole, None for a split that may not be shown.

    The first split is always shown. A small part in any split has every split rounded. The second is
    shown only when it does not narrow what the first leaves open, nor the first what it leaves open:
    each brings a total of its own, and two totals rounded differently would give the whole away. A third
    split is never shown.

    Args:
        splits: Name -> persons for each split; every one adds up to the same whole.
        always: Round a table without a small part too.
    """
    rounded = always or any(is_small(count) for parts in splits for count in parts.values())
    found: list[Split | None] = [protect(parts, always=rounded) for parts in splits[:2]]
    if rounded and len(found) == 2 and found[0] and found[1] and not _side_by_side(found[0], found[1]):
        found[1] = None
    return found + [None] * (len(splits) - len(found))


def _side_by_side(first: Split, second: Split) -> bool:
    return _keeps_open(first, second) and _keeps_open(second, first)


def _keeps_open(split: Split, other: Split) -> bool:
    """Tell whether the other's total leaves the combined cell of a split every number it can have.

    With half a rounding step to spare: without it, that a second split was held back says too much.
    """
    together = [cell.count for cell in split.cells if len(cell.parts) > 1]
    if not together or not split.cells:
        return True
    low, high = _reach(together)
    lowest, highest = _reach([cell.count for cell in split.cells])
    least, most = _reach([cell.count for cell in other.cells])
    spare = STEP // 2
    return least + spare <= low + (highest - high) and most - spare >= high + (lowest - low)


def _reach(counts: Sequence[int]) -> tuple[int, int]:
    """Give the fewest and the most persons that rounded cells can stand for."""
    half = STEP // 2
    return sum(max(SMALL, count - half) for count in counts), sum(count + half for count in counts)
