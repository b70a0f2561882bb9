"""Names people use for things, and the code each stands for."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

# CBS puts the kind of region behind the name: Groningen (RA) is not Groningen (PV).
_KIND = re.compile(r"\s*\((ra|pv|ld|cr)\)$", re.IGNORECASE)
# more words than a name has, letters that are too few to be a name in small ones, and what makes another area of one
_LONGEST, _SHORT = 12, 3
_PARTS = frozenset({"noord", "oost", "zuid", "west", "midden", "zuidoost", "zuidwest", "noordoost", "noordwest"})
_IN_BRACKETS = re.compile(r"^(?P<naam>.+?)\s*\((?P<code>[^()]+)\)$")


@lru_cache(maxsize=2048)  # a file says the same few names in every row
def normalise(text: str) -> str:
    """Give the form in which two ways of writing one name are equal.

    Without case, accents, punctuation and the kind of region behind the name; `&`, `/`, `+` and
    'en' are one word, and so are a dash and a space.
    """
    plain = unicodedata.normalize("NFKD", _KIND.sub("", " ".join(text.split()))).casefold()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    plain = re.sub(r"[&/+]", " en ", plain)
    plain = re.sub(r"(?<=\d)[\s.](?=\d{3}\b)", "", plain)
    return " ".join(re.sub(r"[\u2010-\u2015\u2212_.,:;!?'\"\u2018-\u201d()\-]", " ", plain).split())


@dataclass(frozen=True)
class Names:
    """The names of one kind of thing.

    Attributes:
        codes: Normalised name -> the codes it may stand for; several where only the kind behind the
            name tells them apart.
        labels: Code -> label as shown.
    """

    codes: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, str]

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str, Iterable[str]]]) -> Names:
        """Make the names from (code, label, other names); the code itself is a name too."""
        codes: dict[str, tuple[str, ...]] = {}
        labels: dict[str, str] = {}
        for code, label, others in entries:
            labels[code] = label
            for name in (code, label, *others):
                known = codes.get(normalise(name), ())
                codes[normalise(name)] = known if code in known else (*known, code)
        return cls(codes, labels)

    def find(self, text: str) -> str | None:
        """Give the code a name stands for, or None when it is unknown or may mean two things."""
        kind = _KIND.search(text.strip())
        prefix = kind[1].upper() if kind else ""
        found = [code for code in self.codes.get(normalise(text), ()) if code.startswith(prefix)]
        return found[0] if len(found) == 1 else self._with_code(text)

    def within(self, text: str) -> list[tuple[str, ...]]:
        """Give the codes of each name that stands in a text, the longest name first where they overlap.

        A name of two letters counts in capitals only: 'KO' is a branche, 'ko' is none.
        """
        words = [(normalise(word), word) for word in re.findall(r"[^\W_]+|[&/+]", text)]
        plain = [(part, word) for whole, word in words for part in whole.split()]
        found, at = [], 0
        while at < len(plain):
            size = next(
                (size for size in range(min(_LONGEST, len(plain) - at), 0, -1) if self._names(plain, at, size)), 0
            )
            if size:
                found.append(self.codes[" ".join(part for part, _ in plain[at : at + size])])
            at += size or 1
        return found

    def _names(self, plain: list[tuple[str, str]], at: int, size: int) -> bool:
        name = " ".join(part for part, _ in plain[at : at + size])
        if name not in self.codes or (len(name) < _SHORT and not plain[at][1].isupper()):
            return False
        around = {part for part, _ in (*plain[max(at - 1, 0) : at], *plain[at + size : at + size + 1])}
        # 'Zuid-Limburg' is not Limburg, nor 'Noord-Holland Noord' Noord-Holland
        return not around & _PARTS

    def nearest(self, text: str, n: int = 3) -> list[str]:
        """Give the labels of the `n` names most like a text, best first; [] when nothing is like it."""
        wanted = normalise(text)
        holding = [name for name in self.codes if wanted and f" {wanted} " in f" {name} "]
        near = difflib.get_close_matches(wanted, self.codes, n=4 * n, cutoff=0.6)
        found = [code for name in (*near[:1], *sorted(holding, key=len), *near) for code in self.codes[name]]
        return [self.full_labels[code] for code in dict.fromkeys(found)][:n]

    @cached_property
    def full_labels(self) -> dict[str, str]:
        """Code -> label, with the kind behind it where the label alone may mean two things."""
        return {
            code: label if self.codes[normalise(label)] == (code,) else f"{label} ({code[:2]})"
            for code, label in self.labels.items()
        }

    def _with_code(self, text: str) -> str | None:
        """Read 'Stedenvierkant (RA0206)': name and code must agree."""
        match = _IN_BRACKETS.match(text.strip())
        if match is None or _KIND.search(text.strip()):
            return None
        code = self.find(match["code"])
        return code if code is not None and code == self.find(match["naam"]) else None
