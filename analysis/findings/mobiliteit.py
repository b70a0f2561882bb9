"""What the flow figures say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.formats import change_percent, number, percent, signed, signed_percent

_SUBJECT = {
    "totaal": "uitstroom",
    "intern": "uitstroom binnen zorg en welzijn",
    "extern": "uitstroom uit zorg en welzijn",
}


def destinations(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how the outflow grew between the first and last period and which destination grew fastest.

    Args:
        frame: One row per destination and period: periode_code, periode, categorie, aantal, aandeel.
        parameters: `bereik` names the subject.
    """
    rows = known(frame, "aantal")
    subject = _SUBJECT[parameters["bereik"]]
    if rows.empty:
        return nothing_found("bestemmingen")
    wide = rows.pivot(index="categorie", columns="periode_code", values="aantal")
    first, last = wide.columns.min(), wide.columns.max()
    names = dict(zip(rows["periode_code"], rows["periode"], strict=True))
    total = wide.sum(min_count=1)
    if first == last:
        top = wide[last].idxmax()
        return Findings(
            titel=f"De meeste {subject} gaat naar: {str(top).lower()}",
            zin=f"In {names[last]} gaat het om {number(total[last])} werknemers; "
            f"{number(wide.loc[top, last])} daarvan naar {str(top).lower()}.",
            alt=f"Staafdiagram van de {subject} naar bestemming in {names[last]}.",
        )
    growth = (wide[last] - wide[first]).dropna()
    fastest = str(growth.div(wide[first]).idxmax())
    change = change_percent(total[first], total[last])
    old, new = wide.loc[fastest, first], wide.loc[fastest, last]
    shares = rows[rows["categorie"] == fastest].set_index("periode_code")["aandeel"]
    direction = "steeg" if total[last] > total[first] else "daalde"
    return Findings(
        titel=f"De {subject} {direction} met {percent(abs(change or 0))} tussen {names[first]} en {names[last]}",
        zin=(
            f"De {subject} ging van {number(total[first])} naar {number(total[last])} werknemers"
            f" ({signed_percent(change)}). {fastest} groeit het snelst: {signed(new - old)}"
            f" ({signed_percent(change_percent(old, new))}), van {percent(shares[first])} naar"
            f" {percent(shares[last])} van de totale uitstroom."
        ),
        alt=(
            f"Lijndiagram met {len(wide)} bestemmingen van {names[first]} tot {names[last]}."
            f" Totaal van {number(total[first])} naar {number(total[last])};"
            f" {fastest.lower()} van {number(old)} naar {number(new)}."
        ),
    )
