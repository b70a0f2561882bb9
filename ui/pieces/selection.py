"""The page of a selection: its figures one under the other, the ways to take them along, and to change the list."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlencode

import streamlit as st

from queries.catalogue import CatalogueError
from queries.warehouse import current
from ui.asked.selection import MOST, NAME, entries_of, named_apart, view_of_entry, written
from ui.choosing import state
from ui.choosing.choices import SHARED, labels
from ui.drawing.tile import draw
from ui.figure import View
from ui.markup import render


def selection() -> None:
    """Draw the figures that the address names; what cannot be drawn is told and left out."""
    texts = st.query_params.get_all(NAME)
    state.hold({NAME: written(texts)} if texts else {})
    try:
        entries = entries_of(texts)
    except CatalogueError as error:
        state.refuse([f"De link klopt niet: {error}."])
        entries = []
    found: list[tuple[str, View]] = []
    for entry in entries:
        try:
            found.append((entry, view_of_entry(entry)))
        except CatalogueError as error:
            state.refuse([f"De link klopt niet: {error}. U ziet de andere figuren."])
    kept = [entry for entry, _ in found]
    if not kept:
        st.html(render("selection.empty", most=MOST))
        return
    st.html(render("selection.files", files=_files(kept)))
    st.html(render("tile.part", text="Uw figuren"))
    for at, view in enumerate(named_apart(view for _, view in found)):
        st.html(render("selection.tools", moves=_moves(kept, at), place=_place(view), title=view.seen.titel))
        draw(view)


def _place(view: View) -> str:
    """Give the region and the branch that a figure is of, which its title leaves to the page it comes from."""
    asked = view.answer.parameters
    names = [labels(question).get(str(asked[name]), "") for name, question in SHARED.items() if name in asked]
    return ", ".join(name for name in names if name)


def _address(entries: Sequence[str]) -> str:
    return f"/selectie?{urlencode({NAME: written(entries)})}" if entries else "/selectie"


def _files(entries: Sequence[str]) -> list[tuple[str, str]]:
    """Give address and name of each file of the whole selection."""
    asked = urlencode({NAME: written(entries), "build": current().build_id})
    kinds = (("pdf", "Factsheet (PDF)"), ("pptx", "Dia's (PowerPoint)"), ("zip", "Cijfers (ZIP)"))
    return [(f"/api/v1/selectie.{kind}?{asked}", name) for kind, name in kinds]


def _moves(entries: Sequence[str], at: int) -> list[tuple[str, str, str]]:
    """Give what can be done with a figure: name, address of the list after it, and that list as text."""
    without = [*entries[:at], *entries[at + 1 :]]
    after = [("Haal weg", without)]
    if at:
        after.append(("Naar boven", [*without[: at - 1], entries[at], *without[at - 1 :]]))
    if at < len(entries) - 1:
        after.append(("Naar beneden", [*without[: at + 1], entries[at], *without[at + 1 :]]))
    return [(name, _address(order), written(order)) for name, order in after]
