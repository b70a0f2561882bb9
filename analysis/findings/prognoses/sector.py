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
    demarcation,
    many_bars,
    rounded,
    scenario_name,
    unnamed_demarcation,
    unnamed_scenario,
)
from analysis.formats import in_period, listing, number, signed
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
    # the newest edition and its last year first, when there are more than a few to tell
    told = others if len(others) <= _FEW else others[::-1]
    if many_bars(len(rows)):
        told = [row for row in told if row["versie"] == told[0]["versie"]]
    parts = [
        f"{row['scenario']}: {number(row['waarde'])} tegen {number(row['referentie'])}"
        f" ({signed(row['verschil'])}; {row['periode']}, editie van {edition(row['versie'])})"
        for row in told
    ]
    listed = enough(_capitals(parts), _LIST, "; ")
    return Findings(
        titel=_scenario_title(others),
        zin=f"Tegen het referentiescenario van dezelfde editie. {listed}. {demarcation(rows)}",
        alt=f"Open staven per editie en scenario: {enough(parts, ALT - 50, '; ')}.",
        let_op=("Vergelijk scenario's alleen binnen één editie en één jaar.", *rounded(rows)),
    )


def _scenario_title(others: Sequence[Row]) -> str:
    """Give how far the scenarios are from the reference: each of a few, of many the last year of the newest edition."""
    last = newest_period(newest_period(others, "versie"), "periode")
    told = others if len(others) <= _FEW and len({row["periode"] for row in others}) == len(others) else last
    steps = [_step(row) for row in told]
    texts = [_gap(row, step) for row, step in zip(told, steps, strict=True)]
    sides = {step.richting for step in steps}
    lead = "Met ander beleid verwacht tekort" if sides == {"lager"} else "Verwacht tekort naast het referentiescenario"
    each = [f"{row['scenario']} {text}" for row, text in zip(told, texts, strict=True)]
    return fitting(
        f"{lead}: {listing(each)}",
        f"{lead}: {listing(texts)}",
        f"{lead}: {texts[0]}",
        f"Verwacht tekort in {len(told)} scenario's naast dat van de referentie, {in_period(told[0]['periode'])}",
    )


def _step(row: Row) -> Movement:
    """Give the way from the reference to a scenario."""
    return movement(
        Value(row["referentie"], row["referentie_op"] or 0.0), Value(row["waarde"], row["afgerond_op"] or 0.0)
    )


def _gap(row: Row, step: Movement) -> str:
    """Give a difference with both levels: '18.000 kleiner in 2032 (137.000 in plaats van 155.000)'."""
    size = number(abs(step.verschil.waarde))
    side = {"hoger": f"{size} groter", "lager": f"{size} kleiner", "gelijk": "even groot"}.get(
        step.richting, "binnen de afronding even groot"
    )
    return f"{side} {in_period(row['periode'])} ({number(row['waarde'])} in plaats van {number(row['referentie'])})"


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
