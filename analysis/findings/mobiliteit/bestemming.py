"""What the figures on destinations of leavers say."""

from __future__ import annotations

import pandas as pd

from analysis.claims import longest_span, moved, movement, newest_period, ordered, value_of
from analysis.findings.base import Findings, enough, fitting, gaps, known, nothing_found
from analysis.findings.mobiliteit.groei import ends, journeys, riser
from analysis.findings.mobiliteit.woorden import (
    LEAVERS,
    SUBJECT,
    branch,
    during,
    most,
    most_title,
    parts,
    provisional,
    region,
    third_party,
    without,
)
from analysis.formats import counted, from_to, is_missing, lower_first, number, of_period, spoken
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import UitstroomBestemming


def destinations(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how the outflow changed between the first and last period and which destination grew fastest.

    Args:
        frame: One row per destination and period: periode_code, periode, categorie, aantal, afgerond_op, samen,
            samen_afgerond_op.
        parameters: `bereik` names the subject.
    """
    rows = known(frame, "aantal")
    if rows.empty:
        return nothing_found("bestemmingen")
    reach = text_of(parameters, "bereik")
    subject, periods = SUBJECT[reach], ordered(records(rows, UitstroomBestemming))
    first, last = longest_span(periods)
    if first["periode_code"] == last["periode_code"]:
        return _one_period(frame, reach)
    old, new = (value_of(row, "samen", "samen_afgerond_op") for row in (first, last))
    span = f"tussen {spoken(first['periode'])} en {spoken(last['periode'])}"
    if old is None or new is None:
        titel, sums = f"Bestemmingen van de {subject} {span}", "is het totaal niet in elk jaar bekend"
    else:
        change = movement(old, new)
        verb = moved(change)
        titel = fitting(
            f"De {subject} {verb} {span}",
            f"De {subject} {verb} sinds {spoken(first['periode'])}",
            f"Bestemmingen van de {subject} sinds {spoken(first['periode'])}",
        )
        percentage = f" ({change.procent_tekst})" if change.procent_tekst else ""
        sums = (
            f"ging de {subject} uit {branch(rows)} {span} van {number(old.waarde)} naar {number(new.waarde)}"
            f" werknemers{percentage}"
        )
    told = journeys(frame)
    return Findings(
        titel=titel,
        zin=f"In {region(rows)} {sums}.{riser(told, subject)}",
        alt=(
            f"Lijndiagram van de {subject} naar {counted(len(told), 'bestemming', 'bestemmingen')},"
            f" {from_to(periods[0]['periode'], last['periode'], of_period)}. {ends(told)}"
        ),
        let_op=_combined(rows) + _contradicted(rows, reach) + gaps(periods) + third_party(rows),
        opmerkingen=provisional(rows),
    )


def _one_period(frame: pd.DataFrame, reach: str) -> Findings:
    period = newest_period(records(known(frame, "aantal"), UitstroomBestemming))[0]
    rows = frame[frame["periode_code"] == period["periode_code"]]
    whole = value_of(period, "samen", "samen_afgerond_op")
    listed = parts(records(rows, UitstroomBestemming), whole)
    told, missing = most(listed, whole), without(listed)
    return Findings(
        titel=most_title(listed, whole, LEAVERS[reach], period),
        zin=f"{during(period['periode_code'], period['periode'])}, {SUBJECT[reach]} uit {branch(rows)} in"
        f" {region(rows)}: {lower_first(told)}.{missing} Van andere jaren is geen cijfer bekend.",
        alt=f"Punten per bestemming in één periode. {told}.{missing}",
        let_op=_combined(rows) + third_party(rows),
        opmerkingen=provisional(rows),
    )


def _combined(rows: pd.DataFrame) -> tuple[str, ...]:
    """Explain the destination that a source gives only together in some periods."""
    merged = ordered(records(rows[rows["geharmoniseerd"].astype(bool)], UitstroomBestemming))
    printed = [row for row in merged if is_missing(row["formule"]) and row["aantal"] is not None]
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
