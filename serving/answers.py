"""What every answer of the API has in common: build as ETag, gzip left to the middleware, Dutch errors."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from queries.catalogue import CatalogueError
from queries.desk import DeskError, DeskUnavailableError
from queries.warehouse import QueryTimeoutError, WarehouseError, one_build
from serving.problems import problem
from serving.stream import FileStream
from ui import practice
from ui.asked.address import given_in, one
from ui.export import CONTENT_TYPES, Rows, file_name, pieces

SMALL = 5_000
"""Rows up to which a file is made in one go: a few MB, and no place among the files that are being sent."""
Endpoint = Callable[[Request], Response]


class NotFoundError(Exception):
    """There is nothing at this address; the message is Dutch."""


def endpoint(answer: Endpoint) -> Callable[[Request], Any]:
    """Run a plain function as an endpoint: in a thread, on one build, its errors as problem+json."""

    def on_one_build(request: Request) -> Response:
        with one_build():
            return answer(request)

    @wraps(answer)
    async def served(request: Request) -> Response:
        try:
            return await run_in_threadpool(on_one_build, request)
        except NotFoundError as error:
            return problem(404, "Bestaat niet", str(error))
        except DeskUnavailableError as error:
            return unavailable(str(error))
        except (CatalogueError, DeskError, ValueError) as error:
            return problem(400, "Verkeerde vraag", str(error))
        except (QueryTimeoutError, WarehouseError) as error:
            return problem(503, "Geen antwoord", str(error))
        except duckdb.Error:
            return problem(503, "Geen antwoord", "De gegevens konden deze vraag niet beantwoorden.")

    return served


def unavailable(text: str) -> Response:
    """Give 503 with when to try again, for a question that may be right."""
    return problem(503, "Geen antwoord", text, {"retry-after": "2"})


def known_extension(extension: str) -> str:
    """Give the extension when there is such a format.

    Raises:
        NotFoundError: There is not; names the formats there are.
    """
    if extension not in CONTENT_TYPES:
        raise NotFoundError(f"Onbekend formaat '{extension}'. Kies uit: {', '.join(CONTENT_TYPES)}.")
    return extension


def only(request: Request, *names: str) -> dict[str, str]:
    """Give the query parameters of an address that knows just these.

    Raises:
        CatalogueError: There is another one, or one twice.
    """
    given = given_in(request.query_params.multi_items())
    if unknown := given.keys() - set(names) - {"build"}:
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; wel {', '.join(names) or 'geen'}")
    return {name: one(name, texts) for name, texts in given.items()}


def file_answer(request: Request, rows: Rows, extension: str) -> Response:
    """Give rows as a file, or 304 when the reader has this build already.

    Raises:
        ui.export.workbook.WorkbookError: The rows do not fit in a workbook.
    """
    build_id = rows.view.answer.build_id
    etag = f'"{build_id}-{extension}"'
    headers = {"etag": etag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    headers["content-disposition"] = f'attachment; filename="{file_name(rows.view, extension)}"'
    made = pieces(rows, extension)
    if request.method == "HEAD":
        head = Response(media_type=CONTENT_TYPES[extension], headers=headers)
        del head.headers["content-length"]  # not 0: how long the file is shows when it is made
        return head
    if rows.count <= SMALL:
        return Response(b"".join(made), media_type=CONTENT_TYPES[extension], headers=headers)
    return FileStream(made, CONTENT_TYPES[extension], headers)


def json_answer(request: Request, build_id: str, body: dict[str, Any]) -> Response:
    """Give a JSON answer with the build as ETag, and the mark when its figures are invented."""
    etag = f'"{build_id}"'
    headers = {"etag": etag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    return JSONResponse(body | practice.told(build_id), headers=headers)
