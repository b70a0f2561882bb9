"""What the figures about vacancies say. Open is a stock, new is a flow; they never add up."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import Findings, known, nothing_found
from analysis.findings.mobiliteit_woorden import spoken
from analysis.formats import change_percent, listing, number, signed_percent
from analysis.rows import records

Row = dict[str, Any]
_NOT_AZW = "Bedrijfstak Q is niet de AZW-afbakening. Zet deze cijfers niet naast die van een AZW-branche."


def open_vacancies(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how many vacancies were open, for the chosen branch or else for those that have a figure.

    Args:
        frame: Rows of the chosen branch (`gekozen`) and, beside it, of other branches; waarde may be missing
            where only the change was published.
        _: Not used.
    """
    if frame.empty:
        return nothing_found("openstaande vacatures")
    counted = records(known(frame, "waarde"))
    own = [row for row in counted if row["gekozen"]]
    told = own or counted
    if not told:
        return nothing_found("het aantal openstaande vacatures")
    last = told[-1]
    title = f"{last['branche']}: {number(last['waarde'])} openstaande vacatures in {spoken(last['periode'])}"
    if last["verandering"] is not None:
        title = f"{title}, {signed_percent(last['verandering'])} in een jaar"
    lead = "" if own else "Voor de gekozen branche is geen aantal gepubliceerd; u ziet wat er wel is. "
    series = listing(
        [f"{number(row['waarde'])} ({row['periode']})" for row in told if row["branche"] == last["branche"]]
    )
    return Findings(
        titel=title,
        zin=f"{lead}{last['branche']} had er {series}.{_published(frame)}",
        alt=f"Lijndiagram van openstaande vacatures per kwartaal: {last['branche'].lower()} {series}.",
        let_op=(
            *(f"{row['branche']}, {row['periode']}: {row['noot']}." for row in told if row["noot"]),
            "Een stand: tel kwartalen niet op.",
        ),
    )


def _published(frame: pd.DataFrame) -> str:
    """Say what is known of the chosen branch when only its change was published."""
    rows = [
        row for row in records(frame) if row["gekozen"] and row["waarde"] is None and row["gepubliceerd"] is not None
    ]
    if not rows:
        return ""
    last = rows[-1]
    return (
        f" Voor {last['branche'].lower()} is alleen de verandering bekend: {signed_percent(last['gepubliceerd'], 0)} in"
        f" {spoken(last['periode'])} ten opzichte van een jaar eerder."
    )


