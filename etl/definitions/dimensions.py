"""Records of the things figures are about: branches, regions, platforms, themes and terms."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from etl.definitions.records import BranchCode, Day, KebabCode, PartialDate, Record, RegionCode, SnakeCode, Text


class Branch(Record):
    """A sector, branch, part of a branch or other group (`branches.yml`).

    Attributes:
        bovenliggend: Code of the group it is a part of and counts towards, None when there is none.
        in_breed: Lies inside zorg en welzijn breed; for a sector total: is the broad one.
        in_smal: Lies inside zorg en welzijn smal; for a sector total: is the narrow one.
    """

    code: BranchCode
    label: Text
    label_kort: Text
    niveau: Literal["sector", "branche", "subbranche", "groep", "bedrijfstak", "geen"]
    bovenliggend: BranchCode | None
    in_breed: bool
    in_smal: bool
    definitie: Text
    aliassen: tuple[Text, ...]


class FormerName(Record):
    """A name a region had.

    Attributes:
        van: First date or year the name is known from, None when unknown.
        tot: Last date or year, None when unknown.
        afgeleid: True when the link between name and region is our own reasoning; such a name is
            shown but never used to look a region up.
    """

    naam: Text
    van: PartialDate | None
    tot: PartialDate | None
    bron: Text
    afgeleid: bool


class Region(Record):
    """A country, landsdeel, province or RegioPlus region (`regions.yml`).

    Attributes:
        soort: 'overig' holds what cannot be drawn: 'niet in te delen' and NL01.
        bovenliggend: Code of the area it lies in completely, None when it crosses a border.
        werkgebied: Employers' association whose area it is a part of, None when that is not recorded.
        lidwoord: Article a sentence puts before its name, None for the names that go without.
    """

    code: RegionCode
    label: Text
    soort: Literal["land", "landsdeel", "provincie", "regioplus", "overig"]
    bovenliggend: RegionCode | None
    werkgebied: KebabCode | None = None
    lidwoord: Literal["de", "het"] | None = None
    aliassen: tuple[Text, ...]
    naamgeschiedenis: tuple[FormerName, ...]
    let_op: tuple[Text, ...]


class Municipality(Record):
    """A municipality and the RegioPlus region it lies in (`municipalities.csv`).

    Attributes:
        overlap: Share (0..1) of its area inside the region.
        methode: How the link was made.
    """

    gm_code: Annotated[str, Field(pattern=r"^GM[0-9]{4}$")]
    naam: Text
    regio_code: RegionCode
    overlap: Annotated[float, Field(gt=0, le=1)]
    methode: Text


class MunicipalityYears(Record):
    """A municipality that came or went since 2010 and the RegioPlus region it lies in (`municipality_years.csv`).

    Attributes:
        van: First day, None when before 2010.
        tot: First day it was no more, None when it still exists; its region is then that of its successor.
    """

    gm_code: Annotated[str, Field(pattern=r"^GM[0-9]{4}$")]
    naam: Text
    van: Day
    tot: Day
    regio_code: RegionCode


class Background(Record):
    """Where definitions come from that are no figures (`origins.yml`); fields as in an origin record.

    Attributes:
        vindplaats: Where in the source it is, or how it follows from it.
    """

    id: KebabCode
    titel: Text
    uitgever: Text
    url: Text | None
    document: Text | None
    licentie: Text
    gepubliceerd: PartialDate | None
    opgehaald: date
    soort: Literal["primair", "secundair", "derden"]
    toelichting: Text
    vindplaats: Text


class Platform(Record):
    """A platform of the sector with its own budget and projects (`platforms.yml`)."""

    code: KebabCode
    label: Text
    branche: BranchCode | None
    website: Text | None
    aliassen: tuple[Text, ...]


class Theme(Record):
    """A group of indicators (`themes.yml`).

    Attributes:
        ritme: Months between the end of a period and its first publication, None without rhythm.
        ritme_bron: What shows that rhythm, None without one.
        reeks_sinds: First year of the series of now; what is older was measured or computed otherwise. None: no break.
    """

    code: KebabCode
    label: Text
    ritme: Annotated[float, Field(gt=0)] | None
    uitleg: Text
    reeks_sinds: PartialDate | None = None
    ritme_bron: Text | None = None


class Term(Record):
    """An entry of the glossary (`terms.yml`).

    Attributes:
        zie_ook: Codes of related terms.
        bron: Where the meaning comes from, None for a word of this dashboard itself.
    """

    code: KebabCode
    term: Text
    uitleg: Text
    zie_ook: tuple[KebabCode, ...]
    bron: Text | None


class Event(Record):
    """Something dated that is shown on the time line of a figure (`events.yml`).

    Attributes:
        van: First day, month or year, as exact as the source is.
        tot: Last day, month or year, None for a moment.
        themas: Codes of the themes it is about, empty for every theme; so for branches, regios and indicatoren.
        url: Address of the source, None for a document without one.
        vindplaats: Where in the source it is said.
    """

    code: KebabCode
    label: Annotated[Text, Field(max_length=70)]
    soort: Literal["corona", "cao", "beleid", "reeksbreuk", "indeling"]
    van: PartialDate
    tot: PartialDate | None
    themas: tuple[KebabCode, ...]
    branches: tuple[BranchCode, ...]
    regios: tuple[RegionCode, ...]
    indicatoren: tuple[SnakeCode, ...]
    bron: Text
    url: Annotated[str, Field(pattern="^https?://")] | None
    vindplaats: Text

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.tot is not None and self.tot < self.van[: len(self.tot)]:
            raise ValueError("een einde dat niet voor het begin ligt")
        return self
