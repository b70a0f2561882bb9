"""What is held against every row before it is loaded: the lock on published facts, and whether rows are sound."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from etl.definitions import Definitions
from etl.held import Row
from etl.problems import Problem
from etl.sources.locked import Lock, changes
from etl.sources.odd import odd_problems
from etl.sources.odd_records import record_problems
from etl.sources.odd_scope import scope_problems
from etl.sources.odd_series import series_problems
from etl.sources.ordered import ordered_problems
from etl.sources.origins import Confirmed, Origin
from etl.sources.reread import reread_problems
from etl.sources.sound import character_problems, double_problems, printed_problems
from etl.sources.tally import tally_problems, uncounted_problems


def examine(
    lock: Lock, definitions: Definitions, origins: list[Origin], rows: Mapping[str, Iterable[Row]]
) -> list[Problem]:
    """Give everything that is wrong with rows as they were read, but for what somebody looked at and confirmed."""
    own = {origin.id for origin in origins if origin.soort == "eigen"}
    found = [
        *(change.problem() for change in changes(lock, origins, rows)),
        *character_problems(rows),
        *double_problems(rows),
        *printed_problems(rows, own, definitions),
        *ordered_problems(rows),
        *tally_problems(origins, rows),
        *uncounted_problems(lock, origins, rows),
        *reread_problems(lock, origins),
        *(odd_problems(origins, rows) if lock else ()),
        *(series_problems(origins, rows) if lock else ()),
        *(scope_problems(origins, rows, definitions) if lock else ()),
        *(record_problems(origins, rows, definitions) if lock else ()),
    ]
    return unconfirmed(found, {origin.id: origin.bevestigingen for origin in origins})


def unconfirmed(problems: Iterable[Problem], confirmed: Mapping[str, Iterable[Confirmed]]) -> list[Problem]:
    """Give the problems that no source (id -> what it confirms) has an answer to."""
    return [problem for problem in problems if not (problem.vraag and _is_confirmed(problem, confirmed))]


def _is_confirmed(problem: Problem, confirmed: Mapping[str, Iterable[Confirmed]]) -> bool:
    source, _, file = problem.bestand.partition("/")
    return any(
        item.bestand == file
        and (item.gelezen is None or (item.kolom, item.gelezen) == (problem.kolom, problem.gelezen))
        for item in confirmed.get(source, ())
    )
