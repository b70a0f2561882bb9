"""A percentage beside a number is a part of something, and of the same for every row of its group.

Of what is not said: all rows of a group, those of one scope, or one row over its periods. So no total is assumed: of
each row follows between which bounds the whole lies, and rows of a group have one in common. Where they have, in one of
these ways, nothing is wrong; else those are told that do not fit what most of them, or their sum, say.
"""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import NamedTuple

from etl.importing.layouts.description import Description
from etl.importing.meaning.drafts import Draft
from etl.importing.meaning.totals import rounding_unit
from etl.importing.numbers.printed import dutch
from etl.importing.reading.collector import Collector

_HUNDRED = Decimal(100)
_ADVICE = "Kijk in de bron welke van de twee klopt. Is het een percentage van iets anders? Laat de kolom weg."


class _Part(NamedTuple):
    draft: Draft
    number: Decimal
    share: Decimal
    low: Decimal
    high: Decimal

    def fits(self, whole: Decimal) -> bool:
        return self.low <= whole <= self.high


def check_shares(drafts: list[Draft], description: Description, problems: Collector) -> None:
    """Collect every percentage that the number beside it contradicts."""
    share = description.share
    main = next((measure.naam for measure in description.measures if measure is not share), "")
    if share is None or "noemer" in description.canonical:
        # of an amount its row says of what it is a percentage
        return
    parts = _parts(drafts, main, share.naam)
    period = description.breed or "periode"
    inner = {rule.kolom for rule in (description.totaal,) if rule} | {"bereik"}
    of_table = tuple(name for name in description.keys if name not in inner)
    ways = [of_table, (*of_table, "bereik"), tuple(name for name in description.keys if name != period)]
    plain, *others = (_grouped(parts, way) for way in ways)
    if _agree(plain) or any(_proves(groups) and _agree(groups) for groups in others):
        return
    for group in plain:
        if not _one_whole(group):
            _tell(group, share.naam, problems)


def _parts(drafts: list[Draft], main: str, share: str) -> list[_Part]:
    found = [
        draft
        for draft in drafts
        if draft.numbers.get(main) and draft.numbers.get(share) and not draft.wrong & {main, share}
    ]
    step = rounding_unit(draft.numbers[main] for draft in found) / 2 if found else Decimal(0)
    parts = []
    for draft in found:
        number, said = draft.numbers[main], draft.numbers[share]
        # one in tens is as precise as one in ones
        half = min(rounding_unit([said]), Decimal(1)) / 2
        least = said - half
        high = (number + step) / least * _HUNDRED if least > 0 else Decimal("Infinity")
        parts.append(_Part(draft, number, said, (number - step) / (said + half) * _HUNDRED, high))
    return parts


def _grouped(parts: list[_Part], way: tuple[str, ...]) -> list[list[_Part]]:
    groups: dict[tuple[str, ...], list[_Part]] = defaultdict(list)
    for part in parts:
        groups[part.draft.key(way)].append(part)
    return list(groups.values())


def _agree(groups: list[list[_Part]]) -> bool:
    """Tell whether the rows of each group have a whole in common."""
    return all(map(_one_whole, groups))


def _proves(groups: list[list[_Part]]) -> bool:
    """Tell whether there is no row alone in its group that is not all of it: of that nothing can be said."""
    return all(len(group) > 1 or group[0].share == _HUNDRED for group in groups)


def _one_whole(group: list[_Part]) -> bool:
    return max(part.low for part in group) <= min(part.high for part in group)


def _tell(group: list[_Part], share: str, problems: Collector) -> None:
    """Tell the rows that do not fit the whole most rows have; where no two have one, the sum of all is the whole."""
    wholes = [part.low for part in group] + [_sum(group)]
    # what is the sum of all goes first among equals
    whole = max(reversed(wholes), key=lambda candidate: sum(part.fits(candidate) for part in group))
    fitting, others = ([part for part in group if part.fits(whole) is fits] for fits in (True, False))
    if fitting and whole != _sum(group):
        # the middle of what they allow
        whole = (max(part.low for part in fitting) + min(part.high for part in fitting)) / 2
    for part in others:
        right = (part.number / whole * _HUNDRED).quantize(Decimal("0.1"))
        expected = f"ongeveer {dutch(right)}%, want {dutch(part.number)} van {dutch(whole.quantize(Decimal(1)))}"
        part.draft.wrong.add(share)
        problems.cell(part.draft.cell(share), expected, _ADVICE, gelezen=f"{dutch(part.share)}%")


def _sum(group: list[_Part]) -> Decimal:
    """Give the whole the rows themselves make: the largest, when that is 100%, else their sum."""
    largest = max(group, key=lambda part: part.number)
    return largest.number if largest.share == _HUNDRED else sum((part.number for part in group), Decimal(0))
