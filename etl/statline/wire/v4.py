"""The newer protocol of CBS, OData v4: where things are and how a table is described."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from etl.statline.wire import groups
from etl.statline.wire.documents import Item, Raw, read_list, read_one, text
from etl.statline.wire.faults import BadAnswerError, UnreachableError, WrongContentError
from etl.statline.wire.model import Dimension, Kind, Table, is_text, with_region
from etl.statline.wire.web import Web

_KINDS: dict[str, Kind] = {"TimeDimension": "tijd", "GeoDimension": "regio", "GeoDetail": "regio"}


def catalogue_url(root: str, catalog: str) -> str:
    """Give the address of the list of tables of a catalogue."""
    return f"{root}/Datasets?$filter=Catalog%20eq%20'{catalog}'"


def table_url(root: str, catalog: str, table_id: str) -> str:
    """Give the address a table is known by."""
    return f"{root}/{catalog}/{table_id}"


def data_url(table: Table) -> str:
    """Give the address of the first page of figures."""
    return f"{table.url}/Observations"


def read_info(web: Web, root: str, catalog: str, table_id: str) -> tuple[Item, list[Raw]]:
    """Get the record of a table, with its title and moment of change."""
    info, raw = read_one(web, f"{table_url(root, catalog, table_id)}/Properties", "Properties")
    if not text(info, "Modified"):
        raise WrongContentError("Properties met een tijdstip Modified")
    return info, [raw]


def read_table(web: Web, root: str, catalog: str, table_id: str, info: Item) -> tuple[Table, list[Raw]]:
    """Get the description of a table: dimensions with members, measures with units.

    Raises:
        StatlineError: Something cannot be had, or what came is no table.
    """
    url = table_url(root, catalog, table_id)
    columns, raws = read_list(web, f"{url}/Dimensions", "Dimensions")
    measures, measure_raws = read_list(web, f"{url}/MeasureCodes", "MeasureCodes")
    measure_groups, group_raws = _groups(web, url, "Measure")
    with ThreadPoolExecutor(web.limits.parallel) as pool:
        found = list(pool.map(lambda item: _dimension(web, url, item), columns))
    for _, dimension_raws in found:
        group_raws = group_raws + dimension_raws
    topics = tuple(groups.topic(i, "Identifier", "MeasureGroupId", "DataType", measure_groups) for i in measures)
    table = Table(
        id=table_id,
        title=text(info, "Title"),
        catalog=catalog,
        protocol="v4",
        url=url,
        modified=text(info, "Modified"),
        description=text(info, "Description"),
        state=text(info, "Status"),
        frequency=text(info, "Frequency"),
        period=text(info, "TemporalCoverage"),
        record_count=_count(web, f"{url}/Observations/$count"),
        dimensions=with_region([dimension for dimension, _ in found]),
        topics=topics,
        texts=tuple(topic.name for topic in topics if is_text(topic)),
    )
    return table, raws + measure_raws + group_raws


def _dimension(web: Web, url: str, item: Item) -> tuple[Dimension, list[Raw]]:
    name = text(item, "Identifier")
    codes, raws = read_list(web, f"{url}/{name}Codes", f"{name}Codes")
    grouping: groups.Groups = {}
    if any(text(code, "DimensionGroupId") for code in codes):
        grouping, group_raws = _groups(web, url, name)
        raws = raws + group_raws
    members = tuple(groups.member(code, "Identifier", "DimensionGroupId", grouping) for code in codes)
    kind = _KINDS.get(text(item, "Kind"), "overig")
    description = text(item, "Description")
    return Dimension(name=name, kind=kind, title=text(item, "Title"), description=description, members=members), raws


def _groups(web: Web, url: str, name: str) -> tuple[groups.Groups, list[Raw]]:
    """Get the groups of a dimension or of the measures; a table without groups may not have the list."""
    try:
        found, raws = read_list(web, f"{url}/{name}Groups", f"{name}Groups")
    except UnreachableError as error:
        if error.final:
            return {}, []
        raise
    return groups.read_groups(found, "Id", "ParentId"), raws


def _count(web: Web, url: str) -> int:
    def read(body: bytes) -> int:
        digits = body.decode("utf-8-sig", "replace").strip()
        if not digits.isdigit():
            raise BadAnswerError("een aantal waarnemingen", digits[:80])
        return int(digits)

    return web.get(url, web.limits.meta_bytes, read)
