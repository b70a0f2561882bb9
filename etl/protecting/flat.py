"""One flow as parts that add up: known categories, and what given totals leave over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from etl.held import Row
from etl.importing.layouts.figure_kinds import COMBINED, IN_COMBINED
from etl.protecting.rows import TOTAL, count_in
from protection import REST, is_small, with_rest

Place = tuple[str, str]

_NOTHING = "niet van toepassing"


@dataclass(frozen=True)
class Flat:
    """A flow without overlap.

    Attributes:
        parts: (bereik, categorie) -> persons; REST is what a total leaves over.
        whole: Persons altogether, None when a part is missing that no total tells.
        scopes: The values of bereik there are figures of.
        closed: Those of intern and extern of which every person is in a part.
        inside: Persons of parts that a part of these is the sum of, and what they leave of it.
    """

    parts: dict[Place, int]
    whole: int | None
    scopes: frozenset[str]
    closed: frozenset[str]
    inside: tuple[int, ...] = ()

    @property
    def small(self) -> bool:
        """True when a part is too small to be seen."""
        return any(is_small(count) for count in (*self.parts.values(), *self.inside))

    @property
    def has_categories(self) -> bool:
        """True when there is more than totals."""
        return any(category != REST for _, category in self.parts)


def flatten(rows: Iterable[Row]) -> Flat:
    """Give the parts of one flow (one functiegroep, or all together).

    Where a category is the sum of others in the same table, the finer ones count when all are known.
    """
    cells = {((row["bereik"] or ""), (row["categorie"] or "")): row for row in rows}
    counts = {place: count_in(row, "aantal") for place, row in cells.items()}
    together = counts.get(("extern", COMBINED))
    members = {name: counts[place] for name in IN_COMBINED if (place := ("extern", name)) in counts}
    finer = len(members) == len(IN_COMBINED) and None not in members.values()
    inside = frozenset({COMBINED}) if finer else IN_COMBINED if together is not None else frozenset()
    parts: dict[Place, int] = {}
    missing: set[str] = set()
    for (scope, category), count in counts.items():
        row = cells[scope, category]
        if category == TOTAL or category in inside:
            continue
        if count is not None:
            parts[scope, category] = count
        elif not row["samengevoegd_in"] and row["reden_ontbreekt"] != _NOTHING:
            missing.add(scope)
    totals = {scope: count for (scope, category), count in counts.items() if category == TOTAL and count is not None}
    known = [count for count in members.values() if count is not None]
    nested = (*known, together - sum(known)) if together is not None and known and not finer else ()
    return replace(_with_rests(parts, missing, totals), inside=nested)


def _with_rests(parts: dict[Place, int], missing: set[str], totals: dict[str, int]) -> Flat:
    found, known = dict(parts), 0
    open_scopes = set(missing)
    for scope in ("intern", "extern"):
        summed = sum(count for place, count in parts.items() if place[0] == scope)
        rest = with_rest({"": summed}, totals.get(scope), missing=scope in missing).get(REST)
        if rest is not None:
            found[scope, REST] = rest
        if scope in totals:
            open_scopes.discard(scope)
        known += summed + (rest or 0)
    rest = with_rest({"": known}, totals.get("totaal"), missing=bool(open_scopes)).get(REST)
    if rest is not None:
        found["totaal", REST] = rest
    complete = "totaal" in totals or not open_scopes
    scopes = frozenset({place[0] for place in parts} | missing | totals.keys())
    whole = sum(found.values()) if found and complete else None
    return Flat(found, whole, scopes, frozenset(scopes & {"intern", "extern"}) - open_scopes)
