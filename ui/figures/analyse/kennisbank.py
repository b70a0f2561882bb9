"""Figures of the library: publications, their key figures, and findings in words."""

from __future__ import annotations

from analysis.findings.analyse import kennisbank as findings
from ui.figure import Figure

FIGURES = [
    Figure(
        id="kennis-publicaties",
        query="kennis_publicaties",
        findings=findings.publications,
        chart=None,
        toelichting=("De samenvatting is in onze woorden. Kerncijfers staan zoals de bron ze schrijft.",),
    ),
    Figure(
        id="kennis-kerncijfers",
        query="kennis_kerncijfers",
        findings=findings.key_figures,
        chart=None,
        begrippen=("afronding",),
        toelichting=(
            "Dezelfde cijfers staan in de tabel mart.kerncijfer. De uitsplitsing is daar de code van de publicatie.",
        ),
    ),
    Figure(
        id="kennis-bevindingen",
        query="kennis_bevindingen",
        findings=findings.statements,
        chart=None,
        begrippen=("derden",),
        toelichting=("Een bevinding met een getal staat bij de figuren van dat onderwerp, niet hier.",),
    ),
]
