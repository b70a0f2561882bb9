"""Every superlative in the words: whom it is about, and whether all rows agree. What cannot be read is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.claims.dutch import NUMBER, periods_in, read_number
from tests.claims.growth import growth_fault
from tests.claims.numbers import Claim, Words, around
from tests.claims.patterns import special
from tests.claims.ranks import Race, place_of, race, said_of, standing
from tests.claims.readings import LOW, SUPERLATIVE, Reading, readings
from tests.claims.rows import Fact, Row, Table
from tests.claims.words import PLACE, Text, Token

_APART = re.compile(r"[,;:()]| en ")
_FALL = re.compile(
    r"\b(daal\w*|dal(?:ing|ingen|en)|kromp\w*|krimp\w*|verloor|verloren|verlies|afname|achteruit)\b", re.IGNORECASE
)
_AMONG = re.compile(
    r"\b(met een cijfer|met beide cijfers|bekend\w*|waarvan een cijfer|van wie een cijfer|met een aantal"
    r"|die een cijfer hebben|gemeten|voor zover)\b",
    re.IGNORECASE,
)
_NO_CLAIM = re.compile(
    r"niet aan (?:één|een) |niet te zeggen|niet aan te wijzen|niet te onderscheiden|is er geen |Er is geen "
)
EQUAL = re.compile(r"binnen de afronding|even (?:hoog|veel|groot|laag)|evenveel|gelijk")


def extreme_claims(words: Words) -> Iterator[Claim]:
    """Check every superlative of every text."""
    for text in words.texts:
        for found in SUPERLATIVE.finditer(text.text):
            if not any(t.start <= found.start() < t.end for t in text.tokens):
                yield from _extreme(words, text, found)


def place_claims(words: Words) -> Iterator[Claim]:
    """Check 'A heeft V: plaats 3 van 28' and 'gedeeld plaats 18 tot en met 20 van 28': who is certainly above?"""
    for text in words.texts:
        for found in PLACE.finditer(text.text):
            said = text.text[slice(*text.sentence(found.start()))].strip()
            own = [row for row in words.table.rows if row.get("gekozen") and row.get("waarde") is not None]
            first, last, everyone = (int(found[name] or found["first"]) for name in ("first", "last", "all"))
            if not own:
                yield Claim("rang", text.part, said, "de gekozen rij heeft geen cijfer")
                continue
            right = place_of(words.table, Race("waarde", tuple(words.table.rows)), own[0])
            wrong = (
                None if (first, last, everyone) == right else f"plaats {right[0]} tot en met {right[1]} van {right[2]}"
            )
            yield Claim("rang", text.part, said, wrong)


def _extreme(words: Words, text: Text, found: re.Match[str]) -> Iterator[Claim]:
    said = around(text, Token("woord", found.group(), *found.span()))
    if _NO_CLAIM.search(text.text[slice(*text.sentence(found.start()))]):
        return
    known = special(words, text, found)
    if known is None:
        known = _behind(words, text, found)
    if known is None:
        known = growth_fault(words, text, found)
    if known is not None:
        yield Claim("uiterste", text.part, said, known or None)
        return
    reading = next(readings(words, text, found), None)
    if reading is None:
        yield Claim("uiterste", text.part, said, f"'{found.group()}': onbekende overtreffende trap")
        return
    yield from _judged(words, text, found, reading)


def _behind(words: Words, text: Text, found: re.Match[str]) -> str | None:
    """Judge 'Nederland 1.474.650 (hoogste), Bol, Oefenopleiding 69,9% (laagste)' of a series with names of any kind.

    The number must be the end of the rows of the period that is told, and each part of the name a text of its row.
    None for another sentence, '' when it is right.
    """
    if text.text[found.start() - 1 : found.start()] + text.text[found.end() : found.end() + 1] != "()":
        return None
    start = text.sentence(found.start())[0]
    told = [t for t in text.between(start, found.start(), "getal") if t.number]
    if not told or ("reeks" not in words.table.columns and "combinatie" not in words.table.columns):
        return None
    said = told[-1].number
    codes = [t.period for t in text.between(start, found.start(), "periode")]
    rows = [row for row in words.table.rows if row.get("waarde") is not None]
    rows = [row for row in rows if not codes or set(words.table.periods_of(row)) & set(codes)]
    values = [row["waarde"] for row in rows]
    end = (max if found.group().lower().startswith("hoog") else min)(values, default=None)
    if said is None or end is None or not said.is_(end):
        return f"het uiterste is {end}"
    name = re.split(r"\), |: ", text.text[start : told[-1].start])[-1].strip().lower()
    own = [row for row in rows if row["waarde"] == end]
    cells = [" ".join(str(value) for value in row.values()).lower() for row in own]
    right = any(all(part in cell for part in name.split(", ")) for cell in cells)
    return "" if right and len(own) == 1 else f"van wie het is: {name}"


def _judged(words: Words, text: Text, found: re.Match[str], reading: Reading) -> Iterator[Claim]:
    table, facts, over = words.table, reading.facts, reading.over
    sentence = text.text[slice(*text.sentence(found.start()))]
    said = sentence.strip()
    inside = "stap" in table.columns and re.search(
        r"naar buiten|naar binnen|de sector verlaat", sentence, re.IGNORECASE
    )
    running = race(table, facts[0], over, "bereik" if inside else "")
    named = [row for row in running.rows if any(row is fact.row for fact in facts)]
    if not named:
        yield Claim("uiterste", text.part, said, "de genoemde rij doet niet mee")
        return
    stands = standing(table, running, named, _direction(found, sentence, facts[0]))
    equal = bool(EQUAL.search(sentence))
    wrong = close = None
    if stands.behind and not (reading.count and reading.bare):
        wrong = f"'{found.group()}' geldt niet op {facts[0].column} voor {said_of(stands.behind, table, over or set())}"
    elif reading.count:
        wrong = None if stands.possible == reading.count else f"het zijn er {stands.possible}"
    else:
        if others := [row for row in stands.others if not _beside(row, table, facts[0].column, sentence)]:
            wrong = f"gelijk met {said_of(tuple(others), table, over or set())} ({len(others)})"
        if unnamed := [row for row in stands.close if not _beside(row, table, facts[0].column, sentence)]:
            close = f"binnen de afronding: {said_of(tuple(unnamed), table, over or set())}"
        if len({row[facts[0].column] for row in named}) > 1 and not equal:
            wrong = wrong or "zij verschillen"
    yield Claim("uiterste", text.part, said, wrong)
    yield Claim("afronding", text.part, said, close)
    blank = None
    if over and stands.blank and not _most(running, named) and not _among(words, text, sentence, running):
        blank = f"zonder cijfer: {said_of(stands.blank, table, over)}"
    yield Claim("rang", text.part, said, blank)


def _beside(row: Row, table: Table, column: str, sentence: str) -> bool:
    """Tell whether a row is named right before its own number: "2020 (+140) en 2023 (+150), binnen de afronding"."""
    names = tuple(str(row[name]).lower() for name in table.named if row.get(name))
    for match in NUMBER.finditer(sentence):
        before = sentence[: match.start()].rstrip(" (:+−€")
        if read_number(match).is_(row[column]) and (
            before.lower().endswith(names) or row.get("periode_code") in periods_in(_APART.split(before)[-1])
        ):
            return True
    return False


def _most(running: Race, named: list[Row]) -> bool:
    """Tell whether the first has more than half of the whole: then nobody without a value can be before it."""
    whole = next((named[0][name] for name in ("samen", "totaal") if named[0].get(name)), 0)
    return not isinstance(whole, bool) and 2 * float(named[0][running.column]) > whole > 0


def _direction(found: re.Match[str], sentence: str, fact: Fact) -> str:
    low = bool(re.fullmatch(LOW, found["word"], re.IGNORECASE))
    lead = sentence.lower()
    if fact.change and re.search(r"grootste (verandering|verschil)|verschil\w* het meest|veranderde? het meest", lead):
        return "groot"
    near = lead[max(0, lead.find(found.group().lower()) - 60) :]
    fall = fact.change and bool(_FALL.search(near)) and fact.value < 0
    return "laag" if low != fall else "hoog"


def _among(words: Words, text: Text, sentence: str, running: Race) -> bool:
    """Tell whether the words count only members with a value: 'van 7 branches', 'met een cijfer'; the title for all."""
    title = words.texts[0]
    if _AMONG.search(sentence) or (text.part != "titel" and _AMONG.search(title.text)):
        return True
    known = sum(row.get(running.column) is not None for row in running.rows)
    counted = [t for said in {title, text} if said is text or text.part != "titel" for t in said.tokens if t.number]
    return any(t.number and t.number.value == known for t in counted)
