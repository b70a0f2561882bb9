"""Refuses a percentage without the count it is of: counts are what is kept, and none follows from a percentage."""

from __future__ import annotations

from etl.importing.accepted import Prepared
from etl.importing.layouts.descriptions import DESCRIPTIONS
from etl.problems import Problem, RefusedError

_ADVICE = (
    "Neem de aantallen op; de percentages mogen ernaast staan. Ontbreekt één aantal? Haal dan zijn percentage weg."
)


def check_counted(prepared: Prepared) -> None:
    """Refuse a file with rows that have a percentage and no count.

    Args:
        prepared: A file that was read.

    Raises:
        RefusedError: With the first of those rows, and how many more there are.
    """
    share = DESCRIPTIONS[prepared.kind].share
    count = next((one.naam for one in DESCRIPTIONS[prepared.kind].measures if one.soort == "aantal"), None)
    if share is None or count is None:
        return
    alone = [row for row in prepared.rijen if row[share.naam] and not row[count]]
    if alone:
        read = f"{alone[0][share.naam].replace('.', ',')}% ({alone[0]['vindplaats']})"
        expected = "een aantal, niet alleen een percentage"
        raise RefusedError([Problem(prepared.bestand, expected, _ADVICE, gelezen=read, meer=len(alone) - 1)])
