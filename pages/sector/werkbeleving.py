"""Werkbeleving: five aspects per sector, through time and beside other branches."""

from ui.drawing.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("werkbeleving"):
    show(figure, chosen)
