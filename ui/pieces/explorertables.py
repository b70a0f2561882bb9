"""The tables of the explorer that are no plain rows: cells, pivot, and how fresh each table is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from analysis.explorer import pivot
from analysis.findings.analyse.verkenner import COMMANDS, NOTHING_LOADED
from analysis.formats import MISSING, day, number
from analysis.freshness import standing
from analysis.rows import records
from queries.catalogue import Column
from ui.drawing.freshness import LABELS
from ui.drawing.tables import html_table, shown_rows
from ui.figure import View

MAX_COLUMNS = 60
_HEADINGS = ("Tabel", "Cijfers t/m", "Stand", "Volgende verwacht", "Opgehaald", "Rijen")


def exact(view: View) -> View:
    """Give the view with its values shown in as many decimals as the chosen topics have."""
    if view.frame.empty:
        return view
    decimals = int(view.frame["decimalen"].fillna(0).max())
    query = view.answer.query
    columns = query.kolommen | {"waarde": query.kolommen["waarde"].model_copy(update={"decimalen": decimals})}
    return replace(view, answer=replace(view.answer, query=query.model_copy(update={"kolommen": columns})))


def cells_table(view: View) -> str:
    """Give the cells, one a row."""
    rows, caption = shown_rows(view, view.frame, "Een rij per cel")
    return html_table(view.answer.query, rows, caption)


def pivot_table(view: View) -> str:
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
    table = html_table(query, rows, caption + note)
    return f'<div class="ds-draaitabel">{table}</div>'


def loaded_table(view: View, today: date) -> str:
    """Give the loaded tables with how each stands as of `today`."""
    head = "".join(f'<th scope="col">{name}</th>' for name in _HEADINGS)
    body = "".join(_loaded(row, today) for row in records(view.frame))
    caption = view.titled("Per tabel: tot welke periode er cijfers zijn en of er nieuwere horen te zijn")
    return (
        f'<div class="ds-tabel-kader" tabindex="0" role="region" aria-label="{caption}"><table class="ds-tabel">'
        f"<caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def nothing_loaded() -> str:
    """Give what to do when no table is there."""
    lines = "".join(f"<li><code>{escape(command)}</code></li>" for command in COMMANDS)
    text = f"{NOTHING_LOADED} Haal eerst de catalogus en dan de tabellen op:"
    return f'<div class="ds-elders"><p>{text}</p><ul>{lines}</ul></div>'


def _loaded(row: dict[str, Any], today: date) -> str:
    told = LABELS[standing(row["verwacht"], row["mislukt"], today)]
    if row["melding"]:
        told += f" {escape(row['melding'])}"
    cells = (escape(row["laatste_periode"] or MISSING), told, _day(row["verwacht"]), _day(row["opgehaald"]))
    plain = "".join(f"<td>{cell}</td>" for cell in cells)
    name = f"{escape(row['titel'])} ({escape(row['tabel'])})"
    return f'<tr><th scope="row">{name}</th>{plain}<td class="getal">{number(row["rijen"])}</td></tr>'


def _day(text: str | None) -> str:
    return MISSING if text is None else day(date.fromisoformat(text))
