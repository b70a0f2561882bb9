"""What the figure says that sets branches side by side on one aspect of the experience of work."""

from __future__ import annotations

import pandas as pd

from analysis.claims import Extreme, bare, highest, lowest, movement, names, value_of
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.findings.werkbeleving.woorden import Row, places, points, said, share, wave
from analysis.formats import count_word, each, in_prose, listing, lower_first
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import WerkbelevingBranches
from queries.whole import SECTOR

_IN = (" (", ")")


def branches(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Rank the branches that have a figure and name those that have none.

    Args:
        frame: The rows of `werkbeleving_branches`, highest value first.
        parameters: `aspect` names the question.
    """
    rows = records(frame, WerkbelevingBranches)
    found = [row for row in rows if row["waarde"] is not None and row["branche_code"] != SECTOR]
    if not found:
        return nothing_found("branches in deze meting")
    broad = next((row for row in rows if row["branche_code"] == SECTOR and row["waarde"] is not None), None)
    own = [row for row in rows if row["branche_code"] != SECTOR]
    top, low, when = highest(own), lowest(own), wave(found[0]["periode"])
    if top is None or low is None:
        return nothing_found("branches in deze meting")
    beside = f" Zorg en welzijn breed: {share(broad)}." if broad else ""
    ranked = enough([f"{row['branche']} {share(row)}" for row in found], ALT - 200, "; ")
    subject = lower_first(found[0]["aspect"])
    line = f" Lijn: zorg en welzijn breed {share(broad)}." if broad else ""
    return Findings(
        titel=_title(top, said(text_of(parameters, "aspect"), found[0]["aspect"]), when),
        zin=f"{_ends(top, low)}{_against(top, broad)}{beside} In deze vraag: {found[0]['polariteit']}.".strip(),
        alt=f"Stippen op een schaal van 0 tot 100 procent van de werknemers, {subject} in het {when}: {ranked}.{line}",
        let_op=_without([row["kort"] for row in rows if row["waarde"] is None]),
    )


def _size(end: Extreme[Row]) -> str:
    """Give the percentage at an end as exactly as its sources gave it: '55%', 'beide 55%'."""
    texts = list(dict.fromkeys(share(row) for row in end.rijen))
    if len(texts) == 1:
        return texts[0] if end.enig else f"{each(len(end.rijen))} {texts[0]}"
    return f"{listing(texts)}, binnen de afronding gelijk"


def _told(end: Extreme[Row], joint: str = ": ", stop: str = "") -> str:
    return f"{names(end, 'kort', 'branches', said=in_prose if stop else str)}{joint}{_size(end)}{stop}"


def _title(top: Extreme[Row], words: str, when: str) -> str:
    if top.van == 1:
        return fitting(f"{_told(top)} {words} in het {when}", f"{_told(top)} {words} ({when})")
    if top.allemaal:
        return fitting(
            f"{_told(top)} {words} in het {when}", f"{names(top, 'kort', 'branches', most=1)} {top.hoe_gelijk} ({when})"
        )
    some = f"van {count_word(top.van)} branches met een cijfer"
    return fitting(
        f"{_told(top)} {words} ({when}), het meest {some}",
        f"{_told(top)} {words} ({when}), het meest van {count_word(top.van)} branches",
        f"{_told(top)} {words} ({when})",
        f"Het meest {some}: {bare(top, 'kort', 'branches')} ({when})",
        f"Het meest {some}: {bare(top, 'kort', 'branches', most=1)} ({when})",
    )


def _ends(top: Extreme[Row], low: Extreme[Row]) -> str:
    if top.van == 1:
        return "Van andere branches is in deze meting geen cijfer."
    if top.allemaal:
        return "Er is geen hoogste of laagste."
    lead = f"Het hoogst van {count_word(top.van)} branches met een cijfer"
    return f"{lead}: {_told(top, *_IN)}. Het laagst: {_told(low, *_IN)}."


def _against(top: Extreme[Row], broad: Row | None) -> str:
    """Tell how far the one highest branch is from the whole sector."""
    if broad is None or top.enig is None:
        return ""
    own, whole = value_of(top.enig), value_of(broad)
    if own is None or whole is None:
        return ""
    step = movement(whole, own, "aandeel")
    fine = 1 if any(places(row["afgerond_op"]) for row in (top.enig, broad)) else 0
    return (
        f" Verschil van {in_prose(top.enig['kort'])} met zorg en welzijn breed: {points(step.verschil.waarde, fine)}."
    )


def _without(missing: list[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    names_of = enough([in_prose(name) for name in missing], 180)
    return (f"Geen cijfer in de bronnen voor {names_of}. Zij staan niet in de rangorde.",)
