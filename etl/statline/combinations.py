"""The combinations of a table's plain dimensions: all but the region and the period of a row."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from etl.statline.model import Table


def combinations(table: Table) -> Any:
    """Give an Arrow table (combinatie, dimensies): number in the columns -> map of name to code."""
    sizes = [len(dimension.members) for dimension in table.others]
    count = math.prod(sizes)
    names = pa.array([dimension.name for dimension in table.others] * count, pa.string())
    columns = [
        pa.array([member.code for member in dimension.members], pa.string()).take(pa.array(places))
        for dimension, places in zip(table.others, _places(sizes), strict=True)
    ]
    # One combination after the other: a take that walks over the columns row by row.
    order = np.arange(count * len(sizes)).reshape(len(sizes), count).T.ravel()
    codes = pa.concat_arrays(columns).take(pa.array(order)) if columns else pa.array([], pa.string())
    offsets = pa.array(np.arange(count + 1) * len(sizes), pa.int32())
    maps = pa.MapArray.from_arrays(offsets, names, codes)
    return pa.table({"combinatie": pa.array(np.arange(count), pa.int32()), "dimensies": maps})


def translation(before: Table, after: Table) -> Any:
    """Give an Arrow table (oud, nieuw): which combination of one version is which of the next.

    A combination with a member that is gone is left out. Both tables have the same dimensions.
    """
    sizes = [len(dimension.members) for dimension in before.others]
    old = np.arange(math.prod(sizes))
    new = np.zeros(len(old), dtype=np.int64)
    alive = np.ones(len(old), dtype=np.bool_)
    later = {dimension.name: dimension for dimension in after.others}
    steps = dict(zip((d.name for d in after.others), _steps([len(d.members) for d in after.others]), strict=True))
    for dimension, places in zip(before.others, _places(sizes), strict=True):
        codes = {member.code: place for place, member in enumerate(later[dimension.name].members)}
        moved = np.array([codes.get(member.code, -1) for member in dimension.members])[places]
        alive &= moved >= 0
        new += moved * steps[dimension.name]
    return pa.table({"oud": pa.array(old[alive], pa.int32()), "nieuw": pa.array(new[alive], pa.int32())})


def _places(sizes: list[int]) -> list[npt.NDArray[np.int64]]:
    """Give, per dimension, the place of the member in each combination; the last dimension runs fastest."""
    numbers = np.arange(math.prod(sizes))
    return [numbers // step % size for size, step in zip(sizes, _steps(sizes), strict=True)]


def _steps(sizes: list[int]) -> list[int]:
    return [math.prod(sizes[place + 1 :]) for place in range(len(sizes))]
