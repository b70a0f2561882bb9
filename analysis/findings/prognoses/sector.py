"""What forecasts say, always with the edition that said it: an expectation is never a measurement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Movement, Value, movement, newest_period
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.prognoses.editie import edition
from analysis.findings.prognoses.woorden import (
    REFERENCE,
    as_told,
    demarcation,
    many_bars,
    rounded,
    scenario_name,
    unnamed_demarcation,
    unnamed_scenario,
)
from analysis.formats import capital, in_period, listing, number, signed
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PrognoseEdities, PrognoseScenarios, PrognoseTekort

Row = Mapping[str, Any]
_EXPECTED = (
    "Dit is een verwachting, geen meting. Een nieuwe editie rekent alles opnieuw en vervangt een oude hier niet."
)
_FEW, _LONG = 2, 4
_LIST = 240


def editions(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what the editions expected for one year, compared within one scenario only.

    Args:
        frame: One row per edition and scenario of one year: waarde, verschil, vorige, vorige_versie.
    """
    rows = records(known(frame, "waarde"), PrognoseEdities)
    if not rows:
        return nothing_found("het verwachte tekort")
    compared = [row for row in rows if row["verschil"] is not None]
    rows = rows[::-1] if len(rows) > _LONG else rows  # what is left out of a long list is the oldest
    told = [f"{number(row['waarde'])} ({edition(row['versie'])}, {scenario_name(row)})" for row in rows]
    title, sentence = _compared(rows, told, _newest(compared)) if compared else _alone(rows, told)
    return Findings(
        titel=title,
        zin=f"{sentence} {demarcation(rows)}",
        alt=f"Open staven voor het verwachte tekort in {rows[0]['periode']}: {enough(told, ALT - 70)}.",
        let_op=(_EXPECTED, *unnamed_demarcation(rows), *rounded(rows)),
    )


def _newest(rows: Sequence[Row]) -> Row:
    """Give the figure of the newest edition, in its reference scenario where that is there."""
    there = [row for row in rows if row["versie"] == rows[-1]["versie"]]
    return next((row for row in there if row["scenario"] == REFERENCE), there[-1])


def _compared(rows: Sequence[Row], told: list[str], newest: Row) -> tuple[str, str]:
    """Give title and sentence where two editions expect something for the same year and scenario."""
    title = (
        f"Voor {newest['periode']} verwacht de editie van {edition(newest['versie'])} een tekort van"
        f" {number(newest['waarde'])}: {_against(newest)}"
    )
    rest = [text for text, row in zip(told, rows, strict=True) if row["scenario"] != newest["scenario"]]
    return title, _change(newest) + (f" Ook gepubliceerd: {enough(rest, _LIST)}." if rest else "")


def _alone(rows: Sequence[Row], told: list[str]) -> tuple[str, str]:
    """Give title and sentence where no two editions can be compared, with the reason."""
    chosen = _furthest(rows)
    title = (
        f"Voor {chosen['periode']}: een verwacht tekort van {number(chosen['waarde'])} mensen volgens de editie van"
        f" {edition(chosen['versie'])}"
    )
    sentence = (
        f"Alleen deze editie geeft een cijfer voor {chosen['periode']}. Vergelijken met een andere editie kan dus niet."
        if len({row["versie"] for row in rows}) == 1
        else "De edities gebruiken andere scenario's. Vergelijken kan dus niet."
    )
    return title, sentence + (f" Gepubliceerd: {enough(told, _LIST)}." if len(rows) > 1 else "")


