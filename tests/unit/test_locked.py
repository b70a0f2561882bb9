"""The lock on published facts: what changed, went or came twice is refused until somebody says why."""

from __future__ import annotations

import csv
import json
import shutil
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from etl.building.build import load_everything
from etl.commands.data import zegel
from etl.frugal import in_memory
from etl.problems import RefusedError
from etl.settings import PROJECT, Settings
from etl.sources.declaring import confirm, lock_facts
from etl.sources.locked import NAME, changes, facts_of, lock_text, read_lock
from etl.sources.origins import read_origin
from etl.sources.seal import seal
from etl.sources.slot import broken
from etl.sources.tidy import read_sources, source_folders
from published.live import find_live

DAY = date(2026, 11, 27)
HEAD = "indicator,branche,regio,periode,uitsplitsing,versie,waarde_tekst,waarde,eenheid,status,letterlijk,noot\n"
ROW = 'verzuim_cbs,{branche},NL00,2024KW04,,,"{text}",{value},%,{status},ja,{note}\n'
ORIGIN = """# a comment that stays
id: testdata-bron
titel: TESTDATA
uitgever: TESTDATA
url: null
document: TESTDATA
licentie: TESTDATA
gepubliceerd: 2025
opgehaald: 2026-11-22
soort: primair
toelichting: TESTDATA
bestanden:
  - bestand: kerncijfer.csv
    inhoud: kerncijfer
    vindplaats: TESTDATA
    rijen: 0
    sha256: {}
"""


def row(branche: str = "VVT", text: str = "8,1", value: str = "8.1", status: str = "definitief", note: str = "") -> str:
    return ROW.format(branche=branche, text=text, value=value, status=status, note=note)


class Home:
    """A data folder with the shipped definitions and one source."""

    def __init__(self, path: Path) -> None:
        self.settings = Settings(data=path, imports=path / "imports", archive=path / "archive", warehouse=path / "w")
        self.folder = path / "sources" / "primair" / "testdata-bron"
        shutil.copytree(PROJECT / "data" / "definitions", path / "definitions")
        self.folder.mkdir(parents=True)
        (self.folder / "origin.yml").write_text(ORIGIN.format("0" * 64), encoding="utf-8")

    def write(self, *rows: str, counted: bool = False) -> None:
        """Write the rows, and when counted how many there are of what under the file."""
        (self.folder / "kerncijfer.csv").write_text(HEAD + "".join(rows), encoding="utf-8")
        self._count([*csv.DictReader([HEAD, *rows])] if counted else [])
        seal(self.folder)

    def _count(self, rows: list[dict[str, str]]) -> None:
        record = self.folder / "origin.yml"
        lines = [line for line in record.read_text("utf-8").splitlines() if not line.startswith("    telling: {")]
        if rows:
            told: dict[str, object] = {
                name: dict(Counter(row[name] for row in rows if row[name]))
                for name in rows[0] if name not in ("waarde", "waarde_tekst") and any(row[name] for row in rows)
            }  # fmt: skip
            told |= {"rijen": len(rows), "som van waarde": str(sum(Decimal(row["waarde"]) for row in rows))}
            at = next(n for n, line in enumerate(lines) if line.startswith("    sha256:"))
            lines.insert(at + 1, f"    telling: {json.dumps(told)}")
        record.write_text("\n".join(lines) + "\n", "utf-8")

    def refused(self) -> list[str]:
        with in_memory() as con:
            try:
                load_everything(con, self.settings, lambda _: None, find_live(self.settings.warehouse))
            except RefusedError as error:
                return [problem.text() for problem in error.problems]
        return []


@pytest.fixture
def home(tmp_path: Path) -> Home:
    found = Home(tmp_path)
    found.write(row("VVT"), row("GGZ", "7,3", "7.3"))
    lock_facts(found.settings, None, DAY)
    return found


def test_what_is_locked_passes_and_what_is_new_too(home: Home) -> None:
    assert home.refused() == []
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), row("UMC", "5,5", "5.5"), counted=True)
    assert home.refused() == []
    assert lock_facts(home.settings, None, DAY) == (1, 0)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (row("VVT", "8,2", "8.2"), "rij 2, kolom 'waarde, waarde_tekst': Gelezen: 'verzuim_cbs · VVT ·"),
        (row("VVT", status="voorlopig"), "status = definitief"),
        (row("VVT", note="anders"), "noot = (leeg)"),
        (row("GHZ"), "het gepubliceerde feit verzuim_cbs · VVT · NL00 · 2024KW04: waarde = 8.1"),
        ("", "Dit feit is weg. Zet terug wat er stond"),
    ],
)  # fmt: skip
def test_a_changed_fact_is_refused_with_what_it_was_and_is(home: Home, changed: str, said: str) -> None:
    home.write(changed, row("GGZ", "7,3", "7.3"), counted=True)
    found = home.refused()
    assert len(found) == 1
    assert said in found[0]
    assert "testdata-bron/kerncijfer.csv" in found[0]
    assert 'python -m etl zegel --wijziging "waarom"' in found[0]
    with pytest.raises(RefusedError, match="zegel --wijziging"):
        lock_facts(home.settings, None, DAY)


