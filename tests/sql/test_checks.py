"""Every check can fail: each gets a warehouse with exactly the fault it looks for."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from etl.checking import checks
from published.manifest import Manifest

BREAK = {
    "kerncijfer_sleutel": "insert into mart.kerncijfer select * from mart.kerncijfer limit 1",
    "kerncijfer_niets_kwijt": "delete from mart.kerncijfer_opgave where rowid = 0",
    "mobiliteit_sleutel": "insert into mart.mobiliteit select * from mart.mobiliteit limit 1",
    "platformbudget_sleutel": "insert into mart.platformbudget select * from mart.platformbudget limit 1",
    "waarde_of_reden": "update mart.mobiliteit set aantal = null where aantal = 1270",
    "reden_bekend": "update mart.mobiliteit set reden_ontbreekt = 'weet niet' where reden_ontbreekt is not null",
    "status_bekend": "update mart.platformbudget set status = 'klaar' where post = 'totaal'",
    "bron_en_vindplaats": "update mart.project set vindplaats = '' where rowid = 0",
    "verwijzingen": "update mart.kerncijfer_opgave set branche_code = 'ONZIN' where rowid = 0",
    "grenzen": "update mart.kerncijfer_opgave set waarde = 101 where indicator_code = 'autonomie'",
    "eenheid": "update mart.kerncijfer_opgave set eenheid = 'euro' where indicator_code = 'autonomie'",
    "aantal_niet_negatief": "update mart.mobiliteit set aantal = -1 where aantal = 1270",
    "mobiliteit_telt_op": "update mart.mobiliteit set aantal = 1370 where aantal = 1270",
    "platformbudget_telt_op": "update mart.platformbudget set bedrag_eur = 630100 where bedrag_eur = 630000",
    "saldo_is_instroom_min_uitstroom": (
        "update mart.kerncijfer_opgave set waarde = waarde + 5000"
        " where indicator_code = 'saldo_extern' and periode_code = '2010KW01'"
    ),
    "stroom_jaar_is_kw04": (
        "insert into mart.kerncijfer by name select * replace ('2010JJ00' as periode_code, waarde * 4 as waarde)"
        " from mart.kerncijfer where indicator_code = 'instroom_extern' and periode_code = '2010KW04'"
    ),
    "breed_niet_smal": (
        "insert into mart.kerncijfer by name select * replace ('ZWS' as branche_code, waarde * 2 as waarde)"
        " from mart.kerncijfer where indicator_code = 'banen' and periode_code = '2010KW04'"
    ),
    "opgaven_verschillen": (
        "insert into mart.kerncijfer_opgave by name select * replace (waarde + 3 as waarde, 'TESTDATA' as bron_id)"
        " from mart.kerncijfer_opgave where indicator_code = 'autonomie' and branche_code = 'KO'"
    ),
    "provincies_tellen_op": (
        "update mart.kerncijfer set waarde = waarde + 2000"
        " where regio_code = 'PV20' and indicator_code = 'vacatures_openstaand' and periode_code = '2022KW03'"
    ),
    "ingelezen_naast_openbaar": (
        "insert into raw.mobiliteit by name select 'TESTDATA' as bron_id, 'Twente' as regio, '12' as aantal,"
        " '5' as afgerond_op"
    ),
    "kolommen_gedocumenteerd": "alter table mart.thema add column ongenoemd integer",
}


@pytest.fixture
def broken(tmp_path: Path, warehouse: Path, built: Manifest) -> Path:
    """A writable copy of the build."""
    target = tmp_path / "kopie.duckdb"
    target.write_bytes((warehouse / f"{built.build_id}.duckdb").read_bytes())
    return target


def test_every_check_has_a_fault() -> None:
    assert {check.name for check in checks()} == set(BREAK)


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.name)
def test_check_finds_its_fault_and_nothing_before(check, broken: Path) -> None:
    with duckdb.connect(str(broken)) as con:
        before = con.execute(check.text).fetchall()
        assert before == []
        changed = con.execute(BREAK[check.name]).fetchone()
        assert changed is None or changed[0] > 0, "the fault did not fire"
        assert con.execute(check.text).fetchall() != []
