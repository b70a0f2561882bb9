"""What stands out in the key figures of one choice: three to five sentences, each by a fixed rule.

The rules, in order of importance; each gives at most one sentence:

1. a rise and a fall, the first in percent of the value compared with;
2. the share furthest from zorg en welzijn breed in the same period, from five percent of it on;
3. what a source says and its figures contradict;
4. a figure higher or lower than all its comparable predecessors;
5. who came against who left, where both are known for one period;
6. the newest change that a source gives without the level;
7. where the newest forecast goes from its first year to its last;
8. a figure two years or more behind what its theme has for others;
9. with fewer than three sentences: the newest figure not yet named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.changes import Change
from analysis.claims import Value, highest, lowest, movement
from analysis.findings.overzicht import opvallend_bronnen as sources
from analysis.findings.overzicht.opvallend_bronnen import Highlight, about
from analysis.formats import lower_first, number
from analysis.keyfigures import KeyFigure, key_figures
from analysis.rows import records

MOST, FEWEST = 5, 3
OUT_OF_LINE = 5.0
RECORD_POINTS = 4


def highlights(figures: pd.DataFrame, claims: pd.DataFrame, themes: pd.DataFrame) -> list[Highlight]:
    """Give what stands out, at most five sentences, the most important first.

    Args:
        figures: The rows of `overzicht_kerncijfers`.
        claims: The rows of `overzicht_afwijkingen` for the same choice.
        themes: The rows of `overzicht_actualiteit`.
    """
    cards = key_figures(figures)
    found = [
        *_moves(cards),
        *_out_of_line(cards),
        *sources.contradicted(records(claims)),
        *_extremes(cards),
        *_balance(cards),
        *sources.published_change(cards),
        *sources.forecast(cards),
        *sources.behind(cards, records(themes)),
    ]
    if len(found) < FEWEST:
        found += sources.newest(cards, {highlight.plek for highlight in found})
    return found[:MOST]


def _moves(cards: list[KeyFigure]) -> Iterator[Highlight]:
    """Give one rise and one fall. Shares and counts do not rank against each other, so none is called the largest."""
    moved = [(card.change.relatief, card, card.change) for card in cards if card.change and card.change.relatief]
    rises = sorted((move for move in moved if move[0] > 0), key=lambda move: -move[0])
    falls = sorted((move for move in moved if move[0] < 0), key=lambda move: move[0])
    for moves, word in ((rises, "Stijging"), (falls, "Daling")):
        for _, card, change in moves[:1]:
            yield about(card, _move(card, change, word))


def _move(card: KeyFigure, change: Change, opening: str) -> str:
    verdict = f", {change.oordeel}" if change.oordeel else ""
    return (
        f"{opening}: {lower_first(card.naam)} van {change.vorige} naar {card.tekst}, {change.tekst}{verdict}."
        f" Periode: {card.periode}, vergeleken met {change.tegen}."
    )


def _out_of_line(cards: list[KeyFigure]) -> Iterator[Highlight]:
    apart = [
        (card, card.beside)
        for card in cards
        if card.beside and abs(card.beside.relatief) >= OUT_OF_LINE and card.beside.richting in {"hoger", "lager"}
    ]
    for card, beside in sorted(apart, key=lambda pair: -abs(pair[1].relatief))[:1]:
        yield about(
            card,
            f"Anders dan zorg en welzijn breed: {lower_first(card.naam)} is {beside.eigen}, {beside.richting} dan de"
            f" {beside.breed} van de hele sector ({beside.verschil}, {beside.periode}).",
        )


def _extremes(cards: list[KeyFigure]) -> Iterator[Highlight]:
    for card in cards:
        if len(card.reeks) < RECORD_POINTS or card.rij["soort"] == "prognose":
            continue
        points = [{"waarde": point.waarde, "afgerond_op": point.stap, "eind": point.eind} for point in card.reeks]
        for word, end in (("Hoogste", highest(points)), ("Laagste", lowest(points))):
            if end is None or end.enig is not points[-1]:
                continue
            yield about(
                card,
                f"{word} van {len(card.reeks)} vergelijkbare cijfers sinds {card.reeks[0].periode}:"
                f" {lower_first(card.naam)}, {card.tekst} ({card.periode}).",
            )
            return


def _balance(cards: list[KeyFigure]) -> Iterator[Highlight]:
    by_place = {card.plek: card for card in cards}
    came, left = by_place.get("instroom"), by_place.get("uitstroom")
    if came is None or left is None or _scope(came) != _scope(left):
        return
    went, entered = (Value(card.rij["waarde"], card.rij["stap"] or 0.0) for card in (left, came))
    step = movement(went, entered)
    size = number(abs(step.verschil.waarde))
    told = {
        "hoger": f"{size} meer erin dan eruit",
        "lager": f"{size} meer eruit dan erin",
        "gelijk": "evenveel",
        "onbeslist": "binnen de afronding evenveel",
    }[step.richting]
    yield about(came, f"Instroom {came.tekst} tegen uitstroom {left.tekst} werknemers ({came.periode}): {told}.")


def _scope(card: KeyFigure) -> tuple[Any, ...]:
    """Give what two flows must share before one is taken from the other."""
    row = card.rij
    return row["regio_code"], row["periode_code"], row["indicator_code"].split("_")[1]
