"""The explorer's question gives exactly the cells of two TESTDATA tables that plain Python says were chosen."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from analysis.rows import records
from etl.building.build import build
from etl.settings import PROJECT, Settings
from etl.statline.fetch import fetch_tables
from queries.run import run
from tests.statline import kit
from tests.statline.faketable import FakeTable, FakeTopic, dimension, quarters
from tests.statline.replay import Replay
from ui.export import render
from ui.figure import make_view
from ui.figures import FIGURES
from ui.pivoted import as_pivot

SEXES = (("T001038", "Totaal mannen en vrouwen"), ("3000", "Mannen"), ("4000", "Vrouwen"))
SECOND = FakeTable(
    "99002NED",
    "TESTDATA banen",
    (
        dimension("Geslacht", "Dimension", SEXES),
        dimension("AZWBranche", "Dimension", kit.BRANCHES, pad=9),
        dimension("Perioden", "TimeDimension", quarters(2022, 2023)),
    ),
    (FakeTopic("Banen_1", "Banen"),),
    seed=7,
    missing=0.3,
)
PIVOT: dict[str, Any] = {"tabel": "99002NED", "onderwerpen": ["Banen_1"], "vorm": "draaitabel"}
FIRST = kit.small_table(missing=0.3)
TABLES = (FIRST, SECOND)


@pytest.fixture(scope="module")
def fetched(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The shipped data with two TESTDATA tables, built."""
    folder = tmp_path_factory.mktemp("verkenner")
    found = Settings(
        data=PROJECT / "data", imports=folder / "i", archive=folder / "archief", warehouse=folder / "warehouse"
    )
    with Replay() as server:
        server.reset(*TABLES, page_size=30)
        report = fetch_tables(found, [table.id for table in TABLES], base_url=server.url, limits=kit.PATIENT)
    assert report.exit_status == 0
    build(found)
    return found


@pytest.fixture
def live(fetched: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(fetched.warehouse))
    yield fetched.warehouse


def oracle(table: FakeTable, topics: list[str], **chosen: list[str]) -> set[tuple[Any, ...]]:
    """The long rows of the fake table itself, of the chosen topics and members only."""
    names = [d.name for d in table.dimensions]
    return {
        row
        for row in table.expected()
        if row[0] in topics and all(name not in chosen or row[1 + names.index(name)] in chosen[name] for name in names)
    }


def asked(table: FakeTable, **parameters: Any) -> set[tuple[Any, ...]]:
    titles = {t: {title: code for code, title in d.members} for d in table.dimensions for t in [d.name]}
    found = set()
    for row in records(run("verkenner", {"tabel": table.id, **parameters}).frame):
        plain = dict(zip((d.name for d in table.dimensions if d.kind == "Dimension"), row["leden"], strict=True))
        keys = [
            {"GeoDimension": row["regio_code"], "TimeDimension": row["periode_code"]}.get(d.kind)
            or titles[d.name][plain[d.name]]
            for d in table.dimensions
        ]
        found.add((row["onderwerp_code"], *keys, row["waarde"], row["reden_ontbreekt"]))
    return found


@pytest.mark.usefixtures("live")
def test_all_cells_of_two_topics_with_their_reasons() -> None:
    topics = [topic.name for topic in FIRST.topics]
    rows = oracle(FIRST, topics)
    assert {row[-1] for row in rows} == {None, "onbekend", "niet van toepassing"}
    assert asked(FIRST, onderwerpen=topics) == rows


@pytest.mark.usefixtures("live")
def test_chosen_members_regions_and_periods() -> None:
    region, branch = FIRST.dimensions[0].members[1][0], "A050001"
    found = asked(
        FIRST,
        onderwerpen=["Aandeel_2"],
        leden=[f"AZWBranche={branch}"],
        regios=[region],
        perioden=["2023KW02", "2023KW04"],
    )
    wanted = {"RegioS": [region], "AZWBranche": [branch], "Perioden": ["2023KW02", "2023KW04"]}
    assert found == oracle(FIRST, ["Aandeel_2"], **wanted)
    assert len(found) == 2


