"""Read Dutch: numbers with their unit and sign, number words, periods and dates. Knows no rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
WORDS = (
    "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip
_MONTH = "|".join(MONTHS)
_PERIODS = (
    # pattern, how its groups make a code
    # the time of a day is read with it: 27 november 2026 om 17:59
    (rf"(?P<d>[1-9]|[12]\d|3[01]) (?P<m>{_MONTH}) (?P<y>(?:19|20)\d\d)(?![\d.,]\d)(?: om [0-2]\d:[0-5]\d)?", "day"),
    (r"(?P<d>\d\d?)-(?P<m>\d\d?)-(?P<y>(?:19|20)\d\d)(?!\d)", "day"),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", "day"),
    (r"(?P<q>[1-4])e kwartaal (?:van )?(?P<y>(?:19|20)\d\d)(?![\d.,]\d)", "quarter"),
    (r"(?P<y>(?:19|20)\d\d) (?P<q>[1-4])e kwartaal", "quarter"),
    (r"(?P<y>(?:19|20)\d\d) K(?P<q>[1-4])", "quarter"),
    (r"(?P<y>(?:19|20)\d\d)KW0(?P<q>[1-4])", "quarter"),
    (rf"(?P<m>{_MONTH}) (?P<y>(?:19|20)\d\d)(?![\d.,]\d)", "month"),
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\d-])", "month"),
    (r"(?:schooljaar |winter )?(?P<y>(?:19|20)\d\d)/(?:’|')?\d\d(?!\d)", "school"),
    (r"(?P<y>(?:19|20)\d\d)(?!\d|\.\d{3}|,\d| ?%)", "year"),
)
_UNNAMED = [re.sub(r"\(\?P<[a-z]>", "(?:", pattern) for pattern, _ in _PERIODS]
PERIOD = re.compile("|".join(f"(?<![\\w.,])(?:{pattern})" for pattern in _UNNAMED), re.IGNORECASE)
_READ = tuple((re.compile(pattern, re.IGNORECASE), kind) for pattern, kind in _PERIODS)
NUMBER = re.compile(
    r"(?P<sign>[+−]|(?<![\w)])-(?=\d))?(?P<euro>€ ?)?(?P<minus>[−-])?"
    r"(?P<digits>\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?!e\b|\d)"
    r"(?:,(?P<frac>\d+))?(?P<unit> ?%| procentpunt(?:en)?\b| punten?\b)?"
)
NUMBER_WORD = re.compile(rf"(?<!\w)(?P<word>Eén|{'|'.join(WORDS)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Number:
    """A number as printed: its value, decimals, unit ('%', 'pp', '€' or ''), and whether it wears a sign."""

    value: float
    decimals: int
    unit: str
    signed: bool
    word: bool = False

    def is_(self, other: float, slack: float = 0.0) -> bool:
        """Tell whether a value is printed as this number at its decimals."""
        return abs(other - self.value) <= 0.5 * 10.0**-self.decimals + 1e-6 + slack


def read_number(found: re.Match[str]) -> Number:
    """Give what a match of NUMBER says."""
    size = float(found["digits"].replace(".", "") + ("." + found["frac"] if found["frac"] else ""))
    negative = (found["sign"] or found["minus"] or "+") in "−-"
    unit = (found["unit"] or "").strip()
    kind = "€" if found["euro"] else "%" if unit == "%" else "pp" if unit else ""
    return Number(-size if negative else size, len(found["frac"] or ""), kind, bool(found["sign"] or found["minus"]))


def read_word(text: str) -> Number:
    """Give what a match of NUMBER_WORD says."""
    return Number(float(WORDS.index(text.lower().replace("eén", "één"))), 0, "", signed=False, word=True)


def read_period(text: str) -> str | None:
    """Give the code of a period: '2021KW03', '2021', '2021MM04', '2021-04-30', '2021SJ'; None when it is none."""
    for pattern, kind in _READ:
        if found := pattern.fullmatch(text.strip()):
            return _code(found, kind)
    return None


def periods_in(text: str) -> list[str]:
    """Give the codes of every period in a text."""
    codes = (read_period(found.group()) for found in PERIOD.finditer(text))
    return [code for code in codes if code]


def _code(found: re.Match[str], kind: str) -> str:
    parts = found.groupdict()
    month = parts.get("m") or ""
    if month:
        month = f"{MONTHS.index(month.lower()) + 1:02d}" if month.lower() in MONTHS else f"{int(month):02d}"
    return {
        "day": lambda: f"{parts['y']}-{month}-{int(parts['d']):02d}",
        "quarter": lambda: f"{parts['y']}KW0{parts['q']}",
        "month": lambda: f"{parts['y']}MM{month}",
        "school": lambda: f"{parts['y']}SJ",
        "year": lambda: parts["y"],
    }[kind]()


def within(wide: str, narrow: str) -> bool:
    """Tell whether a period is the other or lies in it: 2021 has 2021KW03; december 2020 is 2020KW04."""
    if wide == narrow or (len(wide) == 4 and narrow.startswith(wide)):
        return True
    return wide[4:] == "KW04" and narrow == f"{wide[:4]}MM12"


def year_before(code: str) -> str:
    """Give the same period a year earlier."""
    return f"{int(code[:4]) - 1}{code[4:]}"
