"""What a comparison says: who is highest, who changed most, or how far the others are from the first."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.comparable import Verdict, judge
from analysis.findings.base import ALT, Findings, capped, enough, fitting, nothing_found
from analysis.findings.vergelijken_woorden import inside, named, title_and_sentence
from analysis.formats import capital, full_stop, listing, lower_first, number, signed, spoken, unit_label, with_unit
from analysis.rows import records

Row = dict[str, Any]
_ONE_OF_MANY = {
    "verzuim": "CBS, Vernet en de NEA meten verzuim elk anders. Hier staat maar één soort.",
    "mobiliteit": "Totaal en extern zijn verschillende stromen. Een stroom gaat over twaalf maanden.",
    "werkbeleving": "Alleen uitkomsten van dezelfde meting staan naast elkaar.",
}


def comparison(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say what stands out between the series in the newest period they share.

    Args:
        frame: One row per series and period, with value, index, difference and the reason it is left out.
        parameters: `maat` says what is drawn: absoluut, index or verschil.
    """
    rows = records(frame)
    if not rows:
        return nothing_found("deze vergelijking")
    verdict = judge(rows)
    if not verdict.possible:
        return _refused(rows, verdict)
    shown = [row for row in rows if row["getoond"] is not None]
    if not shown:
        return _unbased(rows, verdict)
    last = max(row["periode_code"] for row in shown)
    newest = [row for row in shown if row["periode_code"] == last]
    title, sentence = {"absoluut": _absolute, "index": _index, "verschil": _difference}[parameters["maat"]](
        newest, rows
    )
    return Findings(
        titel=title,
        zin=f"{sentence} {_scope(rows, verdict)}",
        alt=_alt(shown, parameters["maat"], verdict),
        let_op=_caveats(rows, verdict, parameters["maat"]),
    )


def shown_value(row: Row, maat: str) -> str:
    """Give what is drawn, in words: '8,8%', 'index 127,5', '+1,5 procentpunt'."""
    if maat == "index":
        return number(row["getoond"], 1)
    if maat == "verschil":
        return f"{signed(row['getoond'], int(row['decimalen']))} {difference_unit(row['eenheid'])}"
    return with_unit(row["getoond"], row["eenheid"], int(row["decimalen"]))


def difference_unit(unit: str) -> str:
    """Give the unit of a difference: percentages differ in percentage points."""
    return "procentpunt" if unit == "procent" else unit_label(unit)


def _refused(rows: list[Row], verdict: Verdict) -> Findings:
    names = list(dict.fromkeys(inside(row) for row in rows))
    subject = rows[0]["indicator"]
    why = "Kies er minstens twee." if len(names) == 1 else "Er is geen periode waarin er twee naast elkaar mogen staan."
    return Findings(
        titel=fitting(f"Niet te vergelijken: {subject} van {listing(names)}", f"Niet te vergelijken: {subject}"),
        zin=why,
        alt=f"Er is niets getekend: {lower_first(subject)} van {enough(names, 400)} is niet te vergelijken.",
        let_op=capped(verdict.redenen),
    )


def _unbased(rows: list[Row], verdict: Verdict) -> Findings:
    return Findings(
        titel=f"Geen index of verschil voor {lower_first(rows[0]['indicator'])}",
        zin="Een verandering heeft geen index, en zonder cijfer van de eerste of van de basisperiode is er niets te"
        " berekenen. Kies absoluut of een andere basis.",
        alt="Er is niets getekend.",
        let_op=capped(verdict.redenen),
    )


def _absolute(newest: list[Row], _: list[Row]) -> tuple[str, str]:
    ranked = sorted(newest, key=lambda row: (-row["waarde"], row["lid"]))
    told = named(ranked, lambda row: shown_value(row, "absoluut"))
    subject, when = newest[0]["indicator"], spoken(newest[0]["periode"])
    if len(ranked) == 1:
        return fitting(
            *(f"{subject}: {names[0]} in {when}" for names in told)
        ), "De andere hebben in die periode geen cijfer."
    better = {"lager is beter": " Lager is beter.", "hoger is beter": " Hoger is beter."}.get(
        newest[0]["polariteit"], ""
    )
    gap = signed(abs(ranked[0]["waarde"] - ranked[-1]["waarde"]), int(newest[0]["decimalen"])).lstrip("+")
    gap_told = f"Tussen de hoogste en de laagste zit {gap} {difference_unit(newest[0]['eenheid'])}.{better}"
    return title_and_sentence((f"{subject} in {when}",) * 2, f"In {when}", told, gap_told)


