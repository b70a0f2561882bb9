"""The API keeps its own description: every address answers what it says, errors are Dutch problem+json."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET

import pyarrow.parquet as pq
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from published.manifest import Manifest
from serving.api.openapi import openapi
from serving.routes import routes
from tests.api.addresses import filled, required
from tests.practice import file_name, says, texts


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes())) as kept_open:
        yield kept_open


def addresses() -> list[tuple[str, str, dict[str, Any]]]:
    """Every documented address, once for each value of its last path parameter."""
    return [
        (path, address, item["get"])
        for path, item in openapi()["paths"].items()
        for address in filled(path, item["get"], regio="RA0206")
    ]


@pytest.mark.long
def test_every_documented_address_answers_what_it_says_and_calls_nothing_invented(client: TestClient) -> None:
    for template, address, operation in addresses():
        answer = client.get(address, params=required(operation))
        assert answer.status_code == 200, (address, answer.text[:200])
        media = answer.headers["content-type"].split(";")[0]
        assert media in operation["responses"]["200"]["content"], (template, media)
        assert not says(file_name(answer)), address
        assert not any(map(says, texts(answer.content, address.rpartition(".")[2]).values())), address
        if media == "application/json":
            assert isinstance(answer.json(), dict)


@pytest.mark.long
def test_every_enumerated_value_is_accepted_and_another_refused(client: TestClient) -> None:
    tried = 0
    for template, item in openapi()["paths"].items():
        for parameter in item["get"]["parameters"]:
            schema = parameter["schema"].get("items", parameter["schema"])
            if parameter["in"] != "query" or "enum" not in schema:
                continue
            address, name, beside = template.replace("{formaat}", "json"), parameter["name"], required(item["get"])
            for value in schema["enum"]:
                assert client.get(address, params=beside | {name: value}).status_code == 200
            assert client.get(address, params=beside | {name: "onzin"}).status_code == 400
            tried += 1
    assert tried > 0


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/api/v1/figuren/bestaat-niet.csv", 404),
        ("/api/v1/figuren/uitstroom-bestemming.exe", 404),
        ("/api/v1/figuren/uitstroom-bestemming.csv?kleur=rood", 400),
        ("/api/v1/figuren/uitstroom-bestemming.csv?bereik=onzin", 400),
        ("/api/v1/figuren/uitstroom-bestemming.csv?regio=RA9999", 400),
        ("/api/v1/paginas/in-en-uitstroom.zip?branche=VVV", 400),
        ("/api/v1/tabellen/raw.kerncijfer.csv", 404),
        ("/api/v1/tabellen/mart.kerncijfer;drop.csv", 404),
        ("/api/v1/tabellen/mart.thema.csv?aantal=-1", 400),
        ("/api/v1/tabellen/mart.thema.csv?aantal=1000000001", 400),
        ("/api/v1/tabellen/mart.thema.csv?aantal=²", 400),
        ("/api/v1/sql.csv?q=drop table mart.thema", 400),
        ("/api/v1/sql.csv", 400),
        ("/api/v1/build?x=1", 400),
        ("/api/v1/paginas/bestaat-niet.zip", 404),
        ("/api/v1/paginas/in-en-uitstroom.exe", 404),
        ("/api/v1/onzin", 404),
    ],
)
def test_errors_are_dutch_problem_json(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    body = answer.json()
    assert body["status"] == status
    assert body["detail"]
    assert "/home" not in answer.text
    assert "Traceback" not in answer.text


def test_a_code_that_does_not_exist_is_named_with_the_nearest(client: TestClient) -> None:
    detail = client.get("/api/v1/figuren/uitstroom-bestemming.json?regio=RA0296").json()["detail"]
    assert "'RA0296'" in detail
    assert "RA0206" in detail
    assert "/api/v1/tabellen/mart.regio.csv" in detail
    assert client.get("/api/v1/figuren/uitstroom-bestemming.json?regio=RA0101").status_code == 200


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
@pytest.mark.parametrize("address", ["/api/v1/build", "/api/v1/figuren/uitstroom-bestemming.csv", "/api/v1/onzin"])
def test_only_reading(client: TestClient, method: str, address: str) -> None:
    answer = getattr(client, method)(address)
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_head_answers_without_a_body(client: TestClient) -> None:
    answer = client.head("/api/v1/build")
    assert answer.status_code == 200
    assert answer.content == b""


@pytest.mark.parametrize("packed", ["gzip", "identity"])
def test_head_of_a_file_says_what_getting_it_does(client: TestClient, packed: str) -> None:
    address, how = "/api/v1/tabellen/mart.regio.csv", {"accept-encoding": packed}
    asked, given = client.head(address, headers=how), client.get(address, headers=how)
    assert asked.status_code == 200
    assert asked.content == b""
    assert dict(asked.headers) == dict(given.headers)


def test_a_known_build_is_not_sent_again(client: TestClient, built: Manifest) -> None:
    for address in ("/api/v1/build", "/api/v1/figuren/uitstroom-bestemming.csv", "/api/v1/tabellen/mart.thema.json"):
        first = client.get(address)
        assert built.build_id in first.headers["etag"]
        assert client.get(address, headers={"if-none-match": first.headers["etag"]}).status_code == 304


def test_large_answers_are_packed_when_asked(client: TestClient) -> None:
    assert client.get("/api/v1/bronnen", headers={"accept-encoding": "gzip"}).headers["content-encoding"] == "gzip"
    assert "content-encoding" not in client.get("/api/v1/bronnen", headers={"accept-encoding": "identity"}).headers


def test_parquet_and_csv_hold_the_same_rows(client: TestClient) -> None:
    table = pq.read_table(BytesIO(client.get("/api/v1/tabellen/mart.mobiliteit.parquet").content))
    rows = list(csv.DictReader(StringIO(client.get("/api/v1/tabellen/mart.mobiliteit.csv").text)))
    assert table.num_rows == len(rows)
    totals = [float(row["aantal"]) for row in rows if row["regio_code"] == "RA0206" and row["bereik"] == "totaal"]
    assert sorted(totals) == [3440.0, 3950.0, 4250.0]
    assert json.loads(table.schema.metadata[b"doorstroom"])["figuur"] == "mart.mobiliteit"


def test_a_program_can_be_made_of_the_description(client: TestClient) -> None:
    told = client.get("/api/v1/openapi.json").json()
    operations = [item["get"] for item in told["paths"].values()]
    names = [one["operationId"] for one in operations]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z][a-zA-Z0-9_]*", name) for name in names)
    assert told["servers"] == [{"url": str(client.base_url)}]
    assert told["security"] == []  # all of it is public, and says so
    assert not [path for path in told["paths"] if path.endswith("/")]
    bodies = {kind: body["schema"] for one in operations for kind, body in one["responses"]["200"]["content"].items()}
    binary = {kind for kind, schema in bodies.items() if schema.get("format") == "binary"}
    assert {"application/vnd.apache.parquet", "application/pdf", "application/zip", "image/png"} <= binary
    assert {"text/csv", "application/json", "application/atom+xml", "image/svg+xml"}.isdisjoint(binary)


def test_paging_gives_every_row_once(client: TestClient) -> None:
    whole = client.get("/api/v1/tabellen/mart.gemeente.json").json()["rijen"]
    parts = []
    for start in range(0, 400, 100):
        parts += client.get(f"/api/v1/tabellen/mart.gemeente.json?vanaf={start}&aantal=100").json()["rijen"]
    assert parts == whole
    assert len(whole) == 345


def test_a_page_is_one_package_that_describes_itself(client: TestClient) -> None:
    answer = client.get("/api/v1/paginas/in-en-uitstroom.zip", params={"regio": "RA0206", "branche": "VVT"})
    archive = zipfile.ZipFile(BytesIO(answer.content))
    package = json.loads(archive.read("datapackage.json"))
    assert package["profile"] == "tabular-data-package"
    for resource in package["resources"]:
        rows = list(csv.reader(StringIO(archive.read(resource["path"]).decode("utf-8"))))
        assert rows[0] == [field["name"] for field in resource["schema"]["fields"]]
        csvw = json.loads(archive.read(f"{resource['path']}-metadata.json"))
        assert [column["name"] for column in csvw["tableSchema"]["columns"]] == rows[0]
        for index, field in enumerate(resource["schema"]["fields"]):
            if field["type"] in {"number", "integer"}:
                assert all(row[index] == "" or float(row[index]) is not None for row in rows[1:])
    assert "actieplan" in archive.read("LEESMIJ.txt").decode("utf-8-sig").lower()
    again = client.get("/api/v1/paginas/in-en-uitstroom.zip", params={"regio": "RA0206", "branche": "VVT"})
    assert again.content == answer.content


def test_feed_is_atom_with_the_live_build_first(client: TestClient, built: Manifest) -> None:
    feed = ET.fromstring(client.get("/api/v1/wijzigingen.atom").content)  # noqa: S314 - our own answer
    space = "{http://www.w3.org/2005/Atom}"
    assert feed.tag == f"{space}feed"
    assert [feed.find(f"{space}{tag}") is not None for tag in ("id", "title", "updated")] == [True] * 3
    entry = feed.find(f"{space}entry")
    assert entry is not None
    assert entry.findtext(f"{space}id") == f"urn:doorstroom:build:{built.build_id}"


def test_own_numbers_are_on_paper(client: TestClient) -> None:
    answer = client.get("/api/v1/factsheet/pagina/instrumenten.pdf?medewerkers=1.000&verloop=15&effect=0-10-30&build=x")
    assert answer.status_code == 200, answer.text
    assert answer.content.startswith(b"%PDF")
    assert answer.headers["cache-control"] == "no-cache"
    for wrong, status in (("verloop=veel", 400), ("regio=RA0206", 400)):
        assert client.get(f"/api/v1/factsheet/pagina/instrumenten.pdf?{wrong}").status_code == status
    assert client.get("/api/v1/factsheet/pagina/acties.pdf").status_code == 404
    assert "instrumenten" in client.get("/api/v1/factsheet/pagina/acties.pdf").json()["detail"]


def test_factsheet_of_an_unknown_region_is_refused(client: TestClient) -> None:
    assert client.get("/api/v1/factsheet/regio/ONZIN.pdf").status_code == 404
    assert client.get("/api/v1/factsheet/stad/GM0200.pdf").status_code == 404


def test_a_cut_answer_says_so_in_the_name_of_its_file(client: TestClient) -> None:
    cut = client.get("/api/v1/sql.csv", params={"q": "select range as n from range(10001)"})
    assert "eerste-10000-rijen" in cut.headers["content-disposition"]
    whole = client.get("/api/v1/sql.csv", params={"q": "select range as n from range(10000)"})
    assert "eerste" not in whole.headers["content-disposition"]
