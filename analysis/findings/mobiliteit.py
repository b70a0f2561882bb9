"""What the figures on destinations of leavers say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.findings.mobiliteit_woorden import SUBJECT, amount, branch, during, provisional, region, third_party
from analysis.formats import (
    change_percent,
    is_missing,
    lower_first,
    number,
    of_period,
    percent,
    signed,
    signed_percent,
    spoken,
)
from analysis.rows import records


def fastest(frame: pd.DataFrame) -> str | None:
    """Give the destination that grew most in percent from the first to the last period, None when none grew."""
    rows = known(frame, "aantal")
    wide = rows.pivot(index="categorie", columns="periode_code", values="aantal")
    if wide.shape[1] < 2:
        return None
    first, last = wide.columns.min(), wide.columns.max()
    growth = ((wide[last] - wide[first]) / wide[first].where(wide[first] > 0)).dropna()
    return str(growth.idxmax()) if not growth.empty and growth.max() > 0 else None


def destinations(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how the outflow grew between the first and last period and which destination grew fastest.

    Args:
        frame: One row per destination and period: periode_code, periode, categorie, aantal, aandeel, samen.
        parameters: `bereik` names the subject.
    """
    rows = known(frame, "aantal")
    if rows.empty:
        return nothing_found("bestemmingen")
    subject = SUBJECT[parameters["bereik"]]
    periods = rows.drop_duplicates("periode_code").sort_values("periode_code")
    first, last = records(periods)[0], records(periods)[-1]
    if len(periods) == 1:
        return _one_period(rows, first, subject)
    old, new = _total(frame, first), _total(frame, last)
    span = f"tussen {spoken(first['periode'])} en {spoken(last['periode'])}"
    if old is None or new is None:
        titel, sums = f"Bestemmingen van de {subject} {span}", "is het totaal niet in elk jaar bekend"
    else:
        moved = f"De {subject} {_moved(old, new)}"
        titel = fitting(f"{moved} {span}", f"{moved} sinds {spoken(first['periode'])}")
        sums = (
            f"ging de {subject} uit {branch(rows)} {span} van {number(old)} naar {number(new)} werknemers"
            f" ({signed_percent(change_percent(old, new))})"
        )
    return Findings(
        titel=titel,
        zin=f"In {region(rows)} {sums}.{_riser(rows, first, last)}",
        alt=(
            f"Lijndiagram van de {subject} naar {rows['categorie'].nunique()} bestemmingen,"
            f" {of_period(first['periode'])} tot en met {of_period(last['periode'])}. {_journeys(rows, first, last)}"
        ),
        let_op=_combined(rows) + _contradicted(rows, parameters["bereik"]) + provisional(rows) + third_party(rows),
    )


def _moved(old: float, new: float) -> str:
    change = change_percent(old, new)
    if old == new or change is None:
        return "bleef gelijk"
    return f"{'steeg' if new > old else 'daalde'} met {percent(abs(change))}"


def _total(frame: pd.DataFrame, period: dict[str, Any]) -> float | None:
    """Give the total of a period: the source's, else the sum when every part is known."""
    if not is_missing(period["samen"]):
        return float(period["samen"])
    parts = frame.loc[frame["periode_code"] == period["periode_code"], "aantal"]
    return None if parts.isna().any() else float(parts.sum())


def _pair(rows: pd.DataFrame, name: str, period: dict[str, Any]) -> dict[str, Any] | None:
    found = records(rows[(rows["categorie"] == name) & (rows["periode_code"] == period["periode_code"])])
    return found[0] if found else None


def _riser(rows: pd.DataFrame, first: dict[str, Any], last: dict[str, Any]) -> str:
    name = fastest(rows)
    if name is None:
        return " Geen enkele bestemming groeide."
    old, new = _pair(rows, name, first), _pair(rows, name, last)
    if old is None or new is None:
        return ""
    change = signed_percent(change_percent(old["aantal"], new["aantal"]))
    return (
        f" {name} groeit het snelst: {signed(new['aantal'] - old['aantal'])} ({change}), van {percent(old['aandeel'])}"
        f" naar {percent(new['aandeel'])} van de totale uitstroom."
    )


def _journeys(rows: pd.DataFrame, first: dict[str, Any], last: dict[str, Any]) -> str:
    parts = []
    for name in dict.fromkeys(rows["categorie"]):
        old, new = _pair(rows, name, first), _pair(rows, name, last)
        if old and new:
            parts.append(f"{name} van {number(old['aantal'])} naar {number(new['aantal'])}")
    return f"{enough(parts, ALT - 160, '; ')}."


def _one_period(rows: pd.DataFrame, period: dict[str, Any], subject: str) -> Findings:
    top = records(rows.sort_values("aantal", ascending=False))[0]
    return Findings(
        titel=f"De meeste {subject} gaat naar: {lower_first(top['categorie'])}",
        zin=f"{during(period['periode_code'], period['periode'])} gingen in {region(rows)} {amount(top)} uit"
        f" {branch(rows)} die kant op. Van andere jaren is geen cijfer bekend.",
        alt=f"Punten per bestemming in één periode; de hoogste is {lower_first(top['categorie'])}, {amount(top)}.",
        let_op=_combined(rows) + provisional(rows) + third_party(rows),
    )


def _combined(rows: pd.DataFrame) -> tuple[str, ...]:
    """Explain the destination that a source gives only together in some periods."""
    merged = records(rows[rows["geharmoniseerd"].astype(bool)].sort_values("periode_code"))
    printed = [row for row in merged if is_missing(row["formule"])]
    if not printed:
        return ()
    where = enough(
        [f"{of_period(row['periode'])} ({row['waarde_tekst'] or number(row['aantal'])})" for row in printed], 70
    )
    amounts = enough([f"{number(row['aantal'])} in {of_period(row['periode'])}" for row in merged], 70)
    return (
        f"De bron geeft uitkering, zelfstandige en inactief alleen samen in {where}. Daarom staan zij hier in elk jaar"
        f" samen: {amounts}.",
    )


def _contradicted(rows: pd.DataFrame, reach: str) -> tuple[str, ...]:
    """Say what the source writes beside its own table; it writes about all leavers and those outside the sector."""
    if reach == "intern":
        return ()
    texts = [text for texts in known(rows, "tegenspraak")["tegenspraak"] for text in texts]
    if not texts:
        return ()
    told = enough(list(dict.fromkeys(texts)), 180, "; ")
    return (f"In de tekst van de bron staat iets anders dan in haar tabel: {told}.",)
