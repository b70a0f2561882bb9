"""Pieces of the overview around its figures: what stands out, the WGV regions and the three ways in."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from analysis.findings.overzicht.opvallend import highlights
from queries.catalogue import catalogue
from queries.parameters import text_of
from queries.run import run
from queries.whole import COUNTRY
from ui import practice
from ui.choosing.choices import labels
from ui.figure import View, once_per_view
from ui.markup import render
from ui.pieces.keyfigures import anchor, figures_of
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


@once_per_view
def highlight_list(view: View) -> Markup | None:
    """Give what stands out among the cards of a branch and region as a list, each with a link to where it comes from.

    Args:
        view: The key figures, as `overzicht_kerncijfers` gives them; None when nothing stands out.
    """
    chosen = {name: text_of(view.answer.parameters, name) for name in ("regio", "branche")}
    unusual, fresh = run("overzicht_afwijkingen", chosen).frame, run("overzicht_actualiteit").frame
    by_place = {card.plek: card for card in figures_of(view)}
    shown = []
    for highlight in highlights(view.frame, unusual, fresh):
        card = by_place.get(highlight.plek)
        path, page = (theme_page(card, chosen["regio"], chosen["branche"]) if card else None) or ("", "")
        shown.append((highlight.tekst, anchor(highlight.plek) if card else "", path, page))
    return practice.line() + render("overview.highlights", found=shown) if shown else None


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
