"""Load the StatLine archive; without an archive the tables are empty."""

from __future__ import annotations

import duckdb

from etl.settings import Settings


def load_archive(con: duckdb.DuckDBPyConnection, settings: Settings) -> None:  # noqa: ARG001
    """Create empty `core.statline_kerncijfer` and `core.statline_mobiliteit`."""
    con.execute(
        """create table core.statline_kerncijfer (indicator_code varchar, branche_code varchar, regio_code varchar,
        periode_code varchar, uitsplitsing varchar, versie varchar, waarde double, eenheid varchar, status varchar,
        reden_ontbreekt varchar, bron_id varchar, vindplaats varchar);
        create table core.statline_mobiliteit (regio_code varchar, branche_code varchar, periode_code varchar,
        richting varchar, bereik varchar, categorie varchar, functiegroep varchar, aantal double, status varchar,
        reden_ontbreekt varchar, bron_id varchar, vindplaats varchar)"""
    )
