"""In- en uitstroom: who comes, who leaves, and where to."""

from ui import filters, frame
from ui.figures import FIGURES
from ui.tile import show

chosen = {"regio": frame.region(), "branche": frame.sector()}
reach = filters.choose(
    "bereik",
    "Bestemmingen",
    {"totaal": "Alle", "extern": "Buiten zorg en welzijn", "intern": "Binnen zorg en welzijn"},
    "totaal",
    kind="segment",
)
show(FIGURES["uitstroom-bestemming"], chosen | {"bereik": reach})
