"""For a test that changes what is asked or answered: nothing is kept for a build, before it, by it or after it."""

from __future__ import annotations

import pytest

from queries.warehouse import PerBuild


def make_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make everything anew each time, as long as the patch holds."""
    monkeypatch.setattr(PerBuild, "get", lambda _kept, _key, make: make())
