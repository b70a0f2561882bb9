"""The figure on a page: title, sentence, chart, table, explanation, source line and ways out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html import escape

import streamlit as st

from analysis.formats import day, listing
from analysis.rows import records
from queries.run import run
from ui import practice
from ui.charts.base import CONFIG
from ui.drawing.freshness import freshness_note
from ui.drawing.tables import html_table, shown_rows
from ui.figure import Figure, Parameters, Source, View, make_view

MAX_SOURCES = 4
_FORMATS = (
    ("nl.csv", "CSV", "CSV met puntkomma en decimale komma, opent goed in een Nederlands rekenblad"),
    ("csv", "CSV internationaal", "CSV met komma en decimale punt, voor software"),
    ("xlsx", "Excel", "Excel met voorblad: filters, bron, licentie, status en versie"),
)
_MORE_FORMATS = (
    ("json", "JSON", "JSON met alle gegevens over de figuur, voor software"),
    ("parquet", "Parquet", "Parquet, voor analysepakketten"),
)


def show(figure: Figure, parameters: Parameters) -> View:
    """Draw one figure for one choice of parameters and give what was drawn."""
    return draw(make_view(figure, parameters))


def draw(
    view: View, *, drawing: str | None = None, twin: bool = True, on_select: Callable[[], None] | None = None
) -> View:
    """Draw a figure that was already made.

    Args:
        view: The figure with its rows and words.
        drawing: Safe HTML in the place of a chart, for a figure that is cards or a table of its own.
        twin: False when `drawing` is itself the table.
        on_select: Called when the reader clicks a point; the choice is in the session under `grafiek-<id>`.
    """
    figure = view.figure
    key = f"figuur-{figure.id}"
    with st.container(key=key):
        st.html(_head(view))
        chart = None if drawing is not None or view.frame.empty else view.drawn()
        if drawing is not None and not view.frame.empty:
            st.html(f"{practice.line()}{drawing}")
        elif chart is not None:
            st.plotly_chart(
                chart,
                key=f"grafiek-{figure.id}",
                height=int(chart.layout.height or figure.hoogte),
                config=CONFIG,
                alt=view.findings.alt,
                on_select=on_select or "ignore",
                selection_mode="points",
            )
        st.html(_foot(view, key, "" if not twin else _table(view, opened=drawing is None and figure.chart is None)))
    return view


def _attr(text: str) -> str:
    """Give a text that is safe inside a quoted attribute."""
    return escape(text, quote=True)


def _prose(text: str) -> str:
    """Give a text that is safe in markup, with no line break between € and its amount."""
    return escape(text).replace("€ ", "€&nbsp;")


def _head(view: View) -> str:
    found = view.findings
    return (
        f'<div class="ds-figuur"><h3 id="{view.figure.id}">{_prose(found.titel)}</h3>'
        f'<p class="ds-zin">{_prose(found.zin)}</p></div>'
    )


def _foot(view: View, key: str, table: str) -> str:
    parts = [_caveats(view), table]
    parts.append(f"<details><summary>Toelichting</summary>{_explanation(view)}</details>")
    parts.append(_source_line(view))
    parts.append(freshness_note(view.freshness, date.today()))
    if not view.frame.empty:
        parts.append(_actions(view, key))
    roomy = "" if view.figure.chart else " ds-ruim"
    return f'<div class="ds-figuur ds-voet{roomy}">{"".join(parts)}</div>'


def _table(view: View, *, opened: bool) -> str:
    if view.frame.empty:
        return ""
    rows, caption = shown_rows(view, view.frame, view.answer.query.titel, ": alle cijfers achter deze figuur")
    table = html_table(view.answer.query, rows, caption)
    return f"<details{' open' if opened else ''}><summary>Tabel</summary>{table}</details>"


def _caveats(view: View) -> str:
    return "".join(f'<p class="ds-let-op"><strong>Let op.</strong> {_prose(t)}</p>' for t in view.findings.let_op)


def _explanation(view: View) -> str:
    query, figure = view.answer.query, view.figure
    lines = [query.omschrijving, *figure.toelichting, f"Elke rij in de tabel is {query.korrel}."]
    text = "".join(f"<p>{escape(line)}</p>" for line in lines)
    if not figure.begrippen:
        return text
    terms = run("begrippen", {"begrippen": list(figure.begrippen)}).frame
    items = "".join(
        f'<dt><a href="/begrippen?begrip={_attr(row["begrip_code"])}" target="_self">{escape(row["term"])}</a></dt>'
        f"<dd>{escape(row['uitleg'])}</dd>"
        for row in records(terms)
    )
    return f"{text}<dl>{items}</dl>"


def source_text(source: Source) -> str:
    """Give one source as a reader cites it, without markup."""
    third = " (derden, niet nagekeken bij de bron)" if source.soort == "derden" else ""
    second = " (via een andere publicatie)" if source.soort == "secundair" else ""
    fetched = day(date.fromisoformat(source.opgehaald))
    return f"{source.uitgever}, {source.titel}{third}{second}, opgehaald {fetched}"


def _source_line(view: View) -> str:
    mark = "".join(f" {words}." for words in [practice.mark(view.answer.build_id)] if words)
    if not view.sources:
        made = "geen cijfers gevonden" if view.frame.empty else "Doorstroom"
        return f'<p class="ds-bron">Bron: {made}.{mark}</p>'
    cited = [
        f'<a href="{_attr(s.url)}" target="_blank" rel="noopener">{escape(source_text(s))}</a>'
        if s.url
        else escape(source_text(s))
        for s in view.sources
    ]
    statuses = [s for s in view.statuses if s != "onbekend"] or ["niet vermeld door de bron"]
    told = f"Status: {escape(', '.join(statuses))}. Bewerking: Doorstroom.{mark}"
    if len(cited) <= MAX_SOURCES:
        return f'<p class="ds-bron">{"Bronnen" if len(cited) > 1 else "Bron"}: {"; ".join(cited)}. {told}</p>'
    publishers = escape(listing(list(dict.fromkeys(source.uitgever for source in view.sources))))
    items = "".join(f"<li>{item}</li>" for item in cited)
    return (
        f'<div class="ds-bron"><p>Bronnen: {publishers}. {told}</p>'
        f"<details><summary>Alle {len(cited)} bronnen</summary><ul>{items}</ul></details></div>"
    )


def _actions(view: View, key: str) -> str:
    figure = view.figure
    name = _attr(view.findings.titel)
    links = _links(view, _FORMATS)
    source = "; ".join(source_text(s) for s in view.sources)
    png = ""
    if figure.chart is not None:
        png = (
            f'<button type="button" class="ds-knop" data-ds-js data-ds-png="{key}" data-titel="{name}"'
            f' data-zin="{_attr(view.findings.zin)}" data-bron="{_attr(source)}"'
            f' data-naam="{practice.named(figure.id, view.answer.build_id)}" aria-label="PNG van: {name}">PNG</button>'
        )
    link = _attr(view.page_path())
    copy = (
        f'<button type="button" class="ds-knop" data-ds-js data-ds-kopieer="{link}"'
        f' aria-label="Kopieer link naar: {name}">Kopieer link</button>'
    )
    embed = (
        f'<button type="button" class="ds-knop" data-ds-js data-ds-insluiten="{_attr(view.figure_path())}"'
        f' data-titel="{name}" aria-label="Kopieer insluitcode van: {name}">Insluiten</button>'
    )
    more = f'<details class="ds-meer"><summary>Meer</summary>{_links(view, _MORE_FORMATS)}{embed}</details>'
    return f'<div class="ds-acties" role="group" aria-label="Meenemen">{links}{png}{copy}{more}</div>'


def _links(view: View, formats: tuple[tuple[str, str, str], ...]) -> str:
    name = _attr(view.findings.titel)
    return "".join(
        f'<a class="ds-knop" href="{_attr(view.export_path(extension))}"'
        f' title="{_attr(hint)}" download aria-label="{_attr(label)} van: {name}">{escape(label)}</a>'
        for extension, label, hint in formats
    )
