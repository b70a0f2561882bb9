"""The edition of a forecast in words."""

from __future__ import annotations

import re
from datetime import date

from analysis.formats import month


def edition(version: str) -> str:
    """Give the edition of a forecast in words: 'ABF 2022-01' as 'januari 2022', 'ABF 2022/23' as 'winter 2022/23'."""
    moment = version.rpartition(" ")[2]
    if match := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", moment):
        return month(date(int(match[1]), int(match[2]), 1))
    return f"winter {moment}" if re.fullmatch(r"\d{4}/\d{2}", moment) else moment
