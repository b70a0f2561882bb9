"""A figure or a table as a set of data: what it is about, where it comes from and in which files it is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from analysis.events import bounds
from published.contract import Column, columns, tables
from queries.catalogue import catalogue
from queries.run import run
from ui import practice
from ui.asked.tableview import table_names
from ui.behind import Source, find_sources
from ui.deck.slides import MEDIA
from ui.export import CONTENT_TYPES
from ui.factsheet.card import PICTURES
from ui.figure import View, make_view
from ui.figures import FIGURES
from ui.opendata.sdmx import EXTENSION, known
from ui.opendata.sdmx import MEDIA as MEDIA_SDMX
from ui.opendata.vocabulary import vocabulary

SHOWN = {"pptx": MEDIA, **PICTURES}
"""Ways to take a figure along as it is shown, beside those to take its rows."""
TABLES = "sql"
"""Page where the tables are."""
_FORMATS = {**CONTENT_TYPES, **SHOWN}


@dataclass(frozen=True)
class Distribution:
    """One file: its format (`csv`), its media type and its address, without where the dashboard is reached."""

    formaat: str
    media: str
    pad: str


@dataclass(frozen=True)
class Dataset:
    """A set of data.

    Attributes:
        code: What it is called among all sets.
        pad: Address of the page on it, without where the dashboard is reached.
        perioden: First and last day it is about, empty when it is about no period.
        kolommen: What it holds, by the name of each column in a file.
        bestanden: The files it is there in.
        versie: The build it is of.
        bevinding: What its rows say, with the choices that made them; empty for a table.
    """

    code: str
    titel: str
    omschrijving: str
    pad: str
    perioden: tuple[date, date] | tuple[()]
    bronnen: tuple[Source, ...]
    kolommen: Mapping[str, Column]
    bestanden: tuple[Distribution, ...]
    versie: str
    bevinding: str = ""

    @property
    def beschrijving(self) -> str:
        """What it is, and what its rows say where it is a figure."""
        return " ".join(filter(None, [self.omschrijving, self.bevinding]))

    @property
    def makers(self) -> list[str]:
        """Who published what it is made of; who publishes the catalogue where no source is named."""
        return sorted({source.uitgever for source in self.bronnen}) or [vocabulary().uitgever]

    @property
    def adressen(self) -> list[str]:
        """Where its sources stand, of those that have an address."""
        return [source.url for source in self.bronnen if source.url]

    @property
    def licentie(self) -> str:
        """The address of the licence that all its sources name, or of an unknown one."""
        return vocabulary().licence({source.licentie for source in self.bronnen})

    @property
    def rechten(self) -> str:
        """What each of its sources says of its use, where that is not one licence for all; empty else."""
        named = {source.licentie for source in self.bronnen}
        if len(named) < 2 and named <= vocabulary().licenties.keys():
            return ""
        return "; ".join(f"{source.uitgever}, {source.titel}: {source.licentie}" for source in self.bronnen)


def of_view(view: View) -> Dataset:
    """Give a figure with one choice of parameters as a set of data."""
    query, build = view.answer.query, view.answer.build_id
    periods = view.frame["periode_code"].dropna() if "periode_code" in view.frame else ()
    return Dataset(
        code=view.figure.id,
        titel=practice.titled(query.titel, build),
        omschrijving=f"{query.omschrijving} Elke rij is {query.korrel}.",
        pad=view.figure_path(),
        perioden=_span(periods),
        bronnen=view.sources,
        kolommen=query.kolommen,
        bestanden=tuple(Distribution(one, media, view.export_path(one)) for one, media in _FORMATS.items()),
        versie=build,
        bevinding=view.findings.zin or view.findings.titel,
    )


def of_table(name: str, build_id: str) -> Dataset:
    """Give a public table (`mart.kerncijfer`) as a set of data.

    Raises:
        KeyError: There is no such public table.
    """
    table = tables()[name]
    periods: tuple[date, date] | tuple[()] = ()
    sources: tuple[Source, ...] = ()
    if name in (catalogue()["tabel_dekking"].parameters["tabel"].waarden or ()):
        frame = run("tabel_dekking", {"tabel": name}).frame
        sources = find_sources(frame)
        first = frame.iloc[0]
        periods = () if not first["begin"] else (date.fromisoformat(first["begin"]), date.fromisoformat(first["eind"]))
    return Dataset(
        code=name,
        titel=practice.titled(f"De tabel {name}", build_id),
        omschrijving=f"{table.omschrijving} Elke rij is {table.korrel}.",
        pad=f"/{TABLES}",
        perioden=periods,
        bronnen=sources,
        kolommen=table.columns(columns()),
        bestanden=tuple(
            Distribution(one, media, f"/api/v1/tabellen/{name}.{one}")
            for one, media in (CONTENT_TYPES | ({EXTENSION: MEDIA_SDMX} if name in known() else {})).items()
        ),
        versie=build_id,
    )


def all_sets(build_id: str) -> list[Dataset]:
    """Give every figure as it opens, where it has rows then, and every public table of the build that is read."""
    views = [make_view(figure, {}) for figure in FIGURES.values()]
    return [
        *(of_view(view) for view in views if not view.frame.empty),
        *all_tables(build_id),
    ]


def all_tables(build_id: str) -> list[Dataset]:
    """Give every public table of the build that is read."""
    return [of_table(name, build_id) for name in table_names()]


def _span(periods: Iterable[str]) -> tuple[date, date] | tuple[()]:
    spans = [span for code in set(periods) if (span := bounds(code))]
    return (min(first for first, _ in spans), max(last for _, last in spans)) if spans else ()
