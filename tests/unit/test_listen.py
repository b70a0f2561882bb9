"""Where the server listens, with which settings, and what it says when it cannot."""

from __future__ import annotations

import errno
import os
import socket
from typing import Any

import pytest
import uvicorn

from serving.process import listen
from serving.process.connections import Connection


def test_what_is_in_use_not_allowed_or_no_address_is_told_apart() -> None:
    told = [
        listen.explain(OSError(number, os.strerror(number)), "h", "81")
        for number in (errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL)
    ]
    assert told[0].startswith("Poort 81 is al in gebruik.")
    assert "http://h:81" in told[0]
    assert told[1].startswith("Poort 81 mag u niet gebruiken.")
    assert told[2].startswith(f"Adres 'h' kan niet: {os.strerror(errno.EADDRNOTAVAIL)}.")


def test_a_port_in_use_ends_with_that_message_and_a_free_one_listens() -> None:
    with listen.bind("127.0.0.1", "0") as taken:
        assert taken.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
        assert taken.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR)
        assert taken.proto == socket.IPPROTO_TCP
        port = str(taken.getsockname()[1])
        with pytest.raises(SystemExit, match=f"Poort {port} is al in gebruik"):
            listen.bind("127.0.0.1", port)


def test_the_server_follows_streamlit_and_tells_nothing_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}
    options = {"server.maxWidgetStateSize": 3, "server.enableWebsocketCompression": "yes"}
    monkeypatch.setattr(listen.config, "get_option", options.__getitem__)
    monkeypatch.setattr(uvicorn, "Config", lambda app, **settings: given.update(app=app, **settings))
    monkeypatch.setattr(uvicorn.Server, "__init__", lambda self, _: None)
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: given.update(sockets=sockets))
    listen.serve("app", "sock")  # type: ignore[arg-type]
    assert (given["app"], given["sockets"], given["http"], given["loop"]) == ("app", ["sock"], Connection, "asyncio")
    assert (given["ws_max_size"], given["ws_per_message_deflate"]) == (3 * 1024 * 1024, "yes")
    assert (given["access_log"], given["server_header"]) == (False, False)
    assert given["timeout_graceful_shutdown"] <= 5


@pytest.mark.parametrize(
    ("port", "fits"), [("0", True), ("65535", True), ("65536", False), ("-1", False), ("a", False)]
)
def test_a_port_is_a_number_that_there_is(port: str, fits: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EACCES, "")

    monkeypatch.setattr(socket, "getaddrinfo", refused)
    told = "mag u niet gebruiken" if port in {"0", "65535"} else f"PORT is '{port}'. Kies een getal"
    with pytest.raises(SystemExit, match=told):
        listen.bind("127.0.0.1", port)
