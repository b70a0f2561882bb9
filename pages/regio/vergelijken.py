"""Regio vergelijken: the same figure for two to six branches or regions, or the reason why not."""

import streamlit as st

from analysis import comparable
from queries.whole import COUNTRY
from ui import practice
from ui.choosing import filters, state
from ui.choosing.choices import Supply, labels, region
from ui.drawing.tile import draw
from ui.figure import make_view
from ui.markup import render
from ui.pages import page_of
from ui.pieces import regions
from ui.site.page import walked

PER = {"branche": "Branches", "regio": "Regio’s"}
PLACE = {"branche": "Regio", "regio": "Branche"}
MEASURES = {"absoluut": "Absoluut", "index": "Index", "verschil": "Verschil met de eerste"}

mine, branch = region(), state.before("branche")
regional = mine != COUNTRY and any(mine in row["lid_codes"] for row in Supply("vergelijk_keuze", {"per": "regio"}).rows)
here = "regio" if regional else "branche"
per = filters.choose("per", "Vergelijk", PER, here, kind="segment")
everything = Supply("vergelijk_keuze", {"per": per})
supply = regions.choose_measure(everything, "indicator", "soort", "Cijfers") if everything.rows else everything
chosen = {"per": per}
for place, key, label in zip(
    st.columns([4, 3, 2]), ("indicator", "plek", "reeks"), ("Cijfer", PLACE[per], "Reeks"), strict=True
):
    options = supply.options(f"{key}_code", key)
    first = comparable.first_with(supply.rows, f"{key}_code", mine, branch)
    if key == "indicator":
        first = regions.counterpart(everything, options, key, first)
    with place:
        chosen[key] = filters.choose(key, label, options, first, stay=True)
    supply = supply.where(**{f"{key}_code": chosen[key]})

supply = Supply("vergelijk_aanbod", chosen)
members = supply.options("lid_code", "lid")
near = [mine, *labels("keuze_werkgebied")] if per == "regio" else [branch]
default = comparable.opening(supply.rows, near)
if per == "regio":
    regions.choose_company(
        mine, {"Werkgebied WGV": near, "Regio’s zoals de mijne": [mine, *regions.alike(mine)]}, members
    )
many = filters.choose_many("leden", f"{PER[per]} (twee tot zes; de eerste is de maat)", members, default)
left, right = st.columns([3, 2])
with left:
    chosen["maat"] = filters.choose("maat", "Toon", MEASURES, "absoluut", kind="segment")
periods = comparable.bases(supply.rows, many) or supply.options("periode_code", "periode")
with right:
    chosen["basis"] = filters.choose("basis", "Basis van de index", periods, next(iter(periods)))

for figure, asked in walked(page_of("vergelijken").secties, chosen | {"leden": many}):
    waiting = st.empty()
    waiting.html(render("regions.waiting"))
    view = make_view(figure, asked)
    waiting.empty()
    shown = view.frame["getoond"].notna().any()
    draw(view, drawing=None if shown else render("available.advice", text=comparable.advice(supply.rows)))

if per == "regio":
    st.header("Welke regio’s een cijfer hebben", anchor=False)
    st.html(practice.line() + render("tile.sentence", text=regions.with_figures()))
