"""What the quality figures say: sources, checks, contradictions and gaps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.claims import Value, furthest
from analysis.findings.base import Findings, nothing_found
from analysis.formats import agree, build_day, capital, count_word, counted, listing, number
from analysis.rows import records

NO_CHANGES = Findings(
    titel="Geen wijzigingen tussen de versies van deze gegevens",
    zin="Sinds de eerste versie die hier bekend is veranderde er geen cijfer.",
    alt="Er is niets te tonen: geen wijzigingen.",
)


def sources(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how many sources there are and of which kind."""
    if frame.empty:
        return nothing_found(f"bronnen van de soort {parameters['soort']}")
    kinds = frame["soort"].value_counts()
    told = listing([f"{number(count)} {kind}" for kind, count in kinds.items()])
    return Findings(
        titel=f"{number(len(frame))} bronnen, samen {number(frame['rijen'].sum())} rijen",
        zin=f"Naar soort: {told}. Primair is van de maker zelf; secundair is een bericht over de maker.",
        alt=f"Een tabel met {len(frame)} bronnen, hun licentie en data.",
    )


def checks(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how many checks ran and how many found something."""
    wrong = frame[frame["rijen_fout"] > 0]
    if wrong.empty:
        return Findings(
            titel=f"Alle {number(len(frame))} controles kloppen",
            zin="Bij het bouwen van deze versie voldeed elke rij aan elke regel.",
            alt=f"Een tabel met {len(frame)} controles; geen ervan vond een fout.",
        )
    return Findings(
        titel=f"{count_word(len(wrong)).capitalize()} van de {number(len(frame))} controles vonden iets",
        zin=f"Het gaat om: {listing([str(title) for title in wrong['titel']])}.",
        alt=f"Een tabel met {len(frame)} controles; {len(wrong)} vonden rijen die niet voldoen.",
    )


def contradictions(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say how many statements hold against the source's own figures."""
    if frame.empty:
        return nothing_found("uitspraken met dit oordeel")
    counts = frame["oordeel"].value_counts()
    wrong = int(counts.get("wijkt af", 0))
    if parameters["oordeel"] != "alle":
        return Findings(
            titel=f"{number(len(frame))} uitspraken met het oordeel: {parameters['oordeel']}",
            zin="Naast elke uitspraak staat wat er uit de cijfers volgt.",
            alt=f"Een tabel met {len(frame)} uitspraken.",
        )
    told = listing([f"{number(count)} {verdict}" for verdict, count in counts.items()])
    return Findings(
        titel=f"{number(wrong)} van {number(len(frame))} uitspraken wijken af van de cijfers",
        zin=f"Wij hielden wat bronnen in woorden zeggen tegen hun eigen tabel: {told}.",
        alt=f"Een tabel met {len(frame)} uitspraken van bronnen, met oordeel en berekening.",
    )


def several_sources(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how far sources that give the same cell lie apart."""
    if frame.empty:
        return Findings(
            titel="Geen cijfer komt uit meer dan één bron",
            zin="Elke cel heeft één opgave.",
            alt="Er is niets te tonen.",
        )
    cells = frame[["indicator", "branche", "periode"]].drop_duplicates()
    far = furthest(records(frame), lambda row: None if row["verschil"] is None else Value(row["verschil"]))
    size = number(abs(far.waarden[0].waarde) if far else None, 1)
    lead = capital(counted(len(cells), "cijfer", "cijfers"))
    return Findings(
        titel=f"{lead} {agree(len(cells), 'komt', 'komen')} uit meer dan één bron",
        zin=f"Het verschil is ten hoogste {size}. Getoond wordt: primair voor secundair, fijn voor grof.",
        alt=f"Een tabel met {len(frame)} opgaven van {len(cells)} cijfers.",
    )


def missing(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say how many cells have no value, and why."""
    if frame.empty:
        return Findings("Er ontbreken geen cijfers", "Elke cel heeft een waarde.", "Er is niets te tonen.")
    by_reason = frame.groupby("reden")["cellen"].sum().sort_values(ascending=False)
    told = listing([f"{number(count)} {reason}" for reason, count in by_reason.items()])
    return Findings(
        titel=f"{number(frame['cellen'].sum())} cellen zonder cijfer, elk met een reden",
        zin=f"Naar reden: {told}. Een ontbrekend cijfer telt nergens mee als nul.",
        alt="Een tabel met redenen waarom cijfers ontbreken, per thema.",
    )


def corrections(frame: pd.DataFrame, _: dict[str, Any]) -> Findings:
    """Say whether a source's figures were mended."""
    if frame.empty:
        return Findings(
            titel="Er zijn geen cijfers van bronnen verbeterd",
            zin="Alle cijfers staan er zoals de bron ze geeft. Verschillen staan bij de uitspraken.",
            alt="Er is niets te tonen: geen vastgelegde correcties.",
        )
    return Findings(
        titel=f"{number(len(frame))} cijfers van bronnen zijn openlijk verbeterd",
        zin="Per correctie staat wat de bron zegt en wat wij gebruiken.",
        alt=f"Een tabel met {len(frame)} correcties.",
    )


def changed_themes(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:  # noqa: ARG001 - no parameters
    """Say how much changed in the newest build, and where it was revised."""
    if frame.empty:
        return NO_CHANGES
    newest = str(frame["versie"].iloc[0])
    latest = frame[frame["versie"] == newest]
    counts = {name: int(latest[name].sum()) for name in ("nieuw", "herzien", "vervallen")}
    told = listing([f"{number(count)} {kind}" for kind, count in counts.items()])
    themes = list(latest.loc[latest["herzien"] > 0, "thema"])
    where = f"Herziene cijfers staan bij {listing(themes)}." if themes else "Er is geen eerder cijfer herzien."
    status = int(latest["andere_status"].sum())
    return Findings(
        titel=f"Versie van {build_day(newest)}: {told}",
        zin=f"{where} Alleen een andere status, zoals definitief in plaats van voorlopig: {number(status)} cellen.",
        alt=f"Een tabel met per versie en thema hoeveel cellen veranderden, {len(frame)} rijen.",
    )


def changes(frame: pd.DataFrame, parameters: dict[str, Any]) -> Findings:
    """Say what changed between builds, and which revised value changed most."""
    if frame.empty:
        if parameters["soort"] == parameters["thema"] == "alle":
            return NO_CHANGES
        return replace(
            NO_CHANGES, titel="Geen wijzigingen voor deze keuze", zin="Kies een andere soort of een ander thema."
        )
    newest = str(frame["versie"].iloc[0])
    latest = frame[frame["versie"] == newest]
    only_status = latest["kolom"].str.startswith("status") & (latest["soort"] == "gewijzigd")
    kinds = latest["soort"].replace({"gewijzigd": "herzien"}).mask(only_status, "met alleen een andere status")
    told = listing([f"{number(count)} {kind}" for kind, count in kinds.value_counts(sort=False).items()])
    first = latest.iloc[0]
    revised = kinds.iloc[0] == "herzien"
    most = f"Grootste herziening: {first['cel']}, van {first['was']} naar {first['is_nu']}. " if revised else ""
    return Findings(
        titel=f"Versie van {build_day(newest)}: {told}",
        zin=f"{most}In alle versies samen: {count_word(len(frame))} {'cel' if len(frame) == 1 else 'cellen'}.",
        alt=f"Een tabel met {len(frame)} gewijzigde cellen, de nieuwste versie eerst.",
    )
