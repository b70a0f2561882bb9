"""The whole demo: fetched from the server, built twice, and never mistaken for something else."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from analysis.rows import records
from demo.__main__ import make
from demo.cube import ROLES
from demo.shapes import Shapes
from demo.tables import big_table, tables
from etl.problems import RefusedError
from etl.settings import Settings
from etl.status import status_of
from published.mark import MARK, is_invented
from queries.run import run
from queries.warehouse import current
from tests.app.pages import open_page, sound
from tests.scale import chart_faults, parameters, word_faults
from ui.choosing.choices import labels
from ui.figure import Figure, make_view
from ui.figures import FIGURES


@pytest.fixture
def live(demo_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The demo, live."""
    monkeypatch.setenv("DOORSTROOM_WAREHOUSE", str(demo_folder / "warehouse"))
    return demo_folder


def test_every_source_and_the_build_are_marked(live: Path) -> None:
    assert is_invented(current().build_id)
    sources = current().query("select titel, uitgever, url, licentie from meta.bron where id not like 'cbs-%'")
    assert len(sources) > len(ROLES)
    assert sources["titel"].str.startswith(MARK).all()
    assert sources["uitgever"].str.contains("verzonnen").all()
    assert sources["url"].isna().all()
    assert set(sources["licentie"]) == {MARK}


def test_every_role_fills_its_place(live: Path) -> None:
    found = current().query("select rol, tabel, rijen from raw.statline_rol")
    assert set(found["rol"]) == set(ROLES)
    assert found["rijen"].gt(0).all()


def test_the_tables_have_the_traits_of_those_of_cbs(live: Path) -> None:
    """A stopped table has no role, a plain dimension of regions is one, words are no topic, counts are in tens."""
    told = current().query("select tabel, rol from raw.statline_versheid where titel like '%Mobiliteit (breed)%'")
    assert dict(zip(told["tabel"], told["rol"].fillna(""), strict=True)) == {
        "OEF04NED": "mobiliteit-breed",
        "OEF90NED": "",
    }
    kinds = current().query("select soort from raw.statline_dimensie where tabel = 'OEF09NED' and dimensie = 'RegioS'")
    assert kinds["soort"].tolist() == ["regio"]
    topics = current().query("select onderwerp from raw.statline_onderwerp where tabel = 'OEF13NED'")
    assert topics["onderwerp"].tolist() == ["BanenVanWerknemersInDecember_1"]
    features = current().query("select titel from raw.statline_lid where titel like 'Instroom: %'")
    assert set(features["titel"]) == {"Instroom: herintreders", "Instroom: zij-instromers", "Instroom: overig"}
    steps = current().query(
        "select distinct afgerond_op from mart.mobiliteit"
        " where bron_soort = 'statline' and not afgeleid and aantal is not null"
    )
    assert steps["afgerond_op"].tolist() == [10]


def test_every_region_has_jobs_as_a_sum_of_its_municipalities(live: Path) -> None:
    found = current().query(
        "select periode_code, count(*) as regios, sum(waarde) as som from mart.kerncijfer"
        " where indicator_code = 'banen_werkregio' and waarde is not null and regio_code like 'RA%' group by 1"
    )
    whole = current().query(
        "select periode_code, waarde from mart.kerncijfer"
        " where indicator_code = 'banen_werkregio' and regio_code = 'NL00'"
    )
    assert set(found["regios"]) == {28}
    country = dict(zip(whole["periode_code"], whole["waarde"], strict=True))
    assert dict(zip(found["periode_code"], found["som"], strict=True)) == pytest.approx(country, abs=100)


def test_every_region_branch_and_quarter_has_flows(live: Path) -> None:
    found = current().query(
        "select count(distinct regio_code) as regios, count(distinct branche_code) as branches,"
        " count(distinct periode_code) as perioden, min(periode_code) as eerste, max(periode_code) as laatste"
        " from mart.mobiliteit where bron_soort = 'statline'"
    )
    assert found.iloc[0].tolist() == [29, 12, 64, "2010KW01", "2025KW04"]


def test_destinations_are_parts_of_one_whole(live: Path) -> None:
    rows = records(run("uitstroom_verdeling", {"regio": "RA0206", "branche": "ZW", "periode": "2025KW04"}).frame)
    assert {row["bereik"] for row in rows} == {"intern", "extern"}
    assert sum(row["aandeel"] for row in rows) == pytest.approx(100, abs=0.01)
    assert rows[0]["totaal"] == sum(row["aantal"] for row in rows)


def test_sixteen_years_fit_under_a_chart_on_a_telephone(live: Path) -> None:
    asked = {"tabel": "OEF03NED", "onderwerpen": ["Banen_1"], "leden": ["AZWBranche=A000000"], "regios": ["NL01"]}
    view = make_view(FIGURES["verkenner"], asked)
    assert len(view.frame) == 64
    assert list(view.drawn().layout.xaxis.ticktext) == ["2010", "2014", "2018", "2022"]


