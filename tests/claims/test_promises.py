"""A promise that words do not keep is seen: each rule has a sentence that it refuses, and one it takes."""

from __future__ import annotations

import pytest

from tests.claims.check import claims_of, said_in
from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES

ROWS = [
    {"branche": branch, "waarde": size, "periode": "2024KW04", "eenheid": "procent"}
    for branch, size in (("VVT", 9.0), ("GHZ", 8.0), ("KO", 7.0))
]
# part of the words, right, wrong, what the reader says of the wrong one
CASES = [
    ("alt", "Staven van hoog naar laag: VVT 9,0%; GHZ 8,0%.", "Staven van hoog naar laag: VVT 9,0%.", "volgorde"),
    ("alt", "Percentages van branches: VVT 9,0% en GHZ 8,0%.", "De percentages van branches.", "geen percentage"),
    ("zin", "Het verzuim steeg in geen van de drie branches.", "Het steeg in 0 van de 0 branches.", "deel van niets"),
    ("zin", "Het verzuim steeg nergens.", "Het steeg in nul van alle 0 branches.", "deel van niets"),
    ("zin", "Het hoogst van drie branches: VVT (9,0%).", "Het hoogst van 3 branches: VVT (9,0%).", "in cijfers"),
    ("titel", "Drie branches met verzuim", "3 branches met verzuim", "in cijfers begint"),
]


@pytest.mark.parametrize(("part", "right", "wrong", "why"), CASES, ids=[case[2] for case in CASES])
def test_a_promise_that_is_not_kept_is_seen(part: str, right: str, wrong: str, why: str) -> None:
    with tiny(kerncijfer=ROWS):
        view = make_view(FIGURES["verzuim-branches"], {"kwartaal": "2024KW04", "branche": "VVT"})
        said = said_in(view)
        found = [[c.wrong for c in claims_of(view, {**said, part: text}) if c.wrong] for text in (right, wrong)]
    assert not any(why in told for told in found[0])
    assert any(why in told for told in found[1])


def test_a_number_of_another_member_is_seen() -> None:
    """A group of one, by a column that prints the number, is no way out: the number stays that of its row."""
    rows = [
        {"indicator": "banen_pendel", "regio": "RA0205", "uitsplitsing": f"werkregio: {place}", "waarde": size,
         "eenheid": "banen", "periode": "2024JJ00"}
        for place, size in (("Twente", 900), ("Achterhoek", 70), ("Regio Zwolle", 30))
    ]  # fmt: skip
    with tiny(kerncijfer=rows):
        view = make_view(FIGURES["banen-naar-werkregio"], {"branche": "ZW", "regio": "RA0205"})
        said = said_in(view)
        assert not any(claim.wrong for claim in claims_of(view))
        for old, new in (("Twente 900", "Twente 70"), ("Achterhoek 70", "Achterhoek 30"), ("900", "30")):
            assert old in said["alt"]
            told = claims_of(view, {**said, "alt": said["alt"].replace(old, new)})
            assert any(claim.wrong for claim in told), new
