"""A page as one ZIP or as slides: all its figures for the choices in the address."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import CatalogueError, catalogue
from queries.warehouse import current
from serving.api.answers import NotFoundError, endpoint, made_answer, told
from ui import practice
from ui.asked.address import IGNORED, given_in, one
from ui.asked.view import view_asked
from ui.deck.slides import MEDIA, deck
from ui.export.package import page_package
from ui.figure import EVENTS
from ui.figures import FIGURES, drawn_on
from ui.pages import PAGES, START


@endpoint
def page_file(request: Request) -> Response:
    """Answer `/api/v1/paginas/{path}.{zip|pptx}?<choices of the page>`; each figure takes what its question knows.

    Known too is what only decided which part of the page was shown, or how: the file has all of it.
    """
    path, _, extension = str(request.path_params["bestand"]).partition(".")
    page = next((page for page in PAGES if (page.path or START) == path and page.figures()), None)
    if page is None or extension not in {"zip", "pptx"}:
        pages = ", ".join(sorted({figure.pagina or START for figure in FIGURES.values()}))
        raise NotFoundError(f"Er is geen pagina '{path}' met figuren. Kies uit: {pages}.")
    given = given_in(request.query_params.multi_items())
    figures = drawn_on(page)
    asked = {name for figure, _ in figures for name in catalogue()[figure.query].parameters}
    known = asked | page.filters() | set(page.toont)
    if unknown := given.keys() - known - IGNORED:
        names = ", ".join(sorted(known)) or "geen"
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; wel {names}")
    for name in given.keys() - asked:
        one(name, given[name])
    views = []
    for figure, fixed in figures:
        takes = {EVENTS, *catalogue()[figure.query].parameters}
        mine = {name: texts for name, texts in given.items() if name in takes}
        mine |= {name: [text] for name, text in fixed.items()}
        views.append(told(request, view_asked(figure, mine)))
    build_id = current().build_id
    name = practice.named(f"doorstroom_{path}_{build_id}.{extension}", build_id)
    if extension == "pptx":
        title = practice.titled(f"Doorstroom: {page.titel}", build_id)
        told_of = [view for view in views if not view.frame.empty] or views
        return made_answer(request, f"{build_id}-pptx", name, MEDIA, lambda: deck(title, told_of))
    media = "application/zip"
    return made_answer(request, f"{build_id}-zip", name, media, lambda: page_package(path, views, build_id))
