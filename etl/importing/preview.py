"""What an import read and what it will change, told before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from typing import Any

from etl import periods
from etl.definitions import Definitions
from etl.importing.accepted import Prepared
from etl.importing.beside import TOLD, Beside, Change, exact, in_dutch, told
from etl.importing.known import known_figures, values_of
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.numbers.printed import plain_text
from etl.problems import Problem, grouped
from etl.settings import Settings

_SHOWN = 8


@dataclass(frozen=True)
class Preview:
    """What is told before an import; the attributes are those of `--json`.

    Attributes:
        bestand: Name of the file.
        blad: Sheet that was read, None of a CSV.
        koppen: Row that was taken for the headers.
        kolommen: Header as printed -> what it was read as.
        rijen: Number of rows.
        zonder_cijfer: How many of them have no figure.
        perioden: Labels of the periods, in order.
        getallen: Printed text -> value, where the two differ: the first of each column of figures.
        opmerkingen: What was passed over or read in a special way.
        opvallend: Dutch sentences on what looks odd.
        nieuw: Figures that were not there.
        gelijk: Figures that stay as they are.
        wijzigt: Figures that get another value: the first of them.
        aantal_wijzigt: How many get another value.
        poort: What the build will refuse, or ask about; None when the build comes at once and says so itself.
    """

    bestand: str
    blad: str | None
    koppen: int | None
    kolommen: Mapping[str, str]
    rijen: int
    zonder_cijfer: int
    perioden: tuple[str, ...]
    getallen: Mapping[str, float]
    opmerkingen: tuple[str, ...]
    opvallend: tuple[str, ...]
    nieuw: int
    gelijk: int
    wijzigt: tuple[Change, ...]
    aantal_wijzigt: int
    poort: tuple[Problem, ...] | None = None

    def as_dict(self) -> dict[str, Any]:
        """Give the preview as plain values."""
        return asdict(self)

    def lines(self) -> Iterator[str]:
        """Give the preview as Dutch lines."""
        place = f", blad '{self.blad}'" if self.blad else ""
        header = f" (koppen in rij {self.koppen})" if self.koppen else ""
        missing = f", waarvan {self.zonder_cijfer} zonder cijfer" if self.zonder_cijfer else ""
        yield f"Gelezen: {self.bestand}{place}{header}: {_count(self.rijen, 'rij', 'rijen')}{missing}."
        if self.kolommen:
            yield f"Kolommen: {_some(f'{head!r} als {name}' for head, name in self.kolommen.items())}."
        if self.perioden:
            yield f"Perioden: {_some(self.perioden)}."
        if self.getallen:
            read = (f"{text} gelezen als {in_dutch(value)}" for text, value in self.getallen.items())
            yield f"Getallen: {_some(read)}."
        yield from told((f"Let op: {remark}" for remark in self.opmerkingen[:TOLD]), len(self.opmerkingen), "opmerking")
        yield from (f"Opvallend: {remark}" for remark in self.opvallend)
        yield f"Nieuw: {self.nieuw}. Blijft gelijk: {self.gelijk}. Verandert: {self.aantal_wijzigt}."
        for change in self.wijzigt:
            values = f"{in_dutch(change.van)} -> {in_dutch(change.naar)}"
            yield f"  {change.plek}: {change.kolom} {values} (nu uit {change.bron})"
        if more := self.aantal_wijzigt - len(self.wijzigt):
            yield f"  en nog {more} cijfers"
        for problem in grouped(self.poort or ()):
            yield f"{'De bouw vraagt' if problem.vraag else 'De bouw weigert'}: {problem.text()}"
        if self.poort == ():
            yield "De bouw neemt dit aan."


def preview(
    prepared: Prepared, settings: Settings, definitions: Definitions, poort: Iterable[Problem] | None = None
) -> Preview:
    """Tell what an accepted import read, and hold it against what is live and what was imported before.

    Args:
        prepared: The accepted import.
        settings: Where the other sources and builds are.
        definitions: Names into codes.
        poort: What the build will refuse or ask, where that was asked (`etl.building.trying`).
    """
    description = DESCRIPTIONS[prepared.kind]
    measures = [measure.naam for measure in description.measures if measure.naam in description.canonical]
    beside = Beside(description, known_figures(prepared.kind, settings, definitions))
    for number, row in enumerate(prepared.rijen):
        beside.hold(number, row, values_of(row, measures, definitions))
    spread = {row[name] for row in prepared.rijen for name in ("periode", "jaar") if row.get(name)}
    return Preview(
        bestand=prepared.bestand,
        blad=prepared.blad,
        koppen=prepared.koppen,
        kolommen=prepared.kolommen,
        rijen=len(prepared.rijen),
        zonder_cijfer=beside.empty if description.counts else 0,
        perioden=tuple(periods.label_nl(code) if len(code) > 4 else code for code in sorted(spread)),
        getallen=_readings(prepared.rijen, measures, definitions),
        opmerkingen=prepared.notices,
        opvallend=(*beside.odd(prepared.rijen), *told(beside.leaps, beside.leapt, "verandering van tien keer of meer")),
        nieuw=beside.new,
        gelijk=beside.equal,
        wijzigt=tuple(beside.changes),
        aantal_wijzigt=beside.changed,
        poort=None if poort is None else tuple(poort),
    )


def _readings(rows: Iterable[Mapping[str, str]], measures: list[str], definitions: Definitions) -> dict[str, float]:
    """Give how the first number of each way of printing was read, where text and value differ."""
    found: dict[str, float] = {}
    seen: set[tuple[str, str]] = set()
    for row in rows:
        # the printed text is that of the first figure of a row
        for name, value in islice(values_of(row, measures, definitions).items(), 1):
            text = row.get("waarde_tekst", "")
            way = (name, "".join("9" if char.isdigit() else char for char in text))
            differs = text.removesuffix("%") not in ("", in_dutch(value), plain_text(exact(value)))
            if differs and way not in seen and len(found) < _SHOWN:
                seen.add(way)
                found[text] = value
    return found


def _some(texts: Iterable[str]) -> str:
    """Give the first texts, and how many more there are."""
    found = list(texts)
    more = f" en nog {len(found) - _SHOWN}" if len(found) > _SHOWN else ""
    return "; ".join(found[:_SHOWN]) + more


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
