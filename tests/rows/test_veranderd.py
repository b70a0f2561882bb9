"""What changed between builds: a status alone is no revision, and a theme is revised only by its own cells."""

from __future__ import annotations

import pytest

from analysis.findings.analyse.kwaliteit import changed_themes, changes
from analysis.findings.kwartaal.nieuw import came_in, since_visit
from queries.catalogue import catalogue
from queries.run import run
from queries.warehouse import current
from tests.claims.check import claims_of, said_in
from tests.tiny import Tiny, tiny
from ui.figure import make_view
from ui.figures import FIGURES
from ui.site.linknotice import build_notice

ABSENCE = "verzuim_cbs|VVT|NL00|2024KW04||"
VACANCIES = "vacatures_openstaand|VVT|NL00|2024KW03||"
MOBILITY = "RA1428|VVT|2024KW04|uitstroom|extern|Totaal|"


def changed(small: Tiny, *rows: tuple[str, str, str, str]) -> dict[str, dict[str, object]]:
    for table, key, kind, column in rows:
        old, new = None if kind == "nieuw" else "1", None if kind == "vervallen" else "2"
        small.con.execute(
            "insert into meta.revisie values ($1, $2, $3, $4, $5, $6, 'a', 'testdata')",
            [table, key, kind, column, old, new],
        )
    return {row["thema"]: row for row in small.ask("veranderd_themas")}


def test_each_theme_counts_its_own_cells() -> None:
    known = [{}, {"indicator": "vacatures_openstaand", "periode": "2024KW03", "eenheid": "aantal"}]
    for row in known:
        row |= {"branche": "VVT", "waarde": "1"}
    with tiny(kerncijfer=known, mobiliteit=[{"aantal": 5}]) as small:
        got = changed(
            small,
            ("mart.kerncijfer", ABSENCE, "gewijzigd", "waarde"),
            ("mart.kerncijfer", VACANCIES, "gewijzigd", "status"),
            ("mart.mobiliteit", MOBILITY, "nieuw", ""),
        )
    counts = {
        name: (row["nieuw"], row["herzien"], row["vervallen"], row["andere_status"], row["perioden"])
        for name, row in got.items()
    }
    assert counts == {
        "Ziekteverzuim": (0, 1, 0, 0, None),
        "Vacatures": (0, 0, 0, 1, None),
        "In- en uitstroom": (1, 0, 0, 0, "4e kwartaal 2024"),
    }


def periods(small: Tiny, *revised: tuple[str, str, str | None, str | None], **place: str) -> dict[str, str | None]:
    """Give the new periods of each version; a revision is version, branche and period, old and new value."""
    for version, cell, old, new in revised:
        kind = "nieuw" if old is None else "vervallen" if new is None else "gewijzigd"
        branche, period = cell.split()
        small.con.execute(
            "insert into meta.revisie values ('mart.kerncijfer', $1, $2, 'waarde', $3, $4, 'a', $5)",
            [f"verzuim_cbs|{branche}|NL00|{period}||", kind, old, new, version],
        )
    return {str(row["versie"]): row["perioden"] for row in small.ask("veranderd_themas", **place)}


def absence(*cells: str) -> list[dict[str, object]]:
    return [{"branche": cell.split()[0], "periode": cell.split()[1], "waarde": 7} for cell in cells]


def test_a_period_is_new_only_where_no_cell_of_the_theme_had_it() -> None:
    with tiny(kerncijfer=absence("VVT 2024KW03", "GHZ 2024KW03", "VVT 2024KW04", "GHZ 2024KW04")) as small:
        got = periods(
            small,
            ("b", "GHZ 2024KW03", None, "7"),  # VVT had this one already, and no version tells of it
            ("b", "VVT 2024KW04", None, "7"),
            ("c", "GHZ 2024KW04", None, "7"),  # VVT had this one since the version before
        )
        mine = {str(row["versie"]): row["perioden"] for row in small.ask("veranderd_themas", branche="GHZ")}
        last = small.ask("veranderd_themas", sinds="vorige")
    assert got == {"c": None, "b": "4e kwartaal 2024"}
    assert mine == {"c": "4e kwartaal 2024", "b": "3e kwartaal 2024"}
    assert [row["perioden"] for row in last] == [None]


def test_a_period_is_new_again_after_its_last_cell_was_gone() -> None:
    with tiny(kerncijfer=absence("VVT 2024KW03", "VVT 2024KW04")) as small:
        got = periods(
            small,
            ("b", "GHZ 2024KW04", "7", None),
            ("c", "VVT 2024KW04", None, "7"),
            ("d", "GHZ 2024KW03", "7", None),
            ("d", "KO 2024KW04", None, "7"),
            ("e", "KO 2024KW04", "7", None),
        )
    assert got == {"b": None, "c": "4e kwartaal 2024", "d": None, "e": None}


def test_a_period_that_had_a_figure_before_is_not_new() -> None:
    with tiny(kerncijfer=[{"branche": "VVT", "waarde": 1}]) as small:
        got = changed(
            small,
            ("mart.kerncijfer", ABSENCE, "nieuw", ""),
            ("mart.kerncijfer", ABSENCE.replace("VVT", "GHZ"), "vervallen", ""),
        )
    assert [(row["nieuw"], row["vervallen"], row["perioden"]) for row in got.values()] == [(1, 1, None)]


