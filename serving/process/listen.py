"""The socket and the ASGI server on it."""

from __future__ import annotations

import errno
import os
import socket

import uvicorn
from starlette.types import ASGIApp
from streamlit import config
from uvicorn.config import LOGGING_CONFIG

from serving.process.connections import Connection
from serving.process.logbook import as_json


def bind(host: str, port: str) -> socket.socket:
    """Open the socket to listen on.

    Raises:
        SystemExit: It cannot be had; the message says in Dutch what to do.
    """
    if not port.isdecimal() or not 0 <= int(port) <= 65535:
        raise SystemExit(f"PORT is '{port}'. Kies een getal van 1 tot en met 65535, bijvoorbeeld PORT=8600.")
    sock = None
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        # With its protocol named asyncio sends small answers at once; without, each waits 40 ms for the other side.
        sock = socket.socket(family, kind, protocol)
        if os.name != "nt":  # on Windows it lets two servers share a port
            sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.bind(address)
        sock.listen(2048)
    except OSError as error:
        if sock is not None:
            sock.close()
        raise SystemExit(explain(error, host, port)) from None
    return sock


def explain(error: OSError, host: str, port: str) -> str:
    """Say in Dutch why there is no socket, and what to do."""
    if error.errno == errno.EADDRINUSE:
        return (
            f"Poort {port} is al in gebruik. Misschien draait Doorstroom al: kijk op http://{host}:{port}\n"
            "Of kies een andere poort: make run PORT=8600"
        )
    if error.errno == errno.EACCES:
        return f"Poort {port} mag u niet gebruiken. Kies een poort boven 1024: make run PORT=8600"
    return f"Adres '{host}' kan niet: {error.strerror}. Laat HOST weg om alleen op deze computer te draaien."


def serve(app: ASGIApp, sock: socket.socket) -> None:
    """Serve until stopped. Streamlit's own settings decide about messages and compression."""
    settings = uvicorn.Config(
        app,
        http=Connection,
        loop="asyncio",  # the one whose transports `serving.process.connections` knows
        ws="websockets-sansio",
        ws_max_size=config.get_option("server.maxWidgetStateSize") * 1024 * 1024,
        ws_per_message_deflate=config.get_option("server.enableWebsocketCompression"),
        ws_ping_interval=30,
        ws_ping_timeout=30,
        log_config=None if as_json() else LOGGING_CONFIG,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    uvicorn.Server(settings).run(sockets=[sock])
