"""The figures of a page as an address asks for them, in the order of the page and without drawing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from queries.catalogue import CatalogueError, catalogue
from queries.whole import WHOLE
from ui.asked.address import Given
from ui.asked.view import view_asked
from ui.choosing.choices import labels
from ui.figure import EVENTS, Figure, View
from ui.figures import FIGURES, standing
from ui.pages import PAGES, Choice, Page
from ui.site.available import elsewhere, first_part


def page_at(path: str) -> Page | None:
    """Give the page at a path, None where there is none."""
    return next((page for page in PAGES if page.path == path.strip("/")), None)


def names_on(page: Page, given: Given) -> set[str]:
    """Give the names in an address that can change what a page shows."""
    figures = page.figures() or [name for name in given.get("id", []) if name in FIGURES]
    return {"id", "onderdeel", "regio", "branche", EVENTS, *page.filters()} | {
        name for figure in figures for name in catalogue()[FIGURES[figure].query].parameters
    }


def views_on(page: Page, given: Given, *, every_part: bool = False) -> Iterator[View]:
    """Give the figures of a page one by one, each made when it is asked for; one that cannot be asked is left out.

    So is one of which only the script of the page knows what it starts with.

    Args:
        page: The page.
        given: What the address says; what it leaves open is as the page starts.
        every_part: Of a page that shows one part at a time, the figures of every part.

    Raises:
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    for figure, chosen in _figures(page, given, every_part=every_part):
        takes = {EVENTS, *figure.open_parameters()}
        if page.begint and not takes & {*page.keuzes} <= given.keys():
            continue
        try:
            yield view_asked(figure, {name: texts for name, texts in chosen.items() if name in takes})
        except CatalogueError:
            continue  # the page itself tells what of an address cannot be


def _figures(page: Page, given: Given, *, every_part: bool) -> Iterator[tuple[Figure, Given]]:
    """Give each figure with the choices of the address that stand before it, or of the start of the page."""
    if page.verborgen:
        yield from ((FIGURES[name], given) for name in given.get("id", [])[:1] if name in FIGURES)
        return
    uses = {"regio": page.regio, "branche": page.sector}
    chosen: dict[str, Sequence[str]] = {name: [code] for name, code in WHOLE.items() if uses[name]} | dict(given)
    part = None if every_part else _part(page, chosen)
    for code, item in page.items():
        if part and code != part:
            continue
        if isinstance(item, Choice):
            chosen |= {} if item.key in chosen else _start(item, chosen)
        else:
            figure, fixed = standing(item)
            yield figure, chosen | {name: [text] for name, text in fixed.items()}


def _part(page: Page, chosen: Given) -> str | None:
    codes = [part.code for part in page.onderdelen]
    asked = next((text for text in chosen.get("onderdeel", []) if text in codes), None)
    if asked or not codes:
        return asked
    return first_part(page, elsewhere(page, chosen["regio"][0], chosen["branche"][0])) if page.aanbod else codes[0]


def _start(choice: Choice, chosen: Given) -> dict[str, Sequence[str]]:
    """Give what a filter starts with; nothing when that is free text, or none of several."""
    if choice.standaard:
        return {choice.key: [choice.standaard] if isinstance(choice.standaard, str) else list(choice.standaard)}
    if choice.kind in {"text", "many"}:
        return {}
    if isinstance(choice.options, str):
        known = catalogue()[choice.options].parameters
        before = {name: texts[0] for name, texts in chosen.items() if name in known}
        first = list(labels(choice.options, before))[:1]
        return {choice.key: first} if first else {}
    return {choice.key: [next(iter(choice.options))]}
