"""The ASGI app: Streamlit's, with our routes and middleware around it."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit
from starlette.middleware import Middleware
from starlette.types import ASGIApp
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager
from streamlit.starlette import App

from queries.desk import asking as desk
from queries.under import under
from serving.ahead import Ahead
from serving.process.logbook import as_json, write_json
from serving.process.measures import measured
from serving.process.refreshing import Keeper, read_plan
from serving.process.requests import Requests
from serving.process.sweeping import keep_sweeping
from serving.routes import routes
from serving.settings import contact, is_on
from serving.web import shell
from serving.web.compression import Bundles, CompressedBundles
from serving.web.elsewhere import Elsewhere, origins
from serving.web.gate import Gate
from serving.web.headers import SecurityHeaders
from serving.web.names import Names
from serving.web.under import Under

_STREAMLIT_FILES = Path(streamlit.__file__).parent / "static"


def create_app(script: Path, hosts: tuple[str, ...] = ()) -> App:
    """Build the app around one Streamlit script.

    Args:
        script: The entry script; its folder holds `.streamlit/` and `static/`.
        hosts: Host names the server answers to, beside those in config.toml.

    Raises:
        SystemExit: A setting says what it cannot (Dutch).
    """
    plan, draws_ahead = read_plan(), is_on("DOORSTROOM_VOORAF")
    contact()
    under()
    measured()
    if logged := as_json():
        write_json()
    # A folder pages/ turns on Streamlit's old multipage mode until the first st.navigation call, and a
    # deep link that comes first then meets a "page not found" dialog. Private: docs/adr/001.
    PagesManager.uses_pages_directory = False
    index_html = (_STREAMLIT_FILES / "index.html").read_text("utf-8")
    bundles = Bundles(_STREAMLIT_FILES)
    page = shell.rewrite(index_html, script.parent, bundles.soon_needed())
    to_warm = bundles.named_in(page)

    @asynccontextmanager
    async def lifespan(_app: App) -> AsyncGenerator[None, None]:
        threading.Thread(target=bundles.warm, args=[to_warm], daemon=True).start()
        desk.warm()
        keeper, ahead = Keeper(plan), Ahead()
        keeper.start()
        if draws_ahead:
            ahead.start()
        sweeping = asyncio.create_task(keep_sweeping())
        yield
        sweeping.cancel()
        keeper.close()
        ahead.close()

    middleware = [
        Middleware(Under),
        Middleware(Requests, logged=logged),
        Middleware(
            SecurityHeaders,
            scripts=shell.inline_hashes(page),
            embed_origins=os.environ.get("DOORSTROOM_EMBED_ORIGINS", "*"),
        ),
        Middleware(_gate),
        Middleware(Names),
        Middleware(Elsewhere, allowed=origins()),
        Middleware(CompressedBundles, bundles=bundles),
        Middleware(shell.Shell, page=page),
    ]
    # App tells Streamlit where config.toml is: no setting may be read before this line.
    app = App(script, routes=routes(), middleware=middleware, lifespan=lifespan)
    config.set_option("server.allowedHosts", [*config.get_option("server.allowedHosts"), *hosts])
    config.set_option("server.fileWatcherType", "none")  # reloading is for development: streamlit run app.py
    return app


def _gate(app: ASGIApp) -> Gate:
    """Build the gate from the settings, which are complete by the time the first request comes."""
    return Gate(app, config.get_option("server.allowedHosts"), config.get_option("server.corsAllowedOrigins"))
