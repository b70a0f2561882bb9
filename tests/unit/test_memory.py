"""Memory is given back after an answer, where the C library can be told so."""

from __future__ import annotations

import ctypes
import os
import sys

import pytest

from serving.process import memory


class Library:
    """A C library that writes down what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int]] = []

    def mallopt(self, name: int, value: int) -> int:
        self.told.append((name, value))
        return 1


@pytest.mark.parametrize(("platform", "told"), [("linux", {-8: 2, -1: 128 * 1024}), ("win32", {}), ("darwin", {})])
def test_the_c_library_keeps_little_and_arrow_asks_it(
    platform: str, told: dict[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library()
    monkeypatch.setattr(ctypes, "CDLL", lambda name: library if name is None else None)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("ARROW_DEFAULT_MEMORY_POOL", raising=False)
    memory.give_back()
    assert dict(library.told) == told
    assert os.environ["ARROW_DEFAULT_MEMORY_POOL"] == "system"


def test_another_c_library_stays_as_it_is_and_so_does_what_was_chosen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("ARROW_DEFAULT_MEMORY_POOL", "jemalloc")
    memory.give_back()
    assert os.environ["ARROW_DEFAULT_MEMORY_POOL"] == "jemalloc"
