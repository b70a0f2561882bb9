"""Platformbudget: what the platforms have, what is bestemd and besteed, and on what."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES
from ui.site import frame

platform_column, year_column = st.columns([3, 1])
with platform_column:
    platforms = filters.choose_many(
        "platforms", "Platform", frame.labels("keuze_platform"), [], placeholder="Alle platforms"
    )
with year_column:
    years = frame.labels("keuze_budgetjaar")
    year = filters.choose("jaar", "Begrotingsjaar", years, next(iter(years)))

chosen = {"platforms": platforms}
st.header("Budget")
show(FIGURES["platform-begroting"], chosen | {"jaar": year})
show(FIGURES["platform-besteding"], chosen | {"jaar": year})
show(FIGURES["platform-tempo"], chosen | {"jaar": year})

st.header("Projecten en subsidies")
theme_column, status_column = st.columns([3, 1])
with theme_column:
    themes = filters.choose_many("themas", "Thema", frame.labels("keuze_projectthema"), [], placeholder="Alle thema's")
with status_column:
    statuses = filters.choose_many(
        "statussen", "Status", frame.labels("keuze_projectstatus"), [], placeholder="Alle statussen"
    )
show(FIGURES["platform-projecten"], chosen | {"themas": themes, "statussen": statuses})
show(FIGURES["platform-subsidies"], chosen)
