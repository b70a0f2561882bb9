"""What a reader assumes, read from what the questions of the scenarios are asked with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from analysis.amounts import AmountError, Field, of_each, read_amount
from analysis.formats import lower_first
from analysis.scenario.model import Diplomas, Levers
from queries.parameters import Parameters, text_of

SCENARIOS = ("krimp", "stabiel", "groei")
LEVERS = {
    "behoud": Field("Behoud", ("10", "7,5"), most=100),
    "zij_instroom": Field("De extra instroom", ("50", "500")),
    "plaatsen": Field("Het aantal opleidingsplaatsen", ("30", "30,5")),
    "uren": Field("Meer uren", ("2", "1,5"), most=100),
    "verzuim": Field("Minder verzuim", ("1", "0,5"), most=100),
}
"""The levers: percents, persons a year, places in fte, percents, percentage points."""
TRAINING = {
    "duur": Field("De duur van de opleiding", ("2", "3"), most=10, whole=True, above_least=True),
    "diploma": Field("Het deel dat een diploma haalt", ("70", "72,5"), most=100),
    "sector": Field("Het deel dat in de sector gaat werken", ("80", "82,5"), most=100),
    "fte": Field("Het aantal fte van één leerling", ("0,75", "1"), most=1, above_least=True),
}
"""What has to be said of training places: years, percents, percents, fte of one pupil."""
PLACES = {"bol": Field("Het deel van de plaatsen voor BOL of hbo", ("60", "100"), most=100), **TRAINING}
"""The same of places of which a part is BBL: who learns there is an employee already and adds no head."""
ONLY_WITH_PLACES = "telt alleen samen met 'plaatsen'"
"""The end of a sentence on what is said of training places where there are none."""
MOST_GROWTH = 10
GROWTH = {
    name: Field(f"De groei bij {name}", ("-1", "1,5"), least=-MOST_GROWTH, most=MOST_GROWTH) for name in SCENARIOS
}
SHORTAGE = Field("Het tekort nu", ("500", "1.200"), most=10_000_000)


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
        AmountError: Something is no amount, too low or too high, or of places and what is said of them one is lacking.
    """
    levers = read_levers(text_of(asked, "hefbomen"))
    training = read_training(text_of(asked, "opleiding"), needed="plaatsen" in levers)
    if training and "plaatsen" not in levers:
        raise AmountError(f"De keuze van opleiding {ONLY_WITH_PLACES} bij hefbomen.")
    return Assumed(
        {name: read_growth(name, text_of(asked, name)) for name in SCENARIOS},
        read_shortage(text_of(asked, "tekort")),
        text_of(asked, "instroom_als") == "aandeel",
        levers,
        training,
    )


def read_growth(scenario: str, text: str) -> Decimal:
    """Give the growth of a scenario in percents, which may be below zero.

    Raises:
        AmountError: It is empty, none, or too far from nought.
    """
    amount = read_amount(text, GROWTH[scenario])
    if amount is None:
        raise AmountError(f"{GROWTH[scenario].name} is leeg. Vul een percentage in; het mag onder nul zijn.")
    return amount


def read_shortage(text: str) -> Decimal | None:
    """Give the persons short at the start; None where nothing was typed.

    Raises:
        AmountError: It is none, or too high.
    """
    return read_amount(text, SHORTAGE)


def read_levers(text: str) -> dict[str, Decimal]:
    """Give the levers of 'behoud 10; uren 2', without those at nought.

    Raises:
        AmountError: A number goes to no lever, a code is unknown or doubled, or an amount is none.
    """
    return {code: amount for code, amount in _amounts(text, LEVERS, "hefbomen").items() if amount}


def read_training(text: str, *, needed: bool, codes: Mapping[str, Field] = TRAINING) -> dict[str, Decimal]:
    """Give what was said of training places.

    Args:
        text: 'duur 3; diploma 70'.
        needed: Everything has to be said.
        codes: What can be said.

    Raises:
        AmountError: See `read_levers`; or something is lacking that is needed.
    """
    found = _amounts(text, codes, "opleiding")
    lacking = [lower_first(field.name) for code, field in codes.items() if code not in found]
    if needed and lacking:
        raise AmountError(f"Voor opleidingsplaatsen is ook nodig: {', '.join(lacking)}.")
    return found


def _amounts(text: str, known: Mapping[str, Field], kind: str) -> dict[str, Decimal]:
    parts, wrong = of_each(text, known, shared=False)
    if wrong:
        raise AmountError(f"De keuze van {kind} {wrong[0]}.")
    found = {code: read_amount(part, known[code]) for code, part in parts.items()}
    return {code: amount for code, amount in found.items() if amount is not None}
