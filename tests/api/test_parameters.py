"""What an address may say: lists in both forms, one of everything else, codes and no names, and defaults with rows."""

from __future__ import annotations

import csv
import json
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pyarrow.parquet as pq
import pytest
import yaml
from httpx import Response
from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient

from etl.settings import PROJECT
from queries.catalogue import catalogue
from queries.codes import choices
from queries.run import run
from serving.api.openapi import openapi
from serving.routes import routes
from ui.figure import Figure
from ui.figures import FIGURES
from ui.opening import defaults
from ui.pages import PAGES, START


@pytest.fixture(scope="module")
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes())) as kept_open:
        yield kept_open


def rows(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(f"/api/v1/figuren/{address}")
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(StringIO(answer.text)))


def test_a_list_may_be_repeated_or_have_commas(client: TestClient) -> None:
    commas = rows(client, "werkbeleving-reeks.csv?sector=KO,JZ")
    chosen = {row["branche_code"] for row in commas}
    assert chosen >= {"KO", "JZ"}
    assert "SW" not in chosen
    assert rows(client, "werkbeleving-reeks.csv?sector=KO&sector=JZ") == commas
    assert rows(client, "werkbeleving-reeks.csv?sector=KO,JZ&sector=KO") == commas
    assert rows(client, "werkbeleving-reeks.csv?sector=KO") != commas


def texts(parameter: dict[str, Any]) -> list[str]:
    """Two texts to put under a name."""
    found = parameter["schema"].get("enum") or parameter["schema"].get("examples") or ["1"]
    return [str(found[0]), str(found[-1])]


def test_everything_that_is_no_list_is_refused_twice(client: TestClient) -> None:
    refused = 0
    for path, item in openapi()["paths"].items():
        code = "KO" if "branche" in path else "RA0206"
        address = path.format(formaat="csv", code=code, regio="RA0206", branche="VVT")
        asked = [p for p in item["get"]["parameters"] if p["in"] == "query" and p["schema"].get("type") != "array"]
        for parameter in [*asked, {"name": "build", "schema": {}}]:
            if path.startswith("/api/v1/paginas/"):
                continue
            first, second = texts(parameter)
            name = parameter["name"]
            answer = client.get(address, params=[(name, first), (name, second)])
            assert answer.status_code == 400, (address, name)
            detail = answer.json()["detail"]
            assert all(text in detail for text in (name, "één keer", first, second)), detail
            refused += 1
    assert refused > 100


_NAMED = {
    "figuren/{bestand}": "figuren/vergelijken.csv",
    "paginas/{bestand}": "paginas/vergelijken.zip",
    "factsheet/{soort}/{bestand}": "factsheet/branche/KO.pdf",
    "kwartaal/{regio}/{bestand}": "kwartaal/RA0206/VVT.json",
    "tabellen/{bestand}": "tabellen/mart.branche.csv",
    "sql.{extensie}": "sql.csv",
    "selectie.{extensie}": "selectie.pdf",
}


@pytest.mark.parametrize(
    "route",
    [route for route in routes() if route.methods == {"GET", "HEAD"} and route.path.startswith("/api/v1")],
    ids=lambda r: r.path,
)
def test_every_address_refuses_what_it_does_not_know_and_what_stands_there_twice(
    client: TestClient, route: Route
) -> None:
    path = route.path.removeprefix("/api/v1").removeprefix("/")
    address = f"/api/v1/{_NAMED.get(path, path)}"
    assert "{" not in address, "give the new address an example"
    own = {
        "sql": {"q": "select 1"},
        "selectie": {"figuren": "id=verzuim-branches"},
        "oembed": {"url": "/figuur?id=verzuim-branches"},
    }
    given = own.get(path.partition(".")[0], {})
    assert client.get(address, params=given).status_code == 200
    for wrong in ({"foo": "1"}, {"build": ["a", "b"]}):
        assert client.get(address, params={**given, **wrong}).status_code == 400, wrong


def test_a_page_takes_every_filter_of_its_own_link(client: TestClient) -> None:
    asked = {"onderdeel": "saldo", "regio": "RA0206", "branche": "VVT", "build": "x"}
    assert client.get("/api/v1/paginas/in-en-uitstroom.zip", params=asked).status_code == 200
    for page in PAGES:
        if any((figure.pagina or START) == (page.path or START) for figure in FIGURES.values()):
            wrong = client.get(f"/api/v1/paginas/{page.path or START}.zip?foo=1")
            assert wrong.status_code == 400, page.path
            assert "onbekende parameter foo" in wrong.json()["detail"]


def test_a_page_refuses_a_region_twice(client: TestClient) -> None:
    answer = client.get("/api/v1/paginas/in-en-uitstroom.zip?regio=RA0206&regio=RA0207")
    assert answer.status_code == 400
    assert "RA0207" in answer.json()["detail"]


