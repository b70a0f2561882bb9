"""The changes that `make mutate` makes: one place at a time, always something that can be read."""

from __future__ import annotations

import ast
import builtins
import re
import sys
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

from tests.mutate.__main__ import REPORT
from tests.mutate.mutants import Mutant, mutants
from tests.mutate.named import Named, named
from tests.mutate.reach import BUILT, IMPORTED, ROOT, Reach, probed
from tests.mutate.report import HEAD, Kept, report
from tests.mutate.tries import FOUND, LIVES, readers
from tests.mutate.tries import tests_of as chosen_tests
from tests.mutate.warm import Warm, restate

CODE = '''"""Text with a > b."""
from x import y


class Room:
    def biggest(self, a: int, b: int) -> int:
        if a > b and not self.shut:
            return a
        return b - 1
'''
QUERY = """/*
titel: not and = here
*/
select max(a) -- and desc
from t
where a = 1 and b between 1 and 2
order by a desc
"""


def made(folder: Path, name: str, text: str) -> list[Mutant]:
    (folder / name).write_text(text, encoding="utf-8")
    return list(mutants(folder, Path(name)))


def test_python_is_changed_in_one_place(tmp_path: Path) -> None:
    found = made(tmp_path, "a.py", CODE)
    assert {(mutant.was, mutant.became) for mutant in found} == {
        ("a > b", "(a >= b)"),
        ("a > b and not self.shut", "((a > b) or (not self.shut))"),
        ("not self.shut", "(self.shut)"),
        ("a", "None"),
        ("b - 1", "None"),
        ("b - 1", "(b + 1)"),
        ("1", "2"),
    }
    assert {mutant.inside for mutant in found} == {"Room.biggest"}
    assert all(ast.parse(mutant.text) and mutant.text != CODE for mutant in found)


def test_both_sides_of_a_changed_sign_stay_what_they_were(tmp_path: Path) -> None:
    found = made(tmp_path, "b.py", "def f(a, b):\n    print((a or 0) > 1, (a + b) * 2, (a if b else b) + 1)\n")
    signs = {mutant.became for mutant in found if mutant.was.startswith("(")}
    assert signs == {"((a or 0) >= 1)", "((a + b) / 2)", "((a if b else b) - 1)"}


def test_sql_is_changed_below_its_header_and_not_in_what_is_said(tmp_path: Path) -> None:
    found = made(tmp_path, "a.sql", QUERY)
    assert {(mutant.was, mutant.became, mutant.line) for mutant in found} == {
        ("max", "min", 4),
        ("=", "<>", 6),
        ("and", "or", 6),
        ("desc", "asc", 7),
    }
    assert all(mutant.text.startswith(QUERY[:30]) for mutant in found)


def test_the_statements_of_a_function_tell_that_they_run_and_its_text_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: set[tuple[str, int]] = set()
    monkeypatch.setattr(builtins, "__doorstroom_ran__", ran.add, raising=False)
    code = 'def f(a):\n    "Text."\n    if a:\n        return 1\n    return 2\n\n\nb = 3\n'
    made: dict[str, Any] = {}
    exec(compile(probed(code, "a.py"), "a.py", "exec"), made)  # noqa: S102
    assert (made["f"].__doc__, made["b"], ran) == ("Text.", 3, set())
    assert made["f"](False) == 2
    assert ran == {("a.py", 3), ("a.py", 5)}
    assert made["f"](True) == 1
    assert ("a.py", 4) in ran


def test_a_model_is_read_by_questions_also_by_way_of_others() -> None:
    assert "queries/saldo_branches.sql" in readers(Path("etl/models/mart/cijfers/mobiliteit.sql"))
    assert "queries/begrippenlijst.sql" not in readers(Path("etl/models/mart/cijfers/mobiliteit.sql"))


def test_the_tests_of_a_change_are_those_that_reach_its_line_the_quickest_first(tmp_path: Path) -> None:
    mutant = next(found for found in made(tmp_path, "a.py", CODE) if found.was == "b - 1")
    seconds = {IMPORTED: 0.0, BUILT: 0.0, "slow": 2.0, "quick": 0.1, "other": 0.0}
    lines = {7: ["slow", IMPORTED, "quick", "other"], 9: ["slow", BUILT, "quick"], 12: ["other"]}
    assert mutant.line == 9
    assert chosen_tests(mutant, Reach(seconds, {"a.py": lines})) == [("quick", 0.1), ("slow", 2.0)]
    nearest = Reach(seconds, {"a.py": {5: ["slow"], 8: ["quick"], 10: ["other"]}})
    assert chosen_tests(mutant, nearest) == [("quick", 0.1)]
    moved = Reach(seconds, {"a.py": {5: ["slow"], 10: ["other"]}})  # the function stood elsewhere: who uses the file
    assert chosen_tests(mutant, moved) == [("other", 0.0), ("slow", 2.0)]
    assert chosen_tests(mutant, Reach(seconds, {"b.py": lines})) == []
    apart = replace(mutant, path=Path("queries/desk/answer.py"))  # runs in a process of its own
    asking = Reach(seconds | {"tests/unit/desk/test_desk.py::test_it": 1.0}, {})
    assert chosen_tests(apart, asking) == [("tests/unit/desk/test_desk.py::test_it", 1.0)]


