"""One connection without a network: who is let in, how long is waited, and for what no longer."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any, ClassVar

import pytest
import uvicorn
from uvicorn.server import ServerState

from serving.process.connections import Connection


class Few(Connection):
    """The same connection for two at a time."""

    PER_ADDRESS = 2
    _open: ClassVar = {}


class Timer:
    """What waits: so many seconds, for this."""

    def __init__(self, seconds: float, does: Any) -> None:
        self.seconds, self.does, self.off = seconds, does, False

    def cancel(self) -> None:
        self.off = True


class Loop:
    """A clock that stands still."""

    def __init__(self) -> None:
        self.timers: list[Timer] = []

    def call_later(self, seconds: float, does: Any, *_: Any) -> Timer:
        self.timers.append(Timer(seconds, does))
        return self.timers[-1]

    def create_task(self, work: Any) -> Any:
        work.close()
        return type("Task", (), {"add_done_callback": lambda *_: None})()

    def waits(self) -> list[float]:
        return [timer.seconds for timer in self.timers if not timer.off]


class Line:
    """A transport that remembers what was written to it."""

    def __init__(self, address: str | None) -> None:
        self.address, self.written, self.closed, self.aborted = address, b"", False, False

    def get_extra_info(self, name: str) -> Any:
        return (self.address, 5) if name == "peername" and self.address else None

    def write(self, data: bytes) -> None:
        self.written += data

    def close(self) -> None:
        self.closed = True

    def abort(self) -> None:
        self.closed = self.aborted = True

    def is_closing(self) -> bool:
        return self.closed

    def pause_reading(self) -> None: ...

    def resume_reading(self) -> None: ...


@pytest.fixture
def clock() -> Loop:
    Few._open.clear()
    return Loop()


def connect(clock: Loop, address: str | None = "192.0.2.1") -> tuple[Few, Line]:
    async def app(_scope: Any, _receive: Any, _send: Any) -> None: ...

    config = uvicorn.Config(app, log_level="critical", lifespan="off")
    config.load()
    made, line = Few(config, ServerState(), {}, _loop=clock), Line(address)  # type: ignore[arg-type]
    made.connection_made(line)  # type: ignore[arg-type]
    return made, line


def test_an_address_has_its_number_and_another_one_too(clock: Loop) -> None:
    held = [connect(clock) for _ in range(2)]
    assert [line.written for _, line in held] == [b"", b""]
    refused, line = connect(clock)
    head, _, body = line.written.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 429 Too Many Requests\r\n")
    assert f"content-length: {len(body)}".encode() in head
    assert b"al 2 verbindingen open" in body
    assert line.closed
    assert refused._late is None
    assert not connect(clock, "192.0.2.2")[1].closed
    held[0][1].close()  # one that is closing counts no more
    assert not connect(clock)[1].closed
    assert connect(clock)[1].closed


def test_an_address_that_left_is_forgotten_and_no_address_is_welcome(clock: Loop) -> None:
    made = connect(clock)
    assert list(Few._open) == ["192.0.2.1"]
    Few._open["192.0.2.1"].clear()
    kept = connect(clock, "192.0.2.2")
    assert list(Few._open) == ["192.0.2.2"]
    free = [connect(clock, None) for _ in range(5)]  # by a socket file
    assert not any(line.closed for _, line in (made, kept, *free))


def test_half_a_request_is_waited_for_and_a_whole_one_is_not(clock: Loop) -> None:
    made, line = connect(clock)
    assert clock.waits() == [Few.REQUEST_SECONDS]
    made.data_received(b"GET / HTTP/1.1\r\n")
    assert clock.waits() == [Few.REQUEST_SECONDS]  # not anew for each piece
    made.data_received(b"Host: localhost\r\n\r\n")
    assert clock.waits() == []
    assert not line.closed
    made, line = connect(clock)
    made.data_received(b"GET / HTTP/1.1\r\n")
    clock.timers[-1].does()
    assert b" 408 Request Timeout" in line.written
    assert f"binnen {Few.REQUEST_SECONDS:g} seconden".encode() in line.written
    assert line.closed
    assert not line.aborted
    written = line.written
    made.data_received(b"Host: localhost\r\n\r\n")  # what still comes is not read
    assert (line.written, made._late) == (written, None)


def test_a_body_is_waited_for_too_and_breaks_off_when_it_stays_away(clock: Loop) -> None:
    made, line = connect(clock)
    made.data_received(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n1")
    assert clock.waits() == [Few.REQUEST_SECONDS]
    made.data_received(b"23")
    assert clock.waits() == []
    made, line = connect(clock)
    made.data_received(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\n1")
    clock.timers[-1].does()
    assert line.aborted
    assert line.written == b""


def test_a_reader_is_waited_for_once_and_no_longer_when_it_takes(clock: Loop) -> None:
    made, line = connect(clock)
    made._stop_waiting()
    made.pause_writing()
    made.pause_writing()
    assert clock.waits() == [Few.TAKE_SECONDS]
    made.resume_writing()
    made.resume_writing()
    assert clock.waits() == []
    made.pause_writing()
    clock.timers[-1].does()
    assert line.aborted
    made.connection_lost(ConnectionResetError())
    assert clock.waits() == []


@pytest.mark.parametrize(("given", "number"), [(None, 200), ("", 200), ("7", 7)])
def test_the_number_is_a_setting(given: str | None, number: int) -> None:
    told = os.environ | ({} if given is None else {"DOORSTROOM_CONNECTIONS": given})
    if given is None:
        told.pop("DOORSTROOM_CONNECTIONS", None)
    code = "from serving.process.connections import Connection; print(Connection.PER_ADDRESS)"
    done = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(number)
