"""Begrippen: what the words mean, with the caveats that belong to them."""

from ui import filters, frame
from ui.figures import FIGURES
from ui.tile import show

term = filters.choose("begrip", "Begrip", frame.labels("keuze_begrip"), "alle")
show(FIGURES["begrippenlijst"], {"begrip": term})
