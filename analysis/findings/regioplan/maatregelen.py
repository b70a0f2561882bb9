"""What the figure says that sets measures against leaving beside each other: from which effect on each pays."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.findings.base import ALT, Findings, capped, enough, nothing_found
from analysis.findings.regioplan.instrumenten import FREE, price
from analysis.formats import capital, counted, euro, listing, number
from analysis.rows import records
from analysis.weighing import TOGETHER
from queries.parameters import Parameters
from queries.rows import Maatregelen

LEAST_TOLD, RARE = 0.05, 1
"""People fewer than which, and percents of chance up to which, no number is told."""
_ASSUMED = (
    "Samen gaat ervan uit dat de maatregelen los van elkaar werken: wat de ene laat vertrekken, daarvan houdt de andere"
    " haar deel."
)
_ASKED = {
    "verloop": "hoeveel van de 100 medewerkers per jaar vertrekken",
    "vertrekkosten": "wat één vertrekker u kost",
    "effect": "hoeveel van de 100 vertrekken u denkt te voorkomen",
}


def measures(frame: pd.DataFrame, asked: Parameters) -> Findings:
    """Say from which effect on each measure pays, and what it gives by the reader's own numbers.

    Args:
        frame: One row a measure, and one for all together; what could not be worked out is empty.
        asked: What the reader filled in.
    """
    rows = records(frame, Maatregelen)
    own = [row for row in rows if row["instrument"] != TOGETHER]
    if not own:
        return nothing_found("instrumenten")
    people = counted(int(own[0]["medewerkers"]), "medewerker", "medewerkers")
    left = [text for name, text in _ASKED.items() if not asked[name]]
    told = [_costs(own, people)] if any(row["omslag"] is not None or row["blijven"] is not None for row in rows) else []
    told += [said for row in rows if len(rows) == 1 and (said := _said(row))]
    told += [f"Vul in {listing(left)}: dan staat hier of het loont."] if left else []
    each = [f"{row['naam']}: {words(row)}" for row in rows]
    return Findings(
        titel=_title(rows, people),
        zin=" ".join(told),
        alt=f"Liggende staven, een per instrument. {enough(each, ALT - 60)}.",
        let_op=capped([*_notes(own, asked), *([_ASSUMED] if len(rows) > 1 else [])]),
    )


def words(row: Maatregelen) -> str:
    """Give what stands at the bar of a measure: what each one kept costs, else from where it pays, else the price."""
    if (each := row["per_blijver_eur"]) is not None:
        return f"{_roughly(each)} per medewerker die blijft"
    if (least := row["omslag"]) is not None:
        return _pays(least)
    told = price(low := row["kosten_van_eur"], high := row["kosten_tot_eur"])
    return told if low is None or high is None else f"kost {told}"


def _title(rows: Sequence[Maatregelen], people: str) -> str:
    own = [row for row in rows if row["instrument"] != TOGETHER]
    known = [row for row in own if row["omslag"]]
    if len(known) > 1:
        each = enough([f"{row['naam']} {_from(row['omslag'] or 0)}" for row in known], 90)
        return f"Nodig om te lonen, van de 100 vertrekken: {each}"
    if known or (len(own) == 1 and own[0]["omslag"] is not None):
        told = [*known, *own][0]
        return f"{told['naam']} {_pays(told['omslag'] or 0)}"
    whole = rows[-1]
    named = enough([row["naam"] for row in own], 60)
    if whole["kosten_van_eur"] is None or whole["kosten_tot_eur"] is None:
        return f"Niet van alles is een prijs bekend: {named}" if len(own) > 1 else f"Van {named} is geen prijs bekend"
    return f"{capital(named)}: {price(whole['kosten_van_eur'], whole['kosten_tot_eur'])} voor {people}"


def _pays(least: float) -> str:
    if not least:
        return "is gratis en loont bij elk effect"
    if least > 100:
        return "loont niet: het kost meer dan alle vertrekken samen"
    return f"loont als het meer dan {_few(least)} van de 100 vertrekken voorkomt"


def _from(least: float) -> str:
    return "nooit" if least > 100 else f"boven {_few(least)}"


def _costs(rows: Sequence[Maatregelen], people: str) -> str:
    each = [f"{row['naam']} {price(row['kosten_van_eur'], row['kosten_tot_eur'])}" for row in rows]
    return f"Voor {people}: {enough(each, 200)}."


def _said(row: Maatregelen) -> str:
    if row["blijven"] is None or row["vertrekkers"] is None:
        return ""
    kept = f"Van {_few(row['vertrekkers'])} vertrekken per jaar voorkomt het er {_few(row['blijven'])}"
    kept += _between(_few(row["blijven_laag"]), _few(row["blijven_hoog"]))
    each = ""
    if row["per_blijver_eur"]:
        each = f" Wie blijft kost {_roughly(row['per_blijver_eur'])}"
        each += _between(euro(row["per_blijver_laag_eur"]), euro(row["per_blijver_hoog_eur"])) + "."
    return f"{kept}.{each}{_chance(row['kans'])}"


def _between(low: str, high: str) -> str:
    return "" if low == high else f" ({low} tot {high})"


def _chance(chance: float | None) -> str:
    if chance is None:
        return ""
    if chance < RARE:
        return f" De kans dat het loont is kleiner dan {RARE}%."
    if chance > 100 - RARE:
        return f" De kans dat het loont is groter dan {100 - RARE}%."
    return f" De kans dat het loont is ongeveer {number(chance)}%."


def _few(value: float) -> str:
    """Give a number of people or departures: below ten to a tenth, and what is less than that as words."""
    if 0 < value < LEAST_TOLD:
        return f"minder dan {number(2 * LEAST_TOLD, 1)}"
    return number(value, 1 if value < 10 and value % 1 else 0)


def _roughly(value: float) -> str:
    return f"ongeveer {euro(value)}" if value else FREE


def _notes(rows: Sequence[Maatregelen], asked: Parameters) -> list[str]:
    talks = asked["gesprekken"]
    outside = [
        f"{row['naam']}: {row['gesprekken_min']} tot {row['gesprekken_max']} gesprekken"
        " volgens de bron, uw aantal telt niet"
        for row in rows
        if talks and row["gesprekken_min"] is not None and row["gesprekken_max"] is not None
        and not row["gesprekken_min"] <= float(str(talks)) <= row["gesprekken_max"]
    ]  # fmt: skip
    unknown = [row["naam"] for row in rows if row["kosten_van_eur"] is None]
    return [
        *(f"{note}." for note in outside),
        *([f"Van {listing(unknown)} is geen prijs bekend: daarvan is niets uit te rekenen."] if unknown else []),
        "Welk deel van de vertrekken een instrument voorkomt, is van geen enkel instrument gepubliceerd: dat getal is"
        " van u.",
    ]
