"""TESTDATA: a server that answers like StatLine, over v3 and v4, and breaks on command."""

from __future__ import annotations

import gzip
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

from tests.statline import replay_v3, replay_v4
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
    """Something that breaks answers; `fired` counts how often an answer really was changed."""

    name: str
    matches: Callable[[Request], bool]
    change: Callable[[Request, Answer, Replay], Answer]
    times: int | None = None
    fired: int = 0

    def apply(self, request: Request, answer: Answer, replay: Replay) -> Answer:
        if not self.matches(request) or (self.times is not None and self.fired >= self.times):
            return answer
        broken = self.change(request, answer, replay)
        self.fired += broken != answer
        return broken


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
    busiest: int = 0
    released: threading.Event = field(default_factory=threading.Event)
    _busy: int = 0
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
        """Forget faults and requests, let go what still waits, and serve these tables from now on."""
        self.released.set()
        self.released = threading.Event()
        self.tables = {table.id: table for table in tables}
        self.faults, self.log, self.pages, self.busiest = [], [], {}, 0
        self.page_size = page_size or self.page_size
        self.v4_page_size = page_size or self.v4_page_size

    def asked(self, name: str) -> list[Request]:
        return [request for request in self.log if request.set == name]

    def busy(self, change: int) -> None:
        """Count requests under way."""
        with self._lock:
            self._busy += change
            self.busiest = max(self.busiest, self._busy)

    def answer(self, path: str) -> tuple[Request, Answer]:
        request = _request(path)
        with self._lock:
            self.log.append(request)
        try:
            body = self._body(request)
            answer = Answer(body=body, encoding="gzip" if self.zipped else None)
        except KeyError:
            answer = Answer(404, b"TESTDATA niet gevonden", "text/plain")
        if request.is_page:
            answer = replace(answer, wait=self.delay)
        for fault in self.faults:
            with self._lock:
                answer = fault.apply(request, answer, self)
        return request, answer

    def _body(self, request: Request) -> bytes:
        tables = list(self.tables.values())
        is_v4 = request.path.startswith("/odata/v1/")
        protocol = replay_v4 if is_v4 else replay_v3
        if request.set in ("Tables", "Datasets"):
            return protocol.catalogue(self.url, tables)
        table = self.tables[request.table or request.set]
        if request.is_page:
            return self.page(table, request.set, request.skip)
        return protocol.sets(self.url, table)[request.set]()

    def page(self, table: FakeTable, name: str, skip: int) -> bytes:
        """A page; kept, so that a benchmark measures no rendering."""
        key = (table.id, name, skip)
        if key not in self.pages:
            size = self.v4_page_size if name == "Observations" else self.page_size
            protocol = replay_v4 if name == "Observations" else replay_v3
            self.pages[key] = protocol.page(self.url, table, name, skip, size)
        return self.pages[key]


def _request(path: str) -> Request:
    parts = urlsplit(path)
    names = [unquote(part) for part in parts.path.split("/") if part]
    skip = parse_qs(parts.query).get("$skip", ["0"])[0]
    is_v4 = names[:2] == ["odata", "v1"]
    table = names[3] if is_v4 and len(names) > 4 else names[2] if not is_v4 and len(names) > 3 else ""
    last = "$count" if names[-1:] == ["$count"] else names[-1] if names else ""
    return Request(parts.path, table, last, int(skip) if skip.isdigit() else 0, time.monotonic())


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
        replay = self.server.replay
        replay.busy(+1)
        try:
            request, answer = replay.answer(self.path)
            replay.released.wait(answer.wait)
        finally:
            replay.busy(-1)  # before it is sent: who has the answer may ask the next at once, and is one asker
        self._answer(request, answer)

    def _answer(self, request: Request, answer: Answer) -> None:
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
