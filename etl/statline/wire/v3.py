"""The older protocol of CBS, OData v3: where things are and how a table is described."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from etl.statline.wire import groups
from etl.statline.wire.documents import Item, Raw, number, read_list, text
from etl.statline.wire.faults import UnreachableError, WrongContentError
from etl.statline.wire.model import Dimension, Kind, Table, Topic, is_text, with_region
from etl.statline.wire.web import Web

_FORMAT = "?$format=json"


def catalogue_url(root: str, catalog: str) -> str:
    """Give the address of the list of tables of a catalogue."""
    return f"{root}/ODataCatalog/Tables{_FORMAT}&$filter=Catalog%20eq%20'{catalog}'"


def table_url(root: str, table_id: str) -> str:
    """Give the address a table is known by."""
    return f"{root}/ODataFeed/odata/{table_id}"


def data_url(table: Table) -> str:
    """Give the address of the first page of figures, untyped: only that keeps '.' and blank apart."""
    return f"{table.url}/UntypedDataSet{_FORMAT}"


def read_info(web: Web, root: str, table_id: str) -> tuple[Item, list[Raw]]:
    """Get the record of a table, with its title and moment of change."""
    found, raws = _small_list(web, root, table_id, "TableInfos")
    if len(found) != 1 or not text(found[0], "Modified"):
        raise WrongContentError("één TableInfos met een tijdstip Modified", gelezen=f"{len(found)} keer")
    return found[0], raws


def read_table(web: Web, root: str, catalog: str, table_id: str, info: Item) -> tuple[Table, list[Raw]]:
    """Get the description of a table: dimensions with members, topics with units.

    Raises:
        StatlineError: Something cannot be had, or what came is no table.
    """
    properties, raws = _small_list(web, root, table_id, "DataProperties")
    topics = _topics(properties)
    columns = [(item, kind) for item in properties if (kind := _kind(text(item, "Type"))) is not None]
    with ThreadPoolExecutor(web.limits.parallel) as pool:
        names = [text(item, "Key") for item, _ in columns]
        lists = list(pool.map(partial(_small_list, web, root, table_id), names))
    members = [found for found, _ in lists]
    for _, raw in lists:
        raws += raw
    grouping: groups.Groups = {}
    if any(text(item, "CategoryGroupID") for found in members for item in found):
        grouped, raw = _small_list(web, root, table_id, "CategoryGroups")
        grouping, raws = groups.read_groups(grouped, "ID", "ParentID"), raws + raw
    return Table(
        id=table_id,
        title=text(info, "Title"),
        catalog=catalog,
        protocol="v3",
        url=table_url(root, table_id),
        modified=text(info, "Modified"),
        description=text(info, "ShortDescription") or text(info, "Summary"),
        state=text(info, "OutputStatus"),
        frequency=text(info, "Frequency"),
        period=text(info, "Period"),
        record_count=number(info, "RecordCount"),
        dimensions=with_region(
            [_dimension(item, kind, found, grouping) for (item, kind), found in zip(columns, members, strict=True)]
        ),
        topics=tuple(topic for topic in topics if not is_text(topic)),
        texts=tuple(topic.name for topic in topics if is_text(topic)),
    ), raws


def _small_list(web: Web, root: str, table_id: str, name: str) -> tuple[list[Item], list[Raw]]:
    """Get a list from the service for small sets; where that refuses, from the one for large sets."""
    try:
        return read_list(web, f"{root}/ODataApi/odata/{table_id}/{name}{_FORMAT}", name)
    except UnreachableError as error:
        if not error.final and "10000" not in (error.gelezen or "").replace(".", ""):
            raise
    return read_list(web, f"{table_url(root, table_id)}/{name}{_FORMAT}", name)


def _kind(column_type: str) -> Kind | None:
    if column_type == "TimeDimension":
        return "tijd"
    if column_type in ("GeoDimension", "GeoDetail"):
        return "regio"
    return "overig" if column_type == "Dimension" else None


def _dimension(item: Item, kind: Kind, found: Iterable[Item], grouping: groups.Groups) -> Dimension:
    return Dimension(
        name=text(item, "Key"),
        kind=kind,
        title=text(item, "Title"),
        description=text(item, "Description"),
        members=tuple(groups.member(member, "Key", "CategoryGroupID", grouping) for member in found),
    )


def _topics(properties: list[Item]) -> tuple[Topic, ...]:
    grouping = groups.read_groups((i for i in properties if text(i, "Type") == "TopicGroup"), "ID", "ParentID")
    topics = (item for item in properties if text(item, "Type") == "Topic")
    return tuple(groups.topic(item, "Key", "ParentID", "Datatype", grouping) for item in topics)
