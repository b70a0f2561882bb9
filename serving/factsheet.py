"""The factsheet of a region or branch as PDF."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from queries.warehouse import current
from serving.answers import NotFoundError, endpoint, only
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
    etag = f'"{build_id}-pdf"'
    headers = {"etag": etag, "cache-control": "no-cache"}
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers=headers)
    try:
        body = factsheet(kind, code, str(request.base_url).rstrip("/"))
    except KeyError:
        raise NotFoundError(f"Er is geen {kind} '{code[:20]}'.") from None
    name = practice.named(f"doorstroom_factsheet_{kind}_{code}.pdf", build_id)
    headers["content-disposition"] = f'inline; filename="{name}"'
    return Response(body, media_type="application/pdf", headers=headers)
