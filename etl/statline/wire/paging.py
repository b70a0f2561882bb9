"""In which order to ask for pages: one after the other, or several at once where the server's links allow."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import Any

from etl.statline.wire.faults import WrongContentError
from etl.statline.wire.limits import Limits

# What pages that wait for one before them may hold together: a page of a hundred topics is 8 MB in columns.
_WAITING = 24 * 1024 * 1024
_SKIP = re.compile(r"(?P<before>[?&](?:\$|%24)skip=)(?P<rows>\d+)(?=&|$)", re.IGNORECASE)


@dataclass(frozen=True)
class Page:
    """A page in columns.

    Attributes:
        columns: Arrow table: `cel` (place in the cube), `combinatie`, `regio`, `periode` and the figures.
        next_link: Address of the next page, None on the last.
        signs: Signs in cells that no rule knows.
    """

    columns: Any
    next_link: str | None
    signs: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Number of rows."""
        return int(self.columns.num_rows)


Fetch = Callable[[int, str], Page]


@dataclass(frozen=True)
class Chain:
    """The links of a table whose server counts rows in them.

    Attributes:
        link: The link on the first page, exactly as given.
        step: Rows a page.
        total: Rows of the whole table.
    """

    link: str
    step: int
    total: int

    def url(self, number: int) -> str | None:
        """Give the link to page `number` (1 is the second), None when there is no such page."""
        if number * self.step >= self.total:
            return None
        return _SKIP.sub(lambda match: f"{match['before']}{number * self.step}", self.link, count=1)


def chain(first: Page, total: int) -> Chain | None:
    """Give the chain the first page's link is part of, None when it shows no count of rows."""
    found = _SKIP.search(first.next_link or "")
    if first.next_link is None or found is None or not first.rows or int(found["rows"]) != first.rows:
        return None
    return Chain(first.next_link, first.rows, total)


def pages(fetch: Fetch, first_url: str, total: int, pool: Executor, *, limits: Limits, ahead: int) -> Iterator[Page]:
    """Give all pages in their order.

    A page is asked for before the one in front of it is there only where the links count rows. The link each page
    gives itself must then be the one that was followed; where it is not, its own link is followed from there on,
    one page at a time.

    Args:
        fetch: Gets page (number, url); runs in `pool`.
        first_url: Address of the first page.
        total: Rows the table should have.
        pool: Where `fetch` runs.
        limits: How many pages there can be.
        ahead: How many pages to ask for ahead of the one that is waited for; fewer of a table with large pages.

    Raises:
        StatlineError: From `fetch`, or the links go round, or never end.
    """
    number, page = 0, pool.submit(fetch, 0, first_url).result()
    yield page
    seen = {first_url}
    links = chain(page, total)
    if links is not None:
        ahead = min(ahead, max(1, _WAITING // page.columns.nbytes))
        for number, page in _several(fetch, links, pool, ahead):
            seen.add(links.url(number) or "")
            yield page
    while page.next_link is not None:
        number += 1
        if page.next_link in seen:
            raise WrongContentError("een verwijzing naar een nieuwe pagina", gelezen="pagina's die rondverwijzen")
        if number >= limits.pages:
            raise WrongContentError(f"hooguit {limits.pages} pagina's", gelezen="meer dan dat")
        seen.add(page.next_link)
        page = pool.submit(fetch, number, page.next_link).result()
        yield page


def _several(fetch: Fetch, links: Chain, pool: Executor, ahead: int) -> Iterator[tuple[int, Page]]:
    """Give pages 1, 2... of a chain, up to the first whose own link is not the next of the chain."""
    waiting: deque[Future[Page]] = deque()
    asked = 0
    number = 0
    try:
        while True:
            while len(waiting) < ahead and (url := links.url(asked + 1)) is not None:
                asked += 1
                waiting.append(pool.submit(fetch, asked, url))
            if not waiting:
                return
            number += 1
            page = waiting.popleft().result()
            yield number, page
            if page.next_link != links.url(number + 1):
                return
    finally:
        # A page still under way writes its file: it must be done before another page takes its number.
        wait([future for future in waiting if not future.cancel()])
