"""Mijn kwartaal: what is new for one region and branch, in five sentences and six figures, to take along."""

from datetime import date

import streamlit as st

from ui.choosing.choices import region, sector
from ui.figure import make_view
from ui.pieces import quarter
from ui.pieces.rates import lacking
from ui.quarter import report
from ui.site.page import opened

quarter.ask_region(region())
told = report(region(), sector(), date.today())
st.header("Dit kwartaal in vijf zinnen", anchor=False)
st.html(quarter.sentences(told))
since, said = quarter.visited(), False
for figure, chosen in opened("mijn-kwartaal"):
    if instead := lacking(figure, chosen):
        if not said:
            st.html(instead)
        said = True
    elif figure.id == "kwartaal-sinds" and since is None:
        st.html(quarter.no_visit())
    else:
        quarter.draw_or_tell(make_view(figure, chosen | figure.takes({"sinds": since or "vorige"})))
st.header("Neem mee", anchor=False)
st.html(quarter.take_along(told))
