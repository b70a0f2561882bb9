"""Kwaliteit: where figures come from, what was checked, and where sources contradict themselves."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES

PARTS = {
    "bronnen": "Bronnen",
    "controles": "Controles",
    "afwijkingen": "Uitspraken tegen cijfers",
    "meer-opgaven": "Meer bronnen",
    "ontbrekend": "Ontbrekend",
    "correcties": "Correcties",
}
KINDS = {
    "alle": "Alle bronnen",
    "primair": "Primair",
    "secundair": "Secundair",
    "derden": "Derden",
    "eigen": "Eigen bestanden",
    "statline": "StatLine",
}
VERDICTS = {
    "alle": "Alle",
    "wijkt af": "Wijkt af",
    "onbeslist": "Onbeslist",
    "klopt afgerond": "Klopt afgerond",
    "klopt": "Klopt",
}

part = filters.choose("onderdeel", "Onderdeel", PARTS, "bronnen", kind="segment")
chosen = {}
if part == "bronnen":
    chosen["soort"] = filters.choose("soort", "Soort bron", KINDS, "alle", kind="segment")
if part == "afwijkingen":
    chosen["oordeel"] = filters.choose("oordeel", "Oordeel", VERDICTS, "alle", kind="segment")
st.header(PARTS[part])
show(FIGURES[part], chosen)
