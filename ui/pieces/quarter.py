"""Pieces of the page to open every quarter, around its figures."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analysis.findings.kwartaal.zinnen import REASONS, RULE
from published.layout import is_build_id
from queries.catalogue import catalogue
from queries.run import run
from queries.warehouse import current
from queries.whole import COUNTRY
from ui import practice
from ui.choosing.choices import labels
from ui.drawing import contents
from ui.drawing.tile import draw
from ui.drawing.width import is_narrow
from ui.figure import View
from ui.markup import render
from ui.pieces.overview import draw_regions
from ui.quarter import Report
from ui.site.links import address

FILES = {
    "pdf": ("PDF", "twee pagina’s voor een overleg"),
    "eml": ("Mail", "een bericht dat in uw mailprogramma opent; u verstuurt het zelf"),
    "ics": ("Agenda", "de dagen waarop nieuwe cijfers te verwachten zijn"),
    "atom": ("Feed", "voor een feedlezer: een bericht als er iets nieuws is"),
    "json": ("JSON", "alles in één bestand, voor software"),
}


def ask_region(region: str) -> None:
    """Ask for a region when none is chosen, with the work area of WGV and an example a click away."""
    if region != COUNTRY:
        return
    asked = catalogue()["uitstroom_bestemming"].parameters
    code, branch = str(asked["regio"].standaard), str(asked["branche"].standaard)
    name = f"{labels('keuze_branche')[branch]} in {labels('keuze_regio')[code]}"
    st.html(render("quarter.ask", example=address("mijn-kwartaal", code, branch), name=name))
    draw_regions()


def sentences(report: Report) -> Markup:
    """Give the sentences as a list, each with why it was chosen and a link to its figure, and the rule under it."""
    told = [(one.tekst, REASONS[one.reden], one.adres) for one in report.zinnen]
    return practice.line() + render(
        "quarter.sentences", title=f"{report.tak} in {report.plaats}", told=told, short=report.tekort, rule=RULE
    )


def draw_or_tell(view: View) -> None:
    """Draw a figure; one of another page that has no rows here is told in one line."""
    if view.frame.empty and view.figure.plek:
        st.html(render("quarter.unsaid", title=view.findings.titel, sentence=view.findings.zin))
    else:
        # on a telephone its table is one touch away, unless all of the figure is
        draw(view, folded=is_narrow() and not contents.is_folded(view.figure.naam))


def take_along(report: Report) -> Markup:
    """Give the addresses of the quarter as files, and the link that remembers this visit."""
    files = [(report.bestand(extension), label, hint) for extension, (label, hint) in FILES.items()]
    return render("quarter.take", files=files, link=report.pad())


def visited() -> str | None:
    """Give the build the link names, when it is one this history knows and older than what is read; else None."""
    asked = str(st.query_params.get("build", ""))
    known = set(run("versies").frame["build_id"])
    return asked if is_build_id(asked) and asked in known and asked < current().build_id else None


def no_visit() -> Markup:
    """Say how this part comes to know a visit before, or why it does not know the one in the link."""
    asked = st.query_params.get("build")
    return render("quarter.no_visit", asked="" if asked in {None, current().build_id} else "ja")
