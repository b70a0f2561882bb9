"""Ends sessions with own counts whose tab is gone: Streamlit keeps them until somebody else leaves.

Closing a session lets go of its files, the state of its fields and the last message of its browser. Private parts of
Streamlit; tests/unit/eigen/test_streamlit_parts.py fails when they are no longer there.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Callable
from contextlib import suppress

from streamlit.runtime import Runtime, exists, get_instance

from ui.eigen.store import STORE, Store

LOOK_SECONDS = 15.0


def sweep(store: Store, is_here: Callable[[str], bool], close: Callable[[str], None]) -> int:
    """End every session that is due and give how many those were.

    Args:
        store: What is kept of own counts.
        is_here: Tells whether the tab of a session is open.
        close: Ends a session.
    """
    due = store.due(is_here)
    for session in due:
        store.wipe(session)
        close(session)
    if due:
        gc.collect()  # a session is a circle of objects
    return len(due)


def closer(runtime: Runtime) -> Callable[[str], None]:
    """Give what ends a session of a runtime, also one whose tab is gone."""
    manager = runtime._session_mgr

    def close(session: str) -> None:
        info = manager.get_session_info(session)
        manager.close_session(session)
        if info is not None:
            info.session.session_state.clear()

    return close


async def keep_sweeping(store: Store = STORE) -> None:
    """Look every 15 seconds, until cancelled."""
    while True:
        await asyncio.sleep(LOOK_SECONDS)
        if exists():
            runtime = get_instance()
            with suppress(RuntimeError):  # a session that ended meanwhile
                sweep(store, runtime.is_active_session, closer(runtime))
