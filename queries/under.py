"""The path on its host that the dashboard stands under (`DOORSTROOM_PAD`), such as `/doorstroom`; mostly none.

Addresses are made and kept without it, and get it where a reader or a program is given one: every link in HTML
(`ui.markup`), whole addresses (`serving.reached`), answers of the API and what is said in words. `serving.web.under`
takes it off what comes in. Here, as refusals of questions name addresses too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


def under(environ: Mapping[str, str] = os.environ) -> str:
    """Give the path without a slash at its end; empty when the dashboard has a host of its own.

    Raises:
        SystemExit: It is no such path (Dutch).
    """
    said = environ.get("DOORSTROOM_PAD", "").strip().rstrip("/")
    if said and not _PATH.fullmatch(said):
        raise SystemExit(f"DOORSTROOM_PAD is '{said}'. Begin met / en gebruik letters en cijfers, zoals /doorstroom.")
    return said


def placed(address: str) -> str:
    """Give an address of ours (`/kwaliteit`) as its host knows it; any other, and a part of a page, as it is."""
    return under() + address if address.startswith("/") and not address.startswith("//") else address
