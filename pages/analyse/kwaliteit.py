"""Kwaliteit: where figures come from, what was checked, and where sources contradict themselves."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("kwaliteit"):
    show(figure, chosen)
