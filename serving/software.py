"""Which software answers: in the ETag beside the build, as another one may say the same figures in other words."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from itertools import chain

from published.layout import PROJECT

_FOLDERS = ("analysis", "data/definitions", "protection", "published", "queries", "serving", "ui")


@cache
def software() -> str:
    """Give eight letters that follow from all that answers are made of but the figures; worked out once a process."""
    found = blake2b(digest_size=4)
    files = chain.from_iterable((PROJECT / folder).rglob("*") for folder in _FOLDERS)
    for path in sorted([*files, PROJECT / "uv.lock"]):
        if path.is_file() and path.suffix != ".pyc":
            found.update(str(path.relative_to(PROJECT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return found.hexdigest()
