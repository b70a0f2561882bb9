"""What the figures about sickness absence say. Lower is better; only the same quarter compares."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.formats import in_prose, listing, percent, signed, spoken
from analysis.rows import records

Row = dict[str, Any]
_FEW = 12
_NOTE = 140


def compared(change: float, decimals: int = 1) -> str:
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
    if not rows:
        return nothing_found("ziekteverzuim per kwartaal")
    last = rows[-1]
    pairs = [row for row in rows if row["verandering"] is not None]
    tail = compared(last["verandering"]) if last["verandering"] is not None else "een jaar eerder is niet gevonden"
    years = sorted({row["jaar"] for row in rows})
    missing = 4 * len(years) - len(rows)
    notes = [f"Van {missing} van de {4 * len(years)} kwartalen is geen cijfer gevonden. Die plekken blijven leeg."]
    return Findings(
        titel=fitting(
            *(
                f"{last[name]}: {percent(last['waarde'])} verzuim in {spoken(last['periode'])}, {tail}"
                for name in ("branche", "branche_kort")
            )
        ),
        zin=_season_sentence(pairs, last),
        alt=f"Lijndiagram van het verzuim per kwartaal, één lijn per jaar ({years[0]} tot {years[-1]}):"
        f" {_season_told(rows)}.",
        let_op=(*(notes if missing else []), *_loose(records(known(frame[~frame["getekend"]], "waarde")))),
    )


def _season_told(rows: list[Row]) -> str:
    """Give every quarter of a few; of many the newest year, the highest and the lowest."""
    if len(rows) <= _FEW:
        return "; ".join(_at(row) for row in rows)
    newest = "; ".join(_at(row) for row in rows if row["jaar"] == rows[-1]["jaar"])
    top, low = max(rows, key=lambda row: row["waarde"]), min(rows, key=lambda row: row["waarde"])
    return f"{newest}. Het hoogste van alle: {_at(top)}. Het laagste: {_at(low)}"


def _at(row: Row) -> str:
    return f"{row['periode']} {percent(row['waarde'])}"


def _loose(rows: list[Row]) -> tuple[str, ...]:
    """Name what is not drawn: figures of which the source does not say what absence they are."""
    if not rows:
        return ()
    low, high = (percent(pick(row["waarde"] for row in rows)) for pick in (min, max))
    size = high if low == high else f"{low} tot {high}"
    return (
        f"Over {enough([row['periode'] for row in rows], _NOTE)} noemt een bron {size} verzuim, zonder te zeggen welk"
        " soort. Dat staat alleen in de tabel.",
    )


def _season_sentence(pairs: list[Row], last: Row) -> str:
    earlier = [row for row in pairs if row is not last]
    if not earlier:
        return "Verzuim is in de winter hoger. Vergelijk daarom alleen hetzelfde kwartaal van een ander jaar."
    other = earlier[-1]
    return (
        f"In {spoken(other['periode'])} was het {compared(other['verandering'])}. Verzuim is in de winter hoger:"
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
    sums = enough([f"{row['branche'].lower()} {percent(row['waarde'])}" for row in totals], 120)
    absent = [row["branche"].lower() for row in records(branches) if row["waarde"] is None]
    notes = [f"Geen cijfer in dit kwartaal: {enough(absent, 220)}."] if absent else []
    if [row["branche_code"] for row in totals] == ["ZWS"]:
        notes.append("Het totaal is smal: zonder kinderopvang. Breed geeft de bron voor dit kwartaal niet.")
    return Findings(
        titel=fitting(
            *(
                f"Hoogste verzuim van {len(rows)} branches: {name}, {percent(top['waarde'])} in"
                f" {spoken(top['periode'])}"
                for name in (in_prose(top["branche"]), in_prose(top["branche_kort"]))
            )
        ),
        zin=f"Het laagste: {low['branche'].lower()}, {percent(low['waarde'])}." + (f" Totaal: {sums}." if sums else ""),
        alt=f"Staafdiagram van het verzuim van {len(rows)} branches in {spoken(top['periode'])}, van hoog naar laag: "
        + enough([f"{row['branche'].lower()} {percent(row['waarde'])}" for row in rows], ALT - 240, "; ")
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
        titel=_change_title([row for row in rows if row["niveau"] == "branche"] or rows),
        zin=f"Vergeleken met hetzelfde kwartaal een jaar eerder is het verzuim {counts}."
        + (fall if low["verandering"] < 0 < top["verandering"] else ""),
        alt=f"Staafdiagram van de verandering van het verzuim in {spoken(top['periode'])} in procentpunten: "
        + enough([f"{row['branche'].lower()} {signed(row['verandering'], 1)}" for row in rows], ALT - 100, "; ")
        + ".",
        let_op=(note,) if published else (),
    )


def _change_title(rows: list[Row]) -> str:
    top, low = rows[0], rows[-1]
    if top["verandering"] == low["verandering"] == 0:
        return f"Verzuim in {spoken(top['periode'])} overal gelijk aan een jaar eerder"
    verb, told = ("steeg", top) if top["verandering"] > 0 else ("daalde", low)
    step = f"{signed(told['verandering'], 1)} procentpunt in {spoken(told['periode'])}"
    equal = [row for row in rows if row["verandering"] == told["verandering"]]
    short = in_prose(told["branche_kort"]) if len(equal) == 1 else _branches(len(equal))
    names = (listing([in_prose(row["branche"]) for row in equal]), short)
    return fitting(*(f"Verzuim {verb} het meest bij {name}: {step}" for name in names))


def _branches(count: int) -> str:
    return f"{count} branche" if count == 1 else f"{count} branches"
