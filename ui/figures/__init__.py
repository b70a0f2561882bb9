"""The catalogue of figures: one module a theme, every figure once."""

from __future__ import annotations

from ui.figure import Figure
from ui.figures import mobiliteit

FIGURES: dict[str, Figure] = {figure.id: figure for module in (mobiliteit,) for figure in module.FIGURES}

__all__ = ["FIGURES"]
