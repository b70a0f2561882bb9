"""What can be found: the same answer for the field above every page and for programs."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.catalogue import CatalogueError
from queries.warehouse import current
from serving.api.answers import endpoint, json_answer, only
from ui.searching.answers import LONGEST, answer


@endpoint
def search(request: Request) -> Response:
    """Answer `/api/v1/zoek?q=`: results by kind, each with an address that has the choice of the question filled in."""
    question = only(request, "q").get("q", "")
    if len(question) > LONGEST:
        raise CatalogueError(f"q is te lang: {len(question)} tekens gelezen, hoogstens {LONGEST}. Maak de vraag korter")
    return json_answer(request, current().build_id, answer(question).described())
