"""What stands around every page: menu, shared filters, notices, footer, and kind words when it breaks."""

from __future__ import annotations

import logging
from datetime import datetime
from urllib.parse import parse_qsl, urlencode

import duckdb
import streamlit as st
from markupsafe import Markup
from prometheus_client import Counter, Histogram
from streamlit.delta_generator import DeltaGenerator
from streamlit.navigation.page import StreamlitPage

from analysis.formats import day
from queries.catalogue import catalogue
from queries.opening import OTHER_VERSION
from queries.parameters import written
from queries.warehouse import Warehouse, WarehouseError, current
from queries.whole import COUNTRY, SECTOR
from ui import practice
from ui.choosing import filters, state
from ui.choosing.choices import labels, region, sector
from ui.drawing import contents, width
from ui.figure import EVENTS, HIDDEN, SHOWN, Figure
from ui.figures import FIGURES, reckoned_on
from ui.markup import render
from ui.pages import START, Choice, Page
from ui.site.choicebar import FEWEST, choice_bar
from ui.site.linknotice import build_notice
from ui.site.named import document_title
from ui.site.navigation import draw_menu, entry_of
from ui.site.news import news

_log = logging.getLogger("doorstroom")
_DRAWN = Histogram(
    "doorstroom_pagina_seconden",
    "Hoe lang het tekenen van een pagina duurde; een nieuwe keuze tekent opnieuw.",
    ["pagina"],
    buckets=(0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5),
)
_BROKEN = Counter("doorstroom_pagina_mislukt", "Pagina's die niet getekend konden worden.", ["pagina"])


def run_page(page: StreamlitPage, pages: dict[str, StreamlitPage]) -> None:
    """Draw one page inside the frame."""
    entry = entry_of(page)
    with _DRAWN.labels(entry.path or START).time():
        _draw(page, entry, pages)


def _draw(page: StreamlitPage, entry: Page, pages: dict[str, StreamlitPage]) -> None:
    state.begin()
    width.ask()
    contents.begin(entry.gevouwen)
    embedded = bool(st.context.is_embedded)
    if not embedded:
        with st.sidebar:
            st.html(render("frame.brand"))
            draw_menu(pages)
    if banner := practice.banner(embedded=embedded):
        st.html(banner)
    notices = st.container(key="meldingen")
    try:
        warehouse = current()
    except WarehouseError as error:
        st.set_page_config(page_title=document_title(entry))
        st.title(entry.titel)
        notices.html(notice(str(error), "fout"))
        return
    with st.sidebar:
        _shared_filters(entry)
    chosen = state.chosen()
    st.set_page_config(
        page_title=document_title(entry, str(chosen.get("regio", COUNTRY)), str(chosen.get("branche", SECTOR)))
    )
    _events_switch(entry, embedded=embedded)
    if not embedded:
        st.title(entry.titel, anchor=False)
        taken = entry.path != "selectie"
        st.html(
            render("frame.introduction", text=entry.omschrijving, taken=taken, unheaded=entry.unheaded, news=news())
        )
        bar, again = st.empty(), st.empty()
        _keep_in_sight(bar, entry, first=True)
    try:
        page.run()
    except Exception as error:  # noqa: BLE001 - the frame is the last place before the reader
        # The reader gets a Dutch sentence, the log gets the traceback (no cell values in it by design).
        _log.exception("page %s failed", entry.path)
        _BROKEN.labels(entry.path or START).inc()
        broken = "Deze pagina kon niet worden getekend. Ververs de pagina of meld dit."
        notices.html(notice(OTHER_VERSION if isinstance(error, duckdb.Error) else broken, "fout"))
    if not embedded:
        _keep_in_sight(bar, entry)  # again, with what is chosen on the page itself
        if state.is_changed():
            again.button("Keuzes terugzetten", key="terugzetten", type="tertiary", on_click=state.start_again)
    state.finish(_standing(entry) if state.from_address() else None)
    for sentence in [warehouse.notice, _link_notice(warehouse, entry), *state.refused()]:
        if sentence:
            notices.html(notice(sentence, "let-op"))
    if not embedded:
        _footer(warehouse, entry)


def _link_notice(warehouse: Warehouse, entry: Page) -> str | None:
    """Say what changed when the address was made on another build."""
    asked = " en ".join(st.query_params.get_all("build"))
    if "build" not in st.query_params or asked == warehouse.build_id:
        return None
    return build_notice(asked, warehouse, _figures_of(entry), state.chosen())


