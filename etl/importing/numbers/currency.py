"""Money that is no euro, as a number format or a text says it."""

from __future__ import annotations

import re

# what Excel puts for a currency: [$€-413], [$USD], and [$-413] for a language alone
_BRACKETED = re.compile(r"\[\$(?P<sign>[^\]-]*)(?:-[^\]]*)?\]")
_OTHER_BRACKETS = re.compile(r"\[[^\]]*\]")
_EURO = re.compile(r"€|\beuro?s?\b", re.IGNORECASE)
_CODES = "USD|GBP|CHF|JPY|CNY|RMB|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|UAH|RUB|AUD|CAD|NZD|HKD|SGD|INR|BRL|MXN|ZAR"
_FOREIGN = re.compile(
    rf"(?:US|AU?|CA?|NZ|HK|R)?\$|[£¥₤₺₽₹₩₪฿₴₫₦₱]|(?<![A-Za-z])(?:{_CODES}|US-?dollars?|dollars?|[Kk]r|SFr|Fr|Ft)(?![A-Za-z])\.?"
    r"|\bz[łl]\b|\bKč|\b(?:britse |engelse )?ponden\b|\bpond sterling\b|\byen\b|\bzwitserse? frank(?:en)?\b",
)


def foreign(text: str) -> str:
    """Give the sign or word for money that is no euro in a text, '' when it has none."""
    found = _FOREIGN.search(text)
    return found[0].strip() if found else ""


def foreign_format(code: str) -> str:
    """Give the sign of money that is no euro that a number format shows, '' when it shows none.

    Excel itself writes what is between brackets for the euro too: `[$€-413]`, `[$EUR]`; `[$-413]` is a language.
    """
    for match in _BRACKETED.finditer(code):
        sign = match["sign"].strip()
        if any(char.isalpha() or not char.isascii() or char == "$" for char in sign) and not _EURO.search(sign):
            return sign
    return foreign(beside_number(_BRACKETED.sub("", code)))


def beside_number(code: str) -> str:
    """Give what a number format prints, its digits too: '0 fte' for `0" fte"`, '€ #,##0' for `[$€-413] #,##0`."""
    plain = _OTHER_BRACKETS.sub("", _BRACKETED.sub(r" \g<sign> ", code))
    # a space that is as wide as a sign, and a sign that fills the cell, are not seen
    return re.sub(r"[_*].", " ", plain).replace('"', "").replace("\\", "")
