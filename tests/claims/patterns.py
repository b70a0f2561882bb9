"""Superlatives with a form of their own: each known sentence with the check that belongs to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.claims.peaks import highest_amount, sharpest_fall
from tests.claims.ranks import Race, possible
from tests.claims.rows import Row
from tests.claims.words import Text, Token, fits, unmarked

if TYPE_CHECKING:
    from tests.claims.numbers import Words

Check = Callable[["Words", Text, "re.Match[str]"], str]


def special(words: Words, text: Text, found: re.Match[str]) -> str | None:
    """Give what is wrong with a superlative of a known form, '' when it is right, None when it has no such form."""
    start, _ = text.sentence(found.start())
    for pattern, check in PATTERNS:
        for match in pattern.finditer(text.text, max(0, start - 60), len(text.text)):
            if match.start() <= found.start() < match.end():
                return check(words, text, match)
    return None


def _names(text: Text, start: int, end: int) -> list[Token]:
    return text.between(start, end, "naam")


def _numbers(text: Text, start: int, end: int) -> list[float]:
    return [t.number.value for t in text.between(start, end, "getal") if t.number]


def _valued(words: Words, column: str) -> list[Row]:
    return [row for row in words.table.rows if row.get(column) is not None]


def _per_sector_change(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Grootste verandering per sector. A: x 43% (−10) en y 40% (+10); B: 3 aspecten, elk 4 procentpunt'."""
    for start, end in [bound for bound in text.bounds if bound[0] >= match.end()]:
        names = _names(text, start, end)
        sector = next((t for t in names if any(c == "sector" for c, _ in t.names)), None)
        if sector is None:
            continue
        own = [row for row in _valued(words, "verandering") if fits(row, sector) and row.get("nu") is not None]
        size = max((abs(row["verandering"]) for row in own), default=0)
        top = possible(words.table, Race("verandering", tuple(own)), "groot") if size else own
        told = [t for t in names if any(c == "aspect" for c, _ in t.names)]
        if told and (len(told) != len(top) or not all(any(fits(row, t) for t in told) for row in top)):
            return f"bij {sector.text} zijn het {len(top)} aspecten"
        if not told and size and len(top) not in _numbers(text, start, end):
            return f"bij {sector.text} zijn het {len(top)} aspecten"
    return ""


def _top_three(words: Words, text: Text, match: re.Match[str]) -> str:
    """'De hoogste percentages per sector. A: 69% x, 44% y en 35% z; …': each list is the top, ties complete."""
    for start, end in [bound for bound in text.bounds if bound[0] >= match.end()]:
        sector = next((t for t in _names(text, start, end) if any(c == "sector" for c, _ in t.names)), None)
        told = [t for t in text.between(start, end, "getal") if t.number and t.number.unit == "%"]
        if sector is None or not told:
            continue
        newest: dict[str, Row] = {}
        for row in _valued(words, "waarde"):
            if fits(row, sector) and row["periode_code"] >= newest.get(row["vraag_code"], row)["periode_code"]:
                newest[row["vraag_code"]] = row
        values = sorted((row["waarde"] for row in newest.values()), reverse=True)
        least = min(t.number.value for t in told if t.number)
        if sum(round(value) >= least for value in values) > len(told):
            return f"bij {sector.text} hoort er nog een bij"
    return ""


def _each_platform(words: Words, text: Text, match: re.Match[str]) -> str:
    channel = next(
        (t for t in _names(text, match.start(), len(text.text)) if any(c == "kanaal" for c, _ in t.names)), None
    )
    rows = _valued(words, "aantal")
    for platform in {row["platform"] for row in rows}:
        own = [row for row in rows if row["platform"] == platform]
        best = max(row["aantal"] for row in own)
        if channel is None or [r for r in own if r["aantal"] == best and not fits(r, channel)]:
            return f"niet bij {platform}"
    return ""


def _most_actions(words: Words, text: Text, match: re.Match[str]) -> str:
    most = max(row["acties"] for row in words.table.rows)
    top = {float(row["actielijn"]) for row in words.table.rows if row["acties"] == most}
    told = _numbers(text, match.start(), match.end())
    return "" if told and set(told[:-1]) == top and told[-1] == most else f"de meeste: {sorted(top)} met {most}"


def _busiest_year(words: Words, text: Text, match: re.Match[str]) -> str:
    years = Counter(str(row["begin_dag"])[:4] for row in words.table.rows)
    most = max(years.values())
    told = {t.period for t in text.between(match.start(), match.end(), "periode")}
    right = {year for year, count in years.items() if count == most}
    return "" if told == right and most in _numbers(text, match.start(), match.end()) else f"{right}: {most}"


def _counted_most(column: str) -> Check:
    """Give the check that the value of a column that most rows have is named, ties complete, with its count."""

    def check(words: Words, text: Text, match: re.Match[str]) -> str:
        counts = Counter(row[column] for row in words.table.rows if row.get(column))
        most = max(counts.values(), default=0)
        top = {value for value, count in counts.items() if count == most}
        start, end = text.sentence(match.start())
        told = {value for t in _names(text, start, end) for c, value in t.names if c == column}
        numbers = _numbers(text, start, end)
        if most not in numbers:
            return f"het vaakst is {most} keer"
        if len(top) in numbers and not told:
            return ""
        return "" if told == top else f"het vaakst: {sorted(top)}"

    return check


