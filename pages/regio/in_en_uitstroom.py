"""In- en uitstroom: where leavers go, what came in and went out through time, and where newcomers come from."""

import streamlit as st

from ui.choosing import filters
from ui.choosing.choices import labels
from ui.pages import page_of
from ui.site import available
from ui.site.page import choose_part, shared

SIDES = {"uitstroom": "Uitstroom", "instroom": "Instroom"}
REACH = {"totaal": "Totaal", "extern": "Extern", "intern": "Intern"}

page = page_of("in-en-uitstroom")
place = shared(page)
known = available.elsewhere(page, place["regio"], place["branche"])
part = choose_part(page, first=available.first_part(page, known))

leaving = "instroom" if part.code == "herkomst" else "uitstroom"
periods = labels("keuze_mobiliteit_periode", place | {"richting": leaving}) if part.code != "jaren" else {}
reaches = REACH if part.code == "bestemming" and periods else {}
if part.code == "jaren":
    reaches = labels("keuze_mobiliteit_bereik", place)

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
if periods and part.code in {"bestemming", "herkomst"}:
    with right if reaches else left:
        chosen["periode"] = filters.choose("periode", "Periode van de verdeling", periods, next(iter(periods)))
if part.code == "functies" and any(row["onderwerp"] == "functiegroepen" and row["hier"] for row in known):
    with left:
        chosen["richting"] = filters.choose("richting", "Door de jaren en delen", SIDES, "uitstroom", kind="segment")
    if beside := labels("functiegroep_keuze_naast", place | {"richting": chosen["richting"]}):
        with right:
            chosen["naast"] = filters.choose("naast", "Leg de delen naast", beside, next(iter(beside)))

for section in part.secties:
    st.header(section.kop, anchor=False)
available.show_known(page, part, chosen, known)
