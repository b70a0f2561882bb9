"""From a figure to the comparison of what it shows: the link keeps region, branch and indicator."""

from __future__ import annotations

from string import Formatter
from urllib.parse import parse_qs, urlsplit

import pytest

from queries.run import run
from tests.app.pages import open_page, sound
from tests.tiny import tiny
from ui.figure import Figure, make_view
from ui.figures import FIGURES
from ui.opening import defaults

COMPARED = [figure for figure in FIGURES.values() if figure.vergelijkt]


def flows(branche: str, regio: str = "RA1428") -> list[dict[str, object]]:
    return [
        {"branche": branche, "regio": regio, "periode": periode, "bereik": "extern", "aantal": 100}
        for periode in ("2023KW04", "2024KW04")
    ]


@pytest.mark.parametrize("figure", COMPARED, ids=lambda figure: figure.id)
def test_what_a_figure_is_compared_by_is_an_indicator_of_the_comparison(figure: Figure) -> None:
    names = {name for _, name, _, _ in Formatter().parse(str(figure.vergelijkt)) if name}
    assert names <= figure.open_parameters().keys()
    known = set(run("namen").frame["code"]) if not names else set()
    assert names or figure.vergelijkt in known


def test_each_link_opens_the_comparison_it_names() -> None:
    links = [link for figure in COMPARED if (link := make_view(figure, defaults(figure)).compare_path())]
    assert len(links) >= len(COMPARED) // 2
    for link in links:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(link).query).items()}
        at = open_page("pages/regio/vergelijken.py", **asked)
        sound(at)
        assert {name: at.query_params[name] for name in asked} == asked


def link_of(figure: str, **asked: str) -> str | None:
    return make_view(FIGURES[figure], asked).compare_path()


def test_a_region_is_compared_with_regions_and_else_with_branches() -> None:
    here = {"regio": "RA1428", "branche": "VVT"}
    with tiny(mobiliteit=flows("VVT") + flows("GGZ")):
        assert "per=branche&indicator=uitstroom_extern&plek=RA1428" in str(link_of("in-en-uitstroom", **here))
    with tiny(mobiliteit=flows("VVT") + flows("VVT", "RA0206")):
        assert "per=regio&indicator=uitstroom_extern&plek=VVT" in str(link_of("in-en-uitstroom", **here))
        assert link_of("in-en-uitstroom", regio="RA0207", branche="VVT") is None
    with tiny(mobiliteit=flows("VVT")):
        assert link_of("in-en-uitstroom", **here) is None
    assert link_of("bronnen") is None
