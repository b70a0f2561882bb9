"""The tables of the explorer that are no plain rows: cells, pivot, and how fresh each table is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from markupsafe import Markup

from analysis.explorer import pivot
from analysis.findings.analyse.verkenner import COMMANDS, NOTHING_LOADED
from analysis.formats import MISSING, number
from analysis.freshness import standing
from analysis.rows import records
from published.contract import Column
from ui.drawing.freshness import day_of, label
from ui.drawing.tables import html_table, shown_rows
from ui.figure import View, once_per_view
from ui.markup import render

MAX_COLUMNS = 60
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


def pivot_table(view: View) -> Markup:
    """Give a row per period and a column per series; where there is no figure, the reason."""
    wide = pivot(view.frame)
    decimals = view.answer.query.kolommen["waarde"].decimalen or 0
    names = list(wide.columns[1 : MAX_COLUMNS + 1])
    for name in names:
        wide[name] = [number(v, decimals) if isinstance(v, float | int) else v for v in wide[name]]
    columns = {"periode": Column(label="Periode")} | {name: Column(label=name) for name in names}
    query = view.answer.query.model_copy(update={"kolommen": columns})
    left = len(wide.columns) - 1 - len(names)
    note = f"; {left} reeksen passen hier niet en staan in de download" if left > 0 else ""
    rows, caption = shown_rows(view, wide[["periode", *names]], "Een rij per periode, een kolom per reeks")
    return render("explorertables.pivot", table=html_table(query, rows, caption + note))


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
