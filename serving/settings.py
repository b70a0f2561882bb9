"""Settings of the server that are on or off, and whom to tell of it."""

from __future__ import annotations

import os
from collections.abc import Mapping

_SAID = {"": None, "ja": True, "nee": False}
_SCHEMES = ("mailto:", "https://", "tel:")


def is_on(name: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a setting is on, as it is unless it says `nee`.

    Raises:
        SystemExit: It says something else than ja or nee; the message says in Dutch what to do.
    """
    return said(name, "ja", environ) is not False


def said(name: str, unsaid: str, environ: Mapping[str, str] = os.environ) -> bool | None:
    """Give what a setting says, None when nobody said it.

    Args:
        name: The setting.
        unsaid: What it then is, for the message (Dutch).
        environ: Where settings stand.

    Raises:
        SystemExit: It says something else than ja or nee; the message says in Dutch what to do.
    """
    text = environ.get(name, "").strip()
    if text not in _SAID:
        raise SystemExit(f"{name} is '{text}'. Kies ja of nee; zonder instelling is het {unsaid}.")
    return _SAID[text]


def contact() -> str:
    """Give where a leak or a question is told, empty when nobody said it (`DOORSTROOM_CONTACT`).

    Raises:
        SystemExit: It is no address that security.txt may hold (Dutch).
    """
    said = os.environ.get("DOORSTROOM_CONTACT", "").strip()
    if said and (not said.startswith(_SCHEMES) or len(said.split()) > 1):
        raise SystemExit(f"DOORSTROOM_CONTACT is '{said}'. Begin met mailto:, https:// of tel:.")
    return said
