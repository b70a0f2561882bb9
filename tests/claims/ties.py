"""A number that several share is that of each of them: 'A en B (beide 140)', 'A, B en C: elk 6,1%'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.claims.numbers import Claim, Words, around
from tests.claims.readings import together
from tests.claims.words import Text, Token

_SHARED = re.compile(r"[\s(:,]*(?:(?:heeft|hebben|had|hadden|zijn|waren) )?(?:er )?(?:beide|allebei|elk) $")


def tie_claims(words: Words) -> Iterator[Claim]:
    """Check every number that is told of several names at once."""
    for text in words.texts:
        for token in text.tokens:
            if token.kind != "getal" or token.number is None:
                continue
            names = _sharing(text, token)
            lacking = [name.text for name in names if not _has(words, text, token, name)]
            if names:
                said = around(text, token)
                yield Claim("uiterste", text.part, said, f"niet van {lacking[0]}" if lacking else None)


def _sharing(text: Text, token: Token) -> list[Token]:
    """Give the names right before 'beide' or 'elk', of two or more; none where that is not what stands there."""
    before = text.between(text.sentence(token.start)[0], token.start, "naam")
    if not before or not _SHARED.fullmatch(text.text[before[-1].end : token.start]):
        return []
    names = together(text, before[::-1])
    return names if len(names) > 1 else []


def _has(words: Words, text: Text, token: Token, name: Token) -> bool:
    number = token.number
    assert number is not None
    derived = words.derived
    facts = [
        fact
        for fact in (*words.table.facts, *derived.changes, *derived.sums, *derived.gaps)
        if words.is_same(number, fact)
    ]
    return any(words.matching(facts, number, [name], codes) for _, codes in words.bindings(text, token))