def test_a_slow_test_comes_last_and_no_file_takes_all_the_time(tmp_path: Path) -> None:
    mutant = next(found for found in made(tmp_path, "a.py", CODE) if found.was == "b - 1")
    seconds = {f"quick.py::{number}": number / 1000 for number in range(20)} | {"b.py::one": 1.0, "b.py::long": 99.0}
    chosen = [name for name, _ in chosen_tests(mutant, Reach(seconds, {"a.py": {9: list(seconds)}}))]
    assert chosen[:9] == [*(f"quick.py::{number}" for number in range(8)), "b.py::one"]
    assert "b.py::long" not in chosen


@pytest.mark.parametrize("fault", named(), ids=lambda fault: f"{fault.bestand}: {fault.fout}")
def test_every_named_fault_still_has_its_place_and_its_tests(fault: Named) -> None:
    mutant = fault.mutant()
    assert mutant.text != (ROOT / mutant.path).read_text(encoding="utf-8")
    assert all((ROOT / name.partition("::")[0]).exists() for name in fault.tests.split())


def test_a_named_fault_without_its_place_is_told() -> None:
    fault = Named("een fout", "tests/mutate/named.py", "woorden die daar " + "niet staan", "", "tests/rows")
    with pytest.raises(ValueError, match="0 keer"):
        fault.mutant()


def test_a_warm_process_tells_what_noticed_it_and_what_did_not(tmp_path: Path) -> None:
    changed = tmp_path / "three.py"
    changed.write_text("def three():\n    return 3\n")
    (tmp_path / "test_them.py").write_text(
        "from three import three\n\n\ndef test_it():\n    assert three() == 3\n\n\n"
        "def test_long():\n    while three() != 3:\n        pass\n"
    )
    warm = Warm(ROOT, ["--rootdir", str(tmp_path), "-c", "/dev/null", "-o", f"pythonpath={tmp_path}", str(tmp_path)])
    both = [(f"test_them.py::{name}", 0.0) for name in ("test_long", "test_it")]
    try:
        assert warm.run(both, changed) is None
        assert warm.run([("test_them.py::test_gone", 0.0)], changed) == "geen"
        changed.write_text("def three():\n    return 4\n")
        assert warm.run(both[1:], changed) == "test_them.py::test_it"
        assert warm.run([("test_them.py", 0.0)], changed) == "test_them.py::test_it"
        assert warm.run(both[:1], changed, seconds=1) == "tijd"
        assert warm.run(both[1:]) is None  # the process itself is as it was
    finally:
        warm.close()


@pytest.mark.parametrize(
    ("was", "becomes", "whole"),
    [
        ("SIZE = 3", "SIZE = 4", True),
        ("SIZE = 3", "SIZE = 2 + 1", False),  # nothing became another
        ("return SIZE", "return -SIZE", False),
        ("SIZE * 2", "SIZE * 3", False),
        ("self.size + 1", "self.size - 1", False),
    ],
)
def test_a_constant_is_put_in_place_only_when_that_is_the_whole_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, was: str, becomes: str, whole: bool
) -> None:
    file = tmp_path / "measured.py"
    text = (
        "import math\n\nSIZE = 3\nUNKNOWN = math.nan\nDOUBLE = lambda: SIZE * 2\n\n\n"
        "def size():\n    return SIZE\n\n\nclass Box:\n    def more(self):\n        return self.size + 1\n"
    )
    file.write_text(text)
    spec = spec_from_file_location("measured", file)
    assert spec
    assert spec.loader
    monkeypatch.setitem(sys.modules, "measured", measured := module_from_spec(spec))
    spec.loader.exec_module(measured)
    monkeypatch.setattr("tests.mutate.warm.ROOT", tmp_path)
    file.write_text(text.replace(was, becomes))
    assert restate(file) is whole
    assert (4 if whole else 3) == measured.SIZE


def test_the_page_counts_what_was_found_apart_from_what_is_no_fault(tmp_path: Path) -> None:
    found, lives, same = made(tmp_path, "a.py", CODE)[:3]
    why = {"waarom": "Hetzelfde.", "plaatsen": [{"bestand": "a.py", "was": same.was, "wordt": same.became}]}
    page = report([(found, FOUND), (lives, LIVES), (same, LIVES)], Kept([why]), 7)
    assert "zaad 7: 3 wijzigingen, 1 gevonden (33%). Zonder de 1 die niets aan de uitkomst veranderen: 50%." in page
    assert "| a.py | 3 | 1 | 1 | 1 | 0 | 50% |" in page
    unnoticed, no_fault = page.split("## Wat geen test merkte")[1].split("## Wat geen fout is")
    assert (unnoticed.count("- `"), no_fault.count("- `"), "Hetzelfde." in no_fault) == (1, 1, True)


def test_a_limit_of_a_list_is_a_choice_and_a_number_beside_it_is_not(tmp_path: Path) -> None:
    found = made(
        tmp_path, "a.py", "def f(names):\n    return enough(names, 90), names[0]\n\n\ndef g():\n    return 90 + 1\n"
    )
    kept = Kept([{"waarom": "Keuze.", "plaatsen": [{"bestand": "*", "regel": "enough(", "vanaf": 20}]}])
    told = {(mutant.was, mutant.line): kept.why(mutant) for mutant in found if mutant.was.isdecimal()}
    assert told == {("90", 2): "Keuze.", ("0", 2): None, ("90", 6): None, ("1", 6): None}


def test_the_page_in_the_docs_is_one_of_the_run_and_names_folders_that_are_there() -> None:
    page = REPORT.read_text(encoding="utf-8")
    assert page.startswith(HEAD)
    rooms = re.findall(r"^\| ([a-z/]+(?: \(\w+\))?) \| \d", page, re.MULTILINE)
    assert "analysis" in rooms
    assert all((ROOT / name.partition(" ")[0]).is_dir() for name in rooms)
