"""The answer to a free question as a file: the SQL desk at an address, with the same limits."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from queries.desk import DeskError
from queries.warehouse import WarehouseError
from serving.problems import problem
from ui.desk import desk_view
from ui.export import CONTENT_TYPES, render


async def desk_file(request: Request) -> Response:
    """Answer `/api/v1/sql.{extension}?q=<one select on mart and meta>`."""
    extension = str(request.path_params["extensie"])
    if extension not in CONTENT_TYPES:
        return problem(404, "Onbekend formaat", f"Kies uit: {', '.join(CONTENT_TYPES)}.")
    try:
        return await run_in_threadpool(_answer, request.query_params.get("q", ""), extension)
    except DeskError as error:
        return problem(400, "Geweigerde vraag", str(error))
    except WarehouseError as error:
        return problem(503, "Geen gegevens", str(error))


def _answer(sql: str, extension: str) -> Response:
    view = desk_view(sql)
    name = f"doorstroom_eigen-vraag_{view.answer.build_id}.{extension.removeprefix('nl.')}"
    headers = {
        "content-disposition": f'attachment; filename="{name}"',
        "etag": f'"{view.answer.build_id}"',
        "cache-control": "no-cache",
    }
    return Response(render(view, extension), media_type=CONTENT_TYPES[extension], headers=headers)
