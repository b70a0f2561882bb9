"""How well the search answers kept questions: `python -m tests.search.score [file]` lists what it gets wrong."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import yaml

from ui.searching.answers import Answered, answer

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Score:
    asked: int
    first: int
    three: int
    wrong: list[str]


def questions(name: str) -> list[dict[str, Any]]:
    return yaml.safe_load((HERE / name).read_text("utf-8"))


def place(given: Answered, question: dict[str, Any]) -> int | None:
    """Give the place of the first good answer among what is shown, from 1."""
    if question.get("onbekend"):
        return None if given.bekend else 1
    if not given.bekend:
        return None
    for number, one in enumerate(given.results, start=1):
        if any(fnmatch(f"{one.soort}:{one.code}", good) for good in question["goed"]):
            asked = parse_qs(urlsplit(one.adres).query)
            if all(asked.get(name) == [code] for name, code in question.get("link", {}).items()):
                return number
    return None


def score(name: str) -> Score:
    first = three = 0
    wrong = []
    found = questions(name)
    for question in found:
        given = answer(question["vraag"])
        at = place(given, question)
        first += at == 1
        three += at is not None and at <= 3
        if at != 1:
            shown = [f"{one.soort}:{one.code}" for one in given.results[:4]]
            wrong.append(f"{at} {question['vraag']!r} {'' if given.bekend else 'ONBEKEND '}{shown}")
    return Score(len(found), first, three, wrong)


if __name__ == "__main__":
    file = sys.argv[1] if len(sys.argv) > 1 else "questions.yml"
    score(file)
    begin = time.perf_counter()
    made = score(file)
    spent = (time.perf_counter() - begin) / made.asked
    sys.stdout.write("\n".join(made.wrong))
    sys.stdout.write(
        f"\n{made.asked} asked, {made.first / made.asked:.0%} first, {made.three / made.asked:.0%} in three,"
        f" {1000 * spent:.2f} ms each\n"
    )
