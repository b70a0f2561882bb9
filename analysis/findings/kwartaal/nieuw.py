"""What the figures on a quarter say of what came in, what changed since a visit, and what is to come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.findings.analyse.kwaliteit import kinds_told, version_told
from analysis.findings.base import ALT, Findings, capped, enough, fitting
from analysis.formats import build_moment, counted, day, listing, lower_first, month, numbered, spoken
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import KwartaalAgenda, VeranderdThemas

Row = Mapping[str, Any]


def came_in(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many figures of a region and branch, or of the country, are new, revised or gone, and of which periods.

    Args:
        frame: The rows of `veranderd_themas`, one a theme and version.
        parameters: `regio` and `branche` say what was looked at.
    """
    rows = records(frame, VeranderdThemas)
    if not rows:
        return Findings(
            titel="Niets nieuws voor deze regio en branche",
            zin="Vergeleken is met de vorige versie van de gegevens. Is dit de eerste, dan is er nog niets om mee te"
            " vergelijken.",
            alt="Er is niets te tonen: geen nieuwe of herziene cijfers.",
        )
    title, status = version_told(frame)
    fresh = [f"{lower_first(row['thema'])} ({_first(row['perioden'])})" for row in rows if row["perioden"]]
    periods = (
        f"Er kwamen perioden bij, tot en met: {enough(fresh, 200)}."
        if fresh
        else "Er kwam geen periode bij die een thema nog niet had."
    )
    return Findings(
        titel=title,
        zin=f"{periods} {status} {_scope(parameters)}",
        alt=f"Een tabel met per thema hoeveel cellen veranderden, {numbered(len(frame), 'rij', 'rijen')}.",
    )


def _first(periods: str) -> str:
    """Give the newest of the periods that came: they stand in the order of their ends, the newest first."""
    return periods.partition(",")[0].partition(" en nog")[0]


def _scope(parameters: Parameters) -> str:
    """Say what was looked at: a branche or all, in a region and the country, or everywhere."""
    branche = "alle branches" if text_of(parameters, "branche") == "alle" else "deze branche"
    if text_of(parameters, "regio") == "alle":
        return f"Het gaat om {branche}, in alle regio’s."
    return f"Het gaat om {branche}, in deze regio en in Nederland."


def since_visit(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many cells changed since a version, and in how many versions.

    Args:
        frame: The rows of `veranderd_cellen` since that version.
        parameters: `sinds` names it.
    """
    since = text_of(parameters, "sinds")
    then = {"vorige": "de vorige versie", "alle": "de eerste versie"}.get(
        since
    ) or f"de versie van {build_moment(since)}"
    scope = _scope(parameters)
    if frame.empty:
        return Findings(
            titel=f"Sinds {then} is hier niets veranderd",
            zin=f"Er kwam geen cijfer bij en geen werd herzien of verviel. {scope}",
            alt="Er is niets te tonen: geen veranderde cijfers.",
        )
    versions = frame["versie"].nunique()
    first = " Wat herzien is, staat per versie bovenaan." if (frame["wat"] == "herzien").any() else ""
    return Findings(
        titel=f"Sinds {then}: {kinds_told(frame)}",
        zin=f"In {counted(versions, 'versie', 'versies')} veranderden samen"
        f" {numbered(len(frame), 'cel', 'cellen')}.{first} {scope}",
        alt=f"Een tabel met {numbered(len(frame), 'veranderde cel', 'veranderde cellen')}.",
    )


def to_come(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say what is expected first, what after that, and what should have been here already.

    Args:
        frame: The rows of `kwartaal_agenda`, in the order of their days.
    """
    rows = records(frame, KwartaalAgenda)
    if not rows:
        return Findings(
            titel="Geen nieuwe cijfers te verwachten op een vaste dag",
            zin="Geen van de thema’s met cijfers heeft een vast ritme.",
            alt="Er is niets te tonen: geen verwachte publicaties.",
        )
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row["verwacht"], row["periode"]), []).append(row)
    first, *later = [_expected(group) for group in found.values()]
    after = f" Daarna: {later[0]}." if later else ""
    return Findings(
        titel=fitting(f"Verwacht: {first}", f"Verwacht in {_month(rows[0]['verwacht'])}: nieuwe cijfers"),
        zin=f"Gezien vanaf {day(date.fromisoformat(rows[0]['vanaf']))}, naar het vaste ritme van de bron; het is geen"
        f" toezegging.{after}{_late(rows)}",
        alt=f"Een tabel met {numbered(len(rows), 'verwachte publicatie', 'verwachte publicaties')}:"
        f" {enough([first, *later], ALT - 90, '; ')}.",
        let_op=capped([f"Het ritme van {names} volgt uit: {source}" for source, names in _rhythms(rows).items()]),
    )


def _rhythms(rows: Sequence[Row]) -> dict[str, str]:
    """Give for each source of a rhythm the themes that have it."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row["ritme_bron"]:
            found.setdefault(row["ritme_bron"], []).append(lower_first(row["thema"]))
    return {source: listing(list(dict.fromkeys(names))) for source, names in found.items()}


def _expected(rows: Sequence[Row]) -> str:
    when = day(date.fromisoformat(rows[0]["verwacht"]))
    return f"{listing([lower_first(row['thema']) for row in rows])} over {spoken(rows[0]['periode'])}, rond {when}"


def _month(moment: str) -> str:
    return month(date.fromisoformat(moment))


def _late(rows: Sequence[Row]) -> str:
    """Say which themes should have had newer figures by now."""
    late = list(dict.fromkeys(lower_first(row["thema"]) for row in rows if row["te_laat_sinds"]))
    return f" Al verschenen volgens dat ritme, maar niet ingelezen: {enough(late, 150)}." if late else ""