def names() -> list[tuple[str, str, str]]:
    """Give (parameter, name, code) for every region and branch, read from the definitions themselves."""
    found = []
    for parameter, file in (("regio", "regions.yml"), ("branche", "branches.yml")):
        for entry in yaml.safe_load((PROJECT / "data" / "definitions" / file).read_text(encoding="utf-8")):
            former = [past["naam"] for past in entry.get("naamgeschiedenis", []) if not past.get("afgeleid")]
            short = [entry["label_kort"]] if "label_kort" in entry else []
            for name in {entry["label"], *short, *entry["aliassen"], *former} - {entry["code"]}:
                found.append((parameter, name, entry["code"]))
    return found


def test_every_name_is_refused_with_the_code_it_stands_for(client: TestClient) -> None:
    asked = names()
    assert len(asked) > 100
    assert ("regio", "Stedenvierkant", "RA0206") in asked
    for parameter, name, code in asked:
        for written in (name, name.upper(), f" {name.lower()} "):
            answer = client.get("/api/v1/figuren/uitstroom-bestemming.json", params={parameter: written})
            assert answer.status_code == 400, written
            assert code in answer.json()["detail"], (written, answer.text)


def test_a_list_knows_its_codes_too(client: TestClient) -> None:
    answer = client.get("/api/v1/figuren/platform-projecten.csv?platforms=Kinderopvang werkt!")
    assert answer.status_code == 400
    assert "Schrijf de code: kinderopvang-werkt" in answer.json()["detail"]


# A reader types these himself; every other text is a code.
TYPED = {"zoekbegrip", "zoektekst", "zoek"}


def test_every_code_of_every_figure_is_checked(client: TestClient) -> None:
    """Whatever the parameter: a code that is not there is refused with the nearest one, a code that is there is not."""
    refused, near = 0, 0
    for figure in FIGURES.values():
        query, asked = catalogue()[figure.query], defaults(figure) | dict(figure.vast)
        for name, parameter in figure.open_parameters().items():
            if parameter.type == "getal" or name in TYPED:
                continue
            address = f"/api/v1/figuren/{figure.id}.json"
            answer = client.get(address, params={name: "ZZQ-onzin"})
            assert answer.status_code == 400, (figure.id, name)
            assert name in answer.json()["detail"] and "ZZQ-onzin" in answer.json()["detail"], answer.text
            refused += 1
            for code in [found for found in choices(query, name, asked) if len(found) > 3][:1]:
                assert client.get(address, params={name: code}).status_code == 200, (figure.id, name, code)
                detail = client.get(address, params={name: f"{code}9"}).json()["detail"]
                assert f"lijkt op {code}" in detail or f", {code}" in detail, (figure.id, name, detail)
                near += 1
    assert refused > 100
    assert near > 40


def test_a_default_fits_what_is_chosen(client: TestClient) -> None:
    """On the map another figure has other branches and periods: those follow, and the answer has numbers."""
    usual = client.get("/api/v1/figuren/regiokaart.json").json()["filters"]["cijferperiode"]
    supply = run("kaart_aanbod").frame
    supply = supply[supply["soort"] == "regioplus"]
    others = {code for code, rows in supply.groupby("indicator_code") if usual not in set(rows["periode_code"])}
    assert others
    for code in sorted(others):
        found = client.get("/api/v1/figuren/regiokaart.json", params={"cijfer": code}).json()
        assert found["filters"]["cijferperiode"] in set(supply[supply["indicator_code"] == code]["periode_code"])
        assert any(row["waarde"] is not None for row in found["rijen"]), code


@pytest.mark.parametrize("pointer", [b"\xff", b"bestaat-niet"], ids=["no text", "no such build"])
def test_damaged_data_are_told(
    client: TestClient, warehouse: Path, tmp_path: Path, pointer: bytes, monkeypatch
) -> None:
    home = tmp_path / "warehouse"
    shutil.copytree(warehouse, home)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    whole = client.get("/api/v1/figuren/verzuim-branches.json").json()
    assert not any("beschadigd" in note for note in whole["let_op"])
    (home / "current").write_bytes(pointer)
    told = client.get("/api/v1/figuren/verzuim-branches.json").json()
    assert "u ziet de laatste gave versie" in told["let_op"][0]
    assert told["rijen"] == whole["rijen"]
    assert "laatste gave versie" in client.get("/api/v1/build").json()["melding"]
    assert "laatste gave versie" in unquote(client.get("/api/v1/figuren/verzuim-branches.csv").headers["x-let-op"])