@pytest.mark.parametrize(("url", "new"), [(None, "4e kwartaal 2024"), ("'https://example.org/'", None)])
def test_figures_without_a_history_do_not_say_that_a_period_was_there(url: str | None, new: str | None) -> None:
    """What an organisation read in and did not publish leaves no history; what is published was there before."""
    own = [{"branche": "GHZ", "waarde": 7, "bron_id": "inlees"}]
    with tiny(kerncijfer=[*absence("VVT 2024KW04"), *own], soort={"inlees": "eigen"}) as small:
        small.con.execute(f"update meta.bron set url = {url or 'null'} where id = 'inlees'")  # noqa: S608
        got = periods(small, ("b", "VVT 2024KW04", None, "7"))
    assert got == {"b": new}


def test_of_periods_that_end_on_one_day_the_shortest_is_named_first() -> None:
    with tiny(kerncijfer=absence("VVT 2024JJ00", "VVT 2024KW04")) as small:
        got = periods(small, ("b", "VVT 2024JJ00", None, "7"), ("b", "VVT 2024KW04", None, "7"))
    assert got == {"b": "4e kwartaal 2024, 2024"}


def test_a_cell_without_a_figure_is_told_apart_and_brings_no_period() -> None:
    with tiny(kerncijfer=[{"branche": "VVT", "waarde": 1}]) as small:
        small.con.executemany(
            "insert into meta.revisie values ('mart.kerncijfer', $1, $2, 'waarde', null, $3, 'a', 'b')",
            [
                [ABSENCE, "nieuw", None],
                [ABSENCE.replace("VVT", "GHZ"), "vervallen", None],
                [ABSENCE.replace("VVT", "KO"), "nieuw", "7.1"],
                [ABSENCE.replace("VVT", "SW"), "gewijzigd", "7.1"],
            ],
        )
        small.con.execute("delete from mart.kerncijfer")
        themes, cells = run("veranderd_themas"), run("veranderd_cellen", {"soort": "alle"})
        fresh = came_in(themes.frame, themes.parameters)
        assert [_seen(name, asked) for name, asked in (("wijzigingen", {"soort": "alle"}), ("kwartaal-nieuw", {}))] == [
            (False, True),
            (False, True),
        ]
    (row,) = themes.frame.to_dict("records")
    assert [row[name] for name in ("nieuw", "herzien", "vervallen", "zonder_cijfer")] == [1, 1, 0, 2]
    assert list(cells.frame["wat"]) == ["herzien", "nieuw", "zonder cijfer", "zonder cijfer"]
    for told in (fresh, changed_themes(themes.frame, themes.parameters)):
        assert told.titel.endswith(": 1 nieuw, 1 herzien en 0 vervallen")
        assert "Niet meegeteld: 2 cellen zonder cijfer." in told.zin
    told = changes(cells.frame, cells.parameters)
    assert told.titel.endswith(": 1 herzien en 1 nieuw")
    assert told.zin.endswith("Niet meegeteld: 2 cellen zonder cijfer.")
    none = changes(cells.frame[cells.frame["wat"] == "zonder cijfer"], cells.parameters)
    assert none.titel.endswith(": 2 zonder cijfer")
    assert "Niet meegeteld" not in none.zin
    visit = since_visit(cells.frame, {**cells.parameters, "sinds": "a"})
    assert visit.titel.endswith("1 herzien, 1 nieuw en 2 zonder cijfer")


def _seen(figure: str, asked: dict[str, str]) -> tuple[bool, bool]:
    """Tell whether the checker finds its words wrong: as they are, and with cells without a figure counted as new."""
    view = make_view(FIGURES[figure], asked)
    said = said_in(view)
    wrong = said | {"titel": said["titel"].replace(" 1 nieuw", " 3 nieuw")}
    assert wrong != said
    return tuple(any(claim.wrong for claim in claims_of(view, words)) for words in (said, wrong))  # type: ignore[return-value]


EARLIER, LATER = "20261127T135834-df719f8b", "20261127T165938-7f9bc606"


def test_two_builds_of_one_day_are_told_apart_and_none_is_skipped_in_silence() -> None:
    with tiny(kerncijfer=[{"branche": "VVT", "waarde": 1}]) as small:
        for build, kind in ((EARLIER, "gewijzigd"), (LATER, "nieuw")):
            small.con.execute(
                "insert into meta.revisie values ('mart.kerncijfer', $1, $2, 'waarde', '1', '2', 'a', $3)",
                [ABSENCE, kind, build],
            )
        themes, cells, every = (
            run(name, asked)
            for name, asked in (
                ("veranderd_themas", {}),
                ("veranderd_cellen", {}),
                ("veranderd_cellen", {"soort": "alle"}),
            )
        )
    assert changed_themes(themes.frame, themes.parameters).titel.startswith("Versie van 27 november 2026 om 17:59: ")
    told = changes(cells.frame, cells.parameters)
    assert told.titel == "Versie van 27 november 2026 om 14:58: 1 herzien"
    assert told.zin.startswith(
        "Na deze versie kwam die van 27 november 2026 om 17:59; daarin is er geen wijziging van deze keuze."
    )
    assert "daarin is er geen" not in changes(every.frame, every.parameters).zin


