"""The answer to a free question as a file: the SQL desk at an address, with the same limits."""

from __future__ import annotations

import asyncio
import time
from functools import partial
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from queries.desk.limits import PLACES, WAIT_SECONDS
from queries.desk.pool import BUSY
from serving.api.answers import endpoint, file_answer, known_extension, only, unavailable
from ui.asked.desk import desk_view
from ui.asked.tableview import FOR_PEOPLE, with_names
from ui.export import rows_of

# Who waits here holds no thread: those are for the other addresses.
_places = asyncio.Semaphore(PLACES)


async def desk_file(request: Request) -> Response:
    """Answer `/api/v1/sql.{extension}?q=<one select on mart and meta>`, or 503 when others stay before it."""
    request.state.since = time.monotonic()
    try:
        async with asyncio.timeout(WAIT_SECONDS):
            await _places.acquire()
    except TimeoutError:
        return unavailable(BUSY)
    try:
        made: Response = await _made(request)
    finally:
        _places.release()
    return made


@partial(endpoint, kept=False)  # a free question may draw lots
def _made(request: Request) -> Response:
    extension = known_extension(str(request.path_params["extensie"]))
    view = desk_view(only(request, "q").get("q", ""), request.state.since)
    answer = file_answer(request, with_names(rows_of(view)) if extension in FOR_PEOPLE else rows_of(view), extension)
    if extension == "csv" and view.findings.let_op:
        # The other formats hold it themselves; a header is percent-encoded UTF-8.
        answer.headers["x-let-op"] = quote(" ".join(view.findings.let_op))
    return answer
