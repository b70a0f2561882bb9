"""Regiokaart: one figure for all regions, what lies around a region, and where a municipality belongs."""

import streamlit as st

from queries.whole import SECTOR
from ui.choosing import filters
from ui.choosing.choices import Supply
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pieces import regions
from ui.site import frame

PARTS = {"regioplus": "Kaart van 28 regio’s", "provincie": "Provincies", "landsdeel": "Landsdelen"}
FIGURE_OF = {"regioplus": "regiokaart", "provincie": "provincies", "landsdeel": "landsdelen"}
AREAS = {"alle": "Alle regio’s", "wgv": "Werkgebied WGV"}

supply = Supply("kaart_aanbod")
parts = {code: name for code, name in PARTS.items() if code in supply.options("soort")}
part = filters.choose("onderdeel", "Indeling", parts or {"regioplus": PARTS["regioplus"]}, "regioplus", kind="segment")
supply = supply.where(soort=part)
left, middle, right = st.columns([4, 4, 3])
chosen = {"regio": frame.region()}
for place, key, label, column in (
    (left, "cijfer", "Cijfer", "indicator"),
    (middle, "cijferbranche", "Branche", "branche"),
    (right, "cijferperiode", "Periode", "periode"),
):
    options = supply.options(f"{column}_code", column)
    if options:
        with place:
            chosen[key] = filters.choose(key, label, options, next(iter(options)))
        supply = supply.where(**{f"{column}_code": chosen[key]})

if part == "regioplus":
    chosen["gebied"] = filters.choose("gebied", "Gebied", AREAS, "alle", kind="segment")
    figure = FIGURES["regiokaart"]
    wide, narrow = st.columns([3, 2], gap="large")
    with wide:
        view = draw(make_view(figure, figure.takes(chosen)), on_select=regions.choose_from_map)
    with narrow:
        regions.draw_around(view.frame, frame.region(), chosen.get("cijferbranche", SECTOR))
    st.header("In welke regio ligt …?", anchor=False)
    with st.columns([2, 3])[0]:
        town = filters.choose("gemeente", "Gemeente", frame.labels("kaart_keuze_gemeente"), "GM0262")
    show(FIGURES["gemeente-in-regio"], {"gemeente": town})
    st.header("Namen en grenzen die veranderden", anchor=False)
    show(FIGURES["regionamen"], {})
else:
    figure = FIGURES[FIGURE_OF[part]]
    show(figure, figure.takes(chosen))
