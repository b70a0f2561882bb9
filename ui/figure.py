"""The figure ("figuur"): one question, one chart builder and one findings function.

From this one definition come the chart, the table, the sentence, the alt text, the source line, the
exports and the link. No Streamlit here: the page tile, the API and the factsheet all use it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Sized
from dataclasses import dataclass, field, replace
from datetime import date
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode

import pandas as pd

from analysis.events import Event
from analysis.findings import Findings
from analysis.freshness import Freshness
from queries.catalogue import Parameter, catalogue
from queries.codes import choices
from queries.parameters import Asked, Parameters, frozen, listed, written
from queries.run import Answer, run, weight
from queries.warehouse import PerBuild, current, one_build
from queries.whole import COUNTRY, SECTOR
from ui import articles, chosen, compared, opening, part, practice
from ui.behind import Source, find_events, find_freshness, find_sources
from ui.picture import Picture

EVENTS = "gebeurtenissen"
"""Name in an address of whether a figure shows its events; `HIDDEN` hides them, `SHOWN` is what happens without."""
SHOWN, HIDDEN = "aan", "uit"

_ROOM = 64_000
_BRACED = re.compile(r"{(\w+)}")
_BRANCH = ("branche", "cijferbranche", "sector")
_Made = TypeVar("_Made")
ChartBuilder = Callable[[pd.DataFrame, Parameters], Picture]
FindingsFunction = Callable[[pd.DataFrame, Parameters], Findings]
Calculation = Callable[[pd.DataFrame, Parameters], pd.DataFrame]
Shape = Callable[[Answer], tuple[Answer, tuple[str, ...]] | None]


@dataclass(frozen=True)
class Figure:
    """A definition of one figure.

    Attributes:
        id: Stable name in addresses, kebab-case Dutch.
        query: The question: stem of a file in queries/.
        findings: Rows -> title, sentence, alt text.
        chart: Rows -> chart; None for a figure that is only a table.
        rekent: Rows -> the same rows with columns filled that follow from numbers of the reader; None for most.
        vormt: Rows -> the rows in the shape the reader chose, with columns of its own, and what to note of it; None
            where they stay as they are. Table and files have that shape (`shaped`), the words are of the rows.
        begrippen: Glossary terms its explanation links to.
        toelichting: How it was made and how to read it, Dutch, fixed sentences.
        hoogte: Height of the chart in pixels.
        onderwerp: Code and name of its topic, for the line that says where there are figures when it has none; a
            figure whose topic has no name is silent then.
        vast: Parameters of the question that this figure always asks with, and no filter chooses.
        tabelrijen: Most rows its table shows on a page; downloads have them all.
        adres: Where its downloads are, without extension; None for /api/v1/figuren/{id}.
        vergelijkt: Codes of the indicators it is compared by and stands among all regions with, the best first, with
            names of its parameters between braces; empty for a figure without one.
        pagina: Address of the page it stands on; `ui.pages` says which, the figure does not.
        onderdeel: Part of that page, in links as `onderdeel`; from the same place.
        thema: Theme that part or page tells in full; from the same place.
        erboven: What the figures above it, on the same part of its page, are compared by; from the same place.
        plek: What its place is called on a page that shows it again, so that it may stand there twice.
    """

    id: str
    query: str
    findings: FindingsFunction
    chart: ChartBuilder | None = None
    rekent: Calculation | None = None
    vormt: Shape | None = None
    begrippen: tuple[str, ...] = ()
    toelichting: tuple[str, ...] = ()
    hoogte: int = 360
    onderwerp: tuple[str, str] | None = None
    vast: tuple[tuple[str, str], ...] = ()
    tabelrijen: int = 500
    adres: str | None = None
    vergelijkt: tuple[str, ...] = ()
    pagina: str = ""
    onderdeel: str | None = None
    thema: str | None = None
    erboven: tuple[tuple[str, ...], ...] = ()
    plek: str = ""

    @property
    def naam(self) -> str:
        """What it is called on the page it is drawn on."""
        return self.plek or self.id

    def open_parameters(self) -> dict[str, Parameter]:
        """Give the parameters a reader may choose: those of the question, without the fixed ones."""
        fixed = dict(self.vast)
        return {name: entry for name, entry in catalogue()[self.query].parameters.items() if name not in fixed}

    def takes(self, chosen: Parameters) -> dict[str, Asked]:
        """Give the choices of a page that this figure's question knows."""
        return {name: value for name, value in chosen.items() if name in catalogue()[self.query].parameters}


