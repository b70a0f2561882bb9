"""The factsheet of a region or branch as PDF, and what a page works out from numbers of the reader."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import CatalogueError
from queries.under import placed
from queries.warehouse import current
from serving.api.answers import NotFoundError, endpoint, made_answer, only, told
from serving.reached import reached_at
from ui import practice
from ui.asked.address import IGNORED, given_in, one
from ui.asked.view import view_asked
from ui.factsheet import factsheet
from ui.factsheet.own import own_sheet
from ui.factsheet.sheet import labels
from ui.figures import reckoned_on
from ui.pages import PAGES

KINDS = ("regio", "branche")
OWN = "pagina"


@endpoint
def factsheet_pdf(request: Request) -> Response:
    """Answer `/api/v1/factsheet/{regio|branche}/{code}.pdf` and `/api/v1/factsheet/pagina/{page}.pdf`.

    A region may have a `branche`.
    """
    kind = str(request.path_params["soort"])
    code, _, extension = str(request.path_params["bestand"]).partition(".")
    if kind == OWN and extension == "pdf":
        return _own(request, code)
    if kind not in KINDS or extension != "pdf":
        raise NotFoundError(f"Een factsheet is er per regio of branche: {placed('/api/v1/factsheet/regio/RA0206.pdf')}")
    branch = only(request, *(["branche"] if kind == "regio" else [])).get("branche", "")
    if branch and branch not in labels("branche"):
        raise CatalogueError(f"branche '{branch[:20]}' is er niet; kies uit: {', '.join(labels('branche'))}")
    build_id = current().build_id
    of = "_".join(part for part in (kind, code, branch) if part)
    name = practice.named(f"doorstroom_factsheet_{of}.pdf", build_id)
    base = reached_at(request)
    try:
        return made_answer(
            request, f"{build_id}-pdf", name, "application/pdf", lambda: factsheet(kind, code, base, branch)
        )
    except KeyError:
        raise NotFoundError(f"Er is geen {kind} '{code[:20]}'.") from None


def _own(request: Request, path: str) -> Response:
    """Give the figures of a page that calculate, with the choices of the address that one of them knows."""
    pages = {page.path: page for page in PAGES if reckoned_on(page)}
    if path not in pages:
        raise NotFoundError(f"Pagina '{path[:40]}' rekent niet met eigen getallen. Kies uit: {', '.join(pages)}.")
    figures = reckoned_on(pages[path])
    given = given_in(request.query_params.multi_items())
    known = {name for figure in figures for name in figure.open_parameters()}
    if unknown := given.keys() - known - IGNORED:
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; wel {', '.join(sorted(known))}")
    for name in given.keys() & IGNORED:
        one(name, given[name])
    views = [
        told(request, view_asked(figure, {name: of for name, of in given.items() if name in figure.open_parameters()}))
        for figure in figures
    ]
    build_id = current().build_id
    name = practice.named(f"doorstroom_rekenblad_{path}.pdf", build_id)
    base = reached_at(request)
    return made_answer(request, f"{build_id}-pdf", name, "application/pdf", lambda: own_sheet(pages[path], views, base))
