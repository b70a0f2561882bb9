"""What may stand on one axis, and what is told about the rest, from rows of TESTDATA."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.explorer import drawable, with_series
from analysis.findings.analyse.verkenner import cells, worded


def row(**fields: Any) -> dict[str, Any]:
    return {
        "onderwerp": "Banen",
        "onderwerp_code": "Banen_1",
        "leden": ["Vrouwen"],
        "regio": "Nederland",
        "regio_code": "NL01",
        "combinatie": 1,
        "periode": "2023 4e kwartaal",
        "periode_code": "2023KW04",
        "waarde": 5.0,
        "eenheid": "aantal",
        "decimalen": 0,
        "reden_ontbreekt": None,
        "status": "definitief",
        "tabel": "TESTDATA",
    } | fields


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    return pd.DataFrame(list(rows))


def test_two_units_are_never_on_one_axis() -> None:
    part = drawable(frame(row(), row(onderwerp="Aandeel", onderwerp_code="Aandeel_2", eenheid="%")))
    assert part.frame["eenheid"].tolist() == ["aantal"]
    assert part.left_out == ("Getekend is alleen wat in 'aantal' is gemeten: twee eenheden passen niet op één as.",)


def test_a_year_is_never_beside_a_quarter() -> None:
    quarters = [row(periode_code=f"2023KW0{q}") for q in (1, 2, 3)]
    part = drawable(frame(*quarters, row(periode_code="2023JJ00")))
    assert set(part.frame["periode_code"].str[4:6]) == {"KW"}
    assert len(part.left_out) == 1


def test_more_series_than_colours_are_told() -> None:
    part = drawable(frame(*(row(leden=[f"lid {n}"], combinatie=n) for n in range(12))))
    assert part.frame["reeks"].nunique() == 10
    assert part.left_out == ("Getekend zijn de eerste 10 van 12 reeksen. De tabel heeft ze alle.",)


def test_series_with_the_same_title_stay_apart() -> None:
    named = with_series(frame(row(), row(combinatie=2, waarde=6.0)))
    assert named["reeks"].tolist() == ["Banen [Banen_1, 1, NL01]", "Banen [Banen_1, 2, NL01]"]


def test_missing_cells_are_told() -> None:
    missing = row(waarde=None, reden_ontbreekt="geheim", periode_code="2024KW01", periode="2024 1e kwartaal")
    found = cells(frame(row(), missing), {"vorm": "lijn"})
    assert found.titel == "Banen in het 4e kwartaal van 2023: 5"
    assert "Eén cel heeft geen cijfer: geheim." in found.zin


def test_nothing_but_missing_cells_is_no_zero() -> None:
    found = cells(frame(row(waarde=None, reden_ontbreekt="onbekend")), {"vorm": "lijn"})
    assert found.titel == "Banen: geen cijfer in deze keuze"
    assert found.alt == "Er is niets getekend: geen cijfers."


def test_a_country_is_no_rival_of_its_regions() -> None:
    places = [("NL01", "Nederland", 90.0), ("RA0205", "Twente", 5.0), ("RA0206", "Veluwe", 4.0)]
    rows = [row(regio_code=code, regio=name, waarde=size) for code, name, size in places]
    assert cells(frame(*rows), {"vorm": "staaf"}).titel == (
        "Banen in het 4e kwartaal van 2023: Twente 5 (hoogste), Veluwe 4 (laagste)"
    )


def test_of_many_the_ends_are_named() -> None:
    rows = [row(leden=[name], combinatie=n, waarde=float(n)) for n, name in enumerate("abc")]
    assert cells(frame(*rows), {"vorm": "staaf"}).titel == (
        "Banen in het 4e kwartaal van 2023: c 2 (hoogste), a 0 (laagste)"
    )


def test_values_are_worded_with_their_unit() -> None:
    assert worded(row(waarde=8.25, eenheid="%", decimalen=1)) == "8,2%"
    assert worded(row(waarde=1234.0, eenheid="x 1 000", decimalen=0)) == "1.234 x 1.000"


def test_that_nothing_was_chosen_is_not_called_nothing_loaded() -> None:
    unasked = cells(frame(), {"tabel": "", "onderwerpen": [], "vorm": "lijn"})
    assert unasked.titel == "Er is geen tabel van StatLine gekozen"
    assert "ingelezen" not in unasked.titel + unasked.alt
    topicless = cells(frame(), {"tabel": "99001NED", "onderwerpen": [], "vorm": "lijn"})
    assert topicless.titel == "Er is geen onderwerp gekozen van tabel 99001NED"
    nothing = cells(frame(), {"tabel": "99001NED", "onderwerpen": ["Banen_1"], "vorm": "lijn"})
    assert nothing.titel == "Geen cijfers over deze tabel voor deze keuze"


def test_two_topics_are_never_one_range() -> None:
    """A range over instroom and uitstroom is about neither."""
    two = {"onderwerp": "Vacatures", "onderwerp_code": "Vacatures_2"}
    rows = [row(leden=[f"L{n}"], combinatie=n, waarde=float(n), **topic) for topic in ({}, two) for n in (1, 2)]
    assert cells(frame(*rows), {"vorm": "tabel"}).titel == "Banen en Vacatures in het 4e kwartaal van 2023"
    long = [{**fields, "onderwerp": f"{fields['onderwerp']} {'met een lange naam ' * 3}"} for fields in rows]
    assert cells(frame(*long), {"vorm": "tabel"}).titel == "TESTDATA in het 4e kwartaal van 2023"
    beside = cells(frame(row(), row(**two, waarde=7.0)), {"vorm": "tabel"})
    assert beside.titel == "In het 4e kwartaal van 2023: Banen 5, Vacatures 7"
    short = cells(frame(rows[0], {**row(**two), "waarde": None, "reden_ontbreekt": "geheim"}), {"vorm": "tabel"})
    assert "Banen" in short.titel
    apart = [row(leden=["Mannen en vrouwen " * 3]), row(leden=["Vrouwen " * 6], combinatie=2, waarde=7.0, **two)]
    assert cells(frame(*apart), {"vorm": "tabel"}).titel == "Banen en Vacatures in het 4e kwartaal van 2023"
