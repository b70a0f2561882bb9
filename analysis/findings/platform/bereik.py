"""What the reach of the platforms is: per channel, and never a sum of what may be the same person twice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import among, amount, highest, names
from analysis.findings.base import ALT, Findings, capped, enough, fitting, nothing_found
from analysis.findings.platform.standen import Standen, ook, ouder, standen
from analysis.findings.werkbeleving.woorden import grouped
from analysis.formats import (
    all_of,
    capital,
    count_word,
    each,
    exact_percent,
    in_period,
    listing,
    number,
    signed,
    spoken,
)
from queries.parameters import Parameters
from queries.rows import BereikNieuwsbrief, BereikVolgers, BereikWebsite

Row = Mapping[str, Any]
_UNDATED = "peildatum niet vermeld"


def growth(row: Row) -> str:
    """Give a growth as exactly as the source prints it: '+14%', '+2,5%'; 'groei onbekend' where there is none."""
    if row["groei"] is None:
        unsigned = row.get("groei_zonder_teken")
        return "groei onbekend" if unsigned is None else f"{exact_percent(unsigned)}, plus of min niet vermeld"
    return f"{signed(row['groei'], 0 if float(row['groei']).is_integer() else 1)}%"


def website(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which website had most visitors and which grew most.

    Args:
        frame: One row per platform, the newest period first, then most visitors: aantal, groei, periode,
            vergeleken_met.
    """
    told = standen(frame, BereikWebsite)
    if told is None:
        return nothing_found("websitebezoek")
    parts = [f"{row['platform']} {number(row['aantal'])} ({growth(row)})" for row in told.rows]
    older = ook(told)
    against = {row["vergeleken_met"] for row in told.rows if row["groei"] is not None}
    compared = [f" Groei tegenover {spoken(one)}." for one in against if one and len(against) == 1]
    several = ("Wie meer websites bezoekt, telt bij elke website mee. Daarom staat er geen totaal.",)
    return Findings(
        titel=_most("bezoekers van de website", told, "aantal"),
        zin=f"In {spoken(told.periode)}: {enough(parts, 320 - len(older))}.{''.join(compared)}{older}",
        alt=f"Staafdiagram van bezoekers {in_period(told.periode)}: {enough(parts, ALT - 60 - len(older))}.{older}",
        let_op=capped((*(several if len(frame) > 1 else ()), *ouder(told))),
    )


def _most(what: str, told: Standen, column: str) -> str:
    """Give the title: which platform has most, those that share it, or the one there is."""
    rows, when = told.rows, in_period(told.periode)
    top = highest(rows, column)
    if top is None or top.van == 1:
        return f"{rows[0]['platform']}: {number(rows[0][column])} {what} {when}"
    said = f"{names(top, 'platform', 'platforms', said=str)}, {amount(top, number)}"
    some = f" {among(top, 'platforms', absent=bool(told.without))}" if told.partly else ""
    if top.allemaal:
        return f"{capital(what)}{some} {when}: {said}"
    shorter = f"{names(top, 'platform', 'platforms', said=str)}: {amount(top, number)} {what} {when}"
    return fitting(f"Meeste {what}{some}: {said} {when}", shorter if some else f"Meeste {what}: {said} {when}")


def followers(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say on which channel each platform has most followers, with what the source leaves open.

    A platform with a channel whose newest number is older is told apart: its channels do not stand beside each other.

    Args:
        frame: One row per channel and platform: aantal, groei, groei_zonder_teken, ook_genoemd.
    """
    told = standen(frame, BereikVolgers)
    if told is None:
        return nothing_found("volgers")
    late = {row["platform"] for row in told.older}
    rows = [row for row in told.rows if row["platform"] not in late]
    tops = {name: highest(own, "aantal") for name, own in grouped(rows, "platform").items()}
    best = {name: top.rijen for name, top in tops.items() if top is not None}
    channels = {row["kanaal"] for own in best.values() for row in own}
    parts = [
        f"{name} {listing([str(row['kanaal']) for row in own]) + ' ' if len(channels) > 1 else ''}"
        f"{number(own[0]['aantal'])} ({growth(own[0])})"
        for name, own in best.items()
    ]
    drawn = [f"{row['kanaal']}, {row['platform']}: {number(row['aantal'])} ({growth(row)})" for row in told.rows]
    older = ook(told)
    dated = not all(_UNDATED in (row["noot"] or "") for row in told.rows)
    when = in_period(told.periode) if dated else f"(geteld rond {spoken(told.periode)})"
    where = "Op dat kanaal" if len(channels) == 1 else "Op het grootste kanaal"
    most = (
        f"{where}: {enough(parts, 320 - len(older))}."
        if parts
        else "De kanalen hebben geen cijfer van dezelfde periode."
    )
    return Findings(
        titel=_channel_title(best, when) if best else "Volgers per kanaal, van verschillende perioden",
        zin=f"{most} De bron zegt niet waarmee de groei is vergeleken.{older}",
        alt=f"Staven per kanaal {when}: {enough(drawn, ALT - 65 - len(older), '; ')}.{older}",
        let_op=capped(
            (
                *(() if dated else _undated(told.rows)),
                "Volgers van kanalen zijn niet op te tellen: wie op twee kanalen volgt, staat er twee keer in.",
                *ouder(told),
                *_unsigned(told.rows),
                *_also_named(told.rows),
            )
        ),
    )


def _undated(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say that the source names no day, with what the note gives in its place."""
    notes = dict.fromkeys(str(row["noot"]).partition(";")[0].partition(", ")[2] for row in rows)
    said = listing([note for note in notes if note])
    return (f"De bron noemt geen dag waarop is geteld{f' ({said})' if said else ''}; het kwartaal is van ons.",)


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
        frame: One row per platform, the newest period first, then most subscribers: aantal, periode.
    """
    told = standen(frame, BereikNieuwsbrief)
    if told is None:
        return nothing_found("de nieuwsbrief")
    parts = [f"{row['platform']} {number(row['aantal'])}" for row in told.rows]
    older = ook(told)
    known_growth = any(row["groei"] is not None for row in told.rows)
    return Findings(
        titel=_most("abonnees op de nieuwsbrief", told, "aantal"),
        zin=f"Stand van {spoken(told.periode)}: {enough(parts, 320 - len(older))}.{older}"
        + ("" if known_growth else " De bron geeft hier geen groei."),
        alt=f"Staafdiagram van abonnees in {spoken(told.periode)}: {enough(parts, ALT - 60 - len(older))}.{older}",
        let_op=ouder(told),
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
        titel=f"{capital(count_word(count))} {noun} met een eigen maat",
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
