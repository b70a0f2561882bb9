"""What the labour-market poll of kinderopvang says: it counts organisations, never people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Extreme, among, amount, highest, names, who
from analysis.findings.base import ALT, NOTE, Findings, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import grouped
from analysis.formats import capital, counted, in_period, listing, of_period, percent, signed, some_of, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PeilingJaar, PeilingTekort

Row = Mapping[str, Any]

_ORGANISATIONS = "Het gaat om organisaties, niet om mensen. Zet dit nooit op één as met een tekort in personen."


def shortage(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what part of the organisations is short of staff in the last poll.

    Args:
        frame: One row per kind of care and poll; `aard` tells a measurement from an expectation.
    """
    measured = records(frame[frame["aard"] == "meting"].sort_values("midden"), PeilingTekort) if not frame.empty else []
    rows = [row for row in measured if row["waarde"] is not None]
    if not rows:
        return nothing_found("personeelstekort bij kinderopvangorganisaties")
    last = rows[-1]["periode"]
    poll = [row for row in measured if row["periode"] == last]
    top = highest(poll)
    absent = [
        f"{capital(row['soort'])}, {row['periode']}: geen percentage. Bron: {row['noot']}."
        for row in measured
        if row["waarde"] is None
    ]
    lines = grouped(rows, "soort")
    ends = [f"{name} van {_at(own[0])} naar {_at(own[-1])}" for name, own in lines.items()]
    told = [f"{row['soort']} {percent(row['waarde'], 0)}" for row in poll if row["waarde"] is not None]
    return Findings(
        titel=_title(top, told, last),
        zin=f"{_gap(poll, told)}{_peak(top, lines)} Minder is gunstiger.".strip(),
        alt=f"Lijndiagram met {counted(len(ends), 'lijn', 'lijnen')} en gaten tussen de peilingen:"
        f" {enough(ends, ALT - 80, '; ')}.",
        let_op=(
            _ORGANISATIONS,
            *((enough(absent, NOTE, " "),) if absent else ()),
            "Open punten zijn een verwachting vooraf, geen meting. Peilingen die niet zijn gevonden blijven een gat.",
        ),
    )


def _title(top: Extreme[Row] | None, told: list[str], last: str) -> str:
    """Name who is most often short of staff, or only list the percentages where one is missing."""
    start = f"Organisaties met een tekort {in_period(last)}"
    if top is None or not top.compleet or top.van == 1:
        return f"{start}: {listing(told)}"
    if top.allemaal:
        return f"{start}: {names(top, 'soort', 'soorten opvang')}, {amount(top, _whole)}"
    return f"Het vaakst een tekort: {who(top, 'soort', 'soorten opvang', _of_all)} {in_period(last)}"


def _gap(poll: Sequence[Row], told: list[str]) -> str:
    """List what was measured, and say for which kinds of care there is no percentage."""
    without = [row["soort"] for row in poll if row["waarde"] is None]
    if not without:
        return f"Alle percentages: {enough(told, 160)}."
    return f"Voor {listing(without)} geeft de bron geen percentage, dus een volgorde is er niet."


def _peak(top: Extreme[Row] | None, lines: Mapping[str, Sequence[Row]]) -> str:
    """Tell the highest percentage found of the first kind of care in the title, where a first one may be told."""
    if top is None or not top.compleet:
        return ""
    own = lines[top.rijen[0]["soort"]]
    peak = highest(own)
    if peak is None or peak.van == 1:
        return ""
    told = who(peak, "periode", "peilingen", _whole, said=str)
    return f" Het hoogst {among(peak, 'peilingen')} bij {top.rijen[0]['soort']}: {told}."


def _at(row: Row) -> str:
    return f"{_whole(row['waarde'])} ({row['periode']})"


def _whole(value: float) -> str:
    return percent(value, 0)


def _of_all(value: float) -> str:
    return f"{_whole(value)} van de organisaties"


def year_before(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how the shortage changed between two polls in the same month.

    Args:
        frame: One row per kind of care: soort, eerder, waarde, verandering, periode, vergeleken_met.
    """
    rows = records(known(frame, "verandering"), PeilingJaar)
    if not rows:
        return nothing_found("het tekort in dezelfde maand van twee jaren")
    first = rows[0]
    parts = [
        f"{row['soort']} van {percent(row['eerder'], 0)} naar {percent(row['waarde'], 0)}"
        f" ({signed(row['verandering'])} procentpunt)"
        for row in rows
    ]
    falls = sum(row["verandering"] < 0 for row in rows)
    kinds = "Bij elke soort opvang met een cijfer"
    if falls < len(rows):
        kinds = f"Bij {some_of(falls, len(rows), 'soort', 'soorten')} opvang met een cijfer"
    now, then = of_period(first["periode"]), of_period(first["vergeleken_met"])
    return Findings(
        titel=fitting(
            f"{kinds} minder organisaties met een tekort {in_period(first['periode'])} dan"
            f" {in_period(first['vergeleken_met'])}",
            f"{kinds} minder organisaties met een tekort ({now} tegen {then})",
            f"{kinds} minder vaak een tekort ({now} tegen {then})",
        ),
        zin=f"Tussen {spoken(first['vergeleken_met'])} en {spoken(first['periode'])} ging {enough(parts, 340)}.",
        alt=f"Puntendiagram, per soort opvang het aandeel {in_period(first['vergeleken_met'])} en"
        f" {in_period(first['periode'])}: {enough(parts, ALT - 120)}.",
        let_op=(_ORGANISATIONS,),
    )