def _widest(column: str) -> Check:
    """Give the check that the told number is the largest, apart from its sign, of a column."""

    def check(words: Words, text: Text, match: re.Match[str]) -> str:
        best = max(abs(row[column]) for row in _valued(words, column))
        told = [t.number for t in text.between(match.start(), text.sentence(match.start())[1], "getal") if t.number]
        return "" if told and (told[0].is_(best) or told[0].is_(-best)) else f"het grootste is {best}"

    return check


def _differs_most(words: Words, text: Text, match: re.Match[str]) -> str:
    """'A verschilt het meest bij: x': the largest sum of differences, each as a part of its own value but shares."""
    gaps: dict[str, float] = {}
    mine = {row["kenmerk"]: row for row in words.table.rows if row.get("gekozen")}
    for row in _valued(words, "verschil"):
        own = mine.get(row["kenmerk"])
        if own and not row.get("gekozen") and own["waarde"]:
            scale = 1.0 if row["eenheid"] == "procent" else own["waarde"]
            gaps[row["kenmerk"]] = gaps.get(row["kenmerk"], 0.0) + abs(row["verschil"]) / scale
    told = {v for t in _names(text, match.start(), len(text.text)) for c, v in t.names if c == "kenmerk"}
    best = {name for name, gap in gaps.items() if abs(gap - max(gaps.values())) < 1e-9}
    return "" if told & best and len(best) == 1 else f"het meest: {sorted(best)}"


def _newest_edition(words: Words, text: Text, match: re.Match[str]) -> str:
    from tests.claims.dutch import periods_in

    codes = sorted({code for row in words.table.rows for code in periods_in(str(row.get("versie") or ""))})
    told = [t.period for t in text.between(match.start(), match.end(), "periode")]
    return "" if told and codes and told[0] == codes[-1] else f"de nieuwste is {codes[-1:]}"


