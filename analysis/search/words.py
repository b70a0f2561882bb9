"""Dutch words as a search compares them: plain letters, stems, groups of four letters, and what they also mean."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import snowballstemmer

_WORD = re.compile(r"\w+(?:['’.&-]\w+)*")
_INSIDE = re.compile(r"['’.&-]")
GRAM = 4


class _Stemmer(threading.local):
    """A stemmer for each thread: it keeps the word it works on in itself, so that two at once give each other's."""

    def __init__(self) -> None:
        self.stem = snowballstemmer.stemmer("dutch").stemWord


_STEMMER = _Stemmer()


def plain(text: str) -> str:
    """Give a text in small letters without accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """Give the words of a text, plain; what is written with a hyphen, a point or an apostrophe is one word."""
    return [_INSIDE.sub("", word) for word in _WORD.findall(plain(text))]


@lru_cache(20_000)
def stem(word: str) -> str:
    """Give the Dutch stem of a plain word; of a number the number."""
    return str(_STEMMER.stem(word))


def stems(text: str) -> list[str]:
    """Give the stems of a text, and of each word with a hyphen those of its parts too."""
    found = []
    for written in _WORD.findall(plain(text)):
        parts = _INSIDE.split(written)
        found.append(stem("".join(parts)))
        found += [stem(part) for part in parts if len(parts) > 1 and len(part) > 2]
    return found


@lru_cache(20_000)
def grams(word: str) -> frozenset[str]:
    """Give the groups of four letters in a word with a mark at both ends."""
    marked = f"<{word}>"
    return frozenset(marked[at : at + GRAM] for at in range(max(1, len(marked) - GRAM + 1)))


@dataclass(frozen=True)
class Vocabulary:
    """What words mean to a search.

    Attributes:
        empty: Words that say nothing about the subject, plain.
        means: Words of a reader, as stems one after the other -> the stems that stand for the same in documents.
    """

    empty: frozenset[str] = frozenset()
    means: Mapping[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, empty: Iterable[str], synonyms: Iterable[tuple[Sequence[str], Sequence[str]]]) -> Vocabulary:
        """Make one of plain words: those without meaning, and pairs of what readers say and what it is called here."""
        nothing = frozenset(word for text in empty for word in words(text))
        means: dict[tuple[str, ...], tuple[str, ...]] = {}
        for said, called in synonyms:
            for one in said:
                # a question is asked without its empty words, so what it says is known without them
                if key := tuple(stem(word) for word in words(one) if word not in nothing):
                    means[key] = (*means.get(key, ()), *(stem(word) for name in called for word in words(name)))
        return cls(nothing, means)

    @property
    def longest(self) -> int:
        """Most words that mean something together."""
        return max(map(len, self.means), default=1)
