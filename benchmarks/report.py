"""Print what the benchmark measured: medians, peaks, ratios beside their aims, and where our time goes."""

# ruff: noqa: T201 - a benchmark prints.

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from typing import Any

# "seconds", "cpu", "peak_mb" and for ours "parts": part -> [seconds, seconds of a processor].
Result = dict[str, Any]

# The aims of the project: times faster than cbsodata (at once, with a wait), times the bound with a wait.
_FASTER = (4.0, 6.0)
_BOUND = 1.25
_PEAK_MB = 200


def line(name: str, result: Result) -> str:
    """Give one run in one line."""
    return f"{name:9} {result['seconds']:6.2f} s  {result['cpu']:6.2f} s processor  {result['peak_mb']:5.0f} MB"


def show(results: Mapping[str, Sequence[Result]], delay: float) -> None:
    """Print the median time and the highest peak of each contender, the ratios, and where our time went.

    Args:
        results: Contender -> its runs.
        delay: Seconds the server waited before each page; the aims depend on it.
    """
    middle = {name: sorted(runs, key=lambda run: run["seconds"])[len(runs) // 2] for name, runs in results.items()}
    seconds = {name: statistics.median(run["seconds"] for run in runs) for name, runs in results.items()}
    print("mediaan van de tijd, hoogste piek:")
    for name, runs in results.items():
        peak = max(run["peak_mb"] for run in runs)
        print(f"  {line(name, {**middle[name], 'seconds': seconds[name], 'peak_mb': peak})}")
    if "ours" not in results:
        return
    if "cbsodata" in seconds:
        ratio = seconds["cbsodata"] / seconds["ours"]
        print(f"  ours is {ratio:.2f}x zo snel als cbsodata (doel: {_FASTER[bool(delay)]:.0f}x)")
    if "bound" in seconds:
        aim = f" (doel: hooguit {_BOUND}x)" if delay else ""
        print(f"  ours duurt {seconds['ours'] / seconds['bound']:.2f}x de ondergrens{aim}")
    print(f"  piek van ours: doel onder {_PEAK_MB} MB, even hoog bij meer rijen")
    _parts(middle["ours"])


def _parts(result: Result) -> None:
    """Print where the time of one run went."""
    print(f"waar de tijd blijft (ronde van {result['seconds']:.2f} s; alle draden bij elkaar, ze werken naast elkaar):")
    print("  onderdeel              duur  processor")
    for part, (wall, cpu) in result["parts"].items():
        print(f"  {part:20} {wall:5.2f} s {cpu:8.2f} s")
    rest = result["cpu"] - sum(cpu for _, cpu in result["parts"].values())
    print(f"  {'overig':20} {'':7} {rest:8.2f} s")
