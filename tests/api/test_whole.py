"""A whole table is whole, in every format and at every size; a part of one says so wherever it goes."""

from __future__ import annotations

import csv
import json
import re
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook
from starlette.applications import Starlette
from starlette.testclient import TestClient

from queries.warehouse import current
from serving.routes import routes
from tests import big
from ui.asked.tableview import table_names, table_rows
from ui.export import CONTENT_TYPES, file_name, pieces, workbook


@pytest.fixture(scope="module")
def big_home(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return big.publish_big(warehouse, tmp_path_factory.mktemp("groot"))


@pytest.fixture
def live(big_home: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(big_home))
    assert current().build_id == big.BUILD_ID
    return big.BUILD_ID


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes())) as kept_open:
        yield kept_open


def counted(data: bytes, extension: str) -> int:
    """Count the rows of a file with the eyes of another program."""
    if extension == "parquet":
        return int(pq.read_metadata(BytesIO(data)).num_rows)
    if extension == "xlsx":
        with zipfile.ZipFile(BytesIO(data)) as archive, archive.open("xl/worksheets/sheet2.xml") as sheet:
            found, tail = -1, b""  # the headings are a row too
            while piece := sheet.read(1 << 22):
                found += (tail + piece).count(b"</row>")
                tail = piece[-5:]  # one letter less than what is counted
            return found
    if extension == "json":
        return len(json.loads(data)["rijen"])
    return sum(1 for _ in cells(data, extension)) - 1


def cells(data: bytes, extension: str) -> Iterator[list[str]]:
    text = StringIO(data.decode("utf-8-sig"), newline="")
    return csv.reader(text, delimiter=";" if extension == "nl.csv" else ",", strict=True)


@pytest.mark.parametrize("extension", CONTENT_TYPES)
def test_every_table_is_whole_in_every_format(client: TestClient, live: str, extension: str) -> None:
    ask = "select count(*) as n from query_table($tabel)"
    tables = {name: int(current().query(ask, {"tabel": name})["n"].iloc[0]) for name in table_names()}
    assert tables[big.TABLE] > 300_000  # more than the API once gave
    for name, rows in tables.items():
        answer = client.get(f"/api/v1/tabellen/{name}.{extension}")
        assert answer.status_code == 200, name
        assert counted(answer.content, extension) == rows, name
        assert answer.headers["x-totaal-rijen"] == str(rows)
        assert not re.search(r"eerste|rij-\d", answer.headers["content-disposition"]), name


def test_a_part_of_a_table_from_which_rows_were_taken_has_the_rows_it_is_asked_for(live: str) -> None:
    last = current().query("select max(rowid) as n from meta.revisie", {})["n"].iloc[0]
    assert last >= table_names()["meta.revisie"], "no holes to test with"
    keys = current().query("select sleutel from meta.revisie order by rowid", {})["sleutel"].tolist()
    for first, count in ((0, 10), (5, 3), (len(keys) - 4, 10), (len(keys), 5)):
        data = b"".join(pieces(table_rows("meta.revisie", first, count), "json"))
        assert [row["sleutel"] for row in json.loads(data)["rijen"]] == keys[first : first + count]


def expected(first: int, count: int) -> list[dict[str, Any]]:
    """The invented rows as the fixture means them, computed without the product."""
    return [
        {
            "categorie": f"TESTDATA {n}",
            "aantal": n if n % 7 else None,
            "aandeel": n / 8,
            "noot": big.TEXTS[n % len(big.TEXTS)],
            "afgeleid": n % 2 == 0,
        }
        for n in range(first, first + count)
    ]


def test_values_are_the_same_in_every_format(client: TestClient, live: str) -> None:
    start, count = 5000, 3000  # over the border of a batch
    shipped = table_names()[big.TABLE] - big.ROWS
    wanted = expected(start, count)
    address = f"/api/v1/tabellen/{big.TABLE}"
    part = f"vanaf={shipped + start}&aantal={count}"
    found = json.loads(client.get(f"{address}.json?{part}").content)["rijen"]
    assert [{key: row[key] for key in wanted[0]} for row in found] == wanted
    table = pq.read_table(BytesIO(client.get(f"{address}.parquet?{part}").content))
    assert table.select(list(wanted[0])).to_pylist() == wanted

    names, *lines = cells(client.get(f"{address}.csv?{part}").content, "csv")
    rows = [dict(zip(names, line, strict=True)) for line in lines]
    assert [float(row["aandeel"]) for row in rows] == [row["aandeel"] for row in wanted]
    assert [row["aantal"] for row in rows] == ["" if r["aantal"] is None else str(r["aantal"]) for r in wanted]
    assert [row["noot"] for row in rows] == ["'=1+1" if r["noot"] == "=1+1" else r["noot"] for r in wanted]

    names, *lines = cells(client.get(f"{address}.nl.csv?{part}").content, "nl.csv")
    share, derived = names.index("Aandeel"), names.index("Afgeleid")
    assert [float(line[share].replace(",", ".")) for line in lines] == [row["aandeel"] for row in wanted]
    assert not any("." in line[share] for line in lines)
    assert [line[derived] for line in lines] == ["ja" if row["afgeleid"] else "nee" for row in wanted]

    book = CalamineWorkbook.from_filelike(BytesIO(client.get(f"{address}.xlsx?{part}").content))
    heads, *made = book.get_sheet_by_name("Tabel").to_python(skip_empty_area=False)
    note, number = heads.index("Noot"), heads.index("Aantal")
    assert [row[number] for row in made] == ["[x]" if r["aantal"] is None else r["aantal"] for r in wanted]
    assert [str(row[note]).strip() for row in made] == [str(r["noot"]).strip() for r in wanted]