@pytest.mark.parametrize("build", ["onzin", "20200101T000000-abcdef01", "20990101T000000-abcdef01"])
def test_another_build_in_the_address_is_told(client: TestClient, build: str) -> None:
    words = "die wij niet kennen" if build == "onzin" else "Deze link is gemaakt op de gegevens van"
    live = client.get("/api/v1/build").json()["build_id"]
    for address in ("figuren/verzuim-branches.json", "tabellen/mart.thema.json", "sql.json?q=from mart.thema"):
        mark = "&" if "?" in address else "?"
        told = client.get(f"/api/v1/{address}{mark}build={build}").json()
        assert words in told["let_op"][0], address
        assert told["let_op"][1:] == client.get(f"/api/v1/{address}{mark}build={live}").json()["let_op"]
    assert words in client.get(f"/api/v1/bronnen?build={build}").json()["melding"]
    assert "melding" not in client.get(f"/api/v1/bronnen?build={live}").json()
    package = client.get(f"/api/v1/paginas/bijeenkomsten.zip?build={build}").content
    assert words in zipfile.ZipFile(BytesIO(package)).read("LEESMIJ.txt").decode("utf-8-sig")
    for address in ("figuren/verzuim-branches.csv", "wijzigingen.atom", "factsheet/regio/RA0206.pdf"):
        assert words in unquote(client.get(f"/api/v1/{address}?build={build}").headers["x-let-op"]), address
        assert "x-let-op" not in client.get(f"/api/v1/{address}?build={live}").headers


# In a build without StatLine tables, without an earlier build or without corrections there is nothing to give.
NOTHING = {
    "acties-geschiedenis",
    "acties-voortgang",
    "banen-naar-werkregio",
    "capaciteit-opgeteld",
    "capaciteit-plaatsen",
    "eigen-trechter",
    "eigen-verloop",
    "functiegroepen-jaren",
    "functiegroepen-mix",
    "kwartaal-leeftijd",
    "kwartaal-nieuw",
    "kwartaal-sinds",
    "landsdelen",
    "matchtafel-uitkomsten",
    "mbo-sectorrendement",
    "positie-in-de-werkkring",
    "project-besteding",
    "project-tempo",
    "project-themas",
    "regio-gelijkenis",
    "regio-plaats",
    "regio-reeks",
    "saldo-functiegroepen",
    "vacatures-onderwijsniveau",
    "verkenner",
    "verkenner-catalogus",
    "verkenner-tabellen",
    "wijzigingen",
    "wijzigingen-per-thema",
    "werknemers-waardoor",
}


def test_no_default_answer_is_empty(client: TestClient) -> None:
    empty = {name for name, figure in FIGURES.items() if not shown(client, figure)}
    assert empty == NOTHING


def shown(client: TestClient, figure: Figure) -> bool:
    """Tell whether there are rows, with a number where the question has numbers, and not of another than was asked."""
    found = client.get(f"/api/v1/figuren/{figure.id}.json").json()
    numbers = [name for name, column in catalogue()[figure.query].kolommen.items() if column.stap]
    if found["titel"].startswith("Geen cijfer voor") or "niet voor de keuze" in found["titel"]:
        return False
    return any(not numbers or any(row.get(name) is not None for name in numbers) for row in found["rijen"])


def test_documented_defaults_are_the_ones_that_are_used(client: TestClient) -> None:
    listed = {figure["id"]: figure for figure in client.get("/api/v1/figuren").json()["figuren"]}
    documented = client.get("/api/v1/openapi.json").json()["paths"]
    checked = 0
    for name in FIGURES:
        used = client.get(f"/api/v1/figuren/{name}.json").json()["filters"]
        for parameter in documented[f"/api/v1/figuren/{name}.{{formaat}}"]["get"]["parameters"]:
            if parameter["in"] == "query":
                assert parameter["schema"]["default"] == used[parameter["name"]], (name, parameter["name"])
                assert listed[name]["parameters"][parameter["name"]]["standaard"] == used[parameter["name"]]
                checked += 1
    assert checked > 50


