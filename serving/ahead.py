"""Drawn ahead: when a build comes, what most readers ask of it is drawn before they do, a little at a time.

First every page as it opens, also for a narrow screen; then for the regions that WGV works in, and for each branch of
the whole country.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Iterator

from analysis.rows import records
from queries.run import run
from queries.warehouse import WarehouseError, current
from queries.whole import SECTOR
from serving.web.first import first_sight
from ui.asked.address import Given
from ui.choosing.choices import SHARED, labels
from ui.drawing.tile import Look, tile_of
from ui.figure import View
from ui.pages import MENU, Page
from ui.site.onpage import views_on

LOOK_SECONDS = 10.0
_END_SECONDS = 10.0
_WIDE, _NARROW = (Look(charted=True, slim=slim, twin=True) for slim in (False, True))
_log = logging.getLogger("doorstroom")


class Ahead:
    """Draws for as long as the server lives; each build once."""

    def __init__(self) -> None:
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._keep, name="vooraf", daemon=True)

    def start(self) -> None:
        """Begin, in a thread of its own."""
        self._thread.start()

    def close(self) -> None:
        """End after what is being drawn, and wait for that: Python may not stop inside a question to the database."""
        self._closed.set()
        if self._thread.is_alive():
            self._thread.join(_END_SECONDS)

    def _keep(self) -> None:
        drawn = ""
        while not self._closed.is_set():
            try:
                if current().build_id != drawn:
                    drawn = current().build_id
                    self.draw(drawn)
            except WarehouseError:
                drawn = ""  # there are no figures yet
            self._closed.wait(LOOK_SECONDS)

    def draw(self, build_id: str) -> int:
        """Draw what most readers ask of a build, and give how many figures; no further when another build is live.

        After each figure it rests as long as the figure took, for who asks something meanwhile.

        Raises:
            WarehouseError: There is no build to ask.
        """
        count, begun = 0, time.monotonic()
        for page, given in _asked_most():
            try:
                for view in _views(page, given):
                    if self._closed.wait(time.monotonic() - begun) or current().build_id != build_id:
                        return count
                    begun = time.monotonic()
                    for look in (_WIDE,) if given else (_WIDE, _NARROW):
                        tile_of(view, look)
                    count += 1
            except WarehouseError:
                raise
            except Exception:  # noqa: BLE001 - who asks for it gets it told; here it only is not there yet
                _log.exception("not drawn ahead: %s %s", page.path, given)
        return count


def _views(page: Page, given: Given) -> Iterator[View]:
    first_sight(page, given)
    yield from views_on(page, given, every_part=True)


def _asked_most() -> Iterator[tuple[Page, Given]]:
    """Give pages with choices, those that most readers come to first."""
    branches = [code for code in labels(SHARED["branche"]) if code != SECTOR]
    area = [row["regio_code"] for row in records(run("kaart_regio", {"gebied": "wgv"}).frame) if row["wgv"]]
    menu = [page for pages in MENU.values() for page in pages]
    yield from ((page, {}) for page in menu)
    yield from ((page, {"regio": [code]}) for code in area for page in menu if page.regio)
    yield from ((page, {"branche": [code]}) for code in branches for page in menu if page.sector)
