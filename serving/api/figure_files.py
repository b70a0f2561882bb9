"""Figures at addresses that stay: the list of them, and each as a file."""

from __future__ import annotations

from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import catalogue
from queries.warehouse import current
from serving.api.answers import (
    NotFoundError,
    endpoint,
    file_answer,
    json_answer,
    known_extension,
    made_answer,
    only,
    told,
)
from ui.asked.address import given_in
from ui.asked.view import view_asked
from ui.deck.slides import MEDIA, deck
from ui.export import CONTENT_TYPES, file_name, rows_of
from ui.figure import Figure
from ui.figures import FIGURES
from ui.opening import defaults


@endpoint
def figure_file(request: Request) -> Response:
    """Answer `/api/v1/figuren/{id}.{extension}?<the figure's own parameters>`: its rows, or with `pptx` a slide."""
    name, _, extension = str(request.path_params["bestand"]).partition(".")
    if name not in FIGURES:
        raise NotFoundError(f"Er is geen figuur '{name}'. Zie /api/v1/figuren.")
    slide = extension == "pptx"
    if not slide:
        known_extension(extension)
    view = view_asked(FIGURES[name], given_in(request.query_params.multi_items()))
    if slide:
        view, build_id = told(request, view), view.answer.build_id
        made = partial(deck, view.findings.titel, [view])
        return made_answer(request, f"{build_id}-pptx", file_name(view, extension), MEDIA, made)
    return file_answer(request, rows_of(view), extension)


@endpoint
def figure_list(request: Request) -> Response:
    """Answer `/api/v1/figuren`: every figure with its parameters, columns and formats."""
    only(request)
    return json_answer(request, current().build_id, {"figuren": [describe(figure) for figure in FIGURES.values()]})


def describe(figure: Figure) -> dict[str, Any]:
    """Give what a program must know to ask for a figure."""
    query, opened = catalogue()[figure.query], defaults(figure)
    return {
        "id": figure.id,
        "titel": query.titel,
        "omschrijving": query.omschrijving,
        "korrel": query.korrel,
        "pagina": f"/{figure.pagina}",
        "formaten": [*CONTENT_TYPES, "pptx"],
        "parameters": {
            name: {
                "soort": parameter.type,
                "omschrijving": parameter.omschrijving,
                "waarden": list(parameter.waarden) if parameter.waarden else None,
                "codes_uit": parameter.tabel,
                "standaard": opened[name],
            }
            for name, parameter in figure.open_parameters().items()
        },
        "kolommen": {
            name: {"label": column.label, "eenheid": column.eenheid} for name, column in query.kolommen.items()
        },
    }
