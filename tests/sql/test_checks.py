"""Every check can fail: each gets a warehouse with exactly the fault it looks for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from etl.building.checking import checks, run_checks
from etl.building.contract_checks import contract_checks
from etl.building.transform import models
from published.manifest import Manifest

BREAK = {
    "kerncijfer_niets_kwijt": "delete from mart.kerncijfer_opgave where rowid = 0",
    "waarde_of_reden": "update mart.mobiliteit set aantal = null where aantal = 1270",
    "reden_bekend": "update mart.mobiliteit set reden_ontbreekt = 'weet niet' where reden_ontbreekt is not null",
    "status_bekend": "update mart.platformbudget set status = 'klaar' where post = 'totaal'",
    "grenzen": "update mart.kerncijfer_opgave set waarde = 101 where indicator_code = 'autonomie'",
    "eenheid": "update mart.kerncijfer_opgave set eenheid = 'euro' where indicator_code = 'autonomie'",
    "aantal_niet_negatief": "update mart.mobiliteit set aantal = -1 where aantal = 1270",
    "mobiliteit_telt_op": "update mart.mobiliteit set aantal = 1370 where aantal = 1270",
    "mobiliteit_verschilt": (
        "insert into raw.mobiliteit by name select * replace ('TESTDATA' as bron_id, '1500' as aantal)"
        " from raw.mobiliteit where aantal = '1270'"
    ),
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


@pytest.mark.parametrize("read", [checks, models])
def test_two_files_in_different_rooms_cannot_have_one_name(read: Callable[[Path], object], tmp_path: Path) -> None:
    for room in ("core/een", "core/twee"):
        (tmp_path / room).mkdir(parents=True)
        (tmp_path / room / "zelfde.sql").write_text("/*\ntitel: TESTDATA\nernst: fout\n*/\nselect 1")
    with pytest.raises(ValueError, match=r"core.twee.zelfde\.sql en .*core.een.zelfde\.sql hebben dezelfde naam"):
        read(tmp_path)


@pytest.fixture
def broken(tmp_path: Path, warehouse: Path, built: Manifest) -> Path:
    """A writable copy of the build."""
    target = tmp_path / "kopie.duckdb"
    target.write_bytes((warehouse / f"{built.build_id}.duckdb").read_bytes())
    return target


# What asks has its faults in test_doubts.py.
CERTAIN = tuple(check for check in checks() if check.header["ernst"] != "twijfel")


def test_every_check_has_a_fault() -> None:
    assert {check.name for check in CERTAIN} == set(BREAK)


@pytest.mark.parametrize("check", CERTAIN, ids=lambda check: check.name)
def test_check_finds_its_fault_and_nothing_before(check, broken: Path) -> None:
    with duckdb.connect(str(broken)) as con:
        before = con.execute(check.text).fetchall()
        assert before == []
        changed = con.execute(BREAK[check.name]).fetchone()
        assert changed is None or changed[0] > 0, "the fault did not fire"
        assert con.execute(check.text).fetchall() != []


def test_a_column_of_another_type_is_told_with_both_types(broken: Path) -> None:
    with duckdb.connect(str(broken)) as con:
        con.execute(
            "alter table mart.bereik alter column aantal type varchar; alter table mart.bereik drop column noot"
        )
        told = con.execute(next(check.text for check in checks() if check.name == "kolommen_gedocumenteerd")).fetchall()
    assert told == [
        ("mart.bereik.aantal: het model geeft VARCHAR, columns.yml DOUBLE",),
        ("mart.bereik.noot: het model geeft haar niet, columns.yml VARCHAR",),
    ]


# What breaks each kind of rule of the contract, and what is said of it.
RULES = {
    "insert into mart.project select * from mart.project limit 1": (
        "sleutel", 2,
        "mart.project: 2 rijen met dezelfde platform_code, project, peildatum: twee keer in"
        " fcb-voortgangsverslag-2021-07",
    ),
    "insert into mart.platformbudget select * from mart.platformbudget where peildatum is null limit 1": (
        "sleutel", 2,
        "mart.platformbudget: 2 rijen met dezelfde platform_code, jaar, peildatum, post:"
        " twee keer in fcb-voortgangsverslag-2021-07",
    ),
    "insert into mart.platformbudget select * replace ('abf-2022-01' as bron_id) from mart.platformbudget limit 1": (
        "sleutel", 2,
        "mart.platformbudget: 2 rijen met dezelfde platform_code, jaar, peildatum, post: ze staan in abf-2022-01"
        " en in fcb-voortgangsverslag-2021-07",
    ),
    "update mart.project set vindplaats = '' where rowid < 3": ("gevuld", 3, "mart.project: 3 rijen zonder vindplaats"),
    "update mart.mobiliteit set geharmoniseerd = null where rowid = 0": (
        "gevuld", 1, "mart.mobiliteit: 1 rij zonder geharmoniseerd"
    ),
    "update mart.kerncijfer_opgave set branche_code = 'ONZIN' where rowid < 2": (
        "verwijzing", 2, "mart.kerncijfer_opgave: 2 rijen met een branche_code die mart.branche niet kent, zoals ONZIN"
    ),
    "update mart.project set bron_id = 'ONZIN' where rowid = 0": (
        "verwijzing", 1, "mart.project: 1 rij met een bron_id die meta.bron niet kent, zoals ONZIN"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("fault", "expected"), RULES.items(), ids=range(len(RULES)))
def test_a_table_is_what_the_contract_says(fault: str, expected: tuple[str, int, str], broken: Path) -> None:
    with duckdb.connect(str(broken)) as con:
        con.execute("delete from meta.controle")
        assert [(found.name, found.example) for found in run_checks(con) if found.rows] == []
        changed = con.execute(fault).fetchone()
        assert changed and changed[0] > 0, "the fault did not fire"
        con.execute("delete from meta.controle")
        assert expected in [(found.name, found.rows, found.example) for found in run_checks(con)]
        told = con.execute("select rijen_fout, voorbeeld from meta.controle where controle = $1", [expected[0]])
        assert told.fetchone() == expected[1:]


def test_every_table_but_history_has_a_key(broken: Path) -> None:
    with duckdb.connect(str(broken)) as con:
        keys, *_ = contract_checks(con)
        tables = {name for (name,) in con.execute("select distinct tabel from meta.kolom").fetchall()}
    assert {name for name in tables if f"from {name} group by" not in keys.text} == {"meta.revisie"}
