"""The warehouse folder: where it is, what stands in it and what a build is called.

A build is three things: `<build_id>.duckdb`, its manifest `<build_id>.json` and, for the live one, its name in the
pointer file `current`. A build id is the time of building (UTC), the first letters of the hash over its rows and, for
practice, the mark: ids sort by age.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

from published.mark import SUFFIX

POINTER = "current"
PROJECT = Path(__file__).resolve().parent.parent
_STAGED = ".bouw-"
_TIME = "%Y%m%dT%H%M%S"
_TIME_LENGTH = 15
_ID = re.compile(rf"[0-9]{{8}}T[0-9]{{6}}-[0-9a-f]{{1,64}}({SUFFIX})?")


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Give the data folder: DOORSTROOM_DATA, else data/ of the project."""
    return Path(environ.get("DOORSTROOM_DATA", PROJECT / "data"))


def archive_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Give the folder with the raw StatLine answers: archive/ of the data folder."""
    return data_folder(environ) / "archive"


def tables_in(archive: Path) -> set[str]:
    """Give the id of every StatLine table that has a version in the archive."""
    return {path.parent.name for path in archive.glob("*/current")}


def first_mark(archive: Path) -> Path:
    """Give the file that stands in an archive while it is being filled for the first time."""
    return archive / ".eerste-keer"


def never_filled(archive: Path) -> bool:
    """Tell whether an archive is still to be filled: it is empty, or the first time was broken off."""
    return not tables_in(archive) or first_mark(archive).exists()


def warehouse_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Give the warehouse folder: DOORSTROOM_WAREHOUSE, else warehouse/ of the data folder."""
    return Path(environ.get("DOORSTROOM_WAREHOUSE", data_folder(environ) / "warehouse"))


def database_path(home: Path, build_id: str) -> Path:
    """Give where the database of a build is."""
    return home / f"{build_id}.duckdb"


def manifest_path(home: Path, build_id: str) -> Path:
    """Give where the manifest of a build is."""
    return home / f"{build_id}.json"


def staged_path(home: Path, name: str) -> Path:
    """Give where something is made before it gets its name; what is left there belongs to a killed build."""
    return home / f"{_STAGED}{name}"


def leftovers(home: Path) -> list[Path]:
    """Give what killed builds left behind."""
    return sorted(home.glob(f"{_STAGED}*"))


def is_build_id(text: str) -> bool:
    """Tell whether a text is the name of a build, and so no path, no nonsense and no other file's name."""
    return _ID.fullmatch(text) is not None and moment(text) is not None


def moment(build_id: str) -> datetime | None:
    """Give the time a build id carries (UTC), None when it carries none."""
    try:
        return datetime.strptime(build_id[:_TIME_LENGTH], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None


def new_id(home: Path, now: datetime, content_hash: str, *, invented: bool) -> str:
    """Give the name of a build made now: later than every name in the folder, whatever the clock says.

    A name is never used twice, since a reader may have the file open, and the order of names is the order of building.
    """
    newest = max(filter(None, map(moment, build_ids(home))), default=None)
    when = now if newest is None else max(now, newest + timedelta(seconds=1))
    return f"{when:{_TIME}}-{content_hash[:8]}{SUFFIX if invented else ''}"


def build_ids(home: Path) -> list[str]:
    """Give the name of every build that has a file here, whole or not, oldest first."""
    found = {path.stem for pattern in ("*.duckdb", "*.json") for path in home.glob(pattern)}
    return sorted(filter(is_build_id, found))


def file_hash(path: Path) -> str:
    """Give the SHA-256 of a file."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


def read_small(path: Path, most: int) -> bytes:
    """Read a file of at most `most` bytes; one that is a folder, a pipe or larger never comes in.

    Raises:
        OSError: It cannot be read, or is none of ours.
    """
    if path.is_dir():
        raise IsADirectoryError(path)
    if path.exists() and not path.is_file():
        raise OSError(f"{path}: no ordinary file")
    with path.open("rb") as handle:
        data = handle.read(most + 1)
    if len(data) > most:
        raise OSError(f"{path}: more than {most} bytes")
    return data
