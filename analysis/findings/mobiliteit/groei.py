"""How destinations grew from the first to the last period: who fastest, and every one with both ends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Extreme, Value, alike, growth, highest, movement, names, ordered, value_of, who
from analysis.findings.base import ALT, enough, known
from analysis.findings.mobiliteit.woorden import destination, parts
from analysis.formats import capital, counted, number, signed
from analysis.rows import records

Row = Mapping[str, Any]
_STEPS = ("toen_afgerond_op", "nu_afgerond_op")
_COLUMNS = (("", ""), ("", "_afgerond_op"), ("deel_", ""))


def fastest(frame: pd.DataFrame) -> str | None:
    """Give the destination that certainly grew most in percent from first to last period, None when none stands out."""
    top = _risers(journeys(frame))
    return str(top.enig["categorie"]) if top and top.enig and top.compleet else None


def journeys(frame: pd.DataFrame) -> list[Row]:
    """Give one row per destination: `toen` and `nu`, its numbers in the first and last period that have any.

    A number that is missing is None; with `_afgerond_op` of both, and `deel_toen` and `deel_nu`, the shares of what is
    shown. Empty when there is one period.
    """
    rows = ordered(records(known(frame, "aantal")))
    if not rows or rows[0]["periode_code"] == rows[-1]["periode_code"]:
        return []
    found: dict[str, dict[str, Any]] = {str(name): {"categorie": name} for name in dict.fromkeys(frame["categorie"])}
    for side, end in (("toen", rows[0]), ("nu", rows[-1])):
        at = records(frame[frame["periode_code"] == end["periode_code"]])
        for row in parts(at, value_of(end, "samen", "samen_afgerond_op")):
            found[row["categorie"]] |= {
                side: row["aantal"],
                f"{side}_afgerond_op": row["afgerond_op"],
                f"deel_{side}": row["deel"],
            }
    empty = {f"{name}{side}{step}": None for name, step in _COLUMNS for side in ("toen", "nu")}
    return [empty | row for row in found.values()]


def _risers(told: Sequence[Row]) -> Extreme[Row] | None:
    """Give who grew fastest in percent among all, None when nobody certainly grew."""
    top = highest(told, lambda row: growth(row, "toen", "nu", _STEPS))
    return top if top and all(value.low > 0 for value in top.waarden) else None


def _difference(row: Row) -> Value | None:
    then, now = (value_of(row, side, f"{side}_afgerond_op") for side in ("toen", "nu"))
    return None if then is None or now is None else movement(then, now).verschil


def riser(told: Sequence[Row], subject: str) -> str:
    """Say which destination grew fastest, or where rounding hides that, which grew by most people.

    Args:
        told: The destinations, of `journeys`.
        subject: What their shares are of: 'uitstroom'.
    """
    blank = [row for row in told if _difference(row) is None]
    among = f" van {counted(len(told) - len(blank), 'bestemming', 'bestemmingen')} met beide cijfers" if blank else ""
    top = _risers(told)
    if top is not None and top.enig is not None and top.compleet:
        return f" Snelste groei: {destination(top.enig['categorie'])} ({_grown(top.enig, subject)})."
    largest = highest(told, _difference)
    if largest is None:
        return " Van geen enkele bestemming is een cijfer in beide jaren bekend."
    if any(value.waarde > 0 for value in largest.waarden) and any(value.waarde <= 0 for value in largest.waarden):
        return " De verschillen per bestemming vallen binnen de afronding."
    if not all(value.waarde > 0 for value in largest.waarden):
        return f" Geen enkele{among or ' bestemming'} groeide."
    if blank and largest.van == 1:
        return f" Van één bestemming zijn beide cijfers bekend{_largest(largest, subject)}."
    return f" Grootste groei{among}{_largest(largest, subject)}."


def _largest(top: Extreme[Row], subject: str) -> str:
    if top.enig is not None:
        return f": {destination(top.enig['categorie'])} ({_grown(top.enig, subject)})"
    if top.gelijk:
        return f": {who(top, 'categorie', 'bestemmingen', signed, said=destination)}"
    return f", binnen de afronding gelijk: {names(top, 'categorie', 'bestemmingen', said=destination)}"


def _grown(row: Row, subject: str) -> str:
    then, now = (value_of(row, side, f"{side}_afgerond_op") for side in ("toen", "nu"))
    if then is None or now is None:
        return ""
    change = movement(then, now)
    percentage = f" of {change.procent_tekst}" if change.procent_tekst else ""
    told = f"{signed(change.verschil.waarde)}{percentage}, van {number(then.waarde)} naar {number(now.waarde)}"
    shares = [part.tekst for part in alike([row["deel_toen"], row["deel_nu"]]) if part is not None and part.tekst]
    return f"{told}; van {shares[0]} naar {shares[1]} van de {subject}" if len(shares) > 1 else told


def ends(told: Sequence[Row]) -> str:
    """Give every destination with its first and last number, and name those that lack one of them."""
    texts = [
        f"{destination(row['categorie'])} van {number(row['toen'])} naar {number(row['nu'])}"
        for row in told
        if row["toen"] is not None and row["nu"] is not None
    ]
    blank = [destination(row["categorie"]) for row in told if row["toen"] is None or row["nu"] is None]
    left_out = f" Niet in beide jaren een cijfer: {enough(blank, 120)}." if blank else ""
    return f"{capital(enough(texts, ALT - 300, '; '))}.{left_out}" if texts else left_out.strip()