def test_a_long_text_is_held_to_every_letter_of_it(home: Home) -> None:
    long = "een lange noot van meer dan veertig letters die op het eind verschilt "
    home.write(row(note=f"{long}a"), row("GGZ", "7,3", "7.3"))
    lock_facts(home.settings, "noot erbij", DAY)
    home.write(row(note=f"{long}b"), row("GGZ", "7,3", "7.3"))
    assert len(home.refused()) == 1


def test_the_record_of_a_source_is_held_too(home: Home) -> None:
    record = home.folder / "origin.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("gepubliceerd: 2025", "gepubliceerd: 2024"), "utf-8")
    (found,) = home.refused()
    assert "de gepubliceerde herkomst: gepubliceerd = 2025" in found


def test_a_declared_change_stands_in_the_record_and_passes(home: Home) -> None:
    home.write(row("VVT", "8,2", "8.2"))
    assert lock_facts(home.settings, "de bron herzag het cijfer", DAY) == (0, 2)
    assert home.refused() == []
    first, second = read_origin(home.folder / "origin.yml").wijzigingen
    assert (first.feit, first.nu, first.op) == ("verzuim_cbs · GGZ · NL00 · 2024KW04", None, DAY)
    assert (second.was, second.nu) == ("waarde = 8.1; waarde_tekst = 8,1", "waarde = 8.2; waarde_tekst = 8,2")
    assert second.reden == "de bron herzag het cijfer"
    home.write(row("VVT", "8,3", "8.3"))
    lock_facts(home.settings, "nog eens", DAY)
    text = (home.folder / "origin.yml").read_text(encoding="utf-8")
    assert text.startswith("# a comment that stays\n")
    assert [item.reden for item in read_origin(home.folder / "origin.yml").wijzigingen] == [
        "nog eens", "de bron herzag het cijfer", "de bron herzag het cijfer",
    ]  # fmt: skip


def test_a_source_that_is_gone_is_missed(home: Home) -> None:
    shutil.rmtree(home.folder)
    assert any("Dit feit is weg" in text for text in home.refused())


def test_a_doubt_passes_once_confirmed_and_only_that_figure(home: Home) -> None:
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), row("UMC", "veel", "5.5"), counted=True)
    (doubt,) = home.refused()
    assert "verzuim_cbs · UMC · NL00 · 2024KW04: 5.5 naast 'veel'" in doubt
    assert "--bevestig" in doubt
    assert confirm(home.settings, "stond in de grafiek", DAY) == 1
    assert home.refused() == []
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), row("UMC", "veel", "55"), counted=True)
    assert len(home.refused()) == 1


def test_a_refused_confirmation_takes_the_new_lock_back_too(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_DATA", str(home.settings.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home.settings.warehouse))
    home.write(row("VVT", "8,2", "8.2"), row("GGZ", "7,3", "7.3"), row("UMC", "5,5", "9.9"), counted=True)
    record, lock = home.folder / "origin.yml", home.settings.sources / NAME
    before = (record.read_bytes(), lock.read_bytes())
    with pytest.raises(RefusedError, match=r"9\.9 naast '5,5'"):
        zegel(wijziging="herzien", bevestig="klopt")
    assert (record.read_bytes(), lock.read_bytes()) == before
    lock.unlink()
    with pytest.raises(RefusedError, match=r"9\.9 naast '5,5'"):
        zegel(wijziging="herzien", bevestig="klopt")
    assert not lock.exists()


def test_what_is_said_with_every_figure_is_held(home: Home) -> None:
    record = home.folder / "origin.yml"
    text = record.read_text(encoding="utf-8")
    said = next(line for line in text.splitlines() if line.startswith("toelichting:"))
    record.write_text(text.replace(said, "toelichting: TESTDATA anders"), encoding="utf-8")
    (problem,) = home.refused()
    assert "toelichting = TESTDATA anders" in problem


def test_a_fact_that_looks_wrong_is_not_locked_before_it_is_answered_for(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DOORSTROOM_DATA", str(home.settings.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home.settings.warehouse))
    lock = home.settings.sources / NAME
    before = lock.read_bytes()
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), row("UMC", "83", "83"), counted=True)
    with pytest.raises(RefusedError, match=r"tot 14 procent .* --bevestig"):
        zegel(wijziging=None, bevestig=None)
    assert lock.read_bytes() == before
    zegel(wijziging=None, bevestig="stond in de grafiek")
    assert "UMC" in lock.read_text(encoding="utf-8")
    assert home.refused() == []


def test_the_shipped_lock_holds_every_shipped_fact() -> None:
    """`python -m etl zegel` brings it up to date."""
    sources = Settings().sources
    origins, rows = read_sources(source_folders(sources))
    assert changes(read_lock(sources), origins, rows) == []
    assert broken(read_lock(sources), {}, origins) == {}
    assert (sources / NAME).read_text(encoding="utf-8") == lock_text(facts_of(origins, rows))
