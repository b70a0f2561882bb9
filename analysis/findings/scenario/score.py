"""How simple forecasts would have done, so that nobody takes a scenario for one."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from analysis.claims import highest
from analysis.findings.base import Findings, nothing_found
from analysis.formats import counted, in_prose, lower_first, number
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import ScenarioScore

_NO_SERIES = "Er zijn te weinig jaren achter elkaar om een verwachting te proberen."


def scores(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how far ahead a simple forecast beats 'no change'.

    Args:
        frame: One row per way of forecasting and horizon.
    """
    rows = records(frame, ScenarioScore)
    if not rows:
        return nothing_found("de trefzekerheid van verwachtingen", why=_NO_SERIES)
    horizons = list(dict.fromkeys(row["vooruit"] for row in rows))
    best = {years: _best([row for row in rows if row["vooruit"] == years]) for years in horizons}
    useful = [years for years in horizons if best[years] is not None]
    useless = [years for years in horizons if best[years] is None]
    of = f"{rows[0]['regio']}, {in_prose(rows[0]['branche'])}, {rows[0]['van_jaar']}–{rows[0]['tot_jaar']}"
    told = [f"{_ahead(years)} {_gain(row)}" for years, row in best.items() if row is not None]
    lost = f"{_ahead(horizons[-1])} wint geen enkele van ‘geen verandering’" if useless else ""
    return Findings(
        titel=_title(useful, useless),
        zin=f"{of}: {'; '.join([*told, *([lost] if lost else [])])}. Wat niet wint, noemen wij geen verwachting.",
        alt="Er is geen grafiek: alle uitkomsten staan in de tabel.",
        let_op=("De jaren waarvandaan gerekend is overlappen elkaar: het zijn minder losse proeven dan het lijkt.",),
    )


def _title(useful: Sequence[float], useless: Sequence[float]) -> str:
    if not useful:
        return "Geen enkele eenvoudige verwachting wint van ‘geen verandering’"
    if not useless:
        return f"Tot {_years(useful[-1])} vooruit wint een eenvoudige verwachting van ‘geen verandering’"
    return f"{_ahead(useful[-1])} wint een eenvoudige verwachting, {_ahead(useless[-1])} geen enkele".capitalize()


def _best(rows: Sequence[ScenarioScore]) -> ScenarioScore | None:
    """Give the way of forecasting that wins most, None when none wins."""
    tried = [row for row in rows if row["winst"] is not None and row["winst"] > 0]
    top = highest(tried, "winst", "winst_op")
    return top.rijen[0] if top is not None else None


def _gain(row: ScenarioScore) -> str:
    return f"wint {lower_first(row['model'])} {number(row['winst'])}%"


def _ahead(years: float) -> str:
    return f"{_years(years)} vooruit"


def _years(years: float) -> str:
    return counted(int(years), "jaar", "jaar")
