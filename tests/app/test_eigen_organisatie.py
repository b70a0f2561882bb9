"""Eigen organisatie over rows of its own: what is told before and after own cells are there, and what no byte holds."""

from __future__ import annotations

import base64
import re

import pytest

from analysis.eigen.guarded import Guarded
from queries.warehouse import practising
from ui.eigen.reading import COLUMNS, read_file, read_grid
from ui.eigen.view import files_of, own_view
from ui.export import render
from ui.figures import FIGURES

PLACE = {"regio": "RA0206", "branche": "VVT"}
OWN = ("eigen-verloop", "eigen-bestemming", "eigen-herkomst", "eigen-trechter")
# counts that occur nowhere else, and whose cells are other numbers
CANARY = {"in_dienst_begin": 7919, "vertrokken": 1213, "nieuw": 1117, "in_dienst_eind": 7823,
          "zelfde_branche": 401, "andere_branche_zw": 303, "buiten_zw": 509}  # fmt: skip


def cells() -> Guarded:
    read = read_grid([{"periode": "2022", **CANARY}, dict.fromkeys(COLUMNS)])
    assert read.fouten == ()
    return read.cellen["2022JJ00"]


def test_a_grid_is_read_as_the_file_it_would_be() -> None:
    head = ";".join(["periode", *CANARY])
    file = read_file(f"{head}\n2022;{';'.join(map(str, CANARY.values()))}\n".encode())
    assert file.cellen == {"2022JJ00": cells()}
    assert read_grid([]).fouten == ("Vul eerst een rij in.",)
    (fault,) = read_grid([{"periode": "2022", **CANARY, "in_dienst_eind": 7824}]).fouten
    assert fault.startswith("Rij 1, in_dienst_eind: begin - vertrokken + nieuw is 1 minder")
    assert "gegevens over mensen" in read_file(b"naam;salaris\nx;1\n").fouten[0]


def test_before_anything_is_filled_in_the_region_is_told() -> None:
    view = own_view(FIGURES["eigen-bestemming"], PLACE, None)
    assert view.findings.zin.startswith("In VVT in de Stedendriehoek & Noord-Veluwe in 2022: ")
    assert view.frame["eigen"].isna().all()


def test_without_a_headcount_only_the_division_is_compared_and_it_says_so() -> None:
    if practising():
        pytest.skip("de oefencijfers hebben er wel een")
    rates = own_view(FIGURES["eigen-verloop"], PLACE, cells())
    assert rates.findings.titel == "Uw uitstroom is ongeveer 15%; de regio heeft geen percentage om naast te leggen"
    assert "De regio publiceert geen aantal werknemers bij deze tabel." in rates.findings.zin
    parts = own_view(FIGURES["eigen-bestemming"], PLACE, cells())
    assert set(parts.frame["oordeel"]) <= {"hoger", "lager", "niet te onderscheiden"}


@pytest.mark.parametrize("name", OWN)
def test_nothing_that_leaves_holds_an_own_count(name: str) -> None:
    view = own_view(FIGURES[name], PLACE, cells())
    said = [view.findings.titel, view.findings.zin, view.findings.alt, *view.findings.let_op]
    said += [view.page_path(), view.figure_path(), view.export_path("csv")]
    said += [render(view, kind).decode("utf-8", "replace") for kind in ("csv", "nl.csv", "json")]
    chart = view.drawn()
    said += [] if chart is None else [str(chart.to_dict())]
    for file in files_of(view) if not view.frame.empty else ():
        assert len(base64.b64decode(file.bytes)) > 100
        said.append(file.name)
    for count in CANARY.values():
        grouped = f"{count:,}".replace(",", "[.,]")
        written = re.compile(rf"(?<![\d.,])(?:{count}|{grouped})(?!\d)")
        assert not [text[:80] for text in said if written.search(text)]
    addresses = view.page_path() + view.figure_path()
    plain = own_view(FIGURES[name], PLACE, None)
    assert addresses == plain.page_path() + plain.figure_path()


@pytest.mark.parametrize("name", OWN)
def test_who_comes_after_sees_nothing_of_own_cells(name: str) -> None:
    view = own_view(FIGURES[name], PLACE, None)
    before = render(view, "json")
    assert (render(own_view(FIGURES[name], PLACE, cells()), "json") == before) == view.frame.empty
    assert render(own_view(FIGURES[name], PLACE, None), "json") == before
