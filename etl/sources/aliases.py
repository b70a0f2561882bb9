"""What sources call things, resolved to codes once, so that the models join on codes only."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import duckdb
import pyarrow as pa

from etl.definitions import Definitions
from etl.kinds import KINDS
from etl.problems import Problem, RefusedError


def load_aliases(con: duckdb.DuckDBPyConnection, definitions: Definitions) -> None:
    """Create `raw.alias` (soort, tekst, code) and `raw.eenheid_alias` (tekst, code, factor).

    One row per distinct text met in the raw tables.

    Raises:
        RefusedError: A text no definition knows, with the first place it occurs and the nearest names.
    """
    problems: list[Problem] = []
    found: dict[tuple[str, str], str] = {}
    for soort, text, place in _texts(con):
        code = _lookup(definitions, soort)(text)
        if code is None:
            problems.append(_unknown(definitions, soort, text, place))
        else:
            found[soort, text] = code
    units = []
    for (text,) in con.execute("select distinct eenheid from raw.kerncijfer order by 1").fetchall():
        unit = definitions.unit(text)
        if unit is None:
            problems.append(_unknown(definitions, "eenheid", text, ("kerncijfer.csv", None)))
        else:
            units.append({"tekst": text, "code": unit[0], "factor": str(unit[1])})
    if problems:
        raise RefusedError(problems)
    rows = [{"soort": soort, "tekst": text, "code": code} for (soort, text), code in found.items()]
    _table(con, "raw.alias", rows, ("soort", "tekst", "code"))
    _table(con, "raw.eenheid_alias", units, ("tekst", "code", "factor"))


def _texts(con: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, tuple[str, int | None]]]:
    for kind in KINDS.values():
        for column, soort in kind.codes.items():
            relation = con.table(f"raw.{kind.name}").filter(f"{column} is not null")
            rows = relation.aggregate(f"{column}, min(bron_id || '/' || bestand), min(rij::integer)", column).fetchall()
            for text, file, line in sorted(rows):
                yield soort, text, (file, line)
    for kind in KINDS.values():
        if "periode" in kind.columns:
            rows = (
                con.table(f"raw.{kind.name}")
                .aggregate("periode, min(bron_id || '/' || bestand), min(rij::integer)", "periode")
                .fetchall()
            )
            for text, file, line in sorted(row for row in rows if row[0]):
                yield "periode", text, (file, line)


def _lookup(definitions: Definitions, soort: str) -> Callable[[str], str | None]:
    lookups: dict[str, Callable[[str], str | None]] = {
        "branche": definitions.branche,
        "regio": definitions.regio,
        "platform": definitions.platform,
        "indicator": definitions.indicator,
        "periode": definitions.period,
    }
    return lookups[soort]


def _unknown(definitions: Definitions, soort: str, text: str, place: tuple[str, int | None]) -> Problem:
    near = ", ".join(definitions.nearest(soort, text)) if soort != "periode" else "bijvoorbeeld 2022KW04"
    return Problem(
        bestand=place[0],
        rij=place[1],
        kolom=soort,
        gelezen=text,
        verwacht=f"een bekende {soort}" + (f" ({near})" if near else ""),
        advies="Gebruik een bekende naam of voeg een alias toe in data/definitions.",
    )


def _table(con: duckdb.DuckDBPyConnection, name: str, rows: list[dict[str, str]], columns: tuple[str, ...]) -> None:
    con.register("incoming", pa.Table.from_pylist(rows, schema=pa.schema([(c, pa.string()) for c in columns])))
    con.table("incoming").create(name)
    con.unregister("incoming")
