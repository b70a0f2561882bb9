"""A file for people has the name beside each code, of a whole table and of a free question; one for programs not."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from python_calamine import CalamineWorkbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.routes import routes

_TABLE = "/api/v1/tabellen/mart.mobiliteit"


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()))


def rows(text: str, delimiter: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.lstrip("\ufeff"), newline=""), delimiter=delimiter))


def labels(client: TestClient, table: str, key: str) -> dict[str, str]:
    """The names as the table of those codes itself has them."""
    found = rows(client.get(f"/api/v1/tabellen/{table}.csv").text, ",")
    return {row[key]: row["label"] for row in found}


def test_each_code_of_a_table_has_its_own_name(client: TestClient) -> None:
    regions = labels(client, "mart.regio", "regio_code")
    found = rows(client.get(f"{_TABLE}.nl.csv").text, ";")
    assert len(found) > 50
    assert [row["Regio"] for row in found] == [regions[row["Regiocode"]] for row in found]
    assert all(row["Bron"] and row["Bron"] != row["Broncode"] for row in found)
    plain = client.get(f"{_TABLE}.csv").text
    assert "regio_code,branche_code" in plain
    assert [row["regio_code"] for row in rows(plain, ",")] == [row["Regiocode"] for row in found]


def test_a_workbook_has_them_and_a_table_has_no_names_of_its_own_codes(client: TestClient) -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{_TABLE}.xlsx").content))
    heads = book.get_sheet_by_name("Tabel").to_python()[0]
    assert heads[:4] == ["Regiocode", "Regio", "Branchecode", "Branche"]
    own = client.get("/api/v1/tabellen/mart.regio.nl.csv").text.lstrip("\ufeff").splitlines()[0]
    assert own.split(";")[:2] == ["Regiocode", "Naam"]


def test_an_answer_of_the_desk_has_them_and_an_unknown_code_has_none(client: TestClient) -> None:
    ask = (
        "select unnest(['VVT', 'ONZIN']) as branche_code, 7 as regio_code, null::varchar as thema_code order by 1 desc"
    )
    branches = labels(client, "mart.branche", "branche_code")
    found = rows(client.get("/api/v1/sql.nl.csv", params={"q": ask}).text, ";")
    assert [(row["Branchecode"], row["Branche"]) for row in found] == [("VVT", branches["VVT"]), ("ONZIN", "")]
    assert "Regio" not in found[0]
    assert "branche_code,regio_code,thema_code" in client.get("/api/v1/sql.csv", params={"q": ask}).text
