"""The region beside an own organisation: what the questions give of rows by hand, and what follows for own counts.

The numbers beside 1.600 of 13.100, rounded to tens, are those of a separate prototype.
"""

from __future__ import annotations

from typing import Any

import pytest

from analysis.claims import Value, value_of
from analysis.eigen.division import with_division
from analysis.eigen.filled import with_rates
from analysis.eigen.guarded import Guarded
from analysis.eigen.ratio import compared, rate_ratio
from analysis.eigen.regions import with_limits, with_own
from analysis.findings.eigen.trechter import in_funnel
from analysis.rows import records
from queries.run import run
from tests.tiny import tiny
from ui.eigen.reading import read_file

HERE = {"regio": "RA0206", "branche": "VVT"}
Row = dict[str, object]
SAME, OTHER, OUT = "Andere werkgever zelfde branche", "Andere branche binnen Zorg en Welzijn", "Buiten zorg en welzijn"


def flow(size: int | None, periode: str = "2024KW04", **more: object) -> Row:
    return {**HERE, "periode": periode, "bereik": "totaal", "aantal": size, **more}


def stock(size: int, periode: str, **more: object) -> Row:
    return {**HERE, "indicator": "werknemers", "eenheid": "werknemers", "periode": periode, "waarde": size, **more}


# Ten sizes of each, so that it shows that all are tens.
PAST = [flow(1600 - 10 * ago, f"{2024 - ago}KW04") for ago in range(11)]
STOCKS = [stock(13_100 - 10 * ago, f"{2023 - ago}KW04") for ago in range(11)] + [stock(13_150, "2024KW04")]
FLOWS = [
    *PAST,
    flow(800, bereik="extern"),
    flow(1700, richting="instroom"),
    flow(900, richting="instroom", bereik="extern"),
]
PARTS = [
    flow(480, bereik="intern", categorie=SAME),
    flow(320, bereik="intern", categorie=OTHER),
    flow(130, bereik="extern", categorie="Pensioen"),
    flow(None, richting="instroom", bereik="intern", categorie=SAME, reden_ontbreekt="geheim"),
    flow(300, richting="instroom", bereik="extern", categorie="Zij-instromer"),
    flow(100, richting="instroom", bereik="extern", categorie="Herintreder"),
]


def cells(text: str) -> Guarded:
    (only,) = read_file(text.encode()).cellen.values()
    return only


def by(key: str, rows: Any) -> dict[str, Any]:
    return {str(row[key]): row for row in rows}


def test_who_left_is_of_those_who_were_there_and_who_came_of_those_who_are() -> None:
    with tiny(mobiliteit=FLOWS, kerncijfer=STOCKS) as small:
        found = by("maat_code", small.ask("eigen_verloop", **HERE))
    assert {code: (row["teller_aantal"], row["noemer_aantal"]) for code, row in found.items()} == {
        "uitstroompercentage": (1600, 13_100),
        "uitstroompercentage_extern": (800, 13_100),
        "instroompercentage": (1700, 13_150),
        "instroompercentage_extern": (900, 13_150),
    }
    assert found["uitstroompercentage"]["waarde"] == pytest.approx(100 * 1600 / 13_100)
    assert found["instroompercentage"]["waarde"] == pytest.approx(100 * 1700 / 13_150)


def test_the_newest_moment_is_that_of_who_left_and_a_moment_can_be_asked() -> None:
    later = [flow(77, "2025KW01", bereik="extern"), stock(13_100, "2024KW01")]
    with tiny(mobiliteit=[*FLOWS, later[0]], kerncijfer=[*STOCKS, later[1]]) as small:
        assert {row["periode_code"] for row in small.ask("eigen_verloop", **HERE)} == {"2024KW04"}
        (row, *_) = small.ask("eigen_verloop", **HERE, periode="2023KW04")
    assert (row["teller_aantal"], row["noemer_aantal"]) == (1590, 13_090)


@pytest.mark.parametrize(
    ("left", "ratio", "low", "high", "verdict"),
    [
        (18, 1.2307, 0.7249, 1.9585, "niet te onderscheiden"),
        (30, 2.0669, 1.3848, 2.9733, "hoger"),
        (5, 0.3391, 0.1096, 0.7958, "lager"),
    ],
)
def test_of_rows_in_tens_the_ratio_is_that_of_another_maker(
    left: int, ratio: float, low: float, high: float, verdict: str
) -> None:
    with tiny(mobiliteit=FLOWS, kerncijfer=STOCKS) as small:
        row = small.ask("eigen_verloop", **HERE)[0]
    region, whole = (value_of(row, f"{side}_aantal", f"{side}_afgerond_op") for side in ("teller", "noemer"))
    assert (region, whole) == (Value(1600, 10), Value(13_100, 10))
    assert region is not None
    assert whole is not None
    found = rate_ratio(left, 120, region, whole, 1.0)
    assert found is not None
    assert (found.waarde, found.low, found.high) == pytest.approx((ratio, low, high), abs=0.00006)
    told = compared(Value(left), Value(120 - left), region, whole)
    assert told is not None
    assert told.oordeel == verdict


def test_own_cells_stand_beside_the_rest_and_in_and_out_each_have_their_own_whole() -> None:
    own = cells("periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind\n2024KW04;1200;180;260;1280\n")
    with tiny(mobiliteit=FLOWS, kerncijfer=STOCKS):
        found = by("maat_code", records(with_rates(run("eigen_verloop", HERE).frame, own)))
    out, came = found["uitstroompercentage"], found["instroompercentage"]
    assert (out["eigen"], came["eigen"]) == pytest.approx((15.0, 100 * 260 / 1280))
    # nobody of the own people, or all, live in the region: the rest of it is with them taken out
    assert 100 * (1600 - 180) / (13_100 - 1200) <= out["rest"] <= 100 * 1600 / 13_100
    assert out["keer"] == pytest.approx(out["eigen"] / out["rest"])
    # by destination nothing was told, so who left the sector is not known
    assert found["uitstroompercentage_extern"]["oordeel"] == "te klein om te tonen"


