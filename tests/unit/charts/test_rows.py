"""Rows under each other: headings, names and lines to compare with have the room they need and touch nothing."""

from __future__ import annotations

from ui.charts.rows import add_references, longest, placed, wrapped
from ui.picture import Picture


def test_rows_stand_under_the_heading_of_their_group() -> None:
    headings, places = placed(["een", "een", "twee"], 1.5)
    assert headings == [("een", 0.0), ("twee", -3.5)]
    assert places == [-1.0, -2.0, -4.5]


def test_rows_without_a_group_have_no_heading() -> None:
    assert placed([None, None], 1.5) == ([], [0.0, -1.0])
    assert placed(["", ""], 1.5) == ([], [0.0, -1.0])


def test_the_longest_line_counts_and_not_the_longest_name() -> None:
    assert wrapped("een naam van meer woorden", 10) == "een naam<br>van meer<br>woorden"
    assert longest(["een naam<br>van meer", "achttienletterigen"]) == 18


def test_lines_at_one_value_share_a_label_and_others_stand_above() -> None:
    built = Picture()
    assert add_references(built, [(10.0, "TESTDATA a"), (10.00001, "TESTDATA b"), (20.0, "TESTDATA c")]) == 36
    notes = built.layout.annotations
    assert [note.text for note in notes] == ["TESTDATA a, TESTDATA b", "TESTDATA c"]
    assert notes[1].yshift > notes[0].yshift
    assert built.layout.margin.t == 48
    assert add_references(built, []) == 0
    assert built.layout.margin.t == 48
