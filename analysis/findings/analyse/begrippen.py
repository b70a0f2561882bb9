"""What the glossary and the list of signs say about themselves."""

from __future__ import annotations

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.formats import listing, number, numbered
from queries.parameters import Parameters, text_of


def glossary(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many terms are explained, or what one term means.

    Args:
        frame: One row per term: term, uitleg; the chosen term first.
        parameters: `begrip` is a code or 'alle', `zoekbegrip` what was looked for.
    """
    searched = text_of(parameters, "zoekbegrip").strip()
    if frame.empty:
        return Findings(
            titel=f"Geen begrip met '{searched}'" if searched else "Geen begrippen voor deze keuze",
            zin="Elk zoekwoord moet voorkomen in het begrip of de uitleg. Zoek met een ander woord.",
            alt="De lijst is leeg.",
        )
    if text_of(parameters, "begrip") == "alle":
        count = f"{len(frame)} {'begrip' if len(frame) == 1 else 'begrippen'}"
        return Findings(
            titel=f"{count} met '{searched}'" if searched else f"{count} uit de arbeidsmarkt, in gewone taal",
            zin="Elke toelichting bij een figuur verwijst naar deze lijst.",
            alt="Een lijst met begrippen en hun uitleg.",
        )
    first = frame.iloc[0]
    others = len(frame) - 1
    noun = "een begrip dat ermee te maken heeft" if others == 1 else f"{others} begrippen die ermee te maken hebben"
    return Findings(
        titel=str(first["term"]),
        zin=f"De uitleg, met {noun}." if others else "De uitleg in gewone taal.",
        alt=f"De uitleg van het begrip {first['term']}.",
    )


def signs(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which signs the data holds.

    Args:
        frame: One row per sign: teken, rijen (cells in the data; missing where that cannot be counted).
        _: Not used.
    """
    if frame.empty:
        return nothing_found("tekens")
    counted = known(frame, "rijen")
    met = counted[counted["rijen"] > 0]
    found = [f"{row['teken']} ({number(row['rijen'])} keer)" for row in met.to_dict("records")]
    return Findings(
        titel="Een ontbrekend cijfer is nooit een nul",
        zin=f"In de gegevens van nu komen voor: {listing(found)}." if found else "Nu komt geen van de tekens voor.",
        alt=f"Tabel met {numbered(len(frame), 'teken', 'tekens')} en hun betekenis.",
        let_op=("Een bron kan een teken anders uitleggen. Dan geldt de uitleg van de bron.",),
    )
