"""Regiokaart: one figure for all regions with a list from high to low, and where a municipality belongs."""

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
first, everything = "", supply
if supply.rows:
    supply = regions.choose_measure(supply)
    first = regions.counterpart(everything, supply.options("indicator_code"))
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
            start = first if key == "cijfer" else next(iter(options))
            chosen[key] = filters.choose(key, label, options, start)
        supply = supply.where(**{f"{column}_code": chosen[key]})
branch = chosen.get("cijferbranche", SECTOR)
regions.open_clicked(branch)

wide = narrow = None
for figure, asked in walked(part.secties, chosen):
    if figure.id == "regiokaart":
        with st.container(key="naast-elkaar"):
            wide, narrow = st.columns([3, 2], gap="large")
        with wide:
            view = draw(make_view(figure, asked), on_select=regions.clicked(figure.id))
            regions.draw_around(view.frame, chosen["regio"], branch, str(chosen["cijfer"]))
    elif figure.id == "regio-rangorde" and narrow is not None:
        with narrow:
            draw(make_view(figure, asked), on_select=regions.clicked(figure.id), beside=True)
    else:
        show(figure, asked)
