"""What the filters of a page stand on: each choice under its key, from the address and into it.

Streamlit's own binding writes the *label* of a choice and drops defaults, so links would break when a
name changes or a default moves (docs/adr/003). Here the address always holds every filter of the page.

Call order in a run: `begin()` before any filter (`ui.choosing.filters`), `finish()` after the page.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from queries.parameters import Asked, written
from queries.warehouse import current, practising
from ui import practice
from ui.choosing import linkchoice

_CHOICES = "_keuzes"
_WRITTEN = "_adres"
_SEED = "_adres_is_nieuw"
_ACTIVE = "_filters_van_deze_pagina"
_REFUSED = "_geweigerd"
_UNCHOSEN = "_nog_niet_gekozen"
_STARTS = "_begint_met"
_PART = "onderdeel"
_IDLE = "_telt_nu_niet"
_NOT_NOW = "telt niet bij de andere keuzes van de link"
RESERVED = ("build", "embed", "embed_options", "id")


def begin() -> None:
    """Notice whether the address was changed from outside (a link, back, forward)."""
    state = st.session_state
    state.setdefault(_CHOICES, {})
    state.setdefault(_UNCHOSEN, {})
    state[_ACTIVE] = []
    state[_REFUSED] = []
    state[_IDLE] = {}
    state[_STARTS] = {}
    state[_SEED] = linkchoice.in_address() != state.get(_WRITTEN)


def idle(key: str, why: str) -> None:
    """Say of a filter that is not drawn beside these choices why what a link says of it does not count.

    Args:
        key: Name in the address.
        why: The end of a Dutch sentence.
    """
    st.session_state[_IDLE][key] = why


def finish(standing: Mapping[str, Collection[str]] | None = None) -> None:
    """Write every filter of this page into the address and show what a link asked in vain.

    Args:
        standing: Filters that this page may have, each with the texts that ask nothing: those it starts with. One that
            is not drawn stands only beside other choices.
    """
    state = st.session_state
    values = {key: written(state[_CHOICES][key]) for key in state[_ACTIVE]}
    kept = {key: value for key, value in st.query_params.to_dict().items() if key in RESERVED}
    if state[_SEED]:
        for key in sorted(st.query_params.to_dict().keys() - values.keys() - set(RESERVED)):
            if key not in (standing or {}):
                state[_REFUSED].append(f"De link noemt een filter dat deze pagina niet kent: '{key}'.")
            elif not {*st.query_params.get_all(key)} <= {"", *(standing or {})[key]}:
                state[_REFUSED].append(f"De link noemt '{key}', maar dat {state[_IDLE].get(key, _NOT_NOW)}.")
        state[_REFUSED] += linkchoice.repeated(RESERVED)
    wanted = practice.in_address(practising()) | kept | values
    state[_WRITTEN] = {key: [value] for key, value in wanted.items()}
    if linkchoice.in_address() != state[_WRITTEN]:
        st.query_params.from_dict(wanted)


def refused() -> list[str]:
    """Give what the link asked and could not be given, as Dutch sentences."""
    return list(st.session_state.get(_REFUSED, []))


def refuse(told: Iterable[str]) -> None:
    """Tell more of what the link asked and could not be given."""
    st.session_state[_REFUSED] += told


def chosen() -> dict[str, Asked]:
    """Give the choices of this page by key."""
    return {key: st.session_state[_CHOICES][key] for key in st.session_state[_ACTIVE]}


def begins(key: str, start: Any, fields: Iterable[str] = ()) -> None:
    """Note what a filter of this page starts with as long as nobody chose, and the fields it is drawn as."""
    st.session_state[_STARTS][key] = start, tuple(fields)


def is_changed() -> bool:
    """Tell whether a filter of this page says something else than it opens with; the part shown is no choice."""
    kept, starts = st.session_state[_CHOICES], st.session_state[_STARTS]
    own = {key: start for key, (start, _) in starts.items() if key in kept and key != _PART}
    return any(written(kept[key]) != written(start) for key, start in own.items())


def start_again() -> None:
    """Forget what was chosen on this page, for a callback: the run after it draws every filter as the page opens."""
    state = st.session_state
    for key, (_, fields) in state[_STARTS].items():
        if key == _PART:
            continue
        for name in (key, *fields):
            state.pop(name, None)
        for kept in (_CHOICES, _UNCHOSEN):
            state[kept].pop(key, None)


def from_address() -> bool:
    """Tell whether this run takes its choices from an address that came from outside."""
    return bool(st.session_state[_SEED])


def last(key: str) -> Any:
    """Give what was chosen last under this key, on any page; None when nothing was."""
    return st.session_state[_CHOICES].get(key)


def before(key: str) -> str:
    """Give what was chosen on a page before, for a filter that this page does not have; empty when nothing was."""
    return str(last(key) or "")


def hold(values: Mapping[str, str]) -> None:
    """Keep choices of a link in the address that no filter on this page draws."""
    for key, value in values.items():
        keep(key, value)


def put(key: str, value: str | list[str]) -> None:
    """Choose a value from elsewhere on the page; for callbacks, which run before the filters are drawn."""
    st.session_state[key] = value


def address(path: str) -> str:
    """Give the address of a page with every choice of this one and the build: for copy-link and downloads."""
    state = st.session_state
    values = {key: written(state[_CHOICES][key]) for key in state[_ACTIVE]}
    return f"/{path}?{urlencode(values | {'build': current().build_id})}"


def prepare(
    key: str,
    label: str,
    default: Any,
    parse: Callable[[str], Any],
    options: Mapping[str, str] | None = None,
    *,
    several: bool = False,
) -> None:
    """Put the right value under `key` before its widget is drawn."""
    state = st.session_state
    begins(key, default)
    if state[_SEED] and key in st.query_params:
        value, told = linkchoice.read(key, label, parse, options or {}, several=several)
        state[_REFUSED] += told
        state[key] = default if value is None else value
        state[_UNCHOSEN].pop(key, None)
    elif key not in state:
        if key not in state[_CHOICES]:
            state[_UNCHOSEN][key] = default
        state[key] = state[_CHOICES].get(key, default)


def go_along(key: str, start: str | list[str], options: Mapping[str, str]) -> None:
    """Follow a default that moves with other filters, as long as the reader did not choose."""
    state = st.session_state
    shown = state[key]
    left = [code for code in shown if code in options] if isinstance(start, list) else shown
    gone = not left if isinstance(start, list) else shown not in options
    if gone or shown == state[_UNCHOSEN].get(key):
        state[_UNCHOSEN][key] = left = start
    else:
        state[_UNCHOSEN].pop(key, None)
    if shown != left:
        state[key] = left


def keep(key: str, value: Any) -> Any:
    """Remember a choice over pages: Streamlit forgets a widget that is not drawn."""
    st.session_state[_CHOICES][key] = value
    if key not in st.session_state[_ACTIVE]:
        st.session_state[_ACTIVE].append(key)
    return value
