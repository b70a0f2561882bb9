"""The files of the warehouse folder: which builds there are, which one is live and which are whole."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import Any


def folder() -> Path:
    """Give the warehouse folder: DOORSTROOM_WAREHOUSE, else data/warehouse of the project."""
    project = Path(__file__).resolve().parent.parent
    data = Path(os.environ.get("DOORSTROOM_DATA", project / "data"))
    return Path(os.environ.get("DOORSTROOM_WAREHOUSE", data / "warehouse"))


def pointer(home: Path) -> str | None:
    """Give the name of the live build of a folder, without opening it; None when there is none."""
    try:
        return (home / "current").read_text(encoding="utf-8").strip() or None
    except OSError:
        return None


def candidates(home: Path, wanted: str | None) -> list[str]:
    """Give the builds to try, the wanted one first and then the newest."""
    others = sorted((path.stem for path in home.glob("*.json")), reverse=True)
    return ([wanted] if wanted else []) + [name for name in others if name != wanted]


def manifest(home: Path, build_id: str) -> dict[str, Any]:
    """Give what was written down about a build, nothing when that cannot be read."""
    try:
        found = json.loads((home / f"{build_id}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def is_whole(home: Path, build_id: str) -> bool:
    """Tell whether the file of a build is there and is the one its manifest describes."""
    path = home / f"{build_id}.duckdb"
    expected = manifest(home, build_id).get("sha256")
    if not expected or not path.is_file():
        return False
    with path.open("rb") as handle:
        return bool(hashlib.file_digest(handle, "sha256").hexdigest() == expected)
