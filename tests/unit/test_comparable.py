"""May these be compared: the sentences on the shipped data, and the pure rules behind them."""

from __future__ import annotations

from random import Random
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.comparable import advice, bases, first_with, judge, opening, regional, supply
from analysis.findings import Findings
from analysis.findings.vergelijken.oordeel import comparison
from analysis.rows import records
from queries.run import run
from ui.figure import make_view
from ui.figures import FIGURES


def found(**parameters: Any) -> Findings:
    return make_view(FIGURES["vergelijken"], parameters).findings


def test_three_branches_in_the_same_quarter() -> None:
    told = found(leden=["HUI", "VVT", "KO"])
    assert told.titel == (
        "Ziekteverzuim (CBS) in het 1e kwartaal van 2023: VVT 9,6%, kinderopvang 8,8% en huisartsen 7,3%"
    )
    assert told.zin.startswith(
        "In het 1e kwartaal van 2023: verpleging, verzorging en thuiszorg 9,6%, kinderopvang 8,8% en huisartsen en"
        " gezondheidscentra 7,3%. Het verschil tussen de hoogste en de laagste is 2,3 procentpunt. Lager is beter."
    )
    assert told.let_op[:2] == (
        "Over het 1e kwartaal van 2020 en het 1e kwartaal van 2025 zijn er alleen cijfers voor verpleging, verzorging"
        " en thuiszorg: die doen niet mee.",
        "Geen cijfer voor kinderopvang over het 1e kwartaal van 2019.",
    )


def test_of_one_series_nothing_is_said_of_others_that_were_not_asked_for() -> None:
    told = found(per="branche", indicator="organisaties", reeks="JJ", leden=["SW"])
    assert told.zin == "Kies er minstens twee."
    assert told.let_op == ()


def test_index_names_its_base_and_who_has_none() -> None:
    told = found(leden=["HUI", "VVT", "KO"], maat="index", basis="2019KW01")
    assert "2023 (1e kwartaal van 2019 = 100): huisartsen ±209 en VVT ±132" in told.titel
    assert "huisartsen en gezondheidscentra ongeveer 209" in told.zin
    assert "%" not in told.zin, "a percentage of a percentage"
    assert "Geen index voor kinderopvang: geen cijfer in de basisperiode." in " ".join(told.let_op)


def test_a_base_in_which_one_stands_alone_is_not_called_without_figure() -> None:
    choice = {"per": "branche", "indicator": "tevreden_met_werk", "plek": "NL00", "reeks": "KW", "basis": "2021KW02"}
    told = found(leden=["KO", "ZW", "HUI", "JZ", "SW"], maat="index", **choice)
    assert "Geen index voor kinderopvang: het cijfer in de basisperiode doet niet mee" in told.zin
    assert "jeugdzorg en sociaal werk: geen cijfer in de basisperiode" in told.zin


def built(numbers: dict[str, tuple[float, float]], maat: str, *, step: float = 10.0, **kind: Any) -> Findings:
    """TESTDATA: series of two years, by name."""
    rows = []
    for place, (name, pair) in enumerate(numbers.items(), 1):
        for year, value in zip((2020, 2022), pair, strict=True):
            index = 100 * value / pair[0] if pair[0] > 0 and "saldo" not in str(kind) else None
            first = next(iter(numbers.values()))[0 if year == 2020 else 1]
            shown = {"absoluut": value, "index": index, "verschil": value - first}[maat]
            wide = 0 if year == 2020 or pair[0] <= 0 else 100 * step * (1 + value / pair[0]) / pair[0]
            steps = {"absoluut": step, "index": wide, "verschil": 2 * step if place > 1 else 0}
            rows.append(
                {"lid": name, "lid_kort": name, "lid_code": name, "groep": "provincie", "wereld": None, "plaats": place}
                | {"periode": str(year), "periode_code": f"{year}JJ00", "basis": "2020", "basis_code": "2020JJ00"}
                | {"waarde": value, "index": index, "verschil": value - first, "getoond": shown, "reden": None}
                | {"getoond_afgerond_op": steps[maat]}
                | {"afgerond_op": step, "decimalen": 0, "eenheid": "werknemers", "indicator": "Werknemers"}
                | {"indicator_code": "werknemers", "soort": "stand", "polariteit": "neutraal", "plek": "VVT"}
                | {"thema_code": "x", "noot": None, "bron_ids": ["TESTDATA"], "formule": None, "botst_met": None} | kind
            )  # fmt: skip
    return comparison(pd.DataFrame(rows).astype({"index": float, "getoond": float}), {"maat": maat})


