"""Which figures stand on a factsheet, and the PDF made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

from analysis.formats import MISSING, listing, number
from analysis.keyfigures import key_figures
from analysis.rows import records
from queries.parameters import text_of
from queries.run import run
from queries.warehouse import current, once_per_build
from queries.whole import COUNTRY, SECTOR
from ui import practice
from ui.drawing.tables import heading, is_numeric, shown_columns, texts
from ui.drawing.tile import cited
from ui.factsheet.drawing import drawing_of
from ui.factsheet.typesetting import OnPaper, fitted, surroundings
from ui.figure import View, make_view
from ui.figures import FIGURES
from ui.site.links import platform_of

_FRESH = 2
_TABLE_ROWS, _TABLE_COLUMNS = 14, 6
_OPTIONS = {"regio": "keuze_regio", "branche": "keuze_branche"}
# In the order they are tried; what has no figures for the choice is left out.
_FIGURES = {
    "regio": (
        "uitstroom-bestemming",
        "uitstroom-verdeling",
        "in-en-uitstroom",
        "uitstroom-pensioen",
        "instroom-herkomst",
    ),
    "branche": (
        "werkbeleving-aspecten",
        "werkbeleving-reeks",
        "verzuim-seizoen",
        "in-en-uitstroom",
        "instroom-herkomst",
        "platform-begroting",
        "werknemers-per-branche",
    ),
}


@once_per_build(128)
def factsheet(kind: str, code: str, address: str, branch: str = "") -> bytes:
    """Give the factsheet of a region or branch as PDF; made once per build.

    Args:
        kind: 'regio' or 'branche'.
        code: The region's or branch's code.
        address: Where the dashboard is reached, for the link and QR code.
        branch: Of a region the branch it is about; empty for the one with most figures there.

    Raises:
        KeyError: There is no such region or branch.
    """
    label = labels(kind)[code]
    choice = _choice(kind, code, branch)
    views = _views(kind, choice)
    asked = {key: choice[key] for key in ("regio", "branche")} | practice.in_address(current().build_id)
    link = f"{address}/?{urlencode(asked)}"
    figures = [on_paper(view) for view in views]
    return fitted(lambda kept: _around(label, choice, views, kept, link), figures)


def labels(kind: str) -> dict[str, str]:
    """Give the regions or branches that have a factsheet: code -> label."""
    return {row["code"]: row["label"] for row in records(run(_OPTIONS[kind]).frame)}


def _choice(kind: str, code: str, branch: str = "") -> dict[str, Any]:
    """Give the parameters of a factsheet: for a region the branch asked, or the one with most figures there."""
    if kind == "regio":
        if branch:
            return {"regio": code, "branche": branch}
        frame = run("factsheet_branche", {"regio": code}).frame
        return {"regio": code, "branche": str(frame["branche_code"].iloc[0]) if len(frame) else SECTOR}
    platform = platform_of(code)
    own = {"sector": [code], "platforms": [platform]} if platform else {}
    return {"regio": COUNTRY, "branche": code} | own


def _views(kind: str, choice: dict[str, Any]) -> list[View]:
    found = []
    for name in ("overzicht-kerncijfers", *_FIGURES[kind]):
        figure = FIGURES[name]
        sectoral = {"sector", "platforms"} & figure.open_parameters().keys()
        if sectoral and not sectoral & choice.keys():
            continue
        view = make_view(figure, figure.takes(choice))
        if not view.frame.empty:
            found.append(view)
    return found


def _around(label: str, choice: dict[str, Any], views: list[View], kept: Sequence[int], link: str) -> dict[str, Any]:
    """Give what stands on the sheet around the figures that it has: the names of the others too."""
    branch = labels("branche")[choice["branche"]]
    return surroundings(
        current().build_id,
        link,
        [view.answer.query.titel for at, view in enumerate(views) if at not in kept],
        soort="Factsheet",
        titel=label,
        onder=f"Arbeidsmarkt in beeld: {branch}" if branch != label else "Arbeidsmarkt in beeld",
        leeg="" if views else "Voor deze keuze zijn nog geen cijfers gepubliceerd of ingelezen.",
    )


def on_paper(view: View) -> OnPaper:
    """Give what a sheet shows of one figure: words, chart or table, sources.

    A chart whose words would touch at every height is a table, as is one of a kind that is not drawn on paper.
    """
    drawing = drawing_of(view)
    content = {
        "titel": view.findings.titel,
        "zin": view.findings.zin,
        "alt": view.findings.alt,
        "let_op": [*view.findings.noten, *([] if drawing else _not_shown(view))],
        "grafiek": drawing.picture if drawing else "",
        "tabel": [] if drawing else _table(view),
        "bron": cited(view, 3)
        + "".join(f". {item.written()}" for item in view.freshness if len(view.freshness) <= _FRESH),
        "status": view.certainty,
    }
    return OnPaper(content, drawing)


def _table(view: View) -> list[list[str]]:
    """Give alignment marks, headings and rows of a table that fits on paper."""
    if view.figure.id == "overzicht-kerncijfers":
        return _key_figures(view)
    columns = dict(list(shown_columns(view.answer.query, view.frame).items())[:_TABLE_COLUMNS])
    rows = [[heading(column) for column in columns.values()], *texts(view.frame.head(_TABLE_ROWS), columns)]
    marks = ["r" if is_numeric(view.frame, name) else "l" for name in columns]
    return [marks, *rows]


def _not_shown(view: View) -> list[str]:
    """Say which rows and columns the table on paper leaves out."""
    if view.figure.id == "overzicht-kerncijfers":
        return []
    rows, columns = len(view.frame), len(shown_columns(view.answer.query, view.frame))
    parts = [f"{_TABLE_ROWS} van de {number(rows)} rijen"] if rows > _TABLE_ROWS else []
    parts += [f"{_TABLE_COLUMNS} van de {columns} kolommen"] if columns > _TABLE_COLUMNS else []
    return [f"Hier staan de eerste {listing(parts)}; online staat alles."] if parts else []


def _key_figures(view: View) -> list[list[str]]:
    national = text_of(view.answer.parameters, "regio") == COUNTRY
    rows = [
        [
            card.naam,
            card.geheel,
            ", ".join([card.periode, *card.merken]) + ("" if card.regionaal or national else " (landelijk)"),
            f"{card.change.kort} t.o.v. {card.change.tegen}" if card.change else MISSING,
        ]
        for card in key_figures(view.frame)
    ]
    return [["l", "r", "L", "L"], ["Kerncijfer", "Waarde", "Periode", "Verandering"], *rows]
