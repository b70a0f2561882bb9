"""Readers that do not finish their request, do not take their answer or come with very many, on loopback only."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from collections.abc import Callable, Iterator
from typing import ClassVar

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from serving.api import stream
from serving.process.connections import Connection
from serving.process.listen import bind
from tests.apart import run_apart

SOON = 10.0
"""Seconds a test waits for what must come; it comes long before."""


class Impatient(Connection):
    """The same connection with little patience, so that no test has to wait."""

    REQUEST_SECONDS = 0.4
    TAKE_SECONDS = 0.4
    PER_ADDRESS = 5
    _open: ClassVar = {}


class Pieces:
    """A file without end that tells whether it was let go of."""

    def __init__(self) -> None:
        self.made, self.closed = 0, threading.Event()

    def __iter__(self) -> Iterator[bytes]:
        try:
            while True:
                self.made += 1
                yield b"TESTDATA" * 20_000
        finally:
            self.closed.set()


@pytest.fixture
def pieces() -> Pieces:
    return Pieces()


@pytest.fixture
def port(pieces: Pieces) -> Iterator[int]:
    """A server with two addresses: a word, and a file without end."""

    async def word(_request: Request) -> Response:
        return PlainTextResponse("TESTDATA")

    async def endless(_request: Request) -> Response:
        return stream.FileStream(iter(pieces), "text/csv", {})  # type: ignore[arg-type]

    app = Starlette(routes=[Route("/woord", word), Route("/bestand", endless)])
    config = uvicorn.Config(app, http=Impatient, loop="asyncio", log_level="critical", lifespan="off")
    server, sock = uvicorn.Server(config), bind("127.0.0.1", "0")
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    yield sock.getsockname()[1]
    server.should_exit = True
    thread.join(SOON)
    sock.close()
    Impatient._open.clear()


def connect(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=SOON)


def read_all(line: socket.socket) -> bytes:
    found = b""
    while part := line.recv(65536):
        found += part
    return found


def until(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + SOON
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"GET /woo",
        b"GET /woord HTTP/1.1\r\nHost: localhost\r\nX-Langzaam: ",
        b"POST /woord HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n123",
    ],
    ids=["nothing", "half a line", "half the headers", "half a body"],
)
def test_a_request_that_stays_half_is_closed(port: int, sent: bytes) -> None:
    with connect(port) as line:
        line.sendall(sent)
        told = read_all(line)  # the server closes: this ends
    assert told == b"" or b" 408 " in told or b" 405 " in told
    if sent.startswith(b"GET"):
        assert "niet binnen 0.4 seconden" in told.decode()


def test_a_byte_now_and_then_does_not_buy_time(port: int) -> None:
    """Slow loris: each header comes in time, the whole request never does."""
    sent = 0
    with connect(port) as line:
        line.sendall(b"GET /woord HTTP/1.1\r\n")
        with pytest.raises(OSError):  # reset or broken pipe, by how far the server is
            while sent < 200:
                line.sendall(b"X-A: 1\r\n")
                sent += 1
                time.sleep(0.05)
    assert 0 < sent < 200


def test_a_second_half_request_on_the_same_connection_is_closed_too(port: int) -> None:
    with connect(port) as line:
        line.sendall(b"GET /woord HTTP/1.1\r\nHost: localhost\r\n\r\n")
        found = b""
        while b"TESTDATA" not in found:
            found += line.recv(65536)
        line.sendall(b"GET /woord HTTP/1.1\r\nHost")
        assert b" 408 " in read_all(line)


def test_one_address_has_only_so_many_connections(port: int) -> None:
    held = [connect(port) for _ in range(Impatient.PER_ADDRESS)]
    with connect(port) as line:
        told = read_all(line).decode()
    assert " 429 " in told
    assert "al 5 verbindingen open" in told
    for line in held:
        line.close()

    def welcome() -> bool:
        with connect(port) as line:
            line.sendall(b"GET /woord HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return b"TESTDATA" in read_all(line)

    assert until(welcome)


def ask_file(line: socket.socket) -> None:
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.sendall(b"GET /bestand HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert line.recv(1000).startswith(b"HTTP/1.1 200")


def places() -> int:
    return int(stream._places._value)


def test_a_reader_who_hangs_up_lets_go_of_the_file(port: int, pieces: Pieces) -> None:
    with connect(port) as line:
        ask_file(line)
        assert places() == stream.AT_ONCE - 1  # the fault is there: a file is being sent
        assert not pieces.closed.is_set()
    assert pieces.closed.wait(SOON)
    assert until(lambda: places() == stream.AT_ONCE)


def test_a_reader_who_takes_nothing_is_cut_off(port: int, pieces: Pieces) -> None:
    with connect(port) as line:
        ask_file(line)
        assert pieces.closed.wait(SOON)  # with the connection still open on this side
        made = pieces.made
        assert until(lambda: places() == stream.AT_ONCE)
    assert pieces.made == made < 2000


def test_too_many_files_at_once_are_told_to_wait(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "_places", threading.BoundedSemaphore(1))
    with connect(port) as first, connect(port) as second:
        ask_file(first)
        second.sendall(b"GET /bestand HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        told = read_all(second).decode()
    assert " 503 " in told
    assert "Probeer het over een minuut opnieuw" in told
    assert until(lambda: places() == 1)


def test_a_small_answer_is_not_held_back() -> None:
    async def sends_at_once() -> bool:
        told: asyncio.Future[bool] = asyncio.get_running_loop().create_future()

        def accepted(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            line = writer.get_extra_info("socket")
            told.set_result(bool(line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)))
            writer.close()

        sock = bind("127.0.0.1", "0")
        async with await asyncio.start_server(accepted, sock=sock):
            _, writer = await asyncio.open_connection(*sock.getsockname())
            found = await told
            writer.close()
            return found

    assert run_apart(sends_at_once())
