"""What is told of a region and branch in a quarter: five sentences, the figures of the page, and what is to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from analysis.findings.kwartaal import zinnen
from analysis.findings.kwartaal.zinnen import Reason, Sentence, Weigh
from analysis.formats import capital
from analysis.rows import records
from published.alike import alike
from queries.catalogue import CatalogueError, catalogue
from queries.codes import check_codes
from queries.rows import KwartaalAgenda
from queries.run import run
from queries.warehouse import current, once_per_build
from queries.whole import COUNTRY
from ui import chosen
from ui.alone import alone
from ui.choosing.choices import labels
from ui.figure import View, make_view
from ui.figures import FIGURES, standing
from ui.pages import Again, page_of

PAGE = "mijn-kwartaal"
_TIMES = ("kwartaal-sinds", "kwartaal-agenda")


@dataclass(frozen=True)
class _Source:
    """A figure that may give a sentence: its place, subject and weight, and what its title does not say.

    Attributes:
        naam: Its place on the page, else its id.
        onderwerp: What it is about: of one subject one sentence is told.
        weeg: How telling its rows are.
        landelijk: It is of the country, whatever region is chosen.
        woord: A title without this word gets it before it.
        vooraf: What a reader of the title alone has to know first.
    """

    naam: str
    onderwerp: str
    weeg: Weigh
    landelijk: bool = False
    woord: str = ""
    vooraf: str = ""


# In the order of the page, then what stands on other pages.
_SOURCES = (
    _Source("uitstroom-plaats", "uitstroompercentage", zinnen.among_regions),
    _Source("uitstroom-gewoon", "uitstroompercentage", zinnen.beside_past),
    _Source("instroom-plaats", "instroompercentage", zinnen.among_regions),
    _Source("instroom-gewoon", "instroompercentage", zinnen.beside_past),
    _Source("kwartaal-bestemmingen", "bestemmingen", zinnen.destinations_moved),
    _Source(
        "kwartaal-werknemers", "werknemers", zinnen.employees_moved, woord="werknemers", vooraf="Alle branches samen."
    ),
    _Source("kwartaal-pensioen", "pensioen", zinnen.plain),
    _Source("in-en-uitstroom", "saldo", zinnen.plain),
    _Source("uitstroom-verdeling", "gebleven", zinnen.plain),
    _Source("instroom-herkomst", "herkomst", zinnen.plain),
    _Source("verzuim-seizoen", "verzuim", zinnen.plain, landelijk=True),
    _Source("vacatures-openstaand", "vacatures", zinnen.plain, landelijk=True),
    _Source("vacaturegraad", "vacaturegraad", zinnen.plain, landelijk=True),
)


@dataclass(frozen=True)
class Told:
    """A sentence as it is shown: its words, why it was chosen, and where its figure stands."""

    tekst: str
    reden: Reason
    figuur: str
    adres: str


@dataclass(frozen=True)
class Report:
    """The quarter of one region and branch.

    Attributes:
        regio: Code of the region.
        branche: Code of the branch.
        plaats: Name of the region.
        tak: Name of the branch.
        build_id: The build it is made of.
        dag: ISO day from which releases are to come.
        zinnen: The sentences, the most telling first.
        tekort: Why there are fewer than five; empty when there are five.
        delen: The headings of the page with the figures under each, without those that depend on a visit.
        agenda: What is expected from that day on, in order.
    """

    regio: str
    branche: str
    plaats: str
    tak: str
    build_id: str
    dag: str
    zinnen: tuple[Told, ...]
    tekort: str
    delen: tuple[tuple[str, tuple[View, ...]], ...]
    agenda: tuple[KwartaalAgenda, ...]

    @property
    def titel(self) -> str:
        """What it is called, without the mark of invented figures."""
        return f"Mijn kwartaal: {self.tak} in {self.plaats}"

    def pad(self) -> str:
        """Give the address of its page, with the build: who comes back by it sees what changed since."""
        return f"/{PAGE}?{urlencode({'regio': self.regio, 'branche': self.branche, 'build': self.build_id})}"

    def bestand(self, extension: str) -> str:
        """Give the address of it as a file."""
        return f"/api/v1/kwartaal/{self.regio}/{self.branche}.{extension}"


def report(region: str, branch: str, today: date) -> Report:
    """Give the quarter of a region and branch; made once per build and day.

    Args:
        region: Code of the region; the country has a quarter too.
        branch: Code of the branch.
        today: The day from which releases are to come.

    Raises:
        queries.catalogue.CatalogueError: The region or branch does not exist, or has no quarter; names the nearest.
        queries.warehouse.WarehouseError: There is no build to ask.
    """
    asked = {"regio": region, "branche": branch}
    query = catalogue()["regio_plaats"]
    check_codes(query, asked, query.complete(asked))
    for kind, code in asked.items():  # a province is a region too, but what is told of a quarter is not known of it
        if code not in (offered := labels(f"keuze_{kind}")):
            raise CatalogueError(f"van {kind} '{code}' is er geen kwartaal{alike(code, offered)}")
    return _made(region, branch, today.isoformat())


@once_per_build(64)
def _made(region: str, branch: str, day: str) -> Report:
    given = {"regio": region, "branche": branch}
    parts = tuple((heading, tuple(views)) for heading, views in _parts(given) if views)
    views = _views(given, parts)
    found = zinnen.choose(_sentences(views, own=region != COUNTRY))
    return Report(
        region,
        branch,
        labels("keuze_regio")[region],
        labels("keuze_branche")[branch],
        current().build_id,
        day,
        tuple(Told(one.tekst, one.reden, one.figuur, views[one.figuur].page_path()) for one in found),
        zinnen.too_few(found),
        parts,
        tuple(row for row in records(run("kwartaal_agenda").frame, KwartaalAgenda) if row["verwacht"] >= day),
    )


def _parts(given: dict[str, str]) -> Iterator[tuple[str, list[View]]]:
    for section in page_of(PAGE).secties:
        items = [item for item in section.inhoud if isinstance(item, str | Again) and item not in _TIMES]
        yield section.kop, [make_view(figure, figure.takes(given | fixed)) for figure, fixed in map(standing, items)]


def _views(given: dict[str, str], parts: Iterable[tuple[str, Iterable[View]]]) -> dict[str, View]:
    """Give the view of each source of sentences, that of the page where it stands there."""
    shown = {view.figure.naam: view for _, views in parts for view in views}
    return {one.naam: shown.get(one.naam) or _view(one.naam, given) for one in _SOURCES}


def _view(name: str, given: dict[str, str]) -> View:
    return make_view(FIGURES[name], FIGURES[name].takes(given))


def sentences(region: str, branch: str) -> Iterator[Sentence]:
    """Give every sentence that may be told of a region and branch, in order."""
    given = {"regio": region, "branche": branch}
    return _sentences(_views(given, _parts(given)), own=region != COUNTRY)


def _sentences(views: dict[str, View], *, own: bool) -> Iterator[Sentence]:
    """Give the sentence of each figure that has one for this choice, in order."""
    for source in _SOURCES:
        view = views[source.naam]
        weight, period = source.weeg(view.frame), zinnen.newest(view.frame)
        if weight is None or period is None or chosen.absent(view.answer):
            continue
        told = _told(source, view, own=own)
        yield Sentence(source.naam, source.onderwerp, told, weight, own and not source.landelijk, period)


def _told(source: _Source, view: View, *, own: bool) -> str:
    """Give the title of a figure so that it can be read alone: of whom it is, and what it is about."""
    text = alone(view)
    text = text if source.woord in text.lower() else f"{capital(source.woord)}: {text}"
    before = "Landelijk." if source.landelijk and own else source.vooraf
    return f"{before} {text}".strip()
