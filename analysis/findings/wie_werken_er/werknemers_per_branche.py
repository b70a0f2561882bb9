"""What the figures about employees of each branch say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import (
    amount,
    bare,
    highest,
    instead,
    names,
)
from analysis.findings.base import (
    ALT,
    BRANCHES,
    Findings,
    enough,
    fitting,
    known,
    nothing_found,
)
from analysis.formats import (
    count_word,
    counted,
    in_period,
    in_prose,
    listing,
    number,
    signed,
    some_of,
    spoken,
)
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import (
    WerkgelegenheidBranches,
    WerkgelegenheidVerandering,
)

_LEADS = {"hoger": "Grootste groei", "lager": "Kleinste krimp", "gelijk": "Nergens groei; het hoogst"}


def branches(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which branches have a published number of employees and that the numbers are no series.

    Args:
        frame: One row per number: branche, periode, waarde, waarde_tekst, gekozen.
    """
    rows = records(known(frame, "waarde"), WerkgelegenheidBranches)
    if not rows:
        return nothing_found("het aantal werknemers per branche")
    found = list(dict.fromkeys(row["branche"] for row in rows))
    told = [row for row in rows if row["gekozen"]]
    if told:
        counts = [f"{number(row['waarde'])} ({row['periode']})" for row in told]
        last = f"{told[0]['branche']}: {number(told[-1]['waarde'])} werknemers ({told[-1]['periode']})"
        title, sentence = (
            fitting(
                last if len(told) == 1 else f"{told[0]['branche']}, werknemers: {listing(counts)}",
                f"{last}, het laatste van {count_word(len(counts))} aantallen",
                last,
            ),
            "Elk aantal heeft een eigen moment en een eigen bron." if len(told) > 1 else "Het is het enige aantal.",
        )
        if len(told) > 1 and listing(counts) not in title:
            sentence = f"Gevonden: {enough(counts, 200)}. {sentence}"
    else:
        # moments and sources differ, so there is no largest: the list itself is the answer
        title = (
            f"Voor {counted(len(found), 'branche', 'branches')} is een aantal werknemers gevonden, niet voor de keuze"
        )
        listed = enough([f"{in_prose(row['branche'])} {number(row['waarde'])} ({row['periode']})" for row in rows], 240)
        sentence = f"Gevonden: {listed}."
    rounded = any(row["soort_getal"] != "cijfer" for row in rows)
    return Findings(
        titel=title,
        zin=f"{sentence} Trek ze niet van elkaar af." if len(told or rows) > 1 else sentence,
        alt="Staafdiagram van het aantal werknemers per branche en moment: "
        + enough([f"{in_prose(row['branche'])}, {row['periode']} {number(row['waarde'])}" for row in rows], 510, "; ")
        + ".",
        let_op=(
            "Dit is geen reeks: bronnen, momenten en manieren van tellen verschillen."
            + (" Open staven zijn ronde getallen uit een tekst." if rounded else ""),
        ),
    )


def change(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which branch gained and which lost most employees in the chosen comparison.

    Args:
        frame: One row per branch, largest gain first: branche, waarde, periode, vergeleken_met.
    """
    rows = records(known(frame, "waarde"), WerkgelegenheidVerandering)
    if not rows:
        return nothing_found("de verandering van het aantal werknemers")
    first, when = rows[0], rows[0]["periode"]
    both = f"{spoken(when)} met {spoken(first['vergeleken_met'])}"
    told = [f"{in_prose(row['branche'])} {signed(row['waarde'])}" for row in rows]
    lost = [text for text, row in zip(told, rows, strict=True) if row["waarde"] < 0]
    tail = f" Minder werknemers: {enough(lost[::-1], 220)}." if lost and len(rows) > 1 else ""
    few = f"Deze verandering is voor {some_of(len(rows), BRANCHES, 'branche', 'branches')} gevonden."
    return Findings(
        titel=_change_title(rows, when),
        zin=f"Vergeleken is {both}.{tail} Wisselen tussen branches telt mee.",
        alt=f"Staafdiagram van de verandering van het aantal werknemers, {both} vergeleken: {enough(told, ALT - 160)}.",
        let_op=(
            *((few,) if len(rows) < BRANCHES else ()),
            *([f"{first['branche']}: {first['noot']}."] if len(rows) == 1 and first["noot"] else []),
        ),
    )


def _change_title(rows: Sequence[Mapping[str, Any]], when: str) -> str:
    top, own = highest(rows), next((row for row in rows if row["gekozen"]), None)
    if own is not None or top is None or top.van == 1:
        row = own or rows[0]
        whose = row["branche"] if own else instead(row["gekozen_naam"], row["branche"])
        if not row["waarde"]:
            return f"{whose}: evenveel werknemers {in_period(when)} als {in_period(row['vergeleken_met'])}"
        return f"{whose}: {signed(row['waarde'])} werknemers {in_period(when)}"
    if top.allemaal:
        return f"{names(top, 'branche', 'branches', said=str)}: {amount(top, signed)} werknemers {in_period(when)}"
    lead = _LEADS[top.kant]
    some = "" if top.van == BRANCHES else f" van {count_word(top.van)} branches met een cijfer"
    return fitting(
        *(
            f"{lead}{some}: {names(top, name, 'branches')}, {amount(top, signed)} werknemers {in_period(when)}"
            for name in ("branche", "branche_kort")
        ),
        f"{lead}{some}: {bare(top, 'branche_kort', 'branches', most=1)} {in_period(when)}",
    )
