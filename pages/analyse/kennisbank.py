"""Kennisbank: publications with their key figures, and findings in words, with one search over all."""

from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.library import publication_list, statement_list
from ui.site.page import opened

LISTS = {"kennis-publicaties": publication_list, "kennis-bevindingen": statement_list}

for figure, chosen in opened("kennisbank"):
    view = make_view(figure, chosen)
    draw(view, drawing=LISTS[figure.id](view.frame) if figure.id in LISTS else None)
