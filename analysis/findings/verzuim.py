"""What the figures about sickness absence say. Lower is better; only the same quarter compares."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.mobiliteit_woorden import spoken
from analysis.formats import listing, percent, signed
from analysis.rows import records

Row = dict[str, Any]


def _compared(change: float, decimals: int = 1) -> str:
    """Give a change in words: '0,2 procentpunt hoger dan een jaar eerder'."""
    if round(change, decimals) == 0:
        return "even hoog als een jaar eerder"
    size = signed(abs(change), decimals).lstrip("+")
    return f"{size} procentpunt {'hoger' if change > 0 else 'lager'} dan een jaar eerder"


def season(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how the last quarter compares with the same quarter a year earlier.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, jaar, kwartaal, getekend, maat.
        _: Not used.
    """
    rows = records(frame[frame["getekend"]]) if not frame.empty else []
    loose = tuple(
        f"Over {row['periode']} noemt een bron {percent(row['waarde'])} verzuim, zonder te zeggen welk soort. Dat staat"
        " alleen in de tabel."
        for row in (records(frame[~frame["getekend"]]) if not frame.empty else [])
    )
    if not rows:
        return nothing_found("ziekteverzuim per kwartaal")
    last = rows[-1]
    pairs = [row for row in rows if row["verandering"] is not None]
    tail = _compared(last["verandering"]) if last["verandering"] is not None else "een jaar eerder is niet gevonden"
    years = sorted({row["jaar"] for row in rows})
    told = "; ".join(f"{row['periode']} {percent(row['waarde'])}" for row in rows)
    missing = 4 * len(years) - len(rows)
    notes = [f"Van {missing} van de {4 * len(years)} kwartalen is geen cijfer gevonden. Die plekken blijven leeg."]
    return Findings(
        titel=f"{last['branche']}: {percent(last['waarde'])} verzuim in {spoken(last['periode'])}, {tail}",
        zin=_season_sentence(pairs, last),
        alt=f"Lijndiagram van het verzuim per kwartaal, één lijn per jaar ({years[0]} tot {years[-1]}): {told}.",
        let_op=(*(notes if missing else []), *loose),
    )


def _season_sentence(pairs: list[Row], last: Row) -> str:
    earlier = [row for row in pairs if row is not last]
    if not earlier:
        return "Verzuim is in de winter hoger. Vergelijk daarom alleen hetzelfde kwartaal van een ander jaar."
    other = earlier[-1]
    return (
        f"In {spoken(other['periode'])} was het {_compared(other['verandering'])}. Verzuim is in de winter hoger:"
        " vergelijk alleen hetzelfde kwartaal."
    )