def new_vacancies(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say where the number of new vacancies changed most in a year.

    Args:
        frame: One row per branch or sector in one quarter, largest rise first.
        _: Not used.
    """
    rows = records(known(frame, "verandering"))
    if not rows:
        return nothing_found("ontstane vacatures")
    branches = [row for row in rows if row["niveau"] == "branche"] or rows
    top, low = branches[0], branches[-1]
    totals = [row for row in rows if row["niveau"] == "sector"]
    whole = "".join(
        f" {row['branche']}: {signed_percent(row['verandering'], 0)}"
        + (f", {number(row['waarde'])} ontstane vacatures." if row["waarde"] is not None else ".")
        for row in totals
    )
    told = "; ".join(_step(row) for row in rows)
    own = next((row for row in branches if row["gekozen"]), top)
    lowest = listing([row["branche"].lower() for row in branches if row["verandering"] == low["verandering"]])
    span = f"Het hoogst: {_step(top)}. Het laagst: {lowest} {signed_percent(low['verandering'], 0)}."
    return Findings(
        titel=f"{own['branche']}: {signed_percent(own['verandering'], 0)} ontstane vacatures"
        f" in {spoken(own['periode'])}",
        zin=f"Vergeleken is met {spoken(own['vergeleken_met'])}. {span}{whole}",
        alt=f"Staafdiagram van de verandering van ontstane vacatures in {spoken(top['periode'])}: {told}.",
        let_op=(
            "Een stroom: vier kwartalen zijn samen het jaar. Tel hem niet op bij openstaande vacatures.",
            f"Deze verandering is voor {len(branches)} van de tien branches gevonden.",
            *(f"{row['branche']}: {row['noot']}." for row in rows if row["noot"]),
        ),
    )


def _step(row: Row) -> str:
    return f"{row['branche'].lower()} {signed_percent(row['verandering'], 0)}"


def rate(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which branch has most open vacancies per thousand jobs.

    Args:
        frame: One row per branch, highest first: branche, waarde, periode, gekozen.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("de vacaturegraad")
    told = next((row for row in rows if row["gekozen"]), rows[0])
    own = told["gekozen"]
    notes = [] if own else ["Voor de gekozen branche is geen vacaturegraad gevonden; u ziet wat er wel is."]
    if len({row["periode"] for row in rows}) > 1:
        notes.append("De kwartalen verschillen per branche; ze staan achter de staven.")
    return Findings(
        titel=f"{told['branche']}: {number(told['waarde'])} openstaande vacatures op 1.000 banen",
        zin=f"Dat was in {spoken(told['periode'])}."
        + (" Het is de enige vacaturegraad die gevonden is." if len(rows) == 1 else ""),
        alt="Staafdiagram van de vacaturegraad: "
        + "; ".join(f"{row['branche'].lower()} {number(row['waarde'])} per 1.000 banen" for row in rows)
        + ".",
        let_op=tuple(notes),
    )


def provinces(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say which province has most open vacancies, where they grew fastest, and whether the parts add up.

    Args:
        frame: Provinces from high to low and one row for the country.
        _: Not used.
    """
    rows = records(known(frame[frame["regio_soort"] == "provincie"], "waarde")) if not frame.empty else []
    if not rows:
        return nothing_found("openstaande vacatures per provincie")
    top = rows[0]
    grown = [row for row in rows if row["verandering"] is not None]
    fastest = max(grown, key=lambda row: row["verandering"]) if grown else None
    speed = (
        f" Sinds {spoken(fastest['vergeleken_met'])} (tussen haakjes) groeide het aantal het snelst in"
        f" {fastest['regio']}: {signed_percent(fastest['verandering'], 0)}."
        if fastest
        else ""
    )
    return Findings(
        titel=f"{top['regio']} heeft de meeste openstaande vacatures: {number(top['waarde'])}"
        f" in {spoken(top['periode'])}",
        zin=f"Dat is {number(top['aandeel'], 0)}% van Nederland.{speed}{_country(frame)}",
        alt=f"Staafdiagram van openstaande vacatures in {len(rows)} provincies in {spoken(top['periode'])}: "
        + "; ".join(f"{row['regio']} {number(row['waarde'])}" for row in rows)
        + ".",
        let_op=(_NOT_AZW, _adds_up(frame, rows)),
    )


def _country(frame: pd.DataFrame) -> str:
    for row in records(frame[frame["regio_soort"] == "land"]):
        if row["verandering"] is not None:
            return f" In heel Nederland: {signed_percent(row['verandering'], 0)}."
    return ""


def _adds_up(frame: pd.DataFrame, rows: list[Row]) -> str:
    total = sum(float(row["waarde"]) for row in rows)
    country = [float(row["waarde"]) for row in records(known(frame[frame["regio_soort"] == "land"], "waarde"))]
    if not country:
        return f"De {len(rows)} provincies zijn samen {number(total)}; een landelijk cijfer is er niet bij."
    gap = total - country[0]
    tail = "precies gelijk" if gap == 0 else f"een verschil van {number(abs(gap))} door afronden op honderdtallen"
    return (
        f"De {len(rows)} provincies zijn samen {number(total)}, landelijk noemt de bron {number(country[0])}: {tail}."
        " Bij kleine aantallen maakt afronden de verandering in procenten grof."
    )


def industry(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how open vacancies of the whole industry moved over the years.

    Args:
        frame: One row per quarter in order: periode, waarde, verandering, voorlopig.
        _: Not used.
    """
    rows = records(known(frame, "waarde"))
    if not rows:
        return nothing_found("openstaande vacatures in bedrijfstak Q")
    first, last = rows[0], rows[-1]
    growth = signed_percent(change_percent(first["waarde"], last["waarde"]), 0)
    year = f", {signed_percent(last['verandering'])} in een jaar" if last["verandering"] is not None else ""
    falls = [row for row in rows if (row["verandering"] or 0) < 0]
    fell = listing([f"{spoken(row['periode'])} ({signed_percent(row['verandering'])})" for row in falls])
    return Findings(
        titel=f"{number(last['waarde'])} openstaande vacatures in bedrijfstak Q in {spoken(last['periode'])}{year}",
        zin=f"In {spoken(first['periode'])} waren het er {number(first['waarde'])}: {growth} sindsdien."
        + (f" Minder dan een jaar eerder was het alleen in {fell}." if falls else ""),
        alt=f"Punten per jaar van {spoken(first['periode'])} ({number(first['waarde'])}) tot {spoken(last['periode'])}"
        f" ({number(last['waarde'])}).",
        let_op=(_NOT_AZW, "Alleen dit kwartaal van elk jaar is gevonden. De lijn zegt niets over wat ertussen ligt."),
    )
