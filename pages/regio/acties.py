"""Acties: a regional plan as a living monitor, and the opleidingsquote calculator."""

import streamlit as st

from ui.choosing import filters
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces.board import TERMS, board, goal_list
from ui.pieces.calculator import training_calculator
from ui.site import frame

PARTS = {"plan": "Acties van het plan", "quote": "Opleidingsquote"}
KINDS = {"procedure": "Procedure", "proces": "Proces"}

part = filters.choose("onderdeel", "Onderdeel", PARTS, "plan", kind="segment")

if part == "plan":
    plans = frame.labels("actie_keuze_plan")
    first, second = st.columns([2, 3])
    with first:
        plan = filters.choose("plan", "Plan", plans, next(iter(plans)))
    chosen = {"plan": plan}
    with second:
        lines = filters.choose_many(
            "actielijnen",
            "Actielijn",
            frame.labels("actie_keuze_actielijn", chosen),
            [],
            placeholder="Alle actielijnen",
        )
    columns = st.columns(3)
    with columns[0]:
        terms = filters.choose_many("termijnen", "Termijn", TERMS, [], placeholder="Alle termijnen")
    with columns[1]:
        kinds = filters.choose_many("aarden", "Aard", KINDS, [], placeholder="Procedure en proces")
    with columns[2]:
        progress = frame.labels("actie_keuze_stand", chosen)
        stands = filters.choose_many("standen", "Stand", progress, [], placeholder="Alle standen")
    picked = chosen | {"actielijnen": lines}
    st.header("Bord per termijn", anchor=False)
    view = make_view(FIGURES["acties-bord"], picked | {"termijnen": terms, "aarden": kinds, "standen": stands})
    draw(view, drawing=board(view))
    st.header("Actielijnen en doelen", anchor=False)
    st.html(goal_list(show(FIGURES["acties-lijnen"], chosen)))
    st.header("Geschiedenis", anchor=False)
    show(FIGURES["acties-geschiedenis"], picked)
else:
    st.header("Hoeveel opleidingsplaatsen horen bij uw organisatie?", anchor=False)
    norm = make_view(FIGURES["opleidingsquote-norm"], {})
    training_calculator(None if norm.frame.empty else float(norm.frame["waarde"].iloc[0]))
    draw(norm)