def _furthest_years(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Het verste jaar van eerdere edities: 1 in 2033 (december 2023, …), …': each year is the last of its edition."""
    from tests.claims.dutch import periods_in

    last: dict[str, str] = {}
    for row in _valued(words, "waarde"):
        for code in periods_in(str(row["versie"])):
            last[code] = max(last.get(code, ""), row["periode"])
    start, end = text.sentence(match.start())
    codes = [t.period for t in text.between(start, end, "periode")]
    pairs = list(zip(codes[::2], codes[1::2], strict=False))
    wrong = [f"{edition}: {last.get(edition)}" for year, edition in pairs if last.get(edition) != year]
    return ", ".join(wrong)


def _newest_wave(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Nieuwste meting: 49% (4e kwartaal van 2022)' of the branch the sentence before is about."""
    code = next((t.period for t in text.between(match.end(), len(text.text), "periode")), "")
    name = next(iter(_names(text, 0, match.start())), None)
    own = [r for r in _valued(words, "waarde") if name is None or fits(r, name)]
    best = max((c for row in own for c in words.table.periods_of(row)), default="")
    return "" if code and code == best else f"de nieuwste is {best}"


def _newest_theme(words: Words, text: Text, match: re.Match[str]) -> str:
    codes = sorted(str(row["periode_code"]) for row in words.table.rows)
    told = next((t.period for t in text.between(match.end(), len(text.text), "periode")), "")
    return "" if told and codes[-1].startswith(told[:7].replace("SJ", "")) else f"de nieuwste is {codes[-1]}"


def _waits_longest(words: Words, text: Text, match: re.Match[str]) -> str:
    rows = _valued(words, "volgende_verwacht")
    first = min(str(row["volgende_verwacht"]) for row in rows)
    top = [row for row in rows if str(row["volgende_verwacht"]) == first]
    told = _names(text, match.end(), text.sentence(match.start())[1])
    right = len(told) == len(top) and all(any(fits(row, t) for t in told) for row in top)
    return "" if right else f"het langst: {[row['thema'] for row in top]}"


def _largest_revision(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Grootste herziening: cel, van 1.240 naar 1.230': the largest change in percent of the newest build."""
    newest = words.table.rows[0]["versie"]
    sizes = {}
    for row in words.table.rows:
        if row["versie"] == newest and row["soort"] == "gewijzigd":
            size = _relative(row)
            if size is not None:
                sizes[row["cel"]] = max(size, sizes.get(row["cel"], 0.0))
    told = text.text[match.end() :].lower()
    own = [size for cell, size in sizes.items() if told.startswith(unmarked(str(cell)).lower())]
    return "" if own and max(own) >= max(sizes.values()) - 1e-9 else "een andere cel is meer herzien"


def _relative(row: Row) -> float | None:
    try:
        was, now = (float(str(row[name]).replace(".", "").replace(",", ".").rstrip("%")) for name in ("was", "is_nu"))
    except ValueError:
        return None
    return abs(now - was) / abs(was) if was else None


def _later_low(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Daarna was het laagste aantal 1, in P': the lowest after the highest told just before."""
    rows = sorted(_valued(words, "waarde"), key=lambda row: row["periode_code"])
    best = max(row["waarde"] for row in rows)
    after = [row for row in rows if row["periode_code"] > max(r["periode_code"] for r in rows if r["waarde"] == best)]
    told = next((t.number for t in text.between(match.start(), text.sentence(match.start())[1], "getal")), None)
    ok = told is not None and after and told.is_(min(row["waarde"] for row in after))
    return "" if ok else "niet het laagste daarna"


def _newest_card(words: Words, text: Text, match: re.Match[str]) -> str:
    """'2 kerncijfers, het nieuwste over P': the last period that is no forecast."""
    rows = [row for row in _valued(words, "waarde") if row.get("soort") != "prognose"]
    best = max(rows, key=lambda row: str(row["eind"]))
    told = next((t.period for t in text.between(match.end(), len(text.text), "periode")), "")
    ends = {code for row in rows if row["eind"] == best["eind"] for code in words.table.periods_of(row)}
    return "" if told in ends else f"het nieuwste is {best['periode']}"


def _spread(words: Words, text: Text, match: re.Match[str]) -> str:
    """'Het verschil tussen de hoogste en de laagste is 2,3 procentpunt': of what is shown in the newest period."""
    shown = [row for row in _valued(words, "getoond") if row.get("reden") is None]
    last = max(row["periode_code"] for row in shown)
    values = [row["waarde"] for row in shown if row["periode_code"] == last]
    told = next((t.number for t in text.between(match.end(), text.sentence(match.start())[1], "getal")), None)
    gap = max(values) - min(values)
    if gap == 0:
        return "hoogste en laagste zijn gelijk"
    steps = sum(words.table.step("waarde", row) for row in shown if row["waarde"] in (max(values), min(values)))
    rough = " ongeveer " in text.text[match.end() : text.sentence(match.start())[1]]
    near = told is not None and (abs(told.value - gap) <= steps / 2 if rough else told.is_(gap))
    return "" if near else f"het verschil is {gap:g}"


PATTERNS: tuple[tuple[re.Pattern[str], Check], ...] = tuple(
    (re.compile(pattern), check)
    for pattern, check in (
        (r"Grootste verandering per sector", _per_sector_change),
        (r"De hoogste percentages per sector", _top_three),
        (r"platforms hebben de meeste volgers op", _each_platform),
        (r"[Aa]ctielijn(?:en)? [\d, en]+ (?:heeft|hebben) er (?:elk |beide |allebei )?de meeste: \d+", _most_actions),
        (r"de meeste in actielijn(?:en)? [\d, en]+ \((?:beide |elk )?\d+\)", _most_actions),
        (r"Het jaar met het hoogste aantal: [^.;]+|De jaren met het hoogste aantal: [^.;]+", _busiest_year),
        (r"meeste acties: actielijn(?:en)? [\d, en]+ \((?:beide |elk )?\d+\)", _most_actions),
        (r"Meeste per jaar: [^.;]+", _busiest_year),
        (r"Het vaakst: ", _counted_most("onderwerp")),
        (r"Het verschil is ten hoogste", _widest("verschil")),
        (r"De meeste beginnen in [^:]+: \d+", _busiest_year),
        (r"Het vaakst over", _counted_most("onderwerp")),
        (r"(?:is het grootste thema|zijn de grootste thema's|zijn de grootste thema’s)", _counted_most("thema")),
        (r"Het grootste verschil is", _widest("verschil")),
        (r"grootste verschil tussen de sectoren:", _widest("spreiding")),
        (r"verschilt het meest bij:", _differs_most),
        (r"[Dd]e nieuwste editie \([^)]*\)", _newest_edition),
        (r"Het verste jaar van eerdere edities", _furthest_years),
        (r"Nieuwste meting:", _newest_wave),
        (r"Het nieuwste cijfer gaat over", _newest_theme),
        (r"Het langst wacht", _waits_longest),
        (r"Grootste herziening: ", _largest_revision),
        (r"Daarna was het laagste aantal", _later_low),
        (r"het nieuwste over", _newest_card),
        (r"is het hoogste bedrag dat besteed is € [\d.]+, van [^.]+ met een cijfer", highest_amount),
        (r"(?P<word>[Mm]eest|[Mm]inst) besteed aan (?P<who>[^€]+) \(€ [\d.]+\), van [^.(]+ \(", highest_amount),
        (r"minder dan een jaar eerder, het (?P<word>sterkst|minst)", sharpest_fall),
        (r"Het verschil tussen de hoogste en de laagste is", _spread),
        (r"per branche het laatste jaar van de nieuwste editie", lambda *_: ""),
        (r"de nieuwste versie eerst", lambda *_: ""),
    )
)
