"""Werkbeleving: five aspects per sector, through time and beside other branches."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("werkbeleving"):
    show(figure, chosen)
