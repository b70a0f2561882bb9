"""What a comparison says: who is highest, who changed most, or how far the others are from the first."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.claims import newest_period
from analysis.comparable import Verdict, inside, judge
from analysis.findings.base import ALT, Findings, capped, enough, fitting, nothing_found
from analysis.findings.vergelijken.maten import (
    absolute,
    difference,
    index,
    index_possible,
    refusals,
    shown_value,
    width,
)
from analysis.formats import capital, count_word, counted, from_to, full_stop, in_prose, listing, lower_first, of_period
from analysis.rows import records
from queries.parameters import Parameters, listed, text_of
from queries.rows import VergelijkReeksen

Row = VergelijkReeksen
_ONE_OF_MANY = {
    "verzuim": "CBS, Vernet en de NEA meten verzuim elk anders. Hier staat maar één soort.",
    "mobiliteit": "Totaal en extern zijn verschillende stromen. Een stroom gaat over twaalf maanden.",
    "werkbeleving": "Alleen uitkomsten van dezelfde meting staan naast elkaar.",
}
_NOTHING_CHOSEN = Findings(
    titel="Er is niets gekozen om te vergelijken",
    zin="Kies er minstens twee.",
    alt="Er is niets getekend, want er is niets gekozen.",
)


def comparison(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say what stands out between the series in the newest period they share.

    Args:
        frame: One row per series and period, with value, index, difference and the reason it is left out.
        parameters: `maat` says what is drawn: absoluut, index or verschil.
    """
    rows = records(frame, VergelijkReeksen)
    if not rows:
        return nothing_found("deze vergelijking") if any(listed(parameters["leden"])) else _NOTHING_CHOSEN
    verdict = judge(rows)
    if not verdict.possible:
        return _refused(rows, verdict)
    shown = [row for row in rows if row["getoond"] is not None]
    if not shown:
        return _unbased(rows, verdict, text_of(parameters, "maat"))
    newest = newest_period(shown)
    measure = text_of(parameters, "maat")
    title, sentence = {"absoluut": absolute, "index": index, "verschil": difference}[measure](newest, rows)
    return Findings(
        titel=title,
        zin=f"{sentence} {_scope(rows, verdict)}",
        alt=_alt(shown, measure, verdict),
        let_op=_caveats(rows, verdict, measure),
    )


def _refused(rows: Sequence[Row], verdict: Verdict) -> Findings:
    names = list(dict.fromkeys(inside(row) for row in rows))
    subject = rows[0]["indicator"]
    lead = "Niet te vergelijken"
    why = "Kies er minstens twee." if len(names) == 1 else "Er is geen periode waarin er twee naast elkaar mogen staan."
    return Findings(
        titel=fitting(f"{lead} voor {listing(names)}: {in_prose(subject)}", f"{lead}: {in_prose(subject)}"),
        zin=why,
        alt=f"Er is niets getekend. {lead} voor {enough(names, 400)}: {in_prose(subject)}.",
        let_op=capped(verdict.redenen),
    )


def _unbased(rows: Sequence[Row], verdict: Verdict, measure: str) -> Findings:
    why, other = "De eerste heeft geen cijfer in een periode die wordt vergeleken", "een andere eerste"
    if measure == "index":
        why, other = "; ".join(refusals(rows)), "een andere basis" if index_possible(rows[0]) else "verschil"
    return Findings(
        titel=f"Geen {measure} voor {lower_first(rows[0]['indicator'])}",
        zin=f"{capital(enough([why], 300))}. Kies absoluut of {other}.",
        alt="Er is niets getekend.",
        let_op=capped(verdict.redenen),
    )


def _scope(rows: Sequence[Row], verdict: Verdict) -> str:
    times = verdict.perioden
    when = from_to(times[0], times[-1])
    return f"{rows[0]['plek']}; vergeleken in {counted(len(times), 'periode', 'perioden')} ({when})."


def _alt(shown: Sequence[Row], maat: str, verdict: Verdict) -> str:
    kind = "Staafdiagram" if len(verdict.perioden) == 1 else "Lijndiagram"
    series: dict[str, list[str]] = {}
    first = next((row for row in shown if maat == "verschil" and row["plaats"] == 1), None)
    for row in shown:
        if first is not None and row["lid"] == first["lid"]:
            continue
        series.setdefault(row["lid"], []).append(f"{shown_value(row, maat)} ({of_period(row['periode'])})")
    ends = [
        f"{name}: {values[0]}" + (f" tot {values[-1]}" if len(values) > 1 else "") for name, values in series.items()
    ]
    told = enough(ends, ALT - 120, "; ")
    what = maat if first is None else f"verschil met {inside(first)}"
    return f"{kind} van {lower_first(shown[0]['indicator'])} ({what}). {told}."


def _caveats(rows: Sequence[Row], verdict: Verdict, maat: str) -> tuple[str, ...]:
    notes = list(verdict.redenen)
    if maat == "index":
        notes += [full_stop(capital(text)) for text in refusals(rows)]
        notes += [text for text in (width(rows),) if text]
    if fixed := _ONE_OF_MANY.get(rows[0]["thema_code"]):
        notes.append(fixed)
    told = {row["noot"] for row in rows if row["reden"] is None}
    notes += [capital(full_stop(text)) for text in told if text and len(told) == 1]
    if formula := rows[0]["formule"]:
        notes.append(f"Zo is gerekend: {formula}.")
    # a rate has two sources, of its parts: several publications are those in which the series differ
    each = {tuple(row["bron_ids"]) for row in rows if row["reden"] is None and row["bron_ids"]}
    sources = {source for several in each for source in several}
    if len(each) > 1:
        notes.append(
            f"De cijfers komen uit {count_word(len(sources))} publicaties; afronding en status kunnen verschillen."
        )
    return capped(notes)
