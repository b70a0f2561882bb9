"""make run and make test on machines that are not like ours, with stubs for what takes long."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.stubs import INSTALLS, PYTHONS, Project, make_project

RUN = "project-python server.py"
BUILD = "project-python -m etl build"
PYTEST = "project-python -m pytest -n 2 --dist worksteal"
HOSTILE = {
    "PYTHONHOME": "/nergens",
    "PYTHONPATH": "/nergens",
    "PYTHONSAFEPATH": "1",
    "PYTHONWARNINGS": "error",
    "PYTHONOPTIMIZE": "2",
    "PYTHONDONTWRITEBYTECODE": "1",
    "VIRTUAL_ENV": "/nergens",
    "CONDA_PREFIX": "/nergens",
    "UV_PROJECT_ENVIRONMENT": "/nergens",
    "UV_PYTHON": "2.7",
    "UV_PROJECT": "/nergens",
    "UV_NO_SYNC": "1",
    "UV_MANAGED_PYTHON": "1",
    "PIP_TARGET": "/nergens",
    "PIP_REQUIRE_HASHES": "1",
    "PYTEST_ADDOPTS": "--bestaat-niet",
    "STREAMLIT_SERVER_BASE_URL_PATH": "elders",
    "MYPYPATH": "/nergens",
}
REACH = {
    "PIP_INDEX_URL": "https://pakketten.invalid/simple",
    "PIP_CERT": "/eigen.pem",
    "UV_DEFAULT_INDEX": "https://pakketten.invalid/simple",
    "UV_INDEX_EIGEN_USERNAME": "naam",
    "UV_SYSTEM_CERTS": "0",
    "UV_CACHE_DIR": "/var/cache/eigen",
    "HTTPS_PROXY": "http://proxy.invalid:3128",
    "SSL_CERT_FILE": "/eigen.pem",
}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of stubs in a path with a space."""
    return make_project(tmp_path)


def test_what_is_set_for_other_work_stays_out(project: Project) -> None:
    broken = subprocess.run(
        [sys.executable, "-c", ""], env={"PYTHONHOME": "/nergens"}, capture_output=True, check=False
    )
    assert broken.returncode != 0, "the fault: a Python does not start with this"

    done = project.make("run", **HOSTILE, **REACH)

    assert done.returncode == 0, done.stderr
    for start in ("uv sync --frozen", RUN):
        saw = project.saw(start)
        assert not HOSTILE.keys() & saw.keys()
        assert {name: saw[name] for name in REACH} == REACH
        assert (saw["UV_PYTHON_DOWNLOADS"], saw["PYTHONUTF8"]) == ("never", "1")


