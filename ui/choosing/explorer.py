"""The filters of the explorer: they follow from the dimensions of the chosen table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from analysis.rows import records
from queries.parameters import Asked
from queries.run import run
from ui.asked.address import split
from ui.choosing import filters, state
from ui.choosing.choices import labels

SHAPES = {"lijn": "Lijnen", "staaf": "Staven", "tabel": "Tabel", "draaitabel": "Draaitabel"}
TOTALS = {"geen": "Geen", "rijen": "Onder de rijen", "kolommen": "Achter de kolommen", "beide": "Beide"}
WORTH = {"cijfer": "Cijfer", "rij": "Aandeel in de rij", "kolom": "Aandeel in de kolom"}
ORDERS = {"bron": "Volgorde van CBS", "hoog": "Laatste kolom, hoogste eerst", "laag": "Laatste kolom, laagste eerst"}
_TOTAL = ("totaal", "alle ")
_KEYS = {"periode_code": "perioden", "regio_code": "regios"}


def choose_cells(tables: dict[str, str]) -> dict[str, Asked]:
    """Draw the filters for table, topics, dimensions, regions, periods and shape; give the parameters.

    Args:
        tables: Code -> label of the tables that are loaded; at least one.
    """
    table = filters.choose("tabel", "Tabel", tables, next(iter(tables)))
    topics = labels("keuze_verkenner_onderwerp", {"tabel": table})
    dimensions = records(run("verkenner_dimensie", {"tabel": table}).frame)
    _unfold([row["dimensie"] for row in dimensions if row["plaats"] == "dimensies"])
    chosen: dict[str, Asked] = {"tabel": table, "regios": [], "perioden": []}
    chosen["onderwerpen"] = _many("onderwerpen", "Onderwerpen", topics, list(topics)[:1])
    members: list[str] = []
    columns: Sequence[Any] = ()
    for place, row in enumerate(dimensions):
        # A new pair each time: on a narrow screen the filters then keep the order of CBS.
        columns = columns if place % 2 else st.columns(2)
        options = labels("keuze_verkenner_lid", {"tabel": table, "dimensie": row["dimensie"]})
        with columns[place % 2]:
            key = _KEYS.get(row["plaats"])
            if key:
                chosen[key] = _many(key, row["titel"], options, [] if key == "perioden" else default_member(options))
            else:
                codes = _many(f"d_{row['dimensie']}", row["titel"], options, default_member(options))
                members += [f"{row['dimensie']}={code}" for code in codes]
    # Beside the filters, so that links and downloads of the whole page carry the choice as the question knows it.
    state.hold({"leden": ",".join(members)})
    shape = filters.choose("vorm", "Vorm", SHAPES, "lijn", kind="segment")
    pivot = _choose_pivot(table, dimensions) if shape == "draaitabel" else {}
    return chosen | {"leden": members, "vorm": shape} | pivot


def _choose_pivot(table: str, dimensions: Sequence[Mapping[str, Any]]) -> dict[str, Asked]:
    """Draw the filters of the pivot: what stands in rows and columns, totals, shares and order; give the parameters."""
    axes = labels("keuze_verkenner_as", {"tabel": table})
    periods = [row["dimensie"] for row in dimensions if row["plaats"] == "periode_code"]
    rows, columns = st.columns(2)
    with rows:
        down = _many("rijen", "In de rijen", axes, periods or list(axes)[:1])
    with columns:
        across = _many("kolommen", "In de kolommen", axes, [], placeholder="Wat verder verschilt")
    first, second, third = st.columns(3)
    with first:
        worth = filters.choose("als", "In de cellen", WORTH, "cijfer")
    with second:
        totals = filters.choose("totalen", "Totalen", TOTALS, "geen")
    with third:
        order = filters.choose("volgorde", "Volgorde van de rijen", ORDERS, "bron")
    return {"rijen": down, "kolommen": across, "als": worth, "totalen": totals, "volgorde": order}


def default_member(options: dict[str, str]) -> list[str]:
    """Give the member to start with: the total or the Netherlands, else the first."""
    total = [code for code, label in options.items() if label.lower().startswith(_TOTAL) or code.startswith("NL0")]
    return (total or list(options))[:1]


def _many(key: str, label: str, options: dict[str, str], default: list[str], placeholder: str = "Alle") -> list[str]:
    """Draw a choice of several; what was chosen in another table gives way to the default of this one."""
    if key in st.session_state and not set(st.session_state[key]) & set(options):
        st.session_state[key] = default
    return filters.choose_many(key, label, options, default, placeholder=placeholder)


def _unfold(dimensions: list[str]) -> None:
    """Read the members in a link to the figure (`leden=Dimensie=code,…`) as choices of the filters."""
    pairs = [part.partition("=") for part in split(st.query_params.get_all("leden")) if "=" in part]
    for dimension in dimensions:
        codes = [code for name, _, code in pairs if name == dimension]
        if codes and f"d_{dimension}" not in st.query_params:
            st.query_params[f"d_{dimension}"] = ",".join(codes)
