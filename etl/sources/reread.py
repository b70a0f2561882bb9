"""What an author reads a second time of the source itself (`nagelezen` in an origin record), held against the record.

A day of publication or a licence that is wrong looks like one that is right: no rule sees it, a second reading does.

    nagelezen: {titel: …, uitgever: …, url: …, licentie: …, gepubliceerd: 2022-01-20, opgehaald: 2026-11-21}

What is filled in the record stands in it. A source of which facts are locked may do without: the lock keeps its record.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from etl.problems import Problem
from etl.sources.locked import OF_SOURCE, Lock
from etl.sources.origins import Origin

_ADVICE = "Kijk in de bron wat het moet zijn, en verbeter origin.yml."


def told(origin: Origin) -> Mapping[str, str]:
    """Give what a record says of its source, and what a second reading of it therefore names."""
    return {name: str(value) for name in OF_SOURCE if (value := getattr(origin, name)) is not None}


def reread_problems(lock: Lock, origins: Iterable[Origin]) -> Iterator[Problem]:
    """Give what was read otherwise the second time, and each new source that was read once; none without a lock."""
    known = {place.partition("/")[0] for place, _ in lock}
    for origin in origins:
        if origin.soort == "eigen":
            continue
        place, once, again = f"{origin.id}/origin.yml", told(origin), origin.nagelezen
        if again is None:
            if known and origin.id not in known:
                expected = f"wat bij een tweede lezing in de bron staat: {', '.join(once)}"
                advice = "Zet het in origin.yml (zie README). Zonder komt een nieuwe bron niet binnen."
                yield Problem(place, expected, advice, kolom="nagelezen", gelezen="niet nagelezen")
            continue
        for name in (name for name in {**once, **again} if once.get(name) != again.get(name)):
            expected = f"{again.get(name, 'niets')}, zoals nagelezen" if name in OF_SOURCE else "een veld van de bron"
            yield Problem(place, expected, _ADVICE, kolom=name, gelezen=once.get(name, name))
