"""Make right words wrong, one way per kind of fault: what the checker must catch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.claims.dutch import NUMBER, PERIOD, read_number, read_period
from tests.claims.notes import patterns_for
from tests.claims.numbers import Words
from tests.claims.numbers import found as facts_of
from tests.claims.readings import HIGH, LOW
from tests.claims.words import Text, Token

Said = dict[str, str]
Mutator = Callable[[Words], Iterator[Said]]
_TIE = re.compile(r"(?P<keep>[^.:;()]+?) en (?P<drop>[^.:;(),]+?)(?P<rest>[ (:,]+(?:beide|allebei|elk)\b ?)")
_AMONG = re.compile(r",? (?:van|onder) (?:de )?[\wé]+ [\w’']+(?: met een cijfer)?(?=[:,.(]|$| \()|,? met een cijfer")
_HIGHEST = re.compile(r"[^.;]*\b(?:hoogst|laagst|meest)\w*\b[^.;]*[.;]?", re.IGNORECASE)
_SWAP = {
    "hoogste": "laagste", "laagste": "hoogste", "hoogst": "laagst", "laagst": "hoogst", "grootste": "kleinste",
    "meeste": "minste", "meest": "minst", "snelst": "minst", "top": "dal", "dal": "top",
}  # fmt: skip


def _with(words: Words, text: Text, start: int, end: int, new: str) -> Said:
    said = {other.part: other.text for other in words.texts}
    said[text.part] = text.text[:start] + new + text.text[end:]
    return said


def dutch(value: float, decimals: int, *, signed: bool = False) -> str:
    """Write a number as the product does."""
    text = f"{abs(value):,.{decimals}f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return ("−" if value < 0 else "+" if signed and value > 0 else "") + text


def other_number(words: Words) -> Iterator[Said]:
    """One number one step off, ten steps off, and with another first digit."""
    for text in words.texts:
        for token in text.tokens:
            number = token.number
            if token.kind != "getal" or not number or number.word or number.unit == "€":
                continue
            step = 10.0**-number.decimals
            big = 10.0 if number.value >= 1000 and not number.decimals else step
            for shift in (big, 7 * big, 0.31 * abs(number.value) + 3 * big):
                found = NUMBER.fullmatch(token.text)
                if found:
                    shifted = round((number.value + shift) / step) * step
                    tail = token.text[found.end("frac") if found["frac"] else found.end("digits") :]
                    new = dutch(shifted, number.decimals, signed=number.signed) + tail
                    yield _with(words, text, token.start, token.end, new)


def of_another(words: Words) -> Iterator[Said]:
    """The numbers of two members in a list with each other: 'A 10, B 20' as 'A 20, B 10'."""
    for text in words.texts:
        shown = [token for token in text.tokens if token.kind in {"naam", "getal"}]
        for name, one, rival, other in zip(shown, shown[1:], shown[2:], shown[3:], strict=False):
            if [token.kind for token in (name, one, rival, other)] != ["naam", "getal"] * 2 or one.text == other.text:
                continue
            if text.text[one.end : rival.start] == ", " and {c for c, _ in name.names} == {c for c, _ in rival.names}:
                new = text.text[other.start : other.end] + text.text[one.end : other.start] + one.text
                yield _with(words, text, one.start, other.end, new)


def other_winner(words: Words) -> Iterator[Said]:
    """Another member in the place of the one that stands at an end, and the other end for this one."""
    for text in words.texts:
        for found in re.finditer(rf"(?<![\w-])(?:{HIGH}|{LOW})(?![\w-])", text.text):
            start, end = text.sentence(found.start())
            low = _SWAP.get(found.group().lower())
            if low and not any(t.start <= found.start() < t.end for t in text.tokens):
                yield _with(words, text, *found.span(), low.capitalize() if found.group()[0].isupper() else low)
            names = [t for t in text.between(start, end, "naam") if not {c for c, _ in t.names} <= words.constant]
            for token in names[:1]:
                for name in _others(words, token)[:2]:
                    yield _with(words, text, token.start, token.end, name)


def _others(words: Words, token: Token) -> list[str]:
    column, value = min(token.names)
    members = dict.fromkeys(str(row[column]) for row in words.table.rows if row.get(column) is not None)
    return [name for name in members if name != value]


def half_a_tie(words: Words) -> Iterator[Said]:
    """One of two or more that tie left out."""
    for text in words.texts:
        for found in re.finditer(
            r"(?P<keep>[^.:;()]+?) en (?P<drop>[^.:;(),]+?)(?P<rest>[ (:,]+(?:beide|allebei|elk)\b ?)", text.text
        ):
            yield _with(
                words, text, *found.span(), found["keep"] + found["rest"].replace("beide", "").replace("elk", "")
            )


def other_period(words: Words) -> Iterator[Said]:
    """A number with a period a year away, and a title without its period."""
    for text in words.texts:
        for token in text.tokens:
            if token.kind != "periode" or not re.search(r"\d{4}", token.text):
                continue
            if not any(other.number and not other.number.word for other in text.tokens):
                continue  # 'evenveel in 2025' may hold of 2024 too
            for years in (-1, 1, -40):
                moved = re.sub(r"(19|20)\d\d", lambda m: str(int(m.group()) + years), token.text)  # noqa: B023
                yield _with(words, text, token.start, token.end, moved)


def no_period(words: Words) -> Iterator[Said]:
    """A title without its period."""
    title = words.texts[0]
    for found in re.finditer(rf",? ?(?:\(|in |sinds |van |op )?(?:het |de )?(?:{PERIOD.pattern})\)?", title.text):
        yield _with(words, title, *found.span(), "")


def no_among(words: Words) -> Iterator[Said]:
    """A rank among members with a value, without a word that says so."""
    if not any(row.get(column) is None for row in words.table.rows for column in ("waarde", "aantal") if column in row):
        return  # all have a value, so that a rank needs no such word
    said = {text.part: _AMONG.sub("", text.text) for text in words.texts}
    if all(said[text.part] == text.text for text in words.texts):
        return
    yield said
    for text in words.texts:
        if said[text.part] != text.text and _HIGHEST.search(said[text.part]):
            yield {
                other.part: said[text.part] if other is text else _HIGHEST.sub("", said[other.part])
                for other in words.texts
            }


def other_share(words: Words) -> Iterator[Said]:
    """A share of another whole."""
    for text in words.texts:
        for found in re.finditer(r"(?<=[(, ])(?P<size>\d[\d.]*(?:,\d+)?)%", text.text):
            number = read_number(NUMBER.fullmatch(found["size"]))  # type: ignore[arg-type]
            for factor in (0.49, 2.04):
                if 0 < number.value * factor < 100:
                    new = dutch(number.value * factor, number.decimals)
                    yield _with(words, text, found.start("size"), found.end("size"), new)


def most_of_few(words: Words) -> Iterator[Said]:
    """'De meesten' where it is less than half."""
    for text in words.texts:
        if text.part != "zin" or "aantal" not in words.table.columns:
            continue
        for row in words.table.rows[:12]:
            name = row.get("categorie")
            rows = [r for r in words.table.rows if words.table.periods_of(r)[:1] == words.table.periods_of(row)[:1]]
            whole = sum(r["aantal"] or 0 for r in rows)
            if isinstance(name, str) and row["aantal"] is not None and row["aantal"] < 0.45 * whole:
                said = f" De meesten gaan naar: {name[:1].lower()}{name[1:]} ({dutch(row['aantal'], 0)} werknemers)."
                yield _with(words, text, len(text.text), len(text.text), said)


def incomplete_sum(words: Words) -> Iterator[Said]:
    """The sum of parts of which one is not known, or what is then left, told as if it were exact."""
    text = words.texts[1]
    exact = {round(fact.value, 6) for fact in (*words.table.facts, *words.derived.sums)}
    for fact in words.derived.partial:
        if fact.unit == "" and fact.value > 0 and round(fact.value, 6) not in exact:
            said = f" {dutch(fact.value, 0)} van hen bleven binnen zorg en welzijn."
            yield _with(words, text, len(text.text), len(text.text), said)


def at_least(words: Words) -> Iterator[Said]:
    """What is a lower bound told as if it were all, and a number beside the known ones."""
    for text in words.texts:
        for found in re.finditer(r"\bminstens (?P<size>\d+(?:\.\d{3})*)", text.text):
            yield _with(words, text, *found.span(), found["size"])
            number = read_number(NUMBER.fullmatch(found["size"]))  # type: ignore[arg-type]
            for more in (5, 30, number.value):
                yield _with(words, text, *found.span("size"), dutch(number.value + more, 0))


def other_rest(words: Words) -> Iterator[Said]:
    """What left told as the whole less what is known to have stayed, and a rest where none is known."""
    for text in words.texts:
        whole = re.search(r"vertrokken in [^.]*? (?P<size>\d+(?:\.\d{3})*) werknemers", text.text)
        for found in (
            re.finditer(r"minstens (?P<part>\d+(?:\.\d{3})*)\b.*?\b(?P<rest>\d+(?:\.\d{3})*)", text.text)
            if whole
            else ()
        ):
            size, part = (read_number(NUMBER.fullmatch(m)).value for m in (whole["size"], found["part"]))  # type: ignore[arg-type,index]
            if dutch(size - part, 0) != found["rest"]:
                yield _with(words, text, *found.span("rest"), dutch(size - part, 0))


def level(words: Words) -> Iterator[Said]:
    """A difference told as a level."""
    for text in words.texts:
        for token in text.tokens:
            number = token.number
            if token.kind == "getal" and number and number.signed and number.unit == "" and number.value:
                if not (facts := facts_of(words, text, token, number)) or not all(fact.change for fact in facts):
                    continue
                size = dutch(abs(number.value), number.decimals)
                yield _with(words, text, token.start, token.end, f"kleiner: {size}")


def other_change(words: Words) -> Iterator[Said]:
    """A change that is not the difference of the two ends beside it, or the other way."""
    for text in words.texts:
        for found in re.finditer(r"\bvan [^.;]*? naar [^.;]*?(?P<change>[+−]\d[\d.]*(?:,\d+)?)", text.text):
            number = read_number(NUMBER.fullmatch(found["change"]))  # type: ignore[arg-type]
            step = 10.0**-number.decimals
            for value in (-number.value, number.value + step, number.value - 3 * step):
                if value:
                    new = dutch(value, number.decimals, signed=True)
                    yield _with(words, text, found.start("change"), found.end("change"), new)


def other_words_for_a_change(words: Words) -> Iterator[Said]:
    """Up for down."""
    pairs = (("meer dan", "minder dan"), ("hoger dan", "lager dan"), ("steeg", "daalde"), ("gunstiger", "ongunstiger"))
    for text in words.texts:
        for up, down in pairs:
            for one, other in ((up, down), (down, up)):
                for found in re.finditer(rf"\b{one}\b", text.text):
                    yield _with(words, text, *found.span(), other)


def too_fine(words: Words) -> Iterator[Said]:
    """A percentage with decimals that its rounding does not bear."""
    text = words.texts[1]
    for fact in words.derived.changes[:400]:
        if fact.unit != "%" or not fact.ends or not fact.periods:
            continue
        (old, step), (new, _) = fact.ends
        named = (str(fact.row[c]) for c in words.table.named if fact.row.get(c) and c not in words.constant)
        codes = [_label(words, code) for code in fact.periods[:2]]
        if step and old < 40 * step and old != new and all(codes):
            ends = f"van {dutch(old, 0)} in {codes[0]} naar {dutch(new, 0)} in {codes[1]}"
            said = f" {next(named, '')} ging {ends} ({dutch(fact.value, 1, signed=True)}%)."
            yield _with(words, text, len(text.text), len(text.text), said)


def _label(words: Words, code: str) -> str:
    for row in words.table.rows:
        for column in ("periode", "meting", "vergeleken_met"):
            if isinstance(row.get(column), str) and read_period(row[column]) == code:
                return str(row[column]).replace("kwartaal ", "kwartaal van ")
    return ""


def of_a_balance(words: Words) -> Iterator[Said]:
    """A percentage or an index of a balance or of a percentage."""
    first = words.table.rows[0]
    if "indicator" not in first or not (first.get("eenheid") == "procent" or "aldo" in str(first["indicator"])):
        return
    text = words.texts[1]
    for row in words.table.rows[:4]:
        name = next((str(row[c]) for c in ("lid", "regio") if row.get(c)), None)
        if name:
            yield _with(words, text, 0, 0, f"{name}: 12,0% hoger dan in {row['periode']}. ")


def other_note(words: Words) -> Iterator[Said]:
    """Another number in a caveat that has a check of its own."""
    for text in words.texts:
        for pattern, _, _ in patterns_for(text.part):
            for known in pattern.finditer(text.text):
                for found in NUMBER.finditer(text.text, *known.span()):
                    number = read_number(found)
                    if number.unit or not 1900 < number.value < 2100:
                        new = dutch(number.value + max(1.0, abs(number.value) // 2), number.decimals)
                        yield _with(words, text, found.start("digits"), found.end("digits"), new.lstrip("−"))


def not_chosen(words: Words) -> Iterator[Said]:
    """A title about another member than the choice, without a word about it."""
    title = words.texts[0]
    for found in re.finditer(r"^Geen cijfer voor [^.]+\. Wel voor (?P<name>\w)", title.text):
        yield _with(words, title, *found.span(), found["name"].upper())


MUTATORS: dict[str, tuple[Mutator, ...]] = {
    "getal": (other_number,),
    "ander": (of_another,),
    "rest": (incomplete_sum, at_least, other_rest),
    "uiterste": (other_winner, half_a_tie),
    "rang": (no_among,),
    "aandeel": (other_share, most_of_few),
    "niveau": (level,),
    "periode": (other_period,),
    "wanneer": (no_period,),
    "verandering": (other_change, other_words_for_a_change),
    "afronding": (too_fine,),
    "index": (of_a_balance,),
    "keuze": (not_chosen,),
    "let op": (other_note,),
}
