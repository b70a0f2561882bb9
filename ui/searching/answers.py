"""A question answered: the best figures with what it asks for filled in, and what else there is, by kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import product
from typing import Any

from analysis.formats import capital, counted, listing
from analysis.search import Document, Found, Understood
from analysis.search.words import words as plain_words
from queries.catalogue import catalogue
from queries.codes import choices
from queries.under import placed
from queries.warehouse import once_per_build, one_build
from queries.whole import COUNTRY, SECTOR
from ui.choosing.choices import labels
from ui.compared import side_by_side
from ui.figure import Figure
from ui.figures import FIGURES
from ui.pages import PAGES, page_of
from ui.searching.documents import index, known, names
from ui.searching.links import Link, Wish, address, link, wishes
from ui.searching.vocabulary import words

LONGEST = 200
"""Letters of a question that are read."""
KINDS = {
    "figuur": "Figuren",
    "pagina": "Pagina’s",
    "cijfer": "Cijfers",
    "begrip": "Begrippen",
    "gemeente": "Gemeenten",
    "regio": "Regio’s",
    "branche": "Branches",
    "project": "Projecten",
    "publicatie": "Publicaties",
    "instrument": "Instrumenten",
    "bijeenkomst": "Bijeenkomsten en initiatieven",
}
_PLACES = ("gemeente", "regio", "branche")
_KNOWN = 0.42
"""Share of a question that a result has to have; under it nobody knows."""
_NEAR = 0.3
_NAMED = 0.6
_BESIDE = 0.3
"""Part of the score of the best one from which others are shown."""
_MOST = 3
_TEXT = 110
_SHORT = 3
_FOR_MEANING = {"begrip": 1.6}
_FOR_PLACE = {"figuur": 1.5, "cijfer": 1.3}
_TRIED = 6
_MISSED = 0.8
"""What a figure keeps of its score for each part of the choice it does not have."""


@dataclass(frozen=True)
class Result:
    """One thing that was found.

    Attributes:
        soort: Its kind, a key of `KINDS`.
        code: Its code within the kind.
        naam: What it is called.
        uitleg: What it is or where it stands, in a few words.
        noot: What was asked and it does not have; empty when it has all.
        adres: Where it is.
    """

    soort: str
    code: str
    naam: str
    uitleg: str
    noot: str
    adres: str


@dataclass(frozen=True)
class Answered:
    """The answer to a question.

    Attributes:
        vraag: The question as it was read.
        zin: One sentence that says what was found.
        bekend: There is something that answers it; else what is shown is near.
        keuze: Names of the region, branch and period that were read in it.
        groepen: Results by kind, the best kind first.
    """

    vraag: str
    zin: str
    bekend: bool
    keuze: tuple[str, ...]
    groepen: tuple[tuple[str, tuple[Result, ...]], ...]

    @property
    def results(self) -> list[Result]:
        """All results in the order they are shown."""
        return [one for _, results in self.groepen for one in results]

    def described(self) -> dict[str, Any]:
        """Give the answer for programs."""
        groups = [
            {
                "soort": kind,
                "titel": KINDS[kind],
                "resultaten": [asdict(one) | {"adres": placed(one.adres)} for one in results],
            }
            for kind, results in self.groepen
        ]
        return {
            "vraag": self.vraag,
            "zin": self.zin,
            "bekend": self.bekend,
            "keuze": list(self.keuze),
            "groepen": groups,
        }


def answer(question: str) -> Answered:
    """Answer a question of a reader."""
    with one_build():  # all of it reads one build, and looks once which that is
        return _answer(question)


def _answer(question: str) -> Answered:
    text = " ".join(question.split())[:LONGEST]
    read, all_there_is = names().read(text), index()
    if not read.woorden and not read.named:
        read = replace(read, woorden=tuple(word for word in plain_words(text) if len(word) > _SHORT))
    found = all_there_is.ask(
        read.woorden, (*read.genoemd, *_level(read)), _favour(text, read), typing=_typing(text, read)
    )
    best = max((one.dekking for one in found[:_MOST]), default=0.0)
    certain = best >= _KNOWN or (not read.woorden and bool(read.regio or read.branche))
    if not certain:
        found = [one for one in found if one.dekking >= _NEAR]
    groups = _grouped(read, found, places=read.named and not (certain and read.woorden))
    choice = tuple(one.naam for one in (read.regio, read.branche, read.periode) if one)
    return Answered(text, _sentence(text, groups, certain, choice), certain, choice, groups)


def _typing(text: str, read: Understood) -> bool:
    """Tell whether a question ends in a word of its subject, which may be half of one."""
    return bool(read.woorden) and text[-1:].isalnum() and plain_words(text)[-1:] == list(read.woorden[-1:])


def _level(read: Understood) -> tuple[str, ...]:
    """Give the kind of a region that no page offers as a choice, as a word: what is about provinces is nearer then."""
    if read.regio is None or read.regio.code in _offered()["regio"]:
        return ()
    return (known()["regio"][read.regio.code]["niveau"],)


def _favour(text: str, read: Understood) -> dict[str, float]:
    """Give which kinds count more: who asks what something means looks for a word, who names a place for a figure."""
    plain = f" {' '.join(plain_words(text))} "
    if any(f" {said} " in plain for said in words().uitleg):
        return _FOR_MEANING
    return _FOR_PLACE if read.named else {}


def _grouped(read: Understood, found: Sequence[Found], *, places: bool) -> tuple[tuple[str, tuple[Result, ...]], ...]:
    wanted = wishes(read, _parents(), _offered())
    floor = found[0].score * _BESIDE if found else 0.0
    indicators = [one.document.code for one in found if one.document.soort == "cijfer"]
    groups: dict[str, list[Result]] = {}
    for one in _nearest_choice(found, wanted, indicators) if wanted else found:
        kind = one.document.soort
        if kind in _PLACES and one.dekking < _NAMED:
            continue  # a town is not meant by a word of a question that looks like its name
        if one.score >= floor and len(groups.get(kind, [])) < _MOST:
            groups.setdefault(kind, []).append(_result(one.document, wanted, indicators))
    if places:
        groups |= _of_places(read)
    return tuple((kind, tuple(results)) for kind, results in groups.items())


def _nearest_choice(found: Sequence[Found], wanted: dict[str, Wish], indicators: Sequence[str]) -> list[Found]:
    """Give what was found with the figures that have what is asked before those that do not."""
    tried = [one for one in found if one.document.soort in {"figuur", "cijfer"}][:_TRIED]
    had = {id(one): _MISSED ** _PLACED[one.document.soort](one.document, wanted, indicators).mist for one in tried}
    scored = [replace(one, score=one.score * had.get(id(one), 1.0)) for one in found]
    return sorted(scored, key=lambda one: -one.score)


def _of_places(read: Understood) -> dict[str, list[Result]]:
    """Give who is called so, and the pages about that region or branch."""
    groups: dict[str, list[Result]] = {}
    for one in index().ask(read.genoemd):
        document = one.document
        if document.soort in _PLACES and one.dekking > _KNOWN and len(groups.get(document.soort, [])) < _MOST:
            groups.setdefault(document.soort, []).append(_result(document, {}, ()))
    wanted = wishes(read, _parents(), _offered())
    choice: dict[str, str] = {part: wish.codes[0] for part, wish in wanted.items() if part != "periode" and wish.codes}
    if choice:
        pages = [page for page in PAGES if page.regio and page.sector and not page.verborgen][:_MOST]
        place = listing([wanted[part].naam for part in choice])
        groups["pagina"] = [
            Result("pagina", page.path, f"{page.titel}: {place}", page.omschrijving, "", address(page.path, choice))
            for page in pages
        ]
    return groups


def _result(document: Document, wanted: dict[str, Wish], indicators: Sequence[str]) -> Result:
    place = _PLACED[document.soort](document, wanted, indicators)
    text = _explained(document)
    return Result(document.soort, document.code, document.naam, text, place.noot, place.adres)


def _explained(document: Document) -> str:
    if document.soort == "figuur":
        return page_of(FIGURES[document.code].pagina).titel
    if document.soort == "gemeente":
        return f"Ligt in {document.ook}"
    text = document.tekst
    return text if len(text) <= _TEXT else f"{text[:_TEXT].rsplit(' ', 1)[0]} …"


def _figure(document: Document, wanted: dict[str, Wish], indicators: Sequence[str]) -> Link:
    return link(FIGURES[document.code], wanted, indicators)


def _number(document: Document, wanted: dict[str, Wish], _: Sequence[str]) -> Link:
    code = document.code
    if home := _homes().get(code):
        name, held = home
        return link(FIGURES[name], wanted, (code,), held)
    return _elsewhere(code, document.naam)


@once_per_build(256)
def _elsewhere(code: str, name: str) -> Link:
    """Give where a figure of the data is that no figure shows: beside others, or as it stands in a publication."""
    choice = side_by_side([code], COUNTRY, [SECTOR])
    if choice:
        return Link(address("vergelijken", choice))
    return Link(address("kennisbank", {"zoektekst": name}, "kennis-kerncijfers"))


Held = tuple[tuple[str, str], ...]


@once_per_build(1)
def _homes() -> dict[str, tuple[str, Held]]:
    """Give for each figure of the data the one that shows it, and what that is asked with.

    It is the one compared by it or always asking for it, else one that lets one choose it, else one that names it.
    """
    found: dict[str, tuple[str, Held]] = {}
    for codes in (_fixed, _choosable, _named):
        for figure in FIGURES.values():
            for code, held in codes(figure):
                found.setdefault(code, (figure.id, held))
    return found


def _fixed(figure: Figure) -> Iterator[tuple[str, Held]]:
    known = figure.open_parameters()
    for text in figure.vergelijkt:
        names = [name for name in known if f"{{{name}}}" in text]
        for values in product(*(known[name].waarden or () for name in names)):
            held = tuple(zip(names, values, strict=True))
            yield text.format(**dict(held)), held
    yield from ((value, ()) for _, value in figure.vast)


def _choosable(figure: Figure) -> Iterator[tuple[str, Held]]:
    for name, parameter in figure.open_parameters().items():
        if parameter.tabel == "mart.indicator" and parameter.keuzes is not None and parameter.type == "code":
            yield from ((code, ()) for code in choices(catalogue()[figure.query], name, {}))


def _named(figure: Figure) -> Iterator[tuple[str, Held]]:
    sql = catalogue()[figure.query].sql
    yield from ((code, ()) for code in known()["cijfer"] if f"'{code}'" in sql)


def _page(document: Document, wanted: dict[str, Wish], _: Sequence[str]) -> Link:
    page = page_of(document.code)
    used = {"regio": page.regio, "branche": page.sector}
    choice = {part: wish.codes[0] for part, wish in wanted.items() if used.get(part) and wish.codes}
    return Link(address(page.path, choice))


def _term(document: Document, *_: object) -> Link:
    return Link(address("begrippen", {"begrip": document.code}))


def _region(document: Document, *_: object) -> Link:
    level = known()["regio"][document.code]["niveau"]
    if document.code in _offered()["regio"]:
        return Link(address("", {"regio": document.code}))
    return Link(address("regiokaart", {"onderdeel": level}))


def _town(document: Document, *_: object) -> Link:
    region = known()["gemeente"][document.code]["hoort_bij"]
    choice = {"onderdeel": "regioplus", "regio": region, "gemeente": document.code}
    return Link(address("regiokaart", choice, "gemeente-in-regio"))


def _branch(document: Document, *_: object) -> Link:
    code = document.code if document.code in _offered()["branche"] else _parents()[document.code]
    return Link(address("", {"branche": code}))


def _project(document: Document, *_: object) -> Link:
    platform = known()["project"][document.code]["hoort_bij"]
    offered = labels("keuze_platform")
    return Link(address("platformbudget", {"platforms": platform} if platform in offered else {}, "platform-projecten"))


def _publication(document: Document, *_: object) -> Link:
    return Link(address("kennisbank", {"zoektekst": document.naam}, "kennis-publicaties"))


def _instrument(*_: object) -> Link:
    return Link(address("instrumenten", {"onderdeel": "kosten"}, "instrument-prijzen"))


def _meeting(*_: object) -> Link:
    return Link(address("bijeenkomsten", {}, "bijeenkomsten-lijst"))


_PLACED: dict[str, Any] = {
    "figuur": _figure,
    "pagina": _page,
    "cijfer": _number,
    "begrip": _term,
    "regio": _region,
    "gemeente": _town,
    "branche": _branch,
    "project": _project,
    "publicatie": _publication,
    "instrument": _instrument,
    "bijeenkomst": _meeting,
}


@once_per_build(1)
def _parents() -> dict[str, str]:
    return {code: row["hoort_bij"] for code, row in known()["branche"].items() if row["hoort_bij"]}


@once_per_build(1)
def _offered() -> dict[str, list[str]]:
    return {part: list(labels(f"keuze_{part}")) for part in ("regio", "branche")}


def _sentence(text: str, groups: Sequence[tuple[str, tuple[Result, ...]]], certain: bool, choice: Sequence[str]) -> str:
    count = sum(len(results) for _, results in groups)
    if not text:
        return "Typ een woord of een vraag."
    if not certain:
        near = " Dit komt het meest in de buurt." if count else " Probeer een ander woord, of kijk in het menu."
        return f"Dat weten we niet.{near}"
    about = f", over {listing(list(choice))}" if choice else ""
    return capital(f"{counted(count, 'resultaat', 'resultaten')}{about}.")
