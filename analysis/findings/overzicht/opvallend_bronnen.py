"""What stands out in what sources say: their claims, their own changes, their forecasts and their age."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.changes import value_text
from analysis.claims import years_between
from analysis.formats import lower_first, with_unit
from analysis.keyfigures import KeyFigure

YEARS_BEHIND = 2


@dataclass(frozen=True)
class Highlight:
    """One sentence, and the place on the overview (`plek`) of the key figure it is about."""

    tekst: str
    plek: str


def about(card: KeyFigure, text: str) -> Highlight:
    """Give a sentence about one card."""
    return Highlight(text, card.plek)


def contradicted(claims: Sequence[Mapping[str, Any]]) -> Iterator[Highlight]:
    """Give the claim furthest from the figures: the first row of `overzicht_afwijkingen`."""
    for claim in claims[:1]:
        known = claim["tabel_waarde"]
        computed = f" Uit de cijfers volgt {_claimed(known, claim['eenheid'])}." if known is not None else ""
        yield Highlight(
            f"Let op bij ‘{claim['bron']}’. De tekst zegt: {claim['uitspraak']}. {claim['toelichting']}{computed}",
            claim["plek"],
        )


def _claimed(value: float, unit: str | None) -> str:
    return with_unit(value, unit, 0 if float(value).is_integer() else 1)


def published_change(cards: list[KeyFigure]) -> Iterator[Highlight]:
    """Give the newest change that a source publishes without the level."""
    changes = [(card, card.change) for card in cards if card.rij["soort"] == "verandering" and card.change]
    for card, change in sorted(changes, key=lambda pair: str(pair[0].rij["eind"]), reverse=True)[:1]:
        verdict = f", {change.oordeel}" if change.oordeel else ""
        yield about(
            card,
            f"Volgens de bron: {lower_first(card.naam)} {card.geheel}{verdict}"
            f" ({card.periode}, vergeleken met {change.tegen}).",
        )


def forecast(cards: list[KeyFigure]) -> Iterator[Highlight]:
    """Give where one edition of a forecast goes, from its first year to its last."""
    for card in cards:
        last, first = card.rij, card.rijen[-1]
        if last["soort"] == "prognose" and last is not first:
            then = value_text(first, first["waarde"], first["stap"])
            yield about(
                card,
                f"{card.naam}: van {then} in {first['periode']} naar {card.geheel} in {last['periode']}"
                f" (prognose {last['versie']}).",
            )


def behind(cards: list[KeyFigure], themes: Sequence[Mapping[str, Any]]) -> Iterator[Highlight]:
    """Give the first card that is years behind the newest figure of its theme."""
    newest_of = {row["thema_code"]: row for row in themes}
    for card in cards:
        theme = newest_of.get(card.rij["thema_code"])
        if theme is None or card.rij["soort"] == "prognose":
            continue
        if years_between(card.rij["periode_code"], theme["periode_code"]) >= YEARS_BEHIND:
            yield about(
                card,
                f"Ouder cijfer: {lower_first(card.naam)}, {card.rij['periode']}. Elders gaan de cijfers over"
                f" {lower_first(theme['thema'])} t/m {theme['laatste_periode']}.",
            )
            return


def newest(cards: list[KeyFigure], named: set[str]) -> list[Highlight]:
    """Give a newest card whose place is not in `named`; empty when there is none."""
    rest = [card for card in cards if card.plek not in named and card.rij["soort"] != "prognose"]
    top = sorted(rest, key=lambda card: str(card.rij["eind"]))[-1:]
    return [about(card, f"Recent cijfer: {lower_first(card.naam)} {card.geheel} ({card.periode}).") for card in top]
