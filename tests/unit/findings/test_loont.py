"""What is said of measures by random own numbers: every two numbers told together agree: title, sentence, alt, table.

python -m tests.unit.findings.test_loont 2000      # more of them than the test takes
"""

from __future__ import annotations

import random
import re
import sys
from typing import Any

import pandas as pd
import pytest

from analysis.findings.base import ALT, SENTENCE, TITLE
from analysis.findings.regioplan.maatregelen import measures, words
from analysis.rows import records
from analysis.weighing import own_numbers, worked_out
from queries.rows import Maatregelen
from queries.run import run

CODES = ("sterk-in-je-werk", "loopbaantraject", "re-integratiebegeleiding", "outplacement")
_NUMBER = r"(?:minder dan )?\d+(?:\.\d{3})*(?:,\d+)?"
_KEPT = re.compile(rf"Van ({_NUMBER})(?: \([^)]*\))? vertrek(ken)? per jaar voorkomt(?: het er|:)")
_FAULTS = re.compile(
    r"nan|None|inf\b|kost gratis|gratis per|\b0,0\b|,0\b|\bVan 1 vertrekken|meer dan 100 van|meer dan 0 |−0\b|—"
)


def _between(draw: random.Random, most: float, some: list[str]) -> str:
    """Give a number, a range or three numbers as a reader types them, extremes among them; or nothing."""
    pick = draw.random()
    if pick < 0.35:
        return draw.choice(some)
    ends = sorted(draw.choice([0, draw.uniform(0, most), draw.uniform(0, most / 50), most]) for _ in range(3))
    decimals = draw.choice([0, 1, 3])
    text = [f"{end:.{decimals}f}".replace(".", ",") for end in ends]
    if pick < 0.55:
        return text[1]
    if pick < 0.75:
        return f"{text[0]}-{text[2]}" if text[0] != text[2] else text[0]
    return f"{text[0]}-{draw.choice(text)}-{text[2]}"


def _asked(draw: random.Random) -> dict[str, Any]:
    chosen = draw.sample(CODES, draw.choice([1, 1, 1, 2, 3, 4]))
    effects = {code: _between(draw, 100, ["", "0", "100", "0,001", "0-10-30", "5-20"]) for code in chosen}
    effect = "; ".join(f"{code} {text}" for code, text in effects.items() if text)
    return {
        "inzet": chosen,
        "medewerkers": draw.choice([1, 2, 3, 7, 20, 150, 1_000, 100_000]),
        "gesprekken": draw.choice([0, 0, 6, 9]),
        "verloop": _between(draw, 100, ["", "0", "100", "0,001", "15", "8-15-25", "0-0-53"]),
        "effect": draw.choice([effect, effect, _between(draw, 100, ["", "0", "20"])]),
        "vertrekkosten": _between(draw, 10_000_000, ["", "0", "1", "20.000", "10.000-30.000", "10.000.000"]),
        "startgetal": draw.randrange(1_000_000),
    }


def _frame(asked: dict[str, Any], draw: random.Random) -> pd.DataFrame:
    """Give the rows of a question, worked out; of one in eight the price of a measure is not known: TESTDATA."""
    frame = run("maatregelen", asked).frame.copy()
    if draw.random() < 0.125:
        frame.loc[[0, *([len(frame) - 1] if len(frame) > 1 else [])], ["kosten_van_eur", "kosten_tot_eur"]] = None
    return worked_out(frame, asked)


def _number(text: str) -> float:
    """Give a number as told; 'minder dan 0,1' lies below it."""
    value = float(text.removeprefix("minder dan ").replace(".", "").replace(",", "."))
    return value / 2 if text.startswith("minder") else value


