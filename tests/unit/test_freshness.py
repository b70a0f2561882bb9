"""How fresh the figures are stands under every figure: judged on the day of looking, in words and with a sign."""

from __future__ import annotations

import json
import re
from datetime import date
from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from analysis.freshness import Freshness, standing
from queries.catalogue import catalogue
from queries.warehouse import current
from ui.drawing.freshness import freshness_lines
from ui.export import render
from ui.figure import make_view
from ui.figures import FIGURES

DUE = date(2025, 3, 30)
THEME = Freshness("Thema TESTDATA", "3e kwartaal 2024", "2026-11-21", DUE.isoformat())
FAILED = Freshness("Tabel TESTDATA", "2023", "2024-01-05", None, "2024-02-03", "TESTDATA")
# Figures of others, published when they like: the rhythm of a theme is that of CBS.
OTHERS = {"verzuim-vernet", "verzuim-derden", "profiel-omvang"}
# What changed is of every theme, as its rows say.
OTHERS |= {"kwartaal-nieuw"}
# Pages on sources and words of every theme together.
ABOUT_ALL = {"kwaliteit", "veranderd", "begrippen"}


def test_a_failed_fetch_goes_before_lateness() -> None:
    assert standing("2026-01-01", "2026-11-01", date(2026, 11, 21)) == "mislukt"
    assert standing("2026-01-01", None, date(2026, 11, 21)) == "te laat"
    assert standing("2026-11-21", None, date(2026, 11, 21)) == "op tijd"
    assert standing(None, None, date(2026, 11, 21)) == "geen vast ritme"


def test_what_holds_on_any_day_is_said() -> None:
    assert THEME.told() == (
        "Thema TESTDATA: cijfers t/m 3e kwartaal 2024, opgehaald 21 november 2026,"
        " volgende publicatie verwacht maart 2025"
    )
    assert Freshness("Tabel TESTDATA", None, None, None).told() == "Tabel TESTDATA: periode onbekend, geen vast ritme"


def test_late_is_judged_on_the_day_of_looking() -> None:
    on_time = freshness_lines([THEME], DUE)
    late = freshness_lines([THEME], date(2025, 3, 31))
    assert on_time == f'<li class="ds-versheid">{THEME.told()}.</li>'
    assert late.startswith(on_time.removesuffix("</li>"))
    assert 'class="ds-etiket ds-let-op"' in late
    assert "⚠</span> te laat</span>" in late


def test_a_failed_fetch_says_what_is_shown_instead() -> None:
    note = freshness_lines([FAILED], date(2024, 2, 3))
    assert "ophalen mislukt</span> op 3 februari 2024; dit zijn de cijfers van daarvoor." in note
    assert FAILED.written().endswith(
        "geen vast ritme; ophalen mislukt op 3 februari 2024; dit zijn de cijfers van daarvoor"
    )
    assert THEME.written() == THEME.told()
    assert freshness_lines([], DUE) == ""


def test_every_figure_on_a_theme_with_a_rhythm_tells_it() -> None:
    themes = current().query(
        "select indicator_code, thema.thema_code from mart.indicator as indicator inner join mart.thema as thema"
        " on indicator.thema_code = thema.thema_code where thema.ritme_maanden is not null"
    )
    theme_of = dict(zip(themes["indicator_code"], themes["thema_code"], strict=True))
    told = 0
    for figure in FIGURES.values():
        query = catalogue()[figure.query]
        named = {theme_of[word] for word in re.findall("'([a-z_0-9]+)'", query.sql) if word in theme_of}
        if "mart.mobiliteit" in query.bronnen:
            named.add("mobiliteit")
        if not named or "thema_code" in query.kolommen or figure.id in OTHERS or figure.pagina in ABOUT_ALL:
            continue
        assert query.thema in named, figure.id
        found = make_view(figure, {}).freshness
        assert all(item.verwacht and item.laatste_periode and item.opgehaald for item in found), figure.id
        told += len(found)
    assert told >= 15


@pytest.mark.parametrize("name", ["regiokaart", "vergelijken", "overzicht-kerncijfers"])
def test_rows_that_name_their_theme_tell_it_for_each(name: str) -> None:
    view = make_view(FIGURES[name], {})
    rows = view.frame[view.frame["waarde"].notna()]
    labels = current().query("select thema_code, thema from meta.actualiteit")
    known = dict(zip(labels["thema_code"], labels["thema"], strict=True))
    expected = {f"Thema {known[code]}" for code in set(rows["thema_code"]) if code in known}
    assert {item.naam for item in view.freshness} == expected != set()


def test_a_theme_in_a_header_exists() -> None:
    codes = set(current().query("select thema_code from mart.thema")["thema_code"])
    assert {query.thema for query in catalogue().values() if query.thema} <= codes


def test_exports_carry_the_facts_and_leave_the_verdict_to_their_reader() -> None:
    view = make_view(FIGURES["verzuim-seizoen"], {})
    (found,) = json.loads(render(view, "json"))["actualiteit"]
    live = current().query(
        "select laatste_periode, volgende_verwacht from meta.actualiteit where thema_code = 'verzuim'"
    )
    assert found["naam"] == "Thema Ziekteverzuim"
    assert found["laatste_periode"] == live["laatste_periode"].iloc[0]
    assert found["volgende_verwacht"] == str(live["volgende_verwacht"].iloc[0].date())
    cover = CalamineWorkbook.from_filelike(BytesIO(render(view, "xlsx"))).get_sheet_by_name("Voorblad").to_python()
    assert ["Actualiteit", found["tekst"]] in [row[:2] for row in cover]
