"""Absence per industry comes from a second hand: what CBS published elsewhere must be the same figures."""

from __future__ import annotations

import pytest

from tests.sql.oracle_kerncijfer import SourceRows

SECOND_HAND = "eaisi-uwv-80072ned"
_FIRST_QUARTERS = "4.5 4.4 4.6 4.4 4.5 4.0 4.4 4.3 4.3 4.9 4.7 5.2 4.8 6.3 5.7 5.5 5.8"
# address of a text of CBS in another publication -> what it says, typed over: (branche, quarter) -> percent
PUBLISHED: dict[str, dict[tuple[str, str], float]] = {
    "https://westlanders.nu/?p=72863": {
        ("SBIAU", f"{year}KW01"): float(value) for year, value in enumerate(_FIRST_QUARTERS.split(), start=2009)
    }
    | {("SBIQ", "2025KW01"): 8.1, ("SBIQ", "2024KW01"): 7.8, ("SBIO", "2025KW01"): 6.9, ("SBIO", "2024KW01"): 6.5}
    | {("SBIP", "2025KW01"): 6.3, ("SBIP", "2024KW01"): 6.0},
    "https://nieuws.nl/economie/20230911/ziekteverzuim-ook-in-het-tweede-kwartaal-gedaald/": {
        ("SBIAU", "2023KW02"): 5.0,
        ("SBIAU", "2022KW02"): 5.4,
        ("SBIQ", "2023KW02"): 7.0,
        ("SBIQ", "2022KW02"): 7.5,
    },
    "https://www.werkeninkinderopvang.nl/cbs-ziekteverzuim-in-derde-kwartaal-opnieuw-hoger/29009": {
        ("SBIAU", "2021KW03"): 4.6,
        ("SBIQ", "2021KW03"): 6.3,
        ("SBIAU", "2020KW03"): 4.4,
    },
    "https://www.werkeninkinderopvang.nl/cbs-ziekteverzuim-in-vierde-kwartaal-2022-opnieuw-hoger/28963": {
        ("SBIAU", "2022KW04"): 5.6
    },
}


@pytest.fixture(scope="module")
def second_hand(source_rows: SourceRows) -> dict[tuple[str, str, str], float]:
    """The rows as they stand in the file: (branche, quarter, size of the company) -> percent."""
    rows = [row for row in source_rows["kerncijfer"] if row["bron"] == SECOND_HAND]
    found = {(row["branche"], row["periode"], row["uitsplitsing"]): float(row["waarde"]) for row in rows}
    assert len(found) == len(rows), "a cell stands there twice"
    return found


def test_every_industry_and_size_has_every_quarter(second_hand: dict[tuple[str, str, str], float]) -> None:
    quarters = {f"{year}KW0{number}" for year in range(2009, 2026) for number in range(1, 5)} - {"2025KW04"}
    series: dict[tuple[str, str], set[str]] = {}
    for branch, quarter, size in second_hand:
        series.setdefault((branch, size), set()).add(quarter)
    assert set(series) == {
        *((branch, "") for branch in ("SBIAU", "SBIO", "SBIP", "SBIQ", "SBI86", "SBI861", "SBI87", "SBI88")),
        *(
            ("SBIAU", f"bedrijfsgrootte: {size} werkzame personen")
            for size in ("1 tot 10", "10 tot 100", "100 of meer")
        ),
    }
    assert all(found == quarters for found in series.values())


def test_it_is_second_hand_and_its_status_unknown(source_rows: SourceRows) -> None:
    rows = [row for row in source_rows["kerncijfer"] if row["bron"] == SECOND_HAND]
    assert {(row["soort"], row["status"]) for row in rows} == {("secundair", "onbekend")}
    assert all("target_date" in row["vindplaats"] for row in rows)


def test_what_cbs_published_elsewhere_is_the_same(
    second_hand: dict[tuple[str, str, str], float], source_rows: SourceRows
) -> None:
    typed = {(*cell, ""): value for told in PUBLISHED.values() for cell, value in told.items()}
    assert len(typed) == 31
    assert {cell: second_hand[cell] for cell in typed} == typed
    # and what other sources here say of the broad sector, which is Q according to CBS; a first publication is another
    broad = [
        row
        for row in source_rows["kerncijfer"]
        if (row["indicator"], row["branche"], row["regio"]) == ("verzuim_cbs", "ZW", "NL00") and not row["uitsplitsing"]
    ]
    assert len(broad) == 9
    assert all(second_hand["SBIQ", row["periode"], ""] == float(row["waarde"]) for row in broad)
