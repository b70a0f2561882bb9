"""The glossary and the signs in tables as figures: table, exports and link like any other."""

from __future__ import annotations

from analysis.findings.analyse import begrippen as findings
from ui.figure import Figure

FIGURES = [
    Figure(id="begrippenlijst", query="begrippenlijst", findings=findings.glossary, chart=None),
    Figure(
        id="tekens",
        query="begrippen_tekens",
        findings=findings.signs,
        chart=None,
        begrippen=("symbolen", "ontbrekend"),
        toelichting=("Een cel met een ontbrekend cijfer toont een streepje en de reden, in tabel en download.",),
    ),
]
