"""What the figures about jobs, people at work and employees say."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, enough, fitting, known, nothing_found
from analysis.formats import change_percent, count_word, listing, number, percent, signed, signed_percent, spoken
from analysis.rows import records

_NAMES = {"ZW": "breed", "ZWS": "smal"}


def _only_broad(subject: str, parameters: dict[str, Any]) -> Findings:
    """Give the words for a demarcation without figures; breed and smal never stand in for each other."""
    wanted = _NAMES[parameters["afbakening"]]
    other = "breed" if wanted == "smal" else "smal"
    return Findings(
        titel=f"Geen cijfers over {subject} voor zorg en welzijn {wanted}",
        zin=f"{subject.capitalize()} zijn alleen gevonden voor zorg en welzijn {other}. Breed is met kinderopvang, smal"
        " zonder; het ene cijfer kan het andere niet vervangen.",
        alt=f"Er is niets getekend: geen cijfers over {subject} voor zorg en welzijn {wanted}.",
    )


def jobs(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how the number of jobs moved: the last year, the highest and the lowest quarter.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, verandering_procent.
        parameters: `afbakening` is ZW (breed) or ZWS (smal).
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return _only_broad("banen", parameters)
    last, first = rows[-1], rows[0]
    top = max(rows, key=lambda row: row["waarde"])
    low = min((row for row in rows if row["periode_code"] >= top["periode_code"]), key=lambda row: row["waarde"])
    step = last["verandering_procent"]
    title = f"{number(last['waarde'])} banen in {spoken(last['periode'])}"
    if step is not None:
        direction = "meer" if step > 0 else "minder"
        title = f"{title}, {percent(abs(step))} {direction} dan een jaar eerder"
    return Findings(
        titel=title,
        zin=f"De meeste banen waren er in {spoken(top['periode'])}: {number(top['waarde'])}."
        + (
            f" Daarna was het laagste aantal {number(low['waarde'])}, in {spoken(low['periode'])}."
            if low is not top
            else ""
        ),
        alt=f"Lijndiagram van het aantal banen van {spoken(first['periode'])} ({number(first['waarde'])}) tot "
        f"{spoken(last['periode'])} ({number(last['waarde'])}), met een top van {number(top['waarde'])} in "
        f"{spoken(top['periode'])} en een dal van {number(low['waarde'])} in {spoken(low['periode'])}.",
        let_op=(
            "De bron noemt in de tekst hoofdbanen en in de tabel banen. De verandering is anders dan bij werknemers"
            " met een hoofdbaan. Zet deze reeks dus niet achter een reeks van werknemers.",
        ),
    )


def people(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how employees and self-employed grew between the first and the last year.

    Args:
        frame: One row per group and year in order: groep, periode, waarde, voorlopig.
        parameters: `afbakening` is ZW (breed) or ZWS (smal).
    """
    rows = known(frame, "waarde")
    if rows.empty:
        return _only_broad("werkzame personen", parameters)
    ends = {str(name): (records(group)[0], records(group)[-1]) for name, group in rows.groupby("groep")}
    parts = [
        f"{name} van {number(first['waarde'])} naar {number(last['waarde'])}"
        f" ({signed_percent(change_percent(first['waarde'], last['waarde']))})"
        for name, (first, last) in ends.items()
    ]
    first, last = next(iter(ends.values()))
    growth = {name: change_percent(old["waarde"], new["waarde"]) or 0.0 for name, (old, new) in ends.items()}
    fastest = max(growth, key=lambda name: growth[name])
    years = [row["periode"] for row in records(rows[rows["voorlopig"]].drop_duplicates("periode"))]
    notes = ["De bron geeft geen totaal van de twee. Zelfstandigen tellen niet mee in cijfers over in- en uitstroom."]
    if years:
        notes.append(f"De cijfers over {listing(years)} zijn voorlopig; in de grafiek zijn die punten open.")
    return Findings(
        titel=f"Het aantal {fastest} groeide het snelst: {signed_percent(growth[fastest])} tussen"
        f" {first['periode']} en {last['periode']}",
        zin=f"Tussen {first['periode']} en {last['periode']} gingen {listing(parts)}.",
        alt=f"Lijndiagram met {len(ends)} lijnen van {first['periode']} tot {last['periode']}: {listing(parts)}.",
        let_op=tuple(notes),
    )


def branches(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say which branches have a published number of employees and that the numbers are no series.

    Args:
        frame: One row per number: branche, periode, waarde, waarde_tekst, gekozen.
        parameters: Not used beyond what the rows say.
    """
    del parameters
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("het aantal werknemers per branche")
    names = list(dict.fromkeys(row["branche"] for row in rows))
    told = [row for row in rows if row["gekozen"]]
    if told:
        counts = [f"{number(row['waarde'])} ({row['periode']})" for row in told]
        title, sentence = (
            fitting(
                f"{told[0]['branche']}: {listing(counts)} werknemers",
                f"{told[0]['branche']}: {counts[-1]} werknemers, het laatste van {count_word(len(counts))} aantallen",
                f"{told[0]['branche']}: {counts[-1]} werknemers",
            ),
            "Elk aantal heeft een eigen moment en een eigen bron.",
        )
        if listing(counts) not in title:
            sentence = f"Gevonden: {enough(counts, 200)}. {sentence}"
    else:
        top = max(rows, key=lambda row: row["waarde"])
        title = (
            f"Voor {len(names)} branches is een aantal werknemers gevonden, het hoogste voor {top['branche'].lower()}"
        )
        sentence = f"{top['branche']} heeft er {number(top['waarde'])} ({top['periode']})."
    return Findings(
        titel=title,
        zin=f"{sentence} Trek ze niet van elkaar af.",
        alt="Staafdiagram van het aantal werknemers per branche en moment: "
        + enough([f"{row['branche'].lower()}, {row['periode']} {number(row['waarde'])}" for row in rows], 510, "; ")
        + ".",
        let_op=(
            "Dit is geen reeks: bronnen, momenten en manieren van tellen verschillen. Open staven zijn ronde getallen"
            " uit een tekst.",
            "Een branche is geen beroep: sociaal werkers werken ook buiten de branche sociaal werk.",
        ),
    )


def change(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which branch gained and which lost most employees in the chosen comparison.

    Args:
        frame: One row per branch, largest gain first: branche, waarde, periode, vergeleken_met.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("de verandering van het aantal werknemers")
    top, low = rows[0], rows[-1]
    span = f"{spoken(top['periode'])} met {spoken(top['vergeleken_met'])}"
    gained = " groeide het meest" if len(rows) > 1 else ""
    lost = [row for row in rows if row["waarde"] < 0]
    shrunk = enough([f"{row['branche'].lower()} ({signed(row['waarde'])})" for row in reversed(lost)], 220)
    tail = f" Kromp: {shrunk}." if lost and len(rows) > 1 else ""
    return Findings(
        titel=f"{top['branche']}{gained}: {signed(top['waarde'])} werknemers",
        zin=f"Vergeleken is {span}.{tail} Wisselen tussen branches telt mee.",
        alt=f"Staafdiagram van de verandering van het aantal werknemers, {span} vergeleken, van"
        f" {top['branche'].lower()} ({signed(top['waarde'])}) tot {low['branche'].lower()} ({signed(low['waarde'])}).",
        let_op=(
            *([f"Deze verandering is voor {len(rows)} van de tien branches gevonden."] if len(rows) < 10 else []),
            *([f"{top['branche']}: {top['noot']}."] if len(rows) == 1 and top["noot"] else []),
        ),
    )
