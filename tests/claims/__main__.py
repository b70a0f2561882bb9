"""Check every claim of every figure for every choice: `python -m tests.claims [--figuur ID] [--meest N] [--alles]`.

One build is read: that in data/warehouse, or where `--warehouse` or DOORSTROOM_WAREHOUSE says. With `--alles` also the
demo and tables of our own, built for it, and docs/kwaliteit.md is written.
"""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

from tests.claims.surfaces import PLACES, check
from tests.claims.sweep import Outcome
from tests.claims.whole import DOCUMENT, Counts, run_all, written
from tests.poort.report import kept


def main() -> int:
    """Check, print what is wrong, and give 1 when anything is."""
    parser = argparse.ArgumentParser(prog="python -m tests.claims")
    parser.add_argument("--figuur", action="append", default=[], choices=PLACES, help="alleen deze figuur of plek")
    parser.add_argument(
        "--warehouse", type=Path, default=Path(os.environ.get("DOORSTROOM_WAREHOUSE", "data/warehouse"))
    )
    parser.add_argument(
        "--meest", type=int, default=20_000, help="hoogstens zoveel keuzes per figuur, een vaste steekproef"
    )
    parser.add_argument(
        "--tijd", type=float, default=float("inf"), help="begin na zoveel seconden per figuur aan geen nieuwe keuze"
    )
    parser.add_argument("--toon", type=int, default=6, help="zoveel verschillende fouten per soort")
    parser.add_argument("--alles", action="store_true", help="drie bouwsels; schrijft docs/kwaliteit.md")
    given = parser.parse_args()
    if given.alles:
        return _everything(given.meest, given.tijd, given.toon)
    os.environ["DOORSTROOM_WAREHOUSE"] = str(given.warehouse)
    total = Outcome()
    for name in given.figuur or PLACES:
        started = time.monotonic()
        done = check(name, given.meest, given.tijd)
        total.add(done)
        print(f"{name}: {done.choices} van {done.allowed} keuzes, {done.right.total() + done.wrong.total()} beweringen,"
              f" {done.wrong.total()} fout, {time.monotonic() - started:.0f} s", flush=True)  # fmt: skip
        _show(done, given.toon)
    kinds: Counter[str] = total.right + total.wrong
    for kind, count in sorted(kinds.items()):
        print(f"{kind}: {count} gecontroleerd, {total.wrong[kind]} fout")
    return 1 if total.wrong else 0


def _everything(most: int, seconds: float, shown: int) -> int:
    counts: Counts = {}
    for build, name, done in run_all(most, seconds):
        counts[build, name] = done
        wrong = done.wrong.total()
        told = f"{done.choices} van {done.allowed} keuzes, {done.right.total() + wrong} beweringen, {wrong} fout"
        print(f"{build} {name}: {told}", flush=True)
        _show(done, shown)
    DOCUMENT.write_text(written(counts, date.today()) + kept(), encoding="utf-8")
    return 1 if any(done.wrong for done in counts.values()) else 0


def _show(done: Outcome, most: int) -> None:
    for (kind, part), found in done.faults.items():
        print(f"  {kind} in {part}: {len(found)}")
        shown: set[str] = set()
        for why, said, choice in found:
            skeleton = "".join(c for c in why if not c.isdigit())[:30] + said[:12]
            if skeleton not in shown and len(shown) < most:
                shown.add(skeleton)
                print(f"    {why}\n      {said[:300]}\n      {choice}")


if __name__ == "__main__":
    sys.exit(main())
