"""Makes files as people send them, and reads what the importer says about them."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
import xlsxwriter

from etl.definitions import Definitions, load_definitions
from etl.importing import Prepared, prepare
from etl.problems import Problem, RefusedError
from etl.settings import Settings

Rows = Sequence[Sequence[object]]

OPTIONS = {"regio": "Stedenvierkant", "branche": "VVT", "richting": "uitstroom"}
TITLE = "Ontwikkeling mobiliteit VVT Stedenvierkant per jaar in aantallen medewerkers"
FOOTNOTE = "*: betreft het totaal van uitkering, zelfstandige en inactief (in 2021: 880)"
# the published table of the regional plan (uitstroom VVT Stedenvierkant)
MOBILITY: list[list[object]] = [
    ["Mobiliteit", 2020, 2021, 2022],
    ["Andere werkgever zelfde branche", 1270, 1320, 1400],
    ["Andere branche binnen Zorg en Welzijn", 570, 710, 770],
    ["Uitkering", 240, 280, "NB"],
    ["Zelfstandige", 120, 130, "NB"],
    ["Pensioen", 320, 330, 380],
    ["Inactief", 410, 470, "840*"],
    ["Overige sectoren", 510, 710, 860],
    ["Totaal", 3440, 3950, 4250],
]
COMBINED = "Uitkering, zelfstandige of inactief"
WHAT = ("categorie", "periode", "bereik", "aantal", "waarde_tekst", "reden_ontbreekt", "samengevoegd_in")
AS_PRINTED: list[list[object]] = [[TITLE], [], *MOBILITY, [], [FOOTNOTE], ["Bron: AIB WGV dashboard 3.0"]]


@cache
def definitions() -> Definitions:
    """The project's own definitions."""
    return load_definitions(Settings().definitions)


def csv_text(rows: Rows, delimiter: str = ";") -> str:
    """Give rows as CSV text."""
    target = io.StringIO()
    csv.writer(target, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return target.getvalue()


def csv_file(folder: Path, rows: Rows, delimiter: str = ";", name: str = "testdata.csv") -> Path:
    """Write rows as a UTF-8 CSV."""
    path = folder / name
    path.write_bytes(csv_text(rows, delimiter).encode())
    return path


def xlsx_file(folder: Path, sheets: dict[str, Rows], name: str = "testdata.xlsx", top: int = 0, left: int = 0) -> Path:
    """Write rows as a workbook; numbers as numbers, text as text, None as an empty cell."""
    path = folder / name
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False}) as workbook:
        for title, rows in sheets.items():
            sheet = workbook.add_worksheet(title)
            for number, row in enumerate(rows):
                for at, value in enumerate(row):
                    if value is not None:
                        sheet.write(number + top, at + left, value)
    return path


def accepted(kind: str, path: Path, **given: str) -> Prepared:
    """Read a file that must be right."""
    return prepare(kind, path, given, definitions())


def refused(kind: str, path: Path, **given: str) -> list[Problem]:
    """Read a file that must be refused; give its problems."""
    with pytest.raises(RefusedError) as caught:
        prepare(kind, path, given, definitions())
    assert caught.value.problems
    for problem in caught.value.problems:
        assert problem.bestand == path.name
        assert problem.verwacht and problem.advies
    return caught.value.problems


def the_one(problems: list[Problem]) -> Problem:
    """Give the only problem there is."""
    assert len(problems) == 1, "\n".join(problem.text() for problem in problems)
    return problems[0]


def facts(prepared: Prepared, *columns: str) -> list[tuple[str, ...]]:
    """Give the rows in these columns, sorted."""
    return sorted(tuple(row[column] for column in columns) for row in prepared.rijen)


def expected() -> list[tuple[str, ...]]:
    """The 24 cells of the table, and the combined cell as the category it really is."""
    scopes = ["intern", "intern", "extern", "extern", "extern", "extern", "extern", "totaal"]
    rows = []
    for (category, *cells), scope in zip(MOBILITY[1:], scopes, strict=True):
        for year, cell in zip(("2020", "2021", "2022"), cells, strict=True):
            period = f"{year}JJ00"
            if cell == "NB":
                rows.append((category, period, scope, "", "NB", "niet beschikbaar", COMBINED))
            elif cell == "840*":
                rows.append((category, period, scope, "", "840*", "samengevoegd", COMBINED))
                rows.append((COMBINED, period, scope, "840", "840*", "", COMBINED))
            else:
                rows.append((category, period, scope, str(cell), str(cell), "", ""))
    return sorted((str(a), *rest) for a, *rest in rows)


def is_the_table(prepared: Prepared) -> bool:
    """Hold an import to the published table, cell by cell."""
    found = [(*row[:6], COMBINED if row[0] == COMBINED else row[6]) for row in facts(prepared, *WHAT)]
    assert found == expected()
    assert {(row["regio"], row["branche"], row["richting"]) for row in prepared.rijen} == {
        ("RA0206", "VVT", "uitstroom")
    }
    return True
