"""What the figures about who works in a sector say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, capped, enough, known, nothing_found
from analysis.formats import is_missing, listing, number, signed, with_unit
from analysis.rows import records

Row = dict[str, Any]


def decimals(row: Row) -> int:
    """Give the decimals the source itself prints: one below a step of 1, else none."""
    step = row["afgerond_op"]
    return 0 if is_missing(step) or step >= 1 else 1


def value(row: Row) -> str:
    """Give a figure in its unit as the source prints it: '95%', '25,8 uur', '110.900 werknemers'."""
    return with_unit(row["waarde"], row["eenheid"], decimals(row))


def difference(row: Row) -> str:
    """Give the difference with the chosen sector, with sign: '+14', '−3,6'."""
    return signed(row["verschil"], decimals(row))


def size(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which sector is largest and what its profile leaves out.

    Args:
        frame: Two rows (employees, organisations) per sector with a published profile.
        _: Not used.
    """
    workers = known(frame[frame["eenheid"] == "werknemers"], "waarde").sort_values("waarde", ascending=False)
    if workers.empty:
        return nothing_found("de omvang van de sectoren")
    rows = records(workers)
    first, others = rows[0], rows[1:]
    named = enough([f"{row['branche'].lower()} {number(row['waarde'])}" for row in others], 170)
    organisations = records(known(frame[frame["eenheid"] == "organisaties"], "waarde"))
    counts = enough([f"{row['branche'].lower()} {number(row['waarde'])}" for row in organisations], 170)
    return Findings(
        titel=_size_title(rows),
        zin=f"Werknemers: {first['branche'].lower()} {number(first['waarde'])}, {named}. Organisaties: {counts}.",
        alt=f"Staafdiagram in twee groepen. Werknemers: {first['branche'].lower()} {number(first['waarde'])}, {named}."
        f" Organisaties: {counts}.",
        let_op=capped((*_absent(frame), *_starred(frame), *_other_branch(frame))),
    )


def _size_title(rows: list[Row]) -> str:
    first = rows[0]
    own = next((row for row in rows if row["gekozen"]), first)
    if own is first:
        return f"{first['branche']} is de grootste: {number(first['waarde'])} werknemers"
    gap = number(first["waarde"] - own["waarde"])
    return f"{own['branche']}: {number(own['waarde'])} werknemers, {gap} minder dan {first['branche'].lower()}"


def _absent(frame: pd.DataFrame) -> list[str]:
    return [
        f"Voor {row['branche'].lower()} noemt het profiel geen aantal {row['kenmerk'].lower()}. Dat is niet nul."
        for row in records(frame)
        if row["waarde"] is None
    ]


def _starred(frame: pd.DataFrame) -> list[str]:
    if any("*" in str(row["waarde_tekst"] or "") for row in records(frame)):
        return ["Achter de aantallen werknemers staat in de bron een sterretje zonder uitleg."]
    return []


def _other_branch(frame: pd.DataFrame) -> list[str]:
    """Say it when the branch chosen beside the page has no profile."""
    if frame["gekozen"].any():
        return []
    names = listing(list(dict.fromkeys(str(name).lower() for name in frame["branche"])))
    return [
        f"Er zijn alleen profielen van {names}, niet van breed of smal. Kies bij Branche een van deze om haar uit te"
        " lichten en de verschillen met haar te zien."
    ]


def traits(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say where the sectors differ most and where they are alike.

    Args:
        frame: One row per trait and sector, the trait with the largest spread first.
        parameters: `branche` is the sector the others are compared with, when it has a profile.
    """
    if frame.empty:
        return nothing_found("het profiel van werknemers")
    rows = records(frame)
    chosen = [row for row in rows if row["gekozen"]]
    shared = [row for row in rows if sum(other["kenmerk"] == row["kenmerk"] for other in rows) > 1]
    trait = _farthest(chosen, shared) if chosen else rows[0]["kenmerk"]
    told = [row for row in rows if row["kenmerk"] == trait]
    kind = "Gemiddelden" if parameters["soort"] == "gemiddelde" else "Aandelen"
    equal = list(dict.fromkeys(row["kenmerk"] for row in shared if row["spreiding"] == 0))
    same = f" Gelijk in alle sectoren: {listing(equal).lower()} ({value(_of(rows, equal[0]))})." if equal else ""
    alone = [row for row in rows if row not in shared]
    only = "".join(f" {row['kenmerk']}: {value(row)}, alleen bekend van {row['branche'].lower()}." for row in alone)
    return Findings(
        titel=_title(told, trait, chosen),
        zin=f"{_sentence(told, chosen)}{same}{only}",
        alt=f"Staafdiagram met {len(set(frame['kenmerk']))} groepen van staven, één per kenmerk. {kind}: "
        + enough([f"{row['kenmerk'].lower()} {row['branche'].lower()} {value(row)}" for row in rows], ALT - 90, "; ")
        + ".",
    )


def _of(rows: list[Row], trait: str) -> Row:
    return next(row for row in rows if row["kenmerk"] == trait)


def _farthest(chosen: list[Row], shared: list[Row]) -> str:
    """Give the trait in which the chosen sector is farthest from the others, as a part of its own value."""
    gaps: dict[str, float] = {}
    for row in shared:
        own = _of(chosen, row["kenmerk"])["waarde"]
        scale = 1.0 if row["eenheid"] == "procent" else float(own) or 1.0
        gaps[row["kenmerk"]] = gaps.get(row["kenmerk"], 0.0) + abs(float(row["verschil"])) / scale
    return max(gaps, key=lambda name: gaps[name])


def _title(told: list[Row], trait: str, chosen: list[Row]) -> str:
    if chosen:
        own = next(row for row in told if row["gekozen"])
        return f"{own['branche']} verschilt het meest bij: {trait.lower()} ({value(own)})"
    low, high = min(told, key=lambda row: row["waarde"]), max(told, key=lambda row: row["waarde"])
    return f"{trait}: {value(high)} in {high['branche'].lower()}, {value(low)} in {low['branche'].lower()}"


def _sentence(told: list[Row], chosen: list[Row]) -> str:
    if chosen:
        others = [f"{row['branche'].lower()} {value(row)} ({difference(row)})" for row in told if not row["gekozen"]]
        return f"Ter vergelijking: {listing(others)}. Tussen haakjes staat het verschil."
    spread = number(told[0]["spreiding"], decimals(told[0]))
    if told[0]["eenheid"] == "procent":
        return f"Dat is het grootste verschil tussen de sectoren: {spread} procentpunt."
    return f"Het verschil is {spread} {told[0]['eenheid']}."
