"""What is said of one figure told apart: new vacancies by level of education, jobs by region of work."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.claims import bare, highest, who
from analysis.findings.base import ALT, Findings, enough, fitting, known, nothing_found
from analysis.formats import count_word, in_period, in_prose, listing, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import Uitsplitsing
from queries.whole import COUNTRY

Told = Callable[[float], str]


def parts(
    subject: str, plural: str, apart: str, told: Told = number, *, said: Callable[[str], str] = in_prose
) -> Callable[[pd.DataFrame, Parameters], Findings]:
    """Give the findings of a figure: how much each part is, which is largest and which has no figure.

    Args:
        subject: What is counted: 'ontstane vacatures'.
        plural: What the parts are called: 'niveaus'.
        apart: What there is none of, told apart: 'ontstane vacatures naar onderwijsniveau'.
        told: How a value is written.
        said: How the name of a part stands in a sentence.
    """

    def found(frame: pd.DataFrame, _: Parameters) -> Findings:
        rows = records(known(frame, "waarde"), Uitsplitsing)
        if not rows:
            return nothing_found(apart)
        first, top = rows[0], highest(rows)
        sizes = [f"{said(row['uitsplitsing'])} {told(row['waarde'])}" for row in rows]
        without = [said(str(name)) for name in frame.loc[frame["waarde"].isna(), "uitsplitsing"]]
        branches = (first["branche"], first["branche_kort"])
        heads = [f"{_whose(first, branch)}, {subject} {in_period(first['periode'])}" for branch in branches]
        titles, sentences = [f"{head}: {listing(sizes)}" for head in heads], []
        if top is not None and top.van > 1:
            titles.append(f"{heads[1]}: het hoogst is {bare(top, 'uitsplitsing', plural, said=said)}")
            winner = who(top, "uitsplitsing", plural, told, said=said)
            sentences.append(f"Het hoogst van {count_word(top.van)} {plural}: {winner}.")
        if without:
            sentences.append(f"Zonder cijfer: {enough(without, ALT // 4)}.")
        return Findings(
            titel=fitting(*titles, heads[1]),
            zin=" ".join(sentences) or "Het is het enige onderdeel met een cijfer.",
            alt=f"Staafdiagram van {subject}: {enough(sizes, ALT - 120)}.",
        )

    return found


def _whose(row: Uitsplitsing, branch: str) -> str:
    """Give the branch a title is about, after its region when that is not the country."""
    return branch if row["regio_code"] == COUNTRY else f"{row['regio']}, {in_prose(branch)}"