def test_without_a_headcount_there_is_no_percentage_and_no_comparison() -> None:
    own = cells("periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind\n2024KW04;120;18;26;128\n")
    with tiny(mobiliteit=FLOWS) as small:
        assert [row["waarde"] for row in small.ask("eigen_verloop", **HERE)] == [None] * 4
        (row, *_) = records(with_rates(run("eigen_verloop", HERE).frame, own))
    assert row["eigen"] == pytest.approx(100 * 20 / 120)  # 18 is told as 20 and 102 as 100
    assert row["oordeel"] is None


def test_a_division_is_of_the_parts_that_are_published_and_what_is_not_known_is_not_nought() -> None:
    with tiny(mobiliteit=[*FLOWS, *PARTS], kerncijfer=STOCKS) as small:
        out = by("categorie", small.ask("eigen_verdeling", **HERE))
        came = by("categorie", small.ask("eigen_verdeling", **HERE, richting="instroom"))
    assert {name: row["aandeel"] for name, row in out.items()} == pytest.approx({SAME: 30, OTHER: 20, OUT: 50})
    assert {row["samen"] for row in out.values()} == {1600}  # pensions are in who left the sector
    assert {name: row["aantal"] for name, row in came.items()} == {
        SAME: None, OTHER: None, "Zij-instromer": 300, "Herintreder": 100, "Overige instroom": None,
    }  # fmt: skip
    assert (came["Zij-instromer"]["aandeel"], came["Zij-instromer"]["samen"]) == (75, 400)
    assert came[SAME]["aandeel"] is None


def test_an_own_division_is_held_to_that_of_the_rest() -> None:
    head = "periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind;zelfde_branche;andere_branche_zw;buiten_zw"
    alike, other = (cells(f"{head}\n2024KW04;1000;200;200;1000;{parts}\n") for parts in ("60;40;100", "140;30;30"))
    with tiny(mobiliteit=[*FLOWS, *PARTS], kerncijfer=STOCKS):
        frame = run("eigen_verdeling", HERE).frame
    same, differs = (records(with_division(frame, own, "uitstroom")) for own in (alike, other))
    assert [row["eigen"] for row in same] == pytest.approx([30, 20, 50])
    assert {row["oordeel"] for row in same} == {"niet te onderscheiden"}
    assert [row["eigen"] for row in differs] == pytest.approx([70, 15, 15])
    assert [row["oordeel"] for row in differs] == ["hoger", "niet te onderscheiden", "lager"]


def test_the_funnel_has_regions_only_and_the_limits_of_another_maker() -> None:
    rates = {
        "RA0206": (1221, 10_000),
        "RA0205": (13, 100),
        "RA0102": (6, 50),
        "RA0103": (12, 100),
        "RA1428": (122, 999),
    }
    flows = [flow(left, regio=region) for region, (left, _) in rates.items()]
    stocks = [stock(whole, "2023KW04", regio=region) for region, (_, whole) in rates.items()]
    country = (flow(9999, regio="NL00"), stock(99_990, "2023KW04", regio="NL00"))
    own = cells("periode;in_dienst_begin;vertrokken;nieuw;in_dienst_eind\n2024KW04;1000;200;200;1000\n")
    with tiny(mobiliteit=[*flows, country[0]], kerncijfer=[*stocks, country[1]]) as small:
        asked = small.ask("eigen_regios", **HERE)
        frame = with_limits(run("eigen_regios", HERE).frame, HERE)
    assert [(row["regio_code"], row["noemer_aantal"], row["gekozen"]) for row in asked] == [
        ("RA0206", 10_000, True), ("RA1428", 999, False), ("RA0103", 100, False), ("RA0205", 100, False),
        ("RA0102", 50, False),
    ]  # fmt: skip
    rows = by("regio_code", records(with_own(frame, own)))
    assert rows["RA0205"]["midden"] == pytest.approx(100 * (1221 + 122 + 12 + 13 + 6) / 11_249)
    # for 12,21% the prototype has 5,62-18,51 and 2,79-22,83 of a hundred, 2,75-21,08 and 0-27,53 of fifty
    for region, limits in (("RA0205", [5.62, 18.51, 2.79, 22.83]), ("RA0102", [2.75, 21.08, 0, 27.53])):
        found = [rows[region][name] for name in ("grens_laag", "grens_hoog", "uiterst_laag", "uiterst_hoog")]
        assert found == pytest.approx(limits, abs=0.03)
    assert (rows[""]["regio"], rows[""]["teller_aantal"], rows[""]["waarde"]) == ("Uw organisatie", 200, 20)


def test_how_much_more_regions_differ_is_told_as_their_variance_beside_that_of_chance() -> None:
    sizes = {"RA0206": 80, "RA0205": 120, "RA0102": 100, "RA0103": 150, "RA1428": 60}
    flows = [flow(left, regio=region) for region, left in sizes.items()]
    stocks = [stock(1000, "2023KW04", regio=region) for region in sizes]
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        frame = with_limits(run("eigen_regios", HERE).frame, HERE)
    said = in_funnel(frame, HERE).zin
    variance = frame["spreiding"].iloc[0]
    assert variance > 4
    assert f"hun variantie is {variance:.1f} keer die ervan".replace(".", ",") in said
