"""What training places replace of those who leave."""

from __future__ import annotations

import pandas as pd

from analysis.claims import highest, lowest, roughly, value_of, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit.woorden import during, provisional, region
from analysis.formats import in_prose, number, percent
from analysis.rows import records
from analysis.scenario.capacity import places_of
from analysis.scenario.doubts import place_doubts
from queries.parameters import Parameters, text_of
from queries.rows import CapaciteitPlaatsen

NO_RATE = "Hiervoor zijn van een branche in deze regio de uitstroom en het aantal werknemers een jaar eerder nodig."
_HOURS = "Aanname: wie vertrekt werkt gemiddeld evenveel uren als wie blijft."
_ONLY_BBL = "Wie een BBL-plaats heeft is al werknemer: alleen plaatsen voor BOL of hbo maken er mensen bij."
_YIELDS = "Wat een plaats oplevert is van u: er is geen cijfer dat voor elke regio en opleiding geldt."


def replaced(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which part of the yearly outflow the places replace.

    Args:
        frame: One row per branch; what the places do is filled in when the reader gave them.
        parameters: `plaatsen` is what the reader gave.
    """
    rows = records(frame, CapaciteitPlaatsen)
    if not rows:
        return nothing_found("wat opleidingsplaatsen vervangen", why=NO_RATE)
    one = rows[0]
    when = during(one["periode_code"], one["periode"])
    leaving = [f"{in_prose(row['branche'])} {_rate(row, 'uitstroompercentage', 'uitstroom_op', 1)}" for row in rows]
    told = records(known(frame, "vervangt"), CapaciteitPlaatsen)
    if not told:
        return Findings(
            titel="Vul in hoeveel opleidingsplaatsen er zijn en wat zij opleveren",
            zin=f"{when} vertrok in {region(frame)} per branche van alle werknemers: {enough(leaving, 200)}.",
            alt="Er is niets getekend: er is nog niets ingevuld.",
            let_op=(_YIELDS,),
            opmerkingen=provisional(frame),
        )
    listed = [f"{in_prose(row['branche'])} {_rate(row, 'vervangt', 'vervangt_op', 0)}" for row in told]
    asked = places_of(parameters)
    places = f"{text_of(parameters, 'plaatsen')} plaatsen per 100 fte"
    return Findings(
        titel=_title(places, told),
        zin=f"{places.capitalize()} geven per jaar {number(told[0]['fte_erbij'], 1)} fte erbij per 100 fte. Van de"
        f" uitstroom in {region(frame)} vervangt dat: {enough(listed, 200)}.",
        alt="Liggende staven, een per branche, met het deel van de uitstroom dat vervangen wordt:"
        f" {enough(listed, ALT - 150)}.",
        let_op=(*place_doubts(*asked), *(() if asked[1]["bol"] else (_ONLY_BBL,)), _HOURS, _YIELDS),
        opmerkingen=provisional(frame),
    )


def _rate(row: CapaciteitPlaatsen, name: str, step: str, decimals: int) -> str:
    value = value_of(row, name, step)
    return "onbekend" if value is None else roughly(value, decimals, percent)


def _title(places: str, rows: list[CapaciteitPlaatsen]) -> str:
    high, low = (end(rows, "vervangt", "vervangt_op") for end in (highest, lowest))
    if all(_rate(row, "vervangt", "vervangt_op", 0) == percent(0, 0) for row in rows):
        return f"{places} vervangen {'bijna niets' if rows[0]['fte_erbij'] else 'niets'} van de uitstroom"
    subject = f"{places} vervangen een deel van de uitstroom"
    if high is None or low is None or high.allemaal or high.van == 1:
        return subject
    top, bottom = (who(end, "branche", "branches", lambda value: percent(value, 0)) for end in (high, low))
    return fitting(
        f"{places} vervangen van de uitstroom het meest bij {top}, het minst bij {bottom}",
        f"{places} vervangen van de uitstroom het meest bij {top}",
        subject,
    )
