"""What an author counted in the source itself, held against what was typed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from etl.commands.data import zegel
from etl.held import Row
from etl.kinds import kinds
from etl.problems import RefusedError
from etl.sources.declaring import lock_facts
from etl.sources.locked import Lock, facts_of
from etl.sources.origins import Origin, read_origin
from etl.sources.seal import seal
from etl.sources.tally import tally_problems, uncounted_problems
from tests.builds import unlocked
from tests.unit.test_locked import Home, row

DAY = date(2026, 11, 27)
TELLING = {
    "rijen": 3,
    "indicator": "verzuim_cbs",
    "branche": {"VVT": 2, "GGZ": 1},
    "regio": "NL00",
    "periode": {"2023KW04": 1, "2024KW04": 2},
    "som van waarde": 22.4,
    "waarde per branche": {"VVT": 15.1, "GGZ": 7.3},
    "eenheid": "%",
    "status": {"verschillend": 2},
    "letterlijk": "ja",
    "noot": {"gevuld": 1, "verschillend": 1},
}
GOOD = (
    {"branche": "VVT", "periode": "2024KW04", "waarde": "8.1", "status": "voorlopig", "noot": "een noot"},
    {"branche": "VVT", "periode": "2023KW04", "waarde": "7.0", "status": "definitief"},
    {"branche": "GGZ", "periode": "2024KW04", "waarde": "7.3", "status": "voorlopig"},
)


def origin(telling: Mapping[str, object] | None, soort: str = "primair") -> Origin:
    words = dict.fromkeys(("titel", "uitgever", "document", "licentie", "toelichting"), "TESTDATA")
    entry = {
        "bestand": "kerncijfer.csv",
        "inhoud": "kerncijfer",
        "vindplaats": "blz. 1",
        "rijen": 3,
        "sha256": "0" * 64,
    }
    return Origin.model_validate(
        {"id": "testdata", "url": None, "gepubliceerd": 2025, "opgehaald": DAY, "soort": soort, **words}
        | {"bestanden": [{**entry, "telling": telling}]}
    )


def rows(*cells: Mapping[str, str]) -> dict[str, list[Row]]:
    always = {"indicator": "verzuim_cbs", "regio": "NL00", "eenheid": "%", "letterlijk": "ja", "vindplaats": "blz. 1"}
    found: list[Row] = [
        dict.fromkeys(kinds()["kerncijfer"].columns)
        | {"bron_id": "testdata", "bestand": "kerncijfer.csv", "rij": str(at)} | always | {**cell}
        for at, cell in enumerate(cells, 2)
    ]  # fmt: skip
    return {"kerncijfer": found}


def held(*cells: Mapping[str, str], telling: Mapping[str, object] = TELLING) -> list[str]:
    return [f"{p.kolom}: {p.gelezen} | {p.verwacht}" for p in tally_problems([origin(telling)], rows(*cells))]


def test_rows_that_are_as_counted_pass() -> None:
    assert held(*GOOD) == []


@pytest.mark.parametrize(
    ("at", "change", "said"),
    [
        (0, {"branche": "GHZ"}, "branche: VVT: 1; GHZ: 1 | volgens de telling VVT: 2; GHZ: geen"),
        (0, {"indicator": "verzuim_vernet"}, "indicator: verzuim_cbs: 2; verzuim_vernet: 1 | volgens"),
        (1, {"periode": "2022KW04"}, "periode: 2023KW04: geen; 2022KW04: 1 | volgens de telling 2023KW04: 1; "),
        (0, {"waarde": "81"}, "som van waarde: som: 95.3 | volgens de telling som: 22.4"),
        (2, {"status": "onbekend"}, "status: verschillend: 3 | volgens de telling verschillend: 2"),
        (2, {"noot": "nog een"}, "noot: gevuld: 2; verschillend: 2 | volgens de telling gevuld: 1; verschillend: 1"),
        (2, {"uitsplitsing": "vrouw"}, "uitsplitsing: niet geteld | elke gevulde kolom in de telling"),
        (2, {"vindplaats": "blz. 2"}, "vindplaats: niet geteld | elke gevulde kolom in de telling"),
    ],
)  # fmt: skip
def test_a_changed_cell_does_not_add_up(at: int, change: Mapping[str, str], said: str) -> None:
    found = held(*(cell | change if index == at else cell for index, cell in enumerate(GOOD)))
    assert any(text.startswith(said) for text in found), found


def test_lost_and_doubled_rows_and_swapped_values_do_not_add_up() -> None:
    assert "rijen: 2 rijen | 3 rijen volgens de telling" in held(*GOOD[:2])
    assert "rijen: 4 rijen | 3 rijen volgens de telling" in held(*GOOD, GOOD[0])
    swapped = ({**GOOD[0], "waarde": "7.3"}, GOOD[1], {**GOOD[2], "waarde": "8.1"})
    assert held(*swapped) == ["waarde per branche: VVT: 14.3; GGZ: 8.1 | volgens de telling VVT: 15.1; GGZ: 7.3"]


def test_a_missing_number_is_no_zero_in_a_sum() -> None:
    telling = {**TELLING, "waarde per branche": {"VVT": 15.1, "GGZ": 0}, "som van waarde": 15.1}
    zero, missing = ({**GOOD[2], "waarde": text} for text in ("0", ""))
    assert held(*GOOD[:2], zero, telling=telling) == []
    assert held(*GOOD[:2], missing, telling=telling) == [
        "waarde per branche: GGZ: geen | volgens de telling GGZ: 0",
    ]


@pytest.mark.parametrize(
    ("name", "told", "said"),
    [
        ("brance", {"VVT": 2}, "brance: brance | een kolom van kerncijfer"),
        ("waarde per brance", {"VVT": 2}, "waarde per brance: waarde per brance | een kolom van kerncijfer"),
        ("branche", {"VVT": "twee"}, "per waarde een getal"),
        ("waarde per branche", "15.1", "waarde per branche: 15.1: geen; VVT: 15.1; GGZ: 7.3 | "),
        ("rijen", {"VVT": 1}, "volgens de telling"),
    ],
)
def test_a_count_that_cannot_be_read_says_so(name: str, told: object, said: str) -> None:
    assert any(said in text for text in held(*GOOD, telling={**TELLING, name: told}))


def test_only_a_file_with_a_new_fact_is_asked_to_be_counted() -> None:
    facts = facts_of([origin(None)], rows(*GOOD))

    def asked(lock: Lock, telling: Mapping[str, object] | None = None, soort: str = "primair") -> list[str]:
        return [p.verwacht for p in uncounted_problems(lock, [origin(telling, soort)], rows(*GOOD))]

    other: Lock = {("iets-anders/kerncijfer.csv", "feit"): {"waarde": "1"}}
    wanted = "een telling in origin.yml, in de bron geteld: rijen, indicator, branche, regio, periode, som van waarde, "
    assert asked(other) == [f"{wanted}eenheid, status, letterlijk, noot"]
    assert asked(facts) == asked({}) == []
    for place in facts:
        if place[1]:
            one_new = {known: cells for known, cells in facts.items() if known != place}
            assert len(asked(one_new)) == 1, place
            assert asked(one_new, TELLING) == []
    assert asked(other, TELLING) == asked(other, soort="eigen") == []


def test_a_count_that_is_cut_is_missed_and_its_file_takes_no_new_fact(home: Home) -> None:
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), counted=True)
    assert home.refused() == []
    assert lock_facts(home.settings, None, DAY) == (0, 0)
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"))
    (said,) = home.refused()
    assert "kerncijfer.csv: Verwacht: de telling die in origin.yml stond. De telling is weg. Zet terug" in said
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"), row("UMC", "5,5", "5.5"))
    assert len(home.refused()) == 2
    for reason in (None, "niet meer na te tellen"):
        with pytest.raises(RefusedError, match="Zonder telling komt een nieuw feit niet binnen"):
            lock_facts(home.settings, reason, DAY)
    home.write(row("VVT"), row("GGZ", "7,3", "7.3"))
    assert lock_facts(home.settings, "niet meer na te tellen", DAY) == (0, 1)
    assert home.refused() == []
    (kept,) = read_origin(home.folder / "origin.yml").wijzigingen
    assert (kept.bestand, kept.feit, kept.was, kept.nu) == ("kerncijfer.csv", None, "geteld = ja", None)


def second(home: Home, telling: str = "") -> Path:
    """Another source beside one that is published."""
    folder = home.folder.parent / "testdata-nieuw"
    folder.mkdir()
    record = (home.folder / "origin.yml").read_text("utf-8").replace("testdata-bron", folder.name)
    record = record.replace("titel: TESTDATA", "titel: TESTDATA nieuw").replace("document: TESTDATA", "document: nieuw")
    again = "nagelezen: {titel: TESTDATA nieuw, uitgever: TESTDATA, document: nieuw, licentie: TESTDATA, "
    again += "gepubliceerd: 2025, opgehaald: 2026-11-22}\n"
    (folder / "origin.yml").write_text(record.replace("bestanden:", f"{again}bestanden:"), "utf-8")
    unlocked(folder)
    with (folder / "origin.yml").open("a", encoding="utf-8") as stream:
        stream.write(telling)
    (folder / "kerncijfer.csv").write_text((home.folder / "kerncijfer.csv").read_text("utf-8"), "utf-8")
    seal(folder)
    return folder


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    found = Home(tmp_path)
    monkeypatch.setenv("DOORSTROOM_DATA", str(found.settings.data))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(found.settings.warehouse))
    found.write(row("VVT"), row("GGZ", "7,3", "7.3"))
    lock_facts(found.settings, None, DAY)
    return found


def test_a_new_file_needs_a_count_and_no_reason_will_do(home: Home) -> None:
    folder = second(home)
    assert "een telling in origin.yml" in home.refused()[0]
    for reason in (None, "het archief geeft geen totalen"):
        with pytest.raises(RefusedError, match="een telling in origin"):
            zegel(wijziging=None, bevestig=reason)
    assert read_origin(folder / "origin.yml").bevestigingen == ()


def test_a_counted_file_keeps_its_count_when_it_is_sealed_and_is_held_to_it(home: Home) -> None:
    said = (
        "    telling: {rijen: 2, indicator: verzuim_cbs, branche: {VVT: 1, GGZ: 1}, regio: NL00, periode: 2024KW04,\n"
    )
    said += "      som van waarde: 15.4, eenheid: '%', status: definitief, letterlijk: ja}\n"
    folder = second(home, said)
    zegel(wijziging=None, bevestig=None)
    assert home.refused() == []
    text = (folder / "kerncijfer.csv").read_text("utf-8")
    (folder / "kerncijfer.csv").write_text(text.replace(row("GGZ", "7,3", "7.3"), ""), "utf-8")
    with pytest.raises(RefusedError, match=r"1 rijen'\. Verwacht: 2 rijen volgens de telling"):
        zegel(wijziging="weg", bevestig=None)
    seal(folder)
    assert "telling: {rijen: 2," in (folder / "origin.yml").read_text("utf-8")
    assert "rijen: 1\n" in (folder / "origin.yml").read_text("utf-8")


def test_the_rows_of_a_count_in_lines_of_its_own_are_not_sealed_over(home: Home) -> None:
    record = home.folder / "origin.yml"
    text = record.read_text("utf-8").replace("    rijen: 2\n", "    telling:\n      rijen: 9\n    rijen: 0\n")
    record.write_text(text, "utf-8")
    home.write(row("VVT"))
    assert "    telling:\n      rijen: 9\n    rijen: 1\n" in record.read_text("utf-8")


def test_every_shipped_file_is_counted() -> None:
    from etl.settings import Settings
    from etl.sources.tidy import source_folders

    origins = [read_origin(folder / "origin.yml") for folder in source_folders(Settings().sources)]
    assert [origin.id for origin in origins for entry in origin.bestanden if entry.telling is None] == []
