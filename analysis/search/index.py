"""Which documents a question is about: BM25 over stems, each word with what it also means or looks like.

A word of the question is one thing looked for. A document that has the word, a synonym or a word that looks like it
counts the best of these, and little for the others, so that a long list of synonyms makes nothing more likely.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from analysis.search.words import Vocabulary, grams, stem, stems

_K1, _B = 1.2, 0.6
_FIELDS = {"naam": 3.0, "ook": 2.0, "tekst": 1.0}
_SYNONYM = 0.85
_ALIKE = 0.82
_INSIDE = 0.4
_TRIED = 25
_LIKELY = 0.8  # of the weight of a word that looks like another
_SHORTEST = 4  # letters a word has before one that looks like it is looked for
_MOST_ALIKE = 6
_WHOLE = 1.35  # a document whose name is said whole
_BESIDE = 0.3
_MORE = 0.2  # what a second word for the same thing adds
_COVER = 0.5  # what counts of a document that has next to nothing of the question


@dataclass(frozen=True)
class Document:
    """One thing that can be found.

    Attributes:
        soort: Kind of thing, as `figuur`.
        code: Its code within the kind.
        naam: What it is called.
        ook: Other names and words for it.
        tekst: What it says.
        weegt: How much its score counts beside that of other kinds.
    """

    soort: str
    code: str
    naam: str
    ook: str = ""
    tekst: str = ""
    weegt: float = 1.0


@dataclass(frozen=True)
class Found:
    """A document with how well it answers.

    Attributes:
        score: BM25, times the weight of its kind and how much of the question it covers.
        dekking: Share of the weight of the words of the question that the document has, 0 to 1.
    """

    document: Document
    score: float
    dekking: float


class Index:
    """Documents, ready to be asked."""

    def __init__(self, documents: Sequence[Document], vocabulary: Vocabulary) -> None:
        self.documents = tuple(documents)
        self._vocabulary = vocabulary
        counts = [_weighed(document) for document in documents]
        lengths = [sum(count.values()) for count in counts]
        mean = sum(lengths) / len(lengths) if lengths else 1.0
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        for number, (count, length) in enumerate(zip(counts, lengths, strict=True)):
            drag = _K1 * (1 - _B + _B * length / mean)
            for word, weight in count.items():
                self._postings[word][number] = weight * (_K1 + 1) / (weight + drag)
        self._names = [frozenset(word for word in stems(one.naam) if len(word) > 3) for one in documents]
        self._words: dict[str, set[str]] = defaultdict(set)
        for word in self._postings:
            for gram in grams(word):
                self._words[gram].add(word)

    def ask(
        self,
        question: Sequence[str],
        beside: Sequence[str] = (),
        favour: Mapping[str, float] | None = None,
        *,
        typing: bool = False,
    ) -> list[Found]:
        """Give the documents that have a word of the question, the best first.

        Args:
            question: Its plain words, those without meaning left out.
            beside: Words that are not looked for, but make a document that has them a better answer.
            favour: Kind -> how much more it counts for this question.
            typing: The last word may be a beginning.
        """
        wanted = list(self._wanted(question, typing=typing))
        whole = sum(weight for _, weight in wanted)
        if not whole:
            return []
        scores: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        for alternatives, weight in wanted:
            best: dict[int, float] = defaultdict(float)
            every: dict[int, float] = defaultdict(float)
            near: dict[int, float] = defaultdict(float)
            for word, likeness in alternatives.items():
                for number, points in self._postings[word].items():
                    best[number] = max(best[number], points * likeness)
                    near[number] = max(near[number], likeness)
                    every[number] += points * likeness
            for number, points in best.items():
                scores[number] += weight * (points + _MORE * (every[number] - points))
                covered[number] += weight * near[number]
        for word in map(stem, beside):
            weight = _BESIDE * self._rarity(word)
            for number, points in self._postings[word].items() if word in self._postings else ():
                if number in scores:
                    scores[number] += points * weight
        asked = {word for alternatives, _ in wanted for word, likeness in alternatives.items() if likeness == 1}
        asked |= set(map(stem, beside))
        found = []
        for number, score in scores.items():
            document, cover = self.documents[number], covered[number] / whole
            more = _WHOLE if self._names[number] and self._names[number] <= asked else 1.0
            weight = document.weegt * (favour or {}).get(document.soort, 1.0)
            found.append(Found(document, score * more * weight * (_COVER + (1 - _COVER) * cover), cover))
        return sorted(found, key=lambda one: (-one.score, one.document.soort, one.document.code))

    def _wanted(self, question: Sequence[str], *, typing: bool) -> Iterator[tuple[dict[str, float], float]]:
        """Give each thing looked for: stems with how much they are it, and its weight, the rarity of the rarest."""
        left, known = [stem(word) for word in question], self._vocabulary.means
        at = 0
        while at < len(left):
            for size in range(min(self._vocabulary.longest, len(left) - at), 0, -1):
                said = tuple(left[at : at + size])
                if said in known or size == 1:
                    break
            if size == 1 and said not in known and said[0] not in self._postings and (parts := self._parts(said[0])):
                left[at : at + 1] = parts
                continue
            last = typing and at + size >= len(left)
            alternatives = self._alternatives(said, last=last)
            rarity = max((self._rarity(word) for word in alternatives), default=self._rarity(""))
            yield alternatives, rarity
            at += size

    def _alternatives(self, said: tuple[str, ...], *, last: bool) -> dict[str, float]:
        found = {word: 1.0 for word in said if len(said) == 1 and word in self._postings}
        for word in self._vocabulary.means.get(said, ()):
            if word in self._postings:
                found.setdefault(word, _SYNONYM)
        if not found and len(said) == 1:
            found = self._alike(said[0], last=last)
        return found

    def _alike(self, word: str, *, last: bool) -> dict[str, float]:
        """Give known words that look like one that is not: begin with it (as one types), are in it, or are near it."""
        if len(word) < _SHORTEST:
            return {}
        shared = Counter(other for gram in grams(word) for other in self._words.get(gram, ()))
        near: dict[str, float] = {}
        for other, _ in shared.most_common(_TRIED):
            likeness = SequenceMatcher(None, word, other, autojunk=False).ratio()
            if last and other.startswith(word):
                likeness = max(likeness, _ALIKE)
            if likeness >= _ALIKE:
                near[other] = likeness * _LIKELY
            elif len(other) > _SHORTEST and other in word:
                near[other] = _INSIDE
        best = sorted(near.items(), key=lambda one: (-one[1], one[0]))[:_MOST_ALIKE]
        return dict(best)

    def _parts(self, word: str) -> tuple[str, str] | None:
        """Give the two known words that an unknown one is made of, None when it is not."""
        for at in range(_SHORTEST, len(word) - _SHORTEST + 1):
            head, tail = word[:at], stem(word[at:])
            for first in (head, head[:-1] if head.endswith("s") else head):
                if stem(first) in self._postings and tail in self._postings:
                    return stem(first), tail
        return None

    def _rarity(self, word: str) -> float:
        count = len(self._postings[word]) if word in self._postings else 0
        return math.log(1 + (len(self.documents) - count + 0.5) / (count + 0.5))


def _weighed(document: Document) -> Counter[str]:
    count: Counter[str] = Counter()
    for name, weight in _FIELDS.items():
        for word in stems(getattr(document, name)):
            count[word] += weight  # type: ignore[assignment]
    return count
