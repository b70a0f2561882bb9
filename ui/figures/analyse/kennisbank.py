"""Figures of the library: publications, their key figures, and findings in words."""

from __future__ import annotations

from analysis.findings.analyse import kennisbank as findings
from ui.figure import Figure

FIGURES = [
    Figure(
        "kennis-publicaties",
        "kennis_publicaties",
        findings.publications,
        toelichting=("De samenvatting is in onze woorden. Kerncijfers staan zoals de bron ze schrijft.",),
    ),
    Figure(
        "kennis-kerncijfers",
        "kennis_kerncijfers",
        findings.key_figures,
        begrippen=("afronding",),
        toelichting=(
            "Dezelfde cijfers staan in de tabel mart.kerncijfer. De uitsplitsing is daar de code van de publicatie.",
        ),
    ),
    Figure(
        "kennis-bevindingen",
        "kennis_bevindingen",
        findings.statements,
        begrippen=("derden",),
        toelichting=(
            "Een getal staat hier als periode, gebied, branche of telling niet duidelijk is, of als de bron woorden"
            " gebruikt zoals bijna of ruim. Andere cijfers staan bij de figuren van hun onderwerp.",
        ),
    ),
]
