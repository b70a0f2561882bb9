"""A large table is read in blocks: as it would be in one piece, and in one piece when rows hang together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from etl.importing import Limits, prepare
from etl.importing.meaning import blocks, drafts
from etl.problems import RefusedError
from tests.unit.importing.kit import AS_PRINTED, OPTIONS, Rows, csv_file, definitions, is_the_table

HEAD: list[object] = ["regio", "branche", "periode", "richting", "categorie", "functiegroep", "aantal"]
KEY_FIGURES: list[object] = ["indicator", "branche", "regio", "periode", "waarde", "eenheid"]


def counts(*texts: object, category: str = "Pensioen") -> list[list[object]]:
    """A row for each figure, each of a group of its own (TESTDATA)."""
    fixed: list[object] = ["Achterhoek", "VVT", 2021, "uitstroom", category]
    return [[*fixed, f"TESTDATA {at}", text] for at, text in enumerate(texts)]


def absence(*texts: object) -> list[list[object]]:
    return [["verzuim_cbs", "VVT", "Nederland", 2000 + at, text, "procent"] for at, text in enumerate(texts)]


def built_in(monkeypatch: pytest.MonkeyPatch, rows: int) -> list[int]:
    """Let a block have so many rows; give the list that will hold the sizes of the blocks read."""
    sizes: list[int] = []
    build = drafts.build_drafts

    def counted(table: object, setting: object) -> list[drafts.Draft]:
        sizes.append(len(table.body))  # type: ignore[attr-defined]
        return build(table, setting)  # type: ignore[arg-type]

    monkeypatch.setattr(blocks, "_ROWS", rows)
    # the package shows the function of that name, not the module
    monkeypatch.setattr(sys.modules["etl.importing.prepare"], "build_drafts", counted)
    return sizes


def outcome(kind: str, path: Path, **given: str) -> tuple[object, ...]:
    """What came of a file: rows and notices, or problems."""
    try:
        prepared = prepare(kind, path, given, definitions())
    except RefusedError as refusal:
        return ("geweigerd", *refusal.problems)
    return (list(prepared.rijen), prepared.notices, prepared.noten)


APART: dict[str, tuple[str, Rows]] = {
    "gewoon": ("mobiliteit", [HEAD, *counts(10, 20, 30, 40, 50)]),
    "tekens": ("mobiliteit", [HEAD, *counts("10*", "NB", "x", "40**", "", "60*"), ["*: TESTDATA"]]),
    "dubbel": ("mobiliteit", [HEAD, *counts(10, 20, 30, 40), *counts(99), *counts(1, category="Inactief")]),
    "leeg": ("mobiliteit", [HEAD, *counts(10, 20), ["Achterhoek", "", 2021, "uitstroom", "Pensioen", "T", 5], *counts(
        7, category="Inactief")]),
    "fouten": ("mobiliteit", [HEAD, *counts(10, "veel", -5, 40, "1e3", 60)]),
    "duizend": ("mobiliteit", [HEAD, *counts("1 210", "2.345.678", "30", "40", "50")]),
    "procent": ("kerncijfer", [KEY_FIGURES, *absence("7,1", "7,25", "8", "9,1", "x")]),
    "noot": ("mobiliteit", [HEAD, *counts(10, 20, 30, 40), ["Bron: TESTDATA"]]),
}  # fmt: skip
TOGETHER: dict[str, tuple[str, Rows]] = {
    "onduidelijk": ("mobiliteit", [HEAD, *counts("1.210", 20, 30, 40, "12,5")]),
    "streepje": ("mobiliteit", [HEAD, *counts(10, 20, 30, "-", 50)]),
    "twee tekens": ("kerncijfer", [KEY_FIGURES, *absence("7,1", "8", "9", "9.1", "7")]),
    "breuken": ("kerncijfer", [KEY_FIGURES, *absence("0,071", "0,08", "0,09", "0,1", "0,12")]),
    "totaal": ("mobiliteit", [HEAD, *counts(10, 20), *counts(10, 20, category="Totaal")]),
    "zonder eenheid": ("kerncijfer", [row[:5] for row in [KEY_FIGURES, *absence("7,1", "x", "9", "9,1")]]),
}  # fmt: skip


@pytest.mark.parametrize("name", [*APART, *TOGETHER])
def test_blocks_say_what_the_whole_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    kind, rows = (APART | TOGETHER)[name]
    path = csv_file(tmp_path, rows)
    whole = outcome(kind, path)
    sizes = built_in(monkeypatch, 2)
    assert outcome(kind, path) == whole
    assert (len(sizes) > 1) == (name in APART)
    assert max(sizes) == 2 if name in APART else len(sizes) == 1


def test_the_option_that_takes_a_doubt_away_lets_it_be_read_in_blocks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, given in (("onduidelijk", {"decimaal": "punt"}), ("streepje", {"streepje": "nul"})):
        kind, rows = TOGETHER[name]
        path = csv_file(tmp_path, rows)
        whole = outcome(kind, path, **given)
        with monkeypatch.context() as patched:
            sizes = built_in(patched, 2)
            assert outcome(kind, path, **given) == whole
        assert len(sizes) > 1


def test_a_combined_cell_keeps_a_table_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = built_in(monkeypatch, 2)
    assert is_the_table(prepare("mobiliteit", csv_file(tmp_path, AS_PRINTED), OPTIONS, definitions()))
    assert len(sizes) == 1


def test_a_table_that_hangs_together_may_be_no_larger_than_a_sheet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_in(monkeypatch, 2)
    path, limits = csv_file(tmp_path, TOGETHER["totaal"][1]), Limits(cells=20)
    with pytest.raises(RefusedError, match=r"hooguit 20 cellen .* er staat een totaal in"):
        prepare("mobiliteit", path, {}, definitions(), limits=limits)
    assert prepare("mobiliteit", csv_file(tmp_path, APART["gewoon"][1]), {}, definitions(), limits=limits)


def test_a_csv_has_a_cap_of_its_own(tmp_path: Path) -> None:
    path = csv_file(tmp_path, APART["gewoon"][1])
    assert prepare("mobiliteit", path, {}, definitions(), limits=Limits(csv_cells=42))
    with pytest.raises(RefusedError, match="en 41 gevulde cellen"):
        prepare("mobiliteit", path, {}, definitions(), limits=Limits(csv_cells=41))


def test_rows_of_a_csv_keep_their_numbers(tmp_path: Path) -> None:
    text = 'sep=;\r\n\r\ncategorie;2021\r\n;\r\n"Pen-\r\nsioen";10\r\n\r\n"Inactief";veel\r\n'
    path = tmp_path / "testdata.csv"
    path.write_bytes(text.encode())
    with pytest.raises(RefusedError) as caught:
        prepare("mobiliteit", path, {**OPTIONS, "bereik": "extern"}, definitions())
    assert [(problem.rij, problem.gelezen) for problem in caught.value.problems] == [(7, "veel")]
