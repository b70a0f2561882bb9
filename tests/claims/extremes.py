"""Every superlative in the words: whom it is about, and whether all rows agree. What cannot be read is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.claims.counts import noun_after
from tests.claims.dutch import NUMBER, NUMBER_WORD, read_number, read_word
from tests.claims.growth import growth_fault
from tests.claims.numbers import Claim, Words, around
from tests.claims.patterns import special
from tests.claims.ranks import Race, default_facts, race, said_of, standing
from tests.claims.rows import Fact
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
_FALL = re.compile(
    r"\b(daal\w*|dal(?:ing|ingen|en)|kromp\w*|krimp\w*|verloor|verloren|verlies|afname|achteruit)\b", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\b(groei\w*|steeg|stegen|stijg\w*|daal\w*|dal(?:ing|ingen|en)|kromp\w*|krimp\w*|verandering\w*"
    r"|verandert|veranderde)\b",
    re.IGNORECASE,
)
_AMONG = re.compile(
    r"\b(met een cijfer|bekend\w*|waarvan een cijfer|van wie een cijfer|met een aantal|die een cijfer hebben"
    r"|gemeten|voor zover)\b",
    re.IGNORECASE,
)
_NO_CLAIM = re.compile(r"niet aan (?:één|een) |niet te zeggen|niet aan te wijzen|niet te onderscheiden|is er geen ")
_EQUAL = re.compile(r"binnen de afronding|even (?:hoog|veel|groot|laag)|evenveel|gelijk")


def extreme_claims(words: Words) -> Iterator[Claim]:
    """Check every superlative of every text."""
    for text in words.texts:
        for found in SUPERLATIVE.finditer(text.text):
            if not any(t.start <= found.start() < t.end for t in text.tokens):
                yield from _extreme(words, text, found)


def _extreme(words: Words, text: Text, found: re.Match[str]) -> Iterator[Claim]:
    place = Token("woord", found.group(), *found.span())
    said = around(text, place)
    if _NO_CLAIM.search(text.text[slice(*text.sentence(found.start()))]):
        return
    known = special(words, text, found)
    if known is not None:
        yield Claim("uiterste", text.part, said, known or None)
        return
    reading = next(_readings(words, text, found), None)
    if reading is None:
        grown = growth_fault(words, text, found)
        if grown is not None:
            yield Claim("uiterste", text.part, said, grown or None)
            return
        yield Claim("uiterste", text.part, said, f"'{found.group()}': onbekende overtreffende trap")
        return
    yield from _judged(words, text, found, reading)


Reading = tuple[list[Fact], "set[str] | None"]


def _readings(words: Words, text: Text, found: re.Match[str]) -> Iterator[Reading]:
    """Give what a superlative may be about: the rows told, and the columns in which they compete (None: periods)."""
    start, end = text.sentence(found.start())
    others = [m.span() for m in SUPERLATIVE.finditer(text.text, start, end)]
    left = max([stop for _, stop in others if stop <= found.start()], default=start)
    right = min([begin for begin, _ in others if begin >= found.end()], default=end)
    if re.search(r"\ben (?:groeide|daalde|steeg|kromp) (?:het |er )*$", text.text[left : found.start()]):
        left = start
    before, after = text.between(left, found.start()), text.between(found.end(), right)
    for subject, number in _subjects(text, found, before, after):
        yield from _rows_of(words, text, found, subject, number)


def _subjects(
    text: Text, found: re.Match[str], before: list[Token], after: list[Token]
) -> Iterator[tuple[list[Token], Token | None]]:
    names_before, names_after = _group(text, [t for t in before if t.kind == "naam"][::-1]), None
    names_after = _group(text, [t for t in after if t.kind == "naam"])
    numbers_after = [t for t in after if t.kind == "getal" and _value(text, t)]
    numbers_before = [t for t in before if t.kind == "getal" and _value(text, t)]
    after_number = numbers_after[0] if numbers_after else None
    if names_before:
        gap = text.text[max(t.end for t in names_before) : found.start()]
        if _HAVING.fullmatch(gap):
            yield names_before, after_number
        elif numbers_before and numbers_before[-1].start > names_before[0].start:
            yield names_before, numbers_before[-1]
    if names_after:
        after_name = next((t for t in numbers_after if t.start > names_after[0].start), None)
        yield names_after, after_name or after_number
        if after_number is not after_name:
            yield names_after, after_number
    periods = [t for t in after if t.kind == "periode"][:1]
    if after_number and periods:
        yield [*periods], after_number
        if names_before:
            yield [*names_before[:1], *periods], after_number
        if names_after:
            yield [*names_after[:1], *periods], after_number
    if names_before and after_number:
        yield names_before, after_number


def _group(text: Text, names: list[Token]) -> list[Token]:
    """Give the names that stand together: 'A, B en C'."""
    kept: list[Token] = []
    for token in names:
        if kept:
            low, high = sorted((kept[-1], token), key=lambda t: t.start)
            if not re.fullmatch(r"\s*(,|en|, en)\s*", text.text[low.end : high.start]):
                break
        kept.append(token)
    return kept


def _value(text: Text, token: Token) -> bool:
    return token.number is not None and not token.number.word and noun_after(text, token) is None


def _rows_of(
    words: Words, text: Text, found: re.Match[str], subject: list[Token], number: Token | None
) -> Iterator[Reading]:
    names = [t for t in subject if t.kind == "naam"]
    periods = [t.period for t in subject if t.kind == "periode"]
    facts: list[Fact] = []
    change = bool(_CHANGE.search(around(text, Token("woord", "", found.start(), found.end()))))
    if number is not None and number.number is not None:
        around_it = [p for _, p in words.bindings(text, number)]
        for codes in [periods] if periods else [*around_it, []]:
            facts = []
            for name in names or [None]:
                own = words.matching(words.table.facts, number.number, [name] if name else [], codes)
                own = [fact for fact in own if name is None or fits(fact.row, name)]
                facts += own
                if not own:
                    facts = []
                    break
            if facts:
                break
    elif names:
        rows = [row for row in words.table.rows if any(fits(row, name) for name in names) and _now(words, row)]
        facts = list(default_facts(words.table, rows, change=change))
    if facts:
        over = None if periods else {column for name in names for column, _ in name.names}
        wanted = [fact for fact in facts if fact.change == change] or facts
        columns = dict.fromkeys(fact.column for fact in wanted)
        best = min(columns, key=lambda column: _blanks(words, next(f for f in wanted if f.column == column), over))
        yield [fact for fact in wanted if fact.column == best], over


def _blanks(words: Words, fact: Fact, over: set[str] | None) -> int:
    return sum(row.get(fact.column) is None for row in race(words.table, fact, over).rows)


def _now(words: Words, row: dict[str, object]) -> bool:
    codes = words.table.periods_of(row)
    return not codes or row.get("gekozen") is True or bool(set(codes) & set(words.table.newest))


def _judged(words: Words, text: Text, found: re.Match[str], reading: Reading) -> Iterator[Claim]:
    facts, over = reading
    table = words.table
    start, end = text.sentence(found.start())
    sentence = text.text[start:end]
    said = sentence.strip()
    running = race(table, facts[0], over)
    named = [row for row in running.rows if any(row is fact.row for fact in facts)]
    if not named:
        yield Claim("uiterste", text.part, said, "de genoemde rij doet niet mee")
        return
    stands = standing(table, running, named, _direction(found, sentence, facts[0]))
    wrong = None
    if not stands.first:
        wrong = f"'{found.group()}' geldt niet op {facts[0].column}"
    elif stands.others and not _EQUAL.search(sentence) and not _counted(sentence, len(named) + len(stands.others)):
        wrong = f"gelijk met {said_of(stands.others, table, over or set())} ({len(stands.others)})"
    yield Claim("uiterste", text.part, said, wrong)
    blank = None
    if over and stands.blank and not _among(words, text, sentence, running):
        blank = f"zonder cijfer: {said_of(stands.blank, table, over)}"
    yield Claim("rang", text.part, said, blank)
    close = (
        f"binnen de afronding: {said_of(stands.close, table, over or set())}"
        if stands.close and not _EQUAL.search(sentence)
        else None
    )
    yield Claim("afronding", text.part, said, close)


def _direction(found: re.Match[str], sentence: str, fact: Fact) -> str:
    low = bool(re.fullmatch(LOW, found["word"], re.IGNORECASE))
    lead = sentence.lower()
    if fact.change and re.search(r"grootste (verandering|verschil)|verschil\w* het meest|veranderde? het meest", lead):
        return "groot"
    near = lead[max(0, lead.find(found.group().lower()) - 60) :]
    fall = fact.change and bool(_FALL.search(near)) and fact.value < 0
    return "laag" if low != fall else "hoog"


def _counted(sentence: str, size: int) -> bool:
    """Tell whether the words count the tie: 'drie branches, elk 140'."""
    counts = [read_number(m).value for m in NUMBER.finditer(sentence)]
    counts += [read_word(m["word"]).value for m in NUMBER_WORD.finditer(sentence)]
    return size in counts and bool(re.search(r"\b(elk|alle|allemaal|ieder|keer)\b", sentence))


def _among(words: Words, text: Text, sentence: str, running: Race) -> bool:
    """Tell whether the words count only members with a value: 'van 7 branches', 'met een cijfer'; the title for all."""
    title = words.texts[0]
    if _AMONG.search(sentence) or (text.part != "titel" and _AMONG.search(title.text)):
        return True
    known = sum(row.get(running.column) is not None for row in running.rows)
    counted = [t for said in {title, text} if said is text or text.part != "titel" for t in said.tokens if t.number]
    return any(t.number and t.number.value == known for t in counted)
