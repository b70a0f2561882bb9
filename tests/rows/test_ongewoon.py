"""Is it unusual: one region among all, beside its past and its likes, and what moved it, each with rows of its own."""

from __future__ import annotations

from fractions import Fraction
from math import log, sqrt
from statistics import pstdev
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.findings.ongewoon import waardoor
from analysis.findings.ongewoon.waardoor import outflow
from queries.catalogue import CatalogueError, catalogue
from queries.codes import check_codes, choices
from tests.tiny import tiny
from ui import opening
from ui.figure import View, make_view
from ui.figures import FIGURES

Rows = list[dict[str, Any]]
RATE = "werkdruk_te_hoog"
TWENTE, DRENTHE, ACHTERHOEK, ZEELAND = "RA0205", "RA0102", "RA0207", "RA1222"
BRANCHES = ("UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO")
ASKED = {"regio": TWENTE, "branche": "VVT", "graadmeter": RATE}


def rate(regio: str, waarde: float | None, periode: str = "2025KW04", **more: object) -> dict[str, Any]:
    given = {"indicator": RATE, "branche": "VVT", "regio": regio, "periode": periode, "waarde": waarde}
    blank = {"reden_ontbreekt": "geheim", "waarde_tekst": "."} if waarde is None else {}
    return given | blank | more


def workers(regio: str, numbers: dict[str, int], periode: str = "2025KW04", **more: object) -> Rows:
    return [
        {"indicator": "werknemers", "eenheid": "werknemers", "regio": regio, "periode": periode}
        | {"branche": branche, "waarde": number}
        | more
        for branche, number in numbers.items()
    ]


def view(figure: str, **asked: str) -> View:
    return make_view(FIGURES[figure], asked)


def said(figure: str, **asked: str) -> tuple[str, str]:
    words = view(figure, **asked).findings
    return words.titel, words.zin


# One among all


def test_one_among_all_with_ties_roundings_and_who_has_no_number() -> None:
    rows = [rate(TWENTE, 40.0), rate(DRENTHE, 38.0), rate(ACHTERHOEK, 40.0), rate(ZEELAND, None), rate("NL00", 39.5)]
    with tiny(kerncijfer=rows) as small:
        got = small.ask("regio_plaats", **ASKED)
        words = view("regio-plaats", **ASKED).findings
    assert [row["mediaan"] for row in got] == [40.0] * len(got)
    assert words.titel == (
        "Werkdruk (veel) te hoog in Twente (4e kwartaal van 2025) is 40,0%: hoger dan in 1 van 2 andere met een cijfer"
    )
    assert words.zin == (
        "Het gaat om VVT in het 4e kwartaal van 2025. Het is niet te onderscheiden van 1 andere."
        " De middelste regio heeft 40,0%, Nederland 39,5%."
    )
    assert words.let_op[0].startswith("Geen cijfer: ")
    assert next(row for row in got if row["regio"] == "Zeeland")["ontbreekt"] == "geheim"


def test_the_moment_is_the_last_one_of_the_chosen_region() -> None:
    rows = [rate(TWENTE, 40.0, "2024KW04"), rate(DRENTHE, 38.0, "2024KW04"), rate(DRENTHE, 39.0), rate(ZEELAND, 37.0)]
    with tiny(kerncijfer=rows) as small:
        here = {row["periode_code"] for row in small.ask("regio_plaats", **ASKED) if row["laatste"]}
        country = {row["periode_code"] for row in small.ask("regio_plaats", **ASKED | {"regio": "NL00"})}
    assert here == {"2024KW04"}
    assert country == {"2025KW04"}


def test_its_past_is_the_same_quarter_of_at_most_five_years() -> None:
    past = [rate(TWENTE, float(year - 1990), f"{year}KW04") for year in range(2019, 2025)]
    rows = [*past, rate(TWENTE, 31.0, "2024KW02"), rate(TWENTE, 40.0), rate(DRENTHE, 38.0)]
    with tiny(kerncijfer=rows) as small:
        got = [row["periode_code"] for row in small.ask("regio_plaats", **ASKED) if not row["laatste"]]
        words = said("regio-plaats", **ASKED)
    assert got == [f"{year}KW04" for year in range(2024, 2019, -1)]
    assert words[1].endswith("Twente had in het 4e kwartaal van 2024 34,0%.")


