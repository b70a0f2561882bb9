"""What is written down about a build, and whether its file is still the one that was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from published.layout import build_ids, database_path, file_hash, is_build_id, manifest_path, read_small

_MOST = 1_000_000


def _build_id(text: str) -> str:
    if not is_build_id(text):
        raise ValueError("no build id")
    return text


def _iso(text: str) -> str:
    datetime.fromisoformat(text)
    return text


BuildId = Annotated[str, AfterValidator(_build_id)]


class Manifest(BaseModel):
    """What a published build is made of and how to tell that it is whole.

    Attributes:
        build_id: Time of building (UTC) and the first letters of the content hash.
        gebouwd_op: ISO time, UTC.
        invoer_hash: Over everything that went in: data, definitions, SQL and code.
        inhoud_hash: Over the rows that came out; the same input gives the same.
        sha256: Of the database file.
        tabellen: Rows per table.
        waarschuwingen: Checks of severity 'waarschuwing' that found rows.
        vorige: The build that was live when this one was published; None for the first.
    """

    model_config = ConfigDict(frozen=True, strict=True)

    build_id: BuildId
    gebouwd_op: Annotated[str, AfterValidator(_iso)]
    git_commit: str | None
    invoer_hash: str
    inhoud_hash: str
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    tabellen: dict[str, int]
    waarschuwingen: list[str]
    vorige: BuildId | None = None


def read_manifest(home: Path, build_id: str) -> Manifest | None:
    """Give a build's manifest, None when it is missing, damaged or about another build."""
    if not is_build_id(build_id):
        return None
    try:
        found = Manifest.model_validate_json(read_small(manifest_path(home, build_id), _MOST))
    except (OSError, ValueError):
        return None
    return found if found.build_id == build_id else None


def is_whole(home: Path, manifest: Manifest) -> bool:
    """Tell whether the database file is the one the manifest describes."""
    path = database_path(home, manifest.build_id)
    try:
        return path.is_file() and file_hash(path) == manifest.sha256
    except OSError:
        return False


def builds(home: Path) -> Iterator[Manifest]:
    """Give every build with a readable manifest, its file whole or not, newest first."""
    return filter(None, (read_manifest(home, build_id) for build_id in reversed(build_ids(home))))
