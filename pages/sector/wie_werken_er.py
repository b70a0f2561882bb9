"""Wie werken er: sector profiles side by side, jobs and people over time, employees per branch."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("wie-werken-er"):
    show(figure, chosen)
