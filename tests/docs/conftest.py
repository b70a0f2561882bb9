"""A server of the same kind as in the browser tests, for the addresses the documents name."""

from tests.browser.conftest import server

__all__ = ["server"]
