"""The words of others for what we have, `data/definitions/opendata.yml`."""

from __future__ import annotations

from functools import cache

from pydantic import BaseModel, ConfigDict

from published.contract import COLUMNS, Text
from published.yaml_text import load

UNKNOWN = "onbekend"


class SdmxTable(BaseModel):
    """A table as SDMX: its name there, the column with its figure, and its unit where no column says it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    naam: Text
    cijfer: Text
    eenheid: str = ""


class Sdmx(BaseModel):
    """How tables are written as SDMX.

    Attributes:
        beheerder: Who keeps the structure.
        kolommen: Column of a key -> what it is called there.
        geheel: What stands in a column of a key where ours is empty.
        standen: Status of a figure -> its code.
        redenen: Why there is no figure -> its code; `ander` for any other reason.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    beheerder: Text
    versie: Text
    tabellen: dict[str, SdmxTable]
    kolommen: dict[str, Text]
    geheel: dict[str, Text]
    standen: dict[str, Text]
    redenen: dict[str, Text]
    ander: Text


class Vocabulary(BaseModel):
    """Who publishes, and the addresses that stand for a language, a theme, a licence and a kind of file.

    Attributes:
        uitgever: Who makes and publishes the catalogue.
        themas: Address of each theme -> its name.
        licenties: Licence as an origin record names it -> its address; `UNKNOWN` for any other.
        bestanden: Format -> its code in the list `bestandstypen`.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    uitgever: Text
    titel: Text
    omschrijving: Text
    taal: Text
    toegang: Text
    gebied: Text
    themalijst: Text
    themalijst_naam: Text
    themas: dict[str, Text]
    licenties: dict[str, Text]
    bestandstypen: Text
    bestanden: dict[str, Text]
    mediatypen: Text
    sdmx: Sdmx

    def licence(self, named: set[str]) -> str:
        """Give the address of the one licence that all sources name, else that of an unknown one."""
        only = next(iter(named)) if len(named) == 1 else UNKNOWN
        return self.licenties.get(only, self.licenties[UNKNOWN])


@cache
def vocabulary() -> Vocabulary:
    """Give the vocabulary.

    Raises:
        pydantic.ValidationError: A field is missing, unknown or empty.
    """
    return Vocabulary.model_validate(load(COLUMNS.with_name("opendata.yml").read_text("utf-8")))
