"""Whole tables of the contract, the sources and the build, for programs."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import Response

from queries.under import placed
from queries.warehouse import current
from serving.api.answers import CSVM, NotFoundError, endpoint, file_answer, json_answer, known_extension, only, whole_in
from serving.api.figure_files import ABOUT, described_by
from ui.asked.tableview import FOR_PEOPLE, table_names, table_rows
from ui.export import pieces
from ui.export.package import csvw
from ui.opendata.sdmx import EXTENSION, MEDIA, as_sdmx, known


@endpoint
def table_list(request: Request) -> Response:
    """Answer `/api/v1/tabellen`: the public tables with their rows."""
    only(request)
    tables = [{"tabel": name, "rijen": rows} for name, rows in table_names().items()]
    return json_answer(request, current().build_id, {"tabellen": tables})


@endpoint
def table_file(request: Request) -> Response:
    """Answer `/api/v1/tabellen/{schema.table}.{extension}`: the whole table, or rows of it (`?vanaf=0&aantal=1000`)."""
    schema, _, rest = str(request.path_params["bestand"]).partition(".")
    table, _, extension = rest.partition(".")
    name = f"{schema}.{table}"
    if name not in table_names():
        raise NotFoundError(f"Er is geen tabel '{name}'. Zie {placed('/api/v1/tabellen')}.")
    if extension == ABOUT:
        only(request)
        rows = table_rows(name)
        rows.batches.close()
        address = placed(f"/api/v1/tabellen/{name}.csv")
        return json_answer(request, current().build_id, csvw(rows.view, rows.schema, address), media=CSVM, of="csvw")
    if extension != EXTENSION or name not in known():
        known_extension(extension)
    given = only(request, "vanaf", "aantal")
    first, count = whole_in(given, "vanaf") or 0, whole_in(given, "aantal")
    rows = table_rows(name, first, count, named=extension in FOR_PEOPLE)
    if extension == EXTENSION:
        answer = file_answer(request, as_sdmx(rows, name), EXTENSION, written="csv", media=MEDIA)
    else:
        answer = file_answer(request, rows, extension)
    total = table_names()[name]
    answer.headers["x-totaal-rijen"] = str(total)
    if count and first + count < total:
        beyond = request.url.include_query_params(vanaf=first + count)
        answer.headers["link"] = f'<{beyond.path}?{beyond.query}>; rel="next"'
    return described_by(answer, extension, placed(f"/api/v1/tabellen/{name}.{ABOUT}"))


@endpoint
def sources(request: Request) -> Response:
    """Answer `/api/v1/bronnen`: every source with licence, dates and seal."""
    only(request)
    rows = json.loads(b"".join(pieces(table_rows("meta.bron"), "json")))["rijen"]
    return json_answer(request, current().build_id, {"bronnen": rows})


@endpoint
def build(request: Request) -> Response:
    """Answer `/api/v1/build`: which build is live and what is in it."""
    only(request)
    warehouse = current()
    tables = table_names()
    body = {"build_id": warehouse.build_id, "gebouwd_op": warehouse.built_at, "tabellen": tables}
    return json_answer(request, warehouse.build_id, body)
