"""Read a folder of definitions, or refuse it with everything that is wrong."""

from __future__ import annotations

from pathlib import Path

from etl.definitions.collection import Definitions
from etl.definitions.reader import Reader
from etl.definitions.references import AllEntries, reference_problems
from etl.problems import RefusedError


def load_definitions(folder: Path) -> Definitions:
    """Read every definition file of `folder`.

    Raises:
        RefusedError: Something is incomplete, unknown, there twice or refers to nothing: all problems,
            each with its file and line.
    """
    reader = Reader(folder)
    read = AllEntries(reader)
    problems = [*reader.problems, *reference_problems(read)]
    if problems:
        raise RefusedError(sorted(problems, key=lambda problem: (problem.bestand, problem.rij or 0)))
    return Definitions(
        indicators=read.indicators.records(),
        units=read.units.records(),
        branches=read.branches.records(),
        regions=read.regions.records(),
        municipalities=read.municipalities.records(),
        municipality_years=read.municipality_years.records(),
        backgrounds=read.backgrounds.records(),
        platforms=read.platforms.records(),
        columns=read.columns.records(),
        tables=read.tables.records(),
        terms=read.terms.records(),
        themes=read.themes.records(),
        events=read.events.records(),
        discrepancies=read.discrepancies.records(),
        corrections=read.corrections.records(),
        plausible=read.plausible.records(),
    )
