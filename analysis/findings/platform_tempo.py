"""What the figure about the pace of spending says."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import NOTE, Findings, enough, nothing_found
from analysis.formats import capital, count_word, euro, exact_percent, listing, number, percent, signed
from analysis.rows import records
from analysis.tempo import Pace


def pace(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how the share spent compares with the share of the year that is gone.

    Args:
        frame: One row per platform: platform, besteed, jaar_om, marge, dagen, dagen_in_jaar, stand_op, noemer_eur,
            totaal_eur, samen; the largest share first.
    """
    own = [row for row in records(frame) if not row["samen"]]
    if not own:
        return nothing_found("het tempo van besteden")
    paces = [Pace(row["besteed"], row["jaar_om"], row["marge"]) for row in own]
    first, last = own[0], own[-1]
    moments = {row["stand_op"] for row in own}
    when = f"Op {first['stand_op']} is {percent(first['jaar_om'])} van het jaar om"
    when += f" ({first['dagen']} van {first['dagen_in_jaar']} dagen)."
    if len(moments) > 1:
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


def _spent(row: dict[str, Any], pace: Pace) -> str:
    return f"{exact_percent(row['besteed'])} besteed ({signed(pace.gap, 1)} procentpunt)"


def _pace_title(first: dict[str, Any], paces: list[Pace]) -> str:
    elapsed = f"{percent(first['jaar_om'])} van het jaar om is"
    if len(paces) == 1:
        return f"{first['platform']} heeft {exact_percent(first['besteed'])} besteed terwijl {elapsed}"
    behind = sum(pace.verdict == "achter" for pace in paces)
    if behind == len(paces):
        return f"Alle {count_word(behind)} platforms besteden langzamer dan het jaar verstrijkt"
    if behind == 0:
        return f"Geen van de {count_word(len(paces))} platforms besteedt langzamer dan het jaar verstrijkt"
    verb = "besteedt" if behind == 1 else "besteden"
    return f"{capital(count_word(behind))} van de {count_word(len(paces))} platforms {verb} langzamer dan het jaar"


def _needed(paces: list[Pace]) -> str:
    factors = sorted(f for pace in paces if pace.verdict == "achter" and (f := pace.needed_factor) is not None)
    if not factors:
        return ""
    low, high = number(factors[0], 1), number(factors[-1], 1)
    times = low if low == high else f"{low} tot {high}"
    return f"Om alles dit jaar te besteden moet het tempo in de rest van het jaar {times} keer zo hoog."


def _own_denominators(own: list[dict[str, Any]]) -> tuple[str, ...]:
    wholes = [f"{r['platform']} {euro(r['noemer_eur'])}" for r in own if r["noemer_eur"] is not None]
    left_out = [
        f"bij {r['platform']} telt {euro(r['totaal_eur'] - r['noemer_eur'])} van de begroting niet mee"
        for r in own
        if r["noemer_eur"] is not None and r["totaal_eur"] is not None and r["totaal_eur"] - r["noemer_eur"] > 1
    ]
    if not wholes:
        return ()
    lead = f"Elk percentage heeft een eigen noemer: {enough(wholes, 200)}."
    if len(own) == 1:
        lead = f"Het percentage is een deel van {euro(own[0]['noemer_eur'])}."
    if not left_out:
        return (lead,)
    rest = f"{capital(enough(left_out, NOTE - 10))}."
    together = f"{lead} {rest}"
    return (together,) if len(together) <= NOTE else (lead, rest)
