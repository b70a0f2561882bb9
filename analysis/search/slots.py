"""What a question says beside its subject: a region, a branch, a period; what is left is what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from analysis.search.words import plain, words

_YEAR = re.compile(r"(?:19|20)\d\d")
_QUARTER = re.compile(r"(?:([1-4])e? ?kwartaal|(eerste|tweede|derde|vierde) kwartaal|\bk(?:w0?)?([1-4])\b)")
_ORDER = ("eerste", "tweede", "derde", "vierde")


@dataclass(frozen=True)
class Place:
    """A region or branch that a question names.

    Attributes:
        code: Its code.
        naam: Its name.
        via: What was said when that is another place, such as a municipality of the region; else empty.
    """

    code: str
    naam: str
    via: str = ""


@dataclass(frozen=True)
class Period:
    """A year or quarter that a question names.

    Attributes:
        codes: Codes it may have, what was meant first.
        naam: As a reader writes it.
    """

    codes: tuple[str, ...]
    naam: str


@dataclass(frozen=True)
class Understood:
    """A question taken apart.

    Attributes:
        woorden: Plain words that are left: what it is about.
        genoemd: Plain words of the region and branch.
        regio: The region, None when none was named.
        branche: The branch.
        periode: The period.
    """

    woorden: tuple[str, ...]
    genoemd: tuple[str, ...] = ()
    regio: Place | None = None
    branche: Place | None = None
    periode: Period | None = None

    @property
    def named(self) -> bool:
        """Tell whether a region, branch or period was named."""
        return bool(self.regio or self.branche or self.periode)


class Names:
    """The names of regions and branches, and words that say nothing."""

    def __init__(
        self,
        regions: Iterable[tuple[str, Place]],
        branches: Iterable[tuple[str, Place]],
        empty: Iterable[str],
        everyday: Iterable[str] = (),
    ) -> None:
        """Keep the names.

        Args:
            regions: Name -> place; of a name that is there twice the first counts.
            branches: The same, of branches.
            empty: Words that say nothing about the subject.
            everyday: Words that are a name too; they are one only with a capital, or alone.
        """
        self._empty, self._everyday = frozenset(map(plain, empty)), frozenset(map(plain, everyday))
        self._regions, self._branches = _by_words(regions), _by_words(branches)
        self._longest = max(map(len, (*self._regions, *self._branches)), default=1)

    def read(self, question: str) -> Understood:
        """Take a question apart."""
        period, text = _period(question)
        written = words(text)
        capital = {word for one in text.split() if one[:1].isupper() for word in words(one)}
        taken: list[Place | None] = [None, None]
        left: list[str] = []
        said: list[str] = []
        at = 0
        while at < len(written):
            size, which, place = self._at(written, at, capital)
            if place is None or taken[which] is not None:
                left.append(written[at])
                at += 1
                continue
            taken[which] = place
            said += written[at : at + size]
            at += size
        about = tuple(word for word in left if word not in self._empty)
        return Understood(about, tuple(word for word in said if word not in self._empty), taken[0], taken[1], period)

    def _at(self, written: Sequence[str], at: int, capital: set[str]) -> tuple[int, int, Place | None]:
        for size in range(min(self._longest, len(written) - at), 0, -1):
            said = tuple(written[at : at + size])
            if size == 1 and said[0] in self._everyday and said[0] not in capital and len(written) > 1:
                continue
            for which, known in enumerate((self._regions, self._branches)):
                if place := known.get(said):
                    return size, which, place
        return 1, 0, None


def _by_words(names: Iterable[tuple[str, Place]]) -> Mapping[tuple[str, ...], Place]:
    found: dict[tuple[str, ...], Place] = {}
    for name, place in names:
        if key := tuple(words(name)):
            found.setdefault(key, place)
    return found


def _period(question: str) -> tuple[Period | None, str]:
    """Give the last year that is named, with its quarter, and the question without them."""
    text = plain(question)
    years = _YEAR.findall(text)
    if not years:
        return None, question
    year = years[-1]
    quarter = _QUARTER.search(text)
    left = _YEAR.sub(" ", question)
    if quarter is None:
        return Period((f"{year}JJ00", f"{year}KW04", year), year), left
    number = next(int(one) if one.isdigit() else _ORDER.index(one) + 1 for one in quarter.groups() if one is not None)
    left = re.sub(_QUARTER.pattern, " ", left, flags=re.IGNORECASE)
    return Period((f"{year}KW0{number}",), f"{number}e kwartaal {year}"), left