LONG = "Provincie met een naam die zo lang is dat zij de titel bijna alleen vult "


def test_numbers_that_are_printed_alike_have_no_difference_beside_them() -> None:
    rates = {"eenheid": "procent", "decimalen": 1, "indicator": "Deel", "soort": "aandeel"}
    alike = built({"A": (16, 16.14), "B": (16, 16.06)}, "absoluut", step=0.01, **rates)
    apart = built({"A": (16, 16.24), "B": (16, 16.06)}, "absoluut", step=0.01, **rates)
    assert alike.titel == "Deel in 2022: A 16,1% en B 16,1%"
    assert alike.zin.startswith("Zij verschillen minder dan hier te zien is.")
    assert "de laagste is 0,2 procentpunt." in apart.zin


def test_equal_series_are_not_highest_and_lowest() -> None:
    alike = built({f"{LONG}A": (50, 100), f"{LONG}B": (50, 100)}, "absoluut")
    assert alike.titel == "Werknemers in 2022: gelijk (beide 100 werknemers)"
    assert "De cijfers zijn gelijk, of niet verder uit elkaar dan hun afronding." in alike.zin
    close = built({f"{LONG}A": (50, 1000), f"{LONG}B": (50, 1200)}, "absoluut", step=1000)
    assert close.titel == "Werknemers in 2022: 1.000 werknemers en 1.200 werknemers, binnen de afronding gelijk"
    near = built({"A": (50, 1000), "B": (50, 1200)}, "absoluut", step=1000)
    assert "niet verder uit elkaar dan hun afronding" in near.zin
    tie = built({f"{'A' * 40}": (50, 300), "B" * 40: (50, 100), "C" * 9: (50, 100)}, "absoluut")
    assert "laagst BBBB" not in tie.titel or "en CCC" in tie.titel


def test_an_index_of_a_balance_is_refused_with_the_true_reason() -> None:
    kind = {"indicator_code": "saldo_extern", "indicator": "Saldo"}
    found = built({"Twente": (-40, -60), "Drenthe": (40, 60)}, "index", **kind)
    assert found.titel == "Geen index voor saldo"
    assert found.zin == (
        "Geen index voor Twente en Drenthe: een saldo kan onder nul komen, dus een index zegt niets."
        " Kies absoluut of verschil."
    )
    far = built({"Twente": (-40, -60), "Drenthe": (-10, 60)}, "index")
    assert far.zin.endswith("het cijfer in de basisperiode is negatief. Kies absoluut of een andere basis.")
    zero = built({"Twente": (0, 60), "Drenthe": (40, 60), "Zeeland": (400, 600)}, "index")
    assert "Geen index voor Twente: het cijfer in de basisperiode is nul." in zero.let_op


def test_a_fall_is_no_highest_and_a_percentage_keeps_to_the_rounding() -> None:
    found = built({"Twente": (4000, 3000), "Drenthe": (4000, 3800)}, "index")
    assert "Grootste verandering sinds 2020: Twente (−25,0%)." in found.zin
    assert "%" not in built({"Twente": (20, 30), "Drenthe": (20, 50)}, "index").zin


def test_an_index_of_tens_is_told_with_its_width() -> None:
    told = built({"Twente": (60, 100), "Drenthe": (6000, 9000)}, "index")
    assert told.titel == "Werknemers in 2022, index (2020 = 100): Twente ongeveer 170 en Drenthe 150,0"
    assert "Door het afronden kan de index van Twente in 2022 tussen 146 en 191 liggen." in told.let_op
    nothing = built({"Twente": (5, 100), "Drenthe": (6000, 9000)}, "index")
    assert any(text.endswith("de index van Twente in 2022 zegt niets.") for text in nothing.let_op)
    assert not any("afronden" in text for text in built({"A": (6000, 9000), "B": (6000, 9000)}, "index").let_op)


def test_a_title_of_indexes_without_room_for_members_does_not_call_the_period_the_base() -> None:
    told = built({f"{LONG}A": (6000, 9000), f"{LONG}B": (6000, 3000)}, "index")
    assert told.titel == "Werknemers in 2022, index (2020 = 100): van 50,0 tot 150,0"
    quarters = {"periode": "1e kwartaal 2023", "basis": "3e kwartaal 2010"}
    told = built({f"{LONG}A": (6000, 9000), f"{LONG}B": (6000, 3000)}, "index", **quarters)
    assert (
        told.titel == "Werknemers in het 1e kwartaal van 2023, index (3e kwartaal van 2010 = 100): van 50,0 tot 150,0"
    )


