"""Fields for the reader's own numbers: read once, refused in Dutch, kept in the address only."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

import streamlit as st

from analysis.amounts import AmountError, plain, read_amount
from analysis.findings.regioplan.acties import training_sentence
from analysis.places import training_places
from ui import practice
from ui.choosing import filters
from ui.markup import render
from ui.site.frame import notice

T = TypeVar("T")


def field(
    key: str, label: str, name: str, *, default: str = "", help_text: str | None = None, **rules: int | bool
) -> tuple[Decimal | None, str | None]:
    """Draw a field for one amount and give the amount, or None and what is wrong with it.

    Args:
        key: Name in the address.
        label: What the reader sees above it.
        name: Its name in a sentence.
        default: What it holds at first.
        help_text: One sentence on what to fill in.
        rules: As in `analysis.amounts.read_amount`.
    """
    typed = filters.text(key, label, default, max_length=20, help_text=help_text)
    return understood(lambda: read_amount(typed, name, **rules))  # type: ignore[arg-type]


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
        fte, no_fte = field("fte", "Fte zorginhoudelijk", "Het aantal fte", above_least=True)
    with columns[1]:
        places, no_places = field("plaatsen", "Opleidingsplaatsen nu, in fte", "Het aantal plaatsen")
    with columns[2]:
        default = "" if norm is None else plain(Decimal(str(norm)))
        hint = "Leeg is de norm van de bron, hieronder."
        own, no_norm = field("norm", "Norm, plaatsen per 100 fte", "De norm", default=default, help_text=hint,
                             most=100, above_least=True)  # fmt: skip
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
    if norm is not None and used != Decimal(str(norm)):
        stated = plain(Decimal(str(norm)))
        st.html(notice(f"U rekent met een eigen norm. De bron noemt {stated} per 100 fte.", "info"))


def _say(sentence: str) -> None:
    st.html(practice.line() + render("calculator.outcome", sentence=sentence))
