"""Werkbeleving: five aspects per sector, through time and beside other branches."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES
from ui.site import frame

SECTORS = {"KO": "Kinderopvang", "JZ": "Jeugdzorg", "SW": "Sociaal werk"}
ASPECTS = {
    "werkdruk_te_hoog": "Werkdruk",
    "tevreden_met_werk": "Tevredenheid",
    "autonomie": "Autonomie",
    "waardering_leidinggevende": "Waardering",
    "voldoende_tijd": "Voldoende tijd",
}

left, right = st.columns([2, 3])
with left:
    sectors = filters.choose_many("sector", "Sector", SECTORS, list(SECTORS))
with right:
    aspects = filters.choose_many("aspecten", "Aspecten", ASPECTS, list(ASPECTS))

st.header("De stand, en wat er veranderde", anchor=False)
show(FIGURES["werkbeleving-aspecten"], {"sector": sectors, "aspecten": aspects})

st.header("Eén aspect nader bekeken", anchor=False)
left, right = st.columns([2, 3])
with left:
    aspect = filters.choose("aspect", "Aspect", frame.labels("keuze_werkbeleving_aspect"), "werkdruk_te_hoog")
show(FIGURES["werkbeleving-reeks"], {"aspect": aspect, "sector": sectors})

waves = frame.labels("keuze_werkbeleving_meting", {"aspect": aspect})
left, right = st.columns([2, 3])
with left:
    wave = filters.choose(
        "meting", "Meting", waves, next(iter(waves)), help_text="Metingen met cijfers van meer dan één branche."
    )
show(FIGURES["werkbeleving-branches"], {"aspect": aspect, "meting": wave})

st.header("Andere vragen", anchor=False)
show(FIGURES["werkbeleving-overig"], {"sector": sectors})
show(FIGURES["werkbeleving-werkgevers"], {"sector": sectors})
