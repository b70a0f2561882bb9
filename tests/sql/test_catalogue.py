"""Every query file is what the catalogue promises: header, parameters, columns, bound values only."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from etl.settings import PROJECT
from published import contract
from queries.catalogue import CatalogueError, Query, catalogue, read_query
from queries.warehouse import current

QUERIES = sorted(catalogue().values(), key=lambda query: query.naam)
EXAMPLE = {"code": "NL00", "codelijst": ["KO"], "tekst": "x", "getal": 1}


def example(query: Query) -> dict[str, object]:
    return {
        name: parameter.standaard
        if parameter.standaard is not None
        else (list(parameter.waarden[:1]) if parameter.type == "codelijst" else parameter.waarden[0])
        if parameter.waarden
        else EXAMPLE[parameter.type]
        for name, parameter in query.parameters.items()
    }


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.naam)
def test_query_gives_exactly_the_columns_of_its_header(query: Query) -> None:
    frame = current().query(query.sql, query.complete(example(query)))
    assert list(frame.columns) == list(query.kolommen)


def test_a_column_is_called_as_in_the_contract_unless_the_header_says_otherwise(tmp_path: Path) -> None:
    path = tmp_path / "vraag.sql"
    path.write_text("""/*
titel: x
omschrijving: x
korrel: x
bronnen: []
kolommen:
  aandeel: {label: Deel}
  eigen: {label: Eigen}
*/
with a as (
    select 1 as x
)

select
    a.x as aandeel,
    null as eigen,
    a.bron_id
