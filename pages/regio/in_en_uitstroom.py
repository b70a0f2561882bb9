"""In- en uitstroom: where leavers go, what came in and went out through time, and where newcomers come from."""

import streamlit as st

from ui.choosing import filters
from ui.drawing import available
from ui.figures import FIGURES
from ui.site import frame

PAGE = "in-en-uitstroom"
PARTS = {
    "bestemming": "Bestemming",
    "jaren": "Door de jaren",
    "herkomst": "Herkomst",
    "functies": "Functiegroepen",
}
HEADINGS = {
    "bestemming": "Waar vertrekkers heen gaan",
    "jaren": "In- en uitstroom door de jaren",
    "herkomst": "Waar nieuwe werknemers vandaan komen",
    "functies": "In- en uitstroom per functiegroep",
}
FIGURES_OF = {
    "bestemming": (
        "uitstroom-bestemming",
        "uitstroom-verdeling",
        "uitstroom-stroom",
        "uitstroom-pensioen",
        "uitstroom-in-woorden",
    ),
    "jaren": ("in-en-uitstroom", "saldo-branches", "saldo-leeftijd"),
    "herkomst": ("instroom-herkomst", "instroom-in-woorden"),
    "functies": ("functiegroepen",),
}
REACH = {"totaal": "Totaal", "extern": "Extern", "intern": "Intern"}

place = {"regio": frame.region(), "branche": frame.sector()}
known = available.elsewhere("mobiliteit_beschikbaar", frame.region(), frame.sector())
part = filters.choose("onderdeel", "Onderdeel", PARTS, available.first_part(PARTS, known), kind="segment")

leaving = "instroom" if part == "herkomst" else "uitstroom"
periods = frame.labels("keuze_mobiliteit_periode", place | {"richting": leaving}) if part != "jaren" else {}
reaches = REACH if part == "bestemming" and periods else {}
if part == "jaren":
    reaches = frame.labels("keuze_mobiliteit_bereik", place)

chosen = dict(place)
left, right = st.columns([2, 3])
if reaches:
    with left:
        chosen["bereik"] = filters.choose(
            "bereik",
            "Bereik",
            reaches,
            "totaal",
            kind="segment",
            help_text="Extern: zorg en welzijn in of uit. Intern: binnen zorg en welzijn. Totaal: allebei.",
        )
if periods and part in {"bestemming", "herkomst"}:
    with right if reaches else left:
        chosen["periode"] = filters.choose("periode", "Periode van de verdeling", periods, next(iter(periods)))

st.header(HEADINGS[part], anchor=False)
available.show_known([FIGURES[name] for name in FIGURES_OF[part]], chosen, page=PAGE, parts=PARTS, rows=known)
