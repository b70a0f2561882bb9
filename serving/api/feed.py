"""What changed as Atom feeds, for readers and programs: of all figures per build, of one figure, of one quarter."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pandas as pd
from starlette.requests import Request
from starlette.responses import Response

from analysis.formats import count_word, full_stop, listing, number
from analysis.rows import records
from published.layout import moment
from queries.rows import VeranderdCellen
from queries.run import run
from queries.warehouse import current
from serving.api.answers import endpoint, made_answer, only
from serving.reached import reached_at
from ui import practice
from ui.figure import View
from ui.markup import render
from ui.quarter import Report
from ui.quarter.words import blocks
from ui.site.linknotice import changed_cells

ATOM = "application/atom+xml; charset=utf-8"
_ATOM = "http://www.w3.org/2005/Atom"
_CELLS = 50
"""Cells an entry lists; the page on changes has them all."""
_WORDS = {
    "nieuw": "nieuwe cellen",
    "herzien": "herziene cellen",
    "vervallen": "vervallen cellen",
    "andere status": "cellen met een andere status",
    "zonder cijfer": "cellen zonder cijfer",
}


@endpoint
def changes_feed(request: Request) -> Response:
    """Answer `/api/v1/wijzigingen.atom`: one entry per build, the live one first."""
    only(request)
    warehouse = current()
    base = reached_at(request)
    rows = run("wijzigingen").frame.to_dict("records")
    builds = [str(build_id) for build_id in run("versies").frame["build_id"]]
    address = f"{base}/api/v1/wijzigingen.atom"
    feed = _feed(address, "Doorstroom: wat is er veranderd", warehouse.build_id, warehouse.build_id)
    for build_id in builds:
        title = practice.titled(f"Versie {build_id}", build_id)
        entry = _entry(feed, "build", build_id, title, f"{base}/veranderd?build={build_id}")
        counts = [row for row in rows if row["build_naar"] == build_id]
        told = [f"{row['tabel']}: {_number(int(row['cellen']), str(row['wat']))}" for row in counts]
        _add(entry, "summary", ". ".join(told) or "Geen cijfers gewijzigd ten opzichte van de vorige versie.")
    return made_answer(request, f"{warehouse.build_id}-atom", "", ATOM, lambda: _text(feed))


def quarter_feed(report: Report, base: str) -> bytes:
    """Give the quarter of a region and branch as a feed of one entry, which is a new one when something changed there.

    Args:
        report: The quarter.
        base: Where the dashboard is reached.
    """
    place = {"regio": report.regio, "branche": report.branche, "sinds": "alle"}
    changed = [str(build) for build in run("veranderd_themas", place).frame["versie"]]
    since = changed[0] if changed else _first()
    feed = _feed(f"{base}{report.bestand('atom')}", report.titel, since, report.build_id)
    title = practice.titled(report.titel, report.build_id)
    of = f"kwartaal:{report.regio}:{report.branche}"
    entry = _entry(feed, of, since, title, f"{base}{report.pad()}")
    told = " ".join(full_stop(one.tekst) for one in report.zinnen) or report.tekort
    _add(entry, "summary", practice.titled(told, report.build_id))
    content = ET.SubElement(entry, "content", {"type": "html"})
    mark = practice.mark(report.build_id)
    content.text = str(render("quarter.blocks", told=tuple(blocks(report)), base=base, mark=mark))
    return _text(feed)


def figure_feed(view: View, base: str) -> bytes:
    """Give a figure with its choices as a feed: what it says now, and an entry for each build that changed its cells.

    Args:
        view: The figure.
        base: Where the dashboard is reached.
    """
    build, words = view.answer.build_id, view.findings
    changed = changed_cells("alle", [view.figure], view.answer.parameters)
    builds = [] if changed.empty else [str(one) for one in dict.fromkeys(changed["versie"])]
    name, told = view.entry(), builds or [_first()]
    feed = _feed(f"{base}{view.feed_path()}", words.titel, told[0], "")
    for one in told:
        cells = changed[changed["versie"] == one] if builds else changed
        title = practice.titled(_counted(cells), build) if len(cells) else words.titel
        entry = _entry(feed, f"figuur:{name}", one, title, f"{base}/figuur?{name}")
        if one == told[0]:
            _add(entry, "summary", words.zin or words.titel)
        listed = [
            {"cel": row["cel"], "was": row["was"] or "", "nu": row["is_nu"] or ""}
            for row in records(cells[:_CELLS], VeranderdCellen)
        ]
        if listed:
            more = len(cells) - len(listed)
            content = ET.SubElement(entry, "content", {"type": "html"})
            content.text = str(
                render("feed.cells", cells=listed, more=count_word(more) if more else "", mark=practice.mark(build))
            )
    return _text(feed)


def _first() -> str:
    """Give the first build that this one knows of: what did not change since is of that one."""
    known = [str(build_id) for build_id in run("versies").frame["build_id"]]
    return known[-1] if known else current().build_id


def _counted(cells: pd.DataFrame) -> str:
    """Say how many cells of a figure changed, and how."""
    counts = {kind: int((cells["wat"] == kind).sum()) for kind in _WORDS}
    return listing([_number(count, kind) for kind, count in counts.items() if count])


def _number(count: int, kind: str) -> str:
    """Say how many cells are of a kind: '1 nieuwe cel', '3 cellen met een andere status'."""
    return f"{number(count)} {_WORDS[kind].replace('cellen', 'cel') if count == 1 else _WORDS[kind]}"


def _feed(address: str, title: str, updated: str, build_id: str) -> ET.Element:
    """Give a feed without entries, last changed by the build `updated`."""
    feed = ET.Element("feed", {"xmlns": _ATOM, "xml:lang": "nl"})
    _add(feed, "id", address)
    _add(feed, "title", practice.titled(title, build_id))
    _add(feed, "updated", _moment(updated))
    author = ET.SubElement(feed, "author")
    _add(author, "name", "Doorstroom")
    ET.SubElement(feed, "link", {"rel": "self", "href": address})
    return feed


def _text(feed: ET.Element) -> bytes:
    return bytes(ET.tostring(feed, encoding="utf-8", xml_declaration=True))


def _entry(feed: ET.Element, of: str, build_id: str, title: str, address: str) -> ET.Element:
    """Put an entry in a feed for what a build brought; `of` says of what, in its id."""
    entry = ET.SubElement(feed, "entry")
    _add(entry, "id", f"urn:doorstroom:{of}:{build_id}")
    _add(entry, "title", title)
    _add(entry, "updated", _moment(build_id))
    ET.SubElement(entry, "link", {"rel": "alternate", "href": address})
    return entry


def _moment(build_id: str) -> str:
    """Give the time in a build id (20261121T224100-…) as Atom wants it."""
    made = moment(build_id)
    return made.isoformat() if made else ""


def _add(parent: ET.Element, tag: str, text: str) -> None:
    ET.SubElement(parent, tag).text = text
