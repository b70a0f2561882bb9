"""Pieces around the map: rates or counts, a click that opens a region, and the regions to set it beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, urlencode, urlsplit

import pandas as pd
import streamlit as st
from markupsafe import Markup

from analysis.findings.regiokaart.kaart import around
from analysis.geo import neighbours
from ui import practice
from ui.choosing import filters
from ui.choosing.choices import Supply
from ui.markup import render
from ui.pages import page_of
from ui.site.links import address

_PAGE = "in-en-uitstroom"
_CLICKED = "_regio_van_kaart"
_MEASURES = {"verhouding": "Percentages", "aantal": "Aantallen"}


def choose_measure(supply: Supply) -> Supply:
    """Draw the choice between rates and counts, as far as both are there, and give what is left to choose from.

    Rates come first. A figure of the other kind that is chosen already gives way to its counterpart: the rate of that
    count, or the count of that rate. A link that names a figure only gets the kind of that figure.
    """
    kinds = supply.options("indicator_code", "maat")
    asked = st.query_params.get("cijfer")
    offered = {code: name for code, name in _MEASURES.items() if code in kinds.values()}
    start = kinds.get(asked or "", next(iter(offered)))
    chosen = filters.choose("maat", "Toon", offered, start, kind="segment")
    if "verhouding" not in offered:
        st.html(render("regions.no_rates"))
    return supply.where(maat=chosen)


def counterpart(everything: Supply, options: Mapping[str, str]) -> str:
    """Give the figure to start with among `options`: the counterpart of the one chosen before, else the first."""
    beside = everything.options("indicator_code", "tegenhanger_code").get(st.session_state.get("cijfer", ""))
    return beside if beside and beside in options else next(iter(options))


def clicked(figure: str) -> Callable[[], None]:
    """Give the callback of a chart: it chooses the region the reader clicked, for every page, to be opened."""

    def choose() -> None:
        state = st.session_state.get(f"grafiek-{figure}")
        points = state["selection"]["points"] if state else []
        codes = [point["customdata"] for point in points if point.get("customdata")]
        if codes:
            code = codes[0]
            st.session_state[_CLICKED] = str(code[0] if isinstance(code, list) else code)
            filters.put("regio", st.session_state[_CLICKED])

    return choose


def open_clicked(branch: str) -> None:
    """Go to the page of the region that was clicked, with the branch of the map; stay when none was."""
    code = st.session_state.pop(_CLICKED, None)
    if code:
        target = page_of(_PAGE)
        st.switch_page(target.script, query_params={"regio": code, "branche": branch})


def draw_around(frame: pd.DataFrame, code: str, branch: str) -> None:
    """Draw which regions border on the chosen one or are like it, each a link that chooses it.

    Args:
        frame: All 28 regions with their values.
        code: The chosen region; NL00 when none is.
        branch: The branch the link to its flows opens with.
    """
    names = dict(zip(frame["regio_code"], frame["regio"], strict=True))
    if code not in names:
        st.html(render("regions.choose"))
        return
    found = around(frame, code)
    division = f" ({found.landsdeel})" if found.landsdeel else ""
    lines = [
        ("Grenst aan", _links(neighbours(code), names), ""),
        (f"Zelfde landsdeel{division}", _links(found.zelfde_landsdeel, names) if found.landsdeel else [],
         "" if found.landsdeel else "deze regio ligt in twee landsdelen"),
        ("Het dichtst bij in dit cijfer", _links(found.dichtbij, names), "geen andere regio met een cijfer"),
    ]  # fmt: skip
    flows = address(_PAGE, code, branch)
    st.html(practice.line() + render("regions.around", name=names[code], lines=lines, flows=flows))


def _links(codes: tuple[str, ...], names: dict[str, str]) -> list[Markup]:
    kept = dict(parse_qsl(urlsplit(filters.address("regiokaart")).query))
    kept.pop("build", None)
    return [
        render("links.inward", address=f"/regiokaart?{urlencode(kept | {'regio': code})}", text=names[code])
        for code in sorted(codes, key=lambda code: names[code])
    ]
