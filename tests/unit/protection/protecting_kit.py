"""Rows as an import gives them, and what of them may enter a database."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from etl.held import Row
from etl.kinds import kinds
from etl.protecting import Protection, protect_imports
from etl.protecting.rows import ROUNDED
from etl.sources.origins import Origin, OriginFile
from tests.unit.importing.kit import definitions

SAME, OTHER_BRANCH = "Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn"
SCOPES = {SAME: "intern", OTHER_BRANCH: "intern", "Totaal": "totaal"}
Cells = dict[str, int | None]
Shown = dict[tuple[str, str, str], int | None]


def origin(name: str, **also: object) -> Origin:
    file = OriginFile(bestand="mobiliteit.csv", inhoud="mobiliteit", vindplaats="TESTDATA", rijen=1, sha256="0" * 64)
    facts = {"id": name, "titel": "TESTDATA", "uitgever": "TESTDATA", "url": None, "document": "TESTDATA.csv"}
    facts |= {"licentie": "TESTDATA", "gepubliceerd": None, "opgehaald": date(2026, 1, 1), "soort": "eigen"}
    return Origin.model_validate(facts | {"toelichting": "TESTDATA 7919.", "bestanden": (file,)} | also)


def row(kind: str, source: str, **cells: object) -> Row:
    empty: Row = dict.fromkeys((*kinds()[kind].columns, ROUNDED))
    said = {name: None if cell is None else str(cell) for name, cell in cells.items()}
    place = {"vindplaats": "TESTDATA", "bron_id": source, "bestand": f"{kind}.csv", "rij": "2", "status": "definitief"}
    return empty | place | {"regio": "RA0207", "branche": "VVT", "periode": "2022JJ00"} | said


def flow(cells: Cells, source: str = "import-a", functiegroep: str | None = None, **also: object) -> list[Row]:
    found = []
    for name, count in cells.items():
        # 'Totaal extern' is the total of one side
        category, _, side = name.partition(" ") if name.startswith("Totaal") else (name, "", "")
        facts = {"richting": "uitstroom", "bereik": side or SCOPES.get(category, "extern"), "categorie": category}
        facts |= {
            "functiegroep": functiegroep,
            "aantal": count,
            "reden_ontbreekt": "onbekend" if count is None else None,
        }
        texts = {"waarde_tekst": f"{count}*", "noot": f"waarvan {count}", "aandeel": "12.345"}
        found.append(row("mobiliteit", source, **facts, **texts, **also))
    return found


def figures(cells: dict[str, object], source: str = "import-k", **also: object) -> list[Row]:
    facts = {"indicator": "werknemers", "eenheid": "werknemers"} | also
    return [
        row("kerncijfer", source, uitsplitsing=name or None, waarde=count, waarde_tekst=f"{count}*", **facts)
        for name, count in cells.items()
    ]


def protect(
    rows: Iterable[Row] = (), key_figures: Iterable[Row] = (), titel: str = "TESTDATA", **addresses: str
) -> Protection:
    every = {kind: [] for kind in kinds()} | {"mobiliteit": list(rows), "kerncijfer": list(key_figures)}
    sources = sorted({str(found["bron_id"]) for found in [*every["mobiliteit"], *every["kerncijfer"]]})
    origins = [origin(name, url=addresses.get(name.removeprefix("import-")), titel=titel) for name in sources]
    return protect_imports(every, origins, definitions())


def shown(found: Protection) -> Shown:
    numbers: Shown = {}
    for each in found.rows["mobiliteit"]:
        place = (str(each["bereik"]), str(each["categorie"]), each["functiegroep"] or "")
        assert place not in numbers
        numbers[place] = None if each["aantal"] is None else int(each["aantal"])
    return numbers


def key_figures(found: Protection) -> dict[str, str | None]:
    return {each["uitsplitsing"] or "": each["waarde"] for each in found.rows["kerncijfer"]}


CROSS = [
    *flow({SAME: 40, OTHER_BRANCH: 20, "Pensioen": 12, "Overige sectoren": 3}, functiegroep="Verzorgende"),
    *flow({SAME: 30, OTHER_BRANCH: 22, "Pensioen": 15, "Overige sectoren": 25}, functiegroep="Helpende"),
]
WHOLE = {SAME: 70, OTHER_BRANCH: 42, "Pensioen": 27, "Overige sectoren": 28}
