"""What a reader assumes, read from what the questions of the scenarios are asked with."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from analysis.amounts import AmountError, by_code, read_amount
from analysis.formats import lower_first
from analysis.scenario.model import Diplomas, Levers
from queries.parameters import Parameters, text_of

SCENARIOS = ("krimp", "stabiel", "groei")
LEVERS = {"behoud": 100, "zij_instroom": 1_000_000, "plaatsen": 1_000_000, "uren": 100, "verzuim": 100}
"""Code of a lever -> the most it can be: percents, persons a year, places in fte, percents, percentage points."""
TRAINING = {"duur": 10, "diploma": 100, "sector": 100, "fte": 1}
"""What has to be said of training places -> the most it can be: years, percents, percents, fte of one pupil."""
PLACES = {"bol": 100, **TRAINING}
"""The same of places of which a part is BBL: who learns there is an employee already and adds no head."""
_NAMES = {
    "behoud": "Behoud", "zij_instroom": "De extra instroom", "plaatsen": "Het aantal opleidingsplaatsen",
    "uren": "Meer uren", "verzuim": "Minder verzuim", "duur": "De duur van de opleiding",
    "diploma": "Het deel dat een diploma haalt", "sector": "Het deel dat in de sector gaat werken",
    "fte": "Het aantal fte van één leerling", "bol": "Het deel van de plaatsen voor BOL of hbo",
}  # fmt: skip
MOST_GROWTH = 10


@dataclass(frozen=True)
class Assumed:
    """What a reader assumes.

    Attributes:
        growth: Scenario -> percents by which what is needed grows each year.
        shortage: Persons short at the start; None for the published one.
        as_rate: Inflow keeps its share of the employees, not its number.
        levers: Code -> amount, of the levers that are not nought.
        training: What was said of training places; whole when places are among the levers.
    """

    growth: dict[str, Decimal]
    shortage: Decimal | None
    as_rate: bool
    levers: dict[str, Decimal]
    training: dict[str, Decimal]

    def only(self, *codes: str) -> Levers:
        """Give some of the levers as the model takes them, the others at nought."""
        amounts = {code: float(amount) for code, amount in self.levers.items() if code in codes}
        diplomas = None
        if places := amounts.get("plaatsen"):
            told = {code: float(amount) for code, amount in self.training.items()}
            diplomas = Diplomas(places, told["fte"], int(told["duur"]), told["diploma"] / 100, told["sector"] / 100)
        return Levers(
            retention=amounts.get("behoud", 0) / 100,
            extra_inflow=amounts.get("zij_instroom", 0),
            hours=amounts.get("uren", 0) / 100,
            absence=amounts.get("verzuim", 0) / 100,
            diplomas=diplomas,
        )


def assumed(asked: Parameters) -> Assumed:
    """Read what the questions of the scenarios are asked with.

    Raises:
        AmountError: Something is no amount, too low or too high, or places come without what has to be said of them.
    """
    levers = read_levers(text_of(asked, "hefbomen"))
    return Assumed(
        {name: read_growth(name, text_of(asked, name)) for name in SCENARIOS},
        read_shortage(text_of(asked, "tekort")),
        text_of(asked, "instroom_als") == "aandeel",
        levers,
        read_training(text_of(asked, "opleiding"), needed="plaatsen" in levers),
    )


def read_growth(scenario: str, text: str) -> Decimal:
    """Give the growth of a scenario in percents, which may be below zero.

    Raises:
        AmountError: It is empty, none, or too far from nought.
    """
    cleaned, name = text.strip(), f"De groei bij {scenario}"
    sign = -1 if cleaned.startswith(("-", "−")) else 1
    amount = read_amount(cleaned[1:] if sign < 0 else cleaned, name)
    if amount is None:
        raise AmountError(f"{name} is leeg. Vul een percentage in; het mag onder nul zijn.")
    if amount > MOST_GROWTH:
        raise AmountError(f"{name} is minstens −{MOST_GROWTH} en hooguit {MOST_GROWTH}. U vulde '{text.strip()}' in.")
    return sign * amount


def read_shortage(text: str) -> Decimal | None:
    """Give the persons short at the start; None where nothing was typed.

    Raises:
        AmountError: It is none, or too high.
    """
    return read_amount(text, "Het tekort nu", most=10_000_000)


def read_levers(text: str) -> dict[str, Decimal]:
    """Give the levers of 'behoud 10; uren 2', without those at nought.

    Raises:
        AmountError: A code is unknown or doubled, or an amount is none.
    """
    return {code: amount for code, amount in _amounts(text, LEVERS, "hefbomen").items() if amount}


def read_training(text: str, *, needed: bool, codes: dict[str, int] = TRAINING) -> dict[str, Decimal]:
    """Give what was said of training places.

    Args:
        text: 'duur 3; diploma 70'.
        needed: Everything has to be said.
        codes: What can be said -> the most it can be.

    Raises:
        AmountError: A code is unknown or doubled, an amount is none, or something is lacking that is needed.
    """
    found = _amounts(text, codes, "opleiding")
    lacking = [lower_first(_NAMES[code]) for code in codes if not found.get(code)]
    if needed and lacking:
        raise AmountError(f"Voor opleidingsplaatsen is ook nodig: {', '.join(lacking)}.")
    if (years := found.get("duur")) is not None and years != years.to_integral_value():
        raise AmountError("De duur van de opleiding is een heel aantal jaren.")
    return found


def _amounts(text: str, known: dict[str, int], kind: str) -> dict[str, Decimal]:
    found: dict[str, Decimal] = {}
    for code, rest in by_code(text):
        if code not in known:
            raise AmountError(f"Onbekend bij {kind}: '{(code or rest)[:40]}'. Wel: {', '.join(known)}.")
        if code in found:
            raise AmountError(f"'{code}' staat er twee keer. Laat één getal staan.")
        amount = read_amount(rest, _NAMES[code], most=known[code])
        if amount is not None:
            found[code] = amount
    return found
