"""The notebook door opens: the code in docs/analisten.md runs, and what documents name is there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import httpx
import pytest
import typer.main
from typer.testing import CliRunner

from etl.__main__ import app
from etl.settings import PROJECT
from serving.routes import _AROUND
from tests.browser.conftest import Server
from tests.docs import reading
from ui.pages import PAGES

ANALYSTS = PROJECT / "docs" / "analisten.md"
SERVED_AT = "http://127.0.0.1:8501"
REFUSED = {
    "/api/v1/figuren/uitstroom-bestemming.csv?kleur=rood": 400,  # the example of a refusal
    "/api/v1/sql.csv?": 400,  # the code puts its question behind it
}
_PRINTED = re.compile(r"^\s*print\(.*\)  # (.+)$", re.MULTILINE)
_each_document = pytest.mark.parametrize("document", reading.DOCUMENTS, ids=lambda path: path.name)


def test_the_python_code_runs_and_prints_what_it_says(server: Server, warehouse: Path, tmp_path: Path) -> None:
    code = "\n".join(reading.blocks(ANALYSTS, "python"))
    promised = _PRINTED.findall(code)
    assert len(promised) >= 8
    script = tmp_path / "notitieblok.py"
    script.write_text(code.replace(SERVED_AT, server.url), "utf-8")
    done = subprocess.run(
        [sys.executable, "-I", str(script)],
        cwd=tmp_path,
        env={**os.environ, "DOORSTROOM_WAREHOUSE": str(warehouse), "NO_PROXY": "*"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == promised


@pytest.mark.parametrize(("language", "least"), [("r", 2), ("powerquery", 1)])
def test_the_addresses_in_other_languages_answer(server: Server, language: str, least: int) -> None:
    text = "\n".join(reading.blocks(ANALYSTS, language))
    found = re.findall(r"/api/v1/[^\"\s]+", text)
    assert len(found) >= least
    for address in found:
        answer = httpx.get(server.url + address)
        assert answer.status_code == 200, address
        assert len(answer.content) > 1000, f"{address}: hardly any rows"


@_each_document
def test_every_address_of_the_api_answers(server: Server, document: Path) -> None:
    for address in reading.addresses(document):
        expected = REFUSED.get(address, 200)
        assert httpx.get(server.url + address, timeout=20).status_code == expected, address


@_each_document
def test_every_page_exists(document: Path) -> None:
    known = {f"/{entry.path}" for entry in PAGES} | set(_AROUND)
    assert set(reading.pages(document)) <= known


@_each_document
def test_every_command_and_option_exists(document: Path) -> None:
    group = typer.main.get_command(app)
    for used in reading.commands(document):
        name, *more = used.words
        assert name in group.commands, f"python -m etl {name}"
        sub = getattr(group.commands[name], "commands", None)
        path = [name] if sub is None else [name, *more[:1]]
        assert sub is None or not more or more[0] in sub, f"python -m etl {name} {more[0]}"
        told = CliRunner().invoke(app, [*path, "--help"], env={"COLUMNS": "200"}).output
        assert [option for option in used.options if option not in told] == []


@_each_document
def test_every_link_points_at_something(document: Path) -> None:
    assert [str(path) for path in reading.links(document) if not path.exists()] == []
