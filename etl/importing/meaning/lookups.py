"""What the importer asks of the definitions: names into codes, and the limits of an indicator."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Found = TypeVar("Found")


class IndicatorFacts(Protocol):
    """What the importer needs to know of an indicator to judge a value."""

    @property
    def code(self) -> str:
        """Code as in the definitions."""

    @property
    def soort(self) -> str:
        """How it behaves; 'verandering' lifts the limits of a percentage or a count."""

    @property
    def eenheid(self) -> str:
        """Code of the unit its figures are kept in."""

    @property
    def minimum(self) -> float | None:
        """Lowest value that can be right, None without limit."""

    @property
    def maximum(self) -> float | None:
        """Highest value that can be right, None without limit."""


class Lookups(Protocol):
    """Names people write, resolved to codes; `etl.definitions.Definitions` is one."""

    @property
    def indicators(self) -> Sequence[IndicatorFacts]:
        """Every indicator that exists."""

    def branche(self, text: str) -> str | None:
        """Give the branch code, None when unknown."""

    def regio(self, text: str) -> str | None:
        """Give the region code, None when unknown."""

    def platform(self, text: str) -> str | None:
        """Give the platform code, None when unknown."""

    def indicator(self, text: str) -> str | None:
        """Give the indicator code, None when unknown."""

    def unit(self, text: str) -> tuple[str, float] | None:
        """Give (unit code, how many of it one of the written unit is), None when unknown."""

    def period(self, text: str) -> str | None:
        """Give the CBS period code, None when unclear."""

    def nearest(self, kind: str, text: str) -> list[str]:
        """Give the names most like a text; kind is branche, regio, platform, indicator or eenheid."""


class Remembered:
    """Lookups that remember their answers for as long as one file is read.

    Args:
        lookups: Where the answers come from.
    """

    def __init__(self, lookups: Lookups) -> None:
        self._lookups = lookups
        self._answers: dict[tuple[str, str], object] = {}

    @property
    def indicators(self) -> Sequence[IndicatorFacts]:
        """Every indicator that exists."""
        return self._lookups.indicators

    def branche(self, text: str) -> str | None:
        """Give the branch code, None when unknown."""
        return self._once("branche", text, self._lookups.branche)

    def regio(self, text: str) -> str | None:
        """Give the region code, None when unknown."""
        return self._once("regio", text, self._lookups.regio)

    def platform(self, text: str) -> str | None:
        """Give the platform code, None when unknown."""
        return self._once("platform", text, self._lookups.platform)

    def indicator(self, text: str) -> str | None:
        """Give the indicator code, None when unknown."""
        return self._once("indicator", text, self._lookups.indicator)

    def unit(self, text: str) -> tuple[str, float] | None:
        """Give (unit code, how many of it one of the written unit is), None when unknown."""
        return self._once("unit", text, self._lookups.unit)

    def period(self, text: str) -> str | None:
        """Give the CBS period code, None when unclear."""
        return self._once("period", text, self._lookups.period)

    def nearest(self, kind: str, text: str) -> list[str]:
        """Give the names most like a text; kind is branche, regio, platform, indicator or eenheid."""
        return self._once(f"nearest {kind}", text, lambda asked: self._lookups.nearest(kind, asked))

    def _once(self, what: str, text: str, ask: Callable[[str], Found]) -> Found:
        if (what, text) not in self._answers:
            self._answers[what, text] = ask(text)
        return self._answers[what, text]  # type: ignore[return-value]
