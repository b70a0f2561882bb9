"""For catalogues of others and for who shows a link of ours: all sets of data in DCAT, and a figure in a frame."""

from __future__ import annotations

from urllib.parse import parse_qsl, urljoin, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from queries.catalogue import CatalogueError
from queries.warehouse import current
from serving.api.answers import HIGHEST, NotFoundError, endpoint, json_answer, only, whole_in
from serving.problems import problem
from serving.reached import reached_at
from serving.settings import contact
from ui import practice
from ui.asked.address import given_in
from ui.factsheet.card import CARD
from ui.figure import View
from ui.markup import render
from ui.opendata.dataset import all_sets
from ui.opendata.dcat import catalogue_of
from ui.opendata.vocabulary import vocabulary
from ui.site.onpage import page_at, views_on

JSON_LD = "application/ld+json"
_WIDTH, _HEIGHT = 800, 720
"""Pixels of the frame of a figure, the height as that of the code that is copied on a page."""
_DAY = 86_400


@endpoint
def data_catalogue(request: Request) -> Response:
    """Answer `/api/v1/catalogus.jsonld`: every figure and table with its files and sources (DCAT-AP-NL 3.0)."""
    only(request)
    build = current().build_id
    body = catalogue_of(all_sets(build), build, reached_at(request), contact())
    return json_answer(request, build, body, of="dcat", media=JSON_LD)


@endpoint
def framed(request: Request) -> Response:
    """Answer `/api/v1/oembed?url=<address of a page>`: what shows its figure elsewhere (oembed.com, kind rich)."""
    given = only(request, "url", "format", "maxwidth", "maxheight")
    kind = given.get("format", "json")
    if kind == "xml":  # the standard knows it, and has this answer for who does not give it
        return problem(501, "Niet in dit formaat", "format is 'xml'. Er is alleen json.")
    if kind != "json":
        raise CatalogueError(f"format is '{kind[:20]}'. Er is alleen json")
    base = reached_at(request)
    view = _asked(given.get("url", ""), base)
    widest, highest = (whole_in(given, name, 1) or HIGHEST for name in ("maxwidth", "maxheight"))
    width, height = min(_WIDTH, widest), min(_HEIGHT, highest)
    title = view.findings.titel
    body = {
        "version": "1.0",
        "type": "rich",
        "provider_name": vocabulary().uitgever,
        "provider_url": f"{base}/",
        "title": title,
        "width": width,
        "height": height,
        "html": str(
            render(
                "links.framed",
                address=f"{base}{view.figure_path()}&embed=true",
                title=title,
                width=width,
                height=height,
            )
        ).strip(),
        "cache_age": _DAY,
    }
    if widest >= CARD[0] and highest >= CARD[1]:
        picture = f"{base}{view.export_path('png')}"
        body |= {"thumbnail_url": picture, "thumbnail_width": CARD[0], "thumbnail_height": CARD[1]}
    return JSONResponse(body | practice.told(view.answer.build_id), headers={"cache-control": "no-cache"})


def _asked(address: str, base: str) -> View:
    """Give the figure at an address of ours, whole or as its host knows it.

    It is the one that the fragment names, else the first of its page with rows.

    Raises:
        CatalogueError: There is no address.
        NotFoundError: It is none of ours, or has no figure that anyone may see.
    """
    if not address:
        raise CatalogueError("url ontbreekt; geef het adres van een pagina van dit dashboard")
    parts = urlsplit(urljoin(base, address))
    path = f"{parts.scheme}://{parts.netloc}{parts.path}"
    page = page_at(path.removeprefix(base)) if path.startswith((f"{base}/", base)) else None
    if page is None:
        raise NotFoundError(f"Op dit adres staat geen pagina van {base}/.")
    given = given_in(parse_qsl(parts.query, keep_blank_values=True))
    views = list(views_on(page, given, every_part=bool(parts.fragment)))
    named = [view for view in views if view.figure.id == parts.fragment]
    found = next((view for view in named or views if not view.frame.empty and view.known_by), None)
    if found is None:
        raise NotFoundError("Op deze pagina staat geen figuur met cijfers die elders getoond kan worden.")
    return found
