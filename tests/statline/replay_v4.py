"""TESTDATA: what the server says over OData v4."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from tests.statline.faketable import FakeDimension, FakeTable


def catalogue(url: str, tables: list[FakeTable]) -> bytes:
    return _list(url, [_info(table) for table in tables])


def sets(url: str, table: FakeTable) -> dict[str, Callable[[], bytes]]:
    """The small sets of a table by name."""
    root = f"{url}/odata/v1/{table.catalog}/{table.id}"
    found: dict[str, Callable[[], bytes]] = {
        "Properties": lambda: json.dumps(_info(table), ensure_ascii=False).encode(),
        "Dimensions": lambda: _list(root, [_dimension(table, d) for d in table.dimensions]),
        "MeasureCodes": lambda: _list(root, _measures(table)),
        "$count": lambda: _count(table),
    }
    codes = {f"{d.name}Codes": (lambda d=d: _list(root, _members(d))) for d in table.dimensions}
    return found | codes


def page(url: str, table: FakeTable, name: str, skip: int, size: int) -> bytes:
    found = list(table.observations())
    stop = min(skip + size, len(found))
    root = f"{url}/odata/v1/{table.catalog}/{table.id}"
    link = {"@odata.nextLink": f"{root}/{name}?$skip={stop}"} if stop < len(found) else {}
    whole = {"@odata.context": f"{root}/$metadata#{name}", "value": found[skip:stop], **link}
    return json.dumps(whole, separators=(",", ":")).encode()


def _list(url: str, value: list[dict[str, Any]]) -> bytes:
    return json.dumps({"@odata.context": f"{url}/$metadata", "value": value}, ensure_ascii=False).encode()


def _count(table: FakeTable) -> bytes:
    count = sum(1 for _ in table.observations()) if table.record_count is None else table.record_count
    return f"\ufeff{count}".encode()


def _info(table: FakeTable) -> dict[str, Any]:
    return {
        "Identifier": table.id,
        "Title": table.title,
        "Description": table.mark,
        "Catalog": table.catalog,
        "Modified": table.modified,
        "Status": table.state,
        "Frequency": table.frequency,
        "TemporalCoverage": table.period or table.mark,
    }


def _dimension(table: FakeTable, dimension: FakeDimension) -> dict[str, Any]:
    title = dimension.title or f"{dimension.name} {table.mark}"
    return {"Identifier": dimension.name, "Title": title, "Description": "", "Kind": dimension.kind}


def _measures(table: FakeTable) -> list[dict[str, Any]]:
    return [
        {
            "Identifier": topic.name,
            "Title": topic.title,
            "Description": table.mark,
            "Unit": topic.unit,
            "Decimals": topic.decimals,
            "DataType": topic.datatype,
            "MeasureGroupId": None,
        }
        for topic in table.topics
    ]


def _members(dimension: FakeDimension) -> list[dict[str, Any]]:
    statuses = dimension.statuses or (None,) * len(dimension.members)
    return [
        {"Identifier": code, "Title": title, "Description": "", "DimensionGroupId": None, "Status": status}
        for (code, title), status in zip(dimension.members, statuses, strict=True)
    ]
