"""Every address with a build for practice behind it says that its figures are invented; a real one: test_api.py."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from serving.api.openapi import openapi
from serving.routes import _ADDRESSES, routes
from serving.web import shell
from tests.api.addresses import filled
from tests.practice import file_name, says, texts

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def client() -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes())) as kept_open:
        yield kept_open


def answers(client: TestClient) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Ask each documented address for every value in its path: address, file name, words."""
    for path, item in openapi()["paths"].items():
        for address in filled(path, item["get"], regio="RA0206"):
            asked = {
                p["name"]: p["schema"]["examples"][0]
                for p in item["get"]["parameters"]
                if p["required"] and p["in"] == "query"
            }
            answer = client.get(address, params=asked)
            assert answer.status_code == 200, address
            yield address, file_name(answer), texts(answer.content, address.rpartition(".")[2])


@pytest.mark.long
def test_every_address_says_it(practice: str, client: TestClient) -> None:
    seen = set()
    for address, name, made in answers(client):
        assert not name or name.startswith("oefencijfers-verzonnen_"), address
        parts = {
            part: text
            for part, text in made.items()
            if not address.endswith("xlsx") or part.startswith("xl/worksheets/sheet")
        }
        assert parts and all(says(text) for text in parts.values()), (
            address,
            [p for p, t in parts.items() if not says(t)],
        )
        if address.endswith("zip"):
            assert all(says(part) for part in made if part.startswith("cijfers/")), address
        seen.add(address.removeprefix("/api/v1/"))
    for known in _ADDRESSES:
        pattern = re.sub(r"\\{\w+\\}", "[^/]+", re.escape(known))
        assert any(re.fullmatch(pattern, address) for address in seen), f"{known} was not asked"


def test_the_page_around_all_pages_says_it_before_any_script_runs() -> None:
    index = '<!-- Copyright --><html lang="en"><link rel="shortcut icon" href="x"/><link rel="preload" SourceSans/>'
    index += '<title>Streamlit</title><!-- Machine-readable --><link rel="service-desc"/>'
    index += "<script>window.prerenderReady = false</script><noscript></noscript>"
    real, marked = (shell.rewrite(index, PROJECT, invented=invented) for invented in (False, True))
    assert "<title>Oefencijfers, verzonnen: Doorstroom</title>" in marked
    assert 'content="Oefencijfers, verzonnen: Cijfers over' in marked
    assert not says(real)
    assert shell.inline_hashes(real) == shell.inline_hashes(marked)
