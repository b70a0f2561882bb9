"""Memory that is given back once an answer is sent."""

from __future__ import annotations

import ctypes
import os
import sys

_TRIM_THRESHOLD, _ARENA_MAX = -1, -8  # numbers of malloc.h
_KEPT = 128 * 1024
_ARENAS = 2


def give_back() -> None:
    """Let the C library return what is free, and Arrow ask it for what it needs. Call this before pyarrow is read.

    Left alone both keep a part for each thread that ever made a large answer: some 100 MB after half a minute of them
    (`python -m benchmarks.desk groot`). Where the C library is another than glibc it stays as it is.
    """
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
    if mallopt is not None:
        mallopt(_ARENA_MAX, _ARENAS)
        mallopt(_TRIM_THRESHOLD, _KEPT)
