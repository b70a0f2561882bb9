"""Begrippen: what the words and the signs in tables mean, with the caveats that belong to them."""

from queries.parameters import text_of
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.pieces.library import term_list
from ui.site.page import opened

for figure, chosen in opened("begrippen"):
    view = make_view(figure, chosen)
    draw(view, drawing=term_list(view.frame, text_of(chosen, "begrip")) if figure.id == "begrippenlijst" else None)