@dataclass(frozen=True, eq=False)
class View:
    """A figure with the rows, words and sources of one choice of parameters.

    Attributes:
        events: What happened in the periods of a series and is about its subject.
        hidden: The reader hides the events; the links of the figure say so.
        known_by: What it was made of, where anyone who asks for that gets this one: what is made of it may be kept.
            None for a view that was changed, or that holds what only one reader may see.
    """

    figure: Figure
    answer: Answer
    findings: Findings
    sources: tuple[Source, ...]
    statuses: tuple[str, ...]
    freshness: tuple[Freshness, ...] = ()
    events: tuple[Event, ...] = ()
    hidden: bool = False
    known_by: Hashable = field(default=None, init=False)

    @property
    def seen(self) -> Findings:
        """The words as they stand on a page, under the banner of invented figures; what leaves it takes `findings`."""
        return practice.unmarked_words(self.findings, self.answer.build_id)

    @property
    def certainty(self) -> str:
        """The statuses of the rows as a reader sees them."""
        return ", ".join(one for one in self.statuses if one != "onbekend") or "niet vermeld door de bron"

    @property
    def frame(self) -> pd.DataFrame:
        """The rows behind the figure, as a frame of the caller's own."""
        return self.answer.frame.copy(deep=False)

    def drawn(self) -> Picture | None:
        """Draw the chart, None for a figure that is only a table and where there is nothing to draw."""
        if self.figure.chart is None:
            return None
        chart = self.figure.chart(self.frame, self.answer.parameters)
        if not chart.data:
            return None
        return practice.marked_chart(chart, self.figure.hoogte, self.answer.build_id)

    def without_events(self) -> View:
        """Give the same figure without its events."""
        return _known(replace(self, events=(), hidden=True), self.known_by and (self.known_by, HIDDEN))

    def explained(self) -> tuple[str, ...]:
        """Give how the figure was made and how to read it, and what there is to know of each source of its rows."""
        query = self.answer.query
        known = [f"Over ‘{source.titel}’: {source.toelichting}" for source in self.sources if source.toelichting]
        made = (query.omschrijving, *self.figure.toelichting, *known, f"Elke rij in de tabel is {query.korrel}.")
        return (*self.findings.opmerkingen, *made)

    def titled(self, text: str) -> str:
        """Give a caption or name that stands apart from the title, marked when the figures are invented."""
        return practice.titled(text, self.answer.build_id)

    def query_string(self) -> str:
        """Give all parameters, also those at their default, and the build, as an address."""
        return urlencode(self._choices() | self._shown())

    def page_path(self) -> str:
        """Give the address of this figure on its page, with every choice that made it and that this build offers."""
        fixed = dict(self.figure.vast)
        part = {"onderdeel": self.figure.onderdeel} if self.figure.onderdeel else {}
        chosen = {name: value for name, value in self._choices().items() if name not in fixed and self._offered(name)}
        query = urlencode(part | chosen | self._shown())
        return f"/{self.figure.pagina}?{query}#{self.figure.id}"

    def figure_path(self) -> str:
        """Give the short address of this figure alone, for sharing and embedding."""
        return f"/figuur?{self.entry()}&{urlencode({'build': self.answer.build_id})}"

    def entry(self) -> str:
        """Give this figure with its choices as it stands in a selection: of any build."""
        return urlencode({"id": self.figure.id} | self._choices() | self._events())

    def compare_path(self) -> str | None:
        """Give the address that sets its cijfer beside that of other regions, or else of other branches.

        None for a figure without an indicator, or when nothing stands beside it in this build.
        """
        choice = compared.side_by_side(*self._compared_by(self.figure.vergelijkt)) if self.figure.vergelijkt else None
        return f"/vergelijken?{urlencode(choice)}" if choice else None

    def unusual(self) -> dict[str, str] | None:
        """Give the choice with which its rate stands among those of all regions, None when nothing stands there."""
        return compared.unusual(*self._compared_by(self.figure.vergelijkt)) if self.figure.vergelijkt else None

    def above(self) -> bool:
        """Tell whether a figure above it on the page already shows where its rate stands among those of all regions."""
        own = self.unusual()
        return own is not None and any(compared.unusual(*self._compared_by(one)) == own for one in self.figure.erboven)

    def not_unusual(self) -> str | None:
        """Say why a figure of a region has no such choice; None when it has, or is of the whole country."""
        here = self.answer.parameters.get("regio", COUNTRY) != COUNTRY
        return compared.NO_RATE if self.figure.vergelijkt and here and not self.unusual() else None

    def _compared_by(self, names: tuple[str, ...]) -> tuple[list[str], str, list[str]]:
        """Give the codes of the figures, the region and the branches that it is compared by."""
        own = self.answer.parameters
        codes = [one.format_map(own) for one in names if own.keys() >= set(_BRACED.findall(one))]
        branches = next((own[name] for name in _BRANCH if name in own), SECTOR)
        return codes, str(own.get("regio", COUNTRY)), [str(code) for code in listed(branches)]

    def _shown(self) -> dict[str, str]:
        """Give what says how it was shown: the build, and events that are hidden."""
        return self._events() | {"build": self.answer.build_id}

    def _events(self) -> dict[str, str]:
        return {EVENTS: HIDDEN} if self.hidden else {}

    def _choices(self) -> dict[str, str]:
        return {name: written(value) for name, value in self.answer.parameters.items()}

    def _offered(self, name: str) -> bool:
        """Tell whether a choice of one code is among those that its question says there are, when it says so."""
        query, asked = self.answer.query, self.answer.parameters
        known = query.parameters.get(name)
        if known is None or known.keuzes is None or known.type != "code":
            return True
        return asked[name] in choices(query, name, asked)

    def feed_path(self) -> str:
        """Give the address of a feed of this figure; a choice that is as the figure opens follows the newest build."""
        opened = opening.complete(self.figure, {})
        chosen = {name: text for name, text in self._choices().items() if text != written(opened[name])}
        return f"/api/v1/figuren/{self.figure.id}.atom?{urlencode(chosen | self._events())}".removesuffix("?")

    def export_path(self, extension: str) -> str:
        """Give the address of a download of these rows."""
        stem = self.figure.adres or f"/api/v1/figuren/{self.figure.id}"
        return f"{stem}.{extension}?{self.query_string()}"


