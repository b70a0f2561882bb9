"""The frame around every page: links, refusals, missing and damaged data, in words a reader understands."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import duckdb
import pytest

from published.layout import file_hash
from tests.app.pages import html, open_page
from ui.pages import PAGES


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.path or "overzicht")
def test_every_page_draws_without_a_fault(entry) -> None:
    at = open_page(entry.script)
    assert not at.exception
    assert [title.value for title in at.title] == [entry.titel]
    assert "ds-melding ds-fout" not in html(at)
    assert "Gegevens gebouwd op" in html(at)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.path or "overzicht")
def test_every_page_survives_a_choice_without_figures(entry) -> None:
    at = open_page(entry.script, regio="RA0511", branche="UMC")
    assert not at.exception
    assert "ds-melding ds-fout" not in html(at)


def test_a_choice_that_is_made_twice_is_told_and_the_first_counts() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio=["RA0206", "RA0207"], branche="VVT")
    assert at.selectbox(key="regio").value == "RA0206"
    assert "meer dan één keuze: &#39;RA0206&#39; en &#39;RA0207&#39;. De eerste telt." in html(at)
    assert at.query_params["regio"] == "RA0206"  # and the address says so from now on
    at.run()
    assert "meer dan één keuze" not in html(at)


def test_a_list_may_be_repeated_or_have_commas() -> None:
    for asked in (["KO", "JZ"], ["KO,JZ"], ["KO,JZ", "KO"]):
        at = open_page("pages/sector/werkbeleving.py", sector=asked)
        assert set(at.multiselect(key="sector").value) == {"KO", "JZ"}
        assert "keuze" not in "".join(re.findall(r"ds-melding.*?</div>", html(at)))


def test_a_name_in_a_link_is_answered_with_its_code() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="stedenvierkant", branche="VVT")
    assert at.selectbox(key="regio").value == "NL00"
    assert "Is RA0206 bedoeld? U ziet de standaardkeuze." in html(at)


def test_a_link_to_a_figure_that_chooses_twice_is_told() -> None:
    at = open_page("pages/analyse/figuur.py", id="uitstroom-bestemming", regio=["RA0206", "RA0207"])
    assert "De link klopt niet: regio mag één keer" in html(at)
    assert "3.440" in html(at)  # its own default


def test_a_link_sets_the_filters() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="RA0206", branche="VVT")
    assert at.selectbox(key="regio").value == "RA0206"
    assert at.selectbox(key="branche").value == "VVT"
    assert "3.440" in html(at)
    assert "4.250" in html(at)


def test_an_unknown_value_is_said_not_swallowed() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="ONZIN")
    assert "om &#39;ONZIN&#39;, maar die keuze is er niet" in html(at)
    assert at.selectbox(key="regio").value == "NL00"


def test_an_unknown_filter_is_said() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", kleur="rood")
    assert "een filter dat deze pagina niet kent: &#39;kleur&#39;" in html(at)


def test_a_choice_is_kept_on_the_next_page() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="RA0206", branche="VVT")
    at.switch_page(next(entry.script for entry in PAGES if entry.path == "")).run()
    assert at.selectbox(key="regio").value == "RA0206"


def test_markup_in_a_link_stays_text() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="<img src=x onerror=alert(1)>")
    assert "<img src=x" not in html(at)


def test_without_data_the_reader_is_told_what_to_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(tmp_path / "leeg"))
    at = open_page()
    assert not at.exception
    assert "python -m etl build" in html(at)


def test_damaged_data_shows_the_last_good_build(
    tmp_path: Path, warehouse: Path, built, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "warehouse"
    shutil.copytree(warehouse, home)
    newest = "29991231T000000-TESTDATA"
    (home / f"{newest}.duckdb").write_bytes(b"half")
    manifest = (home / f"{built.build_id}.json").read_text().replace(built.build_id, newest)
    (home / f"{newest}.json").write_text(manifest)
    (home / "current").write_text(newest)
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    at = open_page()
    assert not at.exception
    assert "laatste gave versie" in html(at)
    assert built.build_id in html(at)


def test_data_of_another_version_say_what_to_run(
    tmp_path: Path, warehouse: Path, built, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = shutil.copytree(warehouse, tmp_path / "warehouse")
    file = home / f"{built.build_id}.duckdb"
    with duckdb.connect(str(file)) as con:
        con.execute("alter table mart.kerncijfer rename column waarde to cijfer_van_vroeger")
    manifest = home / f"{built.build_id}.json"
    manifest.write_text(manifest.read_text().replace(built.sha256, file_hash(file)))
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(home))
    at = open_page()
    assert not at.exception
    assert "andere versie van Doorstroom" in html(at)
    assert "make build" in html(at)


def test_one_figure_at_a_short_address() -> None:
    at = open_page("pages/analyse/figuur.py", id="uitstroom-bestemming", regio="RA0206", branche="VVT")
    assert not at.exception
    assert "4.250" in html(at)
    assert "filter dat deze pagina niet kent" not in html(at)


def test_a_figure_alone_leads_to_its_page_with_every_choice() -> None:
    """A browser reads `&regio` without a semicolon as the sign ®."""
    at = open_page("pages/analyse/figuur.py", id="uitstroom-pensioen", regio="RA0205")
    back = re.search(r'<a href="([^"]*)"[^>]*>Bekijk deze figuur op haar pagina', html(at))
    assert back is not None
    assert "regio=RA0205" in unescape(back[1])


def test_an_unknown_figure_is_said() -> None:
    at = open_page("pages/analyse/figuur.py", id="bestaat-niet")
    assert "Deze figuur bestaat niet" in html(at)


def test_a_link_to_older_data_says_so() -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", regio="RA0206", branche="VVT", build="20250101T000000-0123abcd")
    assert "gegevens van 1 januari 2025" in html(at)
    assert "sindsdien veranderde is hier niet bewaard" in html(at)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("onzin", "die wij niet kennen: 'onzin'"),
        ("", "die wij niet kennen: ''"),
        ("20250101T000000", "die wij niet kennen"),
        ("20251301T000000-0123abcd", "die wij niet kennen"),
        ("20250101t000000-0123abcd", "die wij niet kennen"),
        ("../20250101T000000-0123abcd", "die wij niet kennen"),
        ("x" * 5000, "die wij niet kennen"),
        ("<b>\x00", "die wij niet kennen: '<b>"),
        ("20250101T000000-0123abcd,20250102T000000-0123abcd", "die wij niet kennen"),
        ("29991231T235959-0123abcd", "31 december 2999; u ziet die van"),
        ("29991231T235959-0123abcd", "Die nieuwere versie is hier niet live"),
        ("20250101T000000-0123abcd-oefencijfers-verzonnen", "gemaakt op oefencijfers; u ziet echte cijfers"),
    ],
)
def test_a_link_with_an_unknown_build_says_so(asked: str, said: str) -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", build=asked)
    assert not at.exception
    assert said in unescape(html(at))
    assert "'<b>" not in html(at)


def test_a_link_to_this_very_build_says_nothing(built) -> None:
    at = open_page("pages/regio/in_en_uitstroom.py", build=built.build_id)
    assert "Deze link is gemaakt" not in html(at)


CHANGED = [
    ("pages/regio/in_en_uitstroom.py", {"regio": "RA0206", "branche": "VVT"}),
    ("pages/sector/werkbeleving.py", {"sector": "KO", "aspect": "autonomie"}),
    ("pages/regio/scenarios.py", {"groei": "2", "hefbomen": "behoud 10"}),
    ("pages/analyse/kennisbank.py", {"zoektekst": "zorg"}),
    ("pages/analyse/verkenner.py", {"vorm": "tabel"}),
]


def resets(at) -> list:
    return [button for button in at.button if button.key == "terugzetten"]


@pytest.mark.parametrize(("script", "choice"), CHANGED)
def test_a_page_goes_back_to_the_choices_it_opens_with_in_the_address_too(script: str, choice: dict[str, str]) -> None:
    opening = dict(open_page(script).query_params)
    at = open_page(script, **choice)
    if script.endswith("verkenner.py") and not at.selectbox:
        pytest.skip("no table is loaded")
    (reset,) = resets(at)
    at = reset.click().run()
    assert not at.exception
    assert dict(at.query_params) == opening
    assert resets(at) == []
    assert dict(at.run().query_params) == opening


def test_there_is_nothing_to_go_back_to_where_nothing_was_chosen() -> None:
    for entry in PAGES:
        assert resets(open_page(entry.script)) == [], entry.path


def test_going_back_keeps_the_part_of_the_page() -> None:
    at = open_page("pages/sector/verzuim_en_vacatures.py", onderdeel="vacatures", gebeurtenissen="uit")
    at = resets(at)[0].click().run()
    assert at.query_params["onderdeel"] in ("vacatures", ["vacatures"])
    assert at.query_params["gebeurtenissen"] in ("aan", ["aan"])
    assert resets(at) == []
