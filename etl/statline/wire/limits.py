"""How long and how much: the bounds every request to StatLine keeps to."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """Bounds on requests; sizes are of bodies after decompression.

    Attributes:
        connect: Seconds to get a connection.
        read: Seconds without a byte.
        total: Seconds for one answer from first to last byte.
        tries: How often one request is tried.
        wait: Seconds before the second try; doubles after that.
        jitter: Random extra seconds on every wait.
        longest_wait: A server asking for a longer pause (Retry-After) is taken as away.
        page_bytes: Largest page of figures.
        meta_bytes: Largest catalogue or list of members.
        pages: Most pages of one table.
        parallel: Requests at the same time, over all tables together.
    """

    connect: float = 10.0
    read: float = 30.0
    total: float = 180.0
    tries: int = 3
    wait: float = 1.0
    jitter: float = 1.0
    longest_wait: float = 120.0
    page_bytes: int = 128 * MIB
    meta_bytes: int = 32 * MIB
    pages: int = 20_000
    parallel: int = 4