def test_a_python_is_found_though_pythonhome_is_wrong(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    for name in PYTHONS:
        project.stub(name, f'exec "{sys.executable}" "$@"')
    done = project.make("run", **HOSTILE)
    assert (done.returncode, done.stderr) == (0, "")
    assert project.calls(RUN)


def test_the_certificates_of_the_machine_are_used_where_there_are(project: Project) -> None:
    project.make("run")
    store = any(
        Path(name).exists()
        for name in (
            "/etc/ssl/certs/ca-certificates.crt",
            "/etc/pki/tls/certs/ca-bundle.crt",
            "/etc/ssl/ca-bundle.pem",
            "/etc/ssl/cert.pem",
        )
    )
    assert project.saw("uv sync --frozen").get("UV_SYSTEM_CERTS") == ("1" if store else None)


def test_without_a_home_the_project_is_the_home(project: Project) -> None:
    done = project.make("run", HOME="")
    assert done.returncode == 0, done.stderr
    assert project.saw(RUN)["HOME"] == str(project.home / ".uv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_home_that_cannot_be_written_stays_the_home(project: Project, tmp_path: Path) -> None:
    shut = tmp_path / "dicht"
    shut.mkdir(mode=0o500)
    project.make("run", HOME=str(shut))
    saw = project.saw(RUN)
    assert (saw["HOME"], saw["XDG_CACHE_HOME"]) == (str(shut), str(project.home / ".uv/cache"))


def test_a_python_that_does_not_fit_is_said(project: Project) -> None:
    for name in PYTHONS:
        project.stub(name, "echo Python 3.14.0; exit 1")
    done = project.make("run")
    assert done.returncode != 0
    assert "heeft Python 3.11, 3.12 of 3.13 nodig" in done.stdout
    assert "Wel gevonden: Python 3.14.0" in done.stdout
    assert project.calls("python3 -Ic")
    assert not project.calls("uv sync --frozen")


@pytest.mark.parametrize("uv", ["exit 127", "echo --native-tls"])
def test_a_missing_venv_is_said(project: Project, uv: str) -> None:
    """With no uv or one that is too old, pip has to fetch it."""
    project.stub("uv", uv)
    for name in PYTHONS:
        project.stub(name, 'case "$*" in *ensurepip*) exit 1;; esac')
    done = project.make("run")
    assert done.returncode != 0
    assert "sudo apt-get install python3-venv" in done.stdout
    assert project.calls("python3 -c import ensurepip")
    assert not project.calls("python3 -m venv")
    assert not project.calls("uv sync --frozen")


def test_packages_that_do_not_come_are_said(project: Project) -> None:
    project.stub("uv", INSTALLS.replace("*) mkdir", "*) echo 'geen verbinding' >&2; exit 2 ;; *) mkdir"))
    done = project.make("run")
    assert done.returncode != 0
    assert "geen verbinding" in done.stderr
    assert "Niet alle pakketten zijn binnen" in done.stdout
    assert not project.calls(RUN)
    assert not (project.home / ".venv/installed").exists()


def test_what_is_installed_is_not_installed_again(project: Project) -> None:
    project.make("run")
    project.make("run")
    assert len(project.calls("uv sync --frozen")) == 1
    assert len(project.calls(RUN)) == 2


def test_what_changed_is_built_before_it_is_served(project: Project) -> None:
    project.make("run")
    project.make("run")
    assert len(project.calls(BUILD)) == 2


def test_an_environment_whose_python_is_gone_is_made_again(project: Project) -> None:
    project.make("run")
    python = project.home / ".venv/bin/python"
    python.unlink()
    python.symlink_to("/nergens/python")
    done = project.make("run")
    assert done.returncode == 0, done.stderr
    assert len(project.calls("uv sync --frozen")) == 2


NO_BROWSER = 'case "$*" in *browser.chromium*) exit 1 ;; *pytest*) exit ${PYTEST_STATUS:-0} ;; esac'


@pytest.mark.parametrize(
    ("accepted", "pytest_status", "good"),
    [("", "0", False), ("nee", "0", False), ("ja", "0", True), ("ja", "1", False)],
)
def test_without_a_browser_the_last_sentence_says_so(
    project: Project, accepted: str, pytest_status: str, good: bool
) -> None:
    project.stub("project-python", NO_BROWSER.replace("${PYTEST_STATUS:-0}", pytest_status))
    done = project.make("test", "TESTS=tests/unit", DOORSTROOM_ZONDER_BROWSER=accepted)
    assert project.calls("project-python -m pytest") == [f"{PYTEST} -m not browser tests/unit"]
    assert done.stdout.splitlines()[-1].startswith("De tests in een browser zijn niet gedraaid")
    assert (done.returncode == 0) == good


def test_a_browser_that_is_found_is_used(project: Project) -> None:
    project.stub("project-python", 'case "$*" in *browser.chromium*) echo /pad/naar/chrome ;; esac')
    done = project.make("-j4", "test")
    assert done.returncode == 0, done.stderr
    assert project.calls("project-python -m pytest") == [PYTEST]
    assert project.saw("project-python -m pytest")["CHROMIUM"] == "/pad/naar/chrome"
    assert "niet gedraaid" not in done.stdout
    assert [line.rsplit("--group", 1)[-1].strip() for line in project.calls("uv sync --frozen")][-1] == "dev"


def test_a_python_behind_a_shim_is_named_by_its_own_path(project: Project) -> None:
    """From the shim uv takes the environment for that of another Python, and makes it anew."""
    project.stub("python3", 'case "$*" in *sys.executable*) echo /opt/versies/3.11/bin/python3 ;; esac')
    project.make("build")
    assert [line for line in project.calls("uv sync") if "--python /opt/versies/3.11/bin/python3" in line]
