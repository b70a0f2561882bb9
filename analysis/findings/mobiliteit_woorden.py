"""How people say what a flow of twelve months is: period, place, branch, and what to beware of."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings.base import enough, known
from analysis.formats import is_missing, listing, number, percent

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


def of(label: str) -> str:
    """Give a period as it stands in a sentence: '3e kwartaal van 2023'."""
    return label.replace("kwartaal ", "kwartaal van ")


def spoken(label: str) -> str:
    """Give a period with its article: 'het 3e kwartaal van 2023', '2022'."""
    return f"het {of(label)}" if "kwartaal" in label else label


def branch(frame: pd.DataFrame) -> str:
    """Give the branch of these rows as it stands in a sentence: 'de branche VVT', 'zorg en welzijn (breed)'."""
    spoken = in_prose(str(frame["branche"].iloc[0]))
    return spoken if spoken.startswith("zorg en welzijn") else f"de branche {spoken}"


def region(frame: pd.DataFrame) -> str:
    """Give the region of these rows."""
    return str(frame["regio"].iloc[0])


def lower_first(text: str) -> str:
    """Give a label as it stands in the middle of a sentence."""
    return text[:1].lower() + text[1:]


def in_prose(name: str) -> str:
    """Give the name of a branch in the middle of a sentence: 'jeugdzorg', 'GGZ'."""
    return name if name[:2].isupper() else lower_first(name)


def upper_first(text: str) -> str:
    """Give a text as it begins a sentence."""
    return text[:1].upper() + text[1:]


def amount(row: dict[str, Any]) -> str:
    """Give a number of employees with its share: '860 werknemers, 20,2%'."""
    share = "" if is_missing(row["aandeel"]) else f", {percent(row['aandeel'])}"
    return f"{number(row['aantal'])} werknemers{share}"


def full_stop(text: str) -> str:
    """Give a text as a sentence."""
    return text if text.endswith(".") else f"{text}."


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
    names = [of(str(label)) for label in dict.fromkeys(rows["periode"])]
    shown = listing(names if len(names) <= 4 else [names[0], f"{len(names) - 1} andere perioden"])
    return (f"Nog voorlopig, kan veranderen: {shown}.",)


def read_as(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn when a source does not say whether a flow is external or total, and name the rows."""
    rows = known(frame, "noot")
    rows = rows[rows["noot"].str.contains("gelezen als extern", regex=False)]
    if rows.empty:
        return ()
    column = "branche" if "branche_code" in rows else "periode"
    names = list(dict.fromkeys(of(str(name)) for name in rows[column]))
    return (f"De bron zegt niet of dit totaal of extern is ({enough(names, 150)}). Wij lezen het als extern.",)


def coarse(frame: pd.DataFrame) -> tuple[str, ...]:
    """Warn which rows the source rounded to thousands."""
    rows = frame[[not is_missing(step) and step >= 1000 for step in frame["afgerond_op"]]]
    if rows.empty:
        return ()
    names = list(dict.fromkeys(of(str(label)) for label in rows["periode"]))
    return (f"Door de bron afgerond op {number(rows['afgerond_op'].max())}: {enough(names, 190)}.",)