def test_theme_and_table_expect_the_next_figure_on_the_same_day(live: Path) -> None:
    found = status_of(Settings(data=live, warehouse=live / "warehouse", archive=live / "archive"))
    per_table = {row["tabel"]: row["verwacht"] for row in found["statline"]}
    per_theme = {row["thema"]: row["volgende_verwacht"] for row in found["themas"]}
    assert per_theme["Vacatures"] == per_table["OEF08NED"]
    assert per_theme["In- en uitstroom"] == per_table["OEF04NED"]


def _revised_rates() -> int:
    """Give how many rates have another value than in the build before."""
    found = current().query(
        "select count(*) as aantal from meta.revisie where soort = 'gewijzigd' and kolom = 'waarde'"
        " and tabel = 'mart.kerncijfer'"
        " and string_split(sleutel, '|')[1] in (select indicator_code from mart.verhouding)"
    )
    return int(found["aantal"].iloc[0])


def test_the_second_build_tells_what_changed(live: Path) -> None:
    rows = {row["thema"]: row for row in records(run("veranderd_themas").frame)}
    # a period is new where its theme had no cell of it: the first build stops a quarter earlier, tables and sources
    for theme in ("Ziekteverzuim", "In- en uitstroom", "Vacatures", "Werkbeleving", "Arbeidsmarktpeiling"):
        assert rows[theme]["perioden"].partition(",")[0] == "4e kwartaal 2025", theme
    assert not any(row["vervallen"] for row in rows.values())
    # no flow is revised; the rates over a revised number of employees are
    assert 0 < rows["In- en uitstroom"]["herzien"] <= _revised_rates()
    assert rows["Werknemers en banen"]["herzien"] > 0
    assert "Platformbudget" not in rows


def test_a_revised_cell_is_counted_once(live: Path) -> None:
    older, newer = (str(path) for path in sorted((live / "warehouse").glob("*.duckdb")))
    cells = (
        "select tabel, onderwerp, dimensies::varchar as leden, regio_code, periode_code, waarde from {}.core.statline"
    )
    with duckdb.connect() as con:
        con.execute(f"attach '{older}' as toen (read_only); attach '{newer}' as nu (read_only)")
        joined = f"({cells.format('toen')}) as a inner join ({cells.format('nu')}) as b"
        found = con.execute(
            f"select count(*) from {joined} using (tabel, onderwerp, leden, regio_code, periode_code)"  # noqa: S608
            " where a.waarde is distinct from b.waarde"
        ).fetchone()
    revised = found[0] if found else 0
    assert revised > 0
    # a rate over a revised number of employees is a cell of its own
    revised += _revised_rates()
    assert run("veranderd_themas").frame["herzien"].sum() == revised
    rows = run("veranderd_cellen", {"soort": "gewijzigd"}).frame
    assert (~rows["kolom"].str.startswith("status")).sum() == revised
    assert not rows.duplicated(["cel", "thema"]).any()


def test_a_comparison_opens_on_the_region_of_the_reader_beside_those_nearby(live: Path) -> None:
    at = open_page("pages/regio/vergelijken.py", regio="RA1428")
    sound(at)
    assert at.segmented_control(key="per").value == "regio"
    assert at.selectbox(key="plek").value == "ZW"
    shown = at.multiselect(key="leden").value
    assert shown[0] == "RA1428"
    assert set(shown[1:]) == set(labels("keuze_werkgebied"))
    figure = at.selectbox(key="indicator").value
    at.segmented_control(key="per").set_value("branche").run()
    at.segmented_control(key="per").set_value("regio").run()
    sound(at)
    assert at.selectbox(key="indicator").value == figure
    assert at.multiselect(key="leden").value == shown


def test_without_a_region_a_comparison_opens_on_branches(live: Path) -> None:
    at = open_page("pages/regio/vergelijken.py")
    sound(at)
    assert at.segmented_control(key="per").value == "branche"


def test_only_a_demo_is_thrown_away(tmp_path: Path) -> None:
    precious = tmp_path / "warehouse"
    precious.mkdir()
    (precious / "current").write_text("TESTDATA", encoding="utf-8")
    with pytest.raises(RefusedError, match="eerdere demo"):
        make(tmp_path, seed=1, rows=0)
    assert (precious / "current").read_text(encoding="utf-8") == "TESTDATA"


def test_the_same_seed_gives_the_same_figures() -> None:
    for one, other in zip(tables(7, first=False), tables(7, first=False), strict=True):
        assert list(one.rows(0, 50)) == list(other.rows(0, 50))
    first, again, different = (Shapes(seed).employees for seed in (7, 7, 8))
    assert (first == again).all()
    assert not (first == different).all()


def test_a_large_table_has_about_the_figures_asked_for() -> None:
    table = big_table(14_000_000, seed=1)
    assert table.size * len(table.topics) == pytest.approx(14_000_000, rel=0.02)


@pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)
def test_words_and_charts_hold_for_as_much_as_statline_has(figure: Figure, live: Path) -> None:
    for choice in parameters(figure):
        view = make_view(figure, choice)
        assert word_faults(view.findings) == [], choice
        chart = None if view.frame.empty else view.drawn()
        assert chart is None or chart_faults(figure, chart) == [], choice
