"""The catalogue of figures: every module in a room of this folder gives a list FIGURES, every figure once."""

from __future__ import annotations

from importlib import import_module
from pkgutil import walk_packages

from ui.figure import Figure


def _collect() -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for module in walk_packages(__path__, f"{__name__}."):
        for figure in [] if module.ispkg else import_module(module.name).FIGURES:
            if figure.id in found:
                raise ValueError(f"twee figuren heten {figure.id}")
            found[figure.id] = figure
    return found


FIGURES = _collect()
