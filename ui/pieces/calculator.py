"""Fields for the reader's own numbers: read once, refused in Dutch, kept in the address only."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import streamlit as st

from analysis.amounts import AmountError, Field, plain, read_amount
from analysis.findings.regioplan.acties import training_sentence
from analysis.places import training_places
from ui import practice
from ui.choosing import filters
from ui.markup import render
from ui.site.frame import notice

T = TypeVar("T")


NORM = Field("De norm", ("15", "7,5"), most=100, above_least=True)
"""Training places for every 100 fte."""
_FTE = Field("Het aantal fte", ("240", "240,5"), above_least=True)
_PLACES = Field("Het aantal plaatsen", ("28", "28,5"))


def field(
    key: str, label: str, asked: Field, *, default: str = "", help_text: str | None = None
) -> tuple[Decimal | None, str | None]:
    """Draw a field for one amount and give the amount, or None and what is wrong with it.

    Args:
        key: Name in the address.
        label: What the reader sees above it.
        asked: What is asked.
        default: What it holds at first.
        help_text: One sentence on what to fill in.
    """
    typed = filters.text(key, label, default, max_length=20, help_text=help_text)
    return understood(lambda: read_amount(typed, asked))


def understood(read: Callable[[], T]) -> tuple[T | None, str | None]:
    """Give what was read of what a reader typed, or None and what is wrong with it."""
    try:
        return read(), None
    except AmountError as error:
        return None, str(error)


def training_calculator(norm: float | None) -> None:
    """Draw the opleidingsquote calculator.

    Args:
        norm: Places for every 100 fte by the source; without it the reader fills in a norm.
    """
    columns = st.columns(3)
    with columns[0]:
        fte, no_fte = field("fte", "Fte zorginhoudelijk", _FTE)
    with columns[1]:
        places, no_places = field("plaatsen", "Opleidingsplaatsen nu, in fte", _PLACES)
    with columns[2]:
        default = "" if norm is None else plain(Decimal(str(norm)))
        hint = "Leeg is de norm van de bron, hieronder."
        own, no_norm = field("norm", "Norm, plaatsen per 100 fte", NORM, default=default, help_text=hint)
    used = own if own is not None else None if norm is None else Decimal(str(norm))
    faults = [fault for fault in (no_fte, no_places, no_norm) if fault]
    for fault in faults:
        st.html(notice(fault, "let-op"))
    if faults:
        return
    if fte is None or used is None:
        st.html(notice("Vul het aantal fte in. Uw getallen staan alleen in deze sessie en in de link.", "info"))
        return
    _say(training_sentence(training_places(fte, used, places)))
    if places is not None and places > fte:
        st.html(notice("Dat zijn meer opleidingsplaatsen dan er fte is. Klopt dat?", "let-op"))
    if norm is not None and used != Decimal(str(norm)):
        stated = plain(Decimal(str(norm)))
        st.html(notice(f"U rekent met een eigen norm. De bron noemt {stated} per 100 fte.", "info"))


def _say(sentence: str) -> None:
    st.html(practice.line() + render("calculator.outcome", sentence=sentence))
