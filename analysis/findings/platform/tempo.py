"""What the figure about the pace of spending says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import Value, apart, one_day, rest, value_of
from analysis.findings.base import NOTE, Findings, enough, fitting, nothing_found
from analysis.formats import agree, all_of, capital, count_word, euro, exact_percent, listing, number, percent, some_of
from analysis.rows import records
from analysis.tempo import Pace
from queries.parameters import Parameters
from queries.rows import PlatformTempo


def pace(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how the share spent compares with the share of the year that is gone.

    Args:
        frame: One row per platform: platform, besteed, jaar_om, marge, dagen, dagen_in_jaar, stand_op, noemer_eur,
            totaal_eur, samen; the largest share first.
    """
    own = [row for row in records(frame, PlatformTempo) if not row["samen"]]
    if not own:
        return nothing_found("het tempo van besteden")
    paces = [Pace(row["besteed"], row["jaar_om"], row["marge"]) for row in own]
    first, last = own[0], own[-1]
    when = f"Op {first['stand_op']} is {percent(first['jaar_om'])} van het jaar om"
    when += f" ({first['dagen']} van {first['dagen_in_jaar']} dagen)."
    if one_day(own) is None:
        when = "Elk platform is vergeleken met de dag van zijn eigen stand."
    ends = [f"{row['platform']} heeft {_spent(row, pace)}" for row, pace in ((first, paces[0]), (last, paces[-1]))]
    return Findings(
        titel=_pace_title(first, paces),
        zin=f"{when} {listing(list(dict.fromkeys(ends)))}. {_needed(paces)}".strip(),
        alt="Liggende staven van het deel dat besteed is, met een streep waar het jaar staat. "
        + enough([f"{row['platform']} {_spent(row, pace)}" for row, pace in zip(own, paces, strict=True)], 500, "; ")
        + ".",
        let_op=(
            "Besteed telt ook doorlopende projecten uit eerdere jaren mee, en uitgaven lopen niet elke maand gelijk."
            " Achterlopen betekent dus niet meteen dat er geld overblijft.",
            *_own_denominators(own),
        ),
    )


def _spent(row: Mapping[str, Any], pace: Pace) -> str:
    return f"{exact_percent(row['besteed'])} besteed ({apart(Value(pace.gap, 2 * pace.margin), 1)} procentpunt)"


def _pace_title(first: Mapping[str, Any], paces: list[Pace]) -> str:
    elapsed = f"{percent(first['jaar_om'])} van het jaar om is"
    if len(paces) == 1:
        lead = f"{first['platform']} heeft {exact_percent(first['besteed'])} besteed terwijl {elapsed}"
        return fitting(f"{lead} ({first['stand_op']})", f"{lead} ({first['jaar']})")
    year = f"in {first['jaar']}"
    behind = sum(pace.verdict == "achter" for pace in paces)
    if behind == len(paces):
        return f"{capital(all_of(behind, 'platform', 'platforms'))} besteden {year} langzamer dan het jaar verstrijkt"
    if behind == 0:
        return f"Geen van de {count_word(len(paces))} platforms besteedt {year} langzamer dan het jaar verstrijkt"
    some = capital(some_of(behind, len(paces), "platform", "platforms"))
    return f"{some} {agree(behind, 'besteedt', 'besteden')} {year} langzamer dan het jaar"


def _needed(paces: list[Pace]) -> str:
    behind = [pace.needed for pace in paces if pace.verdict == "achter"]
    factors = sorted(end for ends in behind if ends is not None for end in ends)
    if not factors:
        return ""
    low, high = number(factors[0], 1), number(factors[-1], 1)
    times = low if low == high else f"{low} tot {high}"
    return f"Om alles dit jaar te besteden moet het tempo in de rest van het jaar {times} keer zo hoog zijn."


def _own_denominators(own: Sequence[Mapping[str, Any]]) -> tuple[str, ...]:
    wholes = [f"{r['platform']} {euro(r['noemer_eur'])}" for r in own if r["noemer_eur"] is not None]
    outside = {r["platform"]: rest(value_of(r, "totaal_eur"), [value_of(r, "noemer_eur")]) for r in own}
    left_out = [
        f"bij {name} telt {euro(part.waarde)} van de begroting niet mee"
        for name, part in outside.items()
        if part is not None and part.waarde > 1
    ]
    if not wholes:
        return ()
    lead = f"Elk percentage heeft een eigen noemer: {enough(wholes, 200)}."
    if len(own) == 1:
        lead = f"Het percentage is een deel van {euro(own[0]['noemer_eur'])}."
    if not left_out:
        return (lead,)
    also = f"{capital(enough(left_out, NOTE - 10))}."
    together = f"{lead} {also}"
    return (together,) if len(together) <= NOTE else (lead, also)
