"""Settings of the server that are on or off."""

from __future__ import annotations

import os
from collections.abc import Mapping


def is_on(name: str, environ: Mapping[str, str] = os.environ) -> bool:
    """Tell whether a setting is on, as it is unless it says `nee`.

    Raises:
        SystemExit: It says something else than ja or nee; the message says in Dutch what to do.
    """
    said = environ.get(name, "").strip()
    if said not in {"", "ja", "nee"}:
        raise SystemExit(f"{name} is '{said}'. Kies ja of nee; zonder instelling is het ja.")
    return said != "nee"
