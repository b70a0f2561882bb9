"""Starts the dashboard: `python server.py` or `uvicorn server:app`.

Environment:
    HOST: Address to listen on, 127.0.0.1 unless set.
    PORT: Port, 8501 unless set.
    DOORSTROOM_PAD: Path of its host that it stands under, such as /doorstroom; none unless set.
    DOORSTROOM_HOSTS: Names the dashboard may be reached by, comma separated; needed when HOST is not
        this machine.
    DOORSTROOM_EMBED_ORIGINS: Who may frame a page with `embed=true`, as in CSP frame-ancestors; `*`
        unless set.
    DOORSTROOM_OPHALEN: `nee` when it may never ask CBS of its own accord (`serving.process.refreshing`).
    DOORSTROOM_VOORAF: `nee` when nothing may be drawn before somebody asks (`serving.ahead`).
    DOORSTROOM_VERVERS: Time to ask CBS every night, such as 05:30; never unless set.
"""

from __future__ import annotations

import os
import signal
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

from streamlit import config

from queries.under import under
from serving.app import create_app
from serving.process.listen import bind, serve

_ANYWHERE = frozenset({"0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


def named_hosts() -> tuple[str, ...]:
    """Give the host names that HOST and DOORSTROOM_HOSTS add to those in config.toml."""
    names = [name.strip() for name in os.environ.get("DOORSTROOM_HOSTS", "").split(",")]
    return tuple(name for name in [*names, os.environ.get("HOST", "")] if name and name not in _ANYWHERE)


app = create_app(Path(__file__).resolve().parent / "app.py", named_hosts())


def main() -> None:
    """Listen, say where, and serve until stopped."""
    host = os.environ.get("HOST") or "127.0.0.1"
    sock = bind(host, os.environ.get("PORT") or "8501")
    shown = "localhost" if host in _ANYWHERE else f"[{host}]" if ":" in host else host
    url = f"http://{shown}:{sock.getsockname()[1]}{under()}"
    sys.stdout.write(f"Doorstroom staat op {url} (stoppen: Ctrl+C)\n")
    if host in _ANYWHERE and not named_hosts():
        sys.stdout.write("Van buiten deze computer antwoordt het pas met DOORSTROOM_HOSTS=naam-of-adres.\n")
    sys.stdout.flush()
    if sys.stdout.isatty() and not config.get_option("server.headless"):
        webbrowser.open(url)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # uvicorn ends what it is doing, and raises it again
    with suppress(KeyboardInterrupt):  # Ctrl+C is how one stops it, not an error; nor is what a service manager sends
        serve(app, sock)
    sys.stdout.write("Doorstroom is gestopt.\n")


if __name__ == "__main__":
    main()
