"""Fields for the reader's own numbers: read once, refused in Dutch, kept in the address only."""

from __future__ import annotations

from decimal import Decimal

import streamlit as st

from analysis.amounts import AmountError, plain, read_amount
from analysis.findings.regioplan.acties import training_sentence
from analysis.findings.regioplan.instrumenten import as_instrument, cost_sentence, price
from analysis.rows import records
from analysis.scenarios import Cost, cost_sum, costs, training_places
from ui import practice
from ui.choosing import filters
from ui.figure import View
from ui.markup import render, unbroken
from ui.site.frame import notice


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
    try:
        return read_amount(typed, name, **rules), None  # type: ignore[arg-type]
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


def cost_calculator(view: View, options: dict[str, str]) -> None:
    """Draw the cost sum: choose instruments, employees and conversations, beside as many leavers.

    Args:
        view: The figure with the rows of `instrument_lijst`.
        options: Code -> name of the instruments.
    """
    chosen = filters.choose_many("inzet", "Instrumenten", options, ["loopbaantraject"])
    columns = st.columns(3)
    with columns[0]:
        people, no_people = field("medewerkers", "Medewerkers", "Het aantal medewerkers", default="1", least=1,
                                  most=100_000, whole=True)  # fmt: skip
    with columns[1]:
        hint = "Alleen voor instrumenten met een prijs per gesprek. Leeg is het hele bereik van de bron."
        talks, no_talks = field("gesprekken", "Gesprekken per medewerker", "Het aantal gesprekken", help_text=hint,
                                least=1, most=100, whole=True)  # fmt: skip
    with columns[2]:
        hint = "Uw eigen bedrag in euro. Doorstroom noemt er zelf geen."
        leaver, no_leaver = field("vertrekkosten", "Uw kosten per vertrekker", "Het bedrag", help_text=hint,
                                  most=10_000_000)  # fmt: skip
    faults = [fault for fault in (no_people, no_talks, no_leaver) if fault]
    picked = [as_instrument(row) for row in records(view.frame) if row["instrument"] in chosen]
    if not faults and people is not None:
        try:
            lines = costs(picked, int(people), None if talks is None else int(talks))
        except ValueError as error:
            faults.append(f"Het aantal gesprekken past niet. {error} volgens de bron.")
    for fault in faults:
        st.html(notice(fault, "let-op"))
    if faults:
        return
    if people is None:
        st.html(notice("Vul het aantal medewerkers in.", "info"))
    else:
        _outcome(lines, int(people), leaver)


def _outcome(lines: list[Cost], people: int, leaver: Decimal | None) -> None:
    _say(cost_sentence(lines, people, leaver))
    _draw_costs(lines, people)
    if leaver is None:
        hint = "Vul uw eigen kosten per vertrekker in om ernaast te zetten wat evenveel vertrekkers u kosten."
        st.html(notice(hint, "info"))


def _say(sentence: str) -> None:
    st.html(practice.line() + render("calculator.outcome", sentence=sentence))


def _draw_costs(lines: list[Cost], people: int) -> None:
    rows = [(line.name, [(_money(line.each), True), (_money(line.total), True)]) for line in lines]
    total = len(lines) > 1
    if total:
        rows.append(("Samen", [("", True), (_money(cost_sum(lines)), True)]))
    each = "elk instrument één keer per medewerker"
    caption = practice.here(f"Kosten voor {people} medewerker{'s' if people > 1 else ''}, {each}")
    headings = [("Instrument", False), ("Per medewerker", True), ("Totaal", True)]
    st.html(render("calculator.costs", caption=caption, headings=headings, rows=rows, total=total))


def _money(pair: tuple[Decimal, Decimal] | None) -> str:
    return unbroken(price(*pair) if pair else price(None, None))
