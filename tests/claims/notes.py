"""Caveats beside a figure that say more than a number of its rows: each known sentence with its own check."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from tests.claims.dutch import NUMBER, WORDS, periods_in, read_number
from tests.claims.highlights import HIGHLIGHTS

if TYPE_CHECKING:
    from tests.claims.numbers import Claim, Words
    from tests.claims.rows import Row

Check = Callable[["Words", "re.Match[str]"], str]
_QUARTERS = 4


def _numbers(text: str) -> list[float]:
    return [read_number(found).value for found in NUMBER.finditer(text)]


def _steps(words: Words, match: re.Match[str]) -> str:
    """'Door de bron afgerond op 1.000 of 10.000': each is a rounding of the rows, and none of those is left out."""
    told = set(_numbers(match["steps"]))
    columns = [name for name in words.table.columns if name.endswith("afgerond_op")]
    steps = {
        abs(row[name])
        for row in words.table.rows
        for name in columns
        if row[name] and not row.get(name.replace("afgerond_op", "berekend"))
    }
    coarse = {step for step in steps if step >= min(told)}
    return "" if told <= steps and coarse <= told else f"de rijen zijn afgerond op {sorted(steps)}"


def _whose(words: Words, match: re.Match[str]) -> str:
    """'afgerond op 1.000: 2022 en 3e kwartaal van 2022 (uitstroom)': the sides of each period that have that step."""
    step = _numbers(match["step"])[0]
    for found in re.finditer(r"(?P<when>(?:[1-4]e kwartaal van )?\d{4})(?: \((?P<sides>[a-z ]+)\))?", match["names"]):
        row = next((r for r in words.table.rows if periods_in(r["periode"]) == periods_in(found["when"])), {})
        given = ["instroom", "uitstroom", *([] if row.get("saldo_berekend") else ["saldo"])]
        known = [side for side in given if row.get(side) is not None]
        right = [side for side in known if row[f"{side}_afgerond_op"] == step]
        told = found["sides"].split(" en ") if found["sides"] else known
        if not right or told != right:
            return f"{found['when']}: op {step:g} zijn afgerond {right}"
    return ""


def _slack(words: Words, match: re.Match[str]) -> str:
    """'Een aandeel kan daardoor tot ongeveer 0,4 procentpunt hoger of lager zijn': as far as rounding reaches."""
    counts = [row["aantal"] for row in words.table.rows if row["aantal"] is not None]
    step = max(row["afgerond_op"] or 0 for row in words.table.rows)
    whole = sum(counts)
    moved = 0.0
    for count in counts:
        rest = whole - count
        slack = step / 2 * (len(counts) - 1)
        ends = (
            (count - step / 2) / (count - step / 2 + rest + slack),
            (count + step / 2) / (count + step / 2 + rest - slack),
        )
        moved = max(moved, *(abs(100 * end - 100 * count / whole) for end in ends))
    told = read_number(NUMBER.search(match["size"]))  # type: ignore[arg-type]
    return "" if told.is_(moved) else f"afronden verschuift een aandeel hooguit {moved:.2f}"


def _margin(words: Words, match: re.Match[str]) -> str:
    """'Bij drie van de zes bedragen … tot € 6.319 hoger of lager zijn, een totaal tot € 15.419': counts and margins."""
    own = [row for row in words.table.rows if not row["samen"]]
    derived = [row for row in own if row["afgeleid"]]
    few, whole = (WORDS[count] if count < len(WORDS) else str(count) for count in (len(derived), len(own)))
    which = f"{few} van de {whole} bedragen"
    if few == whole:
        everything = f"alle {few} {'' if few.isdigit() else 'de '}bedragen"
        which = {1: "één bedrag", 2: "beide bedragen"}.get(len(own), everything)
    if match["which"] != which:
        return f"het is bij {which}"
    sizes = [[row["marge_eur"] or 0 for row in rows] for rows in (derived, [r for r in words.table.rows if r["samen"]])]
    right = [max(size) for size in sizes if size and max(size)]
    told = _numbers(match["sizes"])
    ok = len(told) == len(right) and all(abs(one - other) <= 0.5 for one, other in zip(told, right, strict=True))
    return "" if ok else f"tot {right} euro"


def _outside(words: Words, match: re.Match[str]) -> str:
    """'bij A telt € 45.086 van de begroting niet mee': what its whole has more than its denominator."""
    for row in words.table.rows:
        if row["platform"] == match["who"]:
            size = (row["totaal_eur"] or 0) - (row["noemer_eur"] or 0)
            return "" if abs(size - _numbers(match["size"])[0]) <= 0.5 else f"het is {size:.0f} euro"
    return "dit platform staat er niet"


def _holes(words: Words, match: re.Match[str]) -> str:
    """'Van 10 van de 16 kwartalen van P tot en met Q is geen cijfer gevonden': all periods between P and Q counted."""
    rows = [row for row in words.table.rows if row.get("getekend", True) and _has_figure(row)]
    lines: dict[object, set[str]] = {}
    for row in rows:
        for name in (None, "branche", "groep"):
            lines.setdefault((name, row.get(name)), set()).add(str(row["periode_code"]))
    ends = periods_in(match["span"])
    found = [_absent(codes, match["noun"]) for codes in lines.values() if _ends(codes) == ends]
    told = [int(match[name].replace(".", "")) for name in ("absent", "all")]
    return "" if told in found else f"het zijn er {found}"


def _has_figure(row: Row) -> bool:
    return any(row.get(name) is not None for name in ("waarde", "aantal"))


def _ends(codes: set[str]) -> list[str]:
    """Give the first and the last period as they are read from a text: of a year its digits only."""
    return [re.sub("JJ00$|(?<=SJ)00$", "", code) for code in (min(codes), max(codes))]


def _absent(codes: set[str], noun: str) -> list[int]:
    """Give how many periods from the first to the last are not there, and of how many; of quarters all four count."""
    seen = {c[6:] for c in codes}
    if min(codes)[4:6] == "KW" and any(f"0{int(one) + 1}" in seen for one in seen):
        noun = "kwartalen"  # two quarters in a row somewhere: a series of all four
    parts = {f"0{number}" for number in range(1, _QUARTERS + 1)} if noun == "kwartalen" else seen
    kind, years = min(codes)[4:6], range(int(min(codes)[:4]), int(max(codes)[:4]) + 1)
    whole = {f"{year}{kind}{part}" for year in years for part in parts}
    whole = {code for code in whole if min(codes) <= code <= max(codes)}
    return [len(whole - codes), len(whole)]


def _line_years(words: Words, match: re.Match[str]) -> str:
    """'één lijn per jaar (2000 en 2009 tot en met 2025)': exactly the years that have one; the thin lines are older."""
    told: set[int] = set()
    for first, last in re.findall(r"(\d{4})(?: tot en met (\d{4}))?", match["years"]):
        told |= set(range(int(first), int(last or first) + 1))
    there = {int(row["jaar"]) for row in words.table.rows if row["getekend"]}
    right = there if "per jaar" in match.group() else {year for year in there if year <= max(told)}
    return "" if told == right else f"het zijn {sorted(right)}"


def _without(words: Words, match: re.Match[str]) -> str:
    """'Van zes van de tien branches is geen verandering gevonden', 'voor één van de tien branches gevonden'."""
    rows = [row for row in words.table.rows if row.get("niveau", "branche") == "branche" and row["branche_code"]]
    value = "verandering" if "verandering" in words.table.columns else "waarde"
    known = len({row["branche_code"] for row in rows if row[value] is not None})
    right = known if " voor " in match.group().lower() else 10 - known
    return "" if match["count"] == WORDS[right] else f"het zijn er {right}"


def _waves(words: Words, match: re.Match[str]) -> str:
    """'Van de 7 metingen: Kinderopvang 6, Jeugdzorg 3': waves of each sector, of those that any has."""
    rows = [row for row in words.table.rows if row["enquete"] in _surveys(words.table.rows)]
    grid = {row["periode_code"] for row in rows if row.get("ontbreekt") != "niet gemeten"}
    if [float(len(grid))] != _numbers(match["all"]):
        return f"het zijn {len(grid)} metingen"
    for part in match["each"].split(", "):
        name, _, count = part.rpartition(" ")
        own = {r["periode_code"] for r in rows if name in r.values() and r["waarde"] is not None}
        if len(own) != int(count):
            return f"{name} heeft er {len(own)}"
    return ""


def _surveys(rows: list[Row]) -> set[object]:
    """Give the survey of the newest wave: an older one does not compare."""
    newest = max(rows, key=lambda row: str(row["periode_code"]))
    return {newest["enquete"]}


def _formula(_: Words, match: re.Match[str]) -> str:
    """'(4.250 / 3.440 - 1 = 23,5%)': the sum as it stands."""
    part, whole = (_numbers(match[name])[0] for name in ("part", "whole"))
    size = 100 * (part / whole - (1 if match["less"] else 0))
    told = read_number(NUMBER.fullmatch(match["size"]))  # type: ignore[arg-type]
    return "" if told.is_(size) else f"dat is {size:.1f}%"


def _last_years(words: Words, match: re.Match[str]) -> str:
    """'113.200 in 2033 (december 2023, …) en …': each year is the last that its edition has a number for."""
    last: dict[str, str] = {}
    for row in words.table.rows:
        for code in periods_in(str(row["versie"])) if row["waarde"] is not None else ():
            last[code] = max(last.get(code, ""), str(row["periode"]))
    for year, edition in re.findall(r"in (\d{4}) \(([^,)]+)", match.group()):
        code = next(iter(periods_in(edition)), "")
        if last.get(code) != year:
            return f"het laatste jaar van {edition} is {last.get(code)}"
    return ""


def _drawn(_: Words, match: re.Match[str]) -> str:
    """'Getekend zijn de eerste 10 van 313 reeksen': a part of them; how many there are is counted elsewhere."""
    drawn, whole = _numbers(match.group())
    return "" if drawn < whole else "dat is geen deel"


def _on_paper(words: Words, match: re.Match[str]) -> str:
    """'Hier staan de eerste 14 van de 20 rijen en 6 van de 8 kolommen': how many there are, and that some are not."""
    table = words.table
    shown = [name for name, column in table.query.kolommen.items() if column.tonen and name in table.columns]
    wholes = {"rijen": len(table.rows), "kolommen": len(shown)}
    for part, whole, noun in re.findall(r"([\d.]+) van de ([\d.]+) (rijen|kolommen)", match.group()):
        if int(whole.replace(".", "")) != wholes[noun] or int(part) >= wholes[noun]:
            return f"het zijn {wholes[noun]} {noun}"
    return ""


def _together(words: Words, match: re.Match[str]) -> str:
    """'Door afronden zijn de aandelen samen 99%': the sum of the shares as the alt text prints them."""
    alt = next(text.text for text in words.texts if text.part == "alt")
    size = sum(read_number(found).value for found in NUMBER.finditer(alt) if (found["unit"] or "").strip() == "%")
    return "" if _numbers(match.group()) == [round(size)] else f"samen zijn ze {size:g}%"


def _alone(words: Words, match: re.Match[str]) -> str:
    """'Over 22 perioden in 2009 en 2012 tot en met 2014 zijn er alleen cijfers voor VVT': only it has one then."""
    own = [r for r in words.table.rows if r["reden"] == "staat alleen" and r["lid"].lower() == match["who"].lower()]
    ranges = re.findall(r"(\d{4})(?: tot en met (\d{4}))?", match["span"])
    told = {year for first, last in ranges for year in range(int(first), int(last or first) + 1)}
    right = len(own) == int(match["count"]) and told == {int(r["periode_code"][:4]) for r in own}
    return "" if right else f"het zijn er {len(own)}"


def _index_width(words: Words, match: re.Match[str]) -> str:
    """'kan de index van A in P tussen 146 en 191 liggen': both ends of the index that rounding moves most."""
    ends: dict[tuple[str, str], tuple[float, float]] = {}
    for row in words.table.rows:
        base = next(
            (r for r in words.table.rows if (r["lid"], r["periode_code"]) == (row["lid"], row["basis_code"])), {}
        )
        if row["getoond"] is not None and row is not base and (base.get("waarde") or 0) - base["afgerond_op"] / 2 > 0:
            half, under = row["afgerond_op"] / 2, base["afgerond_op"] / 2
            low, high = (
                (row["waarde"] - half) / (base["waarde"] + under),
                (row["waarde"] + half) / (base["waarde"] - under),
            )
            ends[row["lid"].lower(), periods_in(row["periode"])[0]] = (100 * low, 100 * high)
    own = ends.get((match["who"].lower(), next(iter(periods_in(match["when"])), "")))
    if own is None:
        return "die index staat er niet"
    told = [float(match[name].replace(".", "")) for name in ("low", "high")]
    if told != [math.floor(own[0] + 1e-9), math.ceil(own[1] - 1e-9)]:
        return f"tussen {own[0]:.1f} en {own[1]:.1f}"
    return "" if own[1] - own[0] >= 0.5 * max(high - low for low, high in ends.values()) else "een andere is breder"


def _in_years(words: Words, match: re.Match[str]) -> str:
    """'+18,0 procentpunt in drie jaar': a branch changed so between two waves of one quarter so many years apart."""
    size = read_number(NUMBER.search(match["size"]))  # type: ignore[arg-type]
    said = {"een": "één"}.get(match["count"], match["count"])
    count = WORDS.index(said) if said in WORDS else int(said)
    changes = [row["verandering"] for row in words.table.rows if row.get("verandering") is not None]
    if int(count) == 1 and any(size.is_(change) for change in changes):
        return ""
    known = [row for row in words.table.rows if row.get("waarde") is not None]
    for then in known:
        for now in known:
            code = f"{int(then['periode_code'][:4]) + count}{then['periode_code'][4:]}"
            alike = now["branche"] == then["branche"] and now["periode_code"] == code
            if alike and size.is_(now["waarde"] - then["waarde"]):
                return ""
    return "zoveel scheelt het in geen twee metingen van hetzelfde kwartaal"


def _nobody(words: Words, _: re.Match[str]) -> str:
    """'Geen cijfer voor SBI 86.': no row of the choice has a figure; the name may hold a number that is none."""
    own = [row for row in words.table.rows if row.get("gekozen")]
    there = any(row.get(name) is not None for row in own for name in ("waarde", "verandering"))
    return "de keuze heeft wel een cijfer" if there else ""


_N = r"\d[\d.]*(?:,\d+)?"
NOTES: tuple[tuple[re.Pattern[str], str, Check], ...] = tuple(
    (re.compile(pattern), kind, check)
    for pattern, kind, check in (
        (rf"op (?P<step>{_N}): (?P<names>(?:[1-4]e kwartaal|\d{{4}}\b)[^.;]+)", "afronding", _whose),
        (rf"(?:afgerond|rondt af) op (?P<steps>{_N}(?:(?:, | of ){_N})*)", "afronding", _steps),
        (
            r"Over (?P<count>\d+) perioden in (?P<span>[^.]+?) zijn er alleen cijfers voor (?P<who>[^:]+)",
            "getal",
            _alone,
        ),
        (r"Door afronden zijn de aandelen samen \d+%", "optelling", _together),
        (rf"Een aandeel kan daardoor tot ongeveer (?P<size>{_N} procentpunt)", "afronding", _slack),
        (
            rf"de index van (?P<who>[^.]+?) in (?P<when>[^.]+?) tussen (?P<low>{_N}) en (?P<high>{_N}) liggen",
            "afronding",
            _index_width,
        ),
        (
            r"Bij (?P<which>[\wé ]+) geeft de bron alleen een afgerond percentage\.[^.]*"
            r"(?P<sizes>tot € [\d.]+ hoger of lager zijn(?:, een totaal tot € [\d.]+\d)?)",
            "getal",
            _margin,
        ),
        (rf"(?<![\w])[Bb]ij (?P<who>[^,.]+?) telt (?P<size>€ {_N}) van de begroting niet mee", "getal", _outside),
        (
            r"[Vv]an (?P<absent>[\d.]+) van de (?P<all>[\d.]+) (?P<noun>kwartalen|jaren|maanden|perioden) van"
            r" (?P<span>.+?) is geen cijfer gevonden",
            "getal",
            _holes,
        ),
        (r"De dunne lijnen zonder naam zijn van (?P<years>[^;]+)(?=;)", "periode", _line_years),
        (r"[Vv]an (?P<count>\w+) van de tien branches is geen verandering gevonden", "getal", _without),
        (r" voor (?P<count>\w+) van de tien branches gevonden", "getal", _without),
        (r"Van de (?P<all>\d+) metingen: (?P<each>[^.]+)", "getal", _waves),
        (r"de eerste [\d.]+ van [\d.]+ (?=reeksen)", "getal", _drawn),
        (rf"(?P<part>{_N}) / (?P<whole>{_N})(?P<less> - 1)? = (?P<size>{_N}%)", "optelling", _formula),
    )
)
SHEETS: tuple[tuple[re.Pattern[str], str, Check], ...] = (
    (re.compile(r"Hier staan de eerste [^;]+; online staat alles"), "getal", _on_paper),
)
# Known sentences of which the numbers are checked as any other too.
SENTENCES: tuple[tuple[re.Pattern[str], str, Check], ...] = (
    (re.compile(r"Het laatste jaar van eerdere edities: [^.]+(?:\.\d+[^.]+)*"), "periode", _last_years),
)
DRAWN: tuple[tuple[re.Pattern[str], str, Check], ...] = (
    (re.compile(r"één lijn per jaar \((?P<years>[^)]+)\)"), "periode", _line_years),
)
# What a source writes that its own table contradicts is told as it stands, but for the sums we make of the table.
QUOTED = re.compile(
    r"(?:In de tekst van de bron staat iets anders dan in haar tabel|De bron spreekt zichzelf tegen): .*"
)


def patterns_for(part: str) -> tuple[tuple[re.Pattern[str], str, Check], ...]:
    """Give the known sentences of one part of the words."""
    known = {
        "let op": NOTES,
        "valt op": HIGHLIGHTS,
        "blad": SHEETS,
        "titel": (*TITLES, ABSENT),
        "zin": (ABSENT, EMPTY),
        "alt": (ABSENT,),
    }
    return next((patterns for name, patterns in known.items() if part.startswith(name)), ())


def _happened(words: Words, match: re.Match[str]) -> str:
    """'3 nieuw, 1 herzien en 111 zonder cijfer': of one version or of all; what never had a figure is no new one."""
    rows, kind = words.table.rows, match["kind"]
    if "versie" not in words.table.columns:
        return ""
    if match.string.startswith("Versie van"):
        rows = [row for row in rows if row["versie"] == rows[0]["versie"]]
    if "cel" in words.table.columns:
        right = sum(_what_happened(row) == kind for row in rows)
    else:
        right = sum(row[kind] for row in rows)
    return "" if _numbers(match["count"]) == [right] else f"het zijn er {right}"


def _without_figure(words: Words, match: re.Match[str]) -> str:
    """'Niet meegeteld: 111 cellen zonder cijfer': of the newest version, which the title counts."""
    rows = words.table.rows
    newest = [row for row in rows if row["versie"] == rows[0]["versie"]]
    if "cel" in words.table.columns:
        right = sum(_what_happened(row) == "zonder cijfer" for row in newest)
    else:
        right = int(sum(row["zonder_cijfer"] for row in newest))
    return "" if _numbers(match["count"]) == [right] else f"het zijn er {right}"


def _what_happened(row: Row) -> str:
    if row["soort"] == "gewijzigd":
        return "met een andere status" if str(row["kolom"]).startswith("status") else "herzien"
    empty = row["oud"] is None and row["nieuw"] is None and str(row["tabel"]).startswith("mart.")
    return "zonder cijfer" if empty else str(row["soort"])


ABSENT: tuple[re.Pattern[str], str, Check] = (re.compile(r"^Geen cijfer voor [^.]+\."), "keuze", _nobody)
EMPTY: tuple[re.Pattern[str], str, Check] = (
    re.compile(r"Niet meegeteld: (?P<count>\d[\d.]*) cel(?:len)? zonder cijfer"),
    "getal",
    _without_figure,
)
_KINDS = r"nieuw|herzien|vervallen|zonder cijfer|met een andere status"
TITLES: tuple[tuple[re.Pattern[str], str, Check], ...] = (
    (re.compile(rf"(?<![\d.])(?P<count>\d[\d.]*) (?P<kind>{_KINDS})(?=,| en |$)"), "getal", _happened),
    (re.compile(r"(?P<size>[+−]?[\d,]+) procentpunt in (?P<count>\w+) jaar"), "niveau", _in_years),
)
_MORE = {"zin": SENTENCES, "alt": DRAWN}


def note_claims(words: Words) -> Iterator[Claim]:
    """Check the known sentences of every caveat."""
    from tests.claims.numbers import Claim

    for text in words.texts:
        for pattern, kind, check in (*patterns_for(text.part), *_MORE.get(text.part, ())):
            for match in pattern.finditer(text.text):
                yield Claim(kind, text.part, match.group().strip(), check(words, match) or None)