def shortage(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what the newest edition expects for its last year, and the older editions for theirs.

    Args:
        frame: One row per edition, year and scenario: versie, periode, scenario, waarde.
    """
    rows = records(known(frame, "waarde"), PrognoseTekort)
    if not rows:
        return nothing_found("het verwachte tekort")
    last = [
        _furthest([row for row in rows if row["versie"] == name]) for name in dict.fromkeys(r["versie"] for r in rows)
    ]
    newest = last[-1]
    older = [
        f"{number(row['waarde'])} in {row['periode']} ({edition(row['versie'])}, {scenario_name(row)})"
        for row in (last[:-1] if len(last) <= _LONG else last[-2::-1])
    ]
    return Findings(
        titel=f"De nieuwste editie ({edition(newest['versie'])}) rekent op een tekort van {number(newest['waarde'])}"
        f" mensen in {newest['periode']}",
        zin=(f"Het laatste jaar van eerdere edities: {enough(older, _LIST)}. " if older else "") + demarcation(rows),
        alt=_shortage_drawn(rows, last),
        let_op=(_EXPECTED, *unnamed_scenario(rows), *rounded(rows)),
    )


def scenarios(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how far each scenario lies from the reference scenario of its own edition.

    Args:
        frame: One row per edition, year and scenario: waarde, referentie, verschil (None for the reference).
    """
    rows = records(known(frame, "waarde"), PrognoseScenarios)
    others = [row for row in rows if row["verschil"] is not None]
    if not others:
        return nothing_found("scenario's naast het referentiescenario")
    told = others[::-1]  # the newest edition and its last year first
    if many_bars(len(rows)):
        told = [row for row in told if row["versie"] == told[0]["versie"]]
    parts = [
        f"{row['scenario']}: {as_told(row)} tegen {_reference(row, rows)}"
        f" ({signed(row['verschil'])}; {row['periode']}, editie van {edition(row['versie'])})"
        for row in told
    ]
    listed = enough(_capitals(parts), _LIST, "; ")
    return Findings(
        titel=_scenario_title(others, rows),
        zin=f"Tegen het referentiescenario van dezelfde editie. {listed}. {demarcation(rows)}",
        alt=f"Open staven per editie en scenario: {enough(parts, ALT - 50, '; ')}.",
        let_op=("Vergelijk scenario's alleen binnen één editie en één jaar.", *rounded(rows)),
    )


def _scenario_title(others: Sequence[Row], rows: Sequence[Row]) -> str:
    """Give how far the scenarios of the newest edition are from the reference in its last year."""
    told = newest_period(newest_period(others, "versie"), "periode")
    whose, when = capital(edition(told[0]["versie"])), in_period(told[0]["periode"])
    gaps = [_gap(_step(row)) for row in told]
    levels = [f" ({as_told(row)} in plaats van {_reference(row, rows)})" for row in told]
    names = [str(row["scenario"]) for row in told]
    full = [f"{name} {gap} {when}{level}" for name, gap, level in zip(names, gaps, levels, strict=True)]
    short = [f"{name} {gap}" for name, gap in zip(names, gaps, strict=True)]
    alone = f"{whose}, {names[0]}: tekort {gaps[0]} {when}{levels[0]}"
    return fitting(
        *((f"{whose}, {names[0]}: verwacht tekort {gaps[0]} {when}{levels[0]}", alone) if len(told) == 1 else ()),
        f"{whose}, verwacht tekort: {listing(full)}",
        f"{whose}, verwacht tekort {when} naast de referentie: {listing(short)}",
        f"{whose}: verwacht tekort in {len(told)} scenario's naast dat van de referentie, {when}",
    )


def _reference(row: Row, rows: Sequence[Row]) -> str:
    """Give what the reference scenario of the same edition and year says, in the words of its source."""
    mine = (row["versie"], row["periode"])
    found = (one for one in rows if one["scenario"] == REFERENCE and (one["versie"], one["periode"]) == mine)
    text = next((one["waarde_tekst"] for one in found), None)
    return as_told({"waarde": row["referentie"], "waarde_tekst": text})


def _step(row: Row) -> Movement:
    """Give the way from the reference to a scenario."""
    return movement(
        Value(row["referentie"], row["referentie_op"] or 0.0), Value(row["waarde"], row["afgerond_op"] or 0.0)
    )


def _gap(step: Movement) -> str:
    """Give a difference as a size and a side: '18.000 kleiner'."""
    size = number(abs(step.verschil.waarde))
    return {"hoger": f"{size} groter", "lager": f"{size} kleiner", "gelijk": "even groot"}.get(
        step.richting, "binnen de afronding even groot"
    )


def _shortage_drawn(rows: Sequence[Row], last: Sequence[Row]) -> str:
    """Say what is drawn: a bar for each of a few, of many a line per edition in its reference scenario."""
    if not many_bars(len(rows)):
        drawn = [
            f"{edition(r['versie'])} voor {r['periode']} ({scenario_name(r)}): {number(r['waarde'])}" for r in rows
        ]
        return f"Open staven per editie, het verwachte tekort in personen: {enough(drawn, ALT - 80, '; ')}."
    ends = [f"{edition(row['versie'])} tot {number(row['waarde'])} in {row['periode']}" for row in last[::-1]]
    lead = "Lijndiagram van het verwachte tekort in personen in één scenario, één lijn per editie"
    return f"{lead}: {enough(ends, ALT - 120, '; ')}."


def _capitals(parts: list[str]) -> list[str]:
    return [parts[0][:1].upper() + parts[0][1:], *parts[1:]]


def _furthest(rows: Sequence[Row]) -> Row:
    """Give the last year of an edition, in its reference scenario where it has one."""
    there = newest_period(rows, "periode")
    return next((row for row in there if row["scenario"] == REFERENCE), there[0])


def _against(row: Row) -> str:
    step, then = _since_edition(row), edition(row["vorige_versie"])
    size = number(abs(step.verschil.waarde))
    return {
        "hoger": f"{size} meer dan die van {then}",
        "lager": f"{size} minder dan die van {then}",
        "gelijk": f"evenveel als die van {then}",
        "onbeslist": f"binnen de afronding evenveel als die van {then}",
    }[step.richting]


def _since_edition(row: Row) -> Movement:
    return movement(Value(row["vorige"], row["vorige_op"] or 0.0), Value(row["waarde"], row["afgerond_op"] or 0.0))


def _change(row: Row) -> str:
    ratio = _since_edition(row).procent_tekst
    share = "" if ratio is None else f" ({ratio})"
    return (
        f"Zelfde jaar, zelfde scenario ({scenario_name(row)}): van {number(row['vorige'])} naar"
        f" {number(row['waarde'])}{share}."
    )
