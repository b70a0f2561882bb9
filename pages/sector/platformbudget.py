"""Platformbudget: what the platforms have, what is bestemd and besteed, and on what.

Where no project has an amount the first figure on that says so; those on pace and themes would only say it again.
"""

from ui.drawing.tile import draw
from ui.figure import make_view
from ui.site.page import opened

told = False
for figure, chosen in opened("platformbudget"):
    view = make_view(figure, chosen)
    if told and view.frame.empty:
        continue
    draw(view)
    told = told or (figure.id == "project-besteding" and view.frame.empty)
