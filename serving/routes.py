"""The addresses of our own, beside Streamlit's."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, GZipMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from queries import warehouse
from queries.catalogue import CatalogueError
from queries.under import placed
from serving.api.answers import only
from serving.api.desk import desk_file
from serving.api.factsheet import factsheet_pdf
from serving.api.feed import changes_feed
from serving.api.figure_files import figure_file, figure_list
from serving.api.openapi import description, start
from serving.api.opendata import data_catalogue, framed
from serving.api.pages import page_file
from serving.api.quarter import quarter_file
from serving.api.ranges import Ranges
from serving.api.search import search
from serving.api.selection import selection_file
from serving.api.tables import build, sources, table_file, table_list
from serving.problems import problem
from serving.process.measures import metrics
from serving.process.refreshing import freshness
from serving.web.found import icon, robots, security, sitemap
from ui import practice
from ui.deck.slides import MEDIA
from ui.export import CONTENT_TYPES

# Parquet, workbooks, slides and archives are packed already.
_PACKED = (*DEFAULT_EXCLUDED_CONTENT_TYPES, CONTENT_TYPES["parquet"], CONTENT_TYPES["xlsx"], MEDIA)
_PACK = Middleware(GZipMiddleware, minimum_size=1000, compresslevel=4, exclude_content_types=_PACKED)
_RANGES = Middleware(Ranges, packed=_PACKED)
_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
_LOG = logging.getLogger("doorstroom")


def routes() -> list[BaseRoute]:
    """Give every route of our own; a new one is added to this list."""
    found: list[BaseRoute] = [_reading(f"/api/v1/{path}", answer) for path, answer in _ADDRESSES.items()]
    starts = [_reading(path, start) for path in ("/api/v1", "/api/v1/")]
    rest = [Route(path, unknown, methods=list(_METHODS)) for path in ("/api/v1", "/api/v1/{rest:path}")]
    around = [Route(path, answer, methods=["GET"]) for path, answer in _AROUND.items()]
    return [*starts, *found, *rest, *around]


def _reading(path: str, answer: Callable[[Request], Any]) -> Route:
    return Route(path, answer, methods=["GET"], middleware=[_PACK, _RANGES])


async def unknown(request: Request) -> Response:
    """Answer 404 for what is not there, and 405 for anything but reading."""
    if request.method not in {"GET", "HEAD"}:
        return problem(405, "Alleen lezen", "Dit adres kent alleen GET en HEAD.", {"allow": "GET, HEAD"})
    return problem(404, "Bestaat niet", f"Er is niets op dit adres. Zie {placed('/api/v1/openapi.json')}.")


async def ready(request: Request) -> Response:
    """Answer 200 with the build that is read, 503 when the warehouse cannot be asked.

    `/_stcore/health` says ok without touching data; this one really asks. With `uitgebreid=ja` it says how fresh too:
    a refresh that failed is told and is no 503, as readers have the figures of before.
    """
    try:
        fuller = only(request, "uitgebreid").get("uitgebreid", "nee")
    except CatalogueError as error:
        return problem(400, "Verkeerde vraag", f"{error}.")
    if fuller not in {"ja", "nee"}:
        return problem(400, "Verkeerde vraag", f"uitgebreid is '{fuller}'. Kies ja of nee.")
    try:
        build_id = await run_in_threadpool(warehouse.ready)
    except (warehouse.WarehouseError, warehouse.QueryTimeoutError, duckdb.Error) as error:
        _LOG.warning("niet gereed: %s", error)
        return problem(503, "Niet gereed", "De gegevens zijn er niet of antwoorden niet.")
    told: dict[str, Any] = {"gereed": True, "build_id": build_id} | practice.told(build_id)
    if fuller == "ja":
        told["verversing"] = await run_in_threadpool(freshness)
    return JSONResponse(told, headers={"cache-control": "no-store"})


_ADDRESSES: dict[str, Callable[[Request], Any]] = {
    "ready": ready,
    "openapi.json": description,
    "figuren": figure_list,
    "figuren/{bestand}": figure_file,
    "paginas/{bestand}": page_file,
    "factsheet/{soort}/{bestand}": factsheet_pdf,
    "kwartaal/{regio}/{bestand}": quarter_file,
    "selectie.{extensie}": selection_file,
    "tabellen": table_list,
    "tabellen/{bestand}": table_file,
    "bronnen": sources,
    "build": build,
    "sql.{extensie}": desk_file,
    "wijzigingen.atom": changes_feed,
    "catalogus.jsonld": data_catalogue,
    "oembed": framed,
    "zoek": search,
}

_AROUND: dict[str, Callable[[Request], Any]] = {
    "/favicon.ico": icon,
    "/metrics": metrics,
    "/robots.txt": robots,
    "/sitemap.xml": sitemap,
    "/.well-known/security.txt": security,
}
