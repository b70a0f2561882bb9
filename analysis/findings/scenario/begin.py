"""Words about a shortage that is reckoned, and about where the reckoning begins; shared by the figures of scenarios."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from analysis.formats import in_period, in_prose, is_missing, number, signed, spoken
from analysis.scenario.asked import assumed
from analysis.scenario.doubts import doubts
from queries.parameters import Parameters

Row = Mapping[str, Any]
NO_START = (
    "Voor een scenario zijn van één regio en branche nodig: het aantal werknemers, de instroom en de uitstroom over"
    " dezelfde twaalf maanden."
)
ASSUMED = "Dit volgt uit aannames. Het is geen verwachting van wat er gebeurt."


def short(value: float) -> str:
    """Say a shortage: '76.000 mensen te weinig', '103.000 te veel' or 'precies genoeg mensen'."""
    return "precies genoeg mensen" if not value else few(value).replace(" ", " mensen ", 1)


def few(value: float) -> str:
    """Say a shortage where it is known that people are counted: '76.000 te weinig'."""
    return "genoeg" if not value else f"{number(abs(value))} te {'weinig' if value > 0 else 'veel'}"


def growth(row: Row) -> str:
    """Say by how much what is needed grows: 'groei van 1,5% per jaar', 'een vraag die gelijk blijft'."""
    percents = row["groei_procent"]
    if not percents:
        return "een vraag die gelijk blijft"
    return (
        f"{'groei' if percents > 0 else 'krimp'} van {number(abs(percents), 0 if percents % 1 == 0 else 1)}% per jaar"
    )


def notes(row: Row, asked: Parameters, which: slice = slice(1)) -> tuple[str, ...]:
    """Give what the reader hardly means, and what there is to know of the start, the most important first.

    Args:
        row: A row of a scenario.
        asked: What it was asked with.
        which: Which of those on the start.
    """
    unlikely = doubts(assumed(asked), row["begin_werknemers"], row["begin_instroom"], row["begin_verzuim"])
    begin = (f"{ASSUMED} {_shortage(row)}", *_average(row), *_switching(row), *_counted(row))
    return (*unlikely, *begin[which])


def _shortage(row: Row) -> str:
    if row["uw_tekort"]:
        return "Het tekort van nu is van u."
    if is_missing(row["begin_tekort"]):
        return "Het tekort van nu is hier niet bekend: er is met nul gerekend. Vul het in als u het weet."
    edition = f"{number(row['begin_tekort'])} in {row['tekort_jaar']:.0f}, {row['tekort_editie']}"
    return f"Het tekort van nu is dat van de prognose ({edition})."


def _average(row: Row) -> tuple[str, ...]:
    if not row["gemiddeld"]:
        return ()
    return (
        f"Het aantal werknemers is het gemiddelde van {row['eerder_periode']}; in- en uitstroom eindigen"
        f" {in_period(row['stroom_over'])}.",
    )


def _switching(row: Row) -> tuple[str, ...]:
    if not row["zonder_wisselaars"]:
        return ()
    return ("Wie van of naar een andere branche van zorg en welzijn gaat telt niet mee.",)


def _counted(row: Row) -> tuple[str, ...]:
    """Say by how much the counted change differs from inflow less outflow, where both are known."""
    counted, flows = row["geteld_erbij"], row["begin_saldo"]
    if is_missing(counted) or counted == flows:
        return ()
    return (
        f"Tussen {spoken(row['eerder_periode'])} en {spoken(row['begin_periode'])} veranderde het aantal werknemers met"
        f" {signed(counted)}; instroom min uitstroom is {signed(flows)}.",
    )


def begun(row: Row) -> str:
    """Say where it begins: employees, and how many left and came in the last year that is known."""
    return (
        f"{row['regio']}, {in_prose(row['branche'])}: {number(row['begin_werknemers'])} werknemers"
        f" {in_period(row['begin_periode'])}. In de twaalf maanden die eindigen {in_period(row['stroom_over'])}"
        f" gingen er {number(row['begin_uitstroom'])} uit en kwamen er {number(row['begin_instroom'])} in"
    )
