"""The whole check over the shipped figures, the demo and our own tables, and the document that says what came of it."""

from __future__ import annotations

import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from analysis.formats import day, number
from demo.__main__ import make
from etl.settings import PROJECT
from tests.claims.built import build_own
from tests.claims.surfaces import PLACES, SURFACES, check
from tests.claims.sweep import Outcome
from tests.poort.report import HEADING
from ui.figures import FIGURES

DOCUMENT = PROJECT / "docs" / "kwaliteit.md"
KINDS = {
    "getal": "een getal staat in de rijen of volgt eruit",
    "periode": "een periode is er een van de rijen",
    "wanneer": "een cijfer of uiterste in een titel heeft een periode",
    "uiterste": "hoogste, laagste, meeste: van alle rijen, gelijke standen compleet",
    "rang": "geen rangorde waar een onbekende tussen kan staan",
    "afronding": "geen volgorde of percentage fijner dan de afronding",
    "aandeel": "een percentage past bij zijn geheel; de meesten is meer dan de helft",
    "rest": "een som of rest alleen als alle delen bekend zijn",
    "niveau": "een verschil leest als verschil, en de goede kant op",
    "optelling": "van A naar B is het verschil dat ernaast staat",
    "index": "geen index of percentage van een saldo of van percentages",
    "keuze": "de titel gaat over de keuze, of zegt dat hij over iets anders gaat",
}
BUILDS = ("uitgeleverd", "oefencijfers", "eigen tabellen")
Counts = dict[tuple[str, str], Outcome]


def run_all(most: int, seconds: float) -> Iterator[tuple[str, str, Outcome]]:
    """Check every figure on the three builds one after the other; give build, figure and outcome as they come."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        make(folder / "oefen", seed=1, rows=0)
        (folder / "eigen").mkdir()
        homes = {
            "uitgeleverd": Path(os.environ.get("DOORSTROOM_WAREHOUSE", "data/warehouse")),
            "oefencijfers": folder / "oefen" / "warehouse",
            "eigen tabellen": build_own(folder / "eigen"),
        }
        for build, home in homes.items():
            os.environ["DOORSTROOM_WAREHOUSE"] = str(home)
            for name in PLACES:
                yield build, name, check(name, most, seconds)


def written(counts: Counts, today: date) -> str:
    """Give the document: claims by kind and by figure, right and wrong, and on which choices."""
    kinds = {kind: _by(counts, kind) for kind in KINDS}
    total = Outcome()
    for done in counts.values():
        total.add(done)
    wrong, claims = total.wrong.total(), total.wrong.total() + total.right.total()
    whole = [name for name in PLACES if all(_whole(counts.get((build, name), Outcome())) for build in BUILDS)]
    lines = [
        "# Kwaliteit: klopt wat er staat?",
        "",
        "Een lezer die niets weet van de code leest elke titel, zin, beschrijving en 'let op' van elke figuur, de",
        "tegels van Overzicht, 'Wat valt op' en de factsheets, en rekent alles na uit de rijen. Dit stuk is gemaakt",
        "met `python -m tests.claims --alles`; niemand schrijft erin.",
        "",
        f"Gemaakt op {day(today)}: {number(total.choices)} van {number(total.allowed)} keuzes nagegaan, op"
        f" {len(FIGURES)} figuren en {len(SURFACES)} andere plekken. {number(claims)} beweringen, waarvan"
        f" {number(wrong)} fout.",
        f"Van {number(len(whole))} figuren en plekken is elke keuze nagegaan, van de andere een vaste steekproef.",
        "",
        "## Per soort bewering",
        "",
        "| soort | wat wordt nagegaan | " + " | ".join(BUILDS) + " | fout |",
        "|---|---|" + "---:|" * (len(BUILDS) + 1),
    ]
    for kind, meaning in KINDS.items():
        right = [number(kinds[kind][build][0]) for build in BUILDS]
        bad = sum(kinds[kind][build][1] for build in BUILDS)
        lines.append(f"| {kind} | {meaning} | {' | '.join(right)} | {number(bad)} |")
    lines += [
        "",
        "## Per figuur",
        "",
        "| figuur of plek | nagegaan | van keuzes | beweringen | fout |",
        "|---|---:|---:|---:|---:|",
    ]
    for name in PLACES:
        own = Outcome()
        for build in BUILDS:
            own.add(counts.get((build, name), Outcome()))
        sizes = (own.choices, own.allowed, own.right.total() + own.wrong.total(), own.wrong.total())
        lines.append(f"| {name} | {' | '.join(number(size) for size in sizes)} |")
    return "\n".join([*lines, ""])


def _whole(done: Outcome) -> bool:
    return done.choices == done.allowed


def _by(counts: Counts, kind: str) -> dict[str, tuple[int, int]]:
    found: dict[str, Counter[str]] = {build: Counter() for build in BUILDS}
    for (build, _), done in counts.items():
        found[build]["alles"] += done.right[kind] + done.wrong[kind]
        found[build]["fout"] += done.wrong[kind]
    return {build: (count["alles"], count["fout"]) for build, count in found.items()}


def told(text: str) -> tuple[set[str], set[str]]:
    """Give the kinds and the figures a document has, to hold it to those there are."""
    kinds, _, figures = text.partition(HEADING)[0].partition("## Per figuur")
    first = re.compile(r"^\| ([a-z][\w-]*(?: of plek)?) \|", re.MULTILINE)
    return set(first.findall(kinds)) - {"soort"}, set(first.findall(figures)) - {"figuur of plek"}
