"""What stands on a page before any script: the figure its reader will see, in words, drawing and table."""

from __future__ import annotations

import logging
import re
import threading
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.datastructures import Headers

from serving.web import first, shell
from serving.web.asset import Asset
from tests.api.test_doors import Inside, asked, body_of, status_of
from tests.app.pages import plain
from tests.tiny import tiny
from ui.pages import PAGES, Page
from ui.site.onpage import names_on, page_at, views_on

AROUND = f"<head>{shell.NAMED}</head><body>{shell.FIRST}<div id='root'></div></body>"
ROWS = [
    {"indicator": "verzuim_cbs", "branche": branche, "periode": "2025KW01", "waarde": waarde}
    for branche, waarde in (("VVT", 7.0), ("GGZ", 6.0))
]
OPEN = [page.path for page in PAGES if not page.verborgen]


@pytest.fixture
def around(monkeypatch: pytest.MonkeyPatch) -> shell.Shell:
    """The page around all pages, with a reader who waits long enough."""
    monkeypatch.setattr(shell, "_WAIT", 60.0)
    return shell.Shell(Inside(), AROUND)


def seen(around: shell.Shell, path: str, **choice: str) -> str:
    """Give the page at an address as it is sent, with a 404 where no page is."""
    told = asked(around, f"/{path}", query_string=urlencode(choice).encode())
    assert status_of(told) == (200 if page_at(path) else 404)
    return body_of(told).decode()


def test_the_title_names_what_was_chosen_where_the_page_uses_it(around: shell.Shell) -> None:
    def title(path: str, **choice: str) -> str:
        return unescape(re.findall("<title>(.*?)</title>", seen(around, path, **choice))[0])

    assert title("regiokaart", regio="RA0206") == "Regiokaart · Stedendriehoek & Noord-Veluwe · Doorstroom"
    assert title("kennisbank", regio="RA0206") == "Kennisbank · Doorstroom"
    assert title("in-en-uitstroom", regio="bestaat-niet", branche="VVT").count(" · ") == 2


@pytest.mark.parametrize("path", OPEN)
def test_every_page_has_its_title_its_menu_and_its_first_figure_with_rows(path: str, around: shell.Shell) -> None:
    page = page_at(path)
    assert page is not None
    html = seen(around, path)
    assert f"<title>{page.titel} · Doorstroom</title>" in html.replace("&#39;", "'")
    assert html.index('id="ds-eerste"') < html.index("id='root'")
    assert re.findall(r'href="/([a-z-]*)" aria-current="page"', html) == [path]
    assert re.findall(r'<li><a href="/([a-z-]*)"', html) == OPEN
    view = next((view for view in views_on(page, {}) if not view.frame.empty), None)
    if view is None:
        assert "<article" not in html
        return
    text = re.sub(r"<[^>]+>|\s", " ", html)
    for words in (view.seen.titel, view.seen.zin, *view.findings.let_op):
        assert plain(words) in plain(text), words
    assert html.count("<table") == 1
    assert 'class="ds-bron"' in html


def of(around: shell.Shell, path: str, **choice: str) -> Asset:
    """Give the page at an address in the build that this test reads."""
    page = page_at(path)
    assert page is not None
    return around._known(tuple(choice.items()), page, {name: [text] for name, text in choice.items()})


def test_it_is_the_figure_of_the_choices_in_the_address(around: shell.Shell) -> None:
    with tiny(kerncijfer=ROWS):
        one, other = (of(around, "verzuim-en-vacatures", branche=code).raw for code in ("VVT", "GGZ"))
        assert one != other
        assert b"7,0" in (one or b"")


def test_a_choice_that_cannot_be_is_not_repeated_and_breaks_nothing(around: shell.Shell) -> None:
    html = seen(around, "in-en-uitstroom", regio="<script>x</script>", branche="ZZZ", onderdeel="weg", richting="x")
    assert "<h1>In- en uitstroom</h1>" in html
    assert not any(text in html for text in ("<script>x", "&lt;script", "ZZZ", "weg<"))


