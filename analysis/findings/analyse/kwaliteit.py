"""What the quality figures say: sources, checks, contradictions and gaps."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd

from analysis.findings.base import Findings, nothing_found
from analysis.formats import (
    agree,
    build_moment,
    capital,
    count_word,
    counted,
    is_missing,
    listing,
    number,
    numbered,
    some_of,
)
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import KwaliteitOpgaven

_KINDS = {"andere status": "met een andere status"}
NO_CHANGES = Findings(
    titel="Geen wijzigingen tussen de versies van deze gegevens",
    zin="Sinds de eerste versie die hier bekend is veranderde er geen cijfer.",
    alt="Er is niets te tonen: geen wijzigingen.",
)


def sources(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many sources there are and of which kind."""
    if frame.empty:
        return nothing_found(f"bronnen van de soort {text_of(parameters, 'soort')}")
    kinds = frame["soort"].value_counts()
    told = listing([f"{number(count)} {'van derden' if kind == 'derden' else kind}" for kind, count in kinds.items()])
    rows = numbered(frame["rijen"].sum(), "rij", "rijen")
    return Findings(
        titel=f"{capital(counted(len(frame), 'bron', 'bronnen'))}, {'samen ' if len(frame) > 1 else ''}{rows}",
        zin=f"Naar soort: {told}. Primair is van de maker zelf; secundair is een bericht over de maker.",
        alt=f"Een tabel met {_sources(frame)}, met licentie en data.",
    )


def _sources(frame: pd.DataFrame) -> str:
    return numbered(len(frame), "bron", "bronnen")


