"""The selection of a reader as one file: on paper, as slides, or as figures."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import CatalogueError
from queries.warehouse import current
from serving.api.answers import NotFoundError, endpoint, made_answer, only, told
from serving.reached import reached_at
from ui import practice
from ui.asked.selection import NAME, entries_of, named_apart, view_of_entry
from ui.deck.slides import MEDIA, deck
from ui.export.package import page_package
from ui.factsheet.selection import selection_sheet

SELECTED = {"pdf": "application/pdf", "pptx": MEDIA, "zip": "application/zip"}


@endpoint
def selection_file(request: Request) -> Response:
    """Answer `/api/v1/selectie.{pdf|pptx|zip}?figuren=<figures with their choices>`."""
    kind = str(request.path_params["extensie"])
    if kind not in SELECTED:
        raise NotFoundError(f"Een selectie is er als {', '.join(SELECTED)}.")
    entries = entries_of([only(request, NAME).get(NAME, "")])
    if not entries:
        raise CatalogueError(f"{NAME} is leeg; neem op een pagina een figuur mee in uw selectie")
    views = named_apart(told(request, view_of_entry(entry)) for entry in entries)
    build_id = current().build_id
    name = practice.named(f"doorstroom_selectie_{build_id}.{kind}", build_id)
    base = reached_at(request)
    make = {
        "pdf": lambda: selection_sheet(views, base),
        "pptx": lambda: deck(practice.titled("Doorstroom: uw selectie", build_id), views),
        "zip": lambda: page_package("uw selectie", views, build_id),
    }
    return made_answer(request, f"{build_id}-{kind}", name, SELECTED[kind], make[kind])