def _index(newest: list[Row], rows: list[Row]) -> tuple[str, str]:
    ranked = sorted(newest, key=lambda row: (-row["index"], row["lid"]))
    told = named(ranked, lambda row: number(row["index"], 1))
    base = next(row["basis"] for row in rows)
    when = f"In {spoken(newest[0]['periode'])}"
    grown = f"{ranked[0]['lid']}: {_grown(ranked[0]['index'])} dan in {spoken(base)}."
    return title_and_sentence((f"{newest[0]['indicator']}, {spoken(base)} = 100",) * 2, when, told, grown)


def _difference(newest: list[Row], rows: list[Row]) -> tuple[str, str]:
    first = next(row for row in rows if row["plaats"] == 1)
    others = sorted((row for row in newest if row["plaats"] != 1), key=lambda row: (-row["verschil"], row["lid"]))
    told = named(others, lambda row: shown_value(row, "verschil"))
    own = next(row for row in newest if row["plaats"] == 1)
    itself = f"{first['lid']} zelf: {with_unit(own['waarde'], own['eenheid'], int(own['decimalen']))}."
    when = f"In {spoken(newest[0]['periode'])}"
    lead = f"{newest[0]['indicator']}, verschil met"
    return title_and_sentence((f"{lead} {inside(first)}", f"{lead} {inside(first, 'lid_kort')}"), when, told, itself)


def _grown(index: float) -> str:
    return f"{signed(abs(index - 100), 1).lstrip('+')}% {'hoger' if index >= 100 else 'lager'}"


def _scope(rows: list[Row], verdict: Verdict) -> str:
    span = (
        verdict.perioden[0]
        if len(verdict.perioden) == 1
        else f"{verdict.perioden[0]} tot en met {verdict.perioden[-1]}"
    )
    count = "één periode" if len(verdict.perioden) == 1 else f"{len(verdict.perioden)} perioden"
    return f"{rows[0]['plek']}; vergeleken in {count} ({span})."


def _alt(shown: list[Row], maat: str, verdict: Verdict) -> str:
    kind = "Staafdiagram" if len(verdict.perioden) == 1 else "Lijndiagram"
    series: dict[str, list[str]] = {}
    for row in shown:
        series.setdefault(row["lid"], []).append(f"{row['periode']} {shown_value(row, maat)}")
    ends = [
        f"{name}: {values[0]}" + (f" tot {values[-1]}" if len(values) > 1 else "") for name, values in series.items()
    ]
    told = enough(ends, ALT - 120, "; ")
    return f"{kind} van {lower_first(shown[0]['indicator'])} ({maat}). {told}."


def _caveats(rows: list[Row], verdict: Verdict, maat: str) -> tuple[str, ...]:
    notes = list(verdict.redenen)
    if maat == "index":
        kept = {row["lid"] for row in rows if row["index"] is not None}
        compared = {row["lid"]: inside(row) for row in rows if row["reden"] is None}
        without = [told for name, told in compared.items() if name not in kept]
        if without:
            notes.append(f"Geen index voor {listing(without)}: geen cijfer in de basisperiode.")
    if fixed := _ONE_OF_MANY.get(rows[0]["thema_code"]):
        notes.append(fixed)
    told = {row["noot"] for row in rows if row["reden"] is None}
    notes += [capital(full_stop(text)) for text in told if text and len(told) == 1]
    sources = {source for row in rows if row["reden"] is None for source in row["bron_ids"]}
    if len(sources) > 1:
        notes.append(f"De cijfers komen uit {len(sources)} publicaties; afronding en status kunnen verschillen.")
    return capped(notes)
