"""Kennisbank: publications with their key figures, and findings in words, with one search over all."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.library import publication_list, statement_list
from ui.site import frame

search = filters.text(
    "zoektekst",
    "Zoek in titels, kerncijfers en bevindingen",
    help_text="Elk woord moet voorkomen. Hoofdletters maken niet uit.",
)

st.header("Publicaties", anchor=False)
sector_column, year_column = st.columns([3, 2])
with sector_column:
    sectors = filters.choose_many(
        "publicatiesectoren", "Sector", frame.labels("kennis_keuze_sector"), [], placeholder="Alle sectoren"
    )
with year_column:
    years = filters.choose_many(
        "publicatiejaren", "Jaar", frame.labels("kennis_keuze_jaar"), [], placeholder="Alle jaren"
    )
asked = {"zoektekst": search, "publicatiesectoren": sectors, "publicatiejaren": years}
publications = make_view(FIGURES["kennis-publicaties"], asked)
draw(publications, drawing=publication_list(publications.frame))
show(FIGURES["kennis-kerncijfers"], asked)

st.header("Bevindingen", anchor=False)
subject_column, branch_column = st.columns(2)
with subject_column:
    subjects = filters.choose_many(
        "bevindingonderwerpen", "Onderwerp", frame.labels("kennis_keuze_onderwerp"), [], placeholder="Alle onderwerpen"
    )
with branch_column:
    branches = filters.choose_many(
        "bevindingbranches",
        "Branche van de bevinding",
        frame.labels("kennis_keuze_branche"),
        [],
        placeholder="Alle branches",
    )
statements = make_view(
    FIGURES["kennis-bevindingen"],
    {"zoektekst": search, "bevindingonderwerpen": subjects, "bevindingbranches": branches},
)
draw(statements, drawing=statement_list(statements.frame))
