"""What every answer of the API has in common: build as ETag, gzip left to the middleware, Dutch errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import wraps
from typing import Any
from urllib.parse import quote

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from queries.catalogue import CatalogueError, catalogue
from queries.desk.asking import DeskError, DeskUnavailableError
from queries.warehouse import PerBuild, QueryTimeoutError, WarehouseError, current, one_build
from serving.api.stream import FileStream
from serving.problems import problem, unanswered
from serving.software import software
from ui import practice
from ui.asked.address import given_in, one
from ui.export import CONTENT_TYPES, Rows, file_name, pieces
from ui.figure import View
from ui.site.linknotice import build_notice

SMALL = 5_000
"""Rows up to which a file is made in one go: a few MB, and no place among the files that are being sent."""
SMALL_PARQUET = 250_000
"""The same of a Parquet file (some 15 MB): who reads one where it is asks its length, and then parts of it."""
Endpoint = Callable[[Request], Response]


class NotFoundError(Exception):
    """There is nothing at this address; the message is Dutch."""


@dataclass(frozen=True)
class Sent:
    """An answer that was given, to give again to who asks the same of the same build on the same day.

    Attributes:
        headers: Its headers, without those of the server.
        body: What was sent, as it was before it is packed for a reader.
    """

    headers: Mapping[str, str]
    body: bytes

    def again(self, request: Request) -> Response:
        """Give it again, or 304 when the reader has it."""
        return unchanged(request, self.headers) or Response(self.body, headers=dict(self.headers))


_SENT: PerBuild[Sent] = PerBuild(64_000, lambda sent: 1 + len(sent.body) // 1000)
_MOST = 1_000_000
HIGHEST = 10**9
"""Highest whole number that may be asked for: of rows, of pixels."""
CSVM = "application/csvm+json"
"""Media type of a description of a CSV (CSVW)."""


def endpoint(answer: Endpoint, *, kept: bool = True) -> Callable[[Request], Any]:
    """Run a plain function as an endpoint: in a thread, on one build, its errors as problem+json.

    Args:
        answer: The function.
        kept: What it answers with an ETag follows from its address, the build and the day, and is made once.
    """

    def on_one_build(request: Request) -> Response:
        with one_build():
            key = str(request.url), date.today()
            keeps = kept and request.method in {"GET", "HEAD"}
            if keeps and (before := _sent_at(key)):
                return before.again(request)
            made = answer(request)
            if notice := _notice(request):  # a CSV or a PDF has no place of its own for it
                made.headers["x-let-op"] = quote(notice, safe=" ,.:;'")
            if keeps and made.status_code == 200 and "etag" in made.headers:
                return _sent_first(key, made, request)
            return made

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
            return unanswered(request.url.path)

    return served


def _sent_at(key: Hashable) -> Sent | None:
    try:
        return _SENT.here().peek(key)
    except WarehouseError:
        return None  # without figures there is nothing kept, and the answer says so


def _sent_first(key: Hashable, made: Response, request: Request) -> Response:
    """Give what all get at an address: what was made, or what another made of the same meanwhile."""
    if int(made.headers.get("content-length", _MOST + 1)) > _MOST:  # a file that is sent while it is made tells none
        return made
    return _SENT.here().put(key, Sent(dict(made.headers), bytes(made.body))).again(request)


def etag_of(*told_by: str) -> str:
    """Give the ETag of what follows from the build, the kind of file and whatever else, and from the software."""
    return f'"{"-".join([*told_by, software()])}"'


def unchanged(request: Request, headers: Mapping[str, str]) -> Response | None:
    """Give 304 when the reader has the answer with these headers already; None when it is to be sent."""
    if request.headers.get("if-none-match") != headers["etag"]:
        return None
    left = {name: text for name, text in headers.items() if not name.startswith("content-")}
    return Response(status_code=304, headers=left)


def told(request: Request, view: View) -> View:
    """Give a View that says so when the address was made on another build than the one that is read."""
    notice = _notice(request, view)
    if notice is None:
        return view
    return replace(view, findings=replace(view.findings, let_op=(notice, *view.findings.let_op)))


def _notice(request: Request, view: View | None = None) -> str | None:
    """Give what a reader must know before the figures: damaged data, and an address made on another build."""
    return " ".join(filter(None, [_damaged(), _of_another_build(request, view)])) or None


def _damaged() -> str | None:
    try:
        return current().notice
    except WarehouseError:
        return None  # there are no figures to say it of; who asked for some was told


def _of_another_build(request: Request, view: View | None) -> str | None:
    asked = request.query_params.get("build")
    if asked is None:
        return None
    # Of a figure it is known which cells changed, of a table or a free question not.
    known = view is not None and view.figure.query in catalogue()
    figures, chosen = ([view.figure], view.answer.parameters) if view and known else (None, {})
    return build_notice(asked, current(), figures, chosen)


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
        allowed = f"wel {', '.join(names)}" if names else "dit adres heeft er geen"
        raise CatalogueError(f"onbekende parameter {', '.join(sorted(unknown))}; {allowed}")
    return {name: one(name, texts) for name, texts in given.items()}


def whole_in(given: Mapping[str, str], name: str, least: int = 0) -> int | None:
    """Give a whole number in an address, None when it is not asked.

    Raises:
        CatalogueError: It is none, or outside its bounds.
    """
    text = given.get(name)
    if text is None:
        return None
    found = re.fullmatch(r"0*(\d{1,10})", text, re.ASCII)
    if found is None or not least <= int(found[1]) <= HIGHEST:
        raise CatalogueError(f"{name} is een geheel getal van {least} tot en met {HIGHEST}, gelezen: {text[:20]}")
    return int(found[1])


def file_answer(request: Request, rows: Rows, extension: str, *, written: str = "", media: str = "") -> Response:
    """Give rows as a file, or 304 when the reader has this build already.

    Args:
        request: The request.
        rows: The rows; may be read once.
        extension: What the name of the file ends with.
        written: The format they are written in, where that is not the extension.
        media: Its media type, where that is not the format's.

    Raises:
        ui.export.workbook.WorkbookError: The rows do not fit in a workbook.
    """
    rows = replace(rows, view=told(request, rows.view))
    build_id = rows.view.answer.build_id
    headers = {"etag": etag_of(build_id, extension), "cache-control": "no-cache"}
    if nothing := unchanged(request, headers):
        return nothing
    headers["content-disposition"] = f'attachment; filename="{file_name(rows.view, extension)}"'
    kind = media or CONTENT_TYPES[extension]
    made = pieces(rows, written or extension)
    if rows.count <= (SMALL_PARQUET if extension == "parquet" else SMALL):
        return Response(b"".join(made), media_type=kind, headers=headers)
    if request.method == "HEAD":
        head = Response(media_type=kind, headers=headers)
        del head.headers["content-length"]  # not 0: how long the file is shows when it is made
        return head
    return FileStream(made, kind, headers)


def made_answer(request: Request, tag: str, name: str, media: str, make: Callable[[], bytes]) -> Response:
    """Give a file that is made in one go, or 304 when the reader has it already.

    A PDF and a picture open in the browser.

    Args:
        request: The request.
        tag: All it depends on but the software; its ETag.
        name: What the file is called; '' for what a program reads where it is.
        media: Its media type.
        make: Makes it.
    """
    headers = {"etag": etag_of(tag), "cache-control": "no-cache"}
    if nothing := unchanged(request, headers):
        return nothing
    if name:
        place = "inline" if name.endswith((".pdf", ".png", ".svg")) else "attachment"
        headers["content-disposition"] = f'{place}; filename="{name}"'
    return Response(make(), media_type=media, headers=headers)


def json_answer(
    request: Request, build_id: str, body: dict[str, Any], *, of: str = "", media: str = "application/json"
) -> Response:
    """Give a JSON answer with the build as ETag, and the mark when its figures are invented.

    Args:
        request: The request.
        build_id: The build that was read.
        body: What is answered.
        of: What else it depends on, as a day; part of the ETag.
        media: Its media type; a standard of others has one of its own, and knows no entries of ours.
    """
    headers = {"etag": etag_of(build_id, *filter(None, [of])), "cache-control": "no-cache"}
    if nothing := unchanged(request, headers):
        return nothing
    if media != "application/json":
        return JSONResponse(body, headers=headers, media_type=media)
    notice = _notice(request)
    return JSONResponse(body | practice.told(build_id) | ({"melding": notice} if notice else {}), headers=headers)
