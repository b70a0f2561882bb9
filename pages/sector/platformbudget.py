"""Platformbudget: what the platforms have, what is bestemd and besteed, and on what."""

from ui.drawing.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("platformbudget"):
    show(figure, chosen)