@pytest.mark.usefixtures("live")
def test_a_table_of_two_dimensions_and_no_region() -> None:
    leden = ["Geslacht=3000", "Geslacht=4000", "AZWBranche=A050000"]
    found = asked(SECOND, onderwerpen=["Banen_1"], leden=leden)
    assert found == oracle(SECOND, ["Banen_1"], Geslacht=["3000", "4000"], AZWBranche=["A050000"])
    assert len(found) == 2 * 8


@pytest.mark.usefixtures("live")
def test_an_unknown_member_gives_nothing() -> None:
    assert asked(SECOND, onderwerpen=["Banen_1"], leden=["Geslacht=ONZIN"]) == set()
    assert asked(SECOND, onderwerpen=["ONZIN"]) == set()


@pytest.mark.usefixtures("live")
def test_words_units_status_and_source_go_along() -> None:
    frame = run("verkenner", {"tabel": FIRST.id, "onderwerpen": ["Aandeel_2"]}).frame
    assert set(frame["eenheid"]) == {"%"}
    assert set(frame["decimalen"]) == {1}
    assert dict(zip(frame["periode_code"], frame["status"], strict=True)) == {
        "2023KW01": "definitief",
        "2023KW02": "definitief",
        "2023KW03": "nader voorlopig",
        "2023KW04": "voorlopig",
    }
    assert {bron for bronnen in frame["bron_ids"] for bron in bronnen} == {"statline-99001ned"}
    assert frame["begin"].dt.strftime("%Y-%m").drop_duplicates().tolist() == [
        "2023-01",
        "2023-04",
        "2023-07",
        "2023-10",
    ]


@pytest.mark.usefixtures("live")
def test_the_pivot_keeps_every_value_and_reason() -> None:
    found, notes = as_pivot(run("verkenner", PIVOT))
    assert found.frame["Perioden TESTDATA"].tolist() == [title for _, title in quarters(2022, 2023)]
    assert (len(found.cijfers), notes) == (9, ())
    rows = oracle(SECOND, ["Banen_1"])
    kept = [value for name in found.cijfers for value in found.frame[name].dropna()]
    assert sorted(kept) == sorted(r[-2] for r in rows if r[-2] is not None)
    reasons = [reason for name in found.cijfers for reason in found.redenen[name] if reason]
    assert sorted(reasons) == sorted(r[-1] for r in rows if r[-1] is not None)


@pytest.mark.usefixtures("live")
def test_totals_and_shares_are_of_the_cells_that_are_the_whole() -> None:
    """The whole is asked beside the choice; the fake table itself says what it is."""
    whole = {(row[2], row[3]): row[4] for row in oracle(SECOND, ["Banen_1"], Geslacht=["T001038"])}
    men = {(row[2], row[3]): row[4] for row in oracle(SECOND, ["Banen_1"], Geslacht=["3000"])}
    names = dict(kit.BRANCHES)
    all_of = next(code for code, name in names.items() if name == "Zorg en welzijn (breed)")
    chosen = PIVOT | {"leden": ["Geslacht=3000"], "rijen": ["Perioden"], "kolommen": ["AZWBranche", "Geslacht"]}
    totals, _ = as_pivot(run("verkenner", chosen | {"totalen": "kolommen"}))
    shares, _ = as_pivot(run("verkenner", chosen | {"als": "rij"}))
    periods = [code for code, _ in quarters(2022, 2023)]
    branch = next(code for code in names if code != all_of)
    column = f"{names[branch]}, Totaal mannen en vrouwen"
    told = totals.frame[column].astype(object).where(totals.frame[column].notna(), None)
    assert told.tolist() == [whole[branch, period] for period in periods]
    known = [(men[branch, period], whole[all_of, period]) for period in periods]
    found = shares.frame[f"{names[branch]}, Mannen"].tolist()
    assert len(found) == len(known)
    for share, (part, of) in zip(found, known, strict=True):
        if part is None or of is None or part > of:
            assert math.isnan(share)
        elif not math.isnan(share):
            assert share == pytest.approx(100 * part / of, abs=0.51)