def _keep_in_sight(bar: DeltaGenerator, entry: Page, *, first: bool = False) -> None:
    """Draw the choice of the page under its title; before the page too, so that nothing moves when it is there."""
    long = len(entry.figures()) >= FEWEST
    if drawn := choice_bar(entry, state.chosen(), contents.listed(), to_come=first and long):
        bar.html(drawn)
    elif first and any(isinstance(item, Choice) for _, item in entry.items()):
        bar.html(render("frame.choice_bar_to_come"))
    else:
        bar.empty()


def notice(sentence: str, kind: str) -> Markup:
    """Give a visible message: kind 'info', 'let-op' or 'fout'."""
    return render("frame.notice", sentence=sentence, kind=kind)


def _shared_filters(entry: Page) -> None:
    if not (entry.regio or entry.sector):
        return
    st.html(render("frame.menu_heading", text="Keuze"))
    if entry.regio:
        filters.choose("regio", "Regio", labels("keuze_regio"), COUNTRY, help_text="Waar de werknemer woont.")
    if entry.sector:
        filters.choose(
            "branche", "Branche", labels("keuze_branche"), SECTOR, help_text="Breed is inclusief kinderopvang."
        )


def _events_switch(entry: Page, *, embedded: bool) -> None:
    """Draw whether figures show events, on a page with a series; in a frame elsewhere the link alone says it."""
    figures = _figures_of(entry)
    if not any(figure.chart and "periode_code" in catalogue()[figure.query].kolommen for figure in figures):
        return
    if embedded:
        shown = st.query_params.get(EVENTS, SHOWN)
        st.session_state[EVENTS] = shown
        state.hold({EVENTS: shown})
        return
    with st.sidebar:
        filters.choose(
            EVENTS,
            "Gebeurtenissen",
            {SHOWN: "Tonen", HIDDEN: "Verbergen"},
            SHOWN,
            kind="segment",
            help_text="Wat er gebeurde, onder de tijdlijn van een figuur: corona, cao, beleid, een andere meting.",
        )


def _figures_of(entry: Page) -> list[Figure]:
    """Give the figures of a page; of the page of one figure that one."""
    if entry.verborgen:
        return [FIGURES[name] for name in [st.query_params.get("id", "")] if name in FIGURES]
    return [FIGURES[name] for name in entry.figures()]


def _standing(entry: Page) -> dict[str, set[str]]:
    """Give the filters a page may have, each with what it starts with."""
    found: dict[str, set[str]] = {name: set() for name in (*entry.filters(), *entry.toont)}
    for figure in _figures_of(entry):
        for name, parameter in figure.open_parameters().items():
            if name in found and parameter.standaard is not None:
                found[name].add(written(parameter.standaard))
    return found


def _footer(warehouse: Warehouse, entry: Page) -> None:
    built = day(datetime.fromisoformat(warehouse.built_at)) if warehouse.built_at else "onbekend"
    actions, build = _page_actions(entry), warehouse.build_id
    st.html(render("frame.footer", actions=actions, built=built, build=build))


def _page_actions(entry: Page) -> Markup:
    """Give the ways to take a whole page along: its link with every filter, and all its figures in one file."""
    link = state.address(entry.path)
    if not any(figure.pagina == entry.path for figure in FIGURES.values()):
        return render("frame.actions", link=link, package="", slides="", without="", sheet="", sheet_of="")
    chosen, without = link.partition("?")[2], entry.zonder
    package, slides = (f"/api/v1/paginas/{entry.path or START}.{kind}?{chosen}" for kind in ("zip", "pptx"))
    sheet, of = _factsheet(entry)
    return render("frame.actions", link=link, package=package, slides=slides, without=without, sheet=sheet, sheet_of=of)


def _factsheet(entry: Page) -> tuple[str, str]:
    """Give the address of two pages on paper, and what they are of: the reader's numbers, the region or the branch."""
    if figures := reckoned_on(entry):
        known = {name for figure in figures for name in figure.open_parameters()} | {"build"}
        link = parse_qsl(state.address(entry.path).partition("?")[2], keep_blank_values=True)
        own = [(name, text) for name, text in link if name in known]
        return f"/api/v1/factsheet/pagina/{entry.path}.pdf?{urlencode(own)}", "deze berekening"
    given = {"build": current().build_id}
    if entry.regio and region() != COUNTRY:
        path, of = f"regio/{region()}", "deze regio"
        given |= {"branche": sector()} if entry.sector else {}
    elif entry.sector:
        path, of = f"branche/{sector()}", "deze branche"
    else:
        return "", ""
    return f"/api/v1/factsheet/{path}.pdf?{urlencode(given)}", of
