"""What is told as 'ongeveer', or as of a year earlier, is held to its own rows: another number there is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from queries import codes
from queries.catalogue import catalogue
from queries.parameters import Parameters
from tests.claims.check import claims_of, said_in
from tests.claims.choices import choices
from tests.claims.sweep import patient_view
from ui.figure import View
from ui.figures import FIGURES

_ROUGHLY = re.compile(r"(?<=\bongeveer )(?P<sign>[+−]?)(?P<euro>€ )?(?P<number>\d[\d.]*)(?:,\d+)?")
_FIGURES = ("platform-besteding", "platform-tempo", "vergelijken", "verzuim-branches", "prognose-scenarios")
_CHOICES, _EACH = 12, 12


def rough(view: View) -> Iterator[tuple[str, dict[str, str]]]:
    """Give the words of a view with one rough number made a third larger, and what it was."""
    said = said_in(view)
    for part in ("titel", "zin", "alt"):
        for match in _ROUGHLY.finditer(said[part]):
            value = int(match["number"].replace(".", ""))
            other = f"{value + max(3, 37 * value // 100):,}".replace(",", ".")
            start, end = match.span("number")
            yield match[0], said | {part: said[part][:start] + other + said[part][end:]}


@pytest.mark.parametrize("figure", _FIGURES)
def test_another_rough_number_is_seen(figure: str) -> None:
    made, missed = 0, []
    index = [{"maat": "index"}] if figure == "vergelijken" else []
    for choice in [*index, *choices(FIGURES[figure], _CHOICES)]:
        view = patient_view(FIGURES[figure], choice)
        if view.frame.empty or any(claim.wrong for claim in claims_of(view)):
            continue
        for was, words in list(rough(view))[:_EACH]:
            made += 1
            if not any(claim.wrong for claim in claims_of(view, words)):
                missed.append((choice, was))
    assert len(missed) <= made // 20, missed
    if figure in _FIGURES[:3]:
        assert made >= 3


def test_the_number_of_a_year_earlier_is_that_of_that_year() -> None:
    view = patient_view(FIGURES["vacatures-bedrijfstak"], {})
    said = said_in(view)
    assert "(van 37.700 naar 36.800)" in said["zin"]
    assert not any(claim.wrong for claim in claims_of(view))
    for wrong in (
        "van 26.900 naar 36.800",
        "van 50.800 naar 36.800",
        "van 36.800 naar 37.700",
        "van 37.700 naar 26.900",
    ):
        words = said | {"zin": said["zin"].replace("van 37.700 naar 36.800", wrong)}
        assert any(claim.wrong for claim in claims_of(view, words)), wrong


def test_numbers_that_only_rounding_keeps_together_are_each_of_their_own_name(
    demo_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 'A (110) en B (100), binnen de afronding gelijk' the two numbers, made to change places, are seen."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    figure, made = FIGURES["uitstroom-verdeling"], 0
    for choice in choices(figure, 150):
        view = patient_view(figure, choice)
        zin = view.findings.zin
        pair = re.search(r"\((\d+) werknemers\) en [^()]+ \((\d+) werknemers\), binnen de afronding", zin)
        if pair is None or pair[1] == pair[2] or any(claim.wrong for claim in claims_of(view)):
            continue
        made += 1
        one, other = f"({pair[1]} ", f"({pair[2]} "
        words = said_in(view) | {
            "zin": zin.replace(pair[0], pair[0].replace(other, "(X ").replace(one, other).replace("(X ", one))
        }
        assert any(claim.wrong for claim in claims_of(view, words)), words["zin"]
    assert made >= 2


def test_the_ends_of_the_explorer_are_held_to_its_rows(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """'A 12 (hoogste), B 3 (laagste)' with another number, or with the names changed about, is seen."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    made = 0
    tables = {"OEF07NED": "Instroom_1", "OEF16NED": "BanenVanWerknemers_1", "OEF17NED": "Sectorrendement_1"}
    for table, topic in tables.items():
        choice: Parameters = {"tabel": table, "onderwerpen": [topic], "leden": [], "vorm": "tabel"}
        one = {name: codes.choices(catalogue()["verkenner"], name, choice)[:1] for name in ("regios", "perioden")}
        choice = {**choice, **one}
        view = patient_view(FIGURES["verkenner"], choice)
        said = said_in(view)
        ends = re.search(r": (?P<a>[^:]+) (?P<n>\S+) \(hoogste\), (?P<b>[^:]+) (?P<m>\S+) \(laagste\)", said["titel"])
        if ends is None:
            continue
        assert not any(claim.wrong for claim in claims_of(view)), said["titel"]
        made += 1
        a, n, b, m = ends["a"], ends["n"], ends["b"], ends["m"]
        for wrong in (f": {b} {n} (hoogste), {a} {m} (laagste)", f": {a} {m} (hoogste), {b} {n} (laagste)"):
            words = said | {"titel": said["titel"].replace(ends[0], wrong)}
            assert any(claim.wrong for claim in claims_of(view, words)), words["titel"]
    assert made >= 2
