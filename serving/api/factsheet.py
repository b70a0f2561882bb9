"""The factsheet of a region or branch as PDF."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.warehouse import current
from serving.api.answers import NotFoundError, endpoint, made_answer, only
from ui import practice
from ui.factsheet import factsheet

KINDS = ("regio", "branche")


@endpoint
def factsheet_pdf(request: Request) -> Response:
    """Answer `/api/v1/factsheet/{regio|branche}/{code}.pdf`."""
    only(request)
    kind = str(request.path_params["soort"])
    code, _, extension = str(request.path_params["bestand"]).partition(".")
    if kind not in KINDS or extension != "pdf":
        raise NotFoundError("Een factsheet is er per regio of branche: /api/v1/factsheet/regio/RA0206.pdf")
    build_id = current().build_id
    name = practice.named(f"doorstroom_factsheet_{kind}_{code}.pdf", build_id)
    base = str(request.base_url).rstrip("/")
    try:
        return made_answer(request, f"{build_id}-pdf", name, "application/pdf", lambda: factsheet(kind, code, base))
    except KeyError:
        raise NotFoundError(f"Er is geen {kind} '{code[:20]}'.") from None
