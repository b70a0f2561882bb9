"""What forecasts say in common: scenario, demarcation, round numbers, and how many figures still get a bar each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from analysis.findings.base import enough
from analysis.findings.prognoses.editie import edition
from analysis.formats import listing, lower_first, number

Row = Mapping[str, Any]
REFERENCE = "referentiescenario"
UNNAMED = "niet genoemd"
_MOST_QUOTED = 4
_MOST_BARS = 12
_WORDS = re.compile(r"(?:bijna|ruim|circa|zo'n|meer dan|minder dan|ongeveer|rond) ")
_NUMBER_ONLY = re.compile(r"[\d.,\s+-]*")


def many_bars(count: int) -> bool:
    """Tell whether there are too many figures for a bar each; older editions are then left to the table or a line."""
    return count > _MOST_BARS


def scenario_name(row: Row) -> str:
    """Give the scenario of a row in words."""
    return "scenario niet genoemd" if row["scenario"] == UNNAMED else str(row["scenario"])


def as_told(row: Row) -> str:
    """Give a figure with the word its source puts before it: 'meer dan 155.000', '137.000'."""
    found = _WORDS.match(row["waarde_tekst"] or "")
    return f"{found[0] if found else ''}{number(row['waarde'])}"


def demarcation(rows: Sequence[Row]) -> str:
    """Say which demarcation the figures are of."""
    name = lower_first(str(rows[0]["afbakening"]))
    return f"Het gaat om {name}{', zonder kinderopvang' if 'smal' in name else ''}."


def unnamed_demarcation(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn which editions do not say whether they are broad or narrow."""
    names = [edition(row["versie"]) for row in rows if "geen breed of smal" in (row["noot"] or "")]
    if not names:
        return ()
    told = enough(list(dict.fromkeys(names)), 120)
    return (f"De bron noemt zelf geen breed of smal ({told}). De prognose van VWS is smal; zo lezen wij het.",)


def unnamed_scenario(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn which figures name no scenario."""
    names = [f"{edition(row['versie'])} voor {row['periode']}" for row in rows if row["scenario"] == UNNAMED]
    return (f"Geen scenario genoemd: {enough(names, 180)}. Zet die niet naast een scenario.",) if names else ()


def rounded(rows: Sequence[Row]) -> tuple[str, ...]:
    """Warn that a source gives round numbers, in its own words."""
    texts = [str(row["waarde_tekst"]) for row in rows if not _NUMBER_ONLY.fullmatch(row["waarde_tekst"] or "")]
    if not texts:
        return ()
    named = list(dict.fromkeys(texts))
    quoted = listing([f"'{text}'" for text in named])
    which = f": {quoted}" if len(named) <= _MOST_QUOTED else f", zoals '{named[0]}'"
    return (f"De bron geeft ronde getallen{which}. Verschillen zijn dus ook rond.",)
