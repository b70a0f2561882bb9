"""Fields for the reader's own numbers: read once, refused in Dutch, kept in the address only."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import streamlit as st

from analysis.amounts import AmountError, plain, read_amount, read_range
from analysis.findings.regioplan.acties import training_sentence
from analysis.measures import leave_range
from analysis.scenarios import training_places
from queries.parameters import Parameters
from ui import practice
from ui.choosing import filters
from ui.figures.regio.maatregelen import MOST_EURO, MOST_PEOPLE, read_effects
from ui.markup import render
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


def measure_fields(options: Mapping[str, str]) -> Parameters | None:
    """Draw the fields of what a measure is worth and give what the figure is asked with, None when one is wrong.

    Args:
        options: Code -> name of the instruments.
    """
    chosen = filters.choose_many("inzet", "Instrumenten", options, ["loopbaantraject"])
    left, right = st.columns(2)
    with left:
        people, no_people = field("medewerkers", "Medewerkers die het krijgen", "Het aantal medewerkers", default="1",
                                  least=1, most=MOST_PEOPLE, whole=True)  # fmt: skip
        hint = "Eén getal of een bereik, zoals 10-20. Hieronder rekent u het uit aantallen."
        leave, no_leave = between("verloop", "Van de 100 vertrekken er per jaar", "Het verloop", hint, most=100)
    with right:
        hint = "Alleen voor instrumenten met een prijs per gesprek. Leeg is het hele bereik van de bron."
        talks, no_talks = field("gesprekken", "Gesprekken per medewerker", "Het aantal gesprekken", help_text=hint,
                                most=100, whole=True)  # fmt: skip
        hint = "Uw eigen bedrag of een bereik, zoals 10.000-30.000. Doorstroom noemt er zelf geen."
        leaver, no_leaver = between("vertrekkosten", "Uw kosten per vertrekker", "Het bedrag", hint, most=MOST_EURO)
    asks = {code: f"Van de 100 vertrekken voorkomt {options[code]} er" for code in chosen}
    effect = filters.texts(
        "effect", asks, help_text="Uw eigen bereik: laagste-hoogste of laagste-verwachte-hoogste, zoals 0-10-30."
    )
    _from_counts()
    faults = [fault for fault in (no_people, no_leave, no_talks, no_leaver, wrong(effect, chosen)) if fault]
    for fault in faults:
        st.html(notice(fault, "let-op"))
    if faults:
        return None
    return {
        "inzet": chosen,
        "medewerkers": int(people or 1),
        "gesprekken": int(talks or 0),
        "verloop": leave,
        "effect": effect,
        "vertrekkosten": leaver,
    }


def between(key: str, label: str, name: str, help_text: str, *, most: int) -> tuple[str, str | None]:
    """Draw a field for one number or a range, and give what was typed and what is wrong with it, if anything is."""
    typed = filters.text(key, label, max_length=40, help_text=help_text)
    try:
        read_range(typed, name, most=most)
    except AmountError as error:
        return typed, str(error)
    return typed, None


def wrong(effect: str, chosen: list[str]) -> str | None:
    """Give what is wrong with the effects that were typed, if anything is."""
    try:
        read_effects(effect, chosen)
    except AmountError as error:
        return str(error)
    return None


def _from_counts() -> None:
    """Draw two fields for the reader's own counts, which stay in the session: only the range they give goes along."""
    with st.expander("Uw verloop uit eigen aantallen"):
        st.html(notice("Deze twee aantallen komen niet in de link en niet in een download.", "info"))
        left, right = st.columns(2)
        typed = [
            left.text_input("In dienst, een jaar geleden", key="eigen_in_dienst", max_chars=10),
            right.text_input("Daarvan nu niet meer in dienst", key="eigen_vertrokken", max_chars=10),
        ]
        try:
            employed, gone = (read_amount(text, "Het aantal", most=MOST_PEOPLE, whole=True) for text in typed)
            if employed is None or gone is None:
                return
            found = leave_range(int(gone), int(employed))
        except AmountError as error:
            st.html(notice(str(error), "let-op"))
            return
        except ValueError:
            st.html(notice("Er vertrokken er meer dan er in dienst waren, of er was niemand in dienst.", "let-op"))
            return
        text = f"{found.low}-{found.likeliest}-{found.high}"
        st.html(
            notice(
                f"Dat is {found.likeliest} van de 100. Door toeval past bij deze aantallen een bereik van"
                f" {found.low} tot {found.high}.",
                "info",
            )
        )
        st.button(f"Vul {text} in", on_click=filters.put, args=("verloop", text))


def _say(sentence: str) -> None:
    st.html(practice.line() + render("calculator.outcome", sentence=sentence))
