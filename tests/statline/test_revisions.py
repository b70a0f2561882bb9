"""What changed since the version before: every change found, and nothing that did not change."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import duckdb
import pytest

from etl.problems import RefusedError
from etl.settings import Settings
from etl.statline.archive import store
from etl.statline.fetch import fetch_tables
from tests.statline import breakers as b
from tests.statline import kit
from tests.statline.faketable import FakeTable, dimension, quarters
from tests.statline.replay import Fault, Replay

OLD = kit.small_table()
LATER = "2024-12-13T02:00:00"


def fetch(settings: Settings, replay: Replay, table: FakeTable, *faults: Fault) -> duckdb.DuckDBPyConnection:
    replay.reset(table)
    replay.faults += faults
    assert fetch_tables(settings, [table.id], base_url=replay.url, limits=kit.PATIENT).exit_status == 0
    assert all(fault.fired for fault in faults)
    return kit.loaded(settings)


def revisions(con: duckdb.DuckDBPyConnection) -> list[tuple[Any, ...]]:
    query = (
        "select soort, onderwerp, dimensies, regio_code, periode_code, oud, nieuw from raw.statline_revisie"
        " order by soort, onderwerp, regio_code, periode_code, nieuw"
    )
    return con.execute(query).fetchall()


def cell(row: int, column: str, new: str) -> Fault:
    """Give one cell another text."""
    page, place = divmod(row, kit.PAGE_ROWS)

    def edit(rows: str) -> str:
        parts = rows.split("},")
        parts[place] = b.first_of(rf'"{column}":"[^"]*"', f'"{column}":"{new.rjust(8)}"')(parts[place])
        return "},".join(parts)

    return Fault("cel", lambda q: q.is_page and q.skip == page * kit.PAGE_ROWS, b.rows(edit))


def text(row: int, column: int) -> str:
    return OLD.columns(row, row + 1)[column][0].strip()


def test_nothing_changed(fetched: Settings, replay: Replay) -> None:
    assert revisions(fetch(fetched, replay, OLD.changed(modified=LATER))) == []


def test_figures_that_changed_came_or_went(fetched: Settings, replay: Replay) -> None:
    figures = [row for row in range(60) if text(row, 0) not in ("", ".")][:2]
    unknown = next(row for row in range(60) if text(row, 0) == ".")
    blank = next(row for row in range(60) if text(row, 0) == "")
    changed = {figures[0]: "77777", figures[1]: ".", unknown: "123", blank: "."}
    faults = [cell(row, "Werknemers_1", new) for row, new in changed.items()]
    con = fetch(fetched, replay, OLD.changed(modified=LATER), *faults)
    found = {row[0]: row[5:] for row in revisions(con)}
    assert found == {
        "waarde gewijzigd": (f"{float(text(figures[0], 0))}", "77777.0"),
        "waarde vervallen": (f"{float(text(figures[1], 0))}", "onbekend"),
        "waarde ingevuld": ("onbekend", "123.0"),
        "reden gewijzigd": ("niet van toepassing", "onbekend"),
    }
    places = con.execute("select distinct versie_van, versie_naar, onderwerp from raw.statline_revisie").fetchall()
    assert places == [(OLD.modified, LATER, "Werknemers_1")]


def test_a_changed_figure_is_found_in_its_own_place(fetched: Settings, replay: Replay) -> None:
    row = next(row for row in range(20, 60) if text(row, 1) not in ("", "."))
    (found,) = revisions(fetch(fetched, replay, OLD.changed(modified=LATER), cell(row, "Aandeel_2", "1.5")))
    region, branch, period = (d.members[p][0] for d, p in zip(OLD.dimensions, OLD.places(row), strict=True))
    assert found[1:5] == ("Aandeel_2", {"AZWBranche": branch}, region, period)


def test_a_new_period_is_one_row_and_shifts_nothing(fetched: Settings, replay: Replay) -> None:
    """The cube is wider, so every cell has another place: only the period is new, and the statuses moved on."""
    periods = (*quarters(2023, 2023), ("2024KW01", "2024 1e kwartaal"))
    table = OLD.changed(
        modified=LATER, dimensions=(*OLD.dimensions[:2], dimension("Perioden", "TimeDimension", periods))
    )
    replay.reset(table)
    old = {(row[0], *row[1:4]): row[4:] for row in OLD.expected()}

    def keep(rows: str) -> str:
        """Give every cell of the old periods its old figure back."""
        import json

        parsed = json.loads(f"[{rows}]")
        for row in parsed:
            for topic in ("Werknemers_1", "Aandeel_2"):
                known = old.get((topic, row["RegioS"].strip(), row["AZWBranche"].strip(), row["Perioden"]))
                if known:
                    signs = {"onbekend": ".", "niet van toepassing": ""}
                    row[topic] = signs[known[1]] if known[1] else str(known[0])
        return ",".join(json.dumps(row) for row in parsed)

    con = fetch(fetched, replay, table, Fault("oud", lambda q: q.is_page, b.rows(keep)))
    assert [(row[0], row[4], row[5], row[6]) for row in revisions(con)] == [
        ("periode nieuw", "2024KW01", None, "2024 1e kwartaal"),
        ("status gewijzigd", "2023KW03", "nader voorlopig", "definitief"),
        ("status gewijzigd", "2023KW04", "voorlopig", "nader voorlopig"),
    ]


def test_members_that_came_went_or_were_renamed(fetched: Settings, replay: Replay) -> None:
    members = (("A050000", "VVT"), kit.BRANCHES[2], ("A050009", "Jeugdzorg"))
    dimensions = (OLD.dimensions[0], replace(OLD.dimensions[1], members=members), OLD.dimensions[2])
    con = fetch(fetched, replay, OLD.changed(modified=LATER, dimensions=dimensions))
    members_only = [row for row in revisions(con) if row[0].startswith("lid")]
    assert [(row[0], row[2]["AZWBranche"], row[5], row[6]) for row in members_only] == [
        ("lid hernoemd", "A050000", kit.BRANCHES[0][1], "VVT"),
        ("lid nieuw", "A050009", None, "Jeugdzorg"),
        ("lid verdwenen", "A050001", kit.BRANCHES[1][1], None),
    ]


def test_the_first_version_has_no_revisions(fetched: Settings) -> None:
    assert revisions(kit.loaded(fetched)) == []


def test_a_damaged_version_is_mended_by_fetching_it_again(fetched: Settings, replay: Replay) -> None:
    version = store.current(fetched.archive, OLD.id)
    assert version is not None
    (version.folder / store.COLUMNS_FILE).unlink()
    (version.folder / version.manifest.pages[2].bestand).write_bytes(b"TESTDATA kapot")
    with pytest.raises(RefusedError, match="--force"):
        kit.loaded(fetched)
    renamed = replace(OLD.dimensions[1], members=(("A050000", "VVT"), *kit.BRANCHES[1:]))
    replay.reset(OLD.changed(dimensions=(OLD.dimensions[0], renamed, OLD.dimensions[2])))
    report = fetch_tables(fetched, [OLD.id], base_url=replay.url, limits=kit.PATIENT, force=True)
    assert report.exit_status == 0
    con = kit.loaded(fetched)
    assert kit.long_rows(con, kit.names(OLD)) == OLD.expected()
    assert [row[0] for row in revisions(con)] == ["lid hernoemd"]
