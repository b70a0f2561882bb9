"""Lets go of what Streamlit holds of own counts: files that were sent, and the last message of the browser.

Private parts of Streamlit; tests/unit/eigen/test_streamlit_parts.py fails when they are no longer there.
"""

from __future__ import annotations

from streamlit.runtime import exists, get_instance
from streamlit.runtime.scriptrunner import get_script_run_ctx


def forget_files(session: str) -> None:
    """Let go of every file that a session sent; a new key of the field alone does not."""
    context = get_script_run_ctx()
    if context is not None:
        context.uploaded_file_mgr.remove_session_files(session)


def forget_session(session: str) -> None:
    """Let go of files, and of the last message of the browser, which holds what stands in every field."""
    forget_files(session)
    info = get_instance()._session_mgr.get_session_info(session) if exists() else None
    state = getattr(info.session, "_client_state", None) if info is not None else None
    if state is not None:
        state.ClearField("widget_states")


def is_asked_again() -> bool:
    """Tell whether a part of the page runs alone, because the browser was told to ask for it every so often."""
    context = get_script_run_ctx()
    return context is not None and bool(context.fragment_ids_this_run)


def is_sent(key: str) -> bool:
    """Tell whether the last message of the browser has a field with this key."""
    context = get_script_run_ctx()
    return context is not None and any(key in name for name in context.session_state._state._new_widget_state.states)
