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
from tests.api.addresses import filled, required
from tests.api.test_doors import Inside, asked, body_of
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
            answer = client.get(address, params=required(item["get"]))
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


@pytest.mark.parametrize("path", ["/in-en-uitstroom", "/bestaat-niet"])
def test_the_page_around_all_pages_says_it_before_any_script_runs(practice: str, path: str) -> None:
    assert practice
    page = body_of(asked(shell.Shell(Inside(), f"{shell.NAMED}{shell.FIRST}"), path)).decode()
    assert "<title>Oefencijfers, verzonnen: " in page
    assert says(page.split('name="description" content="')[1].split('"')[0])
