"""The answer to a free question as a file: the SQL desk at an address, with the same limits."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from serving.answers import endpoint, file_answer, known_extension, only
from ui.desk import desk_view
from ui.export import rows_of


@endpoint
def desk_file(request: Request) -> Response:
    """Answer `/api/v1/sql.{extension}?q=<one select on mart and meta>`."""
    extension = known_extension(str(request.path_params["extensie"]))
    return file_answer(request, rows_of(desk_view(only(request, "q").get("q", ""))), extension)
