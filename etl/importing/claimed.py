"""Refuses a row that another source has already, where each has one place: its table could not tell which is right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from etl.definitions import Definitions
from etl.importing.accepted import Prepared, same_as
from etl.importing.known import Key, key_of
from etl.importing.layouts.description import NAMED, Description
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.importing.numbers.printed import dutch
from etl.importing.reading.sheet import letter
from etl.problems import Grouped, Problem, RefusedError
from etl.settings import Settings
from etl.sources.origins import Origin, read_origin
from etl.sources.tidy import source_folders
from etl.texts import csv_file_rows

_PLACE = re.compile(r"(?:rij (?P<row>\d+), kolom (?P<at>\d+)|blad .*, cel (?P<column>[A-Z]+)(?P<line>\d+))$")
# what may differ between two sources that say the same, and what a difference in figures says already
_ASIDE = frozenset({"vindplaats", "noot", "waarde_tekst"})
_SHOWN = 3


class _Claim(NamedTuple):
    """A row of another source.

    Attributes:
        origin: The source.
        place: Its file and row.
        row: The row.
    """

    origin: Origin
    place: str
    row: Mapping[str, str]


def check_claimed(
    prepared: Prepared, settings: Settings, definitions: Definitions, replaced: Path | None = None
) -> None:
    """Refuse an import with rows that another source has already, of a kind whose rows each have one source.

    Args:
        prepared: A file that was read.
        settings: Where the other sources are.
        definitions: Names into codes.
        replaced: Folder of the import it comes in place of.

    Raises:
        RefusedError: With each row, which source has it, what it says there and what to do.
    """
    description = DESCRIPTIONS[prepared.kind]
    if description.samen or same_as(prepared, settings.imports) is not None:
        return
    wanted = {hash(key_of(row, description)) for row in prepared.rijen}
    folders = [folder for folder in source_folders(settings.sources, settings.imports) if folder != replaced]
    others = ((claim, _key(claim.row, description, definitions)) for claim in _rows(folders, prepared.kind))
    claims = {key: claim for claim, key in others if hash(key) in wanted}
    problems = Grouped()
    for number, row in enumerate(prepared.rijen if claims else ()):
        if claim := claims.get(key_of(row, description)):
            problems.add(_problem(prepared, row, claim, description), (number, 0))
    if problems:
        raise RefusedError(problems.told())


def _rows(folders: list[Path], kind: str) -> Iterator[_Claim]:
    """Give the rows of a kind in sources; what is wrong with a file is for the build to say."""
    for folder in folders:
        origin = read_origin(folder / "origin.yml")
        for entry in (entry for entry in origin.bestanden if entry.inhoud == kind):
            lines = csv_file_rows(folder / entry.bestand, entry.bestand)
            _, head = next(lines, (1, []))
            for line, cells in lines:
                yield _Claim(origin, f"{entry.bestand}, rij {line}", dict(zip(head, cells, strict=False)))


def _key(row: Mapping[str, str], description: Description, definitions: Definitions) -> Key:
    """Give what makes a row of a source unique, as codes."""
    named = {name for name in description.keys if description.column(name).soort in NAMED}
    coded = {name: definitions.find(name, row.get(name, "")) or row.get(name, "") for name in named}
    return key_of({**row, **coded}, description)


def _problem(prepared: Prepared, row: Mapping[str, str], claim: _Claim, description: Description) -> Problem:
    place = _PLACE.search(row["vindplaats"])
    ours, theirs = _different(row, claim.row, description)
    shown = ", ".join(filter(None, key_of(row, description)))
    return Problem(
        prepared.bestand,
        f"een rij die geen andere bron heeft; {claim.origin.titel} ({claim.origin.id}: {claim.place}) zegt {theirs}",
        _advice(claim.origin, row, description, same=not ours),
        blad=prepared.blad,
        rij=int(place["line"] or place["row"]) if place else None,
        kolom=(place["column"] or letter(int(place["at"]))) if place else None,
        gelezen=f"{shown}: {ours}" if ours else shown,
    )


def _different(row: Mapping[str, str], other: Mapping[str, str], description: Description) -> tuple[str, str]:
    """Give what two rows say otherwise, each in words; ('', 'hetzelfde') when that is nothing."""
    measures = {measure.naam for measure in description.measures}
    found = [
        (name, one, two)
        for name in description.canonical
        if name not in _ASIDE and (one := row.get(name, "")) and not _is_same(one, two := other.get(name, ""))
        if name not in description.keys and one != _standard(name, description)
    ]
    said = [(name, *(_shown(text, number=name in measures) for text in texts)) for name, *texts in found[:_SHOWN]]
    ours, theirs = ("; ".join(f"{name} {texts[at]}" for name, *texts in said) for at in (0, 1))
    return ours, theirs or "hetzelfde"


def _is_same(one: str, other: str) -> bool:
    numbers = [Decimal(text) if re.fullmatch(r"-?\d+(?:\.\d+)?", text) else text for text in (one, other)]
    return numbers[0] == numbers[1]


def _standard(name: str, description: Description) -> str:
    return next((column.standaard for column in description.kolommen if column.naam == name), "")


def _shown(text: str, *, number: bool) -> str:
    return (dutch(Decimal(text)) if number else f"'{text}'") if text else "niets"


def _advice(origin: Origin, row: Mapping[str, str], description: Description, *, same: bool) -> str:
    if origin.soort == "eigen":
        return f"Komt dit bestand ervoor in de plaats? Geef --vervangt {origin.id}. Haal anders de rij weg."
    away = "Haal de rij weg."
    if same:
        return f"{away} Wat er staat, is al bekend."
    wrong = "Klopt het cijfer in Doorstroom niet? Meld het aan wie Doorstroom beheert."
    if "peildatum" in description.keys and not row.get("peildatum"):
        return f"Is dit een latere stand? Vul peildatum in. Anders: haal de rij weg. {wrong}"
    return f"{away} {wrong}"
