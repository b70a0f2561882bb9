"""Data on persons stays out, and what is not used is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.importing.kit import (
    accepted,
    csv_file,
    refused,
    the_one,
)

LONG = ["regio", "branche", "periode", "richting", "categorie", "aantal"]


ROW = ["Twente", "VVT", "2022", "uitstroom", "Pensioen", "380"]


@pytest.mark.parametrize(
    ("header", "cell", "what"),
    [
        ("Naam", "TESTDATA Persoon", "namen"),
        ("Medewerker", "TESTDATA Persoon", "namen"),
        ("BSN", "1", "burgerservicenummers"),
        ("Nummer", "111222333", "burgerservicenummers"),
        ("E-mail", "-", "e-mailadressen"),
        ("Contact", "testdata@example.org", "e-mailadressen"),
        ("Geboortedatum", "-", "geboortedatums"),
        ("Geb. datum", "-", "geboortedatums"),
        ("Datum", "01-02-1980", "geboortedatums"),
    ],
)
def test_data_on_persons_is_refused_and_not_repeated(tmp_path: Path, header: str, cell: str, what: str) -> None:
    for kind, rows, values in (
        ("mobiliteit", [[*LONG, header], [*ROW, cell]], {}),
        (
            "bereik",
            [["kanaal", "maat", "periode", "aantal", header], ["website", "bezoekers", "2021", "5", cell]],
            {"platform": "fcb"},
        ),
    ):
        problem = the_one(refused(kind, csv_file(tmp_path, rows), **values))
        assert what in problem.verwacht and "AVG" in problem.advies
        assert problem.gelezen is None
        assert cell == "-" or cell not in problem.text() or cell == "1"


def test_unused_columns_are_named_not_loaded(tmp_path: Path) -> None:
    prepared = accepted("mobiliteit", csv_file(tmp_path, [[*LONG, "Leeftijd"], [*ROW, "TESTDATA"]]))
    assert any("'Leeftijd'" in notice for notice in prepared.notices)
