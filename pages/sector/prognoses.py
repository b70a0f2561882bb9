"""Tekorten en prognoses: what each edition of the forecast expects, for the sector and for branches."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES
from ui.site import frame

REGIONAL = (
    "De prognose bestaat ook per regio, maar die cijfers zijn niet openbaar gevonden. Hier staan daarom alleen"
    " landelijke verwachtingen. Eigen prognosecijfers leest u in met: python -m etl import kerncijfer."
)

st.header("De hele sector, zonder kinderopvang", anchor=False)
years = frame.labels("prognose_keuze_jaar")
with st.columns([2, 3])[0]:
    year = filters.choose("prognosejaar", "Verwacht voor", years, next(iter(years)))
show(FIGURES["prognose-edities"], {"prognosejaar": year})
show(FIGURES["prognose-tekort"], {})
show(FIGURES["prognose-scenarios"], {})

st.header("Per branche", anchor=False)
branches = filters.choose_many(
    "prognosebranches",
    "Branche",
    frame.labels("prognose_keuze_branche"),
    [],
    placeholder="Alle branches met een cijfer",
)
show(FIGURES["prognose-branches"], {"prognosebranches": branches})
show(FIGURES["prognose-vraag-aanbod"], {"prognosebranches": branches})
st.html(frame.notice(REGIONAL, "info"))
