"""What the overview says: the words of its two figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from analysis.changes import Change
from analysis.claims import newest_period, ordered
from analysis.findings.base import ALT, Findings, enough, fitting, nothing_found
from analysis.formats import agree, capital, listing, lower_first, some_of, spoken
from analysis.freshness import standing
from analysis.keyfigures import KeyFigure, key_figures, without_figure
from analysis.rows import records
from queries.parameters import Parameters, text_of
from queries.rows import OverzichtActualiteit
from queries.whole import COUNTRY


def overview(frame: pd.DataFrame, parameters: Parameters) -> Findings:
    """Say which key figure of the branch changed most, how many there are and which have no figure.

    Args:
        frame: The rows of `overzicht_kerncijfers`.
        parameters: `regio` decides what is said about national figures.
    """
    cards = key_figures(frame)
    if not cards:
        return nothing_found("deze branche")
    branch = cards[0].rij["branche"]
    third = any(card.rij["bron_soort"] == "derden" for card in cards)
    return Findings(
        titel=_title(branch, cards, text_of(parameters, "regio")),
        zin=" ".join(
            part
            for part in (
                _compared(cards),
                _where(cards, text_of(parameters, "regio")),
                _missing(without_figure(frame)),
            )
            if part
        ),
        alt=f"Kerncijfers van {branch}: {enough([_told(card) for card in cards], ALT - 80, '; ')}.",
        let_op=("Cijfers met het merk 'derden' zijn niet nagekeken bij de bron.",) if third else (),
    )


def _top(cards: list[KeyFigure]) -> tuple[KeyFigure, Change] | None:
    """Give the card to begin with: the one furthest from the value it is compared with, in percent of that."""
    changed = [(card, card.change) for card in cards if card.change and card.change.relatief]
    return next(iter(sorted(changed, key=lambda pair: -abs(pair[1].relatief or 0.0))), None)


def _title(branch: str, cards: list[KeyFigure], region: str) -> str:
    """Give the title: what changed most, and where a region is chosen, of which place that figure is."""
    top = _top(cards)
    if top is None:
        return f"{branch}: {_number_of(cards)}, het nieuwste over {spoken(_newest(cards))}"
    card, change = top
    step = f"van {change.vorige} naar {card.tekst}"
    where = "" if region == COUNTRY else f"{card.rij['gebied'] if card.regionaal else 'landelijk'}, "
    moment = f"({where}{card.rij['periode']})"
    leads = [f"{name}: {lower_first(card.naam)} {step}" for name in (branch, card.rij["branche_kort"])]
    return fitting(f"{leads[0]} ({where}{card.periode})", *(f"{lead} {moment}" for lead in leads))


def _compared(cards: list[KeyFigure]) -> str | None:
    top = _top(cards)
    if top is None:
        return None
    card, change = top
    verdict = f", {change.oordeel}" if change.oordeel else ""
    compared = f"Dat is {change.tekst}{verdict}: {card.periode}, vergeleken met {change.tegen}."
    return f"{compared} {_number_of(cards)}."


def _newest(cards: list[KeyFigure]) -> str:
    """Give the period of the newest card that is no forecast, or of the forecast when there is nothing else."""
    measured = [card.rij for card in cards if card.rij["soort"] != "prognose"]
    return str(newest_period(measured or [cards[0].rij], "eind")[0]["periode"])


def _number_of(cards: list[KeyFigure]) -> str:
    return "1 kerncijfer" if len(cards) == 1 else f"{len(cards)} kerncijfers"


def _where(cards: list[KeyFigure], region: str) -> str | None:
    if region == COUNTRY:
        return None
    own = [card for card in cards if card.regionaal]
    if not own:
        return "Voor de gekozen regio zijn er geen eigen cijfers: alles hieronder is landelijk."
    names = enough([lower_first(card.naam) for card in own], 120)
    return f"Van {own[0].rij['gebied']} zelf: {names}. De rest is landelijk."


def _missing(names: list[str]) -> str | None:
    return f"Geen cijfer voor: {enough(names, 100)}." if names else None


def _told(card: KeyFigure) -> str:
    change = card.change
    tail = f", {change.kort} vergeleken met {change.tegen}" if change else ""
    return f"{lower_first(card.naam)} {card.geheel} ({card.periode}{tail})"


def longest_waiting(late: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Give the themes that should have had newer figures first, more than one when they share that day."""
    rows = ordered(late, "volgende_verwacht")
    return [row for row in rows if row["volgende_verwacht"] == rows[0]["volgende_verwacht"]]


def freshness(frame: pd.DataFrame, today: date) -> Findings:
    """Say how many themes should have had newer figures by now, and which waits longest.

    Args:
        frame: The rows of `overzicht_actualiteit`.
        today: The day to judge by.
    """
    rows = records(frame, OverzichtActualiteit)
    if not rows:
        return nothing_found("actualiteit")
    stands = [standing(row["volgende_verwacht"], None, today) for row in rows]
    late = [row for row, stand in zip(rows, stands, strict=True) if stand == "te laat"]
    told = [f"{row['thema']} t/m {row['laatste_periode']}, {stand}" for row, stand in zip(rows, stands, strict=True)]
    alt = enough(told, ALT - 20, "; ")
    if not late:
        newest = newest_period(rows)
        return Findings(
            titel="Geen thema loopt achter op het ritme van zijn bron",
            zin=f"Het nieuwste cijfer gaat over {spoken(newest[0]['laatste_periode'])}"
            f" ({listing([lower_first(row['thema']) for row in newest])}).",
            alt=f"Actualiteit: {alt}.",
        )
    first = longest_waiting(late)
    which = capital(some_of(len(late), len(rows), "thema", "thema's"))
    return Findings(
        titel=f"{which} {agree(len(late), 'loopt achter op zijn', 'lopen achter op hun')} bron",
        zin=(
            f"Het langst wachten wij op {listing([lower_first(row['thema']) for row in first])}: de cijfers gaan t/m"
            f" {listing(list(dict.fromkeys(spoken(row['laatste_periode']) for row in first)))}."
            " Te laat wil zeggen: volgens het ritme van de bron is er iets nieuws, maar het is nog niet ingelezen."
        ),
        alt=f"Actualiteit: {alt}.",
    )