def asked(figure: Figure, parameters: Parameters) -> Answer:
    """Ask the question of a figure, and work out what follows from numbers of the reader.

    Raises:
        queries.catalogue.CatalogueError: See `make_view`.
    """
    answer = run(figure.query, parameters)
    if figure.rekent is None:
        return answer
    return replace(answer, frame=figure.rekent(answer.frame, answer.parameters))


def make_view(figure: Figure, parameters: Parameters) -> View:
    """Ask the question, and put the words and sources beside the rows; what is not chosen opens as `ui.opening` says.

    One view is made for all who choose the same, and kept with its build: its words may tell what is late on this day.

    Raises:
        queries.catalogue.CatalogueError: A parameter is unknown or not allowed.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    with one_build():
        asked_with = catalogue()[figure.query].complete(opening.complete(figure, parameters))
        by = figure, frozen(asked_with), date.today(), current().build_id
        return _VIEWS.get(by, lambda: _known(_made(figure, asked_with), by))


_VIEWS: PerBuild[View] = PerBuild(_ROOM, lambda view: weight(view.answer.frame))


def _made(figure: Figure, parameters: Parameters) -> View:
    answer = asked(figure, parameters)
    words = figure.findings(answer.frame, answer.parameters)
    return view_of(figure, answer, articles.told(chosen.told(words, answer)))


def _known(view: View, by: Hashable) -> View:
    object.__setattr__(view, "known_by", by)
    return view


def once_per_view(make: Callable[[View], _Made]) -> Callable[[View], _Made]:
    """Make what follows from a view once, and for all who have that view; each time anew for a view of one reader.

    The function reads the view, and what it asks the build for follows from that; a view it gives is kept as such.
    """

    @wraps(make)
    def made(view: View) -> _Made:
        if view.known_by is None:
            return make(view)
        by = view.known_by, make.__module__, make.__qualname__

        def new() -> Any:
            found: Any = make(view)
            return _known(found, by) if isinstance(found, View) and found.known_by is None else found

        kept: _Made = _MADE.get(by, new)
        return kept

    return made


def shaped(view: View) -> View:
    """Give a view as it is shown in a table and taken along: in the shape that the reader chose, with its notes."""
    return _shaped(view) if view.figure.vormt else view


@once_per_view
def _shaped(view: View) -> View:
    found = view.figure.vormt and view.figure.vormt(view.answer)
    if not found:
        return view
    answer, notes = found
    words = replace(view.findings, let_op=(*view.findings.let_op, *notes))
    return replace(view, answer=practice.marked_rows(answer), findings=words)


def _heavy(made: View | Sized | None) -> int:
    return weight(made.answer.frame) if isinstance(made, View) else 1 + len(made or ()) // 1000


_MADE: PerBuild[Any] = PerBuild(_ROOM, _heavy)


def view_of(figure: Figure, answer: Answer, words: Findings) -> View:
    """Put sources, statuses and freshness beside rows and words, and on the words what is left out or invented.

    Every View is made here: figures, whole tables and free questions.
    """
    frame = answer.frame
    sources = find_sources(frame)
    return View(
        figure=figure,
        answer=practice.marked_rows(answer),
        findings=practice.marked_words(part.told(words, answer.part), answer.build_id),
        sources=sources,
        freshness=find_freshness(answer, sources),
        events=find_events(answer, figure.thema) if figure.chart else (),
        statuses=tuple(sorted(set(frame["status"].dropna().astype(str)))) if "status" in frame else (),
    )
