"""The read-only door to the gegevens: which build a page run or request reads, and what is kept of it.

A new pointer is seen by the next page run or request. Within one, everything reads one build (`one_build`).
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Generic, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from published.layout import warehouse_folder
from published.live import candidates, read_pointer
from published.mark import is_invented
from queries.keeping import Kept
from queries.opening import QueryTimeoutError, Warehouse, WarehouseError, live

__all__ = [
    "PerBuild",
    "QueryTimeoutError",
    "Warehouse",
    "WarehouseError",
    "current",
    "once_per_build",
    "one_build",
    "practising",
    "ready",
]

_held: ContextVar[Warehouse | WarehouseError | None] = ContextVar("held", default=None)
_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")


@contextmanager
def one_build() -> Iterator[None]:
    """Let every `current()` within give one and the same build, or the same error, whatever is published meanwhile.

    It holds for this thread, and for what is called with its context; a block within another keeps to the outer one's.
    """
    held: Warehouse | WarehouseError
    try:
        held = current()
    except WarehouseError as error:
        held = error
    token = _held.set(held)
    try:
        yield
    finally:
        _held.reset(token)


def current() -> Warehouse:
    """Give the build this page run or request holds (`one_build`), else the live one, reopened when the pointer moves.

    Falls back to the newest whole build when the live one or the pointer is damaged, and says so in `notice`.

    Raises:
        WarehouseError: No build can be read.
    """
    held = _held.get()
    if isinstance(held, WarehouseError):
        raise WarehouseError(*held.args)
    return held or live()


def practising() -> str | None:
    """Give the name of the build in use when its figures are invented, without opening it; else None."""
    held = _held.get()
    if isinstance(held, Warehouse):
        name = held.build_id
    else:
        home = warehouse_folder()
        name = next(iter(candidates(home, read_pointer(home))), "")
    return name if is_invented(name) else None


def ready() -> str:
    """Give the build id after really asking the warehouse something.

    Raises:
        WarehouseError: No build can be read.
    """
    warehouse = current()
    warehouse.query("select count(*) as rijen from mart.kerncijfer", timeout=2.0)
    return warehouse.build_id


class PerBuild(Generic[_Answer]):
    """Answers by key of each build apart (`queries.keeping.Kept`); they go when the build is closed."""

    def __init__(self, room: int, weigh: Callable[[_Answer], int]) -> None:
        """Keep nothing yet; for each build there is as much room."""
        self._room, self._weigh = room, weigh
        self._known: WeakKeyDictionary[Warehouse, Kept[_Answer]] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], _Answer]) -> _Answer:
        """Give the answer of a key for the build in use; `make` reads that one whatever is published meanwhile.

        Raises:
            BaseException: What `make` raises.
        """
        with one_build():
            return self.here().get(key, make)

    def here(self) -> Kept[_Answer]:
        """Give what is kept of the build in use.

        Raises:
            WarehouseError: There is no build to ask.
        """
        warehouse = current()
        with self._lock:
            kept = self._known.get(warehouse)
            if kept is None:
                kept = self._known[warehouse] = Kept(self._room, self._weigh)
            return kept


def once_per_build(most: int) -> Callable[[Callable[_Given, _Answer]], Callable[_Given, _Answer]]:
    """Compute a function's answers once for each build, for all who ask at once; they go when the build is closed.

    The function reads the build by `current()`, and all it reads is of that one.

    Args:
        most: Answers kept for each build, the ones used last.
    """

    def decorate(function: Callable[_Given, _Answer]) -> Callable[_Given, _Answer]:
        answers: PerBuild[_Answer] = PerBuild(most, lambda _: 1)

        @wraps(function)
        def answer(*args: _Given.args, **kwargs: _Given.kwargs) -> _Answer:
            return answers.get((args, *sorted(kwargs.items())), lambda: function(*args, **kwargs))

        return answer

    return decorate