def test_a_title_without_room_for_names_tells_the_values() -> None:
    alike = built(
        {f"{LONG}{one}": (40, 16.12 + step) for one, step in zip("ABCD", (0, 0.01, 0.02, -0.01), strict=True)},
        "absoluut",
        step=0.001,
        eenheid="procent",
        decimalen=1,
    )
    assert alike.titel == "Werknemers in 2022: alle vier 16,1%"
    assert "Zij verschillen minder dan hier te zien is." in alike.zin


def test_a_difference_within_the_rounding_is_about_nothing() -> None:
    told = built({"Twente": (60, 100), "Drenthe": (60, 110), "Zeeland": (60, 140)}, "verschil")
    assert "Drenthe +10 werknemers" in told.titel, "printed apart: not less in any case"
    whole = built({"Twente": (43, 42.8), "Drenthe": (40, 43)}, "verschil", step=1.1, eenheid="procent", decimalen=1)
    assert whole.titel.startswith("Werknemers, verschil met Twente: Drenthe ongeveer 0 procentpunt")


def test_what_the_source_gives_whole_stays_whole_beside_finer_numbers() -> None:
    asked = {"indicator": "werkdruk_te_hoog", "reeks": "KW", "leden": ["KO", "SW", "JZ"]}
    assert "Jeugdzorg: 43% (4e kwartaal van 2020) tot 55% (2e kwartaal van 2022)" in found(**asked).alt
    assert "Jeugdzorg: ongeveer 0 procentpunt (4e kwartaal van 2020)" in found(**asked, maat="verschil").alt


def test_of_nothing_chosen_it_says_so() -> None:
    for none in ([], [""]):
        assert found(leden=none).titel == "Er is niets gekozen om te vergelijken"


def test_breed_and_smal_are_never_advised_together() -> None:
    base = {"groep": "AZW-branches", "periode": "2020", "periode_code": "2020JJ00"}
    worlds = {"A breed": "breed", "B smal": "smal", "GGZ": None, "Kinderopvang": "breed", "VVT": None}
    rows = [base | {"lid": name, "wereld": world} for name, world in worlds.items()]
    assert [names for names, _ in supply(rows)] == [("A breed", "GGZ", "Kinderopvang", "VVT"), ("B smal", "GGZ", "VVT")]
    only = [row for row in rows if row["lid"] not in {"B smal", "A breed"}]
    assert [names for names, _ in supply(only)] == [("GGZ", "Kinderopvang", "VVT")]


def test_a_change_wears_its_sign() -> None:
    change = {"indicator": "Saldo", "indicator_code": "saldo_extern"}
    assert built({"Twente": (-40, 20), "Drenthe": (40, -60)}, "absoluut", **change).titel == (
        "Saldo in 2022: Twente +20 werknemers en Drenthe −60 werknemers"
    )


def test_of_the_base_itself_there_is_nothing_to_tell() -> None:
    newest = {"basis": "2022", "basis_code": "2022JJ00"}
    told = built({"Twente": (400, 300), "Drenthe": (400, 380)}, "index", **newest)
    assert told.titel == "Werknemers in 2020, index (2022 = 100): Drenthe 100,0 en Twente 100,0"
    assert "De basis is de laatste periode." in told.zin
    frame = make_view(
        FIGURES["vergelijken"], {"leden": ["HUI", "VVT", "KO"], "maat": "index", "basis": "2019KW01"}
    ).frame
    only = comparison(frame[frame["periode_code"] == "2019KW01"], {"maat": "index"})
    assert only.titel == "Ziekteverzuim (CBS), index (1e kwartaal van 2019 = 100): er is geen andere periode"


def test_difference_is_with_the_first() -> None:
    told = found(leden=["HUI", "VVT"], maat="verschil")
    assert told.titel == (
        "Ziekteverzuim (CBS), verschil met huisartsen: VVT +2,3 procentpunt in het 1e kwartaal van 2023"
    )
    assert "Huisartsen en gezondheidscentra zelf: 7,3%." in told.zin


def test_breed_and_smal_are_refused_with_the_reason() -> None:
    told = found(leden=["ZW", "ZWS"], reeks="KW03")
    assert (
        told.titel == "Niet te vergelijken voor zorg en welzijn (breed) en zorg en welzijn (smal): ziekteverzuim (CBS)"
    )
    assert any("breed is met kinderopvang en smal zonder" in text for text in told.let_op)


