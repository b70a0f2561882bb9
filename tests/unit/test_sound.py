"""Rows in themselves: figures as printed, rows that come twice, letters that cannot be."""

from __future__ import annotations

from decimal import Decimal

import pytest

from etl.definitions import load_definitions
from etl.held import Row
from etl.kinds import kinds
from etl.settings import Settings
from etl.sources.printed import figures
from etl.sources.sound import character_problems, double_problems, printed_problems


def row(kind: str, **cells: str) -> Row:
    found: Row = dict.fromkeys(kinds()[kind].columns)
    return found | cells | {"bron_id": "testdata", "bestand": f"{kind}.csv", "rij": "2"}


def figure(**cells: str) -> Row:
    base = {"indicator": "werknemers", "branche": "VVT", "regio": "NL00", "periode": "2024KW04", "letterlijk": "ja"}
    base["eenheid"] = "werknemers"
    return row("kerncijfer", **{**base, **cells})


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1.308.907", [1308907]), ("26,9", ["26.9"]), ("7.59", ["7.59"]), ("1852 + 10%", [1852, 10]), ("- 10", [-10]),
        ("-0,8", ["-0.8"]), ("+0,5", ["0.5"]), ("€ 486.564,-", [486564]), ("77 procent (€ 486.564,-)", [77, 486564]),
        ("840*", [840]), ("NB", []), ("vijfentwintig procent", [25]), ("tweeëntwintig", [22]), ("drie", [3]),
        ("ongeveer een kwart", [25]), ("Zeven op de tien", [70]), ("gelijk gebleven", [0]), ("1.234", [1234]),
    ],
)  # fmt: skip
def test_figures_of_a_text(text: str, numbers: list[object]) -> None:
    assert [found.values[0] for found in figures(text)] == [Decimal(str(number)) for number in numbers]


def test_a_thousand_is_told_from_the_number() -> None:
    (found,) = figures("bijna 49 duizend")
    assert (found.values, found.scale) == ((Decimal(49),), 1000)


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({"waarde": "110900", "waarde_tekst": "110.900*"}, False),
        ({"waarde": "11090", "waarde_tekst": "110.900*"}, True),
        ({"waarde": "110.9", "waarde_tekst": "110.900"}, True),
        ({"waarde": "49", "waarde_tekst": "bijna 49 duizend", "eenheid": "x 1 000 werknemers"}, False),
        ({"waarde": "49000", "waarde_tekst": "bijna 49 duizend"}, False),
        ({"waarde": "49", "waarde_tekst": "bijna 49 duizend"}, True),
        ({"waarde": "-340", "waarde_tekst": "-340"}, False),
        ({"waarde": "340", "waarde_tekst": "-340"}, True),
        ({"waarde": "43", "waarde_tekst": "43%", "eenheid": "procent"}, False),
        ({"waarde": "0.43", "waarde_tekst": "43%", "eenheid": "procent"}, True),
        ({"waarde": "43", "waarde_tekst": "43%"}, True),
        ({"waarde": "0", "waarde_tekst": "NB"}, True),
        ({"waarde_tekst": "110.900", "reden_ontbreekt": "onbekend"}, True),
        ({"waarde_tekst": "NB", "reden_ontbreekt": "onbekend"}, False),
        ({"waarde": "5920"}, True),
        ({"waarde": "5920", "letterlijk": "nee"}, False),
    ],
)
def test_a_number_is_the_one_printed_beside_it(cells: dict[str, str], wrong: bool) -> None:
    found = list(printed_problems({"kerncijfer": [figure(**cells)]}, set(), load_definitions(Settings().definitions)))
    assert bool(found) == wrong


def test_columns_that_share_a_text_are_each_held_to_their_own_sign() -> None:
    definitions = load_definitions(Settings().definitions)
    cells = {"platform": "fcb", "jaar": "2021", "post": "bestemd", "waarde_tekst": "77 procent (€ 486.564,-)"}
    right = row("platformbudget", **cells, bedrag_eur="486564", aandeel="77")
    swapped = row("platformbudget", **cells, bedrag_eur="77", aandeel="486564")
    assert list(printed_problems({"platformbudget": [right]}, set(), definitions)) == []
    assert [item.kolom for item in printed_problems({"platformbudget": [swapped]}, set(), definitions)] == [
        "bedrag_eur", "aandeel",
    ]  # fmt: skip


def test_a_row_twice_and_a_row_that_contradicts_are_told_apart() -> None:
    first = figure(waarde="1", waarde_tekst="1")
    same, other = first | {"rij": "3"}, first | {"rij": "4", "waarde": "2", "waarde_tekst": "2"}
    twice, against = double_problems({"kerncijfer": [first, same, other]})
    assert (twice.rij, twice.verwacht) == (3, "elk feit één keer")
    assert (against.rij, against.kolom) == (4, "waarde, waarde_tekst")
    assert "Rij 2 zegt iets anders" in against.advies


def test_the_same_figure_from_another_source_is_no_double() -> None:
    first = figure(waarde="1", waarde_tekst="1")
    assert list(double_problems({"kerncijfer": [first, first | {"bron_id": "testdata-2"}]})) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("beïnvloeden één € 5", False), ("zorg â€“ welzijn", True), ("beÃ¯nvloeden", True), ("b\ufffdte", True),
     ("a\x07b", True), ("Â€ 5", False), ("pâte à gâteau", False)],
)  # fmt: skip
def test_letters_that_cannot_be_are_refused(text: str, wrong: bool) -> None:
    assert bool(list(character_problems({"kerncijfer": [figure(noot=text)]}))) == wrong
