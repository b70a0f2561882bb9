"""What is said of one figure told apart: new vacancies by level of education, people at work by position."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.claims import bare, highest, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.formats import in_period, in_prose, listing, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import Uitsplitsing


def parts(subject: str, plural: str) -> Callable[[pd.DataFrame, Parameters], Findings]:
    """Give the findings of a figure: how much each part is, which is largest and which has no figure.

    Args:
        subject: What is counted: 'ontstane vacatures'.
        plural: What the parts are called: 'niveaus'.
    """

    def told(frame: pd.DataFrame, _: Parameters) -> Findings:
        rows = records(known(frame, "waarde"), Uitsplitsing)
        if not rows:
            return nothing_found(f"{subject} naar onderdeel")
        first, top = rows[0], highest(rows)
        sizes = [f"{in_prose(row['uitsplitsing'])} {number(row['waarde'])}" for row in rows]
        without = [in_prose(str(name)) for name in frame.loc[frame["waarde"].isna(), "uitsplitsing"]]
        heads = [f"{first[name]}, {subject} {in_period(first['periode'])}" for name in ("branche", "branche_kort")]
        titles, said = [f"{head}: {listing(sizes)}" for head in heads], []
        if top is not None and top.van > 1:
            titles.append(f"{heads[1]}: het hoogst is {bare(top, 'uitsplitsing', plural)}")
            said.append(f"Het hoogst van {top.van} {plural}: {who(top, 'uitsplitsing', plural, number)}.")
        if without:
            said.append(f"Zonder cijfer: {listing(without)}.")
        return Findings(
            titel=fitting(*titles, heads[1]),
            zin=" ".join(said) or "Het is het enige onderdeel met een cijfer.",
            alt=f"Staafdiagram van {subject}: {enough(sizes, ALT - 120)}.",
        )

    return told
