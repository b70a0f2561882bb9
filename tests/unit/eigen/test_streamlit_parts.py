"""Parts of Streamlit and Starlette that own counts lean on; an upgrade that moves one fails here, not at a reader."""

from __future__ import annotations

import dataclasses
import inspect

from starlette.formparsers import MultiPartParser
from streamlit import config
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state import SafeSessionState, SessionState
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from serving.web.gate import LARGEST_UPLOAD


def test_a_file_is_gone_when_its_session_is_told_to_let_go() -> None:
    manager = MemoryUploadedFileManager("/_stcore/upload_file")
    for session in ("een", "ander"):
        manager.add_file(session, UploadedFileRec("bestand", "kanarie.csv", "text/csv", b"kanarie"))
    manager.remove_session_files("een")
    assert manager.get_files("een", ["bestand"]) == []
    assert list(manager.file_storage) == ["ander"]


def test_a_session_is_closed_through_what_is_there() -> None:
    assert "_session_mgr" in inspect.getsource(Runtime.__init__)
    assert callable(WebsocketSessionManager.close_session)
    assert callable(WebsocketSessionManager.get_session_info)
    assert callable(Runtime.is_active_session)
    assert "uploaded_file_mgr" in {field.name for field in dataclasses.fields(ScriptRunContext)}


def test_the_fields_that_a_browser_sent_last_are_known_by_name() -> None:
    """`ui.eigen.forget.is_sent` looks there whether what stood in the grid is still sent."""
    state = SafeSessionState(SessionState(), lambda: None)
    state._state._new_widget_state.set_from_value("veld", 1)
    assert list(state._state._new_widget_state.states) == ["veld"]
    assert "fragment_ids_this_run" in {field.name for field in dataclasses.fields(ScriptRunContext)}


def test_what_may_be_sent_in_stays_in_memory() -> None:
    assert MultiPartParser.spool_max_size >= LARGEST_UPLOAD
    assert config.get_option("server.maxUploadSize") * 1024 * 1024 == LARGEST_UPLOAD
