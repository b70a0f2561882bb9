"""The tables of the explorer that are no plain rows: cells, pivot, and how fresh each table is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from analysis.findings.analyse.verkenner import COMMANDS, NOTHING_LOADED
from analysis.formats import MISSING, number, numbered, unit_label
from analysis.freshness import standing
from analysis.pivot.wide import STATUS, TOTAL, WHY
from analysis.rows import records
from published.contract import Column
from ui.drawing.freshness import day_of, label
from ui.drawing.tables import heading, html_table, shown_rows
from ui.figure import View, once_per_view
from ui.markup import render
from ui.pivoted import as_pivot

MAX_COLUMNS = 60
MAX_CELLS = 4000
"""Cells of a pivot on a page: a browser draws some 17.000 in ten seconds, and these in two."""
_HEADINGS = ("Tabel", "Cijfers t/m", "Stand", "Volgende verwacht", "Opgehaald", "Rijen")


@once_per_view
def exact(view: View) -> View:
    """Give the view with its values shown in as many decimals as the chosen topics have."""
    if view.frame.empty:
        return view
    decimals = int(view.frame["decimalen"].fillna(0).max())
    query = view.answer.query
    columns = query.kolommen | {"waarde": query.kolommen["waarde"].model_copy(update={"decimalen": decimals})}
    return replace(view, answer=replace(view.answer, query=query.model_copy(update={"kolommen": columns})))


def cells_table(view: View) -> Markup:
    """Give the cells, one a row."""
    rows, caption = shown_rows(view, view.frame, "Een rij per cel")
    return html_table(view.answer.query, rows, caption)


@once_per_view
def pivot_table(view: View) -> Markup:
    """Give the pivot of a figure, group by group with its totals; where there is no figure, the reason."""
    found, _ = as_pivot(view.answer)
    names = list(found.cijfers)[:MAX_COLUMNS]
    most = min(view.figure.tabelrijen, MAX_CELLS // len(names))
    short = replace(view, figure=replace(view.figure, tabelrijen=most))
    heads = [name for name in found.frame.columns if name not in found.cijfers and name not in (TOTAL, STATUS, WHY)]
    told = [Column(label=name, eenheid=found.cijfers[name][0] or None) for name in names]
    alike = len({column.eenheid for column in told}) == 1 and unit_label(told[0].eenheid)
    groups: list[list[tuple[list[str], bool, list[tuple[str, bool]]]]] = [[]]
    for at, (row, total) in enumerate(zip(records(found.frame.head(most)), found.totalen, strict=False)):
        cells = [
            (found.redenen[name][at], False)
            if found.redenen[name][at]
            else (number(row[name], found.cijfers[name][1]), True)
            for name in names
        ]
        groups[-1].append(([row[name] for name in heads], total, cells))
        if total:
            groups.append([])
    left = len(found.cijfers) - len(names)
    caption = shown_rows(short, found.frame, f"Draaitabel ({alike})" if alike else "Draaitabel")[1]
    note = f"; {numbered(left, 'kolom past', 'kolommen passen')} hier niet en staan in de download" if left else ""
    return render(
        "explorertables.pivot",
        caption=caption + note,
        heads=heads,
        columns=[column.label if alike else heading(column) for column in told],
        groups=[group for group in groups if group],
    )


def loaded_table(view: View, today: date) -> Markup:
    """Give the loaded tables with how each stands as of `today`."""
    rows = []
    for row in records(view.frame):
        stand = label(standing(row["verwacht"], row["mislukt"], today))
        told = stand + f" {row['melding']}" if row["melding"] else stand
        cells = (row["laatste_periode"] or MISSING, told, day_of(row["verwacht"]), day_of(row["opgehaald"]))
        name = f"{row['titel']} ({row['tabel']})"
        rows.append((name, [*((cell, False) for cell in cells), (number(row["rijen"]), True)]))
    caption = view.titled("Per tabel: tot welke periode er cijfers zijn en of er nieuwere horen te zijn")
    return render("tables.table", caption=caption, headings=[(name, False) for name in _HEADINGS], rows=rows)


def nothing_loaded() -> Markup:
    """Give what to do when no table is there."""
    text = f"{NOTHING_LOADED} Haal eerst de catalogus en dan de tabellen op:"
    return render("explorertables.nothing_loaded", text=text, commands=COMMANDS)