@pytest.mark.usefixtures("live")
def test_the_files_of_a_pivot_are_as_it_is_shown() -> None:
    view = make_view(FIGURES["verkenner"], PIVOT | {"leden": ["AZWBranche=A050000"], "totalen": "kolommen"})
    lines = render(view, "nl.csv").decode("utf-8-sig").splitlines()
    assert lines[0].split(";")[:2] == ["Perioden TESTDATA", "Mannen (aantal)"]
    assert "Totaal mannen en vrouwen (aantal)" in lines[0]
    assert [line.split(";")[0] for line in lines[1:]] == [title for _, title in quarters(2022, 2023)]
    told = json.loads(render(view, "json"))
    assert told["korrel"] == "één rij van de draaitabel"
    assert not any("optellen" in line for line in told["let_op"])


@pytest.mark.usefixtures("live")
def test_each_dimension_knows_its_whole() -> None:
    found = records(run("verkenner_dimensie", {"tabel": SECOND.id}).frame)
    assert [(row["dimensie"], row["geheel"], row["geheel_titel"]) for row in found] == [
        ("Geslacht", "T001038", "Totaal mannen en vrouwen"),
        ("AZWBranche", "A050002", "Zorg en welzijn (breed)"),
        ("Perioden", None, None),
    ]


@pytest.mark.usefixtures("live")
def test_the_title_says_the_newest_figure() -> None:
    rows = sorted(oracle(SECOND, ["Banen_1"], Geslacht=["T001038"], AZWBranche=["A050002"]), key=lambda row: row[3])
    newest = [row for row in rows if row[4] is not None][-1]
    choice = {"tabel": SECOND.id, "onderwerpen": ["Banen_1"], "leden": ["Geslacht=T001038", "AZWBranche=A050002"]}
    found = make_view(FIGURES["verkenner"], choice).findings
    year, quarter = newest[3][:4], newest[3][-1]
    value = f"{math.floor(newest[4]):,}".replace(",", ".")
    assert found.titel == f"Banen in het {quarter}e kwartaal van {year}: {value}"
    assert found.zin.startswith(
        "TESTDATA banen; Totaal mannen en vrouwen; Zorg en welzijn (breed); het 1e kwartaal van 2022 tot en met het"
        " 4e kwartaal van 2023; één reeks."
    )
    missing = sum(row[4] is None for row in rows)
    assert ("geen cijfer" in found.zin) == (missing > 0)


@pytest.mark.usefixtures("live")
def test_search_finds_all_words_in_title_or_code() -> None:
    assert run("verkenner_catalogus", {"zoek": "banen testdata"}).frame["tabel"].tolist() == ["99002NED"]
    found = run("verkenner_catalogus", {"zoek": "9900"}).frame
    assert found["opdracht"].tolist() == ["python -m etl fetch azw 99002NED", "python -m etl fetch azw 99001NED"]
    assert set(found["ingelezen"]) == {"ja"}
    assert run("verkenner_catalogus", {"zoek": "walvis"}).frame.empty


@pytest.mark.usefixtures("live")
def test_loaded_tables_say_how_far_they_reach() -> None:
    frame = run("verkenner_tabellen").frame.set_index("tabel")
    assert frame["laatste_periode"].to_dict() == {"99001NED": "2023 4e kwartaal", "99002NED": "2023 4e kwartaal"}
    assert frame["rijen"].to_dict() == {table.id: table.size for table in TABLES}


def test_without_tables_every_figure_is_empty_and_says_so() -> None:
    assert make_view(FIGURES["verkenner"], {}).frame.empty
    assert "python -m etl fetch azw" in make_view(FIGURES["verkenner-tabellen"], {}).findings.zin
    assert "python -m etl catalogus" in make_view(FIGURES["verkenner-catalogus"], {}).findings.zin
