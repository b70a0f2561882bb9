"""Every choice of the overview draws without a fault, and each of its links leads to a page that knows its filters."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from queries.run import run
from tests.app.pages import html, open_page
from ui.pages import PAGES

SCRIPT = "pages/start/overzicht.py"
BRANCHES = ["ZW", "ZWS", "UMC", "ZKH", "GGZ", "HUI", "OZW", "VVT", "GHZ", "JZ", "SW", "KO"]
REGIONS = ["NL00", "RA0101", "RA0206", "RA0616", "RA1428"]
NATIONAL = '<span class="ds-etiket">landelijk</span>'


def page(script: str = SCRIPT, **query: str) -> AppTest:
    return open_page(script, **query)


def address(at: AppTest) -> dict[str, str]:
    """Give the filters in the address; AppTest gives what a page wrote as a list and what was asked as it was."""
    return {name: value if isinstance(value, str) else value[0] for name, value in at.query_params.items()}


def sound(at: AppTest) -> str:
    assert not at.exception
    text = html(at)
    assert 'class="ds-melding ds-fout"' not in text
    assert 'class="ds-melding ds-let-op"' not in text
    return text


def links(text: str) -> list[str]:
    return [
        unescape(found) for found in re.findall(r'<a href="(/[^"]*|#kern-[^"]*)"', text) if "/begrippen" not in found
    ]


def test_the_branches_tried_are_all_there_are() -> None:
    assert run("keuze_branche").frame["code"].tolist() == BRANCHES
    assert set(REGIONS) <= set(run("keuze_regio").frame["code"])


@pytest.mark.parametrize("branch", BRANCHES)
def test_every_branch(branch: str) -> None:
    text = sound(page(branche=branch))
    assert 'class="ds-kern"' in text
    assert "Geen cijfer voor:" in text
    assert NATIONAL not in text
    assert text.count("te laat</span>") >= 1


@pytest.mark.parametrize("region", REGIONS)
def test_every_region(region: str) -> None:
    text = sound(page(regio=region, branche="VVT"))
    assert ("Van de Stedendriehoek &amp; Noord-Veluwe zelf" in text) == (region == "RA0206")
    assert ("alles hieronder is landelijk" in text) == (region not in {"NL00", "RA0206"})


def test_the_card_of_werkdruk_reads_alone() -> None:
    text = sound(page(branche="KO"))
    card = text.split('id="kern-werkdruk"')[1].split('class="ds-kern"')[0]
    words = re.sub(r"<[^>]+>", " ", card)
    assert re.search(r"Werkdruk \(veel\) te hoog\s+61,0%\s+2e kwartaal 2022", words)
    assert "+13,5 procentpunt, ongunstig" in words
    assert "vergeleken met hetzelfde kwartaal een jaar eerder (2e kwartaal 2021)" in words
    assert 'alt="Verloop over 6 cijfers: van 43,0% (2e kwartaal 2019) naar 61,0%' in card
    assert "CBS, " in words


def test_the_cards_are_one_figure_with_table_sources_and_exports() -> None:
    text = sound(page(branche="KO"))
    assert text.count('id="overzicht-kerncijfers"') == 1
    assert ">Tabel</summary>" in text
    for extension in ("nl.csv", "csv", "xlsx"):
        assert f"/api/v1/figuren/overzicht-kerncijfers.{extension}?branche=KO&amp;regio=NL00" in text


@pytest.mark.parametrize("code", ["RA0204", "RA0205", "RA0206", "RA0207"])
def test_a_wgv_region_is_chosen_with_one_button(code: str) -> None:
    at = page(branche="ZW")
    at.button(key=f"wgv-{code}").click().run()
    sound(at)
    assert at.selectbox(key="regio").value == code
    assert address(at)["regio"] == code


@pytest.mark.parametrize(("region", "branch"), [("NL00", "KO"), ("NL00", "ZWS"), ("RA0206", "VVT"), ("RA0205", "ZW")])
def test_every_link_leads_to_a_page_that_knows_its_filters(region: str, branch: str) -> None:
    text = sound(page(regio=region, branche=branch))
    found = links(text)
    assert len(found) >= 5
    scripts = {entry.path: entry.script for entry in PAGES}
    for target in set(found):
        if target.startswith("#"):
            assert f'id="{target[1:]}"' in text
            continue
        parts = urlsplit(target)
        if parts.path.startswith("/api/"):
            continue
        asked = dict(parse_qsl(parts.query))
        at = page(scripts[parts.path.removeprefix("/")], **asked)
        sound(at)
        assert asked.items() <= address(at).items()


def test_an_unknown_branch_is_said() -> None:
    at = page(branche="BESTAATNIET")
    assert not at.exception
    assert "maar die keuze is er niet" in html(at)
