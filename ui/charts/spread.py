"""Labels that would touch, moved apart as little as needed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def moved_apart(places: Sequence[float], sizes: Sequence[float], floor: float) -> list[float]:
    """Give the middles of labels so that none touches another, each as near its own place as that allows.

    Args:
        places: Middles where the labels belong, in any order.
        sizes: Heights of the labels, in the same unit.
        floor: Below this no label may reach; there they are pushed up again.
    """
    order = sorted(range(len(places)), key=lambda index: -places[index])
    found = list(places)
    for above, index in pairwise(order):
        found[index] = min(found[index], found[above] - (sizes[above] + sizes[index]) / 2)
    lowest = floor
    for index in reversed(order):
        found[index] = max(found[index], lowest + sizes[index] / 2)
        lowest = found[index] + sizes[index] / 2
    return found
