"""Figures at addresses that stay: the list of them, and each as a file."""

from __future__ import annotations

from functools import partial
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import catalogue
from queries.under import placed
from queries.warehouse import current
from serving.api.answers import (
    CSVM,
    NotFoundError,
    endpoint,
    file_answer,
    json_answer,
    known_extension,
    made_answer,
    only,
    told,
)
from serving.api.feed import ATOM, figure_feed
from serving.reached import reached_at
from ui.asked.address import given_in
from ui.asked.view import view_asked
from ui.deck.slides import deck
from ui.export import CONTENT_TYPES, file_name, rows_of
from ui.export.package import csvw
from ui.factsheet.card import PICTURES, card
from ui.figure import Figure
from ui.figures import FIGURES
from ui.opendata.dataset import SHOWN
from ui.opening import defaults

FEED, ABOUT = "atom", "csv-metadata.json"
"""A feed that tells when the figure changes, and what the columns of its CSV are."""


@endpoint
def figure_file(request: Request) -> Response:
    """Answer `/api/v1/figuren/{id}.{extension}?<the figure's own parameters>`: its rows, a slide or a picture."""
    name, _, extension = str(request.path_params["bestand"]).partition(".")
    if name not in FIGURES:
        raise NotFoundError(f"Er is geen figuur '{name}'. Zie {placed('/api/v1/figuren')}.")
    if extension not in {*SHOWN, FEED, ABOUT}:
        known_extension(extension)
    view = view_asked(FIGURES[name], given_in(request.query_params.multi_items()))
    if extension in SHOWN:
        build_id = view.answer.build_id
        # a picture tells its figure only, and is not kept by who is told more
        made = (
            partial(card, view, extension)
            if extension in PICTURES
            else partial(deck, view.findings.titel, [told(request, view)])
        )
        return made_answer(request, f"{build_id}-{extension}", file_name(view, extension), SHOWN[extension], made)
    if extension == FEED:
        base = reached_at(request)
        return made_answer(request, f"{view.answer.build_id}-atom", "", ATOM, lambda: figure_feed(view, base))
    rows = rows_of(view)
    if extension == ABOUT:
        address = placed(view.export_path("csv"))
        return json_answer(request, view.answer.build_id, csvw(view, rows.schema, address), media=CSVM, of="csvw")
    return described_by(file_answer(request, rows, extension), extension, placed(view.export_path(ABOUT)))


def described_by(answer: Response, extension: str, address: str) -> Response:
    """Give the answer with where the columns of a CSV for software are described (CSVW)."""
    if extension == "csv":
        link = f'<{address}>; rel="describedby"; type="{CSVM}"'
        answer.headers["link"] = ", ".join(filter(None, [answer.headers.get("link"), link]))
    return answer


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
        "pagina": placed(f"/{figure.pagina}"),
        "formaten": [*CONTENT_TYPES, *SHOWN, FEED, ABOUT],
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
