"""A page is a definition: every name in it, and in the figures on it, is checked when the figures are loaded."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.findings import Findings
from etl.settings import PROJECT
from published.contract import Column
from queries.catalogue import Parameter, Query, catalogue
from ui.figure import Figure
from ui.figures import FIGURES
from ui.pages import PAGES, Choice, Page
from ui.pages.definition import again, part, row, section
from ui.pages.placing import PlacingError, placed


def query(name: str, *parameters: str, **columns: Column) -> Query:
    return Query(
        naam=name, titel=name, omschrijving="TESTDATA", korrel="TESTDATA", bronnen=(), kolommen=columns, sql="",
        parameters={key: Parameter(type="keuze", waarden=("rood", "groen")) for key in parameters},
    )  # fmt: skip


def figure(name: str, asked: str = "kleuren", **more: object) -> Figure:
    made = Figure(name, asked, lambda *_: Findings("TESTDATA", "TESTDATA", "TESTDATA"), chart=None)
    return replace(made, **more)


QUERIES = {
    "kleuren": query("kleuren", "kleur"),
    "vormen": query("vormen", "vorm"),
    "aanbod": query("aanbod", onderwerp=Column(label="TESTDATA", waarden=("bloemen", "bomen"))),
}
FIGURE = figure("bloemen-kleur")
CHOICE = Choice("kleur", "Kleur", {"rood": "Rood"})
PAGE = Page("tuin", "Tuin", "Regio", "TESTDATA", secties=(section("Bloemen", row((1, 1), CHOICE), "bloemen-kleur"),))


def placed_on(page: Page, *figures: Figure) -> dict[str, Figure]:
    return placed({one.id: one for one in figures or (FIGURE,)}, [page], QUERIES)


def test_the_page_says_where_a_figure_stands() -> None:
    assert placed_on(PAGE)["bloemen-kleur"].pagina == "tuin"
    parts = replace(PAGE, secties=(), onderdelen=(part("bol", "Bol", *PAGE.secties),))
    assert placed_on(parts)["bloemen-kleur"].onderdeel == "bol"
    assert PAGE.script == "pages/regio/tuin.py"
    assert Page("", "Begin", "Start", "TESTDATA").script == "pages/start/overzicht.py"


def shown_again(*items: object, keuzes: tuple[str, ...] = ()) -> dict[str, Figure]:
    other = Page("park", "Park", "Regio", "TESTDATA", secties=(section("Hier ook", *items),), keuzes=keuzes)  # type: ignore[arg-type]
    return placed({FIGURE.id: FIGURE}, [PAGE, other], QUERIES)


def test_a_figure_may_stand_on_another_page_again_and_keeps_its_own() -> None:
    twice = (
        again("bloemen-kleur", "hier", kleur="rood"),
        again("bloemen-kleur", "daar", kleur="groen", getekend=False),
    )
    assert shown_again(*twice)["bloemen-kleur"].pagina == "tuin"
    assert Page("park", "Park", "Regio", "TESTDATA", secties=(section("", *twice, "los"),)).figures() == [
        "bloemen-kleur",
        "los",
    ]


@pytest.mark.parametrize(
    ("item", "fault"),
    [
        (
            again("bloemen-kleuren", "hier"),
            "pagina 'Park' noemt figuur 'bloemen-kleuren' (onbekend; lijkt op bloemen-kleur)",
        ),
        (again("bloemen-kleur", "hier", kleur="geel"), "bij kleur waarde 'geel'"),
        (again("bloemen-kleur", "hier", kleur="rood", geur="zoet"), "noemt parameter 'geur'"),
        (again("bloemen-kleur", "hier"), "figuur 'bloemen-kleur' vraagt wat pagina 'Park' niet kiest: 'kleur'"),
    ],
)
def test_a_figure_again_that_cannot_be_asked_there_stops_the_start(item: object, fault: str) -> None:
    with pytest.raises(PlacingError, match=re.escape(fault)):
        shown_again(item)


def test_figures_stand_in_the_order_of_the_page() -> None:
    page = replace(PAGE, secties=(section("", CHOICE, "b", "a"),))
    assert list(placed_on(page, figure("a"), figure("b"))) == ["b", "a"]


def test_sections_of_several_pages_have_one_list_of_their_own() -> None:
    assert [page.path for page in PAGES if page.secties and page.onderdelen] == []


_SECTION = PAGE.secties[0]
_PART = part("bol", "Bol", _SECTION)


@pytest.mark.parametrize(
    ("page", "figures", "said"),
    [
        # What the review changed and no test saw: a wrong page, part and term of a figure.
        (PAGE, [replace(FIGURE, pagina="tiun")], "figuur 'bloemen-kleur' noemt zelf een pagina, onderdeel of thema"),
        (
            PAGE,
            [replace(FIGURE, onderdeel="bloem")],
            "figuur 'bloemen-kleur' noemt zelf een pagina, onderdeel of thema",
        ),
        (PAGE, [replace(FIGURE, begrippen=("salod",))], "noemt begrip 'salod' (onbekend; lijkt op saldo"),
        (replace(PAGE, secties=()), [FIGURE], "figuur 'bloemen-kleur' staat op geen pagina; zet hem in ui/pages"),
        (
            replace(PAGE, secties=(section("", "bloemen-keur"),)),
            [FIGURE],
            "pagina 'Tuin' noemt figuur 'bloemen-keur' (onbekend; lijkt op bloemen-kleur)",
        ),
        (replace(PAGE, secties=(_SECTION, _SECTION)), [FIGURE], "staat op pagina 'Tuin' en op /tuin"),
        (PAGE, [replace(FIGURE, query="kleurn")], "noemt vraag 'kleurn' (onbekend; lijkt op kleuren"),
        (PAGE, [replace(FIGURE, vast=(("klur", "rood"),))], "noemt parameter 'klur' (onbekend; lijkt op kleur)"),
        (PAGE, [replace(FIGURE, vast=(("kleur", "grn"),))], "noemt bij kleur waarde 'grn' (onbekend; lijkt op groen)"),
        (
            PAGE,
            [replace(FIGURE, query="vormen")],
            "figuur 'bloemen-kleur' vraagt wat pagina 'Tuin' niet kiest: 'vorm' (onbekend",
        ),
        (
            replace(PAGE, keuzes=("kluer",)),
            [FIGURE],
            "pagina 'Tuin' heeft filter 'kluer' (onbekend; lijkt op kleur)",
        ),
        (
            replace(PAGE, secties=(section("", Choice("kleur", "Kleur", "kleurtjes"), "bloemen-kleur"),)),
            [FIGURE],
            "filter 'kleur' van pagina 'Tuin' noemt vraag 'kleurtjes' (onbekend; lijkt op kleuren)",
        ),
        (
            replace(PAGE, secties=(section("", Choice("kleur", "Kleur", "vormen"), "bloemen-kleur"),)),
            [FIGURE],
            "filter 'kleur' van pagina 'Tuin' vraagt wat de pagina niet kiest: 'vorm' (onbekend",
        ),
        (
            replace(PAGE, secties=(section("", Choice("kleur", "Kleur", {"roodd": "Rood"}), "bloemen-kleur"),)),
            [FIGURE],
            "filter 'kleur' van pagina 'Tuin' biedt 'roodd' (onbekend; lijkt op rood)",
        ),
        (
            replace(PAGE, aanbod="aanbod"),
            [replace(FIGURE, onderwerp=("bloemn", "TESTDATA"))],
            "figuur 'bloemen-kleur' noemt onderwerp 'bloemn' (onbekend; lijkt op bloemen",
        ),
        (
            replace(PAGE, aanbod="aanbod"),
            [replace(FIGURE, onderwerp=("bloemen", "TESTDATA"))],
            "pagina 'Tuin' heeft geen figuur over het onderwerp 'bomen' van aanbod",
        ),
        (replace(PAGE, aanbod="aanbd"), [FIGURE], "pagina 'Tuin' noemt vraag 'aanbd' (onbekend; lijkt op aanbod)"),
        (replace(PAGE, gevouwen=("bloemen-keur",)), [FIGURE], "pagina 'Tuin' vouwt figuur 'bloemen-keur' (onbekend"),
        (replace(PAGE, gevouwen=("bloemen-kleur",)), [FIGURE], "pagina 'Tuin' vouwt figuur 'bloemen-kleur'"),
        (replace(PAGE, thema="mobilteit"), [FIGURE], "pagina 'Tuin' noemt thema 'mobilteit' (onbekend; lijkt op mobil"),
        (
            replace(PAGE, secties=(), onderdelen=(replace(_PART, thema="verzium"),)),
            [FIGURE],
            "pagina 'Tuin' noemt thema 'verzium' (onbekend; lijkt op verzuim)",
        ),
    ],
)
def test_a_name_that_is_not_there_is_refused(page: Page, figures: list[Figure], said: str) -> None:
    with pytest.raises(PlacingError) as raised:
        placed_on(page, *figures)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"thema": "verzium"}, "noemt thema 'verzium' (onbekend; lijkt op verzuim"),
        ({"bronnen": ("mart.kerncijfr",)}, "noemt tabel 'mart.kerncijfr' (onbekend; lijkt op mart.kerncijfer"),
        ({"kleur": {"tabel": "mart.brache"}}, "noemt tabel 'mart.brache' (onbekend; lijkt op mart.branche"),
        (
            {"kleur": {"tabel": "mart.branche", "kolom": "brnche_code"}},
            "noemt kolom 'brnche_code' (onbekend; lijkt op br",
        ),
        ({"kleur": {"waarden": ("rood",), "standaard": "rod"}}, "noemt standaard 'rod' (onbekend; lijkt op rood"),
    ],
)
def test_a_question_names_what_there_is(named: dict[str, object], said: str) -> None:
    named = {key: Parameter(type="code", **value) if key == "kleur" else value for key, value in named.items()}
    update = {"parameters": {"kleur": named.pop("kleur")}} if "kleur" in named else named
    with pytest.raises(PlacingError) as raised:
        placed({FIGURE.id: FIGURE}, [PAGE], QUERIES | {"kleuren": QUERIES["kleuren"].model_copy(update=update)})
    assert f"vraag 'kleuren' {said}" in str(raised.value)


def test_a_question_for_the_choices_of_a_parameter_exists() -> None:
    asked = QUERIES["kleuren"].model_copy(update={"parameters": {"kleur": Parameter(type="code", keuzes="kleurtjes")}})
    with pytest.raises(PlacingError, match=r"vraag 'kleuren' noemt vraag 'kleurtjes' \(onbekend; lijkt op kleuren"):
        placed({FIGURE.id: FIGURE}, [PAGE], QUERIES | {"kleuren": asked})


def test_every_fault_is_told_at_once() -> None:
    with pytest.raises(PlacingError) as raised:
        placed_on(replace(PAGE, thema="mobilteit"), replace(FIGURE, begrippen=("salod",)))
    assert len(str(raised.value).splitlines()) == 2


def test_every_script_has_a_page() -> None:
    scripts = {path.relative_to(PROJECT).as_posix() for path in (PROJECT / "pages").rglob("*.py")}
    assert scripts == {page.script for page in PAGES}


def texts(folder: Path) -> Iterator[str]:
    """Give every text in the Python of a folder that could be a name."""
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier():
                yield node.value


def unasked(queries: dict[str, Query], said: set[str]) -> set[str]:
    """Give the questions that no figure, no filter, no other question and no code asks."""
    asked = {one.query for one in FIGURES.values()} | said
    asked |= {parameter.keuzes for one in queries.values() for parameter in one.parameters.values() if parameter.keuzes}
    return queries.keys() - asked


def test_every_question_is_asked() -> None:
    said = {text for folder in ("analysis", "pages", "queries", "serving", "ui") for text in texts(PROJECT / folder)}
    assert unasked(catalogue(), said) == set()
    assert unasked(catalogue() | {"niemand_vraagt_dit": QUERIES["kleuren"]}, said) == {"niemand_vraagt_dit"}
