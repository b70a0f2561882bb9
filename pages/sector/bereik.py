"""Bereik: visitors, followers, subscribers and campaigns of the platforms, each with its own measure."""

from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.library import result_list
from ui.site.page import opened

for figure, chosen in opened("bereik"):
    view = make_view(figure, chosen)
    draw(view, drawing=result_list(view.frame) if figure.id == "bereik-overig" else None)
