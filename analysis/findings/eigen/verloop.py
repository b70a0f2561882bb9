"""What is said of an own rate beside that of the rest of the region, and before there is one."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.eigen.filled import TOO_SMALL
from analysis.findings.base import ALT, Findings, fitting
from analysis.formats import capital, in_period, in_prose, listing, lower_first, number, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import EigenVerloop

OUT = "uitstroompercentage"
ALL = "Alle functiegroepen"
NO_STOCK = (
    "De regio publiceert geen aantal werknemers bij deze tabel. Daarom kunnen wij alleen de verdeling vergelijken, niet"
    " het percentage."
)
_CHANCE = "Het verschil kan toeval zijn: niet te onderscheiden."


def rates(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say whether the own outflow is higher or lower than in the rest of the region, and what else stands apart.

    Args:
        frame: One row per percentage: maat_code, functiegroep, the region, and own columns where cells are known.
        _: Not used.
    """
    rows = [row for row in records(frame, EigenVerloop) if row["functiegroep"] == ALL]
    out = next((row for row in rows if row["maat_code"] == OUT), None)
    if out is None:
        return Findings("Geen percentages om naast te leggen", NO_STOCK, "Er is niets getekend.")
    told = [row for row in rows if row["eigen"] is not None]
    if not told and not any(row["oordeel"] for row in rows):
        return _before(rows, out)
    return Findings(titel=_title(out), zin=_sentence(out, rows), alt=_alt(rows), let_op=_notes(rows))


def _before(rows: Sequence[EigenVerloop], out: EigenVerloop) -> Findings:
    """Say what the region has, and from what size a difference can be seen."""
    where = f"{in_prose(out['branche'])} in {out['regio']}"
    if out["waarde"] is None:
        return Findings(f"Uw verdeling naast die van {where}", NO_STOCK, _alt(rows))
    seen = [
        f"een verschil van {words} is te zien vanaf ongeveer {number(size)} medewerkers"
        for words, size in (("twee keer", out["vanaf_dubbel"]), ("anderhalf keer", out["vanaf_half"]))
        if size is not None
    ]
    when = in_period(str(out["periode"]))
    return Findings(
        fitting(
            f"Uitstroom van {where} {when}: {percent(out['waarde'])}. En bij u?",
            f"Uitstroom {when}: {percent(out['waarde'])}. En bij u?",
        ),
        f"Dat is de hele regio {when}. Vul uw aantallen in; {listing(seen)}." if seen else f"Dat is {when}.",
        _alt(rows),
    )


def _title(out: EigenVerloop) -> str:
    if out["eigen"] is None:
        return "Uw aantal vertrekkers is te klein om te tonen"
    own, when = f"ongeveer {percent(out['eigen'], 0)}", in_period(str(out["periode"]))
    if out["oordeel"] in ("hoger", "lager"):
        higher = f"{when} is uw uitstroom {out['oordeel']} dan"
        return fitting(
            f"{capital(higher)} in de rest van de regio: {own}, de rest {percent(out['rest'], 0)}",
            f"{capital(higher)} in de rest: {own}, de rest {percent(out['rest'], 0)}",
        )
    if out["oordeel"]:
        rest = percent(out["rest"], 0)
        return fitting(
            f"Uw uitstroom {when} is {own}: niet te onderscheiden van de rest van de regio ({rest})",
            f"Uw uitstroom {when} is {own}: niet te onderscheiden van de rest ({rest})",
        )
    return f"Uw uitstroom is {own}; de regio heeft geen percentage om naast te leggen"


def _sentence(out: EigenVerloop, rows: Sequence[EigenVerloop]) -> str:
    told = [_own(out)] if out["eigen"] is not None else ["Onder de tien vertrekkers tonen wij geen aantal."]
    if out["rest"] is not None:
        place = f"De rest van {in_prose(out['branche'])} in {out['regio']} zit op {percent(out['rest'], 0)}"
        times = f"u zit daar ongeveer {number(out['keer'], 1)} keer zo hoog"
        between = f"(tussen {number(out['keer_laag'], 1)} en {number(out['keer_hoog'], 1)} keer)"
        told.append(f"{place}; {times} {between}." if out["oordeel"] in ("hoger", "lager") else f"{place}. {_CHANCE}")
    elif out["waarde"] is None:
        told.append(NO_STOCK)
    apart = [
        f"uw {lower_first(row['maat'])} is {row['oordeel']}"
        for row in rows
        if row is not out and row["oordeel"] in ("hoger", "lager")
    ]
    return " ".join([*told, *([f"Ook {listing(apart)}."] if apart else [])])


def _own(row: EigenVerloop) -> str:
    low, high = percent(row["eigen_laag"], 0), percent(row["eigen_hoog"], 0)
    return f"Uw uitstroom is ongeveer {percent(row['eigen'], 0)} (tussen {low} en {high})."


def _notes(rows: Sequence[EigenVerloop]) -> tuple[str, ...]:
    small = [lower_first(row["maat"]) for row in rows if row["oordeel"] == TOO_SMALL]
    return (f"Niet te tonen, omdat de groep te klein is of een aantal ontbreekt: {listing(small)}.",) if small else ()


def _alt(rows: Sequence[EigenVerloop]) -> str:
    """Say what is drawn, with every number of it."""
    parts = []
    for row in rows:
        own = "" if row["eigen"] is None else f"u {percent(row['eigen'], 0)}"
        region = "" if row["waarde"] is None else f"de regio {percent(row['waarde'])}"
        if own or region:
            parts.append(f"{row['maat']}: {' en '.join(filter(None, [own, region]))}")
    return f"Stippen op een schaal. {'. '.join(parts)}."[:ALT] if parts else "Er is niets getekend: geen percentages."
