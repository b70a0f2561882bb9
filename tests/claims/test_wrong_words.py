"""The checker catches wrong words: right ones made wrong, thirty of each kind, of which at least 95% must be seen.

And it cries no wolf: the words that are made wrong were all right before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, zip_longest
from pathlib import Path

import pytest

from tests.claims.check import PARTS, claims_of, words_of
from tests.claims.choices import choices
from tests.claims.numbers import Words
from tests.claims.rows import Table
from tests.claims.surfaces import highlight_claims, said_out
from tests.claims.sweep import patient_view
from tests.claims.tiles import tile_claims, tiles_in
from tests.claims.wrong_places import wrong_texts, wrong_tiles
from tests.claims.wrong_words import MUTATORS, Mutator, Said, dutch
from ui.figure import View
from ui.figures import FIGURES
from ui.pieces.keyfigures import cards

# Figures whose words have what each kind of fault needs; of each a few choices, spread.
FROM = {
    "getal": ("uitstroom-bestemming", "saldo-branches", "verzuim-branches", "vacatures-provincies", "prognose-tekort"),
    "ander": ("banen-naar-werkregio", "provincies", "verzuim-branches", "regio-gelijkenis", "vacatures-provincies"),
    "uiterste": ("regiokaart", "verzuim-branches", "saldo-branches", "werkbeleving-branches", "uitstroom-verdeling"),
    "rang": ("werkbeleving-branches", "verzuim-branches", "vacatures-provincies", "uitstroom-verdeling"),
    "rest": ("uitstroom-verdeling", "uitstroom-stroom"),
    "aandeel": ("uitstroom-verdeling", "instroom-herkomst", "platform-begroting", "bereik-campagne"),
    "niveau": ("saldo-branches", "saldo-leeftijd", "werknemers-verandering", "prognose-scenarios"),
    "periode": ("in-en-uitstroom", "werkbeleving-reeks", "vacaturegraad", "prognose-tekort"),
    "wanneer": ("regiokaart", "saldo-branches", "verzuim-branches", "vacaturegraad", "werkbeleving-branches"),
    "verandering": ("peiling-jaar-eerder", "werkbeleving-reeks", "verzuim-seizoen", "werkzame-personen"),
    "afronding": ("uitstroom-bestemming",),
    "index": ("vergelijken",),
    "let op": ("platform-besteding", "platform-tempo", "verzuim-seizoen", "in-en-uitstroom", "instroom-herkomst"),
    "keuze": ("vacatures-openstaand", "vacatures-ontstaan", "vacaturegraad"),
}
_EACH, _SHARE, _CHOICES = 30, 0.95, 40


def _views(kind: str) -> Iterator[View]:
    """Give views of the figures in turn, some choices of each."""
    chosen = [[(FIGURES[name], choice) for choice in choices(FIGURES[name], _CHOICES)] for name in FROM[kind]]
    for turn in zip_longest(*chosen):
        for figure, choice in filter(None, turn):
            view = patient_view(figure, choice)
            if not view.frame.empty:
                yield view


def _mutants(words: Words, mutators: tuple[Mutator, ...]) -> Iterator[Said]:
    before = {text.part: text.text for text in words.texts}
    made = [said for mutate in mutators for said in mutate(words) if said != before]
    yield from made[:: max(1, len(made) // 4)][:4]


def _seeded(kind: str) -> Iterator[tuple[bool, Said, View]]:
    """Give wrong words with whether they were seen, of views whose own words are right."""
    for view in _views(kind):
        if any(claim.wrong for claim in claims_of(view)):
            continue
        for said in _mutants(words_of(view), MUTATORS[kind]):
            yield any(claim.wrong for claim in claims_of(view, said)), said, view


def test_wrong_rests_are_seen(own_warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(own_warehouse))
    made = 0
    missed = []
    for name in FROM["rest"]:
        for region, branch in (("RA0205", "VVT"), ("RA1222", "VVT"), ("RA0207", "GHZ"), ("RA0103", "JZ")):
            asked = {"regio": region, "branche": branch, "periode": "2021JJ00"}
            view = patient_view(FIGURES[name], asked | ({"bereik": "totaal"} if name == "uitstroom-verdeling" else {}))
            assert not any(claim.wrong for claim in claims_of(view))
            for said in [said for mutate in MUTATORS["rest"] for said in mutate(words_of(view))]:
                made += 1
                if not any(claim.wrong for claim in claims_of(view, said)):
                    missed.append(next(said[p] for p in PARTS if said[p] != getattr(view.findings, p)))
    assert made >= _EACH
    assert missed == []


def test_wrong_tiles_are_seen() -> None:
    view = patient_view(FIGURES["overzicht-kerncijfers"], {"branche": "JZ", "regio": "NL00"})
    tiles, table = tiles_in(cards(view)), Table(view.frame, view.answer.query, {})
    assert not any(claim.wrong for claim in tile_claims(tiles, table))
    made = list(wrong_tiles(tiles))
    missed = [what for what, wrong in made if not any(claim.wrong for claim in tile_claims(wrong, table))]
    assert len(made) > 2 * _EACH
    assert missed == []


@pytest.mark.parametrize("choice", [("ZW", "NL00"), ("SW", "RA1428"), ("JZ", "NL00"), ("ZWS", "RA1222")])
def test_wrong_words_of_what_stands_out_are_seen(choice: tuple[str, str]) -> None:
    view, said, beside = said_out(dict(zip(("branche", "regio"), choice, strict=True)))
    assert not any(claim.wrong for claim in highlight_claims(view, said, beside))
    first = {part: said[part] for part in PARTS[:2]}
    made = [(part, new) for part in said if part.startswith("valt op") for new in wrong_texts(said[part])]
    missed = [
        new
        for part, new in made
        if not any(claim.wrong for claim in highlight_claims(view, {**first, part: new}, beside))
    ]
    assert len(made) > 5
    assert missed == []


def _swapped(words: str, *swaps: tuple[str, str]) -> list[str]:
    assert all(re.search(old, words) for old, _ in swaps), words
    return [re.sub(old, new, words) for old, new in swaps]


def test_wrong_words_of_the_highest_amount_of_a_day_are_seen(
    demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    view = patient_view(FIGURES["project-themas"], {})
    second = dutch(view.frame["besteed_eur"].nlargest(2).iloc[-1], 0)
    said = {part: getattr(view.findings, part) for part in PARTS}
    swaps = ("Meest", "Minst"), (r"€ [\d.]+", f"€ {second}"), (r"van \d+", "van 19"), ("31 oktober", "30 september")
    swaps = (*swaps, (r"aan [^€]+ \(€", "aan een ander thema (€"))
    assert not _seen_wrong(view, said)
    missed = [wrong for wrong in _swapped(said["titel"], *swaps) if _unseen(view, {**said, "titel": wrong})]
    assert missed == []


def test_wrong_words_of_the_sharpest_fall_are_seen(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    view = patient_view(FIGURES["vacatures-bedrijfstak"], {})
    said = {part: getattr(view.findings, part) for part in PARTS}
    swaps = (
        ("sterkst in het (.)e kwartaal van 20..", "sterkst in het 4e kwartaal van 2014"),
        (r"sterkst (.*) \(−[\d,]+", r"sterkst \1 (−9,3"),
        (r"sterkst in .*$", "sterkst in 2 kwartalen."),
        ("sterkst", "minst"),
    )
    missed = [wrong for wrong in _swapped(said["zin"], *swaps) if _unseen(view, {**said, "zin": wrong})]
    assert missed == []


def _unseen(view: View, said: Said) -> bool:
    return not _seen_wrong(view, said)


def _seen_wrong(view: View, said: Said) -> list[str]:
    return [claim.wrong for claim in claims_of(view, said) if claim.kind == "uiterste" and claim.wrong]


# Where the demo has every number, a rank needs no 'met een cijfer': these are made of the shipped figures.
SHIPPED = ("rang", "keuze", "let op", "index")
PROVEN = ("getal", "ander", "uiterste", "aandeel", "niveau", "periode", "verandering", "afronding", "wanneer", *SHIPPED)


@pytest.mark.parametrize("kind", PROVEN)
def test_wrong_words_are_seen(kind: str, demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if kind not in SHIPPED:
        monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    found = list(islice(_seeded(kind), _EACH))
    missed = [
        f"{view.figure.id}: " + " | ".join(said[part] for part in PARTS if said[part] != getattr(view.findings, part))
        for seen, said, view in found
        if not seen
    ]
    assert len(found) == _EACH, f"only {len(found)} wrong words made"
    assert len(missed) <= (1 - _SHARE) * _EACH, "\n".join(missed)
