"""What the explorer says: of the cells chosen, of the tables that are there and of the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.claims import highest, lowest, newest_period
from analysis.explorer import drawable, series
from analysis.findings.base import ALT, Findings, capped, enough, fitting, gaps, known, nothing_found
from analysis.formats import capital, count_word, counted, from_to, listing, lower_first, number, unit_label
from analysis.rows import records
from queries.parameters import Parameters, listed, text_of
from queries.rows import Verkenner, VerkennerTabellen

Row = Mapping[str, Any]
NOTHING_LOADED = "Er is nog geen tabel van StatLine ingelezen."
COMMANDS = ("python -m etl catalogus", "python -m etl fetch azw")


def cells(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say the newest figures of the choice, how far it reaches and what is missing.

    Args:
        frame: The rows of the question `verkenner`.
        parameters: `vorm` says whether a chart is drawn.
    """
    if frame.empty:
        return _unchosen(parameters) or nothing_found("deze tabel")
    drawn = text_of(parameters, "vorm") in {"lijn", "staaf"}
    part = drawable(frame)
    rows = records(known(part.frame, "waarde"), Verkenner)
    # moments take half the time of reading, and only what is drawn asks for them
    moments = [] if drawn else list(frame.select_dtypes("datetime"))
    alike = records(known(part.alike, "waarde").drop(columns=moments), Verkenner)
    told = _newest(alike) if alike else f"{frame['onderwerp'].iloc[0]}: geen cijfer in deze keuze"
    return Findings(
        titel=told,
        zin=f"{_reach(frame)} {_missing(frame)}".strip(),
        alt=_alt(rows, text_of(parameters, "vorm")),
        let_op=capped((*part.left_out, *gaps(alike))) if drawn else (),
    )


def _unchosen(parameters: Parameters) -> Findings | None:
    """Give the words where no table or no topic was chosen, which says nothing of what there is; else None."""
    table = text_of(parameters, "tabel")
    if table and any(listed(parameters["onderwerpen"])):
        return None
    if table:
        told = f"Er is geen onderwerp gekozen van tabel {table}"
        return Findings(told, "Kies minstens één onderwerp.", f"Er is niets getekend: {lower_first(told)}.")
    return Findings(
        "Er is geen tabel van StatLine gekozen",
        f"Kies een tabel. Staat er geen in de lijst? Haal tabellen op met: {listing(list(COMMANDS))}.",
        "Er is niets getekend: er is geen tabel gekozen.",
    )


