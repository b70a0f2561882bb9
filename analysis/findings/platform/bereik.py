"""What the reach of the platforms is: per channel, and never a sum of what may be the same person twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import among, amount, highest, names
from analysis.findings.base import ALT, Findings, capped, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import grouped
from analysis.formats import all_of, capital, each, exact_percent, in_period, listing, number, signed, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import BereikNieuwsbrief, BereikVolgers, BereikWebsite

Row = Mapping[str, Any]


def growth(row: Row) -> str:
    """Give a growth as exactly as the source prints it: '+14%', '+2,5%'; 'groei onbekend' where there is none."""
    if row["groei"] is None:
        unsigned = row.get("groei_zonder_teken")
        return "groei onbekend" if unsigned is None else f"{exact_percent(unsigned)}, plus of min niet vermeld"
    return f"{signed(row['groei'], 0 if float(row['groei']).is_integer() else 1)}%"


def website(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which website had most visitors and which grew most.

    Args:
        frame: One row per platform, most visitors first: aantal, groei, periode, vergeleken_met.
    """
    rows = records(known(frame, "aantal"), BereikWebsite)
    if not rows:
        return nothing_found("websitebezoek")
    period = rows[0]["periode"]
    parts = [f"{row['platform']} {number(row['aantal'])} ({growth(row)})" for row in rows]
    against = rows[0]["vergeleken_met"]
    grown = any(row["groei"] is not None for row in rows)
    compared = f" Groei tegenover {spoken(against)}." if against and grown else ""
    return Findings(
        titel=_most("bezoekers van de website", rows, "aantal"),
        zin=f"In {spoken(period)}: {enough(parts, 320)}.{compared}",
        alt=f"Staafdiagram van bezoekers {in_period(period)}: {enough(parts, ALT - 60)}.",
        let_op=("Wie meer websites bezoekt, telt bij elke website mee. Daarom staat er geen totaal.",)
        if len(rows) > 1
        else (),
    )


def _most(what: str, rows: Sequence[Row], column: str) -> str:
    """Give the title: which platform has most, those that share it, or the one there is."""
    top, when = highest(rows, column), in_period(rows[0]["periode"])
    if top is None or top.van == 1:
        return f"{rows[0]['platform']}: {number(rows[0][column])} {what} {when}"
    told = f"{names(top, 'platform', 'platforms', said=str)}, {amount(top, number)}"
    if top.allemaal:
        return f"{capital(what)} {when}: {told}"
    some = "" if top.compleet else f" {among(top, 'platforms')}"
    return fitting(f"Meeste {what}{some}: {told} {when}", f"Meeste {what}: {told} {when}")


def followers(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say on which channel each platform has most followers, with what the source leaves open.

    Args:
        frame: One row per channel and platform: aantal, groei, groei_zonder_teken, ook_genoemd.
    """
    rows = records(known(frame, "aantal"), BereikVolgers)
    if not rows:
        return nothing_found("volgers")
    tops = {name: highest(own, "aantal") for name, own in grouped(rows, "platform").items()}
    best = {name: top.rijen for name, top in tops.items() if top is not None}
    channels = {row["kanaal"] for own in best.values() for row in own}
    parts = [
        f"{name} {listing([str(row['kanaal']) for row in own]) + ' ' if len(channels) > 1 else ''}"
        f"{number(own[0]['aantal'])} ({growth(own[0])})"
        for name, own in best.items()
    ]
    drawn = [f"{row['kanaal']}, {row['platform']}: {number(row['aantal'])} ({growth(row)})" for row in rows]
    where = "Op dat kanaal" if len(channels) == 1 else "Op het grootste kanaal"
    return Findings(
        titel=_channel_title(best, in_period(rows[0]["periode"])),
        zin=f"{where}: {enough(parts, 320)}. De bron zegt niet waarmee de groei is vergeleken.",
        alt=f"Staven per kanaal: {enough(drawn, ALT - 30, '; ')}.",
        let_op=capped(
            (
                "Volgers van kanalen zijn niet op te tellen: wie op twee kanalen volgt, staat er twee keer in.",
                *_unsigned(rows),
                *_also_named(rows),
            )
        ),
    )


def _channel_title(best: Mapping[str, Sequence[Row]], when: str) -> str:
    """Say where each platform has most followers: the channel of all of them, or how many have it where."""
    where = {name: listing(list(dict.fromkeys(str(row["kanaal"]) for row in own))) for name, own in best.items()}
    first, own = next(iter(best.items()))
    if len(best) == 1:
        size = f"{'' if len(own) == 1 else f'{each(len(own))} '}{number(own[0]['aantal'])}"
        return f"{first}: de meeste volgers op {where[first]}, {size} {when}"
    if len(set(where.values())) == 1:
        everyone = capital(all_of(len(best), "platform", "platforms"))
        return f"{everyone} hebben de meeste volgers op {where[first]} {when}"
    told = listing([f"{name} op {channel}" for name, channel in where.items()])
    return fitting(f"De meeste volgers {when}: {told}", f"De meeste volgers staan niet overal op één kanaal, {when}")


def newsletter(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many subscribers each newsletter has.

    Args:
        frame: One row per platform, most subscribers first: aantal, periode.
    """
    rows = records(known(frame, "aantal"), BereikNieuwsbrief)
    if not rows:
        return nothing_found("de nieuwsbrief")
    parts = [f"{row['platform']} {number(row['aantal'])}" for row in rows]
    known_growth = any(row["groei"] is not None for row in rows)
    return Findings(
        titel=_most("abonnees op de nieuwsbrief", rows, "aantal"),
        zin=f"Stand van {rows[0]['periode']}: {enough(parts, 340)}."
        + ("" if known_growth else " De bron geeft hier geen groei."),
        alt=f"Staafdiagram van abonnees in {rows[0]['periode']}: {enough(parts, ALT - 60)}.",
    )


def other_results(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many other results there are and why they stand apart.

    Args:
        frame: One row per result: kanaal, maat, platform.
    """
    count = len(frame)
    if not count:
        return nothing_found("andere resultaten")
    platforms = enough(sorted(set(frame["platform"])), 240)
    noun = "resultaat" if count == 1 else "resultaten"
    return Findings(
        titel=f"{count} {noun} met een eigen maat",
        zin=f"Van {platforms}. Elk {noun if count == 1 else 'resultaat'} heeft een eigen maat en periode;"
        " vergelijken of optellen kan niet.",
        alt=f"Tabel met {count} {noun}.",
    )


def _unsigned(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(
        f"Bij {row['platform']} op {row['kanaal']} schrijft de bron '{row['waarde_tekst']}', zonder plus of min."
        " Of het groei of krimp is, weten we niet."
        for row in rows
        if row["groei_zonder_teken"] is not None
    )


def _also_named(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(
        f"Voor {row['platform']} op {row['kanaal']} noemt de tekst van de bron ook '{row['ook_genoemd']}';"
        f" het overzicht geeft {number(row['aantal'])}."
        for row in rows
        if row["ook_genoemd"]
    )
