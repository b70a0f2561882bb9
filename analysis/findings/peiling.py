"""What the labour-market poll of kinderopvang says: it counts organisations, never people."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, NOTE, Findings, enough, known, nothing_found
from analysis.formats import percent, signed, spoken
from analysis.rows import records

_ORGANISATIONS = "Het gaat om organisaties, niet om mensen. Zet dit nooit op één as met een tekort in personen."


def shortage(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what part of the organisations is short of staff in the last poll.

    Args:
        frame: One row per kind of care and poll; `aard` tells a measurement from an expectation.
        _: Not used.
    """
    measured = frame[frame["aard"] == "meting"] if not frame.empty else frame
    rows = records(known(measured, "waarde").sort_values("midden")) if not frame.empty else []
    if not rows:
        return nothing_found("personeelstekort bij kinderopvangorganisaties")
    last = rows[-1]["periode"]
    now = sorted((row for row in rows if row["periode"] == last), key=lambda row: -row["waarde"])
    top = now[0]
    peak = max((row for row in rows if row["soort"] == top["soort"]), key=lambda row: row["waarde"])
    others = enough([f"{row['soort']} {percent(row['waarde'], 0)}" for row in now[1:]], 200)
    absent = [
        f"{row['soort'].capitalize()}, {row['periode']}: geen percentage. Bron: {row['noot']}."
        for row in records(measured)
        if row["waarde"] is None
    ]
    ends = [
        f"{name} van {percent(group.iloc[0]['waarde'], 0)} ({group.iloc[0]['periode']}) naar"
        f" {percent(group.iloc[-1]['waarde'], 0)} ({group.iloc[-1]['periode']})"
        for name, group in known(measured, "waarde").groupby("soort")
    ]
    return Findings(
        titel=f"{top['soort'].capitalize()} heeft het vaakst een tekort: {percent(top['waarde'], 0)} van de"
        f" organisaties in {spoken(last)}",
        zin=f"Daarna: {others}. Het hoogst bij {top['soort']} was {percent(peak['waarde'], 0)}, in "
        f"{spoken(peak['periode'])}. Minder is gunstiger.",
        alt=f"Lijndiagram met {len(ends)} lijnen en gaten tussen de peilingen: {enough(ends, ALT - 80, '; ')}.",
        let_op=(
            _ORGANISATIONS,
            *((enough(absent, NOTE, " "),) if absent else ()),
            "Open punten zijn een verwachting vooraf, geen meting. Peilingen die niet zijn gevonden blijven een gat.",
        ),
    )


def year_before(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how the shortage changed between two polls in the same month.

    Args:
        frame: One row per kind of care: soort, eerder, waarde, verandering, periode, vergeleken_met.
        _: Not used.
    """
    rows = records(known(frame, "verandering"))
    if not rows:
        return nothing_found("het tekort in dezelfde maand van twee jaren")
    first = rows[0]
    parts = [
        f"{row['soort']} van {percent(row['eerder'], 0)} naar {percent(row['waarde'], 0)}"
        f" ({signed(row['verandering'])} procentpunt)"
        for row in rows
    ]
    falls = sum(row["verandering"] < 0 for row in rows)
    title = (
        "Bij elke soort opvang minder organisaties met een tekort"
        if falls == len(rows)
        else f"Bij {falls} van de {len(rows)} soorten opvang minder organisaties met een tekort"
    )
    return Findings(
        titel=f"{title} dan in {first['vergeleken_met']}",
        zin=f"Tussen {first['vergeleken_met']} en {first['periode']} ging {enough(parts, 340)}.",
        alt=f"Puntendiagram, per soort opvang het aandeel in {first['vergeleken_met']} en {first['periode']}:"
        f" {enough(parts, ALT - 120)}.",
        let_op=(_ORGANISATIONS,),
    )
