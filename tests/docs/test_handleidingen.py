"""The manuals quote what the dashboard says: every number in them stands in the words of a figure."""

from __future__ import annotations

import re

import pytest

from etl.settings import PROJECT
from ui.figure import make_view
from ui.figures import FIGURES

VVT = {"regio": "RA0206", "branche": "VVT"}
KO = {"branche": "KO"}
QUOTED = {
    "handleiding-hr-adviseur.md": (
        ("uitstroom-bestemming", VVT),
        ("uitstroom-bestemming", VVT | {"bereik": "extern"}),
        ("uitstroom-bestemming", VVT | {"bereik": "intern"}),
        ("uitstroom-verdeling", VVT),
        ("instroom-herkomst", {}),
        ("in-en-uitstroom", {}),
        ("opleidingsquote-norm", {}),
        ("instrument-prijzen", {}),
    ),
    "handleiding-platformlid.md": (
        ("platform-begroting", {}),
        ("platform-besteding", {}),
        ("platform-tempo", {}),
        ("bereik-website", {}),
        ("werkbeleving-aspecten", {}),
        ("werkbeleving-reeks", {}),
        ("profiel-omvang", KO),
        ("verzuim-seizoen", KO),
    ),
}
COUNTS = {
    "acties-bord": ({}, "de 40 acties"),
    "instroom-in-woorden": (VVT, "wel vijf"),
    "platform-projecten": ({}, "38 projecten"),
    "platform-subsidies": ({}, "vier lopen en twee zijn in voorbereiding"),
}
_NUMBER = re.compile(r"[+−]?\d+(?:\.\d{3})+|[+−]?\d+,\d+%?|[+−]?\d+%")


@pytest.mark.parametrize("name", QUOTED)
def test_every_number_stands_in_a_figure(name: str) -> None:
    text = (PROJECT / "docs" / name).read_text("utf-8")
    said = ""
    for figure, chosen in QUOTED[name]:
        found = make_view(FIGURES[figure], dict(chosen)).findings
        said += " ".join([found.titel, found.zin, *found.let_op, ""])
    known = set(_NUMBER.findall(said)) | {number.lstrip("+−") for number in _NUMBER.findall(said)}
    quoted = _NUMBER.findall(text)
    assert len(quoted) > 15
    assert [number for number in quoted if number not in known] == []


@pytest.mark.parametrize(("figure", "chosen", "quoted"), [(name, *rest) for name, rest in COUNTS.items()])
def test_every_count_is_that_of_the_figure(figure: str, chosen: dict[str, str], quoted: str) -> None:
    documents = " ".join(" ".join((PROJECT / "docs" / name).read_text("utf-8").split()) for name in QUOTED)
    assert quoted in documents
    words = {"acties-bord": 40, "instroom-in-woorden": 5, "platform-projecten": 38, "platform-subsidies": 6}
    assert len(make_view(FIGURES[figure], dict(chosen)).frame) == words[figure]


def test_the_whole_of_kinderopvang_werkt_is_running() -> None:
    found = make_view(FIGURES["platform-projecten"], {"platforms": ["kinderopvang-werkt"]}).findings
    assert "Status: 14 lopend." in found.zin
