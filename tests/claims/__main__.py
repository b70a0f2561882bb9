"""Check every claim of every figure for every choice: `python -m tests.claims [--figuur ID] [--oefen MAP] [--meest N]`.

Without `--oefen` only the real build is read, in data/warehouse or where DOORSTROOM_WAREHOUSE says.
"""

# ruff: noqa: T201 - a command prints.

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from pathlib import Path

from tests.claims.sweep import Outcome, sweep
from ui.figures import FIGURES


def main() -> int:
    """Check, print what is wrong, and give 1 when anything is."""
    parser = argparse.ArgumentParser(prog="python -m tests.claims")
    parser.add_argument("--figuur", action="append", default=[], choices=list(FIGURES), help="alleen deze figuur")
    parser.add_argument(
        "--warehouse", type=Path, default=Path(os.environ.get("DOORSTROOM_WAREHOUSE", "data/warehouse"))
    )
    parser.add_argument(
        "--meest", type=int, default=20_000, help="hoogstens zoveel keuzes per figuur, een vaste steekproef"
    )
    parser.add_argument("--toon", type=int, default=6, help="zoveel verschillende fouten per soort")
    given = parser.parse_args()
    os.environ["DOORSTROOM_WAREHOUSE"] = str(given.warehouse)
    total = Outcome()
    for name in given.figuur or FIGURES:
        started = time.monotonic()
        done = sweep(FIGURES[name], given.meest)
        total.add(done)
        print(f"{name}: {done.choices} keuzes, {done.right.total() + done.wrong.total()} beweringen,"
              f" {done.wrong.total()} fout, {time.monotonic() - started:.0f} s", flush=True)  # fmt: skip
        _show(done, given.toon)
    kinds: Counter[str] = total.right + total.wrong
    for kind, count in sorted(kinds.items()):
        print(f"{kind}: {count} gecontroleerd, {total.wrong[kind]} fout")
    return 1 if total.wrong else 0


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
