"""The glossary and the signs in tables as figures: table, exports and link like any other."""

from __future__ import annotations

from analysis.findings.analyse import begrippen as findings
from ui.figure import Figure

FIGURES = [
    Figure("begrippenlijst", "begrippenlijst", findings.glossary),
    Figure(
        "tekens",
        "begrippen_tekens",
        findings.signs,
        begrippen=("symbolen", "ontbrekend"),
        toelichting=("Een cel met een ontbrekend cijfer toont een streepje en de reden, in tabel en download.",),
    ),
]
