"""TESTDATA: a server that answers like StatLine, over v3 and v4, and breaks on command."""

from __future__ import annotations

import gzip
import json
import re
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from tests.statline.faketable import FakeTable


@dataclass(frozen=True)
class Request:
    """What was asked: `set` is the name of the list, `skip` the rows before a page."""

    path: str
    table: str
    set: str
    skip: int
    at: float

    @property
    def is_page(self) -> bool:
        return self.set in ("UntypedDataSet", "TypedDataSet", "Observations")


@dataclass(frozen=True)
class Answer:
    """What goes back, and how: every way in which an answer can break is a field."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json;charset=utf-8"
    encoding: str | None = "gzip"
    headers: tuple[tuple[str, str], ...] = ()
    wait: float = 0.0
    drip: float | None = None
    drip_head: float | None = None
    reset_at: int | None = None
    declared_length: int | None = None


@dataclass
class Fault:
    """Something that breaks answers; `fired` counts how often it did."""

    name: str
    matches: Callable[[Request], bool]
    change: Callable[[Request, Answer, Replay], Answer]
    times: int | None = None
    fired: int = 0

    def apply(self, request: Request, answer: Answer, replay: Replay) -> Answer:
        if not self.matches(request) or (self.times is not None and self.fired >= self.times):
            return answer
        self.fired += 1
        return self.change(request, answer, replay)


@dataclass
class Replay:
    """The server; use as a context manager."""

    tables: dict[str, FakeTable] = field(default_factory=dict)
    page_size: int = 10_000
    v4_page_size: int = 100_000
    zipped: bool = True
    delay: float = 0.0
    faults: list[Fault] = field(default_factory=list)
    log: list[Request] = field(default_factory=list)
    pages: dict[tuple[str, str, int], bytes] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.replay = self
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def reset(self, *tables: FakeTable, page_size: int | None = None) -> None:
        """Forget faults and requests, and serve these tables from now on."""
        self.tables = {table.id: table for table in tables}
        self.faults, self.log, self.pages = [], [], {}
        self.page_size = page_size or self.page_size
        self.v4_page_size = page_size or self.v4_page_size

    def asked(self, name: str) -> list[Request]:
        return [request for request in self.log if request.set == name]

    def answer(self, path: str) -> tuple[Request, Answer]:
        request = _request(path)
        with self._lock:
            self.log.append(request)
        try:
            body = _v4(self, request) if request.path.startswith("/odata/v1/") else _v3(self, request)
            answer = Answer(body=body, encoding="gzip" if self.zipped else None)
        except KeyError:
            answer = Answer(404, b"TESTDATA niet gevonden", "text/plain")
        if request.is_page:
            answer = replace(answer, wait=self.delay)
        for fault in self.faults:
            with self._lock:
                answer = fault.apply(request, answer, self)
        return request, answer

    def page(self, table: FakeTable, name: str, skip: int) -> bytes:
        """A page of a v3 table; kept, so that a benchmark measures no rendering."""
        key = (table.id, name, skip)
        if key not in self.pages:
            stop = min(skip + self.page_size, table.size)
            rows = ",".join(table.rows(skip, stop, typed=name == "TypedDataSet"))
            url = f"{self.url}/ODataFeed/odata/{table.id}"
            link = f',"odata.nextLink":"{url}/{name}?$format=json&$skip={stop}"' if stop < table.size else ""
            text = f'{{\r\n  "odata.metadata":"{url}/$metadata#{name}","value":[\r\n    {rows}\r\n  ]{link}\r\n}}'
            self.pages[key] = text.encode()
        return self.pages[key]


def _request(path: str) -> Request:
    parts = urlsplit(path)
    names = [unquote(part) for part in parts.path.split("/") if part]
    skip = parse_qs(parts.query).get("$skip", ["0"])[0]
    is_v4 = names[:2] == ["odata", "v1"]
    table = names[3] if is_v4 and len(names) > 4 else names[2] if not is_v4 and len(names) > 3 else ""
    last = "$count" if names[-1:] == ["$count"] else names[-1] if names else ""
    return Request(parts.path, table, last, int(skip) if skip.isdigit() else 0, time.monotonic())


def _json(url: str, value: list[dict[str, Any]]) -> bytes:
    return json.dumps({"odata.metadata": f"{url}/$metadata", "value": value}, ensure_ascii=False).encode()


def _v3(replay: Replay, request: Request) -> bytes:
    if request.set == "Tables":
        return _json(replay.url, [_v3_info(replay, table) for table in replay.tables.values()])
    table = replay.tables[request.table or request.set]
    url = f"{replay.url}/ODataFeed/odata/{table.id}"
    dimensions = {dimension.name: dimension for dimension in table.dimensions}
    if not request.table:
        names = ["TableInfos", "UntypedDataSet", "TypedDataSet", "DataProperties", "CategoryGroups", *dimensions]
        return _json(url, [{"name": name, "url": f"{url}/{name}"} for name in names])
    if request.is_page:
        return replay.page(table, request.set, request.skip)
    if request.set == "TableInfos":
        return _json(url, [_v3_info(replay, table)])
    if request.set == "DataProperties":
        return _json(url, _v3_properties(table))
    if request.set == "CategoryGroups":
        return _json(url, [{"ID": 1, "DimensionKey": table.dimensions[0].name, "Title": "TESTDATA groep", "ParentID": None}])
    dimension = dimensions[request.set]
    statuses = dimension.statuses or [None] * len(dimension.members)
    return _json(
        url,
        [
            {"Key": dimension.key(place), "Title": title, "Description": "", "CategoryGroupID": None, "Status": status}
            for place, ((_, title), status) in enumerate(zip(dimension.members, statuses, strict=True))
        ],
    )


def _v3_info(replay: Replay, table: FakeTable) -> dict[str, Any]:
    count = table.size if table.record_count is None else table.record_count
    return {
        "ID": 0, "Identifier": table.id, "Title": table.title, "ShortDescription": f"TESTDATA {table.title}",
        "Modified": table.modified, "Catalog": table.catalog, "Frequency": "Perkwartaal", "Period": "TESTDATA",
        "RecordCount": count, "FeedUrl": f"{replay.url}/ODataFeed/odata/{table.id}", "DefaultSelection": None,
    }  # fmt: skip


def _v3_properties(table: FakeTable) -> list[dict[str, Any]]:
    dimensions = [
        {"odata.type": f"Cbs.OData.{d.kind}", "ID": p, "Position": p, "ParentID": None, "Type": d.kind, "Key": d.name,
         "Title": f"{d.name} TESTDATA", "Description": ""}
        for p, d in enumerate(table.dimensions)
    ]  # fmt: skip
    group = [{"odata.type": "Cbs.OData.TopicGroup", "ID": 90, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": "TESTDATA groep"}]
    topics = [
        {"odata.type": "Cbs.OData.Topic", "ID": 100 + p, "Position": 100 + p, "ParentID": 90, "Type": "Topic",
         "Key": t.name, "Title": t.title, "Description": "TESTDATA", "Datatype": t.datatype, "Unit": t.unit,
         "Decimals": t.decimals, "Default": "Impossible"}
        for p, t in enumerate(table.topics)
    ]  # fmt: skip
    return [*dimensions, *group, *topics]


_V4_KINDS = {"TimeDimension": "TimeDimension", "GeoDimension": "GeoDimension"}


def _v4(replay: Replay, request: Request) -> bytes:
    if request.set == "Datasets":
        return _json(replay.url, [_v4_info(table) for table in replay.tables.values()])
    table = replay.tables[request.table]
    if request.set == "Properties":
        return json.dumps(_v4_info(table)).encode()
    if request.set == "Dimensions":
        return _json("", [{"Identifier": d.name, "Title": f"{d.name} TESTDATA", "Description": "", "Kind": _V4_KINDS.get(d.kind, "Dimension")} for d in table.dimensions])
    if request.set == "MeasureCodes":
        return _json("", [{"Identifier": t.name, "Title": t.title, "Description": "TESTDATA", "Unit": t.unit, "Decimals": t.decimals, "DataType": t.datatype, "MeasureGroupId": None} for t in table.topics])
    if request.set == "$count":
        count = sum(1 for _ in table.observations()) if table.record_count is None else table.record_count
        return f"\ufeff{count}".encode()
    if request.set == "Observations":
        return _v4_page(replay, table, request.skip)
    dimension = {f"{d.name}Codes": d for d in table.dimensions}[request.set]
    statuses = dimension.statuses or [None] * len(dimension.members)
    return _json("", [{"Identifier": key, "Title": title, "Description": "", "DimensionGroupId": None, "Status": status} for (key, title), status in zip(dimension.members, statuses, strict=True)])


def _v4_info(table: FakeTable) -> dict[str, Any]:
    return {"Identifier": table.id, "Title": table.title, "Description": "TESTDATA", "Catalog": table.catalog, "Modified": table.modified, "TemporalCoverage": "TESTDATA"}


def _v4_page(replay: Replay, table: FakeTable, skip: int) -> bytes:
    key = (table.id, "Observations", skip)
    if key not in replay.pages:
        found = list(table.observations())
        stop = min(skip + replay.v4_page_size, len(found))
        url = f"{replay.url}/odata/v1/{table.catalog}/{table.id}"
        link = {"@odata.nextLink": f"{url}/Observations?$skip={stop}"} if stop < len(found) else {}
        page = {"@odata.context": f"{url}/$metadata#Observations", "value": found[skip:stop], **link}
        replay.pages[key] = json.dumps(page, separators=(",", ":")).encode()
    return replay.pages[key]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 64
    replay: Replay

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that went away is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        request, answer = self.server.replay.answer(self.path)
        time.sleep(answer.wait)
        body = answer.body
        accepted = re.search(r"\bgzip\b", self.headers.get("Accept-Encoding", ""))
        if answer.encoding == "gzip" and accepted:
            body = gzip.compress(body, compresslevel=1)
        self._send(request, answer, body, zipped=bool(answer.encoding == "gzip" and accepted))

    def _send(self, request: Request, answer: Answer, body: bytes, *, zipped: bool) -> None:
        headers = {"Content-Type": answer.content_type, **dict(answer.headers)}
        headers["Content-Length"] = str(len(body) if answer.declared_length is None else answer.declared_length)
        encoding = "gzip" if zipped else answer.encoding if answer.encoding not in (None, "gzip") else None
        if encoding:
            headers["Content-Encoding"] = encoding
        head = f"HTTP/1.1 {answer.status} TESTDATA\r\n" + "".join(f"{k}: {v}\r\n" for k, v in headers.items()) + "\r\n"
        whole = head.encode("latin-1") + body
        if answer.reset_at is not None:
            self._reset(whole[: max(0, len(head) + answer.reset_at if answer.reset_at else 0)])
        elif answer.drip is not None:
            self.wfile.write(head.encode("latin-1"))
            self._drip(body, answer.drip)
        elif answer.drip_head is not None:
            self._drip(whole, answer.drip_head)
        else:
            self.wfile.write(whole)
            self.close_connection = self.close_connection or answer.declared_length is not None

    def _drip(self, data: bytes, seconds: float) -> None:
        for place in range(len(data)):
            self.wfile.write(data[place : place + 1])
            time.sleep(seconds)

    def _reset(self, data: bytes) -> None:
        """Send a part, then a reset instead of an end."""
        if data:
            self.wfile.write(data)
            time.sleep(0.02)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close_connection = True
        self.connection.close()
