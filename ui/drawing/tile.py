"""The figure on a page: title, sentence, chart, table, explanation, source line and ways out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st
from markupsafe import Markup

from analysis.formats import day, listing
from analysis.rows import records
from queries.parameters import Parameters
from queries.run import run
from queries.warehouse import PerBuild
from ui import practice
from ui.behind import Source, revised_in
from ui.charts.base import CONFIG
from ui.charts.narrow.whole import narrow
from ui.drawing import contents
from ui.drawing.drawn import Drawn
from ui.drawing.events import marked, unmarked
from ui.drawing.freshness import freshness_lines
from ui.drawing.hand import answering
from ui.drawing.spread import spread
from ui.drawing.tables import html_table, shown_rows
from ui.drawing.width import is_narrow
from ui.figure import EVENTS, HIDDEN, Figure, View, make_view
from ui.markup import render
from ui.picture import Picture


@dataclass(frozen=True)
class File:
    """A file that is in the page itself: its name, its bytes in base64, and what the reader sees of it."""

    name: str
    bytes: str
    label: str
    hint: str


FORMATS = (
    ("nl.csv", "CSV", "CSV met puntkomma en decimale komma, opent goed in een Nederlands rekenblad"),
    ("csv", "CSV internationaal", "CSV met komma en decimale punt, voor software"),
    ("xlsx", "Excel", "Excel met voorblad: filters, bron, licentie, status en versie"),
    ("pptx", "PowerPoint", "PowerPoint: een dia met een grafiek die u daar kunt aanpassen"),
    ("json", "JSON", "JSON met alle gegevens over de figuur, voor software"),
    ("parquet", "Parquet", "Parquet, voor analysepakketten"),
)


def show(figure: Figure, parameters: Parameters) -> View:
    """Draw one figure for one choice of parameters and give what was drawn."""
    return draw(make_view(figure, parameters))


def draw(
    view: View,
    *,
    drawing: Markup | None = None,
    twin: bool = True,
    on_select: Callable[[], None] | None = None,
    files: Sequence[File] = (),
    beside: bool = False,
    folded: bool = False,
) -> View:
    """Draw a figure that was already made.

    Args:
        view: The figure with its rows and words.
        drawing: HTML in the place of a chart, for a figure that is cards or a table of its own.
        twin: False when `drawing` is itself the table.
        on_select: Called when the reader clicks a point; the choice is in the session under `grafiek-<id>`.
        files: In the place of downloads at an address.
        beside: It stands beside another figure, and is as narrow as on a telephone.
        folded: A table without a chart is closed at first, as beside a chart.
    """
    if st.session_state.get(EVENTS) == HIDDEN:
        view = view.without_events()
    look = Look(charted=drawing is None, slim=beside or is_narrow(), twin=twin, folded=folded, files=tuple(files))
    tile = tile_of(view, look)
    with st.container(key=tile.key):
        contents.add(view.figure.naam, tile.title)
        st.html(tile.head)
        if contents.is_folded(view.figure.naam):
            st.html(render("tile.fold", id=view.figure.naam, title=tile.title, charted=tile.chart is not None))
        if drawing is not None and not view.frame.empty:
            st.html(practice.line() + drawing)
        elif tile.chart is not None:
            st.plotly_chart(
                tile.chart,
                key=f"grafiek-{view.figure.naam}",
                height=tile.high,
                config=CONFIG,
                alt=tile.alt,
                on_select=on_select or "ignore",
                selection_mode="points",
            )
        st.html(tile.foot)
    return view


@dataclass(frozen=True)
class Look:
    """How a figure is to look where it is drawn.

    Attributes:
        charted: Its chart is drawn; else HTML of the page stands in its place.
        slim: It is drawn for a narrow place.
        twin: It has its table of all figures.
        folded: A table without a chart is closed at first, as beside a chart.
        files: What stands in the place of downloads at an address.
    """

    charted: bool
    slim: bool
    twin: bool
    folded: bool = False
    files: tuple[File, ...] = ()


@dataclass(frozen=True)
class Tile:
    """A figure as it is sent to a page.

    Attributes:
        key: Name of its box.
        title: Its title as it stands on the page.
        head: What stands above the chart, HTML.
        chart: What is drawn; None where there is no chart.
        alt: What a chart is in words.
        high: Height of the chart in pixels.
        foot: What stands under it, HTML.
    """

    key: str
    title: str
    head: Markup
    chart: Drawn | None
    alt: str
    high: int
    foot: Markup


def tile_of(view: View, look: Look) -> Tile:
    """Give a figure as it is sent: made once for all who have this view, anew for a view of one reader."""
    if view.known_by is None:
        return _made(view, look)
    return _TILES.get((view.known_by, look), lambda: _made(view, look))


def _made(view: View, look: Look) -> Tile:
    figure, key = view.figure, f"figuur-{view.figure.naam}"
    chart, alt, listed = _chart(view, slim=look.slim) if look.charted else (None, "", unmarked(view, None))
    high = 0 if chart is None else int(chart.layout.height or figure.hoogte)
    return Tile(
        key=key,
        title=view.seen.titel,
        head=render("tile.head", id=figure.naam, title=view.seen.titel, sentence=view.seen.zin, high=high),
        chart=None if chart is None else Drawn(chart),
        alt=alt,
        high=high,
        foot=_foot(
            view,
            key,
            twin=look.twin,
            opened=look.charted and figure.chart is None and not look.folded,
            files=look.files,
            listed=listed,
        ),
    )


def _weight(tile: Tile) -> int:
    return (len(tile.head) + len(tile.foot)) // 1000 + (1 if tile.chart is None else tile.chart.weight)


_TILES: PerBuild[Tile] = PerBuild(128_000, _weight)


def _chart(view: View, *, slim: bool) -> tuple[Picture | None, str, bool]:
    """Give the chart of a figure (`slim` for a narrow place), its alt text, and whether its events are only listed."""
    chart = None if view.frame.empty else view.drawn()
    listed = unmarked(view, chart)
    if chart is None:
        return None, "", listed
    chart, alt = marked(view, chart)
    return answering(narrow(chart, view.figure.hoogte) if slim else chart), alt, listed


def _foot(view: View, key: str, *, twin: bool, opened: bool, files: Sequence[File], listed: bool) -> Markup:
    figure = view.figure
    terms = run("begrippen", {"begrippen": list(figure.begrippen)}).frame if figure.begrippen else None
    strip = None if view.frame.empty else spread(view)
    lines = view.explained() if strip else (*view.explained(), *filter(None, [view.not_unusual()]))
    return render(
        "tile.foot",
        title=view.seen.titel,
        key=key,
        roomy=not figure.chart,
        caveats=view.findings.let_op,
        strip=strip,
        events=[(one.told(), one.bron, one.url) for one in view.events],
        unmarked=listed,
        table=twin_table(view) if twin and not view.frame.empty else "",
        opened=opened,
        lines=lines,
        terms=[] if terms is None else records(terms),
        source=source_line(view),
        actions="" if view.frame.empty else _actions(view, key, files),
    )


def twin_table(view: View) -> Markup:
    """Give the table of all figures behind a figure, HTML."""
    rows, caption = shown_rows(view, view.frame, view.answer.query.titel, ": alle cijfers achter deze figuur")
    return html_table(view.answer.query, rows, caption, f"Tabel: {view.seen.titel}")  # two figures may share a question


def source_text(source: Source) -> str:
    """Give one source as a reader cites it, without markup."""
    third = " (derden, niet nagekeken bij de bron)" if source.soort == "derden" else ""
    second = " (via een andere publicatie)" if source.soort == "secundair" else ""
    fetched = day(date.fromisoformat(source.opgehaald))
    return f"{source.uitgever}, {source.titel}{third}{second}, opgehaald {fetched}"


def cited(view: View, most: int) -> str:
    """Give the sources of a figure as a reader cites them, at most so many, and how many more there are."""
    more = f" en {len(view.sources) - most} andere" if len(view.sources) > most else ""
    return "; ".join(source_text(source) for source in view.sources[:most]) + more


def source_line(view: View) -> Markup | None:
    """Give one line: whose figures these are, to when they go, how certain; behind it each source with its link.

    Of nothing there is no source: a figure without rows has no such line.
    """
    if not view.sources:
        return None if view.frame.empty else render("tile.sourceless")
    return render(
        "tile.sources",
        cited=[(source.url, source_text(source)) for source in view.sources],
        publishers=listing(list(dict.fromkeys(source.uitgever for source in view.sources))),
        until=listing(list(dict.fromkeys(one.laatste_periode for one in view.freshness if one.laatste_periode))[:2]),
        statuses=view.certainty,
        failed=any(one.mislukt for one in view.freshness),
        fresh=freshness_lines(view.freshness, date.today()),
    )


def _actions(view: View, key: str, files: Sequence[File]) -> Markup:
    figure = view.figure
    return render(
        "tile.actions",
        title=view.seen.titel,
        apart=view.findings.titel,
        sentence=view.seen.zin,
        source="; ".join(source_text(s) for s in view.sources),
        png="" if figure.chart is None else practice.named(figure.id, view.answer.build_id),
        key=key,
        formats=[
            (view.export_path(extension), label, hint)
            for extension, label, hint in FORMATS
            if extension != "pptx" or not figure.adres  # what has an address of its own is rows, not a figure
        ],
        link=view.page_path(),
        compared=view.compare_path(),
        frame=view.figure_path(),
        files=files,
        taken="" if files or figure.adres else view.entry(),
        feed=view.feed_path() if not (files or figure.adres) and revised_in(view.answer.query) else "",
    )
