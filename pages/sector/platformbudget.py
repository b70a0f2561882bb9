"""Platformbudget: what the platforms have, what is bestemd and besteed, and on what."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("platformbudget"):
    show(figure, chosen)
