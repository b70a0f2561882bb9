"""What stands behind the rows of a figure: their sources, how fresh they are, and what happened in their periods."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from analysis.events import Event, Subject, chosen_events, the_only
from analysis.freshness import Freshness, of_table, of_theme
from analysis.rows import records
from queries.catalogue import Query
from queries.parameters import listed
from queries.run import Answer, run
from queries.warehouse import once_per_build

# What a question reads -> the table whose changes are kept.
_REVISED = {name: name for name in ("mart.kerncijfer", "mart.mobiliteit", "mart.platformbudget")} | dict.fromkeys(
    ("core.cijfer", "mart.kerncijfer_opgave", "mart.verhouding"), "mart.kerncijfer"
)


@dataclass(frozen=True)
class Source:
    """One source behind a figure, as the source line names it, and what a reader should know of it."""

    id: str
    titel: str
    uitgever: str
    url: str | None
    licentie: str
    opgehaald: str
    soort: str
    toelichting: str | None = None


def find_sources(frame: pd.DataFrame) -> tuple[Source, ...]:
    """Give the sources named in the column `bron_ids`, none when there is no such column."""
    if "bron_ids" not in frame:
        return ()
    ids = sorted({item for items in frame["bron_ids"] if items is not None for item in items if item})
    if not ids:
        return ()
    return tuple(Source(**row) for row in records(run("bronnen", {"bronnen": ids}).frame))


def revised_in(question: Query) -> set[str]:
    """Give the tables behind a question of which each build keeps what changed."""
    return {_REVISED[read] for read in question.bronnen if read in _REVISED}


def find_freshness(answer: Answer, sources: tuple[Source, ...]) -> tuple[Freshness, ...]:
    """Give how fresh the rows are: each table of StatLine among the sources, else the themes they are about.

    Rows that tell themselves how fresh something is need no more.
    """
    frame = answer.frame
    if frame.empty or "laatste_periode" in frame:
        return ()
    themes, tables = _known_freshness()
    found = [tables[source.id] for source in sources if source.id in tables]
    named = [answer.query.thema] if answer.query.thema else []
    if "thema_code" in frame and "waarde" in frame:
        named = sorted(set(frame.loc[frame["waarde"].notna(), "thema_code"]))
    return tuple(found or [themes[code] for code in named if code in themes])


def find_events(answer: Answer, theme: str | None) -> tuple[Event, ...]:
    """Give what happened within the periods of the rows and is about their theme, branch, region and figure.

    Args:
        answer: The rows.
        theme: What they are about where neither they nor their question say it.
    """
    frame = answer.frame
    if "periode_code" not in frame:
        return ()
    chosen = {code for value in answer.parameters.values() for code in listed(value)}
    shown = [
        the_only(frame[name].dropna()) for name in ("branche_code", "regio_code", "indicator_code") if name in frame
    ]
    themes = {answer.query.thema or theme} if "thema_code" not in frame else set(frame["thema_code"].dropna())
    subject = Subject({theme for theme in themes if theme}, chosen.union(*shown))
    return chosen_events(records(run("gebeurtenissen").frame), subject, frame["periode_code"].dropna())


@once_per_build(1)
def _known_freshness() -> tuple[dict[str, Freshness], dict[str, Freshness]]:
    """Give the freshness of each theme by code and of each table by the id of its source."""
    themes = {row["thema_code"]: of_theme(row) for row in records(run("overzicht_actualiteit").frame)}
    tables = {source: of_table(row) for row in records(run("verkenner_tabellen").frame) for source in row["bron_ids"]}
    return themes, tables
