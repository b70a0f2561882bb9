"""HTML comes from templates alone: no tag in Python, no hole in a template, nothing asked that is not there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import UndefinedError, nodes
from markupsafe import Markup

from etl.settings import PROJECT
from ui.markup import TEMPLATES, environment, macro, render

CODE = ("ui", "serving", "pages", "analysis", "queries", "app.py", "server.py")
MARKUP = "ui/markup.py"
# Plotly has marks of its own for what stands in a chart; it makes SVG of them itself and the browser never reads them.
CHART_MARKS = {"b", "br", "extra"}
# Modules with tags of their own, each with its reason.
WRITES = {
    "serving/web/shell.py": "looks for parts of the page of Streamlit",
    "ui/export/workbook.py": "writes the cells of a workbook by the million, as columns of Arrow",
}
_TAG = re.compile(r"(?<!\?P)</?([a-z][a-z0-9]*)(?=[\s/>]|$)")


@cache
def trees() -> dict[str, ast.Module]:
    """Give every module of the dashboard as it is read by Python."""
    found = [path for name in CODE for path in [PROJECT / name, *(PROJECT / name).rglob("*.py")] if path.is_file()]
    return {str(path.relative_to(PROJECT)): ast.parse(path.read_text("utf-8")) for path in found}


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Give every text of a module with its line, without what explains the module itself."""
    explained = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explained:
            yield node.lineno, node.value


def tags(source: ast.Module) -> list[tuple[int, str]]:
    """Give the tags in the texts of a module, with their line."""
    return [(line, tag) for line, text in texts(source) for tag in _TAG.findall(text) if tag not in CHART_MARKS]


def test_a_tag_in_python_is_seen() -> None:
    written = 'def f(x):\n    """Give <p>."""\n    return f"<p class={x}>" + "</p>" + "<b>" + "a < b"\n'
    assert tags(ast.parse(written)) == [(3, "p"), (3, "p")]


def test_no_module_writes_html() -> None:
    found = {name: tags(tree) for name, tree in trees().items()}
    assert {name for name, seen in found.items() if seen} == set(WRITES)


def test_nothing_but_a_template_makes_markup() -> None:
    """Whoever escapes by hand does so twice or not at all."""
    for name, tree in trees().items():
        imported = [
            node.module
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in {"html", "jinja2"}
        ]
        called = [
            node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        ]
        if name != MARKUP and name not in WRITES:
            assert not imported, name
            assert not {"Markup", "escape"} & set(called), name


@cache
def macros() -> dict[str, nodes.Macro]:
    """Give every piece of HTML by its name, as it is written."""
    return {
        f"{path.stem}.{piece.name}": piece
        for path in TEMPLATES.glob("*.html")
        for piece in environment.parse(path.read_text("utf-8")).find_all(nodes.Macro)
    }


def asked() -> Iterator[tuple[str, str, ast.Call]]:
    """Give every piece that Python asks for: place, name and how."""
    for name, tree in trees().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "render":
                first = node.args[0] if node.args else None
                if isinstance(first, ast.Constant) and "." in str(first.value):
                    yield f"{name}:{node.lineno}", str(first.value), node


def test_every_piece_that_is_asked_for_exists_and_gets_what_it_shows() -> None:
    assert len(list(asked())) > 30
    for place, piece, call in asked():
        assert callable(macro(piece)), place
        given = {keyword.arg for keyword in call.keywords}
        arguments = [argument.name for argument in macros()[piece].args]
        needed = arguments[: len(arguments) - len(macros()[piece].defaults)]
        if None not in given:
            assert set(needed) <= given <= set(arguments), place


def test_every_piece_is_used() -> None:
    used = {piece.rsplit(".")[1] for _, piece, _ in asked()}
    for path in TEMPLATES.glob("*.html"):
        calls = environment.parse(path.read_text("utf-8")).find_all(nodes.Call)
        used |= {call.node.name for call in calls if isinstance(call.node, nodes.Name)}
    assert {piece for piece in macros() if piece.rsplit(".")[1] not in used} == set()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.html")), ids=lambda path: path.stem)
def test_no_template_leaves_a_way_in(path: Path) -> None:
    text = path.read_text("utf-8")
    assert not re.search(r"\|\s*safe\b|autoescape|Markup", text)
    assert not re.search(r"=\s*\{\{", re.sub(r'"[^"]*"', '""', text)), "an attribute stands in quotes"


def test_what_is_missing_or_unknown_is_an_error() -> None:
    with pytest.raises(UndefinedError, match="title"):
        render("tile.head", id="x", sentence="y")
    with pytest.raises(TypeError, match="colour"):
        render("tile.sentence", text="x", colour="red")
    with pytest.raises(ValueError, match="None"):
        render("tile.sentence", text=None)
    with pytest.raises(AttributeError):
        render("tile.nothing")


def test_text_is_escaped_and_what_a_piece_gave_is_not() -> None:
    inner = render("tile.sentence", text="<script> & \"'")
    assert inner == '<p class="ds-zin">&lt;script&gt; &amp; &#34;&#39;</p>'
    assert inner in render("tables.table", caption="x", headings=[], rows=[(inner, [])])


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "", None])
def test_only_a_web_address_is_a_link_to_elsewhere(address: str | None) -> None:
    row = {"name": "TESTDATA", "url": address, "subject": "", "lines": []}
    drawn = render("agendalist.agenda", parts=[("Netwerken", [row])])
    assert "<strong>TESTDATA</strong>" in drawn
    linked = render("agendalist.agenda", parts=[("Netwerken", [row | {"url": "https://x.test"}])])
    assert '<strong><a href="https://x.test" target="_blank" rel="noopener">TESTDATA</a></strong>' in linked


def test_an_amount_is_never_broken_after_its_sign() -> None:
    found = render("tile.head", id="x", title="Van € 5", sentence=Markup("<b>") + "€ 6 & meer")
    assert "Van €&nbsp;5" in found
    assert "<b>€&nbsp;6 &amp; meer" in found


def test_a_line_of_a_template_ends_in_nothing_beside_a_tag_and_in_a_space_between_words() -> None:
    source = "<p>\n  een\n  twee {{ x }}\n  {% if x %} drie{% endif %}\n</p>"
    assert environment.from_string(source).render(x="&") == "<p>een twee &amp; drie</p>"


def test_a_date_in_a_table_is_not_broken_and_other_text_is_and_a_long_one_has_room() -> None:
    cells = [("2026-11-21", False), ("2026-11-2", False), ("12", True), ("gratis", False), ("x" * 81, False)]
    told = render("tables.table", caption="x", headings=[("Titel", False)], rows=[("a", cells)])
    assert '<td class="datum">2026-11-21</td>' in told
    assert "<td>2026-11-2</td>" in told
    assert '<td class="getal">12</td>' in told
    assert "<td>gratis</td>" in told
    assert '<td class="lang">xxx' in told
