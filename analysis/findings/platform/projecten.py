"""What the lists of projects and subsidies say."""

from __future__ import annotations

import pandas as pd

from analysis.claims import highest
from analysis.findings.base import Findings, enough, fitting
from analysis.formats import all_of, capital, count_word, listing
from analysis.rows import records
from queries.parameters import Parameters
from queries.rows import PlatformSubsidies


def projects(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what most of the chosen projects are about and how they stand.

    Args:
        frame: One row per project: titel, platform, thema, projectstatus.
    """
    count = len(frame)
    if not count:
        return Findings(
            titel="Geen projecten voor deze keuze",
            zin="Geen project heeft dit platform, dit thema en deze status tegelijk. Kies er een bij.",
            alt="De lijst is leeg.",
        )
    themes = frame["thema"].dropna().value_counts()
    most = highest([{"thema": str(name), "waarde": int(number)} for name, number in themes.items()])
    top = sorted(str(row["thema"]) for row in most.rijen) if most else []
    platforms = _counts(frame["platform"])
    return Findings(
        titel=_projects_title(count, top, int(most.waarden[0].waarde) if most else 0),
        zin=f"Status: {listing([f'{n} {name}' for name, n in _counts(frame['projectstatus'])])}."
        + (f" Per platform: {listing([f'{name} {n}' for name, n in platforms])}." if len(platforms) > 1 else ""),
        alt=f"Lijst van {count} {'project' if count == 1 else 'projecten'}.",
    )


def _projects_title(count: int, top: list[str], most: int) -> str:
    if count == 1:
        return f"Eén project, over {top[0]}" if top else "Eén project"
    if not top or most == 1:
        return f"{capital(count_word(count))} projecten"
    if most == count:
        return f"{capital(all_of(count, 'project', 'projecten'))} gaan over {top[0]}"
    names = capital(listing(top))
    if len(top) == 1:
        return f"{names} is het grootste thema: {most} van de {count} projecten"
    share = f"elk {most} van de {count} projecten"
    return fitting(
        f"{names} zijn de grootste thema's: {share}",
        f"{capital(count_word(len(top)))} thema's zijn even groot: {share}",
    )


def _counts(values: pd.Series[str]) -> list[tuple[str, int]]:
    return [(str(name), int(count)) for name, count in values.value_counts().items()]


def subsidies(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many subsidies run, how many are being applied for, and which.

    Args:
        frame: One row per subsidy: naam, subsidiestatus.
    """
    rows = records(frame, PlatformSubsidies)
    running = [row["naam"] for row in rows if row["subsidiestatus"] == "lopend"]
    coming = [row["naam"] for row in rows if row["subsidiestatus"] == "in voorbereiding"]
    if not rows:
        return Findings(
            titel="Geen subsidies voor deze keuze",
            zin="De bron noemt geen subsidie bij dit platform.",
            alt="De lijst is leeg.",
        )
    parts = []
    if running:
        verb = "subsidie loopt" if len(running) == 1 else "subsidies lopen"
        parts.append(f"{count_word(len(running))} {verb}")
    if coming:
        verb = "is" if len(coming) == 1 else "zijn"
        parts.append(f"{count_word(len(coming))} {verb} in voorbereiding")
    sentences = [f"Lopend: {enough(running, 190)}."] if running else []
    sentences += [f"In voorbereiding: {enough(coming, 190)}."] if coming else []
    return Findings(
        titel=capital(listing(parts)),
        zin=" ".join(sentences),
        alt=f"Lijst van {len(rows)} {'subsidie' if len(rows) == 1 else 'subsidies'}.",
    )
