"""What sources call things, resolved to codes once, so that the models join on codes only."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb

from etl.definitions import Definitions
from etl.held import texts
from etl.kinds import kinds
from etl.problems import Problem, RefusedError
from etl.sources.incoming import create


def load_aliases(con: duckdb.DuckDBPyConnection, definitions: Definitions) -> None:
    """Create `raw.alias` (soort, tekst, code) and `raw.eenheid_alias` (tekst, code, factor).

    One row per distinct text met in the raw tables.

    Raises:
        RefusedError: A text no definition knows, with the first place it occurs and the nearest names.
    """
    problems: list[Problem] = []
    found: dict[tuple[str, str], str] = {}
    for soort, text, place in _texts(con):
        code = definitions.period(text) if soort == "periode" else definitions.find(soort, text)
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
    create(con, "raw.alias", rows, texts("soort", "tekst", "code"))
    create(con, "raw.eenheid_alias", units, texts("tekst", "code", "factor"))


def _texts(con: duckdb.DuckDBPyConnection) -> Iterator[tuple[str, str, tuple[str, int | None]]]:
    for kind in kinds().values():
        for column in kind.codes:
            relation = con.table(f"raw.{kind.name}").filter(f"{column} is not null")
            rows = relation.aggregate(f"{column}, min(bron_id || '/' || bestand), min(rij::integer)", column).fetchall()
            for text, file, line in sorted(rows):
                yield column, text, (file, line)


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
