"""What was made once is not made again: answers by key, the ones used last, in a bounded room, each made by one."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import Generic, TypeVar

_Answer = TypeVar("_Answer")


class Kept(Generic[_Answer]):
    """Answers by key.

    Who asks for what another is making waits for that one and gets its answer, or its error. An error is not kept.
    """

    def __init__(self, room: int, weigh: Callable[[_Answer], int]) -> None:
        """Keep nothing yet.

        Args:
            room: What all answers together may weigh; the ones used longest ago go.
            weigh: Gives the weight of an answer. One that is heavier than the room is given and not kept.
        """
        self._room, self._weigh = room, weigh
        self._known: OrderedDict[Hashable, tuple[_Answer, int]] = OrderedDict()
        self._total = 0
        self._making: dict[Hashable, tuple[int, Future[_Answer]]] = {}
        self._lock = threading.Lock()

    @property
    def weight(self) -> int:
        """Give what all answers together weigh."""
        return self._total

    def __len__(self) -> int:
        """Give how many answers are kept."""
        return len(self._known)

    def peek(self, key: Hashable) -> _Answer | None:
        """Give the answer of a key when it is kept."""
        with self._lock:
            if key not in self._known:
                return None
            self._known.move_to_end(key)
            return self._known[key][0]

    def put(self, key: Hashable, answer: _Answer) -> _Answer:
        """Keep an answer that was made elsewhere, and give the one that all get: another may have been before it."""
        with self._lock:
            if key in self._known:
                return self._known[key][0]
            self._keep(key, answer)
        return answer

    def get(self, key: Hashable, make: Callable[[], _Answer]) -> _Answer:
        """Give the answer of a key, made now when it is not kept.

        Raises:
            BaseException: What `make` raises.
        """
        me = threading.get_ident()
        with self._lock:
            if key in self._known:
                self._known.move_to_end(key)
                return self._known[key][0]
            maker, future = self._making.setdefault(key, (me, Future()))
            mine = not future.running()
            if mine:
                future.set_running_or_notify_cancel()
        if not mine:
            return make() if maker == me else future.result()  # who waits for himself waits for ever
        try:
            answer = make()
            with self._lock:
                self._keep(key, answer)
        except BaseException as error:
            self._made(key)
            future.set_exception(error)
            raise
        self._made(key)
        future.set_result(answer)
        return answer

    def _made(self, key: Hashable) -> None:
        with self._lock:
            del self._making[key]

    def _keep(self, key: Hashable, answer: _Answer) -> None:
        weight = self._weigh(answer)
        if weight > self._room:
            return
        self._total += weight - self._known.get(key, (None, 0))[1]
        self._known[key] = answer, weight
        self._known.move_to_end(key)
        while self._total > self._room:
            self._total -= self._known.popitem(last=False)[1][1]
