"""Changes, shares and sums in words: recomputed from the numbers that the words themselves print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from math import floor, log10

from tests.claims.counts import noun_after
from tests.claims.dutch import Number
from tests.claims.numbers import Claim, Words, around, found
from tests.claims.rows import Fact
from tests.claims.words import SIDE, Text, Token

# What rounding may move a percentage with a decimal, and one without: docs/adr/017.
_FINE, _COARSE = 0.6, 2.5
_SLACK = 0.001
_WHOLE = re.compile(
    r"van (?:de totale|alle|het geheel|het totaal|nederland|de hele|wie|de vertrekkers|hen)\b", re.IGNORECASE
)
_MOSTLY = re.compile(
    r"\bde (?:meesten|meeste [\w ]*?) (?:gaat|gaan|ging|gingen|bleef|bleven|komt|komen|kwam|kwamen|vertrokken)\b"
    r"|\b(?:gaat|gaan|ging|gingen|bleef|bleven|komt|komen|kwam|kwamen) de meesten\b"
    r"|\bmeeste vertrekkers\b[^:]*:",
    re.IGNORECASE,
)
_TOTALS = ("samen", "totaal", "noemer_eur", "totaal_eur")


def change_claims(words: Words) -> Iterator[Claim]:
    """Check what is told as a change, a share or a sum."""
    for text in words.texts:
        yield from _journeys(words, text)
        yield from _balances(text)
        yield from _shares(words, text)
        yield from _majorities(words, text)
        yield from _rounded(words, text)
        yield from _of_balance(words, text)
    yield from _that_is(words)


def _numbers(text: Text, start: int, end: int) -> list[Token]:
    return [t for t in text.between(start, end, "getal") if t.number and not t.number.word]


def _between(text: Text, one: Token, other: Token) -> str:
    return text.text[one.end : other.start]


def _pairs(text: Text) -> Iterator[tuple[Token, Token, list[Token]]]:
    """Give 'van A naar B' with the numbers after it, up to the next 'van' of the sentence."""
    for start, end in text.bounds:
        numbers = _numbers(text, start, end)
        for place, (one, other) in enumerate(pairwise(numbers)):
            if re.search(r"\bvan $", text.text[: one.start]) and re.search(r"\bnaar\b", _between(text, one, other)):
                rest = []
                for token in numbers[place + 2 :]:
                    if re.search(r"\bvan $", text.text[: token.start]):
                        break
                    rest.append(token)
                yield one, other, rest


def _journeys(words: Words, text: Text) -> Iterator[Claim]:
    for one, other, rest in _pairs(text):
        for token in rest[:2]:
            if token.number and (token.number.signed or token.number.unit == "pp"):
                yield _difference(text, one.number, other.number, token)


def _difference(text: Text, old: Number | None, new: Number | None, token: Token) -> Claim:
    said, told = around(text, token), token.number
    assert old and new and told
    if told.unit == "%" and old.unit == "%":
        return Claim("index", text.part, said, "een percentage van een percentage")
    if told.unit == "%":
        if old.value <= 0:
            return Claim("index", text.part, said, "een percentage van een grondtal dat niet boven nul ligt")
        right = 100 * (new.value - old.value) / old.value
        spread = 100 * (0.5 * 10.0**-old.decimals + 0.5 * 10.0**-new.decimals) / old.value if old.decimals else 0
        ok = told.is_(right, spread)
        return Claim("optelling", text.part, said, None if ok else f"{token.text} moet {right:.1f}% zijn")
    ok = abs(new.value - old.value - told.value) <= 1e-6 + (
        0.5 * 10.0**-told.decimals if told.decimals < old.decimals else 0
    )
    return Claim(
        "optelling",
        text.part,
        said,
        None if ok else f"{token.text}: {new.value - old.value:g} volgens de getallen ernaast",
    )


def _that_is(words: Words) -> Iterator[Claim]:
    """Check 'van A naar B' in the title with 'Dat is D' at the start of the sentence."""
    title, sentence = words.texts[0], words.texts[1]
    if not sentence.text.startswith("Dat is "):
        return
    told = _numbers(sentence, 0, sentence.bounds[0][1])
    for one, other, _ in _pairs(title):
        for token in told[:2]:
            if token.number and (token.number.signed or token.number.unit == "pp"):
                yield _difference(sentence, one.number, other.number, token)


def _balances(text: Text) -> Iterator[Claim]:
    """Check 'kwamen er A bij en vertrokken er B: een saldo van C'."""
    pattern = re.compile(r"bij en vertrokken er [^:]*: een saldo van")
    for match in pattern.finditer(text.text):
        numbers = _numbers(text, *text.sentence(match.start()))
        if len(numbers) >= 3 and all(t.number for t in numbers):
            came, left, balance = (t.number.value for t in numbers[:3] if t.number)
            rough = "een saldo van ongeveer" in text.text[match.start() : match.end() + 10]
            reach = 10.0 ** floor(log10(abs(balance))) / 2 if rough and balance else 0.0
            wrong = None if abs(came - left - balance) <= reach else f"{came - left:g} volgens de getallen ernaast"
            if wrong and re.search(r"afrond", text.text):
                wrong = None
            yield Claim("optelling", text.part, around(text, numbers[2]), wrong)
    for match in re.finditer(r"\bsaldo\b[^:;.]*? (?P<total>[+−]?[\d.]+)(?: werknemers)?: ", text.text):
        start, end = text.sentence(match.start())
        parts = [t for t in _numbers(text, match.end(), end) if t.number and t.number.signed]
        total = next((t for t in _numbers(text, start, match.end()) if t.text == match["total"]), None)
        if total and total.number and len(parts) > 1:
            size = sum(t.number.value for t in parts if t.number)
            wrong = None if size == total.number.value else f"de delen zijn samen {size:g}"
            if wrong and re.search(r"afrond|niet bekend|geen cijfer|[Zz]onder cijfer|onbekend|ontbreekt", text.text):
                wrong = None
            yield Claim("optelling", text.part, around(text, total), wrong)


def _shares(words: Words, text: Text) -> Iterator[Claim]:
    """Check 'A werknemers, P%' and 'A (P%)': of the whole that the words name, else of what is shown."""
    if not any(name.startswith("aandeel") for name in words.table.columns):
        return
    numbers = [t for t in text.tokens if t.kind == "getal" and t.number and not t.number.word]
    for one, other in pairwise(numbers):
        part, told = one.number, other.number
        if not part or not told or told.unit != "%" or told.signed or part.unit == "%" or part.value < 0:
            continue
        if not re.fullmatch(r"(?: [a-z]+){0,5} ?[,(] ?", _between(text, one, other)):
            continue
        if re.search(r"\bnaar $", text.text[: one.start]):
            continue  # 'van 230 naar 230 (0%)' is a change
        yield Claim("aandeel", text.part, around(text, one), _share_fault(words, text, one, told))


def _share_fault(words: Words, text: Text, one: Token, told: Number) -> str | None:
    part = one.number
    assert part
    named = _named_wholes(words, text, one)
    start, end = text.sentence(one.start)
    inner = SIDE.search(text.text[start:end])
    if not named or inner or _WHOLE.search(text.text[start:end]):
        named |= _shown_wholes(words, one, text, totals=bool(_WHOLE.search(text.text)))
    rights = [100 * part.value / whole for whole in named if whole > 0]
    if any(told.is_(right, 0.0) for right in rights):
        return None
    shares = ", ".join(f"{right:.1f}%" for right in rights[:3])
    return f"{told.value:g}% is niet {part.value:g} van {sorted(named)[:3]} ({shares})"


def _named_wholes(words: Words, text: Text, one: Token) -> set[float]:
    wholes = set()
    for token in _numbers(text, 0, one.start) + _numbers(text, one.end, len(text.text)):
        number = token.number
        if not number or number.unit not in {"", "€"} or not one.number or number.value < one.number.value:
            continue
        facts = [fact for fact in words.table.facts if number.is_(fact.value)]
        if any(fact.column in _TOTALS or "totaal" in fact.row.values() for fact in facts):
            wholes.add(number.value)
    return wholes


def _shown_wholes(words: Words, one: Token, text: Text, *, totals: bool) -> set[float]:
    facts = found(words, text, one, one.number) if one.number else []
    wholes: set[float] = set()
    for fact in facts[:3]:
        codes = fact.periods[:1]
        rows = [row for row in words.table.rows if words.table.periods_of(row)[:1] == codes]
        if re.search(
            r"naar buiten|naar binnen|de sector verlaat", text.text[slice(*text.sentence(one.start))], re.IGNORECASE
        ):
            rows = [
                row
                for row in rows
                if (row.get("bereik"), row.get("stap")) == (fact.row.get("bereik"), fact.row.get("stap"))
            ]
        for sort in ("platform", "post", "soort", "reden", "stap", "kanaal", None):
            own = [row for row in rows if sort is None or row.get(sort) == fact.row.get(sort)]
            if own and all(row.get(fact.column) is not None for row in own):
                wholes.add(sum(row[fact.column] for row in own))
        names = _TOTALS if totals else ("samen",)
        if not totals and "samen" not in words.table.columns:
            names = _TOTALS
        wholes |= {float(row[name]) for row in rows for name in names if _amount(row.get(name))}
        wholes |= {float(row[fact.column]) for row in rows if "totaal" in row.values() and row.get(fact.column)}
    return wholes


def _amount(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _majorities(words: Words, text: Text) -> Iterator[Claim]:
    """Check that 'de meeste(n)' are more than half of what is shown or named."""
    for match in _MOSTLY.finditer(text.text):
        start, end = text.sentence(match.start())
        names = text.between(match.end(), end, "naam")
        columns = [c for c in ("aantal", "waarde") if c in words.table.columns]
        if not names or not columns:
            continue
        rows = [row for row in words.table.rows if row.get(columns[0]) is not None]
        own = [row for row in rows if any(row.get(c) == v for c, v in names[0].names)]
        if not own:
            continue
        sort = own[0].get("stap")
        side = SIDE.search(text.text[start:end])
        rows = [r for r in rows if r.get("stap") == sort and (not side or r.get("bereik") == own[0].get("bereik"))]
        rows = [r for r in rows if words.table.periods_of(r)[:1] == words.table.periods_of(own[0])[:1]]
        whole = (not side and own[0].get("samen")) or sum(row[columns[0]] for row in rows)
        share = 100 * own[0][columns[0]] / whole if whole else 0
        wrong = None if share > 50 else f"{names[0].text} is {share:.1f}% van wat getoond wordt, niet de meerderheid"
        yield Claim("aandeel", text.part, text.text[start:end].strip(), wrong)


def _rounded(words: Words, text: Text) -> Iterator[Claim]:
    """Check that a percentage is told no finer than what it was made of is rounded."""
    for token in text.tokens:
        number = token.number
        if token.kind != "getal" or not number or number.unit != "%" or noun_after(text, token):
            continue
        facts = found(words, text, token, number)
        margins = [margin for fact in facts if (margin := _margin(words, fact)) is not None]
        if not facts or len(margins) < len(facts):
            continue
        margin = min(margins)
        fine = _FINE if number.decimals else _COARSE
        wrong = None if margin <= fine + _SLACK else f"{token.text} kan door afronden {margin:.1f} punt schelen"
        yield Claim("afronding", text.part, around(text, token), wrong)


def _margin(words: Words, fact: Fact) -> float | None:
    """Give how far rounding may move a percentage that was computed from two numbers; None when it was published."""
    ends = fact.ends or _ends(words, fact)
    if ends is None:
        return None
    (old, step), (new, other) = ends
    if old <= 0 or old - step / 2 <= 0:
        return 100.0 if step else 0.0
    exact = 100 * new / old
    if 0 <= new <= old and not fact.change:  # a part moves its whole along
        low, high = (100 * max(new + shift, 0) / (old + shift) for shift in (-other / 2, other / 2))
        return max(high - exact, exact - low)
    return max(
        100 * (new + other / 2) / (old - step / 2) - exact,
        exact - 100 * (new - other / 2) / (old + step / 2),
    )


def _ends(words: Words, fact: Fact) -> tuple[tuple[float, float], tuple[float, float]] | None:
    row, table = fact.row, words.table
    if fact.column == "aandeel" and row.get("aantal") is not None and not row.get("waarde_tekst"):
        whole = row.get("samen") or row.get("totaal")
        if whole and _amount(whole):
            return ((float(whole), table.step("aantal", row)), (float(row["aantal"]), table.step("aantal", row)))
    if fact.change and fact.unit == "%" and row.get("herkomst") != "gepubliceerd":
        old, new = row.get("eerder"), row.get("waarde")
        if old is not None and new is not None and table.unit("waarde", row) == "":
            return ((float(old), table.step("eerder", row)), (float(new), table.step("waarde", row)))
    return None


def _of_balance(words: Words, text: Text) -> Iterator[Claim]:
    """Refuse 'P% hoger' of a balance or of a percentage, and an index of a balance."""
    first = words.table.rows[0]
    code = str(first.get("indicator") or "")
    for match in re.finditer(r"\d% (?:hoger|lager|meer|minder)\b", text.text):
        said = text.text[slice(*text.sentence(match.start()))].strip()
        balance = "saldo" in code.lower() or re.search(r"\bsaldo\b", said)
        shares = first.get("eenheid") == "procent" and "indicator" in first
        wrong = "een percentage van een saldo" if balance else "een percentage van percentages" if shares else None
        yield Claim("index", text.part, said, wrong)
    if "index" in first and text.part == "titel" and " = 100" in text.text:
        base = [r["waarde"] for r in words.table.rows if r.get("index") is not None and abs(r["index"] - 100) < 1e-9]
        bad = "saldo" in code.lower() or any(value is not None and value <= 0 for value in base)
        yield Claim(
            "index", text.part, text.text, "een index van een saldo of van een grondtal tot nul" if bad else None
        )
