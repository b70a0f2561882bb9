"""For who comes from elsewhere: what a search engine may read, the pages there are, and whom to tell of a leak."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from xml.etree import ElementTree as ET

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from published.layout import PROJECT
from queries.under import placed
from queries.warehouse import practising
from serving.reached import reached_at
from serving.settings import contact
from ui.pages import PAGES

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_VALID = timedelta(days=180)


async def robots(request: Request) -> Response:
    """Answer `/robots.txt`: every page may be read, no file of the API; of invented figures nothing."""
    if practising():
        return PlainTextResponse(f"User-agent: *\nDisallow: {placed('/')}\n")
    rules = ["User-agent: *", *(f"Disallow: {placed(path)}" for path in ("/api/", "/_stcore/", "/media/"))]
    return PlainTextResponse("\n".join([*rules, "", f"Sitemap: {reached_at(request)}/sitemap.xml", ""]))


async def sitemap(request: Request) -> Response:
    """Answer `/sitemap.xml`: the pages of the menu as they open; of invented figures none."""
    ET.register_namespace("", _SITEMAP)
    pages = ET.Element(f"{{{_SITEMAP}}}urlset")
    for page in () if practising() else (page for page in PAGES if not page.verborgen):
        place = ET.SubElement(ET.SubElement(pages, f"{{{_SITEMAP}}}url"), f"{{{_SITEMAP}}}loc")
        place.text = f"{reached_at(request)}/{page.path}"
    return Response(ET.tostring(pages, "utf-8", xml_declaration=True), media_type="application/xml")


async def icon(_request: Request) -> Response:
    """Answer `/favicon.ico`, which browsers ask beside what is no page of ours: the icon of the pages."""
    return FileResponse(PROJECT / "static" / "doorstroom.svg", media_type="image/svg+xml")


async def security(request: Request) -> Response:
    """Answer `/.well-known/security.txt` (RFC 9116), 404 while nobody said whom to tell."""
    told = contact()
    if not told:
        return PlainTextResponse("Dit adres bestaat niet.\n", 404)
    ends = datetime.combine(date.today() + _VALID, time(), UTC).isoformat().replace("+00:00", "Z")
    lines = [f"Contact: {told}", f"Expires: {ends}", "Preferred-Languages: nl, en"]
    return PlainTextResponse("\n".join([*lines, f"Canonical: {reached_at(request)}/.well-known/security.txt", ""]))