def test_third_parties_and_what_lies_before_a_break_do_not_take_part() -> None:
    rows = [
        rate(TWENTE, 40.0),
        rate(DRENTHE, 38.0),
        rate(ZEELAND, 10.0, bron_id="ander"),
        rate(TWENTE, 20.0, "2018KW04"),
    ]
    with tiny(kerncijfer=rows, soort={"ander": "derden"}) as small:
        got = small.ask("regio_plaats", **ASKED)
    assert [row["waarde"] for row in got if row["waarde"] is not None] == [40.0, 38.0]


def test_one_region_alone_is_not_among_all() -> None:
    with tiny(kerncijfer=[rate(TWENTE, 40.0), rate("NL00", 39.0)]) as small:
        assert small.ask("regio_plaats", **ASKED) == []
        assert small.ask("regio_reeks", **ASKED) == []


def test_without_a_choice_the_ends_are_told() -> None:
    with tiny(kerncijfer=[rate(TWENTE, 40.0), rate(DRENTHE, 38.0)]):
        titel, _ = said("regio-plaats", **ASKED | {"regio": "NL00"})
    assert titel == (
        "Werkdruk (veel) te hoog (4e kwartaal van 2025), hoogste van twee regio’s met een cijfer: Twente (40,0%)"
    )


@pytest.mark.parametrize("figure", ["regio-plaats", "regio-gewoon", "regio-reeks"])
def test_a_figure_opens_with_the_rate_it_declares_where_that_is_offered(figure: str) -> None:
    def rates(indicator: str) -> Rows:
        return [rate(regio, 9.0, indicator=indicator) for regio in ("NL00", TWENTE, DRENTHE)]

    into, out = rates("instroompercentage_extern"), rates("uitstroompercentage")
    with tiny(kerncijfer=into + out):
        both = opening.defaults(FIGURES[figure])["graadmeter"]
        offered = choices(catalogue()[FIGURES[figure].query], "graadmeter", {})
    with tiny(kerncijfer=into):
        one = opening.defaults(FIGURES[figure])["graadmeter"]
    assert (both, one) == ("uitstroompercentage", "instroompercentage_extern")
    assert offered == ["instroompercentage_extern", "uitstroompercentage"]


@pytest.mark.parametrize("figure", ["regio-plaats", "regio-gewoon", "regio-reeks"])
def test_a_count_is_no_rate_to_be_unusual_in(figure: str) -> None:
    # a stock counts nearly the same people as a year earlier, so beside its past it always seems special
    query = catalogue()[FIGURES[figure].query]
    counts = [row for code in (TWENTE, DRENTHE) for row in workers(code, {"VVT": 1000})]
    with tiny(kerncijfer=[*counts, rate(TWENTE, 40.0), rate(DRENTHE, 38.0)]):
        assert opening.defaults(FIGURES[figure])["graadmeter"] == RATE
        with pytest.raises(CatalogueError, match="graadmeter kent geen 'werknemers'"):
            check_codes(query, {"graadmeter": "werknemers"}, query.complete({}))


def test_a_long_name_leaves_room_for_the_place_and_what_its_unit_says_twice_is_said_once() -> None:
    asked = ASKED | {"regio": ZEELAND}
    into = [
        rate(regio, value, indicator="instroompercentage_extern", eenheid="procent")
        for regio, value in ((ZEELAND, 8.5), (DRENTHE, 12.0), (TWENTE, 13.0))
    ]
    balance = [
        rate(regio, value, indicator="saldo_per_100", eenheid="werknemers per 100")
        for regio, value in ((ZEELAND, 1.6), (DRENTHE, 5.0), (TWENTE, 7.0), ("NL00", 1.9))
    ]
    with tiny(kerncijfer=into + balance):
        long, _ = said("regio-plaats", **asked | {"graadmeter": "instroompercentage_extern"})
        titel, zin = said("regio-plaats", **asked | {"graadmeter": "saldo_per_100"})
    assert long == ("Instroompercentage extern in Zeeland (2025) is 8,5%: lager dan in alle 2 andere met een cijfer")
    assert titel.endswith("(2025) is 1,6: lager dan in alle 2 andere regio’s met een cijfer")
    assert "De middelste regio heeft 5,0, Nederland 1,9." in zin


