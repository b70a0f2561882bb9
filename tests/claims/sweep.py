"""Check the words of one figure for many choices, and count."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from queries.warehouse import QueryTimeoutError
from tests.claims.check import claims_of
from tests.claims.choices import choices
from tests.claims.numbers import Claim
from ui.figure import Figure, View, make_view

Fault = tuple[str, str, dict[str, Any]]


@dataclass
class Outcome:
    """What a sweep found: claims by kind that are right and wrong, and the wrong ones by kind and part of the words.

    `choices` were checked, of the `allowed` that there are.
    """

    choices: int = 0
    allowed: int = 0
    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    faults: dict[tuple[str, str], list[Fault]] = field(default_factory=dict)

    def add(self, other: Outcome) -> None:
        """Take another outcome in."""
        self.choices += other.choices
        self.allowed += other.allowed
        self.right += other.right
        self.wrong += other.wrong
        for key, found in other.faults.items():
            self.faults.setdefault(key, []).extend(found)


def patient_view(figure: Figure, choice: dict[str, Any]) -> View:
    """Make a view, and try again where a busy machine made a question wait too long."""
    for _ in range(5):
        try:
            return make_view(figure, choice)
        except QueryTimeoutError:
            continue
    return make_view(figure, choice)


def sweep(figure: Figure, most: int, picked: Iterable[dict[str, Any]] | None = None) -> Outcome:
    """Check one figure for its choices, or for those that are given."""
    asked = picked if picked is not None else choices(figure, most)
    return tally(asked, lambda choice: claims_of(patient_view(figure, choice)))


def tally(
    asked: Iterable[dict[str, Any]],
    claims: Callable[[dict[str, Any]], Iterable[Claim]],
    seconds: float = float("inf"),
) -> Outcome:
    """Count the claims of some choices, right and wrong; no new choice is begun after so many seconds."""
    done, started = Outcome(), time.monotonic()
    for choice in asked:
        if time.monotonic() - started > seconds:
            break
        done.choices += 1
        for claim in claims(choice):
            (done.wrong if claim.wrong else done.right)[claim.kind] += 1
            if claim.wrong:
                done.faults.setdefault((claim.kind, claim.part), []).append((claim.wrong, claim.said, choice))
    return done
