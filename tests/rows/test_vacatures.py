"""Open vacancies of bedrijfstak Q: no other industry stands among them, by quarter or by province."""

from __future__ import annotations

from analysis.findings import Findings
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


def quarters(branch: str, *values: tuple[str, float], **more: object) -> list[dict[str, object]]:
    return [vacancies(branch, value, **({"periode": period} | more)) for period, value in values]


Q = quarters("SBIQ", *((f"{year}KW03", 100 + year - 2017) for year in range(2017, 2023)))
MOVED = {"indicator": "vacatures_openstaand_verandering", "eenheid": "%"}


def said(figure: str, *rows: dict[str, object], **choice: str) -> Findings:
    with tiny(kerncijfer=rows):
        return make_view(FIGURES[figure], choice).findings


def test_an_industry_with_counts_of_its_own_is_told_about_itself() -> None:
    found = said("vacatures-openstaand", *Q, vacancies("KO", 7), branche="SBIQ")
    assert found.titel.startswith("Gezondheids- en welzijnszorg (bedrijfstak Q): 105 openstaande vacatures in het 3e")
    assert "Geen cijfer" not in f"{found.titel} {found.zin} {found.alt}"
    other = said("vacatures-openstaand", *Q, vacancies("KO", 7), branche="SBIP")
    assert other.titel.startswith("Geen cijfer voor SBI P. Wel voor kinderopvang: 7")


def test_the_highest_of_quarters_with_holes_says_of_how_many() -> None:
    rows = quarters("ZW", *((f"{year}KW03", 100 + year - 2017) for year in range(2017, 2023)))
    assert "het hoogst van zes kwartalen met een cijfer: 3e kwartaal 2022 (105)" in said(
        "vacatures-openstaand", *rows, branche="ZW").zin  # fmt: skip
    whole = quarters("ZW", *((f"{2020 + n // 4}KW0{n % 4 + 1}", 100 + n) for n in range(6)))
    assert "het hoogst: 2e kwartaal 2021 (105)" in said("vacatures-openstaand", *whole, branche="ZW").zin
    later = quarters("ZW", ("2021KW03", 2), **MOVED)
    assert "van zes kwartalen met een cijfer" in said("vacatures-openstaand", *whole, *later, branche="ZW").zin


def test_only_the_quarters_without_a_count_have_a_change_alone() -> None:
    rows = [*quarters("ZW", ("2022KW03", 105)), *quarters("ZW", ("2024KW02", 3), ("2024KW03", -2), **MOVED)]
    zin = said("vacatures-openstaand", *rows, branche="ZW").zin
    assert (
        "Van twee kwartalen is alleen de verandering in een jaar bekend: −2% in het 3e kwartaal van 2024 en +3%" in zin
    )


def test_what_its_publisher_calls_equal_is_one_verdict_everywhere_and_the_other_figure_is_named() -> None:
    own = quarters("ZW", ("2021KW03", 109))
    equal = "ijfer van bedrijfstak Q; volgens CBS gelijk aan zorg en welzijn breed"
    industry, sector = said("vacatures-bedrijfstak", *Q, *own), said("vacatures-openstaand", *Q, *own, branche="ZW")
    province = said("vacatures-provincies", *Q, *own, vacancies("SBIQ", 9, regio="PV20", periode="2022KW03"))
    assert all(equal in " ".join(found.let_op) for found in (industry, sector, province))
    assert "een ander aantal: 109 in het 3e kwartaal van 2021 (hier 104)." in " ".join(industry.let_op)
    assert "SBI Q, 3e kwartaal 2021: 104 (hier 109)." in sector.let_op
    assert not any("niet de AZW-afbakening" in note for found in (industry, province) for note in found.let_op)


def test_a_stock_of_a_few_quarters_tells_every_quarter_that_is_absent_and_who_else_is_drawn() -> None:
    own = [("KO", "2022KW03"), ("KO", "2023KW01"), ("KO", "2023KW03"), ("GGZ", "2024KW02")]
    rows = [{"indicator": "vacatures_openstaand", "eenheid": "vacatures", "branche": branch, "periode": period,
             "waarde": 100.0 + place} for place, (branch, period) in enumerate(own)]  # fmt: skip
    with tiny(kerncijfer=rows):
        words = make_view(FIGURES["vacatures-openstaand"], {"branche": "KO"}).findings
    assert any("Van 2 van de 5 kwartalen" in note for note in words.let_op)
    assert words.alt.endswith("Ook getekend: geestelijke gezondheidszorg 103 (2e kwartaal 2024).")
