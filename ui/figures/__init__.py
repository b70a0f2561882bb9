"""The catalogue of figures: every module of this folder gives a list FIGURES, every figure once."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from ui.figure import Figure


def _collect() -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for module in sorted(iter_modules(__path__), key=lambda entry: entry.name):
        for figure in import_module(f"{__name__}.{module.name}").FIGURES:
            if figure.id in found:
                raise ValueError(f"twee figuren heten {figure.id}")
            found[figure.id] = figure
    return found


FIGURES = _collect()
