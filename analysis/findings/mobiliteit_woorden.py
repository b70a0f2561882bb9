"""How people say what a flow of twelve months is: period, place, branch, and what to beware of."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import enough, known
from analysis.formats import in_prose, is_missing, listing, number, of_period, percent, spoken

SUBJECT = {
    "totaal": "uitstroom",
    "intern": "uitstroom binnen zorg en welzijn",
    "extern": "uitstroom naar buiten zorg en welzijn",
}


def during(code: str, label: str) -> str:
    """Give a period as a sentence begins it: 'In 2022', 'In de twaalf maanden tot en met het 3e kwartaal van 2023'."""
    if "KW" not in code:
        return f"In {label}"
    return f"In de twaalf maanden tot en met {spoken(label)}"


def branch(frame: pd.DataFrame) -> str:
    """Give the branch of these rows as it stands in a sentence: 'de branche VVT', 'zorg en welzijn (breed)'."""
    name = in_prose(str(frame["branche"].iloc[0]))
    return name if name.startswith("zorg en welzijn") else f"de branche {name}"


def region(frame: pd.DataFrame) -> str:
    """Give the region of these rows."""
    return str(frame["regio"].iloc[0])


def amount(row: dict[str, Any]) -> str:
    """Give a number of employees with its share: '860 werknemers, 20,2%'."""
    share = "" if is_missing(row["aandeel"]) else f", {percent(row['aandeel'])}"
    return f"{number(row['aantal'])} werknemers{share}"


def third_party(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when a row was passed on by somebody who did not make the figure."""
    if "derden" not in set(frame["bron_soort"]):
        return ()
    return ("Een deel van deze cijfers komt van derden en is niet nagekeken bij de maker.",)


def provisional(frame: pd.DataFrame) -> tuple[str, ...]:
    """Say which periods may still change."""
    rows = frame[frame["status"].str.contains("voorlopig")]
    if rows.empty:
        return ()
    names = [of_period(str(label)) for label in dict.fromkeys(rows["periode"])]
    shown = listing(names if len(names) <= 4 else [names[0], f"{len(names) - 1} andere perioden"])
    return (f"Nog voorlopig, kan veranderen: {shown}.",)


def read_as(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when a source does not say whether a flow is external or total, and name the rows."""
    rows = known(frame, "noot")
    rows = rows[rows["noot"].str.contains("gelezen als extern", regex=False)]
    if rows.empty:
        return ()
    column = "branche" if "branche_code" in rows else "periode"
    names = list(dict.fromkeys(of_period(str(name)) for name in rows[column]))
    return (f"De bron zegt niet of dit totaal of extern is ({enough(names, 150)}). Wij lezen het als extern.",)


def coarse(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn which rows the source rounded to thousands."""
    rows = frame[[not is_missing(step) and step >= 1000 for step in frame["afgerond_op"]]]
    if rows.empty:
        return ()
    names = list(dict.fromkeys(of_period(str(label)) for label in rows["periode"]))
    return (f"Door de bron afgerond op {number(rows['afgerond_op'].max())}: {enough(names, 190)}.",)
