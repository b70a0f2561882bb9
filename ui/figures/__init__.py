"""The catalogue of figures: every module in a room of this folder gives a list FIGURES; `ui.pages` places each once."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

from queries.catalogue import catalogue
from ui.figure import Figure
from ui.pages import PAGES, Again, Choice, Page
from ui.pages.placing import placed


def _collect() -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for module in walk_packages(__path__, f"{__name__}."):
        for figure in [] if module.ispkg else import_module(module.name).FIGURES:
            if figure.id in found:
                raise ValueError(f"twee figuren heten {figure.id}")
            found[figure.id] = figure
    return found


def standing(item: str | Again) -> tuple[Figure, dict[str, str]]:
    """Give the figure that stands at a place of a page, with what it is asked with there.

    One of another page goes by the name of its place here; its links and downloads stay its own.
    """
    if isinstance(item, str):
        return FIGURES[item], {}
    figure = replace(FIGURES[item.figuur], plek=item.plek)
    return figure if item.getekend else replace(figure, chart=None), dict(item.vast)


def drawn_on(page: Page) -> list[tuple[Figure, dict[str, str]]]:
    """Give every figure a page shows, its own before those of other pages, with what it is asked with there."""
    items = [item for _, item in page.items() if not isinstance(item, Choice)]
    return [standing(item) for item in sorted(items, key=lambda item: isinstance(item, Again))]


FIGURES = placed(_collect(), PAGES, catalogue())


def reckoned_on(page: Page) -> list[Figure]:
    """Give the figures of a page that calculate with numbers of the reader."""
    return [figure for figure, _ in drawn_on(page) if figure.rekent is not None]
