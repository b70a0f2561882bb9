"""Filters as the reader sees them: each draws a widget and gives the code that was chosen (`ui.choosing.state`)."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from analysis.amounts import of_each
from ui.asked.address import split
from ui.choosing.state import begins, from_address, go_along, keep, last, prepare, refuse


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
    opens = default if default in options else codes[0]
    if stay and (shown := last(key)) in options:
        default = shown
    start = default if default in options else codes[0]
    prepare(key, label, start, lambda text: text if text in options else None, options)
    go_along(key, start, options)
    begins(key, opens)
    if kind == "segment":
        value = st.segmented_control(
            label, codes, format_func=lambda code: options[code], key=key, required=True, help=help_text
        )
    else:
        value = st.selectbox(label, codes, format_func=lambda code: options[code], key=key, help=help_text)
    return str(keep(key, value if value is not None else start))


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
    prepare(key, label, default, lambda text: _known(text, options), options, several=True)
    go_along(key, default, options)
    value = st.multiselect(
        label,
        codes,
        format_func=lambda code: options[code],
        key=key,
        help=help_text,
        placeholder=placeholder,
    )
    keep(key, list(value) or default)
    return list(value) or default


def text(key: str, label: str, default: str = "", *, max_length: int = 200, help_text: str | None = None) -> str:
    """Draw a filter for free text, one line, and give what was typed."""
    prepare(key, label, default, lambda given: given if len(given) <= max_length else None)
    value = st.text_input(label, key=key, max_chars=max_length, help=help_text)
    return str(keep(key, value or ""))


def texts(
    key: str,
    name: str,
    options: Mapping[str, str],
    *,
    shared: bool = False,
    max_length: int = 40,
    help_text: str | None = None,
) -> str:
    """Draw a field for each option, and give what was typed as one text: 'code text; code text'.

    Options that are not drawn lose theirs; what a link says of those, or of no option at all, is told.

    Args:
        key: Name in the address.
        name: Its name in a sentence: 'het effect'.
        options: Code -> what the reader sees above its field.
        shared: Text without a code in the address is that of every option.
        max_length: Most characters of one field.
        help_text: One sentence on what to fill in.
    """
    state = st.session_state
    prepare(key, name, "", lambda given: given if len(given) <= max_length * (len(options) + 1) else None)
    begins(key, "", [f"{key}_{code}" for code in options])
    known, wrong = of_each(state[key], options, shared=shared)
    if from_address():
        wrong += [f"is te lang bij '{code}'" for code, part in known.items() if len(part) > max_length]
        refuse(f"De link vraagt iets dat hier niet kan: {name} {part}." for part in wrong)
    for code, label in options.items():
        field = f"{key}_{code}"
        if from_address() or field not in state:
            state[field] = known.get(code, "")[:max_length]
        known[code] = st.text_input(label, key=field, max_chars=max_length, help=help_text).replace(";", ",").strip()
    state[key] = "; ".join(f"{code} {known[code]}" for code in options if known[code])
    return str(keep(key, state[key]))


def long_text(key: str, label: str, default: str, *, max_length: int, height: int = 160) -> str:
    """Draw a filter for text of several lines and give what was typed."""
    prepare(key, label, default, lambda given: given if len(given) <= max_length else None)
    value = st.text_area(label, key=key, max_chars=max_length, height=height)
    return str(keep(key, value or ""))


def _known(text: str, options: Mapping[str, str]) -> list[str] | None:
    parts = split([text])
    return parts if all(part in options for part in parts) else None
