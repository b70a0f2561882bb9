"""Regiokaart: one figure for all regions, what lies around a region, and where a municipality belongs."""

import streamlit as st

from queries.whole import SECTOR
from ui.choosing import filters
from ui.choosing.choices import Supply
from ui.drawing.tile import draw, show
from ui.figure import make_view
from ui.pages import page_of
from ui.pieces import regions
from ui.site.page import choose_part, shared, walked

page, supply = page_of("regiokaart"), Supply("kaart_aanbod")
part = choose_part(page, "Indeling", supply.options("soort") or ("regioplus",))
supply = supply.where(soort=part.code)
chosen = shared(page)
for place, key, label, column in zip(
    st.columns([4, 4, 3]),
    ("cijfer", "cijferbranche", "cijferperiode"),
    ("Cijfer", "Branche", "Periode"),
    ("indicator", "branche", "periode"),
    strict=True,
):
    options = supply.options(f"{column}_code", column)
    if options:
        with place:
            chosen[key] = filters.choose(key, label, options, next(iter(options)))
        supply = supply.where(**{f"{column}_code": chosen[key]})

for figure, asked in walked(part.secties, chosen):
    if figure.id != "regiokaart":
        show(figure, asked)
        continue
    wide, narrow = st.columns([3, 2], gap="large")
    with wide:
        view = draw(make_view(figure, asked), on_select=regions.choose_from_map)
    with narrow:
        regions.draw_around(view.frame, chosen["regio"], chosen.get("cijferbranche", SECTOR))
