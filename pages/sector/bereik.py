"""Bereik: visitors, followers, subscribers and campaigns of the platforms, each with its own measure."""

from ui.drawing.page import opened
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.library import result_list

for figure, chosen in opened("bereik"):
    view = make_view(figure, chosen)
    draw(view, drawing=result_list(view.frame) if figure.id == "bereik-overig" else None)
