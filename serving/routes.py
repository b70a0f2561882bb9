"""The addresses of our own, beside Streamlit's."""

from __future__ import annotations

import logging

import duckdb
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from queries import warehouse
from serving.desk import desk_file
from serving.figures import figure_file
from serving.problems import problem

_LOG = logging.getLogger("doorstroom")


def routes() -> list[BaseRoute]:
    """Give every route of our own; a new one is added to this list."""
    return [
        Route("/api/v1/ready", ready, methods=["GET"]),
        Route("/api/v1/figuren/{bestand}", figure_file, methods=["GET"]),
        Route("/api/v1/sql.{extensie}", desk_file, methods=["GET"]),
    ]


async def ready(_request: Request) -> Response:
    """Answer 200 with the build that is read, 503 when the warehouse cannot be asked.

    `/_stcore/health` says ok without touching data; this one really asks.
    """
    try:
        build_id = await run_in_threadpool(warehouse.ready)
    except (warehouse.WarehouseError, warehouse.QueryTimeoutError, duckdb.Error) as error:
        _LOG.warning("niet gereed: %s", error)
        return problem(503, "Niet gereed", "De gegevens zijn er niet of antwoorden niet.")
    return JSONResponse({"gereed": True, "build_id": build_id}, headers={"cache-control": "no-store"})
