"""The factsheet: two tagged pages with the same words and figures as the dashboard, and no browser."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from queries.warehouse import current
from ui.factsheet import factsheet, own, typesetting
from ui.factsheet.drawing import draw
from ui.factsheet.quarter import quarter_sheet
from ui.factsheet.typesetting import page_count
from ui.figure import make_view
from ui.figures import FIGURES, reckoned_on
from ui.pages import page_of
from ui.picture import Picture, bar_trace
from ui.quarter import report

ADDRESS = "http://voorbeeld.test"


def streams(pdf: bytes) -> bytes:
    """Give the unpacked content of every stream in a PDF."""
    found = b""
    for raw in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(raw)
        except zlib.error:
            found += raw
    return found


@pytest.mark.parametrize(
    ("kind", "code"), [("regio", "RA0206"), ("branche", "KO"), ("branche", "ZW"), ("regio", "RA0511")]
)
def test_two_tagged_dutch_pages(kind: str, code: str) -> None:
    pdf = factsheet(kind, code, ADDRESS)
    assert pdf.startswith(b"%PDF")
    assert page_count(pdf) <= 2
    text = pdf + streams(pdf)
    assert b"/StructTreeRoot" in text
    assert re.search(rb"/Lang\s*\(nl", text)
    assert b"pdfuaid" in text


def test_it_links_to_the_same_view_and_names_the_build() -> None:
    text = factsheet("regio", "RA0206", ADDRESS)
    assert f"{ADDRESS}/?regio=RA0206".encode() in text + streams(text)
    assert current().build_id  # the build is in every cache key
    assert factsheet("regio", "RA0206", ADDRESS) == text


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError):
        factsheet("regio", "ONZIN", ADDRESS)


def test_a_region_is_told_of_the_branch_that_is_asked() -> None:
    asked, without = (factsheet("regio", "RA0206", ADDRESS, branch) for branch in ("KO", ""))
    link = f"{ADDRESS}/?regio=RA0206&branche=KO".encode()
    assert link in asked + streams(asked)
    assert link not in without + streams(without)


def figure(high: int) -> typesetting.OnPaper:
    """Give a figure that takes so many millimetres more than its title and source."""
    picture = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 170 {high}"/>'
    content = {"titel": f"Hoog {high}", "zin": "", "alt": "Proef", "let_op": [], "grafiek": picture, "tabel": []}
    return typesetting.OnPaper(content | {"bron": "TESTDATA", "status": "definitief"}, None)


def around(kept: Sequence[int]) -> dict[str, Any]:
    """Give what stands around figures: as little as there can be."""
    del kept
    return typesetting.surroundings(current().build_id, ADDRESS, [], soort="Proef", titel="TESTDATA", onder="x")


def test_what_does_not_fit_makes_room_for_the_next_that_does() -> None:
    asked = list[list[int]]()
    figures = [figure(high) for high in (150, 150, 30, 50, 300)]
    typesetting.fitted(lambda kept: around(asked.append(list(kept)) or kept), figures)
    # 47 to 279 on the first page: 150 and 30; 16 to 279 on the second: 150 and 50; 300 on none
    assert asked[-1] == [0, 2, 1, 3]
    assert page_count(typesetting.fitted(around, figures)) == 2


def test_the_foot_of_a_page_is_filled_by_what_can_be_higher(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = Picture([bar_trace(x=[3.0, 2.0], y=["a", "b"], orientation="h")], layout={"height": 220})
    drawing = draw(chart)
    assert drawing
    typeset, sheets = typesetting._compile, list[dict[str, Any]]()
    monkeypatch.setattr(typesetting, "_compile", lambda content: typeset(sheets.append(content) or content))
    typesetting.fitted(around, [replace(figure(10), drawing=drawing)])
    (filled,) = sheets[-1]["figuren"]
    sizes = [re.search(r'viewBox="0 0 760 ([\d.]+)"', one) for one in (drawing.picture, filled["grafiek"])]
    low, high = (float(size[1]) for size in sizes if size)
    assert low < high <= 1.8 * low + 1


def test_the_quarter_is_two_tagged_pages_that_name_what_they_leave_out() -> None:
    made = report("RA0206", "VVT", date(2026, 11, 27))
    pdf = quarter_sheet(made, ADDRESS)
    assert page_count(pdf) <= 2
    text = pdf + streams(pdf)
    assert b"pdfuaid" in text
    assert f"{ADDRESS}/mijn-kwartaal?regio=RA0206".encode() in text
    assert quarter_sheet(made, ADDRESS) == pdf


def test_what_a_page_works_out_is_on_paper_with_what_was_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    filled_in = {"medewerkers": 20, "verloop": "8-15-25", "effect": "0-10-30", "vertrekkosten": "10000-30000"}
    page = page_of("instrumenten")
    (figure,) = reckoned_on(page)
    view = make_view(figure, filled_in | {"inzet": ["loopbaantraject", "outplacement"], "startgetal": 20261.0})
    pdf = own.own_sheet(page, [view], ADDRESS)
    assert page_count(pdf) <= 2
    assert b"startgetal=20261" in pdf + streams(pdf)
    made = list[dict[str, Any]]()
    monkeypatch.setattr(
        own, "fitted", lambda around, figures: made.extend([around([0]), *(one.content for one in figures)])
    )
    own.own_sheet(page, [view], ADDRESS)
    around, drawn = made
    assert drawn["titel"] == view.findings.titel
    told = "\n".join(around["lijsten"][0]["regels"])
    for text in (
        "krijgen: 20",
        "vertrekken er per jaar: 8-15-25",
        "loopbaantraject en outplacement",
        "0-10-30",
        "10000-30000",
        "trekkingen: 20261",
    ):
        assert text in told, text
    assert "zoals" not in told
    assert "10.000 trekkingen" in " ".join(around["slot"][0]["regels"])
    assert current().build_id in around["link"]


def test_an_example_is_not_taken_for_what_was_filled_in(monkeypatch: pytest.MonkeyPatch) -> None:
    page, made = page_of("scenarios"), list[dict[str, Any]]()
    views = [make_view(FIGURES["scenario-verloop"], {"regio": "NL00", "branche": "ZW", "hefbomen": "behoud 10"})]
    monkeypatch.setattr(own, "fitted", lambda around, _: made.append(around([0])))
    own.own_sheet(page, views, ADDRESS)
    told = made[0]["lijsten"][0]["regels"]
    assert {"Regio: Nederland", "Wat u doet: behoud 10", "Bij plaatsen: niet ingevuld"} <= set(told)
