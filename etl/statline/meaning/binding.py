"""Bind a role to a table: which combination is which branch, which region, which feature. Nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from typing import NamedTuple

from etl.definitions import Definitions
from etl.statline.meaning.municipalities import Life, lives
from etl.statline.meaning.rhythm import unknown
from etl.statline.meaning.rules import FeatureRule, Role, Split
from etl.statline.wire.model import Dimension, Member, Table, strides

COUNTRY = "NL00"
# Unknown branches that are named one by one; a list of all industries is counted.
_NAMED = 3
_RESIDENTS = "NL01"


class Labels(NamedTuple):
    """What a member of one dimension, or a combination of members, says of its figures; None where it says nothing."""

    branch: str | None = None
    feature: FeatureRule | None = None
    split: str | None = None


@dataclass(frozen=True)
class Binding:
    """A role on a table.

    Attributes:
        combinations: (combination, what it says) of the cells that have the role; each has a branch.
        regions: Region as CBS codes it -> our region code; {} for a table without regions.
        municipalities: Municipalities to add up to the regions the table has not; () where nothing is added up.
    """

    role: Role
    table: Table
    combinations: Sequence[tuple[int, Labels]]
    regions: dict[str, str]
    municipalities: Sequence[Life]


class UnboundError(Exception):
    """A role does not fit a table; the text says why (Dutch)."""


def bind(role: Role, table: Table, definitions: Definitions) -> tuple[Binding, list[str]]:
    """Bind a role to a table, with what is worth telling about it (Dutch).

    Raises:
        UnboundError: A dimension or the periods are missing, or a dimension may be held at more than one member.
    """
    notes: list[str] = []
    if table.time is None:
        raise UnboundError("de tabel heeft geen perioden")
    if undated := unknown(table.periods):
        names = ", ".join(undated[:_NAMED])
        notes.append(f"{len(undated)} perioden zonder bekende lengte doen niet mee ({names})")
    regions, municipalities = _regions(role, table, definitions, notes)
    branch = _find(table, role.branche, "branches") if role.branche else None
    feature = _find(table, role.kenmerk, "kenmerken") if role.kenmerk else None
    split = _find(table, role.uitsplitsing.dimensie, "de uitsplitsing") if role.uitsplitsing else None
    if branch is None and role.branche_vast is None:
        raise UnboundError("de rol noemt geen branche en de tabel heeft er geen")
    choices: list[list[tuple[int, Labels]]] = []
    for dimension in table.others:
        if dimension == branch:
            codes = _branches(dimension, role, definitions, notes)
            choices.append([(place, Labels(branch=code)) for place, code in codes])
        elif dimension == feature:
            choices.append([(place, Labels(feature=rule)) for place, rule in _features(dimension, role, notes)])
        elif dimension == split and role.uitsplitsing:
            parts = _parts(dimension, role.uitsplitsing, definitions)
            choices.append([(place, Labels(split=text)) for place, text in parts])
        else:
            choices.append([(_held(dimension, role), Labels())])
    steps, whole = strides(table.others), Labels(branch=None if branch else role.branche_vast)
    found = [
        (
            sum(place * step for (place, _), step in zip(choice, steps, strict=True)),
            reduce(_join, (labels for _, labels in choice), whole),
        )
        for choice in product(*choices)
    ]
    return Binding(role, table, found, regions, municipalities), notes


def _join(one: Labels, other: Labels) -> Labels:
    split = other.split if one.split is None else one.split
    return Labels(one.branch or other.branch, one.feature or other.feature, split)


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
    unknown = []
    for place, member in enumerate(dimension.members):
        code = definitions.find("branche", member.title) or definitions.find("branche", member.code)
        if code is None:
            unknown.append(member.title)
        elif code in seen:
            raise UnboundError(f"twee leden zijn branche {code}: '{member.title}' is de tweede")
        elif not role.alleen_branches or code in role.alleen_branches:
            seen.add(code)
            yield place, code
    if not seen:
        wanted = " of ".join(role.alleen_branches) or "een branche uit branches.yml"
        raise UnboundError(f"geen lid van '{dimension.title}' is {wanted} ({_seen(dimension)})")
    if role.alleen_branches and seen.issuperset(role.alleen_branches):
        return
    if len(unknown) > _NAMED:
        notes.append(f"{len(unknown)} branches staan niet in branches.yml")
    else:
        notes.extend(f"branche '{title}' staat niet in branches.yml" for title in unknown)


def _parts(dimension: Dimension, split: Split, definitions: Definitions) -> list[tuple[int, str]]:
    """Give the members that stay apart, as CBS calls them; regions by our name, the whole by none."""
    regions = {region.code: region.label for region in definitions.regions}
    found: list[tuple[int, str]] = []
    for place, member in enumerate(dimension.members):
        if _fits("^totaal" if split.totaal is None else split.totaal, member.title):
            if split.totaal is not None:
                found.append((place, ""))
        elif _fits(split.lid, member.title) or _fits(split.lid, member.code):
            found.append((place, regions.get(member.code, member.title) if dimension.kind == "regio" else member.title))
    if not any(text for _, text in found):
        raise UnboundError(f"geen lid van '{dimension.title}' past bij de uitsplitsing ({_seen(dimension)})")
    texts = [text for _, text in found]
    if twice := next((text for text in texts if texts.count(text) > 1), None):
        raise UnboundError(f"twee leden van '{dimension.title}' heten '{twice}'")
    if texts.count("") > 1:
        raise UnboundError(f"dimensie '{dimension.title}' heeft {texts.count('')} leden die het totaal kunnen zijn")
    return found


def _seen(dimension: Dimension) -> str:
    """Name the first members of a dimension, to say why none fits."""
    more = len(dimension.members) - _NAMED
    rest = f" en nog {more}" if more > 0 else ""
    return f"gezien: {', '.join(member.title for member in dimension.members[:_NAMED])}{rest}"


def _features(dimension: Dimension, role: Role, notes: list[str]) -> Iterator[tuple[int, FeatureRule]]:
    for rule in role.kenmerken:
        found = [(place, member) for place, member in enumerate(dimension.members) if _is(rule, member, role)]
        if len(found) == 1:
            yield found[0][0], rule
        elif found:
            names = ", ".join(f"'{member.title}'" for _, member in found)
            notes.append(f"{rule.richting} {rule.categorie}: {len(found)} leden passen ({names})")
    if not any(_fits(rule.lid, member.title) for rule in role.kenmerken for member in dimension.members):
        raise UnboundError(f"geen lid van '{dimension.title}' is een kenmerk uit statline.yml ({_seen(dimension)})")
    for member in dimension.members:
        if not any(_fits(rule.lid, member.title) for rule in role.kenmerken):
            notes.append(f"kenmerk '{member.title}' heeft geen regel in statline.yml")


def _is(rule: FeatureRule, member: Member, role: Role) -> bool:
    """Tell whether a member is the one of this rule: the first rule that fits it counts."""
    return next((other for other in role.kenmerken if _fits(other.lid, member.title)), None) == rule


def _regions(
    role: Role, table: Table, definitions: Definitions, notes: list[str]
) -> tuple[dict[str, str], Sequence[Life]]:
    """Give the regions we know, NL01 for the country where there is no NL00, and the municipalities to add up."""
    if table.region is None:
        return {}, ()
    if role.regio and not _fits(role.regio, table.region.title) and not _fits(role.regio, table.region.name):
        raise UnboundError(f"de regio van een cijfer is '{table.region.title}', niet wat bij {role.regio} past")
    known = {region.code for region in definitions.regions}
    codes = [member.code for member in table.region.members]
    found = {code: code for code in codes if code in known}
    if _RESIDENTS in codes and COUNTRY not in codes:
        found[_RESIDENTS] = COUNTRY
    added = lives(definitions) if role.gemeenten else []
    unknown = set(codes) - found.keys() - {life.code for life in added}
    if role.gemeenten and (strange := sorted(code for code in unknown if code.startswith("GM"))):
        notes.append(f"{len(strange)} gemeenten staan niet in de lijst van gemeenten ({', '.join(strange[:_NAMED])})")
    elif unknown and not role.gemeenten:
        notes.append(f"{len(unknown)} regio's staan niet in regions.yml")
    return found, added


def _fits(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None
