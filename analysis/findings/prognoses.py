"""What forecasts say, always with the edition that said it: an expectation is never a measurement."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.mobiliteit_woorden import lower_first
from analysis.findings.prognoses_editie import edition
from analysis.formats import change_percent, listing, number, signed, signed_percent
from analysis.rows import records

Row = dict[str, Any]
REFERENCE = "referentiescenario"
UNNAMED = "niet genoemd"
_EXPECTED = (
    "Dit is een verwachting, geen meting. Een nieuwe editie rekent alles opnieuw en vervangt een oude hier niet."
)
_MOST_QUOTED = 4
_NUMBER_ONLY = re.compile(r"[\d.,\s+-]*")


def editions(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what the editions expected for one year, compared within one scenario only.

    Args:
        frame: One row per edition and scenario of one year: waarde, verschil, vorige, vorige_versie.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("het verwachte tekort")
    compared = [row for row in rows if row["verschil"] is not None]
    told = [f"{number(row['waarde'])} ({edition(row['versie'])}, {_scenario(row)})" for row in rows]
    title, sentence = _compared(rows, told, compared[-1]) if compared else _alone(rows, told)
    return Findings(
        titel=title,
        zin=f"{sentence} {_demarcation(rows)}",
        alt=f"Open staven voor het verwachte tekort in {rows[0]['periode']}: {listing(told)}.",
        let_op=(_EXPECTED, *_unnamed_demarcation(rows), *_rounded(rows)),
    )


def _compared(rows: list[Row], told: list[str], newest: Row) -> tuple[str, str]:
    """Give title and sentence where two editions expect something for the same year and scenario."""
    title = (
        f"Voor {newest['periode']} verwacht de editie van {edition(newest['versie'])} een tekort van"
        f" {number(newest['waarde'])} mensen: {_against(newest)}"
    )
    rest = [text for text, row in zip(told, rows, strict=True) if row["scenario"] != newest["scenario"]]
    return title, _change(newest) + (f" Ook gepubliceerd: {listing(rest)}." if rest else "")


def _alone(rows: list[Row], told: list[str]) -> tuple[str, str]:
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
    return title, sentence + (f" Gepubliceerd: {listing(told)}." if len(rows) > 1 else "")


def shortage(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what the newest edition expects for its last year, and the older editions for theirs.

    Args:
        frame: One row per edition, year and scenario: versie, periode, scenario, waarde.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("het verwachte tekort")
    last = [
        _furthest([row for row in rows if row["versie"] == name]) for name in dict.fromkeys(r["versie"] for r in rows)
    ]
    newest = last[-1]
    older = [
        f"{number(row['waarde'])} in {row['periode']} ({edition(row['versie'])}, {_scenario(row)})" for row in last[:-1]
    ]
    drawn = [f"{edition(r['versie'])} voor {r['periode']} ({_scenario(r)}): {number(r['waarde'])}" for r in rows]
    return Findings(
        titel=f"De nieuwste editie ({edition(newest['versie'])}) rekent op een tekort van {number(newest['waarde'])}"
        f" mensen in {newest['periode']}",
        zin=(f"Het verste jaar van eerdere edities: {listing(older)}. " if older else "") + _demarcation(rows),
        alt=f"Open staven per editie, het verwachte tekort in personen: {'; '.join(drawn)}.",
        let_op=(_EXPECTED, *_unnamed_scenario(rows), *_rounded(rows)),
    )


def scenarios(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how far each scenario lies from the reference scenario of its own edition.

    Args:
        frame: One row per edition, year and scenario: waarde, referentie, verschil (None for the reference).
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    others = [row for row in rows if row["verschil"] is not None]
    if not others:
        return nothing_found("scenario's naast het referentiescenario")
    gaps = listing([f"{number(abs(row['verschil']))} in {row['periode']}" for row in others])
    smaller = all(row["verschil"] < 0 for row in others)
    title = (
        f"Met ander beleid is het verwachte tekort kleiner: {gaps}"
        if smaller
        else f"Scenario's verschillen {gaps} van het referentiescenario"
    )
    parts = [
        f"{row['scenario']}: {number(row['waarde'])} tegen {number(row['referentie'])}"
        f" ({signed(row['verschil'])}; {row['periode']}, editie van {edition(row['versie'])})"
        for row in others
    ]
    return Findings(
        titel=title,
        zin=f"Tegen het referentiescenario van dezelfde editie. {'; '.join(_capitals(parts))}. {_demarcation(rows)}",
        alt=f"Open staven per editie en scenario: {'; '.join(parts)}.",
        let_op=("Vergelijk scenario's alleen binnen één editie en één jaar.", *_rounded(rows)),
    )


def _capitals(parts: list[str]) -> list[str]:
    return [parts[0][:1].upper() + parts[0][1:], *parts[1:]]


def _furthest(rows: list[Row]) -> Row:
    """Give the last year of an edition, in its reference scenario where it has one."""
    year = max(row["periode"] for row in rows)
    there = [row for row in rows if row["periode"] == year]
    return next((row for row in there if row["scenario"] == REFERENCE), there[0])


def _scenario(row: Row) -> str:
    return "scenario niet genoemd" if row["scenario"] == UNNAMED else str(row["scenario"])


def _against(row: Row) -> str:
    if row["verschil"] == 0:
        return f"evenveel als die van {edition(row['vorige_versie'])}"
    side = "meer" if row["verschil"] > 0 else "minder"
    return f"{number(abs(row['verschil']))} {side} dan die van {edition(row['vorige_versie'])}"


def _change(row: Row) -> str:
    ratio = change_percent(row["vorige"], row["waarde"])
    share = "" if ratio is None else f" ({signed_percent(ratio)})"
    return (
        f"Zelfde jaar, zelfde scenario ({_scenario(row)}): van {number(row['vorige'])} naar"
        f" {number(row['waarde'])}{share}."
    )


def _demarcation(rows: list[Row]) -> str:
    name = lower_first(str(rows[0]["afbakening"]))
    return f"Het gaat om {name}{', zonder kinderopvang' if 'smal' in name else ''}."


def _unnamed_demarcation(rows: list[Row]) -> tuple[str, ...]:
    names = [edition(row["versie"]) for row in rows if "geen breed of smal" in (row["noot"] or "")]
    if not names:
        return ()
    told = listing(list(dict.fromkeys(names)))
    return (f"De bron noemt zelf geen breed of smal ({told}). De prognose van VWS is smal; zo lezen wij het.",)


def _unnamed_scenario(rows: list[Row]) -> tuple[str, ...]:
    names = [f"{edition(row['versie'])} voor {row['periode']}" for row in rows if row["scenario"] == UNNAMED]
    return (f"Geen scenario genoemd: {listing(names)}. Zet die niet naast een scenario.",) if names else ()


def _rounded(rows: list[Row]) -> tuple[str, ...]:
    texts = [str(row["waarde_tekst"]) for row in rows if not _NUMBER_ONLY.fullmatch(row["waarde_tekst"] or "")]
    if not texts:
        return ()
    named = list(dict.fromkeys(texts))
    quoted = listing([f"'{text}'" for text in named]) if len(named) <= _MOST_QUOTED else f"zoals '{named[0]}'"
    return (f"De bron geeft ronde getallen: {quoted}. Verschillen zijn dus ook rond.",)
