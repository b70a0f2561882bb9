"""Where one row stands among all: how many it is certainly higher or lower than, and which have no number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from analysis.claims.values import above, value_of
from analysis.formats import listing, number

R = TypeVar("R", bound=Mapping[str, Any])
R_co = TypeVar("R_co", bound=Mapping[str, Any], covariant=True)


@dataclass(frozen=True)
class Standing(Generic[R_co]):
    """One row beside the others.

    Attributes:
        hoger_dan: How many others it is certainly higher than: printed so, and no rounding can have made it so.
        lager_dan: How many it is certainly lower than.
        gelijk: How many others have the same number, or one that rounding does not tell apart.
        zonder: The others without a number; any of them may stand on either side.
    """

    hoger_dan: int
    lager_dan: int
    gelijk: int
    zonder: tuple[R_co, ...]

    @property
    def anderen(self) -> int:
        """How many others have a number."""
        return self.hoger_dan + self.lager_dan + self.gelijk


def standing(row: R, rows: Sequence[R], column: str = "waarde", step: str = "afgerond_op") -> Standing[R] | None:
    """Give where one row stands among rows of which it is one, None when it or every other has no number."""
    own = value_of(row, column, step)
    others = [other for other in rows if other is not row]
    values = [value for other in others if (value := value_of(other, column, step)) is not None]
    if own is None or not values:
        return None
    more, less = sum(above(own, value) for value in values), sum(above(value, own) for value in values)
    blank = tuple(other for other in others if value_of(other, column, step) is None)
    return Standing(more, less, len(values) - more - less, blank)


def at_an_end(place: Standing[Any]) -> bool:
    """Tell whether a row is among the highest or lowest quarter: above or under three quarters of the others at least.

    An other that rounding does not tell apart counts for neither side.
    """
    return 4 * max(place.hoger_dan, place.lager_dan) >= 3 * place.anderen


def beside(place: Standing[Any], plural: str, *, short: bool = False) -> str:
    """Give a standing in words: 'hoger dan in 24 van de 27 andere regio’s', by the side with the most.

    Where there is little room and it is clear what is counted: 'hoger dan in 24 van 27 andere'.

    Where rounding tells it from none: 'niet te onderscheiden van de andere 27 regio’s'. Of which some have no number,
    among how many it holds is said: 'van de 26 andere regio’s met een cijfer'.
    """
    known = " met een cijfer" if place.zonder else ""
    if place.gelijk == place.anderen:
        return f"niet te onderscheiden van de andere {number(place.anderen)} {plural}{known}"
    count, word = (place.hoger_dan, "hoger") if place.hoger_dan >= place.lager_dan else (place.lager_dan, "lager")
    whole = f"{number(place.anderen)} andere{'' if short else f' {plural}'}{known}"
    of = "van" if short else "van de"
    return f"{word} dan in alle {whole}" if count == place.anderen else f"{word} dan in {number(count)} {of} {whole}"


def rest_of(place: Standing[Any]) -> str:
    """Give the other sides of a standing: 'lager dan in 2 andere en niet te onderscheiden van 1 andere'; else ''."""
    high = place.hoger_dan >= place.lager_dan
    count, word = (place.lager_dan, "lager") if high else (place.hoger_dan, "hoger")
    parts = [f"{word} dan in {number(count)} andere"] if count else []
    parts += [f"niet te onderscheiden van {number(place.gelijk)} andere"] if place.gelijk else []
    return "" if place.gelijk == place.anderen else listing(parts)
