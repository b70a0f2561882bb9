"""TESTDATA: what the server says over OData v3."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.statline.faketable import FakeDimension, FakeTable


def catalogue(url: str, tables: list[FakeTable]) -> bytes:
    """What there is; the catalogue of CBS itself is never empty, so there is always one table more."""
    other = {
        "Identifier": "99998NED",
        "Title": "TESTDATA iets anders",
        "Catalog": "CBS",
        "Modified": "2024-09-13T02:00:00",
    }
    return _list(url, [*(_info(url, table) for table in tables), other])


def sets(url: str, table: FakeTable) -> dict[str, Callable[[], bytes]]:
    """The small sets of a table by name; '' and its own id are the list of sets."""
    feed = f"{url}/ODataFeed/odata/{table.id}"
    names = ["TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups"]
    names += [dimension.name for dimension in table.dimensions]
    group = {"ID": 1, "DimensionKey": table.dimensions[0].name, "Title": f"{table.mark} groep", "ParentID": None}
    found: dict[str, Callable[[], bytes]] = {
        table.id: lambda: _list(feed, [{"name": name, "url": f"{feed}/{name}"} for name in names]),
        "TableInfos": lambda: _list(feed, [_info(url, table)]),
        "DataProperties": lambda: _list(feed, _properties(table)),
        "CategoryGroups": lambda: _list(feed, [group]),
    }
    return found | {d.name: (lambda d=d: _list(feed, _members(d))) for d in table.dimensions}


def page(url: str, table: FakeTable, name: str, skip: int, size: int) -> bytes:
    stop = min(skip + size, table.size)
    rows = ",".join(table.rows(skip, stop, typed=name == "TypedDataSet"))
    feed = f"{url}/ODataFeed/odata/{table.id}"
    link = f',"odata.nextLink":"{feed}/{name}?$format=json&$skip={stop}"' if stop < table.size else ""
    text = f'{{\r\n  "odata.metadata":"{feed}/$metadata#{name}","value":[\r\n    {rows}\r\n  ]{link}\r\n}}'
    return text.encode()


def _list(url: str, value: list[dict[str, Any]]) -> bytes:
    return json.dumps({"odata.metadata": f"{url}/$metadata", "value": value}, ensure_ascii=False).encode()


def _info(url: str, table: FakeTable) -> dict[str, Any]:
    return {
        "ID": 0,
        "Identifier": table.id,
        "Title": table.title,
        "ShortDescription": f"{table.mark}: {table.title.removeprefix(table.mark + ': ')}",
        "Modified": table.modified,
        "Catalog": table.catalog,
        "OutputStatus": table.state,
        "Frequency": table.frequency,
        "Period": table.period or table.mark,
        "RecordCount": table.size if table.record_count is None else table.record_count,
        "FeedUrl": f"{url}/ODataFeed/odata/{table.id}",
        "DefaultSelection": None,
    }


def _properties(table: FakeTable) -> list[dict[str, Any]]:
    dimensions = [
        {
            "ID": place,
            "ParentID": None,
            "Type": d.kind,
            "Key": d.name,
            "Title": d.title or f"{d.name} {table.mark}",
            "Description": "",
        }
        for place, d in enumerate(table.dimensions)
    ]
    group = {"ID": 90, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": f"{table.mark} groep"}
    topics = [
        {
            "odata.type": "Cbs.OData.Topic",
            "ID": 100 + place,
            "ParentID": 90,
            "Type": "Topic",
            "Key": topic.name,
            "Title": topic.title,
            "Description": table.mark,
            "Datatype": topic.datatype,
            "Unit": topic.unit,
            "Decimals": topic.decimals,
        }
        for place, topic in enumerate(table.topics)
    ]
    return [*dimensions, group, *topics]


def _members(dimension: FakeDimension) -> list[dict[str, Any]]:
    statuses = dimension.statuses or (None,) * len(dimension.members)
    return [
        {"Key": dimension.key(place), "Title": title, "Description": "", "CategoryGroupID": None, "Status": status}
        for place, ((_, title), status) in enumerate(zip(dimension.members, statuses, strict=True))
    ]
