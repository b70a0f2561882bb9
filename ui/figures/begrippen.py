"""The glossary as a figure: table, exports and link like any other."""

from __future__ import annotations

from analysis.findings import begrippen as findings
from ui.figure import Figure

FIGURES = [
    Figure(id="begrippenlijst", query="begrippenlijst", findings=findings.glossary, chart=None, pagina="begrippen"),
]
