"""No cache takes own counts: what is remembered outlives a session and is shared by all."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from etl.settings import PROJECT

FOLDERS = ("analysis/eigen", "analysis/findings/eigen", "ui/eigen", "protection")
FILES = ("pages/regio/eigen_organisatie.py", "etl/importing/own.py", "etl/importing/own_template.py")
REMEMBERS = {"cache", "lru_cache", "cache_data", "cache_resource", "once_per_build"}
# what the region publishes and nothing else
PUBLIC = {"seen_from"}


def remembering(source: str) -> list[str]:
    """Give the functions with parameters that a decorator remembers the answers of."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            names = {ast.unparse(one).partition("(")[0].rpartition(".")[2] for one in node.decorator_list}
            if names & REMEMBERS and (node.args.args or node.args.kwonlyargs):
                found.append(node.name)
    return found


def modules() -> list[Path]:
    return [*(PROJECT / name for name in FILES), *(p for name in FOLDERS for p in (PROJECT / name).glob("*.py"))]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_cache_takes_own_counts(path: Path) -> None:
    assert set(remembering(path.read_text("utf-8"))) <= PUBLIC


def test_a_cache_is_seen() -> None:
    assert remembering("@st.cache_data(ttl=1)\ndef a(x): ...\n@lru_cache\ndef b(*, x): ...") == ["a", "b"]
    assert remembering("@cache\ndef a(): ...\ndef b(x): ...") == []


def test_what_is_remembered_is_asked_of_the_region_only() -> None:
    tree = ast.parse((PROJECT / "analysis/eigen/seen.py").read_text("utf-8"))
    (kept,) = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name in PUBLIC]
    assert [one.arg for one in kept.args.args] == ["times", "region", "stock"]
