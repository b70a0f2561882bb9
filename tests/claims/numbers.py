"""Every number in the words against the rows: by the names and the period beside it, else recomputed, else a count."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import pairwise
from math import floor, log10
from zoneinfo import ZoneInfo

from tests.claims.counts import allowed_counts, noun_after
from tests.claims.derive import Derived
from tests.claims.dutch import Number, periods_in, within, year_before
from tests.claims.rows import Fact, Row, Table
from tests.claims.words import Text, Token, fits

DOWN = re.compile(
    r"\b(minder|lager|daalde|daling|daalt|kleiner|kromp|krimp|krompen|vertrok|vertrokken|te weinig|gekrompen|achter"
    r"|eruit|weg|onder|minst|tekort|verlies|plus of min|verschil\w*|zit|scheelt)\b"
)  # fmt: skip
_BUILT = re.compile(r"\d{8}T\d{6}")
_HERE = ZoneInfo("Europe/Amsterdam")
_PART = re.compile(r"(?: naar \d+(?:,\d+)?%)? van (?!\d)")
_RESPECTIVE = re.compile(r"binnen de afronding|[Vv]erschil van|\b(?:beide|allebei|elk)\b")
EXTREME = re.compile(r"\b(grootste|hoogste?|laagste?|kleinste|meeste?|minste?|snelste?)\b", re.IGNORECASE)
_BOTH_ENDS = re.compile(r"[^.;()]{0,20}, van \d[\d.,]* naar \d")
_OWN = re.compile(r" \(")
_FROM_TO, _TO = re.compile(r"\(van $"), re.compile(r" naar \d[\d.,]*\)")
UP = re.compile(r"\b(meer|sneller|langzamer|hoger|steeg|stijging|stijgt|groter|groeide|groei|binnen dan)\b")

Same = Callable[[Number, Fact], bool]


@dataclass(frozen=True)
class Claim:
    """Something the words say, checked: kind, part of the words, what was said, and what is wrong with it."""

    kind: str
    part: str
    said: str
    wrong: str | None = None


class Words:
    """The texts of one figure with its rows: what a number can be bound to."""

    def __init__(self, table: Table, texts: tuple[Text, ...]) -> None:
        self.table, self.texts = table, texts
        self.periods = [token.period for text in texts for token in text.tokens if token.kind == "periode"]
        self.derived = Derived(table, self.periods)

    @cached_property
    def constant(self) -> set[str]:
        """Columns with one value: the region and branch all rows are about."""
        return {c for c in self.table.named if len({row[c] for row in self.table.rows}) == 1}

    @cached_property
    def codes(self) -> set[str]:
        """Every period the rows tell of, in whatever column."""
        rows = self.table.rows
        known = {code for row in rows for code in (*self.table.periods_of(row), *self.table.then_of(row))}
        return known | {code for row in rows for code in _codes(row)}

    def bindings(self, text: Text, token: Token) -> Iterator[tuple[list[Token], list[str]]]:
        """Give the names and periods a number may be about, the nearest first."""
        start, end = text.sentence(token.start)
        if (then := self._a_year_before(text, token)) is not None:
            yield self._nearest(reversed(text.between(0, token.start, "naam"))), then
            return
        if said := re.match(r" \([^()]*\)", text.text[token.end :]):  # '143.800 (december 2025, referentiescenario)'
            inside = text.between(token.end, token.end + said.end())
            codes = [t.period for t in inside if t.kind == "periode"]
            if set(codes) & self.editions and (names := [t for t in inside if t.kind == "naam"]):
                yield names, codes
        before = self._nearest(reversed(text.between(start, token.start, "naam")))
        reach = min((t.start for t in text.between(token.end, end, "getal")), default=end)
        following = text.between(token.end, reach, "naam")
        after = self._nearest(following if not before or _direct(text, token, following) else [])
        named = [before] if before else self._inherited(text, start)
        last = max((t.end for t in text.between(start, token.start, "naam")), default=start)
        own = _OWN.fullmatch(text.text[last : token.start])  # 'GGZ (140)': of the name right before it and of no other
        if before and not own and _RESPECTIVE.search(text.text[start:end]):
            named += [[other] for other in text.between(start, token.start, "naam")[-4:]]
        if after:
            named += [self._merged(after, before)]
        near = (_run(text, token.end, reach), _run(text, start, token.start, last=True), self._around(text, start))
        for names in named or [[]]:
            for periods in [codes + self._since(text, start, end, codes) for codes in near if codes] or [[]]:
                yield names, periods
            if not text.between(start, end, "periode"):
                yield names, list(self.table.newest)
            if not text.between(start, end, "periode") and EXTREME.search(text.text[start:end]):
                yield names, []

    @staticmethod
    def _a_year_before(text: Text, token: Token) -> list[str] | None:
        """Give when 37.700 was: '… een jaar eerder … in het 3e kwartaal van 2020 (van 37.700 naar 36.800)'."""
        start, end = text.sentence(token.start)
        if not _FROM_TO.search(text.text[start : token.start]) or not _TO.match(text.text, token.end, end):
            return None
        said = text.between(start, token.start, "periode")
        return [year_before(said[-1].period)] if said and "een jaar eerder" in text.text[start : token.start] else None

    def _since(self, text: Text, start: int, end: int, codes: list[str]) -> list[str]:
        """Give the newest periods where the ones told are what a change is counted from: 'sinds 2019'."""
        told = [t for t in text.between(start, end, "periode") if t.period in codes]
        since = any(re.search(r"\bsinds (?:het )?$", text.text[: t.start]) for t in told)
        return list(self.table.newest) if since else []

    def _inherited(self, text: Text, start: int) -> list[list[Token]]:
        """Give the names said before a sentence that has none, in this text or else in the title."""
        for other, reach in ((text, start), (self.texts[0], len(self.texts[0].text))):
            if names := self._nearest(reversed(other.between(0, reach, "naam"))):
                return [names, []]
        return [[]]

    def _around(self, text: Text, start: int) -> list[str]:
        """Give the periods said before a sentence that has none, with the newest where nothing was said."""
        if text.between(start, text.sentence(start)[1], "periode"):
            return []
        said = [t.period for t in text.between(0, start, "periode")]
        if "jaar eerder" in text.text[slice(*text.sentence(start))]:
            said += [year_before(code) for code in said if len(code) != 10]
        if not said and EXTREME.search(text.text[slice(*text.sentence(start))]):
            return []
        nearby = said or [*self.table.newest, *dict.fromkeys(self.periods)]
        return nearby if said else nearby + [year_before(code) for code in nearby if len(code) != 10]

    def _nearest(self, tokens: Iterable[Token]) -> list[Token]:
        kept: list[Token] = []
        columns: set[str] = set()
        for token in tokens:
            own = {column.removesuffix("_code") for column, _ in token.names}
            if not own & columns and not own <= self.constant:
                kept.append(token)
                columns |= own
        return kept

    @staticmethod
    def _merged(first: list[Token], rest: list[Token]) -> list[Token]:
        taken = {column.removesuffix("_code") for token in first for column, _ in token.names}
        return first + [
            token for token in rest if not {column.removesuffix("_code") for column, _ in token.names} & taken
        ]

    def matching(
        self, facts: Iterable[Fact], number: Number, names: list[Token], periods: list[str], same: Same | None = None
    ) -> list[Fact]:
        """Give the facts that a number with these names and periods can be; `same` tells when it is one of them."""
        same = same or self.is_same
        when = [code for code in periods if code not in self.editions or len(code) == 4]
        return [
            fact
            for fact in facts
            if same(number, fact)
            and all(fits(fact.row, token) or not _names_any(fact.row, token) for token in names)
            and (not when or not fact.periods or any(_touch(p, code) for p in when for code in fact.periods))
            and self._edition(fact.row, periods)
        ]

    @cached_property
    def editions(self) -> set[str]:
        """The editions of a forecast that the rows have: 'december 2023' as 2023MM12."""
        return {code for row in self.table.rows for code in periods_in(str(row.get("versie") or ""))}

    def _edition(self, row: Row, periods: list[str]) -> bool:
        """Tell whether a row is of the edition said beside its number, where one is."""
        said = [code for code in periods if code in self.editions and len(code) > 4]
        if said and "versie" not in row:
            return len(said) > 1  # a sum or gap over editions is told with both
        return not said or bool(set(said) & set(periods_in(str(row["versie"] or ""))))

    @staticmethod
    def is_same(number: Number, fact: Fact) -> bool:
        if number.unit != fact.unit and not (number.unit == "" and fact.unit == "pp"):
            return False
        if number.signed or fact.value >= 0:
            return number.is_(fact.value)
        return number.is_(-fact.value)


def _direct(text: Text, token: Token, names: list[Token]) -> bool:
    """Tell whether a name follows a number as what it counts: '1.230 naar overige sectoren', not '10, B 20'."""
    return bool(names) and not re.search(r"[,;:]|\b(en|of|tegen|dan)\b", text.text[token.end : names[0].start])


def _run(text: Text, start: int, end: int, *, last: bool = False) -> list[str]:
    """Give the periods of a stretch that stand together: 'tussen 2020 en 2022' are two, with no number between."""
    tokens = [t for t in text.between(start, end) if t.kind in {"periode", "getal"}]
    tokens = tokens[::-1] if last else tokens
    codes: list[str] = []
    for token in tokens:
        if codes and (token.kind == "getal" or (last and text.text[token.end : token.end + 1] == ")")):
            break
        codes += [token.period] if token.kind == "periode" else []
    return codes


def _names_any(row: Row, token: Token) -> bool:
    """Tell whether a row has the columns a name is of: a sum over all has none."""
    return any(column in row for column, _ in token.names)


def _touch(said: str, code: str) -> bool:
    return within(said, code) or within(code, said)


def number_claims(words: Words) -> Iterator[Claim]:
    """Check every number of every text."""
    for text in words.texts:
        for token in text.tokens:
            if token.kind == "getal" and token.number is not None:
                yield from _number(words, text, token, token.number)
            elif token.kind == "periode":
                yield _period(words, text, token)


def found(words: Words, text: Text, token: Token, number: Number) -> list[Fact]:
    """Give the facts a number is, of the first way of reading that has any: as it stands, else as computed."""
    derived = words.derived
    computed = [derived.changes, derived.sums, derived.gaps]
    if number.unit == "%" and not number.signed and _PART.match(text.text, token.end):
        computed = [derived.sums, derived.changes, derived.gaps]
    for facts in (words.table.facts, *computed):
        same = [fact for fact in facts if words.is_same(number, fact)]
        for names, periods in words.bindings(text, token) if same else ():
            if match := words.matching(same, number, names, periods):
                return match
    return []


def _number(words: Words, text: Text, token: Token, number: Number) -> Iterator[Claim]:
    said = around(text, token)
    noun = noun_after(text, token)
    if noun is not None and EXTREME.search(text.text[slice(*text.sentence(token.start))]) and not among(text, token):
        return  # a counted tie, held to the rows as a superlative
    if noun is not None:
        right = allowed_counts(words.table, noun, text, token)
        ok = number.value in right
        yield Claim("getal", text.part, said, None if ok else f"{token.text} {noun}: kan zijn {sorted(right)[:12]}")
        return
    about = is_rough(text, token) and _about(words, text, token, number)
    facts = [] if number.word or about else found(words, text, token, number)
    if facts:
        yield Claim("getal", text.part, said)
        yield from _level(words, text, token, number, facts)
        yield from _too_fine(words, text, token, number, facts)
        return
    if number.unit == "" and not number.signed and number.value in allowed_counts(words.table, "", text, token):
        yield Claim("getal", text.part, said)
        return
    told = number.word and found(words, text, token, number)
    if told or (number.signed and _from_words(words, number)) or about:
        yield Claim("getal", text.part, said)
        return
    partial = [
        fact
        for names, periods in words.bindings(text, token)
        for fact in words.matching(words.derived.partial, number, names, periods)
    ]
    if partial:
        least = re.search(r"\b(minstens|ten minste|minimaal)\b[^.;]{0,12}$", text.text[: token.start])
        yield Claim("rest", text.part, said, None if least else "een deel heeft geen cijfer: dit is geen som of rest")
        return
    yield Claim("getal", text.part, said, f"{token.text}: niet in de rijen en niet te berekenen")


def _about(words: Words, text: Text, token: Token, number: Number) -> bool:
    """Tell whether 'ongeveer 6.000' is a number of the names and the period beside it, rounded as far as it is told."""
    same, derived = roughly_same(words, number), words.derived
    facts = [*words.table.facts, *derived.changes, *derived.sums, *derived.gaps]
    near = [fact for fact in facts if same(number, fact)]
    return any(words.matching(near, number, names, codes, same) for names, codes in words.bindings(text, token))


def is_rough(text: Text, token: Token) -> bool:
    """Tell whether a number is told as about so much."""
    return bool(re.search(r"\bongeveer $|±$", text.text[: token.start]))


def roughly_same(words: Words, number: Number) -> Same:
    """Give how to tell whether a number of the rows is what 'ongeveer 6.000' says.

    It may be off by half of its last digit that is no nought, and no more than half of the power of ten below what the
    number of the rows was rounded to, where that is known.
    """
    least = 10.0**-number.decimals
    place = least
    while number.value and abs(number.value) % (10 * place) < least / 2:
        place *= 10

    def same(said: Number, fact: Fact) -> bool:
        if said.unit != fact.unit and not (said.unit == "" and fact.unit == "pp"):
            return False
        step = max(fact.step, words.table.step(fact.column, fact.row) if fact.column in fact.row else 0.0)
        reach = 10.0 ** floor(log10(step)) if step > least else place
        if not said.value:
            return abs(fact.value) <= max(step, least) / 2
        value = fact.value if said.signed or fact.value >= 0 else -fact.value
        return abs(value - said.value) <= min(reach, place) / 2 + 1e-6

    return same


def _too_fine(words: Words, text: Text, token: Token, number: Number, facts: list[Fact]) -> Iterator[Claim]:
    """Check that a difference is not told finer than what it was computed from: 9.300 less 11.000 is not 1.700.

    Where both numbers stand beside it ('+5, van 95 naar 100'), it is the difference of what is printed.
    """
    if _BOTH_ENDS.match(text.text, token.end):
        return
    steps = [_difference_step(words, fact) for fact in facts if fact.unit == number.unit]
    least = min(steps, default=0.0)
    if least <= 10.0**-number.decimals:
        return
    place = 10.0 ** floor(log10(least))
    fine = abs(number.value / place - round(number.value / place)) > 1e-6
    yield Claim("afronding", text.part, around(text, token), f"zeker is het op {least:g}" if fine else None)


def _difference_step(words: Words, fact: Fact) -> float:
    """Give how far apart rounding leaves a difference; 0 of what is none, or of what its source rounded itself."""
    if fact.ends and fact.unit != "%":
        return fact.ends[0][1] + fact.ends[1][1]
    if fact.row.get(f"{fact.column}_berekend") and fact.column in fact.row:
        return words.table.step(fact.column, fact.row)
    return 0.0


def _from_words(words: Words, number: Number) -> bool:
    """Tell whether a number is the change between two numbers told as 'van A naar B', in its unit or in percent."""
    for text in words.texts:
        numbers = [t for t in text.tokens if t.number and not t.number.word]
        for one, other in pairwise(numbers):
            old, new = one.number, other.number
            if old and new and re.fullmatch(r"[^.;]* naar ", text.text[one.end : other.start]):
                size = new.value - old.value
                if number.unit == "%" and old.unit != "%" and old.value > 0:
                    size = 100 * size / old.value
                if number.is_(size):
                    return True
    return False


def _level(words: Words, text: Text, token: Token, number: Number, facts: list[Fact]) -> Iterator[Claim]:
    """Check that a difference is told as one, with its right direction."""
    if number.value == 0 or not all(fact.change for fact in facts):
        return
    start, end = text.sentence(token.start)
    clause = text.text[start:end]
    lead = text.text[start : token.start]
    if re.search(r"\b(kleiner|groter|hoger|lager)\b[^,;.]*: *$", lead) and not number.signed:
        yield Claim("niveau", text.part, around(text, token), "een verschil dat als niveau leest")
        return
    if (side := _side(text, token)) and all(fact.ends or words.table.is_change(fact.column) for fact in facts):
        ok = any((fact.value > 0) == (side == "op") for fact in facts)
        yield Claim("niveau", text.part, around(text, token), None if ok else "de andere kant op")
    tells = number.signed or number.unit == "pp" or DOWN.search(clause) or UP.search(clause)
    yield Claim("niveau", text.part, around(text, token), None if tells else "een verschil dat als niveau leest")


def _side(text: Text, token: Token) -> str:
    """Give 'op' or 'neer' where the words beside an unsigned number say which way it goes, else ''."""
    if token.number is None or token.number.signed:
        return ""
    after = re.match(r"(?: [a-z]+)?,? (hoger|meer|lager|minder)\b(?P<than> dan )?", text.text[token.end :])
    if after and after["than"] and text.between(token.end + after.end(), token.end + after.end() + 40, "naam"):
        return ""  # the rows of the other hold this difference with the other sign
    before = re.search(r"\b(steeg|groeide|daalde|kromp) (?:met )?$", text.text[: token.start])
    word = after[1] if after else before[1] if before else ""
    return "" if not word else "op" if word in {"hoger", "meer", "steeg", "groeide"} else "neer"


def _period(words: Words, text: Text, token: Token) -> Claim:
    ok = any(_touch(token.period, code) for code in words.codes)
    return Claim("periode", text.part, around(text, token), None if ok else f"{token.text}: geen periode van de rijen")


def _codes(row: Row) -> set[str]:
    found: set[str] = set()
    for value in row.values():
        if isinstance(value, str):
            found.update(periods_in(value))
            if built := _BUILT.match(value):
                when = datetime.strptime(built.group(), "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
                found.add(f"{when.astimezone(_HERE):%Y-%m-%d}")
        elif hasattr(value, "strftime"):
            found.add(value.strftime("%Y-%m-%d"))
        elif isinstance(value, int) and 1900 < value < 2100:
            found.add(str(value))
    return found


def among(text: Text, token: Token) -> bool:
    """Tell whether a count says among how many: 'van zeven branches'."""
    return bool(re.search(r"\b(van|onder) (?:de |alle )?$", text.text[: token.start]))


def around(text: Text, token: Token) -> str:
    """Give the sentence a token stands in."""
    start, end = text.sentence(token.start)
    return text.text[start:end].strip()
