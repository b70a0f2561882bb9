"""The changes that `make mutate` makes: one place at a time, always something that can be read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.mutate.__main__ import tests_of as chosen_tests
from tests.mutate.mutants import Mutant, mutants
from tests.mutate.named import Named, named
from tests.mutate.reach import ROOT
from tests.mutate.warm import Warm

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


def test_sql_is_changed_below_its_header_and_not_in_what_is_said(tmp_path: Path) -> None:
    found = made(tmp_path, "a.sql", QUERY)
    assert {(mutant.was, mutant.became, mutant.line) for mutant in found} == {
        ("max", "min", 4),
        ("=", "<>", 6),
        ("and", "or", 6),
        ("desc", "asc", 7),
    }
    assert all(mutant.text.startswith(QUERY[:30]) for mutant in found)


def test_the_tests_of_a_change_are_those_that_reach_it(tmp_path: Path) -> None:
    mutant = made(tmp_path, "a.py", CODE)[0]
    reach = {"a.py:Room.biggest": [("slow", 2.0), ("quick", 0.1)], "a.py:Room.other": [("other", 0.0)]}
    assert chosen_tests(mutant, reach) == ["quick", "slow"]
    assert chosen_tests(mutant, {"a.py:Room.other": [("other", 0.0)]}) == ["other"]
    assert chosen_tests(mutant, {"b.py:f": [("far", 0.0)]}) == []


@pytest.mark.parametrize("fault", named(), ids=lambda fault: f"{fault.bestand}: {fault.fout}")
def test_every_named_fault_still_has_its_place_and_its_tests(fault: Named) -> None:
    mutant = fault.mutant()
    assert mutant.text != (ROOT / mutant.path).read_text(encoding="utf-8")
    assert all((ROOT / name.partition("::")[0]).exists() for name in fault.tests.split())


def test_a_named_fault_without_its_place_is_told() -> None:
    fault = Named("een fout", "tests/mutate/named.py", "woorden die daar " + "niet staan", "", "tests/rows")
    with pytest.raises(ValueError, match="0 keer"):
        fault.mutant()


def test_a_warm_process_tells_found_from_alive_and_from_no_test(tmp_path: Path) -> None:
    (tmp_path / "test_them.py").write_text("def test_good():\n    pass\n\n\ndef test_bad():\n    assert False\n")
    warm, own = Warm(ROOT), ["--rootdir", str(tmp_path), "-c", "/dev/null", str(tmp_path)]
    try:
        assert [warm.run([*own, "-k", name], 120) for name in ("good", "bad", "none")] == [0, 1, 5]
    finally:
        warm.close()
