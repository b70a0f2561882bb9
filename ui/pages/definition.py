"""What a page is: where it stands, its parts, and in their order the headings, filters and figures of each.

No Streamlit here. `ui.pages.placing` checks every reference when the figures are loaded; `ui.site.page` draws it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

START = "overzicht"


@dataclass(frozen=True)
class Choice:
    """A filter: what is chosen goes to every figure after it that has a parameter of this name.

    Attributes:
        key: Name in the address, and of the parameter it gives.
        label: What the reader sees above it.
        options: Code -> label, or the question whose rows (code, label) they are; it is asked with the choices before
            this one that it knows. Free text has none.
        kind: A list, a few visible choices, several of a list, or free text.
        standaard: Code or codes to start with; None for the first one, of several for none.
        uitleg: One sentence on what it does.
        leeg: What stands in a list of several when none is chosen.
    """

    key: str
    label: str
    options: str | Mapping[str, str] = ""
    kind: Literal["select", "segment", "many", "text"] = "select"
    standaard: str | tuple[str, ...] | None = None
    uitleg: str | None = None
    leeg: str = "Kies een of meer"


@dataclass(frozen=True)
class Row:
    """Filters beside each other, with the widths of the columns; a column without a filter stays empty."""

    breedtes: tuple[int, ...]
    keuzes: tuple[Choice, ...]


@dataclass(frozen=True)
class Again:
    """A figure of another page that stands here too; its links and downloads stay those of its own page.

    Attributes:
        figuur: Its id.
        plek: What this place is called, apart from every other on the page.
        vast: Parameters it is asked with here.
        getekend: With its chart; else only words and table.
    """

    figuur: str
    plek: str
    vast: tuple[tuple[str, str], ...] = ()
    getekend: bool = True


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it, in order: figures by id or again, or filters for the figures that follow."""

    kop: str
    inhoud: tuple[str | Choice | Row | Again, ...]


@dataclass(frozen=True)
class Part:
    """What a page shows at one time; `code` is `onderdeel` in the address, `thema` the theme it tells in full."""

    code: str
    naam: str
    secties: tuple[Section, ...]
    thema: str | None = None


@dataclass(frozen=True)
class Page:
    """One page.

    Attributes:
        path: Address; empty for the page the dashboard opens with.
        titel: Name in the menu and above the page.
        groep: Group of the menu it stands under, and folder of its script.
        omschrijving: One sentence under its title.
        secties: What it shows, for a page without parts.
        onderdelen: Its parts, for a page that shows one at a time.
        regio: It uses the region of the sidebar.
        sector: It uses the branch of the sidebar.
        keuzes: Parameters that its script draws filters for itself, or that only an address gives.
        toont: Filters its script draws that only decide what there is to choose; no question knows them.
        begint: Its script itself works out what `keuzes` start with; no question tells.
        aanbod: Question that tells for which topics (column `onderwerp`) there are figures.
        thema: Theme that it tells in full, for a page whose parts tell none of their own.
        verborgen: It has an address and no place in the menu.
        zonder: What its one file with all figures leaves out, because no address knows it.
        gevouwen: Figures, by the name of their place, of which a telephone shows title and sentence; the rest is one
            touch away. Never the first of the page.
    """

    path: str
    titel: str
    groep: str
    omschrijving: str
    secties: tuple[Section, ...] = ()
    onderdelen: tuple[Part, ...] = ()
    regio: bool = False
    sector: bool = False
    keuzes: tuple[str, ...] = ()
    toont: tuple[str, ...] = ()
    begint: bool = False
    aanbod: str | None = None
    thema: str | None = None
    verborgen: bool = False
    zonder: str = ""
    gevouwen: tuple[str, ...] = ()

    @property
    def script(self) -> str:
        """The script that draws it: its address under the folder of its group."""
        return f"pages/{self.groep.lower()}/{(self.path or START).replace('-', '_')}.py"

    def part(self, code: str) -> Part:
        """Give a part by its code.

        Raises:
            StopIteration: There is no such part.
        """
        return next(part for part in self.onderdelen if part.code == code)

    def theme_of(self, code: str | None) -> str | None:
        """Give the theme that a part tells in full, or else the page."""
        return (self.part(code).thema if code else None) or self.thema

    def items(self) -> Iterator[tuple[str | None, str | Choice | Again]]:
        """Give every filter and figure (its id, or again) in the order of the page, each with the code of its part."""
        for part in self.onderdelen or (Part("", "", self.secties),):
            for section in part.secties:
                for item in section.inhoud:
                    for one in item.keuzes if isinstance(item, Row) else (item,):
                        yield part.code or None, one

    def figures(self) -> list[str]:
        """Give the id of every figure it shows, its own and those of other pages, each once."""
        shown = (one.figuur if isinstance(one, Again) else one for _, one in self.items())
        return list(dict.fromkeys(name for name in shown if isinstance(name, str)))

    @property
    def unheaded(self) -> bool:
        """Whether a figure stands above the first heading, of the page or of one of its parts."""
        return any(
            not sections[0].kop for sections in (self.secties, *(p.secties for p in self.onderdelen)) if sections
        )

    def filters(self) -> set[str]:
        """Give the name of every parameter that something on this page, or its address, gives."""
        shared = {name for name, used in (("regio", self.regio), ("branche", self.sector)) if used}
        return shared | set(self.keuzes) | {one.key for _, one in self.items() if isinstance(one, Choice)}


def section(kop: str, *inhoud: str | Choice | Row | Again) -> Section:
    """Give a heading with what stands under it; without a heading what stands above the first one."""
    return Section(kop, inhoud)


def again(figuur: str, plek: str, *, getekend: bool = True, **vast: str) -> Again:
    """Give a figure of another page, asked with some parameters fixed."""
    return Again(figuur, plek, tuple(vast.items()), getekend)


def part(code: str, naam: str, *secties: Section, thema: str | None = None) -> Part:
    """Give a part of a page."""
    return Part(code, naam, secties, thema)


def row(breedtes: tuple[int, ...], *keuzes: Choice) -> Row:
    """Give filters beside each other."""
    return Row(breedtes, keuzes)


def many(key: str, label: str, options: str | Mapping[str, str], leeg: str) -> Choice:
    """Give a filter of several codes, where none chosen means all of them; `leeg` says so."""
    return Choice(key, label, options, "many", leeg=leeg)