def tables(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many tables there are and which could not be fetched last time."""
    rows = records(frame, VerkennerTabellen)
    if not rows:
        return Findings(
            NOTHING_LOADED.rstrip("."), f"Haal tabellen op met: {listing(list(COMMANDS))}.", "Geen tabellen."
        )
    failed = [row["tabel"] for row in rows if row["mislukt"]]
    count = capital(counted(len(rows), "tabel", "tabellen"))
    verb = "mislukte" if len(failed) == 1 else "mislukten"
    return Findings(
        titel=f"{count} van StatLine ingelezen, samen {number(sum(row['rijen'] for row in rows))} rijen",
        zin="Per tabel staat er tot welke periode de cijfers gaan en wanneer het volgende wordt verwacht.",
        alt="Een tabel met de ingelezen StatLine-tabellen.",
        let_op=(f"De laatste poging {verb} bij {listing(failed)}; de vorige cijfers blijven staan.",) if failed else (),
    )


def catalogue(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many tables of the catalogue match the search."""
    asked = text_of(parameters, "zoek").strip()
    if frame.empty:
        why = f"Geen tabel met '{asked}'" if asked else "De catalogus is nog niet opgehaald"
        return Findings(why, f"Haal de catalogus op met: {COMMANDS[0]}.", "Geen tabellen gevonden.")
    about = f" met '{asked}'" if asked else ""
    loaded = int((frame["ingelezen"] == "ja").sum())
    count = capital(counted(len(frame), "tabel", "tabellen"))
    return Findings(
        titel=f"{count} in de catalogus{about}",
        zin=f"Daarvan {'is' if loaded < 2 else 'zijn'} er {count_word(loaded) if loaded else 'nog geen'} ingelezen."
        " Bij elke tabel staat de"
        " opdracht om haar op te halen.",
        alt="Een tabel met tabellen uit de catalogus.",
    )


def worded(row: Row) -> str:
    """Give a value with its unit: '3.440 aantal' is said as '3.440', '8,2 %' as '8,2%'."""
    unit = unit_label((row["eenheid"] or "").strip())
    value = number(row["waarde"], int(row["decimalen"] or 0))
    if unit in {"", "aantal"}:
        return value
    return f"{value}%" if unit == "%" else f"{value} {unit}"


def _newest(rows: Sequence[Row]) -> str:
    ranked = newest_period([{**row, "periode_code": row["periode_code"] or ""} for row in rows])
    top, low = highest(ranked), lowest(ranked)
    if top is None or low is None:
        return rows[0]["tabel"] or ""
    first, end = top.rijen[0], low.rijen[0]
    when = f" in {_when(first['periode'])}" if first["periode"] else ""
    topics = list(dict.fromkeys(row["onderwerp"] for row in rows))
    if len({row["reeks"] for row in rows}) == 1:
        return f"{first['reeks']}{when}: {worded(first)}"
    start = capital(f"{topics[0] if len(topics) == 1 else ''}{when}".strip() or first["tabel"])
    told = f"{start}: {first['reeks']} {worded(first)}"
    if len(ranked) == 1:
        return fitting(f"{told}; de andere hebben dan geen cijfer", f"{first['onderwerp']}{when}: {worded(first)}")
    # of two topics neither a range nor two numbers without a name say whose they are
    bare = [f"{listing(topics)}{when}", f"{first['tabel']}{when}"]
    if len(ranked) == 2:
        one, other = ranked
        told = f"{start}: {one['reeks']} {worded(one)}, {other['reeks']} {worded(other)}"
        pair = [f"{start}: {worded(one)} en {worded(other)}", f"{one['tabel']}{when}: twee reeksen"]
        return fitting(told, *(pair if len(topics) == 1 else bare))
    if len(topics) > 1:
        return fitting(*bare)
    span = f"van {worded(end)} tot {worded(first)}"
    return fitting(*_ends(start, _rivals(ranked)), f"{start}: {span}", f"{first['tabel']}{when}: {span}")


def _rivals(rows: Sequence[Row]) -> list[Row]:
    """Give the rows of the kind of region that most are of: a country is no rival of its own regions."""
    kinds = Counter((row["regio_code"] or "")[:2] for row in rows)
    (most, _), *_ = kinds.most_common(1)
    return [row for row in rows if (row["regio_code"] or "")[:2] == most]


def _ends(start: str, rows: Sequence[Row]) -> list[str]:
    """Give a title with who is highest and who lowest, where one is; none of fewer than two."""
    top, low = highest(rows), lowest(rows)
    if top is None or low is None or top.van == 1 or not (top.enig and low.enig):
        return []
    ends = ((top.rijen[0], "hoogste"), (low.rijen[0], "laagste"))
    return [f"{start}: " + ", ".join(f"{row['reeks']} {worded(row)} ({word})" for row, word in ends)]


def _when(period: str) -> str:
    """Give a period as it stands in a sentence: '2023 4e kwartaal' as 'het 4e kwartaal van 2023'."""
    year, _, rest = period.partition(" ")
    return f"het {rest} van {year}" if year.isdigit() and rest.endswith("kwartaal") else period


def _reach(frame: pd.DataFrame) -> str:
    periods = frame.dropna(subset="periode_code").sort_values("periode_code")["periode"]
    count = series(frame)
    parts = [frame["tabel"].iloc[0], *_shared(records(frame[["leden", "regio"]]))]
    if len(periods):
        parts.append(from_to(periods.iloc[0], periods.iloc[-1], _when))
    return f"{'; '.join(parts)}; {'één reeks' if count == 1 else f'{number(count)} reeksen'}."


def _shared(rows: Sequence[Row]) -> list[str]:
    """Give the members that all rows share: what the names of the series leave out."""
    parts = zip(*([*row["leden"], row["regio"]] for row in rows), strict=True)
    return [str(values[0]) for values in parts if len(set(values)) == 1 and values[0]]


def _missing(frame: pd.DataFrame) -> str:
    reasons = Counter(frame["reden_ontbreekt"].dropna())
    total = sum(reasons.values())
    if not total:
        return ""
    if total == 1:
        return f"Eén cel heeft geen cijfer: {next(iter(reasons))}."
    if len(reasons) == 1:
        return f"{number(total)} cellen hebben geen cijfer; de reden: {next(iter(reasons))}."
    told = listing([f"{number(count)} {reason}" for reason, count in reasons.most_common()])
    return f"{number(total)} cellen hebben geen cijfer: {told}."


def _alt(rows: Sequence[Row], shape: str) -> str:
    if shape not in {"lijn", "staaf"} or not rows:
        return "Een tabel met de gekozen cijfers." if rows else "Er is niets getekend: geen cijfers."
    series: dict[str, list[Row]] = {}
    for row in rows:
        series.setdefault(row["reeks"], []).append(row)
    told = [
        f"{name}: {found[0]['periode']} {worded(found[0])}"
        + (f" tot {found[-1]['periode']} {worded(found[-1])}" if len(found) > 1 else "")
        for name, found in series.items()
    ]
    return f"{'Lijndiagram' if shape == 'lijn' else 'Staafdiagram'}. {enough(told, ALT - 20, '; ')}."
