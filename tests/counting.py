"""No test gets lost between the processes of a run: as many have a result as were found."""

from __future__ import annotations

import pytest

_finished: set[str] = set()


def pytest_runtest_logfinish(nodeid: str) -> None:
    """Count a test once, however often it ran."""
    _finished.add(nodeid)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run that calls itself good and left out what it found; each process of many runs only a part."""
    whole = not hasattr(session.config, "workerinput") and not session.config.option.collectonly
    if whole and exitstatus == 0 and len(_finished) != session.testscollected:
        said = f"{session.testscollected} tests found, {len(_finished)} of them have a result"
        session.config.get_terminal_writer().line(f"\n{said}", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