def test_the_name_of_a_version_is_told_by_the_dutch_clock() -> None:
    with tiny():
        told = current().query(
            "select core.versie_label('20261127T182640-541eb8ce') as winter,"
            " core.versie_label('20260701T223000-541eb8ce') as zomer, core.versie_label('eigen') as geen",
            {},
        )
    assert told.iloc[0].to_list() == ["27-11-2026 19:26", "2-7-2026 00:30", "eigen"]


def test_the_table_of_changes_tells_versions_by_the_clock_of_its_title() -> None:
    for name in ("veranderd_cellen", "veranderd_themas"):
        columns = catalogue()[name].kolommen
        assert columns["versie"].tonen is False
        assert columns["versie_van"].tonen is not False


ABSENCE_BEFORE = ABSENCE.replace("2024", "2023")
REVISED = [
    ("mart.kerncijfer", ABSENCE, "gewijzigd", "waarde", "30.7521", "30.7524"),
    ("mart.kerncijfer", VACANCIES, "gewijzigd", "waarde", "1200.0", "1300.5"),
    ("mart.kerncijfer", ABSENCE_BEFORE, "gewijzigd", "status", "voorlopig", "definitief"),
    ("mart.mobiliteit", MOBILITY, "vervallen", "", "50.0", None),
    ("mart.mobiliteit", MOBILITY.replace("2024", "2025"), "nieuw", "", None, "60.0"),
]


def notice(*rows: tuple[str, str, str, str, str | None, str | None], figure: str, **chosen: str) -> str:
    """Give what is said to who comes with a link that is older than what these rows changed."""
    known = [{"branche": "VVT", "waarde": 1}, {"branche": "VVT", "waarde": 2, "periode": "2023KW04"}]
    vacant = {"indicator": "vacatures_openstaand", "periode": "2024KW03", "eenheid": "aantal"}
    with tiny(kerncijfer=[*known, known[0] | vacant], mobiliteit=[{"aantal": 5}]) as small:
        small.con.execute("insert into meta.versie values ($1, now()::timestamp, 'x')", [EARLIER])
        for row in rows:
            small.con.execute(
                "insert into meta.revisie values ($1, $2, $3, $4, $5, $6, $7, 'testdata')", [*row, EARLIER]
            )
        told = build_notice(EARLIER, current(), [FIGURES[figure]], chosen)
    assert told is not None
    return told.partition("testdata. ")[2]


def test_a_link_of_an_older_build_tells_what_changed_by_name_in_dutch_numbers() -> None:
    assert notice(*REVISED, figure="verzuim-seizoen") == (
        "Sindsdien veranderde: Ziekteverzuim (CBS), Verpleging, verzorging en thuiszorg, Nederland, 4e kwartaal 2024"
        " (was 30,7521, nu 30,7524). Van 1 cijfer veranderde alleen de status, bijvoorbeeld van voorlopig naar"
        " definitief."
    )
    gone = notice(*REVISED, figure="uitstroom-bestemming", regio="RA1428", branche="VVT")
    assert gone.startswith("Sindsdien veranderde: uitstroom extern, Totaal, Verpleging, ")
    assert gone.endswith(", 4e kwartaal 2024 (was 50, vervallen).")


def test_many_changes_of_status_alone_are_told_as_one() -> None:
    rows = [row for row in REVISED if row[3] == "status"]
    told = "Sindsdien veranderde alleen de status van 1 cijfer, bijvoorbeeld van voorlopig naar definitief."
    assert notice(*rows, figure="regio-plaats") == told
    assert notice(*rows, *rows, figure="regio-plaats") == told.replace("1 cijfer", "2 cijfers")
    assert notice(*rows, figure="platform-begroting") == "De cijfers hier zijn sindsdien niet veranderd."


def test_what_a_question_reads_by_way_of_another_table_changed_too() -> None:
    aged = ("mart.kerncijfer", "werknemers|VVT|NL00|2024KW04||", "gewijzigd", "waarde", "10.0", "20.0")
    assert "Werknemers" in notice(aged, figure="kwartaal-leeftijd", regio="NL00", branche="VVT")
    assert "niet veranderd" in notice(aged, figure="kwartaal-leeftijd", regio="NL00", branche="GGZ")


def test_of_many_changes_one_is_told_so_that_a_telephone_shows_the_page_too() -> None:
    rows = [
        ("mart.kerncijfer", f"verzuim_cbs|VVT|NL00|{year}KW04||", "gewijzigd", "waarde", "1", "2")
        for year in range(2019, 2025)
    ]
    told = notice(*rows, figure="verzuim-seizoen")
    assert told.count("was 1, nu 2") == 1
    assert told.endswith("En nog vijf andere; zie Wat is er veranderd.")
