"""What stands out within a source or beside the others is asked about, once, and never of figures read in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from etl.held import Row
from etl.kinds import kinds
from etl.sources.odd import odd_problems
from etl.sources.odd_records import record_problems
from etl.sources.origins import Origin
from tests.unit.importing.kit import definitions

DAY = date(2026, 11, 27)
_DEFINITIONS = definitions()


def origin(code: str = "testdata", **more: Any) -> Origin:
    words = dict.fromkeys(("licentie", "toelichting"), "TESTDATA")
    entry = {"bestand": "x.csv", "inhoud": "kerncijfer", "vindplaats": None, "rijen": 0, "sha256": "0" * 64}
    record = {"id": code, "titel": f"Titel van {code}", "uitgever": f"Uitgever van {code}", "document": code}
    record |= {"url": None, "gepubliceerd": None, "opgehaald": DAY, "soort": "primair", "bestanden": [entry]}
    return Origin.model_validate(record | words | more)


def asked(kind: str, *cells: Mapping[str, str], soort: str = "primair") -> list[str]:
    rows: list[Row] = [
        dict.fromkeys(kinds()[kind].columns) | {"bron_id": "testdata", "bestand": "x.csv", "rij": str(at)} | dict(cell)
        for at, cell in enumerate(cells, 2)
    ]
    found = list(odd_problems([origin(soort=soort)], {kind: rows}))
    assert all(problem.vraag for problem in found)
    return [f"{problem.rij} {problem.kolom}: {problem.verwacht}" for problem in found]


def texts(*given: str) -> list[dict[str, str]]:
    return [{"bevinding": str(at), "tekst": text} for at, text in enumerate(given)]


DIFFERENT = ("De eerste tekst.", "De tweede tekst.", "De derde tekst.")


def test_a_text_that_two_rows_share_where_the_others_have_their_own_is_asked_about() -> None:
    own = "een eigen tekst, zoals alle andere rijen"
    assert asked("bevinding", *texts(*DIFFERENT, DIFFERENT[1])) == [f"5 tekst: {own}"]


@pytest.mark.parametrize(
    "given",
    [
        DIFFERENT,
        (*DIFFERENT, "De vierde tekst."),
        (*DIFFERENT[:2], DIFFERENT[0]),  # too few to tell
        (*DIFFERENT, *DIFFERENT),  # sharing is usual here
        (*DIFFERENT, "kort", "kort"),
        (*DIFFERENT, "", ""),
    ],
)
def test_texts_of_their_own_and_texts_that_are_shared_more_often_pass(given: tuple[str, ...]) -> None:
    assert asked("bevinding", *texts(*given)) == []


def test_what_more_rows_have_by_nature_is_not_asked_about() -> None:
    rows = [{"bevinding": str(at), "vindplaats": place} for at, place in enumerate([*DIFFERENT, DIFFERENT[0]])]
    assert asked("bevinding", *rows) == []


def figures(*status: str, indicator: str = "verzuim_cbs") -> list[dict[str, str]]:
    return [{"indicator": indicator, "periode": f"20{10 + at}JJ00", "status": text} for at, text in enumerate(status)]


def test_the_one_row_with_another_status_is_asked_about() -> None:
    assert asked("kerncijfer", *figures("definitief", "definitief", "voorlopig", "definitief")) == [
        "4 status: definitief, zoals de 3 andere"
    ]
    two = figures("definitief", "definitief", "voorlopig", "voorlopig")
    per_subject = [*figures(*["definitief"] * 4), *figures("voorlopig", indicator="vrouw")]
    assert asked("kerncijfer", *two) == asked("kerncijfer", *per_subject) == []
    assert asked("kerncijfer", *figures("definitief", "definitief", "voorlopig")) == []


def test_figures_that_people_read_in_are_not_asked_about() -> None:
    assert asked("kerncijfer", *figures("definitief", "definitief", "voorlopig", "definitief"), soort="eigen") == []


def records(*origins: Origin) -> list[str]:
    return [
        f"{problem.bestand} {problem.kolom}: {problem.verwacht}"
        for problem in record_problems(origins, {}, _DEFINITIONS)
    ]


def test_two_sources_do_not_have_one_title_address_or_document() -> None:
    one = origin("nul", url="https://nul.nl/1", document=None)
    assert records(one, origin("twee", titel="Titel van nul")) == [
        "twee/origin.yml titel: een titel van deze bron: nul heeft dezelfde"
    ]
    assert records(one, origin("twee", url="https://nul.nl/1", document=None, uitgever=one.uitgever)) == [
        "twee/origin.yml url: een url van deze bron: nul heeft dezelfde"
    ]
    assert records(origin("nul"), origin("twee", document="nul"))[0].startswith("twee/origin.yml document")
    assert records(one, origin("twee", url="https://b.nl/1"), origin("drie")) == []


def test_a_date_is_that_of_the_id_and_before_the_day_it_was_fetched() -> None:
    assert records(origin("bericht-2022-06", gepubliceerd="2023-06")) == [
        "bericht-2022-06/origin.yml gepubliceerd: de tijd die in de id staat: 2022-06"
    ]
    assert records(origin("bericht", gepubliceerd="2026-12-01")) == [
        "bericht/origin.yml opgehaald: een dag na de publicatie: 2026-12-01"
    ]
    assert records(origin("bericht-2022-06", gepubliceerd="2022-06-30"), origin("bericht-2021")) == []


def test_a_publisher_has_its_address_and_an_address_its_publisher_and_licence() -> None:
    def on(code: str, host: str, uitgever: str, **more: Any) -> Origin:
        return origin(code, url=f"https://{host}/{code}", document=None, uitgever=uitgever, **more)

    krant = [on("a", "krant.nl", "Krant (naar CBS)"), on("b", "www.krant.nl", "Krant (naar ABF)")]
    assert records(*krant, on("c", "krant.nl", "Krant")) == []
    assert records(*krant, on("c", "krant.nl", "Blad")) == [
        "c/origin.yml uitgever: wat de andere bronnen van krant.nl hebben: krant"
    ]
    assert records(*krant, on("c", "blad.nl", "Krant (naar CBS)"))[1:] == [
        "c/origin.yml uitgever: de uitgever van blad.nl; deze hoort bij krant.nl"
    ]
    assert records(*krant, on("c", "krant.nl", "Krant", licentie="CC BY 4.0")) == [
        "c/origin.yml licentie: wat de andere bronnen van krant.nl hebben: TESTDATA"
    ]


@pytest.mark.parametrize(
    ("uitgever", "more"),
    [
        ("Brabants Dagblad (naar CBS)", {"url": "https://www.bd.nl/1"}),
        ("Nieuws.nl (naar CBS)", {"url": "https://nieuws.nl/1"}),
        ("Ministerie van X, via Open Kamer", {"url": "https://www.openkamer.org/1"}),
        ("Samen Twente", {"document": "Actieplan Twente"}),
        ("Krant", {"code": "krant-2023"}),
    ],
)
def test_a_publisher_of_more_sources_is_named_by_address_document_or_id(uitgever: str, more: dict[str, Any]) -> None:
    found = {"code": "testdata", "titel": "TESTDATA", "document": "x"} | more
    other = origin("qqq", uitgever="Qqq (naar ABF)")
    assert records(origin(**found, uitgever=uitgever), origin("nul", uitgever=uitgever))[:1] != [
        f"{found['code']}/origin.yml uitgever"
    ]
    asked_of = [text.partition(": ")[0] for text in records(origin(**found, uitgever="Qqq (naar Krant)"), other)]
    assert f"{found['code']}/origin.yml uitgever" in asked_of
    assert records(origin(**found, uitgever="Zzz")) == []


def test_a_day_of_publication_fits_the_newest_figure_that_is_no_forecast() -> None:
    def asked_of(day: str, *periods: str, indicator: str = "verzuim_cbs") -> list[str | None]:
        found = [{"bron_id": "testdata", "indicator": indicator, "periode": period} for period in periods]
        return [p.kolom for p in record_problems([origin(gepubliceerd=day)], {"kerncijfer": found}, _DEFINITIONS)]

    assert asked_of("2023-05", "2019JJ00", "2022KW04") == asked_of("2022", "2022KW04") == []
    assert asked_of("2021", "2019JJ00", "2022KW04") == asked_of("2022", "2019JJ00") == ["gepubliceerd"]
    assert asked_of("2021", "2019JJ00") == asked_of("2021", "2031JJ00", indicator="personeelstekort_verwacht") == []


def test_a_licence_that_only_others_have_is_asked_about() -> None:
    three = [origin(code) for code in ("nul", "twee", "drie")]
    open_one, mine = origin("vier", licentie="CC BY 4.0"), origin("vijf", licentie="CC BY 4.0")
    assert records(*three, open_one) == []
    assert records(*three, open_one, mine) == [
        "vier/origin.yml licentie: een licentie die bij deze uitgever hoort; vijf heeft deze",
        "vijf/origin.yml licentie: een licentie die bij deze uitgever hoort; vier heeft deze",
    ]
    same = origin("vier-b", licentie="CC BY 4.0", uitgever="Uitgever van vier")
    assert records(*three, open_one, same) == []


def test_a_later_stand_of_a_project_may_say_the_same() -> None:
    def stand(project: str, day: str, text: str) -> dict[str, str]:
        return {"platform": "fcb", "project": project, "titel": project, "peildatum": day, "omschrijving": text}

    first = [stand(f"project-{at}", "2024-05-31", text) for at, text in enumerate(DIFFERENT)]
    assert asked("project", *first, stand("project-0", "2024-12-31", DIFFERENT[0])) == []
    (question,) = asked("project", *first, stand("project-9", "2024-12-31", DIFFERENT[0]))
    assert question.startswith("5 omschrijving")
