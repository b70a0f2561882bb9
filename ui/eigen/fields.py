"""The fields for own counts: a grid or a file, kept as protected cells only, and a button that wipes all of it."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig
from streamlit.runtime.scriptrunner import get_script_run_ctx

from analysis.eigen.counts import BEGIN, END, JOINED, LEFT
from analysis.eigen.guarded import Guarded
from etl.importing.layouts.own_kind import EXPLAINED, FUNCTIONS
from etl.importing.own_template import own_template
from ui.eigen.forget import forget_files, forget_session, is_asked_again, is_sent
from ui.eigen.reading import COLUMNS, Read, read_file, read_grid
from ui.eigen.store import STORE
from ui.markup import render
from ui.site.frame import notice

_VERSION, _FILES, _SAID, _WIPED = "eigen_versie", "eigen_bestanden", "eigen_gezegd", "eigen_gewist"
_ROWS = 3
_LABELS = {
    "periode": "Periode",
    "functiegroep": "Functiegroep",
    BEGIN: "In dienst begin",
    LEFT: "Vertrokken",
    JOINED: "Nieuw",
    END: "In dienst eind",
    "zelfde_branche": "Naar zelfde branche",
    "andere_branche_zw": "Naar andere branche in zorg en welzijn",
    "buiten_zw": "Naar buiten zorg en welzijn",
    "zelfde_branche_in": "Van zelfde branche",
    "andere_branche_in": "Van andere branche in zorg en welzijn",
    "zij_instroom": "Zij-instromers",
    "herintreders": "Herintreders",
    "overig_in": "Overige instroom",
    "woont_in_regio": "Woont in de regio (%)",
}
_PROMISE = (
    "Uw aantallen blijven alleen in het geheugen zolang deze pagina open is. Kleine groepen gaan samen en alles"
    " wordt op vijven afgerond, voordat er iets mee gebeurt. Niets komt in een link, op een schijf of in een logboek."
)


def own_counts() -> Mapping[str, Guarded]:
    """Draw the fields and give the protected cells of each period, the newest first; empty while there are none."""
    session = _session()
    STORE.open(session)
    st.html(notice(_PROMISE, "info"))
    version = int(st.session_state.setdefault(_VERSION, 0))
    grid, file = st.tabs(["Invullen", "Bestand"])
    with grid:
        _grid(session, version)
    with file:
        _file(session, version)
    said: Read | None = st.session_state.get(_SAID)
    if said is not None:
        with st.container(key="eigen-fouten"):  # not shown while the browser refuses a file that came after
            _told(said.fouten)
        _told(said.opmerkingen)
    kept = STORE.kept(session)
    if (kept or said is not None) and st.button("Wis mijn gegevens", key="eigen_wis"):
        _wipe(session)
    if _WIPED in st.session_state:
        _empty_message()
    return kept


def _told(texts: Sequence[str]) -> None:
    for text in texts:
        st.html(notice(text, "let-op"))


def _grid(session: str, version: int) -> None:
    st.markdown(
        "Tel wie er op een dag in dienst was en wie precies een jaar later. Een lege functiegroep is alle functies"
        " samen. Waarheen en waarvandaan staan rechts en mogen leeg blijven."
    )
    with st.form("eigen_formulier", border=False):
        kinds = {name: "str" if name in ("periode", "functiegroep") else "Int64" for name in COLUMNS}
        empty = pd.DataFrame({name: pd.Series([None] * _ROWS, dtype=kind) for name, kind in kinds.items()})
        rows = st.data_editor(
            empty,
            key=_grid_key(version),
            num_rows="dynamic",
            hide_index=True,
            width="stretch",
            placeholder="",
            on_change="ignore",  # else a cell is held back for a moment, and a button that is pressed sooner misses it
            column_config={name: _column(name) for name in COLUMNS},
        )
        if st.form_submit_button("Vergelijk", type="primary"):
            _keep(session, read_grid(rows.to_dict("records")))
            _new_file_field()
            st.rerun()


def _column(name: str) -> ColumnConfig:
    hint = EXPLAINED[name].capitalize()
    if name == "functiegroep":
        return st.column_config.SelectboxColumn(_LABELS[name], help=hint, options=list(FUNCTIONS))
    if name == "periode":
        return st.column_config.TextColumn(_LABELS[name], help=hint, max_chars=20)
    return st.column_config.NumberColumn(_LABELS[name], help=hint, min_value=0, step=1, format="%d")


def _file(session: str, version: int) -> None:
    template = base64.b64encode(own_template()).decode()
    st.html(render("eigen.template", bytes=template))
    sent = st.file_uploader(
        "Uw bestand (CSV of Excel)", type=["csv", "xlsx", "ods"], max_upload_size=1,
        key=f"eigen_bestand_{version}_{st.session_state.get(_FILES, 0)}",
    )  # fmt: skip
    if sent is not None:
        data = sent.getvalue()
        forget_files(session)
        _keep(session, read_file(data))
        st.session_state[_VERSION] = version + 1
        st.rerun()


def _new_file_field() -> None:
    """Empty the field of the file, which may hold one that the browser refused: the server does not know of it."""
    st.session_state[_FILES] = int(st.session_state.get(_FILES, 0)) + 1


def _keep(session: str, read: Read) -> None:
    """Keep the cells and what is said of them; what was refused leaves nothing behind of what was there before."""
    STORE.keep(session, read.cellen)
    st.session_state[_SAID] = Read(fouten=read.fouten, opmerkingen=read.opmerkingen)


def _wipe(session: str) -> None:
    STORE.wipe(session)
    st.session_state.pop(_SAID, None)
    st.session_state[_VERSION] = int(st.session_state.get(_VERSION, 0)) + 1
    forget_session(session)
    st.session_state[_WIPED] = True
    st.rerun()


@st.fragment(run_every=1)
def _empty_message() -> None:
    """Have the browser send messages until one has empty fields.

    The server holds the last message of a browser until the next, and that of the button has what stood in the grid.
    The browser leaves a field out when the page without it is whole, which may be later than the next message.
    """
    if is_asked_again() and not is_sent(_grid_key(int(st.session_state[_VERSION]) - 1)):
        st.session_state.pop(_WIPED, None)
        st.rerun()


def _grid_key(version: int) -> str:
    return f"eigen_rooster_{version}."


def _session() -> str:
    """Give the id of the session; that of a test without a server is its own."""
    context = get_script_run_ctx()
    return "" if context is None else context.session_id
