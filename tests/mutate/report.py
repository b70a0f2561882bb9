"""The page of `docs/mutaties.md`: how many changes a test noticed, and why the others were not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import yaml

from tests.mutate.mutants import Mutant
from tests.mutate.sample import room
from tests.mutate.tries import FOUND, LIVES, UNREACHED

_LIST = Path(__file__).parent / "same.yml"
HEAD = """# Mutaties: merkt een test het als de code verandert?

Een steekproef. Telkens één kleine wijziging in de code (een teken, een vergelijking, een voorwaarde), en dan de tests
die er het dichtst bij staan, tot een grens van tijd: wat leeft, merkt misschien een test verder weg. Gemaakt door
`make mutate` (`python -m tests.mutate`); niemand schrijft erin. Welke fouten nooit meer mogen, staat in
`tests/mutate/named.yml`. Waarom een wijziging geen fout is, staat in `tests/mutate/same.yml`.
"""


@dataclass(frozen=True)
class Kept:
    """Changes after which the product does the same, as people judged them (`same.yml`)."""

    kinds: list[dict[str, Any]]

    @classmethod
    def read(cls) -> Kept:
        """Read the list."""
        return cls(yaml.safe_load(_LIST.read_text(encoding="utf-8")))

    def why(self, mutant: Mutant) -> str | None:
        """Give why this change is none, in Dutch; None when nobody said so."""
        was, became = _words(mutant.was), _words(mutant.became)
        for kind in self.kinds:
            for place in kind["plaatsen"]:
                if (
                    fnmatch(str(mutant.path), place["bestand"])
                    and fnmatch(mutant.inside or "", place.get("functie", "*"))
                    and place.get("was", was) == was
                    and place.get("wordt", became) == became
                    and place.get("regel", "") in mutant.text.splitlines()[mutant.line - 1]
                    and ("vanaf" not in place or (was.isdecimal() and int(was) >= place["vanaf"]))
                ):
                    return str(kind["waarom"])
        return None


def report(results: list[tuple[Mutant, str]], kept: Kept, seed: int, unsound: Sequence[str] = ()) -> str:
    """Give the page; it names the tests that fail without a change too (`unsound`)."""
    same = {id(mutant): why for mutant, outcome in results if outcome != FOUND and (why := kept.why(mutant))}
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for mutant, outcome in results:
        counts[room(mutant.path)]["zelfde" if id(mutant) in same else outcome] += 1
        counts[room(mutant.path)]["alle"] += 1
    found, wrong = sum(outcome == FOUND for _, outcome in results), len(results) - len(same)
    lines = [
        HEAD,
        f"Op {date.today():%d-%m-%Y}, zaad {seed}: {len(results)} wijzigingen, {found} gevonden "
        f"({100 * found / len(results):.0f}%). Zonder de {len(same)} die niets aan de uitkomst veranderen: "
        f"{100 * found / wrong:.0f}%.\n",
        f"| map | wijzigingen | gevonden | geen fout | leeft | niet bereikt | score |\n|---|{'---:|' * 6}",
    ]
    for name, row in sorted(counts.items()):
        cells = (row["alle"], row[FOUND], row["zelfde"], row[LIVES], row[UNREACHED])
        score = f"{100 * row[FOUND] / (row['alle'] - row['zelfde']):.0f}%" if row["alle"] > row["zelfde"] else "-"
        lines.append(f"| {name} | {' | '.join(map(str, cells))} | {score} |")
    if unsound:
        lines.append(f"\nDeze tests vielen ook zonder wijziging om en telden niet mee: {', '.join(unsound)}.")
    lines.append("\n## Wat geen test merkte\n")
    lines += [_line(mutant, outcome) for mutant, outcome in results if outcome != FOUND and id(mutant) not in same]
    lines.append("\n## Wat geen fout is\n")
    for why in dict.fromkeys(same.values()):
        lines.append(f"{why}\n")
        lines += [_line(mutant, "") for mutant, _ in results if same.get(id(mutant)) == why]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _line(mutant: Mutant, outcome: str) -> str:
    told = f" ({outcome})" if outcome else ""
    return f"- `{mutant.path}:{mutant.line}` `{_short(mutant.was)}` werd `{_short(mutant.became)}`{told}"


def _words(text: str) -> str:
    return " ".join(text.split())


def _short(words: str) -> str:
    one = _words(words).replace("`", "'")
    return one if len(one) <= 60 else f"{one[:57]}..."
