"""Bind a role to a table: which combination is which branch, which region, which feature. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from etl.definitions import Definitions
from etl.statline.meaning.rules import FeatureRule, Role
from etl.statline.wire.model import Dimension, Member, Table, strides

COUNTRY = "NL00"
_RESIDENTS = "NL01"


@dataclass(frozen=True)
class Binding:
    """A role on a table.

    Attributes:
        combinations: (combination, branch code, feature or None) of the cells that have the role.
        regions: Region as CBS codes it -> our region code; {} for a table without regions.
    """

    role: Role
    table: Table
    combinations: Sequence[tuple[int, str, FeatureRule | None]]
    regions: dict[str, str]


class UnboundError(Exception):
    """A role does not fit a table; the text says why (Dutch)."""


def bind(role: Role, table: Table, definitions: Definitions) -> tuple[Binding, list[str]]:
    """Bind a role to a table, with what is worth telling about it (Dutch).

    Raises:
        UnboundError: A dimension is missing, or may be held at more than one member.
    """
    notes: list[str] = []
    branch = _find(table, role.branche, "branches") if role.branche else None
    feature = _find(table, role.kenmerk, "kenmerken") if role.kenmerk else None
    choices: list[list[tuple[int, str | None, FeatureRule | None]]] = []
    for dimension in table.others:
        if dimension == branch:
            choices.append([(place, code, None) for place, code in _branches(dimension, role, definitions, notes)])
        elif dimension == feature:
            choices.append([(place, None, rule) for place, rule in _features(dimension, role, notes)])
        else:
            choices.append([(_held(dimension, role), None, None)])
    steps = strides(table.others)
    found = []
    for choice in product(*choices):
        number = sum(place * step for (place, _, _), step in zip(choice, steps, strict=True))
        code = next((code for _, code, _ in choice if code), role.branche_vast)
        if code is None:
            raise UnboundError("de rol noemt geen branche en de tabel heeft er geen")
        found.append((number, code, next((rule for _, _, rule in choice if rule), None)))
    return Binding(role, table, found, _regions(table, definitions, notes)), notes


def _find(table: Table, pattern: str, what: str) -> Dimension:
    found = [d for d in table.others if _fits(pattern, d.title) or _fits(pattern, d.name)]
    if len(found) != 1:
        names = ", ".join(d.title for d in (found or table.others)) or "geen"
        raise UnboundError(f"{len(found)} dimensies passen bij {what} (gezien: {names})")
    return found[0]


def _held(dimension: Dimension, role: Role) -> int:
    """Give the place of the one member a dimension is held at."""
    patterns = [
        pin.lid for pin in role.vast if _fits(pin.dimensie, dimension.title) or _fits(pin.dimensie, dimension.name)
    ]
    if len(dimension.members) == 1 and not patterns:
        return 0
    wanted = patterns[0] if patterns else "^totaal"
    places = [place for place, member in enumerate(dimension.members) if _fits(wanted, member.title)]
    if len(places) != 1:
        raise UnboundError(f"dimensie '{dimension.title}' heeft {len(places)} leden die het totaal kunnen zijn")
    return places[0]


def _branches(
    dimension: Dimension, role: Role, definitions: Definitions, notes: list[str]
) -> Iterator[tuple[int, str]]:
    seen: set[str] = set()
    for place, member in enumerate(dimension.members):
        code = definitions.find("branche", member.title)
        if code is None:
            notes.append(f"branche '{member.title}' staat niet in branches.yml")
        elif code in seen:
            raise UnboundError(f"twee leden zijn branche {code}: '{member.title}' is de tweede")
        elif not role.alleen_branches or code in role.alleen_branches:
            seen.add(code)
            yield place, code


def _features(dimension: Dimension, role: Role, notes: list[str]) -> Iterator[tuple[int, FeatureRule]]:
    for rule in role.kenmerken:
        found = [(place, member) for place, member in enumerate(dimension.members) if _is(rule, member, role)]
        if len(found) == 1:
            yield found[0][0], rule
        elif found:
            names = ", ".join(f"'{member.title}'" for _, member in found)
            notes.append(f"{rule.richting} {rule.categorie}: {len(found)} leden passen ({names})")
    for member in dimension.members:
        if not any(_fits(rule.lid, member.title) for rule in role.kenmerken):
            notes.append(f"kenmerk '{member.title}' heeft geen regel in statline.yml")


def _is(rule: FeatureRule, member: Member, role: Role) -> bool:
    """Tell whether a member is the one of this rule: the first rule that fits it counts."""
    return next((other for other in role.kenmerken if _fits(other.lid, member.title)), None) == rule


def _regions(table: Table, definitions: Definitions, notes: list[str]) -> dict[str, str]:
    """Give the regions we know. NL01 stands for the country where the table has no NL00."""
    if table.region is None:
        return {}
    known = {region.code for region in definitions.regions}
    codes = [member.code for member in table.region.members]
    found = {code: code for code in codes if code in known}
    if _RESIDENTS in codes and COUNTRY not in codes:
        found[_RESIDENTS] = COUNTRY
    if len(found) < len(codes):
        notes.append(f"{len(codes) - len(found)} regio's staan niet in regions.yml")
    return found


def _fits(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
