"""Fields for training places: what they replace, in the link; and a grid that divides them, which nothing keeps."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandas as pd
import streamlit as st

from analysis.amounts import AmountError, Field, read_amount
from analysis.findings.capaciteit.verdelen import division_rows, division_sentence
from analysis.formats import is_missing
from analysis.places import Employer, divide_places
from analysis.scenario.asked import ONLY_WITH_PLACES, PLACES, read_training
from analysis.scenario.capacity import read_places
from queries.parameters import Parameters
from ui.choosing import filters, state
from ui.markup import render
from ui.pieces.calculator import NORM, understood
from ui.site.frame import notice

_TRAINING = {
    "bol": "Hoeveel van de 100 plaatsen zijn voor BOL of hbo",
    "duur": "Duur in jaren",
    "diploma": "Hoeveel van de 100 halen een diploma",
    "sector": "Hoeveel van de 100 daarvan gaan in de sector werken",
    "fte": "Fte van één leerling",
}
_PLACES = Field("Het aantal plaatsen om te verdelen", ("12", "40"), whole=True)
_NAME, _FTE, _PRESENT = "werkgever", "fte", "plaatsen"
_MOST_EMPLOYERS, _ROWS = 50, 3
_HEADINGS = (("Werkgever", False), ("Norm", True), ("Komt tekort", True), ("Evenredig deel", True), ("Krijgt", True))


def place_fields() -> Parameters | None:
    """Draw the fields of what places replace and give what was filled in, None when something is wrong."""
    typed = filters.text("plaatsen", "Opleidingsplaatsen per 100 fte", max_length=12)
    places, fault = understood(lambda: read_places(typed))
    training = ""
    if typed:
        with st.expander("Wat levert een plaats op?", expanded=True):
            training = filters.texts("opleiding", "de keuze van opleiding", _TRAINING, max_length=10)
    else:
        state.idle("opleiding", ONLY_WITH_PLACES)
    _, wrong = understood(lambda: read_training(training, needed=bool(places), codes=PLACES))
    for one in filter(None, (fault, wrong)):
        st.html(notice(one, "let-op"))
    return None if fault or wrong else {"plaatsen": typed, "opleiding": training}


def divider() -> None:
    """Draw a grid of employers and divide places over them in proportion to what each is short of the norm."""
    st.header("Verdeel plaatsen over werkgevers", anchor=False)
    st.html(notice("Wat u hier invult komt niet in de link en wordt nergens bewaard.", "info"))
    with st.form("capaciteit_verdelen", border=False):
        left, right = st.columns(2)
        norm = left.text_input("Norm, plaatsen per 100 fte", key="verdelen_norm", max_chars=12)
        places = right.text_input("Plaatsen om te verdelen", key="verdelen_plaatsen", max_chars=12)
        kinds = {_NAME: "str", _FTE: "float64", _PRESENT: "float64"}
        empty = pd.DataFrame({name: pd.Series([None] * _ROWS, dtype=kind) for name, kind in kinds.items()})
        rows = st.data_editor(
            empty,
            key="verdelen_rooster",
            num_rows="dynamic",
            hide_index=True,
            width="stretch",
            placeholder="",
            on_change="ignore",  # else a cell is held back for a moment, and a button that is pressed sooner misses it
            column_config={
                _NAME: st.column_config.TextColumn("Werkgever", max_chars=60),
                _FTE: st.column_config.NumberColumn("Fte zorginhoudelijk", min_value=0, format="localized"),
                _PRESENT: st.column_config.NumberColumn("Plaatsen nu", min_value=0, format="localized"),
            },
        )
        if not st.form_submit_button("Verdeel", type="primary"):
            return
    try:
        quota, whole, employers = _read(norm, places, rows.to_dict("records"))
    except AmountError as error:
        st.html(notice(str(error), "let-op"))
        return
    division = divide_places(employers, quota, whole)
    st.html(render("calculator.outcome", sentence=division_sentence(division, whole)))
    st.html(render("tables.table", caption="Plaatsen per werkgever", headings=_HEADINGS, rows=division_rows(division)))


def _read(norm: str, places: str, rows: list[Any]) -> tuple[Decimal, int, list[Employer]]:
    """Give norm, places and employers as they were filled in.

    Raises:
        AmountError: Something is lacking, doubled or no amount.
    """
    quota = read_amount(norm, NORM)
    whole = read_amount(places, _PLACES)
    filled = [row for row in rows if any(not is_missing(row[name]) for name in (_NAME, _FTE, _PRESENT))]
    if quota is None or whole is None or not filled:
        raise AmountError("Vul de norm, het aantal plaatsen en minstens één werkgever in.")
    if len(filled) > _MOST_EMPLOYERS:
        raise AmountError(f"Hier kunnen hooguit {_MOST_EMPLOYERS} werkgevers.")
    employers = [_employer(row, at) for at, row in enumerate(filled, 1)]
    if len({one.name for one in employers}) < len(employers):
        raise AmountError("Elke werkgever staat één keer in de lijst.")
    return quota, int(whole), employers


def _employer(row: dict[str, Any], at: int) -> Employer:
    fte = row[_FTE]
    if is_missing(fte) or fte <= 0:
        raise AmountError(f"Rij {at}: vul het aantal fte in, meer dan nul.")
    present = 0 if is_missing(row[_PRESENT]) else row[_PRESENT]
    if present < 0:
        raise AmountError(f"Rij {at}: plaatsen kunnen niet onder nul zijn.")
    name = f"Werkgever {at}" if is_missing(row[_NAME]) else str(row[_NAME]).strip()
    return Employer(name, Decimal(str(fte)), Decimal(str(present)))
