"""What a superlative may be about: the rows it names or counts, with the number that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.claims.counts import noun_after
from tests.claims.numbers import Same, Words, is_rough, roughly_same
from tests.claims.ranks import SECTORS, default_facts, race
from tests.claims.rows import Fact, Row
from tests.claims.words import Text, Token, fits

HIGH = "hoogste|hoogst|grootste|grootst|meesten|meeste|meest|hardst|snelste|snelst|vaakst|breedste|top|sterkst"
LOW = "laagste|laagst|kleinste|kleinst|minste|minst|dal"
OTHER = "verste|verst|nieuwste|langst|oudste"
SUPERLATIVE = re.compile(rf"(?<![\w-])(?P<word>{HIGH}|{LOW}|{OTHER})(?![\w-])", re.IGNORECASE)
_HAVING = re.compile(
    r"[\s,(:]*(?:(?:heeft|had|hebben|hadden|groeit|groeien|groeide|groeiden|daalde|daalden|steeg|stegen|kromp|krompen"
    r"|is|was|zijn|waren|bestemde|bestemden|besteedde|besteedden|verschilt|verschillen|er|elk|allebei|beide|het|de"
    r"|allemaal|en|aantal|staat|staan|komt|komen)\b[\s,(:]*)*"
)
_CHANGE = re.compile(
    r"\b(groei\w*|steeg|stegen|stijg\w*|daal\w*|dal(?:ing|ingen|en)|kromp\w*|krimp\w*|verandering\w*"
    r"|verandert|veranderde)\b",
    re.IGNORECASE,
)
# The flow a superlative is about is the one named last, or right after it: 'Hoogste saldo hier: … ; laagste: …'.
_FLOW = re.compile(r"\b(saldo|instroom|uitstroom)\b", re.IGNORECASE)
_NEXT_WORD = 10
_COUNTED = {
    "branches": {"branche"}, "regio’s": {"regio"}, "provincies": {"regio"}, "landsdelen": {"regio"},
    "bestemmingen": {"categorie", "naar"}, "herkomsten": {"categorie"}, "perioden": None, "kwartalen": None,
    "jaren": None, "metingen": None, "peilingen": None, "platforms": {"platform"}, "soorten": {"soort"},
    "leeftijden": {"leeftijd"}, "leeftijdsgroepen": {"leeftijd"}, "groepen": {"groep"}, "leden": {"lid"},
}  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """The values told, the columns in which they compete (None: periods), and how many are counted, if they are.

    Without a number beside it (`bare`) a count says only how many there are, not with which value.
    """

    facts: list[Fact]
    over: set[str] | None
    count: int = 0
    bare: bool = False


def readings(words: Words, text: Text, found: re.Match[str]) -> Iterator[Reading]:
    """Give the readings of a superlative that fit the rows, the likeliest first."""
    start, end = text.sentence(found.start())
    others = [m.span() for m in SUPERLATIVE.finditer(text.text, start, end)]
    left = max([stop for _, stop in others if stop <= found.start()], default=start)
    right = min([begin for begin, _ in others if begin >= found.end()], default=end)
    if re.search(r"\ben (?:groeide|daalde|steeg|kromp) (?:het |er )*$", text.text[left : found.start()]):
        left = start
    before, after = text.between(left, found.start()), text.between(found.end(), right)
    before, after = ([t for t in part if not _constant(words, t)] for part in (before, after))
    for subject, numbers in _subjects(text, found, before, after):
        yield from _fitting(words, text, found, subject, numbers)


def _constant(words: Words, token: Token) -> bool:
    """Tell whether a name is that of all rows: it is no competitor."""
    if len({tuple(row[name] for name in words.table.named) for row in words.table.rows}) == 1:
        return False
    return token.kind == "naam" and {column for column, _ in token.names} <= words.constant


def _subjects(
    text: Text, found: re.Match[str], before: list[Token], after: list[Token]
) -> Iterator[tuple[list[Token], list[Token]]]:
    names_before = together(text, [t for t in before if t.kind == "naam"][::-1])
    numbers_before = [t for t in before if _amount(text, t)]
    numbers_after = [t for t in after if _amount(text, t)]
    ahead = names_before and text.text[max(t.end for t in names_before) : found.start()]
    if names_before and _HAVING.fullmatch(ahead or ""):
        yield names_before, numbers_after[:1]
    closed = re.match(
        r"\s*(?:van [\wé]+ [\w’']+(?: met een cijfer)?\s*)?(?:[,;.)]|$)",
        text.text[found.end() : text.sentence(found.start())[1]],
    )
    if names_before and closed and numbers_before and numbers_before[-1].start > names_before[0].start:
        yield names_before, numbers_before[-1:]
    colon = text.text.find(":", found.end())
    told = [t for t in after if t.kind in {"naam", "periode"} or _noun(text, t)]
    first = next((t for t in told if t.start > colon > 0), next(iter(told), None))
    if first is not None:
        group = (
            [first]
            if _noun(text, first)
            else together(text, [t for t in after[after.index(first) :] if t.kind == first.kind])
        )
        later = [t for t in numbers_after if t.start >= group[-1].end]
        fixed = names_before[:1] if first.kind == "periode" else []
        for numbers in (later, [t for t in numbers_after if t.end <= first.start], numbers_before[-1:]):
            if numbers or _noun(text, first):
                yield [*fixed, *group], numbers
                if fixed:
                    yield group, numbers
        if not numbers_after:
            yield [*fixed, *group], []
    periods = [t for t in after if t.kind == "periode"][:1]
    names_after = together(text, [t for t in after if t.kind == "naam"])
    if periods and numbers_after:
        for names in (names_before[:1], names_after[:1], []):
            yield [*names, *periods], numbers_after[:1]
    if names_after:
        yield names_after, numbers_after[:1]
    if names_before and numbers_after and not periods:
        yield names_before, numbers_after[:1]


def _noun(text: Text, token: Token) -> str:
    """Give the noun that a number counts when it stands for members: 'vijf branches', ''."""
    if token.number is None or not (noun := re.match(r" ([\w’']+)", text.text[token.end :])):
        return ""
    return (
        noun[1] if noun[1] in _COUNTED and not re.search(r"\b(van|onder) (?:de )?$", text.text[: token.start]) else ""
    )


def together(text: Text, names: list[Token]) -> list[Token]:
    """Give the tokens that stand together: 'A, B en C'."""
    kept: list[Token] = []
    for token in names:
        if kept:
            low, high = sorted((kept[-1], token), key=lambda t: t.start)
            if not re.fullmatch(r"\s*(,|en|, en)\s*(?:het |de )?", text.text[low.end : high.start]):
                break
        kept.append(token)
    return kept


def _amount(text: Text, token: Token) -> bool:
    return (
        token.number is not None
        and not token.number.word
        and noun_after(text, token) is None
        and not _noun(text, token)
    )


def _fitting(
    words: Words, text: Text, found: re.Match[str], subject: list[Token], numbers: list[Token]
) -> Iterator[Reading]:
    names = [t for t in subject if t.kind == "naam"]
    periods = [t.period for t in subject if t.kind == "periode"]
    counted = next((t for t in subject if t.kind == "getal"), None)
    change = bool(_CHANGE.search(text.text[slice(*text.sentence(found.start()))]))
    over: set[str] | None = None if periods else {column for name in names for column, _ in name.names}
    if counted is not None and counted.number is not None:
        over = _COUNTED[_noun(text, counted)]
    plural = "branche" in (over or ())
    flow = _FLOW.findall(text.text[: found.end() + _NEXT_WORD])
    column = flow[-1].lower() if flow and flow[-1].lower() in words.table.numeric else ""
    facts = _facts(words, text, names, periods, numbers, change=change, column=column)
    if counted is not None and plural:
        facts = [fact for fact in facts if fact.row.get("branche_code") not in SECTORS] or facts
    if facts:
        wanted = [fact for fact in facts if fact.change == change] or facts
        columns = dict.fromkeys(fact.column for fact in wanted)
        moving = [column for column in columns if len({row.get(column) for row in words.table.rows}) > 1]
        best = min(
            moving or columns, key=lambda column: _blanks(words, next(f for f in wanted if f.column == column), over)
        )
        chosen = [fact for fact in wanted if fact.column == best]
        count = int(counted.number.value) if counted and counted.number else 0
        yield Reading(chosen, over, count, bare=not numbers)


def _facts(
    words: Words,
    text: Text,
    names: list[Token],
    periods: list[str],
    numbers: list[Token],
    *,
    change: bool,
    column: str,
) -> list[Fact]:
    """Give the values that the names and periods have by the numbers told; every one of them must have one."""
    candidates = [fact for fact in words.table.facts if not column or fact.column == column]
    if not numbers:
        rows = [r for r in words.table.rows if (not names or any(fits(r, name) for name in names)) and _now(words, r)]
        facts = default_facts(words.table, rows, change=change)
        return facts if names else facts[:1]
    nearby = [codes for _, codes in words.bindings(text, numbers[0])]
    for codes in [[code] for code in periods] if periods else [*nearby, []]:
        found: list[Fact] = []
        for name in names or [None]:
            own = [
                fact
                for token in numbers[: max(len(names), len(periods), 2)]
                if token.number
                for fact in words.matching(
                    candidates, token.number, [name] if name else [], codes, _same(words, text, token)
                )
                if name is None or fits(fact.row, name)
            ]
            if not own:
                found = []
                break
            found += own
        if found and periods and len(periods) > 1:
            rest = _facts(words, text, names, periods[1:], numbers, change=change, column=column)
            return [*found, *rest] if rest else []
        if found:
            return found
    return []


def _same(words: Words, text: Text, token: Token) -> Same | None:
    """Give how a number that is told as about so much is held against the rows; None for another."""
    return roughly_same(words, token.number) if token.number and is_rough(text, token) else None


def _now(words: Words, row: Row) -> bool:
    codes = words.table.periods_of(row)
    return not codes or row.get("gekozen") is True or bool(set(codes) & set(words.table.newest))


def _blanks(words: Words, fact: Fact, over: set[str] | None) -> int:
    return sum(row.get(fact.column) is None for row in race(words.table, fact, over).rows)
