"""Nothing here needs the shipped figures: no build of them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def warehouse() -> None:
    """In place of the fixture of that name for all other tests."""
