"""What the library holds for a search: publications, their key figures, and findings without a number."""

from __future__ import annotations

import pandas as pd

from analysis.claims import highest, stretches, who
from analysis.findings.base import Findings
from analysis.formats import capital, count_word, number, numbered
from queries.parameters import Parameters, text_of


def publications(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many publications were found, from which years and on what.

    Args:
        frame: One row per publication: titel, jaar, sector, kerncijfers.
        parameters: `zoektekst` is what was looked for.
    """
    if frame.empty:
        return _none("publicaties", parameters)
    dated = _dated(frame["jaar"])
    figures = int(frame["kerncijfers"].notna().sum())
    told = f", waarvan {count_word(figures)} met kerncijfers" if figures else ""
    if figures == len(frame):
        told = ", met kerncijfers" if figures == 1 else ", alle met kerncijfers"
    return Findings(
        titel=f"{_count(frame, 'publicatie', 'publicaties')}{_about(parameters)}{told}",
        zin=dated,
        alt=f"Lijst van {numbered(len(frame), 'publicatie', 'publicaties')}.",
        let_op=("Een adres staat er alleen als de bron het geeft.",) if frame["url"].isna().any() else (),
    )


def key_figures(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many key figures the publications give.

    Args:
        frame: One row per key figure: kerncijfer, titel, waarde_tekst.
        parameters: `zoektekst` is what was looked for.
    """
    if frame.empty:
        return _none("kerncijfers", parameters)
    count, sources = len(frame), frame["titel"].nunique()
    return Findings(
        titel=f"{_count(frame, 'kerncijfer', 'kerncijfers')} uit {count_word(sources)}"
        f" {_plural(sources, 'publicatie', 'publicaties')}{_about(parameters)}",
        zin="Elk cijfer gaat over een eigen onderzoek en een eigen groep. Vergelijken of optellen kan niet.",
        alt=f"Tabel met {numbered(count, 'kerncijfer', 'kerncijfers')}.",
    )


def statements(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many findings in words were found and on which subjects most.

    Args:
        frame: One row per finding: tekst, onderwerp, branche, regio.
        parameters: `zoektekst` is what was looked for.
    """
    if frame.empty:
        return _none("bevindingen", parameters)
    counts = [{"onderwerp": str(name), "waarde": int(n)} for name, n in frame["onderwerp"].value_counts().items()]
    top = highest(counts)
    most = f" Allemaal over {counts[0]['onderwerp']}." if len(counts) == 1 and len(frame) > 1 else ""
    if top is not None and top.van > 1 and not top.allemaal:
        most = f" Het vaakst: {who(top, 'onderwerp', 'onderwerpen', number, said=str)}."
    branches = frame["branche"].nunique()
    about = "Over geen enkele branche in het bijzonder."
    if branches:
        about = f"Over {count_word(branches)} {_plural(branches, 'branche of sector', 'branches of sectoren')}."
    return Findings(
        titel=f"{_count(frame, 'bevinding', 'bevindingen')} in woorden{_about(parameters)}",
        zin=f"{about}{most}",
        alt=f"Lijst van {numbered(len(frame), 'bevinding', 'bevindingen')}.",
        let_op=("Dit is wat de bron schrijft, in onze woorden. Een getal erin staat in geen figuur.",),
    )


def _dated(years: pd.Series) -> str:
    """Give the years of the publications, and how many have none, as a sentence."""
    known = sorted(years.dropna())
    undated = int(years.isna().sum())
    if not known:
        return "De bron noemt geen jaar."
    span = f"Uit {stretches(int(year) for year in known)}"
    return f"{span}; bij {count_word(undated)} noemt de bron geen jaar." if undated else f"{span}."


def _count(frame: pd.DataFrame, one: str, more: str) -> str:
    return f"{capital(count_word(len(frame)))} {_plural(len(frame), one, more)}"


def _about(parameters: Parameters) -> str:
    searched = text_of(parameters, "zoektekst").strip()
    return f" met '{searched}'" if searched else ""


def _plural(count: int, one: str, more: str) -> str:
    return one if count == 1 else more


def _none(what: str, parameters: Parameters) -> Findings:
    searched = text_of(parameters, "zoektekst").strip()
    return Findings(
        titel=f"Geen {what}{_about(parameters)} voor deze keuze",
        zin="Elk zoekwoord moet voorkomen. Zoek met minder woorden of haal een filter weg."
        if searched
        else "In deze versie van de gegevens staat er geen die erbij past.",
        alt="De lijst is leeg.",
    )
