"""Polite, bounded requests: known hosts only, few at a time, a few tries with pauses between."""

from __future__ import annotations

import email.utils
import queue
import random
import ssl
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from typing import Self, TypeVar

import httpx
import stamina

from etl.statline.wire.body import body_parts
from etl.statline.wire.faults import BadAnswerError, UnreachableError, WrongContentError
from etl.statline.wire.limits import Limits
from etl.statline.wire.line import Line

S = TypeVar("S")
T = TypeVar("T")

_REDIRECTS = (301, 302, 303, 307, 308)
_LATER = (408, 425, 429)
_MOST_REDIRECTS = 3

stamina.instrumentation.set_on_retry_hooks(())  # tries that fail are told in the outcome, not in a log


class Web:
    """Gets answers from the hosts it was given, and from no other.

    Safe to use from many threads: at most `limits.parallel` requests run at once.
    """

    def __init__(self, roots: Iterable[str], limits: Limits) -> None:
        self.limits = limits
        self._schemes = {httpx.URL(root).netloc: httpx.URL(root).scheme for root in roots}
        context = _context(self._schemes.values())
        self._lines: queue.LifoQueue[Line] = queue.LifoQueue()
        self._all = [Line(limits, context) for _ in range(limits.parallel)]
        for line in self._all:
            self._lines.put(line)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for line in self._all:
            line.close()

    def get(self, url: str, cap: int, read: Callable[[bytes], T]) -> T:
        """Get `url` whole and give what `read` makes of the body, as `stream` does."""
        return self.stream(url, cap, b"".join, read)

    def stream(self, url: str, cap: int, take: Callable[[Iterator[bytes]], S], read: Callable[[S], T]) -> T:
        """Get `url`, give its pieces to `take` and what that gives to `read`; all is tried again when it fails.

        Args:
            url: Full address on one of the known hosts.
            cap: Most bytes of the body.
            take: Takes the pieces while the connection is open.
            read: Reads what was taken, when the connection is free for others; a `BadAnswerError` from it counts
                as a failed try.

        Raises:
            UnreachableError: No good answer after all tries.
            BadAnswerError: The last answer could not be read.
            WrongContentError: The address, or where it redirects to, is not on a known host.
        """
        limits = self.limits
        for attempt in stamina.retry_context(
            on=self._again,
            attempts=limits.tries,
            timeout=None,
            wait_initial=limits.wait,
            wait_max=limits.longest_wait,
            wait_jitter=limits.jitter,
        ):
            with attempt:
                return read(self._taken(url, cap, take))
        raise AssertionError("unreachable: stamina raises the last error")

    def allowed(self, url: str) -> str:
        """Give `url` when it is on a known host, over https where that host is known by https.

        Raises:
            WrongContentError: It is not.
        """
        try:
            address = httpx.URL(url)
        except (httpx.InvalidURL, TypeError):
            raise WrongContentError("een adres", gelezen=str(url)[:120]) from None
        scheme = self._schemes.get(address.netloc)
        if scheme is None or address.scheme not in ("http", "https"):
            raise WrongContentError("een verwijzing binnen dezelfde server", gelezen=url[:120])
        if address.scheme != scheme == "https":
            return "https" + url[len("http") :]
        return url

    def _taken(self, url: str, cap: int, take: Callable[[Iterator[bytes]], S]) -> S:
        target = self.allowed(url)
        for _ in range(_MOST_REDIRECTS + 1):
            line = self._lines.get()
            try:
                with line.answer(target) as response:
                    if response.status_code == 200:
                        return take(body_parts(response, cap))
                    if response.status_code not in _REDIRECTS:
                        raise self._refusal(response)
                    target = self.allowed(str(response.url.join(response.headers.get("location", ""))))
            finally:
                self._lines.put(line)
        raise WrongContentError(f"hooguit {_MOST_REDIRECTS} doorverwijzingen", gelezen="meer dan dat")

    def _refusal(self, response: httpx.Response) -> UnreachableError:
        status = response.status_code
        seen = f"foutcode {status}"
        with suppress(BadAnswerError, httpx.TransportError):
            text = b"".join(body_parts(response, 64 * 1024)).decode("utf-8", "replace")
            seen = f"{seen}: {' '.join(text.split())[:160]}" if text.strip() else seen
        wait = retry_after(response.headers.get("retry-after"), datetime.now(UTC))
        final = status not in _LATER and status < 500
        return UnreachableError(seen, retry_after=wait, final=final or (wait or 0) > self.limits.longest_wait)

    def _again(self, error: Exception) -> bool | float:
        if isinstance(error, UnreachableError):
            if not error.final and error.retry_after is not None:
                return error.retry_after + random.uniform(0, self.limits.jitter)  # noqa: S311
            return not error.final
        return isinstance(error, BadAnswerError)


def _context(schemes: Iterable[str]) -> ssl.SSLContext:
    """Give what checks certificates; reading the list of authorities is slow, so only where it is needed."""
    return httpx.create_ssl_context() if "https" in schemes else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def retry_after(header: str | None, now: datetime) -> float | None:
    """Give the seconds a Retry-After header asks to wait; None without one or when it says nothing.

    Args:
        header: Seconds, or a date as HTTP writes it.
        now: The moment of the answer, with time zone.
    """
    if header is None:
        return None
    if header.strip().isdigit():
        return float(header)
    try:
        moment = email.utils.parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())
