"""Pieces around the map: choose a region by clicking, and the regions to set it beside."""

from __future__ import annotations

from html import escape
from urllib.parse import parse_qsl, urlencode, urlsplit

import pandas as pd
import streamlit as st

from analysis.findings.regiokaart.kaart import around
from analysis.formats import listing
from analysis.geo import neighbours
from ui import practice
from ui.choosing import filters
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
        st.html('<p class="ds-elders">Kies een regio: klik op de kaart of gebruik de lijst links.</p>')
        return
    found = around(frame, code)
    lines = [
        ("Grenst aan", _links(neighbours(code), names)),
        (f"Zelfde landsdeel ({found.landsdeel})", _links(found.zelfde_landsdeel, names))
        if found.landsdeel
        else ("Zelfde landsdeel", "deze regio ligt in twee landsdelen"),
        ("Het dichtst bij in dit cijfer", _links(found.dichtbij, names) or "geen andere regio met een cijfer"),
    ]
    items = "".join(f"<dt>{escape(term)}</dt><dd>{text}</dd>" for term, text in lines)
    flows = escape(address("in-en-uitstroom", code, branch), quote=True)
    st.html(
        f'{practice.line()}<section class="ds-rondom">'
        f'<h3 id="rond-de-regio">Rond {escape(names[code])}</h3><dl>{items}</dl>'
        f'<p><a href="{flows}" target="_self">In- en uitstroom van {escape(names[code])}</a></p></section>'
    )


def _links(codes: tuple[str, ...], names: dict[str, str]) -> str:
    kept = dict(parse_qsl(urlsplit(filters.address("regiokaart")).query))
    kept.pop("build", None)
    return listing(
        [
            f'<a href="/regiokaart?{escape(urlencode(kept | {"regio": code}), quote=True)}" target="_self">'
            f"{escape(names[code])}</a>"
            for code in sorted(codes, key=lambda code: names[code])
        ]
    )
