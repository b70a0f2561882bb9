"""Verzuim en vacatures: absence by season and branch, vacancies as stock and flow, the poll of kinderopvang."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("verzuim-en-vacatures"):
    show(figure, chosen)
