"""What is loaded, how old it is, and what is late."""

from __future__ import annotations

from typing import Any

import duckdb

from etl.problems import Problem, RefusedError
from etl.settings import Settings
from etl.statline.meaning.pins import read_pins
from published.layout import database_path
from published.live import Live, find_live
from published.manifest import Manifest


def _rows(con: duckdb.DuckDBPyConnection, sql: str) -> list[dict[str, Any]]:
    result = con.execute(sql)
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def _live(settings: Settings) -> tuple[Live, Manifest]:
    live = find_live(settings.warehouse)
    if live.manifest is None:
        advice = "Bouw eerst met: python -m etl build"
        raise RefusedError([Problem(str(settings.warehouse), "gebouwde, gave gegevens", advice, gelezen=live.trouble)])
    return live, live.manifest


def notice(live: Live) -> str | None:
    """Say that readers get another build than the pointer should name, and what to do; None when they do not."""
    if live.manifest is None or live.trouble is None:
        return None
    return f"{live.trouble}. Lezers zien versie {live.manifest.build_id}. Herstel dit met: python -m etl build"


def leaps_of(con: duckdb.DuckDBPyConnection, build_id: str) -> list[dict[str, Any]]:
    """Give each figure that a build lost or made twice as large or small: tabel, sleutel, oud, nieuw (None: gone).

    A build of before this was looked at gives none.
    """
    try:
        result = con.execute(
            "select tabel, sleutel, oud, nieuw from core.sprong where build_naar = $1 order by all", [build_id]
        )
    except duckdb.CatalogException:
        return []
    names = [column[0] for column in result.description or ()]
    return [dict(zip(names, row, strict=True)) for row in result.fetchall()]


def checks_of(settings: Settings) -> list[dict[str, Any]]:
    """Give the outcome of every check of the live build: controle, ernst, rijen_fout, titel.

    Raises:
        RefusedError: Nothing was built yet.
    """
    _, manifest = _live(settings)
    with duckdb.connect(str(database_path(settings.warehouse, manifest.build_id)), read_only=True) as con:
        return _rows(con, "select controle, ernst, rijen_fout, titel from meta.controle order by controle")


def status_of(settings: Settings) -> dict[str, Any]:
    """Give the live build and what is in it.

    Per theme and table the last period and what is expected when; roles with a table chosen by hand; and what is odd
    beside the build before (`core.sprong`).

    Raises:
        RefusedError: Nothing was built yet.
    """
    live, manifest = _live(settings)
    with duckdb.connect(str(database_path(settings.warehouse, manifest.build_id)), read_only=True) as con:
        themes = _rows(
            con,
            "select thema, laatste_periode, opgehaald, volgende_verwacht,"
            " volgende_verwacht < current_date as te_laat from meta.actualiteit order by thema",
        )
        leaps = leaps_of(con, manifest.build_id)
        tables = _rows(
            con,
            "select tabel, laatste_periode, opgehaald, verwacht, verwacht < current_date as te_laat, mislukt, melding"
            " from raw.statline_versheid order by tabel",
        )
    return {
        "statline": tables,
        "build_id": manifest.build_id,
        "gebouwd_op": manifest.gebouwd_op,
        "let_op": notice(live),
        "themas": themes,
        "opvallend": leaps,
        "koppelingen": read_pins(settings.definitions),
    }
