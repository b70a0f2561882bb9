"""Fields for what a reader assumes about the years to come: growth, shortage, levers, training places."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import pandas as pd
import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from analysis.formats import capital
from analysis.rows import records
from analysis.scenario.asked import ONLY_WITH_PLACES, SCENARIOS, read_growth, read_levers, read_shortage, read_training
from queries.catalogue import CatalogueError, catalogue
from queries.parameters import Parameters
from queries.rows import PlanOnderdelen
from ui.choosing import filters, state
from ui.drawing.tile import show
from ui.drawing.width import is_narrow
from ui.figure import Figure
from ui.pieces.calculator import understood
from ui.pieces.entries import Entry, entry_list
from ui.site.frame import notice

_LEVERS = {
    "behoud": "Hoeveel van de 100 vertrekken voorkomt u",
    "zij_instroom": "Mensen per jaar erbij",
    "uren": "Meer uren per persoon, %",
    "verzuim": "Minder verzuim, procentpunt",
    "plaatsen": "Opleidingsplaatsen erbij, fte (BOL en hbo)",
}
_TRAINING = {
    "duur": "Duur in jaren",
    "diploma": "Hoeveel van de 100 halen een diploma",
    "sector": "Hoeveel van de 100 daarvan gaan in de sector werken",
    "fte": "Fte van één leerling",
}
_INFLOW = {"aantal": "Aantal", "aandeel": "Aandeel van de werknemers"}
_NAMED = {name: name.capitalize() for name in SCENARIOS}


def scenario_fields() -> Parameters | None:
    """Draw the fields of the scenarios and give what they are asked with, None when one is wrong."""
    known = catalogue()["scenario_gevoeligheid"].parameters
    chosen: dict[str, str] = {}
    faults: list[str] = []

    def typed(key: str, text: str, read: Callable[[str], object]) -> None:
        chosen[key] = text
        fault = understood(lambda: read(text))[1]
        faults.extend([fault] if fault else [])

    years = {year: f"{year} jaar" for year in known["jaren"].waarden or ()}
    chosen["jaren"] = filters.choose("jaren", "Vooruit", years, known["jaren"].standaard, kind="segment")
    defaults = {name: known[name].standaard for name in (*SCENARIOS, "tekort", "instroom_als")}
    with _box("Wat neemt u aan?", defaults) if is_narrow() else st.container():
        for name, column in zip(SCENARIOS, st.columns(len(SCENARIOS)), strict=True):
            with column:
                text = filters.text(name, f"{_NAMED[name]}: vraag per jaar, %", defaults[name], max_length=10)
                typed(name, text, partial(read_growth, name))
        left, right = st.columns(2)
        with left:
            hint = "Mensen die er nu te weinig zijn. Leeg is het gepubliceerde tekort, als dat er is."
            text = filters.text("tekort", "Tekort nu", max_length=12, help_text=hint)
            typed("tekort", text, read_shortage)
        with right:
            chosen["instroom_als"] = filters.choose(
                "instroom_als", "Instroom blijft gelijk als", _INFLOW, defaults["instroom_als"], kind="segment"
            )
    with _box("Wat doet u?", {"hefbomen": ""}):
        levers = filters.texts("hefbomen", "de keuze van hefbomen", _LEVERS, max_length=10)
        typed("hefbomen", levers, read_levers)
        places = "plaatsen" in (understood(lambda: read_levers(levers))[0] or {})
        training = ""
        if places:
            training = filters.texts("opleiding", "de keuze van opleiding", _TRAINING, max_length=10)
        else:
            state.idle("opleiding", f"{ONLY_WITH_PLACES} bij hefbomen")
        typed("opleiding", training, partial(read_training, needed=places))
    chosen["scenario"] = filters.choose("scenario", "Hefbomen en aannames bij", _NAMED, "groei", kind="segment")
    for fault in faults:
        st.html(notice(fault, "let-op"))
    return None if faults else chosen


def reckoned(figure: Figure, asked: Parameters) -> bool:
    """Draw a figure with what was filled in; tell instead what of that cannot be where it begins, and then give no."""
    try:
        show(figure, figure.takes(asked))
    except CatalogueError as error:
        st.html(notice(str(error), "let-op"))
        return False
    return True


def _box(label: str, defaults: Mapping[str, str]) -> DeltaGenerator:
    """Give a box for fields.

    On a telephone ten fields would come before the first figure: they are one touch away, until one of them is used in
    this session. Then the box stays open, also when what was filled in is taken out again.
    """
    used, key = any(st.query_params.get(name, given) != given for name, given in defaults.items()), f"_open_{label}"
    st.session_state[key] = used or st.session_state.get(key, False)
    return st.expander(label, expanded=not is_narrow() or st.session_state[key])


def solution_list(frame: pd.DataFrame) -> Markup:
    """Give what a plan lists for each scenario, under its name; rows of `plan_onderdelen`."""
    return entry_list(
        [Entry("", row["tekst"], groep=capital(row["groep"] or "")) for row in records(frame, PlanOnderdelen)]
    )
