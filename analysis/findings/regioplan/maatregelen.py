"""What the figure says that sets measures against leaving beside each other: from which effect on each pays."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.findings.base import ALT, SENTENCE, TITLE, Findings, capped, enough, fitting, nothing_found
from analysis.findings.regioplan.instrumenten import FREE, price
from analysis.findings.regioplan.loont import (
    amount,
    beside,
    chance,
    few,
    leave,
    likely,
    nothing_saved,
    pays,
    roughly,
    spread,
    verdict,
)
from analysis.formats import capital, counted, euro, listing
from analysis.rows import records
from analysis.weighing import TOGETHER, Own, doubts, own_numbers
from queries.parameters import Parameters
from queries.rows import Maatregelen

_ASSUMED = (
    "Samen gaat ervan uit dat de maatregelen los van elkaar werken: wat de ene laat vertrekken, daarvan houdt de andere"
    " haar deel."
)
_NO_MOST = (
    "Uw bereik begint bij nul: dan kan er ook niemand blijven, en is er geen hoogste bedrag per medewerker die blijft."
)
_ROOM = 90  # characters of a sentence on several measures before the first
_EFFECT = "hoeveel van de 100 vertrekken u denkt te voorkomen"


def measures(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say whether each measure pays, or from which effect on, and what it gives by the reader's own numbers.

    Args:
        frame: One row a measure, and one for all together; what could not be worked out is empty.
        asked: What the reader filled in.
    """
    rows = records(frame, Maatregelen)
    each = [row for row in rows if row["instrument"] != TOGETHER]
    if not each:
        return nothing_found("instrumenten")
    own = own_numbers(asked)
    people = counted(own.people, "medewerker", "medewerkers")
    left = _left(own, each)
    ask = [f"Vul in {listing(left)}: dan staat hier of het loont."] if left else []
    told = [_costs(each, people)] if any(row["vertrekkers"] is not None for row in rows) else []
    told += _alone(rows[0]) if len(rows) == 1 else _beside(rows, SENTENCE - len(" ".join([*told, *ask])) - _ROOM)
    told += ask
    drawn = [f"{row['naam']}: {words(row)}" for row in rows]
    return Findings(
        titel=_title(rows, each, own, people),
        zin=" ".join(told),
        alt=f"Liggende staven, een per instrument. {enough(drawn, ALT - 60)}.",
        let_op=capped([*_notes(each, own, asked), *([_ASSUMED] if len(rows) > 1 else [])]),
    )


def words(row: Maatregelen) -> str:
    """Give what stands at the bar of a measure: what each one kept costs, else from where it pays, else the price."""
    told = price(row["kosten_van_eur"], row["kosten_tot_eur"])
    if row["kosten_tot_eur"] is None or told == FREE:
        return told
    if (each := row["per_blijver_eur"]) is not None:
        return f"{roughly(amount(each))} per medewerker die blijft"
    if (least := row["omslag"]) is not None:
        return pays(least)
    return f"kost {told}"


def _title(rows: Sequence[Maatregelen], each: Sequence[Maatregelen], own: Own, people: str) -> str:
    if len(each) == 1 and (said := verdict(each[0], own)):
        return f"{each[0]['naam']} {said}"
    if len(each) > 1 and (said := _verdicts(each, own)):
        return said
    whole, names = rows[-1], [row["naam"] for row in each]
    if whole["kosten_van_eur"] is None or whole["kosten_tot_eur"] is None:
        named = enough(names, 60)
        return f"Niet van alles is een prijs bekend: {named}" if len(each) > 1 else f"Van {named} is geen prijs bekend"
    cost = f": {price(whole['kosten_van_eur'], whole['kosten_tot_eur'])} voor {people}"
    return f"{capital(enough(names, TITLE - len(cost)))}{cost}"