def test_industry_and_kinds_of_region_are_refused_with_the_reason() -> None:
    assert any("Bedrijfstak Q is niet" in text for text in found(leden=["ZW", "SBIQ", "VVT"], reeks="KW04").let_op)
    mixed = found(
        per="regio", indicator="vacatures_openstaand", plek="SBIQ", reeks="KW03", leden=["PV28", "PV25", "RA0206"]
    )
    assert any("een RegioPlus-regio en een provincie" in text for text in mixed.let_op)


def test_other_waves_and_the_earlier_survey_are_refused() -> None:
    waves = found(indicator="tevreden_met_werk", reeks="KW", leden=["KO", "HUI"])
    assert "82% en kinderopvang 71%" in waves.titel
    assert any(text.endswith("zijn er alleen cijfers voor kinderopvang: die doen niet mee.") for text in waves.let_op)
    earlier = found(indicator="tevreden_met_werk", reeks="JJ", leden=["JZ", "SW"])
    assert earlier.titel.startswith("Niet te vergelijken voor jeugdzorg en sociaal werk: tevreden met het werk")
    assert any("(reeksbreuk)" in text for text in earlier.let_op)


def test_one_is_too_few() -> None:
    assert found(leden=["VVT"]).zin == "Kies er minstens twee."


def test_today_two_regions_have_figures_and_share_none() -> None:
    rows = records(run("kaart_aanbod").frame)
    names = {"RA0205": "Twente", "RA0206": "Stedendriehoek & Noord-Veluwe"}
    own = [row | {"namen": [names[code] for code in row["regio_codes"]]} for row in rows if row["soort"] == "regioplus"]
    told = regional(own)
    assert told.startswith("Twee van de RegioPlus-regio’s hebben een cijfer: Twente (")
    assert "Totale uitstroom uit de branche, Verpleging, verzorging en thuiszorg: 2020, 2021 en 2022" in told
    assert told.endswith("Geen twee regio’s hebben hetzelfde cijfer over dezelfde periode en branche.")
    assert regional([]) == "Van de RegioPlus-regio’s is nog geen cijfer ingelezen."


def test_the_advice_names_who_shares_a_period() -> None:
    rows = records(run("vergelijk_aanbod").frame)
    assert "(het 1e kwartaal van 2009 tot en met het 1e kwartaal van 2025, 17 perioden)" in advice(rows)
    assert not any({"Zorg en welzijn (breed)", "Zorg en welzijn (smal)"} <= set(names) for names, _ in supply(rows))
    assert list(bases(rows, ["KO", "VVT"])) == ["2021KW01", "2022KW01", "2023KW01"]
    assert bases(rows, ["KO"]) == {}
    assert advice([]).endswith("Er is dus niets te vergelijken.")


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (6, "A, B, C, D, E en F (2020KW04 en 2021KW04)"), (7, "A, B, C, D en 3 andere (2020KW04 en 2021KW04)"),
        (9, "A, B, C, D en 5 andere (2020KW04 en 2021KW04)"),
    ],
)  # fmt: skip
def test_many_names_are_the_first_four_and_a_number(count: int, told: str) -> None:
    rows = [
        row | {"lid": row["lid_code"]}
        for year in (2020, 2021)
        for row in shared(*"ABCDEFGHI"[:count], periode=f"{year}KW04")
    ]
    assert advice(rows) == f"Wel te vergelijken: {told}."


@pytest.mark.parametrize(("years", "told"), [(4, "2020, 2021, 2022 en 2023"), (5, "2020 tot en met 2024, 5 perioden")])
def test_many_periods_are_the_first_the_last_and_a_number(years: int, told: str) -> None:
    rows = [row for year in range(2020, 2020 + years) for row in shared("A", "B", periode=str(year))]
    assert advice(rows) == f"Wel te vergelijken: Regio A en Regio B ({told})."


def test_three_groups_are_advised_and_the_others_counted() -> None:
    rows = [row for at in range(5) for row in shared(f"{at}a", f"{at}b", periode=f"20{20 + at}KW04")]
    told = advice(rows)
    assert told.count("(") == 3
    assert told.endswith("; en nog twee andere groepen.")
    assert advice(rows[:8]).endswith("; en nog één andere groep.")
    assert "en nog" not in advice(rows[:6])


def region_rows(regions: int, figures: int = 1, shared_by: int = 1) -> list[dict[str, Any]]:
    return [
        {"indicator": f"I{figure}", "branche": "B", "periode": "2024", "regios": shared_by, "namen": [f"R{region}"]}
        for region in range(regions)
        for figure in range(figures)
    ]


def test_of_many_regions_the_first_three_are_named() -> None:
    assert "R0 (I0, B: 2024), R1 (I0, B: 2024), R2 (I0, B: 2024) en 4 andere regio’s." in regional(region_rows(7))
    assert "R5 (I0, B: 2024)." in regional(region_rows(6))
    assert regional(region_rows(1)).startswith("Eén van de RegioPlus-regio’s heeft een cijfer: R0 (I0, B: 2024).")


