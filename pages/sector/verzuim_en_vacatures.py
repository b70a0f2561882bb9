"""Verzuim en vacatures: absence by season and branch, vacancies as stock and flow, the poll of kinderopvang."""

from ui.drawing.page import opened
from ui.drawing.tile import show

for figure, chosen in opened("verzuim-en-vacatures"):
    show(figure, chosen)
