"""What the figures say that set branches, questions and employers side by side."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.werkbeleving_woorden import Row, grouped, lower_first, places, points, said, share, wave
from analysis.formats import count_word, listing, percent
from analysis.rows import records


def branches(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Rank the branches that have a figure and name those that have none.

    Args:
        frame: The rows of `werkbeleving_branches`, highest value first.
        parameters: `aspect` names the question.
    """
    rows = records(frame)
    found = [row for row in rows if row["waarde"] is not None and row["branche_code"] != "ZW"]
    if not found:
        return nothing_found("branches in deze meting")
    broad = next((row for row in rows if row["branche_code"] == "ZW" and row["waarde"] is not None), None)
    top, bottom, when = found[0], found[-1], wave(found[0]["periode"])
    low = f"; {bottom['kort']} heeft het laagste, {share(bottom)}" if bottom is not top else ""
    beside = f" Zorg en welzijn breed: {share(broad)}; verschil {_distance(top, broad)}." if broad else ""
    ranked = ", ".join(f"{row['branche']} {share(row)}" for row in found)
    subject = lower_first(top["aspect"])
    line = f" Lijn: zorg en welzijn breed {share(broad)}." if broad else ""
    return Findings(
        titel=f"{top['kort']}: {share(top)} {said(parameters['aspect'], top['aspect'])},"
        f" het meest van {count_word(len(found))} branches met een cijfer",
        zin=f"In het {when} heeft {top['kort']} het hoogste percentage, {share(top)}{low} ({top['polariteit']})."
        f"{beside}",
        alt=f"Stippen op een schaal van 0 tot 100 procent van de werknemers, {subject} in het {when}: {ranked}.{line}",
        let_op=_without([row["kort"] for row in rows if row["waarde"] is None]),
    )


def _distance(top: Row, broad: Row) -> str:
    decimals = min(places(top["afgerond_op"]), places(broad["afgerond_op"]))
    return points(round(top["waarde"] - broad["waarde"], 1), decimals)


def _without(missing: list[str]) -> tuple[str, ...]:
    if not missing:
        return ()
    return (f"Geen cijfer in de bronnen voor {listing(missing)}. Zij staan niet in de rangorde.",)


def other_questions(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Set the same question of several sectors side by side where one wave has both.

    Args:
        frame: The rows of `werkbeleving_overig`.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("andere vragen over het werk")
    sectors = grouped(rows, "sector")
    per_sector = "; ".join(
        f"{name}: {listing([_answer(row) for row in _highest(own)])}" for name, own in sectors.items()
    )
    waves = [label for _, label in sorted({(row["periode_code"], row["meting"]) for row in rows})]
    mixed = (
        f"De cijfers komen uit {count_word(len(waves))} metingen: {listing([wave(label) for label in waves])}."
        " Vergelijk alleen dezelfde vraag in dezelfde meting."
    )
    listed = ". ".join(f"{name}: {', '.join(_listed(row) for row in own)}" for name, own in sectors.items())
    return Findings(
        titel=_shared_question(rows),
        zin=f"De hoogste percentages per sector. {per_sector}.",
        alt=f"Stippen per sector op een schaal van 0 tot 100 procent van de werknemers. {listed}.",
        let_op=((mixed,) if len(waves) > 1 else ()) + _undated(rows),
    )


def _undated(rows: list[Row]) -> tuple[str, ...]:
    names = list(grouped([row for row in rows if "meting niet genoemd" in (row["noot"] or "")], "sector"))
    if not names:
        return ()
    return (
        f"{listing(names)}: bij een deel van de cijfers noemt de bron de meting niet. De noot in de tabel zegt welke.",
    )


def _highest(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -row["waarde"])[:3]


def _answer(row: Row) -> str:
    return f"{percent(row['waarde'], 0)} {said(row['vraag_code'], row['vraag'])}"


def _listed(row: Row) -> str:
    return f"{lower_first(row['vraag'])} {percent(row['waarde'], 0)} ({wave(row['meting'])})"


def _shared_question(rows: list[Row]) -> str:
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["vraag_code"], row["periode_code"]), []).append(row)
    most = max(groups.values(), key=len)
    if len(most) == 1:
        return f"{rows[0]['sector']}: {_answer(_highest(rows)[0])}"
    first, *others = most
    beside = listing([f"{row['sector']} {percent(row['waarde'], 0)}" for row in others])
    return f"{first['sector']}: {_answer(first)}; {beside} ({wave(first['meting'])})"


def employers(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say what employers call a problem; these are no shares of employees.

    Args:
        frame: The rows of `werkbeleving_werkgevers`.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("werkgevers en vertrek")
    lead = next((row for row in rows if row["vraag_code"] == "werkgevers_werkdruk_knelpunt"), rows[0])
    told = [
        f"{name}, {own[0]['meting']}: {listing([_stated(row) for row in own])}" for name, own in _others(rows, lead)
    ]
    return Findings(
        titel=f"{lead['sector']}: {_stated(lead)} ({wave(lead['meting'])})",
        zin=f"Verder: {'; '.join(told)}." if told else "Meer cijfers zijn er niet.",
        alt=f"Tabel met {len(rows)} cijfers over werkgevers en vertrek.",
        let_op=("Dit zijn percentages van organisaties of van vertrekkers. Zet ze niet naast die van werknemers.",),
    )


def _stated(row: Row) -> str:
    return f"{share(row)} {said(row['vraag_code'], row['vraag'])}"


def _others(rows: list[Row], lead: Row) -> list[tuple[str, list[Row]]]:
    return list(grouped([row for row in rows if row is not lead], "sector").items())
