"""Bijeenkomsten en initiatieven: on a calendar and in a list, by sector and region."""

from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.agendalist import agenda_list
from ui.site.page import opened

for figure, chosen in opened("bijeenkomsten"):
    view = make_view(figure, chosen)
    draw(view, drawing=agenda_list(view) if figure.id == "bijeenkomsten-lijst" else None)
