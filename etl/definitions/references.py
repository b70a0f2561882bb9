"""Rules over more than one definition: nothing twice, nothing that names what does not exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from etl.definitions.dimensions import (
    Background,
    Branch,
    Event,
    Municipality,
    MunicipalityYears,
    Platform,
    Region,
    Term,
    Theme,
)
from etl.definitions.indicators import Correction, Discrepancy, Indicator, Plausible, Unit
from etl.definitions.names import normalise
from etl.definitions.reader import Codes, Entries, Entry, Reader
from etl.definitions.records import record_problems
from etl.problems import Problem
from published.alike import alike
from published.contract import NamedColumn, Table


class AllEntries:
    """Every definition file of a folder, read."""

    def __init__(self, reader: Reader) -> None:
        self.indicators = reader.entries("indicators/*.yml", Indicator)
        self.units = reader.entries("units.yml", Unit)
        self.branches = reader.entries("branches.yml", Branch)
        self.regions = reader.entries("regions.yml", Region)
        self.municipalities = reader.rows("municipalities.csv", Municipality)
        self.municipality_years = reader.rows("municipality_years.csv", MunicipalityYears)
        self.backgrounds = reader.entries("origins.yml", Background, "id")
        self.platforms = reader.entries("platforms.yml", Platform)
        self.columns = reader.entries("columns.yml", NamedColumn, "naam", "kolommen")
        self.tables = reader.entries("columns.yml", Table, "tabel", "tabellen")
        self.terms = reader.entries("terms.yml", Term)
        self.themes = reader.entries("themes.yml", Theme)
        self.events = reader.entries("events.yml", Event)
        self.discrepancies = reader.entries("discrepancies.yml", Discrepancy)
        self.corrections = reader.entries("corrections.yml", Correction)
        self.plausible = reader.entries("plausible.yml", Plausible)


def reference_problems(read: AllEntries) -> Iterator[Problem]:
    """Give every code or name that is there twice and every reference to nothing."""
    yield from _doubles(read)
    yield from _shared_names(read)
    for indicator in read.indicators.found:
        record = indicator.record
        yield from _known(indicator, "thema", record.thema, read.themes)
        yield from _known(indicator, "eenheid", record.eenheid, read.units)
        yield from _known(indicator, "van", record.van, read.indicators, other_than=record.code)
        yield from _parts(indicator, read.indicators)
        yield from _known_each(indicator, "begrippen", record.begrippen, read.terms)
    for term in read.terms.found:
        yield from _known_each(term, "zie_ook", term.record.zie_ook, read.terms)
    for platform in read.platforms.found:
        yield from _known(platform, "branche", platform.record.branche, read.branches)
    for municipality in read.municipalities.found:
        yield from _known(municipality, "regio_code", municipality.record.regio_code, read.regions)
    for life in read.municipality_years.found:
        yield from _known(life, "regio_code", life.record.regio_code, read.regions)
    for plausible in read.plausible.found:
        yield from _known(plausible, "eenheid", plausible.record.eenheid, read.units)
        for code in plausible.record.indicatoren:
            yield from _known(plausible, "indicatoren", code, read.indicators)
    for discrepancy in read.discrepancies.found:
        yield from _known(discrepancy, "eenheid", discrepancy.record.eenheid, read.units)
    yield from _subjects(read)
    yield from _parents(read.branches)
    yield from _parents(read.regions)
    for table in read.tables.found:
        yield from _columns(table, read.columns)
    for column in read.columns.found:
        if (step := column.record.stap) and step not in read.columns.codes:
            yield _no_column(column, ["stap"], step, read.columns.codes)
        yield from _known(column, "verwijst", column.record.verwijst, read.tables)


def _known(
    entry: Entry[BaseModel], column: str, code: str | None, target: Codes, other_than: str = ""
) -> Iterator[Problem]:
    if code is not None and target.complete and (code not in target.codes or code == other_than):
        like = alike(code, target.codes - {code})
        yield entry.problem([column], code, f"een code die bestaat{like}", "Verbeter de code of definieer haar.")


def _parts(indicator: Entry[Indicator], indicators: Entries[Indicator]) -> Iterator[Problem]:
    """What a rate is computed from are other figures."""
    if ratio := indicator.record.verhouding:
        for code in (ratio.teller, ratio.min, ratio.noemer):
            yield from _known(indicator, "verhouding", code, indicators, other_than=indicator.record.code)


def _subjects(read: AllEntries) -> Iterator[Problem]:
    """What an event is about exists."""
    for event in read.events.found:
        for column, target in (
            ("themas", read.themes), ("branches", read.branches), ("regios", read.regions),
            ("indicatoren", read.indicators),
        ):  # fmt: skip
            for code in getattr(event.record, column):
                yield from _known(event, column, code, target)


def _known_each(entry: Entry[BaseModel], column: str, codes: Iterable[str], target: Codes) -> Iterator[Problem]:
    for index, code in enumerate(codes):
        if target.complete and code not in target.codes:
            advice = "Verbeter de code of definieer het begrip."
            yield entry.problem([column, index], code, f"een begrip dat bestaat{alike(code, target.codes)}", advice)


def _columns(entry: Entry[Table], columns: Entries[NamedColumn]) -> Iterator[Problem]:
    """A table names columns that exist, once, each with a meaning; its key and its differences are of those."""
    table = entry.record
    names = [name.removesuffix("?") for name in table.kolommen]
    yield from _twice((entry, ["kolommen"], name) for name in names)
    for place, named, known in (
        ("kolommen", names, columns.codes), ("sleutel", table.sleutel, names), ("anders", table.anders, names),
    ):  # fmt: skip
        yield from (_no_column(entry, [place, name], name, known) for name in named if name not in known)
    for column in columns.found:
        other = table.anders.get(column.record.naam, {})
        try:
            meaning = column.record.naam not in names or column.record.but(other).definitie
        except ValidationError as error:
            yield from record_problems(error, entry.file, [*entry.place, "anders", column.record.naam])
        else:
            if not meaning:
                yield column.problem([], column.record.naam, "een definitie", f"{table.tabel} heeft deze kolom.")


def _no_column(entry: Entry[Any], loc: list[str | int], name: str, known: Iterable[str]) -> Problem:
    advice = "Verbeter de naam of zet haar bij de kolommen."
    return entry.problem(loc, name, f"een kolom die bestaat{alike(name, known)}", advice)


def _parents(entries: Entries[Branch] | Entries[Region]) -> Iterator[Problem]:
    """A parent stands above its parts, so that no chain of parents ever closes."""
    above: set[str] = set()
    for entry in entries.found:
        parent = entry.record.bovenliggend
        if parent is not None and entries.complete and parent not in above:
            advice = "Verbeter de code of zet het bovenliggende eerst."
            yield entry.problem(["bovenliggend"], parent, "een code die eerder in dit bestand staat", advice)
        above.add(entry.record.code)


def _doubles(read: AllEntries) -> Iterator[Problem]:
    for coded in (read.indicators, read.units, read.branches, read.regions, read.platforms):
        yield from _twice((entry, ["code"], entry.record.code) for entry in coded.found)
    for others in (read.terms, read.themes, read.events, read.discrepancies, read.corrections, read.plausible):
        yield from _twice((entry, ["code"], entry.record.code) for entry in others.found)
    yield from _twice((entry, ["id"], entry.record.id) for entry in read.backgrounds.found)
    yield from _twice((entry, ["gm_code"], entry.record.gm_code) for entry in read.municipalities.found)
    yield from _twice((entry, ["gm_code"], entry.record.gm_code) for entry in read.municipality_years.found)


def _twice(places: Iterable[tuple[Entry[BaseModel], list[str | int], str]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for entry, loc, code in places:
        if code in seen:
            yield entry.problem(loc, code, "een code die nog niet bestaat", "Haal de dubbele weg.")
        seen.add(code)


def _shared_names(read: AllEntries) -> Iterator[Problem]:
    for named in (read.indicators, read.platforms):
        yield from _claims(
            (entry, entry.record.code, "", [entry.record.label, *entry.record.aliassen]) for entry in named.found
        )
    yield from _claims((entry, entry.record.code, "", branch_names(entry.record)) for entry in read.branches.found)
    yield from _claims(
        (entry, entry.record.code, entry.record.code[:2], region_names(entry.record)) for entry in read.regions.found
    )
    yield from _claims(
        (entry, entry.record.code, "", [entry.record.label, *(a.tekst for a in entry.record.aliassen)])
        for entry in read.units.found
    )


def branch_names(branch: Branch) -> list[str]:
    """Give the names that find a branch."""
    return [branch.label, branch.label_kort, *branch.aliassen]


def region_names(region: Region) -> list[str]:
    """Give the names that find a region: label, aliases and its own former names."""
    former = [name.naam for name in region.naamgeschiedenis if not name.afgeleid]
    return [region.label, *region.aliassen, *former]


def _claims(claims: Iterable[tuple[Entry[BaseModel], str, str, list[str]]]) -> Iterator[Problem]:
    """Give the names two codes of one group claim; regions of different kinds may share a name."""
    owner: dict[tuple[str, str], str] = {}
    for entry, code, group, names in claims:
        for name in [code, *names]:
            first = owner.setdefault((group, normalise(name)), code)
            if first != code:
                expected = f"een naam die nog niet bij {first} hoort"
                yield entry.problem(["aliassen"], name, expected, "Haal de naam bij een van beide weg.")
