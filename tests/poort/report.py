"""The score of the gate, as text and in docs/kwaliteit.md."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from etl.settings import PROJECT
from tests.poort.faults import Fault
from tests.poort.gate import ASKED, REFUSED, UNSEEN, WARNED, Verdict

DOCUMENT = PROJECT / "docs" / "kwaliteit.md"
HEADING = "# De poort: komt een fout getal binnen?"
_AIM, _LEAST = 95, 80


@dataclass
class Score:
    """What the gate said of each fault, by kind of fault, by table, and by whether its facts were known."""

    kinds: dict[str, Counter[tuple[bool, str]]] = field(default_factory=dict)
    tables: dict[str, Counter[tuple[bool, str]]] = field(default_factory=dict)

    def add(self, fault: Fault, known: bool, verdict: Verdict) -> None:
        """Count one answer."""
        for counts, name in ((self.kinds, fault.kind), (self.tables, fault.table.kind)):
            counts.setdefault(name, Counter())[known, verdict.outcome] += 1

    def total(self) -> Counter[tuple[bool, str]]:
        """Give the answers to all faults."""
        return sum(self.kinds.values(), Counter())

    def good(self) -> bool:
        """Tell whether of changed facts enough is refused or asked, of every kind."""
        return stopped(self.total(), True) >= _AIM and all(
            stopped(found, True) > _LEAST for found in self.kinds.values()
        )


def stopped(counts: Counter[tuple[bool, str]], known: bool) -> float:
    """Give the percentage that is refused or asked."""
    return 100 * (counts[known, REFUSED] + counts[known, ASKED]) / max(_all(counts, known), 1)


def _all(counts: Counter[tuple[bool, str]], known: bool) -> int:
    return sum(number for (which, _), number in counts.items() if which == known)


def written(score: Score) -> str:
    """Give the part of the document."""
    total = score.total()
    lines = [
        HEADING,
        "",
        f"Met `make poort` zijn {_all(total, True)} fouten in de meegeleverde bronnen gezet, elk in een kopie die",
        "opnieuw verzegeld is, en door de echte poort gehaald. Twee keer: als wijziging van een feit dat al",
        "gepubliceerd is, en als deel van een nieuwe bron die niemand eerder zag. Niemand schrijft in dit stuk.",
        "",
        f"Gewijzigde feiten: {_said(total, True)}.",
        f"Nieuwe bron: {_said(total, False)}.",
    ]
    for title, counts in (("soort fout", score.kinds), ("tabel", score.tables)):
        lines += [
            "",
            f"## Per {title}",
            "",
            f"| {title} | fouten | gewijzigd: tegengehouden | nieuw: tegengehouden |",
            "|---|---:|---:|---:|",
        ]
        lines += [
            f"| {name} | {_all(found, True)} | {stopped(found, True):.0f}% | {stopped(found, False):.0f}% |"
            for name, found in counts.items()
        ]
    return "\n".join(lines) + "\n"


def _said(counts: Counter[tuple[bool, str]], known: bool) -> str:
    found = ", ".join(f"{counts[known, outcome]} {outcome}" for outcome in (REFUSED, ASKED, WARNED, UNSEEN))
    return f"{found} ({stopped(counts, known):.0f}% tegengehouden)"


def put(text: str) -> None:
    """Put the part in the document in place of what was there; the rest of the document stays."""
    before = DOCUMENT.read_text(encoding="utf-8").partition(HEADING)[0].rstrip()
    DOCUMENT.write_text(f"{before}\n\n{text}", encoding="utf-8")


def kept() -> str:
    """Give the part as it stands in the document, for who writes the rest anew."""
    _, heading, rest = DOCUMENT.read_text(encoding="utf-8").partition(HEADING)
    return f"\n{heading}{rest}" if heading else ""
