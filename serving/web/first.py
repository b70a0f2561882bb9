"""What a reader sees of a page before any script: the menu, its title, and its first figure with drawing and table.

The same view as the page gets from its own run; readable without JavaScript, and by who indexes pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from queries.parameters import written
from queries.warehouse import current
from queries.whole import WHOLE
from ui import practice
from ui.asked.address import Given
from ui.drawing.tile import source_line, twin_table
from ui.factsheet.drawing import drawing_of
from ui.figure import View, once_per_view
from ui.markup import render
from ui.opendata.dataset import TABLES, Dataset, all_tables, of_view
from ui.pages import MENU, Page
from ui.site.named import document_title
from ui.site.onpage import views_on


@dataclass(frozen=True)
class Sight:
    """The first sight of a page.

    Attributes:
        title: Title of the document.
        description: One sentence on what it shows.
        body: HTML.
        address: Where it stands, with the choices of its figure and without where the dashboard is reached; empty when
            no page was asked for.
        picture: Address of its figure as a picture; empty where no figure has rows.
        alt: What that picture shows.
        feed: Address of a feed that tells when its figure changes.
        data: Its figure as a set of data, and the tables it opens.
    """

    title: str
    description: str
    body: Markup
    address: str = ""
    picture: str = ""
    alt: str = ""
    feed: str = ""
    data: tuple[Dataset, ...] = ()


def first_sight(page: Page, given: Given) -> Sight:
    """Give the first sight of a page for the choices of an address.

    Raises:
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    view = next((view for view in views_on(page, given) if not view.frame.empty), None)
    body = render(
        "first.sight",
        here=page.path,
        menu=MENU,
        title=page.titel,
        text=page.omschrijving,
        banner=practice.banner(embedded=True),
        figure="" if view is None else _drawn(view),
    )
    region, branch = ([*given.get(name, []), code][0] for name, code in WHOLE.items())
    title = document_title(page, region, branch)
    if view is None:
        return Sight(title, practice.here(page.omschrijving), body, f"/{page.path}")
    sentence, address = view.findings.zin or practice.here(page.omschrijving), _address(page, view)
    if not view.known_by:  # what one reader may see has no address
        return Sight(title, sentence, body, address, alt=view.findings.alt)
    picture, feed = view.export_path("png"), view.feed_path()
    tables = all_tables(current().build_id) if page.path == TABLES else []
    return Sight(title, sentence, body, address, picture, view.findings.alt, feed, (of_view(view), *tables))


def _address(page: Page, view: View) -> str:
    """Give the address of a page with the choices of its figure, as that is shared."""
    if page.verborgen:
        return view.figure_path()
    if view.figure.pagina == page.path:
        return view.page_path().partition("#")[0]
    known = {name: written(value) for name, value in view.answer.parameters.items() if name in page.filters()}
    return f"/{page.path}?{urlencode(known)}"


@once_per_view
def _drawn(view: View) -> Markup:
    drawing = drawing_of(view)
    return render(
        "first.figure",
        title=view.seen.titel,
        sentence=view.seen.zin,
        mark=practice.line(),
        picture=drawing.picture if drawing else "",
        alt=view.findings.alt,
        caveats=view.findings.let_op,
        table=twin_table(view),
        source=source_line(view),
    )
