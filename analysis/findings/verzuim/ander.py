"""What the figures say about absence that is not of CBS: Vernet, and series of third parties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import highest, who
from analysis.findings.base import ALT, SENTENCE, Findings, enough, gaps, known, nothing_found
from analysis.findings.verzuim.cbs import compared
from analysis.findings.werkbeleving.woorden import grouped
from analysis.formats import capital, in_prose, percent, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VerzuimDerden, VerzuimVernet

Row = Mapping[str, Any]
WHOLE = "alle verzuim"
_FEW = 8


def many_periods(frame: pd.DataFrame) -> bool:
    """Tell whether there are too many periods for a bar each; then every measure is a line."""
    return int(frame["periode_code"].nunique()) > _FEW


def vernet(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how the absence Vernet measures changed in a year.

    Args:
        frame: One row per measure and period: maat, periode, waarde, eerder, verandering.
        _: Not used.
    """
    rows = records(known(frame, "waarde"), VerzuimVernet)
    if not rows:
        return nothing_found("verzuim volgens Vernet")
    last = ([row for row in rows if row["maat"] == WHOLE] or rows)[-1]
    step = compared(last, 2)
    tail = f", {step}" if step else ""
    parts = [
        f"{row['maat']} van {percent(row['eerder'], 2)} naar {percent(row['waarde'], 2)}"
        for row in rows
        if row["verandering"] is not None and row["maat"] != last["maat"] and row["periode"] == last["periode"]
    ]
    return Findings(
        titel=f"Vernet: {percent(last['waarde'], 2)} verzuim in {spoken(last['periode'])}{tail}",
        zin=f"In dezelfde tijd ging {enough(parts, SENTENCE - 60)}."
        if parts
        else "Van andere maten is geen vergelijking gevonden.",
        alt=_lines(rows) if many_periods(frame) else _bars(rows),
        let_op=("Vernet telt anders dan CBS en alleen vier branches. Zet de twee nooit in één reeks.",),
    )


def _bars(rows: Sequence[Row]) -> str:
    told = [f"{row['maat']}, {_at(row)}" for row in rows]
    return f"Staafdiagram van het verzuim volgens Vernet, gegroepeerd per maat: {enough(told, ALT - 100, '; ')}."


def _lines(rows: Sequence[Row]) -> str:
    """Give the first, the highest and the last of each measure."""
    told = []
    for name in dict.fromkeys(row["maat"] for row in rows):
        own = [row for row in rows if row["maat"] == name]
        top = highest(own)
        peak = "" if top is None or len(own) < 3 else f", het hoogst {who(top, 'periode', 'perioden', _two, said=str)}"
        told.append(f"{name} van {_at(own[0])} tot {_at(own[-1])}{peak}")
    return f"Lijndiagram van het verzuim volgens Vernet, één lijn per maat: {enough(told, ALT - 90, '; ')}."


def _two(value: float) -> str:
    return percent(value, 2)


def _at(row: Row) -> str:
    return f"{row['periode']} {percent(row['waarde'], 2)}"


def third_party(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what an unchecked series shows, with its mark.

    Args:
        frame: One row per year: periode, waarde, branche, voorlopig.
        _: Not used.
    """
    rows = records(known(frame, "waarde"), VerzuimDerden)
    if not rows:
        return nothing_found("verzuim van een derde partij")
    lines = grouped(rows, "branche")
    main, *others = lines.values()
    also = f" Ook getekend: {enough([_line(own) for own in others], 250, '; ')}." if others else ""
    drawn = enough([f"{_line(own)}; het hoogst: {_peak(own)}" for own in lines.values()], ALT - 80, ". ")
    return Findings(
        titel=f"Niet nagekeken: {_line(main)}",
        zin=f"Het hoogst in deze reeks: {_peak(main)}.{also}",
        alt=f"Lijndiagram van het verzuim per jaar volgens een derde partij. {capital(drawn)}.",
        let_op=(
            "Cijfers van derden. De reeks noemt CBS als bron, maar is niet bij CBS nagekeken. Gebruik haar niet als"
            " CBS-cijfer; de status komt ook van de derde partij.",
            *dict.fromkeys(text for own in lines.values() for text in gaps(own)),
        ),
    )


def _line(rows: Sequence[Row]) -> str:
    """Give the ends of the line of one branch, or its one figure."""
    first, last = rows[0], rows[-1]
    name = in_prose(last["branche"])
    if first is last:
        return f"{name} {percent(last['waarde'])} in {last['periode']}"
    then, now = (f"{percent(row['waarde'])} in {row['periode']}" for row in (first, last))
    return f"{name} van {then} naar {now}"


def _peak(rows: Sequence[Row]) -> str:
    top = highest(rows)
    return "" if top is None else who(top, "periode", "jaren", percent, said=str)