# Through the years


def test_a_rise_that_rounding_explains_is_none() -> None:
    rows = [
        rate(name, value, year)
        for name, before, after in ((TWENTE, 30.0, 31.0), (DRENTHE, 30.0, 30.0), (ZEELAND, 33.0, 32.0))
        for year, value in (("2024KW04", before), ("2025KW04", after))
    ]
    with tiny(kerncijfer=[*rows, rate(ACHTERHOEK, 20.0), rate(TWENTE, 99.0, "2025KW02")]) as small:
        titel, zin = said("regio-reeks", **ASKED)
        got = small.ask("regio_reeks", **ASKED)
    assert titel == "Werkdruk (veel) te hoog steeg in 1 van de 3 regio’s met beide cijfers; daalde in 1"
    assert "In Twente steeg het van 30,0% naar 31,0%." in zin
    assert list(dict.fromkeys(row["regio"] for row in got)) == ["Zeeland", "Twente", "Drenthe", "Achterhoek"]


# Usual or not


def flow(year: int, value: float, quarter: str = "KW04") -> dict[str, Any]:
    return {"regio": TWENTE, "periode": f"{year}{quarter}", "aantal": value}


def test_of_a_flow_over_twelve_months_only_december_is_a_point() -> None:
    given = {"indicator": "uitstroom_extern", "branche": "VVT", "regio": TWENTE, "eenheid": "werknemers"}
    quarters = [
        given | {"periode": f"{year}KW0{quarter}", "waarde": 100 + quarter}
        for year in range(2019, 2026)
        for quarter in range(1, 5)
        if (year, quarter) < (2025, 4)
    ]
    with tiny(kerncijfer=quarters) as small:
        got = small.ask("regio_gewoon", regio=TWENTE, branche="VVT", graadmeter="uitstroom_extern")
    assert [row["periode_code"] for row in got] == [f"{year}KW04" for year in range(2019, 2025)]


POINTS = (36.0, 36.3, 36.2, 36.5, 36.0, 36.4, 36.3, 36.0)


@pytest.mark.parametrize(("last", "word"), [(36.4, "Gewoon"), (38.4, "Bijzonder hoog"), (33.0, "Bijzonder laag")])
def test_usual_or_not(last: float, word: str) -> None:
    rows = [rate(TWENTE, value, f"{2020 + at}KW04") for at, value in enumerate((*POINTS, last))]
    with tiny(kerncijfer=rows):
        told, sentence = said("regio-gewoon", **ASKED)
        drawn = view("regio-gewoon", **ASKED).drawn()
    size = f"{last:.1f}".replace(".", ",")
    assert told == (
        f"{word}: werkdruk (veel) te hoog in Twente (4e kwartaal van 2028) {size}%, verwacht tussen 35,5% en 37,0%"
    )
    assert (
        "De 8 jaren ervoor, van het 4e kwartaal van 2020 tot en met het 4e kwartaal van 2027, hebben gemiddeld 36,2%."
        in (sentence)
    )
    assert drawn is not None
    assert len(drawn.layout.shapes) == 2


def test_seven_years_before_say_nothing() -> None:
    rows = [rate(TWENTE, value, f"{2020 + at}KW04") for at, value in enumerate(POINTS)]
    with tiny(kerncijfer=rows):
        told, sentence = said("regio-gewoon", **ASKED)
        drawn = view("regio-gewoon", **ASKED).drawn()
    assert told.startswith("Niet te zeggen of werkdruk (veel) te hoog in Twente")
    assert "minstens 9 jaren achter elkaar nodig; dat zijn er 8." in sentence
    assert drawn is not None
    assert len(drawn.layout.shapes) == 0


