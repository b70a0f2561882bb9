"""Pieces of the overview around its figures: what stands out, the WGV regions and the three ways in."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analysis.findings.overzicht.opvallend_bronnen import Highlight
from analysis.keyfigures import KeyFigure
from queries.catalogue import catalogue
from queries.whole import COUNTRY
from ui import practice
from ui.choosing.choices import labels
from ui.markup import render
from ui.pieces.keyfigures import anchor
from ui.site.links import address, platform_of, theme_page


def draw_regions() -> None:
    """Draw the WGV regions as buttons that choose the region of the sidebar.

    Buttons and no links: a page link to its own page leaves the address in the browser as it was.
    """
    with st.container(key="wgv", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(render("overview.regions"), width="content")
        for code, name in labels("keuze_werkgebied").items():
            st.button(name, key=f"wgv-{code}", type="tertiary", on_click=_choose_region, args=(code,))


def _choose_region(code: str) -> None:
    st.session_state["regio"] = code


def highlight_list(found: list[Highlight], cards: list[KeyFigure], region: str, branch: str) -> Markup:
    """Give what stands out as a list, each sentence with a link to the page or card it comes from."""
    by_place = {card.plek: card for card in cards}
    shown = []
    for highlight in found:
        card = by_place.get(highlight.plek)
        path, page = (theme_page(card, region, branch) if card else None) or ("", "")
        shown.append((highlight.tekst, anchor(highlight.plek) if card else "", path, page))
    return practice.line() + render("overview.highlights", found=shown)


def _example() -> tuple[str, str, str]:
    """Give the region, its name and the branch that the question on destinations opens with."""
    asked = catalogue()["uitstroom_bestemming"].parameters
    region = str(asked["regio"].standaard)
    return region, labels("keuze_regio")[region], str(asked["branche"].standaard)


def ways_in(region: str, region_name: str, branch: str) -> Markup:
    """Give one link for each of the three users, with the filters of the choice where they fit."""
    flows = _example() if region == COUNTRY else (region, region_name, branch)
    chosen = platform_of(branch)
    platform = {"platforms": chosen} if chosen else None
    ways = (
        ("HR-adviseur", f"Wie vertrekt er, en waarheen: {flows[1]}", address("in-en-uitstroom", flows[0], flows[2])),
        ("Platformlid", "Wat de platforms hebben en besteden", address("platformbudget", region, branch, platform)),
        ("Analist", "Stel uw eigen vraag aan alle tabellen", address("sql", region, branch)),
    )
    return render("overview.ways_in", ways=ways)
