"""Faults that readers found in words that the checker passed: each put back into right words, and now seen."""

from __future__ import annotations

from typing import Any

import pytest

from tests.claims.check import claims_of, said_in
from tests.claims.sweep import patient_view
from tests.tiny import tiny
from ui.figures import FIGURES

# Figure, choice, part, what stands there, and the fault.
_OWN = {"medewerkers": 20, "verloop": "8-15-25", "effect": "0-10-30", "vertrekkosten": "10000-30000"}
_TWO = _OWN | {"inzet": ["outplacement", "sterk-in-je-werk"]}
FAULTS: tuple[tuple[str, dict[str, Any], str, str, str], ...] = (
    ("in-en-uitstroom", {"regio": "NL00", "branche": "GGZ"}, "titel", "ongeveer 2.000", "1.700"),
    ("in-en-uitstroom", {"regio": "NL00", "branche": "GGZ"}, "zin", "ongeveer −2.000", "−1.700"),
    ("in-en-uitstroom", {"regio": "NL00", "branche": "GGZ"}, "let op 1", " (uitstroom)", ""),
    ("vacatures-openstaand", {"branche": "GGZ"}, "let op 3", "23 van de 26 kwartalen", "17 van de 20 perioden"),
    ("regio-rangorde", {}, "titel", "met een cijfer", "met een cijfer, van hoog naar laag"),
    ("regio-rangorde", {}, "alt", "Staafdiagram.", "Staafdiagram van hoog naar laag."),
    ("verzuim-branches", {"kwartaal": "2014KW02"}, "alt", "2014: ", "2014, van hoog naar laag: "),
    ("maatregelen", _OWN, "titel", "waarschijnlijk niet", "waarschijnlijk"),
    ("maatregelen", _OWN, "titel", "meer dan 40", "meer dan 49"),
    ("maatregelen", _OWN, "zin", "ongeveer 1%", "ongeveer 9%"),
    ("maatregelen", _OWN, "zin", "vertrekken per jaar voorkomt het er 0,4", "vertrekken per jaar voorkomt het er 0,9"),
    (
        "maatregelen",
        _TWO,
        "titel",
        "Sterk in je werk wel, Outplacement niet",
        "Outplacement wel, Sterk in je werk niet",
    ),
    ("maatregelen", _TWO, "zin", "(kleiner dan 1%)", "(ongeveer 20%)"),
    ("maatregelen", _TWO | {"effect": ""}, "titel", "Outplacement meer dan 7", "Outplacement meer dan 2"),
    ("maatregelen", _OWN | {"effect": "", "vertrekkosten": "100"}, "titel", "naar verwachting niet", "misschien"),
)


@pytest.mark.parametrize(("figure", "choice", "part", "right", "wrong"), FAULTS)
def test_a_fault_that_was_found_is_seen(figure: str, choice: dict[str, Any], part: str, right: str, wrong: str) -> None:
    view = patient_view(FIGURES[figure], choice)
    said = said_in(view)
    assert right in said[part]
    assert [claim.wrong for claim in claims_of(view) if claim.wrong] == []
    assert any(claim.wrong for claim in claims_of(view, said | {part: said[part].replace(right, wrong)}))


def test_who_shares_a_number_that_is_not_its_own_is_seen() -> None:
    cells = {"VVT": 8.0, "GHZ": 8.0, "JZ": 6.0}
    rows = [{"branche": branch, "periode": "2024KW04", "waarde": value} for branch, value in cells.items()]
    with tiny(kerncijfer=rows):
        view = patient_view(FIGURES["verzuim-branches"], {"kwartaal": "2024KW04"})
        said = said_in(view)
        assert "VVT en GHZ, beide 8,0%" in said["titel"]
        wrong = said | {"titel": said["titel"].replace("VVT en GHZ", "VVT en Jeugdzorg")}
        seen = [[claim for claim in claims_of(view, words) if claim.wrong] for words in (said, wrong)]
    assert seen[0] == []
    assert seen[1]


def test_verzuim_of_no_branch_tells_what_there_is() -> None:
    with tiny(kerncijfer=[{"branche": "ZW", "periode": "2024KW04", "waarde": 6.3}]):
        words = patient_view(FIGURES["verzuim-branches"], {"kwartaal": "2024KW04"}).findings
    assert words.titel == "Geen cijfers over ziekteverzuim per branche in het 4e kwartaal van 2024"
    assert "Wel: zorg en welzijn (breed) 6,3%." in words.zin
