"""Words are compared the same whoever else searches."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import product

import snowballstemmer

from analysis.search.words import stem


def test_readers_at_once_get_the_stems_of_their_own_words() -> None:
    words = [
        "".join(parts)
        for parts in product(("werk", "zorg", "opleid", "vertrek"), ("en", "ingen", "heden", "baarheid"), ("", "s"))
    ]
    alone = snowballstemmer.stemmer("dutch")
    right = [alone.stemWord(word) for word in words]
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(6) as readers:
            found = list(readers.map(lambda _: [stem.__wrapped__(word) for word in words], range(60)))
    finally:
        sys.setswitchinterval(usual)
    assert all(one == right for one in found)
