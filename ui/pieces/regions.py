"""Pieces around the map: choose a region by clicking, and the regions to set it beside."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

import pandas as pd
import streamlit as st
from markupsafe import Markup

from analysis.findings.regiokaart.kaart import around
from analysis.geo import neighbours
from ui import practice
from ui.choosing import filters
from ui.markup import render
from ui.site.links import address

_MAP = "grafiek-regiokaart"


def choose_from_map() -> None:
    """Choose the region the reader clicked, for every page; for a callback of the map."""
    state = st.session_state.get(_MAP)
    points = state["selection"]["points"] if state else []
    codes = [point["customdata"] for point in points if point.get("customdata")]
    if codes:
        code = codes[0]
        filters.put("regio", str(code[0] if isinstance(code, list) else code))


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
    flows = address("in-en-uitstroom", code, branch)
    st.html(practice.line() + render("regions.around", name=names[code], lines=lines, flows=flows))


def _links(codes: tuple[str, ...], names: dict[str, str]) -> list[Markup]:
    kept = dict(parse_qsl(urlsplit(filters.address("regiokaart")).query))
    kept.pop("build", None)
    return [
        render("links.inward", address=f"/regiokaart?{urlencode(kept | {'regio': code})}", text=names[code])
        for code in sorted(codes, key=lambda code: names[code])
    ]
