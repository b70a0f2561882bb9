"""Pieces around the map: rates or counts, a click that opens a region, and the regions to set it beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from urllib.parse import parse_qsl, urlencode, urlsplit

import pandas as pd
import streamlit as st
from markupsafe import Markup

from analysis.comparable import MOST, regional
from analysis.findings.ongewoon.gelijkenis import alike as most_alike
from analysis.findings.regiokaart.kaart import around
from analysis.geo import neighbours
from queries.run import run
from queries.warehouse import once_per_build
from ui import practice
from ui.choosing import filters, state
from ui.choosing.choices import Supply, labels
from ui.markup import render
from ui.pages import page_of
from ui.site.links import address

_PAGE = "in-en-uitstroom"
_CLICKED = "_regio_van_kaart"
_MEASURES = {"verhouding": "Percentages", "aantal": "Aantallen"}


@once_per_build(1)
def with_figures() -> str:
    """Say which regions have figures, worked out once per build: it goes over all there is for the map."""
    names = labels("keuze_regio")
    rows = Supply("kaart_aanbod").where(soort="regioplus").rows
    return regional(row | {"namen": [names[code] for code in row["regio_codes"]]} for row in rows)


def choose_measure(supply: Supply, figure: str = "cijfer", key: str = "maat", label: str = "Toon") -> Supply:
    """Draw the choice between rates and counts, as far as both are there, and give what is left to choose from.

    Rates come first. A figure of the other kind that is chosen already gives way to its counterpart: the rate of that
    count, or the count of that rate. A link that names a figure only gets the kind of that figure.

    Args:
        supply: Rows with `indicator_code`, `maat` and `tegenhanger_code`, at least one.
        figure: Name of the filter for the figure.
        key: Name of this filter.
        label: What the reader sees above it.
    """
    kinds = supply.options("indicator_code", "maat")
    asked = st.query_params.get(figure)
    offered = {code: name for code, name in _MEASURES.items() if code in kinds.values()}
    start = kinds.get(asked or "", next(iter(offered)))
    chosen = filters.choose(key, label, offered, start, kind="segment")
    if "verhouding" not in offered:
        st.html(render("regions.no_rates"))
    return supply.where(maat=chosen)


def counterpart(everything: Supply, options: Mapping[str, str], figure: str = "cijfer", first: str = "") -> str:
    """Give the figure to start with among `options`: the counterpart of the one chosen before, else `first`.

    Args:
        everything: The rows before rates or counts were chosen.
        options: The figures left to choose from.
        figure: Name of the filter for the figure.
        first: What to start with when nothing was chosen before; empty for the first option.
    """
    beside = everything.options("indicator_code", "tegenhanger_code").get(st.session_state.get(figure, ""))
    return beside if beside and beside in options else first or next(iter(options))


def alike(code: str) -> list[str]:
    """Give the codes of the regions that are built most like one, nearest first; none where that is not known."""
    return [row["regio_code"] for row in most_alike(run("regio_gelijkenis", {"regio": code}).frame)]


def choose_company(mine: str, companies: Mapping[str, Sequence[str]], members: Mapping[str, str]) -> None:
    """Draw a button for each company of regions to set beside the chosen one, as far as they have a figure.

    Args:
        mine: Code of the chosen region; without a figure of its own there are no buttons.
        companies: Name -> codes, the chosen region first; one may be named twice.
        members: The regions that have a figure, by code.
    """
    offered = {
        name: [code for code in dict.fromkeys(codes) if code in members][:MOST] for name, codes in companies.items()
    }
    offered = {name: codes for name, codes in offered.items() if mine in codes and len(codes) > 1}
    with st.container(horizontal=True, key="gezelschap"):
        for name, codes in offered.items():
            st.button(name, key=f"gezelschap-{name}", on_click=state.put, args=("leden", codes))


def clicked(figure: str) -> Callable[[], None]:
    """Give the callback of a chart: it chooses the region the reader clicked, for every page, to be opened."""

    def choose() -> None:
        chart = st.session_state.get(f"grafiek-{figure}")
        points = chart["selection"]["points"] if chart else []
        codes = [point["customdata"] for point in points if point.get("customdata")]
        if codes:
            code = codes[0]
            st.session_state[_CLICKED] = str(code[0] if isinstance(code, list) else code)
            state.put("regio", st.session_state[_CLICKED])

    return choose


def open_clicked(branch: str) -> None:
    """Go to the page of the region that was clicked, with the branch of the map; stay when none was."""
    code = st.session_state.pop(_CLICKED, None)
    if code:
        target = page_of(_PAGE)
        st.switch_page(target.script, query_params={"regio": code, "branche": branch})


def draw_around(frame: pd.DataFrame, code: str, branch: str, figure: str) -> None:
    """Draw which regions border on the chosen one or are like it, each a link that chooses it.

    Args:
        frame: All 28 regions with their values.
        code: The chosen region; NL00 when none is.
        branch: The branch of the map, with which the links open.
        figure: The figure of the map.
    """
    names = dict(zip(frame["regio_code"], frame["regio"], strict=True))
    if code not in names:
        st.html(render("regions.choose"))
        return
    found, near = around(frame, code), tuple(alike(code))
    division = f" ({found.landsdeel})" if found.landsdeel else ""
    lines = [
        ("Grenst aan", _links(neighbours(code), names), ""),
        (f"Zelfde landsdeel{division}", _links(found.zelfde_landsdeel, names) if found.landsdeel else [],
         "" if found.landsdeel else "deze regio ligt in twee landsdelen"),
        ("Het dichtst bij in dit cijfer", _links(found.dichtbij, names), "geen andere regio met een cijfer"),
        ("Het meest gelijk in opbouw", _links(near, names), "niet bekend: daarvoor zijn werknemers per branche nodig"),
    ]  # fmt: skip
    others = [("In- en uitstroom van " + names[code], address(_PAGE, code, branch))]
    others += (
        [("Vergelijk met de regio’s die het meest gelijken", compared([code, *near], figure, branch))] if near else []
    )
    st.html(practice.line() + render("regions.around", name=names[code], lines=lines, others=others))


def compared(codes: Sequence[str], figure: str, branch: str) -> str:
    """Give the address that sets a figure of some regions side by side, the first as the measure."""
    choice = {"regio": codes[0], "per": "regio", "indicator": figure, "plek": branch, "leden": ",".join(codes)}
    return f"/vergelijken?{urlencode(choice)}"


def _links(codes: tuple[str, ...], names: dict[str, str]) -> list[Markup]:
    kept = dict(parse_qsl(urlsplit(state.address("regiokaart")).query))
    kept.pop("build", None)
    return [
        render("links.inward", address=f"/regiokaart?{urlencode(kept | {'regio': code})}", text=names[code])
        for code in sorted(codes, key=lambda code: names[code])
    ]
