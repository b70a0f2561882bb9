"""Which period of the own counts is compared with which of the region."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from analysis.eigen.guarded import Guarded
from queries.parameters import Parameters
from ui.choosing import filters
from ui.choosing.choices import labels
from ui.figure import View

_YEAR, _LAST = "JJ00", "KW04"


def chosen_cells(kept: Mapping[str, Guarded]) -> Guarded | None:
    """Draw the choice of an own period, when there are several, and give its cells; it is not in the address."""
    if not kept:
        return None
    first = next(iter(kept))
    if len(kept) == 1:
        return kept[first]
    picked = st.selectbox("Uw periode", list(kept), format_func=told, key="eigen_periode")
    return kept.get(str(picked), kept[first])


def region_period(place: Parameters, own: Guarded | None) -> str:
    """Draw the choice of the region's period and give it: that of the own counts when the region has it."""
    options = labels("keuze_mobiliteit_periode", {**place, "richting": "uitstroom"})
    if not options:
        return "laatste"
    wanted = () if own is None else _same_year(own.periode)
    start = next((code for code in wanted if code in options), next(iter(options)))
    return filters.choose("periode", "Periode van de regio", options, start)


def with_remark(view: View, own: Guarded | None) -> View:
    """Give a figure that says so when its own counts and the region are not of the same twelve months."""
    found = view.frame[["periode_code", "periode"]].dropna().to_dict("records")
    if own is None or not found or found[0]["periode_code"] in _same_year(own.periode):
        return view
    said = f"Uw aantallen zijn van {told(own.periode)}, die van de regio van {found[0]['periode']}."
    return replace(view, findings=replace(view.findings, let_op=(said, *view.findings.let_op)))


def told(period: str) -> str:
    """Give a period code in words: '2024', '4e kwartaal 2024'."""
    return period[:4] if period.endswith(_YEAR) else f"{period[-1]}e kwartaal {period[:4]}"


def _same_year(period: str) -> tuple[str, ...]:
    """Give the codes of the same twelve months: a year and its fourth quarter."""
    return (period, period[:4] + (_LAST if period.endswith(_YEAR) else _YEAR if period.endswith(_LAST) else period[4:]))
