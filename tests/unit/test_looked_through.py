"""What tests look for in the whole process is looked for in all of it."""

from __future__ import annotations

import gc

from queries.catalogue import catalogue


def test_what_was_there_before_the_first_test_is_looked_through_too() -> None:
    """Own counts, kept answers and code to change are found by `gc.get_objects`, which leaves out what is frozen."""
    assert gc.get_freeze_count() == 0
    assert any(held is catalogue for held in gc.get_objects())
