"""Open vacancies of bedrijfstak Q: no other industry stands among them, by quarter or by province."""

from __future__ import annotations

from tests.tiny import tiny
from ui.figure import make_view
from ui.figures import FIGURES


def vacancies(branch: str, value: float, **more: object) -> dict[str, object]:
    return {
        "indicator": "vacatures_openstaand",
        "branche": branch,
        "regio": "NL00",
        "periode": "2024KW03",
        "eenheid": "aantal",
        "waarde": value,
        **more,
    }


def test_another_industry_is_not_that_of_care() -> None:
    with tiny(kerncijfer=[vacancies("SBIQ", 60), vacancies("SBIP", 20)]) as small:
        assert [row["waarde"] for row in small.ask("vacatures_bedrijfstak")] == [60]


def test_a_province_is_shown_with_care_alone() -> None:
    rows = [vacancies(branch, value, regio=region) for branch, value in (("SBIQ", 60), ("SBIP", 20))
            for region in ("NL00", "PV23")]  # fmt: skip
    with tiny(kerncijfer=rows) as small:
        assert {row["waarde"] for row in small.ask("vacatures_provincies")} == {60}


COARSE = "afgerond op honderdtallen"


def grown(*steps: tuple[str, float, float], note: str | None = None) -> str:
    """Give the sentence about provinces that went from one number to another."""
    rows = [
        vacancies("SBIQ", value, regio=region, periode=period, noot=note)
        for region, then, now in (*steps, ("NL00", 1000, 900))
        for period, value in (("2021KW03", then), ("2024KW03", now))
    ]
    with tiny(kerncijfer=rows):
        return make_view(FIGURES["vacatures-provincies"], {"vanaf": "2021KW03"}).findings.zin


def test_the_smallest_fall_is_no_growth() -> None:
    assert "kromp het aantal het minst in Groningen: −10" in grown(("PV20", 100, 90), ("PV23", 100, 80))
    assert "groeide het aantal het snelst in Groningen: +10" in grown(("PV20", 100, 110), ("PV23", 100, 80))
    coarse = grown(("PV20", 100, 80), ("PV23", 100, 70), note=COARSE)
    assert "is de kleinste krimp door het afronden niet aan één provincie te geven" in coarse
    assert "de snelste groei door het afronden" in grown(("PV20", 100, 130), ("PV23", 100, 120), note=COARSE)
    still = grown(("PV20", 100, 100), ("PV23", 100, 80))
    assert "groeide het aantal nergens en bleef het gelijk in Groningen" in still


def test_provinces_that_grew_alike_are_both_named() -> None:
    tie = grown(("PV20", 100, 110), ("PV23", 200, 220), ("PV24", 100, 90))
    assert "groeide het aantal het snelst in Overijssel en Groningen: beide +10,0%" in tie