def _verdicts(each: Sequence[Maatregelen], own: Own) -> str:
    """Give of which measures it is likely that they pay, else from where each pays; empty when nothing is known."""
    if (why := nothing_saved(own)) and all(row["kosten_tot_eur"] is not None for row in each):
        return f"Geen van de instrumenten bespaart iets: {why}"
    judged = [row for row in each if row["kans"] is not None]
    groups = {
        word: [row["naam"] for row in judged if likely(row["kans"]) == word] for word in ("wel", "niet", "misschien")
    }
    if judged:
        told = [f"{listing(names)} {word}" for word, names in groups.items() if names]
        short = [f"{len(names)} {word}" for word, names in groups.items() if names]
        ask = "Loont het waarschijnlijk?"
        return fitting(f"{ask} {', '.join(told)}", f"{ask} Van de {len(judged)} instrumenten: {', '.join(short)}")
    known = [row for row in each if row["omslag"] is not None]
    if not known:
        return ""
    told = [beside(row) for row in known]
    return f"Nodig om te lonen, van de 100 vertrekken: {enough(told, TITLE - 46)}"


def _costs(rows: Sequence[Maatregelen], people: str) -> str:
    each = [f"{row['naam']} {price(row['kosten_van_eur'], row['kosten_tot_eur'])}" for row in rows]
    return f"Voor {people}: {enough(each, 120)}."


def _alone(row: Maatregelen) -> list[str]:
    """Give what is known of the one measure there is."""
    if row["blijven"] is None:
        return []
    told = [f"{leave(row)} voorkomt het er {spread(row, 'blijven{}', few)}."]
    if row["per_blijver_eur"]:
        told.append(f"Wie blijft kost {roughly(spread(row, 'per_blijver{}_eur', amount))}.")
    if row["saldo_eur"] is not None and row["kans"] is not None:
        told.append(f"Bespaard min kosten is ongeveer {spread(row, 'saldo{}_eur', euro)}.")
        told.append(f"De kans dat het loont is {chance(row['kans'])}.")
    return told


def _beside(rows: Sequence[Maatregelen], room: int) -> list[str]:
    """Give of each measure what it saves less what it costs, or how many it keeps when a leaver has no price."""
    net = [f"{row['naam']} ongeveer {euro(row['saldo_eur'])} ({chance(row['kans'])})"
           for row in rows if row["saldo_eur"] is not None and row["kans"] is not None]  # fmt: skip
    if net:
        return [f"Bespaard min kosten, en de kans dat het loont: {enough(net, room)}."]
    kept = [row for row in rows if row["blijven"] is not None]
    each = [f"{row['naam']} {spread(row, 'blijven{}', few)}" for row in kept]
    return [f"{leave(kept[0])} voorkomt: {enough(each, room)}."] if kept else []


def _left(own: Own, rows: Sequence[Maatregelen]) -> list[str]:
    """Give what the reader still has to fill in, by what was read: an effect for each measure."""
    without = [row["naam"] for row in rows if row["instrument"] not in own.effects]
    left = [] if own.leave is not None else ["hoeveel van de 100 medewerkers per jaar vertrekken"]
    left += [] if own.leaver is not None else ["wat één vertrekker u kost"]
    if without:
        left.append(_EFFECT if len(without) == len(rows) else f"{_EFFECT} met {enough(without, 60)}")
    return left


def _notes(rows: Sequence[Maatregelen], own: Own, asked: Parameters) -> list[str]:
    talks = asked["gesprekken"]
    outside = [
        f"{row['naam']}: {row['gesprekken_min']} tot {row['gesprekken_max']} gesprekken"
        " volgens de bron, uw aantal telt niet."
        for row in rows
        if talks and row["gesprekken_min"] is not None and row["gesprekken_max"] is not None
        and not row["gesprekken_min"] <= float(str(talks)) <= row["gesprekken_max"]
    ]  # fmt: skip
    if talks and all(row["gesprekken_min"] is None for row in rows):
        outside = ["Het aantal gesprekken telt niet mee: geen van deze instrumenten heeft een prijs per gesprek."]
    unknown = [row["naam"] for row in rows if row["kosten_van_eur"] is None]
    together = " en van alles samen" if len(rows) > 1 else ""
    from_nought = own.leave is not None and any(
        row["per_blijver_eur"] and (not own.leave.low or not own.effects[row["instrument"]].low) for row in rows
    )
    return [
        *doubts(own),
        *outside,
        *([f"Van {listing(unknown)} is geen prijs bekend: daarvan{together} is niet te zeggen of het loont."]
          if unknown else []),
        *([_NO_MOST] if from_nought else []),
        "Welk deel van de vertrekken een instrument voorkomt, is van geen enkel instrument gepubliceerd: dat getal is"
        " van u.",
    ]  # fmt: skip
