"""The limits words and charts keep however much data there is: what a reader can still take in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Any

from plotly import graph_objects as go

from analysis.findings import Findings
from published.mark import MARK
from queries.catalogue import catalogue
from queries.run import run
from ui.figure import Figure
from ui.picture import Picture

LIMITS = {"titel": 110, "zin": 420, "alt": 600}
NOTE, NOTES = 260, 3
HEIGHT, BARS, LINES = 1400, 30, 12
# What a list of codes is asked from, for parameters whose default may have no rows.
CHOICES = {
    "kwartaal": "verzuim_keuze_kwartaal",
    "verschilkwartaal": "verzuim_keuze_verandering",
    "vanaf": "vacatures_keuze_vanaf",
    "prognosejaar": "prognose_keuze_jaar",
    "aspect": "keuze_werkbeleving_aspect",
    "meting": "keuze_werkbeleving_meting",
    "vergelijking": "werkgelegenheid_keuze_vergelijking",
}
SOME = {"branche": ("ZWS", "VVT", "ZKH", "KO"), "regio": ("RA0206", "RA0205")}
# Whole choices, where it takes more than one to say something.
_OWN = {"medewerkers": 20, "verloop": "8-15-25", "effect": "0-10-30", "vertrekkosten": "10000-30000"}
WHOLE: dict[str, tuple[dict[str, object], ...]] = {
    "maatregelen": (
        _OWN,
        _OWN | {"inzet": ["loopbaantraject", "outplacement", "sterk-in-je-werk"], "gesprekken": 12},
        _OWN | {"effect": "90", "vertrekkosten": "40000"},
        _OWN | {"effect": "", "vertrekkosten": "100"},
        _OWN | {"effect": "30", "vertrekkosten": "", "inzet": ["sterk-in-je-werk"]},
        _OWN | {"effect": "", "inzet": ["loopbaantraject", "outplacement"]},
        _OWN | {"inzet": ["sterk-in-je-werk"]},
    )
}
_WRONG = {
    "a missing value": r"\bnan\b|\bNone\b|\bNaT\b",
    "the same word twice": r"\b([A-Za-zé]+) \1\b",
    "a list of nothing": r"\b0 en 0\b|: ;|: \.(?! \()|\(\)",
    "a plural of one": r"(?<![\d.,])1 (acties|banen|branches|edities|jaren|kwartalen|metingen|platforms|projecten"
    r"|subsidies|tabellen|vacatures|werknemers)\b",
    "a decimal point": r"(?<![\d.])(?<!Actie )\d+\.\d{1,2}(?![\d.])",
    "loose signs": r" ,|,,|;;|\.\.| \.(?! \()|\+0%|[+−]0,0\b",
}
# An agenda is a list by nature, and a calendar has a bar per quarter.
_LISTS = {"bijeenkomsten-kalender"}
_CALENDARS = {"in-en-uitstroom"}


def parameters(figure: Figure) -> Iterator[dict[str, Any]]:
    """Give choices of a figure: as its page opens, then other values of one parameter at a time."""
    base: dict[str, Any] = {}
    asked = figure.open_parameters()
    for name in asked:
        if name in CHOICES:
            beside = {key: base[key] for key in catalogue()[CHOICES[name]].parameters if key in base}
            base[name] = run(CHOICES[name], beside).frame["code"].iloc[0]
    yield base
    yield from (base | whole for whole in WHOLE.get(figure.query, ()))
    for name, parameter in asked.items():
        values = SOME.get(name, parameter.waarden or ())
        for value in values:
            yield base | {name: [value] if parameter.type == "codelijst" else value}


def word_faults(found: Findings) -> list[str]:
    """Give what is too long, too much or wrong in the words of a figure; the mark of a demo does not count."""
    faults = []
    for name, most in LIMITS.items():
        text = _unmarked(getattr(found, name))
        if len(text) > most:
            faults.append(f"{name} of {len(text)}: {text}")
    if len(found.noten) > NOTES:
        faults.append(f"{len(found.noten)} notes: {found.let_op}")
    faults += [f"note of {len(text)}: {text}" for text in found.noten if len(text) > NOTE]
    for text in (found.titel, found.zin, found.alt, *found.noten):
        faults += [f"{what}: {text}" for what, pattern in _WRONG.items() if re.search(pattern, _unmarked(text))]
    return faults


def chart_faults(figure: Figure, chart: Picture) -> list[str]:
    """Give what is too high, too much or touching in a chart."""
    height = int(chart.layout.height or figure.hoogte)
    bars = max((len(trace.y) for trace in chart.data if trace.type == "bar"), default=0)
    drawn = [trace for trace in chart.data if trace.type == "scatter" and "lines" in (trace.mode or "")]
    # of small multiples every panel has its own lines
    lines = max(Counter(trace.xaxis for trace in drawn).values(), default=0)
    faults = []
    try:
        go.Figure(deepcopy(chart.to_dict()))
    except ValueError as error:
        faults.append(f"Plotly does not know it: {error}")
    if height > HEIGHT and figure.id not in _LISTS:
        faults.append(f"{height} pixels high")
    if bars > BARS and figure.id not in _CALENDARS:
        faults.append(f"{bars} bars")
    if lines > LINES and figure.id not in _LISTS | {"regiokaart"}:
        faults.append(f"{lines} lines")
    return faults + _touching(chart, height)


def _touching(chart: Picture, height: int) -> list[str]:
    """Give the names of rows that would lie over each other."""
    axis, margin = chart.layout.yaxis, chart.layout.margin
    if not axis.ticktext or not axis.range or not all(isinstance(place, (int, float)) for place in axis.tickvals):
        return []
    pixels = (height - (margin.t or 0) - (margin.b or 0)) / abs(axis.range[1] - axis.range[0])
    rows = sorted(zip(axis.tickvals, axis.ticktext, strict=True))
    return [
        f"{first} touches {second}"
        for (low, first), (high, second) in pairwise(rows)
        if (high - low) * pixels < 6.5 * (first.count("<br>") + second.count("<br>") + 2)
    ]


def _unmarked(text: str) -> str:
    return text.replace(f"{MARK}: ", "").replace(f" {MARK}.", "").replace(f"{MARK}. ", "")
