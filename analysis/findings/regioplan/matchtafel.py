"""What the figures on the matchtafel say, in the words of its source."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import amount, highest, who
from analysis.findings.base import ALT, SENTENCE, Findings, capped, enough, fitting, known, nothing_found
from analysis.formats import capital, counted, in_period, listing, lower_first, number
from analysis.rows import records
from queries.parameters import Parameters, list_of
from queries.rows import InstrumentMatchtafel, InstrumentMatchtafelUitkomsten


def table_rules(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say what the matchtafel is for, what it costs and how often it meets, in the words of its source.

    Args:
        frame: One row per line: onderdeel, nummer, tekst, stand, tegenspraak.
        parameters: The parts that were asked for (onderdelen).
    """
    if frame.empty:
        return nothing_found("de matchtafel")
    rows = records(frame, InstrumentMatchtafel)
    rules = [row for row in rows if row["onderdeel"] == "spelregel"]
    facts = [_first(rows, "prijs"), _first(rows, "frequentie")]
    told = [*(fact for fact in facts if fact), *([counted(len(rules), "spelregel", "spelregels")] if rules else [])]
    goals = [row["tekst"] for row in rows if row["onderdeel"] == "doel"]
    without = "Het doel van de matchtafel staat niet in de bron."
    parts = list(dict.fromkeys(row["onderdeel"] for row in rows))
    if "doel" not in list_of(parameters, "onderdelen"):
        without = f"Dit zegt de bron van de matchtafel over: {listing(parts)}."
    return Findings(
        titel=fitting(f"De matchtafel: {', '.join(told)}", "De matchtafel") if told else "De matchtafel",
        zin=enough(goals, SENTENCE, " ") if goals else without,
        alt=f"Lijst van {counted(len(rows), 'regel', 'regels')} van de matchtafel, over: {enough(parts, ALT - 60)}.",
        let_op=capped(
            (
                *(f"De bron spreekt zichzelf tegen: {text}." for text in _once(rows, "tegenspraak")),
                *(f"{text}." for text in _once(rows, "stand")),
            )
        ),
    )


def _once(rows: Sequence[Mapping[str, Any]], column: str) -> list[str]:
    return [text for text in dict.fromkeys(row[column] for row in rows) if text]


def _first(rows: Sequence[Mapping[str, Any]], part: str) -> str:
    """Give the beginning of the first line of a part: 'vijf keer per jaar'."""
    return next((lower_first(row["tekst"].partition(",")[0]) for row in rows if row["onderdeel"] == part), "")


def table_outcomes(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which outcomes are possible, and that nothing was counted.

    Args:
        frame: One row per outcome: uitkomst.
    """
    if frame.empty:
        return nothing_found("uitkomsten van de matchtafel")
    how = (
        "Aantallen leest u in met: python -m etl import kerncijfer BESTAND --indicator matchtafel_uitkomst"
        " (kolommen regio, periode, uitsplitsing = de uitkomst, waarde, eenheid personen)."
        " Kleine aantallen worden niet getoond."
    )
    read = known(frame, "aantal")
    top = highest(records(read, InstrumentMatchtafelUitkomsten), "aantal")
    if top is None:
        what = enough([lower_first(str(text)) for text in frame["uitkomst"]], 310)
        return Findings(
            titel=f"{capital(counted(len(frame), 'mogelijke uitkomst', 'mogelijke uitkomsten'))}, nog geen aantallen"
            " ingelezen",
            zin=f"Een kandidaat of vacature kan dit opleveren: {what}. Hoe vaak dat gebeurde, is niet gepubliceerd.",
            alt="Tabel met de mogelijke uitkomsten zonder aantallen.",
            let_op=(how,),
        )
    moments = {row["periode"] for row in top.rijen}
    when = f" {in_period(*moments)}" if len(moments) == 1 else " op verschillende momenten"
    places = dict.fromkeys(f"{row['regio']}, {row['periode']}" for row in top.rijen)
    return Findings(
        titel=fitting(
            f"Hoogste aantal kandidaten{when}: {who(top, 'uitkomst', 'uitkomsten', number, said=str)}",
            f"Hoogste aantal kandidaten{when}: {amount(top, number)}",
        ),
        zin=f"Dat is in {enough(list(places), 200, '; ')}. Er"
        f" {'is' if len(read) == 1 else 'zijn'} {counted(len(read), 'aantal', 'aantallen')} ingelezen.",
        alt="Tabel met uitkomsten van de matchtafel en de ingelezen aantallen.",
        let_op=(how,),
    )
