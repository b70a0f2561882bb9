"""What the figures say on the parts that a plan sums up: solutions, tasks, aspects and starting points."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pandas as pd

from analysis.findings.base import SENTENCE, Findings, enough, nothing_found
from analysis.formats import capital, count_word, counted, lower_first, numbered
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PlanOnderdelen


def summed_up(one: str, more: str, about: str) -> Callable[[pd.DataFrame, Parameters], Findings]:
    """Give the findings of a list: how many there are, and what they are or how many each group has.

    Args:
        one: What one part is called: 'taak'.
        more: What several are called.
        about: What they are about, after the count: 'van het actiecentrum'.
    """

    def told(frame: pd.DataFrame, _: Parameters) -> Findings:
        rows = records(frame, PlanOnderdelen)
        if not rows:
            return nothing_found(f"{more} {about}")
        groups = Counter(row["groep"] for row in rows)
        count = len(rows)
        parts = (
            [f"{group}: {count_word(each)}" for group, each in groups.items()]
            if len(groups) > 1
            else [lower_first(row["tekst"]) for row in rows]
        )
        return Findings(
            titel=f"{capital(counted(count, one, more))} {about}",
            zin=f"{capital(enough(parts, SENTENCE - 1, '; '))}.",
            alt=f"Tabel met {numbered(count, one, more)} {about}.",
        )

    return told