# Alike


SIZES = {
    TWENTE: {"ZW": 1000, "VVT": 600, "GHZ": 400},
    DRENTHE: {"ZW": 900, "VVT": 540, "GHZ": 360},
    ACHTERHOEK: {"ZW": 1000, "VVT": 300, "GHZ": 700},
    ZEELAND: {"ZW": 5000, "VVT": 2600, "GHZ": 2400},
}


def distances(sizes: dict[str, dict[str, int]], own: str) -> dict[str, float]:
    """Compute the distances in plain Python: each feature in standard deviations, size and branches as heavy."""
    features = {"": {name: log(found["ZW"]) for name, found in sizes.items()}}
    names = sorted(set.intersection(*(set(found) for found in sizes.values())) - {"ZW"})
    features |= {branch: {name: found[branch] / found["ZW"] for name, found in sizes.items()} for branch in names}
    total = dict.fromkeys(sizes, 0.0)
    for feature, values in features.items():
        spread = pstdev(values.values())
        weight = 1.0 if not feature else 1 / len(names)
        for name in sizes:
            total[name] += weight * ((values[name] - values[own]) / spread) ** 2 if spread else 0.0
    return {name: sqrt(size) for name, size in total.items()}


def test_distances_are_those_of_the_oracle() -> None:
    rows = [row for name, numbers in SIZES.items() for row in workers(name, numbers)]
    partly = workers(ZEELAND, {"UMC": 10})  # a feature that not every region has takes no part
    with tiny(kerncijfer=[*rows, *partly]) as small:
        got = {row["regio_code"]: row for row in small.ask("regio_gelijkenis", regio=TWENTE)}
        words = said("regio-gelijkenis", regio=TWENTE)
    assert {name: row["afstand"] for name, row in got.items()} == pytest.approx(distances(SIZES, TWENTE))
    assert list(got) == sorted(got, key=lambda name: (got[name]["afstand"], name))
    assert (got[ACHTERHOEK]["anders_in"], got[ACHTERHOEK]["verschil"]) in {("VVT", -30.0), ("GHZ", 30.0)}
    assert words[0] == "Regio’s zoals Twente: Drenthe, Zeeland en de Achterhoek"


def test_distances_are_those_of_three_regions_by_hand() -> None:
    """Sizes 1, e and e squared thousand, all of them VVT and GHZ in the same parts but for one region.

    Size in ln is 0, 1 and 2 above the smallest: a deviation of 0,8165, so a step is 1,2247. The part of VVT is 50%, 50%
    and 80%: a deviation of 14,142 points, so the third is 2,1213 off, and of GHZ as much; branches together count once.
    """
    sizes = {TWENTE: {"ZW": 100_000, "VVT": 50_000, "GHZ": 50_000}}
    sizes[DRENTHE] = {"ZW": 271_828, "VVT": 135_914, "GHZ": 135_914}
    sizes[ZEELAND] = {"ZW": 738_906, "VVT": 591_125, "GHZ": 147_781}
    rows = [row for name, numbers in sizes.items() for row in workers(name, numbers)]
    with tiny(kerncijfer=rows) as small:
        got = {row["regio_code"]: row["afstand"] for row in small.ask("regio_gelijkenis", regio=TWENTE)}
    assert {name: round(size, 3) for name, size in got.items()} == {TWENTE: 0, DRENTHE: 1.225, ZEELAND: 3.240}


