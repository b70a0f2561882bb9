"""Acties: a regional plan as a living monitor, and the opleidingsquote calculator."""

import streamlit as st

from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.board import board, goal_list
from ui.pieces.calculator import training_calculator
from ui.site.page import opened

for figure, chosen in opened("acties"):
    view = make_view(figure, chosen)
    if figure.id == "opleidingsquote-norm":
        training_calculator(None if view.frame.empty else float(view.frame["waarde"].iloc[0]))
    draw(view, drawing=board(view) if figure.id == "acties-bord" else None)
    if figure.id == "acties-lijnen":
        st.html(goal_list(view))
