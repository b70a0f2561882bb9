"""What an import is told beforehand is what the build says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from etl.building.build import build
from etl.building.trying import refused_by_build
from etl.definitions import load_definitions
from etl.importing import prepare
from etl.importing.accepted import write
from etl.problems import Problem, RefusedError
from etl.settings import Settings
from tests.builds import few

SICK = {"indicator": "verzuim_cbs", "regio": "Nederland", "branche": "VVT", "titel": "TESTDATA"}
FLOW = {"regio": "Achterhoek", "branche": "GHZ", "richting": "uitstroom", "bereik": "extern", "titel": "TESTDATA"}


def _said_by_build(settings: Settings) -> list[Problem]:
    try:
        build(settings)
    except RefusedError as refused:
        return refused.problems
    return []


@pytest.mark.parametrize(
    ("kind", "text", "given", "about"),
    [
        ("kerncijfer", "periode;waarde\n2022KW01;7,7\n2022KW02;0,8\n", SICK, "een waarde van 1,2 tot 14"),
        ("mobiliteit", "categorie;2021;2022\nPensioen;150;1500\n", FLOW, "een aantal in de buurt van"),
    ],
)
def test_the_preview_and_the_build_say_the_same(
    tmp_path: Path, kind: str, text: str, given: Mapping[str, str], about: str
) -> None:
    settings = few(tmp_path)
    file = tmp_path / "testdata.csv"
    file.write_text(text, encoding="utf-8")
    prepared = prepare(kind, file, given, load_definitions(settings.definitions))
    told = refused_by_build(prepared, settings)
    assert not settings.imports.exists(), "asking writes nothing"
    assert any(about in problem.verwacht and problem.vraag for problem in told)
    write(prepared, settings.imports)
    assert told == _said_by_build(settings)
    if kind == "kerncijfer":
        confirmed = replace(prepared, bevestigd="TESTDATA reden")
        assert refused_by_build(confirmed, settings) == []
        (folder,) = settings.imports.iterdir()
        assert "TESTDATA reden" not in (folder / "origin.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("kind", "text", "given"),
    [
        ("mobiliteit", "categorie;2021\nPensioen;100\nInactief;110\nTotaal;290\n", FLOW | {"bereik": ""}),
        ("platformbudget", "platform;jaar;post;bedrag\nfcb;2021;nieuw geld;100\nfcb;2021;totaal;290\n", {}),
    ],
)
def test_a_total_with_parts_left_out_is_taken_once_somebody_said_why(
    tmp_path: Path, kind: str, text: str, given: Mapping[str, str]
) -> None:
    settings = few(tmp_path)
    file = tmp_path / "testdata.csv"
    file.write_text(text, encoding="utf-8")
    prepared = prepare(kind, file, {**given, "bevestig": "TESTDATA"}, load_definitions(settings.definitions))
    assert refused_by_build(replace(prepared, bevestigd="TESTDATA"), settings) == []
