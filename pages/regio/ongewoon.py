"""Is dat ongewoon?: one region among all, beside its past and its likes, and what moved it."""

from ui.drawing.tile import show
from ui.site.page import opened

for figure, chosen in opened("ongewoon"):
    show(figure, chosen)
