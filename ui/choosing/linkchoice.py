"""What a link says about one filter, and what of it could not be given."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from analysis.formats import listing
from queries.codes import stands_for

# What a question calls what it starts with, where its page names the period, the region or the branch itself.
_STARTS = {"laatste", "alle"}


def in_address() -> dict[str, list[str]]:
    """Give everything in the address: name -> its texts, in their order."""
    return {key: st.query_params.get_all(key) for key in st.query_params}


def read(
    key: str, label: str, parse: Callable[[str], Any], options: Mapping[str, str], *, several: bool
) -> tuple[Any, list[str]]:
    """Give the choice a link makes, None when it cannot be given, and what to tell about it in Dutch.

    Of more than one text under a name that takes one, the first counts. A word for what a question starts with, which
    is no choice here, asks for what the page opens with.

    Args:
        key: Name in the address.
        label: What the reader sees above the filter.
        parse: Gives the choice a text stands for, None when there is no such choice.
        options: Code -> label of what there is; empty when anything may be typed.
        several: The filter takes a list: texts with commas, a repeated name, or both.
    """
    texts = st.query_params.get_all(key)
    told = []
    if len(texts) > 1 and not several:
        named = listing([f"'{text}'" for text in texts])
        told.append(f"De link noemt bij '{label}' meer dan één keuze: {named}. De eerste telt.")
    text = ",".join(texts) if several else texts[0]
    value = parse(text)
    if value is None and text not in _STARTS:
        wrong = f"De link vraagt bij '{label}' om '{text}', maar die keuze is er niet."
        told.append(f"{wrong}{_meant(text, options)} U ziet de standaardkeuze.")
    return value, told


def repeated(keys: tuple[str, ...]) -> list[str]:
    """Say which of these names, which no filter draws, a link has more than once; the last one counts."""
    found = {key: st.query_params.get_all(key) for key in keys}
    return [
        f"De link noemt '{key}' {len(texts)} keer. Alleen '{texts[-1]}' telt."
        for key, texts in found.items()
        if len(texts) > 1
    ]


def _meant(text: str, options: Mapping[str, str]) -> str:
    """Say which of the options a name stands for; empty when it is no name of one."""
    codes = [code for code in stands_for(text) if code in options]
    return f" Is {listing(codes, 'of')} bedoeld?" if codes else ""
