"""What the figure on sickness absence by quarter says. Lower is better; only the same quarter compares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import amount, highest, lowest, movement, stretches, value_of, who
from analysis.findings.base import Findings, enough, fitting, gaps, known, nothing_found
from analysis.formats import in_period, percent, signed, some_of, spoken
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import VerzuimSeizoen

Row = Mapping[str, Any]
_FEW = 12
_NOTE = 140
NAMED_YEARS = 6  # the newest; the chart draws older ones without their name
_NAMED_TIES = 3  # of more the number says little, and they are not named


def compared(row: Row, decimals: int = 1) -> str | None:
    """Give a change in a year in words: '0,2 procentpunt hoger dan een jaar eerder'; None without a year before.

    Args:
        row: Has waarde, eerder and what both are rounded to: afgerond_op, eerder_op.
        decimals: Decimals of the source.
    """
    then, now = value_of(row, "eerder", "eerder_op"), value_of(row)
    if then is None or now is None:
        return None
    step = movement(then, now, "aandeel")
    if step.richting == "gelijk":
        return "even hoog als een jaar eerder"
    size = signed(step.verschil.waarde, decimals)
    if step.richting == "onbeslist":
        return f"binnen de afronding gelijk aan een jaar eerder ({size} procentpunt)"
    return f"{size[1:]} procentpunt {step.richting} dan een jaar eerder"


def borrowed(rows: Sequence[Row]) -> tuple[str, ...]:
    """Say once what the note says of figures that are another group's, with how many they are.

    Args:
        rows: Each with noot and afgeleid_van, the group a figure is of; None when it is the branch's own.
    """
    counts = Counter((row["branche"], row["noot"]) for row in rows if row["afgeleid_van"])
    told = {key: some_of(count, len(rows), "kwartaal", "kwartalen") for key, count in counts.items()}
    return tuple(f"{branch}: {note}{f' ({told[branch, note]})' if len(rows) > 1 else ''}." for branch, note in counts)


def season(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how the last quarter compares with the same quarter a year earlier.

    Args:
        frame: One row per quarter in order: periode, waarde, eerder, jaar, kwartaal, getekend, maat.
    """
    rows = records(frame[frame["getekend"]], VerzuimSeizoen) if not frame.empty else []
    if not rows:
        return nothing_found("ziekteverzuim per kwartaal")
    last = rows[-1]
    tail = compared(last) or "een jaar eerder is niet gevonden"
    years = sorted({row["jaar"] for row in rows})
    return Findings(
        titel=fitting(
            *(
                f"{last[name]}: {percent(last['waarde'])} verzuim {in_period(last['periode'])}, {tail}"
                for name in ("branche", "branche_kort")
            )
        ),
        zin=_season_sentence([row for row in rows[:-1] if compared(row)]),
        alt=f"Lijndiagram van het verzuim per kwartaal, één lijn per jaar ({stretches(years)}): {_season_told(rows)}.",
        let_op=(
            *gaps(rows, quarterly=True),
            *_old(years),
            *borrowed(rows),
            *_loose(records(known(frame[~frame["getekend"]], "waarde"), VerzuimSeizoen)),
        ),
    )


def _old(years: Sequence[int]) -> tuple[str, ...]:
    """Say which years the chart draws without their name."""
    old = years[:-NAMED_YEARS]
    if not old:
        return ()
    return (f"De dunne lijnen zonder naam zijn van {stretches(old)}; alle kwartalen staan in de tabel.",)


def _season_told(rows: Sequence[Row]) -> str:
    """Give every quarter of a few; of many the newest year, the highest and the lowest, when few enough share that."""
    if len(rows) <= _FEW:
        return "; ".join(_at(row) for row in rows)
    newest = "; ".join(_at(row) for row in rows if row["jaar"] == rows[-1]["jaar"])
    ends = [
        f"het {word}: {who(end, 'periode', 'kwartalen', percent, said=str)}"
        for word, end in (("hoogst", highest(rows)), ("laagst", lowest(rows)))
        if end is not None and len(end.rijen) <= _NAMED_TIES
    ]
    return f"{newest}. Van alle {len(rows)} kwartalen {'; '.join(ends)}" if ends else newest


def _at(row: Row) -> str:
    return f"{row['periode']} {percent(row['waarde'])}"


def _loose(rows: Sequence[Row]) -> tuple[str, ...]:
    """Name what is not drawn: figures of which the source does not say what absence they are."""
    if not rows:
        return ()
    low, high = (amount(end, percent) for end in (lowest(rows), highest(rows)) if end is not None)
    size = high if len(rows) == 1 or low == high else f"{low} tot {high}"
    return (
        f"Over {enough([row['periode'] for row in rows], _NOTE)} noemt een bron {size} verzuim, zonder te zeggen welk"
        " soort. Dat staat alleen in de tabel.",
    )


def _season_sentence(earlier: Sequence[Row]) -> str:
    """Tell the last comparison before the one in the title, and why only the same quarter compares."""
    if not earlier:
        return "Verzuim is in de winter hoger. Vergelijk daarom alleen hetzelfde kwartaal van een ander jaar."
    other = earlier[-1]
    return (
        f"In {spoken(other['periode'])} was het verzuim {percent(other['waarde'])}, {compared(other)}. Verzuim is in de"
        " winter hoger: vergelijk alleen hetzelfde kwartaal."
    )
