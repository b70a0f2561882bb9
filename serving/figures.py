"""Downloads of figures: the same View as on the page, at an address that stays."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import CatalogueError, Parameter, catalogue
from queries.warehouse import QueryTimeoutError, WarehouseError
from serving.problems import problem
from ui.export import CONTENT_TYPES, file_name, render
from ui.figure import Figure, View, make_view
from ui.figures import FIGURES

# Said in links but no parameter of a question: the build the reader saw when the link was made.
IGNORED = frozenset({"build"})


async def figure_file(request: Request) -> Response:
    """Answer one figure as a file: `/api/v1/figuren/{id}.{extension}?<the figure's own parameters>`."""
    name, _, extension = str(request.path_params["bestand"]).partition(".")
    if name not in FIGURES:
        return problem(404, "Onbekende figuur", f"Er is geen figuur '{name}'. Zie /api/v1/figuren.")
    if extension not in CONTENT_TYPES:
        return problem(404, "Onbekend formaat", f"Kies uit: {', '.join(CONTENT_TYPES)}.")
    try:
        return await run_in_threadpool(_answer, FIGURES[name], extension, request)
    except CatalogueError as error:
        return problem(400, "Verkeerde vraag", str(error))
    except QueryTimeoutError as error:
        return problem(503, "Duurde te lang", str(error))
    except WarehouseError as error:
        return problem(503, "Geen gegevens", str(error))


def _answer(figure: Figure, extension: str, request: Request) -> Response:
    view = make_view(figure, read_parameters(figure.query, dict(request.query_params)))
    etag = f'"{view.answer.build_id}"'
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"etag": etag})
    body = render(view, extension)
    return Response(body, media_type=CONTENT_TYPES[extension], headers=_headers(view, extension, etag))


def read_parameters(query: str, given: dict[str, str]) -> dict[str, Any]:
    """Turn the texts of an address into the parameters of a question.

    Raises:
        CatalogueError: A parameter is unknown, or a number is no number.
    """
    known = catalogue()[query].parameters
    values: dict[str, Any] = {}
    for key, text in given.items():
        if key in IGNORED:
            continue
        if key not in known:
            raise CatalogueError(f"onbekende parameter {key}; wel {', '.join(known) or 'geen'}")
        values[key] = _value(key, known[key], text)
    return values


def _value(key: str, parameter: Parameter, text: str) -> Any:
    if parameter.type == "codelijst":
        return [part for part in text.split(",") if part]
    if parameter.type == "getal":
        try:
            return float(text)
        except ValueError as error:
            raise CatalogueError(f"{key} is een getal, gelezen: {text}") from error
    return text


def _headers(view: View, extension: str, etag: str) -> dict[str, str]:
    return {
        "content-disposition": f'attachment; filename="{file_name(view, extension)}"',
        "etag": etag,
        "cache-control": "no-cache",
    }
