"""Wie werken er: sector profiles side by side, jobs and people over time, employees per branch."""

from ui.drawing.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("wie-werken-er"):
    show(figure, chosen)