@pytest.mark.parametrize(("path", "choice"), [("bestaat-niet", {}), ("in-en-uitstroom", {"embed": "true"})])
def test_where_there_is_none_the_page_says_what_it_needs(
    path: str, choice: dict[str, str], around: shell.Shell
) -> None:
    html = seen(around, path, **choice)
    assert "ds-eerste" not in html
    assert "<noscript>" in html
    assert f"<title>{shell.TITLE}</title>" in html


def test_a_figure_alone_has_its_own(around: shell.Shell) -> None:
    with tiny(kerncijfer=ROWS):
        assert b"7,0" in (of(around, "figuur", id="verzuim-branches").raw or b"")
        assert b"<article" not in (of(around, "figuur", id="bestaat-niet").raw or b"")


def test_what_an_address_says_beside_it_makes_no_second_page(
    around: shell.Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    really = first.first_sight
    monkeypatch.setattr(shell, "first_sight", lambda page, given: made.append(page.path) or really(page, given))
    one = seen(around, "werkbeleving", utm_source="mail", build="x")
    assert seen(around, "werkbeleving") == one == seen(around, "werkbeleving", x="2")
    assert made == ["werkbeleving"]
    seen(around, "werkbeleving", branche="GGZ")
    assert made == ["werkbeleving", "werkbeleving"]


def test_who_has_it_is_not_sent_it_again_and_gets_that_of_another_build(around: shell.Shell) -> None:
    with tiny(kerncijfer=ROWS):
        one = of(around, "figuur", id="verzuim-branches")
        has_it = Headers({"if-none-match": one.response(Headers()).headers["etag"]})
        assert one.response(has_it).status_code == 304
    with tiny(kerncijfer=ROWS[:1]):
        assert of(around, "figuur", id="verzuim-branches").response(has_it).status_code == 200


def test_nobody_waits_long_and_who_asks_next_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_WAIT", 0.05)
    go, done, really = threading.Event(), threading.Event(), first.first_sight

    def slow(*asked_for: object) -> first.Sight:
        go.wait(30)
        sight = really(*asked_for)  # type: ignore[arg-type]
        done.set()
        return sight

    monkeypatch.setattr(shell, "first_sight", slow)
    around = shell.Shell(Inside(), AROUND)
    assert "ds-eerste" not in seen(around, "begrippen")
    go.set()
    assert done.wait(30)
    monkeypatch.setattr(shell, "_WAIT", 30.0)
    assert "ds-eerste" in seen(around, "begrippen")


def test_what_is_kept_waits_for_nobody_who_asks_something_new(monkeypatch: pytest.MonkeyPatch) -> None:
    around, really, go = shell.Shell(Inside(), AROUND), first.first_sight, threading.Event()
    monkeypatch.setattr(shell, "_WAIT", 60.0)
    assert "ds-eerste" in seen(around, "begrippen")
    monkeypatch.setattr(shell, "first_sight", lambda *asked_for: go.wait(30) and really(*asked_for))
    monkeypatch.setattr(shell, "_WAIT", 0.05)
    try:
        for branch in ("VVT", "GGZ", "ZKH", "HUI"):
            assert "ds-eerste" not in seen(around, "in-en-uitstroom", branche=branch)
        assert around._asked == 4
        assert "ds-eerste" in seen(around, "begrippen")
    finally:
        go.set()


def test_when_too_many_ask_for_something_new_the_rest_gets_the_page_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shell, "_MOST_ASKED", 0)
    assert "ds-eerste" not in seen(shell.Shell(Inside(), AROUND), "begrippen")


def test_an_error_in_it_costs_nobody_the_page(
    around: shell.Shell, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> first.Sight:
        raise ValueError("TESTDATA")

    monkeypatch.setattr(shell, "first_sight", broken)
    with caplog.at_level(logging.ERROR, "doorstroom"):
        assert "ds-eerste" not in seen(around, "kwaliteit")
    assert "no first sight" in caplog.text
    assert around._asked == 0


def test_without_figures_the_page_comes_and_nothing_is_logged(
    around: shell.Shell, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path))
    assert "<noscript>" in seen(around, "kwaliteit")
    assert not caplog.records


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "overzicht")
def test_every_name_that_its_figures_take_can_change_a_page(page: Page) -> None:
    given = {"id": ["verzuim-branches"]}
    taken = {name for view in views_on(page, given, every_part=True) for name in view.figure.open_parameters()}
    assert taken <= names_on(page, given)
