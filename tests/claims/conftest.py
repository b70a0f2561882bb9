"""The tables of our own, built once for the tests that need what they have."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.claims.built import build_own


@pytest.fixture(scope="session")
def own_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse with those tables."""
    return build_own(tmp_path_factory.mktemp("eigen"))
