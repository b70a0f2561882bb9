"""A free question to bytes, in this process: every limit at its edge, and what DuckDB says in Dutch."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import pyarrow as pa
import pytest

from queries.desk import answer as desk
from queries.desk import rules
from queries.desk.limits import MAX_LENGTH
from queries.desk.rules import DeskError, check_text
from queries.desk.words import in_dutch, place
from queries.lockdown import connect
from queries.warehouse import current


@pytest.fixture(scope="module")
def root(built: object) -> Iterator[duckdb.DuckDBPyConnection]:
    assert built
    with connect(current().path) as found:
        yield found


def told(root: duckdb.DuckDBPyConnection, sql: str) -> pa.Table:
    return pa.ipc.open_stream(desk.answer(root, sql)).read_all()


def refused(root: duckdb.DuckDBPyConnection, sql: str) -> str:
    with pytest.raises(DeskError) as error:
        desk.answer(root, sql)
    return str(error.value)


def test_one_row_more_than_is_shown_comes_and_no_other(
    root: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MAX_ROWS", 3)
    assert told(root, "select range as n from range(3)").num_rows == 3
    assert told(root, "select range as n from range(9)")["n"].to_pylist() == [0, 1, 2, 3]


def test_so_many_columns_and_not_one_more(root: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "MAX_COLUMNS", 2)
    assert told(root, "select 1 as a, 2 as b").column_names == ["a", "b"]
    assert "heeft 3 kolommen; hooguit 2. Noem ze" in refused(root, "select 1 as a, 2 as b, 3 as c")


def test_so_many_values_over_all_batches(root: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desk, "MAX_CELLS", 10)
    monkeypatch.setattr(desk, "MAX_COLUMNS", 4)  # the row that shows that there are more counts no cell
    monkeypatch.setattr(desk, "_BATCH", 2)
    assert told(root, "select range as a, range as b from range(7)").num_rows == 7
    assert "meer dan 10 waarden" in refused(root, "select range as a, range as b from range(8)")


def test_so_many_bytes_with_what_was_written_before(
    root: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "select repeat('x', 1000) as a from range(3000)"
    size = len(desk.answer(root, question))
    monkeypatch.setattr(desk, "MAX_BYTES", size + 1000)
    assert told(root, question).num_rows == 3000
    monkeypatch.setattr(desk, "MAX_BYTES", size - 500_000)  # the first batch fits, with the second it does not
    assert "groter dan 2 MB" in refused(root, question)
    assert size - 500_000 > 2 * 2**20


def test_names_of_columns_are_told_apart_whatever_their_capitals() -> None:
    assert desk._unlike(["a", "A", "a", "b", "a_1", "B"]) == ["a", "A_1", "a_2", "b", "a_1_1", "B_1"]


@pytest.mark.parametrize(
    ("kind", "kept"),
    [
        ("BIGINT", "c0"), ("UTINYINT", "c0"), ("BOOLEAN", "c0"), ("VARCHAR", "c0"), ("VARCHAR[]", "c0"),
        ("TIMESTAMP", "c0"), ("HUGEINT", "cast(c0 as double)"), ("UHUGEINT", "cast(c0 as double)"),
        ("DECIMAL(18,3)", "cast(c0 as double)"), ("DATE", "cast(c0 as timestamp)"),
        ("INTEGER[]", "cast(c0 as varchar)"),
        ("STRUCT(a INTEGER)", "cast(c0 as varchar)"), ("INTERVAL", "cast(c0 as varchar)"),
    ],
)  # fmt: skip
def test_a_kind_that_cannot_leave_becomes_one_that_can(kind: str, kept: str) -> None:
    assert desk._kept("c0", kind) == kept


@pytest.mark.parametrize(
    ("sql", "one"),
    [
        ("select 1", "select 1"), ("select 1; ", "select 1"), ("select 'a;b' -- ;", "select 'a;b' -- ;"),
        ("select 'é'; select", "select 'é'"), (";", ""),
    ],
)  # fmt: skip
def test_a_question_ends_at_its_own_semicolon(sql: str, one: str) -> None:
    assert desk._one_statement(sql) == one


def test_memory_that_is_short_is_not_called_a_mistake(root: duckdb.DuckDBPyConnection) -> None:
    class Short:
        def cursor(self) -> Short:
            return self

        def __enter__(self) -> Short:
            return self

        def __exit__(self, *_: object) -> None: ...

        def execute(self, sql: str) -> Short:
            if sql.startswith("use "):
                return self
            raise duckdb.OutOfMemoryException("TESTDATA")

    with pytest.raises(duckdb.OutOfMemoryException):
        desk.answer(Short(), "select 1")  # type: ignore[arg-type]
    assert told(root, "select 1 as n").num_rows == 1


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("", "Typ een vraag"), (" \n\t", "Typ een vraag"), ("x" * (MAX_LENGTH + 1), "10001 tekens. Er mogen er 10000"),
        ("a\x00b", "Teken 2 van de vraag (U+0000)"), ("ab\x7f", "Teken 3 van de vraag (U+007F)"),
        ("a\x1f", "(U+001F)"), ("a\ud800", "Teken 2 van de vraag (U+D800)"), ("a\udfff", "(U+DFFF)"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_no_question(sql: str, says: str) -> None:
    with pytest.raises(DeskError) as error:
        check_text(sql)
    assert says in str(error.value)


def test_a_text_at_the_edge_is_a_question() -> None:
    for sql in ("x" * MAX_LENGTH, "a\tb\r\nc", "\ud7ff\ue000😀"):
        check_text(sql)


@pytest.mark.parametrize(
    ("sql", "says"),
    [
        ("select 1; select 2", "Eén vraag tegelijk; gelezen: 2 vragen."),
        ("delete from mart.thema", "Alleen een vraag die begint met select"),
        ("describe mart.thema", "describe, summarize en show mogen hier niet"),
        ("from memory.mart.thema", "'memory' is hier niet te vragen"),
        ("from core.cijfer", "'core.cijfer' is hier niet te vragen"),
        ("from thema", "'thema' is hier niet te vragen"),
        ("from read_csv('x')", "De tabelfunctie 'read_csv' mag hier niet. Wel: generate_series, range, unnest."),
        ("select getenv('HOME')", "De functie 'getenv' mag hier niet. Plaats: regel 1, teken 8."),
        ("select 'één',\n getenv('X')", "De functie 'getenv' mag hier niet. Plaats: regel 2, teken 2."),
        ("select 1\nfrom core.cijfer", "zoals mart.kerncijfer. Plaats: regel 2, teken 6."),
        ("select current_setting('x')", "De functie 'current_setting' mag hier niet"),
        ("with \"glob\" as (select 1) select 1", "De naam 'glob' mag een tussenresultaat hier niet hebben"),
        ("with information_schema as (select 1) select 1", "De naam 'information_schema' mag"),
        ("with pg_catalog as (select 1) select 1", "De naam 'pg_catalog' mag"),
        ("select (select max(x) from (select getenv('a') as x))", "De functie 'getenv' mag hier niet"),
    ],
)  # fmt: skip
def test_what_is_no_question_on_public_tables_is_refused(root: duckdb.DuckDBPyConnection, sql: str, says: str) -> None:
    assert says in refused(root, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "with eigen as (select 1 as n) from EIGEN", "from huis.mart.thema", "from MART.thema",
        "select count(*) from meta.bron",
        "from range(3)", "select globaal from (select 1 as globaal)", "values (1), (2)", "select sum(1) filter (true)",
        "with a as (select 1 as n), b as (from a) select * from b join mart.thema on true",
    ],
)  # fmt: skip
def test_one_question_on_public_tables_is_answered(root: duckdb.DuckDBPyConnection, sql: str) -> None:
    assert told(root, sql).num_rows > 0


def test_a_question_too_deep_to_read_is_told(monkeypatch: pytest.MonkeyPatch, root: duckdb.DuckDBPyConnection) -> None:
    def deep(_: str) -> None:
        raise RecursionError

    monkeypatch.setattr(rules.json, "loads", deep)
    assert "te diep genest" in refused(root, "select 1")


@pytest.mark.parametrize(
    ("said", "dutch"),
    [
        ("Parser Error: syntax error at end of input", "De vraag houdt te vroeg op."),
        ('Parser Error: syntax error at or near "form"', "DuckDB begrijpt de vraag niet vanaf 'form'."),
        ("Parser Error: unterminated quoted string", "Een aanhalingsteken wordt niet gesloten."),
        ("Parser Error: VALUES lists must all be the same length", "niet allemaal evenveel waarden."),
        ('Binder Error: Referenced column "a" not found in FROM!', "De kolom 'a' is er niet. Bedoelt u een tekst?"),
        ('Binder Error: Table "t" does not have a column named "k"', "De tabel 't' heeft geen kolom 'k'."),
        ('Binder Error: Column "k" in EXCLUDE list not found in FROM', "De kolom 'k' is er niet."),
        ('Binder Error: Referenced table "t" not found!', "De tabel 't' staat niet achter from."),
        ('Catalog Error: Table with name x does not exist because schema "y" does not', "Het schema 'y' is er niet."),
        ("Catalog Error: Table with name x does not exist!", "De tabel 'x' is er niet."),
        ("Catalog Error: Scalar Function with name f does not exist!", "De functie 'f' is er niet."),
        ("Catalog Error: Table Function with name f does not exist!", "De tabelfunctie 'f' is er niet."),
        ("Catalog Error: Type with name t does not exist!", "Het type 't' is er niet."),
        ("Catalog Error: Wonder with name t does not exist!", "De naam 't' is er niet."),
        ('Binder Error: Ambiguous reference to table "t"', "staat er twee keer als tabel."),
        ("Binder Error: aggregate function calls cannot be nested", "mag niet in een andere staan."),
        ("Binder Error: Set operations can only apply to expressions", "niet evenveel kolommen."),
        ("Binder Error: No function matches the given name: 'f(VARCHAR, DATE)'", "'f' werkt niet met: tekst, datum."),
        ("Binder Error: No function matches the given name: 'f()'", "'f' werkt niet met: niets."),
        ("Binder Error: No function matches the given name: 'f(UBIGINT, UINT8)'", "met: UBIGINT, geheel getal."),
        (
            'Binder Error: Could not choose a best candidate function for the function call "f(BOOLEAN)"',
            "'f' werkt niet met: ja of nee. Kies het type zelf, bijvoorbeeld met ::double.",
        ),
        ("Conversion Error: Could not convert string 'x' to INT32", "De tekst 'x' is niet te lezen als geheel getal."),
        ("Conversion Error: Could not cast value", "Een waarde past niet in het type"),
        (
            'Conversion Error: invalid date field format: "x", expected format is (YYYY-MM-DD)',
            "'x' is geen datum of tijd. Verwacht: (YYYY-MM-DD).",
        ),
        ('Some Error: Could not parse string "x" according to format specifier "%Y"', "niet bij het patroon '%Y'"),
        ("Out of Range Error: cannot take square root of a negative number", "Wortel en logaritme"),
        ("Binder Error: LIMIT/OFFSET cannot be negative", "Achter limit en offset"),
        ('Binder Error: Could not find key "k" in struct', "Er is geen veld 'k'."),
        ("Binder Error: * expression without FROM clause!", "Bij * hoort een tabel"),
        ('Conversion Error: extract specifier "x" not recognized', "'x' is geen deel van een datum."),
        ("Invalid Input Error: Malformed JSON at byte 0", "De tekst is geen geldige JSON."),
        ("Invalid Input Error: missing ]: [", "Het patroon (regex) klopt niet."),
        ("Binder Error: UNNEST not supported here", "unnest werkt alleen op een lijst"),
        ("Some Error: TESTDATA!", "DuckDB zegt (in het Engels): TESTDATA."),
        ("", "DuckDB zegt (in het Engels): onbekende fout."),
    ],
)  # fmt: skip
def test_what_duckdb_says_is_said_in_dutch(said: str, dutch: str) -> None:
    assert in_dutch(said).startswith("De vraag klopt niet. ")
    assert dutch in in_dutch(said)


def test_no_path_leaves_and_a_message_has_an_end() -> None:
    assert "/home/wie/bestand" not in in_dutch("IO Error: kan /home/wie/bestand niet openen")
    assert "…" in in_dutch("IO Error: kan /home/wie/bestand niet openen")
    assert len(in_dutch("Some Error: " + "woord " * 500)) == len("De vraag klopt niet. ") + 400
    long = "y" * 200
    assert f"De kolom '{'y' * 120}…' is" in in_dutch(f'Binder Error: Referenced column "{long}" not found')


def test_at_most_five_names_look_like_it() -> None:
    names = ", ".join(f'"k{number}"' for number in range(7))
    told = in_dutch(f'Binder Error: Referenced column "k" not found\nCandidate bindings: {names}')
    assert told.endswith(" Lijkt op: k0, k1, k2, k3, k4.")
    assert in_dutch('Catalog Error: Table with name x does not exist!\nDid you mean "y"?').endswith(" Lijkt op: y.")


@pytest.mark.parametrize(
    ("line", "before", "said"),
    [
        (1, 0, " Plaats: regel 1, bij: fout hier"), (1, 1, ""), (2, 1, " Plaats: regel 1, bij: fout hier"),
        (12, 1, " Plaats: regel 11, bij: fout hier"),
    ],
)  # fmt: skip
def test_the_place_is_counted_in_the_lines_of_the_reader(line: int, before: int, said: str) -> None:
    head = f"LINE {line}: "
    caret = " " * len(f"{head}select ")
    told = in_dutch(f"Parser Error: TESTDATA\n\n{head}select fout hier\n{caret}^", before)
    assert told == f"De vraag klopt niet. DuckDB zegt (in het Engels): TESTDATA.{said}"


@pytest.mark.parametrize(("length", "ends"), [(40, "x"), (41, "…")])
def test_what_stands_at_the_place_is_cut(length: int, ends: str) -> None:
    told = in_dutch(f"Parser Error: TESTDATA\n\nLINE 1: {'x' * length}\n        ^")
    assert told.endswith(f"bij: {'x' * 40}{'…' if ends == '…' else ''}")
    assert in_dutch("Parser Error: TESTDATA\n\nLINE 1: a\n                   ^").endswith("TESTDATA.")


@pytest.mark.parametrize(
    ("position", "said"),
    [
        ("0", " Plaats: regel 1, teken 1."), (9, " Plaats: regel 2, teken 1."), ("12", " Plaats: regel 2, teken 4."),
        (None, ""), ("-1", ""),
    ],
)  # fmt: skip
def test_a_position_is_a_line_and_a_character(position: object, said: str) -> None:
    assert place("select 1\n  +", position) == said
