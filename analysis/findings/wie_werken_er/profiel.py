"""What the figures about who works in a sector say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import (
    Bounded,
    Extreme,
    amount,
    furthest,
    highest,
    lowest,
    movement,
    names,
    percentage,
    value_of,
)
from analysis.findings.base import ALT, Findings, capped, enough, known, nothing_found
from analysis.formats import (
    count_word,
    each,
    in_period,
    in_prose,
    is_missing,
    listing,
    lower_first,
    number,
    signed,
    with_unit,
)
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import ProfielKenmerken, ProfielOmvang

Row = Mapping[str, Any]


def decimals(row: Row) -> int:
    """Give the decimals the source itself prints: one below a step of 1, else none."""
    step = row["afgerond_op"]
    return 0 if is_missing(step) or step >= 1 else 1


def value(row: Row) -> str:
    """Give a figure in its unit as the source prints it: '95%', '25,8 uur', '110.900 werknemers'."""
    return with_unit(row["waarde"], row["eenheid"], decimals(row))


def difference(row: Row) -> str:
    """Give the difference with the chosen sector, with sign: '+14', '−3,6'."""
    return signed(row["verschil"], decimals(row))


def size(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say which sector is largest and what its profile leaves out.

    Args:
        frame: Two rows (employees, organisations) per sector with a published profile.
    """
    workers = known(frame[frame["eenheid"] == "werknemers"], "waarde").sort_values("waarde", ascending=False)
    if workers.empty:
        return nothing_found("de omvang van de sectoren")
    rows = records(workers, ProfielOmvang)
    named = enough([_dated(row) for row in rows], 170)
    organisations = records(known(frame[frame["eenheid"] == "organisaties"], "waarde"), ProfielOmvang)
    counts = enough([_dated(row) for row in organisations], 170)
    return Findings(
        titel=_size_title(rows),
        zin=f"Werknemers: {named}. Organisaties: {counts or 'geen aantal bekend'}.",
        alt=f"Staafdiagram in twee groepen. Werknemers: {named}. Organisaties: {counts or 'geen aantal bekend'}.",
        let_op=capped((*_absent(frame), *_starred(frame), *_other_branch(frame))),
    )


def _dated(row: Row) -> str:
    when = "" if is_missing(row["periode"]) else f" ({row['periode']})"
    return f"{in_prose(row['branche'])} {number(row['waarde'])}{when}"


def _size_title(rows: Sequence[Row]) -> str:
    own = next((row for row in rows if row["gekozen"]), None)
    moments = {row["periode"] for row in rows}
    top = highest(rows) if len(moments) == 1 else None
    if own is not None:
        return f"{own['branche']}: {number(own['waarde'])} werknemers {in_period(own['periode'])}{_beside(own, top)}"
    if top is None or top.van == 1:
        return f"{rows[0]['branche']}: {number(rows[0]['waarde'])} werknemers {in_period(rows[0]['periode'])}"
    some = f"van {count_word(top.van)} sectoren met een profiel"
    when = in_period(rows[0]["periode"])
    if top.allemaal:
        return f"{names(top, 'branche', 'sectoren')}: {amount(top, number)} werknemers {when}"
    return f"Meeste werknemers {some}: {names(top, 'branche', 'sectoren')}, {amount(top, number)} {when}"


def _beside(own: Row, top: Extreme[Row] | None) -> str:
    """Tell how many fewer a sector has than the one largest, where rounding lets that be told."""
    if top is None or top.enig is None or top.enig is own:
        return ""
    most, here = value_of(top.enig), value_of(own)
    if most is None or here is None:
        return ""
    return f", {number(movement(here, most).verschil.waarde)} minder dan {in_prose(top.enig['branche'])}"


def _absent(frame: pd.DataFrame) -> list[str]:
    return [
        f"Voor {in_prose(row['branche'])} noemt het profiel geen aantal {row['kenmerk'].lower()}. Dat is niet nul."
        for row in records(frame)
        if row["waarde"] is None
    ]


def _starred(frame: pd.DataFrame) -> list[str]:
    if any("*" in str(row["waarde_tekst"] or "") for row in records(frame)):
        return ["Achter de aantallen werknemers staat in de bron een sterretje zonder uitleg."]
    return []


def _other_branch(frame: pd.DataFrame) -> list[str]:
    """Say it when the branch chosen beside the page has no profile."""
    if frame["gekozen"].any():
        return []
    names = listing(list(dict.fromkeys(in_prose(str(name)) for name in frame["branche"])))
    return [
        f"Er zijn alleen profielen van {names}, niet van breed of smal. Kies bij Branche een van deze om haar uit te"
        " lichten en de verschillen met haar te zien."
    ]


