"""Verzuim en vacatures: absence by season and branch, vacancies as stock and flow, the poll of kinderopvang."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import show
from ui.figures import FIGURES
from ui.site import frame

PARTS = {"verzuim": "Verzuim", "vacatures": "Vacatures", "peiling": "Peiling kinderopvang"}

chosen = {"branche": frame.sector()}
part = filters.choose("onderdeel", "Onderdeel", PARTS, "verzuim", kind="segment")

if part == "verzuim":
    st.header("Ziekteverzuim volgens CBS", anchor=False)
    show(FIGURES["verzuim-seizoen"], chosen)
    quarters = frame.labels("verzuim_keuze_kwartaal")
    with st.columns([2, 3])[0]:
        quarter = filters.choose("kwartaal", "Kwartaal", quarters, next(iter(quarters)))
    show(FIGURES["verzuim-branches"], chosen | {"kwartaal": quarter})
    changes = frame.labels("verzuim_keuze_verandering")
    with st.columns([2, 3])[0]:
        change = filters.choose("verschilkwartaal", "Vergelijking", changes, next(iter(changes)))
    show(FIGURES["verzuim-verandering"], chosen | {"verschilkwartaal": change})
    st.header("Ander verzuim, niet te vergelijken met CBS", anchor=False)
    show(FIGURES["verzuim-vernet"], {})
    show(FIGURES["verzuim-derden"], {})
elif part == "vacatures":
    st.header("Vacatures per AZW-branche", anchor=False)
    show(FIGURES["vacatures-openstaand"], chosen)
    show(FIGURES["vacatures-ontstaan"], chosen)
    show(FIGURES["vacaturegraad"], chosen)
    st.header("Bedrijfstak Q, niet de AZW-afbakening", anchor=False)
    since = frame.labels("vacatures_keuze_vanaf")
    with st.columns([2, 3])[0]:
        start = filters.choose("vanaf", "Verandering sinds", since, next(iter(since)))
    show(FIGURES["vacatures-provincies"], {"vanaf": start})
    show(FIGURES["vacatures-bedrijfstak"], {})
else:
    st.header("Arbeidsmarktpeiling kinderopvang", anchor=False)
    show(FIGURES["peiling-tekort"], {})
    show(FIGURES["peiling-jaar-eerder"], {})
