"""What training places replace of those who leave, in the rows of the question about it."""

from __future__ import annotations

from decimal import Decimal

import pandas as pd

from analysis.amounts import AmountError, Field, read_amount
from analysis.rows import framed, records
from analysis.scenario.asked import ONLY_WITH_PLACES, PLACES, read_training
from analysis.scenario.model import Diplomas
from queries.catalogue import CatalogueError
from queries.parameters import Parameters, text_of

PER_HUNDRED = Field("Het aantal plaatsen per 100 fte", ("15", "7,5"), most=100)


def read_places(text: str) -> Decimal | None:
    """Give places for every 100 fte, None when nothing is filled in.

    Raises:
        AmountError: It is no amount, or more than 100.
    """
    return read_amount(text, PER_HUNDRED)


def places_of(asked: Parameters) -> tuple[Decimal | None, dict[str, Decimal]]:
    """Read the places of the reader and what is said of them.

    Raises:
        AmountError: One is no amount, or of places and what is said of them one is lacking.
    """
    places = read_places(text_of(asked, "plaatsen"))
    training = read_training(text_of(asked, "opleiding"), needed=bool(places), codes=PLACES)
    if training and places is None:
        raise AmountError(f"De keuze van opleiding {ONLY_WITH_PLACES}.")
    return places, training


def place_rows(frame: pd.DataFrame, asked: Parameters) -> pd.DataFrame:
    """Fill what the places of the reader replace; without places the rows stay as they are.

    Raises:
        CatalogueError: What was asked with cannot be reckoned with; with a Dutch sentence.
    """
    try:
        places, told = places_of(asked)
    except AmountError as error:
        raise CatalogueError(str(error)) from error
    rows = records(frame)
    if not places or not rows:
        return frame
    said = {code: float(amount) for code, amount in told.items()}
    adding = float(places) * said["bol"] / 100
    people = Diplomas(adding, said["fte"], int(said["duur"]), said["diploma"] / 100, said["sector"] / 100).a_year
    more = people * said["fte"]
    filled = [
        {
            **row,
            "mensen_erbij": people,
            "fte_erbij": more,
            "vervangt": 100 * more / row["uitstroompercentage"],
            "vervangt_op": 100 * more / row["uitstroompercentage"] ** 2 * (row["uitstroom_op"] or 0.0),
        }
        for row in rows
    ]
    return framed(filled, frame)
