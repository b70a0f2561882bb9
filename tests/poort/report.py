"""The score of the gate, as text and in docs/kwaliteit.md."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from etl.settings import PROJECT
from tests.poort.faults import Fault
from tests.poort.gate import ADDED, ASKED, COUNTED, KNOWN, RECOUNTED, REFUSED, UNSEEN, WARNED, WAYS, Verdict

DOCUMENT = PROJECT / "docs" / "kwaliteit.md"
HEADING = "# De poort: komt een fout getal binnen?"
_AIM, _LEAST = 95, 80


@dataclass
class Score:
    """What the gate said of each fault, by kind of fault and by table, for each way it came in.

    Attributes:
        unseen: What nothing noticed: way -> kind of fault and its source, how often.
    """

    kinds: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    tables: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)
    unseen: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, fault: Fault, way: str, verdict: Verdict) -> None:
        """Count one answer."""
        for counts, name in ((self.kinds, fault.kind), (self.tables, fault.table.kind)):
            counts.setdefault(name, Counter())[way, verdict.outcome] += 1
        if verdict.outcome in (UNSEEN, WARNED):
            self.unseen.setdefault(way, Counter())[fault.kind] += 1

    def total(self) -> Counter[tuple[str, str]]:
        """Give the answers to all faults."""
        return sum(self.kinds.values(), Counter())

    def good(self) -> bool:
        """Tell whether enough changed and counted facts are refused or asked, over all and of every kind."""
        return all(
            stopped(self.total(), way) >= _AIM and all(stopped(found, way) > _LEAST for found in self.kinds.values())
            for way in (KNOWN, COUNTED)
        )


def stopped(counts: Counter[tuple[str, str]], way: str) -> float:
    """Give the percentage that is refused or asked."""
    return 100 * (counts[way, REFUSED] + counts[way, ASKED]) / max(_all(counts, way), 1)


def _all(counts: Counter[tuple[str, str]], way: str) -> int:
    return sum(number for (which, _), number in counts.items() if which == way)


def written(score: Score) -> str:
    """Give the part of the document."""
    total = score.total()
    lines = [
        HEADING,
        "",
        f"Met `make poort` zijn {_all(total, KNOWN) + _all(total, ADDED)} fouten in de meegeleverde bronnen gezet, elk",
        f"in een kopie die opnieuw verzegeld is, en door de echte poort gehaald. {_all(total, KNOWN)} drie keer:",
        "",
        f"- {KNOWN}: als wijziging van een feit dat al gepubliceerd is (`feiten.lock`);",
        f"- {COUNTED}: als deel van een nieuwe bron. De maker telde de bron zelf en las na wat hij over haar schreef",
        "  (`telling` en `nagelezen` in origin.yml); de fout zit alleen in wat hij overtypte. De meegeleverde bronnen",
        "  zijn zelf niet nagelezen: de poort leest ze na zoals ze gepubliceerd zijn;",
        f"- {RECOUNTED}: als deel van een nieuwe bron waarvan de maker zijn eigen bestand telde, met de fout erin. Dat",
        "  mag niet en is niet te zien; dan houden alleen de regels nog iets tegen.",
        "",
        f"En {_all(total, ADDED)} alleen in de rijen van de nieuwste periode van een reeks:",
        "",
        f"- {ADDED}: de eerdere perioden staan al in `feiten.lock`, de nieuwste",
        "  nog niet, en de maker telde zijn eigen bestand. Ook daar houden alleen de regels iets tegen.",
        "",
        "Een nieuw bestand zonder telling en een nieuwe bron die niet is nagelezen komen niet binnen, goed of fout.",
        "",
        "Niemand schrijft in dit stuk. Van de meegeleverde bronnen, zonder fout, wordt niets geweigerd of gevraagd.",
        "",
        *(f"{way.capitalize()}: {_said(total, way)}." for way in WAYS),
    ]
    for title, counts in (("soort fout", score.kinds), ("tabel", score.tables)):
        lines += [
            "",
            f"## Per {title}, tegengehouden",
            "",
            f"| {title} | fouten | {' | '.join(WAYS)} |",
            "|---|---:" + "|---:" * len(WAYS) + "|",
        ]
        lines += [
            f"| {name} | {_all(found, KNOWN) + _all(found, ADDED)} | "
            + " | ".join(f"{stopped(found, way):.0f}%" if _all(found, way) else "-" for way in WAYS) + " |"
            for name, found in counts.items()
        ]  # fmt: skip
    lines += ["", "## Niet gezien", ""]
    lines += [f"- {way}: {_unseen(score.unseen.get(way, Counter()))}." for way in WAYS]
    return "\n".join(lines) + "\n"


def _unseen(found: Counter[str]) -> str:
    return "; ".join(f"{kind} ({number})" for kind, number in found.most_common()) or "niets"


def _said(counts: Counter[tuple[str, str]], way: str) -> str:
    found = ", ".join(f"{counts[way, outcome]} {outcome}" for outcome in (REFUSED, ASKED, WARNED, UNSEEN))
    return f"{found} ({stopped(counts, way):.0f}% tegengehouden)"


def put(text: str) -> None:
    """Put the part in the document in place of what was there; the rest of the document stays."""
    before = DOCUMENT.read_text(encoding="utf-8").partition(HEADING)[0].rstrip()
    DOCUMENT.write_text(f"{before}\n\n{text}", encoding="utf-8")


def kept() -> str:
    """Give the part as it stands in the document, for who writes the rest anew."""
    _, heading, rest = DOCUMENT.read_text(encoding="utf-8").partition(HEADING)
    return f"\n{heading}{rest}" if heading else ""