from a
union all
select 1, 2, 3
order by all
""")
    columns = read_query(path).kolommen
    known = contract.columns()
    assert list(columns) == ["aandeel", "eigen", "bron_id"]
    assert columns["bron_id"] == known["bron_id"]
    # the step of the contract is a column this answer does not have
    assert known["aandeel"].stap
    assert columns["aandeel"] == known["aandeel"].but({"label": "Deel", "stap": None})
    assert columns["eigen"] == contract.Column(label="Eigen")


FIGURES = {"mart.kerncijfer", "mart.kerncijfer_opgave", "mart.mobiliteit", "core.statline"}
# How many there are of something in this dashboard, and a place in an order: nobody rounded those.
COUNTED = {"cellen", "cijfers", "plaats", "plaats_tot", "regios", "rijen", "stap", "waarden"}
# Empty in the question: only the page fills them, of counts rounded at entry, and tells them between two ends.
OWN = {"eigen_verdeling": {"eigen", "eigen_laag", "eigen_hoog"}}


@pytest.mark.parametrize("query", [query for query in QUERIES if FIGURES & set(query.bronnen)], ids=lambda q: q.naam)
def test_every_figure_says_how_far_rounding_leaves_it_open(query: Query) -> None:
    steps = {column.stap for column in query.kolommen.values()}
    figures = {n: c for n, c in query.kolommen.items() if c.eenheid or c.decimalen is not None}
    without = [
        name
        for name, column in figures.items()
        if not column.stap
        and column.eenheid != "cellen"
        and name not in COUNTED | OWN.get(query.naam, set()) | steps | {"afgerond_op"}
    ]
    assert without == []


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.naam)
def test_query_orders_its_rows(query: Query) -> None:
    assert "order by" in query.sql


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.naam)
def test_query_survives_hostile_text(query: Query) -> None:
    hostile = "'; drop table mart.kerncijfer; --"
    given = example(query)
    for name, parameter in query.parameters.items():
        if parameter.type in {"code", "tekst"} and not parameter.waarden:
            given[name] = hostile
        elif parameter.type == "codelijst" and not parameter.waarden:
            given[name] = [hostile]
    current().query(query.sql, query.complete(given))


def test_unknown_parameter_and_value_are_refused() -> None:
    query = catalogue()["uitstroom_bestemming"]
    with pytest.raises(CatalogueError, match="onbekende parameter jaar"):
        query.complete({"jaar": "2022"})
    with pytest.raises(CatalogueError, match="bereik kent geen onzin"):
        query.complete({"bereik": "onzin"})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("select 1", "kop"),
        ("/*\ntitel: x\n*/\nselect 1 as code", "omschrijving"),
        (
            "/*\ntitel: x\nomschrijving: x\nkorrel: x\nbronnen: []\n*/\nselect $y as code",
            r"gebruikt \['y'\]",
        ),
        (
            "/*\ntitel: x\nomschrijving: x\nkorrel: x\nbronnen: []\nkolommen: {code: {stap: y}}\n*/\nselect 1 as code",
            r"een stap noemt \['y'\]",
        ),
        *(
            (f"/*\ntitel: x\nomschrijving: x\nkorrel: x\nbronnen: []\nkolommen: {columns}\n*/\n{sql}", message)
            for columns, sql, message in (
                ("{code: {tonen: false}}", "select 1 as titel", r"noemt \['code'\], en de vraag geeft \['titel'\]"),
                ("{code: {zichtbaar: false}}", "select 1 as code", "zichtbaar"),
                ("{}", "select 1 as nieuwe_kolom", r"\['nieuwe_kolom'\] staat niet in columns.yml"),
                ("{nieuwe_kolom: {tonen: false}}", "select 1 as nieuwe_kolom", "label"),
                ("{}", "select 1", "kolom zonder 'as'"),
                ("{}", "selct 1 as code", "geen vraag"),
            )
        ),
        *(
            (
                f"/*\ntitel: x\nomschrijving: x\nkorrel: x\nbronnen: []\n{head}*/\nselect 1 as code\n{end}",
                "één meer dan hoogstens",
            )
            for head, end in (("", "limit 5"), ("hoogstens: 5\n", ""), ("hoogstens: 5\n", "limit 5"))
        ),
    ],
)
def test_incomplete_header_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "fout.sql"
    path.write_text(text)
    with pytest.raises(CatalogueError, match=message):
        read_query(path)


# ATTACH and USE take no bound parameters; their text comes from our own folder listing, never from a reader.
# A whole table is asked for with the names and types of its own columns.
ALLOWED = {
    "queries/opening.py",
    "queries/lockdown.py",
    "queries/table.py",
    # A free question is itself a statement: it runs in a process with hard limits, after it was read as one SELECT.
    "queries/desk/answer.py",
    "queries/desk/rules.py",
    # SET takes no bound parameters; the limits are our own numbers, or what DuckDB itself says.
    "etl/frugal.py",
    "etl/building/revisions.py",
    "etl/sources/corrections.py",
    # The columns of a kind; their names are ours (data/definitions/columns.yml).
    "etl/sources/aliases.py",
    "etl/sources/tidy.py",
    # One count of every table that was made; their names are those of our own models, as DuckDB tells them.
    "etl/sources/meta.py",
}


def test_no_statement_is_put_together_from_pieces() -> None:
    found = []
    for folder in ("app.py", "server.py", "analysis", "published", "queries", "ui", "pages", "serving", "etl"):
        root = PROJECT / folder
        for path in [root] if root.is_file() else sorted(root.rglob("*.py")):
            name = path.relative_to(PROJECT).as_posix()
            if name in ALLOWED or name.startswith("etl/statline/"):
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in {"execute", "executemany", "query", "sql"}
                    and node.args
                    and isinstance(node.args[0], (ast.JoinedStr, ast.BinOp))
                ):
                    found.append(f"{name}:{node.lineno}")
    assert found == []


@pytest.mark.parametrize(
    "said", ["type: getal, standaard: 1", "type: getal, minst: 1, standaard: 1", "type: tekst, minst: 1, hooguit: 2"]
)
def test_a_number_says_its_bounds_and_nothing_else_has_any(tmp_path: Path, said: str) -> None:
    path = tmp_path / "vraag.sql"
    header = "titel: x\nomschrijving: x\nkorrel: x\nbronnen: []\nkolommen:\n  a: {label: A}\n"
    path.write_text(f"/*\n{header}parameters:\n  n: {{{said}}}\n*/\nselect $n as a\norder by a\n")
    with pytest.raises(CatalogueError, match="minst en hooguit"):
        read_query(path)
