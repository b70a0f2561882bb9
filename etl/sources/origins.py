"""The origin record of a source folder: who published what, and the seal on its files."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, ValidationError

from etl.definitions.records import FILLED, AnyText, KebabCode, PartialDate, Record, Text, record_problems
from etl.definitions.yaml_lines import YamlFile, read_yaml
from etl.kinds import kinds
from etl.problems import Problem, RefusedError


class OriginFile(Record):
    """One tidy CSV of a source.

    Attributes:
        inhoud: Its kind (`etl.kinds`).
        vindplaats: Where in the source its rows are, for rows that do not say so.
        rijen: Number of rows without the header.
        sha256: Of the file's bytes.
        telling: What its author counted in the source itself (`etl.sources.tally`).
    """

    bestand: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*\.csv$")]
    inhoud: Text
    vindplaats: Text | None
    rijen: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    telling: dict[AnyText, AnyText | dict[AnyText, AnyText]] | None = None


class Declared(Record):
    """A published fact that was changed in the open.

    Attributes:
        feit: What identifies it; None when it is the record itself.
        was: What was published.
        nu: What it is now; None when the fact is gone.
        op: When it was declared.
    """

    bestand: Text
    feit: AnyText | None
    was: AnyText
    nu: AnyText | None
    reden: Text
    op: date


class Confirmed(Record):
    """A figure that looked wrong and is right, in the words of who looked.

    Attributes:
        kolom: Column it is in; None when all that looked wrong in the file is meant.
        gelezen: The figure with what identifies it; None likewise.
        op: When it was confirmed.
    """

    bestand: Text
    kolom: Text | None = None
    gelezen: AnyText | None = None
    reden: Text
    op: date


class Slot(Record):
    """What the lock on published facts held of a source when it was sealed last (`etl.sources.slot`).

    Attributes:
        feiten: How many facts.
        sha256: Of their lines in the lock, and of that of the record.
    """

    feiten: Annotated[int, Field(ge=0)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Origin(Record):
    """Where a folder of figures comes from (`origin.yml`).

    Attributes:
        url: Address of the source; None when `document` names it.
        gepubliceerd: ISO date, or year and month, or year; None when unknown.
        nagelezen: What its author read in the source a second time (`etl.sources.reread`).
        slot: What the lock held of it; None when none of its facts is locked yet.
        wijzigingen: Published facts that were changed, newest first.
        bevestigingen: Figures that looked wrong and are right, newest first.
        zout: Chance, never shown: without it the hash over all input, which is, would tell an import's numbers
            to who tries every table there can be.
    """

    id: KebabCode
    titel: Text
    uitgever: Text
    url: Text | None
    document: Text | None
    licentie: Text
    gepubliceerd: PartialDate | None
    opgehaald: date
    soort: Literal["primair", "secundair", "derden", "eigen"]
    toelichting: Text
    bestanden: Annotated[tuple[OriginFile, ...], FILLED]
    nagelezen: dict[AnyText, AnyText] | None = None
    slot: Slot | None = None
    wijzigingen: tuple[Declared, ...] = ()
    bevestigingen: tuple[Confirmed, ...] = ()
    zout: Text | None = None

    @property
    def unpublished(self) -> bool:
        """True for a user's own figures that are public nowhere: small groups in them are protected."""
        return self.soort == "eigen" and self.url is None


def read_origin(path: Path) -> Origin:
    """Read one origin record.

    Raises:
        RefusedError: The record is no YAML or incomplete, differs from the folders it is in, or names
            a kind that does not exist; every problem with its line.
    """
    name = "/".join(path.parts[-3:])
    file = read_yaml(path, name)
    try:
        origin = Origin.model_validate(file.value)
    except ValidationError as error:
        raise RefusedError(record_problems(error, file)) from error
    problems = _problems(origin, file, path)
    if problems:
        raise RefusedError(problems)
    return origin


def _problems(origin: Origin, file: YamlFile, path: Path) -> list[Problem]:
    def problem(loc: tuple[str | int, ...], read: str, expected: str) -> Problem:
        column = ".".join(str(part) for part in loc)
        return Problem(file.name, expected, "Verbeter origin.yml.", rij=file.line(loc), kolom=column, gelezen=read)

    found = []
    if origin.id != path.parent.name:
        found.append(problem(("id",), origin.id, f"de naam van de map: {path.parent.name}"))
    if origin.soort not in (path.parent.parent.name, "eigen"):
        found.append(problem(("soort",), origin.soort, f"de map erboven: {path.parent.parent.name}"))
    if origin.url is None and origin.document is None:
        found.append(problem(("document",), "", "een url of de naam van een document"))
    seen: set[str] = set()
    for index, entry in enumerate(origin.bestanden):
        if entry.inhoud not in kinds():
            found.append(problem(("bestanden", index, "inhoud"), entry.inhoud, f"een van {', '.join(kinds())}"))
        if entry.bestand in seen:
            found.append(problem(("bestanden", index, "bestand"), entry.bestand, "elk bestand één keer"))
        seen.add(entry.bestand)
    return found
