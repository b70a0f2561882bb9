"""In- and outflow in percents through the years: one moment a year, the country beside it, and what may be said."""

from __future__ import annotations

from typing import Any

import pandas as pd

from analysis.findings import Findings
from analysis.findings.base import TITLE
from analysis.findings.mobiliteit.percentage import percentages
from queries.run import run
from tests.tiny import Given, tiny


def made(**left: int) -> tuple[list[Given], list[Given]]:
    """Give outflow per period (KW-code -> leavers) of Zuid-Limburg and, with `nl_` before it, of the country."""
    flows: list[Given] = []
    stocks: list[Given] = []
    for name, count in left.items():
        place, code = ("NL00", name[3:]) if name.startswith("nl_") else ("RA1428", name[1:])
        flows.append({"regio": place, "bereik": "totaal", "aantal": count, "periode": code})
        stocks.append(
            {"regio": place, "indicator": "werknemers", "branche": "VVT", "eenheid": "werknemers", "waarde": 1000}
            | {"periode": f"{int(code[:4]) - 1}{code[4:]}"}
        )
    exact = {"regio": "RA0206", "waarde": 1001, "periode": "2015KW04"}  # a source of nothing but hundreds rounds
    return flows, [*stocks, stocks[0] | exact]


def asked(reach: str = "totaal", **left: int) -> tuple[list[dict[str, Any]], Findings]:
    flows, stocks = made(**left)
    with tiny(mobiliteit=flows, kerncijfer=stocks) as small:
        given = {"regio": "RA1428", "branche": "VVT", "bereik": reach}
        frame = run("verhouding_reeks", given).frame
        return small.ask("verhouding_reeks", **given), percentages(frame, {})


def test_only_the_moment_of_the_last_figure_is_told_each_year() -> None:
    rows, _ = asked(_2022KW04=100, _2023KW04=110, _2024KW03=150, _2024KW04=120, nl_2024KW03=90, nl_2024KW04=100)
    assert [(row["regio_code"], row["periode_code"], row["waarde"]) for row in rows] == [
        ("RA1428", "2022KW04", 10),
        ("RA1428", "2023KW04", 11),
        ("RA1428", "2024KW04", 12),
        ("NL00", "2024KW04", 10),
    ]
    assert {(row["teller_aantal"], row["noemer_aantal"]) for row in rows if row["regio_code"] == "NL00"} == {
        (100, 1000)
    }


def test_the_words_tell_now_a_year_earlier_and_the_country() -> None:
    _, told = asked(_2023KW04=110, _2024KW04=120, nl_2024KW04=100)
    assert told.titel == "Uitstroompercentage, VVT, Zuid-Limburg: 12,0% in het 4e kwartaal van 2024"
    assert told.zin == "Hoger dan in Nederland (10,0%). Een jaar eerder was het 11,0%."
    assert told.opmerkingen[0] == "Zo is gerekend: 100 × Totale uitstroom uit de branche ÷ Werknemers, jaar eerder."


def test_the_country_is_not_set_beside_itself_and_a_tie_is_no_difference() -> None:
    _, alone = asked(_2024KW04=120)
    assert alone.zin == "Een cijfer van een jaar eerder is niet bekend."
    _, same = asked(_2024KW04=120, nl_2024KW04=120)
    assert same.zin.startswith("Niet te onderscheiden van Nederland (12,0%).")


def test_no_reach_without_a_rate_and_no_region_without_a_stock() -> None:
    for reach in ("intern", "extern"):
        rows, told = asked(reach, _2024KW04=120)
        assert rows == []
        assert told.titel.startswith("Geen cijfers over in- en uitstroom in procenten")


def test_a_title_without_room_keeps_its_period_and_the_sentence_says_whose_it_is() -> None:
    def long(frame: pd.DataFrame) -> Findings:
        return percentages(frame.assign(indicator="Uitstroompercentage naar buiten zorg en welzijn in de breedte"), {})

    flows, stocks = made(_2024KW04=120)
    with tiny(mobiliteit=flows, kerncijfer=stocks):
        told = long(run("verhouding_reeks", {"regio": "RA1428", "branche": "VVT", "bereik": "totaal"}).frame)
    assert len(told.titel) <= TITLE
    assert told.titel.endswith("breedte, Zuid-Limburg: 12,0% (4e kwartaal 2024)")
    assert told.zin.startswith("Het gaat om VVT. ")
