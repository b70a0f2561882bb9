"""What is said of the views of campaigns: which part was paid for, of every campaign there is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.claims import Extreme, among, amount, highest, names
from analysis.findings.base import ALT, SENTENCE, Findings, enough, fitting, known, nothing_found
from analysis.findings.werkbeleving.woorden import grouped
from analysis.formats import count_word, listing, number, percent
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import BereikCampagne

Row = Mapping[str, Any]
Campaigns = Mapping[str, Sequence[Row]]
_PAID = "betaald"
_VIEW = "Een weergave is geen persoon: één mens kan een bericht vaker zien."


def campaign(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what part of the views was paid for, of one campaign or of each of several.

    Args:
        frame: One row per campaign and kind of view: soort (betaald, organisch, totaal), aantal, aandeel, totaal.
    """
    groups = _named(records(known(frame, "aantal"), BereikCampagne))
    campaigns = {name: shares for name, own in groups.items() if (shares := _shares(own))}
    if not campaigns:
        return nothing_found("betaalde en organische weergaven")
    words = _one(next(iter(campaigns.values()))) if len(campaigns) == 1 else _several(campaigns)
    return replace(words, let_op=(_VIEW, *_without_total([name for name in groups if name not in campaigns])))


def _named(rows: Sequence[Row]) -> dict[str, list[Row]]:
    """Give the rows per campaign, called by its platform and by what else tells it from another."""
    channels, periods = ({row[key] for row in rows} for key in ("kanaal", "periode"))

    def name(row: Row) -> str:
        channel = f" op {row['kanaal']}" if len(channels) > 1 else ""
        until = f" (t/m {row['periode']})" if len(periods) > 1 else ""
        return f"{row['platform']}{channel}{until}"

    return grouped([{**row, "campagne": name(row)} for row in rows], "campagne")


def _shares(own: Sequence[Row]) -> list[Row]:
    return [row for row in own if row["soort"] != "totaal" and row["aandeel"] is not None]


def _parts(own: Sequence[Row]) -> str:
    return listing([f"{row['soort']} {number(row['aantal'])} ({percent(row['aandeel'])})" for row in own])


def _adds_up(own: Sequence[Row]) -> bool:
    return bool(sum(row["aantal"] for row in own) == own[0]["totaal"])


def _one(own: Sequence[Row]) -> Findings:
    """Tell of one campaign its largest part."""
    most = highest(own, "aandeel")
    top = most.rijen[0] if most else own[0]
    size, where = percent(top["aandeel"]), f"van de weergaven op {top['kanaal']} {top['soort']}"
    sums = "Dat klopt met het totaal in de bron" if _adds_up(own) else "De bron noemt een ander totaal dan de som"
    told, whole = _parts(own), number(top["totaal"])
    return Findings(
        titel=fitting(
            f"{top['platform']}: {size} {where}, tot en met {top['periode']}", f"{size} {where}, t/m {top['periode']}"
        ),
        zin=f"{top['platform']}, tot en met {top['periode']}: {told}, samen {whole} weergaven. {sums}.",
        alt=f"Gestapelde staaf van {whole} weergaven: {told}.",
    )


def _several(campaigns: Campaigns) -> Findings:
    """Tell of several campaigns where the paid part is largest, and the parts of each."""
    told = [f"{name}: {_parts(own)}" for name, own in campaigns.items()]
    off = [name for name, own in campaigns.items() if not _adds_up(own)]
    sums = f" De bron noemt een ander totaal dan de som bij {enough(off, 90)}." if off else ""
    count = count_word(len(campaigns))
    paid = [
        next((row for row in own if row["soort"] == _PAID), {**own[0], "aandeel": None}) for own in campaigns.values()
    ]
    periods = {row["periode"] for row in paid}
    top = highest(paid, "aandeel")
    return Findings(
        titel=f"Weergaven van {count} campagnes, betaald en organisch"
        if top is None or top.van == 1
        else _most_paid(top, "" if len(periods) > 1 else f", t/m {paid[0]['periode']}"),
        zin=f"{enough(told, SENTENCE - 90 - len(sums), '; ')}.{sums}",
        alt=f"Gestapelde staven van {count} campagnes. {enough(told, ALT - 60, '; ')}.",
    )


def _most_paid(top: Extreme[Row], when: str) -> str:
    who, size = names(top, "campagne", "campagnes", said=str), amount(top, percent)
    if top.allemaal:
        return f"Betaalde weergaven: {who}, {size}{when}"
    lead = "Grootste deel betaalde weergaven"
    return fitting(f"{lead} {among(top, 'campagnes')}: {who}, {size}{when}", f"{lead}: {who}, {size}{when}")


def _without_total(names_: Sequence[str]) -> tuple[str, ...]:
    if not names_:
        return ()
    return (f"Van {enough(list(names_), 180)} noemt de bron geen totaal. Daar is geen deel van te zeggen.",)
