"""Which tables exist, where they are, and which one has which role."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.settings import Settings
from etl.statline.archive.store import valid_id
from etl.statline.meaning.choosing import Listed
from etl.statline.meaning.rules import Rules, Service, load_rules
from etl.statline.wire import v3, v4
from etl.statline.wire.documents import Item, number, read_list, text
from etl.statline.wire.faults import StatlineError, UnknownTableError, WrongContentError
from etl.statline.wire.limits import Limits
from etl.statline.wire.model import Protocol
from etl.statline.wire.web import Web


@dataclass(frozen=True)
class TableInfo:
    """A table in a catalogue.

    Attributes:
        modified: Moment of the last change, as CBS writes it.
        record_count: Rows CBS says it has, None when it does not say.
        state: Whether CBS still brings it up to date, as it writes that.
        root: Address of the service that has it.
    """

    id: str
    title: str
    catalog: str
    protocol: Protocol
    root: str
    description: str
    period: str
    frequency: str
    modified: str
    record_count: int | None
    state: str = ""


@dataclass(frozen=True)
class Catalogue:
    """The tables there are.

    Attributes:
        lost: (catalogue, protocol) -> why its list could not be had; the tables of the others are there all the same.
    """

    tables: list[TableInfo]
    lost: dict[tuple[str, str], StatlineError]


def catalogue(settings: Settings, base_url: str | None = None, limits: Limits | None = None) -> Catalogue:
    """Give the tables of the catalogues as they are now, by title.

    Args:
        settings: Where definitions are.
        base_url: Replaces the hosts of CBS; None for `settings.statline_url`.
        limits: Bounds on the requests.

    Raises:
        StatlineError: None can be had.
        RefusedError: statline.yml is wrong.
    """
    rules = load_rules(settings.definitions).moved_to(base_url or settings.statline_url)
    with Web(rules.roots, limits or Limits()) as web:
        found = read_catalogue(web, rules)
    return Catalogue(sorted(found.tables, key=lambda info: info.title.casefold()), found.lost)


def read_catalogue(web: Web, rules: Rules) -> Catalogue:
    """Get every catalogue that is listed; a table in several is taken from the first, or as a rule says.

    Raises:
        StatlineError: None can be had.
    """
    found: dict[str, TableInfo] = {}
    lost: dict[tuple[str, str], StatlineError] = {}
    wanted = {rule.tabel: (rule.catalogus, rule.protocol) for rule in rules.tabellen}
    for service in rules.asked:
        named = {table for table, place in wanted.items() if place == (service.catalogus, service.protocol)}
        try:
            infos = _read_service(web, service)
        except StatlineError as error:
            lost[service.catalogus, service.protocol] = error
            continue
        for info in infos:
            elsewhere = info.id in wanted and info.id not in named
            if info.id in named or (service.lijst and not elsewhere):
                found.setdefault(info.id, info)
    if lost and not found:
        raise next(iter(lost.values()))
    return Catalogue(list(found.values()), lost)


def pick(found: Sequence[TableInfo], wanted: Iterable[str]) -> tuple[list[TableInfo], list[UnknownTableError]]:
    """Give the tables with these ids, and an error for each id the catalogue does not have."""
    by_id = {info.id.upper(): info for info in found}
    picked, unknown = [], []
    for table_id in dict.fromkeys(wanted):
        info = by_id.get(table_id.strip().upper())
        if info is None:
            unknown.append(UnknownTableError(table_id, nearest(found, table_id)))
        else:
            picked.append(info)
    return picked, unknown


def nearest(found: Sequence[Listed], text_: str, n: int = 3) -> list[str]:
    """Give 'id (title)' of the tables most like a text."""
    return [f"{info.id} ({info.title})" for info in alike(found, text_, n)]


def alike(found: Sequence[Listed], text_: str, n: int = 3) -> list[Listed]:
    """Give the tables most like a text: by id, or by words in the title."""
    wanted = text_.strip().casefold()
    names = {info.id.casefold(): info for info in found} | {info.title.casefold(): info for info in found}
    holding = [info for info in found if wanted and wanted in info.title.casefold()]
    near = difflib.get_close_matches(wanted, names, n=2 * n, cutoff=0.4)
    infos = {info.id: info for info in (*holding, *(names[name] for name in near))}
    return list(infos.values())[:n]


def _read_service(web: Web, service: Service) -> list[TableInfo]:
    protocol = v3 if service.protocol == "v3" else v4
    items, _ = read_list(web, protocol.catalogue_url(service.wortel, service.catalogus), "catalogus")
    mine = [item for item in items if text(item, "Catalog") in ("", service.catalogus)]
    infos = [info for item in mine if valid_id((info := _info(item, service)).id)]
    if not infos:
        raise WrongContentError(f"een catalogus {service.catalogus} met tabellen", gelezen="een lege lijst")
    return infos


def _info(item: Item, service: Service) -> TableInfo:
    return TableInfo(
        id=text(item, "Identifier") or text(item, "ID"),
        title=text(item, "Title"),
        catalog=service.catalogus,
        protocol=service.protocol,
        root=service.wortel,
        description=text(item, "ShortDescription") or text(item, "Summary") or text(item, "Description"),
        period=text(item, "Period") or text(item, "TemporalCoverage"),
        frequency=text(item, "Frequency"),
        modified=text(item, "Modified"),
        record_count=number(item, "RecordCount"),
        state=text(item, "OutputStatus") or text(item, "Status"),
    )