def ranking(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which branch has the highest and which the lowest absence in one quarter.

    Args:
        frame: Ten branches from high to low and the sector totals; a branch without figure has none.
        _: Not used.
    """
    branches = frame[frame["niveau"] == "branche"] if not frame.empty else frame
    rows = records(known(branches, "waarde")) if not frame.empty else []
    if not rows:
        return nothing_found("ziekteverzuim per branche")
    top, low = rows[0], rows[-1]
    totals = records(known(frame[frame["niveau"] == "sector"], "waarde"))
    sums = listing([f"{row['branche'].lower()} {percent(row['waarde'])}" for row in totals])
    absent = [row["branche"].lower() for row in records(branches) if row["waarde"] is None]
    notes = [f"Geen cijfer in dit kwartaal: {listing(absent)}."] if absent else []
    if [row["branche_code"] for row in totals] == ["ZWS"]:
        notes.append("Het totaal is smal: zonder kinderopvang. Breed geeft de bron voor dit kwartaal niet.")
    return Findings(
        titel=f"Hoogste verzuim van {len(rows)} branches: {top['branche'].lower()}, {percent(top['waarde'])} in"
        f" {spoken(top['periode'])}",
        zin=f"Het laagste: {low['branche'].lower()}, {percent(low['waarde'])}." + (f" Totaal: {sums}." if sums else ""),
        alt=f"Staafdiagram van het verzuim van {len(rows)} branches in {spoken(top['periode'])}, van hoog naar laag: "
        + "; ".join(f"{row['branche'].lower()} {percent(row['waarde'])}" for row in rows)
        + (f". Lijnen voor het totaal: {sums}." if sums else "."),
        let_op=tuple(notes),
    )


def change(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say where absence rose and fell most against the same quarter a year earlier.

    Args:
        frame: One row per branch or sector, largest rise first: branche, verandering, herkomst.
        _: Not used.
    """
    rows = records(known(frame, "verandering"))
    if not rows:
        return nothing_found("de verandering van het ziekteverzuim")
    top, low = rows[0], rows[-1]
    verb, told = ("steeg", top) if top["verandering"] > 0 else ("daalde", low)
    branches = [row["verandering"] for row in rows if row["niveau"] == "branche"]
    counts = listing(
        [
            f"{name} bij {_branches(number)}"
            for name, number in (
                ("hoger (ongunstiger)", sum(item > 0 for item in branches)),
                ("lager (gunstiger)", sum(item < 0 for item in branches)),
                ("gelijk", sum(item == 0 for item in branches)),
            )
            if number
        ]
    )
    fall = f" De grootste daling: {low['branche'].lower()} {signed(low['verandering'], 1)} procentpunt."
    published = any(row["herkomst"] == "gepubliceerd" for row in rows)
    note = "Van branches zonder percentages in de tabel is alleen de verandering gepubliceerd."
    return Findings(
        titel=f"Verzuim {verb} het meest bij {told['branche'].lower()}: {signed(told['verandering'], 1)} procentpunt"
        f" in {spoken(told['periode'])}",
        zin=f"Vergeleken met hetzelfde kwartaal een jaar eerder is het verzuim {counts}."
        + (fall if low["verandering"] < 0 and told is not low else ""),
        alt=f"Staafdiagram van de verandering van het verzuim in {spoken(top['periode'])} in procentpunten: "
        + "; ".join(f"{row['branche'].lower()} {signed(row['verandering'], 1)}" for row in rows)
        + ".",
        let_op=(note,) if published else (),
    )


def _branches(count: int) -> str:
    return f"{count} branche" if count == 1 else f"{count} branches"


def vernet(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how the absence Vernet measures changed in a year.

    Args:
        frame: One row per measure and period: maat, periode, waarde, eerder, verandering.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("verzuim volgens Vernet")
    whole = [row for row in rows if row["maat"] == "alle verzuim"]
    last = whole[-1]
    tail = f", {_compared(last['verandering'], 2)}" if last["verandering"] is not None else ""
    others = [row for row in rows if row["verandering"] is not None and row["maat"] != "alle verzuim"]
    parts = [
        f"{row['maat']} van {percent(row['eerder'], 2)} naar {percent(row['waarde'], 2)}"
        for row in others
    ]  # fmt: skip
    return Findings(
        titel=f"Vernet: {percent(last['waarde'], 2)} verzuim in {spoken(last['periode'])}{tail}",
        zin=f"In dezelfde tijd ging {listing(parts)}." if parts else "Van andere maten is geen vergelijking gevonden.",
        alt="Staafdiagram van het verzuim volgens Vernet, gegroepeerd per maat: "
        + "; ".join(f"{row['maat']}, {row['periode']} {percent(row['waarde'], 2)}" for row in rows)
        + ".",
        let_op=("Vernet telt anders dan CBS en alleen vier branches. Zet de twee nooit in één reeks.",),
    )


def third_party(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what an unchecked series shows, with its mark.

    Args:
        frame: One row per year: periode, waarde, branche, voorlopig.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("verzuim van een derde partij")
    first, last, top = rows[0], rows[-1], max(rows, key=lambda row: row["waarde"])
    return Findings(
        titel=f"Niet nagekeken: {last['branche'].lower()} van {percent(first['waarde'])} in {first['periode']} naar"
        f" {percent(last['waarde'])} in {last['periode']}",
        zin=f"De hoogste waarde in deze reeks is {percent(top['waarde'])} in {top['periode']}.",
        alt=f"Lijndiagram van het verzuim per jaar volgens een derde partij, van {first['periode']}"
        f" ({percent(first['waarde'])}) tot {last['periode']} ({percent(last['waarde'])}), met een top van"
        f" {percent(top['waarde'])} in {top['periode']}.",
        let_op=(
            "Cijfers van derden. De reeks noemt CBS als bron, maar is niet bij CBS nagekeken. Gebruik haar niet als"
            " CBS-cijfer; de status komt ook van de derde partij.",
        ),
    )