def test_of_a_region_with_many_figures_their_number_is_told_and_whether_two_share_one() -> None:
    assert "R0 (5 soorten cijfers)" in regional(region_rows(2, 5))
    assert "(I0, B: 2024; I1, B: 2024; I2, B: 2024; I3, B: 2024)" in regional(region_rows(2, 4))
    assert regional(region_rows(2)).endswith(
        "Geen twee regio’s hebben hetzelfde cijfer over dezelfde periode en branche."
    )
    assert "Geen twee" not in regional(region_rows(2, shared_by=2))


def shared(*codes: str, periode: str = "2024KW04") -> list[dict[str, Any]]:
    group = {"groep": "regioplus", "periode_code": periode, "periode": periode}
    return [{"lid_code": code, "lid": f"Regio {code}", **group} for code in codes]


def test_a_comparison_opens_with_the_region_of_the_reader_and_those_nearby() -> None:
    rows = shared("A", "B", "C", "D", "E")
    assert opening(rows, ["D", "B", "D", "E"]) == ["D", "B", "E"]
    assert opening(rows) == ["A", "B", "C"]
    # one alone is set beside the first of the others, and a region without figures does not open one that leaves it out
    assert opening(rows, ["D", "X"]) == ["D", "A", "B"]
    assert opening(shared("NL00", "A", "B"), ["B"]) == ["B", "A"]
    assert opening(rows, ["X", "B", "E"]) == ["A", "B", "C"]
    # those who never share a period do not stand beside each other
    apart = shared("A", "B", "C") + shared("D", "E", periode="2020KW04")
    assert opening(apart, ["D", "B", "E"]) == ["D", "E"]
    assert opening([]) == []


def test_the_whole_country_opens_no_comparison_of_its_parts() -> None:
    assert opening(shared("NL00", "A", "B", "C")) == ["A", "B", "C"]


def test_the_first_figure_has_the_region_of_the_reader() -> None:
    rows = [
        {"indicator_code": "banen", "plek_code": "KO", "lid_codes": ["A", "NL00"]},
        {"indicator_code": "saldo", "plek_code": "KO", "lid_codes": ["A", "B"]},
        {"indicator_code": "vacatures", "plek_code": "VVT", "lid_codes": ["A", "B"]},
    ]
    assert first_with(rows, "indicator_code", "B") == "saldo"
    assert first_with(rows, "indicator_code", "B", "VVT") == "vacatures"
    assert first_with(rows, "indicator_code", "C") == "banen"
    assert first_with(rows, "indicator_code", "NL00", "KO") == "banen"


def test_branches_stand_side_by_side_in_the_region_of_the_reader() -> None:
    rows = [
        {"indicator_code": "banen", "plek_code": "NL00", "lid_codes": ["VVT", "KO"]},
        {"indicator_code": "banen", "plek_code": "A", "lid_codes": ["VVT", "KO"]},
    ]
    assert first_with(rows, "plek_code", "A", "VVT") == "A"
    assert first_with(rows, "plek_code", "B", "VVT") == "NL00"


entry = st.fixed_dictionaries(
    {
        "lid": st.sampled_from("abcdef"),
        "groep": st.sampled_from(["x", "y"]),
        "periode_code": st.sampled_from(["2020JJ00", "2021JJ00", "2022JJ00"]),
    }
).map(lambda row: row | {"periode": row["periode_code"][:4], "lid_code": row["lid"]})


@given(st.lists(entry, max_size=30))
def test_who_shares_a_period_really_does_and_never_over_groups(rows: list[dict[str, str]]) -> None:
    have = {(row["groep"], row["lid"], row["periode"]) for row in rows}
    for names, periods in supply(rows):
        assert len(names) > 1
        for period in periods:
            assert any(all((group, name, period) in have for name in names) for group in ("x", "y"))


@given(st.randoms(use_true_random=False))
def test_the_verdict_does_not_depend_on_the_order_of_rows(dice: Random) -> None:
    rows = records(run("vergelijk_reeksen", {"leden": ["HUI", "VVT", "KO", "ZWS", "ZW"]}).frame)
    dice.shuffle(rows)
    verdict = judge(rows)
    assert verdict.perioden == tuple(f"1e kwartaal {year}" for year in (2019, 2020, 2021, 2022, 2023, 2025))
    assert set(verdict.leden) == {row["lid"] for row in rows if row["reden"] is None}
