"""Figures about the figures: sources, checks, contradictions, gaps and changes."""

from __future__ import annotations

from analysis.findings.analyse import kwaliteit as findings
from ui.figure import Figure, FindingsFunction

_BUILDS = ("build", "voorlopig")
_ALL = (("regio", "alle"), ("branche", "alle"), ("sinds", "alle"))


def _table(id_: str, query: str, words: FindingsFunction, *terms: str) -> Figure:
    return Figure(id_, query, words, begrippen=terms)


FIGURES = [
    _table("bronnen", "kwaliteit_bronnen", findings.sources, "derden"),
    _table("controles", "kwaliteit_controles", findings.checks),
    _table("afwijkingen", "kwaliteit_afwijkingen", findings.contradictions, "afronding"),
    _table("meer-opgaven", "kwaliteit_opgaven", findings.several_sources, "afronding"),
    _table("ontbrekend", "kwaliteit_ontbrekend", findings.missing, "ontbrekend", "symbolen"),
    _table("correcties", "kwaliteit_correcties", findings.corrections),
    Figure("wijzigingen-per-thema", "veranderd_themas", findings.changed_themes, begrippen=_BUILDS, vast=_ALL),
    Figure("wijzigingen", "veranderd_cellen", findings.changes, begrippen=_BUILDS, vast=_ALL, tabelrijen=50),
]
