"""What is said of the own division over destinations or origins beside that of the region."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.claims import Share, share, value_of
from analysis.eigen.filled import TOO_SMALL
from analysis.findings.base import ALT, Findings, enough, nothing_found
from analysis.formats import in_period, in_prose, listing, lower_first, percent
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import EigenVerdeling

_WHO = {"uitstroom": ("vertrekkers", "bestemmingen"), "instroom": ("nieuwe medewerkers", "herkomsten")}


def division(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which parts are larger or smaller than in the rest of the region, and before there are own ones what it has.

    Args:
        frame: One row per part: categorie, the region's aantal and samen, own columns where cells are known.
        parameters: `richting` tells whether it is about who left or who is new.
    """
    rows = records(frame, EigenVerdeling)
    who, parts = _WHO[text_of(parameters, "richting")]
    own = [row for row in rows if row["eigen"] is not None]
    known = [row for row in rows if row["aantal"] is not None]
    if not own and not known:
        return nothing_found(parts)
    if own:
        return Findings(_title(own, who), _sentence(own, who), _alt(rows), _missing(rows, known))
    small = any(row["oordeel"] == TOO_SMALL for row in rows)
    titel = f"Van uw {who} is de verdeling te klein om te tonen" if small else f"Waar {who} van de regio bij horen"
    return Findings(titel, _of_region(known), _alt(rows), _missing(rows, known))


def _title(own: Sequence[EigenVerdeling], who: str) -> str:
    apart = [f"{lower_first(row['categorie'])} {row['oordeel']}" for row in own if row["oordeel"] in ("hoger", "lager")]
    if apart:
        return f"Van uw {who} is het deel {listing(apart)} dan in de regio"
    if any(row["oordeel"] for row in own):
        return f"De verdeling van uw {who} is niet te onderscheiden van die van de regio"
    return f"De verdeling van uw {who}; de regio heeft er geen om naast te leggen"


def _sentence(own: Sequence[EigenVerdeling], who: str) -> str:
    told = []
    for row in own:
        between = ", ".join(
            filter(None, [f"tussen {percent(row['eigen_laag'], 0)} en {percent(row['eigen_hoog'], 0)}", of_region(row)])
        )
        told.append(f"{lower_first(row['categorie'])} {percent(row['eigen'], 0)} ({between})")
    return f"Van uw {who}: {enough(told, 340)}."


def _of_region(known: Sequence[EigenVerdeling]) -> str:
    told = [
        f"{lower_first(row['categorie'])} {found.tekst}"
        for row in known
        if (found := _share(row)) is not None and found.tekst is not None
    ]
    if not known:
        return "De regio publiceert geen verdeling om naast te leggen."
    one = known[0]
    where = f"{in_prose(one['branche'])} in {one['regio']} {in_period(str(one['periode']))}"
    return f"In {where}: {enough(told, 300)}." if told else f"Van {where} zijn er aantallen, geen delen."


def of_region(row: EigenVerdeling) -> str:
    """Say which share a part has in the region, no finer than rounding leaves it; empty when it has none to tell."""
    found = _share(row) if row["aandeel"] is not None else None
    return f"de regio {found.tekst}" if found is not None and found.tekst is not None else ""


def _share(row: EigenVerdeling) -> Share | None:
    return share(value_of(row, "aantal"), value_of(row, "samen", "samen_afgerond_op"))


def _missing(rows: Sequence[EigenVerdeling], known: Sequence[EigenVerdeling]) -> tuple[str, ...]:
    """Tell which parts the region does not publish, when it does others."""
    absent = [lower_first(row["categorie"]) for row in rows if row["aantal"] is None]
    if not known or not absent:
        return ()
    return (f"De regio publiceert geen cijfer van: {listing(absent)}. De aandelen zijn van de andere delen samen.",)


def _alt(rows: Sequence[EigenVerdeling]) -> str:
    parts = []
    for row in rows:
        own = "" if row["eigen"] is None else f"u {percent(row['eigen'], 0)}"
        told = " en ".join(filter(None, [own, of_region(row)]))
        if told:
            parts.append(f"{row['categorie']}: {told}")
    return f"Stippen op een schaal. {'. '.join(parts)}."[:ALT] if parts else "Er is niets getekend: geen verdeling."
