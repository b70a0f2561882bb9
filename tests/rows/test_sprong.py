"""A figure that is gone or twice as large since the build before is told on Kwaliteit."""

from __future__ import annotations

import pandas as pd

from analysis.findings.analyse.kwaliteit import changes
from tests.tiny import BUILD, tiny

KEY = "werkdruk_te_hoog|KO|NL00|{}|||"


def told(*rows: tuple[str, str, str, str | None], soort: str = "alle") -> tuple[list[bool], tuple[str, ...]]:
    """Give which cells are odd, in the order shown, and what the figure says of them."""
    with tiny() as small:
        for number, (kind, column, was, werd) in enumerate(rows):
            small.con.execute(
                "insert into meta.revisie values ('mart.kerncijfer', $1, $2, $3, $4, $5, 'eerder', $6)",
                [KEY.format(f"20{10 + number}JJ00"), kind, column, was, werd, BUILD],
            )
        found = small.ask("veranderd_cellen", soort=soort)
    return [bool(row["sprong"]) for row in found], changes(pd.DataFrame(found), {"soort": soort}).let_op


def test_a_figure_that_doubled_or_went_is_odd_and_said() -> None:
    odd, said = told(
        ("gewijzigd", "waarde", "40.0", "400.0"),
        ("gewijzigd", "waarde", "40.0", "41.0"),
        ("vervallen", "waarde", "40.0", None),
        ("gewijzigd", "status", "voorlopig", "definitief"),
    )
    assert odd == [True, False, True, False]
    assert said == (
        "In de nieuwste versie verdwenen 2 cijfers of werden zij meer dan het dubbele of minder dan de helft. Kijk bij"
        " de bron of dat klopt.",
    )
    assert told(("vervallen", "waarde", "40.0", None), soort="vervallen")[1][0].startswith(
        "In de nieuwste versie verdween 1 cijfer of werd het meer"
    )


def test_a_revision_is_not_odd() -> None:
    assert told(("gewijzigd", "waarde", "40.0", "41.0")) == ([False], ())
