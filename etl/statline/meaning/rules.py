"""What data/definitions/statline.yml says: where catalogues are, and what each table is for."""

from __future__ import annotations

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

import httpx
from pydantic import AfterValidator, Field, ValidationError

from etl.definitions.records import BranchCode, KebabCode, Record, SnakeCode, Text, record_problems
from etl.definitions.yaml_lines import read_yaml
from etl.problems import Problem, RefusedError
from etl.statline.meaning.pins import read_pins
from etl.statline.wire.model import Protocol


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        raise ValueError(f"een patroon (reguliere expressie): {error}") from None
    return text


Pattern = Annotated[Text, AfterValidator(_pattern)]


class Service(Record):
    """A catalogue at a server.

    Attributes:
        wortel: Address everything is under.
        lijst: Whether `catalogus` and `fetch --all` take its tables.
        kijk: Address of a table for people, with `{tabel}`; None without one.
    """

    catalogus: Annotated[str, Field(pattern=r"^[A-Za-z0-9]+$")]
    protocol: Protocol
    wortel: Annotated[str, Field(pattern=r"^https?://[^/]+(/[^?#]*[^/?#])?$")]
    lijst: bool
    kijk: Text | None


class TableRule(Record):
    """Where one table comes from, when that is not the first catalogue that lists it."""

    tabel: Text
    catalogus: Text
    protocol: Protocol


class Pin(Record):
    """A dimension held at one member."""

    dimensie: Pattern
    lid: Pattern


class Split(Record):
    """A dimension whose members stay apart, each the `uitsplitsing` of its figures.

    Attributes:
        lid: Pattern for title or code of the members to take.
        totaal: Pattern for the one that is the whole, with uitsplitsing ''; None to leave it out.
    """

    dimensie: Pattern
    lid: Pattern = "."
    totaal: Pattern | None = None


class TopicRule(Record):
    """A topic that is an indicator.

    Attributes:
        onderwerp: Pattern for the title.
        eenheden: Unit as CBS writes it -> how many of the indicator's unit one is.
    """

    onderwerp: Pattern
    indicator: SnakeCode
    eenheden: Annotated[dict[str, Annotated[float, Field(gt=0)]], Field(min_length=1)]


class FeatureRule(Record):
    """A member of the dimension with mobility features; its cells are rows of mart.mobiliteit."""

    lid: Pattern
    richting: Literal["instroom", "uitstroom"]
    bereik: Literal["intern", "extern", "totaal"]
    categorie: Text


class Role(Record):
    """What a table is for, found by its title.

    Attributes:
        tabel: Its id, where that is confirmed or chosen by hand; else None.
        titel: Pattern for the title.
        ritme: Months between the end of a period and its publication, None to take that of the theme.
        soort: 'verkenner' tables are loaded but fill no indicator.
        branche: Pattern for name or title of the dimension with branches, None when there is none.
        branche_vast: Branch of the whole table where there is no such dimension.
        alleen_branches: Branches to take, () for all.
        regio: Pattern for the dimension whose regions figures are of, where a table has two; None for the first.
        gemeenten: Whether figures of municipalities are added up to RegioPlus regions.
        vast: Dimensions held at one member; others must have one member or one total.
        uitsplitsing: Dimension whose members stay apart, None when there is none.
        kenmerk: Pattern for the dimension with mobility features.
        eenheden: As in a topic; for mobility.
    """

    code: KebabCode
    tabel: Text | None
    titel: Pattern
    thema: KebabCode
    ritme: Annotated[float, Field(gt=0)] | None
    soort: Literal["kerncijfer", "mobiliteit", "verkenner"]
    branche: Pattern | None = None
    branche_vast: BranchCode | None = None
    alleen_branches: tuple[BranchCode, ...] = ()
    regio: Pattern | None = None
    gemeenten: bool = False
    vast: tuple[Pin, ...] = ()
    uitsplitsing: Split | None = None
    onderwerpen: tuple[TopicRule, ...] = ()
    kenmerk: Pattern | None = None
    kenmerken: tuple[FeatureRule, ...] = ()
    eenheden: dict[str, Annotated[float, Field(gt=0)]] = Field(default_factory=dict)

    def matches(self, table_id: str, title: str) -> bool:
        """Tell whether a table can have this role: by its id where that is set, else by its title."""
        if self.tabel is not None:
            return self.tabel.upper() == table_id.upper()
        return self.by_title(title)

    def by_title(self, title: str) -> bool:
        """Tell whether a title is that of this role, with ':' for ';' or the other way round."""
        titles = (title, title.replace(":", ";"), title.replace(";", ":"))
        return any(re.search(self.titel, each, re.IGNORECASE) for each in titles)


class Rules(Record):
    """The whole of statline.yml."""

    diensten: Annotated[tuple[Service, ...], Field(min_length=1)]
    tabellen: tuple[TableRule, ...]
    rollen: tuple[Role, ...]

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """Every address requests may go to."""
        return tuple(dict.fromkeys(service.wortel for service in self.diensten))

    @property
    def asked(self) -> tuple[Service, ...]:
        """Every service whose list of tables is wanted: for all of it, or for a table that is named."""
        named = {(rule.catalogus, rule.protocol) for rule in self.tabellen}
        return tuple(each for each in self.diensten if each.lijst or (each.catalogus, each.protocol) in named)

    def moved_to(self, base_url: str | None) -> Rules:
        """Give the same rules with every host replaced by that of `base_url`; unchanged for None.

        Raises:
            RefusedError: It is no address.
        """
        if base_url is None:
            return self
        base = base_url.rstrip("/")
        if not _is_address(base):
            advice = "Verbeter --base-url of DOORSTROOM_STATLINE_URL."
            expected = "een adres als https://statline.voorbeeld.nl"
            raise RefusedError([Problem("adres van StatLine", expected, advice, gelezen=base_url)])
        services = tuple(
            service.model_copy(update={"wortel": base + httpx.URL(service.wortel).path.rstrip("/"), "kijk": None})
            for service in self.diensten
        )
        return self.model_copy(update={"diensten": services})


def _is_address(text: str) -> bool:
    try:
        url = httpx.URL(text)
    except httpx.InvalidURL:
        return False
    return url.scheme in ("http", "https") and bool(url.host) and not url.query and not url.fragment


def load_rules(definitions: Path) -> Rules:
    """Read statline.yml, with the tables that were chosen by hand in their roles.

    Raises:
        RefusedError: It is absent, incomplete or wrong; every problem with its line.
    """
    file = read_yaml(definitions / "statline.yml", "definitions/statline.yml")
    try:
        rules = Rules.model_validate(file.value)
    except ValidationError as error:
        raise RefusedError(record_problems(error, file)) from error
    pins = read_pins(definitions, [role.code for role in rules.rollen])
    roles = (role.model_copy(update={"tabel": pins.get(role.code, role.tabel)}) for role in rules.rollen)
    return rules.model_copy(update={"rollen": tuple(roles)})
