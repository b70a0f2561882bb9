"""Words that stand in no figure: the tiles of Overzicht, 'Wat valt op', and the sheets of the factsheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from analysis.findings.overzicht.opvallend import highlights
from analysis.rows import records
from queries.run import run
from tests.claims.check import claims_of, said_in
from tests.claims.choices import Choice, every, sampled
from tests.claims.numbers import Claim
from tests.claims.rows import Table
from tests.claims.sweep import Outcome, patient_view, tally
from tests.claims.tiles import Tile, tile_claims, tiles_in
from ui.factsheet import sheet
from ui.figure import View
from ui.figures import FIGURES
from ui.pieces.keyfigures import cards

_KEY = "overzicht-kerncijfers"


@dataclass(frozen=True)
class Surface:
    """A place with words of its own: every choice a reader can make there, and the claims of one choice."""

    id: str
    every: Callable[[], list[Choice]]
    claims: Callable[[Choice], Iterator[Claim]]


def _overview() -> list[Choice]:
    return every(FIGURES[_KEY])


def _tiles(choice: Choice) -> Iterator[Claim]:
    view = patient_view(FIGURES[_KEY], choice)
    yield from tile_claims(tiles_in(cards(view)), Table(view.frame, view.answer.query, {}))


def _stands_out(choice: Choice) -> Iterator[Claim]:
    yield from highlight_claims(*said_out(choice))


def said_out(choice: Choice) -> tuple[View, dict[str, str], dict[str, Any]]:
    """Give the view 'Wat valt op' is about, its words beside those of the figure, and what else these tell of."""
    view = patient_view(FIGURES[_KEY], choice)
    against, themes = run("overzicht_afwijkingen", choice).frame, run("overzicht_actualiteit").frame
    found = highlights(view.frame, against, themes)
    said = said_in(view) | {f"valt op {place}": one.tekst for place, one in enumerate(found, 1)}
    return view, said, {"afwijkingen": records(against), "themas": records(themes)}


def highlight_claims(view: View, said: dict[str, str], beside: dict[str, Any]) -> Iterator[Claim]:
    """Check the words of 'Wat valt op' alone."""
    yield from (claim for claim in claims_of(view, said, beside) if claim.part.startswith("valt op"))


def _sheets() -> list[Choice]:
    return [{"blad": kind, "code": code} for kind in ("regio", "branche") for code in sheet.labels(kind)]


def _sheet(choice: Choice) -> Iterator[Claim]:
    """Check what stands on one sheet: the words of its figures, what its tables leave out, and its key figures."""
    kind = choice["blad"]
    for view in sheet._views(kind, sheet._choice(kind, choice["code"])):
        left_out = {f"blad {place}": text for place, text in enumerate(sheet._not_shown(view), 1)}
        yield from claims_of(view, said_in(view) | left_out)
        if view.figure.id == _KEY:
            tiles = [_line(line, view) for line in sheet._key_figures(view)[2:]]
            yield from tile_claims(tiles, Table(view.frame, view.answer.query, {}))


def _line(line: list[str], view: View) -> Tile:
    """Read a line of the table of key figures as a tile; it has no arrow and no verdict: its sign tells the way."""
    name, value, period, change = line
    plek = next(row["plek"] for row in records(view.frame) if row["kerncijfer"] == name and row["waarde"] is not None)
    when, _, marks = period.removesuffix(" (landelijk)").partition(", ")
    told, _, against = change.partition(" t.o.v. ")
    sign = "≈" if "binnen de afronding" in told else "▲" if told.startswith(("+", "hoger")) else "▼"
    arrow = "=" if told.startswith(("0", "gelijk")) else sign
    return Tile(plek, name, value, when, f"{arrow} {told}" if against else "", against, merken=marks, oordeel="?")


SURFACES = {
    surface.id: surface
    for surface in (
        Surface("tegels-overzicht", _overview, _tiles),
        Surface("wat-valt-op", _overview, _stands_out),
        Surface("factsheet", _sheets, _sheet),
    )
}


def check(name: str, most: int, seconds: float = float("inf")) -> Outcome:
    """Check a figure or a surface by its name, for its choices; see `tally`."""
    surface = SURFACES.get(name)
    found = surface.every() if surface else every(FIGURES[name])
    claims = surface.claims if surface else lambda choice: claims_of(patient_view(FIGURES[name], choice))
    done = tally(sampled(found, most, name), claims, seconds)
    done.allowed = len(found)
    return done


PLACES = (*FIGURES, *SURFACES)