def test_defaults_follow_the_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """A declared default without rows gives way to the first choice of the build that has them."""
    from ui import opening

    figure = FIGURES["uitstroom-bestemming"]
    query = catalogue()[figure.query]
    empty = query.parameters | {"regio": query.parameters["regio"].model_copy(update={"standaard": "RA0511"})}
    changed = query.model_copy(update={"parameters": empty})
    monkeypatch.setitem(catalogue(), figure.query, changed)
    found = opening._defaults.__wrapped__(figure.query, figure.vast, tuple(figure.open_parameters()))
    assert found["regio"] != "RA0511"
    assert found["branche"] == "VVT"


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/"])
def test_the_start_of_the_api_says_what_there_is(client: TestClient, path: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code == 200
    addresses = [found["adres"] for found in answer.json()["adressen"]]
    assert {"/api/v1/figuren", "/api/v1/tabellen", "/api/v1/openapi.json", "/api/v1/bronnen"} <= set(addresses)
    for address in addresses:
        assert client.get(address).status_code == 200, address
    assert client.get("/api/v1").json() == client.get("/api/v1/").json()
    assert client.post(path, follow_redirects=False).status_code == 405


def test_what_is_not_there_is_said(client: TestClient) -> None:
    answer = client.get("/api/v1/onzin", follow_redirects=False)
    assert answer.status_code == 404
    assert "/api/v1/openapi.json" in answer.json()["detail"]
    assert client.post("/api/v1/onzin").status_code == 405


def test_a_figure_has_its_four_texts(client: TestClient) -> None:
    for name in FIGURES:
        found = client.get(f"/api/v1/figuren/{name}.json").json()
        assert found["titel"] and found["alt"], name
        assert isinstance(found["zin"], str) and isinstance(found["let_op"], list), name


@pytest.mark.parametrize("extension", ["csv", "json", "parquet", "xlsx"])
def test_no_number_is_not_shown_as_unknown_without_a_word(client: TestClient, extension: str) -> None:
    odd = "select 'inf'::double as oneindig, 'nan'::float as geen, null::double as onbekend, 1.5 as gewoon"
    plain = "select null::double as onbekend, 1.5 as gewoon"
    told, silent = (said(client.get(f"/api/v1/sql.{extension}", params={"q": q}), extension) for q in (odd, plain))
    assert "2 kolommen (oneindig en geen)" in told
    assert "geen getal" not in silent


def said(answer: Response, extension: str) -> str:
    """Give what a file says beside its rows."""
    assert answer.status_code == 200
    if extension == "csv":
        return unquote(answer.headers.get("x-let-op", ""))
    if extension == "json":
        return " ".join(answer.json()["let_op"])
    if extension == "parquet":
        meta = pq.read_schema(BytesIO(answer.content)).metadata[b"doorstroom"]
        return " ".join(json.loads(meta)["let_op"])
    with zipfile.ZipFile(BytesIO(answer.content)) as book:
        return " ".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))


@pytest.mark.parametrize(("text", "people"), [("1000", 1000), ("1.000", 1000), ("1000.0", 1000), ("20", 20)])
def test_a_number_is_read_as_on_the_page(client: TestClient, text: str, people: int) -> None:
    (row,) = rows(client, f"maatregelen.csv?medewerkers={text}")
    assert float(row["medewerkers"]) == people


@pytest.mark.parametrize("text", ["１２", "1e3", "inf", "nan", "-1", "1 5", "1.00.0", "2,5", "0"])
def test_what_is_no_number_there_is_none_here(client: TestClient, text: str) -> None:
    answer = client.get("/api/v1/figuren/maatregelen.json", params={"medewerkers": text})
    assert answer.status_code == 400
    assert "medewerkers" in answer.json()["detail"]


def test_the_page_of_measures_gives_a_file_also_where_a_field_is_empty(client: TestClient) -> None:
    empty = {"gesprekken": "", "verloop": "", "effect": "", "vertrekkosten": "", "startgetal": ""}
    answer = client.get("/api/v1/paginas/instrumenten.zip", params={"medewerkers": "1.000"} | empty)
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("text", ["-3", "1000000000", "1,5", "veel"])
def test_every_number_says_its_bounds_when_it_is_refused(client: TestClient, text: str) -> None:
    numbers = [
        (figure.id, name, parameter)
        for figure in FIGURES.values()
        for name, parameter in figure.open_parameters().items()
        if parameter.type == "getal"
    ]
    assert len(numbers) >= 3
    for figure, name, parameter in numbers:
        for told in (text, *(str(at) for at in (parameter.bounds[0] - 1, parameter.bounds[1] + 1))):
            answer = client.get(f"/api/v1/figuren/{figure}.json", params={name: told})
            assert answer.status_code == 400
            assert answer.json()["detail"] == f"{name} is {parameter.allowed()}; gelezen: {told}"
        assert "hooguit" in parameter.allowed()


@pytest.mark.parametrize(
    "address",
    ["paginas/instrumenten.zip", "paginas/instrumenten.pptx", "figuren/kennis-bevindingen.csv?bevindingonderwerpen={}"],
)
def test_what_a_page_asks_itself_is_no_fault_of_the_reader_where_a_build_has_none(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setattr("queries.codes.choices", lambda *_: [])
    address = f"/api/v1/{address}"
    assert client.get(address.format("kosten en effect van behoud")).status_code == 200
    refused = client.get("/api/v1/figuren/kennis-bevindingen.csv?bevindingonderwerpen=onzin")
    assert refused.json()["detail"].startswith("bevindingonderwerpen kent geen 'onzin'")