def test_age_counts_where_every_region_has_it() -> None:
    ages = {TWENTE: 300, DRENTHE: 290, ACHTERHOEK: 100, ZEELAND: 2500}
    rows = [row for name, numbers in SIZES.items() for row in workers(name, numbers)]
    young = [
        row
        for name, count in ages.items()
        for row in workers(name, {"ZW": count}, uitsplitsing="leeftijd: 55 of ouder")
    ]
    with tiny(kerncijfer=[*rows, *young]) as small:
        got = small.ask("regio_gelijkenis", regio=TWENTE)
    with tiny(kerncijfer=[*rows, *young[1:]]) as small:
        without = small.ask("regio_gelijkenis", regio=TWENTE)
    assert {row["leeftijden"] for row in got} == {1}
    assert {row["branches"] for row in got} == {2}
    # the age of the Achterhoek differs by 20 points, its branches by 30; of a region a branch is named, never an age
    assert {row["anders_in"] for row in got if row["regio_code"] != TWENTE} <= {"VVT", "GHZ"}
    assert {row["leeftijden"] for row in without} == {0}
    assert got[-1]["afstand"] > without[-1]["afstand"]


@settings(max_examples=12)
@given(st.lists(st.tuples(st.integers(100, 9000), st.integers(1, 90)), min_size=4, max_size=4))
def test_distance_is_mutual_and_never_negative(given_sizes: list[tuple[int, int]]) -> None:
    sizes = {
        name: {"ZW": size, "VVT": max(size * part // 100, 1), "GHZ": max(size * (100 - part) // 200, 1)}
        for name, (size, part) in zip(SIZES, given_sizes, strict=True)
    }
    rows = [row for name, numbers in sizes.items() for row in workers(name, numbers)]
    with tiny(kerncijfer=rows) as small:
        found = {
            own: {row["regio_code"]: row["afstand"] for row in small.ask("regio_gelijkenis", regio=own)}
            for own in sizes
        }
    for own, row in found.items():
        assert row[own] == 0
        assert row == pytest.approx(distances(sizes, own), abs=1e-6)
        assert all(distance >= 0 for distance in row.values())
        assert all(found[other][own] == pytest.approx(distance) for other, distance in row.items())


# What moved it


def test_an_outflow_is_judged_by_its_whole_where_the_parts_can_be_it() -> None:
    def part(then: float | None, now: float | None, whole: float | None = None) -> dict[str, Any]:
        return {"toen": then, "nu": now, "geheel_toen": whole, "geheel_nu": whole and whole + 10}

    moved = outflow([part(40, 55), part(60, 65)])
    assert moved is not None
    assert (moved.van.waarde, moved.naar.waarde) == (100, 120)
    given_whole = outflow([part(40, 50, 100), part(60, 60)])
    assert given_whole is not None
    assert (given_whole.van.waarde, given_whole.naar.waarde) == (100, 110)
    assert outflow([part(40, 55, 300), part(60, 65)]) is None  # the parts are not the whole
    assert outflow([part(40, None), part(60, 65)]) is None
    assert outflow([part(None, 50, 100), part(60, 60)]) is None


def employed(region: list[int], country: list[int], year: int) -> Rows:
    rows = workers(TWENTE, dict(zip(BRANCHES, region, strict=True)), f"{year}KW04")
    return rows + workers("NL00", dict(zip(BRANCHES, country, strict=True)), f"{year}KW04")


def shares(
    then: list[int], now: list[int], land_then: list[int], land_now: list[int]
) -> list[tuple[Fraction, Fraction, Fraction]]:
    """Compute shift-share in fractions: with the whole, by the mix, own."""
    whole = Fraction(sum(land_now), sum(land_then)) - 1
    found = []
    for here, later, land, land_later in zip(then, now, land_then, land_now, strict=True):
        country, mix = here * whole, here * (Fraction(land_later, land) - 1 - whole)
        found.append((country, mix, later - here - country - mix))
    return found


NUMBERS = st.lists(st.integers(1, 500), min_size=10, max_size=10)


@settings(max_examples=12)
@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_shift_share_adds_up_exactly(
    then: list[int], now: list[int], land_then: list[int], land_now: list[int]
) -> None:
    land_then = [here + more for here, more in zip(then, land_then, strict=True)]
    land_now = [here + more for here, more in zip(now, land_now, strict=True)]
    with tiny(kerncijfer=employed(then, land_then, 2024) + employed(now, land_now, 2025)) as small:
        got = small.ask("werknemers_waardoor", regio=TWENTE)
    assert [row["branche_code"] for row in got] == list(BRANCHES)
    parts = shares(then, now, land_then, land_now)
    for row, exact in zip(got, parts, strict=True):
        told = [row["landelijk"], row["branchemix"], row["eigen"]]
        assert told == pytest.approx([float(part) for part in exact], abs=1e-6)
        assert sum(told) == pytest.approx(row["verschil"], abs=1e-6)
    printed = waardoor.as_whole(got)
    sums = [sum(part) for part in zip(*parts, strict=True)]
    assert sum(printed) == sum(now) - sum(then)
    assert all(abs(size - float(exact)) < 1 for size, exact in zip(printed, sums, strict=True))


def test_shift_share_is_that_of_the_oracle() -> None:
    """Three branches by hand: +450 = 517,9 with the country + 12,3 by the mix - 80,1 own.

    Own is VVT -72,7, GHZ -66,7 and KO +59,3. The other seven stand still: nobody here, one each in the country.
    """
    named = ("VVT", "GHZ", "KO")

    def numbers(of_named: tuple[int, int, int], others: int) -> list[int]:
        found = dict(zip(named, of_named, strict=True))
        return [found.get(branche, others) for branche in BRANCHES]

    rows = employed(numbers((6000, 4000, 2000), 0), numbers((300_000, 150_120, 51_830), 1), 2024)
    rows += employed(numbers((6200, 4050, 2200), 0), numbers((313_635, 154_500, 55_477), 1), 2025)
    with tiny(kerncijfer=rows) as small:
        got = small.ask("werknemers_waardoor", regio=TWENTE)
        titel, zin = said("werknemers-waardoor", regio=TWENTE)
    sums = [round(sum(row[name] for row in got), 1) for name in ("verschil", "landelijk", "branchemix", "eigen")]
    assert sums == [450, 517.9, 12.3, -80.1]
    own = {row["branche_code"]: round(row["eigen"], 1) for row in got if row["branche_code"] in named}
    assert own == {"VVT": -72.7, "GHZ": -66.7, "KO": 59.3}
    assert titel == "Werknemers in Twente +450 (4e kwartaal van 2025): landelijk +518, branchemix +12, eigen −80"
    assert "Eigen is het grootst bij VVT (−73)." in zin


THEN, NOW = [100] * 10, [110] * 9 + [60]
LAND_THEN, LAND_NOW = [1000] * 10, [1100] * 9 + [900]


def test_shift_share_in_words() -> None:
    rows = employed(THEN, LAND_THEN, 2020) + employed(NOW, LAND_NOW, 2025)
    with tiny(kerncijfer=rows):
        titel, zin = said("werknemers-waardoor", regio=TWENTE, terug="5")
        nothing = view("werknemers-waardoor", regio=TWENTE, terug="1").frame
    assert titel == ("Werknemers in Twente +50 (4e kwartaal van 2025): landelijk +80, branchemix 0, eigen −30")
    assert zin.startswith(
        "Het aantal ging van 1.000 in het 4e kwartaal van 2020 naar 1.050 in het 4e kwartaal van 2025."
    )
    assert "Eigen is het grootst bij kinderopvang (−30)." in zin
    assert zin.endswith("Dit is rekenkundig, geen oorzaak.")
    assert nothing.empty


def test_shift_share_is_refused_when_a_part_is_missing() -> None:
    rows = employed(THEN, LAND_THEN, 2024) + employed(NOW, LAND_NOW, 2025)
    kept = [row for row in rows if (row["regio"], row["branche"], row["periode"]) != ("NL00", "GGZ", "2024KW04")]
    with tiny(kerncijfer=kept):
        titel, zin = said("werknemers-waardoor", regio=TWENTE)
        drawn = view("werknemers-waardoor", regio=TWENTE).drawn()
    assert titel == "Werknemers in Twente: niet te ontleden"
    assert zin.startswith("Zonder alle vier de cijfers (toen en nu, hier en in Nederland): GGZ. ")
    assert drawn is None


def left(parts: dict[str, int | None], periode: str, bereik: str = "extern") -> Rows:
    return [
        {"regio": TWENTE, "branche": "VVT", "periode": periode, "bereik": bereik, "categorie": name, "aantal": count}
        | ({"reden_ontbreekt": "geheim", "waarde_tekst": "."} if count is None else {})
        for name, count in parts.items()
    ]


LEFT = {"Pensioen": 30, "Overige sectoren": 50, "Uitkering": 5, "Zelfstandige": 6, "Inactief": 9, "Totaal": 100}
GONE = {"Pensioen": 35, "Overige sectoren": 75, "Uitkering, zelfstandige of inactief": 15, "Totaal": 125}
MOVED = {"regio": TWENTE, "branche": "VVT", "bereik": "extern"}


def test_destinations_add_up_to_the_change_of_the_outflow() -> None:
    with tiny(mobiliteit=left(LEFT, "2024KW04") + left(GONE, "2025KW04")) as small:
        got = {row["categorie"]: row["verschil"] for row in small.ask("uitstroom_waardoor", **MOVED)}
        titel, zin = said("uitstroom-waardoor", **MOVED)
    assert got == {"Overige sectoren": 25, "Pensioen": 5, "Uitkering, zelfstandige of inactief": -5}
    assert titel == (
        "Uitstroom naar buiten zorg en welzijn, VVT in Twente (2025): +25; grootste verschil: overige sectoren (+25)"
    )
    assert "van 100 een jaar eerder naar 125." in zin


def test_destinations_that_moved_as_much_are_both_named() -> None:
    gone = {"Pensioen": 50, "Overige sectoren": 70, "Uitkering, zelfstandige of inactief": 20, "Totaal": 140}
    with tiny(mobiliteit=left(LEFT, "2024KW04") + left(gone, "2025KW04")):
        _, zin = said("uitstroom-waardoor", **MOVED)
    assert "Grootste verschil: overige sectoren en pensioen (beide +20)." in zin


def test_the_outflow_is_known_as_well_as_its_whole_and_not_as_its_parts() -> None:
    """Of three parts in tens the sum may be 15 off, of a whole in tens 5: of parts a change of 20 is not certain."""
    parts = [(30, 40), (50, 60), (20, 20)]
    whole = {"geheel_toen": 100, "geheel_nu": 120, "geheel_toen_afgerond_op": 10, "geheel_nu_afgerond_op": 10}
    rows = [{"toen": then, "nu": now, "toen_afgerond_op": 10, "nu_afgerond_op": 10} | whole for then, now in parts]
    given = waardoor.outflow(rows)
    summed = waardoor.outflow([row | {"geheel_toen": None} for row in rows])
    assert given is not None
    assert summed is not None
    assert (given.verschil.waarde, given.verschil.stap, given.richting) == (20, 20, "hoger")
    assert (summed.verschil.waarde, summed.verschil.stap, summed.richting) == (20, 60, "onbeslist")


@pytest.mark.parametrize(
    ("gone", "why"),
    [
        (GONE | {"Pensioen": None}, "Zonder cijfer in één van beide jaren: pensioen."),
        (GONE | {"Totaal": 200}, "De bestemmingen tellen niet op tot de hele uitstroom van de bron."),
    ],
)
def test_destinations_that_are_not_the_whole_are_refused(gone: dict[str, int | None], why: str) -> None:
    with tiny(mobiliteit=left(LEFT, "2024KW04") + left(gone, "2025KW04")):
        titel, zin = said("uitstroom-waardoor", **MOVED)
    assert "niet te zeggen welke bestemming" in titel.lower()
    assert zin.startswith(why)


def test_without_any_figure_nothing_is_said_of_a_moment() -> None:
    with tiny():
        titel, zin = said("regio-reeks", **ASKED)
    assert titel == "Geen cijfers over regio’s door de jaren voor deze keuze"
    assert "moment" not in zin
