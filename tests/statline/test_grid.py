"""Pages read as a grid of bytes: the same columns as the plain reader gives, or None and then the plain reader's."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.statline.cells.grid import GridReader
from etl.statline.cells.page_reader import PageReader
from etl.statline.wire.envelope import open_page
from etl.statline.wire.faults import StatlineError
from etl.statline.wire.model import Dimension, Member, Table, Topic

REGIONS = ("NL01  ", "PV20  ", "PV21  ")
PERIODS = ("2023KW01", "2023KW02", "2023KW03", "2023KW04")
BRANCHES = tuple(f"A{number:03d}  " for number in range(10))


def made(*topics: str) -> Table:
    sides = (("Branche", "overig", BRANCHES), ("RegioS", "regio", REGIONS), ("Perioden", "tijd", PERIODS))
    dimensions = tuple(
        Dimension(name=name, kind=kind, title="TESTDATA", members=tuple(Member(key=key, title="") for key in keys))
        for name, kind, keys in sides
    )
    named = tuple(Topic(name=topic, title="TESTDATA") for topic in topics)
    about = {"title": "TESTDATA", "catalog": "AZW", "protocol": "v3", "url": "", "modified": ""}
    return Table(id="99001NED", dimensions=dimensions, topics=named, **about)  # type: ignore[arg-type]


TABLE = made("Werknemers_1", "Aandeel_2")
ROWS = 40


def row(number: int, *figures: str, table: Table = TABLE, order: tuple[str, ...] = ()) -> str:
    """A row of the cube; its number is its place."""
    places = (number // 12, number // 4 % 3, number % 4)
    fields = {"ID": str(number)}
    fields |= {d.name: f'"{d.members[p].key}"' for d, p in zip(table.dimensions, places, strict=True)}
    fields |= {topic.name: f'"{figure}"' for topic, figure in zip(table.topics, figures, strict=True)}
    return "{" + ",".join(f'"{name}":{fields[name]}' for name in order or fields) + "}"


def page(rows: list[str], between: str = ",", end: str = "") -> str:
    return '{"odata.metadata":"TESTDATA","value":[' + between.join(rows) + end + "]}"


def plain_page(start: int = 0) -> str:
    figures = ["       .", "        ", "      -3", "12345678"]
    return page([row(n, figures[n % 4], f"{n / 10:8.1f}") for n in range(start, start + ROWS)])


def read(folder: Path, text: str | bytes, *, grid: bool = True, table: Table = TABLE) -> tuple[Any, bool]:
    """What the reader makes of a page, columns or the words of its refusal, and whether the plain one was asked."""
    path = folder / "pagina.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with closing(PageReader(table)) as reader:
        if not grid:
            reader._grid = None
        try:
            found = reader.read(path)
        except StatlineError as error:
            return (error.verwacht, error.gelezen, error.kolom), "_con" in vars(reader)
        columns = {name: _told(found.columns[name]) for name in found.columns.column_names}
        return (columns, str(found.columns.schema), found.signs, found.next_link), "_con" in vars(reader)


def _told(column: Any) -> list[str]:
    # repr: a NaN is a NaN, and -0.0 is not 0.0.
    return [repr(value) for value in column.to_pylist()]


def same(folder: Path, text: str | bytes, table: Table = TABLE) -> bool:
    """Read a page both ways, check that they agree, and tell whether the quick way fell back."""
    quick, fell_back = read(folder, text, table=table)
    plain, asked = read(folder, text, grid=False, table=table)
    # A page that is refused by what stands around its rows needs no reader at all.
    assert asked or len(plain) == 3, "the plain reader was not used"
    assert quick == plain
    return fell_back


@pytest.mark.parametrize("start", [0, 5, 9, 60, 80])
def test_a_page_as_cbs_writes_it_needs_no_json(tmp_path: Path, start: int) -> None:
    assert not same(tmp_path, plain_page(start))
    (columns, *_), _ = read(tmp_path, plain_page(start))
    assert columns["cel"] == [str(place) for place in range(start, start + ROWS)]
    assert columns["periode"][:4] == [repr(PERIODS[place % 4]) for place in range(start, start + 4)]
    offset = -start % 4
    assert columns["Werknemers_1"][offset : offset + 4] == ["nan", "None", "-3.0", "12345678.0"]
    assert columns["Aandeel_2"][0] == repr(start / 10)


@pytest.mark.parametrize(("between", "end"), [(" , ", "\r\n  "), ("\r\n,\r\n", ""), (",\t", "   ")])
def test_blanks_around_rows_do_not_matter(tmp_path: Path, between: str, end: str) -> None:
    assert not same(tmp_path, page([row(n, f"{n:8}", "     1.5") for n in range(ROWS)], between, end))


def test_a_mark_before_the_page_is_no_part_of_the_rows(tmp_path: Path) -> None:
    assert not same(tmp_path, b"\xef\xbb\xbf" + plain_page().encode())


def test_a_table_with_columns_of_several_widths_keeps_their_order(tmp_path: Path) -> None:
    table = made("Breed_1", "Smal_2", "Breed_3")
    rows = [row(n, f"{n:12}", f"{n:4}", f"{n:12}", table=table) for n in range(ROWS)]
    assert not same(tmp_path, page(rows), table)


def _in_row(place: int, old: str, new: str) -> Callable[[str], str]:
    """Change one row of the page; the change must hit something."""

    def changed(text: str) -> str:
        head, rows = text.split("[", 1)
        parts = rows.split("},")
        assert old in parts[place]
        parts[place] = parts[place].replace(old, new, 1)
        return head + "[" + "},".join(parts)

    return changed


_ORDER = ("ID", "RegioS", "Branche", "Perioden", "Werknemers_1", "Aandeel_2")
SURPRISES: dict[str, Callable[[str], str]] = {
    "other order of keys in one row": lambda text: text.replace(
        row(7, "12345678", f"{0.7:8.1f}"), row(7, "12345678", f"{0.7:8.1f}", order=_ORDER)
    ),
    "escape in a key": _in_row(5, '"A000  "', '"\\u0041000  "'),
    "escape in a figure": _in_row(5, "        ", "\\u0020       "),
    "escape in a name": _in_row(5, '"Werknemers_1"', '"Werknemers\\u005f1"'),
    "unknown key": _in_row(9, '"Werknemers_1"', '"Extra_9":"1","Werknemers_1"'),
    "unknown key of the same width": _in_row(9, '"Werknemers_1"', '"Werknemers_9"'),
    "key missing": _in_row(9, ',"Werknemers_1":"        "', ""),
    "key twice in every row": lambda text: text.replace('"Werknemers_1"', '"Werknemers_1":"       1","Werknemers_1"'),
    "key twice in one row": _in_row(9, '"Aandeel_2"', '"Werknemers_1":"       1","Aandeel_2"'),
    "nan": _in_row(3, "12345678", "     nan"),
    "NaN": _in_row(3, "12345678", "     NaN"),
    "inf": _in_row(3, "12345678", "     inf"),
    "exponent": _in_row(3, "12345678", "     1e5"),
    "decimal comma": _in_row(3, "12345678", "   123,5"),
    "plus": _in_row(3, "12345678", "  +12345"),
    "secret": _in_row(3, "12345678", "       x"),
    "blank inside": _in_row(3, "12345678", "123 5678"),
    "minus inside": _in_row(3, "12345678", "123-5678"),
    "minus alone": _in_row(3, "12345678", "       -"),
    "blanks after": _in_row(3, "12345678", "1234567 "),
    "wider figure": _in_row(3, "12345678", "123456789"),
    "null": _in_row(3, '"12345678"', "null"),
    "bare number": _in_row(3, '"12345678"', "12345678"),
    "object": _in_row(3, '"12345678"', '{"a":123}'),
    "NUL": _in_row(3, "12345678", "1234567\0"),
    "NUL in a key": _in_row(3, '"A000  "', '"A000\0 "'),
    "member with other blanks": _in_row(3, '"A000  "', '" A000 "'),
    "unknown member": _in_row(3, '"NL01  "', '"ZZ01  "'),
    "member of another row": _in_row(3, '"2023KW04"', '"2023KW01"'),
    "number with a nought before": _in_row(13, '"ID":13', '"ID":03'),
    "number that is none": _in_row(13, '"ID":13', '"ID":1x'),
    "rows backwards": lambda text: page([*reversed(text[text.index("[") + 1 : -2].replace("},{", "}\n{").split("\n"))]),
    "row between is gone": lambda text: text.replace(row(7, "12345678", f"{0.7:8.1f}") + ",", ""),
    "truncated in a row": lambda text: text[:2000],
    "truncated, with its end": lambda text: text[:2000] + "]}",
    "no comma between rows": lambda text: "},{".join(text.split("},{", 5)[:5]) + "} {" + text.split("},{", 5)[5],
    "one row": lambda text: page([row(0, "       1", "     1.0")]),
    "no rows": lambda text: page([]),
    "on past the end of the cube": lambda text: page(
        [row(n % 120, f"{n:8}", "     1.0").replace(f'"ID":{n % 120},', f'"ID":{n},') for n in range(110, 140)]
    ),
    "bare numbers in every row": lambda text: page(
        [row(n, f"{n + 10**7}", "     1.0").replace(f'"{n + 10**7}"', f"{n + 10**7}") for n in range(ROWS)]
    ),
}


@pytest.mark.parametrize("name", SURPRISES)
def test_a_surprise_is_read_by_the_plain_reader(tmp_path: Path, name: str) -> None:
    changed = SURPRISES[name](plain_page())
    assert changed != plain_page()
    path = tmp_path / "los.json"
    path.write_bytes(changed.encode())
    try:
        opened = open_page(path)
    except StatlineError:
        opened = None
    assert opened is None or GridReader(TABLE).read(path, opened) is None, "the grid took the surprise"
    same(tmp_path, changed)


def test_a_nul_is_no_blank(tmp_path: Path) -> None:
    """Keys of several lengths, the short ones filled up with a byte that arrays of texts do not see."""
    short = made("Werknemers_1", "Aandeel_2").model_copy(
        update={"dimensions": (TABLE.dimensions[0], _with_keys("PV20", "PV21", "NL1"), TABLE.dimensions[2])}
    )
    rows = [row(n, f"{n:8}", "     1.0", table=short).replace('"NL1"', '"NL1\0"') for n in range(ROWS)]
    assert same(tmp_path, page(rows), short)


def _with_keys(*keys: str) -> Dimension:
    return TABLE.dimensions[1].model_copy(update={"members": tuple(Member(key=key, title="") for key in keys)})


_PLAIN = st.one_of(
    st.just("."),
    st.just(""),
    st.integers(-999_999, 99_999_999).map(str),
    st.decimals(-9999, 99999, places=2, allow_nan=False, allow_infinity=False).map(lambda v: f"{v:f}"),
)
_ODD = st.text(alphabet=' .-+,0123456789eExXnaif\\u"{}[]\u00e9', max_size=8)


@given(figures=st.lists(st.tuples(_PLAIN, _PLAIN), min_size=2, max_size=40), start=st.integers(0, 80))
@settings(max_examples=60)
def test_figures_of_any_kind_are_read_alike(
    tmp_path_factory: pytest.TempPathFactory, figures: list[tuple[str, str]], start: int
) -> None:
    rows = [row(start + n, one.rjust(9), two.rjust(9)) for n, (one, two) in enumerate(figures)]
    assert not same(tmp_path_factory.getbasetemp(), page(rows))


@given(figures=st.lists(st.one_of(_PLAIN, _ODD), min_size=2, max_size=12), width=st.integers(1, 9))
@settings(max_examples=150)
def test_texts_of_any_kind_are_read_alike_or_not_at_all(
    tmp_path_factory: pytest.TempPathFactory, figures: list[str], width: int
) -> None:
    rows = [row(n, text.rjust(width), f"{n:8}") for n, text in enumerate(figures)]
    same(tmp_path_factory.getbasetemp(), page(rows))