def checks(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many checks ran and how many found something."""
    wrong = frame[frame["rijen_fout"] > 0]
    if wrong.empty:
        return Findings(
            titel=f"Alle {number(len(frame))} controles kloppen",
            zin="Bij het bouwen van deze versie voldeed elke rij aan elke regel.",
            alt=f"Een tabel met {_checks(frame)}; geen ervan vond een fout.",
        )
    found = agree(len(wrong), "vond", "vonden")
    return Findings(
        titel=f"{capital(some_of(len(wrong), len(frame), 'controle', 'controles'))} {found} iets",
        zin=f"Het gaat om: {listing([str(title) for title in wrong['titel']])}.",
        alt=f"Een tabel met {_checks(frame)}; {len(wrong)} {found} rijen die niet voldoen.",
    )


def contradictions(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say how many statements hold against the source's own figures."""
    if frame.empty:
        return nothing_found(
            "uitspraken met dit oordeel",
            "Geen uitspraken met dit oordeel",
            "Van geen bron in deze gegevens is zo'n uitspraak vastgelegd.",
        )
    counts = frame["oordeel"].value_counts()
    wrong = int(counts.get("wijkt af", 0))
    if (verdict := text_of(parameters, "oordeel")) != "alle":
        return Findings(
            titel=f"{capital(counted(len(frame), 'uitspraak', 'uitspraken'))} met het oordeel: {verdict}",
            zin="Naast elke uitspraak staat wat er uit de cijfers volgt.",
            alt=f"Een tabel met {numbered(len(frame), 'uitspraak', 'uitspraken')}.",
        )
    told = listing([f"{number(count)} keer {verdict}" for verdict, count in counts.items()])
    statements = numbered(len(frame), "uitspraak", "uitspraken")
    part = capital(some_of(wrong, len(frame), "uitspraak", "uitspraken"))
    return Findings(
        titel=f"{part} {agree(wrong or 1, 'wijkt', 'wijken')} af van de cijfers",
        zin=f"Wij hielden wat bronnen in woorden zeggen tegen hun eigen tabel. Het oordeel: {told}.",
        alt=f"Een tabel met {statements} van {agree(len(frame), 'een bron', 'bronnen')}, met oordeel en berekening.",
    )


def several_sources(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say of how many cells sources give a figure, and how many of those figures are not the one that is shown."""
    if frame.empty:
        return Findings(
            titel="Geen cijfer komt uit meer dan één bron",
            zin="Elke cel heeft één opgave.",
            alt="Er is niets te tonen.",
        )
    rows = records(frame, KwaliteitOpgaven)
    cells = sum(bool(row["getoond"]) for row in rows)
    apart = sum(bool(row["wijkt_af"]) for row in rows)
    lead = capital(counted(cells, "cijfer", "cijfers"))
    differ = "Alle opgaven zijn binnen de afronding gelijk"
    if apart:
        told = capital(counted(apart, "opgave", "opgaven"))
        differ = f"{told} {agree(apart, 'wijkt', 'wijken')} verder dan de afronding af van wat getoond wordt"
    return Findings(
        titel=f"{lead} {agree(cells, 'komt', 'komen')} uit meer dan één bron",
        zin=f"{differ}. Getoond wordt: primair voor secundair, fijn voor grof.",
        alt=f"Een tabel met {numbered(len(frame), 'opgave', 'opgaven')} van {numbered(cells, 'cijfer', 'cijfers')}.",
    )


def missing(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say how many cells have no value, and why."""
    if frame.empty:
        return Findings("Er ontbreken geen cijfers", "Elke cel heeft een waarde.", "Er is niets te tonen.")
    gaps = int(frame["cellen"].sum())
    by_reason = frame.groupby("reden")["cellen"].sum().sort_values(ascending=False)
    told = listing([f"{number(count)} {reason}" for reason, count in by_reason.items()])
    return Findings(
        titel=f"{capital(counted(gaps, 'cel', 'cellen'))} zonder cijfer, {'elk ' if gaps > 1 else ''}met een reden",
        zin=f"Naar reden: {told}. Een ontbrekend cijfer telt nergens mee als nul.",
        alt="Een tabel met redenen waarom cijfers ontbreken, per thema.",
    )


def corrections(frame: pd.DataFrame, _: Parameters) -> Findings:
    """Say whether figures of a source were mended, changed after they were published, or odd and confirmed."""
    if frame.empty:
        return Findings(
            titel="Er zijn geen gegevens van bronnen verbeterd",
            zin="Alles staat er zoals de bron het geeft. Verschillen staan bij de uitspraken.",
            alt="Er is niets te tonen: geen vastgelegde correcties.",
        )
    figures = capital(counted(len(frame), "gegeven", "gegevens"))
    whose = agree(len(frame), "van een bron is", "van bronnen zijn")
    return Findings(
        titel=f"{figures} {whose} openlijk verbeterd, gewijzigd of bevestigd",
        zin="Bij elk staat wat er stond, wat er nu staat en waarom.",
        alt=f"Een tabel met {numbered(len(frame), 'gegeven', 'gegevens')}.",
    )


def version_told(latest: pd.DataFrame) -> tuple[str, str]:
    """Give what one version brought: the counts as a title, and a sentence on cells with only another status.

    Args:
        latest: Rows of `veranderd_themas` of that version.
    """
    counts = {name: int(latest[name].sum()) for name in ("nieuw", "herzien", "vervallen")}
    told = listing([f"{number(count)} {kind}" for kind, count in counts.items()])
    status = numbered(int(latest["andere_status"].sum()), "cel", "cellen")
    apart = _apart(int(latest["zonder_cijfer"].sum()))
    return (
        f"Versie van {build_moment(str(latest['versie'].iloc[0]))}: {told}",
        f"Alleen een andere status, zoals definitief in plaats van voorlopig: {status}.{apart}",
    )


def _apart(empty: int) -> str:
    """Give a sentence, after a space, on cells that came or went without a figure; empty when there are none."""
    return f" Niet meegeteld: {numbered(empty, 'cel', 'cellen')} zonder cijfer." if empty else ""


def kinds_told(cells: pd.DataFrame) -> str:
    """Count cells by what happened to them: '2 herzien, 3 nieuw en 111 zonder cijfer'.

    Args:
        cells: Rows of `veranderd_cellen`.
    """
    counts = cells["wat"].value_counts(sort=False)
    return listing([f"{number(count)} {_KINDS.get(str(kind), kind)}" for kind, count in counts.items()])


def changed_themes(frame: pd.DataFrame, parameters: Parameters) -> Findings:  # noqa: ARG001 - no parameters
    """Say how much changed in the newest build, and where it was revised."""
    if frame.empty:
        return NO_CHANGES
    newest = str(frame["versie"].iloc[0])
    latest = frame[frame["versie"] == newest]
    title, status = version_told(latest)
    themes = list(latest.loc[latest["herzien"] > 0, "thema"])
    where = f"Herziene cijfers staan bij {listing(themes)}." if themes else "Er is geen eerder cijfer herzien."
    return Findings(
        titel=title,
        zin=f"{where} {status}",
        alt=f"Een tabel met per versie en thema hoeveel cellen veranderden, {numbered(len(frame), 'rij', 'rijen')}.",
    )


def changes(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say what changed between builds, and which revised value changed most."""
    if frame.empty:
        if text_of(parameters, "soort") == text_of(parameters, "thema") == "alle":
            return NO_CHANGES
        return replace(
            NO_CHANGES, titel="Geen wijzigingen voor deze keuze", zin="Kies een andere soort of een ander thema."
        )
    newest = str(frame["versie"].iloc[0])
    latest = frame[frame["versie"] == newest]
    first = latest.iloc[0]
    # what came or went has no size: cells with both values stand first
    revised = first["wat"] == "herzien" and not is_missing(first["was"]) and not is_missing(first["is_nu"])
    last = str(frame["nieuwste"].iloc[0])
    later = (
        f"Na deze versie kwam die van {build_moment(last)}; daarin is er geen wijziging van deze keuze. "
        if last != newest
        else ""
    )
    most = f"Grootste herziening: {first['cel']}, van {first['was']} naar {first['is_nu']}. " if revised else ""
    figures = latest[latest["wat"] != "zonder cijfer"]
    told = latest if figures.empty else figures
    cells = f"{count_word(len(frame))} {'cel' if len(frame) == 1 else 'cellen'}"
    return Findings(
        titel=f"Versie van {build_moment(newest)}: {kinds_told(told)}",
        zin=f"{later}{most}In alle versies samen: {cells}.{_apart(len(latest) - len(told))}",
        alt=f"Een tabel met {numbered(len(frame), 'veranderde cel', 'veranderde cellen')}, de nieuwste versie eerst.",
        let_op=_leaps(latest),
    )


def _leaps(latest: pd.DataFrame) -> tuple[str, ...]:
    """Say how many figures of one version are gone or twice as large or small: more often a mistake than a revision."""
    leaps = latest[latest["sprong"].astype(bool)]
    if leaps.empty:
        return ()
    many = len(leaps) > 1
    return (
        f"In de nieuwste versie {'verdwenen' if many else 'verdween'} {numbered(len(leaps), 'cijfer', 'cijfers')} of"
        f" {'werden zij' if many else 'werd het'} meer dan het dubbele of minder dan de helft. Kijk bij de bron of dat"
        " klopt.",
    )


def _checks(frame: pd.DataFrame) -> str:
    return numbered(len(frame), "controle", "controles")