def test_parquet_comes_in_row_groups(client: TestClient, live: str) -> None:
    about = pq.read_metadata(BytesIO(client.get(f"/api/v1/tabellen/{big.TABLE}.parquet").content))
    sizes = [about.row_group(place).num_rows for place in range(about.num_row_groups)]
    assert len(sizes) > 5
    assert max(sizes) < 50_000


@pytest.mark.parametrize("extension", CONTENT_TYPES)
def test_a_part_says_so_in_name_and_metadata(client: TestClient, live: str, extension: str) -> None:
    total = table_names()[big.TABLE]
    answer = client.get(f"/api/v1/tabellen/{big.TABLE}.{extension}?vanaf=100&aantal=50")
    assert counted(answer.content, extension) == 50
    assert f"rij-101-tot-150-van-{total}" in answer.headers["content-disposition"]
    said = f"rij 101 tot en met 150 van {total:,}".replace(",", ".")
    if extension == "json":
        about = json.loads(answer.content)
    elif extension == "parquet":
        about = json.loads(pq.read_schema(BytesIO(answer.content)).metadata[b"doorstroom"])
    else:
        if extension == "xlsx":
            cover = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_name("Voorblad").to_python()
            assert any(said in str(cell) for row in cover for cell in row)
        return
    assert about["deel"] == said
    assert any(said in note for note in about["let_op"])
    assert said in about["titel"].lower()


def test_a_workbook_that_would_not_hold_all_is_refused_with_the_way_out(
    client: TestClient, live: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    total = table_names()[big.TABLE]
    assert workbook.MAX_ROWS == 2**20 - 1
    monkeypatch.setattr(workbook, "MAX_ROWS", total)
    assert client.head(f"/api/v1/tabellen/{big.TABLE}.xlsx").status_code == 200
    monkeypatch.setattr(workbook, "MAX_ROWS", total - 1)
    for asked in (client.get, client.head):
        answer = asked(f"/api/v1/tabellen/{big.TABLE}.xlsx")
        assert answer.status_code == 400
    detail = client.get(f"/api/v1/tabellen/{big.TABLE}.xlsx").json()["detail"]
    for way in re.findall(r"/api/v1/\S+", detail):
        assert client.head(way).status_code == 200
        assert way.partition("?")[0].endswith((".nl.csv", ".parquet"))
    assert len(re.findall(r"/api/v1/\S+", detail)) == 2


def test_a_cell_too_long_for_a_workbook_is_refused(client: TestClient) -> None:
    asked = {"q": f"select repeat('x', {workbook.MAX_CELL}) as lang"}
    assert client.get("/api/v1/sql.xlsx", params=asked).status_code == 200
    asked = {"q": f"select repeat('x', {workbook.MAX_CELL + 1}) as lang"}
    answer = client.get("/api/v1/sql.xlsx", params=asked)
    assert answer.status_code == 400
    assert "tekens in één cel" in answer.json()["detail"]
    assert len(client.get("/api/v1/sql.csv", params=asked).text.split("\n")[1]) == workbook.MAX_CELL + 1


def test_a_heading_cannot_be_a_formula(client: TestClient) -> None:
    answer = client.get("/api/v1/sql.csv", params={"q": 'select 1 as "=1+1", 2 as b'})
    assert answer.text.startswith("'=1+1,b\n")


def test_one_empty_field_is_still_a_row(client: TestClient) -> None:
    answer = client.get("/api/v1/sql.csv", params={"q": "select null as leeg union all select '' union all select 'x'"})
    assert list(csv.reader(StringIO(answer.text))) == [["leeg"], [""], [""], ["x"]]


def test_a_stream_keeps_to_the_build_it_began_with(live: str, warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = table_rows(big.TABLE)
    first = next(rows.batches)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(warehouse))
    assert current().build_id != big.BUILD_ID  # another build is live by now
    assert first.num_rows + sum(batch.num_rows for batch in rows.batches) == rows.count > 300_000
    assert big.BUILD_ID.split("T")[0] in file_name(rows.view, "csv")


@pytest.mark.parametrize("extension", CONTENT_TYPES)
def test_a_file_passes_in_small_pieces_and_leaves_nothing_behind(
    live: str, extension: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    sizes = [len(piece) for piece in pieces(table_rows(big.TABLE), extension)]
    assert len(sizes) > 9
    assert max(sizes) < 2_000_000
    assert not list(tmp_path.iterdir())
