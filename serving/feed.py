"""What changed, per build, as an Atom feed for readers and programs."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

from starlette.requests import Request
from starlette.responses import Response

from analysis.formats import number
from published.layout import moment
from queries.run import run
from queries.warehouse import current
from serving.answers import endpoint, only
from ui import practice

_ATOM = "http://www.w3.org/2005/Atom"
_WORDS = {"nieuw": "nieuwe", "gewijzigd": "gewijzigde", "vervallen": "vervallen"}


@endpoint
def changes_feed(request: Request) -> Response:
    """Answer `/api/v1/wijzigingen.atom`: one entry per build, the live one first."""
    only(request)
    warehouse = current()
    base = str(request.base_url).rstrip("/")
    rows = run("wijzigingen").frame.to_dict("records")
    builds = [str(build_id) for build_id in run("versies").frame["build_id"]]
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    _add(feed, "id", f"{base}/api/v1/wijzigingen.atom")
    _add(feed, "title", practice.titled("Doorstroom: wat is er veranderd", warehouse.build_id))
    _add(feed, "updated", _moment(warehouse.build_id))
    author = ET.SubElement(feed, "author")
    _add(author, "name", "Doorstroom")
    ET.SubElement(feed, "link", {"rel": "self", "href": f"{base}/api/v1/wijzigingen.atom"})
    for build_id in builds:
        _entry(feed, base, build_id, [row for row in rows if row["build_naar"] == build_id])
    body = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    headers = {"etag": f'"{warehouse.build_id}-atom"', "cache-control": "no-cache"}
    return Response(body, media_type="application/atom+xml; charset=utf-8", headers=headers)


def _entry(feed: ET.Element, base: str, build_id: str, rows: list[dict[str, Any]]) -> None:
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", f"urn:doorstroom:build:{build_id}")
    _add(entry, "title", practice.titled(f"Versie {build_id}", build_id))
    _add(entry, "updated", _moment(build_id))
    ET.SubElement(entry, "link", {"rel": "alternate", "href": f"{base}/veranderd?build={build_id}"})
    told = [f"{row['tabel']}: {number(row['cellen'])} {_WORDS[str(row['soort'])]} cellen" for row in rows]
    _add(entry, "summary", ". ".join(told) or "Geen cijfers gewijzigd ten opzichte van de vorige versie.")


def _moment(build_id: str) -> str:
    """Give the time in a build id (20261121T224100-…) as Atom wants it."""
    made = moment(build_id)
    return made.isoformat() if made else ""


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