def traits(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say where the sectors differ most and where they are alike.

    Args:
        frame: One row per trait and sector, the trait with the largest spread first.
        parameters: `branche` is the sector the others are compared with, when it has a profile.
    """
    if frame.empty:
        return nothing_found("het profiel van werknemers")
    rows = records(frame, ProfielKenmerken)
    chosen = [row for row in rows if row["gekozen"]]
    shared = [row for row in rows if sum(other["kenmerk"] == row["kenmerk"] for other in rows) > 1]
    trait = _first_trait(chosen, shared) if chosen else rows[0]["kenmerk"]
    told = [row for row in rows if row["kenmerk"] == trait]
    kind = "Gemiddelden" if text_of(parameters, "soort") == "gemiddelde" else "Aandelen"
    equal = list(dict.fromkeys(row["kenmerk"] for row in shared if row["spreiding"] == 0))
    alike = [f"{lower_first(trait)} ({value(_of(rows, trait))})" for trait in equal]
    same = f" Gelijk in alle sectoren: {listing(alike)}." if equal else ""
    alone = [row for row in rows if row not in shared]
    only = "".join(f" {row['kenmerk']}: {value(row)}, alleen bekend van {in_prose(row['branche'])}." for row in alone)
    return Findings(
        titel=_title(told, trait, chosen),
        zin=f"{_sentence(told, chosen)}{same}{only}",
        alt=f"Staafdiagram met {len(set(frame['kenmerk']))} groepen van staven, één per kenmerk. {kind}: "
        + enough([f"{row['kenmerk'].lower()} {in_prose(row['branche'])} {value(row)}" for row in rows], ALT - 90, "; ")
        + ".",
    )


def _of(rows: Sequence[Row], trait: str) -> Row:
    return next(row for row in rows if row["kenmerk"] == trait)


def _first_trait(chosen: Sequence[Row], shared: Sequence[Row]) -> str:
    """Give the trait to begin with: where the chosen sector and another are furthest apart in percent of its own value.

    Only an order of telling: traits with different units have no largest difference, so the words claim none.
    """
    far = furthest([row for row in shared if not row["gekozen"]], lambda row: _apart(row, chosen))
    return str((far.rijen[0] if far else chosen[0])["kenmerk"])


def _apart(row: Row, chosen: Sequence[Row]) -> Bounded | None:
    own, other = value_of(_of(chosen, row["kenmerk"])), value_of(row)
    if own is None or other is None:
        return None
    return movement(own, other, "aandeel").verschil if row["eenheid"] == "procent" else percentage(own, other)


def _title(told: Sequence[Row], trait: str, chosen: Sequence[Row]) -> str:
    if chosen:
        own = next(row for row in told if row["gekozen"])
        return f"{own['branche']}, {lower_first(trait)}: {value(own)} {in_period(own['periode'])}"
    low, high = lowest(told), highest(told)
    if low is None or high is None or high.van == 1 or high.allemaal:
        each_told = [f"{value(row)} in {in_prose(row['branche'])}" for row in told]
        return f"{trait}: {listing(each_told)} ({told[0]['periode']})"
    ends = [f"{names(end, 'branche', 'sectoren')} {_shown(end)}" for end in (high, low)]
    return f"{trait} {in_period(told[0]['periode'])}: {listing(ends)}"


def _shown(end: Extreme[Row]) -> str:
    """Give the figure at an end as its source prints it: '95%', 'beide 95%'."""
    texts = list(dict.fromkeys(value(row) for row in end.rijen))
    if len(texts) > 1:
        return f"{listing(texts)}, binnen de afronding gelijk"
    return texts[0] if end.enig else f"{each(len(end.rijen))} {texts[0]}"


def _sentence(told: Sequence[Row], chosen: Sequence[Row]) -> str:
    if chosen:
        others = [f"{in_prose(row['branche'])} {value(row)} ({difference(row)})" for row in told if not row["gekozen"]]
        return f"Ter vergelijking: {listing(others)}. Tussen haakjes staat het verschil."
    spread = number(told[0]["spreiding"], decimals(told[0]))
    unit = "procentpunt" if told[0]["eenheid"] == "procent" else told[0]["eenheid"]
    return f"Tussen de sectoren zit {spread} {unit}."
