"""What an address may say: lists in both forms, one of everything else, codes and no names, and defaults with rows."""

from __future__ import annotations

import csv
from io import StringIO
from typing import Any

import pytest
import yaml
from starlette.applications import Starlette
from starlette.testclient import TestClient

from etl.settings import PROJECT
from queries.catalogue import catalogue
from serving.openapi import openapi
from serving.routes import routes
from ui.figures import FIGURES


@pytest.fixture(scope="module")
def client() -> TestClient:
    return TestClient(Starlette(routes=routes()))


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
        address = path.replace("{formaat}", "csv").replace("{code}", "KO" if "branche" in path else "RA0206")
        asked = [p for p in item["get"]["parameters"] if p["in"] == "query" and p["schema"].get("type") != "array"]
        for parameter in [*asked, {"name": "build", "schema": {}}]:
            if path.startswith("/api/v1/paginas/") or path.endswith("/ready"):
                continue
            first, second = texts(parameter)
            name = parameter["name"]
            answer = client.get(address, params=[(name, first), (name, second)])
            assert answer.status_code == 400, (address, name)
            detail = answer.json()["detail"]
            assert all(text in detail for text in (name, "één keer", first, second)), detail
            refused += 1
    assert refused > 100


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


# In a build without StatLine tables, without an earlier build or without corrections there is nothing to give.
NOTHING = {
    "acties-geschiedenis",
    "correcties",
    "verkenner",
    "verkenner-catalogus",
    "verkenner-tabellen",
    "wijzigingen",
    "wijzigingen-per-thema",
}


def test_no_default_answer_is_empty(client: TestClient) -> None:
    empty = {name for name in FIGURES if not client.get(f"/api/v1/figuren/{name}.json").json()["rijen"]}
    assert empty == NOTHING


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
    from ui.asked import defaults

    figure = FIGURES["uitstroom-bestemming"]
    query = catalogue()[figure.query]
    empty = query.parameters | {"regio": query.parameters["regio"].model_copy(update={"standaard": "RA0511"})}
    changed = query.model_copy(update={"parameters": empty})
    monkeypatch.setitem(catalogue(), figure.query, changed)
    found = defaults._defaults.__wrapped__(figure.id)
    assert found["regio"] != "RA0511"
    assert found["branche"] == "VVT"


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/", "/api/v1/onzin"])
def test_the_start_of_the_api_answers(client: TestClient, path: str) -> None:
    answer = client.get(path, follow_redirects=False)
    assert answer.status_code == 404
    assert "/api/v1/openapi.json" in answer.json()["detail"]
    assert client.post(path, follow_redirects=False).status_code == 405


def test_a_figure_has_its_four_texts(client: TestClient) -> None:
    for name in FIGURES:
        found = client.get(f"/api/v1/figuren/{name}.json").json()
        assert found["titel"] and found["alt"], name
        assert isinstance(found["zin"], str) and isinstance(found["let_op"], list), name
