"""The catalogue of figures: every module in a room of this folder gives a list FIGURES; `ui.pages` places each once."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from queries.catalogue import catalogue
from ui.figure import Figure
from ui.pages import PAGES
from ui.pages.placing import placed


def _collect() -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for module in walk_packages(__path__, f"{__name__}."):
        for figure in [] if module.ispkg else import_module(module.name).FIGURES:
            if figure.id in found:
                raise ValueError(f"twee figuren heten {figure.id}")
            found[figure.id] = figure
    return found


FIGURES = placed(_collect(), PAGES, catalogue())
