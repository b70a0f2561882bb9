"""Filters whose whole state is in the address, with codes and not labels.

Streamlit's own binding writes the *label* of a choice and drops defaults, so links would break when a
name changes or a default moves (docs/adr/003). Here the address always holds every filter of the page.

Call order in a run: `begin()` before any filter, `choose…()` for each, `finish()` after the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from analysis.amounts import by_code
from queries.parameters import Asked
from queries.warehouse import current, practising
from ui import practice
from ui.asked.address import split
from ui.choosing import linkchoice

_CHOICES = "_keuzes"
_WRITTEN = "_adres"
_SEED = "_adres_is_nieuw"
_ACTIVE = "_filters_van_deze_pagina"
_REFUSED = "_geweigerd"
_UNCHOSEN = "_nog_niet_gekozen"
RESERVED = ("build", "embed", "embed_options", "id")


def begin() -> None:
    """Notice whether the address was changed from outside (a link, back, forward)."""
    state = st.session_state
    state.setdefault(_CHOICES, {})
    state.setdefault(_UNCHOSEN, {})
    state[_ACTIVE] = []
    state[_REFUSED] = []
    state[_SEED] = linkchoice.in_address() != state.get(_WRITTEN)


def finish() -> None:
    """Write every filter of this page into the address and show what a link asked in vain."""
    state = st.session_state
    values = {key: _as_text(state[_CHOICES][key]) for key in state[_ACTIVE]}
    kept = {key: value for key, value in st.query_params.to_dict().items() if key in RESERVED}
    if state[_SEED]:
        for key in st.query_params.to_dict().keys() - values.keys() - set(RESERVED):
            state[_REFUSED].append(f"De link noemt een filter dat deze pagina niet kent: '{key}'.")
        state[_REFUSED] += linkchoice.repeated(RESERVED)
    wanted = practice.in_address(practising()) | kept | values
    state[_WRITTEN] = {key: [value] for key, value in wanted.items()}
    if linkchoice.in_address() != state[_WRITTEN]:
        st.query_params.from_dict(wanted)


def refused() -> list[str]:
    """Give what the link asked and could not be given, as Dutch sentences."""
    return list(st.session_state.get(_REFUSED, []))


def choose(
    key: str,
    label: str,
    options: Mapping[str, str],
    default: str,
    *,
    kind: str = "select",
    help_text: str | None = None,
    stay: bool = False,
) -> str:
    """Draw a filter for one choice and give its code.

    Args:
        key: Name in the address.
        label: What the reader sees above it.
        options: Code -> label, in the order shown.
        default: Code chosen when nothing else says so; it may depend on other filters, and the filter then goes
            along until the reader chooses.
        kind: 'select' for a list, 'segment' for a few visible choices.
        help_text: One sentence on what the choice does.
        stay: Start with what was shown last, as long as it is an option, else with the default: another filter then
            changes nothing here.
    """
    codes = list(options)
    if stay and (last := st.session_state[_CHOICES].get(key)) in options:
        default = last
    start = default if default in options else codes[0]
    _prepare(key, label, start, lambda text: text if text in options else None, options)
    _go_along(key, start, options)
    if kind == "segment":
        value = st.segmented_control(
            label, codes, format_func=lambda code: options[code], key=key, required=True, help=help_text
        )
    else:
        value = st.selectbox(label, codes, format_func=lambda code: options[code], key=key, help=help_text)
    return str(_keep(key, value if value is not None else start))


def choose_many(
    key: str,
    label: str,
    options: Mapping[str, str],
    default: list[str],
    *,
    help_text: str | None = None,
    placeholder: str = "Kies een of meer",
) -> list[str]:
    """Draw a filter for one or more choices and give their codes; empty means the default, and then shows it.

    The default goes along with other filters until the reader chooses, as in `choose`. With an empty default nothing
    chosen means everything; `placeholder` then says so.
    """
    codes = list(options)
    _prepare(key, label, default, lambda text: _known(text, options), options, several=True)
    _go_along(key, default, options)
    value = st.multiselect(
        label,
        codes,
        format_func=lambda code: options[code],
        key=key,
        help=help_text,
        placeholder=placeholder,
    )
    _keep(key, list(value) or default)
    return list(value) or default


def text(key: str, label: str, default: str = "", *, max_length: int = 200, help_text: str | None = None) -> str:
    """Draw a filter for free text, one line, and give what was typed."""
    _prepare(key, label, default, lambda given: given if len(given) <= max_length else None)
    value = st.text_input(label, key=key, max_chars=max_length, help=help_text)
    return str(_keep(key, value or ""))


def texts(key: str, options: Mapping[str, str], *, max_length: int = 40, help_text: str | None = None) -> str:
    """Draw a field for each option, and give what was typed as one text: 'code text; code text'.

    Text without a code in the address is that of every option. Options that are not drawn lose theirs.

    Args:
        key: Name in the address.
        options: Code -> what the reader sees above its field.
        max_length: Most characters of one field.
        help_text: One sentence on what to fill in.
    """
    state = st.session_state
    _prepare(key, key, "", lambda given: given if len(given) <= max_length * (len(options) + 1) else None)
    known = _by_code(state[key], options)
    for code, label in options.items():
        field = f"{key}_{code}"
        if state[_SEED] or field not in state:
            state[field] = known.get(code, "")[:max_length]
        known[code] = st.text_input(label, key=field, max_chars=max_length, help=help_text).replace(";", ",").strip()
    state[key] = "; ".join(f"{code} {known[code]}" for code in options if known[code])
    return str(_keep(key, state[key]))


def _by_code(text: str, options: Mapping[str, str]) -> dict[str, str]:
    """Give the text of each option from 'code text; code text'."""
    found: dict[str, str] = {}
    for code, rest in by_code(text):
        found |= dict.fromkeys([code] if code else options, rest)
    return found


def long_text(key: str, label: str, default: str, *, max_length: int, height: int = 160) -> str:
    """Draw a filter for text of several lines and give what was typed."""
    _prepare(key, label, default, lambda given: given if len(given) <= max_length else None)
    value = st.text_area(label, key=key, max_chars=max_length, height=height)
    return str(_keep(key, value or ""))


def hold(values: Mapping[str, str]) -> None:
    """Keep choices of a link in the address that no filter on this page draws."""
    for key, value in values.items():
        _keep(key, value)


def chosen() -> dict[str, Asked]:
    """Give the choices of this page by key."""
    return {key: st.session_state[_CHOICES][key] for key in st.session_state[_ACTIVE]}


def before(key: str) -> str:
    """Give what was chosen on a page before, for a filter that this page does not have; empty when nothing was."""
    return str(st.session_state[_CHOICES].get(key, ""))


def put(key: str, value: str | list[str]) -> None:
    """Choose a value from elsewhere on the page; for callbacks, which run before the filters are drawn."""
    st.session_state[key] = value


def _known(text: str, options: Mapping[str, str]) -> list[str] | None:
    parts = split([text])
    return parts if all(part in options for part in parts) else None


def _prepare(
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
    if state[_SEED] and key in st.query_params:
        value, told = linkchoice.read(key, label, parse, options or {}, several=several)
        state[_REFUSED] += told
        state[key] = default if value is None else value
        state[_UNCHOSEN].pop(key, None)
    elif key not in state:
        if key not in state[_CHOICES]:
            state[_UNCHOSEN][key] = default
        state[key] = state[_CHOICES].get(key, default)


def _go_along(key: str, start: str | list[str], options: Mapping[str, str]) -> None:
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


def _keep(key: str, value: Any) -> Any:
    """Remember a choice over pages: Streamlit forgets a widget that is not drawn."""
    st.session_state[_CHOICES][key] = value
    if key not in st.session_state[_ACTIVE]:
        st.session_state[_ACTIVE].append(key)
    return value


def _as_text(value: Any) -> str:
    return ",".join(value) if isinstance(value, list) else str(value)


def address(path: str) -> str:
    """Give the address of a page with every choice of this one and the build: for copy-link and downloads."""
    state = st.session_state
    values = {key: _as_text(state[_CHOICES][key]) for key in state[_ACTIVE]}
    return f"/{path}?{urlencode(values | {'build': current().build_id})}"
