"""Take the body of an answer in pieces, never more of it than agreed."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import httpx

from etl.statline.wire.faults import BadAnswerError, WrongContentError
from etl.statline.wire.limits import MIB


def body_parts(response: httpx.Response, cap: int) -> Iterator[bytes]:
    """Give the decompressed body of a streamed answer, piece by piece.

    Raises:
        WrongContentError: It is larger than `cap` bytes; asking again would not help.
        BadAnswerError: It is cut off, or in an encoding not asked for.
    """
    size = 0
    for part in _decoded(response, cap):
        size += len(part)
        if size > cap:
            raise WrongContentError(f"een antwoord van hooguit {cap // MIB or 1} MB", gelezen="meer dan dat")
        yield part


def _decoded(response: httpx.Response, cap: int) -> Iterator[bytes]:
    encoding = response.headers.get("content-encoding", "identity").lower()
    if encoding == "identity":
        yield from response.iter_raw()
    elif encoding == "gzip":
        yield from _unzipped(response.iter_raw(), cap)
    else:
        raise BadAnswerError("een antwoord dat met gzip is ingepakt of niet", encoding)


def _unzipped(chunks: Iterator[bytes], cap: int) -> Iterator[bytes]:
    """Unzip in pieces of at most a megabyte, so that a bomb is seen before it is unpacked."""
    unzip = zlib.decompressobj(wbits=31)
    try:
        for chunk in chunks:
            rest = chunk
            while rest and not unzip.eof:
                yield unzip.decompress(rest, min(cap + 1, MIB))
                rest = unzip.unconsumed_tail
    except zlib.error:
        raise BadAnswerError("een heel gzip-bestand", "een beschadigd gzip-bestand") from None
    if not unzip.eof or unzip.unused_data:
        raise BadAnswerError("een heel gzip-bestand", "een afgebroken gzip-bestand")
