"""What the server writes down, for people or for a program that reads a line of JSON at a time.

Warnings and errors only, unless `DOORSTROOM_LOG=json`: then every request too, by the pattern of its address and never
by what was asked or who asked. No cell, choice, name or address of a reader is ever written.
"""

from __future__ import annotations

import logging
import os
from contextvars import ContextVar

from pythonjsonlogger.json import JsonFormatter
from streamlit import logger as streamlit_logger

REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
"""The id of the request that is being answered."""
_FIELDS = {"asctime": "tijd", "levelname": "ernst", "name": "van", "message": "bericht"}
_NAMES = _FIELDS | {"exc_info": "fout"}


def as_json() -> bool:
    """Tell whether lines are JSON (`DOORSTROOM_LOG`).

    Raises:
        SystemExit: It says something else (Dutch).
    """
    said = os.environ.get("DOORSTROOM_LOG", "").strip()
    if said not in {"", "json"}:
        raise SystemExit(f"DOORSTROOM_LOG is '{said}'. Kies json, of laat het weg voor gewone tekst.")
    return said == "json"


def write_json() -> None:
    """Let every line be JSON: ours, those of Streamlit and of uvicorn, warnings of Python too."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonFormatter(
            list(_FIELDS),
            "%Y-%m-%dT%H:%M:%S%z",
            rename_fields=_NAMES,
            rename_fields_keep_missing=False,
            json_ensure_ascii=False,
        )
    )
    handler.addFilter(_with_request)
    logging.getLogger().handlers = [handler]
    logging.getLogger("doorstroom").setLevel(logging.INFO)
    logging.captureWarnings(True)
    streamlit_logger.setup_formatter = _nothing_own  # type: ignore[assignment]
    for name, known in logging.Logger.manager.loggerDict.items():
        if name.startswith(("streamlit", "uvicorn", "websockets")) and isinstance(known, logging.Logger):
            _nothing_own(known)


def _nothing_own(known: logging.Logger) -> None:
    """Streamlit and uvicorn give each logger a handler of its own, with its own form."""
    known.handlers, known.propagate = [], True


def _with_request(record: logging.LogRecord) -> bool:
    if request := REQUEST.get():
        record.verzoek = request
    return True
