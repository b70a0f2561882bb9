"""Kwaliteit: where figures come from, what was checked, and where sources contradict themselves."""

from ui.drawing.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("kwaliteit"):
    show(figure, chosen)
