"""The catalogue of figures: every module in a room of this folder gives a list FIGURES; `ui.pages` places each once."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pkgutil import walk_packages

from queries.catalogue import catalogue
from ui.figure import Figure
from ui.pages import PAGES, Again, Page
from ui.pages.placing import placed


def _collect() -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for module in walk_packages(__path__, f"{__name__}."):
        for figure in [] if module.ispkg else import_module(module.name).FIGURES:
            if figure.id in found:
                raise ValueError(f"twee figuren heten {figure.id}")
            found[figure.id] = figure
    return found


def shown_again(item: Again) -> Figure:
    """Give a figure of another page under the name of its place here, where its links and downloads stay its own."""
    figure = replace(FIGURES[item.figuur], plek=item.plek)
    return figure if item.getekend else replace(figure, chart=None)


def drawn_on(page: Page) -> list[tuple[Figure, dict[str, str]]]:
    """Give every figure a page shows, its own and those of other pages, with what it is asked with there."""
    items = [item for _, item in page.items()]
    own: list[tuple[Figure, dict[str, str]]] = [(FIGURES[item], {}) for item in items if isinstance(item, str)]
    return own + [(shown_again(item), dict(item.vast)) for item in items if isinstance(item, Again)]


FIGURES = placed(_collect(), PAGES, catalogue())
