"""Open vacancies of bedrijfstak Q: no other industry stands among them, by quarter or by province."""

from __future__ import annotations

from tests.tiny import tiny


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