def _row_agrees(row: Maatregelen) -> None:
    for name in ("vertrekkers{}", "blijven{}", "per_blijver{}_eur", "saldo{}_eur"):
        low, middle, high = (row[name.format(end)] for end in ("_laag", "", "_hoog"))  # type: ignore[literal-required]
        assert (low is None) == (middle is None) == (high is None)
        assert low is None or low <= middle <= high
    for end in ("_laag", "", "_hoog"):
        stay, leave = row[f"blijven{end}"], row[f"vertrekkers{end}"]  # type: ignore[literal-required]
        assert stay is None or 0 <= stay <= leave <= row["medewerkers"]
    chance, net, cost = row["kans"], row["saldo_eur"], row["kosten_tot_eur"]
    if chance is not None and net is not None:
        assert chance <= 50 or net >= 0
        assert chance >= 50 or net <= 0
        if row["omslag"] is not None and row["omslag"] >= 100:
            assert chance <= 50
        if net == row["saldo_laag_eur"] == row["saldo_hoog_eur"] and abs(net) > 1:
            assert chance == (100 if net > 0 else 0)
    if (each := row["per_blijver_eur"]) is not None and cost and row["blijven"] and row["blijven"] >= 1:
        assert 0.9 * (row["kosten_van_eur"] or 0) <= each * row["blijven"] <= 1.1 * cost


def _title_agrees(titel: str, rows: list[Maatregelen]) -> None:
    """Check that the title judges as the chance does, and says free of what costs nothing only."""
    own = [row for row in rows if row["instrument"] != "samen"]
    if "Loont het waarschijnlijk?" in titel and "Van de" not in titel:
        for said in re.findall(r"(?:\? |(?<=wel, )|(?<=niet, ))(.+?) (wel|niet|misschien)", titel):
            for row in (row for row in own if row["naam"] in said[0]):
                assert said[1] == _judged(row["kans"])
    if len(own) > 1:
        return
    (row,) = own
    if found := re.search(r" loont (waarschijnlijk niet|waarschijnlijk|misschien): ", titel):
        word = {"waarschijnlijk": "wel", "waarschijnlijk niet": "niet", "misschien": "misschien"}[found[1]]
        assert word == _judged(row["kans"])
    if "gratis" in titel:
        assert row["kosten_tot_eur"] == 0
    if " loont niet: " in titel or " bespaart niets: " in titel:
        assert not row["saldo_eur"] or row["saldo_eur"] < 0
        assert not row["kans"]
    if told := re.search(rf"het ({_NUMBER}|meer dan {_NUMBER}) van de 100", titel):
        assert (row["omslag"] == 0) == told[1].startswith("minder")
        assert not row["omslag"] or _number(told[1].removeprefix("meer dan ")) == row["omslag"] < 100


def _judged(chance: float | None) -> str:
    assert chance is not None
    return "wel" if chance > 50 else "niet" if chance < 50 else "misschien"


def check(seed: int) -> str:
    """Check one choice of own numbers; gives the title."""
    draw = random.Random(seed)  # noqa: S311 - draws, no secret
    asked = _asked(draw)
    frame = _frame(asked, draw)
    rows, found, own = records(frame, Maatregelen), measures(frame, asked), own_numbers(asked)
    for row in rows:
        _row_agrees(row)
    _title_agrees(found.titel, rows)
    for text in (found.titel, found.zin, found.alt, *map(words, rows)):
        assert not (fault := _FAULTS.search(text)), f"{fault}: {text}"
    if kept := _KEPT.search(found.zin):
        rest = found.zin[kept.end() :].split(". ")[0]
        told = re.findall(rf"(?<![\d(.,])(?<!tot )(?<!nog )({_NUMBER})(?= \(|[.,]| en)", rest + ".")
        assert told
        assert all(_number(one) <= _number(kept[1]) for one in told), (told, found.zin)
    missing = own.leave is None or own.leaver is None or len(own.effects) < len(asked["inzet"])
    assert ("Vul in " in found.zin) == missing
    assert len(found.titel) <= TITLE, found.titel
    assert len(found.zin) <= SENTENCE, found.zin
    assert len(found.alt) <= ALT
    return re.sub(r"[\d.,]+", "#", found.titel)


@pytest.mark.parametrize("part", range(4))
def test_every_two_numbers_told_together_agree(part: int) -> None:
    titles = [check(seed) for seed in range(100 * part, 100 * part + 100)]
    assert len(set(titles)) > 20


if __name__ == "__main__":
    kinds = {check(seed) for seed in range(int(sys.argv[1]))}
    sys.stdout.write(f"{sys.argv[1]} keuzes, {len(kinds)} soorten titels\n")
