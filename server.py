"""Starts the dashboard: `python server.py` or `uvicorn server:app`.

Environment:
    HOST: Address to listen on, 127.0.0.1 unless set.
    PORT: Port, 8501 unless set.
    DOORSTROOM_HOSTS: Names the dashboard may be reached by, comma separated; needed when HOST is not
        this machine.
    DOORSTROOM_EMBED_ORIGINS: Who may frame a page with `embed=true`, as in CSP frame-ancestors; `*`
        unless set.
"""

from __future__ import annotations

import errno
import os
import socket
import sys
import webbrowser
from pathlib import Path

import uvicorn
from streamlit import config

from serving.app import create_app

_ANYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


def named_hosts() -> tuple[str, ...]:
    """Give the host names that HOST and DOORSTROOM_HOSTS add to those in config.toml."""
    names = [name.strip() for name in os.environ.get("DOORSTROOM_HOSTS", "").split(",")]
    return tuple(name for name in [*names, os.environ.get("HOST", "")] if name and name not in _ANYWHERE)


app = create_app(Path(__file__).resolve().parent / "app.py", named_hosts())


def bind(host: str, port: str) -> socket.socket:
    """Open the socket to listen on.

    Raises:
        SystemExit: It cannot be had; the message says in Dutch what to do.
    """
    if not port.isdecimal() or not 0 <= int(port) <= 65535:
        raise SystemExit(f"PORT is '{port}'. Kies een getal van 1 tot en met 65535, bijvoorbeeld PORT=8600.")
    sock = None
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, int(port), type=socket.SOCK_STREAM)[0]
        sock = socket.socket(family, kind)
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


def main() -> None:
    """Listen, say where, and serve until stopped."""
    host = os.environ.get("HOST") or "127.0.0.1"
    sock = bind(host, os.environ.get("PORT") or "8501")
    shown = "localhost" if host in _ANYWHERE else f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{sock.getsockname()[1]}"
    sys.stdout.write(f"Doorstroom staat op {url} (stoppen: Ctrl+C)\n")
    if host in _ANYWHERE and not named_hosts():
        sys.stdout.write("Van buiten deze computer antwoordt het pas met DOORSTROOM_HOSTS=naam-of-adres.\n")
    sys.stdout.flush()
    if sys.stdout.isatty() and not config.get_option("server.headless"):
        webbrowser.open(url)
    settings = uvicorn.Config(
        app,
        ws="websockets-sansio",
        ws_max_size=config.get_option("server.maxWidgetStateSize") * 1024 * 1024,
        ws_per_message_deflate=config.get_option("server.enableWebsocketCompression"),
        ws_ping_interval=30,
        ws_ping_timeout=30,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    uvicorn.Server(settings).run(sockets=[sock])


if __name__ == "__main__":
    main()
