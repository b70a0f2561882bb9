"""Platformbudget: every filter value draws, filters do what they say, and links restore them."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from queries.run import run
from queries.warehouse import current
from tests.app.pages import html, open_page

SCRIPT = "pages/sector/platformbudget.py"
FIGURES = ("begroting", "besteding", "tempo", "projecten", "subsidies")


def opened(**query: str) -> AppTest:
    at = open_page(SCRIPT, **query)
    assert_whole(at)
    return at


def assert_whole(at: AppTest) -> None:
    text = html(at)
    assert not at.exception
    assert "ds-melding ds-fout" not in text
    for figure in FIGURES:
        assert f'<h3 id="platform-{figure}">' in text


def test_that_no_project_has_an_amount_is_said_once() -> None:
    text = html(opened())
    assert "Van geen project in deze keuze is bekend wat het kost" in text
    assert ('id="project-tempo"' in text, 'id="project-themas"' in text) == (False, False)


def charts(at: AppTest) -> list[dict[str, object]]:
    return [json.loads(chart.proto.spec) for chart in at.get("plotly_chart")]


def test_the_page_says_the_real_figures() -> None:
    at = opened()
    text = html(at)
    assert "Drie platforms hebben in 2021 samen €&nbsp;3.128.884" in text
    assert "76% bestemd en 24% besteed, elk van een ander bedrag" in text
    assert "Alle drie de platforms besteden in 2021 langzamer dan het jaar verstrijkt" in text
    assert text.count('<th scope="row">') > 38 + 6
    assert len(charts(at)) == 3


def test_the_charts_name_derived_amounts_and_denominators() -> None:
    spec = json.dumps(charts(opened())[1], ensure_ascii=False)
    assert "€ 486.564, 77,2% van € 630.000" in spec
    assert "€ 290.679*, 23% van € 1.263.821" in spec
    assert "Besteed, van nieuw geld + doorlopende projecten" in spec
    assert "* afgeleid uit een afgerond percentage" in spec


@pytest.mark.parametrize(
    ("key", "query"),
    [
        ("platforms", "keuze_platform"),
        ("themas", "keuze_projectthema"),
        ("statussen", "keuze_projectstatus"),
    ],
)
def test_every_value_of_a_filter_draws(key: str, query: str) -> None:
    at = opened()
    codes = list(run(query).frame["code"])
    for code in codes:
        at.multiselect(key=key).set_value([code]).run()
        assert_whole(at)
    at.multiselect(key=key).set_value(codes).run()
    assert_whole(at)
    at.multiselect(key=key).set_value([]).run()
    assert_whole(at)
    assert "samen €&nbsp;3.128.884" in html(at)


def test_every_year_draws() -> None:
    at = opened()
    for year in run("keuze_budgetjaar").frame["code"]:
        at.selectbox(key="jaar").set_value(year).run()
        assert_whole(at)


def test_a_choice_of_platforms_holds_for_every_figure() -> None:
    at = opened(platforms="kinderopvang-werkt")
    text = html(at)
    assert "Kinderopvang werkt! heeft in 2021 €&nbsp;1.308.907" in text
    assert "dat is ongeveer €&nbsp;290.000 (afgeleid)" in text
    # What there is to know of the source names all platforms it is about.
    source = current().query("select toelichting from meta.bron where id = 'fcb-voortgangsverslag-2021-07'")
    figures = text.replace(source["toelichting"].iloc[0], "")
    assert figures != text
    assert "Jeugdzorg werkt!" not in figures
    assert "Sociaal werk werkt!" not in figures


def test_a_platform_without_a_budget_says_so_and_still_lists_its_projects() -> None:
    at = opened(platforms="fcb")
    text = html(at)
    assert "Geen cijfers over de begroting voor deze keuze" in text
    assert "STAP Register" in text
    assert charts(at) == []


def test_a_link_restores_all_filters() -> None:
    at = opened(
        platforms="jeugdzorg-werkt,sociaal-werk-werkt", jaar="2021", themas="instroom en imago", statussen="lopend"
    )
    assert at.multiselect(key="platforms").value == ["jeugdzorg-werkt", "sociaal-werk-werkt"]
    assert at.multiselect(key="themas").value == ["instroom en imago"]
    assert at.multiselect(key="statussen").value == ["lopend"]
    assert "Beide projecten gaan over instroom en imago" in html(at)


def test_an_empty_filter_in_a_link_is_everything_without_a_notice() -> None:
    at = opened(platforms="", themas="", statussen="")
    assert at.multiselect(key="platforms").value == []
    assert "maar die keuze is er niet" not in html(at)


def test_an_unknown_platform_in_a_link_is_said() -> None:
    at = opened(platforms="ONZIN")
    assert "De link vraagt bij &#39;Platform&#39; om &#39;ONZIN&#39;" in html(at)
